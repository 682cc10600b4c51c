import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.paths import resource_dir
from facingpage.storage.settings import Settings
from facingpage.ui import appearance, theme
from facingpage.ui.high_contrast import DARK_CONTRAST, LIGHT_CONTRAST
from facingpage.ui.icons import icon, pixmap
from facingpage.ui.theme import DARK, LIGHT, Tokens, style_sheet

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


# Text colours, what they stand on, somewhere in the window.
_PAIRS = tuple(
    (text, ground)
    for texts, grounds in (
        (_TEXTS, _GROUNDS),
        (_TEXTS, ("placeholder", "sentence")),
        (("ink",), ("linked", "flag_soft")),
        (_HUES, ("paper", "panel", "selection_soft")),
        (("selection",), ("paper", "panel", "field", "hover")),
        (("on_selection",), ("selection",)),
        (("find_ink",), ("find",)),
        (("find_current_ink",), ("find_current",)),
        (("paper",), ("ink",)),
    )
    for text in texts
    for ground in grounds
) + tuple((hue, f"{hue}_soft") for hue in _HUES)
# In print-like themes these are shades: too little of them is told by their text.
_ONLY_SEEN = {("muted", "placeholder"), ("muted", "sentence")}


@pytest.mark.parametrize("tokens", appearance.ALL, ids=lambda t: t.name)
@pytest.mark.parametrize(("text", "ground"), _PAIRS)
def test_text_can_be_read_on_all_it_stands_on(
    text: str, ground: str, tokens: Tokens
) -> None:
    least = 7.0 if tokens.is_high_contrast else 4.5
    if (text, ground) in _ONLY_SEEN:
        least = 7.0 if tokens.is_high_contrast else 3.0
    assert _contrast(tokens.color(text), tokens.color(ground)) >= least


@pytest.mark.parametrize("tokens", appearance.ALL, ids=lambda t: t.name)
@pytest.mark.parametrize("ground", ["paper", "panel", "field"])
def test_the_focus_can_be_seen(ground: str, tokens: Tokens) -> None:
    assert _contrast(tokens.color("focus"), tokens.color(ground)) >= 3
    assert tokens.focus != tokens.border


@pytest.mark.parametrize("tokens", appearance.ALL, ids=lambda t: t.name)
def test_what_cannot_be_pressed_can_be_read_and_told_from_what_can(
    tokens: Tokens,
) -> None:
    for ground in ("paper", "panel", "field"):
        off = _contrast(tokens.color("disabled"), tokens.color(ground))
        assert 2.5 <= off <= 0.6 * _contrast(tokens.color("ink"), tokens.color(ground))


@pytest.mark.parametrize(
    "tokens", [LIGHT_CONTRAST, DARK_CONTRAST], ids=lambda t: t.name
)
def test_in_high_contrast_outlines_are_seen_and_thicker(tokens: Tokens) -> None:
    for line in ("border", "rule"):
        for ground in ("paper", "panel", "field"):
            assert _contrast(tokens.color(line), tokens.color(ground)) >= 4.5
    assert tokens.edge_px > LIGHT.edge_px
    assert tokens.focus_px > tokens.edge_px
    assert f"border: {tokens.focus_px}px solid {tokens.focus}" in style_sheet(tokens)


@pytest.mark.parametrize("tokens", appearance.ALL, ids=lambda t: t.name)
@pytest.mark.parametrize("ground", ["sentence", "linked"])
def test_a_marked_sentence_is_seen(ground: str, tokens: Tokens) -> None:
    for beside in ("paper", "selection_soft"):
        assert _contrast(tokens.color(ground), tokens.color(beside)) >= 1.15


@pytest.mark.parametrize("tokens", appearance.ALL, ids=lambda t: t.name)
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


@pytest.mark.parametrize(
    ("settings", "tokens"),
    [
        (Settings(theme="light", contrast="normal"), LIGHT),
        (Settings(theme="dark", contrast="normal"), DARK),
        (Settings(theme="light", contrast="high"), LIGHT_CONTRAST),
        (Settings(theme="dark", contrast="high"), DARK_CONTRAST),
        (Settings(theme="dark"), DARK),
    ],
)
def test_each_choice_has_its_table(
    qapp: QApplication, settings: Settings, tokens: Tokens
) -> None:
    assert appearance.wanted(settings) is tokens


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
