"""Random edits of every kind there is, for whatever page."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Final

from facingpage.core.anchors import anchor_at
from facingpage.core.annotations import Decision, Note, Span
from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.edits import (
    EDITS,
    Edit,
    SetKept,
    SetLanguage,
    SetTargets,
    Several,
    singles,
)
from facingpage.core.edits.base import Single
from facingpage.core.edits.bookmarks import SetBookmark
from facingpage.core.edits.bounds import SetBounds
from facingpage.core.edits.labels import SetLabels
from facingpage.core.edits.marks import MARKS, SetMark
from facingpage.core.edits.notes import SetNotes
from facingpage.core.edits.spans import SetSpans
from facingpage.core.edits.status import SetStatus
from facingpage.core.joining import join_blocks
from facingpage.core.page import BlockId
from facingpage.core.parting import cut_block, part_blocks
from facingpage.core.review import Review, Target
from facingpage.core.spoken import PAGE

_TEXTS: Final = ("Uma.", "Два.", "三。", "אַרבע", "خمسة 🚢", "a" * 300, "e\u0301 ﬁ", "")


def random_text(random: Random) -> str:
    """Return a text of some script, or an empty one."""
    return random.choice(_TEXTS)


def random_block(random: Random, review: Review) -> BlockId:
    """Return a block that is joined to no other."""
    return random.choice(review.in_order)


_block = random_block


def _kept(random: Random, review: Review) -> Single:
    return SetKept(_block(random, review), random.choice([True, False, None]))


def _targets(random: Random, review: Review) -> Single:
    block = _block(random, review)
    text = random_text(random)
    size = len(review.block(block).text)
    targets = (Target(0, size, text),) if text else ()
    return SetTargets(block, random.choice(["pt", "de"]), targets)


def _language(random: Random, review: Review) -> Single:
    many = random.randint(1, 3)
    blocks = {random.choice([PAGE, _block(random, review)]) for _ in range(many)}
    return SetLanguage(tuple(sorted(blocks)), random.choice(["it", "gl", None]))


def _labels(random: Random, review: Review) -> Single:
    labels = random.sample(["place", "person", "тема"], random.randint(0, 3))
    return SetLabels(_block(random, review), tuple(labels))


def _spans(random: Random, review: Review) -> Single:
    block = _block(random, review)
    text = review.block(block).text
    start = random.randrange(len(text))
    anchor = anchor_at(text, start, random.randint(start + 1, len(text)))
    return SetSpans(block, (Span("place", anchor),) if anchor else ())


def _notes(random: Random, review: Review) -> Single:
    text = random_text(random)
    return SetNotes(_block(random, review), (Note(text),) if text else ())


def _status(random: Random, review: Review) -> Single:
    decided = random.choice([None, Decision("confirmed"), Decision("skip", "1f")])
    return SetStatus(_block(random, review), "pt", decided)


def _mark(random: Random, _: Review) -> Single:
    return SetMark(random.choice([*MARKS, None]))


def _bookmark(random: Random, review: Review) -> Single:
    return SetBookmark(_block(random, review), random.choice(["here", "", None]))


def _bounds(random: Random, review: Review) -> Single:
    block = _block(random, review)
    inside = range(1, len(review.block(block).text))
    at = random.choice(inside) if inside else 0
    bounds = random.choice([NO_BOUNDS, NO_BOUNDS.with_cut(at)])
    return SetBounds(block, bounds if inside else NO_BOUNDS)


def _join(random: Random, review: Review) -> Edit:
    """Return an edit that joins two blocks, or takes them apart."""
    block, order = _block(random, review), review.in_order
    if random.random() < 0.5:
        at = random.randrange(len(review.block(block).text))
        cut = part_blocks(review, block) or cut_block(review, block, at)
        return cut or _kept(random, review)
    later = order[order.index(block) + 1 :]
    joined = join_blocks(review, block, random.choice(later)) if later else None
    return joined or _kept(random, review)


GENERATORS: Final[Mapping[str, Callable[[Random, Review], Edit]]] = {
    "set-kept": _kept,
    "set-targets": _targets,
    "set-language": _language,
    "set-labels": _labels,
    "set-spans": _spans,
    "set-notes": _notes,
    "set-status": _status,
    "set-mark": _mark,
    "set-bookmark": _bookmark,
    "set-bounds": _bounds,
    "set-made-of": _join,
}
"""Makes a random edit of each kind, by the names in `EDITS`."""


def without_generator() -> str:
    """Return a sentence that names the kinds that no random edit is of; "": none."""
    missing = sorted(EDITS.keys() - GENERATORS.keys())
    if not missing:
        return ""
    return (
        f"No random edits are made of {', '.join(missing)}: add a generator for each to"
        " GENERATORS in tests/helpers/random_edits.py."
    )


def random_edit(random: Random, review: Review) -> Edit:
    """Return an edit of a random kind, or several made as one."""
    kinds = sorted(GENERATORS)
    if random.random() < 0.15:
        # What is said of words is of those that stand there before.
        alone = [kind for kind in kinds if kind != "set-made-of"]
        several = [
            single
            for _ in range(random.randint(2, 5))
            for single in singles(GENERATORS[random.choice(alone)](random, review))
        ]
        return Several(tuple(several), f"{len(several)} things at once")
    return GENERATORS[random.choice(kinds)](random, review)
