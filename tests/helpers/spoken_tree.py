"""Walks what a screen reader is told of a window, and where Tab leads in it."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

_ROLE = QAccessible.Role
_NO_ROLES = frozenset({_ROLE.NoRole, _ROLE.Client, _ROLE.UserRole})
_CELLS = frozenset({_ROLE.Cell, _ROLE.ListItem, _ROLE.TreeItem})
_MOST_CELLS = 60
_MOST_TABS = 200


def spoken(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader is given of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def usable_in(root: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that a person can come to: shown, enabled, taking the focus."""
    for widget in (root, *root.findChildren(QWidget)):
        if (
            widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
            and (widget.window() is root.window())
        ):
            yield widget


def unnamed_in(root: QWidget) -> list[str]:
    """Return what a person can come to but is told no name or role of."""
    found = []
    for widget in usable_in(root):
        told = spoken(widget)
        name = told.text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"no name: {describe(widget)}")
        if told.role() in _NO_ROLES:
            found.append(f"no role: {describe(widget)}, {told.role().name}")
    return found


def silent_cells_in(root: QWidget) -> list[str]:
    """Return cells of tables, lists and trees that show words and tell none."""
    found = []
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        told = spoken(view)
        said = {
            cell.text(QAccessible.Text.Name)
            for cell in _children(told, _MOST_CELLS)
            if cell.role() in _CELLS
        }
        is_list = isinstance(model, QAbstractListModel)
        columns = 1 if is_list else model.columnCount()
        for row in range(min(model.rowCount(), 5)):
            for column in range(columns):
                index = model.index(row, column)
                if view.sizeHintForIndex(index).isEmpty():
                    continue
                shown = str(index.data() or "").strip()
                words = index.data(Qt.ItemDataRole.AccessibleTextRole) or shown
                if shown and not any(str(words) in each for each in said):
                    found.append(f"{describe(view)}: row {row}, column {column}")
    return found


def _children(told: QAccessibleInterface, most: int) -> Iterator[QAccessibleInterface]:
    for number in range(min(told.childCount(), most)):
        child = told.child(number)
        if child is not None and child.isValid():
            yield child


def reached_by_tab(root: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return what had the focus, in order."""
    first = QApplication.focusWidget()
    reached: list[QWidget] = []
    for _ in range(_MOST_TABS):
        at = QApplication.focusWidget()
        if at is None or (reached and at is reached[0]):
            break
        if at in reached:
            break
        reached.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    if first is not None and isValid(first):
        first.setFocus()
    return [widget for widget in reached if root.window().isAncestorOf(widget)]


def describe(widget: QWidget) -> str:
    """Return words for a widget in a list of faults."""
    parent = widget.parentWidget()
    above = type(parent).__name__ if parent else ""
    said = widget.accessibleName() or widget.objectName()
    return f"{above} > {type(widget).__name__} “{said}”"
