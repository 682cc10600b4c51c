"""What is being done with models, and a button to stop it."""

from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.look import label
from facingpage.ui.model_work import ModelWork
from facingpage.ui.told import told
from facingpage.ui.wording import tr
from facingpage.ui.words import capitalized


class ProgressStrip(QWidget):
    """A bar that runs, in words how far it is, and Stop; hidden while nothing is."""

    def __init__(self, parent: QWidget, work: ModelWork) -> None:
        """Make the strip of a work."""
        super().__init__(parent)
        self.text = label(self, "", "muted")
        self.stop = QPushButton(tr("Stop"), self, autoDefault=False)
        self.stop.setAccessibleName(tr("Stop what is being done"))
        self.stop.clicked.connect(work.stop)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("Working"))
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(bar)
        layout.addLayout(row)
        work.changed.connect(self._show)
        self._show(work.title)

    def _show(self, title: str) -> None:
        said = tr("stopping") if title == "stopping" else told(title)
        self.text.setText(f"{capitalized(said)} …" if said else "")
        self.stop.setEnabled(title != "stopping")
        self.setVisible(bool(title))
