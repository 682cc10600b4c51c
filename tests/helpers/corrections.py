"""A person who corrects pages by their gold text, and takes rules that are offered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any, Final

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Cleaned, Kind, Verdict
from facingpage.core.review import Review
from facingpage.core.rule_effect import effect_of
from facingpage.core.rule_making import offered
from facingpage.core.rules import ChangeRules, Rule, RuleKey, ruling
from helpers.folds import fold_of

SITE: Final = "gold.example"
SEEN: Final = 3
"""So many pages of a site the person corrects; at least one is left for the rules."""

_SHINGLE: Final = 3
# Of a block that is debris hardly anything stands in the gold text; of one that is
# text all but a word or two. What is between nobody would correct.
_DEBRIS: Final = 0.15
_TEXT: Final = 0.9
_LEAST_TEXT: Final = 6


@dataclass(frozen=True, slots=True)
class Given:
    """A page, as it was cleaned, and its gold text."""

    cleaned: Cleaned
    gold: str


@dataclass(slots=True)
class Outcome:
    """What became of a site: its rules, those warned of, and F1 of its other pages.

    `alone` is F1 of these pages, on average, with each of the rules `warned` of alone.
    """

    pages: int = 0
    corrections: int = 0
    made: list[Rule] = field(default_factory=list)
    warned: list[Rule] = field(default_factory=list)
    before: float = 0
    after: float = 0
    alone: list[float] = field(default_factory=list)


def given(records: Iterable[tuple[str, Cleaned]]) -> list[Given]:
    """Return pages as if all were of one site, which has an address."""
    made = []
    for number, (gold, cleaned) in enumerate(records):
        origin = replace(
            cleaned.page.provenance, url=f"https://{SITE}/{number}", sha256=str(number)
        )
        page = replace(cleaned.page, provenance=origin)
        made.append(Given(replace(cleaned, page=page), gold))
    return made


def sites_of(
    records: Iterable[dict[str, Any]], most: int, fold: int | None = None
) -> dict[str, list[dict[str, Any]]]:
    """Return by site the records with gold text, of sites that have two and more."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        site = record.get("site")
        if (
            site
            and record.get("gold_text")
            and (fold is None or fold_of(site) == fold)
            and len(found[site]) < most
        ):
            found[site].append(record)
    return {site: each for site, each in found.items() if len(each) > 1}


def play(pages: Sequence[Given], rule: ModuleType) -> Outcome:
    """Correct the first pages of a site, take what is offered, and score the others."""
    count = min(SEEN, len(pages) - 1)
    seen, others = pages[:count], pages[count:]
    outcome = Outcome(len(others))
    rules: dict[RuleKey, Rule] = {}
    declined: set[tuple[RuleKey, bool]] = set()
    reviews = [Review.of(page.cleaned, "") for page in pages]
    for number, page in enumerate(seen):
        for block, kept in _wrong(page, rule).items():
            if reviews[number].is_kept(block) is kept:
                # A rule that was taken has seen to it.
                continue
            outcome.corrections += 1
            reviews[number], _ = SetKept(block, kept).apply(reviews[number])
            made = offered(reviews[: number + 1], number, block)
            if made is None or made.key in rules or (made.key, kept) in declined:
                continue
            change = ChangeRules((replace(made, made_at=f"{outcome.corrections:09}"),))
            if any(effect_of(change, rules, review).is_much for review in reviews):
                declined.add((made.key, kept))
                outcome.warned.append(made)
                continue
            outcome.made.append(made)
            rules, _ = change.apply(rules)
            reviews = [
                replace(each, site_ruled=_ruled(rules.values(), each))
                for each in reviews
            ]
    outcome.before = _mean(others, (), rule)
    outcome.after = _mean(others, rules.values(), rule)
    outcome.alone = [_mean(others, (each,), rule) for each in outcome.warned]
    return outcome


def _ruled(rules: Iterable[Rule], review: Review) -> Mapping[BlockId, Verdict]:
    return ruling(rules, review.page, review.verdicts).ruled


def _wrong(page: Given, rule: ModuleType) -> dict[BlockId, bool]:
    """Return the blocks that a person would correct, and whether they are text."""
    gold = set(_shingles(rule.tokens(page.gold)))
    wrong: dict[BlockId, bool] = {}
    for block in page.cleaned.page.blocks:
        words = rule.tokens(block.text)
        if block.kind is Kind.IMAGE or len(words) < _SHINGLE:
            continue
        found = [each in gold for each in _shingles(words)]
        share = sum(found) / len(found)
        verdict = page.cleaned.verdicts[block.id]
        if verdict.kept and share < _DEBRIS:
            wrong[block.id] = False
        elif (
            not verdict.kept
            and share > _TEXT
            and len(words) >= _LEAST_TEXT
            # What the page says twice is text once.
            and verdict.evidence != "repeated"
        ):
            wrong[block.id] = True
    return wrong


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]


def _mean(pages: Sequence[Given], rules: Iterable[Rule], rule: ModuleType) -> float:
    """Return word F1 of what is kept of pages by rules, on average."""
    rules = tuple(rules)
    scores: list[float] = []
    for page in pages:
        review = Review.of(page.cleaned, "")
        review = replace(review, site_ruled=_ruled(rules, review))
        kept = (b.text for b in review.kept_blocks() if b.kind is not Kind.IMAGE)
        words = Counter(rule.tokens("\n".join(kept)))
        scores.append(rule.prf(words, Counter(rule.tokens(page.gold)))[2])
    return sum(scores) / len(scores)
