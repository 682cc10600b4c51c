"""The languages that a person set, and what is told of every block with them."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from facingpage.core.page import BlockId, LanguageGuess

PAGE: Final = BlockId(0)
"""Stands for the page itself among the blocks whose language a person set."""

Spoken = Mapping[BlockId, str]
"""Language codes by block, as a person set them; that of `PAGE` is the page's."""

By = Literal["machine", "person", "page", "site"]
"""Who told a language: `person` for this very block, `page` and `site` by a person's
word on the page or on its site."""


@dataclass(frozen=True, slots=True)
class Told:
    """The page's language and every block's, by the machine and by the person.

    `guesses`, `own` and `site` are what it was made of, `followed` the guesses with
    the page's language as it is now.
    """

    guesses: Mapping[BlockId, LanguageGuess]
    own: Spoken
    site: Spoken
    followed: Mapping[BlockId, LanguageGuess]
    page: LanguageGuess
    blocks: Mapping[BlockId, LanguageGuess]

    @classmethod
    def of(
        cls,
        language: LanguageGuess,
        guesses: Mapping[BlockId, LanguageGuess],
        own: Spoken,
        site: Spoken,
        before: "Told | None" = None,
    ) -> "Told":
        """Put the layers together; of what was told before, what still holds is kept.

        A block's own word is worth more than its page's, and a page's than its site's.
        What a person says of a block is said of all of it, quotations included.
        """
        spoken = {**site, **own}
        own_code = spoken.pop(PAGE, None)
        page = _sure(own_code) if own_code else language
        if before and before.guesses is guesses and before.page == page:
            followed = before.followed
        else:
            followed = _following(language.code, page.code, guesses)
        blocks = followed
        if spoken:
            said = {block: _sure(code) for block, code in spoken.items()}
            blocks = {**followed, **said}
        return cls(guesses, own, site, followed, page, blocks)

    def is_of(
        self, guesses: Mapping[BlockId, LanguageGuess], own: Spoken, site: Spoken
    ) -> bool:
        """Return whether it was made of these layers."""
        return self.guesses is guesses and self.own is own and self.site is site

    def by(self, block: BlockId) -> By:
        """Return who told the language of a block, or that of the page."""
        if block in self.own:
            return "person"
        if block in self.site:
            return "site"
        if block != PAGE and self.followed[block] is not self.guesses[block]:
            return "page"
        return "machine"


@functools.lru_cache(maxsize=256)
def _sure(code: str) -> LanguageGuess:
    # Always the same one: thousands are told apart from those before at once.
    return LanguageGuess(code, "sure")


def _following(
    before: str, now: str, guesses: Mapping[BlockId, LanguageGuess]
) -> Mapping[BlockId, LanguageGuess]:
    """Return the guesses with the page's language now where they had it before.

    Only what a block says for itself, and surely, stands against the page: English
    buttons stay English. But where no block was told to be in the language that the
    page is in, the machine does not know it from the other here (Galician read as
    Portuguese), and its being sure says nothing.
    """
    if now == before:
        return guesses
    is_known = any(g.code == now and g.sure != "unsure" for g in guesses.values())
    unsure, likely = LanguageGuess(now, "unsure"), LanguageGuess(now, "likely")
    follow = {"unsure": unsure, "likely": likely}
    if not is_known:
        follow["sure"] = likely
    return {
        block: _led(guess, follow.get(guess.sure, guess))
        if guess.code == before
        else guess
        for block, guess in guesses.items()
    }


def _led(guess: LanguageGuess, leader: LanguageGuess) -> LanguageGuess:
    """Return the guess of a block that follows; its quotations stay what they are."""
    return replace(leader, spans=guess.spans) if guess.spans else leader
