"""Turns a block's plain text into lines of type, and guesses heights without."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from facingpage.core import languages
from facingpage.core.page import Block, Kind
from facingpage.ui.lettering import USUAL, Lettering, script_of
from facingpage.ui.plain_text import code_points, drawn, utf16_offset
from facingpage.ui.theme import Tokens, font

_CELL_BREAK: Final = " | "
_CELLS_MAX: Final = 5
_CELL_GAP_PX: Final = 16
_INDENT_PX: Final = 20
_RTL_LARGER_PX: Final = 2
_WIDE: Final = re.compile("[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")
_SAMPLE: Final = (
    "When the harbour office opened again in spring, nine of the old crews signed on."
)
# Which of the CJK families draws a language's own forms of shared characters.
_CJK: Final = {"ja": "JP", "ko": "KR", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of block is set; sizes in pixels, `ink` is a colour of the tokens."""

    families: str
    size_px: int
    line_px: int
    above_px: int
    below_px: int
    ink: str = "ink"
    is_bold: bool = False
    indent_px: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A laid-out stretch of a text, `start` to `end` in code points, at `x`, `y`."""

    layout: QTextLayout
    x: float
    y: float
    width: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """One column of a row: its pieces, its height and where its first baseline is."""

    text: str
    pieces: tuple[Piece, ...]
    height: float
    baseline: float
    style: Style
    is_right_to_left: bool
    hidden: int = 0

    def line_at(self, offset: int) -> tuple[float, float]:
        """Return top and height, in the side, of the line that holds a code point."""
        for piece in self.pieces:
            if piece.start <= offset <= piece.end:
                own = self.text[piece.start : piece.end]
                place = utf16_offset(own, offset - piece.start)
                line = piece.layout.lineForTextPosition(place)
                if line.isValid():
                    return piece.y + line.y(), line.height()
        return 0.0, self.height

    def offset_at(self, x: float, y: float) -> int | None:
        """Return the code point at a place of the side; None beside the text."""
        for piece in self.pieces:
            left, top = x - piece.x, y - piece.y
            if not 0 <= left <= piece.width:
                continue
            for number in range(piece.layout.lineCount()):
                line = piece.layout.lineAt(number)
                if not line.y() <= top < line.y() + line.height():
                    continue
                if not line.naturalTextRect().contains(left, top):
                    return None
                on = QTextLine.CursorPosition.CursorOnCharacter
                unit = line.xToCursor(left, on)
                own = self.text[piece.start : piece.end]
                return piece.start + code_points(own, unit)
        return None


class Typesetter:
    """Sets blocks in the fonts of a table of tokens."""

    def __init__(self, tokens: Tokens, lettering: Lettering = USUAL) -> None:
        scale = lettering.percent / 100
        # The text alone: chips, reasons and the gutter keep their size.
        self.tokens = replace(
            tokens,
            text_px=max(round(tokens.text_px * scale), 6),
            line_px=round(tokens.line_px * scale),
        )
        tokens = self.tokens
        self.lettering = lettering
        self._styles: dict[tuple[Kind, int, bool], Style] = {}
        self._fonts: dict[tuple[Style, str, str, bool], QFont] = {}
        self._small = font(tokens.sans, tokens.small_px)
        metrics = QFontMetricsF(font(tokens.serif, tokens.text_px))
        self._em = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) / tokens.text_px
        self.measure_px = tokens.measure_chars * self._em * tokens.text_px

    @property
    def small_font(self) -> QFont:
        """The font of chips, reasons and flags."""
        return self._small

    def style(self, block: Block, *, is_kept: bool = True) -> Style:
        """Return how a block is set."""
        key = block.kind, block.level, is_kept
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._made_style(
                block.kind, block.level, is_kept=is_kept
            )
        return found

    def font(
        self,
        style: Style,
        code: str = "",
        *,
        is_right_to_left: bool = False,
        script: str = "",
    ) -> QFont:
        """Return a style's font for a language, its direction and a script's id."""
        region = _CJK.get(code) or _CJK.get(languages.base(code), "")
        key = style, region, script, is_right_to_left
        found = self._fonts.get(key)
        if found is None:
            families: tuple[str, ...] = getattr(self.tokens, style.families)
            # Arabic and Hebrew letters are small beside Latin ones of the same size.
            size = style.size_px + (_RTL_LARGER_PX if is_right_to_left else 0)
            if chosen := self.lettering.fonts.get(script):
                if chosen.percent:
                    size = self.lettering.scaled(script, style.size_px)
                # Code stays in letters of one width.
                if chosen.family and style.families != "mono":
                    families = (chosen.family, *families)
            if region:
                families = tuple(
                    name.replace("CJK SC", f"CJK {region}") for name in families
                )
            found = self._fonts[key] = font(families, size, bold=style.is_bold)
        return found

    def estimate(self, block: Block, width: int, *, is_kept: bool) -> int:
        """Return about how high a block will be, translation and margins included."""
        style = self.style(block, is_kept=is_kept)
        text = block.text
        units = float(len(drawn(text)))
        if not text.isascii():
            head = text[:120]
            units *= 1 + len(_WIDE.findall(head)) / max(len(head), 1)
        # A translation is a little longer, and lines break before they are full.
        advance = units * self._em * style.size_px * (1.16 if is_kept else 1.05)
        lines = max(1, math.ceil(advance / max(width - style.indent_px, 60)))
        if block.kind is Kind.CODE:
            lines += text.count("\n")
        return lines * style.line_px + style.above_px + style.below_px

    def side(  # noqa: PLR0917  # what, how, how wide, as which language
        self,
        text: str,
        style: Style,
        kind: Kind,
        width: int,
        code: str,
        paragraphs: Sequence[tuple[int, int]] = (),
    ) -> Side:
        """Return a text set in lines; `text` is safe to draw, `width` in pixels.

        Its paragraphs stand one under the other, as blocks of their own would.
        """
        shown = drawn(text)
        is_rtl = languages.is_right_to_left(shown)
        script = script_of(code, shown) if self.lettering.fonts else ""
        face = self.font(style, code, is_right_to_left=is_rtl, script=script)
        room = max(width - style.indent_px, 40)
        left = 0 if is_rtl else style.indent_px
        cells = _cells(shown) if kind is Kind.TABLE_ROW else [(0, len(shown))]
        stacked = _within(paragraphs, len(shown))
        cell_width = (room - _CELL_GAP_PX * (len(cells) - 1)) / len(cells)
        pieces: list[Piece] = []
        height, baseline = 0.0, 0.0
        if stacked:
            cells, cell_width = [], room
        for start, end in stacked:
            layout = _laid_out(shown[start:end], face, is_rtl=is_rtl)
            self._set_others(layout, shown[start:end], style, script)
            top = height + (style.below_px + style.above_px if pieces else 0)
            tall, first = _break_lines(layout, room, style.line_px)
            pieces.append(Piece(layout, left, top, room, start, end))
            height, baseline = top + tall, baseline or first
        for number, (start, end) in enumerate(cells):
            column = len(cells) - 1 - number if is_rtl else number
            layout = _laid_out(shown[start:end], face, is_rtl=is_rtl)
            self._set_others(layout, shown[start:end], style, script)
            if kind is Kind.CODE:
                option = layout.textOption()
                option.setTabStopDistance(
                    4 * QFontMetricsF(face).horizontalAdvance(" ")
                )
                layout.setTextOption(option)
            tall, first = _break_lines(layout, cell_width, style.line_px)
            x = left + column * (cell_width + _CELL_GAP_PX)
            pieces.append(Piece(layout, x, 0.0, cell_width, start, end))
            height, baseline = max(height, tall), max(baseline, first)
        return Side(
            text,
            tuple(pieces),
            height,
            baseline,
            style,
            is_rtl,
            hidden=len(text) - len(shown),
        )

    def _set_others(
        self, layout: QTextLayout, text: str, style: Style, script: str
    ) -> None:
        """Set what a text holds of other scripts in the fonts chosen for these."""
        ranges, at, unit = [], 0, 0
        for start, end, other in self.lettering.stretches(text, script):
            unit += utf16_offset(text[at:start], start - at)
            one = QTextLayout.FormatRange()
            one.start, one.length = unit, utf16_offset(text[start:end], end - start)
            form = QTextCharFormat()
            is_rtl = other in {"Arab", "Hebr"}
            form.setFont(self.font(style, is_right_to_left=is_rtl, script=other))
            one.format = form
            ranges.append(one)
            at, unit = end, unit + one.length
        if ranges:
            layout.setFormats(ranges)

    def note(self, text: str, width: float) -> Piece:
        """Return a small line of our own words, wrapped."""
        layout = _laid_out(text, self._small, is_rtl=False)
        _break_lines(layout, width, self.tokens.small_px + 5)
        return Piece(layout, 0, 0, width, 0, len(text))

    def _made_style(self, kind: Kind, level: int, *, is_kept: bool) -> Style:
        size, line, depth = self.tokens.text_px, self.tokens.line_px, max(level, 1)
        if not is_kept:
            return Style("serif", size - 2, line - 4, 5, 5, ink="muted", indent_px=14)
        if kind is Kind.HEADING:
            size += {1: 8, 2: 4, 3: 2}.get(depth, 0)
            above = 20 if depth < 3 else 16
            return Style("serif", size, round(size * 1.36), above, 8, is_bold=True)
        indent = _INDENT_PX * min(depth, 6)
        mark = "•" if depth % 2 else "◦"
        styles = {
            Kind.LIST_ITEM: Style(
                "serif", size, line, 5, 5, indent_px=indent, marker=mark
            ),
            Kind.QUOTE: Style("serif", size, line, 10, 10, indent_px=indent),
            Kind.CAPTION: Style("serif", size - 2, line - 4, 4, 12, ink="muted"),
            Kind.CODE: Style("mono", size - 3, line - 5, 14, 14, indent_px=12),
            Kind.TABLE_ROW: Style(
                "serif", size - 1, line - 2, 5, 5, is_bold=level == 1
            ),
            Kind.IMAGE: Style(
                "serif", size - 2, line - 4, 15, 15, ink="muted", indent_px=34
            ),
        }
        return styles.get(kind, Style("serif", size, line, 9, 9))


def aligned(source: Side, target: Side) -> tuple[Side, Side]:
    """Return both sides of a block with each paragraph beside its translation."""
    if len(source.pieces) != len(target.pieces) or len(source.pieces) < 2:
        return source, target
    sides, tops = (source, target), [0.0]
    for number in range(1, len(source.pieces)):
        steps = (s.pieces[number].y - s.pieces[number - 1].y for s in sides)
        tops.append(tops[-1] + max(steps))
    one, two = (_moved(side, tops) for side in sides)
    return one, two


def _moved(side: Side, tops: Sequence[float]) -> Side:
    pieces = tuple(
        replace(piece, y=top) for piece, top in zip(side.pieces, tops, strict=True)
    )
    height = side.height + tops[-1] - side.pieces[-1].y
    return replace(side, pieces=pieces, height=height)


def _within(spans: Sequence[tuple[int, int]], end: int) -> list[tuple[int, int]]:
    """Return the paragraphs of as much of a text as is drawn; [] where it is one."""
    if len(spans) < 2 or spans[-1][0] > end:
        return []
    return [(start, min(stop, end)) for start, stop in spans]


def _cells(text: str) -> list[tuple[int, int]]:
    """Return the spans of a table row's cells; one span where they are too many."""
    cells = text.split(_CELL_BREAK)
    if len(cells) > _CELLS_MAX:
        return [(0, len(text))]
    spans, at = [], 0
    for cell in cells:
        spans.append((at, at + len(cell)))
        at += len(cell) + len(_CELL_BREAK)
    return spans


def _laid_out(text: str, face: QFont, *, is_rtl: bool) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # A bare QTextLayout does not turn "left" around for right-to-left text.
    if is_rtl:
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        )
    else:
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, face)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def _break_lines(
    layout: QTextLayout, width: float, line_px: int
) -> tuple[float, float]:
    """Break a layout into lines; return its height and its first baseline."""
    y, baseline = 0.0, 0.0
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        natural = line.height()
        tall = max(float(line_px), natural)
        top = y + (tall - natural) / 2
        line.setPosition(QPointF(0.0, top))
        if not y:
            baseline = top + line.ascent()
        y += tall
    layout.endLayout()
    return y, baseline
