"""A part of a file as a file of its own, packed or not, never whole in memory."""

import io
import zlib
from typing import BinaryIO, Final

_PIECE: Final = 65_536
_FREE_BYTES: Final = 256 << 20
_MOST_RATIO: Final = 300


class Window(io.RawIOBase):
    """So many bytes of a file from an offset on; closing it closes the file."""

    def __init__(self, file: BinaryIO, start: int, size_bytes: int) -> None:
        """Stand at the window's first byte."""
        super().__init__()
        self._file = file
        self._start = start
        self._size = size_bytes
        self._at = 0

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def seekable(self) -> bool:
        """Return that it can be sought in."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset within the window and return it."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at}.get(whence, self._size)
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed says "any buffer"
        """Fill a buffer from where it stands; return how many bytes came."""
        self._file.seek(self._start + self._at)
        piece = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        """Close the window and the file."""
        if not self.closed:
            self._file.close()
        super().close()


class InflatedWindow(io.RawIOBase):
    """What a window's deflated bytes unpack to; going back begins anew.

    Damage is its end, and so is growth as no crawl has it: who reads it misses what was
    to come.
    """

    def __init__(self, window: Window) -> None:
        """Stand at the first unpacked byte."""
        super().__init__()
        self._window = window
        self._begin()

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def seekable(self) -> bool:
        """Return that it can be sought in, forwards at the price of unpacking."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset from the start or from here."""
        if whence == io.SEEK_END:
            raise io.UnsupportedOperation("its end is known when it is reached")
        target = offset + self._at if whence == io.SEEK_CUR else offset
        if target < self._at:
            self._begin()
        while self._at < target and self._take(min(_PIECE, target - self._at)):
            pass
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed says "any buffer"
        """Fill a buffer from where it stands; return how many bytes came."""
        piece = self._take(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close it and the file below."""
        if not self.closed:
            self._window.close()
        super().close()

    def _begin(self) -> None:
        self._window.seek(0)
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        self._packed = b""
        self._at = self._taken = 0

    def _take(self, most: int) -> bytes:
        if self._at > max(_FREE_BYTES, self._taken * _MOST_RATIO):
            return b""
        while most and not self._inflater.eof:
            packed = self._packed
            if not packed:
                packed = self._window.read(_PIECE) or b""
                self._taken += len(packed)
            try:
                piece = self._inflater.decompress(packed, most)
            except zlib.error:
                return b""
            self._packed = self._inflater.unconsumed_tail
            if piece or not packed:
                self._at += len(piece)
                return piece
        return b""
