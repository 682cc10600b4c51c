"""Where blocks stand in the markup, as rules say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.standing import is_in, place_words, read_place, steps_of


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("body/div.related[2]/ul/li[7]", "body > div.related > ul > li"),
        ("body/article.post-48213/p[3]/line[2]", "body > article.post > p"),
        ("body/div#comment-12[3]/p", "body > div#comment > p"),
        ("body/div.css-3kXz2/p", "body > div.css > p"),
        ("body/div.col-md-8/p", "body > div.col-md-8 > p"),
        ("body/div.sc-bdVaJa/p", "body > div.sc > p"),
        ("body/div.navTopBar/p", "body > div.navTopBar > p"),
        ("body/div.20240131/p", "body > div > p"),
        ("line 12", ""),
        ("", ""),
    ],
)
def test_a_place_is_named_without_what_other_pages_have_otherwise(
    path: str, place: str
) -> None:
    assert place_words(steps_of(path)) == place


@pytest.mark.parametrize(
    ("place", "holds"),
    [
        ("div.related > ul > li", True),
        ("div.related", True),
        ("div.related > ul", True),
        ("div > ul", True),
        ("ul > li > a", False),
        ("div.related > li", False),
        ("div.relate", False),
        ("div#related", False),
    ],
)
def test_a_block_stands_in_the_elements_around_it(place: str, holds: bool) -> None:
    steps = steps_of("body/div.related[2]/ul/li[7]")
    assert is_in(steps, read_place(place) or ()) is holds


@pytest.mark.parametrize(
    "text", ["", "div >", "> li", "div. > p", "a b > c", "p > > p"]
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert read_place(text) is None


@given(st.text())
def test_any_path_has_steps_that_can_be_written_and_read_again(name: str) -> None:
    steps = steps_of(f"body/div.{name}/p")
    read = read_place(place_words(steps))
    assert read is None or is_in(steps, read)


@given(st.from_regex(r"[a-z][a-z0-9]{0,6}([.#][\w-]{1,12})?", fullmatch=True))
def test_steps_do_not_change_when_they_are_taken_for_a_path(step: str) -> None:
    once = steps_of(f"body/{step}/p")
    assert steps_of("/".join(once)) == once
