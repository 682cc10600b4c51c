"""Two more tables of colours, for eyes that need more: text is 7 to 1 on all it is on.

Outlines are drawn in ink and twice as thick, the focus as a ring three pixels wide:
nothing is told by a shade alone.
"""

from dataclasses import replace
from typing import Final

from facingpage.ui.theme import DARK, LIGHT

LIGHT_CONTRAST: Final = replace(
    LIGHT,
    name="light, high contrast",
    is_high_contrast=True,
    panel="#ffffff",
    ink="#000000",
    muted="#262a31",
    placeholder="#b8bec9",
    rule="#565c68",
    border="#2e333c",
    hover="#e2e6ee",
    selection="#0b2a9c",
    selection_soft="#e4eafd",
    focus="#0b2a9c",
    disabled="#70757f",
    debris="#6a3500",
    flag="#8f0c00",
    edited="#00474a",
    kept="#234a00",
    label="#4b1480",
    find="#fff0a8",
    find_current="#ffb700",
    find_ink="#000000",
    find_current_ink="#000000",
    sentence="#b4c6fa",
    linked="#86a3f7",
    code_paper="#f0f1f4",
    edge_px=2,
    focus_px=3,
    small_px=13,
    tiny_px=12,
)
"""Black on white, with dark outlines."""

DARK_CONTRAST: Final = replace(
    DARK,
    name="dark, high contrast",
    is_high_contrast=True,
    paper="#000000",
    panel="#000000",
    field="#000000",
    ink="#ffffff",
    muted="#e2e5ea",
    placeholder="#3f444e",
    rule="#8b93a1",
    border="#d5d9e0",
    hover="#1d2129",
    selection="#b3c2ff",
    selection_soft="#101f5e",
    on_selection="#000000",
    focus="#ffe14d",
    disabled="#8b909a",
    debris="#ffb45c",
    debris_soft="#2e1f0a",
    flag="#ffa69e",
    flag_soft="#3a1210",
    edited="#62eeee",
    edited_soft="#06302f",
    kept="#aaf06e",
    kept_soft="#173003",
    label="#e3bfff",
    label_soft="#2f1a45",
    find="#4d3f0a",
    find_current="#ffd23f",
    find_ink="#ffffff",
    find_current_ink="#000000",
    sentence="#26348c",
    linked="#3a4cb4",
    code_paper="#14171c",
    edge_px=2,
    focus_px=3,
    small_px=13,
    tiny_px=12,
)
"""White on black, with light outlines and a yellow focus."""
