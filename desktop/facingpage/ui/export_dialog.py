"""Asks in which format to export, and with what; the file is named afterwards."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialogButtonBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.export import EXPORTERS, Exporter, Options
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label
from facingpage.ui.told import told
from facingpage.ui.wording import tr


class ExportDialog(Dialog):
    """One radio button a format, and what to take along."""

    NAME = "export"

    def __init__(self, parent: QWidget, *, kept: int, translated: int) -> None:
        """Make the dialog for a page with so many blocks kept and translated."""
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setModal(True)
        self.setMinimumWidth(340)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(8)
        layout.addWidget(label(self, tr("Export the page"), "heading"))
        blocks = tr(
            "{kept} blocks are kept, {translated} of them translated.",
            kept=f"{kept:,}",
            translated=f"{translated:,}",
        )
        layout.addWidget(label(self, blocks, "muted"))
        layout.addSpacing(6)
        self._group = QButtonGroup(self)
        for number, row in enumerate(EXPORTERS):
            title = told(row.title)
            button = QRadioButton(f"{title}  ({row.suffix})", self)
            button.setAccessibleName(title)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addSpacing(6)
        self.translation = QCheckBox(tr("With the translation"), self)
        self.translation.setAccessibleName(tr("With the translation"))
        self.translation.setChecked(translated > 0)
        self.translation.setEnabled(translated > 0)
        self.dropped = QCheckBox(tr("With the dropped blocks, marked as such"), self)
        self.dropped.setAccessibleName(tr("With the dropped blocks"))
        layout.addWidget(self.translation)
        layout.addWidget(self.dropped)
        layout.addSpacing(10)
        buttons = QDialogButtonBox(self)
        self.save = buttons.addButton(
            tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.save.setAccessibleName(tr("Choose a file and export"))
        self.save.setDefault(True)
        leave = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setAccessibleName(tr("Cancel the export"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def choose(self, name: str) -> None:
        """Choose a format by its name."""
        for number, row in enumerate(EXPORTERS):
            if row.name == name:
                self._group.button(number).setChecked(True)

    def exporter(self) -> Exporter:
        """Return the format that is chosen."""
        return EXPORTERS[max(0, self._group.checkedId())]

    def options(self, made_at: str) -> Options:
        """Return what to take along; `made_at` is an ISO 8601 time."""
        return Options(
            show_dropped=self.dropped.isChecked(),
            with_translation=self.translation.isChecked(),
            made_at=made_at,
            with_provenance=True,
        )
