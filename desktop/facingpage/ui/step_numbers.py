"""Numbers for steps: the project's, and others while there is none to keep them."""

from dataclasses import replace
from itertools import count

from facingpage.core.steps import Beside, Step
from facingpage.storage.steps import Steps


class StepNumbers:
    """Gives each step its number. Those made without a project are below nought."""

    def __init__(self) -> None:
        """Begin without a project."""
        self._steps: Steps | None = None
        self._loose = count(-1, -1)
        self._adopted: dict[int, int] = {}
        self.newest: int | None = None
        """The step that was made last."""

    def follow(self, steps: Steps | None) -> None:
        """Be the numbers of a project from now on; None: of none again."""
        self._steps = steps
        self._adopted.clear()

    def new(
        self,
        words: str,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
        beside: Beside | None = None,
    ) -> Step:
        """Return a step with a number of its own."""
        if self._steps is None:
            step = Step(next(self._loose), words, undoes, redoes, beside)
        else:
            step = self._steps.new(words, undoes=undoes, redoes=redoes, beside=beside)
        self.newest = step.id
        return step

    def adopt(self, step: Step) -> Step:
        """Return the step as the project has it: one made before has a number there.

        What it takes back or does again is not told of where the project has it not.
        """
        steps = self._steps
        if steps is None:
            return step
        number = step.id
        if number < 0:
            if number not in self._adopted:
                self._adopted[number] = steps.new(step.words).id
            number = self._adopted[number]
        undoes, redoes = (self._known(other) for other in (step.undoes, step.redoes))
        return replace(step, id=number, undoes=undoes, redoes=redoes)

    def of(self, step: int) -> int:
        """Return a step's number in the project; its own where it has none there."""
        return self._adopted.get(step, step)

    def _known(self, step: int | None) -> int | None:
        if step is None or step > 0:
            return step
        return self._adopted.get(step)
