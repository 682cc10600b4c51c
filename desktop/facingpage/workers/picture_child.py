"""What the picture worker does: holds one page, and decodes its pictures one by one."""

import base64
import hashlib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from facingpage import openers
from facingpage.errors import FacingPageError
from facingpage.openers.gallery import Gallery
from facingpage.openers.pixels import Unshown
from facingpage.workers.parts import bytes_in_parts
from facingpage.workers.protocol import (
    Event,
    HoldPart,
    HoldRequest,
    PageHeld,
    PictureDecoded,
    PictureRequest,
)

# Formats whose one page is all of the file: its pictures are in the bytes we keep.
_WHOLE: Final = frozenset({"html", "mhtml", "webarchive", "singlefilez", "htz"})
_COMPLETE: Final = "complete page"
_NO_FOLDER: Final = "the folder saved with the page is not at its place any more"
_NO_FILE: Final = "the file that held the page is not at its place any more"
_UNREADABLE: Final = "the page could not be read for its pictures"
# Photographs hardly shrink; drawings do at once.
_FASTEST: Final = 1


class PictureChild:
    """Answers requests; what goes wrong is told of each picture."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._gallery: Gallery | None = None
        self._data: list[bytes] = []
        self._problem = _UNREADABLE

    def take(self, part: HoldPart) -> Iterator[Event]:
        """Keep some of the bytes of the page to be held."""
        # What is held now makes room first.
        self._gallery = None
        self._data.append(base64.b64decode(part.data_base64))
        yield PageHeld()

    def hold(self, request: HoldRequest, limits: openers.Limits) -> Iterator[Event]:
        """Read a page and let go of the one before."""
        self._gallery, self._problem = None, _UNREADABLE
        data, self._data = b"".join(self._data), []
        document, absent = _found(request, data, limits)
        if document is None:
            self._problem = absent
        else:
            self._gallery = openers.open_gallery(
                document, limits, request.encoding, absent
            )
        yield PageHeld()

    def picture(self, request: PictureRequest) -> Iterator[Event]:
        """Yield a picture's pixels in parts and what ends them."""
        block = request.block.id
        most_px = max(request.most_width, 1), max(request.most_height, 1)
        if self._gallery is None:
            yield PictureDecoded(block, problem=self._problem)
            return
        try:
            made = self._gallery.picture(request.block, most_px)
        except Unshown as why:
            yield PictureDecoded(block, problem=str(why))
            return
        except MemoryError:
            yield PictureDecoded(block, problem="too large for the memory it may take")
            return
        yield from bytes_in_parts(zlib.compress(made.rgb, _FASTEST))
        yield PictureDecoded(
            block, made.width, made.height, made.full_width, made.full_height
        )


def _found(
    request: HoldRequest, data: bytes, limits: openers.Limits
) -> tuple[openers.Document | None, str]:
    """Return the page, and what to say of pictures that lay beside it and are gone."""
    if request.path is not None:
        document = _at(Path(request.path), request, limits)
        if document is not None:
            return document, ""
    if not data:
        return None, _NO_FILE
    document = openers.find_document(openers.Source(request.name, data), limits)
    is_whole = request.format in _WHOLE and not request.key
    if document.parts or is_whole:
        return document, ""
    return document, _NO_FOLDER if request.format == _COMPLETE else _NO_FILE


def _at(
    path: Path, request: HoldRequest, limits: openers.Limits
) -> openers.Document | None:
    """Return the page at a place, if it is still there and the same to the byte."""
    try:
        source = openers.find_source(path)
        document = openers.find_document(source, limits, request.key)
    except FacingPageError:
        return None
    is_same = hashlib.sha256(document.original).hexdigest() == request.sha256
    return document if is_same else None
