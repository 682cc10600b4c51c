"""What every format says of a review, whatever it looks like."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from facingpage import __version__
from facingpage.core.bounds import paragraphs
from facingpage.core.folding import letters
from facingpage.core.formats import format_words
from facingpage.core.languages import name
from facingpage.core.page import (
    PAGE_TYPES,
    QUIET_FLAGS,
    Block,
    BlockId,
    Draft,
    Kind,
)
from facingpage.core.review import Review
from facingpage.core.rules import SITE_RULE, reason_of
from facingpage.core.site_memory import site_of
from facingpage.core.spoken import PAGE, By
from facingpage.core.table import is_same_table
from facingpage.export._options import Options

_BY_PERSON = "a person"
LANGUAGE_BY: Final[Mapping[By, str]] = {
    "machine": "detector",
    "person": "a person",
    "page": "a person, of the page",
    "site": "a person, of the site",
}
"""Who told a language, as exports say it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A block to export. `translation` is None when there is none, or it is dropped."""

    block: Block
    is_kept: bool
    reason: str
    translation: str | None


def rows(review: Review, options: Options) -> Iterator[Row]:
    """Yield what to export in reading order, each paragraph as a block of its own."""
    for row in whole_rows(review, options):
        yield from _paragraphs(review, row)


def _paragraphs(review: Review, row: Row) -> Iterator[Row]:
    """Yield a block, or the paragraphs that a person split it into."""
    block = row.block
    bounds = review.bounds.get(block.id)
    spans = paragraphs(block, bounds) if bounds and row.is_kept else ()
    if len(spans) < 2:
        yield row
        return
    targets: list[str | None] = [None] * len(spans)
    if row.translation is not None:
        said = review.target_paragraphs(block.id)
        targets = [row.translation[start:end] or None for start, end in said]
    for (start, end), target in zip(spans, targets, strict=True):
        links = tuple(
            replace(link, start=link.start - start, end=link.end - start)
            for link in block.links
            if start <= link.start and link.end <= end
        )
        part = replace(block, text=block.text[start:end], links=links)
        yield replace(row, block=part, translation=target)


def whole_rows(review: Review, options: Options) -> Iterator[Row]:
    """Yield the blocks to export in reading order, as the page has them."""
    for number in review.in_order:
        block = review.block(number)
        is_kept = review.is_kept(block.id)
        if is_kept or options.show_dropped:
            is_wanted = is_kept and options.with_translation
            translation = review.target(block.id) if is_wanted else None
            yield Row(block, is_kept, reason(review, block.id), translation)


def runs(review: Review, options: Options) -> Iterator[tuple[Row, ...]]:
    """Yield the blocks to export, the kept rows of one table together."""
    run: list[Row] = []
    for row in rows(review, options):
        is_row = row.is_kept and row.block.kind is Kind.TABLE_ROW
        if run and not (is_row and is_same_table(run[-1].block, row.block)):
            yield tuple(run)
            run = []
        if is_row:
            run.append(row)
        else:
            yield (row,)
    if run:
        yield tuple(run)


def is_translated(review: Review, options: Options) -> bool:
    """Return whether any block is exported with a translation."""
    return any(row.translation is not None for row in rows(review, options))


def reason(review: Review, block: BlockId) -> str:
    """Return why a block is kept or dropped: a person's doing, or the machine's."""
    if review.is_decided(block):
        return f"{'kept' if review.is_kept(block) else 'dropped'} by {_BY_PERSON}"
    verdict = review.judged[block]
    site = site_of(review.page)
    if verdict.evidence == SITE_RULE and site is not None:
        # Who reads the export may be another than who made the rule.
        return reason_of(kept=verdict.kept, site=site, whose=f"{_BY_PERSON}'s")
    return verdict.reason


def engine(review: Review, block: BlockId) -> str | None:
    """Return who made the translation shown: the engine, a person, or both."""
    draft = review.drafts.get(block)
    parts = review.parts(block)
    is_shown = draft is not None and not all(part.is_edited for part in parts)
    makers = [_models(draft)] if draft is not None and is_shown else []
    if any(part.is_edited for part in parts):
        makers.append(_BY_PERSON)
    return " and ".join(makers) or None


def _models(draft: Draft) -> str:
    between = " and ".join(map(name, draft.via))
    return f"{draft.engine} through {between}" if between else draft.engine


def remarks(review: Review, block: BlockId) -> tuple[str, ...]:
    """Return what a reader should know of a block's translation, in words."""
    said = [
        review.flag_words(block, flag)
        for flag in review.flags(block)
        if flag not in QUIET_FLAGS
    ]
    if review.is_edited(block):
        said.append("edited by hand")
    if review.is_confirmed(block):
        said.append("confirmed by hand")
    return tuple(said)


def extra_title(review: Review) -> str:
    """Return the page's title where the article does not begin with one, else "".

    A page's own title often adds the site's name to the headline, and would then
    stand there twice.
    """
    title = review.page.title.strip()
    for block in review.kept_blocks():
        if block.kind is Kind.IMAGE:
            continue
        own = letters(block.text)
        # Of headings only a lower one, unlike the title, is not the headline.
        is_headline = block.kind is Kind.HEADING and block.level <= 2
        if is_headline or (own and own in letters(title)):
            return ""
        if block.kind is Kind.PARAGRAPH:
            break
    return title


FAST = "fast: without trafilatura; the language is the page's, not each block's"
"""What an export says of a page that was cleaned so."""


def provenance(review: Review, options: Options) -> tuple[tuple[str, str], ...]:
    """Return where the page came from and what was done to it: labels and values."""
    origin = review.page.provenance
    kept = len(review.kept_blocks())
    every = len(review.page.blocks) - len(review.gone)
    said = [
        ("Title", review.page.title),
        ("File", f"{origin.name} ({origin.size_bytes:,} bytes)"),
        ("Format", format_words(origin.format)),
        ("SHA-256", origin.sha256),
        ("Address", _with_source(origin.url, origin.url_source)),
        ("Saved", _with_source(origin.saved_at, origin.saved_at_source)),
        ("Site", origin.site or ""),
        ("Author", origin.author or ""),
        ("Published", origin.published or ""),
        ("Encoding", _with_source(origin.encoding, origin.encoding_source)),
        ("Language", _spoken(review)),
        ("Declared language", _declared(origin.declared_language)),
        ("Page type", PAGE_TYPES.get(review.page_type, "")),
        ("Blocks", f"{kept} of {every} kept"),
        ("Cleaning", FAST if review.fast else ""),
        ("Readers' comments", _comments(review)),
        ("Incomplete", review.page.cut or ""),
        ("Translation", _engines(review) if is_translated(review, options) else ""),
        ("Translated", _drafted(review) if is_translated(review, options) else ""),
        ("By hand", _edits(review)),
        ("Made by", f"Facing Page {__version__}"),
        ("Made at", options.made_at),
    ]
    return tuple((label, value) for label, value in said if value)


def _spoken(review: Review) -> str:
    """Return the page's language and how sure that is, or that a person says so."""
    told = review.page_language
    by = review.language_by()
    return f"{name(told.code)} ({told.sure if by == 'machine' else LANGUAGE_BY[by]})"


def _declared(code: str | None) -> str:
    """Return the language a page says it is in, as it says it."""
    if not code:
        return ""
    words = name(code)
    return code if words == code else f"{words} ({code})"


def _comments(review: Review) -> str:
    """Return what became of the zone of readers' comments; "" where there is none."""
    zone = review.comments()
    kept = sum(review.is_kept(block) for block in zone)
    noun = "block" if len(zone) == 1 else "blocks"
    return f"{kept} of {len(zone)} {noun} kept" if zone else ""


def _with_source(value: str | None, source: str | None) -> str:
    if not value:
        return ""
    return f"{value} ({source})" if source else value


def _engines(review: Review) -> str:
    made = (engine(review, block.id) for block in review.kept_blocks())
    engines = "; ".join(dict.fromkeys(one for one in made if one))
    return f"into {name(review.target_language)}, by {engines}"


def _drafted(review: Review) -> str:
    """Return when the machine's translations were made, the first and the last."""
    kept = (review.drafts.get(block.id) for block in review.kept_blocks())
    times = sorted({draft.made_at for draft in kept if draft and draft.made_at})
    return " to ".join(dict.fromkeys((times[0], times[-1]))) if times else ""


def _edits(review: Review) -> str:
    """Return how many decisions and translations are a person's; "" when none is."""
    translations = sum(1 for block in review.page.blocks if review.is_edited(block.id))
    languages = len(review.spoken.keys() - {PAGE})
    counts = (
        (len(review.kept), "block"),
        (languages, "language"),
        (translations, "translation"),
    )
    verbs = {
        "block": "kept or dropped",
        "language": "set",
        "translation": "edited",
    }
    return ", ".join(
        f"{count} {noun}{'' if count == 1 else 's'} {verbs[noun]}"
        for count, noun in counts
        if count
    )
