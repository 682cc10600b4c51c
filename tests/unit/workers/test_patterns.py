"""Regular expressions are matched in a worker of their own, whatever they are."""

import contextlib
import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.errors import SearchFailed
from facingpage.workers import pattern_child, pattern_job
from facingpage.workers.host import Host
from facingpage.workers.pattern_job import PatternLook
from facingpage.workers.protocol import Matched, MatchRequest

TEXTS = ("The ferry left at 9:30.", "A balsa partiu às 10:15.", "Nothing.")


@pytest.fixture
def host() -> Iterator[Host]:
    with contextlib.closing(Host()) as made:
        yield made


def found(look: PatternLook, *texts: str) -> list[list[str]]:
    told = [*look.look([[text] for text in texts])]
    return [
        [text[a:b] for a, b in hits[0]] if hits else []
        for text, hits in zip(texts, told, strict=True)
    ]


def test_an_expression_tells_where_it_matches(host: Host) -> None:
    assert found(PatternLook(host, r"\d+:\d\d"), *TEXTS) == [["9:30"], ["10:15"], []]


def test_a_block_has_it_where_one_of_its_texts_has(host: Host) -> None:
    look = PatternLook(host, "balsa|zeppelin")
    assert [*look.look([TEXTS[:2], TEXTS[2:]])] == [((), ((2, 7),)), None]


def test_letters_of_a_script_and_whole_words_can_be_asked_for(host: Host) -> None:
    assert found(PatternLook(host, r"\p{Arab}+"), "the كتاب x") == [["كتاب"]]
    whole = PatternLook(host, "port", is_whole=True)
    assert found(whole, "airport, Port, portly") == [["Port"]]
    assert found(PatternLook(host, "port", is_case=True), "Port port") == [["port"]]


def test_matches_of_nothing_are_left_out(host: Host) -> None:
    assert found(PatternLook(host, "x*"), "axxb") == [["xx"]]


def test_what_stands_in_the_place_of_matches_is_told(host: Host) -> None:
    look = PatternLook(host, r"(\d+):(\d\d)")
    made = look.replaced(TEXTS, r"\2 past \1")
    assert made == [{(18, 22): "30 past 9"}, {(18, 23): "15 past 10"}, {}]


def test_many_texts_are_asked_for_some_at_a_time(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pattern_job, "_CHARS_AT_ONCE", 3)
    made = PatternLook(host, "b").replaced(["ab", "cb", "d", "bb"], "x")
    assert made == [{(1, 2): "x"}, {(1, 2): "x"}, {}, {(0, 1): "x", (1, 2): "x"}]


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("(a", "missing )"), ("*", "nothing to repeat"), ("[b-a]", "bad"), ("\\", "bad")],
)
def test_what_is_no_expression_is_one_sentence(
    host: Host, pattern: str, why: str
) -> None:
    with pytest.raises(SearchFailed) as told:
        found(PatternLook(host, pattern), "text")
    said = str(told.value)
    assert said.startswith("This is no regular expression: ")
    assert why in said
    assert said.endswith("Mend it, or switch regular expressions off.")


def test_a_template_that_is_none_is_one_sentence(host: Host) -> None:
    with pytest.raises(SearchFailed, match="cannot be put in place"):
        PatternLook(host, "ferry").replaced(TEXTS, r"\7")


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(((((a{1,100}){1,100}){1,100}){1,100}){1,100})b",
        # To compile it took 12 seconds and 4 GB, and let nothing else run.
        "(?:(?:(?:(?:a?){50}){50}){50}){50}b",
        "(?R)",
        "(" * 5_000,
    ],
)
def test_a_hostile_expression_ends_in_time_with_a_sentence(
    host: Host, pattern: str
) -> None:
    begun = time.monotonic()
    with pytest.raises(SearchFailed) as told:
        found(PatternLook(host, pattern), "a" * 5_000 + "c")
    assert time.monotonic() - begun < 60
    assert str(told.value).endswith(".")
    # And the next one is matched by a worker that is there again.
    assert found(PatternLook(host, "b"), "abc") == [["b"]]


def test_an_expression_that_may_take_long_ends_in_time_either_way(host: Host) -> None:
    """A fast machine is through with it before it is stopped."""
    look = PatternLook(host, "(?e)(?:abcdefgh){e<=8}$")
    told = "."
    try:
        assert len(found(look, "a" * 5_000 + "c")) == 1
    except SearchFailed as error:
        told = str(error)
    assert told.endswith(".")
    assert found(PatternLook(host, "b"), "abc") == [["b"]]


def test_a_search_that_is_not_wanted_any_more_waits_for_nothing(host: Host) -> None:
    look = PatternLook(
        host, "(((((a{1,100}){1,100}){1,100}){1,100}){1,100})b", is_wanted=lambda: False
    )
    assert [*look.look([["a" * 5_000]])] == [None]


@given(st.text(max_size=12), st.text(max_size=30), st.booleans(), st.booleans())
def test_whatever_is_typed_is_matched_or_refused_in_a_sentence(
    pattern: str, text: str, is_case: bool, is_whole: bool
) -> None:
    request = MatchRequest(pattern, is_case, is_whole, (text,))
    try:
        (told,) = pattern_child.match(request)
    except SearchFailed as error:
        said = str(error)
        if not said.endswith("."):
            pytest.fail(said)
        return
    assert isinstance(told, Matched)
    last = 0
    for start, end in told.spans[0]:
        assert last <= start < end <= len(text)
        last = end
