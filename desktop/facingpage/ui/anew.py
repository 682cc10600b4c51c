"""Reads a page anew by an encoding of the person's choice; what they did goes along."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core.carry import carry
from facingpage.core.edits import Several, Single
from facingpage.core.page import Cleaned, Provenance
from facingpage.core.review import Review
from facingpage.core.site_word import SiteWord
from facingpage.ui import words
from facingpage.ui.library import Library
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.site_words import held_words
from facingpage.ui.tasks import Tasks
from facingpage.ui.wording import tr
from facingpage.workers.host import Failed, Finished, Host, HostEvent, Listed, Opened

_TEXT_CHARS: Final = 60
_MOST_LISTED: Final = 12


@dataclass(frozen=True, slots=True)
class _Wish:
    """A page, the encoding asked for (None: as detected), and which attempt it is."""

    page: OpenPage
    encoding: str | None
    attempt: int


class Anew(QObject):
    """Makes another version of a page from its original bytes."""

    advanced = Signal(object)
    """OpenPage that is being read, or stands as it did because that failed."""
    ready = Signal(object)
    """OpenPage that is in its new version."""
    warned = Signal(str)
    """A sentence: it could not be read by that encoding."""

    def __init__(
        self,
        host: Host,
        library: Library,
        tasks: Tasks,
        reader_language: Callable[[], str],
        parent: QObject,
    ) -> None:
        """Make it over the host that opens and the library that keeps."""
        super().__init__(parent)
        self._host = host
        self._library = library
        self._tasks = tasks
        self._reader_language = reader_language

    def start(self, page: OpenPage, encoding: str | None) -> None:
        """Read a page that is open by another encoding, or by the one detected."""
        if page.page_id is None or page.phase is not Phase.READY:
            return
        page.attempt += 1
        page.phase, page.stage = Phase.OPENING, tr("reading it anew")
        self.advanced.emit(page)
        wish = _Wish(page, encoding, page.attempt)
        self._library.source(page.page_id, partial(self._open, wish))

    def call_off(self, page: OpenPage) -> None:
        """Leave a page as it stood."""
        page.attempt += 1
        if page.ticket is not None:
            self._host.cancel(page.ticket)
        self._put_back(page)

    def _open(self, wish: _Wish, kept: tuple[bytes, bytes] | None) -> None:
        page = wish.page
        if wish.attempt != page.attempt:
            return
        if kept is None:
            self._put_back(page)
            return
        data, frames = kept
        page.ticket = self._host.open_bytes(
            page.name,
            data,
            lambda event: self._tasks.post(partial(self._take, wish, event)),
            want_source=True,
            encoding=wish.encoding,
            frames=frames,
        )

    def _take(self, wish: _Wish, event: HostEvent) -> None:
        page = wish.page
        if wish.attempt != page.attempt:
            return
        match event:
            case Opened(cleaned, _):
                self._ask_site(wish, cleaned)
            case Failed(sentence):
                self._put_back(page)
                self.warned.emit(sentence)
            case Listed():
                self._put_back(page)
                self.warned.emit(
                    tr('"{name}" holds several pages by now.', name=page.name)
                )
            case Finished():
                page.ticket = None
            case _:
                pass

    def _ask_site(self, wish: _Wish, cleaned: Cleaned) -> None:
        old = wish.page.review
        if old is None:
            return
        origin = _origin(cleaned.page.provenance, old.page.provenance)
        cleaned = replace(cleaned, page=replace(cleaned.page, provenance=origin))
        self._library.judged(cleaned, partial(self._carry, wish))

    def _carry(self, wish: _Wish, told: tuple[Cleaned, SiteWord] | None) -> None:
        page, old = wish.page, wish.page.review
        if wish.attempt != page.attempt or old is None or page.page_id is None:
            return
        if told is None:
            self._put_back(page)
            return
        cleaned, site = told
        edits, left = carry((*page.earlier, old), cleaned.page)
        review = Review.of(
            cleaned, self._reader_language(), site.spoken, site.ruling.ruled
        )
        page.site_word = site
        pairs = []
        # One by one they would leave a text in two blocks, or in none.
        joins = tuple(edit for edit in edits if edit.regroups())
        others = (edit for edit in edits if not edit.regroups())
        first = (Several(joins, joins[0].words()),) if joins else ()
        for edit in (*first, *others):
            review, inverse = edit.apply(review)
            pairs.append((edit, inverse))
        done = partial(self._take_version, wish, review, left)
        self._library.add_version(page.page_id, cleaned, pairs, done)

    def _take_version(
        self,
        wish: _Wish,
        review: Review,
        left: tuple[tuple[str, Single], ...],
        page_id: int | None,
    ) -> None:
        page = wish.page
        if page_id is None or page.review is None:
            self._put_back(page)
            return
        page.earlier.append(page.review)
        page.page_id, page.review, page.encoding = page_id, review, wish.encoding
        page.phase, page.drafting, page.block = Phase.READY, Drafting.CHECKING, None
        page.title, page.language = review.page.title, review.page_language.code
        page.translated_title = ""
        page.drafts.clear()
        # Its edits name the blocks of the version before.
        page.stack.clear()
        page.find_title()
        if left:
            page.warnings.append(_left_words(left))
        held = page.site_word.ruling.held if page.site_word else ()
        page.warnings += map(held_words, held)
        if review.page.cut:
            page.warnings.append(review.page.cut)
        self.ready.emit(page)

    def _put_back(self, page: OpenPage) -> None:
        page.phase, page.stage = Phase.READY, ""
        self.advanced.emit(page)


def _origin(new: Provenance, old: Provenance) -> Provenance:
    """Return what is known of a page that was read from its own bytes alone.

    What an archive told of it, and that these are the same bytes, stays known.
    """
    return replace(
        new,
        sha256=old.sha256,
        name=old.name,
        size_bytes=old.size_bytes,
        format=old.format,
        url=old.url or new.url,
        url_source=old.url_source if old.url else new.url_source,
        saved_at=old.saved_at or new.saved_at,
        saved_at_source=old.saved_at_source if old.saved_at else new.saved_at_source,
    )


def _left_words(left: tuple[tuple[str, Single], ...]) -> str:
    """Return a sentence that lists the edits which found no block of their text."""
    texts = [
        f"“{text[:_TEXT_CHARS]}{'…' if len(text) > _TEXT_CHARS else ''}”"
        for text, _ in left[:_MOST_LISTED]
    ]
    more = len(left) - len(texts)
    listed = "; ".join(texts) + (tr("; and {more} more", more=more) if more else "")
    return tr(
        "{number} found no block of the same text and stay with the version"
        " before: {listed}. Choose “As detected” to go back to it.",
        number=words.count(len(left), "edit"),
        listed=listed,
    )
