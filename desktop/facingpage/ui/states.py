"""What stands in the middle when no page does: empty, opening, failed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from facingpage.ui.card import Card
from facingpage.ui.flow import FlowRow
from facingpage.ui.look import label
from facingpage.ui.theme import Tokens
from facingpage.ui.told import told
from facingpage.ui.wording import tr
from facingpage.ui.wrapping import WrappingButton

Choice = tuple[str, Callable[[], None]]

_WIDTH_PX: Final = 460
_SIDE_PX: Final = 12


class State(QFrame):
    """An icon, a title, a sentence, and what can be done next as buttons."""

    def __init__(
        self, parent: QWidget, icon: str, choices: Sequence[Choice], foot: str = ""
    ) -> None:
        """Make a state; the first choice is the usual one."""
        super().__init__(parent)
        self.setObjectName("state")
        self._card = Card(self, icon, most_px=_WIDTH_PX, side_px=_SIDE_PX)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Opening"))
        self._bar.hide()
        self.buttons = []
        row = QWidget(self)
        flow = FlowRow(row)
        for number, (words, run) in enumerate(choices):
            button = WrappingButton(words, row)
            button.setDefault(number == 0)
            button.clicked.connect(run)
            flow.addWidget(button)
            self.buttons.append(button)
        below = label(self, foot, "small")
        for widget in (self._bar, row, below):
            self._card.add(widget)
        below.setVisible(bool(foot))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card)

    def say(self, title: str, sentence: str, *, is_busy: bool = False) -> None:
        """Show another title and sentence; a moving bar while something is done."""
        self._card.title.setText(title)
        self._card.text.setText(told(sentence))
        self._bar.setVisible(is_busy)
        self._card.fit()

    def text(self) -> str:
        """Return the title and the sentence shown."""
        return f"{self._card.title.text()}\n{self._card.text.text()}"

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icon in other colours."""
        self._card.set_tokens(tokens)
