"""Asks for a reference, and says why it leads nowhere."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.reference import Reference
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label, prompt
from facingpage.ui.wording import tr

_WIDE_PX = 440


class ReferenceBox(Dialog):
    """A line to paste a reference in, or the whole quotation that ends with it."""

    def __init__(
        self,
        parent: QWidget,
        offered: Reference | None,
        go: Callable[[Reference], str],
    ) -> None:
        """Make it; `go` goes to a reference and returns why not, or ""."""
        super().__init__(parent)
        self.setWindowTitle(tr("Go to a reference"))
        self.setModal(True)
        self.setMinimumWidth(_WIDE_PX)
        self._go_to = go
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr("Reference"))
        prompt(self.line, "9f86d081884c#12")
        self.line.setText(str(offered) if offered else "")
        self.line.selectAll()
        self.said = label(self, "", "flag")
        self.said.hide()
        buttons = QDialogButtonBox(self)
        self.button = QPushButton(tr("Go to it"), self)
        self.button.setAccessibleName(tr("Go to it"))
        self.button.setDefault(True)
        self.button.clicked.connect(self._go)
        cancel = QPushButton(tr("Cancel"), self, autoDefault=False)
        cancel.setAccessibleName(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        hint = tr("Paste a reference, or the whole quotation that ends with one.")
        layout.addWidget(label(self, hint, "muted"))
        layout.addWidget(self.line)
        layout.addWidget(self.said)
        layout.addWidget(buttons)

    def _make_room(self) -> None:
        """Be as high as the sentence needs: a dialog does not grow by itself."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def _go(self) -> None:
        reference = Reference.find(self.line.text())
        why_not = tr(
            "This is no reference. One looks like this: 9f86d081884c#12, the page and"
            " its block."
        )
        if reference is not None:
            why_not = self._go_to(reference)
        if why_not:
            self.said.setText(why_not)
            self.said.show()
            self._make_room()
            self.line.setFocus()
        else:
            self.accept()
