import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.finding import fold
from facingpage.core.grams import grams, needed


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("abcd", {"abc", "bcd", "cd_", "d__"}),
        ("中国人", {"中国", "国人", "人_"}),
        ("a中", {"a中_", "中_"}),
        ("it's", {"it`", "t`s", "`s_", "s__"}),
        ("a b", {"a_b", "_b_", "b__"}),
        ("", set()),
    ],
)
def test_a_text_is_cut_into_pieces_as_long_as_its_script_asks(
    text: str, pieces: set[str]
) -> None:
    assert grams(text) == pieces


def test_a_word_of_two_chinese_characters_is_one_piece() -> None:
    assert needed("中国") == (("中国",), "")


@pytest.mark.parametrize("text", ["eu", "中", "x"])
def test_what_is_shorter_than_a_piece_is_looked_for_by_how_pieces_begin(
    text: str,
) -> None:
    assert needed(text) == ((), text)


def test_a_long_phrase_asks_for_no_more_than_some_of_its_pieces() -> None:
    whole, _ = needed("the quick brown fox jumps over the lazy dog " * 20)
    assert 2 < len(whole) < 20


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 30))
def test_a_text_has_every_piece_that_a_part_of_it_needs(
    text: str, start: int, length: int
) -> None:
    has, part = grams(fold(text)), fold(text)[start : start + length]
    whole, begin = needed(part)
    assert has.issuperset(whole)
    if part and not whole:
        assert any(piece.startswith(begin) for piece in has)


@given(st.text(max_size=60))
def test_no_piece_can_be_cut_or_end_a_query(text: str) -> None:
    for piece in grams(fold(text)):
        assert not any(letter in " \"'" or ord(letter) < 33 for letter in piece)
