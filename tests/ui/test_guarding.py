"""What is asked before a project gets a passphrase, is sent or wiped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QInputDialog,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facingpage.errors import PassphraseNeeded
from facingpage.storage import author
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.project import Project
from facingpage.ui.copy_dialog import CopyDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.passphrase_dialog import PassphraseDialog
from facingpage.ui.wipe_dialog import WipeDialog
from helpers.locked import WORDS, make_quick, reopen
from helpers.reviews import make_cleaned
from helpers.windows import open_page


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _passphrase(parent: QWidget, *, has_one: bool) -> PassphraseDialog:
    return PassphraseDialog(
        parent,
        title="T",
        sentence="S",
        accept="A",
        has_one=has_one,
        lock_after=10 if has_one else None,
    )


def test_a_new_passphrase_is_typed_twice(parent: QWidget) -> None:
    dialog = _passphrase(parent, has_one=False)
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.new, WORDS)
    assert not dialog.keep.isEnabled()
    QTest.keyClicks(dialog.again, WORDS[:-1] + "x")
    assert dialog.problem.text() == "The two are not the same."
    dialog.again.setText(WORDS)
    assert dialog.keep.isEnabled()
    assert dialog.problem.text() == ""


def test_a_short_passphrase_is_told_why_it_is_not_taken(parent: QWidget) -> None:
    dialog = _passphrase(parent, has_one=False)
    dialog.new.setText("short")
    dialog.again.setText("short")
    assert not dialog.keep.isEnabled()
    assert "at least 8 characters" in dialog.problem.text()


def test_only_the_minutes_can_be_changed_without_a_passphrase(parent: QWidget) -> None:
    dialog = _passphrase(parent, has_one=True)
    dialog.minutes.setValue(0)
    assert dialog.keep.isEnabled()
    assert not dialog.wants_new()
    assert dialog.minutes.text() == "never"
    dialog.new.setText(WORDS)
    dialog.again.setText(WORDS)
    # Without the one of now it is not changed.
    assert not dialog.keep.isEnabled()
    dialog.now.setText("the one of now")
    assert dialog.keep.isEnabled()


def test_a_field_holds_nothing_after_it_was_read(parent: QWidget) -> None:
    dialog = _passphrase(parent, has_one=True)
    for field in (dialog.now, dialog.new, dialog.again):
        field.setText(WORDS)
    now, new = dialog.take()
    for field in (dialog.now, dialog.new, dialog.again):
        assert field.text() == ""
        field.undo()
        assert field.text() == ""
    assert bytes(now._bytes) == bytes(new._bytes) == WORDS.encode()


def test_what_is_typed_is_shown_only_when_asked(parent: QWidget) -> None:
    dialog = _passphrase(parent, has_one=False)
    dialog.new.setText(WORDS)
    assert WORDS not in dialog.new.displayText()
    dialog.shown.setChecked(True)
    assert dialog.new.displayText() == WORDS
    assert not dialog.new.isUndoAvailable() or dialog.new.text() == WORDS


def test_author_and_paths_are_left_out_unless_wanted(parent: QWidget) -> None:
    dialog = CopyDialog(parent, is_protected=False)
    assert dialog.options() == CopyOptions()
    assert not dialog.options().with_author
    assert dialog.take() is None
    dialog.author.setChecked(True)
    dialog.notes.setChecked(False)
    assert dialog.options() == CopyOptions(with_author=True, with_notes=False)


def test_a_copy_of_an_encrypted_project_has_a_passphrase_unless_not_wanted(
    parent: QWidget,
) -> None:
    dialog = CopyDialog(parent, is_protected=True)
    assert not dialog.save.isEnabled()
    dialog.new.setText(WORDS)
    dialog.again.setText(WORDS)
    assert dialog.save.isEnabled()
    dialog.anybody.setChecked(True)
    dialog.new.setText("")
    assert dialog.save.isEnabled()


def test_wiping_asks_for_the_name_and_says_what_stays(parent: QWidget) -> None:
    dialog = WipeDialog(parent, "mine.facingpage", ["/stick/copy"], has_key=True)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "/stick/copy" in said
    assert "Flash memory" in said
    assert not dialog.wipe.isEnabled()
    QTest.keyClicks(dialog.typed, "mine")
    assert not dialog.wipe.isEnabled()
    QTest.keyClicks(dialog.typed, ".facingpage")
    assert dialog.wipe.isEnabled()
    assert dialog.keep.isDefault()


def test_a_copy_is_sent_from_the_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(qtbot, window, "a page", make_cleaned("Zimtschnecke"))
    target = tmp_path / "sent.facingpage"
    monkeypatch.setattr(window.commands.guarding, "copy_file", lambda _: target)
    window.run("send-copy")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CopyDialog)
    dialog.locked.setChecked(True)
    dialog.new.setText(WORDS)
    dialog.again.setText(WORDS)
    dialog.save.click()
    qtbot.waitUntil(target.exists, timeout=20_000)
    with pytest.raises(PassphraseNeeded):
        Project.open(target)
    copy = reopen(target)
    assert len(copy.pages()) == 1
    copy.close()


def test_the_name_with_decisions_is_asked_for_and_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QInputDialog, "getText", lambda *_: ("Maria Silva", True), raising=True
    )
    window.run("author")
    assert author.author() == "Maria Silva"


def test_in_a_private_session_no_caption_tells_a_title(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(qtbot, window, "a page", make_cleaned("Lead", title="Zimtschnecke"))
    assert "Zimtschnecke" in window.windowTitle()
    monkeypatch.setenv("FACINGPAGE_PRIVATE", "1")
    window.showing.show_page(window.session.current)
    assert window.windowTitle() == "Facing Page"


def test_a_private_session_says_so_however_narrow_the_window_is(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    status = window.frame.status
    status.resize(1200, status.height())
    status.set_words("English, sure", "Firefox", "offline: en → pt")
    assert status.private.isHidden()
    assert status._private_icon.isHidden()
    monkeypatch.setenv("FACINGPAGE_PRIVATE", "1")
    status.set_words("English, sure", "Firefox", "offline: en → pt")
    assert status.private.text() == "private session"
    assert not status.private.isHidden()
    status.resize(120, status.height())
    assert status.private.isHidden()
    assert not status._private_icon.isHidden()
    assert status._private_icon.toolTip() == status.private.toolTip() != ""


def test_a_wiping_that_scrolls_is_read_from_its_top(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WipeDialog, "room", lambda _: QSize(455, 222))
    parent.show()
    dialog = WipeDialog(parent, "mine.facingpage", ["/stick/copy"], has_key=True)
    dialog.open()
    qtbot.waitUntil(dialog.keep.hasFocus)
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    QTest.keyClick(dialog.keep, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.typed.hasFocus() and bar.value() > 0)
    dialog.close()
