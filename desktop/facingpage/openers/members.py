"""A file of gzip members, one after another, as one stream that knows where it is."""

import re
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Final

_CHUNK: Final = 16_384
_PIECE: Final = 65_536
_GZIP: Final = b"\x1f\x8b\x08"
_MAGIC = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_RECORD = re.compile(rb"(?<=\n)WARC/[01]\.\d")
# Lines of a record's headers, all together; a hostile one may never end.
_MOST_HEADER_BYTES: Final = 1_000_000
# Text and pictures never shrink this far; what does is made to fill the memory.
_FREE_BYTES: Final = 256 << 20
_MOST_RATIO: Final = 300


class DamagedError(Exception):
    """The stream breaks off or is no gzip here; says why in a few words."""


class TrapError(Exception):
    """The file inflates without end; nothing more of it is read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins: its member's first byte, and how far into its content."""

    member: int
    skip: int = 0

    def __str__(self) -> str:
        return f"{self.member}+{self.skip}" if self.skip else str(self.member)


class MemberStream:
    """Reads a file of gzip members or a plain one from a place on, piece by piece."""

    def __init__(self, file: BinaryIO, place: Place = Place(0)) -> None:
        """Stand at a place of a seekable file."""
        self._file = file
        file.seek(0)
        self._is_gzip = file.read(len(_GZIP)) == _GZIP
        self._record = place
        self._begin(place.member if self._is_gzip else place.skip)
        left = place.skip if self._is_gzip else 0
        while left and (piece := self.read(min(left, _PIECE))):
            left -= len(piece)

    def place(self) -> Place | None:
        """Return where the next byte stands, or None at the end."""
        if self._at >= len(self._piece) and not self._fill():
            return None
        return Place(self._member, self._before + self._at)

    @property
    def record_at(self) -> int:
        """Return the byte of the file at which the record begins, for sentences."""
        return self._record.member or self._record.skip

    def begin_record(self, place: Place) -> None:
        """Say that a record begins here: its header lines are limited together."""
        self._header_bytes = 0
        self._record = place

    def readline(self, length: int | None = None) -> bytes:
        """Return the next line, at most `length` bytes of it."""
        pieces = []
        left = _MOST_HEADER_BYTES - self._header_bytes
        if length is not None:
            left = min(left, length)
        while self._at < len(self._piece) or self._fill():
            end = self._piece.find(b"\n", self._at) + 1 or len(self._piece)
            piece = self._piece[self._at : min(end, self._at + left)]
            self._at += len(piece)
            self._header_bytes += len(piece)
            left -= len(piece)
            pieces.append(piece)
            if piece.endswith(b"\n"):
                break
            if self._header_bytes >= _MOST_HEADER_BYTES:
                raise DamagedError("its headers do not end")
            if left <= 0:
                break
        return b"".join(pieces)

    def read(self, length: int | None = None) -> bytes:
        """Return up to `length` bytes, fewer only now and then; empty at the end."""
        if self._at >= len(self._piece) and not self._fill():
            return b""
        end = len(self._piece) if length is None else self._at + length
        piece = self._piece[self._at : end]
        self._at += len(piece)
        return piece

    def resync(self) -> bool:
        """Go to what looks like a record behind the damaged one; False if none does."""
        pattern = _MAGIC if self._is_gzip else _RECORD
        damaged = self._record
        at = 1 + (max(damaged.member, self._member) if self._is_gzip else damaged.skip)
        self._file.seek(at)
        tail = b""
        while chunk := self._file.read(_PIECE):
            window = tail + chunk
            if found := pattern.search(window):
                self._begin(at - len(tail) + found.start())
                return True
            at += len(chunk)
            tail = window[-16:]
        return False

    def _begin(self, offset: int) -> None:
        self._file.seek(offset)
        self._read_to = offset
        self._raw = b""
        self._inflater: zlib._Decompress | None = None
        # For a plain file all is one member at 0, and `_before` counts from there.
        self._member = offset if self._is_gzip else 0
        self._before = 0 if self._is_gzip else offset
        self._piece = b""
        self._at = 0
        self._header_bytes = 0
        self._inflated = self._deflated = 0

    def _fill(self) -> bool:
        self._before += len(self._piece)
        self._at = 0
        self._piece = self._inflate() if self._is_gzip else self._more(_PIECE)
        return bool(self._piece)

    def _more(self, size: int) -> bytes:
        chunk = self._file.read(size)
        self._read_to += len(chunk)
        return chunk

    def _inflate(self) -> bytes:
        while True:
            if self._inflater is None or self._inflater.eof:
                if not self._next_member():
                    return b""
            elif not self._raw:
                self._raw = self._more(_CHUNK)
                if not self._raw:
                    raise DamagedError("the file is cut short there")
            inflater = self._inflater
            assert inflater is not None  # noqa: S101  # for the type checker
            given = len(self._raw)
            try:
                piece = inflater.decompress(self._raw, _PIECE)
            except zlib.error as error:
                raise DamagedError("its compressed bytes are damaged") from error
            self._raw = (
                inflater.unused_data if inflater.eof else inflater.unconsumed_tail
            )
            self._count(given - len(self._raw), len(piece))
            if piece:
                return piece

    def _next_member(self) -> bool:
        # Zero bytes between members are padding.
        while not (raw := self._raw.lstrip(b"\0")):
            self._raw = self._more(_CHUNK)
            if not self._raw:
                return False
        self._member = self._read_to - len(raw)
        self._record = Place(self._member)
        self._before = 0
        self._raw = raw
        self._inflater = zlib.decompressobj(31)
        return True

    def _count(self, deflated: int, inflated: int) -> None:
        self._deflated += deflated
        self._inflated += inflated
        if self._inflated > max(_FREE_BYTES, self._deflated * _MOST_RATIO):
            raise TrapError
