"""chrF, the character n-gram F-score (Popović 2015), as sacrebleu's chrF2 computes it.

Counts of 1 to 6 characters, spaces left out, over all lines together; precision and
recall are averaged over the orders, and recall weighs four times as much (beta 2).
"""

from collections import Counter
from collections.abc import Iterable

_ORDERS = range(1, 7)
_BETA_SQUARED = 4


def chrf(translations: Iterable[str], references: Iterable[str]) -> float:
    """Return the score of translations against one reference each: 0 to 100."""
    matched: Counter[int] = Counter()
    ours: Counter[int] = Counter()
    theirs: Counter[int] = Counter()
    for translation, reference in zip(translations, references, strict=True):
        for order in _ORDERS:
            found, wanted = _grams(translation, order), _grams(reference, order)
            matched[order] += (found & wanted).total()
            ours[order] += found.total()
            theirs[order] += wanted.total()
    orders = [order for order in _ORDERS if ours[order] and theirs[order]]
    if not orders:
        return 0.0
    precision = sum(matched[order] / ours[order] for order in orders) / len(orders)
    recall = sum(matched[order] / theirs[order] for order in orders) / len(orders)
    if not precision + recall:
        return 0.0
    weighted = _BETA_SQUARED * precision + recall
    return 100 * (1 + _BETA_SQUARED) * precision * recall / weighted


def _grams(text: str, order: int) -> Counter[str]:
    joined = "".join(text.split())
    return Counter(joined[i : i + order] for i in range(len(joined) - order + 1))
