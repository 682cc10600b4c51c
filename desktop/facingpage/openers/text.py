"""Opens plain text: a note, or a page as a scraper left it. Its lines become blocks."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from facingpage.core.opened import Opened
from facingpage.core.page import Block, BlockId, Kind, Page, Provenance
from facingpage.errors import OpenFailed
from facingpage.openers.anchors import within
from facingpage.openers.dates import iso_date
from facingpage.openers.decode import Decoded
from facingpage.openers.document import Document
from facingpage.openers.limits import Limits
from facingpage.openers.markdown import Piece, Written, read_markdown
from facingpage.openers.markup import made_safe
from facingpage.openers.notices import Notice, cache_notice
from facingpage.openers.portions import portions
from facingpage.openers.source import shown_name
from facingpage.openers.wrapped import unwrapped

_BULLET = re.compile(r"[-*•‣▪●○–—]\s+(?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;,][\"'”’»“)\]]*$")
_WORD = re.compile(r"[^\W\d_]{3,}")
# Writing without spaces has no words to count: a character weighs half a word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
_TITLE_WORDS: Final = (2, 30)
_PROSE_WORDS: Final = 14
# A title stands above its text: at most this much of the prose comes before it.
_TITLE_BELOW_SHARE: Final = 0.05
_TITLE_BELOW_CHARS: Final = 400
# So many lines, of buttons, dates and sections, may lie between a title and its text.
_TITLE_GAP: Final = 12


def open_text(source: Document, decoded: Decoded, limits: Limits) -> Opened:
    """Return the page of a text file: a block a line, or as its Markdown says.

    Raises:
        OpenFailed: there is no text in it.
    """
    safe = made_safe(decoded.text, limits).replace("\ufeff", "")
    is_marked = source.format == "markdown"
    written = read_markdown(safe) if is_marked else Written(_lines(safe))
    pieces, front = written.pieces, written.front
    if not any(c.isalnum() for piece in pieces for c in piece.text):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": the file holds no text. '
            "Check that the page was saved whole."
        )
    notice = cache_notice([piece.text for piece in pieces])
    heading = _own_heading(pieces) if is_marked else None
    title_at = heading
    if title_at is None:
        # What stands above a cache's notice is no part of the page.
        above = 0 if notice is None else notice.lines[-1] + 1
        title_at = title_line([piece.text for piece in pieces[above:]])
        title_at = None if title_at is None else title_at + above
    made: list[Block] = []
    for index, piece in enumerate(pieces[: limits.max_blocks]):
        kind, level, text = piece.kind, piece.level, piece.text
        if index == title_at:
            kind, level = Kind.HEADING, 1
        path = f"line {piece.line}"
        if notice is not None and index in notice.lines:
            path += " cache notice"
        for start, words in portions(text, limits.max_block_chars):
            number = BlockId(len(made) + 1)
            columns = piece.columns if words == text else ()
            links = within(piece.links, start, start + len(words))
            made.append(Block(number, kind, words, level, path, links, columns))
    cut = None
    if len(made) > limits.max_blocks or len(pieces) > limits.max_blocks:
        made = made[: limits.max_blocks]
        cut = (
            f"Page cut after {made[-1].path}: it holds more lines than the limit "
            "allows. Raise the limit in the settings to read the rest."
        )
    provenance = Provenance(
        sha256=hashlib.sha256(source.original).hexdigest(),
        name=source.name,
        size_bytes=len(source.original),
        format=source.format,
        encoding=decoded.encoding,
        encoding_source=source.encoding_words(decoded.how),
        **_origin(source, notice, front),
    )
    title = front.get("title", "")
    if not title and title_at is not None:
        title = pieces[title_at].text
    title = title or source.origin.title or ""
    cut = source.cut_with(cut)
    return Opened(Page(provenance, title[:400], tuple(made), cut), None, {})


def _origin(
    source: Document, notice: Notice | None, front: Mapping[str, str]
) -> dict[str, str | None]:
    """Return what is known of where the text came from; the container's word first."""
    told = source.origin
    url, url_source = told.url, told.url_source
    if not url and notice is not None:
        url, url_source = notice.url, "Google cache notice"
    address = front.get("source") or front.get("url") or ""
    if not url and address.startswith(("http://", "https://")):
        url, url_source = address, "front matter"
    saved_at, saved_at_source = told.saved_at, told.saved_at_source
    if not saved_at and notice is not None and notice.taken_at:
        saved_at, saved_at_source = notice.taken_at, "Google cache notice"
    return {
        "url": url,
        "url_source": url_source,
        "saved_at": saved_at,
        "saved_at_source": saved_at_source,
        "author": told.author or front.get("author") or None,
        "published": told.published or iso_date(front.get("date")),
        "declared_language": front.get("lang") or told.language,
    }


def _lines(text: str) -> list[Piece]:
    pieces = []
    for number, raw in unwrapped(text.splitlines()):
        if line := " ".join(raw.split()):
            kind, level, words = _read(line)
            pieces.append(Piece(number, kind, words, level))
    return pieces


def _own_heading(pieces: list[Piece]) -> int | None:
    """Return the first heading of the highest level near the top, if any."""
    tops = [
        (piece.level, index)
        for index, piece in enumerate(pieces)
        if piece.kind is Kind.HEADING
    ]
    return min(tops)[1] if tops else None


def title_line(lines: list[str]) -> int | None:
    """Return the index of the line that reads like the title of the prose, if any.

    It is short, ends like no sentence, stands above most of the prose, and its words
    come back in the prose more than those of the other lines above it: site names,
    sections and buttons do not.
    """
    prose = [i for i, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return None
    words = Counter(word for i in prose for word in set(_words(lines[i])))
    total = sum(len(lines[i]) for i in prose)
    above = 0
    best, best_score = None, 0.0
    for index, line in enumerate(lines):
        if is_prose(line):
            above += len(line)
            if above > total * _TITLE_BELOW_SHARE and above > _TITLE_BELOW_CHARS:
                break
            continue
        if not any(index < i <= index + _TITLE_GAP for i in prose):
            continue
        score = _title_score(line, words)
        if score > best_score:
            best, best_score = index, score
    return best


def _title_score(line: str, words: Counter[str]) -> float:
    size = word_count(line)
    if not _TITLE_WORDS[0] <= size <= _TITLE_WORDS[1]:
        return 0.0
    if _SENTENCE_END.search(line) and not line.endswith(("!", "?", "…", '"', "”", "»")):
        return 0.0
    own = _words(line)
    if not own:
        return 0.0
    known = [word for word in set(own) if words[word]]
    share = len(known) / len(set(own))
    return share * len(known) if share >= 0.4 else 0.0


def is_prose(line: str) -> bool:
    """Return whether a line reads like running text: long enough, and it ends."""
    size = word_count(line)
    return size >= _PROSE_WORDS and bool(_SENTENCE_END.search(line) or size > 40)


def word_count(line: str) -> int:
    """Return a line's words; two characters of unspaced writing count as a word."""
    unspaced = len(_UNSPACED.findall(line))
    return (
        len(_UNSPACED.sub(" ", line).split()) + unspaced // 2
        if unspaced
        else len(line.split())
    )


def _words(line: str) -> list[str]:
    if _UNSPACED.search(line):
        letters = _UNSPACED.findall(line)
        return ["".join(pair) for pair in pairwise(letters)]
    # Five letters stand for the word: cases and plurals differ at the end.
    return [word.lower()[:5] for word in _WORD.findall(line)]


def _read(line: str) -> tuple[Kind, int, str]:
    """Return the kind, level and text of a line, its marker taken off."""
    if hashes := _HASHES.match(line):
        return Kind.HEADING, len(hashes[1]), line[hashes.end() :]
    if bullet := _BULLET.match(line):
        return Kind.LIST_ITEM, 1, line[bullet.end() :]
    if quote := _QUOTE.match(line):
        return Kind.QUOTE, quote[0].count(">"), line[quote.end() :]
    if _NUMBERED.match(line) and word_count(line) < 60:
        return Kind.LIST_ITEM, 1, line
    return Kind.PARAGRAPH, 0, line
