"""What is flagged is gone to sentence by sentence, and said in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Draft, Segment
from facingpage.ui import words
from facingpage.ui.main_window import MainWindow
from facingpage.workers.host import Drafted
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import key, open_page, review_of, window_over

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAGE = make_cleaned("One. Two. Six.", "Three.", "Four. Five.")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window with a page whose second, third and last are flagged."""
    host = FakeHost(drafts_at_once=False)
    with window_over(qtbot, host) as made:
        open_page(qtbot, made, "numbers.html", PAGE)
        yield made


def draft(window: MainWindow, qtbot: QtBot, **flags: tuple[str, ...]) -> None:
    """Send all drafts; `flags` are those of a sentence, named by its small word."""
    host = window.session.host
    assert isinstance(host, FakeHost)
    asked = host.asked.translations[0]
    for block in asked.blocks:
        segments, at = [], 0
        for word in block.text.split():
            start = block.text.index(word, at)
            at = start + len(word)
            said = flags.get(word.rstrip(".").lower(), ())
            segments.append(Segment(start, at, f"[{word}]", said))
        made = Draft("en", "pt", "firefox en-pt 1", tuple(segments))
        asked.listener(Drafted(block.id, made))
    asked.finish()
    qtbot.waitUntil(lambda: review_of(window).target(BlockId(3)) is not None)


def marked(window: MainWindow) -> str | None:
    view = window.frame.view
    block, sentence = view.current_block(), view.current_sentence()
    if block is None or sentence is None:
        return None
    return review_of(window).block(block).text[slice(*sentence.source)]


def test_f8_goes_over_the_flagged_sentences_and_round_the_end(
    window: MainWindow, qtbot: QtBot
) -> None:
    draft(window, qtbot, two=("numbers",), six=("names",), five=("units",))
    view = window.frame.view
    seen = []
    for _ in range(4):
        key(view, Qt.Key.Key_F8)
        seen.append(marked(window))
    assert seen == ["Two.", "Six.", "Five.", "Two."]
    seen = []
    for _ in range(3):
        key(view, Qt.Key.Key_F8, SHIFT)
        seen.append(marked(window))
    assert seen == ["Five.", "Six.", "Two."]


def test_what_is_flagged_is_said_with_its_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    draft(window, qtbot, two=("as-is", "numbers", "names"), three=("length",))
    window.run("next-flagged")
    said = window.frame.notice.text()
    assert said.startswith("Block 1, sentence 2 of 3. Check the numbers: ")
    assert "Check the names: " in said
    assert "taken over" not in said
    window.run("next-flagged")
    assert window.frame.notice.text().startswith("Block 2. Check that all is there")


def test_where_nothing_is_flagged_that_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    draft(window, qtbot, one=("as-is",))
    for action in ("next-flagged", "previous-flagged"):
        window.run(action)
        assert window.frame.notice.text() == "No translation on this page is flagged."


def test_without_the_right_column_f8_goes_on_all_the_same(
    window: MainWindow, qtbot: QtBot
) -> None:
    draft(window, qtbot, two=("numbers",), six=("names",), five=("units",))
    window.frame.view.show_hint("No model", "Import one.", ())
    seen = []
    for _ in range(3):
        window.run("next-flagged")
        seen.append(window.frame.notice.text().split(".")[0])
    assert seen == [
        "Block 1, sentence 2 of 3",
        "Block 1, sentence 3 of 3",
        "Block 3, sentence 2 of 2",
    ]


def test_a_dropped_block_is_passed_over(window: MainWindow, qtbot: QtBot) -> None:
    draft(window, qtbot, two=("numbers",), five=("units",))
    window.session.deciding.keep((BlockId(1),), kept=False)
    window.run("next-flagged")
    assert marked(window) == "Five."


def test_the_inspector_lists_flags_by_sentence(
    window: MainWindow, qtbot: QtBot
) -> None:
    draft(window, qtbot, two=("numbers",), six=("numbers", "names"))
    text = window.frame.inspector.block.text()
    assert "Sentence 2: check the numbers" in text
    assert "Sentence 3: check the names" in text


def test_of_many_flags_the_rest_are_counted(window: MainWindow, qtbot: QtBot) -> None:
    many = ("numbers", "names", "units", "dates")
    draft(window, qtbot, one=many, two=many, six=many)
    lines = words.flag_lines(review_of(window), BlockId(1))
    assert len(lines) == 9
    assert lines[-1] == "4 more. F8 goes to the next."


@pytest.mark.parametrize(
    ("said", "short"),
    [
        (("check the numbers: one is missing",), "Check the numbers: one is missing"),
        (
            ("check the numbers: one is missing", "it repeated itself; a second try"),
            "Check the numbers · it repeated itself",
        ),
        (
            ("check this: a word is missing", "check the date: it is another"),
            "Check this: a word is missing · check the date",
        ),
        ((), ""),
    ],
)
def test_several_flags_under_a_translation_are_cut_to_what_to_check(
    said: tuple[str, ...], short: str
) -> None:
    assert words.flags_in_short(said) == short
