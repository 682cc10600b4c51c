"""The colours, small fonts and pictures that a view paints with."""

from typing import Final

from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from facingpage.ui.icons import pixmap
from facingpage.ui.theme import Tokens, font, legible

MARK_PX: Final = 12
"""How wide and high a small picture is."""


class Inks:
    """What a table of tokens becomes for a painter; each is made once."""

    def __init__(self, tokens: Tokens) -> None:
        """Make them of a table."""
        self.set_tokens(tokens)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in other colours and sizes from now on."""
        self.tokens = tokens
        self._colors: dict[str, QColor] = {}
        self._pictures: dict[tuple[str, str, int, float], QPixmap] = {}
        self.small = font(tokens.sans, tokens.small_px)
        self.small_metrics = QFontMetricsF(self.small)
        self.tiny = font(tokens.sans, tokens.tiny_px)
        self.tiny_metrics = QFontMetricsF(self.tiny)

    def color(self, field: str) -> QColor:
        """Return a colour of the tokens by its field's name."""
        found = self._colors.get(field)
        if found is None:
            found = self._colors[field] = self.tokens.color(field)
        return found

    def label(self, color: str) -> QColor:
        """Return a label's colour as it is legible here; "" is that of notes."""
        found = self._colors.get(color)
        if found is None:
            made = legible(color, self.tokens) if color else self.color("muted")
            found = self._colors[color] = made
        return found

    def picture(
        self, painter: QPainter, name: str, hue: str, size_px: int = MARK_PX
    ) -> QPixmap:
        """Return an icon in a colour of the tokens, as sharp as the device draws."""
        scale = painter.device().devicePixelRatioF()
        key = name, hue, size_px, scale
        found = self._pictures.get(key)
        if found is None:
            color = getattr(self.tokens, hue)
            found = self._pictures[key] = pixmap(name, color, size_px, scale)
        return found
