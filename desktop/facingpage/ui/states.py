"""What stands in the middle when no page does: empty, opening, failed."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.flow import FlowRow
from facingpage.ui.icons import pixmap
from facingpage.ui.look import label
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import tr

Choice = tuple[str, Callable[[], None]]

_ICON_PX: Final = 44
_WIDTH_PX: Final = 460
_SIDE_PX: Final = 12
_BAR_PX: Final = 12


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
        self._bar.setAccessibleName(tr("Opening"))
        self._bar.hide()
        self.buttons = []
        row = FlowRow()
        for number, (words, run) in enumerate(choices):
            button = QPushButton(words, self)
            button.setAccessibleName(words)
            button.setDefault(number == 0)
            button.clicked.connect(run)
            row.addWidget(button)
            self.buttons.append(button)
        self._foot = label(self, foot, "small")
        self._foot.setVisible(bool(foot))
        for shown in (self._title, self._text):
            # A label asks for a width of its own before it wraps; here the card has it.
            shown.setMinimumWidth(1)
        self._inner = QWidget(self)
        self._column = column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self._picture, self._title, self._text, self._bar):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self._foot)
        middle = QWidget(self)
        middle.setObjectName("stateMiddle")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(_SIDE_PX, _SIDE_PX, _SIDE_PX, _SIDE_PX)
        layout.addStretch(2)
        layout.addWidget(self._inner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        # On a small screen with large letters there may be room for a part only.
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as wide as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = max(1, min(_WIDTH_PX, self.width() - 2 * _SIDE_PX - _BAR_PX))
        self._inner.setFixedWidth(wide)
        # A layout that is centred does not ask how high its texts are at their width.
        for shown in (self._title, self._text, self._foot):
            shown.ensurePolished()
            # A label never asks for less than the least it was given.
            shown.setMinimumHeight(0)
            shown.setFixedHeight(max(0, shown.heightForWidth(wide)))
        self._column.invalidate()
        self._inner.setFixedHeight(self._column.totalHeightForWidth(wide))
