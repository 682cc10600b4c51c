"""What settles a close call: where the markup itself says what a part is for."""

from typing import Final

from facingpage.cleaning.evidence.base import Case
from facingpage.core.page import Kind, Verdict

_BESIDE: Final = {
    "around:in_nav": "inside the page's navigation",
    "around:in_footer": "inside a footer",
    "around:in_aside": "beside the text",
    "around:in_form": "part of a form",
}
# The column holds how many elements out, and this where there is none.
_NONE: Final = 99
_HALF: Final = 0.5


def settled(case: Case) -> Verdict | None:
    """Return the verdict on a close call, None where the markup does not say.

    What trafilatura leaves out of an element for what stands beside the text goes; the
    caption of a picture amid the text stays.
    """
    if case.kept:
        if case.value("article:vote") < _HALF:
            for column, reason in _BESIDE.items():
                if case.value(column) < _NONE:
                    return _close(kept=False, evidence="aside", reason=reason)
        return None
    block = case.page.blocks[case.index]
    if block.kind is Kind.CAPTION and case.value("container:inside_60") > 0:
        reason = "the caption of a picture amid the text"
        return _close(kept=True, evidence="caption", reason=reason)
    return None


def _close(*, kept: bool, evidence: str, reason: str) -> Verdict:
    return Verdict(kept, evidence, reason, doubtful=True)
