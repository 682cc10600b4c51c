import pytest

from facingpage.core.page import Block
from facingpage.openers import OPENERS, Limits, Source, open_page
from facingpage.openers.text import is_prose, title_line

PROSE = (
    "The ferry to the northern islands leaves from the fish market until the new "
    "pier is finished, the harbour council said."
)


def blocks(text: str) -> list[Block]:
    return list(open_page(Source("a.txt", text.encode())).page.blocks)


def test_lines_become_blocks_with_their_numbers() -> None:
    found = [
        (block.path, block.text) for block in blocks("One\n\n  Two  words\r\nThree")
    ]
    assert found == [("line 1", "One"), ("line 3", "Two words"), ("line 4", "Three")]


@pytest.mark.parametrize(
    ("line", "kind", "level", "text"),
    [
        ("- Fish", "list-item", 1, "Fish"),
        ("• Fish", "list-item", 1, "Fish"),
        ("2. Fish", "list-item", 1, "2. Fish"),
        ("## Fish", "heading", 2, "Fish"),
        ("> Fish", "quote", 1, "Fish"),
        ("- ", "paragraph", 0, "-"),
        ("-40 degrees", "paragraph", 0, "-40 degrees"),
        ("1911", "paragraph", 0, "1911"),
    ],
)
def test_marks_at_a_line_s_start_tell_its_kind(
    line: str, kind: str, level: int, text: str
) -> None:
    block = blocks(f"{line}\nx")[0]
    assert (block.kind.value, block.level, block.text) == (kind, level, text)


def test_the_title_is_the_line_whose_words_come_back_in_the_text() -> None:
    lines = ["Quay News", "Local", "Ferry leaves from the fish market", "Share", PROSE]
    assert title_line(lines) == 2


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Share", "Print"],
        [PROSE, PROSE],
        # Below the text, a line is a subtitle or another page's title.
        [*[PROSE] * 5, "Ferry leaves from the fish market", PROSE],
        ["All about gardens and cooking", PROSE],
    ],
)
def test_where_nothing_reads_like_a_title_there_is_none(lines: list[str]) -> None:
    assert title_line(lines) is None


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (PROSE, True),
        ("Read more about the ferry", False),
        (
            "渡船每天早上七点从南边的码头出发，如果天气不好，就要等到下午才能开船。",
            True,
        ),
        ("", False),
    ],
)
def test_prose_is_told_from_labels(line: str, *, answer: bool) -> None:
    assert is_prose(line) is answer


def test_text_under_a_page_s_name_is_text() -> None:
    page = open_page(Source("notes.html", PROSE.encode())).page
    assert page.provenance.format == "text"


def test_markup_under_a_text_name_is_a_page() -> None:
    page = open_page(Source("a.txt", b"<html><body><p>Words</p></body></html>")).page
    assert page.provenance.format == "html"


def test_a_comparison_is_no_markup() -> None:
    page = open_page(Source("a.txt", b"if a < b and c > d then stop")).page
    assert page.provenance.format == "text"


def test_more_lines_than_the_limit_are_cut_with_a_sentence() -> None:
    page = open_page(Source("a.txt", b"word\n" * 30), Limits(max_blocks=20)).page
    assert len(page.blocks) == 20
    assert page.cut is not None
    assert page.cut.startswith("Page cut after line 20")


def test_each_opener_has_its_own_id_title_and_suffixes() -> None:
    suffixes = [suffix for opener in OPENERS for suffix in opener.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert len({opener.id for opener in OPENERS}) == len(OPENERS)
    assert all(suffix.startswith(".") for suffix in suffixes)
