"""A window that only reads shows what the other one writes, soon after it did."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.core.edits import Edit
from facingpage.core.likeness import SiteRule
from facingpage.core.rules import Rules
from facingpage.core.scheme import Scheme
from facingpage.core.site_word import SiteRules
from facingpage.core.terms import Glossary
from facingpage.storage.project import Project
from facingpage.ui.changing import Changing
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.pages import Pages
from facingpage.ui.rulebook import Rulebook
from facingpage.ui.schemes import Schemes
from facingpage.ui.stored_list import Listed, listed
from facingpage.ui.tasks import Tasks
from facingpage.ui.termbase import Termbase

_LOOK_MS: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Seen:
    """How far the project was looked at: its version, the last entries of journals."""

    version: int = -1
    entry: int = -1
    terms: int = -1
    rules: int = -1


@dataclass(frozen=True, slots=True)
class _News:
    """What the project has now, and the edits made since, with their pages.

    Without `terms` the glossary is as it was; without `rules` they are.
    """

    seen: _Seen
    rows: tuple[Listed, ...]
    edits: tuple[tuple[int, Edit], ...]
    scheme: Scheme
    terms: Glossary | None
    rules: Rules | None
    languages: tuple[SiteRule, ...]


class Following(QObject):
    """Looks every second whether the project was written, and takes over what was.

    Edits are made again on the pages that are open, one by one: what is on screen stays
    where it is. New pages are listed, and pages that are not open tell what is known of
    them now.
    """

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        pages: Pages,
        parent: QObject,
        *,
        changing: Changing,
        schemes: Schemes,
        termbase: Termbase,
        rulebook: Rulebook,
        reader_language: Callable[[], str],
        list_new: Callable[[Sequence[Listed]], None],
    ) -> None:
        """Make it; `list_new` puts pages on top of the list."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._changing = changing
        self._schemes = schemes
        self._termbase = termbase
        self._rulebook = rulebook
        self._reader_language = reader_language
        self._list_new = list_new
        self._seen = _Seen()
        self._is_looking = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Follow the project from now on."""
        self._timer.start()

    def _look(self) -> None:
        project = self._library.project
        if project is None or self._is_looking:
            return
        self._is_looking = True
        work = partial(_news, project, self._seen, self._reader_language())
        self._tasks.run(work, self._take, lambda _: self._take(None))

    def _take(self, news: _News | None) -> None:
        self._is_looking = False
        if news is None:
            return
        self._seen = news.seen
        known = {page.page_id: page for page in self._pages.all}
        new = [row for row in news.rows if row.row.id not in known]
        if new:
            self._list_new(new)
        for row in news.rows:
            page = known.get(row.row.id)
            if page is not None and page.phase is Phase.STORED and _tell(page, row):
                self._pages.changed.emit(page)
        if news.scheme != self._schemes.now:
            self._schemes.follow(news.scheme)
        self._take_rules(news)
        for page_id, edit in news.edits:
            page = known.get(page_id)
            # One that is not of the page was of another version of it.
            if page is not None and page.review is not None and edit.is_of(page.review):
                self._changing.change(page, edit)
        # The memory learnt of these edits.
        self._termbase.follow(news.terms)

    def _take_rules(self, news: _News) -> None:
        now = self._library.sites
        rules = now.rules if news.rules is None else news.rules
        if rules != now.rules or news.languages != tuple(now.languages):
            self._rulebook.follow(SiteRules(news.languages, rules))


def _news(project: Project, seen: _Seen, reader_language: str) -> _News | None:
    """Return what is new since; None: nothing was written."""
    version = project.version()
    if version == seen.version:
        return None
    # The rest is read after it: what is written meanwhile is seen the next time.
    entry = project.journal.last()
    terms, rules = project.terms.last(), project.rules.last()
    since = seen.entry if seen.entry >= 0 else entry
    return _News(
        _Seen(version, entry, terms, rules),
        listed(project, reader_language),
        project.journal.since(since, entry),
        project.scheme.current(),
        # All 50,000 terms are not read for every edit.
        project.terms.all() if terms != seen.terms else None,
        project.rules.all() if rules != seen.rules else None,
        project.site_rules.all(),
    )


def _tell(page: OpenPage, row: Listed) -> bool:
    """Have a page that is not loaded tell what a row does; return whether it is new."""
    told = {
        "title": row.row.title,
        "translated_title": row.translated_title,
        "date": row.date,
        "progress": row.progress,
        "mark": row.mark,
        "bookmarks": row.bookmarks,
        "is_worked_on": row.is_worked_on,
        "labels": row.labels,
    }
    changed = {name: it for name, it in told.items() if getattr(page, name) != it}
    for name, it in changed.items():
        setattr(page, name, it)
    return bool(changed)
