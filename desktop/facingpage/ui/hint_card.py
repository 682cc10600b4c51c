"""What stands in the right column when there can be no translation."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from facingpage.ui.theme import Tokens, font


class HintCard(QFrame):
    """A title, a sentence, and a button for each thing that can be done."""

    def __init__(self, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hintCard")
        self._title = QLabel(self)
        self._sentence = QLabel(self)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 22, 24, 24)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)
        self._column.addWidget(self._sentence)
        self._column.addSpacing(8)
        self.set_tokens(tokens)
        self.hide()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw in other colours and sizes."""
        t = tokens
        self.setStyleSheet(
            f"#hintCard {{ background: {t.panel}; border: 1px solid {t.rule};"
            " border-radius: 8px; }"
        )
        self._title.setFont(font(t.serif, t.text_px + 3, bold=True))
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
            button = QPushButton(words, self)
            button.setDefault(number == 0)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, do=do: do())
            self._column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self._buttons.append(button)
        self.show()
        self.raise_()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons, in order."""
        return tuple(self._buttons)
