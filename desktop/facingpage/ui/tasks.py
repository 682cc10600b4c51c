"""Short work off the main thread, and the one door back to it."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from facingpage.errors import FacingPageError

T = TypeVar("T")

# After a project is opened two are at it for long: one learns of old edits what was
# translated, one looks which pages are alike. A page is shown by the third meanwhile.
_THREADS: Final = 3


class Tasks(QObject):
    """Runs short work on threads of its own; answers come on the main thread.

    Who may be gone before the answer comes is its `owner`: then nobody is called.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Make the threads' pool; no thread starts before the first work."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="task")
        self._is_closed = False
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[FacingPageError], None],
        *,
        owner: QObject | None = None,
    ) -> None:
        """Do the work elsewhere; `done` or `failed` is called on the main thread."""
        if not self._is_closed:
            self.follow(self._pool.submit(work), done, failed, owner=owner)

    def follow(
        self,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[FacingPageError], None],
        *,
        owner: QObject | None = None,
    ) -> None:
        """Call `done` or `failed` on the main thread when the future is settled."""

        def tell(settled: Future[T]) -> None:
            self.post(partial(_settle, settled, done, failed), owner=owner)

        future.add_done_callback(tell)

    def post(self, call: Callable[[], None], *, owner: QObject | None = None) -> None:
        """Call something on the main thread soon; may be called from any thread."""
        if not self._is_closed:
            self._arrived.emit(partial(_call_for, owner, call))

    def close(self) -> None:
        """Wait for work in hand; nothing is called back after this."""
        self._is_closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    @Slot(object)
    def _call(self, call: Callable[[], None]) -> None:
        if not self._is_closed:
            call()


def _call_for(owner: QObject | None, call: Callable[[], None]) -> None:
    if owner is None or isValid(owner):
        call()


def _settle(
    future: Future[Any],
    done: Callable[[Any], None],
    failed: Callable[[FacingPageError], None],
) -> None:
    if future.cancelled():
        return
    try:
        result = future.result()
    except FacingPageError as error:
        failed(error)
    else:
        done(result)
