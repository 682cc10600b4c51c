"""What is done about loops, glosses, and currencies that come out as others.

Of 53 sentences of NTREX and FLORES that the starter models lost something of, the try
without the word list came out the same 45 times and better once: it is for loops alone.
All 8 with "£" had become euros, and came out right with "GBP" or "pounds" in its place:
where the model's vocabulary lacks the sign, that is what it gets at once.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from facingpage.core import languages
from facingpage.translation import guard
from facingpage.translation.engine import Engine, Output

# What "$" and "¥" are the currency of, a page says elsewhere.
_CODES: Final = {
    "R$": "BRL",
    "£": "GBP",
    "€": "EUR",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₴": "UAH",
    "₺": "TRY",
    "₽": "RUB",
}
# In English the name after the amount came out right 9 of 9 times where the code before
# it lost a digit once. Before a noun it reads worse ("a 2.8 billion pounds market"): it
# is for a second try. "Won" the models take for a verb.
_NAMES: Final = {
    "£": "pounds",
    "€": "euros",
    "R$": "Brazilian reals",
    "₹": "Indian rupees",
    "₪": "Israeli shekels",
    "₴": "Ukrainian hryvnias",
    "₺": "Turkish lira",
    "₽": "Russian rubles",
}
_SIGN: Final = "|".join(map(re.escape, _CODES))
_BEFORE: Final = re.compile(
    rf"(?P<sign>{_SIGN})\s?(?P<amount>\d(?:[\d.,]*\d)?)"
    r"(?:\s?(?P<scale>bn|mn?|k|million|billion|thousand)(?!\w))?"
)
_AFTER: Final = re.compile(rf"(?P<amount>\d[\d.,]*)\s?(?P<sign>{_SIGN})")
# With its letter glued on, "GBP 125m" would be metres.
_SCALES: Final = {
    "bn": "billion",
    "k": "thousand",
    "m": "million",
    "mn": "million",
}
_BRACKET: Final = re.compile(r"[(（]")
_GLOSS: Final = re.compile(r"\s*\([^()]*\)[\s.]*$")


def without_loop(sent: str, output: Output, engine: Engine) -> Output | None:
    """Return the output, or a second attempt that is no loop; None if both are."""
    if "failed" in output.flags or not guard.is_loop(sent, output.text):
        return output
    second = engine.retry(sent)
    if second is None or "failed" in second.flags or guard.is_loop(sent, second.text):
        return None
    return replace(second, flags=(*second.flags, "retried"))


def steady(sent: str, output: Output, engine: Engine) -> Output | None:
    """Return the output without loop and gloss; None if it loops at each attempt."""
    kept = without_loop(sent, output, engine)
    return kept and without_gloss(sent, kept)


def without_gloss(sent: str, output: Output) -> Output:
    """Return the output, or the sentence where nothing but a gloss was put to it.

    Of what the starter models do not know, most often a name, they make "Carl Barton
    (em inglês)" or "Data Centers (o)": 23 of 700 short lines of web pages, and the try
    without the word list does the same.
    """
    gloss = _GLOSS.search(output.text)
    if gloss is None or _BRACKET.search(sent):
        return output
    bare = output.text[: gloss.start()].casefold()
    if bare != sent.strip().removesuffix(".").casefold():
        return output
    return replace(output, text=sent, flags=(*output.flags, "trimmed"), words=())


def coded(sent: str, engine: Engine) -> str:
    """Return a sentence with "GBP 500" for "£500" where the model lacks the sign.

    Not for the euro: what a model reads in place of an unknown sign is most often
    that, and then written as its language does ("12,50 euros").
    """
    wanted = (s for s in _CODES if s in sent and s != "€" and not engine.carries(s))
    return _reworded(sent, {s: _CODES[s] for s in wanted}, engine)


def with_codes(sent: str, engine: Engine) -> Output | None:
    """Return a second attempt with "GBP 500" for "£500"; None if it fails or loops.

    None as well where there is no sign that stands for one currency alone.
    """
    return _second(sent, _reworded(sent, _CODES, engine), engine)


def with_names(sent: str, engine: Engine) -> Output | None:
    """Return a second attempt with "500 pounds" for "£500", where it is English.

    None where it is not, where there is no such sign, and if it fails or loops.
    """
    is_english = languages.base(engine.pair.source) == "en"
    names = _NAMES if is_english else {}
    return _second(sent, _reworded(sent, names, engine), engine)


def _second(sent: str, reworded: str, engine: Engine) -> Output | None:
    if reworded == sent:
        return None
    made = next(iter(engine.translate([reworded])))
    if "failed" in made.flags or guard.is_loop(reworded, made.text):
        return None
    return replace(made, flags=(*made.flags, "reworded"), words=())


def _reworded(sent: str, shown: Mapping[str, str], engine: Engine) -> str:
    """Return a sentence with codes or names for signs; a code stands first."""
    # Most sentences are about no money.
    if not any(sign in sent for sign in shown):
        return sent
    is_english = languages.base(engine.pair.source) == "en"

    def reword(match: re.Match[str], sign: str, scale: str = "") -> str:
        if sign not in shown:
            return match[0]
        words = [match["amount"], _SCALES.get(scale, scale) if is_english else scale]
        is_code = shown[sign] == _CODES[sign]
        words.insert(0 if is_code and match.re is _BEFORE else 2, shown[sign])
        return " ".join(filter(None, words))

    sent = _BEFORE.sub(lambda m: reword(m, m["sign"], m["scale"] or ""), sent)
    return _AFTER.sub(lambda m: reword(m, m["sign"]), sent)
