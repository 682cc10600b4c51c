"""Packed bytes unpacked: what comes out is counted, not what the file promises."""

import bz2
import lzma
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol

from facingpage.errors import OpenFailed
from facingpage.openers.limits import Limits

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

STORED: Final = 0
DEFLATED: Final = 8
BZIP2: Final = 12
LZMA: Final = 14
ZSTD: Final = (93, 20)

METHOD_WORDS: Final = {9: "Deflate64", 95: "XZ", 96: "JPEG", 97: "WavPack", 98: "PPMd"}
"""Methods of ZIP that are not read here, by their programs' names."""

# What an unpacker may keep of the text before it; a page needs none of that.
_MOST_MEMORY: Final = 256 << 20
_WINDOW_BITS: Final = 27

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


class Unpacker(Protocol):
    """Takes packed bytes and gives no more of what they hold than is asked for."""

    @property
    def eof(self) -> bool:
        """Return whether the packed bytes have come to their own end."""
        ...

    @property
    def unused_data(self) -> bytes:
        """Return what came behind that end."""
        ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Return at most so many unpacked bytes."""
        ...


class _Stored:
    """Bytes that were packed as they are."""

    eof = False
    unused_data = b""

    def decompress(self, data: bytes, _: int, /) -> bytes:
        return data


class _Lzma:
    """LZMA as a ZIP holds it: its settings first, and an end that it need not mark."""

    eof = False
    unused_data = b""

    def __init__(self) -> None:
        self._begin = b""
        self._tool: lzma.LZMADecompressor | None = None

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        if self._tool is None:
            self._begin += data
            if len(self._begin) < 9:
                return b""
            self._tool, data = _lzma(self._begin[4:9]), self._begin[9:]
        try:
            piece = self._tool.decompress(data, max_length)
        except lzma.LZMAError as error:
            raise ValueError("no LZMA") from error
        self.eof = self._tool.eof
        return piece


def _lzma(settings: bytes) -> lzma.LZMADecompressor:
    packed, window = settings[0], int.from_bytes(settings[1:5], "little")
    if packed >= 9 * 5 * 5 or window > _MOST_MEMORY:
        raise ValueError("no settings of LZMA")
    rest, context = divmod(packed, 9)
    position, literal = divmod(rest, 5)
    chosen = {"id": lzma.FILTER_LZMA1, "dict_size": window, "lc": context}
    chosen |= {"lp": literal, "pb": position}
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[chosen])


def zstd_unpacker() -> Unpacker:
    """Return what unpacks Zstandard, with a limit on what it keeps of the text."""
    limit = {int(zstd.DecompressionParameter.window_log_max): _WINDOW_BITS}
    return zstd.ZstdDecompressor(options=limit)


def unpacker(method: int) -> Callable[[], Unpacker] | None:
    """Return what unpacks a ZIP method, or None for one that is not read here."""
    makers: dict[int, Callable[[], Unpacker]] = {
        STORED: _Stored,
        DEFLATED: lambda: zlib.decompressobj(-zlib.MAX_WBITS),
        BZIP2: bz2.BZ2Decompressor,
        LZMA: _Lzma,
        **dict.fromkeys(ZSTD, zstd_unpacker),
    }
    return makers.get(method)


def unpack(
    file: BinaryIO,
    packed_bytes: int,
    make: Callable[[], Unpacker],
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
    file: BinaryIO, packed_bytes: int, tool: Unpacker, limits: Limits
) -> Iterator[bytes]:
    """Yield unpacked bytes in small steps; raise where they end before their end."""
    left, taken, given = packed_bytes, 0, 0
    while left > 0 and not tool.eof:
        chunk = file.read(min(_CHUNK, left))
        if not chunk:
            raise Damaged("it is cut short")
        left -= len(chunk)
        taken += len(chunk)
        for piece in unpack_steps(tool, chunk):
            given += len(piece)
            refuse_bomb(taken, given, limits)
            yield piece
    if not tool.eof and not isinstance(tool, _Stored | _Lzma):
        raise Damaged("it is cut short")


_FAULTS: Final = (
    *(zlib.error, lzma.LZMAError, zstd.ZstdError),
    *(OSError, ValueError, EOFError),
)


def unpack_steps(tool: Unpacker, chunk: bytes) -> Iterator[bytes]:
    """Yield what some packed bytes unpack to, a step at a time.

    Raises:
        Damaged: they are not what they say.
    """
    while True:
        try:
            piece = tool.decompress(chunk, _STEP)
        except _FAULTS as error:
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


@dataclass(frozen=True, slots=True)
class Packing:
    """A way to pack one file: its name in sentences, first bytes, and its suffixes."""

    title: str
    signature: bytes
    suffixes: tuple[str, ...]
    make: Callable[[], Unpacker]


PACKINGS: Final = (
    Packing(
        "gzip",
        b"\x1f\x8b\x08",
        (".gz", ".gzip", ".tgz"),
        lambda: zlib.decompressobj(zlib.MAX_WBITS | 16),
    ),
    Packing("bzip2", b"BZh", (".bz2", ".tbz2"), bz2.BZ2Decompressor),
    Packing(
        "xz",
        b"\xfd7zXZ\0",
        (".xz", ".txz"),
        lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _MOST_MEMORY),
    ),
    Packing("Zstandard", b"\x28\xb5\x2f\xfd", (".zst",), zstd_unpacker),
)
"""Every way that one file is packed by itself."""


def packing_of(head: bytes) -> Packing | None:
    """Return how a file that begins so is packed; None if it is not."""
    return next((p for p in PACKINGS if head.startswith(p.signature)), None)


def unpack_stream(file: BinaryIO, packing: Packing, most: int, limits: Limits) -> bytes:
    """Return what a packed file of one or several streams holds, up to `most` bytes.

    Padding or foreign bytes behind the last stream are left out, as `gunzip` does.

    Raises:
        Damaged: it is damaged or cut short; `saved` is what came before.
        Trap: it unpacks to far more than its own size.
    """
    out = bytearray()
    taken = 0
    tool = packing.make()
    chunk = file.read(_CHUNK)
    taken += len(chunk)
    while chunk:
        try:
            for piece in unpack_steps(tool, chunk):
                out += piece
                refuse_bomb(taken, len(out), limits)
                if len(out) >= most:
                    return bytes(out[:most])
        except Damaged as error:
            raise Damaged(str(error), bytes(out)) from error
        chunk = tool.unused_data if tool.eof else b""
        if len(chunk) < len(packing.signature):
            more = file.read(_CHUNK)
            taken += len(more)
            chunk += more
        if tool.eof and chunk:
            if not chunk.startswith(packing.signature):
                return bytes(out)
            tool = packing.make()
    if not tool.eof:
        raise Damaged("it is cut short", bytes(out))
    return bytes(out)
