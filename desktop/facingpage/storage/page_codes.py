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


def _wrong(file: IO[bytes], key: DataKey) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield each page whose code is wrong: its number, its bytes, the right code."""
    file.seek(0)
    salt = file.read(_SALT_BYTES)
    secret = key.code_key(bytes(each ^ _SALT_MASK for each in salt), _ROUNDS)
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
        body = page[:-_CODE_BYTES]
        signed = body[_SALT_BYTES:] if number == 1 else body
        code = hmac.digest(
            secret, signed + number.to_bytes(4, "little"), hashlib.sha512
        )
        if code != page[-_CODE_BYTES:]:
            yield number, body, code
