"""What the window works on: the pages, which one is shown, and what becomes of them."""

import contextlib
import threading
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core import languages
from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.edits import Edit, SetKept, SetLanguage, Several
from facingpage.core.likeness import SiteRule
from facingpage.core.memory import Learnt, learnt, take_over
from facingpage.core.models import Imported
from facingpage.core.page import Block, BlockId, Segment
from facingpage.core.pairs import strays
from facingpage.core.review import Review
from facingpage.core.rules import ChangeRules
from facingpage.core.scheme import Scheme, change_words
from facingpage.core.site_word import SiteWord, with_word
from facingpage.core.spoken import PAGE
from facingpage.core.steps import Step
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import StorageFailed
from facingpage.storage.data_key import DataKey
from facingpage.storage.journal import Entry
from facingpage.storage.project import Project
from facingpage.storage.rows import now
from facingpage.storage.settings import Settings, save_settings
from facingpage.ui import places
from facingpage.ui.ahead import Ahead
from facingpage.ui.alike import Alike
from facingpage.ui.anew import Anew
from facingpage.ui.draft_shelf import DraftShelf
from facingpage.ui.dropping import Dropping
from facingpage.ui.editing import EditCommand, Editing, LooseCommand, keeping
from facingpage.ui.history import History
from facingpage.ui.indexing import Indexing
from facingpage.ui.library import Library
from facingpage.ui.listing import Listing
from facingpage.ui.model_work import ModelWork
from facingpage.ui.models import (
    Pairs,
    import_models,
    imported_words,
    installed_pairs,
    is_model_file,
    problem_words,
)
from facingpage.ui.open_page import (
    Drafting,
    OpenPage,
    Phase,
    stored_page,
    touched,
)
from facingpage.ui.opening import Opening
from facingpage.ui.pictures import Pictures, place_of
from facingpage.ui.progress_keeper import ProgressKeeper
from facingpage.ui.reading import Reading
from facingpage.ui.recutting import follow_bounds
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.scheme_steps import SCHEME, SchemeDoer, scheme_record
from facingpage.ui.schemes import Schemes
from facingpage.ui.searches import Searches
from facingpage.ui.site_parts import SiteParts
from facingpage.ui.speaking import Scope, rule_for, rule_words, setting
from facingpage.ui.stored_list import (
    DATE,
    LABELS,
    LAST_BLOCK,
    PLACE,
    SHOWN_AT,
    title_key,
)
from facingpage.ui.stored_list import Listed as StoredRow
from facingpage.ui.tasks import Tasks
from facingpage.ui.term_doer import TERMS, TermDoer
from facingpage.ui.termbase import Termbase
from facingpage.ui.translator import Advance, Translator
from facingpage.ui.turns import Turns
from facingpage.ui.undo_stack import Command, UndoStack, words_of
from facingpage.ui.unkept import ON_DISK, Unkept
from facingpage.ui.wording import tr
from facingpage.workers.host import (
    Alternatives,
    Failed,
    Finished,
    Host,
    HostEvent,
    Listed,
    Opened,
)

_DRAFT_AFTER_MS: Final = 60
# Why a page is not translated, though blocks of it may be.
_GAPS: Final = frozenset({Drafting.UNKNOWN, Drafting.SAME, Drafting.NO_MODEL})
_MANY: Final = 500


class Session(QObject):
    """Owns the host, the project and every open page; the window shows what it says.

    Everything here is called on the main thread and returns at once.
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
        self.settings = settings
        self._saved, self._saving = settings, threading.Lock()
        self.tasks = Tasks(self)
        self.models = ModelWork(self.tasks, self)
        self.models.installed.connect(self.reload_models)
        self.pairs: Pairs | None = None
        self.pages: list[OpenPage] = []
        self.current: OpenPage | None = None
        self._find_pairs = pairs
        self._library = Library(project, self.tasks, self, key)
        self._hear_library()
        self.history = History(
            self._library,
            self.tasks,
            self.pages,
            self,
            apply=self._apply,
            change=self._change,
            changed=self.undo_changed.emit,
        )
        self._opening = Opening(
            host,
            self._library,
            self.tasks,
            lambda: self.reader_language,
            self,
            history=self.history,
        )
        self._opening.advanced.connect(self._tell_phase)
        self._opening.found.connect(self._take_known)
        self._opening.ready.connect(self._take_ready)
        self._opening.listed.connect(self._take_listed)
        self._opening.restarted.connect(self.say)
        self._opening.unkept.connect(self._take_unkept)
        self._unkept = Unkept(
            self._library,
            self.pages,
            lambda: self.reader_language,
            self,
            history=self.history,
        )
        self._unkept.changed.connect(self._tell_unkept)
        self._unkept.kept.connect(self._take_kept)
        self._unkept.merged.connect(self._take_merged)
        self._unkept.doubled.connect(self._forget)
        self._listing = Listing(self.pages, self.pages_changed.emit, self)
        self._ahead = Ahead(self._opening, self)
        self._anew = Anew(
            host, self._library, self.tasks, lambda: self.reader_language, self
        )
        self._anew.advanced.connect(self._tell_phase)
        self._anew.ready.connect(self._take_ready)
        self._anew.warned.connect(self.warned)
        self._editing = Editing(
            self._apply, self._library.new_step, self.history.besides
        )
        self._sites = SiteParts(
            self._library,
            self.tasks,
            self.pages,
            self.history.besides,
            self,
            tell=self._tell_site,
            warn=self._warn,
        )
        self.speaking, self.rulebook = self._sites.speaking, self._sites.book
        self.pictures = Pictures(host, self._library, self.tasks, self)
        self.termbase = self._new_termbase()
        self.progress, self.schemes = self._new_annotation()
        self._term_doer = TermDoer(self.termbase, self._library)
        self._add_doers()
        self.searches = Searches(self._library, self.tasks, self)
        self._shelf = DraftShelf(lambda: self._library.project, self.tasks, self)
        self._translator = Translator(
            host, self.tasks, self._shelf, self, self.termbase.hints
        )
        self._translator.drafted.connect(self._take_drafts)
        self._translator.changed.connect(self._tell_drafting)
        self._translator.restarted.connect(self.say)
        self._translator.interrupted.connect(self._draft)
        self._add_lookers()

    def _hear_library(self) -> None:
        """Have what becomes of the project said."""
        self._library.failed.connect(self.warned)
        self._library.caretaker.warned.connect(self.warned)
        self._library.caretaker.noticed.connect(self.say)
        self.reading = Reading(self.tasks, self.say, self)
        self._library.reading.connect(self.reading.begin)

    def _add_doers(self) -> None:
        """Tell the history who does what is no edit of a page."""
        self.history.besides.add(TERMS, self._term_doer)
        self.history.besides.add(SCHEME, SchemeDoer(self.schemes))

    def _add_lookers(self) -> None:
        """Make those that look through all pages, or see to many of them in turns."""
        self._dropping = Dropping(self._opening, self.pages, self)
        self._turns = Turns(self._translator, self.pages, lambda: self.current, self)
        self._turns.begin = self._draft
        self.indexing = Indexing(self._library, self.tasks, self)
        self.alike = Alike(self._library, self.tasks, self)

    def can_take_back(self) -> bool:
        """Return whether Undo takes back what was done on another page just now."""
        return self.elsewhere is not None and self.elsewhere()

    def begin(self) -> None:
        """Start the page worker, open the project and look up the models."""
        self.host.warm()
        self._library.open(self.reader_language, self._list_stored)
        self.termbase.load()
        self.reload_models()

    def close(self) -> None:
        """End all workers and put everything on disk; nothing is left behind."""
        self.progress.note()
        self._library.end()
        self.alike.end()
        self.models.close()
        self.host.close()
        self._shelf.close()
        self.searches.close()
        self.indexing.end()
        self.termbase.close()
        self.tasks.close()
        # What was chosen last may have waited for a thread.
        with contextlib.suppress(StorageFailed):
            self._write_settings()
        self._library.close()

    def say(self, sentence: str, *, can_undo: bool = False) -> None:
        """Have a sentence shown for a short time."""
        self.noticed.emit(sentence, can_undo)

    def try_keeping(self) -> None:
        """Try again to put on disk what is not there, or to be the one that writes."""
        if self.reading.is_on():
            self.writer_wanted.emit()
            return
        self._unkept.try_again(self._list_stored)

    def lost(self) -> tuple[str, ...]:
        """Return what closing now would lose, some words a page; most often nothing."""
        lost = *self._unkept.lost(), *self.termbase.lost()
        return (*lost, *self.schemes.lost())

    @property
    def reader_language(self) -> str:
        """The language translated into; empty until the reader was asked."""
        return self.settings.reader_language

    # -- pages

    def open_path(self, path: Path) -> None:
        """Open a file as another page, or show it if it is open already."""
        if self.reading.refuses():
            return
        page = self._new_page(path.name)
        page.path = path
        self._start(page)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files as other pages, and show the first of them."""
        if len(paths) < 2:
            for path in paths:
                self.open_path(path)
            return
        self.finish_typing()
        self.current = self._dropping.put(paths, self._new_stack)
        self._ahead.make_way(self.current)
        self.pages_changed.emit()
        self._tell_phase(self.current)

    def open_bytes(self, name: str, data: bytes) -> None:
        """Open what was pasted or dropped as another page."""
        if self.reading.refuses():
            return
        page = self._new_page(name)
        page.data = data
        self._start(page)

    def open_again(self, page: OpenPage) -> None:
        """Open a page that failed, or whose opening was called off, once more."""
        if page.phase in {Phase.FAILED, Phase.LISTED}:
            self._start(page)

    def forget(self, page: OpenPage) -> None:
        """Take a page that failed or is still opening off the list.

        A page of a file of several that is being opened stays there, unopened.
        """
        if page.phase is Phase.OPENING and page.review is not None:
            self._anew.call_off(page)
        elif page.phase is Phase.OPENING and page.key is not None:
            self._opening.put_back(page)
        elif page.phase in {Phase.OPENING, Phase.FAILED}:
            self._opening.give_up(page)
            self._forget(page)

    def show(self, page: OpenPage) -> None:
        """Make a page the current one; one that is not opened yet is opened."""
        if page is self.current or page not in self.pages:
            return
        self.finish_typing()
        self.current = page
        self._ahead.make_way(page)
        if page.phase is Phase.STORED:
            self._opening.load(page)
        elif page.phase is Phase.LISTED:
            self._opening.start(page)
        elif page.drafting is Drafting.CHECKING or self._turns.is_waiting(page):
            self._draft(page)
        self._note_shown(page)
        self._tell_phase(page)
        self._tell_warnings(page)
        self._ahead.go_on(self.pages, page)

    def fetch(self, page: OpenPage) -> None:
        """Load a page without showing it; `page_changed` tells when it is there."""
        if page.phase is Phase.STORED:
            self._opening.load(page)
        elif page.phase is Phase.LISTED:
            self._opening.start(page)

    def check_project(self) -> None:
        """Look through the whole project, and say what came of it."""
        project = self._library.project
        if project is None:
            self.say(tr("There is no project to look through."))
        else:
            self._library.caretaker.check(project)

    def show_number(self, page_id: int) -> None:
        """Show a page by its number in the project, if it is listed."""
        for page in self.pages:
            if page.page_id == page_id:
                self.show(page)
                return
        self.say(tr("That page is an earlier version: it is not listed any more."))

    def project(self) -> Project | None:
        """Return the project, to be read off the main thread; None: there is none."""
        return self._library.project

    def note_block(self, block: BlockId) -> None:
        """Remember the block that is current, for when the page is shown again."""
        page = self.current
        if page is None or page.review is None or page.block == block or not block:
            return
        page.block = block
        if page.page_id is not None:
            self._library.note(page.page_id, LAST_BLOCK, str(block))

    # -- what the person decides

    def do(self, edit: Edit) -> None:
        """Do an edit on the current page, say so, and offer to undo it."""
        if self.reading.refuses():
            return
        if self.current is not None and self.current.review is not None:
            self._editing.do(self.current, edit)
            self.say(edit.words(), can_undo=True)

    def do_on(self, page: OpenPage, edit: Edit) -> None:
        """Do an edit on a page that need not be the current one, and say nothing."""
        if not self.reading.refuses():
            self._editing.do(page, edit)

    def keep_edit(self, page_id: int, edit: Edit, inverse: Edit) -> None:
        """Keep an edit of a page of the project that is not loaded."""
        step = self._library.new_step(edit.words())
        self._library.append_step(step, (Entry(page_id, edit, inverse),))

    def keep(self, blocks: Sequence[BlockId], *, kept: bool) -> None:
        """Keep or drop blocks of the current page, as one edit."""
        if self.current is None:
            return
        edit = keeping(self.current, blocks, kept=kept)
        if edit is not None:
            self.do(edit)
            self.rulebook.note(self.current, touched((edit,))[-1])

    def set_language(
        self,
        blocks: Sequence[BlockId],
        code: str | None,
        scope: Scope,
        alike: Sequence[BlockId] | None = None,
    ) -> None:
        """Set the language of blocks, of those like the first, or of the current page.

        None as a code: as detected. For a site it becomes a rule as well. `alike` are
        those like the first, where that is known.
        """
        page = self.current
        if page is None or page.review is None or not blocks:
            return
        if self.reading.refuses():
            return
        if code is not None:
            self.speaking.note(code)
        edit = setting(page.review, blocks, code, scope, alike)
        if scope not in {Scope.SITE_LIKE, Scope.SITE_PAGE}:
            if edit is not None:
                self.do(edit)
            return
        rule = rule_for(page.review, blocks[0], code or "", scope)
        if rule is not None and self.can_keep_rules():
            self._set_rule(page, edit, rule)

    def change_terms(self, change: ChangeTerms) -> None:
        """Change the glossary: an edit of the current page, which Undo takes back.

        Drafts in which a term of it stands are made anew, on every page that is open.
        Without a page it is taken back as long as none is shown.
        """
        self._do_beside(self._term_doer.new(change))

    def change_scheme(self, after: Scheme) -> None:
        """Have other labels or guidelines: a step, as a change of the glossary is."""
        before = self.schemes.now
        if after != before:
            words = change_words(before, after)
            record = scheme_record(before, after)
            self._do_beside(self._library.new_step(words, beside=record))

    def _do_beside(self, step: Step) -> None:
        """Do what is no edit of a page, so that Undo on the current page takes it back.

        Without a page it is taken back as long as none is shown.
        """
        if self.reading.refuses():
            return
        page = self.current
        if page is None or page.review is None:
            self._do_loose(step)
        else:
            self._editing.do(page, Several((), step.words), step)
        self.say(step.words, can_undo=True)

    def change_rules(self, change: ChangeRules, blocks: Sequence[BlockId] = ()) -> None:
        """Change the rules for sites: a step of the current page, to be undone.

        What a person decided of `blocks` of that page is given up for what the rules
        say. Without a page it is a step of none.
        """
        if self.reading.refuses():
            return
        page, beside = self.current, self._sites.rules.record(change)
        step = self._library.new_step(change.words(), beside=beside)
        if page is None or page.review is None:
            self._do_loose(step)
        else:
            own = page.review.kept
            edits = tuple(SetKept(block, None) for block in blocks if block in own)
            self._editing.do(page, Several(edits, step.words), step)
        self.say(step.words, can_undo=True)

    def _do_loose(self, step: Step) -> None:
        """Do a step that is of no page."""
        keep = partial(self._library.append_step, entries=())
        self.history.loose.push(LooseCommand(step, keep, self.history.besides))

    def set_page_language(self, code: str) -> None:
        """Read the current page as another language than the one detected."""
        self.set_language((PAGE,), code, Scope.PAGE)

    def site_rules(self) -> tuple[SiteRule, ...]:
        """Return the languages set for sites, those set last at the end."""
        return tuple(self._library.sites.languages)

    def can_keep_rules(self) -> bool:
        """Return whether there is a project to keep a site's languages in."""
        return self._library.is_open()

    def commit_target(self, block: BlockId, text: str) -> None:
        """Make `text` a block's translation; typing that led to it is part of it."""
        if self.reading.refuses():
            return
        page = self.current
        if page is None or page.review is None:
            return
        typed = self._editing.type_target(page, block, text)
        was_typing = self._editing.is_typing()
        self._editing.finish_typing()
        if typed or was_typing:
            self.say(
                tr("Translation of block {block} edited", block=block), can_undo=True
            )

    def take_memory(self, offer: MemoryOffer) -> None:
        """Make a remembered sentence the translation of the one it is like."""
        if self.current is not None and self.current.review is not None:
            target = offer.remembered.target
            self.do(take_over(self.current.review, offer.block, offer.span, target))

    def type_target(self, block: BlockId, text: str) -> None:
        """Keep what is being typed, so that a crash loses nothing."""
        if self.current is not None and not self.reading.refuses():
            self._editing.type_target(self.current, block, text)

    def finish_typing(self) -> None:
        """Let what was typed stand."""
        self._editing.finish_typing()

    def drop_typing(self) -> None:
        """Take back what was typed in an editor that was left without committing."""
        self._editing.drop_typing()

    @property
    def stack(self) -> UndoStack:
        """What Undo and Redo step through: the current page's edits, if it has any."""
        page = self.current
        return self.history.loose if page is None or page.review is None else page.stack

    def undo(self) -> None:
        """Take the current page's last edit back, and say which."""
        if self.reading.refuses():
            return
        self.finish_typing()
        self._step(self.stack.next_undo(), self.stack.undo, is_back=True)

    def redo(self) -> None:
        """Do the edit that was taken back last, and say which."""
        if self.reading.refuses():
            return
        self.finish_typing()
        self._step(self.stack.next_redo(), self.stack.redo, is_back=False)

    # -- translating

    def set_reader_language(self, code: str) -> None:
        """Translate into another language from now on, and remember it."""
        if code == self.reader_language:
            return
        self.settings = replace(self.settings, reader_language=code)
        self._save_settings()
        for page in self.pages:
            self._translator.stop(page)
            page.drafting, page.translated_title = Drafting.CHECKING, ""
            if page.review is not None:
                drafts = page.drafts.get(code, {})
                page.review = page.review.with_target_language(code).with_drafts(drafts)
        self.reader_changed.emit(code)
        if self.current is not None:
            self.page_shown.emit(self.current)
            self._draft(self.current)

    def choose_encoding(self, encoding: str | None) -> None:
        """Read the current page anew by an encoding; None: by the one detected."""
        if self.reading.refuses():
            return
        page = self.current
        if page is None or page.review is None:
            return
        self.finish_typing()
        self._translator.stop(page)
        self._anew.start(page, encoding)

    def remember(self, settings: Settings) -> None:
        """Keep other settings than the reader's language."""
        if settings != self.settings:
            self.settings = settings
            self._save_settings()

    def prefer(self, blocks: Sequence[BlockId]) -> None:
        """Translate these blocks of the current page next: they are on screen."""
        if self.current is not None:
            self._translator.prefer(self.current, blocks)

    def cancel(self) -> None:
        """Stop translating the current page; what is translated stays."""
        if self.current is not None:
            self._translator.cancel(self.current)

    def go_on(self) -> None:
        """Translate what is left of the current page."""
        page = self.current
        if page is None:
            return
        has_failed = page.drafting is Drafting.FAILED
        page.drafting = Drafting.CHECKING
        if has_failed:
            # Other models may be there than when it was tried.
            self.reload_models()
        else:
            self._draft(page)

    def advance(self) -> Advance | None:
        """Return how far the current page's translation is; None while none runs."""
        return self._translator.advance(self.current) if self.current else None

    def part_done(self, page: OpenPage) -> float | None:
        """Return which part of a page is translated, 0 to 1; None while none is."""
        advance = self._translator.advance(page)
        return advance.done / advance.total if advance and advance.total else None

    def waiting(self) -> AbstractSet[BlockId]:
        """Return the current page's blocks that wait for a draft, as they get fewer."""
        return self._translator.waiting(self.current) if self.current else frozenset()

    def alternatives(
        self,
        block: BlockId,
        span: tuple[int, int],
        done: Callable[[Sequence[Segment], str], None],
    ) -> None:
        """Give `done` other translations of the sentence that is a span of a block.

        Or else a sentence that says why there are none.
        """
        page = self.current
        review = page.review if page else None
        draft = review.drafts.get(block) if review else None
        if review is None or draft is None:
            return
        pair = languages.base(draft.source), languages.base(draft.target)
        way = (self.pairs or {}).get(pair)
        if way is None:
            done(
                (),
                tr("The model that made this translation is not installed any more."),
            )
            return

        def hear(event: HostEvent) -> None:
            if isinstance(event, Alternatives):
                self.tasks.post(partial(done, event.segments, ""))
            elif isinstance(event, Failed):
                self.tasks.post(partial(done, (), event.sentence))
            elif isinstance(event, Finished) and event.is_cancelled:
                why = tr("The engine was ended before it could answer. Ask again.")
                self.tasks.post(partial(done, (), why))

        asked = review.block(block), review.language_of(block), span, hear
        bounds = review.bounds.get(block, NO_BOUNDS)
        self.host.alternatives(pair, *asked, models=way.models, bounds=bounds)

    def reload_models(self) -> None:
        """Look again which models there are."""
        self.tasks.run(self._find_pairs, self._take_pairs, self._warn)

    def choose_engine(self, pair: tuple[str, str], engine: str) -> None:
        """Translate a pair by this engine from now on, and anew what it is open in."""
        chosen = {**self.settings.engines, "-".join(pair): engine}
        self.settings = replace(self.settings, engines=chosen)
        before = self.pairs or {}

        def look() -> Pairs:
            self._write_settings()
            return self._find_pairs()

        def done(pairs: Pairs) -> None:
            self._take_pairs(pairs)
            for page in self.pages:
                review = page.review
                if review is None:
                    continue
                target = languages.base(review.target_language)
                own = languages.base(review.page_language.code), target
                if before.get(own) != pairs.get(own):
                    drafted = tuple(page.drafts.get(review.target_language, {}))
                    self._draft_anew(page, {review.target_language: drafted})

        self.tasks.run(look, done, self._warn)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open pages and import models, whichever these files and folders are."""

        def done(held: frozenset[Path]) -> None:
            self.open_paths([path for path in paths if path not in held])
            if held:
                self.import_models([path for path in paths if path in held])

        self.tasks.run(
            lambda: frozenset(filter(is_model_file, paths)), done, self._warn
        )

    def import_models(self, paths: Sequence[Path]) -> None:
        """Import the models that files and folders hold, and use them."""

        def done(imported: Imported) -> None:
            if problem := problem_words(imported):
                self.warned.emit(problem)
            if imported.installed:
                self.say(imported_words(imported))
                self.models.installed.emit()

        self.say(tr("Importing…"))
        work = partial(import_models, tuple(paths))
        self.models.run("importing", work, done, self._warn)

    # -- opening, step by step

    def _new_page(self, name: str) -> OpenPage:
        page = OpenPage(name, self._new_stack, Phase.OPENING)
        self.pages.insert(0, page)
        return page

    def _start(self, page: OpenPage) -> None:
        self.finish_typing()
        self.current = page
        self._ahead.make_way(page)
        self._opening.start(page)
        self.pages_changed.emit()
        self._tell_phase(page)

    def _take_known(self, page: OpenPage, page_id: int) -> None:
        """Let go of the same page where it is listed already."""
        for other in self.pages:
            if other is page or other.page_id != page_id:
                continue
            if other.phase is Phase.STORED:
                self.pages.remove(other)
                break
            self._opening.give_up(page)
            if page is self.current and page.key is not None:
                self.say(tr("The list has the same page already: it is shown."))
            self._forget(page, instead=other)
            break

    def _take_listed(self, whole: OpenPage, listed: Listed) -> None:
        """Put a file's pages where it stood, and show the first."""
        is_current = whole is self.current
        first = self._listing.put(whole, listed.entries)
        if is_current:
            self.current = None
            if first is not None:
                self.show(first)
            else:
                self.page_shown.emit(None)
        if listed.problem:
            name = "" if whole.name in listed.problem else f"{whole.name}: "
            self.warned.emit(f"{name}{listed.problem}")

    def _take_ready(self, page: OpenPage) -> None:
        self._tell_phase(page)
        self._tell_warnings(page)
        self._sites.words.catch_up(page)
        if page.page_id is not None:
            self._note(page, page.page_id)
            self.alike.follow()
        self.indexing.note_page(page)
        if page is self.current:
            self._note_shown(page)
        # When the page is drawn: to show 50,000 blocks takes its share of the 50 ms.
        QTimer.singleShot(_DRAFT_AFTER_MS, self, partial(self._draft, page))

    def _note(self, page: OpenPage, page_id: int) -> None:
        """Keep what the page itself does not tell: its date, and where it lies."""
        labels = "\n".join(page.labels)
        kept = ((DATE, page.date), (PLACE, place_of(page)), (LABELS, labels))
        for name, value in kept:
            if value:
                self._library.note(page_id, name, value)

    def _note_shown(self, page: OpenPage) -> None:
        """Remember that a page was shown last, for the next start."""
        page.shown_at = now()
        if page.page_id is not None:
            self._library.note(page.page_id, SHOWN_AT, page.shown_at)

    def _tell_phase(self, page: OpenPage) -> None:
        self.page_changed.emit(page)
        if page is self.current:
            self.page_shown.emit(page)
        if page.phase is not Phase.OPENING:
            self._ahead.go_on(self.pages, self.current)

    def _tell_warnings(self, page: OpenPage) -> None:
        """Say what is missing of a page, once it is the one on screen."""
        if page is self.current:
            while page.warnings:
                self.warned.emit(page.warnings.pop(0))

    def _new_stack(self) -> UndoStack:
        return UndoStack(self._library.new_step, self.undo_changed.emit)

    def _forget(self, page: OpenPage, instead: OpenPage | None = None) -> None:
        self.pages.remove(page)
        self.pages_changed.emit()
        if page is self.current:
            shown = [p for p in self.pages if p.phase is Phase.READY]
            self.current = instead or next(iter(shown), None)
            self.page_shown.emit(self.current)

    def _new_termbase(self) -> Termbase:
        made = Termbase(self._library, self.tasks, self)
        made.changed.connect(self._follow_terms)
        made.failed.connect(self.warned)
        made.noticed.connect(self.say)
        return made

    def _new_annotation(self) -> tuple[ProgressKeeper, Schemes]:
        progress = ProgressKeeper(self._library, self)
        progress.changed.connect(self.page_changed)
        schemes = Schemes(self._library, self.tasks, self)
        schemes.failed.connect(self.warned)
        schemes.noticed.connect(self.say)
        return progress, schemes

    def _list_stored(self, rows: tuple[StoredRow, ...]) -> None:
        self.pages.extend(stored_page(row, self._new_stack) for row in rows)
        self.pages_changed.emit()
        self.project_listed.emit()

    # -- what is not on the disk

    def _take_unkept(self, page: OpenPage, opened: Opened) -> None:
        self._unkept.add_page(page, opened.cleaned, opened.source_zlib or b"")

    def _take_kept(self, page: OpenPage, page_id: int) -> None:
        """Let go of the same page where it is only listed, and note the page's date."""
        same = [p for p in self.pages if p.page_id == page_id and p is not page]
        for other in same:
            self._opening.give_up(other)
            self._forget(other, instead=page)
        self._note(page, page_id)

    def _take_merged(self, page: OpenPage) -> None:
        self.finish_typing()
        self._translator.stop(page)
        self._take_ready(page)

    def _tell_unkept(self, sentence: str) -> None:
        self.unkept_changed.emit(sentence)
        if not sentence:
            self.say(ON_DISK)

    # -- applying

    def _set_rule(
        self, page: OpenPage, edit: SetLanguage | None, rule: SiteRule
    ) -> None:
        """Set a language for the page's site and, as the person's own, on the page."""
        whole = Several(() if edit is None else (edit,), rule_words(rule))
        beside = self._sites.languages.record(rule)
        step = self._library.new_step(whole.words(), beside=beside)
        self._editing.do(page, whole, step)
        self.say(whole.words(), can_undo=True)

    def _tell_site(self, page: OpenPage, word: SiteWord) -> None:
        """Give a page that is open what the rules of its site say of it now."""
        before = page.review
        if before is None:
            return
        page.review, changed = with_word(before, word)
        if page.review is not before:
            self._follow_edit(page, before, changed)
        self._tell_warnings(page)

    def _apply(self, page: OpenPage, edit: Edit, step: Step) -> Edit:
        """Apply an edit to a page's review and keep it; return its inverse."""
        inverse, learns = self._change(page, edit)
        if page.page_id is not None:
            self._library.append(
                page.page_id, edit, inverse, learns, step=step, after=page.review
            )
        else:
            self._unkept.add_edit(page, edit, inverse, step)
        return inverse

    def _change(self, page: OpenPage, edit: Edit) -> tuple[Edit, tuple[Learnt, ...]]:
        """Apply an edit to a page's review; return its inverse and what is learnt."""
        before = page.review
        if before is None:
            raise ValueError("a page without a review has no edits")
        page.review, inverse = edit.apply(before)
        learns = learnt(edit, page.review) if page.page_id is not None else ()
        self._follow_edit(page, before, touched((edit,)))
        return inverse, learns

    def _follow_edit(
        self, page: OpenPage, before: Review, blocks: Sequence[BlockId]
    ) -> None:
        """Show and translate what an edit of these blocks changed."""
        review = page.review
        if review is None:
            return
        is_reread = review.page_language != before.page_language
        if review.languages is not before.languages or is_reread:
            others = page.withdraw(before, blocks)
            self._translator.forget(page, others)
            blocks = tuple(dict.fromkeys((*blocks, *others)))
        self._translator.forget(page, follow_bounds(page, before))
        page.find_title()
        if page.take_decided():
            self.page_changed.emit(page)
            if page.page_id is not None:
                self._library.note(page.page_id, LABELS, "\n".join(page.labels))
        blocks = tuple(block for block in blocks if block != PAGE)
        self.indexing.note(page, blocks, before)
        if page is self.current and is_reread:
            self.page_told.emit()
        elif page is self.current:
            self.review_changed.emit(blocks)
        if is_reread:
            self._reread(page, before)
        draft = partial(self._draft_restored, page, blocks)
        if len(blocks) > _MANY:
            # To show thousands anew takes its share of the 50 ms.
            QTimer.singleShot(_DRAFT_AFTER_MS, self, draft)
        else:
            draft()
        self._note_title(page)

    def _reread(self, page: OpenPage, before: Review) -> None:
        """Begin the translation of a page that is read as another language now."""
        self.page_changed.emit(page)
        if page.review is None:
            return
        now, was = page.review.page_language.code, before.page_language.code
        if languages.base(now) != languages.base(was):
            self._translator.stop(page)
            page.drafting = Drafting.CHECKING
            self._draft(page)
        else:
            self._tell_drafting(page)

    def _draft_restored(self, page: OpenPage, blocks: Sequence[BlockId]) -> None:
        review = page.review
        if review is None:
            return
        if page.drafting in _GAPS or page.gap is not None:
            # One of them may be in a language now that a model reads, or in none.
            self._draft(page)
            return
        if page.drafting not in {Drafting.RUNNING, Drafting.DONE}:
            return
        kept = [review.block(block) for block in blocks if review.is_kept(block)]
        if kept:
            self._translator.start(page, kept, self.pairs or {})

    def _step(
        self,
        command: Command | None,
        step: Callable[[Callable[[Command], None]], None],
        *,
        is_back: bool,
    ) -> None:
        is_part = isinstance(command, EditCommand) and command.pages > 1
        if command is not None and is_part and self.history.is_last(command.step.id):
            # Nothing was done since: all of it is meant.
            go = self.history.take_back if is_back else self.history.do_again

            def ended(why_not: str) -> None:
                if why_not:
                    self.say(why_not)
                else:
                    self._tell_step(command, is_back=is_back)

            go(command.step.id, ended)
            return

        def told(made: Command) -> None:
            where = tr(" on this page; Edit, History has it for all pages")
            self._tell_step(made, where if is_part else "", is_back=is_back)

        step(told)

    def _tell_step(self, command: Command, where: str = "", *, is_back: bool) -> None:
        what = words_of(command)
        done = tr("Undone") if is_back else tr("Redone")
        self.say(f"{done}: {what[:1].lower()}{what[1:]}{where}")

    # -- drafting

    def _draft(self, page: OpenPage) -> None:
        """Start translating a page, or say why it can't be."""
        review = page.review
        if review is None or page.drafting is Drafting.CANCELLED:
            return
        # What was opened ahead is translated when it is shown.
        if page.key is not None and page is not self.current:
            return
        blocks: Sequence[Block] = review.kept_blocks()
        page.gap = self._gap(review)
        if page.gap is not None:
            blocks = strays(review, blocks, self.pairs or {})
        if blocks or page.gap is None:
            now = self._turns.part(page, blocks)
            self._translator.start(page, now, self.pairs or {})
            if self._turns.is_waiting(page):
                # Before any body that is being translated.
                self._translator.prefer(page, [block.id for block in now])
            return
        # A run of blocks that are none of it any more would end as if all were done.
        self._translator.stop(page)
        page.drafting, page.gap = page.gap, None
        self._tell_drafting(page)

    def _gap(self, review: Review) -> Drafting | None:
        """Return why a page is not translated from its own language; None if it is."""
        source = languages.base(review.page_language.code)
        target = languages.base(review.target_language)
        if not target:
            return Drafting.NOT_ASKED
        if self.pairs is None:
            return Drafting.CHECKING
        if source == languages.UNDETERMINED:
            return Drafting.UNKNOWN
        if source == target:
            return Drafting.SAME
        return None if (source, target) in self.pairs else Drafting.NO_MODEL

    def _take_drafts(self, page: OpenPage, blocks: tuple[BlockId, ...]) -> None:
        self.indexing.note(page, blocks)
        self._note_title(page)
        if page is self.current:
            self.review_changed.emit(blocks)

    def _tell_drafting(self, page: OpenPage) -> None:
        if page is self.current:
            self.drafting_changed.emit()

    def _note_title(self, page: OpenPage) -> None:
        """Keep the page's title in the reader's language for the list."""
        review, block = page.review, page.title_block
        title = review.target(block) if review and block else None
        if review is None or title is None or title == page.translated_title:
            return
        page.translated_title = title
        if page.page_id is not None:
            self._library.note(page.page_id, title_key(review.target_language), title)
        self.page_changed.emit(page)

    def _follow_terms(self, terms: tuple[Term, ...]) -> None:
        """Make the drafts anew in which one of these terms stands."""
        for page in self.pages:
            if page.review is not None:
                # What is being made is made of the terms before.
                targets = tuple({*page.drafts, page.review.target_language})
                work = partial(_blocks_with, terms, page.review, targets)
                self.tasks.run(work, partial(self._draft_anew, page), self._warn)

    def _draft_anew(
        self, page: OpenPage, found: dict[str, tuple[BlockId, ...]]
    ) -> None:
        # What stands there now stays on screen until the new draft has come. Of dropped
        # blocks too: restored, they would show what the terms before made.
        for language, blocks in found.items():
            for block in blocks:
                page.drafts.get(language, {}).pop(block, None)
        blocks = found.get(self.reader_language, ())
        self._translator.forget(page, blocks)
        self._draft_restored(page, blocks)

    def _take_pairs(self, pairs: Pairs) -> None:
        self.pairs = pairs
        self.reader_changed.emit(self.reader_language)
        for page in self.pages:
            if page.drafting is Drafting.CHECKING or page.drafting in _GAPS or page.gap:
                self._draft(page)

    def _save_settings(self) -> None:
        self.tasks.run(self._write_settings, lambda _: None, self._warn)

    def _write_settings(self) -> None:
        """Put what was chosen last on disk, from whatever thread."""
        with self._saving:
            settings = self.settings
            if settings != self._saved:
                save_settings(settings)
                self._saved = settings

    def _warn(self, error: Exception) -> None:
        self.warned.emit(str(error))


def _blocks_with(
    terms: tuple[Term, ...], review: Review, targets: tuple[str, ...]
) -> dict[str, tuple[BlockId, ...]]:
    """Return the blocks with one of these terms by the language translated into."""
    return {
        target: places.blocks_with(terms, replace(review, target_language=target))
        for target in targets
    }
