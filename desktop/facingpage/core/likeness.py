"""Blocks that are alike, and the languages that a person set for those of a site."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from facingpage.core.page import Block, BlockId, LanguageGuess, Page
from facingpage.core.review import Review
from facingpage.core.site_memory import site_of
from facingpage.core.spoken import PAGE, Spoken

# Twice as fast as by a pattern; other brackets there are hardly any.
_NUMBERS: Final = str.maketrans("", "", "0123456789[]")


@dataclass(frozen=True, slots=True)
class Like:
    """What makes a block like another: the same words, or the same place and language.

    `text` is folded. `place` is where it stands in the markup, numbers left out: the
    items of one list, the paragraphs of one text; "" where there is no markup. There
    the machine must have told the same language, `told`, and have been `is_unsure` of
    both or of neither: what it takes for another language is not like the rest.
    """

    text: str
    place: str
    told: str
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class SiteRule:
    """A language that a person set for a site: its pages', or of blocks alike.

    `site` is as `site_of` has it. Without `like` the rule is for the pages themselves.
    """

    site: str
    like: Like | None
    code: str


def like_of(block: Block, guess: LanguageGuess) -> Like:
    """Return what blocks like this one have in common; the guess is the machine's."""
    # Plain text has lines and no places.
    place = _place(block.path) if "/" in block.path else ""
    return Like(_folded(block.text), place, guess.code, guess.sure == "unsure")


def like_it(review: Review, block: BlockId) -> tuple[BlockId, ...]:
    """Return a block and those like it, but for those that a person set otherwise."""
    spoken, own = review.spoken, review.spoken.get(block)
    like = like_of(review.block(block), review.guesses[block])
    found = {*_same_words(like, review.page)}
    found.update(_same_place(like, review.page, review.guesses))
    return tuple(sorted(b for b in found if b not in spoken or spoken[b] == own))


def spoken_on(
    rules: Sequence[SiteRule], page: Page, guesses: Mapping[BlockId, LanguageGuess]
) -> Spoken:
    """Return what the rules of a page's site say of it; those of others say nothing.

    Of two rules the later one holds, but the same words say more than the same place.
    """
    site = site_of(page)
    own = [rule for rule in rules if rule.site == site]
    likes = [(rule.like, rule.code) for rule in own if rule.like is not None]
    pages = [rule.code for rule in own if rule.like is None]
    spoken = {PAGE: pages[-1]} if pages else {}
    for like, code in likes:
        spoken |= dict.fromkeys(_same_place(like, page, guesses), code)
    for like, code in likes:
        spoken |= dict.fromkeys(_same_words(like, page), code)
    return spoken


def _same_words(like: Like, page: Page) -> Iterator[BlockId]:
    size = len(like.text)
    for block in page.blocks:
        # Folding makes no text shorter, and a letter into three at most.
        if len(block.text) <= size <= 3 * len(block.text) and (
            _folded(block.text) == like.text
        ):
            yield block.id


def _same_place(
    like: Like, page: Page, guesses: Mapping[BlockId, LanguageGuess]
) -> Iterator[BlockId]:
    if not like.place:
        return
    for block in page.blocks:
        guess = guesses[block.id]
        is_told = guess.code == like.told and (guess.sure == "unsure") == like.is_unsure
        if is_told and _place(block.path) == like.place:
            yield block.id


def _place(path: str) -> str:
    """Return a path without its numbers; a line of a text stands where that does."""
    whole = path.partition("/line[")[0] if "/line[" in path else path
    return whole.translate(_NUMBERS)


def _folded(text: str) -> str:
    return text.casefold()
