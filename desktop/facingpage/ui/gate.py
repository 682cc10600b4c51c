"""The window before the project is open: asks for a passphrase, waits, or says a thing.

Nothing of a page is in it, nor in its caption; what is behind it is closed.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from facingpage.ui import look, theme
from facingpage.ui.card import Card
from facingpage.ui.flow import FlowRow
from facingpage.ui.look import label
from facingpage.ui.passphrase_field import PassphraseField
from facingpage.ui.showing import NAME
from facingpage.ui.told import told
from facingpage.ui.wording import tr

Choice = tuple[str, Callable[[], None]]

_WIDTH_PX: Final = 480
_SIDE_PX: Final = 24


class Gate(QWidget):
    """One card in the middle: icon, title, sentences, and what can be done."""

    entered = Signal(object)
    """A Passphrase was entered."""
    closed = Signal()
    """The person closed the window."""

    def __init__(self) -> None:
        """Make it hidden and empty; it is a window of its own."""
        super().__init__()
        self.setObjectName("gate")
        self.setWindowTitle(NAME)
        self._card = Card(self, "lock", most_px=_WIDTH_PX, side_px=_SIDE_PX)
        self.title, self.text = self._card.title, self._card.text
        self.field = PassphraseField(self, tr("Passphrase"))
        self.problem = label(self, "", "flag")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Working"))
        self.copied = label(self, "", "flag")
        self.clear = QPushButton(tr("Empty the clipboard"), self)
        self.clear.setAccessibleName(tr("Empty the clipboard"))
        self.buttons: list[QPushButton] = []
        self._row = QWidget(self)
        self._flow = FlowRow()
        self._row.setLayout(self._flow)
        self._lay_out()
        self.field.returnPressed.connect(self._enter)
        self.clear.clicked.connect(self._empty_clipboard)
        self.put_on()

    def ask(self, title: str, sentence: str, others: Sequence[Choice] = ()) -> None:
        """Ask for the passphrase; `entered` tells it."""
        self._show(title, sentence, (tr("Unlock"), self._enter), *others)
        self.field.show()
        self.field.setEnabled(True)
        self.field.focus_soon()

    def choose(self, title: str, sentence: str, choices: Sequence[Choice]) -> None:
        """Say something, and offer what can be done."""
        self._show(title, sentence, *choices)
        if self.buttons:
            self.buttons[0].setFocus()

    def wait(self, title: str, sentence: str = "") -> None:
        """Say what is being done; nothing can be asked meanwhile."""
        self._show(title, sentence)
        self.bar.show()

    def say_problem(self, sentence: str) -> None:
        """Say why the last try failed, below the field."""
        self.problem.setText(told(sentence))
        self.problem.setVisible(bool(sentence))
        self._card.fit()

    def warn_of_clipboard(self) -> None:
        """Say that there is text on the clipboard, if there is.

        Not every system tells who put it there.
        """
        if QGuiApplication.clipboard().text():
            self.copied.setText(
                tr(
                    "There is text on the clipboard still, where every program can read"
                    " it. If it is from this project, empty the clipboard."
                )
            )
            self.copied.show()
            self.clear.show()
            self._card.fit()

    def put_on(self) -> None:
        """Be of the colours that are on."""
        tokens = theme.current()
        self.setStyleSheet(
            look.window_sheet(tokens)
            + f"#gate, #gate QScrollArea {{ background: {tokens.paper}; }}"
        )
        self._card.set_tokens(tokens)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell who shows it: it may have more to close."""
        event.ignore()
        self.closed.emit()

    def _show(self, title: str, sentence: str, *choices: Choice) -> None:
        self.title.setText(title)
        self.text.setText(told(sentence))
        self.text.setVisible(bool(sentence))
        for widget in (self.field, self.problem, self.bar, self.copied, self.clear):
            widget.hide()
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, (words, run) in enumerate(choices):
            button = QPushButton(words, self._row)
            button.setAccessibleName(words)
            button.setDefault(number == 0)
            button.setAutoDefault(True)
            # What it does may show other buttons in its place.
            button.clicked.connect(run, Qt.ConnectionType.QueuedConnection)
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)
        self._row.setVisible(bool(choices))
        self._card.fit()

    def _enter(self) -> None:
        if self.field.isEnabled() and self.field.text():
            self.problem.hide()
            self.field.setEnabled(False)
            self.bar.show()
            self.entered.emit(self.field.take())

    def refuse(self, sentence: str) -> None:
        """Say that the passphrase did not open it, and ask again."""
        self.bar.hide()
        self.field.setEnabled(True)
        self.say_problem(sentence)
        self.field.setFocus()

    def _empty_clipboard(self) -> None:
        QGuiApplication.clipboard().clear()
        self.copied.setText(tr("The clipboard is empty."))
        self.clear.hide()
        self._card.fit()

    def _lay_out(self) -> None:
        for widget in (
            self.field,
            self.bar,
            self.problem,
            self._row,
            self.copied,
            self.clear,
        ):
            self._card.add(widget, is_aligned=widget is self.clear)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
