"""Wherever a key is named, it is the one that does it now."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.ui.actions import ACTIONS
from facingpage.ui.key_print import sheet
from facingpage.ui.key_sheet import KeySheet
from facingpage.ui.keymap import KeyMap, shown
from facingpage.ui.main_window import MainWindow
from facingpage.ui.palette import Palette
from helpers.reviews import make_cleaned
from helpers.windows import open_page

_PREFIXES = ("Ctrl+Alt+Shift+", "Meta+", "Meta+Shift+", "Meta+Alt+")
# Every action is done by a function key with its own modifiers, and by nothing else.
OTHER = KeyMap(
    {
        row.id: (f"{_PREFIXES[number // 35]}F{number % 35 + 1}",)
        for number, row in enumerate(ACTIONS)
    }
)
_NAMED = re.compile(
    r"\b(?:(?:Ctrl|Alt|Shift|Meta)\+)+\S+|\bF\d{1,2}\b|\([A-Z]\)"
    r"|\b[A-Z] (?:drops|keeps|sets|restores|goes|confirms|brings)\b|\bpress [A-Z]\b"
)
_SAYING = (
    "text",
    "title",
    "toPlainText",
    "placeholderText",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
)


def said_by(root: QWidget) -> Iterator[str]:
    """Yield all words of a widget, of those in it, and of their menus."""
    for widget in (root, *root.findChildren(QWidget)):
        for of in (widget, *widget.actions()):
            for name in _SAYING:
                tell = getattr(of, name, None)
                words = tell() if callable(tell) else ""
                yield words if isinstance(words, str) else ""
            if isinstance(of, QAction):
                yield of.shortcut().toString(of.shortcut().SequenceFormat.NativeText)


def old_keys(words: str) -> list[str]:
    """Return the keys named in words that do nothing any more."""
    now = {shown(OTHER.keys(row.id)) for row in ACTIONS}
    return [key for key in _NAMED.findall(words) if key.rstrip(",.;:)”") not in now]


@pytest.fixture
def remapped(qtbot: QtBot, window: MainWindow) -> Iterator[MainWindow]:
    cleaned = make_cleaned("One.", "Two.", "Three.", title="Night ferries")
    open_page(qtbot, window, "a.html", cleaned)
    window.run("inspector")
    window.frame.view.go_to(BlockId(2))
    window.run("drop")
    window.run("next-sentence")
    window.frame.first_hint.offer((), window.keys.keymap.shown)
    assert any(map(old_keys, said_by(window)))
    window.keys.put(OTHER)
    QCoreApplication.processEvents()
    yield window
    # The words are everybody's.
    window.keys.put(KeyMap())


def test_other_keys_differ_from_the_tables() -> None:
    assert all(OTHER.is_own(row.id) for row in ACTIONS)


def test_menus_tips_and_the_inspector_name_the_keys_there_are_now(
    remapped: MainWindow,
) -> None:
    stale = {words for words in said_by(remapped) if old_keys(words)}
    assert stale == set()
    for row in ACTIONS:
        words = remapped.actions_by_id[row.id].text()
        key = remapped.actions_by_id[row.id].shortcut()
        native = key.toString(key.SequenceFormat.NativeText)
        assert shown(OTHER.keys(row.id)) in (words.rpartition("\t")[2], native), row.id


def test_the_sheet_on_screen_and_on_paper_names_the_keys_there_are_now(
    remapped: MainWindow,
) -> None:
    remapped.run("keys")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, KeySheet)
    on_screen = {item.text(0): item.text(1) for item in dialog._items()}
    lines = sheet(OTHER).toPlainText().splitlines()
    for row in ACTIONS:
        title = row.words().removesuffix("…")
        assert on_screen[title] == shown(OTHER.keys(row.id))
        assert lines[lines.index(title) + 1] == shown(OTHER.keys(row.id))
    assert not [words for words in said_by(dialog) if old_keys(words)]
    dialog.close()


def test_the_palette_names_the_keys_of_commands_and_labels(
    remapped: MainWindow,
) -> None:
    remapped.run("palette")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Palette)
    model = dialog.list.model()
    found = {
        str(model.index(row, 0).data()): str(model.index(row, 1).data())
        for row in range(model.rowCount())
    }
    assert found["Drop"] == shown(OTHER.keys("drop"))
    assert not [words for words in found.items() if old_keys(" ".join(words))]
    dialog.close()


def test_the_first_hint_names_the_keys_there_are_now(remapped: MainWindow) -> None:
    hint = remapped.frame.first_hint.text()
    assert not old_keys(hint)
    assert shown(OTHER.keys("drop")) in hint


def test_a_label_is_told_with_the_key_that_gives_it(remapped: MainWindow) -> None:
    remapped.run("label-3")
    said = remapped.frame.notice.text()
    assert shown(OTHER.keys("label-3")) in said
    assert not old_keys(said)
