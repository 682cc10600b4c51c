"""The pieces of evidence: each weighs a block, the heaviest is named."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.core import languages
from facingpage.core.page import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to keep or drop a block.

    `measure` gives 0.0 to 1.0 for the block at an index. `weight` is how much a full
    measure speaks for keeping (positive) or dropping (negative) the block. `reason` is
    shown as it is; `{line}` and `{page}` are names of languages.
    """

    id: str
    measure: Callable[[PageFacts, int], float]
    weight: float
    reason: str


def _in_article(page: PageFacts, index: int) -> float:
    if page.votes is None:
        return float(page.first <= index <= page.last)
    return page.votes[index]


def _outside_article(page: PageFacts, index: int) -> float:
    if page.votes is None:
        return 0.0
    return 1.0 - page.votes[index] if page.first <= index <= page.last else 0.0


def _above_text(page: PageFacts, index: int) -> float:
    return float(index < page.first)


def _below_text(page: PageFacts, index: int) -> float:
    return float(index > page.last)


def _above_title(page: PageFacts, index: int) -> float:
    # With markup the article is known, and what it holds above its title is its own.
    if page.has_markup or page.title is None:
        return 0.0
    return float(index < page.title)


def _title(page: PageFacts, index: int) -> float:
    return float(index == page.title)


def _furniture(page: PageFacts, index: int) -> float:
    return float(page.features[index].is_furniture)


def _link_list(page: PageFacts, index: int) -> float:
    if page.linked[index] < 0.8 or page.features[index].words > 25:
        return 0.0
    if page.blocks[index].kind is Kind.HEADING:
        return 0.0
    near = [
        i
        for i in (index - 2, index - 1, index + 1, index + 2)
        if 0 <= i < len(page.blocks)
    ]
    return float(sum(page.linked[i] >= 0.8 for i in near) >= 2)


def _no_words(page: PageFacts, index: int) -> float:
    # Counters and page numbers; a number inside a table or code is data.
    if page.features[index].has_letters:
        return 0.0
    return float(page.blocks[index].kind not in {Kind.TABLE_ROW, Kind.CODE})


def _other_script(page: PageFacts, index: int) -> float:
    script = page.features[index].script
    if script is None or page.script is None or script == page.script:
        return 0.0
    written = languages.scripts_of(page.language.code)
    if script in written or {script, page.script} <= {"Hani", "Kana", "Hang"}:
        return 0.0
    # A long passage in another script is a quotation or a second language, not a
    # stray button.
    return float(page.features[index].words <= 12)


def _other_language(page: PageFacts, index: int) -> float:
    guess = page.guesses[index]
    if guess.sure != "sure" or page.language.sure != "sure":
        return 0.0
    if languages.base(guess.code) == languages.base(page.language.code):
        return 0.0
    return float(page.features[index].words <= 12)


def _short_line(page: PageFacts, index: int) -> float:
    """Without markup, a short line that ends like no sentence is no paragraph."""
    if page.has_markup or page.blocks[index].kind is not Kind.PARAGRAPH:
        return 0.0
    feature = page.features[index]
    return float(not feature.is_closed and feature.words < 4)


EVIDENCE: Final = (
    Evidence("title", _title, 6.0, "the page's title"),
    Evidence("article", _in_article, 2.0, "part of the article's text"),
    Evidence(
        "outside-article", _outside_article, -2.0, "no part of the article's text"
    ),
    Evidence("above-text", _above_text, -2.0, "above the article's start"),
    Evidence("below-text", _below_text, -2.0, "below the article's end"),
    Evidence("above-title", _above_title, -3.0, "above the title"),
    Evidence("furniture", _furniture, -4.0, "a button, menu or notice"),
    Evidence("link-list", _link_list, -1.0, "part of a list of links"),
    Evidence("no-words", _no_words, -3.0, "a number or sign without words"),
    Evidence("other-script", _other_script, -5.0, "{line} line on a page in {page}"),
    Evidence(
        "other-language", _other_language, -1.0, "{line} line on a page in {page}"
    ),
    Evidence("short-line", _short_line, -3.0, "a short line that is no sentence"),
)
"""Every piece of evidence that a block is weighed by, in page order of the sum."""

REPEATED: Final = "repeated"
REPEATED_REASON: Final = "repeats another paragraph of the page"
