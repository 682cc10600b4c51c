"""How a block reads by itself."""

import re
import string
from itertools import chain
from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.furniture import FURNITURE_WORDS, is_furniture
from facingpage.core.page import Kind

# Begun by a set of signs, which is looked for in C.
_SENTENCE: Final = re.compile(
    r"[.!?…؟।。！？](?:(?<=[。！？])|[.!?…؟।]*(?=\s|$|[\"'”»“)\]]))"
)
_DATE: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:./-]\d{1,2}\b")
_ASCII: Final = bytes(range(0x80))
_DIGITS: Final = string.digits.encode()
_CAPITALS: Final = string.ascii_uppercase.encode()
_LOOKED_AT: Final = 400
_SHORT: Final = 30
_KINDS: Final = (
    Kind.HEADING,
    Kind.LIST_ITEM,
    Kind.QUOTE,
    Kind.TABLE_ROW,
    Kind.CAPTION,
    Kind.CODE,
)
_NUMBERS: Final = {kind: number for number, kind in enumerate(_KINDS)}
_OWN: Final = (
    "letters_a_word",
    "sentences",
    "digits",
    "capitals",
    "capital_words",
    "begins_capital",
    "begins_digit",
    "begins_small",
    "begins_sign",
    "date",
    "copyright",
    "dividers",
    "address",
    "colon",
    "dots",
    "question",
    "exclamation",
    "quotes",
    "brackets",
    "furniture",
    "has_letters",
    "unspaced",
)
# Trees are drawn from the columns in this order, that of the shipped weights: in
# another one the same seed gives other trees.
COLUMNS: Final = (
    "length",
    "closed",
    "level",
    *(f"is_{kind.value}" for kind in _KINDS),
    *_OWN[:2],
    "commas",
    *_OWN[2:],
)


def measure(page: PageFacts) -> Columns:
    """Return length, signs, letters and kind of every block."""
    own_facts = zip(
        page.words, page.lengths.tolist(), page.wordings, page.unspaced, strict=True
    )
    rows = [
        _own(block.text, *facts)
        for block, facts in zip(page.blocks, own_facts, strict=True)
    ]
    size = len(rows) * len(_OWN)
    own = np.fromiter(chain.from_iterable(rows), np.float32, size)
    own = own.reshape(len(rows), len(_OWN))
    kinds = np.array([_NUMBERS.get(block.kind, -1) for block in page.blocks])
    return {
        "length": np.log1p(page.lengths),
        "closed": page.closed,
        "level": np.array([block.level for block in page.blocks], np.float32),
        "commas": page.commas / np.maximum(page.lengths, 1),
        **{
            f"is_{kind.value}": (kinds == number).astype(np.float32)
            for kind, number in _NUMBERS.items()
        },
        **dict(zip(_OWN, own.T, strict=True)),
    }


def _own(
    text: str, words: list[str], length: float, wording: list[str], unspaced: int
) -> tuple[float, ...]:
    head = text[:_LOOKED_AT]
    first = text[0]
    count = len(head)
    digits, capitals = _digits_and_capitals(head)
    known = sum(map(FURNITURE_WORDS.__contains__, wording))
    some = words[:40]
    # One sign after the other: `in` looks for one in C.
    return (
        np.nan if unspaced else len(text) / max(1, len(words)),
        len(_SENTENCE.findall(text)),
        digits / count,
        capitals / count,
        len([word for word in some if word[0].isupper()]) / max(1, len(some)),
        first.isupper(),
        first.isdigit(),
        first.islower(),
        not first.isalnum(),
        _has_date(text, digits) if length < _SHORT else np.nan,
        "©" in text or "(c)" in text or "(C)" in text,
        "|" in text
        or "›" in text
        or "»" in text
        or "·" in text
        or "•" in text
        or " / " in text,
        "@" in text or "http" in text or "www." in text,
        text.endswith((":", "：")),
        text.endswith(("...", "…")),
        "?" in text or "？" in text,
        "!" in text or "！" in text,
        '"' in text or "“" in text or "«" in text or "„" in text,
        "(" in text,
        known / max(1, len(wording)),
        bool(wording),
        unspaced > 0,
    )


def _has_date(text: str, digits: int) -> bool:
    """Return whether a date or time is in a text of as many digits at its begin."""
    return (digits > 0 or len(text) > _LOOKED_AT) and _DATE.search(text) is not None


def _digits_and_capitals(text: str) -> tuple[int, int]:
    """Return how many digits and capitals a text has, those of ASCII counted in C."""
    data = text.encode("utf-8", "surrogatepass")
    digits = len(data) - len(data.translate(None, _DIGITS))
    capitals = len(data) - len(data.translate(None, _CAPITALS))
    if len(data) > len(text):
        wide = data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        digits += sum(map(str.isdigit, wide))
        capitals += sum(map(str.isupper, wide))
    return digits, capitals


def reason(case: Case) -> str:
    """Return how the text itself speaks for keeping or dropping it."""
    if case.kept:
        return (
            "reads like running text"
            if case.page.prose[case.index]
            else "reads like part of a text"
        )
    if not case.page.wordings[case.index]:
        return "a number or sign without words"
    if is_furniture(case.page.blocks[case.index].text):
        return "a button, menu or notice"
    if case.page.prose[case.index]:
        return "reads like a notice, not like the article"
    return "a short line that is no sentence"
