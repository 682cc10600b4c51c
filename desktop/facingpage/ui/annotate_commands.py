"""The commands of `ACTIONS` that label, note and decide: `WindowCommands` has them."""

from typing import TYPE_CHECKING

from facingpage.ui.annotating import Annotating
from facingpage.ui.asking import Asking
from facingpage.ui.frame import Frame
from facingpage.ui.panels import INSPECTOR
from facingpage.ui.session import Session

if TYPE_CHECKING:
    from facingpage.core.annotations import Status


class AnnotateCommands:
    """What is done to the words chosen, else to the blocks selected."""

    _session: Session
    _frame: Frame
    asking: Asking
    annotating: Annotating

    def label(self, key: str, /) -> None:
        """Give the label of a key, or take it away where it is."""
        self.annotating.label(key)

    def label_and_next(self, key: str, /) -> None:
        """Give the label of a key and go to the next block."""
        self.annotating.label(key, is_next=True)

    def clear_labels(self) -> None:
        """Take all labels away."""
        self.annotating.clear()

    def note(self) -> None:
        """Write a note."""
        self.annotating.note()

    def confirm(self) -> None:
        """Confirm, and go to the next undecided block."""
        self._decide("confirmed", is_next=True)

    def ask_review(self) -> None:
        """Say that somebody must look at it again; one stays, to say why."""
        self._decide("needs-review", is_next=False)

    def skip(self) -> None:
        """Skip, and go to the next undecided block."""
        self._decide("skip", is_next=True)

    def decide_again(self) -> None:
        """Take the decision back."""
        self._decide(None, is_next=False)

    def next_undecided(self) -> None:
        """Go to the next block that nobody has decided."""
        self._step("undecided", is_forward=True)

    def previous_undecided(self) -> None:
        """Go to the block before that nobody has decided."""
        self._step("undecided", is_forward=False)

    def show_labels(self) -> None:
        """Show the labels and guidelines, to change, import and export them."""
        from facingpage.ui.labels_dialog import LabelsDialog  # noqa: PLC0415  # not for the first paint

        dialog = LabelsDialog(self._frame, self._session, self.asking)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_guidelines(self) -> None:
        """Show the guidelines in the inspector."""
        inspector = self._frame.inspector
        # In a narrow window it takes the place of the page list.
        self._frame.panels.show(INSPECTOR, is_on=True)
        inspector.tabs.setCurrentWidget(inspector.guidelines)
        inspector.guidelines.setFocus()

    def _step(self, what: str, *, is_forward: bool) -> None:
        """Go to the next, or the previous, block of a kind the page has counts of."""
        raise NotImplementedError

    def _decide(self, status: "Status | None", *, is_next: bool) -> None:
        self.annotating.decide(status, is_next=is_next)
