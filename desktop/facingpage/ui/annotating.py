"""Labels, notes and statuses as the person gives them, by key or in the inspector."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from facingpage.core.annotations import NOTE_CHARS, Note, Span, Status
from facingpage.core.edits import Edit
from facingpage.core.making import Making
from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId
from facingpage.core.progress import deciding
from facingpage.core.review import Review
from facingpage.core.scheme import Label
from facingpage.ui import marking
from facingpage.ui.changing import MANY
from facingpage.ui.facing_view import FacingView
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.open_page import OpenPage
from facingpage.ui.palette import Entry
from facingpage.ui.session import Session
from facingpage.ui.wording import key_of, tr

_QUOTE_CHARS = 60


class Annotating(QObject):
    """Acts on the words chosen in the view, else on the blocks selected there."""

    def __init__(
        self, session: Session, view: FacingView, go_on: Callable[[], None]
    ) -> None:
        """Make it; `go_on` goes to the next block that nobody has decided."""
        super().__init__(view)
        self._session = session
        self._view = view
        self._go_on = go_on

    def label(self, key: str, *, is_next: bool = False) -> None:
        """Give words or blocks the label of a key, or take it away; then go on.

        With `is_next` it is never taken away, and the next block becomes current.
        """
        review = self._review()
        if review is None:
            return
        label = self._session.schemes.now.with_key(key)
        if label is None:
            self._session.say(
                tr(
                    "No label has the key {key} yet. Give it to one in “Labels and"
                    " guidelines…”.",
                    key=key_of(f"label-{key}"),
                )
            )
            return
        if self._set_label(review, label, is_toggled=not is_next) and is_next:
            self._view.forget_chosen()
            self._view.go_next()

    def entries(self) -> list[Entry]:
        """Return the labels for the palette: one that has no key is set from there."""
        return [
            Entry(
                tr("Label “{name}”", name=label.name),
                key_of(f"label-{label.key}") if label.key else "",
                partial(self._apply, label),
                "tag",
            )
            for label in self._session.schemes.now.offered()
        ]

    def _apply(self, label: Label) -> None:
        review = self._review()
        if review is not None:
            self._set_label(review, label, is_toggled=True)

    def clear(self) -> None:
        """Take all labels from the chosen words, else from the selected blocks."""
        review, choice = self._review(), self._view.chosen()
        if review is None:
            return
        if choice is None:
            edit = marking.unlabelling(review, self._view.selected_blocks())
        else:
            place = marking.place_of(review, choice)
            edit = place and marking.span_unlabelling(review, choice.block, place)
        self._do(edit, tr("There is no label here to take away."))

    def note(self) -> None:
        """Write a note on the chosen words, else on the current block."""
        review, block = self._review(), self._view.current_block()
        if review is None or block is None:
            self._session.say(
                tr("Go to a block first: a note is on a block or its words.")
            )
            return
        choice = self._view.chosen()
        place = marking.place_of(review, choice) if choice else None
        if choice is not None and place is None:
            self._session.say(tr("There is nothing in the original to note this on."))
            return
        self._write(block, place, marking.note_at(review, block, place))

    def edit_note(self, block: BlockId, note: Note) -> None:
        """Write a note anew."""
        place = (note.anchor, note.chosen) if note.anchor else None
        self._write(block, place, note)

    def remove(self, block: BlockId, what: str | Span | Note) -> None:
        """Take a label (by its id), labelled words or a note away from a block."""
        review = self._review()
        if review is None:
            return
        label = what.label if isinstance(what, Span) else what
        name = "" if isinstance(label, Note) else self._name(label)
        self._do(marking.removing(review, block, what, name))

    def decide(self, status: Status | None, *, is_next: bool) -> None:
        """Give the selected blocks a status, or none; then go to the next undecided."""
        review = self._review()
        if review is None:
            return
        self._view.commit_edit()
        review = self._review() or review
        selected = self._view.selected_blocks()
        if not any(map(review.is_kept, selected)):
            self._session.say(
                tr("Only blocks of the article have a status. Restore the block first.")
                if selected
                else tr("Go to a block first.")
            )
            return

        def make(review: Review) -> Making[Edit | None]:
            return deciding(review, filter(review.is_kept, selected), status)

        def done(_: OpenPage, edit: Edit | None) -> None:
            if edit is None and status is None:
                self._session.say(tr("Nothing is decided here yet."))
            if is_next and len(selected) > MANY:
                QTimer.singleShot(0, self, self._go_on)
            elif is_next:
                self._go_on()

        self._session.deciding.make(make, done)

    def _set_label(self, review: Review, label: Label, *, is_toggled: bool) -> bool:
        """Set a label, or take it away; return whether it fits what is chosen."""
        choice = self._view.chosen()
        if choice is None:
            if label.use == "span":
                self._session.say(
                    tr(
                        "“{label}” is for words. Choose some first: drag over them, or"
                        " press Shift and the arrows.",
                        label=label.name,
                    )
                )
                return False
            blocks = self._view.selected_blocks()
            edit = marking.labelling(review, blocks, label, is_toggled=is_toggled)
            self._do(edit)
            return bool(blocks)
        if label.use == "block":
            self._session.say(
                tr(
                    "“{label}” is for whole blocks. Press {key:leave}, then its key.",
                    label=label.name,
                )
            )
            return False
        place = marking.place_of(review, choice)
        if place is None:
            self._session.say(tr("There is nothing in the original to label here."))
            return False
        edit = marking.span_labelling(
            review, choice.block, place, label, is_toggled=is_toggled
        )
        self._do(edit)
        return True

    def _write(
        self, block: BlockId, place: marking.Place | None, before: Note | None
    ) -> None:
        page = self._session.current
        if page is None or page.review is None:
            return
        title = tr("Note on block {block}", block=number_of(page.review, block))
        if place is not None:
            quote = " ".join((place[1] or place[0]).quote.split())
            more = "…" if len(quote) > _QUOTE_CHARS else ""
            title = tr("Note on “{words}”", words=f"{quote[:_QUOTE_CHARS]}{more}")
        deciding = self._session.deciding
        editor = NoteEditor(self._view.window(), title, before.text if before else "")

        def made(review: Review) -> Edit | None:
            text = editor.text().strip()[:NOTE_CHARS]
            after = Note(text, *(place or (None, None))) if text else None
            return marking.noting(review, block, before, after)

        editor.typed.connect(lambda _: deciding.type_edit(page, editor, made))
        editor.accepted.connect(lambda: deciding.commit_edit(page, editor, made))
        editor.rejected.connect(deciding.drop_typing)
        editor.finished.connect(editor.deleteLater)
        editor.open()

    def _do(self, edit: Edit | None, why_not: str = "") -> None:
        if edit is not None:
            self._session.deciding.do(edit)
        elif why_not:
            self._session.say(why_not)

    def _name(self, label_id: str) -> str:
        return self._session.schemes.now.name_of(label_id)

    def _review(self) -> Review | None:
        page = self._session.current
        return page.review if page else None
