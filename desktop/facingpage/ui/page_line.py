"""What the list shows of a page, and what it is filtered and sorted by."""

from collections.abc import Callable
from dataclasses import dataclass

from facingpage.core import languages
from facingpage.core.page_query import PageFacts, Status
from facingpage.ui import words
from facingpage.ui.language_names import language_name
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.page_words import mark_words, stage_words, status_words
from facingpage.ui.wording import tr, trn

_DAY_CHARS = 10


@dataclass(frozen=True, slots=True)
class Kin:
    """Where a page stands among those nearly alike: `place` counts from 0 of `size`.

    While `is_folded` only the first of them is shown.
    """

    place: int
    size: int
    is_folded: bool

    def words(self) -> str:
        """Return it in words; "" for what only stands below the first."""
        if self.place:
            return tr("nearly the same")
        others = self.size - 1
        if self.is_folded:
            return trn("{n} more like it, folded", "{n} more like it, folded", others)
        return trn("{n} more like it", "{n} more like it", others)


@dataclass(frozen=True, slots=True)
class PageLine:
    """What the list shows of a page. `done` is the translation's part, 0.0 to 1.0.

    `address` is shown of pages that are not opened yet. `mark` is a name of `MARKS`, or
    empty.
    """

    title: str
    translated: str
    detail: str
    is_failed: bool
    done: float | None
    address: str = ""
    mark: str = ""
    kin: Kin | None = None

    def words(self) -> str:
        """Return all of it as one text: for screen readers."""
        mark = mark_words(self.mark)
        kin = self.kin.words() if self.kin else ""
        parts = (self.title, self.translated, mark, self.address, self.detail, kin)
        return ". ".join(filter(None, parts))


def line_of(page: OpenPage, done: float | None, kin: Kin | None = None) -> PageLine:
    """Return what the list shows of a page."""
    day = words.day(page.date[:_DAY_CHARS]) if page.date else ""
    if page.phase is Phase.FAILED:
        detail = status_words("failed")
    elif page.phase is Phase.OPENING and not page.title:
        detail = f"{stage_words(page.stage)}…"
    elif page.phase is Phase.LISTED:
        detail = " · ".join(filter(None, (status_words("unopened"), day)))
    else:
        name, of = _language_name(page), page.progress
        decided = (
            tr(
                "{confirmed}/{kept} confirmed",
                confirmed=f"{of.confirmed:,}",
                kept=f"{of.kept:,}",
            )
            if of
            else ""
        )
        detail = " · ".join(filter(None, (decided, page.site or name, day)))
    title = " ".join(page.name_shown().split())
    translated = "" if page.translated_title == title else page.translated_title
    address = page.url.split("://", 1)[-1] if page.phase is Phase.LISTED else ""
    if address and not page.title:
        title, address = address, ""
    is_failed = page.phase is Phase.FAILED
    return PageLine(title, translated, detail, is_failed, done, address, page.mark, kin)


def facts_of(
    page: OpenPage, name_of: Callable[[str], str] = lambda label: label
) -> PageFacts:
    """Return what a page is filtered and sorted by; `name_of` names a label."""
    parts = (page.title, page.translated_title, page.name, page.url, page.site)
    return PageFacts(
        "\n".join(parts).casefold(),
        page.name_shown(),
        page.date,
        page.site,
        languages.base(page.language) if page.language else "",
        _language_name(page),
        status_of(page),
        page.mark,
        tuple(sorted(name_of(label).casefold() for label in page.labels)),
    )


def status_of(page: OpenPage) -> Status:
    """Return how far the work on a page is."""
    if page.phase is Phase.FAILED:
        return "failed"
    if page.phase is Phase.LISTED:
        return "unopened"
    if page.phase is Phase.OPENING and page.page_id is None:
        return "opening"
    if page.progress is not None and page.progress.kept:
        if page.progress.needs_review:
            return "review"
        if not page.progress.undecided:
            return "done"
    return "edited" if page.is_worked_on else "new"


def _language_name(page: OpenPage) -> str:
    is_known = page.language not in {"", languages.UNDETERMINED}
    return language_name(page.language) if is_known else ""
