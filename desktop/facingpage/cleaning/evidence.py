"""The pieces of evidence: each weighs a block, the heaviest is named."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.core import languages
from facingpage.core.page import Kind

# Prose may name a few links; a menu is made of them.
_FEW_LINKS: Final = 0.3
_MANY_LINKS: Final = 0.8
# From this share of linked words on, the page is a catalogue.
_CATALOGUE: Final = 0.3
_LEAD_BLOCKS: Final = 15
_LEAD_WORDS: Final = 8
_SHORT_WORDS: Final = 4
_EDGE = re.compile(r"page \d+ (?:header|footer)")


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


def _has_vote(page: PageFacts, index: int) -> bool:
    return page.votes is not None and page.votes[index] >= 0.5


def _is_in(
    page: PageFacts, index: int, *, comments: bool = False, asides: bool = False
) -> bool:
    if page.layout is None:
        return False
    return (comments and page.layout.is_comment[index]) or (
        asides and page.layout.is_aside[index]
    )


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
    # A page that is itself a list of links, such as a catalogue, keeps them.
    if page.link_share > _CATALOGUE:
        return 0.0
    if page.linked[index] < _MANY_LINKS or page.features[index].words > 25:
        return 0.0
    near = page.linked[max(0, index - 2) : index] + page.linked[index + 1 : index + 3]
    return float(sum(share >= _MANY_LINKS for share in near) >= 2)


def _outside_container(page: PageFacts, index: int) -> float:
    if page.layout is None or page.layout.is_inside[index]:
        return 0.0
    # Prose of its own outside may be a first or last part of the article.
    feature = page.features[index]
    return 0.5 if feature.is_prose and page.linked[index] < _FEW_LINKS else 1.0


def _comment(page: PageFacts, index: int) -> float:
    # What trafilatura takes for the article in spite of its name, a forum's posts for
    # one, stays: measured, the name alone loses more than it clears.
    return float(_is_in(page, index, comments=True) and not _has_vote(page, index))


def _aside(page: PageFacts, index: int) -> float:
    return float(_is_in(page, index, asides=True) and not _has_vote(page, index))


def _archive_bar(page: PageFacts, index: int) -> float:
    return float(page.layout is not None and page.layout.is_archive_bar[index])


def _amid_article(page: PageFacts, index: int) -> float:
    """Measure unlinked prose that trafilatura left out among what it took."""
    if page.votes is None or page.layout is None or _has_vote(page, index):
        return 0.0
    if _is_in(page, index, comments=True, asides=True):
        return 0.0
    is_amid = page.core[0] < index < page.core[1] and page.layout.is_inside[index]
    is_prose = page.features[index].is_prose and page.linked[index] < _FEW_LINKS
    return float(is_amid and is_prose)


def _lead(page: PageFacts, index: int) -> float:
    """Measure a sentence or subtitle between the title and the first paragraph."""
    if page.title is None:
        return 0.0
    if not page.title < index < page.core[0] or index - page.title > _LEAD_BLOCKS:
        return 0.0
    if _is_in(page, index, comments=True, asides=True):
        return 0.0
    feature = page.features[index]
    if page.linked[index] >= _FEW_LINKS or feature.words < _LEAD_WORDS:
        return 0.0
    is_heading = page.blocks[index].kind is Kind.HEADING
    return float(feature.is_closed or is_heading)


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


def _printed_edge(page: PageFacts, index: int) -> float:
    # Openers of printed pages say so in the path; no path of markup reads like this.
    return float(bool(_EDGE.fullmatch(page.blocks[index].path)))


def _cache_notice(page: PageFacts, index: int) -> float:
    return float(page.blocks[index].path.endswith(" cache notice"))


def _short_line(page: PageFacts, index: int) -> float:
    """Without markup, a short line that ends like no sentence is no paragraph."""
    if page.has_markup or page.blocks[index].kind is not Kind.PARAGRAPH:
        return 0.0
    feature = page.features[index]
    return float(not feature.is_closed and feature.words < _SHORT_WORDS)


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
    Evidence("link-list", _link_list, -2.5, "part of a list of links"),
    Evidence(
        "outside-container",
        _outside_container,
        -2.5,
        "outside the part that holds most of the text",
    ),
    Evidence("comment", _comment, -2.7, "comment area"),
    Evidence("aside", _aside, -2.6, "beside the text: related pages, sharing, notices"),
    # No other evidence outweighs it: the bar is no part of the page that was saved.
    Evidence("archive-bar", _archive_bar, -30.0, "the bar of the Wayback Machine"),
    Evidence(
        "amid-article", _amid_article, 3.0, "stands between paragraphs of the article"
    ),
    Evidence("lead", _lead, 5.0, "stands between the title and the text"),
    Evidence("no-words", _no_words, -3.0, "a number or sign without words"),
    Evidence("other-script", _other_script, -5.0, "{line} line on a page in {page}"),
    Evidence(
        "other-language", _other_language, -1.0, "{line} line on a page in {page}"
    ),
    Evidence("short-line", _short_line, -3.0, "a short line that is no sentence"),
    Evidence(
        "printed-edge", _printed_edge, -12.0, "printed header or footer of each page"
    ),
    Evidence("cache-notice", _cache_notice, -12.0, "the notice of Google's cache"),
)
"""Every piece of evidence that a block is weighed by.

The weights were set by hand on data/pages/dev, in steps of a half or so: a full vote
of trafilatura counts 2, and what is to overrule it must count more.
"""

REPEATED: Final = "repeated"
REPEATED_REASON: Final = "repeats another paragraph of the page"
