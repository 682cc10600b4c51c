"""Which language a page and each of its blocks are written in."""

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from facingpage.core import languages
from facingpage.core.page import (
    Block,
    BlockId,
    Kind,
    LanguageGuess,
    Page,
    Sureness,
)
from facingpage.language import letters
from facingpage.language.letters import Letters
from facingpage.language.profiles import profiles

MAX_CHARS: Final = 3000
"""What is looked at of a text; the rest of a longer one is ignored."""

NOTHING_KNOWN: Final = LanguageGuess(languages.UNDETERMINED, "unsure")

# Addresses are letters without a language. Each is tried only where its signs are: on
# a text without spaces the second costs more than all the rest.
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_MAIL_ADDRESS: Final = re.compile(r"[^\s@]{1,64}@\S{1,255}")

# Soft hyphens and zero-width spaces stand inside words and would break them.
_INVISIBLE: Final = re.compile("[\xad\u200b\ufeff]")

# Blocks this heavy (in letters; ideographs count three) speak for themselves and for
# their page. Lighter ones are where a detector errs most: menus, buttons, datelines.
_LONG_WEIGHT: Final = 40
_SHORT_WEIGHT: Final = 25
# More votes change no page's language, and a large page has thousands.
_MOST_VOTERS: Final = 150
# So many give the same language to all but one in 200 pages.
_FEW_VOTERS: Final = 12

# Half of what a page holds is taken to be in its language, and the other half spread
# over some fifty others: log(0.5 / (0.5 / 54)) nats.
_PAGE_PRIOR: Final = 4.0

# How far the page's language must be behind before a block is said to be in another.
# Measured on five words of language/dev: at 6 nats, 0.7% of those on their own page
# are lost to another language, and 90 to 94% of those on a foreign page are found.
_FOREIGN_MARGIN: Final = 6.0

# How far the best language must be ahead of the next, in nats, to be called so.
# Measured on language/dev: see tests/bench/bench_language.py --levels.
_SURE_MARGIN: Final = 8.0
_LIKELY_MARGIN: Final = 2.5

# Names that pages declare and what we call them.
_SAME: Final = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "cmn": "zh"}

# Languages without a profile, and what their text is taken for. A page that declares
# one of them is believed when the detector answers one of its neighbours.
_NEIGHBOURS: Final = {
    "be": frozenset({"uk", "ru", "bg"}),
    "gl": frozenset({"pt", "es"}),
    "ms": frozenset({"id"}),
    "sr": frozenset({"hr", "sl", "mk", "bg"}),
}

_MISTAKEN_FOR: Final = frozenset({"id", "mk"})
"""What all text of a language without a profile is taken for: never quite sure."""


@dataclass(frozen=True, slots=True)
class _Ranking:
    """Languages by score, best first; `letters` is what the text is made of."""

    letters: Letters
    scores: tuple[tuple[float, str], ...]

    def guess(self) -> LanguageGuess:
        """Return the best language with its level."""
        if not self.scores:
            return NOTHING_KNOWN
        return LanguageGuess(self.scores[0][1], self._level())

    def lead_over(self, code: str) -> float:
        """Return how far the best language is ahead of another, in nats."""
        others = (score for score, other in self.scores if other == code)
        return self.scores[0][0] - next(others, -math.inf) if self.scores else 0.0

    def _level(self) -> Sureness:
        if len(self.scores) == 1:
            return "sure"
        margin = self.scores[0][0] - self.scores[1][0]
        if margin >= _SURE_MARGIN:
            # Malay reads as Indonesian, and Serbian without ђ or ћ as Macedonian.
            return "likely" if self.scores[0][1] in _MISTAKEN_FOR else "sure"
        return "likely" if margin >= _LIKELY_MARGIN else "unsure"


def warm() -> None:
    """Load the language profiles, once; later calls and other threads return at once.

    Raises:
        ProfileMissing: the profiles can't be read.
    """
    profiles()


def guess(text: str) -> LanguageGuess:
    """Return the language of a text by itself; "und" for digits, addresses, nothing.

    The same on every run and thread. Odd text never raises; of a long one only the
    first 3,000 characters count.
    """
    return _rank(text, None).guess()


def page_language(page: Page, *, fast: bool = False) -> LanguageGuess:
    """Return the language most of a page's long blocks are in, weighed by letters.

    `fast` asks a dozen of them. A page without long blocks is judged by what it
    declares, then by all its text together; "und" where neither tells.
    """
    declared = _declared(page)
    weights: Counter[str] = Counter()
    for text in _voters(page, _FEW_VOTERS if fast else _MOST_VOTERS):
        clean = _without_addresses(text[:MAX_CHARS])
        found = letters.letters_of(clean)
        # Most are lighter, and need no ranking.
        if found.weight < _LONG_WEIGHT:
            continue
        own = _ranked(clean, found, None).guess()
        if own.sure != "unsure":
            weights[own.code] += found.weight
    if not weights:
        return _short_page_language(page, declared)
    code, most = max(weights.items(), key=lambda item: (item[1], item[0]))
    if declared in _NEIGHBOURS and code in _NEIGHBOURS[declared]:
        return LanguageGuess(declared, "likely")
    if code == declared or most >= 0.8 * weights.total():
        return LanguageGuess(code, "sure")
    return LanguageGuess(code, "likely")


def _voters(page: Page, most: int) -> list[str]:
    """Return the texts that may be long enough to vote, spread evenly over the page."""
    texts = [
        block.text
        for block in page.blocks
        # Ideographs count three. What is said of a picture is often in the site's own
        # language, not the text's.
        if block.kind not in {Kind.CODE, Kind.IMAGE}
        and len(block.text) * 3 >= _LONG_WEIGHT
    ]
    if most < _MOST_VOTERS:
        # None of the few may turn out too light.
        texts = [t for t in texts if not t.isascii() or len(t) >= _LONG_WEIGHT]
    step = len(texts) / most
    if step <= 1:
        return texts
    return [texts[int(number * step)] for number in range(most)]


def as_page(page: Page, language: LanguageGuess) -> dict[BlockId, LanguageGuess]:
    """Return the page's own language for every block, which nobody looked at."""
    return dict.fromkeys(page.ids(), LanguageGuess(language.code, "unsure"))


def detect(page: Page, language: LanguageGuess) -> dict[BlockId, LanguageGuess]:
    """Return a guess for every block, in page order; the same on every run.

    `language` is the page's own. A short block takes it unless the block is in
    another script, and so does code; a longer one leans to it.
    """
    return {block.id: _of_block(block, language) for block in page.blocks}


def _of_block(block: Block, language: LanguageGuess) -> LanguageGuess:
    if block.kind is Kind.CODE:
        # Keywords look like Catalan or Danish; nobody reads them as language.
        return LanguageGuess(language.code, "unsure")
    return _in_context(block.text, language)


def _in_context(text: str, language: LanguageGuess) -> LanguageGuess:
    if language.code == languages.UNDETERMINED:
        return guess(text)
    ranking = _rank(text, language.code)
    own = ranking.guess()
    found = ranking.letters
    if (
        not found.weight
        or not letters.fits(language.code, found.script)
        or own.code == language.code
    ):
        return own
    if found.script is None:
        return NOTHING_KNOWN
    if found.weight < _SHORT_WEIGHT or ranking.lead_over(language.code) < (
        _FOREIGN_MARGIN
    ):
        # The page's word stands against the block's own, so nobody is sure.
        return LanguageGuess(language.code, "unsure")
    if own.code in _NEIGHBOURS.get(language.code, ()):
        return LanguageGuess(language.code, "likely")
    # Which of two close languages it is may be open; that it is not the page's is not.
    return LanguageGuess(own.code, "likely") if own.sure == "unsure" else own


def _rank(text: str, expected: str | None) -> _Ranking:
    """Return the languages a text may be in; `expected` is given the page's prior."""
    clean = _without_addresses(text[:MAX_CHARS])
    return _ranked(clean, letters.letters_of(clean), expected)


def _ranked(text: str, found: Letters, expected: str | None) -> _Ranking:
    if found.script is None:
        return _Ranking(found, ())
    candidates = letters.written_in(found.script)
    if expected in candidates and found.script == "Hani":
        candidates = (expected,)
    if len(candidates) <= 1:
        return _Ranking(found, tuple((0.0, code) for code in candidates))
    known = profiles()
    told = letters.told_by_letters(found.telling, _NEIGHBOURS)
    if told:
        return _Ranking(found, ((_LIKELY_MARGIN, told), (0.0, languages.UNDETERMINED)))
    # Headlines in capitals: the profiles hold none, and acronyms are left out.
    scores = known.scores(text if any(map(str.islower, text)) else text.lower())
    if not scores:
        return _Ranking(found, ())
    nats = {code: scores[code] for code in candidates if code in scores}
    if found.telling:
        for code in nats:
            nats[code] -= letters.penalty(code, found.telling)
    if expected in nats:
        nats[expected] += _PAGE_PRIOR
    ranked = sorted((-score, code) for code, score in nats.items())
    return _Ranking(found, tuple((-score, code) for score, code in ranked))


def _without_addresses(text: str) -> str:
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    return _MAIL_ADDRESS.sub(" ", text) if "@" in text else text


def _declared(page: Page) -> str | None:
    """Return the language a page declares, where it is one we know."""
    declared = page.provenance.declared_language
    if not declared:
        return None
    code = languages.base(declared.strip())
    code = _SAME.get(code, code)
    return code if code in languages.CODES else None


def _short_page_language(page: Page, declared: str | None) -> LanguageGuess:
    """Return the language of a page that has no long block."""
    text = "\n".join(b.text for b in page.blocks if b.kind is not Kind.IMAGE)
    ranking = _rank(text, declared)
    own = ranking.guess()
    if (
        declared
        and own.sure != "sure"
        and letters.fits(declared, ranking.letters.script)
    ):
        return LanguageGuess(declared, "likely")
    level: Sureness = "likely" if own.sure == "sure" else own.sure
    return LanguageGuess(own.code, level)
