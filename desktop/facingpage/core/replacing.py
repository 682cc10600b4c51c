"""Words replaced in a block's translation, sentence by sentence."""

from collections.abc import Sequence

from facingpage.core.edits import SetTargets, retarget
from facingpage.core.finding import fold
from facingpage.core.page import BlockId
from facingpage.core.query import Span
from facingpage.core.review import Review, Target
from facingpage.core.sentence_map import sentence_pairs

Change = tuple[Span, str]
"""Where in a translation (code points), and what is to stand there."""


def replaced(
    review: Review, block: BlockId, changes: Sequence[Change]
) -> SetTargets | None:
    """Return the edit that makes these changes of a block's translation.

    They are in order and apart. Only the sentences that change become the person's;
    those between keep the machine's words and flags. None: nothing changes.
    """
    whole = review.target(block)
    if whole is None or changed(whole, changes) == whole:
        return None
    pairs = sentence_pairs(review, block)
    by_pair: dict[int, list[Change]] = {}
    for (start, end), new in changes:
        number = next(
            (
                n
                for n, p in enumerate(pairs)
                if p.target[0] <= start and end <= p.target[1]
            ),
            None,
        )
        if number is None:
            # It goes over the end of a sentence: these become one.
            return retarget(review, block, changed(whole, changes))
        first = pairs[number].target[0]
        by_pair.setdefault(number, []).append(((start - first, end - first), new))
    language = review.target_language
    mine = [
        Target(*pairs[n].source, changed(whole[slice(*pairs[n].target)], own).strip())
        for n, own in by_pair.items()
    ]
    mine = [each for each in mine if _is_other(review, block, each)]
    kept = [
        target
        for target in review.targets.get((block, language), ())
        if all(target.end <= m.start or m.end <= target.start for m in mine)
    ]
    targets = sorted((*mine, *kept), key=lambda target: target.start)
    return SetTargets(block, language, tuple(targets)) if mine else None


def changed(text: str, changes: Sequence[Change]) -> str:
    """Return a text with changes made that are in order and apart."""
    parts, last = [], 0
    for (start, end), new in changes:
        parts += [text[last:start], new]
        last = end
    return "".join((*parts, text[last:]))


def as_found(found: str, looked_for: Sequence[str], new: str) -> str:
    """Return what stands in the place of what was found, with the capitals of that.

    Where a person looked for small letters and "Harbour" was found, "port" becomes
    "Port", and "HARBOUR" makes it "PORT". What they wrote with capitals stays. Of a
    letter such as “ﬁ” that what was looked for is a part of, the rest stays.
    """
    whole = fold(found)
    asked = next((each for each in looked_for if fold(each) == whole), None)
    if asked is None:
        parts = [each for each in map(fold, looked_for) if each and each in whole]
        return whole.replace(max(parts, key=len), new) if parts else new
    if not new or new != new.lower() or asked != asked.lower():
        return new
    if len(found) > 1 and found.isupper():
        return new.upper()
    return new[0].upper() + new[1:] if found[:1].isupper() else new


def _is_other(review: Review, block: BlockId, target: Target) -> bool:
    parts = review.parts(block)
    return not any(
        (p.start, p.end, p.text.strip()) == (target.start, target.end, target.text)
        for p in parts
    )
