"""Holds a translation to the glossary: what it lacks is put in, and looked at after.

A sentence is translated as it is first. Only where a term's translation is missing is
it translated again, with that term as a token (see `shielding`) that stands for it.
Measured by `dev.py bench terms` with the starter models, on lines whose reference has
the terms (489 pairs of words that both sides of FLORES dev have alike, 430 of NTREX):

| | terms there | with the glossary | flagged | chrF of lines changed | all as tokens |
|---|---|---|---|---|---|
| en-pt FLORES dev | 94.3% of 2,792 | 99.8% | 5 | 64.7 to 66.5 (126) | -8.5 |
| en-pt NTREX | 89.2% of 2,693 | 99.0% | 18 | 58.2 to 60.7 (209) | -4.9 |
| pt-en FLORES dev | 94.6% of 2,778 | 99.7% | 9 | 67.0 to 68.8 (124) | -5.5 |
| pt-en NTREX | 90.9% of 2,689 | 99.0% | 21 | 59.6 to 62.5 (185) | -4.1 |

The last column (another run, on 300 lines each) is why terms are not tokens from the
start: the model knows most of them, and inflects what stands around them only if it
reads them. (Where the model's
own word for the term, translated by itself, stands in the sentence, it could be
replaced: that is so for a third of the misses, with chrF -0.4, +1.1, +0.0 and +0.5
against tokens. Where it stands for another word it does harm: it was left out.)
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from facingpage.core.inflection import WORD
from facingpage.core.term_finder import Hit, targets_in
from facingpage.core.terms import is_exact
from facingpage.translation.engine import Output

FLAG: Final = "term"
# The words around a token are those of a masculine singular, most often.
_PUT_FLAGS: Final = {False: "term-put", True: "term-form"}

Again = Callable[[Sequence[Hit]], Output | None]
"""Translates a sentence once more with these terms as tokens; None: it did not work."""


def held_to(hits: Sequence[Hit], plain: Output, again: Again, language: str) -> Output:
    """Return a sentence's translation with the terms it must have.

    `hits` are the terms of the sentence, `plain` its translation without regard to
    them, into `language`. Where tokens went astray, or the sentence lost something
    else by them, it is the plain one with the flag "term".
    """
    lacking = missing(hits, plain.text, language)
    if not lacking:
        return plain
    forced = again(lacking)
    if forced is not None and {*forced.flags} <= {*plain.flags, "cut"} - {"lost"}:
        still = missing(hits, forced.text, language)
        if not still:
            return _flagged(forced, _PUT_FLAGS[_is_bent(lacking)])
    return _flagged(plain, FLAG)


def missing(hits: Sequence[Hit], text: str, language: str) -> tuple[Hit, ...]:
    """Return the hits whose term a translation has less often than its source."""
    wanted = Counter(hit.term.key for hit in hits)
    terms = {hit.term.key: hit.term for hit in hits}
    lacking = {
        key
        for key, term in terms.items()
        if len(targets_in(text, term, language)) < wanted[key]
    }
    return tuple(hit for hit in hits if hit.term.key in lacking)


def shown(text: str, hit: Hit) -> str:
    """Return what stands in the translation for a term, in the case it stands in."""
    term, here = hit.term, text[hit.start : hit.end]
    if term.is_kept:
        return term.source if hit.is_form else here
    if is_exact(term):
        return term.target
    if here.isupper() and not term.source.isupper() and len(here) > 1:
        return term.target.upper()
    is_raised = here[:1].isupper() and term.source[:1].islower()
    # That is how a name is written, unless all words are: "The Ferry to the Harbour".
    if is_raised and text[: hit.start].strip() and not _is_title(text, hit):
        return term.target[:1].upper() + term.target[1:]
    return term.target


def raised(text: str, translation: str, hits: Sequence[Hit]) -> str:
    """Return a translation that begins with a capital where its sentence does.

    What is not translated is written as it is, and "iPhone" begins as it does.
    """
    kept = tuple(hit.term.source for hit in hits if hit.term.is_kept)
    begins = next((letter for letter in text if letter.isalnum()), "")
    at = next((at for at, letter in enumerate(translation) if letter.isalnum()), 0)
    if not begins.isupper() or translation.startswith(kept, at):
        return translation
    return translation[:at] + translation[at : at + 1].upper() + translation[at + 1 :]


def _is_title(text: str, hit: Hit) -> bool:
    """Return whether most words are capitalised, the first and the term's apart."""
    words = [
        word[0]
        for number, word in enumerate(WORD.finditer(text))
        if number and len(word[0]) > 3
        if not hit.start <= word.start() < hit.end
    ]
    return 2 * sum(word[:1].isupper() for word in words) > len(words)


def _is_bent(hits: Sequence[Hit]) -> bool:
    return any(hit.is_form and not hit.term.is_kept for hit in hits)


def _flagged(output: Output, flag: str) -> Output:
    return replace(output, flags=(*output.flags, flag))
