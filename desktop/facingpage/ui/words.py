"""What the window says: counts, dates, sizes, languages and reasons in plain words."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QDateTime

from facingpage.core import languages
from facingpage.core.numbering import part_of
from facingpage.core.page import (
    QUIET_FLAGS,
    Block,
    BlockId,
    Draft,
    Kind,
    LanguageGuess,
)
from facingpage.core.review import Review
from facingpage.core.sizes import size_and_unit
from facingpage.core.spoken import By
from facingpage.ui.language_names import language_name
from facingpage.ui.plain_text import visible_text
from facingpage.ui.told import told
from facingpage.ui.wording import locale, mark, mark_count, tr, trn

_HEAD: Final = re.compile(r"(?<!this)[:;]")
_MOST_FLAG_LINES: Final = 8
_WITHOUT_SPACES: Final = frozenset({"ja", "th", "zh"})
_KINDS: Final = {
    Kind.HEADING: mark("Heading"),
    Kind.PARAGRAPH: mark("Paragraph"),
    Kind.LIST_ITEM: mark("List item"),
    Kind.QUOTE: mark("Quote"),
    Kind.TABLE_ROW: mark("Table row"),
    Kind.CAPTION: mark("Caption"),
    Kind.CODE: mark("Code"),
    Kind.IMAGE: mark("Picture"),
}
_NUMBERED: Final = {
    Kind.HEADING: mark("heading {number}"),
    Kind.PARAGRAPH: mark("paragraph {number}"),
    Kind.LIST_ITEM: mark("list item {number}"),
    Kind.QUOTE: mark("quote {number}"),
    Kind.TABLE_ROW: mark("table row {number}"),
    Kind.CAPTION: mark("caption {number}"),
    Kind.CODE: mark("code {number}"),
    Kind.IMAGE: mark("picture {number}"),
}
_COUNTS: Final = {
    "block": mark_count("{n} block", "{n} blocks"),
    "character": mark_count("{n} character", "{n} characters"),
    "edit": mark_count("{n} edit", "{n} edits"),
    "model": mark_count("{n} model", "{n} models"),
    "other open page": mark_count("{n} other open page", "{n} other open pages"),
    "page": mark_count("{n} page", "{n} pages"),
    "rule": mark_count("{n} rule", "{n} rules"),
    "sentence": mark_count("{n} sentence", "{n} sentences"),
    "stored page": mark_count("{n} stored page", "{n} stored pages"),
    "term": mark_count("{n} term", "{n} terms"),
    "word": mark_count("{n} word", "{n} words"),
}
_SURE: Final = {
    "sure": mark("sure"),
    "likely": mark("likely"),
    "unsure": mark("unsure"),
}
BUT_DOUBTFUL: Final = mark("but doubtful")
SET_BY_YOU: Final = mark("set by you")
_SET: Final[Mapping[By, str]] = {
    "person": SET_BY_YOU,
    "page": mark("as you set the page’s"),
    "site": mark("as you set it for this site"),
}
_DEGREES: Final = {
    True: (mark("Kept, but doubtful: {reason}"), mark("Kept: {reason}")),
    False: (mark("Dropped, but doubtful: {reason}"), mark("Dropped: {reason}")),
}
"""By whether a block is kept; each by whether that is sure."""
# A model's version: "1693087644", "1.9".
_BUILD: Final = re.compile(r"[\d.]+")
_SIZES: Final = {
    "bytes": mark("{number} bytes"),
    "kB": mark("{number} kB"),
    "MB": mark("{number} MB"),
    "GB": mark("{number} GB"),
    "TB": mark("{number} TB"),
}
_LINKS_MAX: Final = 40
_SPANS_MAX: Final = 8
_SPAN_CHARS: Final = 60


def count(number: int, one: str) -> str:
    """Return "1 block" or "2,000 blocks", in the plural form the language has for it.

    Raises:
        KeyError: nobody has said in `_COUNTS` how such things are counted.
    """
    return trn(*_COUNTS[one], number)


def size(size_bytes: int) -> str:
    """Return a size by thousands: "512 bytes", "34.0 kB"."""
    number, unit = size_and_unit(size_bytes)
    return tr(_SIZES[unit], number=number)


def through(via: Sequence[str]) -> str:
    """Return the languages a translation goes through: "English and French"."""
    said = ""
    for name in map(language_name, via):
        said = tr("{one} and {next}", one=said, next=name) if said else name
    return said


def length(text: str, language: str) -> str:
    """Return "12 words"; of a language without spaces between them, "12 characters"."""
    parts = text.split()
    if languages.base(language) in _WITHOUT_SPACES:
        return count(sum(map(len, parts)), "character")
    return count(len(parts), "word")


def kind(block: Block) -> str:
    """Return what a block is: "Heading, level 2"."""
    name = tr(_KINDS[block.kind])
    if block.kind is Kind.TABLE_ROW and block.level:
        return tr("{name}, column headers", name=name)
    is_deep = block.kind is Kind.HEADING or block.level > 1
    return (
        tr("{name}, level {level}", name=name, level=block.level)
        if block.level and is_deep
        else name
    )


def spoken_number(review: Review, block: BlockId) -> str:
    """Return what a block is called as it is read out: "12", "12, part 2"."""
    part = part_of(review, block)
    if part is None:
        return str(block)
    return tr("{of}, part {part}", of=part[0], part=part[1])


def spoken_kind(review: Review, block: BlockId) -> str:
    """Return what a block is and is called, as it is read out: "paragraph 12"."""
    kind, number = review.block(block).kind, spoken_number(review, block)
    return tr(_NUMBERED[kind], number=number)


def links(block: Block) -> tuple[str, ...]:
    """Return a block's links, a line each: "1 the pier — https://example.org"."""
    lines = [
        visible_text(f"{number} {block.text[link.start : link.end]} — {link.url}")
        for number, link in enumerate(block.links[:_LINKS_MAX], 1)
    ]
    if more := len(block.links) - len(lines):
        lines.append(tr("and {more} more; an export lists them all", more=f"{more:,}"))
    return tuple(lines)


def language(guess: LanguageGuess) -> str:
    """Return a language and how sure it is: "English, sure"."""
    if guess.code == languages.UNDETERMINED:
        return tr("Language unknown")
    return f"{language_name(guess.code)}, {tr(_SURE[guess.sure])}"


def page_language(review: Review) -> str:
    """Return the page's language, and how sure it is or that the person set it."""
    by = review.language_by()
    if by == "machine":
        return language(review.page_language)
    return f"{language_name(review.page_language.code)}, {tr(_SET[by])}"


def block_language(review: Review, block: BlockId) -> str:
    """Return a block's language and those of its quotations, a line each.

    Where the person set it, what was detected stands there as well.
    """
    by, told = review.language_by(block), review.language_of(block)
    detected = language(review.guesses[block])
    lines = [detected]
    if by != "machine":
        lines = [
            f"{language_name(told.code)}, {tr(_SET[by])}",
            tr("Detected: {detected}", detected=detected),
        ]
    text = review.block(block).text
    for span in told.spans[:_SPANS_MAX]:
        said = visible_text(text[span.start : span.end])
        short = said[:_SPAN_CHARS] + ("…" if len(said) > _SPAN_CHARS else "")
        lines.append(f"{language_name(span.code)}: “{short}”")
    return "\n".join(lines)


def language_chip(review: Review, block: Block) -> str | None:
    """Return what the language chip says; None where a block is like its page.

    Nobody reads code, numbers and signs as language.
    """
    told, by = review.language_of(block.id), review.language_by(block.id)
    is_other = not languages.is_same(told.code, review.page_language.code)
    is_known = told.code != languages.UNDETERMINED
    name = language_name(told.code)
    if by in {"person", "site"}:
        return f"{name} · {tr(SET_BY_YOU)}" if is_other else None
    if is_other and is_known:
        return f"{name}?" if told.sure == "unsure" else name
    if told.spans:
        names = dict.fromkeys(language_name(span.code) for span in told.spans)
        return tr("partly {list}", list=", ".join(names))
    if told.sure != "unsure" or review.fast or block.kind is Kind.CODE:
        return None
    return tr("language unsure") if any(map(str.isalpha, block.text)) else None


def flags(review: Review, block: BlockId) -> tuple[str, ...]:
    """Return the flags to show of a block's translation, in order.

    That nothing was to be translated is told of whole blocks only: a number in a
    cell or a sentence needs no word.
    """
    found = review.flags(block)
    quiet = QUIET_FLAGS.intersection(found)
    if not quiet or all(quiet.intersection(p.flags) for p in review.parts(block)):
        return found
    return tuple(f for f in found if f not in quiet)


def capitalized(words: str) -> str:
    """Return words as a line of their own begins; the rest of them as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def flag(name: str, review: Review, block: Block) -> str:
    """Return what a flag on a block's translation says, as a sentence begins."""
    return capitalized(told(review.flag_words(block.id, name)))


def flags_in_short(said: Sequence[str]) -> str:
    """Return what flags say as one line's worth: several are cut to what to check."""
    heads = said if len(said) == 1 else [_HEAD.split(each)[0] for each in said]
    line = " · ".join(heads)
    return capitalized(line)


def flag_lines(review: Review, number: BlockId) -> tuple[str, ...]:
    """Return what each flag of a block says, with the sentence it is about.

    Of a block with many, the first are listed and the others counted.
    """
    block, shown = review.block(number), flags(review, number)
    parts = review.parts(number)
    if len(parts) < 2:
        return tuple(flag(name, review, block) for name in shown)
    lines = [
        tr("Sentence {at}: {lower}{it}", at=at, lower=said[:1].lower(), it=said[1:])
        for at, part in enumerate(parts, 1)
        for said in (flag(name, review, block) for name in part.flags if name in shown)
    ]
    more = len(lines) - _MOST_FLAG_LINES
    if more > 0:
        lines[_MOST_FLAG_LINES:] = [
            tr("{more} more. {key:next-flagged} goes to the next.", more=f"{more:,}")
        ]
    return tuple(lines)


def degree(review: Review, block: BlockId) -> str:
    """Return "kept" or "dropped", and whether that is doubtful."""
    is_kept = review.is_kept(block)
    if review.is_doubtful(block):
        return tr("kept, but doubtful") if is_kept else tr("dropped, but doubtful")
    return tr("kept") if is_kept else tr("dropped")


def comments(review: Review) -> str:
    """Return how many readers' comments there are and what became of them, or ""."""
    zone = review.comments()
    if not zone:
        return ""
    kept = sum(review.is_kept(block) for block in zone)
    some = tr("{kept} of them kept", kept=f"{kept:,}")
    became = {0: tr("left out"), len(zone): tr("kept")}.get(kept, some)
    return f"{count(len(zone), 'block')}, {became}"


def why(review: Review, block: Block) -> tuple[str, ...]:
    """Return why a block is kept or dropped, in one or more sentences."""
    verdict = review.verdicts[block.id]
    reason = f"{told(verdict.reason)}." if verdict.reason else tr("no reason is known.")
    cleaner = tr(
        "The cleaner had kept it: {reason}"
        if verdict.kept
        else "The cleaner had dropped it: {reason}",
        reason=reason,
    )
    if block.id in review.site_ruled and not review.is_decided(block.id):
        ruled = told(review.judged[block.id].reason)
        return f"{capitalized(ruled)}.", cleaner
    if not review.is_decided(block.id):
        is_sure = not review.is_doubtful(block.id)
        degrees = _DEGREES[verdict.kept]
        return (tr(degrees[is_sure], reason=reason),)
    is_kept = review.is_kept(block.id)
    if is_kept is verdict.kept:
        mine = tr("You kept this block.") if is_kept else tr("You dropped it.")
        return mine, tr(
            "The cleaner had kept it as well: {reason}"
            if is_kept
            else "The cleaner had dropped it as well: {reason}",
            reason=reason,
        )
    mine = tr("You restored this block.") if is_kept else tr("You dropped it.")
    return mine, cleaner


def date(iso: str) -> str:
    """Return an ISO 8601 date or date-time as "5 November 2008, 14:30".

    What is no such date comes back as it is: it is the page's own word.
    """
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    has_time = len(iso) > len("2008-11-05")
    form = tr("d MMMM yyyy, HH:mm") if has_time else tr("d MMMM yyyy")
    shown = QDateTime(
        moment.year, moment.month, moment.day, moment.hour, moment.minute, 0
    )
    return locale().toString(shown, form)


def day(iso: str) -> str:
    """Return the day of an ISO 8601 date in short: "5 Nov 2008"; else as it is."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    shown = QDateTime(moment.year, moment.month, moment.day, 0, 0, 0)
    return locale().toString(shown, tr("d MMM yyyy"))


def time_left(seconds: float | None) -> str:
    """Return "about 12 s left"; empty while it can't be told."""
    if seconds is None:
        return ""
    if seconds < 1:
        return tr("almost done")
    if seconds < 90:
        return tr("about {seconds} s left", seconds=f"{seconds:.0f}")
    return tr("about {it} min left", it=f"{seconds / 60:.0f}")


def pair(source: str, target: str, via: Sequence[str] = ()) -> str:
    """Return "en → pt" from two codes; "ru → en → pt" where models stand in a row."""
    return " → ".join(map(languages.base, (source, *via, target)))


def engine(draft: Draft) -> str:
    """Return what made a draft, without build numbers: "Firefox en-pt".

    "Firefox ru-en → Firefox en-pt, through English" where models stand in a row.
    """
    models = [
        " ".join(word for word in model.split() if not _BUILD.fullmatch(word))
        for model in draft.engine.split(" → ")
    ]
    named = " → ".join(model[:1].upper() + model[1:] for model in models)
    between = through(draft.via)
    return (
        tr("{named}, through {between}", named=named, between=between)
        if between
        else named
    )


def drafted(draft: Draft) -> str:
    """Return what made a draft, and when by the clock here."""
    try:
        when = date(datetime.fromisoformat(draft.made_at).astimezone().isoformat())
    except (ValueError, OverflowError):
        when = ""
    return ", ".join(filter(None, (engine(draft), when)))
