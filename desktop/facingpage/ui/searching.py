"""Searching all pages: what is asked, going to the places, and back where one was."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facingpage.core.page import BlockId
from facingpage.core.query import Query, Span, parse
from facingpage.core.scheme import Scheme
from facingpage.storage.found import Filters, FoundPage, Scope
from facingpage.storage.project import Project
from facingpage.storage.search import Asked, Look
from facingpage.ui.arranging import alone_words
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.frame import Frame
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.replacing import Replacing
from facingpage.ui.search_lines import Line, block_of
from facingpage.ui.search_panel import SearchPanel
from facingpage.ui.searches import MOST_PLACES, Ended
from facingpage.ui.session import Session
from facingpage.ui.theme import current
from facingpage.ui.wording import tr, trn
from facingpage.workers.pattern_job import PatternLook

_NOTHING: Final = Query()


class _Spot(NamedTuple):
    """Where a person is: a page, and the block there."""

    page: OpenPage | None
    block: BlockId | None


class Searching(QObject):
    """Shows the panel and what is found; goes to a place, and to the next one."""

    def __init__(self, session: Session, frame: Frame) -> None:
        """Make the panel, hidden, under the pages."""
        super().__init__(frame)
        self._session = session
        self._frame = frame
        self._view = frame.view
        self.panel = SearchPanel(frame)
        self.panel.set_tokens(current())
        self.panel.hide()
        frame.put_under(self.panel)
        self._origin = _Spot(None, None)
        self._wanted: Line | None = None
        self._had_focus: QWidget | None = None
        self._marked = ""
        self._query = _NOTHING
        self._is_over, self._is_cut = True, False
        panel, searches = self.panel, session.searches
        panel.asked.connect(self.ask)
        panel.left.connect(self.leave)
        panel.went.connect(self._go)
        panel.narrow.toggled.connect(self._offer)
        self.replacing = Replacing(session, panel, self.ask)
        searches.found.connect(self._take)
        searches.ended.connect(self._end)
        session.page_shown.connect(self._follow)
        session.indexing.advanced.connect(lambda _: self._tell())
        panel.list.delegate.marks = self._marks

    def _marks(self, text: str) -> Sequence[Span]:
        return self._query.marks(text)

    def open(self) -> None:
        """Show the panel, or come back to it, with what was typed there selected."""
        self._open(is_replacing=False)

    def replace(self) -> None:
        """Show the panel with what is to stand in the place of what is found."""
        self._open(is_replacing=True)
        if self.panel.box.text().strip():
            self.replacing.row.box.setFocus()

    def _open(self, *, is_replacing: bool) -> None:
        if self.panel.isHidden():
            page = self._session.current
            self._origin = _Spot(page, self._view.current_block())
            self.panel.show()
        if not self.panel.box.text():
            # What is found on the page is most often what is looked for on others.
            self.panel.box.setText(self._frame.toolbar.find_box.text())
        if is_replacing is not self.replacing.is_on:
            self.replacing.set_on(is_on=is_replacing)
            self.panel.lines.only = "translation" if is_replacing else None
            self.ask()
        self.panel.box.setFocus()
        self.panel.box.selectAll()

    def leave(self) -> None:
        """Close the panel, and go back where one was when it was opened."""
        self.panel.hide()
        self._session.searches.stop()
        self._wanted = None
        box = self._frame.toolbar.find_box
        if self._marked and box.text() == self._marked:
            box.clear()
        spot, self._origin = self._origin, _Spot(None, None)
        if spot.page is not None and spot.page in self._session.pages:
            if spot.block is not None:
                spot.page.block = spot.block
            self._session.paging.show(spot.page)
            if spot.page.phase is Phase.READY and spot.block is not None:
                self._view.go_to(spot.block)
        self._view.setFocus()

    def step(self, by: int) -> None:
        """Go to the next place, or with -1 to the one before.

        The focus stays where it is. Where the panel is closed, it opens.
        """
        if self.panel.isHidden():
            self.open()
            return
        row = self.panel.lines.step(self.panel.list.currentIndex().row(), by)
        if row >= 0:
            self.panel.list.set_row(row)
            self._go(row, has_focus=False)

    def ask(self) -> None:
        """Look for what is typed now."""
        panel, session = self.panel, self._session
        session.searches.stop()
        panel.show_limits()
        typed = panel.box.text()
        self._query = parse(
            typed, is_case=panel.is_on("case"), is_whole=panel.is_on("whole")
        )
        panel.lines.clear()
        panel.list.delegate.reader = session.reader_language
        is_pattern = panel.is_on("pattern")
        problem = "" if is_pattern and typed else self._query.problem
        problem = problem or panel.filters.problem()
        if problem:
            # Nothing typed yet is nothing wrong.
            is_wrong = bool(typed.strip())
            panel.say(problem if is_wrong else "", is_wrong=is_wrong)
            panel.show_found(is_any=False)
            return
        self._is_over, self._is_cut = False, False
        lead = self._query.wanted[0] if self._query.wanted else ()
        self.replacing.begin([needle.text for needle in lead], None)
        query, filters, host = self._query, panel.filters.filters(), session.host
        panel.say(tr("Looking…"))
        panel.show_found(is_any=False, hint=tr("Looking…"))
        if is_pattern:
            self._query = _NOTHING
            whole = panel.is_on("whole")
            look = PatternLook(host, typed, is_case=query.is_case, is_whole=whole)
            self.replacing.begin((), look)

        def make(project: Project, is_wanted: Callable[[], bool]) -> Asked:
            if not is_pattern:
                return _asked(project, query, filters)
            look = PatternLook(
                host,
                typed,
                is_case=query.is_case,
                is_whole=query.is_whole,
                is_wanted=is_wanted,
            )
            return _asked(project, look, filters)

        session.searches.start(make)

    def _take(self, pages: tuple[FoundPage, ...]) -> None:
        self.panel.lines.add(pages)
        self.panel.show_found(is_any=True)
        self._tell()

    def _end(self, ended: Ended) -> None:
        self._is_over, self._is_cut = True, ended.is_cut
        if ended.problem:
            self.panel.say(ended.problem, is_wrong=True)
            return
        self._tell()
        self.replacing.prepare()
        if not self.panel.lines.places:
            self.panel.show_found(is_any=False, hint=tr("It stands nowhere."))

    def _tell(self) -> None:
        """Say how much was found, and what was not looked through yet."""
        lines = self.panel.lines
        if self.panel.isHidden() or self._query.problem:
            return
        if self._is_cut:
            said = tr("The first {n} places are listed.", n=f"{MOST_PLACES:,}")
        else:
            places = trn("{n} place", "{n} places", lines.places)
            said = trn("{places} on {n} page", "{places} on {n} pages", lines.pages,
                       places=places)  # fmt: skip
            said += tr("; looking further…") if not self._is_over else ""
        behind = self._session.indexing.behind
        if behind:
            said += trn(
                " {n} page is still being read.",
                " {n} pages are still being read.",
                behind,
            )
        self.panel.say(said)

    def _go(self, row: int, has_focus: bool) -> None:  # noqa: FBT001  # what the signal sends
        """Go to a place; its page is loaded if need be."""
        line = self.panel.lines.row(row)
        if not isinstance(line, Line):
            return
        page_id, block = block_of(line)
        page = next((p for p in self._session.pages if p.page_id == page_id), None)
        if page is None:
            self._session.say(tr("This page is not in the list any more."))
            return
        self._view.commit_edit()
        self._wanted = line
        self._had_focus = None if has_focus else self._focus_here()
        page.block = block
        if page is self._session.current:
            self._follow(page)
        else:
            self._session.paging.show(page)
        if has_focus:
            self._view.setFocus()

    def _follow(self, page: OpenPage | None) -> None:
        """Show the place that was gone to, once its page is there."""
        line = self._wanted
        if line is None or page is None or page.phase is not Phase.READY:
            return
        page_id, block = block_of(line)
        if page.page_id != page_id:
            return
        self._wanted = None
        self._view.go_to(block)
        self._mark(line)
        if self._had_focus is not None:
            # The page took it when it was shown.
            self._had_focus.setFocus()

    def _focus_here(self) -> QWidget | None:
        """Return what of the panel has the keys; None: something else has."""
        widget = self._frame.window().focusWidget()
        is_here = widget is not None and self.panel.isAncestorOf(widget)
        return widget if is_here else None

    def _mark(self, line: Line) -> None:
        """Have the place marked on the page, as what is found on a page is."""
        column = {"original": SOURCE, "translation": TARGET}.get(line.passage.column)
        start, end = line.span
        said = line.passage.text[start:end]
        if column is None or not said.strip():
            return
        self._marked = said
        self._frame.toolbar.find_box.setText(said)
        self._frame.toolbar.find_changed.emit(said)
        self._view.show_found_at(line.block.block, column, start)
        if self._view.is_found_hidden():
            # It was gone to, and there is nothing to see there.
            self._session.say(alone_words(self._view.arrangement.shown))

    def _offer(self, is_open: bool) -> None:  # noqa: FBT001  # what the signal sends
        """Have what there is to narrow to in the boxes."""
        project = self._session.termbase.project
        if not is_open or project is None:
            return

        def work() -> tuple[Scope, Scheme]:
            return project.search.scope(), project.scheme.current()

        self._session.tasks.run(
            work,
            lambda told: self.panel.filters.offer(*told),
            lambda _: None,
            owner=self,
        )


def _asked(project: Project, look: Look, filters: Filters) -> Asked:
    names = {each.id: each.name for each in project.scheme.current().labels}
    return Asked(look, filters, names)
