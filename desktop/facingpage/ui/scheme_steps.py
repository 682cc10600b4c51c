"""Changes of labels and guidelines as steps: done, taken back, known another day."""

import json
from dataclasses import replace
from typing import Any, Final

from facingpage.core.scheme import Scheme, checked
from facingpage.core.steps import Beside, Step
from facingpage.core.wire import WireError, pack, unpack
from facingpage.ui.schemes import Schemes
from facingpage.ui.wording import tr

SCHEME: Final = "scheme"
"""The stored name of what changes labels and guidelines."""


def scheme_record(before: Scheme, after: Scheme) -> Beside:
    """Return what a step says that makes one scheme of another.

    What is the same in both is left out: guidelines may be long.
    """
    if before.labels == after.labels:
        before, after = replace(before, labels=()), replace(after, labels=())
    if before.guidelines == after.guidelines:
        before, after = replace(before, guidelines=""), replace(after, guidelines="")
    return Beside(SCHEME, json.dumps({"before": pack(before), "after": pack(after)}))


class SchemeDoer:
    """Does the changes of the scheme that steps are; see `ui.beside.Doer`."""

    def __init__(self, schemes: Schemes) -> None:
        """Make it over what has the scheme."""
        self._schemes = schemes

    def do(self, step: Step, *, is_back: bool) -> None:
        """Change the scheme, or take back what still is as it was left."""
        read = _read(step)
        if read is not None:
            self._schemes.do(*read, is_back=is_back)

    def why_not(self, step: Step, *, is_back: bool) -> str:  # noqa: ARG002  # either way
        """Return that it is not known what it changed; else all can be."""
        known = _read(step) is not None
        return "" if known else tr("It is not known any more which labels it changed.")


def _read(step: Step) -> tuple[Scheme, Scheme] | None:
    try:
        record: Any = json.loads(step.beside.record if step.beside else "")
        before, after = (unpack(Scheme, record[name]) for name in ("before", "after"))
    except (WireError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return checked(before), checked(after)
