"""Blocks with new drafts: told of together, those on screen first, between keys."""

import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.page import BlockId
from facingpage.ui.open_page import OpenPage

# Drafts come hundreds a second on short blocks; the view is told of them at once.
_SEEN_MS: Final = 40
# Of blocks that nobody sees it is told less often: each time takes as long as a key.
_UNSEEN_MS: Final = 240
# While keys come, it is told of nothing at all, but not for ever.
_SEEN_KEYS_S: Final = 0.4
_UNSEEN_KEYS_S: Final = 2.0
_LOOK_MS: Final = 40
# To tell of these takes as long as a key; of the others it is told a moment later.
TOLD_AT_ONCE: Final = 120
# So few are told of between two keys, and nobody sees it.
TOLD_BETWEEN_KEYS: Final = 24
_NEXT_MS: Final = 15


class NewDrafts(QObject):
    """Gathers the blocks of pages of which drafts came, and says when to show which."""

    told = Signal(object, object)
    """OpenPage, and the tuple of its blocks to be told of now."""
    settled = Signal()
    """Some were told of, or there were none to tell of."""

    def __init__(
        self,
        preferred: Callable[[OpenPage], Sequence[BlockId]],
        is_typing: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """Make it. `preferred` returns a page's blocks on screen, () if unknown."""
        super().__init__(parent)
        self._preferred = preferred
        self._is_typing = is_typing
        self._new: dict[OpenPage, dict[BlockId, None]] = {}
        self._is_seen = False
        self._waiting_since: float | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tell_soon)

    def add(self, page: OpenPage, blocks: Iterable[BlockId]) -> None:
        """Have blocks of a page told of soon."""
        new = dict.fromkeys(blocks)
        self._new.setdefault(page, {}).update(new)
        preferred = self._preferred(page)
        is_seen = not preferred or not new.keys().isdisjoint(preferred)
        self._is_seen = self._is_seen or is_seen
        wait_ms = _SEEN_MS if is_seen else _UNSEEN_MS
        if not self._timer.isActive() or self._timer.remainingTime() > wait_ms:
            self._timer.start(wait_ms)

    def has(self, page: OpenPage) -> bool:
        """Return whether blocks of a page are still to be told of."""
        return page in self._new

    def tell_soon(self) -> None:
        """Tell what is new, but not while keys come: they go first, for a while."""
        now, is_typing = time.monotonic(), self._is_typing()
        if self._waiting_since is None:
            self._waiting_since = now
        most_s = _SEEN_KEYS_S if self._is_seen else _UNSEEN_KEYS_S
        if is_typing and now - self._waiting_since < most_s:
            self._timer.start(_LOOK_MS)
            return
        self._waiting_since = None
        self.tell(TOLD_BETWEEN_KEYS if is_typing else TOLD_AT_ONCE)

    def tell(self, most: int = TOLD_AT_ONCE) -> None:
        """Tell of so many now, those on screen first, and of the others after that."""
        self._timer.stop()
        self._is_seen = False
        # Who is told may begin, or end, any of them.
        for page in tuple(self._new):
            if most > 0 and page in self._new:
                some = self._some(page, most)
                most -= len(some)
                self.told.emit(page, some)
        self.settled.emit()
        if self._new and not self._timer.isActive():
            self._timer.start(_NEXT_MS)

    def _some(self, page: OpenPage, most: int) -> tuple[BlockId, ...]:
        """Take so many of a page's blocks, those on screen first."""
        new = self._new[page]
        if len(new) <= most:
            return tuple(self._new.pop(page))
        seen = [block for block in self._preferred(page) if block in new]
        some = tuple(islice(dict.fromkeys((*seen, *new)), most))
        for block in some:
            del new[block]
        return some
