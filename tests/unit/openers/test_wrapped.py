import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.openers import Source, open_page
from facingpage.openers.wrapped import unwrapped

ONE = (
    "The ferry to the outer islands was cancelled on Monday because the wind had turned"
    " in the night, and nobody at the harbour office could say when it would leave."
)
TWO = "Most passengers went back to the village to find a room, or slept in the hall."


def joined(text: str) -> list[str]:
    return [" ".join(line.split()) for _, line in unwrapped(text.splitlines())]


@pytest.mark.parametrize("width", [38, 60, 72, 79, 100])
def test_paragraphs_broken_at_a_margin_are_whole_again(width: int) -> None:
    paragraphs = [ONE, TWO, ONE, ONE]
    text = "\n\n".join(textwrap.fill(one, width) for one in paragraphs)
    assert joined(text) == paragraphs


def test_a_paragraph_is_told_by_its_first_line() -> None:
    text = f"Title\n\n{textwrap.fill(ONE, 40)}\n\n{textwrap.fill(TWO, 40)}"
    assert [number for number, _ in unwrapped(text.splitlines())] == [1, 3, 9]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert joined(f"{ONE}\n{TWO}\n{ONE}\n{TWO}") == [ONE, TWO, ONE, TWO]


def test_short_lines_of_buttons_stay_apart() -> None:
    lines = ["Log in", "Register", "Newsfeed", "About the paper and its people"]
    assert joined("\n".join(lines)) == lines


def test_sentences_of_one_length_stay_apart() -> None:
    lines = [f"The ferry left the pier again, trip {n}." for n in range(10, 40)]
    assert joined("\n".join(lines)) == lines


def test_names_of_one_length_stay_apart() -> None:
    lines = [f"Harbour master of the pier number {n}" for n in range(10, 40)]
    assert joined("\n".join(lines)) == lines


def test_items_of_a_list_stay_apart() -> None:
    items = [
        "- the first thing to do at the pier",
        "- the second thing to do there",
    ] * 3
    assert joined("\n".join(items)) == items


def test_a_wrapped_text_file_is_read_as_paragraphs_with_its_title() -> None:
    text = f"Ferry cancelled\n\n{textwrap.fill(ONE, 64)}\n\n{textwrap.fill(TWO, 64)}\n"
    page = open_page(Source("a.txt", text.encode())).page
    assert [block.text for block in page.blocks] == ["Ferry cancelled", ONE, TWO]
    assert page.title == "Ferry cancelled"


@given(st.lists(st.text(st.sampled_from("ab c-#1.|"), max_size=60), max_size=12))
def test_no_word_is_lost_or_moved(lines: list[str]) -> None:
    assert " ".join(joined("\n".join(lines))).split() == " ".join(lines).split()
