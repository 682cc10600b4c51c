"""Where the gutter and the columns stand in the view."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from facingpage.ui.theme import Tokens

_SIDE_MIN_PX: Final = 12
_LEAST_TEXT_PX: Final = 60
LEAST_SHARE: Final = 0.25
"""No column is narrower than this share of what both have."""


class Shown(StrEnum):
    """Which columns are shown; stored in the settings, so never renamed."""

    BOTH = "both"
    ORIGINAL = "original"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a person wants the columns: which, in which order, and how wide.

    `share` is the original's part of the room for text, `LEAST_SHARE` to 1 less that.
    `is_mirrored` tells that the window goes from right to left: the gutter is there.
    """

    shown: Shown = Shown.BOTH
    is_swapped: bool = False
    share: float = 0.5
    is_mirrored: bool = False


SIDE_BY_SIDE: Final = Arrangement()
"""Both columns, the original on the left, of equal width."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Horizontal places in pixels. The text's margins left and right are equal.

    `gutter_x` is the gutter's edge beside the text; `split` is where the right one of
    two table columns begins. Where one column is shown, both stand in its place.
    """

    width: int
    gutter_x: int
    source_x: int
    source_width: int
    target_x: int
    target_width: int
    split: int
    arrangement: Arrangement = SIDE_BY_SIDE

    @property
    def is_both(self) -> bool:
        """Whether original and translation stand side by side."""
        return self.arrangement.shown is Shown.BOTH

    @property
    def has_source(self) -> bool:
        """Whether the original is shown."""
        return self.arrangement.shown is not Shown.TRANSLATION

    @property
    def has_target(self) -> bool:
        """Whether the translation is shown."""
        return self.arrangement.shown is not Shown.ORIGINAL

    @property
    def is_source_first(self) -> bool:
        """Whether the original is the left one, or the only one."""
        if self.is_both:
            return not self.arrangement.is_swapped
        return self.has_source

    @property
    def is_mirrored(self) -> bool:
        """Whether the gutter stands on the right."""
        return self.arrangement.is_mirrored

    @property
    def is_source_outer(self) -> bool:
        """Whether the original is beside the gutter, or the only one."""
        is_turned = self.is_both and self.is_mirrored
        return self.is_source_first is not is_turned

    def in_gutter(self, wide: float, inset: float = 0.0) -> float:
        """Return where in the gutter begins what is so wide, from the text outwards.

        `inset` is what of the gutter is taken already.
        """
        if self.is_mirrored:
            return self.gutter_x + inset
        return self.gutter_x - inset - wide

    @property
    def left(self) -> int:
        """Where the text of the left column begins."""
        return min(self.source_x, self.target_x)

    @property
    def right(self) -> int:
        """Where the text of the right column ends."""
        ends = self.source_x + self.source_width, self.target_x + self.target_width
        return max(ends)


def columns_for(
    width: int,
    tokens: Tokens,
    measure_px: float,
    arrangement: Arrangement = SIDE_BY_SIDE,
) -> Columns:
    """Return the columns of a view `width` wide.

    Text is never wider than a measure, but for a column made wider than the other.
    """
    is_both = arrangement.shown is Shown.BOTH
    side = tokens.gutter_px + _SIDE_MIN_PX
    gap = min(tokens.gap_px, max(width // 20, 20)) if is_both else 0
    room = max(width - 2 * side - gap, _LEAST_TEXT_PX)
    measure = round(measure_px)
    if is_both:
        text = 2 * min(measure, room // 2)
        share = min(max(arrangement.share, LEAST_SHARE), 1 - LEAST_SHARE)
        source = round(text * share)
        target = text - source
    else:
        source = target = text = min(measure, room)
    left = max(side, (width - text - gap) // 2)
    source_x = target_x = left
    split = width
    if is_both and arrangement.is_swapped:
        source_x = left + target + gap
        split = source_x - gap // 2
    elif is_both:
        target_x = left + source + gap
        split = target_x - gap // 2
    gutter = left - _SIDE_MIN_PX
    if arrangement.is_mirrored:
        gutter = left + text + gap + _SIDE_MIN_PX
    return Columns(
        width, gutter, source_x, source, target_x, target, split, arrangement
    )


def share_at(columns: Columns, x: int) -> float:
    """Return the original's share of the room if the columns met at a place."""
    text = columns.source_width + columns.target_width
    gap = columns.right - columns.left - text
    part = (x - columns.left - gap / 2) / max(text, 1)
    share = 1 - part if columns.arrangement.is_swapped else part
    return min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
