"""A sentence and its translation, as every check is handed them."""

from collections.abc import Iterable
from dataclasses import dataclass

from facingpage.core import languages
from facingpage.readable import digits
from facingpage.translation.engine import Pair


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared. The folded texts have ASCII digits and signs.

    `source_language` and `target_language` are codes without script or region. `kept`
    are words that nobody translated, on purpose.
    """

    source: str
    target: str
    source_folded: str
    target_folded: str
    source_language: str
    target_language: str
    kept: frozenset[str]


def sides(source: str, translation: str, pair: Pair, kept: Iterable[str] = ()) -> Sides:
    """Return a sentence and its translation, ready to be compared."""
    return Sides(
        source,
        translation,
        digits.folded(source),
        digits.folded(translation),
        languages.base(pair.source),
        languages.base(pair.target),
        frozenset(word for text in kept for word in text.split()),
    )
