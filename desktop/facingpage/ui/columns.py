"""Where the gutter and the two columns stand in the view."""

from dataclasses import dataclass

from facingpage.ui.theme import Tokens

_SIDE_MIN_PX = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """Horizontal places in pixels. The text's margins left and right are equal.

    The gutter ends `gutter_right` of the left edge; `split` is where the second table
    column begins. With `is_single` there is no second column.
    """

    width: int
    gutter_right: int
    source_x: int
    target_x: int
    text_width: int
    split: int
    is_single: bool = False


def columns_for(
    width: int, tokens: Tokens, measure_px: float, *, is_single: bool = False
) -> Columns:
    """Return the columns of a view `width` wide; text is never wider than a measure."""
    t = tokens
    side = t.gutter_px + _SIDE_MIN_PX
    columns = 1 if is_single else 2
    gap = 0 if is_single else min(t.gap_px, max(width // 20, 20))
    room = max(width - 2 * side - gap, 120)
    text_width = min(round(measure_px), room // columns)
    used = columns * text_width + gap
    source_x = max(side, (width - used) // 2)
    target_x = source_x + text_width + gap
    split = width if is_single else target_x - gap // 2
    return Columns(
        width, source_x - _SIDE_MIN_PX, source_x, target_x, text_width, split, is_single
    )
