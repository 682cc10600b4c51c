"""Asks whether a project is to be wiped: its name is typed, so that no slip does it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from facingpage.storage.wiping import NO_PROMISE
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label, prompt
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr, trn

_WIDE_PX: Final = 520
_MOST_LISTED: Final = 8


class WipeDialog(Dialog):
    """Says what goes, what stays and what can't be promised, before anything does."""

    def __init__(
        self,
        parent: QWidget,
        name: str,
        copies: Sequence[str],
        *,
        has_key: bool,
        unknown: str = "",
    ) -> None:
        """Make it for a project; `copies` are where copies were sent to.

        `unknown` says why that is not known.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Wipe the project"))
        self.setModal(True)
        self.setMinimumWidth(_WIDE_PX)
        self._name = name
        self.typed = QLineEdit(self)
        self.typed.setAccessibleName(tr("The project's name"))
        prompt(self.typed, visible_text(name))
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole.DestructiveRole
        self.wipe = self.buttons.addButton(tr("Wipe it"), role)
        self.wipe.setAccessibleName(tr("Wipe the project for good"))
        self.wipe.setEnabled(False)
        self.keep = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.keep.setAccessibleName(tr("Keep the project"))
        self.keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self, tr("Wipe the project for good"), "heading"))
        goes = (
            tr(
                "Its key is destroyed, and with it that of its backups: from then on"
                " nobody can read them, with the passphrase or without. Then the files"
                " are removed. This can't be undone."
            )
            if has_key
            else tr(
                "It has no passphrase, so there is no key to destroy: its bytes are"
                " written over once, and its files removed, with its backups. This"
                " can't be undone."
            )
        )
        layout.addWidget(label(self, goes))
        if copies:
            layout.addWidget(label(self, _copies(copies), "flag", selectable=True))
        if unknown:
            layout.addWidget(label(self, unknown, "flag"))
        layout.addSpacing(4)
        layout.addWidget(label(self, tr("What can't be promised"), "heading"))
        for sentence in NO_PROMISE:
            layout.addWidget(label(self, tr(sentence), "muted"))
        layout.addSpacing(6)
        asked = tr("To go on, type its name: {name}", name=visible_text(name))
        layout.addWidget(label(self, asked))
        layout.addWidget(self.typed)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)
        self.typed.textChanged.connect(self._judge)
        self.wipe.clicked.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.typed.setFocus()

    def show_focused(self) -> None:
        """Begin at the top where it scrolls: what is lost is read before the name."""
        self.keep.setFocus()

    def _judge(self, typed: str) -> None:
        self.wipe.setEnabled(typed.strip() == self._name)


def _copies(copies: Sequence[str]) -> str:
    """Return where copies are, as a person reads it."""
    listed = "\n".join(visible_text(each) for each in copies[:_MOST_LISTED])
    more = len(copies) - _MOST_LISTED
    rest = "\n" + trn("and {n} more", "and {n} more", more) if more > 0 else ""
    said = trn(
        "A copy was sent and stays as it is:",
        "{n} copies were sent and stay as they are:",
        len(copies),
    )
    return f"{said}\n{listed}{rest}"
