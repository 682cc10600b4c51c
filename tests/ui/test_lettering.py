"""Fonts and sizes of page text: per script, and all of it larger or smaller."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Kind
from facingpage.storage.settings import ScriptFont, Settings, load_settings
from facingpage.ui import theme
from facingpage.ui.facing_view import FacingView
from facingpage.ui.fonts_dialog import FontsDialog
from facingpage.ui.lettering import (
    SCRIPTS,
    USUAL,
    Lettering,
    larger,
    script_of,
    smaller,
)
from facingpage.ui.main_window import MainWindow
from facingpage.ui.typesetter import Typesetter
from helpers.facing import make_facing
from helpers.pages import make_page
from helpers.windows import click, key

ARABIC = "قال BBC News إن 9 أطقم سجلت"


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[FacingView]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    view = FacingView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_review(make_facing(make_page(*(f"Number {n}. " * 9 for n in range(60)))))
    view.show()
    yield view
    view.close()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.id)
def test_the_sample_of_a_script_is_in_its_letters(script: object) -> None:
    row = next(each for each in SCRIPTS if each is script)
    chosen = Lettering(fonts={row.id: ScriptFont("Any")})
    found = chosen.stretches(f"12 {row.sample}", "")
    assert found
    assert {name for _, _, name in found} == {row.id}
    assert script_of("", row.sample) == row.id


@pytest.mark.parametrize(
    ("code", "script"),
    [
        ("ru", "Cyrl"),
        ("fa", "Arab"),
        ("ja", "Hani"),
        ("ko", "Hani"),
        ("sr-Latn", "Latn"),
        ("xx", ""),
        ("ta", ""),
    ],
)
def test_where_there_are_no_letters_the_language_tells_the_script(
    code: str, script: str
) -> None:
    assert script_of(code, "12:30") == script


def test_most_letters_of_a_text_tell_its_script() -> None:
    assert script_of("sr", "Шта је ово?") == "Cyrl"
    assert script_of("ar", "Not translated yet: لا") == "Latn"
    assert script_of("ja", "これは東京です ABC") == "Hani"


def test_nothing_is_set_otherwise_where_nothing_is_chosen() -> None:
    assert USUAL.stretches(ARABIC, "Arab") == []


def test_latin_words_in_an_arabic_text_are_set_in_the_latin_font() -> None:
    chosen = Lettering(fonts={"Latn": ScriptFont("Courier")})
    ((start, end, script),) = chosen.stretches(ARABIC, "Arab")
    assert (ARABIC[start:end], script) == ("BBC News", "Latn")


def test_what_is_chosen_for_arabic_alone_does_not_set_latin_words() -> None:
    chosen = Lettering(fonts={"Arab": ScriptFont("Amiri", 130)})
    ((start, end, script),) = chosen.stretches(ARABIC, "Arab")
    assert (ARABIC[start:end], script) == ("BBC News", "Latn")


def test_a_chosen_size_is_of_the_style_it_is_for() -> None:
    chosen = Lettering(fonts={"Arab": ScriptFont("", 150)})
    assert (chosen.scaled("Arab", 20), chosen.scaled("Latn", 20)) == (30, 20)


def test_emoji_before_other_letters_do_not_move_where_their_font_begins(
    qapp: QApplication,
) -> None:
    theme.apply(qapp, theme.LIGHT)
    chosen = Lettering(fonts={"Latn": ScriptFont("Courier", 120)})
    setter = Typesetter(theme.LIGHT, chosen)
    text = "🚤🚤 قال BBC"
    block = make_page(text).blocks[0]
    side = setter.side(text, setter.style(block), Kind.PARAGRAPH, 400, "ar")
    (found,) = side.pieces[0].layout.formats()
    units = text.encode("utf-16-le")
    start = 2 * found.start
    assert units[start : start + 2 * found.length].decode("utf-16-le") == "BBC"


def test_sizes_go_up_and_down_by_steps_and_end() -> None:
    assert (larger(100), smaller(100)) == (110, 90)
    assert larger(400) == 400
    assert smaller(50) == 50
    assert larger(103) == 110


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9), st.text(max_size=9))
def test_whatever_the_settings_hold_sizes_stay_within_bounds(
    percent: int, size: int, name: str
) -> None:
    fonts = {name: ScriptFont("x" * 5000, size), "Arab": ScriptFont("", size)}
    made = Lettering.of(Settings(text_percent=percent, fonts=fonts))
    assert 50 <= made.percent <= 400
    assert 6 <= made.scaled("Arab", 16) <= 64
    assert all(len(each.family) <= 120 for each in made.fonts.values())


def test_larger_text_keeps_the_place_and_makes_rows_higher(view: FacingView) -> None:
    view.go_to(BlockId(30))
    row = view.currentIndex().row()
    y, tall = view.rowViewportPosition(row), view.rowHeight(row)
    first = view._visible_blocks()[0]
    view.set_lettering(Lettering(150))
    assert view.rowHeight(row) > tall
    assert view._visible_blocks()[0] == first
    view.set_lettering(USUAL)
    assert (view.rowViewportPosition(row), view.rowHeight(row)) == (y, tall)


def test_other_colours_keep_the_size_that_was_chosen(view: FacingView) -> None:
    view.set_lettering(Lettering(150))
    tall = view.rowHeight(0)
    view.set_tokens(theme.DARK)
    assert view.rowHeight(0) == tall


def test_the_keys_make_text_larger_and_it_is_remembered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.run("larger")
    window.run("larger")
    assert window.session.settings.text_percent == 120
    window.run("smaller")
    assert window.frame.view._shapes.setter.tokens.text_px == round(16 * 1.1)
    window.run("usual-size")
    assert window.session.settings.text_percent == 100


def test_fonts_are_taken_over_as_they_are_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands.choose_fonts()
    (dialog,) = window.findChildren(FontsDialog)
    row = dialog.rows["Arab"]
    row.size.setValue(140)
    chosen = window.session.settings.fonts
    assert dict(chosen) == {"Arab": ScriptFont("", 140)}
    assert window.frame.view._shapes.setter.lettering.scaled("Arab", 10) == 14
    assert row.sample.font().pixelSize() == round(16 * 1.4)
    usual = next(b for b in dialog.findChildren(QPushButton) if "own" in b.text())
    click(usual)
    assert not window.session.settings.fonts
    key(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(FontsDialog))


def test_a_font_that_is_not_installed_here_stays_chosen(qtbot: QtBot) -> None:
    chosen = {"Thai": ScriptFont("No Such Font", 120)}
    dialog = FontsDialog(None, chosen)  # type: ignore[arg-type]  # a window of its own
    qtbot.addWidget(dialog)
    assert dialog.chosen() == chosen


def test_fonts_are_there_when_the_program_starts_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands._set_fonts({"Cyrl": ScriptFont("DejaVu Serif", 110)})
    qtbot.waitUntil(lambda: load_settings().fonts == window.session.settings.fonts)
    assert load_settings().fonts["Cyrl"] == ScriptFont("DejaVu Serif", 110)
