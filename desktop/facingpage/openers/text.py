"""Opens plain text: a note, or a page as a scraper left it. Its lines become blocks."""

import hashlib
import re
from collections import Counter
from itertools import pairwise
from typing import Final

from facingpage.core.opened import Opened
from facingpage.core.page import Block, BlockId, Kind, Page, Provenance
from facingpage.errors import OpenFailed
from facingpage.openers.decode import Decoded
from facingpage.openers.document import Document
from facingpage.openers.limits import Limits
from facingpage.openers.markup import made_safe
from facingpage.openers.source import shown_name

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
    """Return the page of a text file, a block a line.

    Raises:
        OpenFailed: there is no text in it.
    """
    lines = [
        (number, line)
        for number, raw in enumerate(made_safe(decoded.text, limits).splitlines(), 1)
        if (line := " ".join(raw.replace("\ufeff", "").split()))
    ]
    if not any(c.isalnum() for _, line in lines for c in line):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": the file holds no text. '
            "Check that the page was saved whole."
        )
    title_at = title_line([line for _, line in lines])
    made: list[Block] = []
    for index, (number, line) in enumerate(lines[: limits.max_blocks]):
        kind, level, text = _read(line)
        if index == title_at:
            kind, level = Kind.HEADING, 1
        most = limits.max_block_chars
        for start in range(0, len(text), most):
            made.append(
                Block(
                    BlockId(len(made) + 1),
                    kind,
                    text[start : start + most],
                    level,
                    f"line {number}",
                )
            )
    cut = None
    if len(made) > limits.max_blocks or len(lines) > limits.max_blocks:
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
        url=source.origin.url,
        url_source=source.origin.url_source,
        saved_at=source.origin.saved_at,
        saved_at_source=source.origin.saved_at_source,
    )
    title = "" if title_at is None else _read(lines[title_at][1])[2][:400]
    return Opened(Page(provenance, title, tuple(made), source.cut_with(cut)), None, {})


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
