"""What the glossary and the memory say of blocks, looked up off the main thread."""

import threading
from collections.abc import Callable

from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.hints import Hinter, Hints
from facingpage.core.memory import Recall
from facingpage.core.page import Block
from facingpage.core.pairs import Pair
from facingpage.core.term_finder import TermFinder


class Hinting:
    """Tells hints; what it looks them up in is made when the first block comes.

    That takes a tenth of a second for 10,000 terms, and is done off the main thread.
    """

    def __init__(
        self,
        find: Callable[[], TermFinder],
        recall: Recall,
        is_any: Callable[[], bool],
        pair: Pair,
    ) -> None:
        """Make it; `find` gives the finder of the terms, when that is needed."""
        self._find = find
        self._recall = recall
        self._is_any = is_any
        self._pair = pair
        self._lock = threading.Lock()
        self._hints: Hinter | None = None

    def __call__(self, block: Block, bounds: Bounds = NO_BOUNDS, /) -> Hints:
        """Return the hints of a block; may be called from several threads."""
        with self._lock:
            if self._hints is None:
                # It brings the sentence splitter, which the window has not at first.
                from facingpage.translation import hinting  # noqa: PLC0415

                self._hints = hinting.hints_of(
                    self._find(), self._recall, *self._pair, self._is_any
                )
        return self._hints(block, bounds)
