"""Fills the memory from edits that were made before there was one."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from facingpage.core.edits import SetTargets, singles
from facingpage.core.memory import Learnt, learnt
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.errors import StorageFailed
from facingpage.storage.journal import JournalRow, replay

if TYPE_CHECKING:
    from facingpage.storage.project import Project

_LEARNT: Final = "learnt"
# A page may have nothing to remember: it is marked, and not gone through again.
FORGOTTEN: Final = f"""
SELECT DISTINCT page FROM edit
WHERE edit LIKE '%"set-targets"%'
AND NOT EXISTS (SELECT 1 FROM memory WHERE memory.page = edit.page)
AND NOT EXISTS (SELECT 1 FROM state
                WHERE state.page = edit.page AND state.key = '{_LEARNT}')
AND NOT EXISTS (SELECT 1 FROM page AS it JOIN page AS later
                ON later.sha256 = it.sha256 AND later.version > it.version
                WHERE it.id = edit.page)
ORDER BY page
"""  # noqa: S608  # our own word alone
"""The pages with translations by a person of which nothing is remembered."""


def learn_anew(project: "Project", is_wanted: Callable[[], bool] = lambda: True) -> int:
    """Remember what persons translated on pages of which nothing is remembered yet.

    Returns how many pages were gone through; no more once it is not wanted, as a page
    takes a tenth of a second. One that cannot be read is left out.

    Raises:
        StorageFailed: the project file cannot be read or written.
    """
    done = 0
    for page_id in project.pages_to_learn():
        project.search.give_way(is_wanted)
        if not is_wanted():
            break
        with contextlib.suppress(StorageFailed):
            stored = project.load(page_id)
            review, _ = replay(Review.of(stored.cleaned, ""), stored.edits)
            said = [*_said(project.journal.history(page_id), review)]
            project.memory.learn(page_id, said).result()
            project.set_state(page_id, _LEARNT, "yes")
        done += 1
    return done


def _said(
    history: tuple[JournalRow, ...], review: Review
) -> Iterator[tuple[Learnt, tuple[str, str]]]:
    """Yield what each block's translation is now, with who made it last and when."""
    by: dict[tuple[BlockId, str], tuple[str, str]] = {}
    for row in history:
        for edit in singles(row.edit) if row.edit else ():
            if isinstance(edit, SetTargets):
                by[edit.block, edit.language] = row.who, row.when
    for (block, language), whose in by.items():
        targets = review.targets.get((block, language), ())
        for each in learnt(SetTargets(block, language, targets), review):
            yield each, whose
