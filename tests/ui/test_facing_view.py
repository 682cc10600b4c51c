import time

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Kind
from facingpage.core.review import Review
from facingpage.ui import theme
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.columns import Arrangement
from facingpage.ui.facing_view import FacingView
from helpers.facing import make_facing
from helpers.pages import make_page
from helpers.reviews import make_draft

_LONG = "A sentence about the harbour and its boats in the spring. "


class Stopwatch:
    """Takes the time of what runs within it, in milliseconds."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    def __enter__(self) -> None:
        self._start = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.taken.append((time.perf_counter() - self._start) * 1000)


@pytest.fixture
def benchmark_ms() -> Stopwatch:
    return Stopwatch()


def _page(blocks: int = 60, *dropped: int, drafts: bool = True) -> Review:
    texts = [f"Number {n}. {_LONG * (n % 5 + 1)}" for n in range(1, blocks + 1)]
    kept = [n for n in range(1, blocks + 1) if n not in dropped]
    made = {n: f"Número {n}. {_LONG * (n % 4 + 1)}" for n in kept} if drafts else {}
    return make_facing(make_page(*texts), dropped=dropped, drafts=made)


def _decided(review: Review, block: int, kept: bool) -> Review:
    return SetKept(BlockId(block), kept).apply(review)[0]


def _centre(view: FacingView, row: int, column: int = SOURCE) -> QPoint:
    return view.visualRect(view.model().index(row, column)).center()


def _row_tops(view: FacingView) -> dict[int, int]:
    """Return where every block in view stands."""
    rows = range(view.model().rowCount())
    shown = {view._blocks.row(row).first: view.rowViewportPosition(row) for row in rows}
    return {b: y for b, y in shown.items() if 0 <= y < view.viewport().height()}


def test_a_new_page_starts_at_its_top_with_the_first_kept_block(
    view: FacingView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.current_changed) as told:
        view.set_review(_page(60, 1, 2))
    assert told.args == [3]
    assert view.current_block() == 3
    assert view.verticalScrollBar().value() == 0


def test_the_same_block_of_another_page_is_told_again(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page())
    with qtbot.waitSignal(view.current_changed) as told:
        view.set_review(_page(3))
    assert told.args == [1]


def test_no_page_has_no_current_block(view: FacingView, qtbot: QtBot) -> None:
    view.set_review(_page())
    with qtbot.waitSignal(view.current_changed) as told:
        view.set_review(None)
    assert told.args == [0]
    assert view.current_block() is None
    assert view.selected_blocks() == ()


def test_what_is_laid_out_stays_while_many_other_blocks_change(
    view: FacingView,
) -> None:
    drafted = _page(900)
    view.set_review(_page(900, drafts=False))
    rows = [view._blocks.row(row) for row in range(8)]
    before = [view._shapes.shape(row) for row in rows]
    # Those on screen and those that come in their turn are far from one another.
    changed = [BlockId(2), *map(BlockId, range(500, 880, 4))]
    drafts = {block: drafted.drafts[block] for block in changed}
    review = view._blocks.review
    assert review is not None
    view.update_review(review.with_drafts(drafts), changed)
    after = [view._shapes.shape(row) for row in rows]
    assert [one is two for one, two in zip(before, after, strict=True)] == [
        *(True, False),
        *(True,) * 6,
    ]


def test_the_blocks_on_screen_are_told_in_order(view: FacingView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.visible_changed) as told:
        view.set_review(_page(60, 2))
    blocks = told.args[0]
    assert blocks[:3] == (1, 3, 4)
    assert list(blocks) == sorted(blocks)
    assert len(blocks) < 30


def test_scrolling_tells_the_blocks_now_on_screen(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page())
    with qtbot.waitSignal(view.visible_changed):
        pass
    with qtbot.waitSignal(view.visible_changed) as told:
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert told.args[0][-1] == 60


def test_a_row_on_screen_has_its_true_height(view: FacingView) -> None:
    view.set_review(_page())
    for step in (0, 700, 1900, 300):
        view.verticalScrollBar().setValue(step)
        first, last = view._heights.rows_in(0, view.viewport().height() - 1)
        for row in range(first, last + 1):
            shape = view._shapes.shape(view._blocks.row(row))
            assert view.rowHeight(row) == shape.height


def test_scrolling_up_moves_by_what_was_asked(view: FacingView, qtbot: QtBot) -> None:
    view.set_review(_page(200))
    view.verticalScrollBar().setValue(6000)
    for _ in range(20):
        before = _row_tops(view)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 50)
        after = _row_tops(view)
        shared = before.keys() & after.keys()
        assert {after[block] - before[block] for block in shared} == {50}


def test_an_update_above_leaves_what_is_read_in_its_place(view: FacingView) -> None:
    review = _page(80, 3, 4)
    view.set_review(review)
    view.verticalScrollBar().setValue(3000)
    before = _row_tops(view)
    view.update_review(_decided(review, 10, kept=False), (BlockId(10),))
    after = _row_tops(view)
    assert len(before) > 2
    assert before.items() <= after.items() or before == after


def test_many_changes_at_once_leave_the_place_and_the_current_block(
    view: FacingView,
) -> None:
    review = _page(200)
    view.set_review(review)
    view.go_to(BlockId(120))
    y = _row_tops(view)[120]
    for block in range(1, 60):
        review = _decided(review, block, kept=False)
    view.update_review(review, [BlockId(n) for n in range(1, 60)])
    assert view.current_block() == 120
    assert _row_tops(view)[120] == y


def test_dropping_the_current_block_goes_on_to_the_next(
    view: FacingView, qtbot: QtBot
) -> None:
    review = _page(10)
    view.set_review(review)
    view.go_to(BlockId(4))
    view.update_review(_decided(review, 4, kept=False), (BlockId(4),))
    assert view.current_block() == 5


def test_a_drop_that_joins_a_run_tells_which_block_is_current_now(
    view: FacingView, qtbot: QtBot
) -> None:
    # Block 4 joins the line folded below it: the row stays, the block is another.
    review = _page(10)
    review = _decided(review, 5, kept=False)
    view.set_review(review)
    view.go_to(BlockId(4))
    told: list[int] = []
    view.current_changed.connect(told.append)
    view.update_review(_decided(review, 4, kept=False), (BlockId(4),))
    assert view.current_block() == 6
    assert told == [6]


def test_dropping_the_last_block_goes_back_to_the_one_before(view: FacingView) -> None:
    review = _page(4)
    view.set_review(review)
    view.go_to(BlockId(4))
    view.update_review(_decided(review, 4, kept=False), (BlockId(4),))
    assert view.current_block() == 3


def test_a_click_on_a_folded_line_opens_it_and_the_next_folds_it(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page(10, 2, 3))
    assert view.rowHeight(1) == 24
    for rows in (11, 9):
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=_centre(view, 1)
        )
        assert view.model().rowCount() == rows


def test_the_restore_button_asks_to_keep_its_block(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page(10, 2, 3))
    view.go_to(BlockId(3))
    row = view._blocks.row_of(BlockId(3))
    button = view._shapes.shape(view._blocks.row(row)).restore_rect
    assert button is not None
    point = button.translated(0, view.rowViewportPosition(row)).center()
    with qtbot.waitSignal(view.kept_asked) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert asked.args == [(3,), True]


def test_going_to_a_dropped_block_unfolds_its_run(view: FacingView) -> None:
    view.set_review(_page(40, 30, 31))
    view.go_to(BlockId(31))
    assert view.current_block() == 31
    assert 31 in _row_tops(view)


def test_next_and_previous_pass_over_folded_lines(view: FacingView) -> None:
    view.set_review(_page(10, 2, 3))
    view.go_next()
    assert view.current_block() == 4
    view.go_previous()
    assert view.current_block() == 1


def test_fold_key_works_beside_the_run_it_means(view: FacingView) -> None:
    view.set_review(_page(10, 2, 3))
    view.toggle_fold()
    assert view.model().rowCount() == 11
    view.go_to(BlockId(3))
    view.toggle_fold()
    assert view.model().rowCount() == 9


def test_peeling_leaves_the_article_where_it_is(view: FacingView) -> None:
    view.set_review(_page(60, 1, 2, 3, 4, 9, 20))
    view.verticalScrollBar().setValue(400)
    first = view._visible_blocks()[0]

    def top() -> int:
        return view.rowViewportPosition(view._blocks.row_of(first))

    before = top()
    view.set_peeled(peeled=True)
    assert top() == before
    view.set_peeled(peeled=False)
    assert top() == before


def test_what_opens_at_the_top_of_the_view_opens_downwards(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page(60, 1, 2, 3, 4))
    point = _centre(view, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert view.verticalScrollBar().value() == 0
    assert view.rowViewportPosition(view._blocks.row_of(BlockId(1))) == 24
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    view.set_peeled(peeled=True)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301\u0302\u0323" * 300 + " z",
        "turn \u202e around \u2066 and hold",
        "".join(map(chr, range(1, 32))) + "controls",
        "half \ud83d pair",
        "<b>not bold</b> <img src='file:///etc/passwd'> &amp;",
        "\u2028\u2029 separators",
        "\U000e0041\U0001f468\u200d\U0001f469\u200d\U0001f467 joined",
        " | " * 40,
    ],
)
@pytest.mark.parametrize("kind", list(Kind))
def test_any_text_is_shown_as_plain_text_within_its_row(
    view: FacingView, kind: Kind, text: str
) -> None:
    page = make_page((kind, text), "next", "dropped " + text)
    drafts = {1: text, 2: "seguinte"}
    view.set_review(make_facing(page, dropped={3: "menu"}, drafts=drafts))
    view.find("z")
    view.set_peeled(peeled=True)
    view.edit_current()
    view.viewport().grab()
    view.leave_edit()
    row = view._blocks.row_of(BlockId(2))
    assert view.rowViewportPosition(row) == view.rowHeight(0)


def test_selected_blocks_take_in_a_folded_run(view: FacingView, qtbot: QtBot) -> None:
    view.set_review(_page(10, 2, 3))
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Down, shift)
    QTest.keyClick(view, Qt.Key.Key_Down, shift)
    assert view.selected_blocks() == (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("what", "text"), [("row", "one\tum"), ("source", "one"), ("target", "um")]
)
def test_a_row_or_a_column_is_copied(view: FacingView, what: str, text: str) -> None:
    view.set_review(make_facing(make_page("one"), drafts={1: "um"}))
    assert view.copy_text(what) == text  # type: ignore[arg-type]  # from a table


def test_the_copy_key_copies_the_row(view: FacingView, qtbot: QtBot) -> None:
    view.set_review(make_facing(make_page("one"), drafts={1: "um"}))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "one\tum"


def test_the_end_and_home_keys_go_to_the_ends(view: FacingView, qtbot: QtBot) -> None:
    view.set_review(_page(300))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_block() == 300
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_block() == 1
    assert view.verticalScrollBar().value() == 0


def test_the_arrow_keys_keep_the_current_row_in_view(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(_page(60))
    for _ in range(25):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_block() == 26
    assert 26 in _row_tops(view)


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_Space])
def test_single_keys_go_on_to_the_window(
    view: FacingView, qtbot: QtBot, key: Qt.Key
) -> None:
    view.set_review(_page(60))
    before = view.current_block(), view.selected_blocks()
    QTest.keyClick(view, key)
    assert (view.current_block(), view.selected_blocks()) == before


def test_paired_texts_share_their_first_baseline(view: FacingView) -> None:
    page = make_page("Latin text", (Kind.HEADING, "Title"))
    drafts = {1: "نص عربي قصير", 2: "標題"}
    view.set_review(make_facing(page, drafts=drafts, target_language="ar"))
    for row in range(2):
        shape = view._shapes.shape(view._blocks.row(row))
        assert shape.source is not None
        assert shape.target is not None
        first = shape.source_y + shape.source.baseline
        assert first == pytest.approx(shape.target_y + shape.target.baseline)


def test_each_text_is_set_from_its_own_side(view: FacingView) -> None:
    page = make_page("بعد تسعة أشهر قرر المجلس", "Plain English")
    drafts = {1: "After nine months", 2: "نص عربي"}
    view.set_review(make_facing(page, drafts=drafts, language="ar"))
    sides = []
    for row in range(2):
        shape = view._shapes.shape(view._blocks.row(row))
        for side in (shape.source, shape.target):
            assert side is not None
            line = side.pieces[0].layout.lineAt(0)
            left = line.naturalTextRect().left()
            right = side.pieces[0].width - line.naturalTextRect().right()
            sides.append("right" if right < left else "left")
    assert sides == ["right", "left", "left", "right"]


@pytest.mark.parametrize(
    "text", ["x" * 4000, "南千島群島を巡る交渉は長年" * 60, "https://example.org/" * 90]
)
def test_text_without_spaces_wraps_within_its_column(
    view: FacingView, text: str
) -> None:
    view.set_review(make_facing(make_page(text)))
    side = view._shapes.shape(view._blocks.row(0)).source
    assert side is not None
    layout = side.pieces[0].layout
    assert layout.lineCount() > 5
    widest = max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount()))
    assert widest <= view._shapes.columns.source_width


def test_a_very_long_block_is_drawn_in_part_and_says_so(view: FacingView) -> None:
    view.set_review(make_facing(make_page("word " * 10_000)))
    shape = view._shapes.shape(view._blocks.row(0))
    assert shape.cut is not None
    assert shape.cut.piece.layout.text().startswith("… 30,000 more characters")
    assert len(view.copy_text("source")) == 50_000


def test_text_margins_are_equal_and_columns_no_wider_than_the_measure(
    view: FacingView,
) -> None:
    for width in (700, 940, 1600):
        view.resize(width, 600)
        columns = view._shapes.columns
        right = columns.width - columns.target_x - columns.source_width
        assert abs(columns.source_x - right) <= 1
        assert columns.source_width <= view._shapes.setter.measure_px + 1


def test_a_narrower_window_keeps_the_first_block_in_view(view: FacingView) -> None:
    view.set_review(_page(200))
    view.verticalScrollBar().setValue(5000)
    before = view._visible_blocks()[0]
    view.resize(640, 600)
    assert view._visible_blocks()[0] == before


def test_rows_are_there_for_a_screen_reader(view: FacingView) -> None:
    view.set_review(_page(5, 2))
    table = QAccessible.queryAccessibleInterface(view)
    assert table is not None
    names = [
        table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())
    ]
    assert "1 dropped: menu, folded" in names
    assert any(name.startswith("paragraph 1: Number 1.") for name in names)


def test_a_hint_takes_the_right_column_and_offers_what_to_do(
    view: FacingView, qtbot: QtBot
) -> None:
    done: list[str] = []
    view.set_review(_page(5, drafts=False))
    view.show_hint(
        "No model",
        "Import one, or read on.",
        [("Import…", lambda: done.append("import")), ("Read", lambda: None)],
    )
    buttons = view._hint.findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["Import…", "Read"]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert done == ["import"]
    assert view._hint.isVisible()
    assert view._hint.geometry().left() == view._shapes.columns.target_x
    view.hide_hint()
    assert not view._hint.isVisible()


@pytest.mark.parametrize("is_swapped", [False, True])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_folded_line_ends_beside_a_hint(
    view: FacingView, *, is_swapped: bool, is_mirrored: bool
) -> None:
    reason = "a reason that goes on and on under the translation " * 4
    page = make_page("A paragraph that stays.", "Menu", "Another that stays.")
    view.set_review(make_facing(page, dropped={2: reason}, drafts={}))
    view.arrange(Arrangement(is_swapped=is_swapped, is_mirrored=is_mirrored))
    assert _is_drawn_over_there(view)
    view.show_hint("No model", "Import one.", [])
    view._hint.hide()
    assert not _is_drawn_over_there(view)


def _is_drawn_over_there(view: FacingView) -> bool:
    """Whether any of the folded line stands where the translation does."""
    QApplication.processEvents()
    columns, top = view._shapes.columns, view.rowViewportPosition(1)
    row = QRect(columns.target_x, top, columns.target_width, view.rowHeight(1))
    drawn = view.viewport().grab(row).toImage()
    blank = QImage(drawn.size(), drawn.format())
    blank.fill(theme.current().color("paper"))
    return drawn != blank


def test_a_hint_is_as_high_as_its_words(view: FacingView) -> None:
    view.set_review(_page(5, drafts=False))
    view.show_hint("No model translates this page yet " * 3, "Import one. " * 40, [])
    for label in view._hint.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_a_hint_that_is_said_anew_has_only_its_own_buttons(view: FacingView) -> None:
    view.set_review(_page(5))
    view.show_hint("One", "First.", [("A", lambda: None), ("B", lambda: None)])
    view.show_hint("Two", "Second.", [("C", lambda: None)])
    assert [button.text() for button in view._hint.buttons()] == ["C"]


def test_dropped_blocks_can_be_restored_under_a_hint(view: FacingView) -> None:
    view.set_review(_page(5, 2))
    view.show_hint("No model", "Import one.", [])
    view.go_to(BlockId(2))
    row = view._blocks.row(view._blocks.row_of(BlockId(2)))
    button = view._shapes.shape(row).restore_rect
    assert button is not None
    assert button.right() < view._shapes.columns.split


def test_one_column_shows_the_original_alone(view: FacingView) -> None:
    view.set_review(_page(5))
    view.set_single(is_single=True)
    assert view.isColumnHidden(TARGET)
    columns = view._shapes.columns
    assert columns.source_x == pytest.approx(
        columns.width - columns.source_x - columns.source_width, abs=1
    )


def test_other_colours_keep_the_place(view: FacingView) -> None:
    view.set_review(_page(100))
    view.go_to(BlockId(50))
    y = _row_tops(view)[50]
    view.set_tokens(theme.DARK)
    assert _row_tops(view)[50] == y
    image = view.viewport().grab().toImage()
    corner = image.pixelColor(image.width() - 5, 5)
    assert corner == theme.DARK.color("paper")


def test_a_change_of_one_block_takes_no_time_on_a_long_page(
    view: FacingView, benchmark_ms: Stopwatch
) -> None:
    review = _page(10_000)
    view.set_review(review)
    for block in (5_000, 5_001, 2, 9_999):
        review = _decided(review, block, kept=False)
        with benchmark_ms:
            view.update_review(review, (BlockId(block),))
    assert min(benchmark_ms.taken) < 10


def test_a_broken_character_is_copied_as_the_page_has_it(
    view: FacingView, qtbot: QtBot
) -> None:
    view.set_review(make_facing(make_page("half \ud83d pair")))
    assert view.copy_text("source") == "half \ud83d pair"
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("half ")


class Paints(QObject):
    """Counts the paints of a viewport."""

    def __init__(self, view: FacingView) -> None:
        super().__init__(view)
        self.many = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        self.many += event.type() == QEvent.Type.Paint
        return False


def test_what_nobody_sees_is_not_drawn_when_it_comes(
    view: FacingView, qtbot: QtBot
) -> None:
    review = _page(400, drafts=False)
    view.set_review(review)
    qtbot.waitUntil(lambda: not view._heights._resting.isActive())
    QApplication.processEvents()
    paints = Paints(view)
    made = {n: make_draft(f"Número {n}.", 9) for n in (BlockId(300), BlockId(301))}
    review = review.with_drafts(made)
    view.update_review(review, tuple(made))
    QApplication.processEvents()
    assert paints.many == 0
    # It is there when one comes to it, and what is in view is drawn at once.
    view.go_to(BlockId(300))
    row = view._blocks.row_of(BlockId(300))
    side = view._shapes.shape(view._blocks.row(row)).target
    assert side is not None
    assert side.text == "Número 300."
    paints.many = 0
    again = review.with_drafts({BlockId(300): make_draft("Outra.", 9)})
    view.update_review(again, (BlockId(300),))
    qtbot.waitUntil(lambda: paints.many > 0)
