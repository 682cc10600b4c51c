"""The codes by which SQLCipher tells that a page of an encrypted file was changed.

It reads nothing more once one is wrong. To take what can be read out of a damaged file,
the codes are written anew, in a copy: then SQLite finds the damage as it finds that of
a file without a passphrase, page by page.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from facingpage.storage.data_key import DataKey
from facingpage.storage.key_file import PAGE_BYTES
from facingpage.storage.open_files import opened

_SALT_BYTES: Final = 16
_CODE_BYTES: Final = 64
_SALT_MASK: Final = 0x3A
_ROUNDS: Final = 2


def write_codes(path: Path, key: DataKey) -> int:
    """Give each page of a copy the code of what it holds; return how many were wrong.

    What stands behind its last whole page is cut off.

    Raises:
        OSError: it can't be read or written.
    """
    count = 0
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        file.truncate(size - size % PAGE_BYTES)
        for number, body, code in _wrong(file, key):
            file.seek((number - 1) * PAGE_BYTES)
            file.write(body + code)
            count += 1
    return count


def is_key_of(path: Path, key: DataKey) -> bool:
    """Return whether a file is encrypted with a key; True where nothing is in it yet.

    Raises:
        OSError: it can't be read.
    """
    try:
        with opened(path, "rb") as file:
            page = file.read(PAGE_BYTES)
    except FileNotFoundError:
        return True
    if len(page) < PAGE_BYTES:
        return True
    return _code(_secret(page, key), 1, page) == page[-_CODE_BYTES:]


def _secret(first: bytes, key: DataKey) -> bytes:
    """Return what the codes are made with; the first page begins with the salt."""
    salt = first[:_SALT_BYTES]
    return key.code_key(bytes(each ^ _SALT_MASK for each in salt), _ROUNDS)


def _code(secret: bytes, number: int, page: bytes) -> bytes:
    body = page[_SALT_BYTES if number == 1 else 0 : -_CODE_BYTES]
    return hmac.digest(secret, body + number.to_bytes(4, "little"), hashlib.sha512)


def _wrong(file: IO[bytes], key: DataKey) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield each page whose code is wrong: its number, its bytes, the right code."""
    file.seek(0)
    secret = _secret(file.read(_SALT_BYTES), key)
    number = 0
    while True:
        number += 1
        file.seek((number - 1) * PAGE_BYTES)
        page = file.read(PAGE_BYTES)
        if len(page) < PAGE_BYTES:
            return
        if not any(page):
            # One that was added and not written yet has no code.
            continue
        code = _code(secret, number, page)
        if code != page[-_CODE_BYTES:]:
            yield number, page[:-_CODE_BYTES], code
