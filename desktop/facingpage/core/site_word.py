"""All that a person said of a page's site, as it comes to the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from facingpage.core.likeness import SiteRule, spoken_on
from facingpage.core.page import BlockId, Cleaned, LanguageGuess, Page, Verdict
from facingpage.core.review import Review
from facingpage.core.rules import NOTHING_RULED, Rules, Ruling, ruling
from facingpage.core.spoken import PAGE, Spoken


@dataclass(frozen=True, slots=True)
class SiteRules:
    """The rules for all sites: languages, and what is kept and dropped."""

    languages: Sequence[SiteRule] = ()
    rules: Rules = field(default_factory=dict)

    def word(
        self,
        page: Page,
        guesses: Mapping[BlockId, LanguageGuess],
        verdicts: Mapping[BlockId, Verdict],
    ) -> "SiteWord":
        """Return what they say of a page; guesses and verdicts are the machine's."""
        return SiteWord(
            spoken_on(self.languages, page, guesses),
            ruling(self.rules.values(), page, verdicts),
            self,
        )


@dataclass(frozen=True, slots=True)
class SiteWord:
    """What the rules for a page's site say of it: languages, and what to keep.

    `of` are the rules it was made of.
    """

    spoken: Spoken = field(default_factory=dict)
    ruling: Ruling = NOTHING_RULED
    of: SiteRules = field(default_factory=SiteRules, repr=False)


def with_word(review: Review, word: SiteWord) -> tuple[Review, list[BlockId]]:
    """Return a review with what its site's rules say now, and the blocks it changes.

    The same review where they say what they said.
    """
    ruled, before = word.ruling.ruled, review.site_ruled
    if review.made_of:
        # A block that a person cut off follows the one it was cut from.
        saved = len(review.as_saved.blocks)
        before = {block: said for block, said in before.items() if block <= saved}
    is_spoken, is_ruled = word.spoken != review.site_spoken, ruled != before
    if not is_spoken and not is_ruled:
        return review, []
    # A layer that stays the same is left: what was made of it stays as well.
    made = replace(
        review,
        site_spoken=word.spoken if is_spoken else review.site_spoken,
        site_ruled=ruled if is_ruled else review.site_ruled,
    )
    now, was = made.languages, review.languages
    spoken = (review.site_spoken.keys() | word.spoken.keys()) - {PAGE}
    changed = {block for block in spoken if now[block] is not was[block]}
    then, after = review.site_ruled, made.site_ruled
    either = then.keys() | after.keys()
    changed.update(b for b in either if then.get(b) != after.get(b))
    return made, sorted(changed)


def review_of(cleaned: Cleaned, target_language: str, word: SiteWord) -> Review:
    """Return a review with what its site's rules say, and nobody's decisions."""
    return Review.of(cleaned, target_language, word.spoken, word.ruling.ruled)
