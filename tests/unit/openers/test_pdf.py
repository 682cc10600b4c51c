import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage import cleaning
from facingpage.core.page import Block, LanguageGuess, Page
from facingpage.errors import OpenFailed
from facingpage.openers import Limits, Source, open_page
from facingpage.openers.pdfblocks import printed
from facingpage.openers.pdflayout import in_order
from facingpage.openers.pdflines import Line, Sheet, _Word
from helpers.pdfs import Put, lines, pdf
from helpers.shared import shared_dir

STORY = (
    "The harbour council voted on Monday to rebuild the old wooden pier by",
    "spring. Divers found that half of the posts below the water line have",
    "rotted away.",
)
NEXT = (
    "Until then the ferry to the northern islands will leave from the fish",
    "market, and shopkeepers along the quay fear for the summer.",
)


def page_of(data: bytes, limits: Limits | None = None) -> Page:
    return open_page(Source("printed.pdf", data), limits or Limits()).page


def shown(data: bytes) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.text) for b in page_of(data).blocks]


def texts(data: bytes) -> list[str]:
    return [block.text for block in page_of(data).blocks]


def test_lines_become_paragraphs_again() -> None:
    second = lines(*NEXT, y=640)
    assert texts(pdf([*lines(*STORY), *second])) == [" ".join(STORY), " ".join(NEXT)]


def test_paragraphs_without_a_gap_end_where_the_next_word_would_have_fitted() -> None:
    assert texts(pdf(lines(*STORY, *NEXT))) == [" ".join(STORY), " ".join(NEXT)]


def test_an_indented_line_begins_a_paragraph() -> None:
    last = Put("The mayor said nothing at all about that.", 90, 700 - 3 * 15)
    full = "rotted away, said the council's report, which the harbour master read"
    made = texts(pdf([*lines(STORY[0], STORY[1], full), last]))
    assert made[1:] == ["The mayor said nothing at all about that."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("a report on the har-", "bour and the pier.", "the harbour and"),
        # As elsewhere on the page, so here.
        ("a well-known pier and a well-", "known quay there.", "a well-known quay"),
        ("the ferry of the Smith-", "Jones family, said", "the Smith-Jones family"),
    ],
)
def test_a_word_broken_at_a_line_s_end_is_whole_again(
    first: str, second: str, joined: str
) -> None:
    head = "The council heard of it on Monday in the old town hall, from "
    put = [Put(head + first, 40, 700, 10), Put(second, 40, 687.5, 10)]
    assert joined in texts(pdf(put))[0]


def test_larger_letters_and_bold_lines_are_headings() -> None:
    data = pdf(
        [
            Put("Pier to be rebuilt", 72, 740, 24),
            Put("What the divers found", 72, 715, 16),
            *lines(*STORY, y=690),
            Put("A bold line", 72, 630, 12, bold=True),
            *lines(*NEXT, y=605),
        ]
    )
    assert [b[:2] for b in shown(data)] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 3),
        ("paragraph", 0),
    ]


@pytest.mark.parametrize("is_mixed", [False, True])
def test_columns_are_read_one_after_the_other(*, is_mixed: bool) -> None:
    left = lines(
        "The harbour council voted on",
        "Monday to rebuild the old pier",
        "by spring.",
        x=60,
    )
    right = lines(
        "Divers found that half of the",
        "posts below the water line have",
        "gone.",
        x=320,
    )
    puts = [*right, *left]
    if is_mixed:
        puts = [put for pair in zip(left, right, strict=True) for put in pair]
    head = Put("Pier to be rebuilt by spring, council says in report", 60, 740, 20)
    made = texts(pdf([*puts, head]))
    assert made == [
        "Pier to be rebuilt by spring, council says in report",
        "The harbour council voted on Monday to rebuild the old pier by spring.",
        "Divers found that half of the posts below the water line have gone.",
    ]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Quay", "Ships", "Year"), ("North", "12", "1911"), ("South", "7", "1925")]
    puts = [
        Put(cell, 72 + 120 * x, 600 - 20 * y, 12)
        for x in range(3)
        for y, row in enumerate(rows)
        for cell in [row[x]]
    ]
    assert shown(pdf([*lines(*STORY), *puts]))[1:] == [
        ("table-row", 0, " | ".join(row)) for row in rows
    ]


def test_an_empty_cell_leaves_the_others_in_their_columns() -> None:
    rows = [("Quay", "Ships", "Year"), ("North", "", "1911"), ("South", "7", "1925")]
    puts = [
        Put(cell, 72 + 120 * x, 600 - 20 * y, 12)
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        if cell
    ]
    block = page_of(pdf(puts)).blocks[1]
    assert (block.text, block.columns) == ("North | 1911", (0, 2))


def test_bullets_and_numbers_begin_list_items() -> None:
    puts = [
        Put("•", 72, 700),
        Put("A first point of the list", 90, 700),
        Put("•", 72, 685),
        Put("A second point of the list", 90, 685),
        Put("1. A step", 72, 640),
        Put("2. Another step", 72, 625),
    ]
    assert shown(pdf(puts)) == [
        ("list-item", 1, "A first point of the list"),
        ("list-item", 1, "A second point of the list"),
        ("list-item", 1, "1. A step"),
        ("list-item", 1, "2. Another step"),
    ]


def test_a_paragraph_goes_on_over_the_page() -> None:
    first = [*lines(*STORY[:2], y=120)]
    second = [*lines("the water line too, and nobody knew.", *NEXT, y=700)]
    edge = [Put("Quay News", 72, 770, 9), Put("Quay News", 72, 20, 9)]
    made = page_of(pdf([*first, *edge], [*second, *edge])).blocks
    joined = next(block for block in made if block.text.startswith("The harbour"))
    assert "have the water line too, and nobody knew." in joined.text
    assert joined.path == "page 1"


def edged(url: str, *, pages: int = 1) -> bytes:
    made = [
        [
            Put("5/6/24, 7:08 AM", 24, 772, 8),
            Put("Pier to be rebuilt", 280, 772, 8),
            *lines(*STORY, y=700 - number),
            Put(f"No. {number} of these pages has other words", 72, 600),
            Put(url, 24, 14, 8),
            Put(f"{number}/{pages}", 570, 14, 8),
        ]
        for number in range(1, pages + 1)
    ]
    return pdf(*made)


@pytest.mark.parametrize("pages", [1, 3])
def test_what_a_browser_prints_round_a_page_is_marked_and_dropped(pages: int) -> None:
    opened = open_page(Source("a.pdf", edged("https://quay.example/a", pages=pages)))
    verdicts = cleaning.clean(opened, {}, LanguageGuess("en", "sure"))
    edges = [b for b in opened.page.blocks if b.path.endswith((" header", " footer"))]
    assert [(b.text, b.path) for b in edges[:4]] == [
        ("5/6/24, 7:08 AM", "page 1 header"),
        ("Pier to be rebuilt", "page 1 header"),
        ("https://quay.example/a", "page 1 footer"),
        (f"1/{pages}", "page 1 footer"),
    ]
    assert len(edges) == 4 * pages
    assert {verdicts[b.id].reason for b in edges} == {
        "printed header or footer of each page"
    }
    assert not any(verdicts[b.id].kept for b in edges)
    assert any(verdict.kept for verdict in verdicts.values())


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("https://quay.example/a", "https://quay.example/a"),
        ("https://quay.example/a-long-na...", None),
    ],
)
def test_the_printed_address_is_the_page_s_unless_cut(
    printed: str, url: str | None
) -> None:
    told = page_of(edged(printed)).provenance
    assert (told.url, told.url_source) == (url, "printed page edge" if url else None)


def test_an_address_at_the_end_of_the_text_is_text() -> None:
    data = pdf([*lines(*STORY), Put("https://quay.example/source", 72, 400)])
    told = page_of(data)
    assert told.blocks[-1].path == "page 1"
    assert told.provenance.url is None


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("D:20240506070809Z00'00'", "2024-05-06T07:08:09Z"),
        ("D:20240506070809+02'00'", "2024-05-06T07:08:09+02:00"),
        ("D:20240506", "2024-05-06"),
        ("D:202405060708", "2024-05-06T07:08:00"),
        ("yesterday", None),
    ],
)
def test_the_document_tells_when_it_was_made(written: str, read: str | None) -> None:
    data = pdf(lines(*STORY), title="The pier", created=written, author="A. Writer")
    told = page_of(data)
    assert (told.title, told.provenance.author) == ("The pier", "A. Writer")
    assert told.provenance.saved_at == read
    assert told.provenance.saved_at_source == ("PDF creation date" if read else None)
    assert told.provenance.format == "pdf"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n" + bytes(range(256)) * 8, "a PDF document, and damaged"),
        (pdf(lines(*STORY), encrypted=True), "protected by a password"),
        (pdf([]), "holds no text"),
        (pdf(lines("...")), "holds no text"),
    ],
)
def test_a_pdf_that_cannot_be_read_gets_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(OpenFailed, match=words):
        page_of(data)


def test_a_page_that_speaks_of_pdf_is_no_pdf() -> None:
    page = page_of(
        b"<html><p>Files begin with %PDF-1.7 in their first line.</p></html>"
    )
    assert page.provenance.format == "html"


def test_more_blocks_than_the_limit_are_cut_with_a_sentence() -> None:
    puts = [Put(f"Line {n}", 72, 780 - 20 * n) for n in range(30)]
    page = page_of(pdf(puts), Limits(max_blocks=20))
    assert len(page.blocks) == 20
    assert str(page.cut).startswith("Page cut after block 20")


def line(words: str, left: float, top: float, width: float, height: float) -> Line:
    return Line(words, left, left + width, top - height, top, height, is_bold=False)


LINES = st.lists(
    st.builds(
        line,
        st.sampled_from(["•", "a few words", "1.", "x" * 60, "שלום", "word"]),
        st.integers(0, 500),
        st.integers(0, 700),
        st.integers(0, 400),
        st.integers(1, 40),
    ),
    max_size=40,
)


@given(LINES)
def test_every_line_is_read_once_wherever_it_stands(made: list[Line]) -> None:
    read = [
        one.text
        for item in in_order(tuple(made))
        for one in (
            [n for cell in item for n in cell] if isinstance(item, tuple) else [item]
        )
    ]
    words = sorted(word for text in read for word in text.split())
    assert words == sorted(word for one in made for word in one.text.split())


def test_a_page_of_very_many_lines_is_read_in_time() -> None:
    rolled = random.Random(3)  # noqa: S311  # no secret
    made = tuple(
        line("word", rolled.uniform(0, 600), rolled.uniform(0, 700), 20, 6)
        for _ in range(1_400)
    )
    assert len(in_order(made)) == len(made)


@pytest.mark.parametrize("place", ["edge", "middle", "one"])
def test_a_document_of_very_many_lines_is_read_in_time(place: str) -> None:
    top = {"edge": 790.0, "middle": 400.0, "one": 400.0}[place]
    made = [
        line(f"• {n % 7} word", 0 if place == "one" else n % 600, top - n / 1000, 20, 6)
        for n in range(20_000)
    ]
    sheet = Sheet(1, 612, 792, tuple(made))
    began = time.monotonic()
    assert printed([sheet, replace(sheet, number=2)], Limits()).blocks
    assert time.monotonic() - began < 5


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_change_to_a_pdf_ends_in_a_page_or_a_sentence(data: st.DataObject) -> None:
    changed = bytearray(edged("https://quay.example/a", pages=2))
    for _ in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(8, len(changed) - 1))] = data.draw(
            st.integers(0, 255)
        )
    blocks: tuple[Block, ...] = ()
    try:
        blocks = page_of(bytes(changed)).blocks
    except OpenFailed:
        return
    assert all(block.text.strip() for block in blocks)


def test_real_ones_open_with_their_title() -> None:
    folder = shared_dir() / "data/saved/dev/pdf"
    made = [
        page_of(path.read_bytes())
        for path in sorted(folder.iterdir())
        if path.suffix == ".pdf"
    ]
    assert made
    assert all(page.title for page in made)


def test_the_limits_on_pages_and_letters_can_be_set() -> None:
    data = pdf(*([Put("A line of the page.", 72, 700)] for _ in range(4)))
    page = page_of(data, Limits(max_pdf_pages=2))
    assert page.cut is not None
    assert "Page cut after page 2" in page.cut
    cut = page_of(data, Limits(max_pdf_chars=20)).cut
    assert cut is not None
    assert "longer than the limit" in cut


def test_a_justified_line_of_few_long_words_stays_one_line() -> None:
    # Words set wide apart, all gaps alike, between the margins of the lines around.
    puts = [
        *lines("The administration of the islands", y=700),
        Put("extraordinarily", 72, 685),
        Put("rearrangements", 165, 685),
        *lines("of the timetable in that winter.", y=670),
    ]
    assert len(texts(pdf(puts))) == 1


def letters(text: str, lefts: list[float]) -> str:
    return _Word(text, 0, 0, 0, 0, 0, is_apart=False, lefts=lefts).reading()


@pytest.mark.parametrize(
    ("held", "lefts", "read"),
    [
        ("\u062a\u064a\u0644", [1.0, 2.0, 3.0], "\u0644\u064a\u062a"),
        ("\u0644\u064a\u062a", [3.0, 2.0, 1.0], "\u0644\u064a\u062a"),
        # A ligature: two letters in one place.
        ("\u064a\u0641", [1.0, 1.0], "\u0641\u064a"),
        ("abc", [1.0, 2.0, 3.0], "abc"),
        ("\u0661\u0662", [1.0, 2.0], "\u0661\u0662"),
    ],
)
def test_right_to_left_letters_are_put_in_the_order_of_reading(
    held: str, lefts: list[float], read: str
) -> None:
    assert letters(held, lefts) == read


def test_lines_of_right_to_left_writing_end_at_the_left() -> None:
    words = "\u0645\u0643\u062a\u0628 \u0627\u0644\u0645\u064a\u0646\u0627\u0621 "
    first = line(words * 4, 100, 700, 400, 12)
    second = line(words, 400, 685, 100, 12)
    made = printed([Sheet(1, 600, 800, (first, second))], Limits()).blocks
    assert len(made) == 1
