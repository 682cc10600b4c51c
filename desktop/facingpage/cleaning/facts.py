"""What the whole page says of each of its blocks, gathered once for all evidence."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facingpage.cleaning.article import article_text, letters, votes
from facingpage.cleaning.features import Features, features
from facingpage.cleaning.layout import Layout, lay_out
from facingpage.core.opened import Opened
from facingpage.core.page import Block, BlockId, Kind, LanguageGuess


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page as the evidence sees it; every list has one item a block, in page order.

    `votes` is how much of the block stands in trafilatura's article, None where it
    found none or the page has no markup. `first` and `last` bound the page's text
    (indices, both inside), `core` bounds that part of it which lies in the main part of
    the markup, and `link_share` is how much of the core stands in links. `title` is the
    index of the page's title, if any.
    """

    blocks: tuple[Block, ...]
    features: list[Features]
    keys: list[str]
    linked: list[float]
    votes: list[float] | None
    first: int
    last: int
    title: int | None
    guesses: list[LanguageGuess]
    language: LanguageGuess
    script: str | None
    has_markup: bool
    layout: Layout | None
    core: tuple[int, int]
    link_share: float


def gather(
    opened: Opened,
    guesses: Mapping[BlockId, LanguageGuess],
    language: LanguageGuess,
) -> PageFacts:
    """Return the facts of a page; trafilatura runs here, once."""
    blocks = opened.page.blocks
    made = [features(block) for block in blocks]
    keys = [letters(block.text) for block in blocks]
    linked = [opened.linked.get(block.id, 0.0) for block in blocks]
    found = None
    if opened.tree is not None:
        article = article_text(opened.tree, blocks)
        found = votes(blocks, article) if article else None
    if found is not None and max(found, default=0.0) < 0.5:
        found = None
    taken: list[int] = []
    if found is not None:
        taken = [i for i, vote in enumerate(found) if vote >= 0.5]
        first, last = taken[0], taken[-1]
    else:
        first, last = main_run(blocks, made, linked)
    scripts: Counter[str] = Counter()
    for index in range(first, last + 1):
        if script := made[index].script:
            scripts[script] += made[index].words
    layout = None
    core = first, last
    link_share = 1.0
    if opened.tree is not None:
        weights = [
            own.words * vote if own.is_prose and vote >= 0.5 and link < 0.5 else 0.0
            for own, vote, link in zip(
                made, found or [0.0] * len(made), linked, strict=True
            )
        ]
        layout = lay_out(blocks, opened.nodes, weights)
        if found is not None:
            heart = [i for i in taken if layout.is_inside[i]] or taken
            core = heart[0], heart[-1]
            words = sum(made[i].words for i in heart)
            link_share = sum(made[i].words * linked[i] for i in heart) / max(1, words)
    return PageFacts(
        blocks=blocks,
        features=made,
        keys=keys,
        linked=linked,
        votes=found,
        first=first,
        last=last,
        title=_title(
            opened.page.title,
            blocks,
            keys,
            first,
            found,
            has_markup=opened.tree is not None,
        ),
        guesses=[guesses.get(block.id, language) for block in blocks],
        language=language,
        script=max(scripts, key=scripts.__getitem__, default=None),
        has_markup=opened.tree is not None,
        layout=layout,
        core=core,
        link_share=link_share,
    )


def main_run(
    blocks: tuple[Block, ...], made: list[Features], linked: list[float]
) -> tuple[int, int]:
    """Return the first and last index of the run of blocks that holds most prose.

    Prose counts for its words, anything else against the run: the heaviest stretch
    starts and ends with prose and bridges short gaps.
    """
    best = total = 0.0
    best_span = (0, len(blocks) - 1)
    start = 0
    for index, feature in enumerate(made):
        if total <= 0:
            total = 0.0
            start = index
        if feature.is_prose and linked[index] < 0.5:
            total += min(feature.words, 80)
        elif blocks[index].kind is Kind.HEADING or feature.is_closed:
            total -= 3
        else:
            total -= 7
        if total > best:
            best = total
            best_span = (start, index)
    return best_span


def _title(
    title: str,
    blocks: tuple[Block, ...],
    keys: list[str],
    first: int,
    found: list[float] | None,
    *,
    has_markup: bool,
) -> int | None:
    """Return the block that is the page's title: the last such before its text."""
    key = letters(title)
    if not key:
        return None
    same = [
        i
        for i, own in enumerate(keys)
        if own
        and (own == key or (len(own) > 12 and own in key and len(own) * 2 > len(key)))
    ]
    if not same:
        return None
    inside = [i for i in same if found and found[i] >= 0.5]
    if inside:
        return inside[0]
    if not has_markup:
        # The opener chose it for its place above the text.
        return next((i for i in same if blocks[i].kind is Kind.HEADING), None)
    above = [i for i in same if i <= first]
    heads = [i for i in above if blocks[i].kind is Kind.HEADING]
    if heads:
        return heads[-1]
    return above[-1] if above else None
