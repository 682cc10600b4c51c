"""Makes what takes long in small steps, between all else that the window does."""

import time
from collections.abc import Callable
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject, QTimer

from facingpage.core.making import Making, finished

T = TypeVar("T")

# Between two frames.
_TURN_S: Final = 0.008
_TOLD_AFTER_S: Final = 0.5


class Stepwise(QObject):
    """Makes one thing at a time on the main thread, some milliseconds a turn."""

    def __init__(self, say: Callable[[str], None], parent: QObject) -> None:
        """Have nothing in hand; `say` shows a sentence for a short time."""
        super().__init__(parent)
        self._say = say
        self._in_hand: tuple[Making[Any], Callable[[Any], None]] | None = None
        self._words, self._begun = "", 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def run(self, making: Making[T], done: Callable[[T], None], words: str) -> None:
        """Begin to make something, and give it to `done`: at once where it is little.

        What is in hand is finished first. `words` say what is done, if it takes longer
        than half a second.
        """
        self.finish()
        self._in_hand = making, done
        self._words, self._begun = words, time.monotonic()
        self._timer.start()
        self._go_on()

    def finish(self) -> None:
        """Do at once what is left of what is in hand: something else hangs on it."""
        if self._in_hand is not None:
            making, done = self._in_hand
            self._let_go()
            done(finished(making))

    def _go_on(self) -> None:
        if self._in_hand is None:
            return
        making, done = self._in_hand
        end = time.monotonic() + _TURN_S
        try:
            next(making)
            while time.monotonic() < end:
                next(making)
        except StopIteration as made:
            self._let_go()
            done(made.value)
            return
        if self._words and end - self._begun > _TOLD_AFTER_S:
            self._say(self._words)
            self._words = ""

    def _let_go(self) -> None:
        self._timer.stop()
        self._in_hand = None
