"""What differs between two sentences, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

# Ideographs, kana and Thai letters are each a word; else words, spaces and signs.
_PIECE: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|\w+|\s+|[^\w\s]")
# Beyond it matching word by word would take seconds.
_MOST_PIECES: Final = 2_000


@dataclass(frozen=True, slots=True)
class Change:
    """Some text that both have, only the first ("gone") or only the second ("new")."""

    text: str
    kind: Literal["same", "gone", "new"]


def difference(one: str, other: str) -> tuple[Change, ...]:
    """Return the pieces of which both consist, in order.

    Those that are not new make the first text, those that are not gone the second.
    """
    before, after = _PIECE.findall(one), _PIECE.findall(other)
    if max(len(before), len(after)) > _MOST_PIECES:
        both = (Change(one, "gone"), Change(other, "new"))
        return tuple(each for each in both if each.text)
    made: list[Change] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, to_start, to_end in matcher.get_opcodes():
        if kind == "equal":
            made.append(Change("".join(before[start:end]), "same"))
            continue
        gone, new = "".join(before[start:end]), "".join(after[to_start:to_end])
        made += [Change(gone, "gone")] if gone else []
        made += [Change(new, "new")] if new else []
    return tuple(made)
