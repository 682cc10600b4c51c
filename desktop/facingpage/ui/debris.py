"""Rules for sites from the keyboard: always drop, never drop, and what is offered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from facingpage.core.page import BlockId
from facingpage.core.rule_effect import Effects
from facingpage.core.rules import ChangeRules, Rule
from facingpage.core.site_memory import site_of
from facingpage.ui.frame import Frame
from facingpage.ui.open_page import OpenPage
from facingpage.ui.rule_words import rule_sentence, where
from facingpage.ui.rulebook import Asked
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_NO_SITE = mark(
    "This page does not tell of which site it is: no rule can hold for others."
    " {key:drop} drops a block here, {key:restore} restores it."
)
_NO_PROJECT = mark("There is no project to keep a rule in.")
_NOTHING = mark(
    "Nothing can be said of this block that would leave the text alone. {key:drop}"
    " drops it here, {key:restore} restores it; Page ▸ Rules of sites… lists the rules"
    " that there are."
)
_NO_OFFER = mark(
    "No rule is offered now. None speaks of this block. Drop or restore three blocks"
    " that are alike, and one is offered."
)


class Debris(QObject):
    """Turns what the person wants of blocks and their like into rules of the site."""

    def __init__(self, session: Session, frame: Frame, key: Callable[[], str]) -> None:
        """Make it over the window's parts; `key` looks at an offer, as it is shown."""
        super().__init__(frame)
        self._session = session
        self._frame = frame
        self._key = key
        self._shown_on: OpenPage | None = None
        offer = frame.offer
        session.rulebook.offered.connect(self._offer)
        session.page_shown.connect(self._follow_page)
        offer.look_asked.connect(self.look)
        offer.made_asked.connect(self._make_offered)
        offer.declined.connect(self._decline)

    def ask(self, *, kept: bool) -> None:
        """Make a rule for the selected blocks and their like; a grave one is shown."""
        page, blocks = self._session.current, self._frame.view.selected_blocks()
        if page is None or page.review is None or not blocks:
            return
        if site_of(page.review.page) is None:
            self._session.say(tr(_NO_SITE))
        elif not self._session.speaking.can_keep():
            self._session.say(tr(_NO_PROJECT))
        else:
            self._frame.view.commit_edit()

            def take(asked: Asked | None) -> None:
                if self._session.current is page:
                    self._take(blocks, asked)

            self._session.rulebook.ask(page, blocks, take, kept=kept)

    def look(self) -> None:
        """Show the rule that is offered, else the block's, and what it changes."""
        rule = self._frame.offer.rule
        if rule is None:
            self.open_own()
        else:
            self._open(rule)

    def open_own(self) -> None:
        """Show the rule that keeps or drops the current block, to be changed."""
        page, block = self._session.current, self._frame.view.current_block()
        word = page.site_word if page else None
        found = None
        if word is not None and block is not None:
            found = word.ruling.by.get(block) or word.ruling.held_of.get(block)
        rule = self._session.rulebook.rules.get(found.key) if found else None
        if rule is None:
            self._session.say(tr(_NO_OFFER))
        else:
            self._open(rule, is_new=False)

    def _take(self, blocks: Sequence[BlockId], asked: Asked | None) -> None:
        if asked is None:
            self._session.say(tr(_NOTHING))
            return
        rule = asked.rule
        known = self._session.rulebook.rules.get(rule.key)
        if known is not None and known.kept is rule.kept:
            said = tr("There is this rule already. {rule}", rule=rule_sentence(rule))
            self._session.say(said)
        elif asked.is_much:
            self._open(rule, blocks)
        else:
            self._session.deciding.change_rules(ChangeRules((rule,)), blocks)
            said = f"{rule_sentence(rule)} {where(asked.here, asked.elsewhere)}"
            self._session.say(said, can_undo=True)

    def _open(
        self, rule: Rule, blocks: Sequence[BlockId] = (), *, is_new: bool = True
    ) -> None:
        from facingpage.ui.rule_dialog import RuleDialog  # noqa: PLC0415  # not for the first paint

        dialog = RuleDialog(self._frame, self._session.rulebook, rule, is_new=is_new)
        dialog.made.connect(lambda change: self._make(change, blocks))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make(self, change: ChangeRules, blocks: Sequence[BlockId] = ()) -> None:
        self._frame.offer.take_off()
        self._session.deciding.change_rules(change, blocks)

    def _offer(self, asked: Asked) -> None:
        page, rule = self._session.current, asked.rule
        review = page.review if page else None
        if (
            review is not None
            and site_of(review.page) == rule.site
            and self._session.speaking.can_keep()
        ):
            self._shown_on = page
            self._frame.offer.offer(rule, self._key(), is_much=asked.is_much)
            if not asked.is_much:
                self._look_at_stored(rule)

    def _look_at_stored(self, rule: Rule) -> None:
        """Look whether the rule would change much of a page that is not open."""
        offer = self._frame.offer

        def tell(total: Effects, _: int) -> bool:
            is_still = offer.rule is rule
            if is_still and total.much:
                offer.warn()
            return is_still and not total.much

        change = ChangeRules((rule,))
        self._session.rulebook.stored_effects(change, rule.site, tell, offer)

    def _make_offered(self) -> None:
        rule = self._frame.offer.rule
        if rule is not None:
            self._make(ChangeRules((rule,)))

    def _decline(self) -> None:
        rule = self._frame.offer.rule
        self._frame.offer.take_off()
        self._frame.view.setFocus()
        if rule is not None:
            self._session.rulebook.decline(rule)
            said = tr("This rule is not offered again until the window is closed.")
            self._session.say(said)

    def _follow_page(self, page: OpenPage | None) -> None:
        # On a page of another site it would be answered for this one.
        if page is not self._shown_on:
            self._frame.offer.take_off()
