"""What steps do beside the edits of pages: rules, terms, and whatever else is one."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Protocol

from facingpage.core.steps import Beside, Step
from facingpage.storage.project import Project
from facingpage.storage.steps import StoredStep
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import tr


class Doer(Protocol):
    """Does and takes back one kind of what is beside the pages.

    Steps of earlier days come with the record that was kept of them.
    """

    def do(self, step: Step, *, is_back: bool) -> None:
        """Do what a step did, again or for the first time, or take it back."""

    def why_not(self, step: Step, *, is_back: bool) -> str:
        """Return a sentence that says why it can't be done now; "": it can be."""


class Besides:
    """Who does which kind, given the steps that do it, take it back and do it again."""

    def __init__(
        self,
        project: Callable[[], Project | None],
        tasks: Tasks,
    ) -> None:
        """Know nobody yet; `project` has the steps of earlier days."""
        self._project = project
        self._tasks = tasks
        self._doers: dict[str, Doer] = {}
        self._seen: dict[int, Step] = {}

    def add(self, kind: str, doer: Doer) -> None:
        """Have a kind done by somebody. `kind` is a stored name: never renamed."""
        self._doers[kind] = doer

    def together(self) -> AbstractContextManager[None]:
        """Have an edit and what is beside it on the disk at once, or not yet."""
        project = self._project()
        return project.together() if project else nullcontext()

    def do(self, step: Step, *, is_back: bool) -> None:
        """Do what a step does beside the pages, or take it back; most do nothing."""
        if step.beside is None:
            return
        doer = self._doers.get(step.beside.kind)
        root, is_turned = _root(step)
        if doer is None:
            return
        if root == step.id:
            self._seen[root] = step
        if root in self._seen:
            doer.do(self._seen[root], is_back=is_back is not is_turned)
            return
        project = self._project()
        if project is not None:
            find = partial(project.steps.get, (root,))
            found = partial(self._found, doer, step, is_back)
            # That the project can't be read is told wherever more hangs on it.
            self._tasks.run(find, found, lambda _: None)

    def why_not(self, step: Step, *, is_back: bool) -> str:
        """Return a sentence that says why it can't be; "" where it can, or may."""
        if step.beside is None:
            return ""
        doer = self._doers.get(step.beside.kind)
        root, is_turned = _root(step)
        if doer is None:
            return tr(
                "A newer Facing Page did “{words}”: this one does not know how to"
                " take it back. Install the newer one.",
                words=step.words,
            )
        own = step if root == step.id else self._seen.get(root)
        return doer.why_not(own, is_back=is_back is not is_turned) if own else ""

    def _found(
        self,
        doer: Doer,
        step: Step,
        is_back: bool,  # noqa: FBT001  # a callback
        found: list[StoredStep],
    ) -> None:
        for each in found:
            self._seen[each.step.id] = each.step
            is_turned = _root(step)[1]
            doer.do(each.step, is_back=is_back is not is_turned)


def again(step: Step, *, is_back: bool) -> Beside | None:
    """Return what a step says beside the pages that takes another back, or redoes it.

    The first one of them holds the record: this says which, and which way it went.
    """
    if step.beside is None:
        return None
    root, is_turned = _root(step)
    record = {"of": root, "back": is_back is not is_turned}
    return Beside(step.beside.kind, json.dumps(record))


def _root(step: Step) -> tuple[int, bool]:
    """Return the step that holds the record, and whether this one takes that back."""
    if step.beside is None or (step.undoes is None and step.redoes is None):
        return step.id, False
    try:
        record = json.loads(step.beside.record)
        return int(record["of"]), bool(record["back"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return step.id, False
