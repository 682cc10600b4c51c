"""Text whose UTF-8 was taken for Windows-1252 once and written as UTF-8 again."""

import re
from typing import Final

# What Windows-1252 reads the bytes 0x80 to 0x9F as; it has no five of them, and they
# stay the control characters they are in Latin-1.
_UNREAD: Final = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
_BYTES: Final = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in _UNREAD
}
_CONTINUING: Final = "\x80-\xbf" + "".join(_BYTES)
_CHARACTER = re.compile(
    f"[\xc2-\xdf][{_CONTINUING}]|[\xe0-\xef][{_CONTINUING}]{{2}}"
    f"|[\xf0-\xf4][{_CONTINUING}]{{3}}"
)
_ASCII: Final = bytes(range(0x80))
# Of a page written twice all is; a page that quotes some of it holds other letters.
_LEAST: Final = 4
_SHARE: Final = 0.95


def written_once(text: str) -> str | None:
    """Return a text as it was before it was encoded twice; None if it was not."""
    if text.isascii():
        return None
    # Most of a page is markup: taken away in C, little is left to look at.
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    wide = data.decode("utf-8", "surrogatepass")
    undone = [found for found in _CHARACTER.findall(wide) if _once(found) is not None]
    if len(undone) < _LEAST or sum(map(len, undone)) < _SHARE * len(wide):
        return None
    return _CHARACTER.sub(lambda found: _once(found[0]) or found[0], text)


def _once(character: str) -> str | None:
    try:
        return bytes(_BYTES.get(c, ord(c)) for c in character).decode("utf-8")
    except UnicodeDecodeError:
        return None
