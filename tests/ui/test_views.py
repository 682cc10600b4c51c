"""Every view and dialog: named for screen readers, reached by Tab, no text cut."""

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facingpage import ui
from facingpage.core.page import BlockId
from facingpage.ui import look
from facingpage.ui.wording import Pretended, tr
from helpers.cut_text import cut_in
from helpers.fake_host import FakeHost
from helpers.spoken_tree import (
    describe,
    reached_by_tab,
    silent_cells_in,
    spoken,
    unnamed_in,
    usable_in,
)
from helpers.stage import Stage, reading
from helpers.untold import untold_in
from helpers.views import VIEWS, put_away
from helpers.windows import window_over

# What the platform without a screen cannot do.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "OpenType support", extend=True
)


_ROUNDS = 20
# The classes of our widgets that each view has shown, as far as views were shown.
_SEEN: dict[str, set[type[QWidget]]] = {}


@contextmanager
def staged(qtbot: QtBot) -> Iterator[Stage]:
    host = FakeHost()
    with window_over(qtbot, host) as window:
        window.resize(1280, 800)
        yield Stage(window, host)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    with staged(qtbot) as made:
        yield made


@pytest.fixture
def longer_stage(qtbot: QtBot, qapp: QApplication) -> Iterator[Stage]:
    """Give a stage on which all words that pass through `tr` are a third longer."""
    longer = Pretended()
    qapp.installTranslator(longer)
    with staged(qtbot) as made:
        yield made
    qapp.removeTranslator(longer)


def shown_by(stage: Stage, name: str) -> QWidget:
    shown = VIEWS[name](stage)
    # A bar asks for its height when it has its width, and what is below it then.
    for _ in range(_ROUNDS):
        QApplication.processEvents()
    seen = [type(each) for each in QApplication.allWidgets() if each.isVisible()]
    _SEEN[name] = {above for each in seen for above in each.__mro__ if _is_ours(above)}
    return shown


def _is_ours(each: type) -> bool:
    is_in_ui = each.__module__.startswith(f"{ui.__name__}.")
    return is_in_ui and issubclass(each, QWidget)


def _classes(above: type[QWidget]) -> Iterator[type[QWidget]]:
    for each in above.__subclasses__():
        yield each
        yield from _classes(each)


@pytest.mark.parametrize("name", VIEWS)
def test_all_one_can_come_to_has_a_name_and_a_role(stage: Stage, name: str) -> None:
    shown = shown_by(stage, name)
    assert unnamed_in(shown) == []
    assert silent_cells_in(shown) == []
    put_away(shown, stage.window)


# Below the tests that show every view anyhow: what they have shown is not shown anew.
# By itself it opens sixty windows.
@pytest.mark.timeout(900)
def test_every_widget_of_the_window_is_on_a_view(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for module in pkgutil.iter_modules(ui.__path__):
        importlib.import_module(f"{ui.__name__}.{module.name}")
    for name in VIEWS.keys() - _SEEN.keys():
        # What one window has kept is no news to the next.
        monkeypatch.setenv("FACINGPAGE_HOME", str(tmp_path / name))
        with staged(qtbot) as stage:
            put_away(shown_by(stage, name), stage.window)
    # What others are made of is seen in them.
    seen = set().union(*_SEEN.values())
    missing = {each for each in _classes(QWidget) if _is_ours(each)} - seen
    said = [
        f"No view shows {each.__name__} ({each.__module__}): it would never be looked"
        " at, read out, or searched for words that are cut. Write a function that"
        " shows it, and add that to `ALL` in tests/helpers/more_views.py."
        for each in sorted(missing, key=lambda each: each.__name__)
    ]
    assert not said, "\n".join(said)


# Menus and popups are walked by the arrows; a field that waits for a key takes Tab too.
_BY_ARROWS = {"menu", "language", "alternatives", "page-menu", "split", "keys-change"}
_BY_TAB = [name for name in VIEWS if name not in _BY_ARROWS]


@pytest.mark.parametrize("name", _BY_TAB)
def test_tab_reaches_every_control(stage: Stage, name: str) -> None:
    shown = shown_by(stage, name)
    stage.wait(shown.isActiveWindow)
    if QApplication.focusWidget() is None:
        shown.setFocus()
    reached = reached_by_tab(shown)
    missed = [
        describe(widget)
        for widget in usable_in(shown)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in reached
        and not _is_radio_of_a_group(widget)
    ]
    assert missed == []
    put_away(shown, stage.window)


def _is_radio_of_a_group(widget: QWidget) -> bool:
    # Tab goes to the one that is chosen; arrow keys go to the others.
    is_one = isinstance(widget, QAbstractButton) and widget.group() is not None
    return is_one and not widget.isChecked()  # type: ignore[attr-defined]  # told by the line above


@pytest.mark.parametrize("name", VIEWS)
def test_a_third_longer_no_text_is_cut_and_none_is_left_in_english(
    longer_stage: Stage, name: str
) -> None:
    shown = shown_by(longer_stage, name)
    assert (cut_in(shown), untold_in(shown)) == ([], [])
    put_away(shown, longer_stage.window)


def test_words_that_never_went_through_tr_are_found(
    qtbot: QtBot, qapp: QApplication
) -> None:
    longer = Pretended()
    qapp.installTranslator(longer)
    root = QWidget()
    qtbot.addWidget(root)
    bar, table = QTabBar(root), QTableWidget(1, 2, root)
    bar.addTab(tr("Block"))
    bar.addTab("Page")
    table.setHorizontalHeaderLabels([tr("Original"), "DATES"])
    table.setItem(0, 0, QTableWidgetItem("The harbour is shut on Sunday. Sorry"))
    button = QPushButton(tr("Open {it}", it="The electric ferry"), root)
    button.setAccessibleName("dropped")
    root.show()
    qapp.removeTranslator(longer)
    left = {line.split(": ", 1)[1].split(" of ")[0] for line in untold_in(root)}
    assert left == {"'Page'", "'DATES'", "'Sorry'", "'dropped'"}


def test_text_that_is_cut_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    button = QPushButton("More words than there is room for", root)
    button.setGeometry(0, 0, 60, 30)
    words = look.label(root, "A sentence that goes on for several lines of text.")
    words.setGeometry(0, 40, 80, 20)
    fits = QPushButton("Fits", root)
    fits.setGeometry(0, 70, 100, 40)
    outside = look.label(root, "x")
    outside.setGeometry(190, 0, 40, 20)
    root.resize(200, 200)
    root.show()
    said = "\n".join(cut_in(root))
    assert "has 60: “More words" in said
    assert "has 20: “A sentence" in said
    assert "reaches out" in said
    assert "Fits" not in said


def test_what_has_no_name_or_cannot_be_reached_is_found(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    unnamed = QLineEdit(root)
    trap = QPlainTextEdit(root)  # it takes Tab for itself
    trap.setAccessibleName("Trap")
    behind = QPushButton("Behind", root)
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    unnamed.setFocus()
    assert [words.split(":")[0] for words in unnamed_in(root)] == ["no name"]
    assert trap in reached_by_tab(root)
    assert behind not in reached_by_tab(root)


def test_the_facing_pages_are_a_table_that_can_be_read_out(stage: Stage) -> None:
    reading(stage)
    view = stage.window.frame.view
    told = spoken(view)
    assert told.role() == QAccessible.Role.Table
    cells = [told.child(number) for number in range(told.childCount())]
    said = [
        c.text(QAccessible.Text.Name) for c in cells if c is not None and c.isValid()
    ]
    assert any(
        "212 passengers" in words and "paragraph 3" in words for words in said
    ), said
    assert any(words.startswith("[The electric ferry") for words in said)


def test_the_row_one_is_at_is_the_one_that_is_read_out(stage: Stage) -> None:
    reading(stage)
    view = stage.window.frame.view
    view.setFocus()
    view.go_to(BlockId(7))
    at = spoken(view).focusChild()
    assert at is not None
    assert "بدأت" in at.text(QAccessible.Text.Name)
