"""Projects that are locked, unlocked, made, encrypted and wiped in the window."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.page import BlockId
from facingpage.errors import StorageFailed
from facingpage.storage import private, protecting
from facingpage.storage.backups import back_up, backups_of, stamp_of
from facingpage.storage.data_key import Passphrase
from facingpage.storage.project import Project
from facingpage.ui import last_resort
from facingpage.ui.desk import Desk
from facingpage.ui.idle import IdleWatch
from facingpage.ui.last_project import default_path
from facingpage.ui.main_window import MainWindow
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.outcomes import COPIES_UNKNOWN
from facingpage.ui.wipe_dialog import WipeDialog
from helpers.disks import LONG, full_disk
from helpers.locked import WORDS, make_quick, new_project, reopen, told
from helpers.reviews import make_cleaned
from helpers.windows import open_page

WORD = "Zimtschnecke"
PAGE = make_cleaned(WORD, "Body", title=WORD, source=WORD.encode())


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mine.facingpage"


def _window(qtbot: QtBot, desk: Desk) -> MainWindow:
    """Return the window of the open project once its project is there."""

    def is_open() -> bool:
        window = desk.window
        return (
            window is not None
            and window.isVisible()
            and window.session.project() is not None
            and window.session.translating.pairs is not None
        )

    qtbot.waitUntil(is_open, timeout=30_000)
    assert desk.window is not None
    return desk.window


def _enter(desk: Desk, words: str) -> None:
    QTest.keyClicks(desk.gate.field, words)
    QTest.keyClick(desk.gate.field, Qt.Key.Key_Return)


def _unlocked(qtbot: QtBot, desk: Desk, path: Path) -> MainWindow:
    new_project(path).close()
    desk.open(path)
    _enter(desk, WORDS)
    return _window(qtbot, desk)


def _shown_words() -> str:
    """Return all that can be read anywhere on the screen, captions as well."""
    said = []
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            said.append(top.windowTitle())
            widgets = [top, *top.findChildren(QWidget)]
            said += [each.text() for each in widgets if isinstance(each, QLabel)]
            said += [each.accessibleName() for each in widgets]
    return "\n".join(said)


def test_a_project_without_a_passphrase_is_opened_at_once(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    desk.open(path)
    assert _window(qtbot, desk).session.project is not None
    assert not desk.gate.isVisible()


def test_a_project_with_a_passphrase_asks_for_it_first(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    new_project(path).close()
    desk.open(path)
    assert desk.window is None
    assert "mine.facingpage" in desk.gate.text.text()
    _enter(desk, "a wrong guess")
    qtbot.waitUntil(lambda: "can't be told" in desk.gate.problem.text())
    assert desk.gate.field.text() == ""
    assert desk.window is None
    _enter(desk, WORDS)
    _window(qtbot, desk)
    assert not desk.gate.isVisible()


def test_locked_nothing_of_the_page_is_seen_or_open(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    assert WORD in _shown_words()
    project = window.session.project()
    assert project is not None
    desk.lock()
    qtbot.waitUntil(desk.is_locked)
    qtbot.waitUntil(lambda: desk.window is None)
    assert WORD not in _shown_words()
    assert "mine" not in _shown_words()
    assert desk.gate.windowTitle() == "Facing Page"
    assert project.key is not None
    assert not any(project.key._bytes)
    # Another program could open it now, had it the passphrase.
    reopen(path).close()


def test_what_nobody_foresaw_is_written_down_without_its_words(
    desk: Desk, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private, "_SECRET", threading.Event())
    _unlocked(qtbot, desk, path)
    for cause in (None, KeyError(WORD)):
        error = ValueError(f"no number: {WORD}")
        error.__cause__ = cause
        last_resort._write_down(ValueError, error, None)
    written = (paths.data_dir() / "faults.log").read_text("utf-8")
    assert "ValueError" in written
    assert "KeyError" in written
    assert told(paths.data_dir(), WORD) == {}


def test_unlocked_the_page_is_in_the_list_again(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    desk.lock()
    qtbot.waitUntil(lambda: desk.window is None)
    _enter(desk, WORDS)
    again = _window(qtbot, desk)
    qtbot.waitUntil(lambda: len(again.session.pages) == 1)
    assert again.session.pages[0].name_shown() == WORD


def test_what_is_being_typed_is_kept_before_it_locks(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    window.frame.view.go_to(BlockId(1))
    window.run("edit")
    qtbot.waitUntil(window.frame.view.is_editing)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "noch nicht fertig")
    desk.lock()
    qtbot.waitUntil(lambda: desk.window is None)
    project = reopen(path)
    edits = str(project.load(1).edits)
    project.close()
    assert "noch nicht fertig" in edits


def test_a_note_that_is_being_written_is_kept_before_it_locks(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    window.frame.view.go_to(BlockId(1))
    window.run("note")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    editor = QApplication.activeModalWidget()
    assert isinstance(editor, NoteEditor)
    editor._editor.setPlainText("eine halbe Notiz")
    desk.lock()
    qtbot.waitUntil(lambda: desk.window is None)
    project = reopen(path)
    edits = str(project.load(1).edits)
    project.close()
    assert "eine halbe Notiz" in edits


def test_a_question_that_is_asked_is_not_answered_by_locking(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    QTimer.singleShot(50, desk.lock)
    # Returns only when the question is gone.
    assert not window.commands.asking.may_remove("a model")
    assert desk.window is window
    qtbot.waitUntil(lambda: desk.window is None)
    assert desk.is_locked()


def test_a_project_without_a_passphrase_does_not_lock(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    desk.open(path)
    window = _window(qtbot, desk)
    said: list[str] = []
    window.session.noticed.connect(lambda sentence, _: said.append(sentence))
    desk.lock()
    window.run("lock")
    assert not desk.is_locked()
    assert "no passphrase to unlock it with" in said[0]


def test_edits_the_disk_did_not_take_are_hidden_and_not_lost(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    project = window.session.project()
    assert project is not None
    with full_disk(project):
        window.session.deciding.commit_target(BlockId(1), LONG)
        qtbot.waitUntil(lambda: bool(window.session.lost()), timeout=20_000)
        desk.lock()
        qtbot.waitUntil(desk.is_locked)
        assert not window.isVisible()
        assert WORD not in _shown_words()
        assert "kept in memory" in desk.gate.text.text()
        _enter(desk, "a wrong guess")
        qtbot.waitUntil(lambda: bool(desk.gate.problem.text()))
        assert not window.isVisible()
        _enter(desk, WORDS)
        qtbot.waitUntil(window.isVisible)
    assert desk.window is window
    qtbot.waitUntil(lambda: not window.session.lost(), timeout=20_000)


def test_the_clipboard_is_told_of_and_emptied(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    _unlocked(qtbot, desk, path)
    board = QGuiApplication.clipboard()
    board.setText(WORD)
    desk.lock()
    qtbot.waitUntil(desk.is_locked)
    qtbot.waitUntil(desk.gate.clear.isVisible)
    assert "still" in desk.gate.copied.text()
    desk.gate.clear.click()
    assert board.text() == ""


def test_it_locks_when_nobody_used_it_for_the_time_that_is_set(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    assert desk._watch is not None
    now = [1000.0]
    watch = IdleWatch(window, desk.settings.lock_after_minutes, lambda: now[0])
    locked: list[bool] = []
    watch.idle.connect(lambda: locked.append(True))
    for _ in range(11):
        now[0] += 50
        watch.look()
    # Somebody moves the mouse over it.
    handle = window.windowHandle()
    place = QPointF(QPoint(5, 5))
    QCoreApplication.sendEvent(
        handle,
        QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            place,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )
    for _ in range(11):
        now[0] += 50
        watch.look()
    assert locked == []
    now[0] += 50
    watch.look()
    assert locked == [True]


def test_it_locks_when_the_computer_slept(qtbot: QtBot) -> None:
    now = [1000.0]
    parent = QWidget()
    qtbot.addWidget(parent)
    watch = IdleWatch(parent, 0, lambda: now[0])
    locked: list[bool] = []
    watch.idle.connect(lambda: locked.append(True))
    for _ in range(100):
        now[0] += 50
        watch.look()
    assert locked == []
    now[0] += 3600
    watch.look()
    assert locked == [True]
    now[0] -= 7200
    watch.look()
    assert locked == [True]


def test_the_watch_locks_the_desk(qtbot: QtBot, desk: Desk, path: Path) -> None:
    _unlocked(qtbot, desk, path)
    assert desk._watch is not None
    desk._watch.idle.emit()
    qtbot.waitUntil(lambda: desk.window is None)
    assert desk.is_locked()


def test_a_project_is_encrypted_from_the_window(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    desk.open(path)
    window = _window(qtbot, desk)
    open_page(qtbot, window, WORD, PAGE)
    stamp = stamp_of(path)
    assert stamp is not None
    backup = back_up(path, stamp)
    assert backup is not None
    desk.protect(Passphrase(WORDS))
    qtbot.waitUntil(lambda: desk.window not in {None, window}, timeout=20_000)
    again = _window(qtbot, desk)
    qtbot.waitUntil(lambda: len(again.session.pages) == 1)
    # What the encrypted project can't help is said.
    qtbot.waitUntil(lambda: str(backup.parent) in _shown_words())
    again.close()
    assert list(told(path.parent, WORD)) == [backup.name]
    assert protecting.is_protected(path)


def test_a_new_project_with_a_passphrase_is_made(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    desk.ask_new_project = lambda: (path, Passphrase(WORDS))  # type: ignore[assignment]  # the person's answer
    desk.choose()
    assert "Private session" in desk.gate.title.text()
    desk.gate.buttons[1].click()
    _window(qtbot, desk)
    assert protecting.is_protected(path)


def test_a_project_that_cannot_be_made_is_a_sentence_and_a_way_on(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    path.write_bytes(b"x")
    desk.make(path, Passphrase(WORDS))
    qtbot.waitUntil(lambda: "Choose another name" in desk.gate.text.text())
    assert next(button.text() for button in desk.gate.buttons) == "Open a project…"


def test_a_wiped_project_is_gone_and_what_is_left_is_said(
    qtbot: QtBot, desk: Desk, path: Path
) -> None:
    window = _unlocked(qtbot, desk, path)
    open_page(qtbot, window, WORD, PAGE)
    project, stamp = window.session.project(), stamp_of(path)
    assert project is not None
    assert stamp is not None
    back_up(path, stamp, project.key)
    assert backups_of(path)
    desk.wipe()
    qtbot.waitUntil(lambda: "is wiped" in desk.gate.title.text())
    assert "Flash memory" in desk.gate.text.text()
    assert not path.exists()
    assert list(path.parent.glob("mine*")) == []


def test_a_project_that_is_damaged_can_be_wiped_and_what_is_not_known_is_said(
    qtbot: QtBot, desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _unlocked(qtbot, desk, path)

    def fail(_: Project) -> tuple[tuple[str, str], ...]:
        raise StorageFailed("database disk image is malformed")

    monkeypatch.setattr(Project, "known_copies", fail)
    window.run("wipe")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), WipeDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WipeDialog)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert COPIES_UNKNOWN in said
    dialog.typed.setText(path.name)
    dialog.wipe.click()
    qtbot.waitUntil(lambda: "is wiped" in desk.gate.title.text())
    assert COPIES_UNKNOWN in desk.gate.text.text()
    assert "Nothing of it that is known of is left" not in desk.gate.text.text()
    assert not path.exists()


def test_what_is_no_project_leaves_the_one_that_is_open(
    qtbot: QtBot, desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.open(path)
    window = _window(qtbot, desk)
    warned: list[str] = []
    window.session.warned.connect(warned.append)
    desk.open(tmp_path)
    assert "Could not read the project" in warned[0]
    assert desk.window is window
    assert window.isVisible()


def test_a_project_is_named_later_and_opened_by_that_name_the_next_time(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    unnamed = paths.default_project()
    desk.open(unnamed)
    window = desk.window
    assert window is not None
    open_page(qtbot, window, "a.html", PAGE)
    window.session.deciding.keep((BlockId(1),), kept=False)
    named = tmp_path / "named.facingpage"
    window.commands.guarding.ask_name = lambda _: named  # type: ignore[method-assign,assignment]  # the person's answer
    window.run("save-project")
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not window)
    other = desk.window
    assert other is not None
    qtbot.waitUntil(lambda: bool(other.session.pages))
    assert desk.path == named
    assert not unnamed.exists()
    other.session.paging.show(other.session.pages[0])
    qtbot.waitUntil(lambda: other.session.pages[0].review is not None)
    review = other.session.pages[0].review
    assert review is not None
    assert not review.is_kept(BlockId(1))
    assert default_path(other.session.settings) == named
    assert other.session.settings.recent_projects == (str(named),)
    desk.open(tmp_path / "second.facingpage")
    second = desk.window
    assert second is not None
    qtbot.waitUntil(lambda: len(second.session.settings.recent_projects) == 2)
    second.commands.guarding.ask_recent = lambda names: names[0]  # type: ignore[method-assign]  # as above
    second.run("recent-projects")
    assert desk.path == named
    third = desk.window
    assert third is not None
    qtbot.waitUntil(lambda: third.session.settings.project == str(named))
    named.rename(tmp_path / "gone")
    assert default_path(other.session.settings) == unnamed
    desk.open(unnamed)
    last = desk.window
    assert last is not None
    qtbot.waitUntil(lambda: "is not where it was" in last.frame.warning.text())


def test_a_project_that_was_saved_under_another_name_tells_of_the_first_when_wiped(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.facingpage", tmp_path / "second.facingpage"
    desk.open(first)
    window = _window(qtbot, desk)
    window.commands.guarding.ask_name = lambda _: second  # type: ignore[method-assign,assignment]  # the person's answer
    window.run("save-project")
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not window)
    _window(qtbot, desk)
    desk.wipe()
    qtbot.waitUntil(lambda: bool(desk.gate.buttons) and not second.exists())
    assert str(first) in desk.gate.text.text()
    assert f"{second}" not in desk.gate.text.text()
    assert first.exists()
