"""The pages of the project as the list shows them, read without their blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facingpage.core.edits import bookmarks, marks
from facingpage.core.page import BlockId
from facingpage.core.progress import Progress
from facingpage.storage.facts import LABELS
from facingpage.storage.project import PageRow, Project

LAST_BLOCK: Final = "last-block"
"""Under this name the block shown last is noted."""

PLACE: Final = "place"
"""Under this name it is noted where the page's file lies, and its key there."""

DATE: Final = "date"
"""Under this name the page's own date is noted."""

SHOWN_AT: Final = "shown-at"
"""Under this name it is noted when the page was shown last, UTC in ISO 8601."""

PROGRESS: Final = "progress"
"""Under this name it is noted how many of a page's blocks were decided."""

# No page has a block of a number with so many digits; a damaged project may.
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the project as the list shows it; `date` is the page's own.

    `mark` is the person's, empty where there is none; `bookmarks` are the names of
    theirs by block. `is_worked_on` says whether they decided anything else. `shown_at`
    is when it was shown last, empty where that is not known.
    """

    row: PageRow
    translated_title: str
    date: str
    mark: str = ""
    bookmarks: Mapping[BlockId, str] = field(default_factory=dict)
    is_worked_on: bool = False
    labels: frozenset[str] = frozenset()
    shown_at: str = ""
    progress: Progress | None = None


def title_key(language: str) -> str:
    """Return the name under which a page's translated title is noted."""
    return f"title.{language}"


def listed(project: Project, reader_language: str) -> tuple[Listed, ...]:
    """Return all pages of a project, with what is told of them by few queries.

    Raises:
        StorageFailed: the project file cannot be read.
    """
    facts = project.facts
    titles, dates = facts.named(title_key(reader_language)), facts.named(DATE)
    marked, shown = facts.named(marks.FACT), facts.named(SHOWN_AT)
    progress = facts.named(PROGRESS)
    placed: dict[int, dict[BlockId, str]] = {}
    for page, block, name in facts.beginning(bookmarks.FACT):
        if name and block.isascii() and block.isdigit() and len(block) < _DIGITS:
            placed.setdefault(page, {})[BlockId(int(block))] = name
    labelled = facts.named(LABELS)
    worked_on = project.journal.worked_on()
    return tuple(
        Listed(
            row,
            titles.get(row.id, ""),
            dates.get(row.id, ""),
            marked.get(row.id, "") if marked.get(row.id) in marks.MARKS else "",
            placed.get(row.id, {}),
            row.id in worked_on,
            frozenset(filter(None, labelled.get(row.id, "").split("\n"))),
            shown.get(row.id, ""),
            Progress.read(progress.get(row.id, "")),
        )
        for row in project.pages()
    )
