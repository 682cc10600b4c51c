"""Cuts a text into sentences, and over-long sentences into pieces an engine takes."""

import re
from typing import Final

import sentencex

from facingpage.core import languages

Span = tuple[int, int]
"""Start and end as code-point offsets, like a slice."""

# Measured on en-pt and pt-en: from some 500 letters on, the engine drops the rest of
# a sentence, and its time grows with the square of the length.
_MAX_WEIGHT: Final = 400

# A word longer than this is a key, an encoded picture or a joke: nothing to translate.
_MAX_WORD_CHARS: Final = 100

# Ideographs, kana, hangul, Thai: characters that each make a token of their own.
_DENSE: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_WEIGHT: Final = 3

_LONG_WORD: Final = re.compile(rf"\S{{{_MAX_WORD_CHARS + 1},}}")

# Where a sentence is cut if it must be: best first.
_CUTS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"[.!?…;:。！？；：؟؛](?=\s|$)|[。！？；：]",
        r"[,،、，–—)](?=\s)|[、，]",
        r"\s",
    )
)

# Languages written without spaces between words, where a space ends a phrase.
_SPACE_ENDS_PHRASE: Final = frozenset({"th", "lo", "km", "my"})
_PHRASE_CHARS: Final = 60

# Dashes and quotation marks may stand before it.
_FIRST_WORD: Final = re.compile(r"[\s—–\-«„“\"']*([^\W\d_]+)")
# What stands before a name, in any language of news, and what only in one.
_TITLES: Final = frozenset({"St.", "Dr.", "Mr.", "Mrs.", "Ms.", "Prof."})
_ABBREVIATIONS: Final = {
    "fr": ("M.", "MM."),
    "ru": ("Св.", "св."),
    "uk": ("Св.", "св."),
    "bg": ("Св.", "св."),
}
_DOTTED_ORDINALS: Final = frozenset(
    {"bs", "cs", "da", "de", "et", "eu", "fi", "hr", "hu", "is", "lb", "lv", "no"}
    | {"pl", "sk", "sl", "sr", "tr"}
)
_ORDINAL: Final = re.compile(r"\d{1,2}\.")

_CLOSING: Final = frozenset("\"'”’“‘»)]}」』）】》〉")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


def split(text: str, language: str) -> tuple[Span, ...]:
    """Return a text's sentences in order, without the space between them.

    Together they cover every character that is not space. An empty text has none.
    """
    base = languages.base(language)
    spans: list[Span] = []
    last = 0
    # sentencex is Rust and takes no lone surrogates; one for one, so offsets hold.
    for boundary in sentencex.get_sentence_boundaries(base, _SURROGATES.sub("�", text)):
        end = min(boundary["end_index"], len(text))
        # A quotation mark right behind a sentence closes it.
        while spans and spans[-1][1] == last < end and text[last] in _CLOSING:
            last += 1
            spans[-1] = (spans[-1][0], last)
        if end > last and spans and _continues(text, last, end, base):
            spans[-1] = (spans[-1][0], _stripped(text, last, end)[1])
        elif end > last:
            _append(spans, text, last, end)
        last = max(last, end)
    _append(spans, text, last, len(text))
    if base in _SPACE_ENDS_PHRASE:
        return tuple(phrase for span in spans for phrase in _phrases(text, span))
    return tuple(spans)


def pieces(sentence: str) -> tuple[Span, ...]:
    """Return the parts of a sentence that fit an engine; most sentences are one.

    Cut after sentence marks, else commas, else words, else anywhere. Together they
    cover every character that is not space.
    """
    found: list[Span] = []
    if len(sentence) * _DENSE_WEIGHT <= _MAX_WEIGHT or (
        len(sentence) <= _MAX_WEIGHT
        and not is_dense(sentence)
        and not _LONG_WORD.search(sentence)
    ):
        _append(found, sentence, 0, len(sentence))
        return tuple(found)
    for start, end, is_word in _words_apart(sentence):
        rest = start
        while not is_word and (stop := _reach(sentence, rest, end)) < end:
            cut = _best_cut(sentence, rest, stop)
            _append(found, sentence, rest, cut)
            rest = cut
        _append(found, sentence, rest, end)
    return tuple(found)


def is_dense(text: str) -> bool:
    """Return whether a text has characters that each make a token of their own."""
    return _DENSE.search(text) is not None


def is_overlong_word(text: str) -> bool:
    """Return whether a text is one word too long to be one."""
    return (
        len(text) > _MAX_WORD_CHARS
        and not any(map(str.isspace, text))
        and not is_dense(text)
    )


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    start, end = _stripped(text, start, end)
    if start < end:
        spans.append((start, end))


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return end - len(part.lstrip()), start + len(part.rstrip())


def _continues(text: str, start: int, end: int, language: str) -> bool:
    """Return whether what follows a boundary still belongs to the sentence before."""
    part = text[start:end].strip()
    if not start or not part:
        return False
    if part[0] in ",;" or all(character in _CLOSING for character in part):
        return True
    (last,) = text[:start].rsplit(maxsplit=1)[-1:] or ("",)
    return (
        _is_abbreviated(last, language)
        # 「…。」と言った: the verb of saying belongs to the quotation before it.
        or (language == "ja" and last[-1:] in "」』" and part.startswith("と"))
        # "S.A.": no sentence begins in the middle of a word.
        or (text[start - 1] == "." and text[start].isalnum() and not is_dense(part[0]))
        or _is_in_small(part)
    )


def _is_abbreviated(word: str, language: str) -> bool:
    """Return whether a word's full stop ends an abbreviation, or an ordinal number."""
    if word in _TITLES or word in _ABBREVIATIONS.get(language, ()):
        return True
    # "Zum 7. Mal": a place in a row, which a full stop makes of a number.
    return language in _DOTTED_ORDINALS and _ORDINAL.fullmatch(word) is not None


def _is_in_small(part: str) -> bool:
    """Return whether a text goes on in small letters: "т.е. агентство", "— said he".

    A name like "iPhone" begins a sentence.
    """
    word = _FIRST_WORD.match(part)
    return word is not None and word[1].islower()


def _phrases(text: str, span: Span) -> list[Span]:
    """Return a span cut at spaces into phrases of at least some 60 characters."""
    phrases: list[Span] = []
    start, end = span
    for space in re.finditer(r"\s+", text[start:end]):
        stop = span[0] + space.start()
        if stop - start >= _PHRASE_CHARS:
            phrases.append((start, stop))
            start = span[0] + space.end()
    phrases.append((start, end))
    return phrases


def _words_apart(sentence: str) -> list[tuple[int, int, bool]]:
    """Return the spans between over-long words, and those words, marked, apart."""
    if len(sentence) <= _MAX_WORD_CHARS:
        return [(0, len(sentence), False)]
    spans: list[tuple[int, int, bool]] = []
    last = 0
    for word in _LONG_WORD.finditer(sentence):
        if is_overlong_word(word[0]):
            spans += [(last, word.start(), False), (*word.span(), True)]
            last = word.end()
    return [*spans, (last, len(sentence), False)]


def _reach(sentence: str, start: int, end: int) -> int:
    """Return how far one piece may go from `start`."""
    weight = 0
    for position in range(start, end):
        weight += _DENSE_WEIGHT if _DENSE.match(sentence[position]) else 1
        if weight > _MAX_WEIGHT:
            return position
    return end


def _best_cut(sentence: str, start: int, stop: int) -> int:
    """Return where to cut before `stop`, leaving at least a third of the piece."""
    least = start + (stop - start) // 3
    for pattern in _CUTS:
        cuts = [m.end() for m in pattern.finditer(sentence, least, stop)]
        if cuts:
            return cuts[-1]
    return stop
