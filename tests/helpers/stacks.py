"""Undo stacks of no project, for tests of what stands on them."""

from facingpage.ui.step_numbers import StepNumbers
from facingpage.ui.undo_stack import UndoStack


def empty_stack() -> UndoStack:
    """Return a stack that numbers its steps itself and tells nobody."""
    return UndoStack(StepNumbers().new, lambda: None)
