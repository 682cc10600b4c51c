"""A bar above the page that offers a rule; it asks nothing of who reads on."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from facingpage.core.rules import Rule
from facingpage.ui.bar_row import BarRow
from facingpage.ui.look import label
from facingpage.ui.notice import announce
from facingpage.ui.rule_words import rule_sentence
from facingpage.ui.wording import mark, tr
from facingpage.ui.wrapping import WrappingButton

# So much room the words want beside the buttons: lines that can be read at a glance.
_WORDS_PX: Final = 420
_MUCH: Final = mark(
    "{said} It would change more than a tenth of the text of a page: look at it first."
)


class RuleOffer(QFrame):
    """Says which rule three like corrections speak for, until it is answered."""

    look_asked = Signal()
    made_asked = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a bar that is not shown yet."""
        super().__init__(parent)
        self.setObjectName("offer")
        self.rule: Rule | None = None
        self._said = ""
        self._label = label(self)
        self.look = self._button(tr("Look at it…"), tr("Look at what the rule changes"))
        self.make = self._button(
            tr("Make the rule"), tr("Make the rule that is offered")
        )
        self.leave = self._button(tr("Not now"), tr("Do not make the rule"))
        self.look.clicked.connect(self.look_asked)
        self.make.clicked.connect(self.made_asked)
        self.leave.clicked.connect(self.declined)
        buttons = self.look, self.make, self.leave
        layout = BarRow(self, self._label, buttons, words_px=_WORDS_PX)
        layout.setContentsMargins(22, 8, 12, 8)
        self.hide()

    def offer(self, rule: Rule, key: str, *, is_much: bool) -> None:
        """Offer a rule in place of the one before; `key` looks at it.

        One that changes much is made only by who looked at it.
        """
        self.rule = rule
        self.make.setVisible(not is_much)
        look = tr("Look at it…")
        self.look.setText(f"{look}  ({key})" if key else look)
        said = tr(
            "You restored blocks that are alike. A rule? {rule}"
            if rule.kept
            else "You dropped blocks that are alike. A rule? {rule}",
            rule=rule_sentence(rule),
        )
        self._said = said
        self._say(tr(_MUCH, said=said) if is_much else said)
        self.show()
        announce(self, self.text())

    def warn(self) -> None:
        """Have the rule be looked at before it is made: it changes much elsewhere."""
        self.make.hide()
        self._say(tr(_MUCH, said=self._said))
        announce(self, self.text())

    def take_off(self) -> None:
        """Offer nothing any more."""
        self.rule = None
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()

    def _say(self, words: str) -> None:
        self._label.setText(words)
        self.setAccessibleName(words)

    def _button(self, text: str, name: str) -> QPushButton:
        made = WrappingButton(text, self)
        made.setAccessibleName(name)
        return made
