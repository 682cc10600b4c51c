"""Searching all pages in the real window: finding, going there, and coming back."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from facingpage.core.annotations import Note
from facingpage.core.edits import SetNotes
from facingpage.core.page import BlockId
from facingpage.ui import searches
from facingpage.ui import searching as searching_module
from facingpage.ui.line_places import columns_of, gutter_of, heads_margins
from facingpage.ui.main_window import MainWindow
from facingpage.ui.search_lines import Head, Line, sides, spoken
from facingpage.ui.search_panel import SearchPanel
from facingpage.ui.searching import Searching
from helpers.fake_host import FakeHost
from helpers.projects import fill
from helpers.reviews import make_cleaned
from helpers.windows import key, type_text, window_over

FERRY = make_cleaned(
    "The ferry left.",
    "It rained.",
    "Another ferry came.",
    "Ferries elsewhere: a ferry list",
    title="Ferry",
    source=b"ferry",
    dropped=(4,),
)
TRAIN = make_cleaned("A train.", "No ferry here.", title="Train", source=b"train")
ARABIC = make_cleaned("غادرت العبّارة.", title="عبارة", source=b"arabic", language="ar")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Give a window whose project has three pages, the train's shown, no other open."""
    path = tmp_path / "three.facingpage"
    fill(path, ARABIC, FERRY, TRAIN)
    with window_over(qtbot, FakeHost(), project=path) as made:
        qtbot.waitUntil(lambda: len(made.session.pages) == 3)
        page = next(p for p in made.session.pages if p.title == "Train")
        made.session.paging.show(page)
        qtbot.waitUntil(lambda: page.review is not None)
        yield made


def searching(window: MainWindow) -> Searching:
    return window.commands._searching()


def panel(window: MainWindow) -> SearchPanel:
    return searching(window).panel


def look_for(qtbot: QtBot, window: MainWindow, typed: str) -> SearchPanel:
    window.run("search")
    with qtbot.waitSignal(window.session.searches.ended):
        panel(window).box.setText(typed)
        panel(window).ask_now()
    return panel(window)


def told(window: MainWindow) -> list[str]:
    lines = panel(window).lines
    rows = (lines.row(number) for number in range(lines.rowCount()))
    return [
        row.page.title
        if isinstance(row, Head)
        else f"{row.block.block} {row.passage.column}"
        for row in rows
        if row is not None
    ]


def place(window: MainWindow) -> tuple[str, int]:
    page, block = window.session.current, window.frame.view.current_block()
    return page.title if page else "", block or 0


def is_at(window: MainWindow, block: int) -> bool:
    return place(window)[1] == block


def test_places_are_listed_page_by_page_with_their_counts(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "ferry")
    assert told(window) == [
        "Train",
        "2 original",
        "2 translation",
        "Ferry",
        "1 original",
        "1 translation",
        "3 original",
        "3 translation",
        "4 original",
    ]
    assert shown.summary.text() == "7 places on 2 pages"
    assert spoken(shown.lines.row(0)) == "Train: 2 places"  # type: ignore[arg-type]  # it is there
    assert shown.list.isVisible()


def test_the_counterpart_of_a_place_stands_beside_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    lines = look_for(qtbot, window, "العبارة").lines
    line = next(row for _, row in lines.lines() if row.passage.column == "original")
    original, translation = sides(line, "pt")
    assert original.is_right_to_left
    assert original.key is not None
    assert original.text[slice(*original.key)] == "العبّارة"
    assert translation.text == "[غادرت العبّارة.]"
    assert translation.key is None


def test_enter_goes_to_a_place_on_a_page_that_is_not_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, '"another ferry"')
    key(shown.box, Qt.Key.Key_Return)
    assert shown.list.hasFocus()
    key(shown.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place(window) == ("Ferry", 3))
    qtbot.waitUntil(window.frame.view.hasFocus)
    # And it is marked there.
    assert window.frame.toolbar.find_box.text() == "Another ferry"
    assert window.frame.view.find_place() == 1


def test_a_dropped_block_is_unfolded(qtbot: QtBot, window: MainWindow) -> None:
    shown = look_for(qtbot, window, '"ferry list"')
    shown.list.went.emit(1, True)
    qtbot.waitUntil(lambda: place(window) == ("Ferry", 4))


def test_the_next_place_is_gone_to_from_anywhere_and_the_ends_are_joined(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry -train")
    window.frame.view.setFocus()
    seen = []
    for _ in range(8):
        window.run("next-hit")
        row = panel(window).list.currentIndex().row()
        line = panel(window).lines.row(row)
        assert isinstance(line, Line)
        block = line.block.block
        qtbot.waitUntil(partial(is_at, window, block))
        seen.append(row)
    assert seen == [1, 2, 4, 5, 6, 7, 8, 1]
    assert window.frame.view.hasFocus()
    window.run("previous-hit")
    assert panel(window).list.currentIndex().row() == 8


def test_the_focus_stays_in_the_list_while_one_goes_through_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "ferry")
    shown.enter_list()
    for _ in range(3):
        window.run("next-hit")
    qtbot.waitUntil(lambda: place(window) == ("Ferry", 1))
    qtbot.waitUntil(shown.list.hasFocus)


def test_escape_brings_one_back_where_one_was(qtbot: QtBot, window: MainWindow) -> None:
    window.frame.view.go_to(BlockId(2))
    shown = look_for(qtbot, window, '"another ferry"')
    shown.enter_list()
    shown.list.went.emit(1, False)
    qtbot.waitUntil(lambda: place(window) == ("Ferry", 3))
    key(shown.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: place(window) == ("Train", 2))
    assert shown.isHidden()
    assert window.frame.toolbar.find_box.text() == ""
    assert window.frame.view.hasFocus()


def test_one_comes_back_to_the_list_where_one_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "ferry")
    shown.list.set_row(5)
    shown.list.went.emit(5, True)
    qtbot.waitUntil(lambda: place(window) == ("Ferry", 1))
    window.run("search")
    assert shown.box.hasFocus()
    assert shown.box.selectedText() == "ferry"
    key(shown.box, Qt.Key.Key_Down)
    assert shown.list.hasFocus()
    assert shown.list.currentIndex().row() == 5


def test_typing_looks_by_itself_after_a_while(qtbot: QtBot, window: MainWindow) -> None:
    window.run("search")
    with qtbot.waitSignal(window.session.searches.ended):
        type_text(panel(window).box, "train")
    assert told(window) == ["Train", "1 original", "1 translation"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-ferry", "Type a word to look for as well: -words only leave blocks out."),
        ("", ""),
        ("x" * 1_001, "This is too long to be looked for"),
    ],
)
def test_what_cannot_be_looked_for_is_said(
    qtbot: QtBot, window: MainWindow, typed: str, said: str
) -> None:
    window.run("search")
    panel(window).box.setText(typed)
    panel(window).ask_now()
    assert panel(window).summary.text().startswith(said)
    assert not panel(window).list.isVisible()


def test_where_it_stands_nowhere_that_is_said(qtbot: QtBot, window: MainWindow) -> None:
    shown = look_for(qtbot, window, "zeppelin")
    assert shown.summary.text() == "0 places on 0 pages"
    assert shown.empty.text() == "It stands nowhere."
    window.run("next-hit")
    assert place(window)[0] == "Train"


def test_a_search_is_narrowed_by_the_boxes(qtbot: QtBot, window: MainWindow) -> None:
    shown = look_for(qtbot, window, "ferry")
    shown.narrow.setChecked(True)
    filters = shown.filters
    assert filters.isVisible()
    qtbot.waitUntil(lambda: filters._language.count() == 4)
    names = [filters._language.itemText(number) for number in range(4)]
    assert names == ["Any language", "Arabic", "English", "Portuguese"]
    with qtbot.waitSignal(window.session.searches.ended):
        filters._kept.setCurrentIndex(2)
    assert told(window) == ["Ferry", "4 original"]
    filters._kept.setCurrentIndex(0)
    with qtbot.waitSignal(window.session.searches.ended):
        filters._language.setCurrentIndex(3)
    assert told(window) == [
        "Train",
        "2 translation",
        "Ferry",
        "1 translation",
        "3 translation",
    ]
    filters._since.setText("2026-02-30")
    shown.ask_now()
    assert shown.summary.text() == "“2026-02-30” is no day: write it as 2026-01-31."


def test_limits_are_told_while_their_boxes_are_hidden(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "ferry")
    assert shown.narrow.text() == "Narrow…"
    with qtbot.waitSignal(window.session.searches.ended):
        shown.filters._kept.setCurrentIndex(1)
    assert shown.narrow.text() == "1 limit…"
    shown.filters.clear()
    shown.ask_now()
    assert shown.narrow.text() == "Narrow…"


def test_what_is_found_on_the_page_is_looked_for_on_all(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.frame.toolbar.find_box.setText("rained")
    with qtbot.waitSignal(window.session.searches.ended):
        window.run("search")
    assert told(window) == ["Ferry", "2 original", "2 translation"]


def test_escape_leaves_from_any_part_of_the_panel(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "ferry")
    shown.switches["case"].setFocus()
    key(shown.switches["case"], Qt.Key.Key_Escape)
    assert shown.isHidden()


def test_more_places_than_anybody_reads_are_not_listed(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searches, "MOST_PLACES", 1)
    monkeypatch.setattr(searching_module, "MOST_PLACES", 1)
    shown = look_for(qtbot, window, "ferry")
    assert shown.summary.text() == "The first 1 places are listed."
    # It is said as well once the last page is in the index.
    window.session.indexing.advanced.emit(0)
    assert shown.summary.text() == "The first 1 places are listed."
    assert told(window)[0] == "Train"
    assert "Ferry" not in told(window)


def test_capitals_and_whole_words_count_when_switched_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    shown = look_for(qtbot, window, "Ferr")
    assert shown.lines.places == 8
    with qtbot.waitSignal(window.session.searches.ended):
        shown.switches["case"].setChecked(True)
    assert told(window) == ["Ferry", "4 original"]
    with qtbot.waitSignal(window.session.searches.ended):
        shown.switches["whole"].setChecked(True)
    assert told(window) == []


def test_a_note_is_found_beside_its_original(qtbot: QtBot, window: MainWindow) -> None:
    window.session.deciding.do(SetNotes(BlockId(1), (Note("Ask the stationmaster"),)))
    lines = look_for(qtbot, window, "stationmaster").lines
    ((_, line),) = lines.lines()
    original, note = sides(line, "pt")
    assert original.text == "A train."
    assert note.text == "Ask the stationmaster"
    window.run("next-hit")
    qtbot.waitUntil(lambda: place(window) == ("Train", 1))


def test_a_page_with_an_odd_title_is_drawn_as_it_reads(
    qtbot: QtBot, window: MainWindow
) -> None:
    lines = look_for(qtbot, window, "ferry").lines
    head = lines.row(0)
    assert isinstance(head, Head)
    head.page = replace(head.page, title="a\u202eb\n<b>c</b>")
    assert "\u202e" not in spoken(head)
    window.frame.grab()


def test_without_a_project_that_is_said(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        qtbot.waitUntil(lambda: window.session.searches.is_possible)
        window.session._library._project = None
        window.run("search")
        panel(window).box.setText("ferry")
        panel(window).ask_now()
        assert panel(window).summary.text() == "There is no project to search."


def test_the_window_closes_in_the_middle_of_a_search(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.run("search")
    panel(window).box.setText("ferry")
    panel(window).ask_now()
    window.close()
    assert not any(t.is_alive() for t in window.session.searches._threads)


# -- regular expressions


def test_a_regular_expression_is_looked_for(qtbot: QtBot, window: MainWindow) -> None:
    window.run("search")
    panel(window).switches["pattern"].setChecked(True)
    look_for(qtbot, window, r"^(A|An)\w*\s\w+")
    assert told(window) == ["Train", "1 original", "Ferry", "3 original"]


def test_what_is_no_regular_expression_is_said_in_a_sentence(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.run("search")
    panel(window).switches["pattern"].setChecked(True)
    look_for(qtbot, window, "(a")
    said = panel(window).summary.text()
    assert said.startswith("This is no regular expression: missing )")
    assert panel(window).summary.objectName() == "wrong"


def test_a_small_panel_shows_its_boxes_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(683, 360)
    window.run("search")
    (shown,) = window.findChildren(SearchPanel)
    shown.say("6 places on 1 page")
    shown.narrow.setChecked(True)
    boxes = [*shown.filters.findChildren(QComboBox), shown.box, shown.narrow]
    qtbot.waitUntil(lambda: all(box.isVisible() for box in boxes))

    def cut() -> list[str]:
        return [
            box.accessibleName()
            for box in boxes
            if box.height() < box.minimumSizeHint().height()
            or box.mapTo(shown, box.rect().topRight()).x() >= shown.width()
        ]

    qtbot.waitUntil(lambda: cut() == [])
    assert shown.summary.y() > shown.box.y()
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: shown.summary.x() > shown.narrow.x())


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_line_goes_the_way_the_window_goes(
    monkeypatch: pytest.MonkeyPatch, is_mirrored: bool
) -> None:
    way = Qt.LayoutDirection
    monkeypatch.setattr(QGuiApplication, "isRightToLeft", lambda: is_mirrored)
    monkeypatch.setattr(
        QGuiApplication,
        "layoutDirection",
        lambda: way.RightToLeft if is_mirrored else way.LeftToRight,
    )
    row = QRect(0, 0, 600, 30)
    parts = [gutter_of(row), *columns_of(row)]
    in_order = parts[::-1] if is_mirrored else parts
    assert all(a.right() < b.left() for a, b in pairwise(in_order))
    assert all(row.contains(part) for part in parts)
    # The heads share the room between these margins, each over its column.
    free = heads_margins(0)
    assert free.left() == in_order[not is_mirrored].left()
    assert free.right() == row.right() - in_order[1 + (not is_mirrored)].right()
