"""Asks for a new passphrase, and for the one that holds now."""

from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from facingpage.storage.data_key import FEWEST_CHARS, Passphrase, why_unfit
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import check, label, spin
from facingpage.ui.passphrase_field import PassphraseField
from facingpage.ui.wording import mark, tr

_WIDE_PX: Final = 460
LOST: Final = mark(
    "There is no way to read the project without its passphrase. Nobody can send you"
    " another one: write it down, and keep that where only you can find it."
)
ADVICE: Final = mark(
    "Take four or more words that do not belong together; at least {n} characters."
)


class PassphraseDialog(Dialog):
    """A new passphrase, typed twice; with `has_one`, the one of now as well."""

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        sentence: str,
        accept: str,
        has_one: bool = False,
        lock_after: int | None = None,
    ) -> None:
        """Make it; `lock_after` are minutes until it locks, None: not asked."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(_WIDE_PX)
        self._has_one = has_one
        self.now = PassphraseField(self, tr("The passphrase of now"))
        self.new = PassphraseField(self, tr("New passphrase"))
        self.again = PassphraseField(self, tr("The new passphrase once more"))
        self.shown = check(self, tr("Show what I type"))
        self.minutes = spin(self)
        self.minutes.setRange(0, 240)
        self.minutes.setSpecialValueText(tr("never"))
        self.minutes.setSuffix(tr(" minutes"))
        self.minutes.setAccessibleName(tr("Lock when the window was not used for"))
        self.minutes.setValue(lock_after or 0)
        self.problem = label(self, "", "flag")
        self.problem.hide()
        self.buttons = QDialogButtonBox(self)
        self.keep = self.buttons.addButton(
            accept, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.keep.setAccessibleName(accept)
        leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setAccessibleName(tr("Leave it as it is"))
        self._lay_out(title, sentence, asks_minutes=lock_after is not None)
        self.now.setVisible(has_one)
        self.shown.toggled.connect(self._show_typed)
        for field in (self.now, self.new, self.again):
            field.textChanged.connect(lambda _: self._judge())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()
        (self.now if has_one else self.new).setFocus()

    def wants_new(self) -> bool:
        """Return whether a new passphrase was typed; else only the minutes count."""
        return bool(self.new.text())

    def take(self) -> tuple[Passphrase, Passphrase]:
        """Return the passphrase of now and the new one; the fields are empty then."""
        self.again.take().wipe()
        return self.now.take(), self.new.take()

    def _lay_out(self, title: str, sentence: str, *, asks_minutes: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self, title, "heading"))
        layout.addWidget(label(self, sentence, "muted"))
        layout.addSpacing(6)
        for widget in (self.now, self.new, self.again, self.shown):
            layout.addWidget(widget)
        layout.addWidget(label(self, tr(ADVICE, n=FEWEST_CHARS), "small"))
        layout.addSpacing(4)
        layout.addWidget(label(self, tr(LOST)))
        if asks_minutes:
            layout.addSpacing(6)
            said = tr("Lock when the window was not used for")
            layout.addWidget(label(self, said, "muted"))
            layout.addWidget(self.minutes)
        else:
            self.minutes.hide()
        layout.addWidget(self.problem)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)

    def _show_typed(self, is_shown: bool) -> None:  # noqa: FBT001  # what the signal sends
        mode = PassphraseField.EchoMode
        for field in (self.now, self.new, self.again):
            field.setEchoMode(mode.Normal if is_shown else mode.Password)

    def _judge(self) -> None:
        """Let it be kept once it can be, and say what is wrong when that is known."""
        new, again = self.new.text(), self.again.text()
        problem = ""
        if self._has_one and not new and not again:
            # Only the minutes are changed.
            is_fit = not self.minutes.isHidden() or bool(new)
        else:
            is_fit = not why_unfit(len(new)) and new == again
            is_fit &= bool(self.now.text()) or not self._has_one
            if again and len(again) >= len(new) and new != again:
                problem = tr("The two are not the same.")
            elif again and why_unfit(len(new)):
                problem = why_unfit(len(new))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.keep.setEnabled(is_fit)
