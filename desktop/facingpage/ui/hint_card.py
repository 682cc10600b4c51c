"""What stands in the right column when there can be no translation."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.theme import Tokens, font
from facingpage.ui.wrapping import WrappingButton

_SIDE_PX: Final = 22
_TOP_PX: Final = 20
# Where the letters are three times as large, a long word takes nearly all of the width.
_NARROW_PX: Final = 220
_NARROW_SIDE_PX: Final = 10
_LOW_TOP_PX: Final = 8


class HintCard(QScrollArea):
    """A title, a sentence, and a button for each thing that can be done.

    In a low window it scrolls.
    """

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hintCard")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inner = QWidget(self)
        self._title = QLabel(self._inner)
        self._sentence = QLabel(self._inner)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self._inner)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(8)
        self.setWidget(self._inner)
        self.set_tokens(tokens)
        self.hide()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        t = self._tokens = tokens
        # The padding keeps what scrolls out of the round corners.
        self.setStyleSheet(
            f"#hintCard {{ background: {t.panel}; border: {t.edge_px}px solid {t.rule};"
            " border-radius: 8px; padding: 2px; }"
        )
        self._sentence.setFont(font(t.sans, t.control_px + 1))

    def say(
        self,
        title: str,
        sentence: str,
        actions: Sequence[tuple[str, Callable[[], None]]],
    ) -> None:
        """Show these words and buttons; the first is what most people will want."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, (words, do) in enumerate(actions):
            button = WrappingButton(words, self._inner)
            button.setDefault(number == 0)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            button.show()
            self._buttons.append(button)
        self.show()
        self.raise_()

    def fit(self, wide: int, most_high: int) -> None:
        """Be so wide, and as high as the words are then, or as there is room for."""
        self.setFixedWidth(wide)
        tall = self._tall(wide, is_low=False)
        if tall > most_high:
            # So more of what can be done is seen.
            tall = self._tall(wide, is_low=True)
        # Beside a bar that was there the words would go on for a line more, and so the
        # bar would stay.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if tall <= most_high else policy.ScrollBarAsNeeded
        )
        self.setFixedHeight(max(1, min(tall, most_high)))

    def _tall(self, wide: int, *, is_low: bool) -> int:
        """Return how high all is at a width, in a low window with less about it."""
        t = self._tokens
        large, small = font(t.serif, t.text_px + 3, bold=True), self._sentence.font()
        small.setBold(True)
        self._title.setFont(small if is_low else large)
        side = _SIDE_PX if wide >= _NARROW_PX else _NARROW_SIDE_PX
        top, bottom = (_LOW_TOP_PX,) * 2 if is_low else (_TOP_PX, _SIDE_PX)
        self._column.setContentsMargins(side, top, side, bottom)
        # The style's border and padding count from when it is put on.
        self.ensurePolished()
        edges = 2 * self.frameWidth()
        self._column.invalidate()
        return self._column.totalHeightForWidth(wide - edges) + edges

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons, in order."""
        return tuple(self._buttons)
