"""Finders of terms, each made once and off the main thread."""

import threading
from concurrent.futures import Future
from typing import Final

from facingpage.core.pairs import Pair
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import Term

# So many languages stand on the pages that are open at once, and more are few.
_MOST: Final = 8


class TermFinders:
    """The finder of each pair for the terms that there are.

    To make one takes a second for 50,000 terms: whoever asks for it meanwhile waits,
    and is never the main thread.
    """

    def __init__(self) -> None:
        """Make it without any finder yet."""
        self._lock = threading.Lock()
        self._made: dict[Pair, tuple[tuple[Term, ...], Future[TermFinder]]] = {}

    def get(self, terms: tuple[Term, ...], pair: Pair) -> TermFinder:
        """Return the finder of these terms; made if need be, or waited for.

        The same terms are the same tuple: to compare 50,000 takes as long as all else.
        """
        future: Future[TermFinder] = Future()
        with self._lock:
            known = self._made.get(pair)
            is_made = known is not None and known[0] is terms
            if known is not None and is_made:
                future = known[1]
            else:
                self._made.pop(pair, None)
                while len(self._made) >= _MOST:
                    del self._made[next(iter(self._made))]
                self._made[pair] = terms, future
        if not is_made:
            try:
                future.set_result(TermFinder(terms, *pair))
            except BaseException as error:
                # Whoever waits must not wait for ever; the next one tries anew.
                with self._lock:
                    self._made.pop(pair, None)
                future.set_exception(error)
                raise
        return future.result()

    def ready(self, terms: tuple[Term, ...], pair: Pair) -> TermFinder | None:
        """Return the finder of these terms if it is made; never waits for that."""
        with self._lock:
            known = self._made.get(pair)
        if known is None or known[0] is not terms or not known[1].done():
            return None
        return None if known[1].exception() else known[1].result()
