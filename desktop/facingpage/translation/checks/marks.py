"""Brackets and quotation marks that do not close any more."""

import re
from typing import Final

from facingpage.translation.checks._sides import Sides

_PAIRS: Final = ("()", "[]", "{}")
_DENSE: Final = frozenset({"zh", "ja", "ko"})
_FORMS: Final = str.maketrans("（）［］【】〔〕｛｝", "()[][][]{}")
# An inch and a second are no quotation marks.
_QUOTE: Final = re.compile(r"""[«»“”„‟＂「」『』]|(?<!\d)"|(?<=\d)"(?=[\s,.;:!?)])""")
_MARK: Final = re.compile('[][(){}（）［］【】〔〕｛｝"«»“”„‟＂「」『』]')
# "Steward(s)" has an ending in brackets, and no words.
_OPENS: Final = re.compile(r"(?<![^\W\d_])\(|（")
_INSIDE: Final = re.compile(r"\(([^()]*)\)")
_SINGLE: Final = re.compile(r"(?<!\w)['‘’]|['‘’](?!\w)")


def unbalanced(sides: Sides) -> bool:
    """Return whether a bracket or quote of the translation has no other half.

    Only where those of the source have; and where brackets were lost in whole.
    """
    if not (_MARK.search(sides.source) or _MARK.search(sides.target)):
        return False
    # Chinese and Japanese give names in brackets as they are written in Latin letters.
    is_dense = sides.source_language in _DENSE
    for ours, theirs in zip(_counts(sides.source), _counts(sides.target), strict=True):
        opened, closed = ours
        if opened != closed:
            continue
        if theirs[0] != theirs[1] or (theirs[0] < opened and not is_dense):
            return True
    return _quotes(sides.target) % 2 == 1 and _is_even(sides.source)


def added(sides: Sides) -> bool:
    """Return whether the translation has words in brackets that the source has not.

    People explain names so, in Chinese and Japanese most of all; engines make them up.
    """
    if "(" not in sides.target or sides.target_language in _DENSE:
        return False
    opened, closed = _counts(sides.target)[0]
    ours, theirs = (len(_OPENS.findall(t)) for t in (sides.source, sides.target))
    return (
        opened == closed
        and theirs > ours
        and not all(
            _stands_in(words.strip(), sides.source)
            for words in _INSIDE.findall(sides.target)
        )
    )


def _stands_in(words: str, text: str) -> bool:
    """Return whether words stand in a text; an article of one letter stands in any."""
    word = rf"(?<!\w){re.escape(words)}(?!\w)"
    return len(words) > 1 and re.search(word, text, re.IGNORECASE) is not None


def _counts(text: str) -> list[tuple[int, int]]:
    flat = text if text.isascii() else text.translate(_FORMS)
    return [(flat.count(opening), flat.count(closing)) for opening, closing in _PAIRS]


def _quotes(text: str) -> int:
    return len(_QUOTE.findall(text))


def _is_even(text: str) -> bool:
    """Return whether a source's quotes are in pairs, and the single ones too.

    Those of a sentence cut from a longer quotation are not, nor is a plural's "s'".
    """
    return _quotes(text) % 2 == 0 and len(_SINGLE.findall(text)) % 2 == 0
