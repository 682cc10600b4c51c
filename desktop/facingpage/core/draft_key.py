"""What a draft was made of, in a few bytes: a page opened again finds its drafts."""

import hashlib
import json
from typing import Final

from facingpage import __version__
from facingpage.core.hints import Hints
from facingpage.core.page import FLAG_WORDS, Block, Draft, LanguageGuess
from facingpage.core.pairs import Pair
from facingpage.core.wire import pack

# Another way of making drafts, or of flagging them, makes other ones: count on, where
# the program's own version stays the same.
_MAKING: Final = 3


def draft_key(
    models: str, pair: Pair, block: Block, guess: LanguageGuess, hints: Hints
) -> bytes:
    """Return the same bytes for all that makes the same draft, and for nothing else.

    `models` tells the models that are installed for the pair from any others.
    """
    told = (
        __version__,
        _MAKING,
        models,
        pair,
        block.kind.value,
        block.text,
        pack(guess),
        _told(hints),
    )
    return hashlib.sha256(json.dumps(told).encode("ascii")).digest()


def _told(hints: Hints) -> tuple[object, ...]:
    """Return what of hints makes a draft: not who said it, when, nor where."""
    terms = [
        (
            t.source,
            t.target,
            t.source_language,
            t.target_language,
            t.is_kept,
            t.is_exact,
        )
        for t in hints.terms
    ]
    memory = [(each.source, each.target) for each in hints.memory]
    # Where nothing is said of sentences, the key is what it was before one could.
    said = (hints.bounds.starts(), hints.bounds.joins)
    return (terms, memory, said) if hints.bounds else (terms, memory)


def fits(draft: Draft, block: Block) -> bool:
    """Return whether a draft can be of a block: what is stored is not trusted."""
    last = 0
    for segment in draft.segments:
        if not last <= segment.start <= segment.end <= len(block.text):
            return False
        if not FLAG_WORDS.keys() >= {*segment.flags}:
            return False
        last = segment.end
        source, target = segment.end - segment.start, len(segment.text)
        for word in segment.words:
            is_inside = 0 <= word.start <= word.end <= source
            if not is_inside or not 0 <= word.to_start <= word.to_end <= target:
                return False
    return True
