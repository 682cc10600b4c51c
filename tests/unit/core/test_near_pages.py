"""Pages that tell nearly the same are put together, others are not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.near_pages import (
    NEAR,
    SIZE,
    NearPages,
    packed,
    shared,
    sketch,
    sketch_of,
    unpacked,
)
from helpers.reviews import make_cleaned

WORDS = [f"word{number}" for number in range(400)]
CHINESE = (
    "港口渡輪明年春天恢復夜航居民對此表示歡迎並期待已久"
    "而市政府則說還要再等三個月才能決定"
)


def story(number: int, size: int) -> str:
    """Return words in an order that is another for each number, and the same always."""
    return " ".join(random.Random(number).choices(WORDS, k=size))  # noqa: S311  # no secret


STORY, OTHER = story(1, 300), story(2, 300)


def test_the_same_text_shares_all_of_it_however_it_is_cut_into_blocks() -> None:
    half = len(STORY) // 2
    assert shared(sketch_of([STORY]), sketch_of([STORY[:half], STORY[half:]])) > 0.95
    assert shared(sketch_of([STORY.upper()]), sketch_of([f"«{STORY}»."])) == 1


def test_stories_of_the_same_words_share_nothing() -> None:
    assert shared(sketch_of([STORY]), sketch_of([OTHER])) < 0.05


@pytest.mark.parametrize("cut", [0.9, 0.75, 0.6])
def test_what_is_shared_is_told_to_within_a_tenth(cut: float) -> None:
    words = STORY.split()
    part = " ".join(words[: int(cut * len(words))])
    assert abs(shared(sketch_of([STORY]), sketch_of([part])) - cut) < 0.12


def test_writing_without_spaces_is_told_apart_too() -> None:
    whole, part = sketch_of([CHINESE]), sketch_of([CHINESE[4:]])
    assert shared(whole, part) > NEAR
    assert shared(whole, sketch_of([CHINESE[::-1]])) == 0


def test_a_text_too_short_to_tell_is_like_none() -> None:
    assert sketch_of(["Read more about this on our site."]) == ()
    near = NearPages()
    assert near.add(1, ()) is None
    assert near.add(2, ()) is None
    assert near.groups() == {}


def test_only_what_is_kept_counts() -> None:
    one = make_cleaned(STORY, OTHER, dropped=(2,))
    other = make_cleaned(STORY)
    assert shared(sketch(one), sketch(other)) == 1


def test_a_group_is_of_pages_like_its_first_and_no_chain() -> None:
    words = STORY.split()
    # Each is like the one before, but the last is not like the first.
    texts = [" ".join(words[start : start + 150]) for start in range(0, 121, 40)]
    near = NearPages()
    for number, text in enumerate(texts):
        near.add(number, sketch_of([text]))
    groups = near.groups()
    assert groups[0] == groups[1] == 0
    assert groups.get(3) != 0


def test_what_stands_on_very_many_pages_makes_none_alike() -> None:
    furniture = " ".join(WORDS[:40])
    near = NearPages()
    for number in range(300):
        own = story(number, 120)
        near.add(number, sketch_of([own, furniture]))
    assert near.groups() == {}


@given(st.lists(st.text(max_size=200), max_size=20))
def test_any_text_has_a_sketch_that_is_stored_and_read_back(texts: list[str]) -> None:
    made = sketch_of(texts)
    assert len(made) <= SIZE
    assert list(made) == sorted(set(made))
    assert unpacked(packed(made)) == made


@given(st.binary(max_size=200) | st.none() | st.text())
def test_a_damaged_sketch_is_empty_or_in_order(data: object) -> None:
    found = unpacked(data)
    assert list(found) == sorted(set(found))


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12))
def test_every_page_of_a_group_is_in_the_group_of_its_first(kinds: list[int]) -> None:
    stories = [story(kind, 80) for kind in range(5)]
    near = NearPages()
    for number, kind in enumerate(kinds):
        near.add(number, sketch_of([stories[kind]]))
    groups = near.groups()
    for number, kind in enumerate(kinds):
        alike = [other for other, its in enumerate(kinds) if its == kind]
        assert groups.get(number) == (alike[0] if len(alike) > 1 else None)
