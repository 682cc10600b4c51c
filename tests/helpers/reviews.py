"""Cleaned pages and reviews for tests."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from facingpage.core.page import (
    COMMENTS,
    BlockId,
    Cleaned,
    Draft,
    Kind,
    LanguageGuess,
    Link,
    Segment,
    Verdict,
)
from facingpage.core.review import Review
from helpers.pages import make_page

KEPT = Verdict(kept=True, evidence="article", reason="part of the article")
DROPPED = Verdict(kept=False, evidence="link-list", reason="a list of links")


def make_cleaned(
    *texts: str | tuple[Kind, str],
    title: str = "",
    dropped: tuple[int, ...] = (),
    language: str = "en",
    source: bytes = b"<p>page</p>",
) -> Cleaned:
    """Return a page whose blocks are all kept, but for those in `dropped`."""
    page = make_page(*texts, title=title)
    sha256 = hashlib.sha256(source).hexdigest()
    page = replace(page, provenance=replace(page.provenance, sha256=sha256))
    guess = LanguageGuess(language, "sure")
    ids = [block.id for block in page.blocks]
    return Cleaned(
        page,
        guess,
        dict.fromkeys(ids, guess),
        {number: DROPPED if number in dropped else KEPT for number in ids},
    )


def make_draft(
    text: str, source_size: int, *flags: str, engine: str = "firefox en-pt 1"
) -> Draft:
    """Return a draft of one segment over a block of `source_size` characters."""
    return Draft("en", "pt", engine, (Segment(0, source_size, text, flags),))


def make_review(
    *texts: str | tuple[Kind, str],
    title: str = "",
    dropped: tuple[int, ...] = (),
    drafts: Mapping[int, str] | None = None,
) -> Review:
    """Return a review into Portuguese, with a draft for every block in `drafts`."""
    review = Review.of(make_cleaned(*texts, title=title, dropped=dropped), "pt")
    made = {
        BlockId(number): make_draft(text, len(review.block(BlockId(number)).text))
        for number, text in (drafts or {}).items()
    }
    return review.with_drafts(made)


def with_links(review: Review, number: int, *links: tuple[int, int, str]) -> Review:
    """Return the review with links in a block: start, end and address of each."""
    blocks = list(review.page.blocks)
    made = tuple(Link(*link) for link in links)
    blocks[number - 1] = replace(blocks[number - 1], links=made)
    return replace(review, page=replace(review.page, blocks=tuple(blocks)))


def with_comments(cleaned: Cleaned, *numbers: int) -> Cleaned:
    """Return the page with these blocks dropped as readers' comments."""
    said = Verdict(False, "comment", "comment area", zone=COMMENTS)
    made = {BlockId(number): said for number in numbers}
    return replace(cleaned, verdicts={**cleaned.verdicts, **made})


def with_doubts(cleaned: Cleaned, *numbers: int) -> Cleaned:
    """Return the page with these blocks kept or dropped as before, but doubtful."""
    made = {
        BlockId(number): replace(cleaned.verdicts[BlockId(number)], doubtful=True)
        for number in numbers
    }
    return replace(cleaned, verdicts={**cleaned.verdicts, **made})


def with_header(review: Review) -> Review:
    """Return the review with its first block a table's row of column headers."""
    first = replace(review.page.blocks[0], level=1)
    blocks = (first, *review.page.blocks[1:])
    return replace(review, page=replace(review.page, blocks=blocks))
