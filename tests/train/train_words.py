"""Count the words of every language into resources/languages.

    python3 dev.py train words [--out DIR]

Reads the lists of frequent words in wordfreq and langidentify; for Galician, which
neither has, the forms of simplemma and what Django says in Galician. Writes words.npz,
the words' hashes with their shares, and profiles.json, n-gram profiles of langdetect's
kind for languages that it lacks. The same packages give the same files.
"""

import argparse
import gzip
import json
import math
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import numpy as np

from facingpage.core import languages
from facingpage.language.ideographs import pairs_of
from facingpage.language.words import FLOOR, STEP, grams, words_of

Shares = dict[str, float]
"""Words with their share of all words of a language."""

_SCRIPTS: Final = frozenset({"Latn", "Cyrl", "Arab", "Hani"})
"""Scripts that several languages with lists share; the others need no words."""

_LEAST: Final = 2e-6
"""The rarest word that is kept: one in 500,000, as far as wordfreq's short lists go."""

_WORDFREQ: Final = {"no": "nb", "tl": "fil", "sr": "sh", "hr": "sh"}
_PROFILED: Final = ("be", "gl", "ms", "sr", "sr-Latn")
# Lists counted in books and encyclopedias know few words of buttons and notices: what
# Django says is a small part of each.
_FROM_PROGRAMS: Final = 0.03
# As many as langdetect's own have, so that the unseen weighs the same.
_MOST_GRAMS: Final = 2400
# langdetect's profiles keep case; so many words begin a sentence or are names.
_CAPITALISED: Final = 0.08

_LATIN: Final = "abcčćdđefghijklmnoprsštuvzž"
_CYRILLIC: Final = "абцчћдђефгхијклмнопрсштувзж"
_DIGRAPHS: Final = {"lj": "љ", "nj": "њ", "dž": "џ"}
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[a-z]|%[a-z]|\{[^}]*\}|<[^>]*>|&\w+;")

# What Galician text is full of, where Spanish and Portuguese have other words.
_GALICIAN: Final = """
a o as os un unha uns unhas e de do da dos das no na nos nas non que en con para por
polo pola polos polas ao á aos ás dun dunha nun nunha co coa cos coas máis moi pero xa
se como cando onde porque tamén só así ata desde entre sobre sen segundo despois antes
eu ti el ela nós vós eles elas lle lles me te nos vos meu miña teu túa seu súa seus
súas noso nosa este esta estes estas ese esa iso isto aquel aquela é son foi foron era
eran ser está están estaba hai había ten teñen tiña ter fai fixo facer pode poden vai
van dixo ano anos día días hoxe onte mañá tempo vez parte xente goberno vida mundo país
cidade home muller outra outro outros outras todo todos toda todas cada mesmo mellor
dous dúas tres primeiro primeira novo nova
"""


def main(argv: list[str] | None = None) -> int:
    """Write the two files; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("resources/languages"))
    options = parser.parse_args(argv)
    lists = all_shares()
    options.out.mkdir(parents=True, exist_ok=True)
    write_words(options.out / "words.npz", lists)
    profiles = {code: profile(lists[code]) for code in _PROFILED}
    text = json.dumps(profiles, ensure_ascii=False, indent=0, sort_keys=True)
    (options.out / "profiles.json").write_text(text + "\n", encoding="utf-8")
    for code, shares in lists.items():
        print(f"{code} {len(shares):6} words, {sum(shares.values()):.3f} of all")
    return 0


def all_shares() -> dict[str, Shares]:
    """Return the word shares of every language in a shared script."""
    lists: dict[str, Shares] = {}
    for code in languages.CODES:
        known = [found for found in (_wikipedia(code), _wordfreq(code)) if found]
        if code in {"ja", "zh"}:
            known = [_pairs(_wordfreq(code))]
        if known and languages.scripts_of(code) & _SCRIPTS:
            lists[code] = _mean(known)
    lists.pop("ko")
    lists["gl"] = _galician(lists["pt"], lists["es"])
    lists["sr-Latn"] = _serbian_latin()
    for code, found in lists.items():
        for word, share in _shares(_django(code.replace("-", "_"))).items():
            found[word] = found.get(word, 0.0) + _FROM_PROGRAMS * share
    return {
        code: {w: share for w, share in sorted(found.items()) if share >= _LEAST}
        for code, found in sorted(lists.items())
    }


def _mean(lists: list[Shares]) -> Shares:
    shares: defaultdict[str, float] = defaultdict(float)
    for found in lists:
        for word, share in found.items():
            shares[word] += share / len(lists)
    return shares


def _split(found: Iterable[tuple[str, float]]) -> Shares:
    """Return shares of words as a text is split into them: "d'une" is two."""
    shares: defaultdict[str, float] = defaultdict(float)
    for word, share in found:
        for part in words_of(word):
            shares[part] += share
    return shares


def _wikipedia(code: str) -> Shares:
    """Return langidentify's shares of words in Wikipedia."""
    package = distribution("langidentify")
    name = f"langidentify/models/lite/topwords-{code}.txt.gz"
    path = Path(str(package.locate_file(name)))
    if not path.is_file():
        return {}
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    return _split((word, math.exp(float(log))) for word, log in pairs)


def _wordfreq(code: str) -> Shares:
    wordfreq: Any = import_module("wordfreq")
    theirs = _WORDFREQ.get(code, code)
    if theirs not in wordfreq.available_languages("small"):
        return {}
    found = (
        (_to_cyrillic(word) if code == "sr" else word, 10 ** (-centibels / 100))
        for centibels, words in enumerate(wordfreq.get_frequency_list(theirs, "best"))
        for word in words
    )
    return _split(found)


def _pairs(shares: Shares) -> Shares:
    """Return the shares of pairs of ideographs, as many as words hold them."""
    pairs: defaultdict[str, float] = defaultdict(float)
    for word, share in shares.items():
        for pair in pairs_of(word):
            pairs[pair] += share
    return pairs


def _to_cyrillic(word: str) -> str:
    for latin, letter in _DIGRAPHS.items():
        word = word.replace(latin, letter)
    return word.translate(str.maketrans(_LATIN, _CYRILLIC))


def _serbian_latin() -> Shares:
    """Return shares for Serbian in Latin letters: the encyclopedia's, written so."""
    theirs = _wordfreq("hr")
    table = str.maketrans(_CYRILLIC, _LATIN)
    digraphs = {letter: latin for latin, letter in _DIGRAPHS.items()}
    ours = {
        "".join(digraphs.get(letter, letter) for letter in word).translate(table): share
        for word, share in _wikipedia("sr").items()
    }
    return _mean([ours, theirs])


def _galician(portuguese: Shares, spanish: Shares) -> Shares:
    """Return shares for Galician, half from its neighbours, half from Django.

    A form that Portuguese and Spanish share is as frequent as between them, one that
    only one of them has half as frequent as there. Of the rest, lemmas are rare words.
    """
    forms, lemmas = _galician_forms()
    shares: Shares = dict.fromkeys(lemmas, 5 * _LEAST)
    for word in forms & (portuguese.keys() | spanish.keys()):
        ours, theirs = portuguese.get(word, 0.0), spanish.get(word, 0.0)
        shares[word] = math.sqrt(ours * theirs) or max(ours, theirs) / 2
    for word in _GALICIAN.split():
        shares[word] = max(shares.get(word, 0.0), 1e-3)
    total = sum(shares.values())
    # Of what the neighbours have too, Django's part is no more than in their lists.
    own = {
        word: share
        for word, share in _shares(_django("gl")).items()
        if word not in portuguese and word not in spanish
    }
    rest = (1.0 - sum(own.values())) / total
    return {w: rest * shares.get(w, 0.0) + own.get(w, 0.0) for w in {*shares, *own}}


def _shares(texts: Iterable[str]) -> Shares:
    said = Counter(word for text in texts for word in words_of(text))
    return {word: n / said.total() for word, n in said.items()}


def _galician_forms() -> tuple[set[str], set[str]]:
    """Return simplemma's Galician words, and those that are lemmas."""
    name = "simplemma.strategies.dictionaries.dictionary_factory"
    factory: Any = import_module(name)
    known = factory.DefaultDictionaryFactory().get_dictionary("gl")
    decoded = {
        form: lemma.decode() if isinstance(lemma, bytes) else lemma
        for form, lemma in known.items()
    }
    lemmas = {word for lemma in decoded.values() for word in words_of(lemma)}
    forms = {
        word
        for form in decoded
        for word in words_of(form.decode() if isinstance(form, bytes) else form)
    }
    return forms | lemmas, lemmas


def _django(code: str) -> Iterator[str]:
    """Return what Django says in a language."""
    root = Path(str(distribution("django").locate_file("django")))
    for path in sorted(root.rglob(f"locale/{code}/LC_MESSAGES/*.po")):
        parts = path.read_text(encoding="utf-8").split('\nmsgstr "')[2:]
        for part in parts:
            said = part.split("\n\n")[0].replace('"\n"', "").rstrip('"\n')
            yield _PLACEHOLDER.sub(" ", said.replace("\\n", " "))


def write_words(path: Path, lists: Mapping[str, Shares]) -> None:
    """Write words as sorted hashes, each with the languages and levels it has."""
    codes = sorted(lists)
    postings: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for number, code in enumerate(codes):
        for word, share in lists[code].items():
            key = zlib.crc32(word.encode())
            old = postings[key].get(number, 0.0)
            postings[key][number] = max(old, share)
    keys = sorted(postings)
    levels = [
        number << 8 | min(255, round(math.log(share / FLOOR) / STEP))
        for key in keys
        for number, share in sorted(postings[key].items())
    ]
    np.savez_compressed(
        path,
        codes=np.array(codes),
        hashes=np.array(keys, np.uint32),
        counts=np.array([len(postings[key]) for key in keys], np.uint8),
        levels=np.array(levels, np.uint16),
    )


def profile(shares: Shares) -> dict[str, Any]:
    """Return an n-gram profile of langdetect's form."""
    counts: Counter[str] = Counter()
    totals = [0.0, 0.0, 0.0]
    for word, share in shares.items():
        part = share * _CAPITALISED
        for form, times in ((word, share - part), (word.capitalize(), part)):
            for gram in grams(form):
                counts[gram] += times  # type: ignore[assignment]  # shares, not counts
                totals[len(gram) - 1] += times
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_GRAMS]
    return {
        "freq": {gram: round(times * 1e7) for gram, times in sorted(top)},
        "n_words": [round(total * 1e7) for total in totals],
    }


if __name__ == "__main__":
    sys.exit(main())
