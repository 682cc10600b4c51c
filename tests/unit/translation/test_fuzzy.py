"""Which remembered sentences are offered beside the exact ones."""

from hypothesis import given
from hypothesis import strategies as st

from facingpage.translation.fuzzy import bounds, similar

SENTENCE = "The ferry to the island sails at 250 minutes past noon on every Monday."


def test_the_most_alike_comes_first_and_the_same_is_100() -> None:
    other = SENTENCE.replace("island", "mainland")
    found = similar(SENTENCE, ["Quite another sentence.", other, SENTENCE])
    assert [each.number for each in found] == [2, 1]
    assert found[0].percent == 100
    assert 85 < found[1].percent < 100


def test_other_numbers_cost_and_are_told() -> None:
    word = SENTENCE.replace("noon", "nine")
    number = SENTENCE.replace("250", "350")
    found = similar(SENTENCE, [number, word])
    assert [each.number for each in found] == [1, 0]
    assert found[1].has_other_numbers
    assert found[1].percent < found[0].percent - 5


def test_short_lines_must_be_more_alike() -> None:
    assert similar("Read more about us", ["Read more about it", "Read on about her"])
    assert not similar("Read more", ["Read less", "Head home"])


def test_no_more_than_three_are_offered() -> None:
    choices = [f"{SENTENCE} {letter}" for letter in "abcdef"]
    assert len(similar(SENTENCE, choices)) == 3


@given(st.text(max_size=80), st.text(max_size=80))
def test_what_is_offered_is_within_the_bounds(one: str, other: str) -> None:
    shortest, longest = bounds(one)
    for found in similar(one, [other]):
        assert shortest <= len(other) <= longest
        assert (found.percent == 100) is (one == other)
