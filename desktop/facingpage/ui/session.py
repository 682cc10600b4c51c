"""What the window works on: the host, the project and the pages, wired together."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.data_key import DataKey
from facingpage.storage.project import Project
from facingpage.storage.settings import Settings
from facingpage.ui.alike import Alike
from facingpage.ui.anew import Anew
from facingpage.ui.bringing import Bringing
from facingpage.ui.changing import Changing
from facingpage.ui.chosen import Chosen
from facingpage.ui.deciding import Deciding, DecidingMeans
from facingpage.ui.editing import Editing
from facingpage.ui.following import Following
from facingpage.ui.glancing import Glancing
from facingpage.ui.history import History
from facingpage.ui.indexing import Indexing
from facingpage.ui.library import Library
from facingpage.ui.model_work import ModelWork
from facingpage.ui.models import Pairs, installed_pairs
from facingpage.ui.open_page import OpenPage
from facingpage.ui.opening import Opening
from facingpage.ui.pages import Pages
from facingpage.ui.paging import Paging
from facingpage.ui.pictures import Pictures
from facingpage.ui.place_keeper import PlaceKeeper
from facingpage.ui.progress_keeper import ProgressKeeper
from facingpage.ui.quiet import Quiet
from facingpage.ui.reading import Means, Reading
from facingpage.ui.scheme_steps import SCHEME, SchemeDoer
from facingpage.ui.schemes import Schemes
from facingpage.ui.searches import Searches
from facingpage.ui.site_parts import SiteParts
from facingpage.ui.stepwise import Stepwise
from facingpage.ui.stored_list import Listed as StoredRow
from facingpage.ui.tasks import Tasks
from facingpage.ui.term_doer import TERMS, TermDoer
from facingpage.ui.termbase import Termbase
from facingpage.ui.told import told
from facingpage.ui.translating import Translating
from facingpage.ui.undo_stack import UndoStack
from facingpage.ui.unkept import ON_DISK, Unkept
from facingpage.ui.wording import tr
from facingpage.workers.host import Host


class Session(QObject):
    """Owns the host, the project and every open page; the window shows what it says.

    `paging` brings pages, `translating` has them translated, and `deciding` does what
    the person decides. Everything is called on the main thread and returns at once.
    """

    pages_changed = Signal()
    """Pages came or went."""
    project_listed = Signal()
    """The pages of the project are in the list."""
    page_changed = Signal(object)
    """OpenPage of which the list shows something else now."""
    page_shown = Signal(object)
    """OpenPage that is now the current one, or has reached another phase; or None."""
    page_told = Signal()
    """The current page is in another language than it was said to be."""
    review_changed = Signal(object)
    """Tuple of the current page's blocks that changed by an edit or a draft."""
    drafting_changed = Signal()
    """The current page's translation began, advanced, ended, or can't be made."""
    reader_changed = Signal(str)
    """Another reader's language was chosen, or the installed models are known."""
    undo_changed = Signal()
    """What Undo and Redo would do has changed, or whether they can do anything."""
    noticed = Signal(str, bool)
    """A sentence to show for a short time, and whether Undo takes it back."""
    warned = Signal(str)
    """A sentence to show until it is read: something failed."""
    writer_wanted = Signal()
    """This window only reads the project, and is to be the one that writes it."""
    damaged = Signal()
    """The project's file is damaged: it can be recovered, or a backup opened."""
    unkept_changed = Signal(str)
    """A sentence to show while edits are not on the disk; empty when all are."""

    elsewhere: Callable[[], bool] | None = None
    """Who marks pages and goes on tells whether Undo is about a mark."""

    def __init__(
        self,
        host: Host,
        project: Path,
        settings: Settings,
        parent: QObject | None = None,
        pairs: Callable[[], Pairs] = installed_pairs,
        *,
        key: DataKey | None = None,
    ) -> None:
        """Make a session that has done nothing yet; `begin` starts its work.

        An encrypted project needs its key, which is wiped when the session is closed.
        """
        super().__init__(parent)
        self.host = host
        self.tasks = Tasks(self)
        self.quiet = Quiet(self)
        self.models = ModelWork(self.tasks, self)
        self._chosen = Chosen(settings, self.tasks, self._warn)
        self._pages = self._new_pages()
        self._library = Library(project, self.tasks, self, key)
        self.reading = Reading(self.tasks, self.say, self)
        self.termbase = Termbase(self._library, self.tasks, self)
        self.indexing = Indexing(
            self._library, self.tasks, self, is_typing=self.quiet.is_typing
        )
        self.translating = self._new_translating(pairs)
        self._changing = Changing(
            self._pages, self._library, self.translating, self.indexing, self
        )
        self.history = self._new_history()
        self._sites = self._new_sites()
        self.speaking, self.rulebook = self._sites.speaking, self._sites.book
        self.progress = ProgressKeeper(self._library, self)
        self.places = PlaceKeeper(self._pages, self._library, self)
        self.schemes = Schemes(self._library, self.tasks, self)
        self._terms = TermDoer(self.termbase, self._library)
        self.history.besides.add(TERMS, self._terms)
        self.history.besides.add(SCHEME, SchemeDoer(self.schemes))
        self._editing = Editing(
            self._changing.apply, self._library.new_step, self.history.besides
        )
        anew = self._new_anew()
        self.paging = self._new_paging(anew)
        self._following = Following(
            self._library,
            self.tasks,
            self._pages,
            self,
            changing=self._changing,
            schemes=self.schemes,
            termbase=self.termbase,
            rulebook=self.rulebook,
            reader_language=lambda: self.reader_language,
            list_new=self.paging.list_new,
        )
        self._unkept = self._new_unkept()
        self._stepwise = Stepwise(self.say, self)
        self.deciding = self._new_deciding(anew)
        self.bringing = Bringing(
            self.models,
            self.tasks,
            open_paths=self.paging.open_paths,
            say=self.say,
            warn=self.warned.emit,
        )
        self.pictures = Pictures(host, self._library, self.tasks, self)
        self.searches = Searches(self._library, self.tasks, self)
        self.alike = Alike(self._library, self.tasks, self._pages, self)
        self._wire()

    # -- its life

    def begin(self) -> None:
        """Start the page worker, open the project and look up the models."""
        self.host.warm()
        self._library.open(self.reader_language, self._list_stored)
        self.termbase.load()
        self.translating.reload_models()

    def close(self) -> None:
        """End all workers and put everything on disk; nothing is left behind."""
        self._stepwise.finish()
        self.progress.note()
        self.places.write()
        self._library.end()
        self.alike.end()
        self.models.close()
        self.host.close()
        self.translating.close()
        self.searches.close()
        self.indexing.end()
        self.termbase.close()
        self.tasks.close()
        # What was chosen last may have waited for a thread.
        with contextlib.suppress(StorageFailed):
            self._chosen.write()
        self._library.close()

    # -- what there is

    @property
    def pages(self) -> list[OpenPage]:
        """Every page, as the list has them from the top."""
        return self._pages.all

    @property
    def current(self) -> OpenPage | None:
        """The page on screen; None while there is none."""
        return self._pages.current

    @property
    def settings(self) -> Settings:
        """The settings as they were chosen last."""
        return self._chosen.settings

    @property
    def reader_language(self) -> str:
        """The language translated into; empty until the reader was asked."""
        return self._chosen.reader_language

    def remember(self, settings: Settings) -> None:
        """Keep other settings than the reader's language."""
        self._chosen.remember(settings)

    def project(self) -> Project | None:
        """Return the project, to be read off the main thread; None: there is none."""
        return self._library.project

    def can_take_back(self) -> bool:
        """Return whether Undo takes back what was done on another page just now."""
        return self.elsewhere is not None and self.elsewhere()

    def lost(self) -> tuple[str, ...]:
        """Return what closing now would lose, some words a page; most often nothing."""
        lost = *self._unkept.lost(), *self.termbase.lost()
        return (*lost, *self.schemes.lost())

    # -- what is said

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Have a sentence shown for a short time."""
        self.noticed.emit(sentence, can_undo)

    def try_keeping(self) -> None:
        """Try again to put on disk what is not there, or to be the one that writes."""
        if self.reading.is_on():
            self.writer_wanted.emit()
            return
        self._unkept.try_again(self._list_stored)

    def check_project(self) -> None:
        """Look through the whole project, and say what came of it."""
        project = self._library.project
        if project is None:
            self.say(tr("There is no project to look through."))
        else:
            self._library.caretaker.check(project)

    def _warn(self, error: FacingPageError) -> None:
        self.warned.emit(told(error))

    def _tell_unkept(self, sentence: str) -> None:
        self.unkept_changed.emit(sentence)
        if not sentence:
            self.say(ON_DISK)

    def _list_stored(self, rows: tuple[StoredRow, ...]) -> None:
        self.paging.list_stored(rows)
        self.project_listed.emit()

    # -- how it is made

    def _new_pages(self) -> Pages:
        pages = Pages(self)
        pages.listed.connect(self.pages_changed)
        pages.changed.connect(self.page_changed)
        pages.shown.connect(self.page_shown)
        pages.told.connect(self.page_told)
        pages.reviewed.connect(self.review_changed)
        pages.drafting.connect(self.drafting_changed)
        pages.warned.connect(self.warned)
        return pages

    def _new_translating(self, pairs: Callable[[], Pairs]) -> Translating:
        made = Translating(
            self._pages,
            self.host,
            self._library,
            self.tasks,
            self,
            chosen=self._chosen,
            indexing=self.indexing,
            hints=self.termbase.hints,
            find_pairs=pairs,
            is_typing=self.quiet.is_typing,
        )
        made.said.connect(self.say)
        made.warned.connect(self.warned)
        made.reader_changed.connect(self.reader_changed)
        return made

    def _new_history(self) -> History:
        return History(
            self._library,
            self.tasks,
            self._pages.all,
            self,
            apply=self._changing.apply,
            change=self._changing.change,
            changed=self.undo_changed.emit,
            told=self._pages.changed.emit,
            why_not=self.reading.why_not,
        )

    def _new_sites(self) -> SiteParts:
        return SiteParts(
            self._library,
            self.tasks,
            self._pages.all,
            self.history.besides,
            self,
            tell=self._changing.tell_site,
            warn=self._warn,
        )

    def _new_anew(self) -> Anew:
        made = Anew(
            self.host, self._library, self.tasks, lambda: self.reader_language, self
        )
        made.warned.connect(self.warned)
        return made

    def _new_paging(self, anew: Anew) -> Paging:
        self._opening = Opening(
            self.host,
            self._library,
            self.tasks,
            lambda: self.reader_language,
            self,
            history=self.history,
        )
        made = Paging(
            self._pages,
            self._library,
            self._opening,
            anew,
            self,
            glancing=Glancing(self.host, self.tasks, self._pages.tell, self),
            translating=self.translating,
            new_stack=self._new_stack,
            finish_typing=self._editing.finish_typing,
            refuses=self.reading.refuses,
        )
        made.said.connect(self.say)
        # The rules of its site first: what is searched is the page as they have it.
        made.ready.connect(self._sites.words.catch_up)
        made.ready.connect(self.indexing.note_page)
        made.ready.connect(lambda _: self.alike.follow())
        return made

    def _new_stack(self) -> UndoStack:
        return UndoStack(self._library.new_step, self.undo_changed.emit)

    def _new_unkept(self) -> Unkept:
        made = Unkept(
            self._library,
            self._pages.all,
            lambda: self.reader_language,
            self,
            history=self.history,
        )
        made.changed.connect(self._tell_unkept)
        made.kept.connect(self.paging.take_kept)
        made.merged.connect(self.paging.take_merged)
        made.doubled.connect(self.paging.let_go)
        self._opening.unkept.connect(made.add_page)
        self._changing.loose.connect(made.add_edit)
        return made

    def _new_deciding(self, anew: Anew) -> Deciding:
        means = DecidingMeans(
            self._editing,
            self.history,
            self._library,
            self._sites,
            self.schemes,
            self._terms,
            anew,
            self.translating,
        )
        return Deciding(
            self._pages,
            Means(self.reading.refuses, means, self._stepwise.finish),
            self.say,
            self._stepwise,
            finish_typing=self._editing.finish_typing,
            drop_typing=self._editing.drop_typing,
        )

    def _wire(self) -> None:
        """Have said what becomes of the project, the glossary and the labels."""
        library, caretaker = self._library, self._library.caretaker
        library.failed.connect(self.warned)
        library.reading.connect(self.reading.begin)
        library.reading.connect(lambda _: self._following.begin())
        library.opened.connect(lambda _: self.history.recall())
        caretaker.warned.connect(self.warned)
        library.damaged.connect(self.damaged)
        caretaker.noticed.connect(self.say)
        self.models.installed.connect(self.translating.reload_models)
        self.termbase.changed.connect(self.translating.follow_terms)
        self.progress.changed.connect(self.page_changed)
        for part in (self.termbase, self.schemes):
            part.failed.connect(self.warned)
            part.noticed.connect(self.say)
