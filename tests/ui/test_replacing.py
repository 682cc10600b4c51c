"""Replacing in the translations of all pages: seen, done and taken back at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.core.query import parse
from facingpage.core.review import Review
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.search import Asked
from facingpage.ui.main_window import MainWindow
from facingpage.ui.replacing import Replacing
from facingpage.ui.search_panel import SearchPanel
from helpers.fake_host import FakeHost
from helpers.projects import fill
from helpers.reviews import make_cleaned
from helpers.windows import key, window_over

FERRY = make_cleaned(
    "The ferry left. The ferry came.", "It rained.", title="Ferry", source=b"ferry"
)
TRAIN = make_cleaned("A train.", "No Ferry here.", title="Train", source=b"train")
SHIP = make_cleaned("A ferry is a ship.", title="Ship", source=b"ship")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "three.facingpage"


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    """Give a window whose project has three pages, of which the train's is open."""
    fill(path, FERRY, SHIP, TRAIN)
    with window_over(qtbot, FakeHost(), project=path) as made:
        qtbot.waitUntil(lambda: len(made.session.pages) == 3)
        page = next(p for p in made.session.pages if p.title == "Train")
        made.session.paging.show(page)
        qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 2))
        yield made


def panel(window: MainWindow) -> SearchPanel:
    return window.commands._searching().panel


def replacing(window: MainWindow) -> Replacing:
    return window.commands._searching().replacing


def look_for(qtbot: QtBot, window: MainWindow, typed: str, new: str) -> None:
    window.run("replace")
    panel(window).box.setText(typed)
    with qtbot.waitSignal(window.session.searches.ended):
        panel(window).ask_now()
    replacing(window).row.box.setText(new)
    replacing(window).prepare()


def thens(window: MainWindow) -> list[str | None]:
    return [replacing(window)._then(line) for _, line in panel(window).lines.lines()]


def press(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.session.searches.ended):
        replacing(window).row.button.click()


def translations(window: MainWindow) -> list[str]:
    """Return all translations as a search finds them."""
    project = window.session.termbase.project
    assert project is not None
    return sorted(
        each.text
        for page in project.search.find(Asked(parse("[")))
        for block in page.blocks
        for each in block.passages
        if each.column == "translation"
    )


def stored(path: Path, title: str) -> Review:
    project = Project.open(path)
    try:
        (row,) = (row for row in project.pages() if row.title == title)
        page = project.load(row.id)
        return replay(Review.of(page.cleaned, "pt"), page.edits)[0]
    finally:
        project.close()


BEFORE = [
    "[A ferry is a ship.]",
    "[A train.]",
    "[It rained.]",
    "[No Ferry here.]",
    "[The ferry left. The ferry came.]",
]
AFTER = [
    "[A balsa is a ship.]",
    "[A train.]",
    "[It rained.]",
    "[No Balsa here.]",
    "[The balsa left. The balsa came.]",
]


def test_places_in_translations_alone_are_listed_with_how_they_will_read(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    lines = [line for _, line in panel(window).lines.lines()]
    assert {line.passage.column for line in lines} == {"translation"}
    # The capitals of what was found are kept.
    assert thens(window) == ["Balsa", "balsa", "balsa", "balsa"]
    button = replacing(window).row.button
    assert button.text() == "Replace 4 places on 3 pages"
    assert translations(window) == BEFORE


def test_all_places_are_replaced_on_pages_open_and_not_and_taken_back_as_one(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    press(qtbot, window)
    assert translations(window) == AFTER
    page = window.session.current
    assert page is not None
    assert page.review is not None
    assert page.review.target(BlockId(2)) == "[No Balsa here.]"
    row = replacing(window).row
    assert row.said.text() == "4 places were replaced on 3 pages."
    # Each page's journal has it, as a part of one step.
    project = window.session.termbase.project
    assert project is not None
    with qtbot.waitSignal(window.session.searches.ended):
        row.back.click()
    assert translations(window) == BEFORE
    assert page.review.target(BlockId(2)) == "[No Ferry here.]"
    assert not row.back.isVisible()


def test_undo_right_after_takes_it_back_on_all_pages(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    press(qtbot, window)
    window.run("undo")
    qtbot.waitUntil(lambda: translations(window) == BEFORE)
    window.run("redo")
    qtbot.waitUntil(lambda: translations(window) == AFTER)


def test_single_places_and_whole_pages_are_ticked_off(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    shown = panel(window)
    rows = [number for number, _ in shown.lines.lines()]
    shown.enter_list()
    shown.list.set_row(rows[0])
    key(shown.list, Qt.Key.Key_Space)
    # A title is for all places of its page.
    shown.list.ticked.emit(rows[2] - 1)
    button = replacing(window).row.button
    assert button.text() == "Replace 1 place on 1 page"
    press(qtbot, window)
    changed = [text for text in translations(window) if "balsa" in text.lower()]
    assert changed == ["[A balsa is a ship.]"]


def test_a_condition_on_the_original_chooses_what_is_replaced(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry ship", "navio")
    assert replacing(window).row.button.text() == "Replace 1 place on 1 page"
    press(qtbot, window)
    assert "[A navio is a ship.]" in translations(window)


def test_groups_of_a_regular_expression_are_put_in(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.run("replace")
    panel(window).switches["pattern"].setChecked(True)
    look_for(qtbot, window, r"(\w+) (train|ferry)", r"\2-\1")
    qtbot.waitUntil(lambda: None not in thens(window))
    press(qtbot, window)
    assert "[train-A.]" in translations(window)
    assert "[ferry-The left. ferry-The came.]" in translations(window)


def test_a_template_that_is_none_is_said_and_nothing_is_replaced(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.run("replace")
    panel(window).switches["pattern"].setChecked(True)
    look_for(qtbot, window, r"ferry", r"\9")
    row = replacing(window).row
    qtbot.waitUntil(lambda: row.said.text().startswith("This cannot be put in place"))
    row.asked.emit()
    assert translations(window) == BEFORE


def test_nothing_is_replaced_by_what_an_expression_made_of_another_template(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.run("replace")
    panel(window).switches["pattern"].setChecked(True)
    look_for(qtbot, window, "(fer)ry", r"\1ia")
    row = replacing(window).row
    qtbot.waitUntil(row.button.isEnabled)
    row.box.setText(r"\1ias")
    assert not row.button.isEnabled()
    row.asked.emit()
    qtbot.waitUntil(row.button.isEnabled)
    assert thens(window)[1:] == ["ferias"] * 3
    press(qtbot, window)
    assert translations(window)[0] == "[A ferias is a ship.]"
    # What was done is still said when the places were looked for anew.
    qtbot.waitUntil(lambda: replacing(window)._template is not None)
    assert row.said.text() == "4 places were replaced on 3 pages."


def test_what_reads_otherwise_by_now_is_left_as_it_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    window.session.deciding.commit_target(BlockId(2), "[Sem Ferry aqui.]")
    press(qtbot, window)
    assert "[Sem Ferry aqui.]" in translations(window)
    assert "and was left as it is." in replacing(window).row.said.text()


def test_what_was_replaced_is_there_another_day(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    press(qtbot, window)
    window.close()
    review = stored(path, "Ferry")
    assert review.target(BlockId(1)) == "[The balsa left. The balsa came.]"
    with window_over(qtbot, FakeHost(), project=path) as again:
        qtbot.waitUntil(lambda: len(again.session.pages) == 3)
        assert translations(again) == AFTER


def test_nothing_is_replaced_by_enter_alone(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    key(replacing(window).row.box, Qt.Key.Key_Return)
    assert panel(window).list.hasFocus()
    assert translations(window) == BEFORE


def test_searching_again_lists_all_texts(qtbot: QtBot, window: MainWindow) -> None:
    look_for(qtbot, window, "ferry", "balsa")
    assert panel(window).lines.places == 4
    with qtbot.waitSignal(window.session.searches.ended):
        window.run("search")
    assert panel(window).lines.places == 8
    assert replacing(window).row.isHidden()
    assert panel(window).list.delegate.is_ticked is None
