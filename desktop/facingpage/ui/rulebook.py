"""The rules for sites in the window: made of what the person asks for or corrects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rule_effect import Effect, Effects, effect_of
from facingpage.core.rule_making import asked, offered
from facingpage.core.rules import ChangeRules, Rule, RuleKey, Rules
from facingpage.core.site_memory import site_of
from facingpage.core.site_word import SiteRules
from facingpage.errors import FacingPageError
from facingpage.storage.stored_reviews import StoredReviews
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.site_words import SiteWords
from facingpage.ui.tasks import Tasks

# So many stored pages are looked through at a time: others may want the thread.
_AT_ONCE: Final = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A rule that a person asked for, and what it would change on pages now open.

    `here` is what it changes on the page on screen, `elsewhere` on the others.
    """

    rule: Rule
    here: Effect
    elsewhere: Effects

    @property
    def is_much(self) -> bool:
        """Whether it should be looked at before it is made."""
        return self.here.is_much or bool(self.elsewhere.much)


class Rulebook(QObject):
    """Holds what is kept and dropped on sites by rule; the project keeps it."""

    changed = Signal()
    """There are other rules than before."""
    offered = Signal(object)
    """An Asked: a rule that three like corrections speak for; it is not made yet."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        pages: Sequence[OpenPage],
        words: SiteWords,
        parent: QObject,
    ) -> None:
        """Make it over what keeps the rules; `words` tells pages what they say."""
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._words = words
        self._declined: set[tuple[RuleKey, bool]] = set()

    @property
    def rules(self) -> Rules:
        """All rules by their keys."""
        return self._library.sites.rules

    def change(self, change: ChangeRules) -> None:
        """Have other rules: at once, and on disk soon after."""
        if change.put or change.removed:
            rules, inverse = change.apply(self.rules)
            self._library.change_rules(rules, change, inverse)
            self._words.follow(*change.sites())
            self.changed.emit()

    def follow(self, sites: SiteRules) -> None:
        """Have the rules, and the languages of sites, that another window wrote."""
        before, self._library.sites = self._library.sites, sites
        rules = before.rules.items() ^ sites.rules.items()
        languages = set(before.languages) ^ set(sites.languages)
        self._words.follow(
            *{rule.site for _, rule in rules}, *{r.site for r in languages}
        )
        self.changed.emit()

    def ask(
        self,
        page: OpenPage,
        blocks: Sequence[BlockId],
        done: Callable[[Asked | None], None],
        *,
        kept: bool,
    ) -> None:
        """Give `done` the rule for blocks of a page and what is like them.

        None: nothing can be said of them, or the page has no address.
        """
        others, number = self._of_site(page)
        rules = self.rules

        def work() -> Asked | None:
            rule = asked(others, number, blocks, kept=kept)
            if rule is None:
                return None
            return _asked(rule, rules, others, number)

        self._tasks.run(work, done, lambda _: done(None))

    def note(self, page: OpenPage, block: BlockId) -> None:
        """Look whether what was corrected just now is one of three alike."""
        others, number = self._of_site(page)
        if not others:
            return

        rules = self.rules

        def work() -> Asked | None:
            rule = offered(others, number, block)
            return _asked(rule, rules, others, number) if rule else None

        def take(asked: Asked | None) -> None:
            if asked is not None and not self._is_known(asked.rule):
                self.offered.emit(asked)

        self._tasks.run(work, take, lambda _: None)

    def decline(self, rule: Rule) -> None:
        """Offer this rule no more, while the window is open."""
        self._declined.add((rule.key, rule.kept))

    def open_pages(self, site: str) -> list[OpenPage]:
        """Return the pages of a site that are open, in the order of the list."""
        return [p for p in self._pages if p.review and site_of(p.review.page) == site]

    def effects(
        self,
        change: ChangeRules,
        pages: Sequence[OpenPage],
        done: Callable[[list[Effect]], None],
        owner: QObject,
    ) -> None:
        """Give `done` what a change would do on each of these pages."""
        rules = self.rules
        reviews = [page.review for page in pages if page.review is not None]

        def work() -> list[Effect]:
            return [effect_of(change, rules, review) for review in reviews]

        self._tasks.run(work, done, lambda _: None, owner=owner)

    def stored_effects(
        self,
        change: ChangeRules,
        site: str,
        tell: Callable[[Effects, int], bool],
        owner: QObject,
    ) -> None:
        """Count what a change would do on pages of a site that are not open.

        `tell` is called as it goes on with what was counted so far and how many pages
        are left; it returns whether to go on.
        """
        project, rules = self._library.project, self.rules
        if project is None:
            tell(Effects(), 0)
            return
        stored = StoredReviews(project)
        loaded = {page.page_id for page in self._pages if page.review is not None}

        def failed(_: FacingPageError) -> None:
            tell(Effects(), 0)

        def begin(ids: Sequence[int]) -> None:
            step(Effects(), [each for each in ids if each not in loaded])

        def step(so_far: Effects, left: Sequence[int]) -> None:
            if not tell(so_far, len(left)) or not left:
                return
            some, rest = left[:_AT_ONCE], left[_AT_ONCE:]

            def work() -> Effects:
                total = so_far
                for review in stored.reviews(some, site):
                    total = total.plus(effect_of(change, rules, review))
                return total

            self._tasks.run(work, lambda t: step(t, rest), failed, owner=owner)

        self._tasks.run(lambda: stored.ids(site), begin, failed, owner=owner)

    def _of_site(self, page: OpenPage) -> tuple[list[Review], int]:
        """Return the reviews of open pages of a page's site, and which is its own."""
        review = page.review
        site = site_of(review.page) if review else None
        if review is None or site is None:
            return [], 0
        found = self.open_pages(site)
        reviews = [each.review for each in found if each.review is not None]
        return reviews, found.index(page)

    def _is_known(self, rule: Rule) -> bool:
        known = self.rules.get(rule.key)
        is_there = known is not None and known.kept is rule.kept
        return is_there or (rule.key, rule.kept) in self._declined


def _asked(rule: Rule, rules: Rules, reviews: Sequence[Review], number: int) -> Asked:
    change, total = ChangeRules((rule,)), Effects()
    effects = [effect_of(change, rules, review) for review in reviews]
    for at, effect in enumerate(effects):
        if at != number:
            total = total.plus(effect)
    return Asked(rule, effects[number], total)
