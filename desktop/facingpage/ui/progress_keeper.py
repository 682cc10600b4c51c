"""How far each page is: told by its review while it is open, noted for the next day."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from facingpage.core.progress import Progress
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.stored_list import PROGRESS
from facingpage.ui.wording import tr

_NOTE_AFTER_MS = 400


class ProgressKeeper(QObject):
    """Takes the counts of the page on screen; writes those that changed, soon."""

    changed = Signal(object)
    """OpenPage whose progress is another now."""

    def __init__(self, library: Library, parent: QObject) -> None:
        """Make it over what keeps the project."""
        super().__init__(parent)
        self._library = library
        self._unnoted: dict[OpenPage, None] = {}
        self._timer = QTimer(self, singleShot=True, interval=_NOTE_AFTER_MS)
        self._timer.timeout.connect(self.note)

    def take(self, page: OpenPage, progress: Progress) -> None:
        """Take the progress of a page; one on which nothing is decided has none."""
        if progress.undecided == progress.kept and page.progress is None:
            return
        if page.progress != progress:
            page.progress = progress
            self._unnoted[page] = None
            self._timer.start()
            self.changed.emit(page)

    def note(self) -> None:
        """Write what is not written yet; what is in no project stays in memory."""
        for page in self._unnoted:
            if page.page_id is not None and page.progress is not None:
                self._library.note(page.page_id, PROGRESS, page.progress.packed())
        self._unnoted.clear()


def whole_of(pages: Iterable[OpenPage]) -> tuple[Progress, int]:
    """Return the progress of all pages that have any, and how many these are."""
    whole, many = Progress(), 0
    for page in pages:
        if page.progress is not None:
            whole, many = whole.plus(page.progress), many + 1
    return whole, many


def progress_words(progress: Progress) -> str:
    """Return "12 of 64 confirmed", with what needs review and what is skipped."""
    confirmed, kept = f"{progress.confirmed:,}", f"{progress.kept:,}"
    said = [tr("{n} of {all} confirmed", n=confirmed, all=kept)]
    if progress.needs_review:
        said.append(tr("{n} to review", n=f"{progress.needs_review:,}"))
    if progress.skipped:
        said.append(tr("{n} skipped", n=f"{progress.skipped:,}"))
    return ", ".join(said)
