"""Nothing but the text on the whole screen, for reading; and everything back again."""

from typing import Final

from PySide6.QtCore import Qt

from facingpage.ui.frame import Frame
from facingpage.ui.wording import mark, tr

_SAID: Final = mark("Only the text is shown. {key:leave} brings the rest back.")


_FULL: Final = Qt.WindowState.WindowFullScreen


class FocusMode:
    """Hides the lists and bars, and remembers what of them was there."""

    def __init__(self, frame: Frame) -> None:
        """Make it over the window's parts."""
        self._frame = frame
        # isHidden: a window that is not shown yet has no visible parts.
        self._parts = (frame.toolbar, frame.sidebar, frame.inspector, frame.status)
        self._hidden: tuple[bool, ...] = ()
        self._was_full = False
        frame.toolbar.find_left.connect(self._after_find)

    @property
    def is_on(self) -> bool:
        """Whether only the text is shown."""
        return bool(self._hidden)

    def toggle(self) -> str:
        """Begin, or end; return what to say of it, "" for nothing."""
        if self.is_on:
            self.leave()
            return ""
        self._hidden = tuple(part.isHidden() for part in self._parts)
        self._frame.panels.hold(is_held=True)
        for part in self._parts:
            part.hide()
        self._frame.view.horizontalHeader().hide()
        window = self._frame.window()
        self._was_full = window.isFullScreen()
        window.showFullScreen()
        self._frame.view.setFocus()
        return tr(_SAID)

    def leave(self) -> None:
        """Show everything that was there before."""
        if not self.is_on:
            return
        hidden, self._hidden = self._hidden, ()
        for part, was_hidden in zip(self._parts, hidden, strict=True):
            part.setHidden(was_hidden)
        self._frame.panels.hold(is_held=False)
        self._frame.view.horizontalHeader().show()
        window = self._frame.window()
        if not self._was_full:
            window.setWindowState(window.windowState() & ~_FULL)
        self._frame.view.setFocus()

    def show_find(self) -> None:
        """Show the bar with the find box for as long as it is used."""
        if self.is_on:
            self._frame.toolbar.show()

    def _after_find(self) -> None:
        if self.is_on:
            self._frame.toolbar.hide()
