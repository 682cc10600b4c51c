"""Finds titles by some letters of them: words first, then initials, then typos."""

from collections.abc import Sequence
from typing import Final

_WHOLE: Final = 100
_WORD_START: Final = 60
_INSIDE: Final = 25
_INITIALS: Final = 20
_SCATTERED: Final = 5
_TYPO: Final = 1
# Letters in order, but scattered over a long title, mean nothing.
_SPREAD: Final = 3
_LEAST_LETTERS: Final = 3
_LIKE_PERCENT: Final = 78
# Where so many are found as they were written, nobody meant another word.
_ENOUGH: Final = 5


def ranked(query: str, texts: Sequence[str], most: int = 200) -> list[int]:
    """Return the places of the texts that a query finds, the best first.

    Texts are case-folded already; the query need not be. Of texts found as well those
    that stand earlier come first. An empty query finds the first ones.
    """
    wanted = query.casefold().split()
    if not wanted:
        return list(range(min(most, len(texts))))
    joined = "".join(wanted)
    scores = [_score(wanted, joined, text) for text in texts]
    found = [at for at, score in enumerate(scores) if score]
    if len(found) < _ENOUGH and len(joined) >= _LEAST_LETTERS:
        for at in _like(" ".join(wanted), texts):
            if not scores[at]:
                scores[at] = _TYPO
                found.append(at)
    # Sorting is stable: typos come last, and by likeness.
    found.sort(key=lambda at: -scores[at])
    return found[:most]


def _score(wanted: Sequence[str], joined: str, text: str) -> int:
    """Return how well a text is found; 0: not at all."""
    score = 0
    for word in wanted:
        at = text.find(word)
        if at < 0:
            return _by_letters(joined, text)
        if at and f" {word}" in text:
            score += _WORD_START
        elif at == 0:
            score += _WORD_START + 1
        else:
            score += _INSIDE
    if text.startswith(" ".join(wanted)):
        score += _WHOLE
    return score


def _by_letters(letters: str, text: str) -> int:
    at, first = -1, -1
    for letter in letters:
        at = text.find(letter, at + 1)
        if at < 0:
            return 0
        first = at if first < 0 else first
    if "".join(word[0] for word in text.split()).startswith(letters):
        return _INITIALS
    return _SCATTERED if at - first < _SPREAD * len(letters) else 0


def _like(query: str, texts: Sequence[str]) -> list[int]:
    """Return the texts in which something like the query stands, the likest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # not for the first paint

    found = process.extract(
        query,
        texts,
        scorer=fuzz.partial_ratio,
        score_cutoff=_LIKE_PERCENT,
        limit=_ENOUGH,
    )
    return [at for _, _, at in found if len(texts[at]) >= len(query) - 1]
