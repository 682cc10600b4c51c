"""The window's glossary and memory: what they say of a block, and changes of them."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core.hints import Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import Block, BlockId
from facingpage.core.pairs import Pair
from facingpage.core.review import Review
from facingpage.core.terms import ChangeTerms, Glossary, Scope, Term
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.global_terms import change_global_terms, load_global_terms
from facingpage.storage.journal import replay
from facingpage.storage.term_journal import signed
from facingpage.ui.library import Library
from facingpage.ui.places import TermPlace, places
from facingpage.ui.remembering import MemoryOffer, similar_to
from facingpage.ui.tasks import Tasks

_SCOPES: Final[tuple[Scope, ...]] = ("global", "project")


class Termbase(QObject):
    """The terms of the project and those of all projects; the project's hold.

    Changes hold at once; the disk is written to afterwards.
    """

    changed = Signal(object)
    """Tuple of terms that came, went, or are another now."""
    failed = Signal(str)
    """A sentence: the glossary for all projects could not be read or written."""

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        """Make it over what keeps the project; it fills as that opens."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._glossaries: dict[Scope, Glossary] = {"project": {}, "global": {}}
        library.opened.connect(self._take_project)

    def load(self) -> None:
        """Read the glossary for all projects."""
        take = partial(self._take, "global")
        self._tasks.run(load_global_terms, take, self._warn)

    def terms(self) -> tuple[Term, ...]:
        """Return all terms, those of all projects first, each in order."""
        return tuple(
            term for scope in _SCOPES for term in self._glossaries[scope].values()
        )

    def find(self, term: Term) -> Term | None:
        """Return the term that is there for the same, in the same scope."""
        return self._glossaries[term.scope].get(term.key)

    def inverse(self, change: ChangeTerms) -> ChangeTerms:
        """Return what will take a change back."""
        backs = [
            part.apply(self._glossaries[scope])[1] for scope, part in _parts(change)
        ]
        return ChangeTerms(
            tuple(term for back in backs for term in back.put),
            tuple(term for back in backs for term in back.removed),
        )

    def change(self, change: ChangeTerms) -> None:
        """Put terms in and take them out, each in its own scope."""
        change = replace(change, put=signed(change.put))
        before = self.terms()
        for scope, part in _parts(change):
            self._glossaries[scope], back = part.apply(self._glossaries[scope])
            if scope == "project":
                self._library.change_terms(part, back)
            else:
                self._tasks.run(
                    partial(change_global_terms, part), lambda _: None, self._warn
                )
        self._tell(before)

    def hints(self, pair: Pair) -> Callable[[Block], Hints]:
        """Return what tells the hints of the blocks of a pair, off the main thread."""
        return _Hinting(self.terms(), self._recall, pair)

    def with_change(self, change: ChangeTerms, pair: Pair) -> Callable[[Block], Hints]:
        """Return what would tell the hints after a change."""
        made = {
            scope: part.apply(self._glossaries[scope])[0]
            for scope, part in _parts(change)
        }
        glossaries = (made.get(scope, self._glossaries[scope]) for scope in _SCOPES)
        terms = tuple(term for each in glossaries for term in each.values())
        return _Hinting(terms, self._recall, pair)

    def similar(
        self,
        review: Review,
        block: BlockId,
        done: Callable[[tuple[MemoryOffer, ...]], None],
    ) -> None:
        """Give `done` what the memory has like a block's sentences, the best first."""
        project = self._library.project
        if project is None:
            done(())
            return
        # It is told elsewhere that the project cannot be read.
        self._tasks.run(
            partial(similar_to, project.memory, review, block), done, lambda _: done(())
        )

    def on_stored(
        self,
        page_id: int,
        target: str,
        terms: tuple[Term, ...],
        done: Callable[[tuple[Review, list[TermPlace]] | None], None],
    ) -> None:
        """Give `done` where terms stand on a page that is not loaded; None: unknown."""
        project = self._library.project
        if project is None:
            done(None)
            return

        def work() -> tuple[Review, list[TermPlace]]:
            stored = project.load(page_id)
            review, _ = replay(Review.of(stored.cleaned, target), stored.edits)
            return review, list(places(terms, review))

        self._tasks.run(work, done, lambda _: done(None))

    def _recall(
        self, source: str, target: str, sentences: Sequence[str]
    ) -> Mapping[str, Remembered]:
        project = self._library.project
        if project is None:
            return {}
        try:
            return project.memory.recall(source, target, sentences)
        except StorageFailed:
            # The engine translates what cannot be looked up; that the project cannot
            # be read is told wherever more hangs on it.
            return {}

    def _take_project(self, glossary: Glossary) -> None:
        self._take("project", glossary)

    def _take(self, scope: Scope, glossary: Glossary) -> None:
        before = self.terms()
        self._glossaries[scope] = {
            key: replace(term, scope=scope) for key, term in glossary.items()
        }
        self._tell(before)

    def _tell(self, before: Sequence[Term]) -> None:
        other = set(before) ^ set(self.terms())
        if other:
            self.changed.emit(tuple(other))

    def _warn(self, error: FacingPageError) -> None:
        self.failed.emit(str(error))


class _Hinting:
    """Tells hints; what it looks them up in is made when the first block comes.

    That takes a tenth of a second for 10,000 terms, and is done off the main thread.
    """

    def __init__(
        self,
        terms: tuple[Term, ...],
        recall: Callable[[str, str, Sequence[str]], Mapping[str, Remembered]],
        pair: Pair,
    ) -> None:
        self._terms = terms
        self._recall = recall
        self._pair = pair
        self._lock = threading.Lock()
        self._hints: Callable[[Block], Hints] | None = None

    def __call__(self, block: Block) -> Hints:
        """Return the hints of a block; may be called from several threads."""
        with self._lock:
            if self._hints is None:
                # It brings the sentence splitter, which the window has not at first.
                from facingpage.translation import hinting  # noqa: PLC0415

                self._hints = hinting.hinter(self._terms, self._recall, *self._pair)
        return self._hints(block)


def _parts(change: ChangeTerms) -> tuple[tuple[Scope, ChangeTerms], ...]:
    """Return a change by the scopes it is about."""
    parts = (
        (
            scope,
            ChangeTerms(
                tuple(term for term in change.put if term.scope == scope),
                tuple(term for term in change.removed if term.scope == scope),
            ),
        )
        for scope in _SCOPES
    )
    return tuple((scope, part) for scope, part in parts if part.put or part.removed)
