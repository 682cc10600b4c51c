"""Rules made of what a person corrected: general enough to help, and no more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from facingpage.core.page import Block, BlockId
from facingpage.core.review import Review
from facingpage.core.rules import (
    MOST_CHANGED,
    MOST_CHARS,
    SITE_RULE,
    Matching,
    Rule,
    letters_of,
    rule_text,
    usable,
)
from facingpage.core.site_memory import site_of
from facingpage.core.standing import MOST_STEPS, Steps, is_named, place_words, steps_of

ENOUGH: Final = 3
"""So many like corrections offer a rule."""

# Of what several begin with: one word may be any ("The"), unless a sign follows it.
_LEAST_BEGUN: Final = 2
_MOST_BEGUN: Final = 6
_SIGNS: Final = tuple(":：|»>")
_TITLE: Final = "title"

_Known = tuple[Review, Matching]


def offered(pages: Sequence[Review], number: int, block: BlockId) -> Rule | None:
    """Return the rule that three like corrections speak for; None: there is none.

    `pages` are those of one site that are open, `number` counts to the one on which a
    person corrected `block` just now. Corrections are alike that stand in one place of
    the markup, or begin with the same words. The rule leaves alone what the person saw
    and left: what stands between their decisions on a page.
    """
    review = pages[number]
    site, kept = site_of(review.page), review.kept.get(block)
    if site is None or kept is None or not _is_correction(review, block):
        return None
    corrected = [
        (page, page.block(each))
        for page in pages
        for each, is_kept in sorted(page.kept.items())
        if is_kept is kept and _is_correction(page, each)
    ]
    own = review.block(block)
    for is_like in (_stands_like, _begins_like):
        alike = [each for _, each in corrected if is_like(own, each)]
        if len(alike) >= ENOUGH and (rule := best_rule(site, alike, pages, kept=kept)):
            return rule
    return None


def asked(
    pages: Sequence[Review], number: int, blocks: Sequence[BlockId], *, kept: bool
) -> Rule | None:
    """Return the rule for blocks and those like them, as a person asked for it.

    `pages` are those of one site that are open, `number` counts to the blocks'. It is
    about their place in the markup; where that is the text's own, about their words.
    None: the page has no address, or nothing can be said of the blocks.
    """
    site = site_of(pages[number].page)
    if site is None or not blocks:
        return None
    examples = [pages[number].block(block) for block in blocks]
    # Of these very blocks it is decided now, whatever was before.
    own = {**pages[number].kept, **dict.fromkeys(blocks, kept)}
    known = [*pages[:number], replace(pages[number], kept=own), *pages[number + 1 :]]
    return best_rule(site, examples, known, kept=kept, is_asked=True)


def best_rule(
    site: str,
    examples: Sequence[Block],
    pages: Sequence[Review],
    *,
    kept: bool,
    is_asked: bool = False,
) -> Rule | None:
    """Return the most general rule about these blocks that does no harm, if any."""
    known = [(review, Matching(review.as_saved.blocks)) for review in pages]
    for rule in candidates(site, examples, kept=kept):
        if _is_careful(rule, known, is_asked=is_asked):
            return rule
    return None


def candidates(site: str, examples: Sequence[Block], *, kept: bool) -> Iterator[Rule]:
    """Yield rules that are about all of these blocks, the most general first."""
    places = [place_words(place) for place in _places(examples)]
    rule = Rule(site, kept, example=examples[0].text)
    made = [replace(rule, place=place) for place in places]
    begins, text = _beginning(examples), _text(examples)
    for place in (*places[:1], ""):
        if begins:
            made.append(replace(rule, place=place, begins=begins))
        if text:
            made.append(replace(rule, place=place, text=text))
    yield from filter(None, map(usable, made))


def is_careful(rule: Rule, pages: Sequence[Review], *, is_asked: bool = False) -> bool:
    """Return whether a rule leaves alone what it must on pages that a person knows.

    That is what they decided otherwise, the title, and nearly all of what they have
    not come to; where nobody asked for it, what they saw and left as well.
    """
    known = [(review, Matching(review.as_saved.blocks)) for review in pages]
    return _is_careful(rule, known, is_asked=is_asked)


def _is_careful(rule: Rule, pages: Sequence[_Known], *, is_asked: bool) -> bool:
    return all(_is_careful_on(rule, *known, is_asked=is_asked) for known in pages)


def _is_careful_on(
    rule: Rule, review: Review, matching: Matching, *, is_asked: bool
) -> bool:
    seen = () if is_asked else review.kept
    first, last = min(seen, default=0), max(seen, default=0)
    about = frozenset(matching.about(rule))
    whole = changed = 0
    for block in review.as_saved.blocks:
        verdict, size = review.judged[block.id], letters_of(block)
        if verdict.kept:
            whole += size
        if block.id not in about:
            continue
        if block.id in review.kept:
            if review.kept[block.id] is not rule.kept:
                return False
        elif verdict.kept is not rule.kept:
            is_left = first < block.id < last
            if is_left or (verdict.evidence == _TITLE and not rule.kept):
                return False
            changed += size
    return changed <= MOST_CHANGED * whole


def _is_correction(review: Review, block: BlockId) -> bool:
    """Return whether the person decided a block otherwise than it was without them."""
    if not review.has(block):
        return False
    verdict = review.judged[block]
    is_other = review.kept[block] is not verdict.kept
    return is_other and verdict.evidence != SITE_RULE


def _stands_like(one: Block, other: Block) -> bool:
    steps = steps_of(one.path)
    return bool(steps) and steps == steps_of(other.path)


def _begins_like(one: Block, other: Block) -> bool:
    return bool(_beginning((one, other)))


def _places(examples: Sequence[Block]) -> Iterator[Steps]:
    """Yield places in which all blocks stand: ever more of what is around them."""
    steps = [steps_of(block.path) for block in examples]
    if not all(steps):
        return
    inner = steps[0]
    if any(each != inner for each in steps):
        outer = _common(steps)
        ends = _common([each[::-1] for each in steps])
        # Parts of one box, as its heading and its list; or lists of several boxes.
        if outer and is_named(outer[-1]):
            inner = outer
        elif any(map(is_named, ends)):
            inner = ends[::-1]
        else:
            return
    inner = inner[-MOST_STEPS:]
    for at in range(len(inner) - 1, -1, -1):
        if at == 0 or is_named(inner[at]):
            yield inner[at:]


def _text(examples: Sequence[Block]) -> str:
    """Return the text of all blocks as rules compare it; "" where they differ."""
    if any(len(block.text) > MOST_CHARS for block in examples):
        return ""
    texts = {rule_text(block.text) for block in examples}
    text = texts.pop() if len(texts) == 1 else ""
    # A mark or a number alone may stand anywhere.
    return text if any(map(str.isalpha, text)) else ""


def _beginning(examples: Sequence[Block]) -> str:
    """Return the words that all blocks begin with; "" where that says too little."""
    if len(examples) < 2:
        return ""
    words = _common([_words(block.text)[:_MOST_BEGUN] for block in examples])
    said = " ".join(words)
    is_enough = len(words) >= _LEAST_BEGUN or said.endswith(_SIGNS)
    return said if is_enough and any(map(str.isalpha, said)) else ""


def _words(text: str) -> tuple[str, ...]:
    return tuple(rule_text(text[: MOST_CHARS // 2]).split())


def _common(rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return what all begin with."""
    first, *others = rows
    same = takewhile(
        lambda at: all(each[at : at + 1] == first[at : at + 1] for each in others),
        range(len(first)),
    )
    return first[: len(tuple(same))]
