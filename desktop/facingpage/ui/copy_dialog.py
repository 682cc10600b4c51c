"""Asks what a copy of the project is to have, and whether it has a passphrase."""

from typing import Final

from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from facingpage.storage.data_key import Passphrase, why_unfit
from facingpage.storage.leaving_out import CopyOptions
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import check, label, radio
from facingpage.ui.passphrase_field import PassphraseField
from facingpage.ui.wording import tr

_WIDE_PX: Final = 460


class CopyDialog(Dialog):
    """What goes along, and who can read it; the file is named afterwards."""

    def __init__(self, parent: QWidget, *, is_protected: bool) -> None:
        """Make it for a project that has a passphrase or none."""
        super().__init__(parent)
        self.setWindowTitle(tr("Send a copy"))
        self.setModal(True)
        self.setMinimumWidth(_WIDE_PX)
        self.author = check(self, tr("With the name that stands with each decision"))
        self.paths = check(self, tr("With the places of files on this computer"))
        self.originals = check(self, tr("With the pages as they were saved"))
        self.notes = check(self, tr("With notes, and the names of bookmarks"))
        for box, is_on in (
            (self.author, False),
            (self.paths, False),
            (self.originals, True),
            (self.notes, True),
        ):
            box.setChecked(is_on)
        self.locked = radio(self, tr("It has a passphrase of its own"))
        self.anybody = radio(self, tr("Anybody can read it"))
        self.new = PassphraseField(self, tr("Passphrase of the copy"))
        self.again = PassphraseField(self, tr("The passphrase once more"))
        self.problem = label(self, "", "flag")
        self.problem.hide()
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole.AcceptRole
        self.save = self.buttons.addButton(tr("Save as…"), role)
        self.save.setAccessibleName(tr("Choose a file and write the copy"))
        leave = self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setAccessibleName(tr("Send no copy"))
        self._lay_out()
        (self.locked if is_protected else self.anybody).setChecked(True)
        self.locked.toggled.connect(lambda _: self._judge())
        for field in (self.new, self.again):
            field.textChanged.connect(lambda _: self._judge())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()

    def options(self) -> CopyOptions:
        """Return what the copy is to have."""
        return CopyOptions(
            with_author=self.author.isChecked(),
            with_paths=self.paths.isChecked(),
            with_originals=self.originals.isChecked(),
            with_notes=self.notes.isChecked(),
        )

    def take(self) -> Passphrase | None:
        """Return the copy's passphrase, None for none; the fields are empty then."""
        self.again.take().wipe()
        taken = self.new.take()
        return taken if self.locked.isChecked() else None

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self, tr("Send a copy of the project"), "heading"))
        said = tr(
            "It is one file with all pages and decisions. What is left out is in no"
            " part of it."
        )
        layout.addWidget(label(self, said, "muted"))
        layout.addSpacing(4)
        for box in (self.author, self.paths, self.originals, self.notes):
            layout.addWidget(box)
        layout.addSpacing(8)
        layout.addWidget(label(self, tr("Who can read it"), "heading"))
        for widget in (self.anybody, self.locked, self.new, self.again, self.problem):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addWidget(self.buttons)

    def _judge(self) -> None:
        new, again, is_locked = (
            self.new.text(),
            self.again.text(),
            self.locked.isChecked(),
        )
        for field in (self.new, self.again):
            field.setEnabled(is_locked)
        unfit = why_unfit(len(new))
        problem = ""
        if is_locked and again and len(again) >= len(new):
            problem = tr("The two are not the same.") if new != again else unfit
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.save.setEnabled(not is_locked or (not unfit and new == again))
