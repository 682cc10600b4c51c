"""What a change of rules would change on a page, before it is made."""

from collections.abc import Iterable
from dataclasses import dataclass

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rules import (
    MOST_CHANGED,
    ChangeRules,
    Rule,
    Rules,
    letters_of,
    ruling,
)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of rules would drop and restore on a page, in reading order.

    `share` is the letters that this is, for one letter kept so far: more than 1 is
    possible. `held` are the rules that would be held back, as they would drop most of
    the page. What a person decided on the page itself stays, and is no part of it.
    """

    dropped: tuple[BlockId, ...]
    restored: tuple[BlockId, ...]
    share: float
    held: tuple[Rule, ...] = ()

    @property
    def size(self) -> int:
        """How many blocks it changes."""
        return len(self.dropped) + len(self.restored)

    @property
    def is_much(self) -> bool:
        """Whether the person should look twice: it may take, or add, what it must not.

        Of the text that a page keeps more than a tenth.
        """
        return self.share > MOST_CHANGED or bool(self.held)


@dataclass(frozen=True, slots=True)
class Effects:
    """What a change would do on several pages: how many it changes, and how much.

    `much` counts the pages on which that is much.
    """

    pages: int = 0
    changed: int = 0
    dropped: int = 0
    restored: int = 0
    much: int = 0

    def plus(self, effect: Effect) -> "Effects":
        """Return it with one page more."""
        return Effects(
            self.pages + 1,
            self.changed + bool(effect.size),
            self.dropped + len(effect.dropped),
            self.restored + len(effect.restored),
            self.much + effect.is_much,
        )


def effect_of(change: ChangeRules, rules: Rules, review: Review) -> Effect:
    """Return what a change of the rules there are would do on a page."""
    after, _ = change.apply(rules)
    return effect_between(rules.values(), after.values(), review)


def effect_between(
    before: Iterable[Rule], after: Iterable[Rule], review: Review
) -> Effect:
    """Return what changes on a page when other rules hold than before."""
    page, verdicts = review.as_saved, review.verdicts
    was, now = (ruling(rules, page, verdicts) for rules in (before, after))
    whole = changed = 0
    dropped: list[BlockId] = []
    restored: list[BlockId] = []
    for block in page.blocks:
        if block.id in review.gone:
            continue
        decided = review.kept.get(block.id)
        machine = verdicts[block.id]
        is_kept = was.ruled.get(block.id, machine).kept
        whole += letters_of(block) * (is_kept if decided is None else decided)
        if decided is None and now.ruled.get(block.id, machine).kept is not is_kept:
            (dropped if is_kept else restored).append(block.id)
            changed += letters_of(block)
    held = tuple(rule for rule in now.held if rule not in was.held)
    share = changed / whole if whole else float(bool(changed))
    return Effect(tuple(dropped), tuple(restored), share, held)
