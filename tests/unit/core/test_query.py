import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.query import Query, parse


def asked(query: Query) -> tuple[list[list[str]], list[str]]:
    wanted = [[needle.text for needle in clause] for clause in query.wanted]
    return wanted, [needle.text for needle in query.unwanted]


def found(query: Query, *texts: str) -> list[list[str]] | None:
    (hits,) = query.look([texts])
    if hits is None:
        return None
    return [
        [text[a:b] for a, b in spans] for text, spans in zip(texts, hits, strict=True)
    ]


@pytest.mark.parametrize(
    ("typed", "wanted", "unwanted"),
    [
        ("ferry harbour", [["ferry"], ["harbour"]], []),
        ('"old pier" boat', [["old pier"], ["boat"]], []),
        ("ferry -night", [["ferry"]], ["night"]),
        ('ferry -"by night"', [["ferry"]], ["by night"]),
        ("ferry OR boat pier", [["ferry", "boat"], ["pier"]], []),
        ("ferry | boat | ship", [["ferry", "boat", "ship"]], []),
        ("OR ferry", [["OR"], ["ferry"]], []),
        ("ferry OR", [["ferry"], ["OR"]], []),
        ('"OR" ferry', [["OR"], ["ferry"]], []),
        ("ferry or boat", [["ferry"], ["or"], ["boat"]], []),
        ("“old pier”", [["old pier"]], []),
        ("«old   pier»", [["old pier"]], []),
        ('"never closed', [["never closed"]], []),
        ("well-known", [["well-known"]], []),
        ("a - b", [["a"], ["-"], ["b"]], []),
        ("中国　日本", [["中国"], ["日本"]], []),
        (
            "NEAR(a b) col:x ^y* \"'",
            [["NEAR(a"], ["b)"], ["col:x"], ["^y*"], ["'"]],
            [],
        ),
    ],
)
def test_what_is_typed_is_understood(
    typed: str, wanted: list[list[str]], unwanted: list[str]
) -> None:
    query = parse(typed)
    assert asked(query) == (wanted, unwanted)
    assert not query.problem


@pytest.mark.parametrize(
    "typed", ["", "   ", '""', "-night", "\u200d", '"', "x" * 1_001]
)
def test_a_query_that_finds_nothing_says_why(typed: str) -> None:
    assert parse(typed).problem.endswith(".")


def test_words_may_stand_in_different_columns_of_a_block() -> None:
    query = parse("bank banco")
    assert found(query, "The bank is open", "O banco abriu") == [["bank"], []]
    assert found(query, "The bank is open", "A margem") is None


def test_an_unwanted_word_of_the_translation_leaves_the_block_out() -> None:
    query = parse("bank -margem")
    assert found(query, "The bank", "A margem") is None
    assert found(query, "The bank", "O banco") == [["bank"], []]


def test_each_place_of_one_word_or_another_is_one_place() -> None:
    query = parse("ferry OR ferryman OR boat")
    assert found(query, "A ferryman's boat") == [["ferry", "boat"]]


@pytest.mark.parametrize(
    ("typed", "text", "hits"),
    [
        ("port", "airport, port, Port-Royal, portly", ["port", "Port"]),
        ("中国", "新中国人", ["中国"]),
        ("ไป", "เขาไปโรงเรียน", ["ไป"]),
        ("كتاب", "الكتاب كتاب", ["كتاب"]),
        ("a_b", "a_b a_b_c", ["a_b"]),
    ],
)
def test_whole_words_are_told_where_a_script_has_them(
    typed: str, text: str, hits: list[str]
) -> None:
    assert found(parse(typed, is_whole=True), text) == [hits]


def test_capitals_count_when_asked_and_accents_do_not() -> None:
    query = parse("Ás", is_case=True)
    assert found(query, "as As AS ÀS ás Ás") == [["As", "Ás"]]


def test_half_a_korean_syllable_is_not_found() -> None:
    assert found(parse("가"), "강이 가다") == [["가"]]


def test_half_a_letter_is_one_place_however_often_it_stands_in_it() -> None:
    assert [*parse("s").look([("ßs",)])] == [(((0, 1), (1, 2)),)]
    assert [*parse("fi").look([("eﬃ",)])] == [(((1, 2),),)]


def test_everything_wanted_is_marked() -> None:
    text = "The bank by the river bank"
    assert [text[a:b] for a, b in parse("river bank").marks(text)] == [
        "bank",
        "river",
        "bank",
    ]


@given(st.text(max_size=60), st.booleans(), st.booleans())
def test_whatever_is_typed_has_a_meaning_or_a_problem(
    typed: str, is_case: bool, is_whole: bool
) -> None:
    query = parse(typed, is_case=is_case, is_whole=is_whole)
    assert bool(query.wanted) != bool(query.problem) or query.problem
    for clause in query.wanted:
        assert clause
        assert all(needle.folded.strip() for needle in clause)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 10))
def test_a_piece_of_a_text_that_is_quoted_is_found_in_it(
    text: str, start: int, length: int
) -> None:
    piece = text[start : start + length]
    query = parse(f'"{piece}"', is_case=True)
    if query.problem or any(c in '"“”„«»「」『』' for c in piece):
        return
    if " ".join(piece.split()) == piece:
        assert found(query, text)


@given(st.text(max_size=40), st.text(max_size=80), st.booleans(), st.booleans())
def test_places_lie_in_the_text_and_apart(
    typed: str, text: str, is_case: bool, is_whole: bool
) -> None:
    query = parse(typed, is_case=is_case, is_whole=is_whole)
    if query.problem:
        return
    (hits,) = query.look([[text]])
    last = 0
    for start, end in hits[0] if hits else ():
        assert last <= start < end <= len(text)
        last = end
