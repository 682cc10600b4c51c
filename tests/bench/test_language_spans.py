"""Floors under the quotations found in paragraphs made of language/dev's sentences.

Every second sentence of a language is left out: thresholds were fitted to those.
"""

import random
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import pytest

from bench.bench_language import read_rows
from facingpage.core import languages
from facingpage.core.page import BlockId, LanguageGuess, LanguageSpan
from facingpage.language import detect
from helpers.pages import make_page
from helpers.shared import shared_dir

pytestmark = pytest.mark.shared

_WITHOUT_SPACES: Final = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class Quoting:
    """A paragraph that quotes a sentence, and where."""

    own: str
    quoted: str
    text: str
    start: int
    end: int


def sentences() -> dict[str, list[str]]:
    by_language: defaultdict[str, list[str]] = defaultdict(list)
    for row in read_rows(shared_dir() / "data" / "language" / "dev.jsonl.gz"):
        if row["kind"] == "sentence":
            by_language[row["lang"]].append(row["text"])
    return {code: by_language[code][1::2] for code in sorted(by_language)}


def joined(code: str, parts: list[str]) -> str:
    return ("" if code in _WITHOUT_SPACES else " ").join(parts)


def quotings() -> list[Quoting]:
    """Return a paragraph of every language that quotes every other one."""
    chance = random.Random(20_261_129)  # noqa: S311  # picks sentences, no secret
    known = sentences()
    found = []
    for own in known:
        for other in sorted(known.keys() - {own}):
            first, last = chance.sample(known[own], 2)
            quoted = chance.choice(known[other])
            if other not in _WITHOUT_SPACES:
                quoted = " ".join(quoted.split()[: chance.randint(6, 12)])
            text = joined(own, [first, f"«{quoted}»", last])
            start = text.index(f"«{quoted}»") + 1
            found.append(Quoting(own, other, text, start, start + len(quoted)))
    return found


def spans_in(text: str, code: str) -> tuple[LanguageSpan, ...]:
    return detect(make_page(text), LanguageGuess(code, "sure"))[BlockId(1)].spans


def is_found(quoting: Quoting) -> bool:
    length = quoting.end - quoting.start
    return any(
        min(span.end, quoting.end) - max(span.start, quoting.start) >= length / 2
        and languages.base(span.code) == quoting.quoted
        for span in spans_in(quoting.text, quoting.own)
    )


def test_a_quotation_in_any_language_is_mostly_found() -> None:
    found = [is_found(quoting) for quoting in quotings()]
    assert len(found) == 38 * 37
    assert sum(found) >= 0.86 * len(found)


def test_a_few_words_around_a_quotation_are_mostly_their_pages() -> None:
    chance = random.Random(5)  # noqa: S311  # picks sentences, no secret
    known = sentences()
    told = []
    for own in sorted(known.keys() - _WITHOUT_SPACES):
        for other in sorted(known.keys() - {own}):
            words = chance.choice(known[own]).split()[: chance.randint(4, 8)]
            text = f"{' '.join(words[:3])}: «{chance.choice(known[other])}»"
            text = f"{text} {' '.join(words[3:])}."
            guess = detect(make_page(text), LanguageGuess(own, "sure"))[BlockId(1)]
            told.append(languages.base(guess.code) == own)
    assert sum(told) >= 0.5 * len(told)


def test_paragraphs_in_another_language_are_not_their_pages() -> None:
    chance = random.Random(5)  # noqa: S311  # picks sentences, no secret
    known = sentences()
    for own in known:
        for other in sorted(known.keys() - {own}):
            text = joined(other, chance.sample(known[other], 3))
            guess = detect(make_page(text), LanguageGuess(own, "sure"))[BlockId(1)]
            assert languages.base(guess.code) != own


def test_paragraphs_in_one_language_hardly_ever_have_a_quotation() -> None:
    paragraphs = [
        (code, joined(code, texts[at : at + 4]))
        for code, texts in sentences().items()
        for at in range(0, len(texts) - 3, 4)
    ]
    # More than half of those found are true, like the English title of a book.
    found = [code for code, text in paragraphs if spans_in(text, code)]
    assert len(paragraphs) > 900
    assert len(found) <= 0.015 * len(paragraphs)
