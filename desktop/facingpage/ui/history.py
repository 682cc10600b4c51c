"""What was done in the project, on one page or on many, and taking it back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from facingpage.core.edits import Edit
from facingpage.core.memory import Learnt, learnt
from facingpage.core.numbering import number_of
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from facingpage.core.steps import Beside, Step, Timeline, changed_since
from facingpage.errors import FacingPageError, StorageFailed
from facingpage.storage.journal import Entry
from facingpage.storage.project import Project
from facingpage.storage.steps import StoredStep
from facingpage.ui.beside import Besides, again
from facingpage.ui.editing import Apply, EditCommand, LooseCommand
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.plain_text import visible_text
from facingpage.ui.stored import Stored, stored
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.undo_stack import NewStep, UndoStack, window
from facingpage.ui.wording import mark, tr

Change = Callable[[OpenPage, Edit], tuple[Edit, tuple[Learnt, ...]]]
"""Applies an edit to an open page; returns its inverse, and what the memory learns."""

Done = Callable[[str], None]
"""Is given a sentence that says why it was not done; "": it was."""

_GONE: Final = mark("That step is not in the project any more.")
_BACK: Final = mark("It is taken back already.")
_STANDS: Final = mark("It was not taken back: there is nothing to do again.")


@dataclass(frozen=True, slots=True)
class _Wish:
    """An edit of a page, made only where what `stands` is as that edit left it."""

    edit: Edit
    stands: Edit | None = None


@dataclass(slots=True)
class _Plan:
    """A step on many pages: what is wished on each, and what of that is worked out.

    `why_not` is why it can't be done. The pages that are open are seen to at the end.
    """

    step: Step
    wishes: dict[int, _Wish]
    of: StoredStep | None = None
    is_back: bool = False
    is_beside: bool = False
    entries: dict[int, Entry] = field(default_factory=dict)
    why_not: str = ""


class History(QObject):
    """Fills the pages' stacks with other days' steps, and sees to steps on many pages.

    Such a step is done, and taken back, on all of its pages or on none.
    """

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        pages: Sequence[OpenPage],
        parent: QObject,
        *,
        apply: Apply,
        change: Change,
        changed: Callable[[], None],
        told: Callable[[OpenPage], None],
        why_not: Callable[[], str],
    ) -> None:
        """Make it over the library that keeps and the pages that are listed.

        `apply` makes an edit of a page and keeps it, `change` only makes it. `changed`
        hears of what Undo and Redo would do, `told` of pages that are not loaded, of
        which the list shows something else. `why_not` says why nothing can be changed.
        """
        super().__init__(parent)
        self.besides = Besides(lambda: library.project, tasks)
        self.loose = UndoStack(library.new_step, changed)
        """What was done while no page was shown."""
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._apply = apply
        self._change = change
        self._told = told
        self._why_not = why_not
        self._is_busy = False
        self._last: tuple[int, int] | None = None

    # -- what was done on no page

    def recall(self) -> None:
        """Have what was done on no page on other days taken back by Undo as well."""
        project = self._library.project
        if project is None or self.loose.count():
            return

        def work() -> tuple[Timeline, list[StoredStep]]:
            line = project.steps.timeline(None)
            return line, project.steps.get(window(line))

        def take(found: tuple[Timeline, list[StoredStep]]) -> None:
            line, steps = found
            # What was done meanwhile is not lost for what was done then.
            if line.ids and not self.loose.count():
                self.loose.load(line, self._loose_commands(steps), self._fetch_loose)

        # That the project can't be read is told wherever more hangs on it.
        self._tasks.run(work, take, lambda _: None)

    def _loose_commands(self, steps: Sequence[StoredStep]) -> list[LooseCommand]:
        keep = partial(self._library.append_step, entries=())
        return [
            LooseCommand(each.step, keep, self.besides, each.when)
            for each in steps
            if each.step.beside is not None
        ]

    def _fetch_loose(self, asked: Sequence[int]) -> None:
        project = self._library.project
        if project is None:
            return
        self._tasks.run(
            lambda: project.steps.get(asked),
            lambda steps: self.loose.take(self._loose_commands(steps), asked),
            lambda _: self.loose.take((), ()),
        )

    # -- the stacks of pages

    def stack_of(self, page: OpenPage | None) -> UndoStack:
        """Return what Undo and Redo step through while this page is the current one."""
        return self.loose if page is None or page.review is None else page.stack

    def fill(self, page: OpenPage, known: Stored) -> None:
        """Have a page's stack step through what the project knows of the page."""
        if not known.line.ids:
            return
        fetch = partial(self._fetch, page, known.page_id)
        page.stack.load(known.line, self._commands(page, known.steps), fetch)

    def put(
        self, page: OpenPage, step: Step, edit: Edit, inverse: Edit, pages: int = 1
    ) -> None:
        """Put on a page's stack what was done on the page already."""
        command = EditCommand(
            page, edit, step, self._apply, self.besides, inverse=inverse, pages=pages
        )
        page.stack.push(command, is_done=True)

    def _commands(
        self, page: OpenPage, steps: Sequence[StoredStep]
    ) -> list[EditCommand]:
        return [
            EditCommand(
                page,
                part.edit,
                each.step,
                self._apply,
                self.besides,
                inverse=part.inverse,
                when=each.when,
                pages=each.pages,
            )
            for each in steps
            for part in each.parts
            # What was typed and left comes to nothing.
            if part.edit != part.inverse or each.step.beside is not None
        ]

    def _fetch(self, page: OpenPage, page_id: int, asked: Sequence[int]) -> None:
        project = self._library.project
        if project is None or page.page_id != page_id:
            return

        def take(steps: list[StoredStep]) -> None:
            if page.page_id == page_id:
                page.stack.take(self._commands(page, steps), asked)

        # That the project can't be read is told wherever more hangs on it.
        self._tasks.run(
            lambda: project.steps.get(asked, page_id),
            take,
            lambda _: page.stack.take((), ()),
        )

    # -- steps on many pages

    def is_last(self, step: int) -> bool:
        """Return whether nothing was done since a step on many pages was done so.

        Or since it was taken back, or done again, on all of them.
        """
        return self._last == (step, self._library.newest_step())

    @property
    def last_many(self) -> int | None:
        """The step on many pages that was done, or taken back, last; None: none."""
        return self._last[0] if self._last else None

    def reading(self) -> Callable[[int], Review]:
        """Return what reads a page by its number as it is now, off the main thread.

        Of pages that are open it is the review that is shown.
        """
        shown = {page_id: page.review for page_id, page in self._open().items()}
        project, sites = self._library.project, self._library.sites

        def read(page_id: int) -> Review:
            review = shown.get(page_id)
            if review is not None:
                return review
            if project is None:
                raise StorageFailed(tr("There is no project to read the page from."))
            return stored(project, page_id, sites).review

        return read

    def do_many(
        self,
        words: str,
        edits: Mapping[int, Edit],
        done: Done,
        beside: Beside | None = None,
    ) -> None:
        """Do one step on many pages, by their numbers in the project.

        What the step does beside them is done with it. `done` is called when the pages
        that are open show it; the disk has it soon after.
        """
        if self._is_refused(done):
            return
        step = self._library.new_step(words, beside=beside)
        wishes = {page: _Wish(edit) for page, edit in edits.items()}
        self._go(_Plan(step, wishes, is_beside=beside is not None), done)

    def take_back(self, step: int, done: Done) -> None:
        """Take a step back on all pages it is of, whatever was done since elsewhere.

        Not where something that it set was set otherwise since: that is told.
        """
        self._again(step, done, is_back=True)

    def do_again(self, step: int, done: Done) -> None:
        """Do a step again that was taken back, on the pages where it was."""
        self._again(step, done, is_back=False)

    def _again(self, number: int, done: Done, *, is_back: bool) -> None:
        if self._is_refused(done):
            return
        project = self._library.project
        if project is None or self._is_busy:
            done(tr("Another step is still being made. Try again in a moment."))
            return

        def work() -> _Plan | str:
            # It may have been done a moment ago.
            project.wait()
            found = project.steps.get([number])
            if not found:
                return tr(_GONE)
            new_step = self._library.new_step
            return _plan(project, new_step, found[0], is_back=is_back)

        def planned(plan: _Plan | str) -> None:
            if isinstance(plan, str):
                self._end(done, plan)
                return
            of = plan.of
            if of is not None and plan.is_beside:
                why = self.besides.why_not(of.step, is_back=is_back)
                if why:
                    self._end(done, why)
                    return
            self._go(plan, done)

        self._is_busy = True
        self._tasks.run(work, planned, lambda error: self._end(done, told(error)))

    def _is_refused(self, done: Done) -> bool:
        """Return whether nothing can be changed in this window; `done` hears why."""
        why_not = self._why_not()
        if why_not:
            done(why_not)
        return bool(why_not)

    def _go(self, plan: _Plan, done: Done) -> None:
        project = self._library.project
        if project is None:
            self._end(done, tr("There is no project to keep it in."))
            return
        self._is_busy = True
        closed = tuple(page for page in plan.wishes if page not in self._open())
        sites = self._library.sites

        def work() -> _Plan:
            for page_id in closed:
                if not plan.why_not:
                    review = stored(project, page_id, sites).review
                    _work_out(plan, page_id, review)
            return plan

        def failed(error: FacingPageError) -> None:
            self._end(done, told(error))

        self._tasks.run(work, lambda made: self._finish(made, done), failed)

    def _open(self) -> dict[int, OpenPage]:
        return {
            page.page_id: page
            for page in self._pages
            if page.page_id is not None and page.review is not None
        }

    def _finish(self, plan: _Plan, done: Done) -> None:
        """See to the pages that are open, and keep all of it."""
        is_open = self._open()
        here = {page: it for page, it in is_open.items() if page in plan.wishes}
        for page_id, page in here.items():
            if page.review is not None and not plan.why_not:
                _check(plan, page_id, page.review)
        if plan.why_not:
            self._end(done, plan.why_not)
            return
        if here.keys() | plan.entries.keys() != plan.wishes.keys():
            # A page was let go of meanwhile.
            self._go(plan, done)
            return
        inverses = {}
        for page_id, page in here.items():
            edit = plan.wishes[page_id].edit
            inverse, learns = self._change(page, edit)
            after = page.review
            plan.entries[page_id] = Entry(page_id, edit, inverse, learns, after)
            inverses[page_id] = inverse
        step, of = plan.step, plan.of
        self._last = (of.step.id if of else step.id), step.id
        with self.besides.together():
            self._library.append_step(step, tuple(plan.entries.values()))
            if plan.is_beside:
                self.besides.do(of.step if of else step, is_back=plan.is_back)
        for page_id, page in here.items():
            edit, inverse = plan.wishes[page_id].edit, inverses[page_id]
            self.put(page, step, edit, inverse, len(plan.wishes))
        self._tell_closed(plan)
        if not plan.wishes:
            keep = partial(self._library.append_step, entries=())
            self.loose.push(LooseCommand(step, keep, self.besides), is_done=True)
        self._end(done, "")

    def _tell_closed(self, plan: _Plan) -> None:
        """Have pages that are listed and not loaded show the mark they have now."""
        for page in self._pages:
            wish = plan.wishes.get(page.page_id or 0)
            if wish and page.review is None and page.take_mark(wish.edit):
                self._told(page)

    def _end(self, done: Done, why_not: str) -> None:
        self._is_busy = False
        done(why_not)


def _plan(
    project: Project, new_step: NewStep, of: StoredStep, *, is_back: bool
) -> _Plan | str:
    """Return how to take a step back, or do it again, where it is not so already."""
    back, is_beside_back = project.steps.taken_back(of.step.id)
    wishes = {
        part.page: _Wish(part.inverse, part.edit)
        if is_back
        else _Wish(part.edit, part.inverse)
        for part in of.parts
        if (part.page in back) is not is_back
    }
    is_beside = of.step.beside is not None and is_beside_back is not is_back
    if not wishes and not is_beside:
        return tr(_BACK) if is_back else tr(_STANDS)
    number = of.step.id
    step = new_step(
        of.step.words,
        undoes=number if is_back else None,
        redoes=None if is_back else number,
        beside=again(of.step, is_back=is_back) if is_beside else None,
    )
    return _Plan(step, wishes, of, is_back, is_beside)


def _check(plan: _Plan, page_id: int, review: Review) -> None:
    """Note in the plan why an edit can't be made on a page, if it can't."""
    wish = plan.wishes[page_id]
    title = visible_text(review.page.title) or tr("page {page_id}", page_id=page_id)
    if not wish.edit.is_of(review):
        plan.why_not = tr(
            "“{title}” is another page now than it was then.", title=title
        )
    late = changed_since(wish.stands, review) if wish.stands else ()
    blocks = [block for edit in late for block in edit.touches()]
    if blocks:
        block = number_of(review, blocks[0])
        what = tr("The page") if blocks[0] == PAGE else tr("Block {it}", it=block)
        plan.why_not = tr(
            "{what} of “{title}” was changed since. Go there and take that back first.",
            what=what,
            title=title,
        )


def _work_out(plan: _Plan, page_id: int, review: Review) -> None:
    """Make the entry of a page that is not open, if it can be made."""
    _check(plan, page_id, review)
    if not plan.why_not:
        edit = plan.wishes[page_id].edit
        after, inverse = edit.apply(review)
        learns = learnt(edit, after)
        plan.entries[page_id] = Entry(page_id, edit, inverse, learns, after)
