"""Projects with pages in them, as a window or a command finds them."""

from functools import partial
from pathlib import Path

from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.storage.project import Project
from helpers.reviews import make_draft


def fill(path: Path, *pages: Cleaned) -> None:
    """Make a project with these pages, translated by a machine and in the index."""
    project = Project.open(path)
    for cleaned in pages:
        page_id = project.add_page(cleaned, b"").result(5)
        review = Review.of(cleaned, "pt")
        project.search.catch_up(page_id, partial(Review.of, cleaned, ""))
        drafts = {
            block.id: make_draft(f"[{block.text}]", len(block.text))
            for block in review.kept_blocks()
        }
        review = review.with_drafts(drafts)
        project.search.note(page_id, review, tuple(drafts)).result(5)
    project.close()
