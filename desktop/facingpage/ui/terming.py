"""Asks for the translation of a term beside its sentence, and keeps it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facingpage.core.inflection import WORD
from facingpage.core.languages import base
from facingpage.core.page import Block, BlockId, Kind
from facingpage.core.review import Review
from facingpage.core.sentence_map import sentence_pairs
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import ChangeTerms, Term, clean
from facingpage.ui.facing_view import FacingView
from facingpage.ui.session import Session
from facingpage.ui.term_dialog import TermDialog
from facingpage.ui.term_preview import TermPreview
from facingpage.ui.wording import tr
from facingpage.workers.host import Drafted, HostEvent, Ticket

_SIGNS: Final = " .,;:!?…。\"'“”«»()"


class Terming(QObject):
    """Opens the dialog about a term, and tells the session what was decided."""

    def __init__(self, session: Session, view: FacingView) -> None:
        """Make it over the view whose words are asked about."""
        super().__init__(view)
        self._session = session
        self._view = view
        self._asked: Ticket | None = None

    def ask(self, block: BlockId | None, found: str) -> None:
        """Ask for the translation of a term in a block.

        `found` is what is looked for in the page just now: where it stands in the
        block, it is the term; else the word under the pointer is.
        """
        page = self._session.current
        review = page.review if page else None
        if review is None or block is None:
            self._session.say(tr("Go to a block with the term first."))
            return
        self._view.commit_edit()
        text = review.block(block).text
        word = self._view.word_at_pointer(block)
        chosen = found if found and found.casefold() in text.casefold() else word
        (source,) = review.read_as((block,))
        target = base(review.target_language)
        term = Term(clean(chosen), "", source, target)
        known = self._session.termbase.known(term)
        self.open(self._view.window(), known or term, text, is_new=known is None)

    def open(
        self, parent: QWidget, term: Term, sentence: str, *, is_new: bool
    ) -> TermDialog:
        """Open the dialog with what is known of a term, and return it."""
        dialog = TermDialog(parent, term, sentence, is_new=is_new)
        before = () if is_new else (term,)
        preview = TermPreview(self._session, dialog.show_places, dialog)

        def look(made: Term | None) -> None:
            preview.stop()
            self._call_off()
            if made is not None:
                preview.look(_change(made, before))
            elif dialog.source.text() and not dialog.target.text():
                dialog.show_places(
                    tr("Type how it is translated to see what changes."), ()
                )
                self._suggest(dialog, replace(term, source=dialog.source.text()))
            else:
                dialog.show_places("", ())

        dialog.asked.connect(look)
        dialog.accepted.connect(lambda: self._keep(dialog.term(), before))
        dialog.finished.connect(preview.stop)
        dialog.finished.connect(self._call_off)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _keep(self, term: Term | None, before: tuple[Term, ...]) -> None:
        if term is not None:
            self._session.deciding.change_terms(_change(term, before))

    def _suggest(self, dialog: TermDialog, term: Term) -> None:
        """Fill in what the machine made of the term, if that is plain."""
        page = self._session.current
        review, block = page.review if page else None, self._view.current_block()
        if review is None or block is None:
            return
        linked = linked_words(review, block, term.source)
        if linked:
            dialog.suggest(term.source, linked)
            return
        said = review.target(block) or ""
        suggest = partial(dialog.suggest, term.source)
        self._translate(term, lambda made: suggest(_as_in(said, made, term)), dialog)

    def _translate(
        self, term: Term, done: Callable[[str], None], owner: QObject
    ) -> None:
        """Have a term translated by itself, for as long as `owner` is there."""
        pair = term.source_language, term.target_language
        review = self._session.current.review if self._session.current else None
        way = (self._session.translating.pairs or {}).get(pair)
        if review is None or way is None:
            return
        block = Block(BlockId(1), Kind.PARAGRAPH, term.source)
        guess = review.page_language

        def take(event: HostEvent) -> None:
            if isinstance(event, Drafted):
                made = " ".join(segment.text for segment in event.draft.segments)
                flags = {f for each in event.draft.segments for f in each.flags}
                done("" if flags else made.strip(_SIGNS))

        self._asked = self._session.host.translate(
            pair,
            [block],
            {block.id: replace(guess, code=term.source_language, spans=())},
            lambda event: self._session.tasks.post(partial(take, event), owner=owner),
            models=way.models,
        )
        # As the preview: the person waits for it.
        self._session.host.prefer(self._asked, [block.id])

    def _call_off(self) -> None:
        """Let the suggestion go unmade that was asked for last, if it is not begun."""
        if self._asked is not None:
            self._session.host.drop(self._asked, BlockId(1))
            self._asked = None


def linked_words(review: Review, block: BlockId, term: str) -> str:
    """Return the words that the engine links to a term in a block; "" for none."""
    text, said = review.block(block).text, review.target(block) or ""
    start = text.casefold().find(term.casefold())
    if start < 0 or not term:
        return ""
    end = start + len(term)
    spans = [
        (link.to_start, link.to_end)
        for pair in sentence_pairs(review, block)
        for link in pair.words
        if start < link.end and link.start < end
    ]
    if not spans:
        return ""
    first, last = min(s for s, _ in spans), max(e for _, e in spans)
    # Words apart from one another are no term.
    linked = sum(e - s for s, e in set(spans))
    return said[first:last] if 2 * linked >= last - first else ""


def _as_in(said: str, made: str, term: Term) -> str:
    """Return a term's translation if it stands in what a block says, else ""."""
    target = term.target_language
    if not WORD.search(made):
        return ""
    small = made if term.source[:1].isupper() else made[:1].lower() + made[1:]
    wanted = Term(small, small)
    return small if TermFinder((wanted,), target, "").find(said) else ""


def _change(term: Term, before: tuple[Term, ...]) -> ChangeTerms:
    """Return the change to a term; what it was before goes, if it is another entry.

    What holds in all projects stays there when this project is to have it otherwise.
    """
    same = (term.key, term.scope)
    gone = tuple(
        each
        for each in before
        if (each.key, each.scope) != same
        and (each.scope, term.scope) != ("global", "project")
    )
    return ChangeTerms((term,), gone)
