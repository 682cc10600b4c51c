"""Page text made harmless for whatever reads an export: pages are not trusted."""

import re
from typing import Final

# Terminals obey control characters. Bidi overrides, embeddings and isolates can make a
# line read as what it is not; the plain marks (LRM, RLM, ALM) that Arabic and Hebrew
# prose needs stay.
_CONTROLS: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]"
)
# Separators that some readers take for a line's end, and halves of characters and
# non-characters that make a file unreadable as UTF-8 or XML.
_SEPARATORS: Final = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_BROKEN: Final = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in range(0, 0x110000, 65536))
    + "]"
)


def plain(text: str) -> str:
    """Return text without control and bidi control characters; line ends are LF."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SEPARATORS.sub(" ", _CONTROLS.sub("", text))
    return _BROKEN.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return `plain` text in one line, with single spaces."""
    return " ".join(plain(text).split())


def lines(text: str) -> str:
    """Return `plain` text without blank lines: a person's line breaks stay."""
    kept = (line.strip() for line in plain(text).split("\n"))
    return "\n".join(line for line in kept if line)


def whole_characters(text: str) -> str:
    """Return text in which each half of a character is U+FFFD; all else stays."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)
