"""Page text made safe to draw: one character for one, so that offsets stay true."""

import re
from typing import Final

_DRAWN_MAX: Final = 20_000
# Pictures made of joined characters, and letters under heaps of marks, take ten times
# as long to set and to draw.
_JOINED_MAX: Final = 300
_DRAWN_JOINED_MAX: Final = 2_500

_REPLACEMENT: Final = "\ufffd"
_LINE_SEPARATOR: Final = "\u2028"

# Line ends inside a block, forbidden characters and direction controls. Marks
# (U+200E, U+200F, U+061C) only colour their neighbours and belong to good Arabic and
# Hebrew typing; overrides (U+202D, U+202E) can show a text backwards, embeddings and
# isolates can swallow what follows them.
_ODD: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff\U0001fffe\U0001ffff"
    "\U000e0000-\U000e007f]"
)
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_JOINED: Final = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]|[^\x00-\uffff]\ufe0f?\u200d"
    "|[\u0300-\u036f]{3}"
)


def visible_text(text: str, *, keeps_lines: bool = False) -> str:
    """Return a text of the same length that draws as it reads.

    Line ends become spaces, or line separators if `keeps_lines` (code). Characters
    that could turn the line around or that have no picture become U+FFFD, those that
    only could hold it open become a zero-width space.
    """
    if not _ODD.search(text):
        return text

    def replaced(found: re.Match[str]) -> str:
        odd = found[0]
        if odd in "\n\u2028\u2029":
            return _LINE_SEPARATOR if keeps_lines else " "
        if odd == "\t":
            return "\t" if keeps_lines else " "
        if odd == "\r":
            return " "
        if odd in "\u202a\u202b\u202c\u2066\u2067\u2068\u2069":
            return "\u200b"
        return _REPLACEMENT

    return _ODD.sub(replaced, text)


def drawn(text: str) -> str:
    """Return as much of a block's text as is drawn: all, unless it takes too long.

    To lay out a million characters takes 200 ms, and so do 40,000 of joined emoji.
    """
    head = text[:_DRAWN_MAX]
    if head.isascii() or len(_JOINED.findall(head)) <= _JOINED_MAX:
        return head
    return head[:_DRAWN_JOINED_MAX]


def has_astral(text: str) -> bool:
    """Return whether some character takes two of Qt's UTF-16 units."""
    return not text.isascii() and _ASTRAL.search(text) is not None


def utf16_offset(text: str, offset: int) -> int:
    """Return where a code-point offset lies in Qt's UTF-16 text."""
    return offset + len(_ASTRAL.findall(text, 0, offset))


def code_points(text: str, units: int) -> int:
    """Return how many code points so many of a text's first UTF-16 units are."""
    if not has_astral(text):
        return units
    packed = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(packed.decode("utf-16-le", "ignore"))
