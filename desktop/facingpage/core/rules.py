"""What a person wants kept or dropped on every page of a site, as rules."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from facingpage.core.page import Block, BlockId, Kind, Page, Verdict
from facingpage.core.site_memory import site_of
from facingpage.core.standing import Steps, is_in, place_words, read_place, steps_of

SITE_RULE: Final = "site-rule"
"""The id of this evidence; stored in no page, for rules come and go."""

MOST_RULES: Final = 5_000
"""So many rules a project and a file of rules hold at most."""

MOST_CHARS: Final = 500
"""A longer place or text is no rule that anybody could read."""

MOST_DROPPED: Final = 0.5
"""Rules that would drop more of what a page keeps are held back there."""

MOST_CHANGED: Final = 0.1
"""A rule that changes more of the text of a page than this is warned of.

Of the rules made of three corrections on real pages all that hurt were above it
(tests/bench/bench_rules.py).
"""

_MOST_SITE: Final = 253
_SHORT_CHARS: Final = 60
# Of a longer text this is enough to know how it begins; its whole no rule holds.
_READ_CHARS: Final = 16 * MOST_CHARS
_NOWHERE: Final = ("",)
_ANY_NUMBER: Final = "#"
_DIGITS: Final = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """What to do with blocks of a site: all that stand in a place, of a text, or both.

    `site` is as `site_of` has it. `place` is where they stand ("div.related > ul >
    li"), `begins` how their text begins, `text` the whole of it, both as `rule_text`
    has them; "" is any. One at least says something. `example` is a text that the rule
    was made for. `made_at` is UTC in ISO 8601: of two rules the later one holds, but
    what says something of the text says more than what does not.
    """

    site: str
    kept: bool
    place: str = ""
    begins: str = ""
    text: str = ""
    example: str = ""
    who: str = ""
    made_at: str = ""

    @property
    def key(self) -> "RuleKey":
        """What there is one rule for."""
        return self.site, self.place, self.begins, self.text

    def words(self) -> str:
        """Return the rule as a person reads it.

        "On harbour.example: drop what stands in div.related > ul > li, like “Read
        also”".
        """
        # Whole sentences: the window tells each in its person's language.
        what, short = self.what(), self.short()
        if self.example and not self.text:
            if self.kept:
                return f"On {self.site}: keep {what}, like “{short}”"
            return f"On {self.site}: drop {what}, like “{short}”"
        if self.kept:
            return f"On {self.site}: keep {what}"
        return f"On {self.site}: drop {what}"

    def what(self) -> str:
        """Return what it is about: "what stands in div.foot and says “About us”"."""
        place, begins, text = self.place, self.begins, self.text
        if begins and text:
            what = f"what begins with “{begins}” and says “{text}”"
            return f"{what} and stands in {place}" if place else what
        if text:
            says = f"what stands in {place} and says “{text}”"
            return says if place else f"what says “{text}”"
        if begins:
            said = f"what stands in {place} and begins with “{begins}”"
            return said if place else f"what begins with “{begins}”"
        return f"what stands in {place}"

    def short(self) -> str:
        """Return the beginning of the example, for a line."""
        if len(self.example) <= _SHORT_CHARS:
            return self.example
        return f"{self.example[:_SHORT_CHARS].rstrip()}…"


RuleKey = tuple[str, str, str, str]
"""Site, place, beginning and text of a rule."""

Rules = Mapping[RuleKey, Rule]
"""Every rule by its key."""

Ruled = Mapping[BlockId, Verdict]
"""What rules say of a page's blocks: only where that is not said without them."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules say of a page: of its blocks, and which were `held` back.

    `by` tells which rule it was; a rule that was held says nothing of any block.
    `held_of` tells which of them was about a block that no other rule decides.
    """

    ruled: Ruled
    by: Mapping[BlockId, Rule]
    held: tuple[Rule, ...] = ()
    held_of: Mapping[BlockId, Rule] = field(default_factory=dict)


NOTHING_RULED: Final = Ruling({}, {})
"""What rules say of a page of another site."""


@dataclass(frozen=True, slots=True)
class ChangeRules:
    """Put rules in place of those of the same key, and take some out.

    Of `removed` only the keys count; one that is not there is no error.
    """

    put: tuple[Rule, ...] = ()
    removed: tuple[Rule, ...] = ()

    def apply(self, rules: Rules) -> tuple[dict[RuleKey, Rule], "ChangeRules"]:
        """Return the rules after this change, and the change that takes it back."""
        made = dict(rules)
        before: dict[RuleKey, Rule | None] = {}
        for rule in self.removed:
            before.setdefault(rule.key, made.pop(rule.key, None))
        for rule in self.put:
            before.setdefault(rule.key, made.get(rule.key))
            made[rule.key] = rule
        back = tuple(rule for rule in before.values() if rule is not None)
        new = (key for key, rule in before.items() if rule is None)
        gone = tuple(made[key] for key in new if key in made)
        return made, ChangeRules(back, gone)

    def sites(self) -> frozenset[str]:
        """Return the sites it is about."""
        return frozenset(rule.site for rule in (*self.put, *self.removed))

    def words(self) -> str:
        """Return what this change did, as a notice says it."""
        if len(self.put) == 1:
            return self.put[0].words()
        if not self.put and len(self.removed) == 1:
            return f"Rule removed. {self.removed[0].words()}"
        many = len(self.put) or len(self.removed)
        return f"{many:,} rules of sites {'taken over' if self.put else 'removed'}"


def rule_text(text: str) -> str:
    """Return a text as rules compare it: folded, on one line, "#" for any number."""
    folded = " ".join(text.casefold().split())
    if not folded.isprintable():
        # Joiners and marks of direction are not seen.
        folded = " ".join("".join(filter(str.isprintable, folded)).split())
    return _DIGITS.sub(_ANY_NUMBER, folded)


def reason_of(*, kept: bool, site: str, whose: str = "your") -> str:
    """Return why a block is kept or dropped by a rule, in words for the annotator."""
    return f"{'kept' if kept else 'dropped'} by {whose} rule for {site}"


def usable(rule: Rule) -> Rule | None:
    """Return a rule that came from outside as it can be used; None: it says nothing.

    A rule says something with a site, and a place or a text of at most 500 characters.
    """
    site = rule.site.strip().casefold().removeprefix("www.")
    place, begins = " ".join(rule.place.split()), rule_text(rule.begins)
    text = rule_text(rule.text)
    if not site or len(site) > _MOST_SITE or not (place or begins or text):
        return None
    if max(map(len, (place, begins, text))) > MOST_CHARS:
        return None
    said = (site, place, begins, text)
    if not all(part.isprintable() for part in said) or " " in site:
        return None
    if place:
        steps = read_place(place)
        if steps is None:
            return None
        place = place_words(steps)
    shown = (each for each in rule.example if each.isprintable() or each.isspace())
    example = " ".join("".join(shown).split())[:MOST_CHARS].rstrip()
    return replace(
        rule, site=site, place=place, begins=begins, text=text, example=example
    )


class Matching:
    """Tells which of some blocks rules are about; made once for all rules.

    Blocks of one place are asked about once, and a text is folded once: a site may
    have a hundred rules, and a page 10,000 blocks.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        """Sort the blocks by where they stand."""
        self._by_steps: dict[Steps, list[Block]] = {}
        for block in blocks:
            self._by_steps.setdefault(steps_of(block.path), []).append(block)
        self._texts: dict[BlockId, str] = {}

    def about(self, rule: Rule) -> list[BlockId]:
        """Return the blocks a rule is about, in reading order, whatever its site."""
        # What is no place is one in which nothing stands.
        place = read_place(rule.place) or _NOWHERE
        has_text = bool(rule.begins or rule.text)
        if not rule.place and not has_text:
            return []
        return sorted(
            block.id
            for steps, blocks in self._by_steps.items()
            if not rule.place or is_in(steps, place)
            for block in blocks
            if not has_text or self._has_text(rule, block)
        )

    def _has_text(self, rule: Rule, block: Block) -> bool:
        text = self._texts.get(block.id)
        if text is None:
            text = self._texts[block.id] = rule_text(block.text[:_READ_CHARS])
        if rule.text and (text != rule.text or len(block.text) > _READ_CHARS):
            return False
        return text.startswith(rule.begins)


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """Return rules with the one that holds before others at the end."""
    return sorted(rules, key=lambda r: (bool(r.text), bool(r.begins), r.made_at))


def ruling(
    rules: Iterable[Rule], page: Page, verdicts: Mapping[BlockId, Verdict]
) -> Ruling:
    """Return what the rules of a page's site say of it.

    `verdicts` are the machine's. Rules that would drop most of what the page keeps
    without them are held back, those that drop most first: a site may have changed its
    markup since.
    """
    site = site_of(page)
    own = in_order(rule for rule in rules if rule.site == site)
    if not own:
        return NOTHING_RULED
    matching = Matching(page.blocks)
    about = [(rule, matching.about(rule)) for rule in own]
    held: list[Rule] = []
    held_of: dict[BlockId, Rule] = {}
    kept = sum(_size(page, b) for b in page.ids() if verdicts[b].kept)
    while True:
        by = {block: rule for rule, blocks in about for block in blocks}
        gone: dict[RuleKey, int] = {}
        for block, rule in by.items():
            if not rule.kept and verdicts[block].kept:
                gone[rule.key] = gone.get(rule.key, 0) + _size(page, block)
        if sum(gone.values()) <= MOST_DROPPED * kept:
            break
        worst = max(gone, key=gone.__getitem__)
        for rule, blocks in about:
            if rule.key == worst:
                held.append(rule)
                held_of |= dict.fromkeys(blocks, rule)
        about = [pair for pair in about if pair[0].key != worst]
    ruled = {
        block: _verdict(verdicts[block], rule)
        for block, rule in by.items()
        if verdicts[block].kept is not rule.kept or verdicts[block].doubtful
    }
    return Ruling(
        ruled,
        {block: by[block] for block in sorted(ruled)},
        tuple(held),
        {block: rule for block, rule in held_of.items() if block not in by},
    )


def blocks_of(rule: Rule, page: Page) -> Sequence[BlockId]:
    """Return the blocks of a page that a rule is about, whatever its site."""
    return Matching(page.blocks).about(rule)


def letters_of(block: Block) -> int:
    """Return how many letters a block has; a picture has none."""
    return 0 if block.kind is Kind.IMAGE else len(block.text)


def _verdict(machine: Verdict, rule: Rule) -> Verdict:
    # Where it stands stays told: readers' comments are counted and kept as a whole.
    reason = reason_of(kept=rule.kept, site=rule.site)
    return Verdict(rule.kept, SITE_RULE, reason, zone=machine.zone)


def _size(page: Page, block: BlockId) -> int:
    return letters_of(page.blocks[block - 1])
