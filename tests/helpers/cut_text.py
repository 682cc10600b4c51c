"""Finds words on the screen that do not fit where they stand."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from facingpage.ui.facing_table import FacingTable

# What must not reach out of what it stands in.
_PARTS = (
    QLabel,
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractScrollArea,
    QStackedWidget,
)
# Rounding of sizes on screens of odd scales.
_SLACK_PX = 1
# So much of the words in an empty field is to be seen.
_HINT_PART = 0.6


def cut_in(root: QWidget) -> list[str]:
    """Return what is cut off in a window or dialog, a line each: widget, and words.

    What is shortened with an ellipsis on purpose, as titles of pages are, is painted by
    the views themselves and not looked at; nor is what one can scroll to.
    """
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not _is_inner(widget):
            found += [f"{_path(widget)}: {said}" for said in _faults(widget)]
    return found


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, (QPushButton, QToolButton, QCheckBox, QRadioButton)):
        yield from _button(widget)
    elif isinstance(widget, QLineEdit):
        yield from _field(widget)
    elif isinstance(widget, QComboBox):
        if widget.width() + _SLACK_PX < widget.minimumSizeHint().width():
            yield f"no room for “{widget.currentText()}”"
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QScrollArea):
        yield from _sideways(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _list(widget)
    yield from _clipped(widget)


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text.strip() or label.textFormat() != Qt.TextFormat.PlainText:
        return
    room = label.contentsRect()
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        if need > label.height() + _SLACK_PX:
            yield f"{need} px high, has {label.height()}: “{text}”"
        longest = max(text.split(), key=len)
        if label.fontMetrics().horizontalAdvance(longest) > room.width() + _SLACK_PX:
            yield f"no room for the word “{longest}”"
        return
    need = label.sizeHint().width()
    if need > label.width() + _SLACK_PX:
        yield f"{need} px wide, has {label.width()}: “{text}”"


def _button(button: QAbstractButton) -> Iterator[str]:
    need = button.sizeHint()
    if button.hasHeightForWidth():
        # Its words go on in the next line.
        need = button.minimumSizeHint()
        need.setHeight(button.heightForWidth(button.width()))
    is_words = bool(button.text())
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        is_words = is_words and style != Qt.ToolButtonStyle.ToolButtonIconOnly
    if is_words and need.width() > button.width() + _SLACK_PX:
        yield f"{need.width()} px wide, has {button.width()}: “{button.text()}”"
    # What a style sheet puts above and below the words is part of their room.
    if is_words and need.height() > button.height() + _SLACK_PX:
        yield f"{need.height()} px high, has {button.height()}: “{button.text()}”"


def _field(field: QLineEdit) -> Iterator[str]:
    said = field.placeholderText()
    if not said or field.text():
        return
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inner = field.style().subElementRect(
        QStyle.SubElement.SE_LineEditContents, option, field
    )
    icons = 24 * len(field.actions())
    room = inner.width() - 4 - icons - field.textMargins().left()
    need = field.fontMetrics().horizontalAdvance(said)
    # Qt ends it in an ellipsis; its tip says all, where enough is seen to know it by.
    least = need * _HINT_PART if said in field.toolTip() else need
    if least > room + _SLACK_PX:
        yield f"{need} px wide, has {room}: “{said}”"


def _sideways(area: QScrollArea) -> Iterator[str]:
    """Yield whether some of what scrolls is beside what is seen."""
    inner = area.widget()
    if inner is None or not inner.isVisible():
        return
    if inner.width() > area.viewport().width() + _SLACK_PX:
        yield f"{inner.width()} px wide, {area.viewport().width()} of them seen"


def _list(view: QAbstractItemView) -> Iterator[str]:
    """Yield whether a list is too low for a single row."""
    model = view.model()
    if model is None or not model.rowCount() or isinstance(view, FacingTable):
        return
    tall = view.visualRect(model.index(0, 0)).height()
    if view.viewport().height() + _SLACK_PX < tall:
        yield f"a row is {tall} px high, {view.viewport().height()} of them seen"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() != Qt.Orientation.Horizontal or not header.model():
        return
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        words = header.model().headerData(section, Qt.Orientation.Horizontal)
        need, has = header.sectionSizeHint(section), header.sectionSize(section)
        if words and need > has + _SLACK_PX:
            yield f"{need} px wide, has {has}: “{words}”"
        yield from _column(header, section)


def _column(header: QHeaderView, section: int) -> Iterator[str]:
    """Yield whether words are shortened in a column that no stretch is asked of."""
    view = header.parentWidget()
    mode = QHeaderView.ResizeMode
    is_whole = header.sectionResizeMode(section) in {mode.Fixed, mode.ResizeToContents}
    if is_whole and isinstance(view, (QTableView, QTreeView)):
        need, has = view.sizeHintForColumn(section), header.sectionSize(section)
        if need > has + _SLACK_PX:
            name = header.model().headerData(section, Qt.Orientation.Horizontal)
            yield f"a cell of {need} px in {has} px below “{name}”"


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for number in range(tabs.count()):
        need = tabs.fontMetrics().horizontalAdvance(tabs.tabText(number))
        if need > tabs.tabRect(number).width() + _SLACK_PX:
            yield f"no room for “{tabs.tabText(number)}”"
    if tabs.count() and tabs.tabRect(tabs.count() - 1).right() > tabs.width():
        yield f"the last tab is cut: “{tabs.tabText(tabs.count() - 1)}”"


def _clipped(widget: QWidget) -> Iterator[str]:
    """Yield whether a widget reaches out of its parent, where nobody can scroll."""
    parent = widget.parentWidget()
    if not isinstance(widget, _PARTS) or parent is None or widget.isWindow():
        return
    if isinstance(parent.parentWidget(), QScrollArea):
        return
    room = QRect(0, 0, parent.width(), parent.height())
    room.adjust(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX)
    if not room.contains(widget.geometry()):
        yield f"reaches out of {_name(parent)}"


def _is_inner(widget: QWidget) -> bool:
    """Return whether it is a part that Qt makes inside a widget of ours."""
    inner = widget.objectName().startswith("qt_")
    parent = widget.parentWidget()
    return inner or isinstance(parent, (QLineEdit, QComboBox, QTabBar))


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{_name(parent)} > {_name(widget)}" if parent else _name(widget)


def _name(widget: QWidget) -> str:
    said = widget.objectName() or widget.accessibleName()
    kind = type(widget).__name__
    return f"{kind} “{said}”" if said else kind
