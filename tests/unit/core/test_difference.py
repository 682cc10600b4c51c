"""What differs between two sentences."""

import time

from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.difference import Change, difference


def test_words_are_compared_whole() -> None:
    assert difference("The old ferry sails.", "The new ferry sails now.") == (
        Change("The ", "same"),
        Change("old", "gone"),
        Change("new", "new"),
        Change(" ferry sails", "same"),
        Change(" now", "new"),
        Change(".", "same"),
    )


def test_ideographs_are_compared_one_by_one() -> None:
    kinds = [(each.text, each.kind) for each in difference("他在东京", "他在北京")]
    assert kinds == [("他在", "same"), ("东", "gone"), ("北", "new"), ("京", "same")]


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_pieces_make_both_texts(one: str, other: str) -> None:
    pieces = difference(one, other)
    assert "".join(each.text for each in pieces if each.kind != "new") == one
    assert "".join(each.text for each in pieces if each.kind != "gone") == other


def test_a_very_long_pair_takes_no_time() -> None:
    begun = time.perf_counter()
    pieces = difference("a b " * 5_000, "b a " * 5_000)
    assert time.perf_counter() - begun < 1
    assert [each.kind for each in pieces] == ["gone", "new"]
