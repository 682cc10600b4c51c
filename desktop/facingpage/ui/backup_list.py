"""The backups of a project: when each was made and how large it is; one is opened."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.storage.backups import Backup
from facingpage.ui import when, words
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

_AT: Final = Qt.ItemDataRole.UserRole
_ROW_PX: Final = 28
_SIZE: Final = QSize(520, 360)


class BackupList(Dialog):
    """A backup a row, the newest first; Enter opens a copy of it."""

    NAME = "backups"

    chosen = Signal(object)
    """Path of the backup; the dialog is closed by then."""

    def __init__(self, parent: QWidget, name: str, backups: Sequence[Backup]) -> None:
        """Make the list of the backups of the project with this name."""
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.setModal(True)
        self.resize(_SIZE)
        self._backups = tuple(backups)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Backups"))
        self.list.setHeaderLabels([tr("Made"), tr("Size")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for number, backup in enumerate(self._backups):
            item = QTreeWidgetItem(
                [
                    when.said(backup.made_at.isoformat()),
                    words.size(backup.size_bytes),
                ]
            )
            item.setData(0, _AT, number)
            item.setToolTip(0, visible_text(str(backup.path)))
            item.setSizeHint(0, QSize(0, _ROW_PX))
            self.list.addTopLevelItem(item)
        self.list.itemActivated.connect(self._go)
        buttons = QDialogButtonBox(self)
        self.go = QPushButton(tr("Open a copy of it"), self)
        self.go.setAccessibleName(tr("Open a copy of the backup"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        leave = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        leave.setAccessibleName(tr("Leave it as it is"))
        buttons.rejected.connect(self.reject)
        self.says = label(self, self._sentence(visible_text(name)), "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.says)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        has_any = bool(self._backups)
        self.list.setVisible(has_any)
        self.go.setEnabled(has_any)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _sentence(self, name: str) -> str:
        if not self._backups:
            return tr(
                "There is no backup of “{name}” yet. One is made each time the project"
                " is opened after it was changed.",
                name=name,
            )
        return tr(
            "What you choose is put beside “{name}” as a project of its own. The"
            " project and its backups stay as they are.",
            name=name,
        )

    def _go(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(self._backups[int(item.data(0, _AT))].path)
