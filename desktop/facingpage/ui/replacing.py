"""Replacing in translations: seen place by place, done and taken back as one step."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from facingpage.core.edits import Edit, SetTargets, Several
from facingpage.core.page import BlockId
from facingpage.core.query import Span
from facingpage.core.replacing import Change, as_found, replaced
from facingpage.core.review import Review
from facingpage.errors import FacingPageError
from facingpage.storage.project import Project
from facingpage.ui.replace_row import ReplaceRow
from facingpage.ui.search_lines import Head, Line, SearchLines
from facingpage.ui.search_panel import SearchPanel
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.wording import tr, trn
from facingpage.workers.pattern_job import PatternLook

_SHOWN_CHARS: Final = 40

_Place = tuple[int, BlockId, str]
"""A page, a block, and the language of the translation."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """Changes of a translation that reads so now."""

    text: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class _Made:
    """The edits by their pages; `late` counts places that read otherwise by now."""

    edits: Mapping[int, Edit]
    places: int
    late: int


class Replacing(QObject):
    """Ticks places off, says how each will read, and has them replaced."""

    def __init__(
        self, session: Session, panel: SearchPanel, look_again: Callable[[], None]
    ) -> None:
        """Make its row, hidden, in the panel; `look_again` searches anew."""
        super().__init__(panel)
        self._session = session
        self._panel = panel
        self._look_again = look_again
        self._off: set[int] = set()
        self._made: dict[tuple[int, Span], str] = {}
        self._template: str | None = None
        self._is_refused = False
        self._looked_for: Sequence[str] = ()
        self._pattern: PatternLook | None = None
        self._step: int | None = None
        self.row = ReplaceRow(panel)
        self.row.hide()
        panel.under.addWidget(self.row)
        self.row.changed.connect(self.prepare)
        # What an expression puts in is known, and seen, a moment after it is typed.
        self.row.box.textChanged.connect(self.count)
        self.row.asked.connect(self._do)
        self.row.back_asked.connect(self._take_back)
        self.row.left.connect(panel.left)
        self.row.entered.connect(panel.enter_list)
        panel.list.ticked.connect(self.tick)

    @property
    def is_on(self) -> bool:
        """Whether places are to be replaced."""
        return not self.row.isHidden()

    def set_on(self, *, is_on: bool) -> None:
        """Begin, or go back to searching alone."""
        self.row.setVisible(is_on)
        delegate = self._panel.list.delegate
        delegate.is_ticked = self._is_ticked if is_on else None
        delegate.then = self._then if is_on else (lambda _: None)
        self._panel.set_replacing(is_on=is_on)
        self._panel.list.viewport().update()

    def begin(self, looked_for: Sequence[str], pattern: PatternLook | None) -> None:
        """Take note of what is looked for: one of words as typed, or an expression."""
        self._off.clear()
        self._made.clear()
        self._template = None
        self._looked_for = looked_for
        self._pattern = pattern
        self.row.show_ticked(0, 0)

    def tick(self, row: int) -> None:
        """Tick a place off, or on again; with its title all of a page."""
        if not self.is_on:
            return
        lines = self._panel.lines
        rows = [row]
        if isinstance(lines.row(row), Head):
            rows = []
            while isinstance(lines.row(row + 1), Line):
                row += 1
                rows.append(row)
        if all(each in self._off for each in rows):
            self._off.difference_update(rows)
        else:
            self._off.update(rows)
        self._panel.list.viewport().update()
        self.count()

    def count(self) -> None:
        """Say how many places are ticked, once it is known what is to stand there."""
        is_known = self._pattern is None or self._template == self.row.box.text()
        ticked = [line for _, line in self._ticked()] if is_known else []
        pages = {line.block.page_id for line in ticked}
        self.row.show_ticked(len(ticked), len(pages))

    def prepare(self) -> None:
        """Have what stands in the place of each match, where an expression says it."""
        self._made.clear()
        self._template = None
        self._panel.list.viewport().update()
        self.count()
        pattern, template = self._pattern, self.row.box.text()
        if pattern is None or not self.is_on:
            return
        passages = {
            id(line.passage): line.passage for _, line in self._panel.lines.lines()
        }

        def work() -> dict[tuple[int, Span], str]:
            texts = [each.text for each in passages.values()]
            told = pattern.replaced(texts, template)
            return {
                (number, span): new
                for number, made in zip(passages, told, strict=True)
                for span, new in made.items()
            }

        def done(made: dict[tuple[int, Span], str]) -> None:
            if self._pattern is pattern and self.row.box.text() == template:
                # The passages are kept alive: their ids stay theirs.
                self._made, self._template = made, template
                if self._is_refused:
                    # Not what was replaced with it just now.
                    self._is_refused = False
                    self.row.said.setText("")
                self._panel.list.viewport().update()
                self.count()

        def failed(error: FacingPageError) -> None:
            self._is_refused = True
            self.row.said.setText(told(error))

        self._session.tasks.run(work, done, failed, owner=self)

    def _is_ticked(self, row: int) -> bool:
        return row not in self._off

    def _ticked(self) -> list[tuple[int, Line]]:
        lines: SearchLines = self._panel.lines
        return [(row, line) for row, line in lines.lines() if row not in self._off]

    def _then(self, line: Line) -> str | None:
        """Return what is to stand in a place; None: that is not known."""
        if self._pattern is not None:
            return self._made.get((id(line.passage), line.span))
        start, end = line.span
        found, new = line.passage.text[start:end], self.row.box.text()
        if self._panel.is_on("case"):
            return new
        return as_found(found, self._looked_for, new)

    def _wishes(self) -> dict[_Place, _Wish]:
        changes: dict[_Place, list[Change]] = defaultdict(list)
        texts: dict[_Place, str] = {}
        for _, line in self._ticked():
            then = self._then(line)
            if then is None:
                continue
            place = line.block.page_id, line.block.block, line.passage.language
            changes[place].append((line.span, then))
            texts[place] = line.passage.text
        return {
            place: _Wish(texts[place], tuple(sorted(own)))
            for place, own in changes.items()
        }

    def _do(self) -> None:
        """Replace what is ticked, as one step on all of its pages."""
        session, project = self._session, self._session.termbase.project
        wishes = self._wishes()
        if project is None or not wishes or not self.row.button.isEnabled():
            return
        session.deciding.finish_typing()
        self.row.button.setEnabled(False)
        load = session.history.reading()
        words = self._words()

        def done(made: _Made) -> None:
            if not made.edits:
                self.row.said.setText(tr("Nothing is to be changed."))
                self.count()
                return
            session.history.do_many(words, made.edits, partial(self._end, made))

        def failed(error: FacingPageError) -> None:
            self.row.said.setText(told(error))
            self.count()

        session.tasks.run(
            lambda: _edits(project, wishes, load, words), done, failed, owner=self
        )

    def _words(self) -> str:
        new = self.row.box.text()
        old = _short(" | ".join(self._looked_for) or self._panel.box.text())
        if not new:
            return tr("“{old}” taken out of translations", old=old)
        return tr("“{old}” replaced by “{new}”", old=old, new=_short(new))

    def _end(self, made: _Made, why_not: str) -> None:
        if why_not:
            self.row.said.setText(why_not)
            self.count()
            return
        self._step = self._session.history.last_many
        self.row.back.setVisible(self._step is not None)
        said = trn("{n} place was replaced", "{n} places were replaced", made.places)
        said += trn(" on {n} page.", " on {n} pages.", len(made.edits))
        if made.late:
            said += trn(
                " {n} place reads otherwise by now, and was left as it is.",
                " {n} places read otherwise by now, and were left as they are.",
                made.late,
            )
        self.row.said.setText(said)
        self._session.say(said)
        self._look_again()

    def _take_back(self) -> None:
        if self._step is None:
            return

        def ended(why_not: str) -> None:
            said = why_not or tr("It was taken back on all pages.")
            self.row.said.setText(said)
            self._session.say(said)
            if not why_not:
                self._step = None
                self.row.back.hide()
                self._look_again()

        self._session.history.take_back(self._step, ended)


def _edits(
    project: Project,
    wishes: Mapping[_Place, _Wish],
    load: Callable[[int], Review],
    words: str,
) -> _Made:
    """Return what replaces the places, on pages that are open and on others."""
    by_page: dict[int, list[SetTargets]] = defaultdict(list)
    reviews: dict[int, Review] = {}
    places = late = 0
    by_language: dict[tuple[int, str], list[BlockId]] = defaultdict(list)
    for page_id, block, language in wishes:
        by_language[page_id, language].append(block)
    for (page_id, language), blocks in by_language.items():
        if page_id not in reviews:
            reviews[page_id] = load(page_id)
        review = reviews[page_id]
        if language != review.target_language or not review.drafts:
            # Nobody has its drafts in hand: the index knows them.
            drafts = project.search.machine(page_id, language, blocks)
            review = replace(review, target_language=language, drafts=drafts)
        for block in blocks:
            wish = wishes[page_id, block, language]
            is_there = 1 <= block <= len(review.page.blocks)
            if not is_there or review.target(block) != wish.text:
                late += len(wish.changes)
                continue
            edit = replaced(review, block, wish.changes)
            if edit is not None:
                by_page[page_id].append(edit)
                places += len(wish.changes)
    edits: dict[int, Edit] = {
        page_id: Several(tuple(own), words) for page_id, own in by_page.items()
    }
    return _Made(edits, places, late)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARS else f"{text[: _SHOWN_CHARS - 1]}…"
