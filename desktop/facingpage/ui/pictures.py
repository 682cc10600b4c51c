"""Asks for the pictures of the page shown, a few at a time, and hands them on."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from facingpage.core.page import Block, BlockId, Page
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.picture_store import Known
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import mark, tr
from facingpage.workers.host import Host, Ticket
from facingpage.workers.picture_job import (
    HeldPage,
    Pictured,
    PicturesEnded,
    held_page,
)
from facingpage.workers.protocol import HoldRequest

# Few, so that what scrolls into view soon has its turn.
_AT_ONCE: Final = 4
_MOST_DEATHS: Final = 4
_GIVEN_UP: Final = mark("its page made the picture worker fail, so no more were read")
_UNREADABLE: Final = mark("the page could not be read from the project")
_NO_WORKER: Final = mark("there is no picture worker")


@dataclass(slots=True, eq=False)
class _Wish:
    """What is wanted of a page's pictures, and what is in hand."""

    page: Page
    held: HeldPage | None = None
    is_finding: bool = False
    blocks: tuple[Block, ...] = ()
    most_px: tuple[int, int] = (1, 1)
    told: set[BlockId] = field(default_factory=set)
    ticket: Ticket | None = None
    deaths: int = 0


class Pictures(QObject):
    """Has pictures decoded by their worker; one page at a time."""

    made = Signal(object, int, object, object)
    """The page, a block of it, what is `Known`, and its QImage or None."""

    def __init__(
        self, host: Host, library: Library, tasks: Tasks, parent: QObject
    ) -> None:
        """Make it over the host that decodes and the library that keeps pages."""
        super().__init__(parent)
        self._host = host
        self._library = library
        self._tasks = tasks
        self._wish: _Wish | None = None

    def ask(
        self, page: OpenPage, blocks: Sequence[BlockId], most_px: tuple[int, int]
    ) -> None:
        """Have these blocks' pictures decoded next, in this order, instead of others.

        What is in hand is finished first; `most_px` is how large they may be.
        """
        review = page.review
        if review is None:
            return
        wish = self._wish
        if wish is None or wish.page is not review.as_saved:
            self.stop()
            wish = self._wish = _Wish(review.as_saved)
        wish.blocks = tuple(review.block(block) for block in blocks)
        wish.most_px = most_px
        wish.told.clear()
        if wish.held is None:
            self._find(wish, page)
        else:
            self._go_on(wish)

    def stop(self) -> None:
        """Ask for no more of the page."""
        wish, self._wish = self._wish, None
        if wish is not None and wish.ticket is not None:
            self._host.cancel(wish.ticket)

    def _find(self, wish: _Wish, page: OpenPage) -> None:
        """Find where a page's pictures may be; the project knows it of older ones."""
        if wish.is_finding:
            return
        wish.is_finding = True
        origin, noted = wish.page.provenance, place_of(page)

        def make(place: str, data: bytes) -> HeldPage:
            path, key = read_place(noted or place)
            return held_page(
                HoldRequest(
                    origin.name, origin.sha256, origin.format, path, key, encoding
                ),
                data,
            )

        encoding = page.encoding
        if page.page_id is None:
            self._take_held(wish, make("", b""))
        else:
            done = partial(self._take_held, wish)
            self._library.held_page(page.page_id, page.path, make, done)

    def _take_held(self, wish: _Wish, held: HeldPage | None) -> None:
        if wish is not self._wish:
            return
        wish.held = held
        if held is None:
            self._tell_problem(wish, wish.blocks, tr(_UNREADABLE))
        self._go_on(wish)

    def _go_on(self, wish: _Wish) -> None:
        if wish.ticket is not None or wish.held is None:
            return
        left = [block for block in wish.blocks if block.id not in wish.told]
        if not left:
            return
        if wish.deaths >= _MOST_DEATHS:
            self._tell_problem(wish, left, tr(_GIVEN_UP))
            return
        wish.ticket = self._host.pictures(
            wish.held, left[:_AT_ONCE], wish.most_px, partial(self._hear, wish)
        )

    def _hear(self, wish: _Wish, event: Pictured | PicturesEnded) -> None:
        """Take an event on the lane's thread to the main thread."""
        image = None
        if isinstance(event, Pictured) and event.problem is None:
            row = 3 * event.width
            rgb = QImage.Format.Format_RGB888
            # The copy is made here: the window's thread need not wait for it.
            image = QImage(
                event.rgb, event.width, event.height, row, rgb
            ).convertToFormat(QImage.Format.Format_RGB32)
        self._tasks.post(partial(self._take, wish, event, image))

    def _take(
        self, wish: _Wish, event: Pictured | PicturesEnded, image: QImage | None
    ) -> None:
        if wish is not self._wish:
            return
        if isinstance(event, Pictured):
            wish.told.add(event.block)
            known = Known(event.full_width, event.full_height, event.problem or "")
            self.made.emit(wish.page, event.block, known, image)
            return
        wish.ticket = None
        wish.deaths += event.deaths
        if event.problem is not None:
            self._tell_problem(wish, wish.blocks, tr(_NO_WORKER))
            wish.blocks = ()
        self._go_on(wish)

    def _tell_problem(self, wish: _Wish, blocks: Sequence[Block], problem: str) -> None:
        for block in blocks:
            self.made.emit(wish.page, block.id, Known(0, 0, problem), None)


def place_of(page: OpenPage) -> str | None:
    """Return where a page's file lies, to be noted with it; None for pasted ones."""
    if page.path is None:
        return None
    try:
        path = page.path.absolute()
    except OSError:
        # The folder that the program was started in is gone.
        return None
    return json.dumps([str(path), page.key])


def read_place(noted: str | None) -> tuple[str | None, str | None]:
    """Return the path and key that `place_of` noted."""
    try:
        path, key = json.loads(noted or "")
    except (ValueError, TypeError):
        return None, None
    is_text = isinstance(path, str) and (key is None or isinstance(key, str))
    return (path, key) if is_text and Path(path).is_absolute() else (None, None)
