"""Where there is little room: words wrap, columns stack, bars and cards scroll."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facingpage.ui import theme
from facingpage.ui.abreast import Abreast
from facingpage.ui.bar_row import BarRow
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.dialog import Dialog
from facingpage.ui.facing_view import FacingView
from facingpage.ui.first_run import FirstRun
from facingpage.ui.halves import LINE_PX, LOWEST_PX, Halves
from facingpage.ui.high_contrast import LIGHT_CONTRAST
from facingpage.ui.look import label, prompt, spin, window_sheet
from facingpage.ui.low_scroll import LowScroll
from facingpage.ui.notice import Notice
from facingpage.ui.pair_picker import PairPicker
from facingpage.ui.passphrase_dialog import PassphraseDialog
from facingpage.ui.search_panel import SearchPanel
from facingpage.ui.states import State
from facingpage.ui.toolbar import FindBox
from facingpage.ui.wrapping import WrappingButton
from helpers.cut_text import cut_in
from helpers.facing import make_facing
from helpers.fake_host import FakeHost
from helpers.pages import make_page
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over

_WORDS = "Look for another model that reads this"


@pytest.fixture
def root(qtbot: QtBot) -> QWidget:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def view(qtbot: QtBot, root: QWidget) -> Iterator[FacingView]:
    made = FacingView()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.set_review(make_facing(make_page("One.", "Two."), drafts={1: "Um."}))
    made.show()
    yield made
    made.close()


def test_a_button_goes_on_in_the_next_line(root: QWidget) -> None:
    layout = QVBoxLayout(root)
    button = WrappingButton(_WORDS, root)
    layout.addWidget(button)
    layout.addStretch(1)
    root.resize(600, 200)
    root.show()
    one_line = button.height()
    root.resize(150, 200)
    QApplication.processEvents()
    assert button.height() > 2 * one_line - 20
    assert button.text() == button.accessibleName() == _WORDS
    assert cut_in(root) == []


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_columns_that_have_no_room_stand_one_below_the_other(
    root: QWidget, is_mirrored: bool
) -> None:
    if is_mirrored:
        root.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = Abreast(root, gap_px=10, line_px=5)
    parts = [QWidget(root) for _ in range(2)]
    for part in parts:
        part.setMinimumSize(100, 20)
        column = QVBoxLayout()
        column.addWidget(part)
        row.add_column(column)
    row.setGeometry(QRect(0, 0, 410, row.heightForWidth(410)))
    assert row.heightForWidth(410) == 20
    assert [part.x() for part in parts] == ([210, 0] if is_mirrored else [0, 210])
    row.setGeometry(QRect(0, 0, 205, row.heightForWidth(205)))
    assert row.heightForWidth(205) == 45
    assert [part.y() for part in parts] == [0, 25]
    assert {part.width() for part in parts} == {205}


def test_a_bars_controls_stand_below_its_words_where_there_is_no_room_beside_them(
    root: QWidget, qtbot: QtBot
) -> None:
    words = label(root, "A question that is long enough to go on for a while?")
    buttons = [WrappingButton(f"Answer {number}", root) for number in range(3)]
    BarRow(root, words, buttons, words_px=200)
    root.resize(800, 100)
    root.show()
    qtbot.waitUntil(lambda: buttons[0].x() > words.geometry().right())
    root.resize(300, 200)
    qtbot.waitUntil(lambda: buttons[0].y() > words.geometry().bottom())
    root.resize(150, 300)
    qtbot.waitUntil(lambda: buttons[2].y() > buttons[0].geometry().bottom())


def test_a_bar_that_is_hidden_takes_no_room_and_one_in_a_low_window_scrolls(
    root: QWidget, qtbot: QtBot
) -> None:
    bar = QFrame(root)
    tall = QWidget(bar)
    tall.setFixedHeight(120)
    inside = QVBoxLayout(bar)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(tall)
    bar.hide()
    low = LowScroll(root, bar, least_px=40)
    page = QWidget(root)
    page.setMinimumHeight(60)
    layout = QVBoxLayout(root)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(low)
    layout.addWidget(page, 1)
    root.resize(300, 400)
    root.show()
    assert low.height() == 0
    bar.show()
    qtbot.waitUntil(lambda: low.height() == 120)
    root.resize(300, 110)
    qtbot.waitUntil(lambda: low.height() < 60)
    assert low.height() >= 40
    bar.hide()
    qtbot.waitUntil(lambda: low.height() == 0)


def test_what_is_below_the_page_leaves_it_a_line_and_stays_in_the_window(
    root: QWidget,
) -> None:
    page = QStackedWidget(root)
    page.addWidget(QTableWidget(3, 3, page))
    halves = Halves(root, page)
    panel = QFrame()
    QVBoxLayout(panel).addWidget(QLabel("One line", panel))
    halves.resize(400, 600)
    root.resize(400, 600)
    root.show()
    halves.put_under(panel)
    assert panel.height() > 186
    halves.resize(400, 260)
    assert page.height() >= LOWEST_PX
    halves.resize(400, 120)
    assert page.height() == LINE_PX
    assert panel.height() >= panel.minimumSizeHint().height()
    assert panel.geometry().bottom() < 120


def test_a_state_in_a_low_window_begins_at_its_top(root: QWidget, qtbot: QtBot) -> None:
    state = State(root, "info", ((_WORDS, lambda: None), ("Leave", lambda: None)))
    state.say("This page could not be opened", "It is no page. " * 4)
    root.resize(400, 700)
    state.resize(400, 700)
    root.show()
    card = state.findChild(QScrollArea)
    assert card is not None
    inner = card._inner  # type: ignore[attr-defined]  # where its words begin
    qtbot.waitUntil(lambda: inner.y() > 100)
    state.resize(400, 100)
    qtbot.waitUntil(lambda: inner.y() < 30)
    middle = inner.parentWidget()
    qtbot.waitUntil(lambda: middle.height() <= inner.height() + 60)


def test_titles_are_short_together_where_one_has_no_room(view: FacingView) -> None:
    titles = view._titles
    assert titles._words(SOURCE) == "Original — English"
    view.resize(340, 700)
    assert [titles._words(column) for column in (SOURCE, TARGET)] == [
        "English",
        "Portuguese",
    ]
    tip = titles.model().headerData(
        TARGET, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
    assert tip == "Translation — Portuguese"
    assert cut_in(view) == []


def test_in_a_low_view_the_titles_leave_their_room_to_the_page(
    view: FacingView,
) -> None:
    view.resize(600, 300)
    assert view.viewport().geometry().top() >= 40
    view.resize(600, 60)
    assert view.viewport().geometry().top() < 5
    assert view.viewport().height() > 50
    view.resize(600, 300)
    assert view.viewport().geometry().top() >= 40


def test_a_hint_in_a_low_view_scrolls_to_its_buttons(view: FacingView) -> None:
    view.show_hint("No model", "Import one. " * 20, [(_WORDS, lambda: None)])
    view.resize(420, 130)
    hint = view._hint
    assert view.rect().contains(hint.geometry())
    assert hint.verticalScrollBar().maximum() > 0
    (button,) = hint.buttons()
    hint.ensureWidgetVisible(button)
    assert (
        hint.viewport()
        .rect()
        .intersects(
            QRect(button.mapTo(hint.viewport(), button.rect().topLeft()), button.size())
        )
    )


def test_the_title_of_a_hint_is_smaller_where_all_has_no_room(
    view: FacingView,
) -> None:
    view.resize(1000, 700)
    view.show_hint("No model", "Import one. " * 10, [(_WORDS, lambda: None)])
    (large,) = [
        one for one in view._hint.findChildren(QLabel) if one.text()[:2] == "No"
    ]
    at_first = large.font().pixelSize()
    view.resize(420, 130)
    assert large.font().pixelSize() < at_first
    view.resize(1000, 700)
    assert large.font().pixelSize() == at_first


def test_a_hint_scrolls_no_longer_than_there_is_no_room_for_it(
    view: FacingView, qtbot: QtBot
) -> None:
    # Beside a bar some of these words take a line more, which would keep the bar.
    for words in range(8, 60, 3):
        view.resize(1000, 130)
        view.show_hint("No model yet", "Import. " * words, [(_WORDS, lambda: None)])
        bar = view._hint.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() > 0)  # type: ignore[misc]  # it takes any callable
        view.resize(1000, 700)
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0)  # type: ignore[misc]  # the same


def test_a_long_word_fits_a_hint_in_a_narrow_column(view: FacingView) -> None:
    view.resize(460, 300)
    view.show_hint("Translations", "Import one.", [("Get", lambda: None)])
    assert cut_in(view._hint) == []


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_notice_reaches_out_of_a_narrow_part_and_not_of_the_window(
    root: QWidget, is_mirrored: bool
) -> None:
    if is_mirrored:
        root.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    part = QWidget(root)
    root.resize(455, 200)
    part.setGeometry(275 if is_mirrored else 0, 20, 180, 150)
    notice = Notice(root, over=part)
    root.show()
    for words in ("Block 3 needs review", "On harbour.example: drop this. " * 5):
        notice.say(words, can_undo=True)
        assert root.rect().contains(notice.geometry())
        assert part.geometry().bottom() > notice.geometry().bottom()
        assert cut_in(notice) == []
    notice.say("Block 3 needs review", can_undo=True)
    part.setGeometry(0, 20, 450, 150)
    QApplication.processEvents()
    middle = notice.geometry().center() - part.geometry().center()
    assert abs(middle.x()) <= 2


@pytest.mark.parametrize("tokens", [theme.LIGHT, LIGHT_CONTRAST])
def test_words_of_the_language_pair_have_room_whatever_the_outlines(
    root: QWidget, tokens: theme.Tokens
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, tokens)
    root.setStyleSheet(window_sheet(tokens))
    picker = PairPicker(root)
    picker.set_pair("en", "pt", {})
    root.resize(400, 60)
    root.show()
    picker.adjustSize()
    assert cut_in(picker) == []


def test_a_number_in_its_box_stands_off_the_edge(root: QWidget) -> None:
    root.setStyleSheet(window_sheet(theme.LIGHT))
    box = spin(root)
    root.resize(200, 60)
    root.show()
    field = box.lineEdit()
    field.setCursorPosition(0)
    cursor = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert field.x() + cursor.center().x() >= 6


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_longer_than_the_screen_scrolls_in_one_column(root: QWidget) -> None:
    # The menus of the window are made before it has its style rules.
    menu = QMenu(root)
    for number in range(200):
        menu.addAction(f"Entry {number}")
    root.setStyleSheet(window_sheet(theme.LIGHT))
    menu.popup(root.pos())
    first, last = menu.actions()[0], menu.actions()[-1]
    assert menu.actionGeometry(first).left() == menu.actionGeometry(last).left()
    menu.close()


def test_the_answer_to_the_first_question_is_seen_in_a_low_window(
    root: QWidget, qtbot: QtBot
) -> None:
    card = FirstRun(root)
    layout = QVBoxLayout(root)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(card)
    layout.addStretch(1)
    root.resize(455, 222)
    root.show()
    qtbot.waitUntil(lambda: 0 < card.height() < 90)
    assert card.rect().contains(card.button.geometry())
    root.resize(455, 500)
    qtbot.waitUntil(card._why.isVisible)


def test_what_has_the_focus_is_seen_where_a_dialog_scrolls(
    root: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Dialog, "room", lambda _: QSize(420, 180))
    root.show()
    said = "Leave the fields empty to change only when the window locks."
    dialog = PassphraseDialog(
        root, title="Change it", sentence=said, accept="Keep it", has_one=True
    )
    dialog.open()
    scroll = dialog.findChild(QScrollArea)
    assert scroll is not None
    port = scroll.viewport()

    def is_seen() -> bool:
        at = dialog.now.mapTo(port, dialog.now.rect().topLeft())
        return port.rect().contains(QRect(at, dialog.now.size()))

    qtbot.waitUntil(is_seen)
    assert dialog.now.hasFocus()
    dialog.close()


@pytest.mark.parametrize("wide", [320, 420, 455, 700])
def test_controls_of_a_search_go_on_below_where_its_box_needs_the_room(
    root: QWidget, qtbot: QtBot, wide: int
) -> None:
    layout = QVBoxLayout(root)
    layout.setContentsMargins(0, 0, 0, 0)
    root.setStyleSheet(window_sheet(theme.LIGHT))
    panel = SearchPanel(root)
    panel.narrow.setChecked(True)
    panel.say("6 places on 1 page")
    layout.addWidget(panel)
    root.resize(wide, 420)
    root.show()
    qtbot.waitUntil(lambda: cut_in(root) == [])
    edge = panel.close_button.geometry().left()
    assert panel.narrow.geometry().right() < edge < wide
    is_below = panel.narrow.y() > panel.box.geometry().bottom()
    assert is_below is (wide < 455)


def test_a_low_panel_says_in_no_line_of_its_own_how_much_was_found(
    root: QWidget,
) -> None:
    panel = SearchPanel(root)
    root.show()
    panel.show()
    panel.say("6 places on 1 page")
    panel.show_found(is_any=True)
    panel.resize(455, 400)
    assert panel.summary.isVisible()
    panel.resize(455, 110)
    assert not panel.summary.isVisible()
    # What is wrong is said wherever it finds room.
    panel.say("Type a word.", is_wrong=True)
    assert panel.summary.isVisible()
    panel.say("6 places on 1 page")
    panel.resize(900, 110)
    assert panel.summary.isVisible()


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_how_many_places_were_found_stands_clear_of_the_icon_and_the_words(
    root: QWidget, is_mirrored: bool
) -> None:
    if is_mirrored:
        root.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box = FindBox(root)
    box.set_tokens(theme.LIGHT)
    box.resize(220, 30)
    root.show()
    box.set_found(7, 3)
    count, icon = box._found.geometry(), box.findChild(QToolButton)
    assert icon is not None
    assert not count.intersects(icon.geometry())
    margins = box.textMargins()
    beside = margins.left() if is_mirrored else margins.right()
    assert beside >= count.width()
    assert box.rect().contains(count)


def test_what_is_said_in_an_empty_field_is_its_tip_as_well(root: QWidget) -> None:
    field = QLineEdit(root)
    prompt(field, "Find <b>all</b>")
    assert field.placeholderText() == "Find <b>all</b>"
    assert field.toolTip() == "Find ‹b>all‹/b>"


def test_what_scrolls_sideways_or_shows_no_row_is_found(root: QWidget) -> None:
    area = QScrollArea(root)
    area.setWidget(QLabel("x" * 200, area))
    area.setGeometry(0, 0, 100, 40)
    table = QTableWidget(3, 1, root)
    table.setGeometry(0, 50, 100, 30)
    root.resize(QSize(200, 100))
    root.show()
    said = "\n".join(cut_in(root))
    assert "of them seen" in said
    assert "a row is" in said


def test_of_a_block_without_a_translation_nothing_is_said_to_be_confirmed(
    qtbot: QtBot,
) -> None:
    host = FakeHost()
    host.drafts_at_once = False
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "a.html", make_cleaned("One.", "Two.", title="T"))
        window.run("next-block")
        assert "confirmed" not in window.frame.inspector.block.text()
