"""A window and dialogs on small screens, and where they were when they were closed."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facingpage.storage.settings import Settings, load_settings
from facingpage.ui import dialog as dialog_module
from facingpage.ui import placing
from facingpage.ui.dialog import Dialog, Sizes
from facingpage.ui.fitted_header import FittedHeader
from facingpage.ui.flow import FlowRow
from facingpage.ui.main_window import MainWindow
from facingpage.ui.panels import INSPECTOR, PAGES
from helpers.cut_text import cut_in
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.stage import Stage
from helpers.views import VIEWS, put_away
from helpers.windows import open_page, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

# 1366 × 768 with letters three times as large, less what the system draws.
SMALLEST = QSize(455, 222)


class Tall(Dialog):
    """A dialog with more in it than a small screen has room for."""

    NAME = "tall"

    def __init__(self, parent: QWidget, lines: int) -> None:
        """Make it with so many lines and a button."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        for number in range(lines):
            layout.addWidget(QPushButton(f"Line {number}", self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, self)
        buttons.accepted.connect(self.accept)
        layout.addWidget(buttons)

    def room(self) -> QSize:
        """Return a small screen."""
        return SMALLEST


def _cramped(bar: QWidget) -> list[QWidget]:
    """Return the parts of a bar that are cut off or squeezed."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [
        part
        for part in bar.findChildren(QWidget, options=direct)
        if part.isVisible()
        and (
            not bar.rect().contains(part.geometry())
            or part.width() < part.minimumSizeHint().width()
        )
    ]


def test_the_window_fits_the_smallest_screen(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("Text.", "More.", title="T"))
        window.resize(SMALLEST)
        qtbot.waitUntil(lambda: window.frame.toolbar.width() == SMALLEST.width())
        assert window.size() == SMALLEST
        assert window.frame.sidebar.isHidden()
        assert window.frame.inspector.isHidden()
        bar = window.frame.toolbar
        qtbot.waitUntil(lambda: not _cramped(bar))
        assert bar.pair.source.text() == "en"
        assert window.frame.view.height() > 80


@pytest.mark.parametrize(
    "name", ["rule-offer", "first-run", "damaged", "no-model", "annotated", "search"]
)
def test_no_text_is_cut_in_the_smallest_window(qtbot: QtBot, name: str) -> None:
    host = FakeHost()
    with window_over(qtbot, host) as window:
        window.resize(SMALLEST)
        shown = VIEWS[name](Stage(window, host))
        qtbot.waitUntil(lambda: cut_in(shown) == [])
        put_away(shown, window)


def test_what_was_folded_comes_back_with_the_room(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        frame = window.frame
        window.resize(SMALLEST)
        qtbot.waitUntil(frame.inspector.isHidden)
        window.resize(1440, 900)
        qtbot.waitUntil(frame.inspector.isVisible)
        assert frame.sidebar.isVisible()
        assert frame.toolbar.pair.source.text() == "Language"


def test_in_a_narrow_window_the_panel_asked_for_takes_the_others_place(
    qtbot: QtBot,
) -> None:
    with window_over(qtbot, FakeHost()) as window:
        frame = window.frame
        window.resize(700, 500)
        qtbot.waitUntil(frame.inspector.isHidden)
        assert frame.sidebar.isVisible()
        window.run("inspector")
        assert frame.inspector.isVisible()
        assert frame.sidebar.isHidden()
        window.run("inspector")
        assert frame.inspector.isHidden()
        assert frame.sidebar.isVisible()
        window.run("guidelines")
        assert frame.inspector.isVisible()
        assert frame.sidebar.isHidden()


def test_a_panel_the_person_hid_stays_hidden(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        window.run("pages")
        window.resize(SMALLEST)
        window.resize(1440, 900)
        qtbot.waitUntil(window.frame.inspector.isVisible)
        assert window.frame.sidebar.isHidden()


def test_panels_and_dialogs_are_as_they_were_left(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        window.frame.panels.restore((300, 333), (INSPECTOR,))
        window.sizes.keep("glossary", QSize(640, 480))
    kept = load_settings()
    assert kept.panels == (300, 333)
    assert kept.panels_hidden == (INSPECTOR,)
    assert kept.dialogs == {"glossary": (640, 480)}
    with window_over(qtbot, FakeHost(), settings=kept) as window:
        assert window.frame.sidebar.width() == 300
        assert window.frame.inspector.isHidden()
        assert window.frame.panels.hidden() == (INSPECTOR,)
        window.run("inspector")
        assert window.frame.inspector.width() == 333


def test_widths_that_make_no_sense_are_not_taken_over(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        window.frame.panels.restore((-5, 99_999), ("nonsense",))
        assert window.frame.panels.hidden() == ()
        assert window.frame.panels.widths()[0] >= 100
        before = window.frame.panels.widths()
        window.frame.panels.restore((1, 2, 3), (PAGES,))
        assert window.frame.panels.widths() == before


def _at(place: QRect) -> Settings:
    window = QMainWindow()
    window.setGeometry(place)
    noted = placing.noted(Settings(), window)
    window.deleteLater()
    return noted


def test_a_window_is_where_it_was(qtbot: QtBot, qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    place = QRect(room.x() + 40, room.y() + 60, 500, 400)
    window = QMainWindow()
    qtbot.addWidget(window)
    placing.restore(window, _at(place))
    assert window.geometry() == place


@pytest.mark.parametrize(
    "place",
    [QRect(9000, 9000, 600, 400), QRect(-9000, 50, 600, 400), QRect(0, 790, 600, 400)],
)
def test_a_window_on_a_screen_that_is_gone_is_not_lost(
    qtbot: QtBot, qapp: QApplication, place: QRect
) -> None:
    room = qapp.primaryScreen().availableGeometry()
    window = QMainWindow()
    qtbot.addWidget(window)
    placing.restore(window, _at(place))
    seen = room.intersected(window.geometry())
    assert seen.width() >= 80
    assert seen.height() >= 80
    assert window.y() >= room.y()


def test_a_window_larger_than_the_screen_is_made_to_fit(
    qtbot: QtBot, qapp: QApplication
) -> None:
    room = qapp.primaryScreen().availableGeometry()
    for settings in (Settings(), _at(QRect(0, 0, 5000, 4000))):
        window = QMainWindow()
        qtbot.addWidget(window)
        placing.restore(window, settings)
        assert window.width() <= room.width()
        assert window.height() <= room.height()


def test_a_maximised_window_is_maximised_again(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    noted = placing.noted(Settings(), window)
    other = QMainWindow()
    qtbot.addWidget(other)
    placing.restore(other, noted)
    assert other.windowState() & Qt.WindowState.WindowMaximized


def test_a_window_closed_in_full_screen_comes_back_with_its_frame(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showFullScreen()
    noted = placing.noted(Settings(), window)
    other = QMainWindow()
    qtbot.addWidget(other)
    placing.restore(other, noted)
    assert not other.windowState() & Qt.WindowState.WindowFullScreen


@pytest.mark.parametrize(
    "stored", ["", "§", "AAAA", base64.b64encode(b"x" * 99).decode()]
)
def test_a_damaged_place_is_the_usual_one(qtbot: QtBot, stored: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    placing.restore(window, replace(Settings(), window=stored))
    assert window.width() > 400


def test_a_dialog_too_tall_scrolls_above_its_buttons(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Tall(parent, 30)
    dialog.show()
    assert dialog.height() <= SMALLEST.height()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    assert not area.isAncestorOf(box)

    def bottom() -> int:
        return box.mapTo(dialog, box.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < bottom() < dialog.height())
    last = dialog.findChildren(QPushButton)[29]
    assert area.isAncestorOf(last)


def test_what_has_the_focus_keeps_it_and_is_seen_where_a_dialog_scrolls(
    qtbot: QtBot,
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Tall(parent, 30)
    chosen = dialog.findChildren(QPushButton)[25]
    chosen.setFocus()
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    assert dialog.focusWidget() is chosen
    qtbot.waitUntil(lambda: not chosen.visibleRegion().isEmpty())


def test_a_dialog_that_has_room_is_as_it_was_made(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Tall(parent, 2)
    dialog.show()
    assert dialog.findChild(QScrollArea) is None


def test_a_dialog_that_grows_beyond_the_screen_begins_to_scroll(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Tall(parent, 1)
    dialog.show()
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)
    for number in range(30):
        layout.insertWidget(0, QLabel(f"More {number}", dialog))
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    assert dialog.height() <= SMALLEST.height()


def test_a_dialog_opens_as_large_as_it_was_left(qtbot: QtBot) -> None:
    parent = QMainWindow()
    qtbot.addWidget(parent)
    sizes = Sizes(parent, {})
    inner = QWidget(parent)
    dialog = Tall(inner, 1)
    dialog.show()
    dialog.resize(333, 155)
    with qtbot.waitSignal(sizes.changed):
        dialog.accept()
    again = Tall(inner, 1)
    again.show()
    assert again.size() == QSize(333, 155)


def test_no_dialog_of_the_window_misses_what_all_have_in_common() -> None:
    folder = Path(dialog_module.__file__).parent
    other = [
        path.name
        for path in folder.glob("*.py")
        if path.name != "dialog.py" and "(QDialog)" in path.read_text("utf-8")
    ]
    assert other == []


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_row_goes_on_in_the_next_line(
    qtbot: QtBot, is_mirrored: bool
) -> None:  # parametrised
    holder = QWidget()
    qtbot.addWidget(holder)
    if is_mirrored:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = FlowRow(holder)
    parts = [QLabel("word", holder) for _ in range(4)]
    for part in parts:
        part.setFixedSize(100, 20)
        row.addWidget(part)
    holder.resize(220, 100)
    holder.show()
    assert row.heightForWidth(220) == 48
    assert row.heightForWidth(1000) == 20
    lefts = [part.x() for part in parts]
    assert lefts == ([120, 12, 120, 12] if is_mirrored else [0, 108, 0, 108])
    assert [part.y() for part in parts] == [0, 0, 28, 28]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_buttons_set_apart_stand_at_the_far_end_of_their_line(
    qtbot: QtBot, is_mirrored: bool
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    if is_mirrored:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = FlowRow(holder)
    parts = [QWidget(holder) for _ in range(3)]
    for number, part in enumerate(parts):
        if number == 1:
            row.set_apart()
        part.setFixedSize(100, 20)
        row.addWidget(part)

    def lefts(wide: int) -> list[int]:
        row.setGeometry(QRect(0, 0, wide, row.heightForWidth(wide)))
        return [wide - part.x() - 100 if is_mirrored else part.x() for part in parts]

    assert lefts(500) == [0, 292, 400]
    assert lefts(250) == [0, 150, 150]
    assert [part.y() for part in parts] == [0, 0, 28]


@pytest.mark.parametrize("name", ["glossary", "models", "labels", "site-languages"])
def test_the_buttons_of_a_list_wrap_and_nothing_scrolls_sideways(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(Dialog, "room", lambda _: QSize(340, 700))
    window.run(name)
    dialog = next(d for d in window.findChildren(Dialog) if d.isVisible())

    def rights() -> dict[str, int]:
        return {
            button.text(): button.mapTo(dialog, button.rect().topRight()).x()
            for button in dialog.findChildren(QPushButton)
            if button.isVisible()
        }

    qtbot.waitUntil(lambda: dialog.width() == 340 and len(rights()) > 2)
    assert {text: x for text, x in rights().items() if x >= 340} == {}
    dialog.reject()


def test_the_size_of_a_window_is_kept_when_it_closes(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        assert isinstance(window, MainWindow)
        window.resize(777, 555)
    other = QMainWindow()
    qtbot.addWidget(other)
    placing.restore(other, load_settings())
    assert other.size() == QSize(777, 555)


class Rowed(Tall):
    """A tall dialog whose buttons are a row of ours."""

    def __init__(self, parent: QWidget, lines: int) -> None:
        """Make it with so many lines above the row."""
        super().__init__(parent, lines)
        self.keep = QPushButton("Keep", self)
        row = FlowRow()
        row.addWidget(self.keep)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(row)


def test_a_row_of_buttons_stays_below_what_scrolls(qtbot: QtBot) -> None:
    root = QMainWindow()
    qtbot.addWidget(root)
    root.show()
    dialog = Rowed(root, 20)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.findChild(QScrollArea) is not None)
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None
    assert not scroll.isAncestorOf(dialog.keep)
    low = dialog.keep.rect().bottomRight
    qtbot.waitUntil(lambda: dialog.rect().contains(dialog.keep.mapTo(dialog, low())))
    dialog.close()


def test_columns_share_what_is_left_when_another_has_grown(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    qtbot.addWidget(tree)
    tree.setHeaderLabels(["When", "What", "Where"])
    header = FittedHeader(tree, (0,), {1: 120, 2: 80})
    tree.setHeader(header)
    header.setStretchLastSection(False)
    header.begin()
    tree.resize(400, 200)
    tree.show()
    qtbot.waitUntil(lambda: header.sectionSize(1) > 150 < header.sectionSize(2))
    tree.addTopLevelItem(QTreeWidgetItem(["W" * 20, "what was done", "there"]))
    qtbot.waitUntil(lambda: header.sectionSize(1) == 120)
    assert header.sectionSize(2) == 80
