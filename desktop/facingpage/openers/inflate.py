"""Packed bytes unpacked: what comes out is counted, not what the file promises."""

import bz2
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, Protocol

from facingpage.errors import OpenFailed
from facingpage.openers.limits import Limits

STORED: Final = 0
DEFLATED: Final = 8
BZIP2: Final = 12

_CHUNK: Final = 65_536
# The most that is unpacked between two looks at the limits.
_STEP: Final = 1 << 20


class Damaged(Exception):  # a fact: the caller knows the name and makes the sentence
    """Packed bytes that cannot be unpacked; its text says why, in words.

    `saved` are the bytes before the damage.
    """

    def __init__(self, why: str, saved: bytes = b"") -> None:
        super().__init__(why)
        self.saved = saved


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class _Stored:
    """Bytes that were packed as they are."""

    eof = False
    unused_data = b""

    def decompress(self, data: bytes, _: int, /) -> bytes:
        return data


def unpacker(method: int) -> Callable[[], _Unpacker] | None:
    """Return what unpacks a ZIP method, or None for one that is not read here."""
    makers: dict[int, Callable[[], _Unpacker]] = {
        STORED: _Stored,
        DEFLATED: lambda: zlib.decompressobj(-zlib.MAX_WBITS),
        BZIP2: bz2.BZ2Decompressor,
    }
    return makers.get(method)


def unpack(
    file: BinaryIO,
    packed_bytes: int,
    make: Callable[[], _Unpacker],
    most: int,
    limits: Limits,
) -> bytes:
    """Return what a stream of `packed_bytes` unpacks to, at most `most` bytes.

    A stream that would give more is cut there, without being read on.

    Raises:
        Damaged: it ends early or is not what it says.
        Trap: it unpacks to far more than its own size.
    """
    out = bytearray()
    for piece in _pieces(file, packed_bytes, make(), limits):
        out += piece
        if len(out) >= most:
            break
    return bytes(out[:most])


class Trap(OpenFailed):
    """Packed bytes made to fill the memory, or the time; the rest is left alone."""


def _pieces(
    file: BinaryIO, packed_bytes: int, tool: _Unpacker, limits: Limits
) -> Iterator[bytes]:
    """Yield unpacked bytes in small steps; raise where they end before their end."""
    left, taken, given = packed_bytes, 0, 0
    while left > 0 and not tool.eof:
        chunk = file.read(min(_CHUNK, left))
        if not chunk:
            raise Damaged("it is cut short")
        left -= len(chunk)
        taken += len(chunk)
        for piece in _steps(tool, chunk):
            given += len(piece)
            refuse_bomb(taken, given, limits)
            yield piece
    if not tool.eof and not isinstance(tool, _Stored):
        raise Damaged("it is cut short")


def _steps(tool: _Unpacker, chunk: bytes) -> Iterator[bytes]:
    while True:
        try:
            piece = tool.decompress(chunk, _STEP)
        except (zlib.error, OSError, ValueError, EOFError) as error:
            raise Damaged("it is damaged") from error
        # zlib hands back what it could not take; bz2 keeps it and takes no more.
        chunk = getattr(tool, "unconsumed_tail", b"")
        if piece:
            yield piece
        if tool.eof or (not chunk and len(piece) < _STEP) or isinstance(tool, _Stored):
            return


def refuse_bomb(packed_bytes: int, unpacked_bytes: int, limits: Limits) -> None:
    """Raise Trap for bytes that grew as no page does."""
    if (
        unpacked_bytes > limits.ratio_from_bytes
        and unpacked_bytes > packed_bytes * limits.max_ratio
    ):
        raise Trap(
            f"it unpacks to more than {limits.max_ratio} times its size, as files do "
            "that are made to fill the memory. Do not open it."
        )


def unpack_gzip(file: BinaryIO, most: int, limits: Limits) -> bytes:
    """Return what a gzip stream of one or several members unpacks to, up to `most`.

    Padding or foreign bytes behind the last member are left out, as `gunzip` does.

    Raises:
        Damaged: it is damaged or cut short; `saved` is what came before.
        Trap: it unpacks to far more than its own size.
    """
    out = bytearray()
    taken = 0
    tool = zlib.decompressobj(zlib.MAX_WBITS | 16)
    chunk = file.read(_CHUNK)
    taken += len(chunk)
    while chunk:
        try:
            for piece in _steps(tool, chunk):
                out += piece
                refuse_bomb(taken, len(out), limits)
                if len(out) >= most:
                    return bytes(out[:most])
        except Damaged as error:
            raise Damaged(str(error), bytes(out)) from error
        chunk = tool.unused_data if tool.eof else b""
        if len(chunk) < 3:
            more = file.read(_CHUNK)
            taken += len(more)
            chunk += more
        if tool.eof and chunk:
            if not chunk.startswith(b"\x1f\x8b\x08"):
                return bytes(out)
            tool = zlib.decompressobj(zlib.MAX_WBITS | 16)
    if not tool.eof:
        raise Damaged("it is cut short", bytes(out))
    return bytes(out)
