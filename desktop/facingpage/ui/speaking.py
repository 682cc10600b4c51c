"""What a person says of languages: of blocks, of those alike, of a page, of a site."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from facingpage.core.edits import SetLanguage
from facingpage.core.likeness import SiteRule, like_it, like_of
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.site_memory import site_of
from facingpage.core.spoken import PAGE
from facingpage.ui.language_names import language_name
from facingpage.ui.library import Library
from facingpage.ui.wording import tr

_MOST_RECENT = 3


class Scope(StrEnum):
    """What a language is set for; in the order in which they are offered."""

    BLOCKS = "blocks"
    LIKE = "like"
    PAGE = "page"
    SITE_LIKE = "site-like"
    SITE_PAGE = "site-page"


def setting(
    review: Review,
    blocks: Sequence[BlockId],
    code: str | None,
    scope: Scope,
    alike: Sequence[BlockId] | None = None,
) -> SetLanguage | None:
    """Return the edit that sets a language, None as a code: as detected again.

    `blocks` are those chosen; what is like the first of them goes along where `scope`
    says so, `alike` where that is known. None: it is so already.
    """
    if scope in {Scope.PAGE, Scope.SITE_PAGE}:
        blocks = (PAGE,)
    elif scope in {Scope.LIKE, Scope.SITE_LIKE}:
        alike = like_it(review, blocks[0]) if alike is None else alike
        blocks = tuple(dict.fromkeys((*blocks, *alike)))
    others = tuple(block for block in blocks if review.spoken.get(block) != code)
    return SetLanguage(others, code) if others else None


def rule_for(
    review: Review, block: BlockId, code: str, scope: Scope
) -> SiteRule | None:
    """Return the rule that a site has from now on; None where the page is of none."""
    site = site_of(review.page)
    if site is None:
        return None
    is_page = scope is Scope.SITE_PAGE
    like = like_of(review.block(block), review.guesses[block])
    return SiteRule(site, None if is_page else like, code)


def rule_words(rule: SiteRule) -> str:
    """Return what a rule says, as a notice and the list of rules say it."""
    to = (
        tr("set to {name}", name=language_name(rule.code))
        if rule.code
        else tr("as detected again")
    )
    if rule.like is None:
        return tr("Language of pages of {site} {to}", site=rule.site, to=to)
    return tr("Language of blocks like this on {site} {to}", site=rule.site, to=to)


class Speaking:
    """Remembers the languages set last, and keeps pages true to their sites' rules."""

    def __init__(self, library: Library, follow: Callable[[str], None]) -> None:
        """Make it over what keeps the rules; `follow` tells pages of a site of them."""
        self.recent: tuple[str, ...] = ()
        self._library = library
        self._follow = follow

    def rules(self) -> tuple[SiteRule, ...]:
        """Return the languages set for sites, those set last at the end."""
        return tuple(self._library.sites.languages)

    def can_keep(self) -> bool:
        """Return whether there is a project to keep a site's languages in."""
        return self._library.is_open()

    def note(self, code: str) -> None:
        """Remember a language that was set."""
        others = (each for each in self.recent if each != code)
        self.recent = (code, *others)[:_MOST_RECENT]

    def rules_from(self, rule: SiteRule) -> tuple[SiteRule, ...]:
        """Return the rule there is for the same, and those its site was given since."""
        own = [each for each in self._library.sites.languages if each.site == rule.site]
        likes = [each.like for each in own]
        return tuple(own[likes.index(rule.like) :]) if rule.like in likes else ()

    def put_back(self, rules: Sequence[SiteRule]) -> None:
        """Have the first of these rules again, and those that are left after it.

        Of two rules the later one holds: what replaced it came last, it did not.
        """
        left = set(self._library.sites.languages)
        for number, rule in enumerate(rules):
            if not number or rule in left:
                self.put(rule)

    def put(self, rule: SiteRule) -> None:
        """Have a rule from now on, on pages of its site that are open too."""
        self._library.put_rule(rule)
        self._follow(rule.site)

    def remove(self, rule: SiteRule) -> None:
        """Have a rule no more, on pages of its site that are open too."""
        self._library.remove_rule(rule)
        self._follow(rule.site)
