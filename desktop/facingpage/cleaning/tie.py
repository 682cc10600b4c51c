"""What settles a close call: where the markup itself says what a part is for."""

from typing import Final

from facingpage.cleaning.evidence.base import Case
from facingpage.core.page import Verdict

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

    What trafilatura leaves out of an element for what stands beside the text goes.
    """
    if case.kept and case.value("article:vote") < _HALF:
        for column, reason in _BESIDE.items():
            if case.value(column) < _NONE:
                return Verdict(
                    kept=False, evidence="aside", reason=reason, doubtful=True
                )
    return None
