"""What stands in the middle when no page does: empty, opening, failed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.icons import pixmap
from facingpage.ui.look import label
from facingpage.ui.theme import Tokens

Choice = tuple[str, Callable[[], None]]

_ICON_PX: Final = 44
_WIDTH_PX: Final = 460


class State(QFrame):
    """An icon, a title, a sentence, and what can be done next as buttons."""

    def __init__(
        self, parent: QWidget, icon: str, choices: Sequence[Choice], foot: str = ""
    ) -> None:
        """Make a state; the first choice is the usual one."""
        super().__init__(parent)
        self.setObjectName("state")
        self._icon = icon
        self._picture = QLabel(self)
        self._title = label(self, "", "stateTitle")
        self._text = label(self, "", "stateText", selectable=True)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Opening")
        self._bar.hide()
        self.buttons = []
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, (words, run) in enumerate(choices):
            button = QPushButton(words, self)
            button.setAccessibleName(words)
            button.setDefault(number == 0)
            button.clicked.connect(run)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        self._foot = label(self, foot, "small")
        self._foot.setVisible(bool(foot))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._picture, self._title, self._text, self._bar):
            column.addWidget(widget)
            widget.setMaximumWidth(_WIDTH_PX)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self._foot)
        inner = QWidget(self)
        inner.setLayout(column)
        inner.setFixedWidth(_WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def say(self, title: str, sentence: str, *, is_busy: bool = False) -> None:
        """Show another title and sentence; a moving bar while something is done."""
        self._title.setText(title)
        self._text.setText(sentence)
        self._bar.setVisible(is_busy)
        self._fit()

    def text(self) -> str:
        """Return the title and the sentence shown."""
        return f"{self._title.text()}\n{self._text.text()}"

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icon in other colours."""
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._icon, tokens.muted, _ICON_PX, scale))
        self._fit()

    def _fit(self) -> None:
        # A layout that is centred does not ask how high its texts are at their width.
        for shown in (self._title, self._text):
            shown.ensurePolished()
            shown.setFixedHeight(max(0, shown.heightForWidth(_WIDTH_PX)))
