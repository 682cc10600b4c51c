"""What a person types to look for texts, and whether a text has it.

Words that all must be there, "phrases", -words that must not, and OR between two.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from unicodedata import category

from facingpage.core.finding import fold, fold_but_case, spans
from facingpage.core.literal_runs import Clause

Span = tuple[int, int]
"""Start and end in code points."""

MOST_CHARS: Final = 1_000
"""Nobody types a longer query; what is pasted by mistake is not looked for."""

_MOST_NEEDLES: Final = 32
_NOTHING: Final = "Type a word or a “phrase” to look for."
_ONLY_NOT: Final = "Type a word to look for as well: -words only leave blocks out."
_TOO_LONG: Final = (
    f"This is too long to be looked for: the most are {_MOST_NEEDLES} words and"
    f" {MOST_CHARS:,} characters. Shorten it."
)
_QUOTES: Final = '"“”„«»「」『』'
_TOKEN: Final = re.compile(
    rf"\s*(?P<no>[-−])?(?:[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)[{_QUOTES}]?"
    rf"|(?P<word>[^\s{_QUOTES}][^\s{_QUOTES}]*))|\s*(?P<odd>\S)"
)
_OR: Final = frozenset({"OR", "|"})
# Their words stand without spaces between them: there is no whole word to tell.
_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff"
    "\U0001b000-\U0001b2ff\U00020000-\U0003ffff]"
)
_HANGUL: Final = re.compile("[\uac00-\ud7a3]")


class Needle(NamedTuple):
    """Words to look for, as they were typed and as they are compared."""

    text: str
    folded: str


@dataclass(frozen=True, slots=True)
class Query:
    """Every one of `wanted` must be found, by any of its needles; none of `unwanted`.

    `problem` is a sentence where there is nothing that can be looked for. With
    `is_case` capitals count, with `is_whole` only whole words do.
    """

    wanted: tuple[tuple[Needle, ...], ...] = ()
    unwanted: tuple[Needle, ...] = ()
    is_case: bool = False
    is_whole: bool = False
    problem: str = ""

    def look(
        self, blocks: Iterable[Sequence[str]]
    ) -> Iterator[tuple[tuple[Span, ...], ...] | None]:
        """Yield for the texts of each block where its lead stands in them; None: no.

        A block has what is wanted when its texts have it together: one word may stand
        in the original and another in the translation. The lead is what is wanted
        first; it may be missing in some of the texts, but not in all.
        """
        return map(self._look, blocks)

    def needs(self) -> tuple[Clause, ...]:
        """Return what the texts of a block have where it is found, as an index asks."""
        return tuple(
            tuple((needle.folded,) for needle in clause) for clause in self.wanted
        )

    def marks(self, text: str) -> tuple[Span, ...]:
        """Return everything wanted that stands in a text, in order."""
        found = {span for clause in self.wanted for span in self._any(text, clause)}
        return tuple(sorted(found))

    def _look(self, texts: Sequence[str]) -> tuple[tuple[Span, ...], ...] | None:
        lead, *others = self.wanted
        found = tuple([self._any(text, lead) for text in texts])
        if not any(found):
            return None
        if any(self._has(texts, needle) for needle in self.unwanted):
            return None
        if not all(any(self._has(texts, n) for n in clause) for clause in others):
            return None
        return found

    def _has(self, texts: Sequence[str], needle: Needle) -> bool:
        return any(self._spans(text, needle) for text in texts)

    def _any(self, text: str, clause: tuple[Needle, ...]) -> tuple[Span, ...]:
        if len(clause) == 1:
            return tuple(self._spans(text, clause[0]))
        every = sorted(
            {span for needle in clause for span in self._spans(text, needle)}
        )
        apart: list[Span] = []
        for start, end in every:
            # Of two that overlap the first stands: each place is one place.
            if not apart or start >= apart[-1][1]:
                apart.append((start, end))
        return tuple(apart)

    def _spans(self, text: str, needle: Needle) -> list[Span]:
        found: list[Span] = []
        for span in spans(text, needle.folded):
            # Half of a letter such as “ß” stands in it twice: it is one place.
            is_apart = not found or span[0] >= found[-1][1]
            if is_apart and self._is_it(text, span, needle):
                found.append(span)
        return found

    def _is_it(self, text: str, span: Span, needle: Needle) -> bool:
        start, end = span
        if self.is_case and fold_but_case(text[start:end]) != fold_but_case(
            needle.text
        ):
            return False
        if self.is_whole and not (_is_edge(text, start) and _is_edge(text, end)):
            return False
        # Half of a Korean syllable is another one.
        is_half = (
            _HANGUL.match(text[end - 1]) and fold(text[start:end]) != needle.folded
        )
        return not is_half


def parse(text: str, *, is_case: bool = False, is_whole: bool = False) -> Query:
    """Return what a person asks for; whatever is typed has a meaning, or a problem."""
    wanted: list[list[Needle]] = []
    unwanted: list[Needle] = []
    is_or = False
    tokens = [*_tokens(text[: MOST_CHARS + 1])]
    for number, (is_no, is_word, said) in enumerate(tokens):
        is_between = bool(wanted) and number + 1 < len(tokens)
        if is_word and not is_no and said in _OR and is_between and not is_or:
            is_or = True
            continue
        folded = fold(said)
        if not folded.strip():
            continue
        needle = Needle(said, folded)
        if is_no:
            unwanted.append(needle)
        elif is_or:
            wanted[-1].append(needle)
        else:
            wanted.append([needle])
        is_or = False
    problem = ""
    if len(text) > MOST_CHARS or len(tokens) > _MOST_NEEDLES:
        problem = _TOO_LONG
    elif not wanted:
        problem = _ONLY_NOT if unwanted else _NOTHING
    clauses = tuple(map(tuple, wanted))
    return Query(clauses, tuple(unwanted), is_case, is_whole, problem)


def _tokens(text: str) -> Iterator[tuple[bool, bool, str]]:
    """Yield whether each is unwanted, whether it is a bare word, and its text."""
    for token in _TOKEN.finditer(text):
        if token["phrase"] is not None:
            yield bool(token["no"]), False, " ".join(token["phrase"].split())
        elif token["word"]:
            yield bool(token["no"]), True, token["word"]
        elif token["odd"] and token["odd"] not in _QUOTES:
            # A dash that stands alone is looked for.
            yield False, True, token["odd"]


def _is_edge(text: str, at: int) -> bool:
    """Return whether a word may begin or end at a place of a text."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if _UNSPACED.match(before) or _UNSPACED.match(after):
        return True
    return not (_is_of_word(before) and _is_of_word(after))


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or category(letter)[0] == "M"
