"""A name of the source that the translation lacks."""

import functools
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from anyascii import anyascii
from rapidfuzz import fuzz

from facingpage.core import languages
from facingpage.translation.checks import _frequent, _names
from facingpage.translation.checks._sides import Sides

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CASED: Final = re.compile(r"[^\W\d_a-zà-ÿа-џ][^\W\d_]{3,}")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_S_ENDS: Final = frozenset({"s ", "s.", "s,", "s"})
# What stands before the first word of a sentence, a quotation or a headline.
_STARTS: Final = frozenset(".!?:;…—–-|\"“”«»„‘'([*•/")
_COMPOUND: Final = re.compile(r"-[^\W\d_A-Z]")
_INSIDE: Final = frozenset({" ", "-", "\u00a0"})
_LEAST_LETTERS: Final = 4
# Each run is compared with each word.
_MOST_RUNS: Final = 40
_MOST_WORDS: Final = 400
_ENDINGS: Final = {
    "pt": ("", "a", "o", "e"),
    "es": ("", "a", "o", "e"),
    "fr": ("", "e"),
}
# The CLDR knows languages and countries, not peoples.
_PEOPLES: Final = frozenset({"spaniard", "spaniards", "swede", "swedes"}) | {
    *("dane", "danes", "finn", "finns", "thais", "brit", "brits", "turk", "turks"),
    *("pole", "poles", "briton", "britons", "scot", "scots", "greek", "greeks"),
}
# "I've said", "We Don't Know": short forms are no names, unlike "O'Brien".
_SHORT_FORM: Final = re.compile(r"n['’]t$|['’](?:ve|ll|re|m|d)$")
_MOST_CAPITALISED: Final = 0.5
_PREFIX: Final = 4
_ALIKE: Final = 60.0
# What languages spell otherwise becomes one letter, and vowels none.
_SOUNDS: Final = re.compile(r"tsh|tch|dzh|dj|sch|sh|ch|zh|ph|th|kh|gh|ck|qu|x")
_LETTERS: Final = {"ph": "f", "th": "t", "kh": "k", "gh": "k", "ck": "k", "qu": "k"} | {
    "x": "ks"
}
_CLASSES: Final = str.maketrans("cqgjzvwdb", "kkkcsfftp", "aeiouyh'`")
_BONES_ALIKE: Final = 70.0
_HARDLY_ALIKE: Final = 45.0


def lost(sides: Sides) -> bool:
    """Return whether a name of the source has nothing like it in the translation.

    A name is a run of capitalised words inside a sentence, but for those that are
    frequent in the language, and countries, languages, months and days: they have
    other words elsewhere.
    """
    if not is_looked_for(sides.source_language, sides.target_language):
        return False
    if _all_stay(sides):
        return False
    runs = list(islice(_runs(sides.source, sides.source_language), _MOST_RUNS))
    if not runs:
        return False
    words = _words(sides.target)
    if not any(
        2 * sum(_is_there(name, words) for name in run) < len(run) for run in runs
    ):
        return False
    return not _has_another(sides, words)


def _all_stay(sides: Sides) -> bool:
    """Return whether a word begins like each name of the source: most often so.

    It costs a tenth of telling the names from other words in capitals.
    """
    source, target = sides.source, sides.target.lower()
    for name in _CASED.finditer(source, 1):
        prefix = name[0][:_PREFIX].lower()
        at = target.find(prefix)
        while at > 0 and target[at - 1].isalpha():
            at = target.find(prefix, at + 1)
        if at < 0 and not (
            _is_by_itself(source, name.start(), name.end())
            and (
                _starts(source, name.start())
                or not _is_telling(name[0], sides.source_language)
            )
        ):
            return False
    return True


def _is_by_itself(text: str, start: int, end: int) -> bool:
    """Return whether a stretch of letters is a whole word but for an "'s"."""
    before = text[start - 1]
    if before.isalpha() or before in "'’":
        return False
    return text[end : end + 1] not in {"'", "’"} or text[end + 1 : end + 3] in _S_ENDS


def _has_another(sides: Sides, words: list[str]) -> bool:
    """Return whether the translation has a name of its own in the lost one's place.

    "The Falklands" are "as Malvinas", which no spelling tells: a capitalised word too
    many speaks for a name that was translated.
    """
    ours = _words(sides.source)
    new = sum(not _is_there(_roman(w), ours) for w in _capitalised(sides.target))
    if not new:
        return False
    gone = (
        word
        for word in _capitalised(sides.source)
        if _is_translated(word.lower(), sides.source_language)
    )
    return new > sum(not _is_there(_roman(word), words) for word in gone)


def _capitalised(text: str) -> list[str]:
    """Return the capitalised words inside a text's sentences; no acronyms."""
    return [
        _POSSESSIVE.sub("", token[0])
        for token in islice(_TOKEN.finditer(text), _MOST_WORDS)
        if token[0][0].isupper()
        and len(token[0]) >= _LEAST_LETTERS
        and not token[0].isupper()
        and not _starts(text, token.start())
    ]


def is_looked_for(source: str, target: str) -> bool:
    """Return whether names are compared between two languages.

    Only in Latin letters, and where the source's frequent words are known. Across
    scripts names were flagged in 2 to 5% of the lines of human translations, half of
    them because they are spelled too freely: into Arabic 9%, into Chinese 40%.
    """
    latin = {"Latn"}
    return (
        languages.scripts_of(source) == latin
        and languages.scripts_of(target) == latin
        and _frequent.is_known(source)
    )


def _runs(text: str, language: str) -> Iterator[list[str]]:
    """Yield the names of a text, each as the words of it that are not translated."""
    if not _CASED.search(text, 1):
        return
    tokens = list(_TOKEN.finditer(text))
    long = [token for token in tokens if len(token[0]) >= _LEAST_LETTERS]
    capitalised = sum(token[0][0].isupper() for token in long)
    # In a headline in title case, capitals tell nothing.
    if capitalised > _MOST_CAPITALISED * len(long) + 1:
        return
    run: list[str] = []
    last = 0
    is_possessive = False
    for token in tokens:
        word = token[0]
        between = text[last : token.start()]
        last = token.end()
        is_name = word[0].isupper() and not _starts(text, token.start())
        # "The Gasket-mounted plate" names nobody.
        is_name = is_name and not _COMPOUND.match(text, last)
        # "Mary's Goop" are two names.
        ends = not is_name or between not in _INSIDE or is_possessive
        is_possessive = _POSSESSIVE.search(word) is not None
        if run and ends:
            yield run
            run = []
        if is_name:
            bare = _POSSESSIVE.sub("", word)
            if _is_telling(bare, language):
                run.append(_roman(bare))
    if run:
        yield run


def _starts(text: str, place: int) -> bool:
    before = text[:place].rstrip()
    return not before or before[-1] in _STARTS


def _is_telling(word: str, language: str) -> bool:
    return (
        len(word) >= _LEAST_LETTERS
        and not word.rstrip("s").isupper()
        and not _SHORT_FORM.search(word)
        and not _is_translated(word.lower(), language)
    )


@functools.lru_cache(maxsize=4096)
def _is_translated(word: str, language: str) -> bool:
    """Return whether a word, in small letters, is no name or has another elsewhere."""
    if _frequent.is_frequent(word, language) or word in _PEOPLES:
        return True
    # "Falls" is of "fall", "Meteorológico" of "meteorológica".
    return word in _names.places(language) or any(
        _frequent.is_frequent(word[:-cut] + end, language)
        for cut in (1, 2)
        for end in _ENDINGS.get(language, ("",))
        if len(word) - cut >= _LEAST_LETTERS
    )


def _words(text: str) -> list[str]:
    return [_roman(token) for token in _TOKEN.findall(text)]


@functools.lru_cache(maxsize=4096)
def _roman(word: str) -> str:
    return (word if word.isascii() else anyascii(word)).lower()


def _is_there(name: str, words: list[str]) -> bool:
    # Most names stand there as they are: what is dear comes last.
    prefix = name[:_PREFIX]
    if any(word[:_PREFIX] == prefix for word in words):
        return True
    if any(fuzz.ratio(name, word, score_cutoff=_ALIKE) for word in words):
        return True
    # "Kyoto" is "Quioto", "Dunkirk" "Dunquerque"; "Hague" is no "que".
    bones = _bones(name)
    return any(
        len(word) >= _LEAST_LETTERS
        and fuzz.ratio(bones, _bones(word)) >= _BONES_ALIKE
        and fuzz.ratio(name, word) >= _HARDLY_ALIKE
        for word in words
    )


@functools.lru_cache(maxsize=4096)
def _bones(word: str) -> str:
    plain = _SOUNDS.sub(lambda sound: _LETTERS.get(sound[0], "j"), word)
    return plain.translate(_CLASSES)
