"""Changes of the glossary as steps: done, taken back, and known again another day."""

from functools import partial
from typing import Final

from facingpage.core.steps import Beside, Step
from facingpage.core.terms import ChangeTerms
from facingpage.ui.library import Library
from facingpage.ui.term_steps import Made, TermStep, made_from, record_of
from facingpage.ui.termbase import Termbase
from facingpage.ui.wording import mark, tr

TERMS: Final = "terms"
"""The stored name of what changes the glossary."""

_UNKNOWN: Final = mark("It is not known any more which terms it changed.")


class TermDoer:
    """Does the changes of terms that steps are; see `ui.beside.Doer`."""

    def __init__(self, termbase: Termbase, library: Library) -> None:
        """Make it over the glossary and what keeps the steps."""
        self._termbase = termbase
        self._library = library
        self._steps: dict[int, TermStep] = {}

    def new(self, change: ChangeTerms) -> Step:
        """Return the step that makes a change; nothing is changed yet."""
        step = self._library.new_step(change.words(), beside=Beside(TERMS, ""))
        self._steps[step.id] = TermStep(change)
        return step

    def do(self, step: Step, *, is_back: bool) -> None:
        """Change the terms, or take back what still is as it was left."""
        own = self._own(step)
        if own is not None:
            own.keep = partial(self._keep, step.id)
            self._termbase.do(own, is_back=is_back)

    def why_not(self, step: Step, *, is_back: bool) -> str:
        """Return that it is not known what it changed; else all can be."""
        own = self._own(step)
        if own is None or (is_back and own.inverse is None):
            return tr(_UNKNOWN)
        return ""

    def _own(self, step: Step) -> TermStep | None:
        if step.id not in self._steps and step.beside is not None:
            made = made_from(step.beside.record)
            if made is None:
                return None
            own = self._steps[step.id] = TermStep(made.change)
            own.note(made)
        return self._steps.get(step.id)

    def _keep(self, step: int, made: Made) -> None:
        """Have the disk know what was changed and what it left."""
        self._library.keep_record(step, partial(record_of, made))
