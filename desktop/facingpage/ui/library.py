"""The project behind the window: opened, read and written off the main thread."""

import contextlib
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from facingpage.core.edits import Edit
from facingpage.core.likeness import SiteRule
from facingpage.core.memory import Learnt
from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.core.rules import ChangeRules, Rules
from facingpage.core.site_word import SiteRules, SiteWord
from facingpage.core.steps import Beside, Step
from facingpage.core.terms import ChangeTerms, Glossary
from facingpage.errors import (
    FacingPageError,
    ProjectDamaged,
    ProjectHeld,
    StorageFailed,
)
from facingpage.storage.backups import Stamp, stamp_of
from facingpage.storage.data_key import DataKey
from facingpage.storage.journal import Entry
from facingpage.storage.project import Project
from facingpage.storage.relearning import learn_anew
from facingpage.ui.caretaker import Caretaker, unopened_words
from facingpage.ui.step_numbers import StepNumbers
from facingpage.ui.stored import Stored, stored, stored_just_now
from facingpage.ui.stored_list import PLACE, Listed, listed
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import tr

T = TypeVar("T")

# A last try before the window goes: a disk that hangs must not hang the window.
_LAST_TRY_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class _Opened:
    """A project that was opened, and what of it is known from then on."""

    project: Project
    stamp: Stamp | None
    rows: tuple[Listed, ...]
    sites: SiteRules
    terms: Glossary


class Library(QObject):
    """Keeps pages and edits. Without a project (it failed) nothing is kept."""

    failed = Signal(str)
    """A sentence: something could not be read from or put into the project."""
    opened = Signal(object)
    """The project is open; its Glossary."""
    reading = Signal(object)
    """Path of the project that was opened: another window writes it, this one can't."""
    ruled = Signal()
    """A rule for a site was kept, or taken off."""
    damaged = Signal()
    """The project's file is damaged; a sentence says so elsewhere."""
    unkept_changed = Signal()
    """It was tried to keep things: `problem` says how that went."""

    def __init__(
        self, path: Path, tasks: Tasks, parent: QObject, key: DataKey | None = None
    ) -> None:
        """Make a library over the project at `path`; `open` opens it."""
        super().__init__(parent)
        self._path = path
        self._key = key
        self._tasks = tasks
        self.caretaker = Caretaker(tasks, self)
        self.caretaker.damaged.connect(self.damaged)
        self._project: Project | None = None
        self._made: Project | None = None
        self._waiting: list[Callable[[], None]] = []
        self._is_settled = False
        self._is_opening = False
        self._is_ending = False
        self._sent: dict[Future[int], tuple[tuple[int, Edit], ...]] = {}
        self._numbers = StepNumbers()
        # How many edits each page was given.
        self._marks: Counter[int] = Counter()
        self._sent_terms: dict[Future[int], int] = {}
        self.sites = SiteRules()
        """The rules of the person for sites; languages set last stand at the end."""
        self.problem = ""
        """Why edits are not on the disk, as a sentence; empty while all goes well."""

    def open(
        self, reader_language: str, done: Callable[[tuple[Listed, ...]], None]
    ) -> None:
        """Open the project and give `done` its pages; what else was asked waits.

        Where that failed it may be asked again.
        """
        if self._is_opening or self._project is not None:
            return
        self._is_opening = True

        def work() -> _Opened:
            stamp = stamp_of(self._path)
            # Closed even when the window is gone before the answer is there.
            project = self._made = self._open_project()
            project.tell_held(lambda why: self._tasks.post(partial(self._hold, why)))
            try:
                return _Opened(
                    project,
                    stamp,
                    listed(project, reader_language),
                    SiteRules(project.site_rules.all(), project.rules.all()),
                    project.terms.all(),
                )
            except StorageFailed:
                self._made = None
                project.close()
                raise

        def opened(answer: _Opened) -> None:
            self._project, self.sites = answer.project, answer.sites
            self._numbers.follow(answer.project.steps)
            self._is_opening = False
            self.opened.emit(answer.terms)
            if answer.project.is_reading:
                self.reading.emit(answer.project.path)
                done(answer.rows)
                self._have_problem("")
                self._settle()
                return
            self.caretaker.begin(answer.project, answer.stamp)
            # A project from before there was a memory fills it by and by.
            self._tasks.run(
                partial(learn_anew, answer.project, lambda: not self._is_ending),
                lambda _: None,
                self._fail,
            )
            done(answer.rows)
            self._have_problem("")
            self._settle()

        def failed(error: FacingPageError) -> None:
            self._is_opening = False
            if isinstance(error, ProjectDamaged):
                self._have_problem(unopened_words(self._path))
                self.damaged.emit()
            else:
                self._have_problem(
                    tr("{error} Until then your edits are not kept.", error=told(error))
                )
            done(())
            self._settle()

        self._tasks.run(work, opened, failed)

    def _open_project(self) -> Project:
        try:
            return Project.open(self._path, self._key.copy() if self._key else None)
        except ProjectHeld:
            key = self._key.copy() if self._key else None
            return Project.open_to_read(self._path, key)

    def keep(
        self,
        cleaned: Cleaned,
        source_zlib: bytes,
        done: Callable[[Stored | None], None],
    ) -> None:
        """Keep a page and give `done` what to show; None where nothing can be kept.

        What the other pages of its site say of its blocks is told in what to show.
        """
        self._when_settled(lambda: self._keep(cleaned, source_zlib, done))

    def judged(
        self,
        cleaned: Cleaned,
        done: Callable[[tuple[Cleaned, SiteWord] | None], None],
    ) -> None:
        """Give `done` a page with what its site says, and what its site's rules say.

        The page is as it was cleaned by itself. It is not kept. None: the project
        can't be read.
        """
        project = self._project
        if project is None:
            done(None)
            return
        sites = self.sites

        def work() -> tuple[Cleaned, SiteWord]:
            told = project.sites.judged(cleaned)
            return told, sites.word(told.page, told.guesses, told.verdicts)

        self._run(work, done)

    def put_rule(self, rule: SiteRule) -> None:
        """Keep a language for a site, in place of the one for the same."""
        if self._project is not None:
            languages = (*_others(self.sites.languages, rule), rule)
            self.sites = replace(self.sites, languages=languages)
            put = self._project.site_rules.put(rule)
            self._tasks.follow(put, lambda _: self.ruled.emit(), self._fail)

    def remove_rule(self, rule: SiteRule) -> None:
        """Keep a language for a site no more."""
        if self._project is not None:
            languages = _others(self.sites.languages, rule)
            self.sites = replace(self.sites, languages=languages)
            removed = self._project.site_rules.remove(rule)
            self._tasks.follow(removed, lambda _: self.ruled.emit(), self._fail)

    def change_rules(
        self, rules: Rules, change: ChangeRules, inverse: ChangeRules
    ) -> None:
        """Have other rules for what is kept and dropped, and keep their change."""
        if self._project is not None:
            self.sites = replace(self.sites, rules=rules)
            kept = self._project.rules.append(change, inverse)
            self._tasks.follow(kept, lambda _: self.ruled.emit(), self._fail)

    def load(self, page_id: int, done: Callable[[Stored | None], None]) -> None:
        """Give `done` a page that is kept already; None if it can't be read."""
        self._when_settled(lambda: self._load(page_id, done))

    def source(
        self, page_id: int, done: Callable[[tuple[bytes, bytes] | None], None]
    ) -> None:
        """Give `done` a page's original bytes and its frames; None if unreadable."""
        project = self._project
        if project is None:
            done(None)
            return
        self._run(lambda: project.source_and_frames(page_id), done)

    def held_page(
        self,
        page_id: int,
        path: Path | None,
        make: Callable[[str, bytes], T],
        done: Callable[[T | None], None],
    ) -> None:
        """Give `done` what `make` makes of a page's noted place and its bytes.

        `make` is called off the main thread; without bytes where the file is still at
        `path`. None: the page can't be read.
        """
        project = self._project
        if project is None:
            done(None)
            return

        def work() -> T:
            if path is not None and path.exists():
                return make("", b"")
            return make(project.state(page_id, PLACE) or "", project.source(page_id))

        self._run(work, done)

    def add_version(
        self,
        page_id: int,
        cleaned: Cleaned,
        edits: Sequence[tuple[Edit, Edit]],
        done: Callable[[int | None], None],
    ) -> None:
        """Keep another version of a page and give `done` its number, None if it fails.

        `edits` are those carried over, each with its inverse.
        """
        project = self._project
        if project is None:
            done(None)
            return
        self._run(lambda: project.add_version(page_id, cleaned, edits).result(), done)

    def append(
        self,
        page_id: int,
        edit: Edit,
        inverse: Edit,
        learnt: tuple[Learnt, ...] = (),
        *,
        step: Step,
        after: Review | None,
    ) -> None:
        """Give an edit, a part of a step, to the journal's writer thread.

        That holds it if it must. `learnt` is what the memory remembers of it, `after`
        the page's review after it.
        """
        self.append_step(step, (Entry(page_id, edit, inverse, learnt, after),))

    def append_step(self, step: Step, entries: Sequence[Entry]) -> None:
        """Give a step to the journal's writer thread: all of it is kept, or none."""
        project = self._project
        if project is None:
            return
        future = project.journal.append_step(self._numbers.adopt(step), entries)
        self._marks.update(entry.page for entry in entries)
        sent = tuple((entry.page, entry.edit) for entry in entries)
        self._sent[future] = sent

        def kept(_: int) -> None:
            self._sent.pop(future, None)

        self._tasks.follow(future, kept, partial(self._lose, future))

    def new_step(
        self,
        words: str,
        *,
        undoes: int | None = None,
        redoes: int | None = None,
        beside: Beside | None = None,
    ) -> Step:
        """Return a step with a number of its own, for what a person does now."""
        return self._numbers.new(words, undoes=undoes, redoes=redoes, beside=beside)

    def newest_step(self) -> int | None:
        """Return the step that was made last in this window; None: none was."""
        return self._numbers.newest

    def number(self, step: int) -> int:
        """Return a step's number in the project, where it was made before that was."""
        return self._numbers.of(step)

    def is_open(self) -> bool:
        """Return whether there is a project to keep things in."""
        return self._project is not None

    @property
    def project(self) -> Project | None:
        """The project, to be read off the main thread; None while there is none."""
        return self._project

    def change_terms(self, change: ChangeTerms, inverse: ChangeTerms) -> None:
        """Keep a change of the project's glossary."""
        if self._project is not None:
            kept = self._project.terms.append(change, inverse)
            self._sent_terms[kept] = change.size
            kept.add_done_callback(self._sent_terms.pop)
            self._tasks.follow(kept, lambda _: None, self._fail)

    def keep_record(self, step: int, make: Callable[[], str]) -> None:
        """Keep what a step knows beside the pages; `make` is called off this thread."""
        if self._project is not None:
            kept = self._project.keep_record(self._numbers.of(step), make)
            self._tasks.follow(kept, lambda _: None, self._fail)

    def held(self) -> tuple[tuple[int, Edit], ...]:
        """Return the edits that the disk has not taken, with their pages, in order."""
        if not self.problem:
            return ()
        return tuple(
            each
            for future, sent in self._sent.items()
            if not future.done()
            for each in sent
        )

    def held_terms(self) -> int:
        """Return how many terms were changed and the disk has not taken."""
        if not self.problem:
            return 0
        return sum(list(self._sent_terms.values()))

    def try_held(self) -> None:
        """Have what is held tried at once; `unkept_changed` tells of a failure too."""
        if self._project is not None:
            self._tasks.follow(
                self._project.try_held(),
                lambda _: None,
                lambda _: self.unkept_changed.emit(),
            )

    def try_held_now(self) -> None:
        """Try what is held, if anything is, and wait a moment for how that goes."""
        if self._project is not None and (self.held() or self.held_terms()):
            with contextlib.suppress(StorageFailed, TimeoutError):
                self._project.try_held().result(_LAST_TRY_S)

    def note(self, page_id: int, key: str, value: str) -> None:
        """Keep a small fact of a page: the last block shown, its title translated."""
        if self._project is not None and not self._project.is_reading:
            self._project.set_state(page_id, key, value)

    def end(self) -> None:
        """Have what can be done another time come to an end."""
        self._is_ending = True

    def close(self) -> None:
        """Put everything given on disk and close the project; tasks are over by now."""
        self._project = None
        if self._made is not None:
            self._made.close()
        if self._key is not None:
            self._key.wipe()

    def _keep(
        self,
        cleaned: Cleaned,
        source_zlib: bytes,
        done: Callable[[Stored | None], None],
    ) -> None:
        project = self._project
        if project is None:
            done(None)
            return

        sites = self.sites

        def work() -> Stored:
            told = project.sites.judged(cleaned)
            page_id = project.add_page(told, source_zlib, cleaned).result()
            if not project.journal.has_any(page_id):
                return stored_just_now(project, page_id, told, sites)
            return stored(project, page_id, sites)

        self._run(work, done)

    def _load(self, page_id: int, done: Callable[[Stored | None], None]) -> None:
        project = self._project
        if project is None:
            done(None)
            return
        sites, mark = self.sites, self._marks[page_id]

        def loaded(page: Stored | None) -> None:
            if self._marks[page_id] != mark:
                # A step on many pages was of this one meanwhile.
                self._load(page_id, done)
            else:
                done(page)

        self._run(lambda: stored(project, page_id, sites), loaded)

    def _run(self, work: Callable[[], T], done: Callable[[T | None], None]) -> None:
        def failed(error: FacingPageError) -> None:
            self._fail(error)
            done(None)

        self._tasks.run(work, done, failed)

    def _fail(self, error: FacingPageError) -> None:
        self.failed.emit(told(error))

    def _lose(self, future: Future[int], error: FacingPageError) -> None:
        self._sent.pop(future, None)
        self._fail(error)

    def _hold(self, why: StorageFailed | None) -> None:
        self._have_problem(
            tr(
                "{why} Your last edits are not on disk yet: they are kept in memory"
                " and tried again every 2 seconds.",
                why=why,
            )
            if why
            else ""
        )

    def _have_problem(self, problem: str) -> None:
        self.problem = problem
        self.unkept_changed.emit()

    def _when_settled(self, call: Callable[[], None]) -> None:
        if self._is_settled:
            call()
        else:
            self._waiting.append(call)

    def _settle(self) -> None:
        self._is_settled = True
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            call()


def _others(rules: Sequence[SiteRule], rule: SiteRule) -> tuple[SiteRule, ...]:
    """Return the rules but for the one for the same blocks or pages."""
    same = rule.site, rule.like
    return tuple(each for each in rules if (each.site, each.like) != same)
