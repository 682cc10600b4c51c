"""Going to places: back and forward, bookmarks, references, the last page at start."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.edits import SetBookmark
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.reference import Reference
from facingpage.storage.project import Project
from facingpage.ui.bookmark_list import BookmarkList
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.reference_box import ReferenceBox
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page, review_of, type_text, window_over

ALT = Qt.KeyboardModifier.AltModifier


def page_of(title: str) -> Cleaned:
    blocks = [f"{title} {number}." for number in range(1, 6)]
    return make_cleaned(*blocks, title=title, source=title.encode())


def stored(path: Path, *titles: str) -> dict[str, int]:
    project = Project.open(path)
    made = {t: project.add_page(page_of(t), b"").result() for t in titles}
    project.close()
    return made


def place(window: MainWindow) -> tuple[str, int | None]:
    page = window.session.current
    assert page is not None
    return page.title, window.frame.view.current_block()


def by_title(window: MainWindow, title: str) -> OpenPage:
    (page,) = (p for p in window.session.pages if p.title == title)
    return page


def test_one_goes_back_to_where_one_was_and_forward_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "a.html", page_of("Apples"))
    window.frame.view.go_to(BlockId(4))
    open_page(qtbot, window, "p.html", page_of("Pears"))
    window.frame.view.go_to(BlockId(2))
    window.run("back")
    assert place(window) == ("Apples", 4)
    window.run("back")
    assert window.frame.notice.text() == "There is nothing to go back to."
    window.run("forward")
    assert place(window) == ("Pears", 2)


def test_going_elsewhere_cuts_what_was_ahead(qtbot: QtBot, window: MainWindow) -> None:
    first = open_page(qtbot, window, "a.html", page_of("Apples"))
    open_page(qtbot, window, "p.html", page_of("Pears"))
    open_page(qtbot, window, "q.html", page_of("Quinces"))
    window.run("back")
    window.run("back")
    assert window.session.current is first
    window.session.paging.show(by_title(window, "Quinces"))
    window.run("forward")
    assert place(window)[0] == "Quinces"
    window.run("back")
    assert place(window)[0] == "Apples"


def test_a_page_that_was_let_go_of_is_passed_over(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "a.html", page_of("Apples"))
    window.session.paging.open_path(Path("missing.html"))
    qtbot.waitUntil(lambda: window.session.pages[0].phase is Phase.FAILED)
    missing = window.session.current
    open_page(qtbot, window, "p.html", page_of("Pears"))
    assert missing is not None
    window.session.paging.forget(missing)
    window.run("back")
    assert place(window)[0] == "Apples"


def test_a_bookmark_is_put_on_and_taken_off_and_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_page(qtbot, window, "a.html", page_of("Apples"))
    window.frame.view.go_to(BlockId(3))
    window.run("bookmark")
    assert review_of(window).bookmarks == {3: "Apples 3."}
    assert page.bookmarks == {3: "Apples 3."}
    window.run("bookmark")
    assert review_of(window).bookmarks == {}
    window.run("undo")
    assert page.bookmarks == {3: "Apples 3."}


def bookmarks_of(window: MainWindow) -> BookmarkList:
    window.run("bookmarks")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BookmarkList)
    return dialog


def with_bookmarks(path: Path) -> dict[str, int]:
    made = stored(path, "Apples", "Pears")
    project = Project.open(path)
    for title, block in (("Apples", 4), ("Pears", 2)):
        edit = SetBookmark(BlockId(block), f"{title} {block}.")
        back = SetBookmark(BlockId(block), None)
        project.journal.append(made[title], edit, back).result()
    project.close()
    return made


def test_bookmarks_of_pages_not_loaded_are_listed_found_and_gone_to(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.facingpage"
    with_bookmarks(path)
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        dialog = bookmarks_of(window)
        type_text(dialog.filter, "apples")
        key(dialog.filter, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.frame.view.current_block() == 4)
        assert place(window) == ("Apples", 4)


def test_a_bookmark_of_a_page_not_loaded_is_taken_off_for_good(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.facingpage"
    made = with_bookmarks(path)
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        dialog = bookmarks_of(window)
        type_text(dialog.filter, "pears")
        key(dialog.list, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: not by_title(window, "Pears").bookmarks)
        dialog.close()
        assert by_title(window, "Pears").review is None
    project = Project.open(path)
    try:
        left = [fact for fact in project.facts.beginning("bookmark.") if fact[2]]
        assert left == [(made["Apples"], "4", "Apples 4.")]
    finally:
        project.close()


def test_without_bookmarks_the_list_says_how_to_make_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    dialog = bookmarks_of(window)
    assert "press Ctrl+B" in dialog._says.text()
    assert dialog.list.isHidden()
    dialog.close()


def test_a_quotation_is_copied_with_a_reference_that_leads_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_page(qtbot, window, "a.html", page_of("Apples"))
    window.frame.view.go_to(BlockId(4))
    window.run("copy-reference")
    text = QGuiApplication.clipboard().text()
    assert text == f"“Apples 4.”\nApples [{page.sha256[:12]}#4]"
    open_page(qtbot, window, "p.html", page_of("Pears"))
    window.run("go-to-reference")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReferenceBox)
    assert dialog.line.text() == f"{page.sha256[:12]}#4"
    key(dialog.line, Qt.Key.Key_Return)
    assert place(window) == ("Apples", 4)
    window.run("back")
    assert place(window)[0] == "Pears"


def test_a_reference_leads_to_a_page_that_is_not_loaded(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.facingpage"
    stored(path, "Apples", "Pears")
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        sha256 = page_of("Apples").page.provenance.sha256
        reference = Reference.of(sha256, BlockId(5))
        assert window.commands.whereabouts.go_to_reference(reference) == ""
        qtbot.waitUntil(lambda: window.frame.view.current_block() == 5)
        assert place(window) == ("Apples", 5)


def test_a_reference_that_leads_nowhere_says_why(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = open_page(qtbot, window, "a.html", page_of("Apples"))
    go = window.commands.whereabouts.go_to_reference
    assert "No page of this project" in go(Reference("0" * 12, BlockId(1)))
    far = Reference.of(page.sha256, BlockId(99))
    assert "has no block 99" in go(far)
    window.run("go-to-reference")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReferenceBox)
    dialog.line.setText("page 12")
    key(dialog.line, Qt.Key.Key_Return)
    assert "This is no reference" in dialog.said.text()
    # All of the sentence has room.
    needed = dialog.said.heightForWidth(dialog.said.width())
    qtbot.waitUntil(lambda: dialog.said.height() >= needed)
    dialog.close()


def test_the_last_page_and_place_are_there_at_the_next_start(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.facingpage"
    stored(path, "Apples", "Pears")
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        window.session.paging.show(by_title(window, "Apples"))
        qtbot.waitUntil(lambda: window.frame.view.current_block() is not None)
        window.frame.view.go_to(BlockId(3))
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: window.frame.view.current_block() == 3)
        assert place(window) == ("Apples", 3)
        loaded = [page for page in window.session.pages if page.review is not None]
        assert loaded == [window.session.current]


def test_a_page_that_is_asked_for_at_the_start_comes_before_the_last_one(
    qtbot: QtBot, tmp_path: Path, host: FakeHost
) -> None:
    path = tmp_path / "a.facingpage"
    stored(path, "Apples")
    with window_over(qtbot, FakeHost(), project=path) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 1)
        window.session.paging.show(window.session.pages[0])
        qtbot.waitUntil(lambda: window.session.pages[0].phase is Phase.READY)
    host.pages["p.html"] = page_of("Pears")
    with window_over(qtbot, host, project=path) as window:
        window.session.paging.open_path(Path("p.html"))
        qtbot.waitUntil(lambda: len(window.session.pages) == 2)
        qtbot.waitUntil(lambda: window.session.pages[0].phase is Phase.READY)
        assert place(window)[0] == "Pears"
