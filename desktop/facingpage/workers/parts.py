"""Large answers in pieces: reading one line of megabytes would stop the window.

`json.loads` lets no other thread run until it is done: a page of 10,000 blocks in one
line held the window for 150 ms.
"""

import base64
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    LanguageGuess,
    PageEntry,
    Verdict,
)
from facingpage.core.wire import WireError
from facingpage.workers.protocol import (
    EntriesPart,
    Event,
    PageCleaned,
    PagePart,
    PagesListed,
    PictureDecoded,
    SourcePart,
)

_BLOCKS: Final = 200
_BLOCK_CHARS: Final = 200_000
_ENTRIES: Final = 500
# A multiple of three bytes, so that the pieces can be decoded one by one.
_SOURCE_BYTES: Final = 3 << 17


def page_in_parts(cleaned: Cleaned, source_zlib: bytes | None) -> Iterator[Event]:
    """Yield a cleaned page, and its bytes if there are any, as short messages."""
    yield from bytes_in_parts(source_zlib or b"")
    for blocks in _pieces(cleaned.page.blocks):
        yield PagePart(
            blocks,
            {block.id: cleaned.guesses[block.id] for block in blocks},
            {block.id: cleaned.verdicts[block.id] for block in blocks},
        )
    bare = replace(cleaned.page, blocks=())
    yield PageCleaned(replace(cleaned, page=bare, guesses={}, verdicts={}))


def bytes_in_parts(packed: bytes) -> Iterator[SourcePart]:
    """Yield compressed bytes as short messages."""
    yield from map(SourcePart, base64_in_pieces(packed))


def base64_in_pieces(data: bytes) -> Iterator[str]:
    """Yield bytes as pieces of base64, each to be decoded by itself."""
    for start in range(0, len(data), _SOURCE_BYTES):
        piece = data[start : start + _SOURCE_BYTES]
        yield base64.b64encode(piece).decode("ascii")


def pages_in_parts(
    entries: Sequence[PageEntry], problem: str | None
) -> Iterator[Event]:
    """Yield the pages of a file as short messages."""
    for start in range(0, len(entries), _ENTRIES):
        yield EntriesPart(tuple(entries[start : start + _ENTRIES]))
    yield PagesListed(problem)


class Gathered:
    """Puts the parts of an answer together again."""

    def __init__(self) -> None:
        """Have nothing yet."""
        self.clear()

    def clear(self) -> None:
        """Forget what came: the request begins anew."""
        self._blocks: list[Block] = []
        self._guesses: dict[BlockId, LanguageGuess] = {}
        self._verdicts: dict[BlockId, Verdict] = {}
        self._source: list[bytes] = []
        self._entries: list[PageEntry] = []

    def take(self, part: PagePart | SourcePart | EntriesPart) -> None:
        """Keep a part.

        Raises:
            WireError: a piece of the bytes is no base64.
        """
        match part:
            case PagePart(blocks, guesses, verdicts):
                self._blocks.extend(blocks)
                self._guesses.update(guesses)
                self._verdicts.update(verdicts)
            case SourcePart(packed):
                try:
                    self._source.append(base64.b64decode(packed, validate=True))
                except ValueError as error:
                    raise WireError("a page's bytes are no base64") from error
            case EntriesPart(entries):
                self._entries.extend(entries)

    def page(self, bare: Cleaned) -> tuple[Cleaned, bytes]:
        """Return the whole page and its compressed bytes (empty: none were asked).

        Raises:
            WireError: blocks are not numbered from 1, or lack a guess or a verdict.
        """
        numbers = list(range(1, len(self._blocks) + 1))
        layers = (self._guesses, self._verdicts)
        if [block.id for block in self._blocks] != numbers or any(
            list(layer) != numbers for layer in layers
        ):
            raise WireError("a page's blocks and layers do not fit")
        page = replace(bare.page, blocks=tuple(self._blocks))
        cleaned = replace(
            bare, page=page, guesses=self._guesses, verdicts=self._verdicts
        )
        source = b"".join(self._source)
        self.clear()
        return cleaned, source

    def pixels(self, end: PictureDecoded) -> bytes:
        """Return a picture's pixels.

        Raises:
            WireError: they are not as many as its size says.
        """
        size = 3 * end.width * end.height
        packed = b"".join(self._source)
        self.clear()
        try:
            inflater = zlib.decompressobj()
            pixels = inflater.decompress(packed, max(size, 0) + 1)
        except zlib.error as error:
            raise WireError("a picture's pixels are damaged") from error
        if min(end.width, end.height) < 1 or len(pixels) != size:
            raise WireError("a picture has other pixels than its size says")
        return pixels

    def entries(self) -> tuple[PageEntry, ...]:
        """Return the pages of the file."""
        entries = tuple(self._entries)
        self.clear()
        return entries


def _pieces(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    piece: list[Block] = []
    size = 0
    for block in blocks:
        piece.append(block)
        size += len(block.text)
        if len(piece) >= _BLOCKS or size >= _BLOCK_CHARS:
            yield tuple(piece)
            piece, size = [], 0
    if piece:
        yield tuple(piece)
