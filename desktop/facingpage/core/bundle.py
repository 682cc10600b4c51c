"""A page's bytes, and those of its frames beside it, packed as the project keeps them.

Two zlib streams, one behind the other: who knows of the first only reads the page.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class KeptPart:
    """A file that a page showed in a frame, by the address it was found under."""

    address: str
    media_type: str
    charset: str | None
    data: bytes


class BundleDamaged(Exception):
    """Packed bytes that are not what was packed."""


def packed(original: bytes, parts: Iterable[KeptPart] = ()) -> bytes:
    """Return a page's bytes and its frames', compressed."""
    held = list(parts)
    tail = zlib.compress(_joined(held)) if held else b""
    return zlib.compress(original) + tail


def unpacked(bundle: bytes) -> tuple[bytes, bytes]:
    """Return a page's bytes, unchanged, and what `parts_of` reads; b"" without frames.

    Raises:
        BundleDamaged: they cannot be unpacked.
    """
    try:
        first = zlib.decompressobj()
        original = first.decompress(bundle) + first.flush()
        tail = zlib.decompress(first.unused_data) if first.unused_data else b""
    except zlib.error as error:
        raise BundleDamaged from error
    if not first.eof:
        raise BundleDamaged
    return original, tail


def parts_of(joined: bytes) -> tuple[KeptPart, ...]:
    """Return the frames kept with a page; one that is damaged is left out."""
    line, _, rest = joined.partition(b"\n")
    made = []
    try:
        for told in json.loads(line) if line else ():
            data, rest = rest[: told["size"]], rest[told["size"] :]
            if hashlib.sha256(data).hexdigest() == told["sha256"]:
                made.append(_part(told, data))
    # Whatever stands there instead: the page itself is whole without.
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()
    return tuple(made)


def _joined(parts: list[KeptPart]) -> bytes:
    table = [
        {
            "address": part.address,
            "media_type": part.media_type,
            "charset": part.charset,
            "size": len(part.data),
            "sha256": hashlib.sha256(part.data).hexdigest(),
        }
        for part in parts
    ]
    return json.dumps(table).encode() + b"\n" + b"".join(p.data for p in parts)


def _part(told: dict[str, Any], data: bytes) -> KeptPart:
    charset = told["charset"]
    return KeptPart(
        str(told["address"]),
        str(told["media_type"]),
        None if charset is None else str(charset),
        data,
    )
