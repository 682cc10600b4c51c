"""The keys that work in a widget only while reading."""

from collections.abc import Callable, Container, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from facingpage.ui.key_names import names_of


class ReadingKeys(QObject):
    """Turns keys pressed in one widget into actions, while `is_reading`.

    None fires while an input method composes a word there.
    """

    def __init__(
        self,
        parent: QObject,
        is_reading: Callable[[], bool],
        run: Callable[[str], None],
        hold: Callable[[bool], None],
        *,
        held: str = "peel",
        only: Container[str] | None = None,
    ) -> None:
        """Make a filter; install it on a widget that has the focus while reading.

        `run` gets an action's id; `hold` is called instead for the action `held`, with
        whether its key is down. With `only` no other actions are done.
        """
        super().__init__(parent)
        self._is_reading = is_reading
        self._run = run
        self._hold = hold
        self._held = held
        self._only = only
        self._ids: Mapping[str, str] = {}
        self._down: int | None = None
        self._is_composing = False

    def set_keys(self, ids: Mapping[str, str]) -> None:
        """Have these keys do these actions; both by their names."""
        self._ids = {
            key: id_
            for key, id_ in ids.items()
            if self._only is None or id_ in self._only
        }

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take the keys that are ours; leave all others alone."""
        kind = event.type()
        if kind in {QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate}:
            self._let_go()
            self._is_composing = False
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.KeyRelease:
            return self._release(event)
        is_press = kind == QEvent.Type.KeyPress
        if not is_press and kind != QEvent.Type.ShortcutOverride:
            return False
        action = self._action(event)
        if action is None or self._is_composing or not self._is_reading():
            return False
        event.accept()
        if is_press:
            self._press(action, event)
        return True

    def _action(self, event: QKeyEvent) -> str | None:
        found = (self._ids.get(name) for name in names_of(event))
        return next((action for action in found if action), None)

    def _press(self, action: str, event: QKeyEvent) -> None:
        if action != self._held:
            self._run(action)
        elif not event.isAutoRepeat() and self._down is None:
            self._down = event.key()
            self._hold(True)  # noqa: FBT003  # a callback

    def _release(self, event: QKeyEvent) -> bool:
        is_ours = self._down is not None and event.key() == self._down
        if is_ours and not event.isAutoRepeat():
            self._let_go()
        return is_ours

    def _let_go(self) -> None:
        if self._down is not None:
            self._down = None
            self._hold(False)  # noqa: FBT003  # a callback
