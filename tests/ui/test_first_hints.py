"""Hints for the first days: shown once, dismissed for good, remembered."""

import pytest
from pytestqt.qtbot import QtBot

from facingpage.storage.settings import Settings, load_settings
from facingpage.ui.first_hints import HINTS
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, open_page, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAGE = make_cleaned("One.", "Two.", title="Page")
OTHER = make_cleaned("Three.", title="Other", source=b"other")


def test_each_hint_is_given_once_and_one_at_a_start(qtbot: QtBot) -> None:
    given: list[str] = []
    for _ in range(len(HINTS) + 1):
        seen = load_settings()
        with window_over(qtbot, FakeHost(), settings=seen, hints=True) as window:
            open_page(qtbot, window, "a.html", PAGE)
            hint = window.frame.first_hint
            if len(given) < len(HINTS):
                qtbot.waitUntil(hint.isVisible)
            qtbot.wait_until(window.frame.view.isVisible)
            given.append(hint.text())
            assert "{" not in hint.text()
            if hint.isVisible():
                click(hint.button)
            open_page(qtbot, window, "b.html", OTHER)
            assert hint.isHidden()
    assert len(set(given)) == len(HINTS) + 1
    assert given[-1] == ""
    assert set(load_settings().hints_seen) == set(HINTS)


def test_a_hint_names_the_keys_that_the_person_has_chosen(qtbot: QtBot) -> None:
    chosen = Settings(keys={"drop": ("Shift+D",)})
    with window_over(qtbot, FakeHost(), settings=chosen, hints=True) as window:
        open_page(qtbot, window, "a.html", PAGE)
        qtbot.waitUntil(window.frame.first_hint.isVisible)
        assert "Shift+D drops one" in window.frame.first_hint.text()


def test_no_hint_is_given_before_the_one_question_is_answered(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost(), reader="", hints=True) as window:
        open_page(qtbot, window, "a.html", PAGE)
        with qtbot.waitSignal(window.frame.view.visible_changed):
            pass
        assert window.frame.first_hint.isHidden()
