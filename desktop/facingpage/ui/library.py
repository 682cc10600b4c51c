"""The project behind the window: opened, read and written off the main thread."""

import contextlib
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from facingpage.core.edits import Edit
from facingpage.core.likeness import SiteRule, spoken_on
from facingpage.core.memory import Learnt
from facingpage.core.page import Cleaned
from facingpage.core.spoken import Spoken
from facingpage.core.terms import ChangeTerms, Glossary
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.project import PageRow, Project
from facingpage.storage.relearning import learn_anew
from facingpage.ui.tasks import Tasks

T = TypeVar("T")

LAST_BLOCK: Final = "last-block"
"""Under this name the block shown last is noted."""

PLACE: Final = "place"
"""Under this name it is noted where the page's file lies, and its key there."""

DATE: Final = "date"
"""Under this name the page's own date is noted."""

# A last try before the window goes: a disk that hangs must not hang the window.
_LAST_TRY_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Stored:
    """A page as the project keeps it: what was cleaned, and what a person decided.

    `unread` counts edits that are damaged or too new; `last_block` is the number of the
    block shown last, empty where none was noted. `site_spoken` are the languages that
    the rules of its site set.
    """

    page_id: int
    cleaned: Cleaned
    edits: tuple[Edit, ...]
    unread: int
    last_block: str
    site_spoken: Spoken


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the project as the list shows it; `date` is the page's own."""

    row: PageRow
    translated_title: str
    date: str


@dataclass(frozen=True, slots=True)
class _Opened:
    """A project that was opened, and what of it is known from then on."""

    project: Project
    rows: tuple[Listed, ...]
    rules: tuple[SiteRule, ...]
    terms: Glossary


class Library(QObject):
    """Keeps pages and edits. Without a project (it failed) nothing is kept."""

    failed = Signal(str)
    """A sentence: something could not be read from or put into the project."""
    opened = Signal(object)
    """The project is open; its Glossary."""
    unkept_changed = Signal()
    """It was tried to keep things: `problem` says how that went."""

    def __init__(self, path: Path, tasks: Tasks, parent: QObject) -> None:
        """Make a library over the project at `path`; `open` opens it."""
        super().__init__(parent)
        self._path = path
        self._tasks = tasks
        self._project: Project | None = None
        self._made: Project | None = None
        self._waiting: list[Callable[[], None]] = []
        self._is_settled = False
        self._is_opening = False
        self._is_ending = False
        self._sent: dict[Future[int], tuple[int, Edit]] = {}
        self._sent_terms: dict[Future[int], int] = {}
        self.rules: tuple[SiteRule, ...] = ()
        """The languages that the person set for sites, those set last at the end."""
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
            # Closed even when the window is gone before the answer is there.
            project = self._made = Project.open(self._path)
            project.tell_held(lambda why: self._tasks.post(partial(self._hold, why)))
            try:
                return _Opened(
                    project,
                    _listed(project, reader_language),
                    project.site_rules.all(),
                    project.terms.all(),
                )
            except StorageFailed:
                self._made = None
                project.close()
                raise

        def opened(answer: _Opened) -> None:
            self._project, self.rules = answer.project, answer.rules
            self._is_opening = False
            self.opened.emit(answer.terms)
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
            self._have_problem(f"{error} Until then your edits are not kept.")
            done(())
            self._settle()

        self._tasks.run(work, opened, failed)

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
        done: Callable[[tuple[Cleaned, Spoken] | None], None],
    ) -> None:
        """Give `done` a page with what its site says, and what its site's rules set.

        The page is as it was cleaned by itself. It is not kept. None: the project
        can't be read.
        """
        project = self._project
        if project is None:
            done(None)
            return
        rules = self.rules

        def work() -> tuple[Cleaned, Spoken]:
            told = project.sites.judged(cleaned)
            return told, spoken_on(rules, told.page, told.guesses)

        self._run(work, done)

    def put_rule(self, rule: SiteRule) -> None:
        """Keep a rule for a site, in place of the one for the same."""
        if self._project is not None:
            self.rules = (*_others(self.rules, rule), rule)
            put = self._project.site_rules.put(rule)
            self._tasks.follow(put, lambda _: None, self._fail)

    def remove_rule(self, rule: SiteRule) -> None:
        """Keep a rule for a site no more."""
        if self._project is not None:
            self.rules = _others(self.rules, rule)
            removed = self._project.site_rules.remove(rule)
            self._tasks.follow(removed, lambda _: None, self._fail)

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
    ) -> None:
        """Give an edit to the journal's writer thread, which holds it if it must.

        `learnt` is what the memory remembers of it.
        """
        if self._project is not None:
            future = self._project.journal.append(page_id, edit, inverse, learnt)
            self._sent[future] = (page_id, edit)
            self._tasks.follow(
                future,
                lambda _: self._sent.__delitem__(future),
                lambda error: self._lose(future, error),
            )

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

    def held(self) -> tuple[tuple[int, Edit], ...]:
        """Return the edits that the disk has not taken, with their pages, in order."""
        if not self.problem:
            return ()
        return tuple(sent for future, sent in self._sent.items() if not future.done())

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
        if self._project is not None:
            self._project.set_state(page_id, key, value)

    def end(self) -> None:
        """Have what can be done another time come to an end."""
        self._is_ending = True

    def close(self) -> None:
        """Put everything given on disk and close the project; tasks are over by now."""
        self._project = None
        if self._made is not None:
            self._made.close()

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

        rules = self.rules

        def work() -> Stored:
            told = project.sites.judged(cleaned)
            page_id = project.add_page(told, source_zlib, cleaned).result()
            if not project.journal.history(page_id):
                # What was just written needs no reading: a large page takes a while.
                last_block = project.state(page_id, LAST_BLOCK) or ""
                spoken = spoken_on(rules, told.page, told.guesses)
                return Stored(page_id, told, (), 0, last_block, spoken)
            return _stored(project, page_id, rules)

        self._run(work, done)

    def _load(self, page_id: int, done: Callable[[Stored | None], None]) -> None:
        project = self._project
        if project is None:
            done(None)
            return
        rules = self.rules
        self._run(lambda: _stored(project, page_id, rules), done)

    def _run(self, work: Callable[[], T], done: Callable[[T | None], None]) -> None:
        def failed(error: FacingPageError) -> None:
            self._fail(error)
            done(None)

        self._tasks.run(work, done, failed)

    def _fail(self, error: FacingPageError) -> None:
        self.failed.emit(str(error))

    def _lose(self, future: Future[int], error: FacingPageError) -> None:
        self._sent.pop(future, None)
        self._fail(error)

    def _hold(self, why: StorageFailed | None) -> None:
        self._have_problem(
            f"{why} Your last edits are not on disk yet: they are kept in memory and"
            " tried again every 2 seconds."
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


def title_key(language: str) -> str:
    """Return the name under which a page's translated title is noted."""
    return f"title.{language}"


def _listed(project: Project, reader_language: str) -> tuple[Listed, ...]:
    key = title_key(reader_language)
    return tuple(
        Listed(
            row,
            project.state(row.id, key) or "",
            project.state(row.id, DATE) or "",
        )
        for row in project.pages()
    )


def _stored(project: Project, page_id: int, rules: tuple[SiteRule, ...]) -> Stored:
    page = project.load(page_id)
    return Stored(
        page_id,
        page.cleaned,
        page.edits,
        len(page.unread),
        project.state(page_id, LAST_BLOCK) or "",
        spoken_on(rules, page.cleaned.page, page.cleaned.guesses),
    )


def _others(rules: tuple[SiteRule, ...], rule: SiteRule) -> tuple[SiteRule, ...]:
    """Return the rules but for the one for the same blocks or pages."""
    same = rule.site, rule.like
    return tuple(each for each in rules if (each.site, each.like) != same)
