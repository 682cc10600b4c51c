"""What must not reach an engine, and what must not leave it."""

import re
from collections.abc import Iterator
from operator import eq
from typing import Final

from facingpage.core import languages
from facingpage.core.page import LanguageGuess

ADDRESS: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.)\S+"
    r"|(?:mailto:)?[^\s@<>]{1,64}@[^\s@<>]+\.[^\s@<>]+"
    # From a word's beginning only: "a.a.a…" took seconds, tried from each letter.
    r"|(?<![\w.-])(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}/\S*",
    re.IGNORECASE,
)
"""A web or mail address; it may end in the sentence's own full stop."""

_WRAPPING: Final = " \t\n<>()[]{}\"'.,;:…|"

# A translation this much longer than its source has run away.
_MAX_RATIO: Final = 3
_SLACK_CHARS: Final = 40
_DENSE_SCRIPTS: Final = ("Hani", "Kana", "Hang")
_DENSE_CHARS: Final = 3

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_LONGEST_GRAM: Final = 6


def addresses(text: str) -> Iterator[re.Match[str]]:
    """Yield the web and mail addresses in a text."""
    # Most sentences have none, which is seen at once.
    if "/" in text or "@" in text or "www." in text.lower():
        yield from ADDRESS.finditer(text)


def as_is(text: str) -> bool:
    """Return whether a text has nothing to translate: no letters, or an address."""
    if not any(map(str.isalpha, text)):
        return True
    return ADDRESS.fullmatch(text.strip(_WRAPPING)) is not None


def is_other_script(text: str, source: str) -> bool:
    """Return whether most letters are in no script the source language is written in.

    Feeding a model such letters makes it repeat commas or invent words.
    """
    scripts = languages.scripts_of(source)
    if not scripts or (text.isascii() and "Latn" in scripts):
        return False
    counts = languages.script_counts(text)
    own = sum(counts[script] for script in scripts)
    return 2 * own < sum(map(str.isalpha, text))


def is_other_language(guess: LanguageGuess, source: str) -> bool:
    """Return whether a block is, as far as one can tell, not in the source language."""
    return (
        guess.sure != "unsure"
        and guess.code != languages.UNDETERMINED
        and languages.base(guess.code) != languages.base(source)
    )


def is_loop(source: str, translation: str) -> bool:
    """Return whether a translation repeats itself as its source does not.

    True as well where it is far longer than its source, or has lost every letter.
    """
    if len(translation) > _MAX_RATIO * _length(source) + _SLACK_CHARS:
        return True
    if not any(map(str.isalpha, translation)):
        return any(map(str.isalpha, source))
    ours, theirs = _tokens(translation), None
    for size in range(1, _LONGEST_GRAM + 1):
        least = 3 if size == 1 else 2
        # So many tokens at least are as those `size` before them; most often none is.
        if sum(map(eq, ours, ours[size:])) < size * least:
            continue
        theirs = theirs or _tokens(source)
        if _longest_run(ours, size) > max(least, _longest_run(theirs, size) + 1):
            return True
    return False


def _length(text: str) -> int:
    counts = languages.script_counts(text)
    dense = sum(counts[script] for script in _DENSE_SCRIPTS)
    return len(text) + dense * (_DENSE_CHARS - 1)


def _tokens(text: str) -> list[str]:
    folded = text.casefold()
    tokens = _TOKEN.findall(folded)
    if any(map(eq, tokens, tokens[1:])):
        return _collapsed(folded)
    return tokens


def _collapsed(folded: str) -> list[str]:
    # "..." and "-----" are one sign, however long: rulers and leaders are no loops.
    tokens: list[str] = []
    last_end = -1
    for match in _TOKEN.finditer(folded):
        is_repeated = tokens and match[0] == tokens[-1] and match.start() == last_end
        if not is_repeated:
            tokens.append(match[0])
        last_end = match.end()
    return tokens


def _longest_run(tokens: list[str], size: int) -> int:
    """Return how often at most a group of `size` tokens follows itself directly."""
    longest = run = 0
    for position in range(len(tokens) - size):
        run = run + 1 if tokens[position] == tokens[position + size] else 0
        longest = max(longest, run)
    return 1 + longest // size if tokens else 0
