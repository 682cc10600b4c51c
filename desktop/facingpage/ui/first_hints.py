"""Hints for the first days: one a day at most, each once, and never again."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from facingpage.ui.bar_row import BarRow
from facingpage.ui.look import label
from facingpage.ui.wording import mark, tr

_WORDS_PX: Final = 240

Shown = Callable[[str], str]
"""Gives the keys of an action as they are shown: "J, Down"."""

# Ids are stored, and so never renamed; `{an_action}` becomes its key.
_HINTS: Final = {
    "reading": mark(
        "{next_block} and {previous_block} go from block to block, {drop} drops one,"
        " {restore} brings it back, {edit} edits its translation. {keys} shows all"
        " keys."
    ),
    "dropped": mark(
        "What was dropped is folded where it stood: {fold} opens it. {peel}, held,"
        " shows the whole page."
    ),
    "flagged": mark(
        "{next_flagged} goes to the next sentence whose translation is worth a look,"
        " {next_doubtful} to the next block that was hard to decide."
    ),
}
HINTS: Final = tuple(_HINTS)
"""The ids of all hints, in the order in which they are given."""


class FirstHint(QFrame):
    """A line above the page with one hint; gone for good when it is dismissed."""

    given = Signal(str)
    """The id of the hint that is shown: it is not to be shown again."""

    def __init__(self, parent: QWidget) -> None:
        """Make a line that is not shown yet."""
        super().__init__(parent)
        self.setObjectName("card")
        self._given = ""
        self._label = label(self)
        self.button = QPushButton(tr("Got it"), self)
        self.button.setAccessibleName(tr("Dismiss the hint"))
        self.button.clicked.connect(self.hide)
        layout = BarRow(self, self._label, (self.button,), words_px=_WORDS_PX)
        layout.setContentsMargins(22, 6, 12, 6)
        self.hide()

    def offer(self, seen: tuple[str, ...], shown: Shown) -> None:
        """Show the first hint that was not seen yet, if none was since the start."""
        left = [hint for hint in HINTS if hint not in seen]
        if self._given or not left:
            return
        self._given = left[0]
        self.name_keys(shown)
        self.show()
        self.given.emit(left[0])

    def name_keys(self, shown: Shown) -> None:
        """Have the hint name the keys that there are now."""
        if self._given:
            words = tr(_HINTS[self._given], **_keys(shown))
            self._label.setText(words)
            self.setAccessibleName(words)

    def text(self) -> str:
        """Return the hint that is shown; "" while there is none."""
        return "" if self.isHidden() else self._label.text()


def _keys(shown: Shown) -> dict[str, str]:
    ids = (
        "next-block", "previous-block", "drop", "restore", "edit", "keys", "fold",
        "peel", "next-flagged", "next-doubtful",
    )  # fmt: skip
    # Of several keys, the first is enough.
    return {each.replace("-", "_"): shown(each).split(", ")[0] for each in ids}
