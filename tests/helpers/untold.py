"""Finds words of our own on the screen that never went through `tr`.

Under `Pretended`, what did stands in brackets. Of the rest, what the views were made up
of (pages, labels, paths) is data: the words that stand in the files that make them up.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QAbstractListModel, QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from facingpage.core import languages
from facingpage.ui import lettering
from helpers.spoken_tree import describe

_HERE: Final = Path(__file__).parent
_MADE_UP: Final = (
    "views.py",
    "more_views.py",
    "stage.py",
    "fake_host.py",
    "sites.py",
    "reviews.py",
)
_MOST_ROWS: Final = 40
_ID: Final = re.compile(r"[a-z-]{0,12}|.{0,2}")
_NAMES: Final = (
    "Facing Page", "Firefox", "Argos Translate", "Markdown", "JSON Lines", "SHA-256",
    "UTF-8", "enpt", "Annotator", "harbour", "porto", "page.html", ".jsonl", ".html",
    ".txt", "Ctrl", "Alt", "Shift", "Enter", "Esc", "Space", "Backspace", "PgUp",
    "PgDown", "Home", "End", "Up", "Down", "Left", "Right", "Del", "Tab",
)  # fmt: skip
"""The same in every language, and what no view can do without."""
# "news.mhtml", "harbour.example": files and hosts.
_ADDRESS: Final = re.compile(r"[\w-]+(\.[\w-]+)+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def untold_in(root: QWidget) -> list[str]:
    """Return what a window shows or says that is not in the pretended language."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            found += [
                f"{describe(widget)}: {left!r} of {said!r}"
                for said in dict.fromkeys(_said(widget))
                if (left := _plain(said))
            ]
    return found


def _said(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows, and what of it is read out."""
    yield widget.accessibleName()
    yield widget.toolTip()
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(min(widget.count(), _MOST_ROWS)))
    elif isinstance(widget, QTabBar):
        yield from map(widget.tabText, range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QHeaderView):
        yield from _heads(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget, QModelIndex())


def _heads(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count() if model else 0):
        yield str(model.headerData(section, header.orientation()) or "")


def _cells(view: QAbstractItemView, above: QModelIndex) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(above), _MOST_ROWS) if model else 0):
        # Qt keeps the columns of a plain list to itself.
        is_list = isinstance(model, QAbstractListModel)
        for column in range(1 if is_list else model.columnCount(above)):
            index = model.index(row, column, above)
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
            ):
                yield str(index.data(role) or "")
        if not isinstance(model, (QAbstractListModel, QAbstractTableModel)):
            yield from _cells(view, model.index(row, 0, above))


def _plain(said: str) -> str:
    """Return the words in no brackets that are no data; "" where there are none."""
    depth, outside = 0, ""
    for sign in said:
        depth += sign == "⟦"
        outside += sign if depth <= 0 else " "
        depth -= sign == "⟧"
    if outside.endswith("…") and any(d.startswith(outside[:-1]) for d in _data()):
        return ""
    for data in _data():
        outside = outside.replace(data, " ")
    return " ".join(_WORD.findall(_ADDRESS.sub(" ", outside)))


@cache
def _data() -> tuple[str, ...]:
    """Return the texts that views are made up of, the longest first."""
    found = set[str]()
    for path in (*(_HERE / name for name in _MADE_UP), Path(lettering.__file__)):
        tree = ast.parse(path.read_text("utf-8"))
        found |= {
            line
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            for line in re.split(r"[\n\t]", node.value)
        }
    # "kept", "list-item": what the program calls things, not what is made up.
    texts = {text for text in found if not _ID.fullmatch(text)}
    texts |= {languages.own_name(code) for code in languages.CODES_IN_FULL}
    texts |= set(QFontDatabase.families())
    return tuple(sorted(texts | set(_NAMES), key=len, reverse=True))
