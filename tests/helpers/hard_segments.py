"""Texts that are hard on a translation engine: as many as asked, always the same."""

import random
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

_SENTENCE: Final = "The harbour office said on Monday that the boat had left."
_MARKS: Final = "\u0300\u0301\u0302\u0303\u0323\u0331"
_EMOJI: Final = ("😀", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇵🇹", "1️⃣", "❤️", "🫠")
_CODE: Final = (
    "for (int i = 0; i < n; ++i) { sum += a[i]; }",
    "SELECT * FROM boats WHERE name LIKE '%ferry%';",
    '<div class="x">{{ y | z }}</div>',
    "grep -rn 'foo' . | awk '{print $2}'",
)
_TOKENS: Final = (
    "X1",
    "X12 X1",
    "{1}",
    "⟦1⟧",
    "<x1>",
    "__X1__",
    "▁",
    "<s>",
    "</s> <unk>",
)
_ODD: Final = "\x00\x07\x1b\u200b\u200d\u202e\u2066\u2069\ufeff\ufffe\ud800\U0010ffff"


def hard_segments(count: int) -> list[str]:
    """Return so many texts; every kind comes in turn."""
    chance = random.Random(20261129)  # noqa: S311  # not for secrets
    kinds = _kinds()
    return [kinds[number % len(kinds)](chance) for number in range(count)]


def _kinds() -> Sequence[Callable[[random.Random], str]]:
    return (
        lambda r: "".join(r.choices(r.choice(_scripts()), k=r.randint(1, 200))),
        lambda r: " ".join(
            "".join(r.choices(r.choice(_scripts()), k=r.randint(1, 9)))
            for _ in range(r.randint(1, 40))
        ),
        lambda r: "".join(r.choices(_EMOJI, k=r.randint(1, 60))),
        lambda r: r.choice("awЖ漢ب") * r.randint(1_000, 5_000),
        lambda r: r.choice("aeو") + "".join(r.choices(_MARKS, k=300)) + " late.",
        lambda r: "".join(r.choices(".,;:!?…—–-()[]{}«»\"'“”/\\|@#%&*+=~^`", k=80)),
        lambda r: r.choice(_CODE) * r.randint(1, 5),
        lambda r: " ".join(r.sample([_SENTENCE, *_EMOJI, *_CODE, *_TOKENS], 6)),
        lambda r: r.choice(_TOKENS) * r.randint(1, 50),
        lambda r: _sprinkled(r, _SENTENCE),
        lambda r: " ".join([_SENTENCE.rstrip(".")] * r.randint(10, 60)),
        lambda r: "no " * r.randint(50, 400),
        lambda r: " ".join(str(r.randint(0, 10**9)) for _ in range(r.randint(1, 60))),
        lambda r: "https://example.org/" + "a/%20" * r.randint(1, 200),
        lambda r: _SENTENCE.upper() + " " + "ÄÖÜß İı ŉ ǆ " * r.randint(1, 9),
        lambda r: "\n".join([_SENTENCE, "", "\t\t", "- " * 20] * r.randint(1, 4)),
    )


def _sprinkled(chance: random.Random, text: str) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 12)):
        letters.insert(chance.randrange(len(letters)), chance.choice(_ODD))
    return "".join(letters)


@cache
def _scripts() -> tuple[str, ...]:
    """Return some letters of every writing that Unicode names."""
    found: dict[str, list[str]] = {}
    for code in (
        *range(0x21, 0x3000),
        *range(0x3041, 0xD7A4, 7),
        *range(0x10000, 0x1F000),
    ):
        letter = chr(code)
        if unicodedata.category(letter)[0] == "L":
            found.setdefault(unicodedata.name(letter, "?").split()[0], []).append(
                letter
            )
    return tuple("".join(letters[:60]) for letters in found.values())
