"""What can be seen of each block by itself."""

import re
from dataclasses import dataclass
from typing import Final

from facingpage.cleaning.furniture import is_furniture
from facingpage.core import languages
from facingpage.core.page import Block, Kind

# Writing without spaces has no words to count: two characters weigh as one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।:;]['\"’”»“)\]\u2019]*$")
_LETTER = re.compile(r"[^\W\d_]")
_PROSE_WORDS: Final = 10
_SCRIPT_CHARS: Final = 200


@dataclass(frozen=True, slots=True)
class Features:
    """One block's own properties.

    `words` counts two characters of unspaced writing as one. `is_closed` says that the
    text ends like a sentence. `script` is the ISO 15924 name of most of its letters.
    """

    words: int
    is_closed: bool
    is_prose: bool
    has_letters: bool
    is_furniture: bool
    script: str | None


def features(block: Block) -> Features:
    """Return what a block's own text shows."""
    text = block.text
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    words = len(text.split())
    if unspaced:
        words = len(_UNSPACED.sub(" ", text).split()) + unspaced // 2
    has_letters = bool(_LETTER.search(text))
    is_closed = bool(_SENTENCE_END.search(text))
    return Features(
        words=words,
        is_closed=is_closed,
        is_prose=(
            words >= _PROSE_WORDS
            and (is_closed or words > 3 * _PROSE_WORDS)
            and block.kind not in {Kind.HEADING, Kind.TABLE_ROW}
        ),
        has_letters=has_letters,
        is_furniture=is_furniture(text),
        script=_script(text) if has_letters else None,
    )


def _script(text: str) -> str | None:
    """Return the script most of a text's first letters are written in, if known."""
    if text.isascii():
        return "Latn"
    counts = languages.script_counts(text[:_SCRIPT_CHARS])
    return max(counts, key=counts.__getitem__, default=None)
