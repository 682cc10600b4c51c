"""What the project has of a page, read off the main thread in the form it is shown."""

from dataclasses import dataclass

from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.core.site_word import SiteRules, SiteWord, review_of
from facingpage.core.steps import Timeline
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.steps import StoredStep
from facingpage.ui.stored_list import LAST_BLOCK
from facingpage.ui.undo_stack import window


@dataclass(frozen=True, slots=True)
class Stored:
    """A page as the project keeps it: what was cleaned, and what a person decided.

    `review` is the page with all that was decided, in no reader's language yet; of its
    edits `unread` are damaged or too new, and `unfit` do not fit the page. `last_block`
    is the number of the block shown last, empty where none was noted. `line` are the
    page's steps, `steps` those of them that Undo and Redo come to first. `site` is what
    the rules of its site say of it, as the review has it.
    """

    page_id: int
    cleaned: Cleaned
    review: Review
    unread: int
    unfit: int
    last_block: str
    line: Timeline
    steps: tuple[StoredStep, ...]
    site: SiteWord

    @property
    def is_decided(self) -> bool:
        """Whether there is a step of the page, be it taken back."""
        return bool(self.line.ids)


def stored(project: Project, page_id: int, sites: SiteRules) -> Stored:
    """Return a page of the project; what its site's rules say of it is in its review.

    Raises:
        StorageFailed: there is no such page, or its record is damaged.
    """
    page = project.load(page_id)
    cleaned = page.cleaned
    word = sites.word(cleaned.page, cleaned.guesses, cleaned.verdicts)
    review, unfit = replay(review_of(cleaned, "", word), page.edits)
    line = project.steps.timeline(page_id)
    return Stored(
        page_id,
        cleaned,
        review,
        len(page.unread),
        len(unfit),
        project.state(page_id, LAST_BLOCK) or "",
        line,
        tuple(project.steps.get(window(line), page_id)),
        word,
    )


def stored_just_now(
    project: Project, page_id: int, cleaned: Cleaned, sites: SiteRules
) -> Stored:
    """Return a page that was just written and has no edits: it needs no reading.

    Raises:
        StorageFailed: the project file cannot be read.
    """
    word = sites.word(cleaned.page, cleaned.guesses, cleaned.verdicts)
    review = review_of(cleaned, "", word)
    last_block = project.state(page_id, LAST_BLOCK) or ""
    return Stored(page_id, cleaned, review, 0, 0, last_block, Timeline(), (), word)
