"""The window's own style rules, from the theme's tokens; names are object names."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from facingpage.paths import resource_dir
from facingpage.ui.isolates import Sentence
from facingpage.ui.theme import Tokens

_SPIN_PAD_PX: Final = 6


def window_sheet(t: Tokens) -> str:
    """Return the rules for the window's parts: bars, lists, cards, notices."""
    edge = f"{t.edge_px}px solid"
    # What the outlines around a language and around both take of the height.
    pad = 4 - 2 * (t.edge_px - 1)
    # A style sheet takes no colour for a picture: there is one for each table.
    arrows = (resource_dir() / "arrows" / _arrow(t)).as_posix()
    lined = chosen_entry = ""
    if t.is_high_contrast:
        line = f"{t.edge_px}px solid {t.selection}"
        lined = f"border-top: {line}; border-bottom: {line};"
        chosen_entry = f"border: {line};"
        chosen_entry += f" padding: {5 - t.edge_px}px {26 - t.edge_px}px;"
    return f"""
    #toolbar {{ background: {t.paper}; border-bottom: {edge} {t.rule}; }}
    #heads {{ background: {t.paper}; border-bottom: {edge} {t.rule}; }}
    #centre, #stack, #state, #stateMiddle {{ background: {t.paper}; }}
    #sidebar, #inspector {{ background: {t.panel}; }}
    #inspector QTabWidget::tab-bar {{ left: 18px; }}
    #inspector QScrollArea, #inspector QScrollArea > QWidget > QWidget {{
        background: {t.panel}; border: none; }}
    #status {{ background: {t.panel}; border-top: {edge} {t.rule}; }}
    #status QLabel {{ color: {t.muted}; }}
    #status QToolButton {{ color: {t.muted}; padding: 2px 8px; }}
    #status QToolButton:hover {{ color: {t.ink}; }}
    #status #unkept {{ color: {t.flag}; font-weight: 600; }}
    #sidebar QTableView {{ background: {t.panel}; border: none; outline: none;
        selection-background-color: transparent; }}
    #pair {{ border: {edge} {t.border}; border-radius: 5px;
        background: {t.field}; }}
    #pair QToolButton {{ border: {edge} transparent; padding: {pad}px 8px; }}
    #pair QToolButton:focus {{ border: {t.focus_px}px solid {t.focus};
        padding: {pad + t.edge_px - t.focus_px}px {8 + t.edge_px - t.focus_px}px; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    #caption {{ color: {t.muted}; font-size: {t.tiny_px + 1}px; font-weight: 600; }}
    #muted {{ color: {t.muted}; }}
    #small {{ color: {t.muted}; font-size: {t.small_px}px; }}
    #heading {{ font-size: 15px; font-weight: 600; }}
    #stateTitle {{ font-size: 20px; font-weight: 600; }}
    #stateText {{ color: {t.muted}; font-size: 14px; }}
    #flag {{ background: {t.flag_soft}; color: {t.flag}; border-radius: 5px;
        padding: 7px 9px; }}
    #chip {{ border-radius: 9px; padding: 2px 9px; font-size: {t.small_px}px; }}
    #chip[hue="kept"] {{ background: {t.kept_soft}; color: {t.kept}; }}
    #chip[hue="debris"] {{ background: {t.debris_soft}; color: {t.debris}; }}
    #chip[hue="edited"] {{ background: {t.edited_soft}; color: {t.edited}; }}
    #chooser {{ background: {t.paper}; border: {edge} {t.border}; }}
    #chooser QTreeView, #chooser QListView {{ background: {t.paper}; outline: none; }}
    #chooser QListView::item {{ padding: 4px; border-radius: 4px; }}
    #chooser QListView::item:selected {{ background: {t.selection_soft};
        color: {t.ink}; {lined} }}
    #chooser QRadioButton {{ color: {t.ink}; spacing: 8px; }}
    #chooser QRadioButton:disabled {{ color: {t.disabled}; }}
    #chooser QRadioButton::indicator {{ width: 12px; height: 12px;
        border-radius: {6 + t.edge_px}px; border: {edge} {t.muted};
        background: {t.field}; }}
    #chooser QRadioButton::indicator:disabled {{ border-color: {t.border}; }}
    #chooser QRadioButton::indicator:checked {{
        width: {4 + 2 * t.edge_px}px; height: {4 + 2 * t.edge_px}px;
        border: 4px solid {t.selection}; background: {t.on_selection}; }}
    #places, #terms {{ background: {t.paper}; color: {t.ink}; border: none;
        outline: none; selection-background-color: {t.selection_soft};
        selection-color: {t.ink}; }}
    #terms::item {{ padding: 0 8px; }}
    #terms::item:selected {{ {lined} }}
    #places::item {{ padding: 5px 10px; border-bottom: {edge} {t.rule}; }}
    QHeaderView::section {{ background: {t.paper}; color: {t.muted};
        border: none; border-bottom: {edge} {t.rule}; padding: 4px 11px; }}
    #search {{ background: {t.paper}; border-top: {edge} {t.rule}; }}
    #search QToolButton {{ padding: 4px 8px; }}
    #search QToolButton:checked {{ background: {t.selection_soft};
        border-color: {t.selection}; color: {t.ink}; }}
    #concordance {{ background: {t.paper}; border: none; outline: none; }}
    #wrong {{ color: {t.flag}; font-size: {t.small_px}px; }}
    #models {{ border: {edge} {t.rule}; border-radius: 5px; }}
    #card {{ background: {t.selection_soft}; border-bottom: {edge} {t.rule}; }}
    #warning {{ border-bottom: {edge} {t.rule}; }}
    #warning, #warning QScrollArea, #warningInner {{ background: {t.flag_soft}; }}
    #warning QLabel, #offer QLabel {{ color: {t.ink}; }}
    #offer {{ background: {t.selection_soft}; border-bottom: {edge} {t.rule}; }}
    #notice {{ background: {t.ink}; border-radius: 7px; }}
    #notice QLabel {{ color: {t.paper}; }}
    #notice QPushButton {{ background: transparent; border: {edge} transparent;
        color: {t.paper}; font-weight: 600; padding: 4px 8px;
        text-decoration: underline; }}
    #notice QPushButton:hover {{ border-color: {t.paper}; }}
    #notice QPushButton:focus {{ border-color: {t.paper}; }}
    QProgressBar {{ border: none; border-radius: 2px; background: {t.rule};
        max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {t.selection}; border-radius: 2px; }}
    QMenu {{ background: {t.field}; border: {edge} {t.border}; padding: 5px; }}
    QMenu::item {{ padding: 5px 26px 5px 26px; border-radius: 4px; color: {t.ink}; }}
    QMenu::item:selected {{ background: {t.selection_soft}; {chosen_entry} }}
    QMenu::item:disabled {{ color: {t.disabled}; }}
    QMenu::separator {{ height: 1px; background: {t.rule}; margin: 5px 8px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{arrows}.svg"); width: 14px; height: 14px; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 22px; }}
    QSpinBox::up-arrow {{ image: url("{arrows}-up.svg"); width: 13px; height: 13px; }}
    QSpinBox::down-arrow {{ image: url("{arrows}.svg"); width: 13px; height: 13px; }}
    QSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
    QComboBox QAbstractItemView {{ background: {t.field}; color: {t.ink};
        border: {edge} {t.border}; selection-background-color: {t.selection_soft};
        selection-color: {t.ink}; outline: none; }}
    QTreeView {{ background: {t.paper}; border: none; outline: none; color: {t.ink}; }}
    QTreeView::item {{ padding: 0 8px; }}
    QTreeView::item:selected {{ background: {t.selection_soft}; color: {t.ink};
        {lined} }}
    #verbatim {{ background: transparent; border: none; padding: 0; }}
    QTabBar::tab {{ padding: 7px 4px; margin: 0 14px 0 0; color: {t.muted};
        border-bottom: 2px solid transparent; background: transparent; }}
    QTabBar::tab:selected {{ color: {t.ink}; border-bottom-color: {t.selection}; }}
    QTabBar::tab:focus {{ color: {t.ink}; background: {t.selection_soft};
        border-bottom-color: {t.focus}; }}
    QSplitter::handle {{ background: {t.rule}; }}
    QDialog, #scrolled, #scrolls {{ background: {t.paper}; }}
    """


def prompt(field: QLineEdit, words: str) -> None:
    """Say in an empty field what it is for; where it is narrow, its tip says all of it.

    Qt shortens words that have no room there.
    """
    field.setPlaceholderText(words)
    # A tip that looks like markup is some, and words of a person may stand in it.
    field.setToolTip(words.replace("<", "‹"))


def spin(parent: QWidget) -> QSpinBox:
    """Return a box for a number, which stands as far from the edge as other words."""
    made = QSpinBox(parent)
    # Qt takes no padding from a style sheet for the field in it.
    made.lineEdit().setTextMargins(_SPIN_PAD_PX, 0, _SPIN_PAD_PX, 0)
    return made


def check(parent: QWidget, words: str) -> QCheckBox:
    """Return a check box that is named as it reads."""
    made = QCheckBox(words, parent)
    made.setAccessibleName(words)
    return made


def radio(parent: QWidget, words: str) -> QRadioButton:
    """Return a radio button that is named as it reads."""
    made = QRadioButton(words, parent)
    made.setAccessibleName(words)
    return made


def _arrow(t: Tokens) -> str:
    shade = "dark" if t.is_dark else "light"
    return f"{shade}-contrast" if t.is_high_contrast else shade


def near_edge() -> Qt.AlignmentFlag:
    """Return where what stands in a list is to stand, whichever way it runs."""
    is_mirrored = QGuiApplication.isRightToLeft()
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def label(
    parent: QWidget, text: str = "", name: str = "", *, selectable: bool = False
) -> QLabel:
    """Return a label that takes its text as it is, never as rich text.

    What its sentences quote is set apart where it is written from the right.
    """
    made = Sentence(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    if name:
        made.setObjectName(name)
    if selectable:
        # Page text is for copying; PlainText has no links to follow.
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made
