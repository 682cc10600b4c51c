"""The parallel texts beside the checkout: NTREX-128 and FLORES, line by line."""

from helpers.harm import Line
from helpers.shared import shared_dir

NTREX = {
    "ar": "arb",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fa": "fas",
    "fr": "fra",
    "pt": "por",
    "ru": "rus",
    "uk": "ukr",
    "zh": "zho-CN",
}
"""The languages there are, and what their files are called."""


def ntrex(language: str) -> list[str]:
    """Return the 1,000 lines of a language; skip the calling test without the data."""
    return _read(f"ntrex.{NTREX[language]}.txt")


def flores(language: str) -> list[str]:
    """Return the 997 lines of "de", "en", "pt" or "ru"."""
    return _read(f"flores-dev.{language}.txt")


def odd_lines(source: str, target: str, *, with_flores: bool = True) -> list[Line]:
    """Return every second line of both: what was looked at are the others."""
    third = next(code for code in ("ru", "zh", "en") if code not in {source, target})
    texts = list(zip(ntrex(source), ntrex(target), ntrex(third), strict=True))[1::2]
    if with_flores:
        other = flores("ru")
        if "ru" in {source, target}:
            other = [""] * len(other)
        more = zip(flores(source), flores(target), other, strict=True)
        texts += list(more)[1::2]
    return [Line(one, two, source, target, three) for one, two, three in texts]


def _read(name: str) -> list[str]:
    # Only "\n" ends a line: a text may hold U+2028 and the like.
    text = (shared_dir() / "data" / "parallel" / name).read_text(encoding="utf-8")
    return text.removesuffix("\n").split("\n")
