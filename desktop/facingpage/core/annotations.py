"""What a person says of blocks and of words in them: labels, spans, notes, statuses."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from facingpage.core.anchors import Anchor, Chosen

LABEL_ID_CHARS: Final = 64
"""A label's id is no longer."""
NOTE_CHARS: Final = 20_000
"""A note is no longer."""
MOST_OF_A_BLOCK: Final = 1_000
"""A block has no more labels, spans or notes of each kind."""

Status = Literal["confirmed", "needs-review", "skip"]
"""What a person decided of a block; stored, so never renamed."""

STATUS_WORDS: Final[dict[Status, str]] = {
    "confirmed": "confirmed",
    "needs-review": "needs review",
    "skip": "skipped",
}
"""What each status is called."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a block under a label of the project's scheme, by the label's id.

    They are anchored in the original. `chosen` is what was chosen in the translation,
    where it was chosen there. Spans may overlap, and be the same under two labels.
    """

    label: str
    anchor: Anchor
    chosen: Chosen | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A person's remark on a block or, with an anchor, on words of it."""

    text: str
    anchor: Anchor | None = None
    chosen: Chosen | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A status, and a fingerprint of the translation it was decided of.

    `of` is "" where there was no translation, or where the status is not about it.
    """

    status: Status
    of: str = ""


def fingerprint(texts: Iterable[str]) -> str:
    """Return what tells a translation from others: spaces make no difference."""
    whole = "".join(texts).replace(" ", "")
    packed = whole.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(packed, digest_size=8).hexdigest()
