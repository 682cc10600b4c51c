"""A page and its languages to a verdict on every block, each with its true reason."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from facingpage.cleaning import certain, model, stakes, tie
from facingpage.cleaning.captions import find_captions
from facingpage.cleaning.comments import mark_comments
from facingpage.cleaning.duplicates import repeated
from facingpage.cleaning.evidence import EVIDENCE
from facingpage.cleaning.evidence.base import Case, Evidence
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.cleaning.headings import BARE, find_bare
from facingpage.cleaning.images import judge_images, without_images
from facingpage.cleaning.kinds import page_type
from facingpage.cleaning.model import Model, Weighed
from facingpage.cleaning.nearly import rescued
from facingpage.cleaning.teasers import find_teasers
from facingpage.cleaning.whole import keep_whole_document
from facingpage.core.opened import Opened
from facingpage.core.page import BlockId, LanguageGuess, Verdict

__all__ = ["EVIDENCE", "Evidence", "clean", "page_type"]

REPEATED = "repeated"
REPEATED_REASON = "repeats another paragraph of the page"
TEASER = "teaser"
TEASER_REASON = "the teaser of another page"
# Odds of three to one either way are a close call.
_DOUBTFUL = 1.1
# Kept by less than nine to one: in a zone of comments it is one.
_WEAK = 2.2


def clean(
    opened: Opened,
    guesses: Mapping[BlockId, LanguageGuess],
    language: LanguageGuess,
    cleaner: Model | None = None,
    *,
    fast: bool = False,
) -> dict[BlockId, Verdict]:
    """Return a verdict for every block, in page order; the same on every run.

    The verdict's evidence and reason are those that weighed most in its direction.
    `fast` leaves trafilatura and the second pass out. `cleaner` is for measuring;
    without it, the one that comes with the program works.
    """
    texts = without_images(opened)
    judged: dict[BlockId, Verdict] = {}
    weak: frozenset[BlockId] = frozenset()
    if texts.page.blocks:
        kind = "lines" if opened.tree is None else "markup"
        weights = cleaner or model.shipped(kind)
        facts = gather(texts, guesses, language, weights.leanings, fast=fast)
        weighed = weights.weigh(facts, fast=fast)
        judged = verdicts(facts, weighed)
        odds = zip(judged, weighed.odds, strict=True)
        weak = frozenset(block for block, own in odds if own < _WEAK)
    whole = judge_images(opened, keep_whole_document(texts, judged))
    return mark_comments(opened, whole, weak)


def verdicts(page: PageFacts, weighed: Weighed) -> dict[BlockId, Verdict]:
    """Return the verdicts on the blocks of a page from what each weighs."""
    bars = stakes.bars(page, weighed.odds)
    odds = weighed.odds - bars
    effects = weighed.effects
    heaviest = np.where(odds > 0, effects.argmax(axis=1), effects.argmin(axis=1))
    found: dict[int, Verdict] = {}
    judged: dict[int, Verdict] = {}
    each = zip(odds.tolist(), bars.tolist(), heaviest.tolist(), strict=True)
    for index, (own, bar, evidence) in enumerate(each):
        sure = certain.verdict(page, index, own)
        if sure is None:
            case = Case(page, weighed.columns, index, kept=own > 0)
            judged[index] = _verdict(case, own, bar, EVIDENCE[evidence])
        found[index] = sure or judged[index]
    found |= rescued(page, odds, judged)
    kept = [verdict.kept for verdict in found.values()]
    found |= find_captions(page, weighed.odds, kept)
    kept = [verdict.kept for verdict in found.values()]
    for index in find_teasers(page, odds, kept):
        found[index] = Verdict(
            kept=False, evidence=TEASER, reason=TEASER_REASON, doubtful=True
        )
    kept = [verdict.kept for verdict in found.values()]
    for index in repeated(page, kept):
        found[index] = Verdict(kept=False, evidence=REPEATED, reason=REPEATED_REASON)
    kept = [verdict.kept for verdict in found.values()]
    found |= dict.fromkeys(find_bare(page, odds, kept), BARE)
    return {block.id: found[index] for index, block in enumerate(page.blocks)}


def _verdict(case: Case, odds: float, bar: float, heaviest: Evidence) -> Verdict:
    """Return the verdict by the log-odds above the bar that a block is to pass."""
    # Every second gold text leaves its title out: unless it is surely debris, it stays.
    if case.index == case.page.title and odds > -_DOUBTFUL:
        reason = "the page's title"
        return Verdict(kept=True, evidence="title", reason=reason)
    is_close = abs(odds) < _DOUBTFUL
    if is_close and (settled := tie.settled(case)):
        return settled
    if odds <= 0 < odds + bar:
        return stakes.BRIEF
    if odds + bar <= 0 < odds:
        return stakes.lenient(case.page, case.index, odds + bar)
    return _weighed(case.kept, heaviest.id, heaviest.reason(case), is_close)


@lru_cache(maxsize=1024)
def _weighed(kept: bool, evidence: str, reason: str, doubtful: bool) -> Verdict:  # noqa: FBT001  # as the cache tells them apart
    """Return a verdict; most blocks of a page share a few."""
    return Verdict(kept, evidence, reason, doubtful)
