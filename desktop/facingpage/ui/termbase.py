"""The window's glossary and memory: what they say of a block, and changes of them."""

import contextlib
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core.hints import Hints
from facingpage.core.languages import base
from facingpage.core.memory import Remembered
from facingpage.core.page import Block, BlockId
from facingpage.core.pairs import Pair
from facingpage.core.review import Review
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import ChangeTerms, Glossary, Scope, Term
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.global_terms import change_global_terms, load_global_terms
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.term_journal import signed
from facingpage.ui.library import Library
from facingpage.ui.places import TermPlace, places, term_lines
from facingpage.ui.remembering import MemoryOffer, similar_to
from facingpage.ui.tasks import Tasks

_FEW: Final = 200
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
        self._looks = 0
        self._finding = threading.Lock()
        self._finder: tuple[tuple[tuple[Term, ...], Pair], TermFinder] | None = None
        self._steps: deque[tuple[TermStep, bool]] = deque()
        library.opened.connect(self._take_project)

    @property
    def project(self) -> Project | None:
        """The project, to be read off the main thread; None while there is none."""
        return self._library.project

    def load(self) -> None:
        """Read the glossary for all projects."""
        take = partial(self._take, "global")
        self._tasks.run(load_global_terms, take, self._warn)

    def terms(self) -> tuple[Term, ...]:
        """Return all terms, those of all projects first, each in order."""
        return tuple(
            term for scope in _SCOPES for term in self._glossaries[scope].values()
        )

    def known(self, term: Term) -> Term | None:
        """Return the term that holds for these words, inflected or not; None: none.

        Inflected ones are known once the terms of a block were looked up.
        """
        for scope in reversed(_SCOPES):
            if term.key in self._glossaries[scope]:
                return self._glossaries[scope][term.key]
        pair = term.source_language, term.target_language
        with self._finding:
            is_made = self._finder is not None and self._finder[0] == (
                self.terms(),
                pair,
            )
            finder = self._finder[1] if self._finder and is_made else None
        hits = finder.find(term.source) if finder else ()
        whole = (hit.term for hit in hits if hit.end - hit.start == len(term.source))
        return next(whole, None)

    def do(self, step: "TermStep", *, is_back: bool = False) -> None:
        """Make a change, or take it back; after those that were asked for before.

        One of a few terms holds at once.
        """
        self._steps.append((step, is_back))
        if len(self._steps) == 1:
            self._take_step()

    def _take_step(self) -> None:
        step, is_back = self._steps[0]
        glossaries = dict(self._glossaries)
        if step.size <= _FEW:
            self._done(_changed(glossaries, step, is_back=is_back))
            return
        # To go through 50,000 terms takes a second.
        self._tasks.run(
            partial(_changed, glossaries, step, is_back=is_back), self._done, self._warn
        )

    def _done(self, made: "_Changed") -> None:
        self._steps.popleft()
        for scope, part, back in made.parts:
            if scope == "project":
                self._library.change_terms(part, back)
            else:
                self._tasks.run(
                    partial(change_global_terms, part), lambda _: None, self._warn
                )
        self._glossaries = made.glossaries
        if made.others:
            self.changed.emit(made.others)
        if self._steps:
            self._take_step()

    def hints(self, pair: Pair) -> Callable[[Block], Hints]:
        """Return what tells the hints of the blocks of a pair, off the main thread."""
        return _Hinting(self.terms(), self, pair)

    def with_change(self, change: ChangeTerms, pair: Pair) -> Callable[[Block], Hints]:
        """Return what would tell the hints after a change."""
        made = {
            scope: part.apply(self._glossaries[scope])[0]
            for scope, part in _parts(change)
        }
        glossaries = (made.get(scope, self._glossaries[scope]) for scope in _SCOPES)
        terms = tuple(term for each in glossaries for term in each.values())
        return _Hinting(terms, self, pair)

    def look_up(
        self,
        review: Review,
        block: BlockId,
        done: Callable[[tuple[str, ...], tuple[MemoryOffer, ...]], None],
    ) -> None:
        """Give `done` a line for each term of a block, and what the memory has like it.

        What the memory has comes best first. Of several blocks asked for only the last
        one is told of.
        """
        project, terms = self.project, self.terms()
        self._looks += 1
        look = self._looks

        def is_wanted() -> bool:
            return look == self._looks

        def work() -> tuple[tuple[str, ...], tuple[MemoryOffer, ...]]:
            if project is None or not is_wanted():
                return self._lines(terms, review, block) if is_wanted() else (), ()
            lines = self._lines(terms, review, block)
            return lines, similar_to(project.memory, review, block, is_wanted)

        def tell(found: tuple[tuple[str, ...], tuple[MemoryOffer, ...]]) -> None:
            if is_wanted():
                done(*found)

        # It is told elsewhere that the project cannot be read.
        self._tasks.run(work, tell, lambda _: tell(((), ())))

    def _lines(
        self, terms: tuple[Term, ...], review: Review, block: BlockId
    ) -> tuple[str, ...]:
        pair = review.read_as((block,))[0], base(review.target_language)
        with self._finding:
            # Made once for all blocks of a page: it takes a while for many terms.
            if self._finder is None or self._finder[0] != (terms, pair):
                self._finder = (terms, pair), TermFinder(terms, *pair)
            finder = self._finder[1]
        return term_lines(finder, review, block)

    def on_stored(
        self,
        page_id: int,
        target: str,
        terms: tuple[Term, ...],
        done: Callable[[tuple[Review, list[TermPlace]] | None], None],
    ) -> None:
        """Give `done` where terms stand on a page that is not loaded; None: unknown."""
        project = self.project
        if project is None:
            done(None)
            return

        def work() -> tuple[Review, list[TermPlace]]:
            stored = project.load(page_id)
            review, _ = replay(Review.of(stored.cleaned, target), stored.edits)
            return review, list(places(terms, review))

        self._tasks.run(work, done, lambda _: done(None))

    def recall(
        self, source: str, target: str, sentences: Sequence[str]
    ) -> Mapping[str, Remembered]:
        """Return what is remembered of sentences; nothing where it can't be read."""
        project = self.project
        if project is None:
            return {}
        try:
            return project.memory.recall(source, target, sentences)
        except StorageFailed:
            # The engine translates what cannot be looked up; that the project cannot
            # be read is told wherever more hangs on it.
            return {}

    def is_any(self) -> bool:
        """Return whether anything is remembered; False where it can't be read."""
        project = self.project
        with contextlib.suppress(StorageFailed):
            return project is not None and project.memory.is_any()
        return False

    def _take_project(self, glossary: Glossary) -> None:
        # Terms that were set while there was no project to keep them in.
        loose = tuple(self._glossaries["project"].values())
        self._take("project", glossary)
        if loose:
            self.do(TermStep(ChangeTerms(loose)))

    def _take(self, scope: Scope, glossary: Glossary) -> None:
        before = self.terms()
        self._glossaries[scope] = {
            key: replace(term, scope=scope) for key, term in glossary.items()
        }
        other = set(before) ^ set(self.terms())
        if other:
            self.changed.emit(tuple(other))

    def _warn(self, error: FacingPageError) -> None:
        self.failed.emit(str(error))


class TermStep:
    """A change of the glossary that was, or is to be, made; it can be taken back."""

    def __init__(self, change: ChangeTerms) -> None:
        """Make the step; what takes it back is known once it was made."""
        self.change = change
        self.inverse: ChangeTerms | None = None

    @property
    def size(self) -> int:
        """How many terms it is about."""
        return len(self.change.put) + len(self.change.removed)


@dataclass(frozen=True, slots=True)
class _Changed:
    """The glossaries after a change, its parts with what takes each back, and terms."""

    glossaries: dict[Scope, Glossary]
    parts: tuple[tuple[Scope, ChangeTerms, ChangeTerms], ...]
    others: tuple[Term, ...]


def _changed(
    glossaries: dict[Scope, Glossary], step: TermStep, *, is_back: bool
) -> _Changed:
    """Return what a step makes of the glossaries."""
    change = step.change if not is_back else step.inverse or ChangeTerms()
    change = replace(change, put=signed(change.put))
    parts, others = [], [*change.put, *change.removed]
    for scope, part in _parts(change):
        glossaries[scope], back = part.apply(glossaries[scope])
        parts.append((scope, part, back))
        others += back.put
    if not is_back and step.inverse is None:
        step.inverse = ChangeTerms(
            tuple(term for _, _, back in parts for term in back.put),
            tuple(term for _, _, back in parts for term in back.removed),
        )
    return _Changed(glossaries, tuple(parts), tuple(dict.fromkeys(others)))


class _Hinting:
    """Tells hints; what it looks them up in is made when the first block comes.

    That takes a tenth of a second for 10,000 terms, and is done off the main thread.
    """

    def __init__(
        self,
        terms: tuple[Term, ...],
        base: Termbase,
        pair: Pair,
    ) -> None:
        self._terms = terms
        self._base = base
        self._pair = pair
        self._lock = threading.Lock()
        self._hints: Callable[[Block], Hints] | None = None

    def __call__(self, block: Block) -> Hints:
        """Return the hints of a block; may be called from several threads."""
        with self._lock:
            if self._hints is None:
                # It brings the sentence splitter, which the window has not at first.
                from facingpage.translation import hinting  # noqa: PLC0415

                self._hints = hinting.hinter(
                    self._terms, self._base.recall, *self._pair, self._base.is_any
                )
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
