import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.paths import resource_dir
from facingpage.ui import theme
from facingpage.ui.icons import icon, pixmap
from facingpage.ui.theme import DARK, LIGHT, Tokens

_GROUNDS = ("paper", "panel", "field", "selection_soft", "code_paper", "hover")
_TEXTS = ("ink", "muted")
_HUES = ("debris", "flag", "edited", "kept", "label")


def _luminance(color: QColor) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = part(color.redF()), part(color.greenF()), part(color.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("ground", _GROUNDS)
@pytest.mark.parametrize("text", _TEXTS)
def test_text_can_be_read_on_every_ground(
    text: str, ground: str, tokens: Tokens
) -> None:
    assert _contrast(tokens.color(text), tokens.color(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("hue", _HUES)
def test_a_hue_can_be_read_on_paper_selection_and_its_own_fill(
    hue: str, tokens: Tokens
) -> None:
    for ground in ("paper", "panel", "selection_soft", f"{hue}_soft"):
        assert _contrast(tokens.color(hue), tokens.color(ground)) >= 4.5, ground


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize(
    ("ink", "ground"), [("find_ink", "find"), ("find_current_ink", "find_current")]
)
def test_a_match_can_be_read_on_its_highlight(
    ink: str, ground: str, tokens: Tokens
) -> None:
    assert _contrast(tokens.color(ink), tokens.color(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
@pytest.mark.parametrize("ground", ["sentence", "linked"])
def test_a_marked_sentence_can_be_read_and_seen(ground: str, tokens: Tokens) -> None:
    assert _contrast(tokens.color("ink"), tokens.color(ground)) >= 4.5
    for beside in ("paper", "selection_soft"):
        assert _contrast(tokens.color(ground), tokens.color(beside)) >= 1.15


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
def test_a_default_button_can_be_read(tokens: Tokens) -> None:
    assert _contrast(tokens.color("on_selection"), tokens.color("selection")) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda t: t.name)
def test_every_hue_has_one_meaning(tokens: Tokens) -> None:
    hues = [tokens.color(field).hsvHue() for field in (*_HUES, "selection")]
    gaps = [
        min(abs(a - b), 360 - abs(a - b))
        for number, a in enumerate(hues)
        for b in hues[:number]
    ]
    assert min(gaps) >= 20


@pytest.mark.parametrize(("setting", "is_dark"), [("light", False), ("dark", True)])
def test_a_setting_decides_over_the_system(
    qapp: QApplication, setting: str, is_dark: bool
) -> None:
    assert theme.is_dark_wanted(setting) is is_dark


def test_the_table_put_on_is_the_current_one(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, DARK)
    try:
        assert theme.current() is DARK
        assert qapp.palette().window().color() == DARK.color("panel")
    finally:
        theme.apply(qapp, LIGHT)


def _names() -> list[str]:
    return sorted(path.stem for path in (resource_dir() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", _names())
def test_an_icon_keeps_to_the_grid_and_the_stroke(name: str) -> None:
    source = (resource_dir() / "icons" / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 20 20"' in source
    assert 'stroke-width="1.5"' in source
    assert 'stroke="currentColor"' in source


@pytest.mark.parametrize("name", _names())
def test_an_icon_draws_in_the_colour_it_is_given(qtbot: QtBot, name: str) -> None:
    image = pixmap(name, "#ff0000", 20, 2).toImage()
    assert image.width() == 40
    colors = {
        image.pixelColor(x, y).name()
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() > 200
    }
    assert colors == {"#ff0000"}


def test_an_unknown_icon_says_so() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", LIGHT)
