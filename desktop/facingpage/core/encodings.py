"""The encodings a person may choose, by the names that browsers use."""

import codecs
from typing import Final

COMMON: Final = (
    ("utf-8", "Unicode"),
    ("utf-16-le", "Unicode, 16 bit"),
    ("windows-1252", "Western European"),
    ("windows-1250", "Central European"),
    ("windows-1251", "Cyrillic, Windows"),
    ("koi8-r", "Cyrillic, KOI8"),
    ("cp866", "Cyrillic, DOS"),
    ("windows-1253", "Greek"),
    ("windows-1254", "Turkish"),
    ("windows-1255", "Hebrew"),
    ("windows-1256", "Arabic"),
    ("windows-1257", "Baltic"),
    ("windows-1258", "Vietnamese"),
    ("tis-620", "Thai"),
    ("gb18030", "Chinese, simplified"),
    ("big5", "Chinese, traditional"),
    ("shift_jis", "Japanese, Shift JIS"),
    ("euc-jp", "Japanese, EUC"),
    ("euc-kr", "Korean"),
)
"""Name and, in words, what each is used for; in the order in which they are offered."""

# Python has codecs that are no encoding of text, and those that hide markup.
_REFUSED: Final = frozenset({"utf-7", "punycode", "idna", "undefined"})


def names() -> tuple[str, ...]:
    """Return the names of the common encodings."""
    return tuple(name for name, _ in COMMON)


def is_known(name: str) -> bool:
    """Return whether text can be read by an encoding of this name."""
    try:
        found = codecs.lookup(name)
        # An empty text is not even looked at.
        is_text = isinstance(b"a".decode(found.name, "replace"), str)
    except (LookupError, ValueError):
        return False
    return is_text and found.name not in _REFUSED and "escape" not in found.name
