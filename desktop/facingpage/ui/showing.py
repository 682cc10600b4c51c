"""Shows in the window's parts what the session says; decides nothing."""

from typing import Final, cast

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget

from facingpage import paths
from facingpage.core import breath, languages
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rules import NOTHING_RULED
from facingpage.ui import words
from facingpage.ui.arranging import alone_words
from facingpage.ui.flag_steps import next_flagged, said
from facingpage.ui.frame import Frame
from facingpage.ui.hints import Hint, HintActions, gap_words, hint_for
from facingpage.ui.isolates import alone
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.page_words import stage_words
from facingpage.ui.progress_keeper import progress_words, whole_of
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.session import Session
from facingpage.ui.tallies import Tallies
from facingpage.ui.tally import Tally, What
from facingpage.ui.undo_stack import words_of
from facingpage.ui.wording import mark, tr, trn

NAME: Final = "Facing Page"
_NONE: Final = {
    "flagged": mark("No translation on this page is flagged."),
    "kept": mark("No block of this page is kept."),
    "dropped": mark("No block of this page is dropped."),
    "doubtful": mark("No block of this page is doubtful."),
    "edited": mark("No block of this page is edited."),
}
_FACTS_AFTER_MS: Final = 120
_MANY_BLOCKS: Final = 500
# Who goes through the blocks by key does not read what is said of each.
_LATE_AFTER_MS: Final = 150
# Nor what stands beside the page: it takes as long as the page itself.
_TOLD_AFTER_MS: Final = 60
_TOLD_LATEST_MS: Final = 180


class Showing(QObject):
    """Listens to the session and to the view, and keeps the parts up to date."""

    def __init__(self, session: Session, frame: Frame, do: HintActions) -> None:
        """Connect a session with the parts; `do` is what the hints' buttons call."""
        super().__init__(frame)
        self._session = session
        self._frame = frame
        self._view = frame.view
        self._do = do
        self._tally = Tally()
        self._tallies = Tallies()
        self._told_counts: tuple[object, ...] = ()
        self._told_state: tuple[object, ...] = ()
        self._given: Review | None = None
        self._given_page: OpenPage | None = None
        self._hint: Hint | None = None
        self._matches = 0
        self._late: frozenset[BlockId] = frozenset()
        self._left: tuple[BlockId, BlockId | None] | None = None
        self._flagged: tuple[BlockId, int] | None = None
        self._read_only: set[OpenPage] = set()
        self._late_facts = QTimer(self, singleShot=True, interval=_LATE_AFTER_MS)
        self._late_facts.timeout.connect(self._look_up)
        self._told_soon = QTimer(self, singleShot=True)
        self._told_soon.timeout.connect(self.show_keys)
        self._untold = QElapsedTimer()
        session.termbase.retold.connect(self._late_facts.start)
        frame.sidebar.set_part_done(session.translating.part_done)
        session.pages_changed.connect(self.show_pages)
        session.page_changed.connect(frame.sidebar.touch)
        session.page_shown.connect(self.show_page)
        session.review_changed.connect(self._show_changes)
        session.page_told.connect(self._show_told)
        session.drafting_changed.connect(self._show_advance)
        session.schemes.changed.connect(self._show_scheme)
        session.undo_changed.connect(self._show_undo)
        session.reader_changed.connect(self._show_drafting)
        self._view.current_changed.connect(self._follow_block)
        self._view.editing_changed.connect(self._end_editing)
        self._view.found_more.connect(self._count_found)
        frame.inspector.tabs.currentChanged.connect(self._show_page_facts)
        frame.toolbar.find_changed.connect(self._find)
        frame.toolbar.find_next_asked.connect(self._find_step)

    def step(self, what: str, *, is_forward: bool = True) -> None:
        """Go to the next, or the previous, block that is kept, dropped, and so on."""
        at = self._view.current_block()
        if self._left is not None and self._left[1] == at:
            # The view went on by itself: the next may be where it is now.
            at, self._left = self._left[0], None
        elif at is None and is_forward:
            at = BlockId(self._view.place() - 1)
        elif at is None:
            at = self._view.place()
        if what == "flagged" and self._step_flagged(at, is_forward=is_forward):
            return
        find = self._tally.after if is_forward else self._tally.before
        block = find(cast("What", what), at)
        if block is None:
            none = tr("No block of this page is {what}.", what=what)
            self._session.say(tr(_NONE[what]) if what in _NONE else none)
        else:
            self._view.go_to(block)
            self._view.setFocus()

    def _step_flagged(self, at: BlockId | None, *, is_forward: bool) -> bool:
        """Go to a flagged sentence and say what is flagged; False: there is none."""
        review = self._given
        if review is None:
            return False
        marked = self._view.current_sentence()
        start = marked.source[0] if marked else None
        # Where nothing can be marked, as in a book's chapter, one goes on all the same.
        if start is None and self._flagged is not None and self._flagged[0] == at:
            start = self._flagged[1]
        found = next_flagged(review, self._tally, at, start, is_forward=is_forward)
        if found is None:
            return False
        self._flagged = found.block, found.part.start
        self._view.mark_sentence(found.block, found.part.start)
        self._view.setFocus()
        self._session.say(said(found, review))
        return True

    def show_comments(self) -> None:
        """Show whether readers' comments are kept."""
        is_on = self._tally.has_comments_kept()
        self._frame.toolbar.set_checked("comments", is_on=is_on)

    def read_only(self) -> None:
        """Show the current page without its right column."""
        if self._session.current is not None:
            self._read_only.add(self._session.current)
            self._show_drafting()

    def show_pages(self) -> None:
        """Show the list of pages anew."""
        self._frame.sidebar.set_pages(self._session.pages, self._session.current)

    def show_page(self, page: OpenPage | None) -> None:
        """Show the current page as a whole, in whatever phase it is."""
        # To show a page takes as long as some keys; others read it whole meanwhile.
        breath.hold()
        frame, review = self._frame, page.review if page else None
        is_ready = page is not None and page.phase is Phase.READY
        self._show_frame(page)
        shown = review if is_ready else None
        is_other = page is not self._given_page or shown is not self._given
        if is_other and self._given_page is not None and self._given is not None:
            self._tallies.keep(self._given_page, self._given, self._tally)
        self._given, self._given_page = shown, page
        if is_other:
            self._late = frozenset()
            # Read first: the view goes to its first block, which is noted as well.
            last = page.block if page else None
            self._view.set_review(shown)
            self._tally = self._tallies.of(page, shown)
            if shown is not None and last is not None:
                self._view.go_to(last)
            self._find(frame.toolbar.find_box.text())
        if is_ready and is_other:
            self._focus(self._view)
        # The list after the page: either may load the font of a writing.
        QTimer.singleShot(0, self._frame, self.show_pages)
        self._show_drafting()
        self._show_block(self._view.current_block() or 0)
        # Of 50,000 blocks they take as long as all the rest: when these are drawn.
        QTimer.singleShot(_FACTS_AFTER_MS, self._frame, self._show_page_facts)
        # It is drawn now.
        breath.hold()

    def _focus(self, part: QWidget) -> None:
        """Give a part the keys, unless the one question of the first run is open."""
        is_asked = not self._session.reader_language
        (self._frame.first_run if is_asked else part).setFocus()

    def _show_frame(self, page: OpenPage | None) -> None:
        """Show which state stands in the middle, and the window's title."""
        frame = self._frame
        title = " ".join(page.name_shown().split()) if page else ""
        # Captions are seen in the task bar, and by other programs.
        is_told = bool(title) and not paths.is_private()
        frame.window().setWindowTitle(f"{title} – {NAME}" if is_told else NAME)
        if page is None:
            frame.stack.setCurrentWidget(frame.empty)
            self._focus(frame.empty.buttons[0])
        elif page.phase is Phase.FAILED:
            frame.failed.say(tr("This page could not be opened"), page.sentence)
            frame.stack.setCurrentWidget(frame.failed)
            frame.failed.buttons[0].setFocus()
        elif page.phase is Phase.READY:
            frame.stack.setCurrentWidget(frame.view)
        elif page.phase is Phase.LISTED:
            frame.listed.say(title, tr("This page is not opened yet."))
            frame.stack.setCurrentWidget(frame.listed)
        else:
            stage = stage_words(page.stage)
            stage = f"{words.capitalized(stage)}…" if stage else ""
            frame.opening.say(
                tr("Opening {alone}", alone=alone(title)), stage, is_busy=True
            )
            frame.stack.setCurrentWidget(frame.opening)

    def _show_changes(self, blocks: tuple[BlockId, ...]) -> None:
        page = self._session.current
        if page is None or page.review is None:
            return
        review = page.review
        known = len(review.drafts) + len(review.targets)
        # Of many, one by one takes twice as long as the whole page.
        if len(blocks) > min(known, _MANY_BLOCKS + len(review.page.blocks) // 4):
            self._tally.count(page.review)
        else:
            self._tally.update(page.review, blocks)
        changed = frozenset(blocks) | self._late
        current = self._view.current_block()
        # While the editor lies over a block, that block is not shown anew.
        is_under = self._view.is_editing() and current in changed
        self._late = frozenset({current} if is_under and current else ())
        self._give(page, changed - self._late)
        after = self._view.current_block()
        if current is not None and current != after and current in blocks:
            self._left = current, after
        if current in blocks:
            # It may have been folded away, and the next be current now.
            self._show_block(self._view.current_block() or 0)
        if self._tally.facts() != self._told_counts:
            self._show_counts(page)
        self._show_page_facts()

    def _show_told(self) -> None:
        """Show the current page read as another language: every row may differ."""
        page = self._session.current
        if page is None or page.review is None:
            return
        self._tally.count(page.review)
        self._give(page, frozenset())
        self._show_block(self._view.current_block() or 0)
        self._show_words(page)
        self._show_page_facts()

    def _give(self, page: OpenPage, changed: frozenset[BlockId]) -> None:
        if page.review is not None:
            self._given = page.review
            self._view.set_busy_blocks(self._session.translating.waiting())
            self._view.update_review(page.review, changed)

    def _end_editing(self, is_open: bool) -> None:  # noqa: FBT001  # what the signal sends
        if is_open:
            return
        # The view closes its editor before it says that the text was committed: what
        # is not committed when it has had its turn was left.
        QTimer.singleShot(0, self, self._settle_editing)

    def _settle_editing(self) -> None:
        self._session.deciding.drop_typing()
        page = self._session.current
        if self._late and page is not None and page is self._given_page:
            late, self._late = self._late, frozenset()
            self._give(page, late)

    def _show_advance(self) -> None:
        """Show how far the translation is; all that is said of it only when it began.

        Drafts come several times a second, and each time keys may be waiting.
        """
        page = self._session.current
        advance = self._session.translating.advance()
        if page is None or advance is None or self._state_of(page) != self._told_state:
            self._show_drafting()
            return
        self._frame.toolbar.progress.show_advance(advance)
        self._view.set_busy_blocks(self._session.translating.waiting())
        self._frame.sidebar.touch(page)

    def _state_of(self, page: OpenPage) -> tuple[object, ...]:
        """Return all that what is said of a page's translation hangs on."""
        review, session = page.review, self._session
        pairs = session.translating.pairs
        is_begun = review is not None and bool(review.drafts)
        told = review and (review.page_language.code, review.target_language)
        state = page, page.phase, page.drafting, page.draft_sentence, page.gap
        return (*state, told, is_begun, pairs, page in self._read_only)

    def _show_drafting(self) -> None:
        page = self._session.current
        self._told_state = self._state_of(page) if page else ()
        self._show_words(page)
        bar = self._frame.toolbar.progress
        if page is None or page.phase is not Phase.READY:
            bar.show_advance(None)
            return
        advance = self._session.translating.advance()
        bar.show_advance(advance)
        is_stopped = page.drafting in {Drafting.CANCELLED, Drafting.FAILED}
        if is_stopped and page.review and page.review.drafts:
            left = page.review.kept_mask().count(1) - len(page.review.drafts)
            bar.show_stopped(left)
        self._view.set_busy_blocks(self._session.translating.waiting())
        self._show_hint(page)
        self._frame.sidebar.touch(page)

    def _show_hint(self, page: OpenPage) -> None:
        """Say beside a page what to do where it has no translation, or but a little."""
        self._view.set_gap(gap_words(page))
        hint = hint_for(page, self._do)
        is_single = hint is not None and page in self._read_only
        hint = None if is_single else hint
        # Both would close an open editor, and must not with every draft that comes.
        if is_single != self._view.is_single:
            self._view.set_single(is_single)
        if hint is not None and hint != self._hint:
            self._view.show_hint(hint.title, hint.sentence, hint.choices)
        elif hint is None and self._hint is not None:
            self._view.hide_hint()
        self._hint = hint

    def _show_words(self, page: OpenPage | None) -> None:
        session, frame = self._session, self._frame
        review = page.review if page and page.phase is Phase.READY else None
        source = review.page_language.code if review else ""
        target = session.reader_language
        pair = (languages.base(source), languages.base(target))
        way = (session.translating.pairs or {}).get(pair)
        is_asked = frame.first_run.isVisibleTo(frame)
        frame.first_run.setVisible(not target)
        if not target and not is_asked:
            frame.first_run.setFocus()
        frame.toolbar.pair.set_pair(source, target, session.translating.pairs or {})
        engine = ""
        if review and review.drafts:
            engine = words.engine(next(iter(review.drafts.values())))
        frame.status.set_words(
            words.page_language(review) if review else "",
            engine,
            tr("offline: {pair}", pair=words.pair(*pair, way.via))
            if review and way
            else "",
        )
        self._show_counts(page)

    def _show_counts(self, page: OpenPage | None) -> None:
        is_ready = page is not None and page.phase is Phase.READY
        self._told_counts = self._tally.facts()
        self._frame.status.set_counts(self._tally if is_ready else None)
        self._show_progress(page if is_ready else None)
        self._frame.toolbar.set_enabled("export", is_enabled=is_ready)
        self.show_comments()
        self._show_undo()

    def _show_progress(self, page: OpenPage | None) -> None:
        progress = self._tally.progress() if page else None
        if page is not None and progress is not None:
            self._session.progress.take(page, progress)
        whole, many = whole_of(self._session.pages)
        of = trn(
            "Project, {n} page begun: {progress}.",
            "Project, {n} pages begun: {progress}.",
            many,
            progress=progress_words(whole),
        )
        self._frame.status.set_progress(progress, of, whole if many > 1 else None)

    def _show_scheme(self) -> None:
        """Show other labels wherever they are named, and the guidelines."""
        scheme = self._session.schemes.now
        self._view.set_scheme(scheme)
        facts = self._frame.inspector.block
        facts.annotations.set_scheme(scheme)
        self._frame.inspector.guidelines.show_text(scheme.guidelines)
        self._show_block(self._view.current_block() or 0)

    def _show_undo(self) -> None:
        page, bar = self._session.current, self._frame.toolbar
        stack = self._session.history.stack_of(page)
        is_ready = not page or page.phase is Phase.READY
        can_undo = is_ready and stack.can_undo()
        bar.set_enabled("undo", is_enabled=can_undo or self._session.can_take_back())
        bar.set_enabled("redo", is_enabled=is_ready and stack.can_redo())
        bar.set_words("undo", words_of(stack.next_undo()) if is_ready else "")
        bar.set_words("redo", words_of(stack.next_redo()) if is_ready else "")

    def show_keys(self) -> None:
        """Name other keys where the block is told of: a person has changed them."""
        self._show_block(self._view.current_block() or 0)

    def _follow_block(self, number: int) -> None:
        """Tell of the block that is current; while keys come, when they pause."""
        if not self._session.quiet.is_typing():
            self._show_block(number)
            return
        self._note_block(number)
        if not self._told_soon.isActive():
            self._untold.start()
        left = _TOLD_LATEST_MS - self._untold.elapsed()
        self._told_soon.start(max(0, min(_TOLD_AFTER_MS, left)))

    def _note_block(self, number: int) -> None:
        """Note where the person is: that is kept, and where steps go on from."""
        block = BlockId(number) if number else None
        if self._left is not None and self._left[1] != block:
            self._left = None
        if block is not None:
            self._session.places.note(block)

    def _show_block(self, number: int) -> None:
        page = self._session.current
        review = page.review if page and page.phase is Phase.READY else None
        block = BlockId(number) if number else None
        self._told_soon.stop()
        word = page.site_word if page else None
        ruling = word.ruling if word else NOTHING_RULED
        self._frame.inspector.block.show_block(review, block, ruling)
        self._late_facts.start()
        self._note_block(number)

    def _look_up(self) -> None:
        page, block = self._session.current, self._view.current_block()
        review = page.review if page and page.phase is Phase.READY else None
        facts = self._frame.inspector.block
        if review is None or block is None or not review.is_kept(block):
            facts.tell_of(block, (), ())
            return

        def take(terms: tuple[str, ...], offers: tuple[MemoryOffer, ...]) -> None:
            if self._session.current is page and self._view.current_block() == block:
                facts.tell_of(block, terms, offers)

        self._session.termbase.look_up(review, block, take)

    def _show_page_facts(self) -> None:
        inspector = self._frame.inspector
        if inspector.tabs.currentIndex() == 1:
            page = self._session.current
            is_ready = page is not None and page.phase is Phase.READY
            inspector.page.show_page(page.review if page and is_ready else None)

    def _find(self, text: str) -> None:
        self._matches = self._view.find(text)
        self._show_found()

    def _count_found(self, matches: int) -> None:
        self._matches = matches
        self._show_found()

    def _find_step(self, is_forward: bool) -> None:  # noqa: FBT001  # what the signal sends
        self._view.find_next(is_forward)
        self._show_found()
        if self._view.is_found_hidden():
            # It was gone to, and there is nothing to see there.
            self._session.say(alone_words(self._view.arrangement.shown))

    def _show_found(self) -> None:
        box, place = self._frame.toolbar.find_box, self._view.find_place()
        box.set_found(self._matches if box.text() else None, place)
