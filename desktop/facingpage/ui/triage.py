"""Marks pages as relevant or not, one key a page, and goes on to the next undecided."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from facingpage.core.edits import SetMark
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.page_words import mark_words
from facingpage.ui.session import Session
from facingpage.ui.wording import tr, trn


@dataclass(slots=True, eq=False)
class _Many:
    """A marking of several pages as one step: what their marks were before.

    `step` is its number once it is done; one that `is_left` is taken back then.
    """

    before: dict[OpenPage, str]
    step: int | None = None
    is_left: bool = False


class Triage(QObject):
    """Marks are edits of their pages: a page that is not loaded is loaded for it.

    Several pages of the project are marked as one step, without loading them.

    Undo takes back the marking done last even when the next page is shown by then, as
    long as nothing else was done since.
    """

    def __init__(
        self,
        session: Session,
        order: Callable[[], Sequence[OpenPage]],
        group: Callable[[OpenPage], Sequence[OpenPage]],
        parent: QObject,
    ) -> None:
        """Make it over the session; `order` tells the list's, `group` what is alike."""
        super().__init__(parent)
        self._session = session
        self._order = order
        self._group = group
        self._waiting: dict[OpenPage, str | None] = {}
        self._before: dict[OpenPage, str] = {}
        self._done: dict[OpenPage, str] = {}
        self._after: OpenPage | None = None
        self._is_ours = False
        self._many: _Many | None = None
        self._on_their_way: list[_Many] = []
        session.page_changed.connect(self._settle)
        session.undo_changed.connect(self._forget)
        session.page_shown.connect(lambda _: self._forget_elsewhere())
        session.elsewhere = lambda: bool(self._done)

    def mark(self, mark: str) -> None:
        """Mark the current page, or take this mark off it again.

        A page that was marked is left for the next undecided one.
        """
        page = self._session.current
        if page is not None:
            self._mark(page, (page,), mark)

    def mark_group(self, mark: str) -> None:
        """Mark the current page and all that are nearly like it, as `mark` does."""
        page = self._session.current
        if page is not None:
            self._mark(page, self._group(page) or (page,), mark)

    def next_undecided(self, step: int = 1) -> None:
        """Go to the next page without a mark, or (-1) to the one before."""
        current = self._session.current
        found = self._next(current, step, but=frozenset({current} if current else ()))
        if found is not None:
            self._session.paging.show(found)
        elif current is not None and not current.mark:
            self._session.say(tr("This is the only page that has no mark."))
        else:
            self._session.say(tr("Every page in the list has a mark."))

    def take_back(self) -> bool:
        """Undo the marking done last and go back to its page; False: not the last."""
        done, self._done = self._done, {}
        if not done:
            return False
        many, self._many = self._many, None
        self._is_ours = True
        if many is not None:
            self._take_many_back(many)
        else:
            self._take_each_back(done)
        self._is_ours = False
        first = next(iter(done))
        self._session.paging.show(first)
        self._session.say(
            tr("The mark of “{title}” is taken back.", title=_title(first))
            if len(done) == 1
            else trn(
                "The mark of {n} page is taken back.",
                "The marks of {n} pages are taken back.",
                len(done),
            )
        )
        return True

    def _take_each_back(self, done: Mapping[OpenPage, str]) -> None:
        for page, before in done.items():
            if page in self._waiting:
                del self._waiting[page]
                page.mark = self._before.pop(page, before)
                self._session.page_changed.emit(page)
            else:
                page.stack.undo()

    def put_down(self) -> None:
        """Keep the marks of pages that are not loaded yet: the window closes."""
        for many in self._on_their_way:
            # The step is worked out on another thread, which is not waited for.
            for page, was in many.before.items():
                if page.page_id is not None and not many.is_left:
                    edit = SetMark(page.mark or None)
                    inverse = SetMark(was or None)
                    self._session.deciding.keep_edit(page.page_id, edit, inverse)
        self._on_their_way.clear()
        for page, mark in self._waiting.items():
            if page.page_id is not None:
                before = self._before.get(page) or None
                self._session.deciding.keep_edit(
                    page.page_id, SetMark(mark), SetMark(before)
                )
        self._waiting.clear()

    def _mark(self, page: OpenPage, pages: Sequence[OpenPage], mark: str) -> None:
        if page.phase is Phase.FAILED:
            self._session.say(tr("This page could not be opened: it can’t be marked."))
            return
        wanted = None if page.mark == mark else mark
        some = [each for each in pages if each.phase is not Phase.FAILED]
        changed = tuple(each for each in some if each.mark != (wanted or ""))
        self._session.deciding.finish_typing()
        # Where the list hides decided pages this one is gone from it afterwards.
        found = self._next(page, 1, but=frozenset(some)) if wanted else None
        before = {each: each.mark for each in changed}
        self._is_ours = True
        self._many = None
        if len(changed) > 1 and all(each.page_id is not None for each in changed):
            self._mark_many(before, wanted)
        else:
            for each in changed:
                self._decide(each, wanted)
        if found is not None:
            self._session.paging.show(found)
        self._done, self._after = before, self._session.current
        self._session.undo_changed.emit()
        self._is_ours = False
        self._session.say(_said(page, changed, wanted), can_undo=True)

    def _mark_many(self, before: dict[OpenPage, str], mark: str | None) -> None:
        """Mark pages of the project as one step; the list shows it at once."""
        many = self._many = _Many(before)
        self._on_their_way.append(many)
        edits = {
            page.page_id: SetMark(mark) for page in before if page.page_id is not None
        }
        self._show(dict.fromkeys(before, mark or ""))

        def done(why_not: str) -> None:
            if many in self._on_their_way:
                self._on_their_way.remove(many)
            if why_not:
                self._show(before)
                self._session.warned.emit(why_not)
                self._give_up(many)
                return
            many.step = self._session.history.last_many
            if many.is_left:
                self._take_many_back(many)

        words = step_words(mark, len(before))
        self._session.history.do_many(words, edits, done)

    def _take_many_back(self, many: _Many) -> None:
        self._show(many.before)
        many.is_left = True
        if many.step is None:
            # It is not done yet.
            return

        def done(why_not: str) -> None:
            if why_not:
                self._session.warned.emit(why_not)

        self._session.history.take_back(many.step, done)

    def _give_up(self, many: _Many) -> None:
        if self._many is many:
            self._many, self._done = None, {}

    def _show(self, marks: Mapping[OpenPage, str]) -> None:
        for page, mark in marks.items():
            page.mark = mark
            self._session.page_changed.emit(page)

    def _decide(self, page: OpenPage, mark: str | None) -> None:
        """Mark a page now, or when it is loaded."""
        if page.review is not None:
            self._waiting.pop(page, None)
            self._session.deciding.do_on(page, SetMark(mark))
            return
        # Of several marks made while it is loaded the project knows the first alone.
        self._before.setdefault(page, page.mark)
        self._waiting[page] = mark
        page.mark = mark or ""
        self._session.paging.fetch(page)
        self._session.page_changed.emit(page)

    def _settle(self, page: OpenPage) -> None:
        """Mark a page that was waited for."""
        if page not in self._waiting or page.phase is Phase.OPENING:
            return
        mark = self._waiting.pop(page)
        self._before.pop(page, None)
        if page.review is None:
            page.mark = ""
            title = _title(page)
            self._session.warned.emit(
                tr("“{title}” could not be opened: it is not marked.", title=title)
            )
            return
        was_ours, self._is_ours = self._is_ours, True
        if page.review.mark != mark:
            self._session.deciding.do_on(page, SetMark(mark))
        self._is_ours = was_ours

    def _next(
        self, page: OpenPage | None, step: int, but: frozenset[OpenPage]
    ) -> OpenPage | None:
        """Return the next undecided page of the list, around its end; else None."""
        order = list(self._order())
        at = order.index(page) if page in order else -1
        around = [*order[at + 1 :], *order[: max(at, 0)]]
        if step < 0:
            around.reverse()
        fitting = (
            each
            for each in around
            if not each.mark and each not in but and each.phase is not Phase.FAILED
        )
        return next(fitting, None)

    def _forget(self) -> None:
        is_on_its_way = self._many is not None and self._many.step is None
        if not self._is_ours and not is_on_its_way:
            self._done, self._many = {}, None

    def _forget_elsewhere(self) -> None:
        """Who went to another page by themselves undoes what was done there."""
        if self._session.current not in {self._after, *self._done}:
            self._forget()


def _title(page: OpenPage) -> str:
    return " ".join(page.name_shown().split())


def step_words(mark: str | None, pages: int) -> str:
    """Return what a marking of several pages did, as the history names it."""
    if mark is None:
        return trn("Mark of {n} page off", "Marks of {n} pages off", pages)
    said = mark_words(mark)
    return trn("{n} page marked {mark}", "{n} pages marked {mark}", pages, mark=said)


def _said(page: OpenPage, changed: Sequence[OpenPage], mark: str | None) -> str:
    many = len(changed)
    if mark is None:
        return (
            tr("The mark of “{title}” is taken off.", title=_title(page))
            if many == 1
            else trn(
                "The mark of {n} page is taken off.",
                "The marks of {n} pages are taken off.",
                many,
            )
        )
    what = mark_words(mark)
    if many <= 1:
        return tr("“{title}”: {mark}.", title=_title(page), mark=what)
    return trn("{n} page: {mark}.", "{n} pages: {mark}.", many, mark=what)
