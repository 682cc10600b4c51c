"""The program's own icons: one 20-pixel grid, one stroke, the theme's colours."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facingpage.paths import resource_dir
from facingpage.ui.theme import Tokens

_GRID_PX: Final = 20
_SCALES: Final = (1, 2, 3)


def icon(name: str, tokens: Tokens) -> QIcon:
    """Return an icon by the name of its file, drawn in the theme's ink.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    made = QIcon()
    for mode, field in (
        (QIcon.Mode.Normal, "ink"),
        (QIcon.Mode.Active, "ink"),
        (QIcon.Mode.Selected, "selection"),
        (QIcon.Mode.Disabled, "disabled" if tokens.is_high_contrast else "border"),
    ):
        for scale in _SCALES:
            made.addPixmap(pixmap(name, getattr(tokens, field), _GRID_PX, scale), mode)
    return made


def pixmap(name: str, color: str, size_px: int, scale: float = 1.0) -> QPixmap:
    """Return an icon as a picture of one colour, `size_px` wide on a `scale` screen."""
    drawn = _source(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(drawn.encode()))
    made = QPixmap(round(size_px * scale), round(size_px * scale))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return (resource_dir() / "icons" / f"{name}.svg").read_text("utf-8")
