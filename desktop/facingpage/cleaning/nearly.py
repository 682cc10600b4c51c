"""Pages of which hardly anything would be left: close calls are kept there."""

from collections.abc import Mapping
from typing import Final

from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.outline import Floats
from facingpage.core.page import Verdict

_LEAST: Final = 0.05
_CLOSE: Final = -0.5
_REASON: Final = "a close call, and hardly anything of the page would be left"


def rescued(
    page: PageFacts, odds: Floats, found: Mapping[int, Verdict]
) -> dict[int, Verdict]:
    """Return new verdicts on blocks that were weighed and nearly kept.

    `found` are the verdicts by index; those that needed no weighing are left out of it.
    None change where at least a twentieth of the page's letters is kept.
    """
    if page.outline is None:
        return {}
    sizes = [len(block.text) for block in page.blocks]
    whole = sum(sizes)
    left = sum(sizes[index] for index, verdict in found.items() if verdict.kept)
    if left >= _LEAST * whole:
        return {}
    kept = Verdict(kept=True, evidence="nearly-empty", reason=_REASON, doubtful=True)
    return {
        index: kept
        for index, verdict in found.items()
        if not verdict.kept and odds[index] > _CLOSE
    }
