"""Finds the terms of a glossary in a text: whole words, the longest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from facingpage.core.inflection import (
    UNSPACED,
    WORD,
    Rule,
    fold,
    is_form,
    root,
    roots,
    rule_of,
)
from facingpage.core.languages import base
from facingpage.core.terms import Term, is_exact

# Between two words of a term: "sea-ice" is "sea ice", and a line may break there.
_LOOSE: Final = re.compile(r"[\s\u00a0\u2009\u202f]*[-‐‑\s\u00a0\u2009\u202f][\s]*")
_APOSTROPHES: Final = str.maketrans("’ʼ", "''")
_FIGURE: Final = re.compile(r"[.,:/]\d")
_IN_FIGURE: Final = re.compile(r"\d[.,:/]$|\w[-‐‑]$")
_PLURAL: Final = frozenset({"s", "es"})
# A hit every few letters is a list of words, or meant to keep us busy.
_MOST_HITS: Final = 2_000
_MOST_FORMS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A term in a text, as code-point offsets. `is_form`: not as the term is written.

    Case and the like aside.
    """

    start: int
    end: int
    term: Term
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term taken apart: its words folded, what stands between, before and after.

    It is looked for by its longest word, number `anchor`: most begin with a short one.
    """

    term: Term
    words: tuple[str, ...]
    anchor: int
    gaps: tuple[str, ...]
    head: str
    tail: str
    is_exact: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A text taken apart."""

    whole: str
    words: Sequence[re.Match[str]]
    folded: Sequence[str]


class TermFinder:
    """Terms of one pair of languages by what they begin with.

    Made once for many texts: a text costs two look-ups a word, however many terms
    there are.
    """

    def __init__(self, terms: Iterable[Term], source: str, target: str) -> None:
        """Take those of the terms that are for this pair; the project's hold."""
        self._rule: Final = rule_of(source)
        self._is_unspaced = base(source) in UNSPACED
        self._by_word: dict[str, list[_Wanted]] = defaultdict(list)
        self._by_root: dict[str, list[_Wanted]] = defaultdict(list)
        self._by_letter: dict[str, list[tuple[str, Term]]] = defaultdict(list)
        # A text has few words that no text before it had.
        self._forms: dict[str, tuple[_Wanted, ...]] = {}
        fitting = (term for term in terms if term.is_for(source, target))
        held: dict[str, Term] = {}
        for term in sorted(fitting, key=_weight):
            held[term.key[0]] = term
        self._terms = tuple(held.values())
        for term in self._terms:
            self._take(term)

    def __bool__(self) -> bool:
        """Return whether there is any term to find."""
        return bool(self._terms)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Return the terms that stand in a text, in order and never overlapping."""
        if not self._terms:
            return ()
        found = [*self._anywhere(text)] if self._by_letter else []
        if self._by_word or self._by_root:
            words = list(WORD.finditer(text))
            taken = _Text(text, words, [fold(word[0]) for word in words])
            found += self._words(taken)
        # The longest wins, then what is written as the term is.
        found.sort(key=lambda hit: (hit.start - hit.end, hit.is_form, hit.start))
        kept: list[Hit] = []
        covered = bytearray(len(text))
        for hit in found:
            if not any(covered[hit.start : hit.end]):
                covered[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                kept.append(hit)
        return tuple(sorted(kept, key=lambda hit: hit.start)[:_MOST_HITS])

    def _take(self, term: Term) -> None:
        if self._is_unspaced and not term.source.isascii():
            lower = _lower(term.source)
            self._by_letter[lower[0]].append((lower, term))
            return
        words = list(WORD.finditer(term.source))
        if not words:
            return
        gaps = tuple(
            term.source[one.end() : two.start()].translate(_APOSTROPHES)
            for one, two in pairwise(words)
        )
        exact = is_exact(term)
        folded = [fold(word[0]) for word in words]
        anchor = max(range(len(words)), key=lambda place: len(folded[place]))
        wanted = _Wanted(
            term,
            tuple(word[0] for word in words) if exact else tuple(folded),
            anchor,
            gaps,
            term.source[: words[0].start()],
            term.source[words[-1].end() :],
            exact,
        )
        start = "" if exact else root(folded[anchor], self._rule)
        if start:
            self._by_root[start].append(wanted)
        else:
            self._by_word[folded[anchor]].append(wanted)
            # "NGOs" is several of them.
            self._by_word[f"{folded[anchor]}s"].append(wanted)

    def _words(self, text: _Text) -> Iterator[Hit]:
        for place, word in enumerate(text.folded):
            for wanted in self._candidates(word):
                hit = _hit(text, place - wanted.anchor, wanted, self._rule)
                if hit is not None:
                    yield hit

    def _candidates(self, word: str) -> tuple[_Wanted, ...]:
        """Return the terms of whose longest word this one is a form."""
        known = self._forms.get(word)
        if known is None:
            found = [*self._by_word.get(word, ())]
            for start in roots(word, self._rule):
                found += (
                    wanted
                    for wanted in self._by_root.get(start, ())
                    if is_form(word, wanted.words[wanted.anchor], self._rule)
                )
            known = tuple(dict.fromkeys(found))
            if len(self._forms) < _MOST_FORMS:
                self._forms[word] = known
        return known

    def _anywhere(self, text: str) -> Iterator[Hit]:
        lower = _lower(text)
        for place, letter in enumerate(lower):
            for words, term in self._by_letter.get(letter, ()):
                if lower.startswith(words, place):
                    end = place + len(words)
                    if not is_exact(term) or text[place:end] == term.source:
                        yield Hit(place, end, term)


def targets_in(text: str, term: Term, language: str) -> tuple[Hit, ...]:
    """Return where a translation holds a term's target, inflected or not."""
    wanted = Term(term.target, term.target, is_exact=term.is_kept and is_exact(term))
    return TermFinder((wanted,), language, "").find(text)


def _weight(term: Term) -> tuple[bool, int]:
    """Return by what of two terms with the same words the later one holds."""
    languages = bool(term.source_language) + bool(term.target_language)
    return term.scope == "project", languages


def _hit(text: _Text, place: int, wanted: _Wanted, rule: Rule) -> Hit | None:
    last = place + len(wanted.words)
    if place < 0 or last > len(text.words):
        return None
    is_bent = False
    for at, word in enumerate(wanted.words, place):
        if wanted.is_exact:
            own = text.words[at][0]
            if own != word and not (
                at == last - 1 and own.startswith(word) and own[len(word) :] in _PLURAL
            ):
                return None
            is_bent = is_bent or own != word
        elif not is_form(text.folded[at], word, rule):
            return None
        else:
            is_bent = is_bent or text.folded[at] != word
    for at, gap in enumerate(wanted.gaps, place):
        here = text.whole[text.words[at].end() : text.words[at + 1].start()]
        if not _is_gap(here, gap):
            return None
    return _within_signs(text, place, last - 1, wanted, is_bent=is_bent)


def _within_signs(
    text: _Text, first: int, last: int, wanted: _Wanted, *, is_bent: bool
) -> Hit | None:
    """Return the hit with the term's own signs around it: "C++" is not "C"."""
    start = text.words[first].start() - len(wanted.head)
    end = text.words[last].end() + len(wanted.tail)
    whole = text.whole
    if start < 0 or whole[start : start + len(wanted.head)] != wanted.head:
        return None
    if whole[end - len(wanted.tail) : end] != wanted.tail:
        return None
    # "19" is not in "19.5", nor in "2:19", nor in "COVID-19".
    if whole[end - 1].isdigit() and _FIGURE.match(whole, end):
        return None
    if whole[start].isdigit() and _IN_FIGURE.search(whole[max(start - 2, 0) : start]):
        return None
    return Hit(start, end, wanted.term, is_bent)


def _is_gap(here: str, gap: str) -> bool:
    here = here.translate(_APOSTROPHES)
    return here == gap or (
        _LOOSE.fullmatch(here) is not None and _LOOSE.fullmatch(gap) is not None
    )


def _lower(text: str) -> str:
    """Return a text in small letters, one for one, so that offsets hold."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(
        one if len(one := letter.lower()) == 1 else letter for letter in text
    )
