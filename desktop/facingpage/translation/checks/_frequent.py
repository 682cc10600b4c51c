"""Which words are frequent in a language: those are seldom names that stay."""

import functools
import sys
import zlib
from array import array
from bisect import bisect_left
from typing import Final

from facingpage import paths

_FOLDER: Final = ("languages", "frequent")


def is_frequent(word: str, language: str) -> bool:
    """Return whether a word in small letters is frequent; False for other languages."""
    hashes = _hashes(language)
    key = zlib.crc32(word.encode("utf-8", "surrogatepass"))
    place = bisect_left(hashes, key)
    return place < len(hashes) and hashes[place] == key


def is_known(language: str) -> bool:
    """Return whether the frequent words of a language are there to be asked."""
    return len(_hashes(language)) > 0


@functools.cache
def _hashes(language: str) -> "array[int]":
    """Return the sorted hashes that `dev.py train names` wrote; empty for no file."""
    hashes = array("I")
    if not (language.isascii() and language.isalpha()):
        return hashes
    file = paths.resource_dir().joinpath(*_FOLDER, f"{language}.u32")
    try:
        hashes.frombytes(file.read_bytes())
    except (OSError, ValueError):
        # Without it names are not looked for, which is no reason to translate nothing.
        return array("I")
    if sys.byteorder == "big":
        hashes.byteswap()
    return hashes
