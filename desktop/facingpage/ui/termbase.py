"""The window's glossary and memory: what they say of a block, and changes of them."""

import contextlib
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.hints import Hinter
from facingpage.core.languages import base
from facingpage.core.memory import Remembered
from facingpage.core.page import BlockId
from facingpage.core.pairs import Pair
from facingpage.core.review import Review
from facingpage.core.term_finder import TermFinder
from facingpage.core.terms import ChangeTerms, Glossary, Scope, Term
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.global_terms import (
    GlobalTerms,
    global_stamp,
    load_global_terms,
)
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.ui import words
from facingpage.ui.library import Library
from facingpage.ui.places import TermPlace, places, term_lines
from facingpage.ui.remembering import MemoryOffer, similar_to
from facingpage.ui.tasks import Tasks
from facingpage.ui.term_finders import TermFinders
from facingpage.ui.term_hints import Hinting
from facingpage.ui.term_steps import (
    SCOPES,
    Changed,
    TermStep,
    changed,
    others_of,
    parts_of,
    with_scope,
)
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

_FEW: Final = 200
# A last try before the window goes: a disk that hangs must not hang the window.
_LAST_TRY_S: Final = 1.0
# How often the glossary for all projects is looked at: other windows write it too.
_LOOK_MS: Final = 1_000
_STAYS: Final = mark("What was set since for the same term stays.")

_Read = tuple[tuple[int, ...], Glossary]
"""The glossary for all projects, after the stamp of its file."""


class Termbase(QObject):
    """The terms of the project and those of all projects; the project's hold.

    Changes hold at once; the disk is written to afterwards.
    """

    changed = Signal(object)
    """Tuple of terms that came, went, or are another now."""
    retold = Signal()
    """What is told of blocks may be something else: terms, or what is remembered."""
    failed = Signal(str)
    """A sentence: the glossary for all projects could not be read or written."""
    noticed = Signal(str)
    """A sentence: something was not taken back, as a later step has it."""

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        """Make it over what keeps the project; it fills as that opens."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._glossaries: dict[Scope, Glossary] = {"project": {}, "global": {}}
        self._terms: tuple[Term, ...] = ()
        self._global = GlobalTerms()
        self._finders = TermFinders()
        self._looks = 0
        self._steps: deque[tuple[TermStep, bool]] = deque()
        # What was changed while the glossary for all projects was still being read.
        self._early: list[ChangeTerms] | None = []
        self._late: list[Callable[[], None]] = []
        self._stamp: tuple[int, ...] = ()
        self._kept = 0
        self._is_looking = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        library.opened.connect(self._take_project)
        self.changed.connect(self.retold)

    @property
    def project(self) -> Project | None:
        """The project, to be read off the main thread; None while there is none."""
        return self._library.project

    def load(self) -> None:
        """Read the glossary for all projects, and follow what others make of it."""
        self._tasks.run(_read, self._begin, self._warn)

    def close(self) -> None:
        """Make all steps that were asked for, and put them on disk."""
        glossaries = self._glossaries
        for step, is_back in self._steps:
            made = changed(glossaries, step, is_back=is_back)
            glossaries = made.glossaries
            step.note(made.step)
            self._keep(made)
        self._steps.clear()
        self._global.close()

    def lost(self) -> tuple[str, ...]:
        """Return what closing now would lose: "2 terms of the glossary", or nothing."""
        many = self._global.unwritten(_LAST_TRY_S) + self._library.held_terms()
        if not self._library.is_open():
            many += len(self._glossaries["project"])
            many += sum(step.size for step, _ in self._steps)
        return (
            (tr("{number} of the glossary", number=words.count(many, "term")),)
            if many
            else ()
        )

    def follow(self, glossary: Glossary | None) -> None:
        """Have the project's terms as another window wrote them; None: the same.

        What is remembered is another's as well by then.
        """
        if glossary is not None:
            self._take("project", glossary)
        self.retold.emit()

    def terms(self) -> tuple[Term, ...]:
        """Return all terms, those of all projects first, each in order."""
        return self._terms

    def known(self, term: Term) -> Term | None:
        """Return the term that holds for these words, inflected or not; None: none.

        Inflected ones are known once the terms of a block were looked up.
        """
        for scope in reversed(SCOPES):
            if term.key in self._glossaries[scope]:
                return self._glossaries[scope][term.key]
        pair = term.source_language, term.target_language
        finder = self._finders.ready(self._terms, pair)
        hits = finder.find(term.source) if finder else ()
        whole = (hit.term for hit in hits if hit.end - hit.start == len(term.source))
        return next(whole, None)

    def do(self, step: TermStep, *, is_back: bool = False) -> None:
        """Make a change, or take it back; after those that were asked for before.

        One of a few terms holds at once. What a later step set stays.
        """
        self._steps.append((step, is_back))
        if len(self._steps) == 1:
            self._take_step()

    def _take_step(self) -> None:
        step, is_back = self._steps[0]
        glossaries = dict(self._glossaries)
        if step.size <= _FEW:
            self._done(changed(glossaries, step, is_back=is_back))
            return
        # To go through 50,000 terms takes a second.
        self._tasks.run(
            partial(changed, glossaries, step, is_back=is_back), self._done, self._warn
        )

    def _done(self, made: Changed) -> None:
        step, _ = self._steps.popleft()
        step.note(made.step)
        self._keep(made)
        self._hold(made.glossaries)
        if made.others:
            self.changed.emit(made.others)
        if made.is_partly:
            # After the window has said which step it was.
            self._tasks.post(partial(self.noticed.emit, tr(_STAYS)))
        if self._steps:
            self._take_step()
            return
        late, self._late = self._late, []
        for call in late:
            call()

    def _keep(self, made: Changed) -> None:
        """Have a change put on disk."""
        for scope, part, back in made.parts:
            if scope == "project":
                self._library.change_terms(part, back)
            else:
                self._kept += 1
                if self._early is not None:
                    self._early.append(part)
                self._tasks.follow(
                    self._global.append(part), lambda _: None, self._warn
                )

    def _hold(self, glossaries: Mapping[Scope, Glossary]) -> None:
        self._glossaries = dict(glossaries)
        self._terms = tuple(
            term for scope in SCOPES for term in glossaries[scope].values()
        )

    def hints(self, pair: Pair) -> Hinter:
        """Return what tells the hints of the blocks of a pair, off the main thread."""
        find = partial(self._finders.get, self._terms, pair)
        return Hinting(find, self.recall, self.is_any, pair)

    def with_change(self, change: ChangeTerms, pair: Pair) -> Hinter:
        """Return what would tell the hints after a change."""
        made = {
            scope: part.apply(self._glossaries[scope])[0]
            for scope, part in parts_of(change)
        }
        glossaries = [made.get(scope, self._glossaries[scope]) for scope in SCOPES]

        def find() -> TermFinder:
            terms = (term for each in glossaries for term in each.values())
            return TermFinder(terms, *pair)

        return Hinting(find, self.recall, self.is_any, pair)

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
        finder = self._finders.get(terms, pair)
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

    def _begin(self, read: _Read) -> None:
        self._stamp, glossary = read
        self._take_global(glossary)
        self._timer.start()

    def _look(self) -> None:
        """Read the glossary for all projects anew if another window wrote it."""
        if self._is_looking or self._steps or not self._global.is_settled():
            return
        self._is_looking = True
        stamp, take = self._stamp, partial(self._follow_global, self._kept)
        # That it cannot be read was told at the start, or will be when it is written.
        self._tasks.run(
            lambda: None if global_stamp() == stamp else _read(),
            take,
            lambda _: take(None),
        )

    def _follow_global(self, kept: int, read: _Read | None) -> None:
        self._is_looking = False
        # What was changed here meanwhile is not in it: the next look will tell.
        if read is not None and kept == self._kept and not self._steps:
            self._stamp, glossary = read
            self._take("global", glossary)

    def _take_global(self, glossary: Glossary) -> None:
        if self._steps:
            # What is being made is made of the terms before: it would undo this.
            self._late.append(partial(self._take_global, glossary))
            return
        read = dict(glossary)
        for change in self._early or ():
            change.apply_to(read)
        self._early = None
        self._take("global", read)

    def _take_project(self, glossary: Glossary) -> None:
        if self._steps:
            self._late.append(partial(self._take_project, glossary))
            return
        # Terms that were set while there was no project to keep them in.
        loose = tuple(self._glossaries["project"].values())
        self._take("project", glossary)
        if loose:
            self.do(TermStep(ChangeTerms(loose)))

    def _take(self, scope: Scope, glossary: Glossary) -> None:
        before, after = self._glossaries[scope], with_scope(scope, glossary)
        self._hold({**self._glossaries, scope: after})
        if others := others_of(before, after):
            self.changed.emit(others)

    def _warn(self, error: FacingPageError) -> None:
        self.failed.emit(told(error))


def _read() -> _Read:
    """Return the glossary for all projects after its stamp: newer shows in the next."""
    return global_stamp(), with_scope("global", load_global_terms())
