"""What Undo and Redo step through on a page, as far back as the project knows."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol

from facingpage.core.steps import Beside, Step, Timeline
from facingpage.ui import when as moments
from facingpage.ui.told import told

Fetch = Callable[[Sequence[int]], None]
"""Asks for steps of the page by their numbers; `take` is called with what there is."""

# So many steps ahead are there before they are asked for, and so many come at once.
_NEAR: Final = 20
_AT_ONCE: Final = 200


class NewStep(Protocol):
    """Makes a step with a number of its own."""

    def __call__(
        self,
        words: str,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
        beside: Beside | None = None,
    ) -> Step:
        """Return the step."""


class Command(Protocol):
    """A step as a stack does it, takes it back and does it again.

    `when` is when it was done, UTC in ISO 8601, "" for what was done just now. `typing`
    is 0 but for what merges with what has the same number.
    """

    step: Step
    when: str
    typing: int

    def beside(self, *, is_back: bool) -> Beside | None:
        """Return what goes with it beside the page, taken back or done again."""

    def do(self, step: Step) -> None:
        """Do it, as a part of the step given."""

    def take_back(self, step: Step) -> bool:
        """Take it back, as a part of the step given; False: it can't be."""

    def do_again(self, step: Step) -> bool:
        """Do it again, as a part of the step given; False: it can't be."""

    def merge(self, other: "Command") -> None:
        """Take over what was typed since."""


def _nothing(_: Command) -> None:
    pass


class UndoStack:
    """A page's steps. Those of other days come from the project as they are needed.

    What is not there yet when it is asked to be taken back is so when it comes.
    """

    def __init__(self, new_step: NewStep, changed: Callable[[], None]) -> None:
        """Make an empty stack; `changed` hears of all that Undo and Redo would do."""
        self._new_step = new_step
        self._changed = changed
        self._fetch: Fetch | None = None
        self._line = Timeline()
        self._commands: dict[int, Command] = {}
        self._asked: set[int] = set()
        self._waiting: list[tuple[bool, Callable[[Command], None]]] = []

    def load(self, line: Timeline, commands: Iterable[Command], fetch: Fetch) -> None:
        """Be what the project knows of the page: `fetch` brings what is missing.

        Of the steps in the `window` of the line those that have no command are let go.
        """
        self.clear()
        self._line, self._fetch = line, fetch
        self.take(commands, window(line))

    def take(self, commands: Iterable[Command], asked: Sequence[int]) -> None:
        """Take in steps that were asked for; those that did not come are let go of."""
        for command in commands:
            self._commands.setdefault(command.step.id, command)
        for step in asked:
            self._asked.discard(step)
            if step not in self._commands:
                self._line.remove(step)
        waiting, self._waiting = self._waiting, []
        for is_undo, done in waiting:
            (self.undo if is_undo else self.redo)(done)
        self._changed()

    def clear(self) -> None:
        """Be empty."""
        self._line, self._fetch = Timeline(), None
        self._commands.clear()
        self._asked.clear()
        self._waiting.clear()
        self._changed()

    def push(self, command: Command, *, is_done: bool = False) -> None:
        """Do a step, unless it was done already; what could be done again is gone.

        What was typed is merged with what was typed before it.
        """
        if not is_done:
            command.do(command.step)
        top = self.next_undo()
        if top is not None and command.typing and top.typing == command.typing:
            top.merge(command)
        else:
            step = command.step
            self._line.add(step.id, step.undoes, step.redoes)
            if self._line.undoable() == step.id:
                # Else it moved along the steps there are.
                self._commands[step.id] = command
        self._changed()

    def undo(self, done: Callable[[Command], None] = _nothing) -> None:
        """Take the last step back, and give `done` what it was."""
        command = self._ready(self._line.undoable(), done, is_undo=True)
        if command is None:
            return
        step = self._new_step(
            command.step.words,
            undoes=command.step.id,
            beside=command.beside(is_back=True),
        )
        if command.take_back(step):
            self._line.add(step.id, step.undoes, None)
            done(command)
        else:
            self._line.remove(command.step.id)
        self._look_ahead()
        self._changed()

    def redo(self, done: Callable[[Command], None] = _nothing) -> None:
        """Do again what was taken back last, and give `done` what it was."""
        command = self._ready(self._line.redoable(), done, is_undo=False)
        if command is None:
            return
        step = self._new_step(
            command.step.words,
            redoes=command.step.id,
            beside=command.beside(is_back=False),
        )
        if command.do_again(step):
            self._line.add(step.id, None, step.redoes)
            done(command)
        else:
            self._line.remove(command.step.id)
        self._look_ahead()
        self._changed()

    def forget_last(self) -> None:
        """Take the last step back for good: as a part of itself it comes to nothing."""
        command = self.next_undo()
        if command is not None:
            command.take_back(command.step)
            self._line.remove(command.step.id)
            self._changed()

    def renumber(self, number: Callable[[int], int]) -> None:
        """Have other numbers for the steps, as the project has them now."""
        self._line.ids = [number(step) for step in self._line.ids]
        self._commands = {number(step): it for step, it in self._commands.items()}

    def can_undo(self) -> bool:
        """Return whether there is a step to be taken back."""
        return self._line.undoable() is not None

    def can_redo(self) -> bool:
        """Return whether there is a step to be done again."""
        return self._line.redoable() is not None

    def next_undo(self) -> Command | None:
        """Return the step that Undo takes back; None: there is none, or not yet."""
        step = self._line.undoable()
        return self._commands.get(step) if step is not None else None

    def next_redo(self) -> Command | None:
        """Return the step that Redo does again; None: there is none, or not yet."""
        step = self._line.redoable()
        return self._commands.get(step) if step is not None else None

    def count(self) -> int:
        """Return how many steps there are, done or taken back."""
        return len(self._line.ids)

    def _ready(
        self, step: int | None, done: Callable[[Command], None], *, is_undo: bool
    ) -> Command | None:
        if step is None:
            return None
        command = self._commands.get(step)
        if command is None:
            self._waiting.append((is_undo, done))
            self._look_ahead()
        return command

    def _look_ahead(self) -> None:
        """Ask for the steps that are near and not there."""
        ids, at = self._line.ids, self._line.index
        near = ids[max(at - _NEAR, 0) : at + _NEAR]
        there = self._commands.keys() | self._asked
        if self._fetch is None or all(step in there for step in near):
            return
        asked = [
            step
            for step in ids[max(at - _AT_ONCE, 0) : at + _AT_ONCE]
            if step not in there
        ]
        self._asked.update(asked)
        self._fetch(asked)


def window(line: Timeline) -> list[int]:
    """Return the steps that Undo and Redo come to first."""
    return line.ids[max(line.index - _AT_ONCE, 0) : line.index + _AT_ONCE]


def words_of(command: Command | None) -> str:
    """Return what a step did; of another day's with when that was; "" for none."""
    if command is None:
        return ""
    what = told(command.step.words)
    when = moments.said(command.when) if command.when else ""
    return f"{what} ({when})" if when else what
