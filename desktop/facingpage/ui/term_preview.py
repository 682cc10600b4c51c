"""Finds every sentence of the project that a term changes, and how it will read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId, Draft
from facingpage.core.pairs import by_pair
from facingpage.core.review import Review
from facingpage.core.term_finder import targets_in
from facingpage.core.terms import ChangeTerms, Term
from facingpage.ui import words
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.places import TermPlace, places
from facingpage.ui.session import Session
from facingpage.ui.term_dialog import PlaceRow
from facingpage.ui.wording import tr, trn
from facingpage.workers.host import Drafted, Finished, HostEvent, Ticket

# More are counted, not shown: nobody reads them before deciding.
_MOST_SHOWN: Final = 50
# So few are asked for at once that a term typed on waits for no more.
_AT_ONCE: Final = 6
_TELL_MS: Final = 60
_BEFORE_CHARS: Final = 50
_AFTER_CHARS: Final = 90
_TITLE_CHARS: Final = 28

Told = Callable[[str, Sequence[PlaceRow]], None]


@dataclass(slots=True, eq=False)
class _Found:
    """A sentence with the term on a page. `then` is None until it is known."""

    page: OpenPage
    review: Review
    place: TermPlace
    then: str | None = None

    @property
    def is_mine(self) -> bool:
        """Whether a person translated it: it stays as it is."""
        return self.place.part is not None and self.place.part.is_own


@dataclass(slots=True, eq=False)
class _Look:
    """One look for one change; another one makes it void."""

    change: ChangeTerms
    terms: tuple[Term, ...]
    left: list[OpenPage]
    found: list[_Found] = field(default_factory=list)
    asked: set[tuple[OpenPage, BlockId]] = field(default_factory=set)
    tickets: list[tuple[Ticket, BlockId]] = field(default_factory=list)
    count: int = 0
    mine: int = 0
    pages: int = 0


class TermPreview(QObject):
    """Looks through the pages one by one, and has what is shown translated anew.

    `tell` hears the summary and the rows each time there is more.
    """

    def __init__(self, session: Session, tell: Told, parent: QObject) -> None:
        """Make it; `look` begins."""
        super().__init__(parent)
        self._session = session
        self._tell = tell
        self._look: _Look | None = None
        # Drafts come many at a time, and rows are laid out anew with each.
        self._timer = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._timer.timeout.connect(self._tell_all)

    def look(self, change: ChangeTerms) -> None:
        """Look where a change of the glossary changes a translation."""
        self.stop()
        current = self._session.current
        pages = [page for page in self._session.pages if page is not current]
        pages = [page for page in pages if page.phase in {Phase.READY, Phase.STORED}]
        first = [current] if current is not None else []
        terms = (*change.put, *change.removed)
        self._look = _Look(change, terms, [*first, *pages])
        self._next(self._look)

    def stop(self) -> None:
        """Tell nothing any more, and let what is not begun go undone."""
        look, self._look = self._look, None
        for ticket, block in look.tickets if look else ():
            self._session.host.drop(ticket, block)

    def _next(self, look: _Look) -> None:
        """Look through the next page."""
        if look is not self._look:
            return
        self._say(look)
        if not look.left:
            self._translate(look)
            return
        page = look.left.pop(0)
        take = partial(self._take, look, page)
        review = page.review
        if review is not None:
            work = partial(_found_on, look.terms, review)
            self._session.tasks.run(work, take, lambda _: self._next(look))
        elif page.page_id is not None:
            self._session.termbase.on_stored(
                page.page_id, self._session.reader_language, look.terms, take
            )
        else:
            self._next(look)

    def _take(
        self, look: _Look, page: OpenPage, told: tuple[Review, list[TermPlace]] | None
    ) -> None:
        if told is not None and told[1]:
            review, found = told
            look.pages += 1
            look.count += len(found)
            mine = sum(p.part is not None and p.part.is_own for p in found)
            look.mine += mine
            room = _MOST_SHOWN - len(look.found)
            look.found += [_Found(page, review, place) for place in found[:room]]
        self._next(look)

    def _translate(self, look: _Look) -> None:
        """Have the next few sentences translated as they will be."""
        pairs = self._session.translating.pairs or {}
        wanted = [
            found
            for found in look.found
            if not found.is_mine and (found.page, found.place.block) not in look.asked
        ]
        if look is not self._look or not wanted:
            return
        page, review = wanted[0].page, wanted[0].review
        same = [each.place.block for each in wanted if each.page is page]
        blocks = list(dict.fromkeys(same))[:_AT_ONCE]
        look.asked.update((page, block) for block in blocks)
        asked = by_pair(review, [review.block(block) for block in blocks], pairs)
        left = len(asked)

        def hear(event: HostEvent) -> None:
            self._session.tasks.post(partial(take, event))

        def take(event: HostEvent) -> None:
            nonlocal left
            if isinstance(event, Drafted):
                self._fill(look, page, event.block, event.draft)
            elif isinstance(event, Finished):
                left -= 1
                if not left:
                    look.tickets.clear()
                    self._translate(look)

        for pair, part in asked.items():
            way = pairs.get(pair)
            ticket = self._session.host.translate(
                pair,
                part,
                review.languages,
                hear,
                models=way.models if way else "",
                hints=self._session.termbase.with_change(look.change, pair),
            )
            numbers = [block.id for block in part]
            look.tickets += [(ticket, number) for number in numbers]
            # The person waits for it; what is left of a long page may take minutes.
            self._session.host.prefer(ticket, numbers)

    def _fill(self, look: _Look, page: OpenPage, block: BlockId, draft: Draft) -> None:
        for found in look.found:
            if found.page is page and found.place.block == block:
                found.then = _then(found.place, draft)
        self._say(look)

    def _say(self, look: _Look) -> None:
        if look is self._look and not self._timer.isActive():
            self._timer.start()

    def _tell_all(self) -> None:
        look = self._look
        if look is not None:
            several = len({found.page for found in look.found}) > 1
            rows = [_row(found, with_page=several) for found in look.found]
            self._tell(_summary(look), rows)


def _found_on(
    terms: tuple[Term, ...], review: Review
) -> tuple[Review, list[TermPlace]]:
    return review, list(places(terms, review))


def _then(place: TermPlace, draft: Draft) -> str:
    """Return what of a new draft stands for a place; all of it where nothing did."""
    part = place.part
    own = [
        segment.text
        for segment in draft.segments
        if part is None or (segment.start < part.end and part.start < segment.end)
    ]
    return " ".join(own)


def _row(found: _Found, *, with_page: bool) -> PlaceRow:
    place, review = found.place, found.review
    text = review.block(place.block).text
    start, end = (place.part.start, place.part.end) if place.part else (0, len(text))
    block = number_of(review, place.block)
    where = tr("Block {block}", block=block)
    if with_page:
        title = found.page.name_shown()
        short = title[:_TITLE_CHARS] + ("…" if len(title) > _TITLE_CHARS else "")
        where = tr("{short}, block {block}", short=short, block=block)
    original = _around(text[start:end], place.hits[0].start - start)
    if place.part is None:
        now = tr("Not translated yet.")
        return PlaceRow(where, original, now, found.then and _around(found.then, 0))
    now = place.part.text
    if found.is_mine:
        return PlaceRow(
            where, original, _around(now, 0), tr("Yours: it stays as it is.")
        )
    if found.then == now:
        return PlaceRow(where, original, _around(now, 0), tr("As it is now."))
    if found.then is None:
        return PlaceRow(where, original, _around(now, 0), None)
    at, then_at = _differ(now, found.then, place.hits[0].term, review.target_language)
    return PlaceRow(where, original, _around(now, at), _around(found.then, then_at))


def _differ(now: str, then: str, term: Term, language: str) -> tuple[int, int]:
    """Return about where two translations differ by a term."""
    pairs = enumerate(zip(now, then, strict=False))
    first = next((at for at, (one, two) in pairs if one != two), 0)
    hits = targets_in(then, term, language)
    if not hits:
        return first, first
    at = hits[0].start
    # What comes after it is most often as long as it was.
    return max(first, len(now) - len(then) + at), at


def _around(text: str, at: int) -> str:
    """Return what of a text stands around a place, cut between words."""
    start, end = max(0, at - _BEFORE_CHARS), at + _AFTER_CHARS
    if start:
        start = text.find(" ", start, at) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", at, end), at + 1)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    return f"{head}{text[start:end]}{tail}"


def _summary(look: _Look) -> str:
    if not look.count:
        nowhere = tr("It stands nowhere in the project yet.")
        return tr("Looking through the project…") if look.left else nowhere
    said = tr("It stands in {number}", number=words.count(look.count, "sentence"))
    if look.pages > 1:
        said += tr(" on {pages} pages", pages=f"{look.pages:,}")
    if look.mine:
        said += trn(
            "; {n} that you translated stays as you have it",
            "; {n} that you translated stay as you have it",
            look.mine,
        )
    if len(look.found) < look.count:
        said += tr("; the first {number} are shown", number=f"{len(look.found):,}")
    elif not look.left and all(f.then is not None for f in look.found if not f.is_mine):
        said += f"; {_changing(look)}"
    return f"{said}{tr('; looking further…') if look.left else '.'}"


def _changing(look: _Look) -> str:
    """Return how many sentences will read otherwise, once that is known of all."""
    found = [each for each in look.found if not each.is_mine]
    others = sum(
        each.place.part is None or each.then != each.place.part.text for each in found
    )
    if not others:
        return (
            tr("none of them changes") if found else tr("none of them is the machine's")
        )
    if others == look.count:
        return tr("it changes") if others == 1 else tr("all of them change")
    return tr(
        "{others} of them {it}",
        others=f"{others:,}",
        it="changes" if others == 1 else "change",
    )
