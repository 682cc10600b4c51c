"""Which language a page and each of its blocks are written in."""

import functools
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
from facingpage.language.ideographs import ideographs_of, pairs_of
from facingpage.language.letters import Letters
from facingpage.language.profiles import MAX_SCORED_CHARS, NAT, profiles
from facingpage.language.spans import MIN_CHARS, Heard, spans_of, without

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

# Nats that speak for a page's language before a block is read, and for English, the
# language of buttons everywhere. Fitted on a random half of language/pages: with less,
# names lose the page's language; with more, the closest languages are lost.
_PAGE_PRIOR: Final = 1.5
_ENGLISH_PRIOR: Final = 0.75

# How far the best language must be ahead of the next, in nats, to be called so.
# Measured on a random half of language/dev: see bench_language.py --levels.
_SURE_MARGIN: Final = 6.0
_LIKELY_MARGIN: Final = 2.0

# Of a paragraph that quotes another language at length, so much is its page's own.
_TOLD: Final = 0.25

# Nats that an ideograph takes from Chinese or Japanese where only the other writes it,
# from Japanese where it hardly writes it, and that any gives to Chinese, for Japanese
# hardly does without kana.
_IDEOGRAPH: Final = 6.0
_UNDAILY: Final = 2.0
_WITHOUT_KANA: Final = 0.25

# Names that pages declare and what we call them.
_SAME: Final = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "cmn": "zh"}


@dataclass(frozen=True, slots=True)
class _Ranking:
    """The language that explains a text best.

    `lead` is its lead over the next, in nats, `over_own` that over the language that
    was expected: infinite where that is not written so.
    """

    letters: Letters
    code: str = languages.UNDETERMINED
    lead: float = 0.0
    over_own: float = 0.0

    def guess(self) -> LanguageGuess:
        """Return the best language with its level."""
        level: Sureness = "likely" if self.lead >= _LIKELY_MARGIN else "unsure"
        return LanguageGuess(self.code, "sure" if self.lead >= _SURE_MARGIN else level)


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
    votes: Counter[str] = Counter()
    variants: Counter[str] = Counter()
    for text in _voters(page, _FEW_VOTERS if fast else _MOST_VOTERS):
        clean = _without_addresses(text[:MAX_CHARS])
        found = letters.letters_of(clean)
        # Most are lighter, and need no ranking.
        if found.weight < _LONG_WEIGHT:
            continue
        own = _ranked(clean, found, declared).guess()
        if own.sure != "unsure":
            code = languages.base(own.code)
            votes[code] += found.weight
            if code != own.code:
                variants[own.code] += found.weight
    if not votes:
        return _short_page_language(page, declared)
    code, most = max(votes.items(), key=lambda item: (item[1], item[0]))
    is_sure = code == declared or most >= 0.8 * votes.total()
    written = [(n, v) for v, n in variants.items() if languages.base(v) == code]
    return LanguageGuess(
        max(written)[1] if written else code, "sure" if is_sure else "likely"
    )


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

    `language` is the page's own. Every block leans to it, and so a short one takes it
    unless its words speak for another; code takes it always.
    """
    return {block.id: _of_block(block, language) for block in page.blocks}


def _of_block(block: Block, language: LanguageGuess) -> LanguageGuess:
    if block.kind is Kind.CODE:
        # Keywords look like Catalan or Danish; nobody reads them as language.
        return LanguageGuess(language.code, "unsure")
    own = _in_context(block.text, language)
    if len(block.text) < MIN_CHARS:
        return own
    code = own.code
    spans = spans_of(block.text, functools.partial(_heard, own=code))
    if languages.base(code) != languages.base(language.code):
        quoted = spans_of(block.text, functools.partial(_heard, own=language.code))
        if _is_told_in(language, without(quoted, block.text), block.text):
            code, spans = language.code, quoted
    if not spans:
        return own
    # What is quoted made the whole look less like its own language.
    rest = _in_context(without(spans, block.text), language)
    level = rest.sure if rest.code == code else own.sure
    return LanguageGuess(code, level, spans)


def _is_told_in(page: LanguageGuess, rest: str, text: str) -> bool:
    """Return whether a block in another language is its page's but for what it quotes.

    `rest` is the block without that: it must be enough, and no doubt in the page's.
    """
    told = _in_context(rest, page)
    return (
        len(rest) >= _TOLD * len(text)
        and told.sure != "unsure"
        and languages.base(told.code) == languages.base(page.code)
    )


def _heard(piece: str, own: str) -> Heard:
    """Return what a piece of a block is taken for beside the block's language."""
    clean = _without_addresses(piece[:MAX_CHARS])
    found = letters.letters_of(clean)
    ranking = _ranked(clean, found, own)
    if (
        languages.base(ranking.code) == languages.base(own)
        or not ranking.letters.script
    ):
        return Heard(found, NOTHING_KNOWN, 0.0)
    return Heard(found, ranking.guess(), ranking.over_own)


def _in_context(text: str, language: LanguageGuess) -> LanguageGuess:
    if language.code == languages.UNDETERMINED:
        return guess(text)
    ranking = _rank(text, language.code)
    own = ranking.guess()
    script = ranking.letters.script
    if own.code == languages.base(language.code) and letters.fits(
        language.code, script
    ):
        # Nothing in it says in which way its language is written: as on the page.
        return LanguageGuess(language.code, own.sure)
    return own


def _rank(text: str, expected: str | None) -> _Ranking:
    """Return the language a text is in; `expected` is given the page's prior."""
    clean = _without_addresses(text[:MAX_CHARS])
    return _ranked(clean, letters.letters_of(clean), expected)


def _ranked(text: str, found: Letters, expected: str | None) -> _Ranking:
    if found.script is None:
        return _Ranking(found)
    own = languages.base(expected) if expected else None
    nats = _nats(text, found, own)
    if not nats:
        return _Ranking(found)
    if own in nats:
        nats[own] += _PAGE_PRIOR
    if own not in {None, "en"} and "en" in nats:
        nats["en"] += _ENGLISH_PRIOR
    # The first of equals is the first in the alphabet, on every run.
    best = max(nats, key=nats.__getitem__)
    most = nats.pop(best)
    lead = most - max(nats.values(), default=-math.inf)
    if found.strange:
        # Of a longer text more letters were counted than scored.
        scored = min(1.0, MAX_SCORED_CHARS / len(text))
        lead -= letters.penalty_of_strange(found) * scored
        if lead < 0 and best != own:
            return _Ranking(found)
    over_own = 0.0 if best == own else most - nats.get(own or "", -math.inf)
    return _Ranking(found, _written(best, text, found), lead, over_own)


def _nats(text: str, found: Letters, own: str | None) -> dict[str, float]:
    """Return how well each language that has a text's letters explains it."""
    script = found.script or ""
    if script == "Hani":
        return _nats_of_ideographs(text, own)
    lanes = _lanes(script)
    if len(lanes) <= 1:
        return dict.fromkeys(letters.written_in(script), 0.0)
    # Headlines in capitals: the profiles hold none, and acronyms are left out.
    sums = profiles().sums(text if any(map(str.islower, text)) else text.lower())
    if not sums:
        return {}
    nats = {code: sums[lane] / NAT for code, lane in lanes}
    if found.telling:
        for code in nats:
            nats[code] -= letters.penalty(code, found.telling)
    return nats


@functools.cache
def _lanes(script: str) -> tuple[tuple[str, int], ...]:
    """Return the languages that write in a script, with their places in the sums."""
    known = profiles()
    places = ((code, known.lane(code, script)) for code in letters.written_in(script))
    return tuple((code, lane) for code, lane in places if lane is not None)


def _nats_of_ideographs(text: str, own: str | None) -> dict[str, float]:
    found = ideographs_of(text[:MAX_SCORED_CHARS])
    chinese = _IDEOGRAPH * found.chinese + _UNDAILY * found.undaily
    nats = {
        "ja": -chinese,
        "zh": _WITHOUT_KANA * found.count - _IDEOGRAPH * found.japanese,
    }
    known = profiles()
    for pair in pairs_of(text[:MAX_SCORED_CHARS]):
        scores = known.nats_of_word(pair)
        # Another language's word may have the same hash.
        for code in nats.keys() & scores.keys():
            nats[code] += scores[code]
    # Names and headlines in Korean papers.
    return nats | {"ko": 0.0} if own == "ko" else nats


def _written(code: str, text: str, found: Letters) -> str:
    """Return a code with the script its text is in, for languages written in two."""
    if code == "zh":
        return ideographs_of(text).code
    return f"{code}-{found.script}" if code == "sr" else code


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
