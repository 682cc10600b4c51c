"""The tables of colours, sizes and fonts, light and dark, and how one is put on."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

_PROPERTY: Final = "facingpage_tokens"

# Lines and small words in a label's colour stand out from the paper by 3 to 1.
_LIGHT_MOST: Final = 0.42
_LIGHT_LEAST: Final = 0.66

_SERIF: Final = (
    "Noto Serif",
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Devanagari",
    "Noto Serif Thai",
    "Noto Serif CJK SC",
    "Georgia",
    "Times New Roman",
    "serif",
)
_SANS: Final = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Sans CJK SC",
    "Segoe UI",
    "Helvetica Neue",
    "sans-serif",
)
_MONO: Final = (
    "Noto Sans Mono",
    "DejaVu Sans Mono",
    "Noto Sans Mono CJK SC",
    "Consolas",
    "Menlo",
    "monospace",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour ("#rrggbb"), size (pixels at 100 %) and font family of the window.

    A hue has one meaning: `selection`, `debris`, `flag`, `edited`, `kept` (a person's
    decision to keep), `label`. Its `…_soft` is the fill that text may stand on.
    `find` and `find_current` lie behind matches, `…_ink` is their text; `sentence` lies
    behind a sentence and its translation, `linked` behind words of both. `paper` is
    behind page text, `panel` behind lists and bars. `disabled` is for what
    cannot be pressed now. `edge_px` is how thick outlines are, `focus_px` and `focus`
    the ring around what the keyboard is at.
    """

    name: str
    is_dark: bool
    paper: str
    panel: str
    field: str
    ink: str
    muted: str
    placeholder: str
    rule: str
    border: str
    hover: str
    selection: str
    selection_soft: str
    on_selection: str
    debris: str
    debris_soft: str
    flag: str
    flag_soft: str
    edited: str
    edited_soft: str
    kept: str
    kept_soft: str
    label: str
    label_soft: str
    find: str
    find_current: str
    find_ink: str
    find_current_ink: str
    sentence: str
    linked: str
    code_paper: str
    focus: str
    disabled: str
    is_high_contrast: bool = False
    serif: tuple[str, ...] = _SERIF
    sans: tuple[str, ...] = _SANS
    mono: tuple[str, ...] = _MONO
    text_px: int = 16
    line_px: int = 25
    control_px: int = 13
    small_px: int = 12
    tiny_px: int = 10
    margin_px: int = 22
    gutter_px: int = 32
    gap_px: int = 44
    fold_px: int = 24
    measure_chars: int = 62
    edge_px: int = 1
    focus_px: int = 1

    def color(self, field: str) -> QColor:
        """Return a colour of this table by its field's name."""
        return QColor(getattr(self, field))


LIGHT: Final = Tokens(
    name="light",
    is_dark=False,
    paper="#ffffff",
    panel="#f7f8fa",
    field="#ffffff",
    ink="#1c1f26",
    muted="#5f6673",
    placeholder="#e6e8ec",
    rule="#e4e7ec",
    border="#cdd2da",
    hover="#eef0f4",
    selection="#3b5bdb",
    selection_soft="#e9edfc",
    on_selection="#ffffff",
    debris="#8f4f06",
    debris_soft="#fbefdd",
    flag="#b42318",
    flag_soft="#fdeceb",
    edited="#0b6e72",
    edited_soft="#e0f3f3",
    kept="#3d7317",
    kept_soft="#e9f4df",
    label="#7a3fb8",
    label_soft="#f3eafb",
    find="#fff0a8",
    find_current="#ffc53d",
    find_ink="#1c1f26",
    find_current_ink="#1c1f26",
    sentence="#cbd8fb",
    linked="#9fb7f8",
    code_paper="#f4f5f7",
    focus="#3b5bdb",
    disabled="#8a909c",
)
"""Black on white, for daylight and print-like reading."""

DARK: Final = Tokens(
    name="dark",
    is_dark=True,
    paper="#1b1e25",
    panel="#16191f",
    field="#12151a",
    ink="#e6e8ec",
    muted="#9ba3b1",
    placeholder="#2b303a",
    rule="#2a2f39",
    border="#3c434f",
    hover="#252a33",
    selection="#8ea2ff",
    selection_soft="#262f4d",
    on_selection="#11141c",
    debris="#e3a857",
    debris_soft="#3a2c17",
    flag="#ff9087",
    flag_soft="#43211f",
    edited="#5fcfd0",
    edited_soft="#173839",
    kept="#9ccc6a",
    kept_soft="#26361a",
    label="#cda2f7",
    label_soft="#362647",
    find="#5a4a12",
    find_current="#f0b429",
    find_ink="#ffffff",
    find_current_ink="#16191f",
    sentence="#344274",
    linked="#4a60b0",
    code_paper="#22262e",
    focus="#8ea2ff",
    disabled="#6f7784",
)
"""Light on near-black, for the night."""


def is_dark_wanted(setting: str) -> bool:
    """Return whether to be dark: by "light" or "dark", else as the system is."""
    if setting in {"light", "dark"}:
        return setting == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def font(families: tuple[str, ...], size_px: int, *, bold: bool = False) -> QFont:
    """Return a font of the first family that is installed and holds the character."""
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(size_px)
    if bold:
        made.setWeight(QFont.Weight.Bold)
    return made


def legible(color: str, tokens: Tokens) -> QColor:
    """Return a label's colour, darker or lighter where the paper would swallow it."""
    made = QColor(color)
    light = made.lightnessF()
    bound = max(light, _LIGHT_LEAST) if tokens.is_dark else min(light, _LIGHT_MOST)
    if bound != light:
        hue = max(made.hslHueF(), 0.0)
        made = QColor.fromHslF(hue, made.hslSaturationF(), bound)
    return made


def apply(app: QApplication, tokens: Tokens) -> None:
    """Put a table on the whole program: style, palette, font, short style sheet."""
    if app.property(_PROPERTY) is None:
        # Once only: put on anew, it takes a tenth of a second in a full window.
        app.setStyle("Fusion")
    app.setProperty(_PROPERTY, tokens)
    app.setPalette(palette(tokens))
    marks = palette(tokens)
    # Fusion draws the outline of these as a darker shade of the window: in the dark
    # that is hardly there.
    edge = tokens.color("ink" if tokens.is_dark else "muted")
    marks.setColor(QPalette.ColorRole.Window, edge)
    for name in ("QCheckBox", "QRadioButton"):
        app.setPalette(marks, name)  # type: ignore[arg-type]  # it takes no bytes
    app.setFont(font(tokens.sans, tokens.control_px))
    app.setStyleSheet(style_sheet(tokens))


def current() -> Tokens:
    """Return the table last put on; light before the first."""
    app = QApplication.instance()
    tokens = app.property(_PROPERTY) if app else None
    return tokens if isinstance(tokens, Tokens) else LIGHT


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a table, for what Fusion draws itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for to, field in {
        role.Window: "panel",
        role.WindowText: "ink",
        role.Base: "field",
        role.AlternateBase: "panel",
        role.Text: "ink",
        role.PlaceholderText: "muted",
        role.Button: "panel",
        role.ButtonText: "ink",
        role.BrightText: "on_selection",
        role.Highlight: "selection",
        role.Accent: "selection",
        role.HighlightedText: "on_selection",
        role.Link: "selection",
        role.LinkVisited: "label",
        role.ToolTipBase: "panel",
        role.ToolTipText: "ink",
        role.Light: "hover",
        role.Midlight: "rule",
        role.Mid: "border",
        role.Dark: "border",
        role.Shadow: "border",
    }.items():
        made.setColor(to, tokens.color(field))
    for to in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, to, tokens.color("disabled"))
    return made


def style_sheet(tokens: Tokens) -> str:
    """Return the rules for what a palette cannot say."""
    t = tokens
    # A menu asks as it is made whether it may scroll: before its window has rules.
    # The focus ring takes from the padding what it is thicker than the outline: else
    # all would move as the focus does.
    edge, ring, more = t.edge_px, t.focus_px, t.focus_px - t.edge_px
    return f"""
    QMenu {{ menu-scrollable: 1; }}
    QToolTip {{ background: {t.panel}; color: {t.ink};
        border: {edge}px solid {t.border}; padding: 4px 6px; }}
    QPushButton, QToolButton {{ border: {edge}px solid transparent; border-radius: 5px;
        padding: 5px 10px; color: {t.ink}; background: transparent; }}
    QPushButton {{ border-color: {t.border}; background: {t.field}; }}
    QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.placeholder}; }}
    QPushButton:focus, QToolButton:focus {{ border: {ring}px solid {t.focus};
        padding: {5 - more}px {10 - more}px; }}
    QPushButton:default {{ background: {t.selection}; color: {t.on_selection};
        border-color: {t.selection}; }}
    QPushButton:default:focus {{ border-color: {t.ink}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.disabled}; }}
    QPushButton:default:disabled {{ background: {t.field}; border-color: {t.border}; }}
    QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {{
        border: {edge}px solid {t.border}; border-radius: 5px; padding: 4px 7px;
        background: {t.field}; color: {t.ink}; placeholder-text-color: {t.muted};
        selection-background-color: {t.selection};
        selection-color: {t.on_selection}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
        border: {ring}px solid {t.focus}; padding: {4 - more}px {7 - more}px; }}
    QCheckBox, QRadioButton {{ border: {ring}px solid transparent; border-radius: 5px;
        padding: 1px 3px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 36px; }}
    QScrollBar::handle:horizontal {{ min-width: 36px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
