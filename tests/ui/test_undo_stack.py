"""The undo stack of a page: steps of other days come as they are needed."""

from dataclasses import dataclass, field

from facingpage.core.steps import Beside, Step, Timeline
from facingpage.ui.step_numbers import StepNumbers
from facingpage.ui.undo_stack import Command, UndoStack, window, words_of


@dataclass(eq=False)
class Note:
    """A command that writes down what became of it."""

    step: Step
    log: list[str]
    when: str = ""
    typing: int = 0
    is_fit: bool = True

    def beside(self, *, is_back: bool) -> Beside | None:
        assert is_back in {True, False}
        return None

    def do(self, step: Step) -> None:
        self.log.append(f"do {step.id}")

    def take_back(self, step: Step) -> bool:
        self.log.append(f"back {self.step.id} by {step.undoes}")
        return self.is_fit

    def do_again(self, step: Step) -> bool:
        self.log.append(f"again {self.step.id} by {step.redoes}")
        return self.is_fit

    def merge(self, other: Command) -> None:
        self.log.append(f"merge {other.step.id}")


@dataclass
class Shelf:
    """What the project knows: steps by number; asked for, they come when told to."""

    many: int
    log: list[str] = field(default_factory=list)
    asked: list[list[int]] = field(default_factory=list)

    def loaded(self, index: int) -> UndoStack:
        stack = UndoStack(StepNumbers().new, lambda: None)
        line = Timeline(list(range(1, self.many + 1)), index)
        notes = [self.note(step) for step in window(line)]
        stack.load(line, notes, lambda asked: self.asked.append(list(asked)))
        return stack

    def note(self, number: int) -> Note:
        return Note(Step(number, f"Step {number}"), self.log)

    def give(self, stack: UndoStack, *, but: int | None = None) -> None:
        asked = self.asked.pop(0)
        stack.take([self.note(n) for n in asked if n != but], asked)


def test_a_step_of_another_day_is_named_with_when_it_was() -> None:
    note = Note(Step(1, "Block 1 dropped"), [], when="2020-05-04T12:00:00+00:00")
    assert words_of(note).startswith("Block 1 dropped (4 May 2020, ")
    assert words_of(None) == ""


def test_steps_are_asked_for_before_they_are_needed() -> None:
    shelf = Shelf(1000)
    stack = shelf.loaded(1000)
    while not shelf.asked:
        stack.undo()
    assert stack.next_undo() is not None
    first = shelf.asked[0]
    assert first[-1] == 800
    assert len(first) < 200
    stack.undo()
    assert len(shelf.asked) == 1


def test_all_of_a_thousand_steps_are_taken_back_and_done_again() -> None:
    shelf = Shelf(1000)
    stack = shelf.loaded(1000)
    while stack.can_undo():
        stack.undo()
        while shelf.asked:
            shelf.give(stack)
    back = [int(line.split()[1]) for line in shelf.log]
    assert back == list(range(1000, 0, -1))
    while stack.can_redo():
        stack.redo()
    assert len(shelf.log) == 2000


def test_what_is_not_there_yet_is_taken_back_when_it_comes() -> None:
    shelf = Shelf(500)
    stack = shelf.loaded(500)
    done: list[str] = []
    for _ in range(300):
        stack.undo(lambda command: done.append(command.step.words))
    assert len(done) == 200
    while shelf.asked:
        shelf.give(stack)
    assert (len(done), done[-1]) == (300, "Step 201")


def test_a_step_that_cannot_be_read_any_more_is_left_out() -> None:
    shelf = Shelf(500)
    stack = shelf.loaded(500)
    for _ in range(201):
        stack.undo()
    shelf.give(stack, but=300)
    assert shelf.log[-1] == "back 299 by 299"
    assert stack.count() == 499


def test_a_step_that_does_not_fit_the_page_is_left_out() -> None:
    log: list[str] = []
    stack = UndoStack(StepNumbers().new, lambda: None)
    stack.push(Note(Step(1, "Gone"), log, is_fit=False))
    stack.undo()
    assert not stack.can_undo()
    assert not stack.can_redo()


def test_what_is_done_after_taking_back_cannot_be_done_again() -> None:
    shelf = Shelf(3)
    stack = shelf.loaded(3)
    stack.undo()
    stack.push(shelf.note(9))
    assert not stack.can_redo()
    assert stack.count() == 3
    stack.undo()
    stack.undo()
    stack.redo()
    assert shelf.log[-1] == "again 2 by 2"


def test_what_another_place_took_back_is_done_again_from_here() -> None:
    shelf = Shelf(2)
    stack = shelf.loaded(2)
    stack.push(Note(Step(5, "Step 2", undoes=2), shelf.log), is_done=True)
    assert stack.can_redo()
    stack.push(Note(Step(6, "Step 2", redoes=2), shelf.log), is_done=True)
    # Out of its turn it is a step like any other.
    stack.push(Note(Step(7, "Step 1", undoes=1), shelf.log), is_done=True)
    stack.undo()
    assert shelf.log == ["back 7 by 7"]
    stack.undo()
    assert shelf.log[-1] == "back 2 by 2"
