"""Pages of a site as the project keeps them, looked through without opening them."""

from collections.abc import Iterator, Sequence

from facingpage.core.review import Review
from facingpage.core.site_memory import site_of
from facingpage.errors import StorageFailed
from facingpage.storage.journal import replay
from facingpage.storage.project import Project


class StoredReviews:
    """Reads pages of a site with what a person decided on each."""

    def __init__(self, project: Project) -> None:
        """Make it over a project that is open."""
        self._project = project

    def ids(self, site: str) -> tuple[int, ...]:
        """Return the pages that may be of a site; a few may be of another.

        Raises:
            StorageFailed: the project file cannot be read.
        """
        return self._project.pages_like(site)

    def reviews(self, ids: Sequence[int], site: str) -> Iterator[Review]:
        """Yield those of these pages that are of a site; damaged ones are left out."""
        for page_id in ids:
            try:
                stored = self._project.load(page_id)
            except StorageFailed:
                # It is said where the page is opened.
                continue
            if site_of(stored.cleaned.page) == site:
                review, _ = replay(Review.of(stored.cleaned, ""), stored.edits)
                yield review
