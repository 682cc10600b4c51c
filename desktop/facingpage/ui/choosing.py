"""Asks for a language beside a block, with what is known of it, and sets it."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QObject, QRect

from facingpage.core import languages
from facingpage.core.likeness import like_it
from facingpage.core.numbering import number_of
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.site_memory import site_of
from facingpage.ui import words
from facingpage.ui.facing_view import FacingView
from facingpage.ui.language_chooser import LanguageChooser, Likely, Offer, Reach
from facingpage.ui.language_names import language_name
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.speaking import Scope
from facingpage.ui.wording import tr

_SITE_CHARS: Final = 40


class Choosing(QObject):
    """Opens the chooser beside blocks, and tells the session what was chosen."""

    def __init__(self, session: Session, view: FacingView) -> None:
        """Make it over the view whose blocks are asked about."""
        super().__init__(view)
        self._session = session
        self._view = view

    def ask(self, blocks: Sequence[BlockId]) -> None:
        """Ask for the language of blocks, beside the first of them."""
        page = self._session.current
        if page is None or page.review is None or not blocks:
            return
        self._view.commit_edit()
        if len(blocks) == 1:
            self._view.go_to(blocks[0])
        alike = like_it(page.review, blocks[0])
        offer = self._offer(page.review, blocks, alike)
        chooser = LanguageChooser(self._view, offer)
        chooser.chosen.connect(
            lambda code, scope: self._session.deciding.set_language(
                blocks, code, scope, alike
            )
        )
        port = self._view.viewport()
        chip, text = (
            QRect(port.mapToGlobal(place.topLeft()), place.size())
            for place in self._view.language_places(blocks[0])
        )
        chooser.open_at(chip, text)

    def _offer(
        self, review: Review, blocks: Sequence[BlockId], alike: Sequence[BlockId]
    ) -> Offer:
        block = blocks[0]
        told = words.block_language(review, block).partition("\n")[0]
        name = number_of(review, block)
        title = tr("Block {block}: {told}", block=name, told=told)
        if len(blocks) > 1:
            title = words.count(len(blocks), "block")
        likely = likely_for(review, block, self._session.speaking.recent)
        return Offer(
            title, tuple(likely), tuple(self._reaches(review, blocks, len(alike)))
        )

    def _reaches(
        self, review: Review, blocks: Sequence[BlockId], alike: int
    ) -> Iterator[Reach]:
        many = len(blocks)
        yield Reach(
            Scope.BLOCKS,
            tr("This block")
            if many == 1
            else tr("These {many} blocks", many=f"{many:,}"),
            tr("This block and no other.")
            if many == 1
            else tr("The blocks that are selected and no others."),
        )
        detected = language_name(review.guesses[blocks[0]].code)
        yield Reach(
            Scope.LIKE,
            tr("All {alike} like it", alike=f"{alike:,}")
            if alike > 1
            else tr("All like it"),
            tr(
                "Those of the same words, and those in the same place of the page"
                " where {detected} was detected.",
                detected=detected,
            )
            if alike > 1
            else tr("No other block of this page is like it."),
            is_open=alike > 1,
        )
        yield Reach(
            Scope.PAGE,
            tr("The whole page"),
            tr(
                "What was taken for the page’s language follows; what is surely in"
                " another one stays."
            ),
        )
        site, why_not = site_of(review.page), ""
        if site is None:
            why_not = tr("This page does not tell of which site it is.")
        elif not self._session.speaking.can_keep():
            why_not = tr("There is no project to keep it in.")
        shown = visible_text(site or "")
        if len(shown) > _SITE_CHARS:
            shown = f"{shown[:_SITE_CHARS]}…"
        yield Reach(
            Scope.SITE_LIKE,
            tr("Those like it on its site, from now on"),
            why_not
            or tr("Here, and whenever a page of {shown} is opened.", shown=shown),
            is_open=not why_not,
        )
        yield Reach(
            Scope.SITE_PAGE,
            tr("Every page of its site, from now on"),
            why_not or tr("This page, and any of {shown} that is opened.", shown=shown),
            is_open=not why_not,
        )


def likely_for(
    review: Review, block: BlockId, recent: Sequence[str]
) -> Iterator[Likely]:
    """Yield the languages to offer first, the likeliest correction at the top.

    Where a block surely is in a language, nobody asks for that: it comes last.
    """
    now, page = review.language_of(block), review.page_language.code
    detected = review.guesses[block].code
    notes = dict.fromkeys(reversed(recent), tr("set last"))
    notes[detected] = "detected"
    notes[page] = tr("the page’s")
    order = [page, detected, *recent]
    if now.sure != "unsure":
        order = [*(code for code in order if code != now.code), now.code]
        notes[now.code] = tr("as it is")
    for code in dict.fromkeys(order):
        if code != languages.UNDETERMINED:
            yield Likely(code, language_name(code), notes[code])
    if review.language_by(block) == "person":
        yield Likely(None, tr("As detected"), words.language(review.guesses[block]))
