"""Pictures beside their words: off at first, few at a time, never in the way."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.page import BlockId, Cleaned, Kind
from facingpage.storage.settings import Settings, load_settings
from facingpage.ui.block_model import SOURCE
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.picture_store import MOST_HIGH_PX, Known, PictureStore
from facingpage.ui.pictures import read_place
from facingpage.ui.session import Session
from facingpage.workers.host import Host
from facingpage.workers.protocol import HoldPart, HoldRequest
from helpers.fake_host import FakeHost, PicturesAsked
from helpers.pictures import BLUE, RED, data_uri, page_with, picture
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

IMAGE = (Kind.IMAGE, "The quay at dawn")
ARABIC = (Kind.IMAGE, "صورة الرصيف الجنوبي عند الفجر")
NAME = "ferry.html"


def cleaned(*texts: str | tuple[Kind, str], dropped: tuple[int, ...] = ()) -> Cleaned:
    return make_cleaned(*texts, dropped=dropped, title="Ferry", source=NAME.encode())


def asked(qtbot: QtBot, host: FakeHost, number: int = 0) -> PicturesAsked:
    """Wait until the window has asked for pictures so many times; return that."""
    qtbot.waitUntil(lambda: len(host.asked.pictures) > number)
    return host.asked.pictures[number]


def switched_on(
    qtbot: QtBot, window: MainWindow, made: Cleaned, name: str = NAME
) -> None:
    open_page(qtbot, window, name, made)
    window.run("pictures")


def row_height(window: MainWindow, block: int) -> int:
    view = window.frame.view
    return view.rowHeight(view._blocks.row_of(BlockId(block)))


def spoken(window: MainWindow, block: int, role: Qt.ItemDataRole) -> str:
    model = window.frame.view._blocks
    index = model.index(model.row_of(BlockId(block)), SOURCE)
    return str(model.data(index, role))


def picture_rect(window: MainWindow, block: int) -> QRect:
    view = window.frame.view
    row = view._blocks.row_of(BlockId(block))
    rect = view._shapes.shape(view._blocks.row(row)).picture_rect
    assert rect is not None
    return rect.translated(0, view.rowViewportPosition(row)).toRect()


def test_no_picture_is_asked_for_before_it_is_switched_on(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    open_page(qtbot, window, NAME, cleaned("Words.", IMAGE))
    qtbot.wait(200)
    assert not host.asked.pictures
    assert not window.actions_by_id["pictures"].isChecked()


def test_the_key_switches_pictures_on_and_off_and_it_is_remembered(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    open_page(qtbot, window, NAME, cleaned("Words.", IMAGE))
    tall = row_height(window, 2)
    key(window.frame.view, Qt.Key.Key_I)
    assert window.actions_by_id["pictures"].isChecked()
    asked(qtbot, host).show()
    qtbot.waitUntil(lambda: row_height(window, 2) >= tall + 100)
    qtbot.waitUntil(lambda: load_settings().show_pictures)
    key(window.frame.view, Qt.Key.Key_I)
    assert not window.actions_by_id["pictures"].isChecked()
    qtbot.waitUntil(lambda: row_height(window, 2) == tall)
    assert host.asked.pictures[0].is_cancelled
    qtbot.waitUntil(lambda: not load_settings().show_pictures)


def test_what_is_on_screen_is_asked_for_first_and_what_is_far_off_not_at_all(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    texts = [item for n in range(60) for item in (f"Words {n}. " * 60, IMAGE)]
    switched_on(qtbot, window, cleaned(*texts))
    first = asked(qtbot, host)
    assert first.blocks[0].id == 2
    assert len(first.blocks) <= 4
    seen: set[int] = set()
    number = 0
    while number < len(host.asked.pictures):
        job = host.asked.pictures[number]
        seen |= {block.id for block in job.blocks}
        job.show()
        job.finish()
        number += 1
        qtbot.wait(150)
    assert 120 not in seen
    view = window.frame.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    last = asked(qtbot, host, number)
    assert {block.id for block in last.blocks} & {116, 118, 120}


def test_a_picture_that_comes_above_moves_nothing_in_view(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    texts = [item for n in range(30) for item in (f"Words {n}. " * 60, IMAGE)]
    switched_on(qtbot, window, cleaned(*texts))
    view = window.frame.view
    job = asked(qtbot, host)
    view.verticalScrollBar().setValue(1500)
    qtbot.wait(200)
    row = view._heights.rows_in(0, view.viewport().height())[0] + 1
    place = view.rowViewportPosition(row)
    assert view._blocks.row_of(BlockId(2)) < row
    tall = row_height(window, 2)
    job.show(2, size=(400, 300))
    qtbot.waitUntil(lambda: row_height(window, 2) > tall + 200)
    assert view.rowViewportPosition(row) == place


def test_why_a_picture_is_not_shown_stands_in_its_row_and_is_read_out(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE))
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    assert spoken(window, 2, description) == "Reading the picture…"
    asked(qtbot, host).refuse("not in the saved file: it was left on the web")
    words = "Not in the saved file: it was left on the web"
    qtbot.waitUntil(lambda: spoken(window, 2, description) == words)
    text = spoken(window, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert text == "picture 2: The quay at dawn"
    view = window.frame.view
    shape = view._shapes.shape(view._blocks.row(view._blocks.row_of(BlockId(2))))
    assert shape.picture_note is not None
    assert shape.picture_note.piece.layout.text() == words
    window.run("pictures")
    assert not spoken(window, 2, description)


def test_a_picture_is_drawn_under_its_words(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE))
    asked(qtbot, host).show(size=(200, 100))
    qtbot.waitUntil(lambda: row_height(window, 2) > 100)
    rect = picture_rect(window, 2)
    assert rect.size().toTuple() == (200, 100)
    image = window.frame.view.viewport().grab().toImage()
    assert image.pixelColor(rect.center()).name() == "#808080"


def test_a_picture_of_text_from_the_right_stands_at_the_right(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE, ARABIC))
    asked(qtbot, host).show()
    qtbot.waitUntil(lambda: row_height(window, 3) > 100)
    assert picture_rect(window, 3).left() > picture_rect(window, 2).left()


def test_a_large_picture_fits_its_column(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE, ARABIC))
    job = asked(qtbot, host)
    wide, high = job.most_px
    assert high == MOST_HIGH_PX
    assert wide <= window.frame.view._shapes.columns.source_width
    job.show(2, size=(3000, 1000))
    job.show(3, size=(300, 3000))
    qtbot.waitUntil(lambda: row_height(window, 3) > 300)
    columns = window.frame.view._shapes.columns
    assert picture_rect(window, 2).right() <= columns.source_x + columns.source_width
    assert picture_rect(window, 3).height() == MOST_HIGH_PX


def test_a_dropped_picture_is_shown_while_the_drawer_is_open(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", "Menu", IMAGE, dropped=(2, 3)))
    qtbot.wait(200)
    assert not host.asked.pictures
    window.commands.hold_peel(True)
    job = asked(qtbot, host)
    assert [block.id for block in job.blocks] == [3]
    job.show()
    qtbot.waitUntil(lambda: row_height(window, 3) > 100)


def test_a_picture_that_comes_late_is_not_put_into_another_page(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE))
    late = asked(qtbot, host)
    other = make_cleaned("Other.", IMAGE, title="Other", source=b"other.html")
    open_page(qtbot, window, "other.html", other)
    asked(qtbot, host, 1).refuse("the picture is damaged")
    late.show()
    qtbot.wait(100)
    known = window.frame.view._blocks.pictures.known(BlockId(2))
    assert known == Known(0, 0, "the picture is damaged")


def test_a_page_that_kills_its_worker_again_and_again_is_asked_for_no_more(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", *[IMAGE] * 9))
    for number in range(2):
        job = asked(qtbot, host, number)
        job.refuse("the picture is damaged")
        job.finish(deaths=2)
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    qtbot.waitUntil(lambda: "picture worker fail" in spoken(window, 10, description))
    assert len(host.asked.pictures) == 2


def test_without_a_worker_the_rows_say_so(
    qtbot: QtBot, host: FakeHost, window: MainWindow
) -> None:
    switched_on(qtbot, window, cleaned("Words.", IMAGE))
    asked(qtbot, host).finish(problem="The pictures worker could not be started.")
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    qtbot.waitUntil(lambda: "no picture worker" in spoken(window, 2, description))


def test_a_page_from_the_project_is_looked_for_where_it_lay(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / NAME
    project = tmp_path / "p.facingpage"
    host = FakeHost()
    with window_over(qtbot, host, project=project) as window:
        host.pages[NAME] = cleaned("Words.", IMAGE)
        window.session.paging.open_path(path)
        qtbot.waitUntil(lambda: window.frame.view._blocks.rowCount() == 2)
    again = FakeHost()
    with window_over(qtbot, again, project=project) as window:
        qtbot.waitUntil(lambda: len(window.session.pages) == 1)
        window.session.paging.show(window.session.pages[0])
        qtbot.waitUntil(lambda: window.frame.view._blocks.rowCount() == 2)
        window.run("pictures")
        held = asked(qtbot, again).page
    *parts, last = held
    assert isinstance(last, HoldRequest)
    assert last.path == str(path)
    assert [type(part) for part in parts] == [HoldPart]


def test_a_place_is_read_as_it_was_noted() -> None:
    assert read_place('["/a/b.html", "k"]') == ("/a/b.html", "k")
    for odd in ("", "x", "[1, 2]", '["b.html", null]', '{"a": 1}', '["/a"]'):
        assert read_place(odd) == (None, None)


def test_only_so_much_memory_is_used_and_a_row_keeps_its_height(qtbot: QtBot) -> None:
    store = PictureStore()
    store.budget_bytes = 3 * 100 * 100 * 4
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    for number in range(1, 6):
        assert store.put(BlockId(number), Known(100, 100), image)
        store.pixels(BlockId(1))
    assert store.pixels(BlockId(1)) is not None
    assert store.pixels(BlockId(2)) is None
    assert sum(store.pixels(BlockId(n)) is not None for n in range(1, 6)) == 3
    assert store.lacks(BlockId(2), 400)
    assert store.shown_size(BlockId(2), 400) == (100, 100)
    assert not store.put(BlockId(2), Known(100, 100), image)


def test_a_picture_decoded_for_a_narrow_column_is_asked_for_anew_in_a_wide_one(
    qtbot: QtBot,
) -> None:
    store = PictureStore()
    store.budget_bytes = 1_000_000
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    store.put(BlockId(1), Known(1000, 500), image)
    assert not store.lacks(BlockId(1), 120)
    assert store.lacks(BlockId(1), 400)


@pytest.mark.skipif(sys.platform == "win32", reason="colours are compared to a pixel")
def test_a_real_pages_picture_is_read_by_the_real_worker(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / NAME
    long = "<p>The ferry leaves the southern pier at seven in the morning.</p>" * 3
    source = data_uri(picture(size=(300, 200)))
    path.write_bytes(page_with(long, f"<img alt='The quay at dawn' src='{source}'>"))
    settings = Settings(reader_language="en", theme="light", show_pictures=True)
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    qtbot.addWidget(window)
    window.show()
    window.session.begin()
    try:
        window.session.paging.open_path(path)

        def image_blocks() -> list[BlockId]:
            page = window.session.current
            if page is None or page.phase is not Phase.READY or page.review is None:
                return []
            return [b.id for b in page.review.page.blocks if b.kind is Kind.IMAGE]

        qtbot.waitUntil(lambda: len(image_blocks()) == 1, timeout=30_000)
        (block,) = image_blocks()
        view = window.frame.view
        view.go_to(block)
        store = view._blocks.pictures
        qtbot.waitUntil(lambda: store.pixels(block) is not None, timeout=30_000)
        rect = picture_rect(window, block)
        image = view.viewport().grab().toImage()
        left = image.pixelColor(rect.center() - QPoint(40, 0))
        right = image.pixelColor(rect.center() + QPoint(40, 0))
        assert left == QColor(*RED)
        assert right == QColor(*BLUE)
    finally:
        window.close()
