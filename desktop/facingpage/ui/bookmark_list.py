"""All bookmarks of the project: a list to go to one, and to take some off."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label, prompt
from facingpage.ui.open_page import OpenPage
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

_AT: Final = Qt.ItemDataRole.UserRole
_ROW_PX: Final = 28
_SIZE: Final = QSize(680, 440)
_SHOWN_CHARS: Final = 160


class BookmarkList(Dialog):
    """A bookmark a row, in the pages' order; Enter goes to it, Delete takes it off."""

    NAME = "bookmarks"

    chosen = Signal(object, int)
    """The OpenPage and the block of the bookmark; the dialog is closed by then."""
    taken_off = Signal(object, int)
    """The OpenPage and the block of a bookmark to take off."""

    def __init__(self, parent: QWidget, pages: Sequence[OpenPage]) -> None:
        """Make the list of what the pages have."""
        super().__init__(parent)
        self.setWindowTitle(tr("Bookmarks"))
        self.setModal(True)
        self.resize(_SIZE)
        self.filter = QLineEdit(self)
        prompt(self.filter, tr("Find a bookmark"))
        self.filter.setAccessibleName(tr("Find a bookmark"))
        self.filter.textChanged.connect(self._filter)
        self.filter.installEventFilter(self)
        self._places = [
            (page, block) for page in pages for block in sorted(page.bookmarks)
        ]
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Bookmarks"))
        self.list.setHeaderLabels([tr("Block"), tr("Page")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        for column in range(2):
            self.list.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch
            )
        for number, (page, block) in enumerate(self._places):
            item = QTreeWidgetItem(
                [_line(page.bookmarks[block]), _line(page.name_shown())]
            )
            item.setData(0, _AT, number)
            item.setSizeHint(0, QSize(0, _ROW_PX))
            self.list.addTopLevelItem(item)
        self.list.itemActivated.connect(self._go)
        self.list.installEventFilter(self)
        buttons = QDialogButtonBox(self)
        self.go = self._button(buttons, tr("Go to it"), self._go)
        self.take_off = self._button(buttons, tr("Take it off"), self._take_off)
        close = self._button(buttons, tr("Close"), self.reject)
        close.setAutoDefault(False)
        self._says = label(self, "", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        for widget in (self.filter, self._says, self.list):
            layout.addWidget(widget)
        layout.setStretchFactor(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(buttons)
        self._filter("")

    def _button(self, buttons: QDialogButtonBox, title: str, do: object) -> QPushButton:
        made = QPushButton(title, self, autoDefault=False)
        made.setAccessibleName(title)
        made.clicked.connect(do)
        buttons.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work from the box, and Delete on the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go()
        elif key == Qt.Key.Key_Delete and watched is self.list:
            self._take_off()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and watched is self.filter:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _items(self) -> list[QTreeWidgetItem]:
        rows = range(self.list.topLevelItemCount())
        return [item for row in rows if (item := self.list.topLevelItem(row))]

    def _shown(self) -> list[QTreeWidgetItem]:
        return [item for item in self._items() if not item.isHidden()]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for item in self._items():
            said = f"{item.text(0)} {item.text(1)}".casefold()
            item.setHidden(not all(word in said for word in wanted))
        shown = self._shown()
        if shown:
            self.list.setCurrentItem(shown[0])
        self._tell()

    def _tell(self) -> None:
        has_any, has_some = bool(self._items()), bool(self._shown())
        says = ""
        if not has_any:
            says = tr(
                "There is no bookmark yet. Go to a block and press {key:bookmark} to"
                " put one on it; it is found here from any page."
            )
        elif not has_some:
            says = tr("No bookmark matches.")
        self._says.setText(says)
        self._says.setVisible(bool(says))
        for widget in (self.list, self.filter):
            widget.setVisible(has_any)
        for button in (self.go, self.take_off):
            button.setVisible(has_any)
            button.setEnabled(has_some)

    def _move(self, step: int) -> None:
        shown, current = self._shown(), self.list.currentItem()
        if current is not None and current in shown:
            self.list.setCurrentItem(shown[(shown.index(current) + step) % len(shown)])

    def _current(self) -> QTreeWidgetItem | None:
        item = self.list.currentItem()
        return item if item is not None and not item.isHidden() else None

    def _go(self) -> None:
        if (item := self._current()) is not None:
            page, block = self._places[int(item.data(0, _AT))]
            self.accept()
            self.chosen.emit(page, block)

    def _take_off(self) -> None:
        if (item := self._current()) is not None:
            page, block = self._places[int(item.data(0, _AT))]
            self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
            self.taken_off.emit(page, block)
            self._tell()


def _line(text: str) -> str:
    return visible_text(" ".join(text[:_SHOWN_CHARS].split()))
