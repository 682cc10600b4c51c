"""The labels of a scheme as rows to be edited: colour, name, key, use, description."""

from dataclasses import replace
from enum import IntEnum
from typing import Any, Final, get_args

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facingpage.core.scheme import (
    ABOUT_CHARS,
    COLORS,
    KEYS,
    MOST_LABELS,
    NAME_CHARS,
    Label,
    Scheme,
    Use,
    checked,
    free_key,
    new_id,
)
from facingpage.ui import theme
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import key_of, mark, tr


class Column(IntEnum):
    """What stands in each column."""

    COLOR = 0
    NAME = 1
    KEY = 2
    USE = 3
    ABOUT = 4


HEADS: Final = (
    mark("Colour"),
    mark("Name"),
    mark("Key"),
    mark("For"),
    mark("What it means"),
)

USES: Final[dict[Use, str]] = {
    "any": mark("blocks and words"),
    "block": mark("whole blocks"),
    "span": mark("words"),
}
_NEW: Final = mark("New label")
_NO_KEY: Final = mark("none")
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_EDITABLE: Final = frozenset({Column.NAME, Column.KEY, Column.USE, Column.ABOUT})


class LabelModel(QAbstractTableModel):
    """Holds labels while they are edited; `scheme` says what they are then."""

    changed = Signal()
    """Some label is another now."""

    def __init__(self, parent: QObject, scheme: Scheme) -> None:
        """Make it of a scheme's labels."""
        super().__init__(parent)
        self._old = frozenset(label.id for label in scheme.labels)
        self._labels = list(scheme.labels)

    def scheme(self) -> Scheme:
        """Return the labels as a scheme, without guidelines."""
        return checked(Scheme(tuple(self._labels)))

    def set_scheme(self, scheme: Scheme) -> None:
        """Show the labels of another scheme."""
        self.beginResetModel()
        self._labels = list(scheme.labels)
        self.endResetModel()
        self.changed.emit()

    def label(self, row: int) -> Label | None:
        """Return the label of a row; None where there is no such row."""
        return self._labels[row] if 0 <= row < len(self._labels) else None

    def add(self) -> int:
        """Add a label at the end; return its row, -1 where there are too many."""
        row = len(self._labels)
        if row >= MOST_LABELS:
            return -1
        label_id = new_id(tr(_NEW), (label.id for label in self._labels))
        color, key = COLORS[row % len(COLORS)], free_key(self._labels)
        self.beginInsertRows(QModelIndex(), row, row)
        self._labels.append(Label(label_id, tr(_NEW), color, key))
        self.endInsertRows()
        self.changed.emit()
        return row

    def remove(self, row: int) -> None:
        """Remove a label, or bring it back; one that was never kept goes for good."""
        found = self.label(row)
        if found is None:
            return
        if found.id not in self._old:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._labels[row]
            self.endRemoveRows()
            self.changed.emit()
            return
        key = "" if not found.is_removed else free_key(self._labels)
        self._put(row, replace(found, is_removed=not found.is_removed, key=key))

    def move(self, row: int, by: int) -> int:
        """Move a label up (-1) or down (1); return its row."""
        to = row + by
        if not (0 <= row < len(self._labels) and 0 <= to < len(self._labels)):
            return row
        none = QModelIndex()
        self.beginMoveRows(none, row, row, none, to + 1 if by > 0 else to)
        self._labels.insert(to, self._labels.pop(row))
        self.endMoveRows()
        self.changed.emit()
        return to

    def set_color(self, row: int, color: str) -> None:
        """Give a label a colour: "#rrggbb"."""
        if (found := self.label(row)) is not None:
            self._put(row, replace(found, color=color))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many labels there are, removed ones among them."""
        return 0 if parent.isValid() else len(self._labels)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return whether a cell can be edited: the colour has its own window."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        found = self.label(index.row())
        is_open = found is not None and not found.is_removed
        if is_open and index.column() in _EDITABLE:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, or what is edited in it."""
        found = self.label(index.row())
        if found is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.EditRole:
            values = (found.color, found.name, found.key, found.use, found.about)
            return values[column]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._shown(found, column, role)
        if role == Qt.ItemDataRole.FontRole and found.is_removed:
            font = QFont()
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and found.is_removed:
            return QColor(theme.current().muted)
        return None

    def setData(
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Take what was edited; a key that another label has goes over to this one."""
        found = self.label(index.row())
        if found is None or role != Qt.ItemDataRole.EditRole:
            return False
        text, row = str(value), index.row()
        made: Label | None = None
        match index.column():
            case Column.NAME if text.strip():
                made = replace(found, name=text[:NAME_CHARS])
            case Column.KEY if text in KEYS or not text:
                self._take_key(text, row)
                made = replace(found, key=text)
            case Column.USE if text in USES:
                (use,) = (use for use in USES if use == text)
                made = replace(found, use=use)
            case Column.ABOUT:
                made = replace(found, about=text[:ABOUT_CHARS])
        return made is not None and self._put(row, made)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what stands above a column."""
        is_head = orientation == Qt.Orientation.Horizontal
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return tr(HEADS[section])
        return None

    def _take_key(self, key: str, row: int) -> None:
        """Take a key from whatever label of another row has it."""
        for other, each in enumerate(self._labels):
            if key and other != row and each.key == key:
                self._put(other, replace(each, key=""))

    def _put(self, row: int, label: Label) -> bool:
        # An id tells of the name that a label had first; as long as nothing can have
        # it, the name is still being made up.
        if label.id not in self._old and label.name != self._labels[row].name:
            others = (each.id for n, each in enumerate(self._labels) if n != row)
            label = replace(label, id=new_id(label.name, (*others, *self._old)))
        self._labels[row] = label
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADS) - 1))
        self.changed.emit()
        return True

    def _shown(self, label: Label, column: int, role: int) -> str:
        if column == Column.COLOR:
            is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return tr("colour {name}", name=label.color) if is_spoken else ""
        if column == Column.KEY:
            return "" if label.is_removed and not label.key else _key_words(label.key)
        if column == Column.USE:
            return tr("removed") if label.is_removed else tr(USES[label.use])
        return visible_text(label.name if column == Column.NAME else label.about)


class CellDelegate(QStyledItemDelegate):
    """Paints the colour as a swatch; edits name, key, use and description."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Paint a cell; of a colour, a swatch of it."""
        super().paint(painter, option, index)
        if index.column() != Column.COLOR:
            return
        color = str(index.data(Qt.ItemDataRole.EditRole))
        middle = QRectF(option.rect).center()
        box = QRectF(option.rect.left() + 12, middle.y() - 7, 26, 14)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.current().color("border"))
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """Return what a cell is edited with: a list for key and use."""
        column = index.column()
        if column not in {Column.KEY, Column.USE}:
            made = super().createEditor(parent, option, index)
            if isinstance(made, QLineEdit):
                made.setMaxLength(NAME_CHARS if column == Column.NAME else ABOUT_CHARS)
                made.setAccessibleName(tr(HEADS[column]))
            return made
        box = QComboBox(parent)
        box.setAccessibleName(tr(HEADS[column]))
        if column == Column.KEY:
            for key in ("", *KEYS):
                box.addItem(_key_words(key), key)
        else:
            for use in get_args(Use):
                box.addItem(tr(USES[use]), use)
        box.activated.connect(lambda _: self.commitData.emit(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show in the editor what the cell holds."""
        if isinstance(editor, QComboBox):
            value = index.data(Qt.ItemDataRole.EditRole)
            editor.setCurrentIndex(max(editor.findData(value), 0))
        else:
            super().setEditorData(editor, index)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: _Index
    ) -> None:
        """Give the cell what the editor holds."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)


def _key_words(key: str) -> str:
    # The key of a label is a number, which a person may have put on another key.
    return key_of(f"label-{key}") if key else tr(_NO_KEY)
