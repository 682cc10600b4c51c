"""How far the work on a page is: the status of each block, and how many have it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from facingpage.core.annotations import Decision, Status, fingerprint
from facingpage.core.edits import Edit, SetStatus, Several
from facingpage.core.making import Making, finished
from facingpage.core.page import BlockId
from facingpage.core.review import Review

# So many take a millisecond or two.
_STEP_BLOCKS: Final = 100

State = Literal["draft", "edited", "confirmed", "needs-review", "skip"]
"""`draft` is the machine's translation or none, `edited` a person's; the others are
decisions."""

STATE_WORDS: Final[dict[State, str]] = {
    "draft": "draft",
    "edited": "edited",
    "confirmed": "confirmed",
    "needs-review": "needs review",
    "skip": "skipped",
}
"""What each state is called."""


def state_of(review: Review, block: BlockId) -> State:
    """Return a block's status: what a person decided, else what its translation is.

    A translator who confirms says "what stands here is right". Once it is another
    translation, typed over by a person or made anew by the machine, nobody has said
    that of it: as in translators' programs, the block is a draft or edited again, and
    counts as undecided. Nothing is taken out of the record: with the edit undone, the
    block is confirmed as it was. While a translation has not come yet, the decision
    stands. "Needs review" and "skip" are not about the words, and stay.
    """
    decision = review.statuses.get((block, review.target_language))
    if decision is not None and _stands(review, block, decision):
        return decision.status
    return "edited" if review.is_edited(block) else "draft"


def was_confirmed(review: Review, block: BlockId) -> bool:
    """Return whether a block was confirmed with another translation than it has now."""
    decision = review.statuses.get((block, review.target_language))
    return decision is not None and not _stands(review, block, decision)


def decide(
    review: Review, blocks: Iterable[BlockId], status: Status | None
) -> Edit | None:
    """Return the edit that gives blocks a status, None: no status; None: they have it.

    A block that has no such status is given it even where it was confirmed before and
    its translation changed since.
    """
    return finished(deciding(review, blocks, status))


def deciding(
    review: Review, blocks: Iterable[BlockId], status: Status | None
) -> Making[Edit | None]:
    """Make in small steps what `decide` returns."""
    language = review.target_language
    edits: list[SetStatus] = []
    for number, block in enumerate(blocks, 1):
        if number % _STEP_BLOCKS == 0:
            yield
        of = _of(review, block) if status == "confirmed" else ""
        decision = Decision(status, of) if status else None
        before = review.statuses.get((block, language))
        # Of most blocks their words need not be looked at: that takes the longest.
        is_alike = before is not None and before.status == status
        if decision != before and not (is_alike and state_of(review, block) == status):
            edits.append(SetStatus(block, language, decision))
    if not edits:
        return None
    if len(edits) == 1:
        return edits[0]
    said = STATE_WORDS[status] if status else "open again"
    return Several(tuple(edits), f"{len(edits):,} blocks {said}")


@dataclass(frozen=True, slots=True)
class Progress:
    """How many blocks of the article there are, and of these what was decided."""

    kept: int = 0
    confirmed: int = 0
    needs_review: int = 0
    skipped: int = 0

    @property
    def undecided(self) -> int:
        """How many blocks nobody has decided."""
        return self.kept - self.confirmed - self.needs_review - self.skipped

    def plus(self, other: "Progress") -> "Progress":
        """Return the progress of both together."""
        return Progress(
            self.kept + other.kept,
            self.confirmed + other.confirmed,
            self.needs_review + other.needs_review,
            self.skipped + other.skipped,
        )

    def packed(self) -> str:
        """Return it as the project notes it with the page: four numbers."""
        return f"{self.kept} {self.confirmed} {self.needs_review} {self.skipped}"

    @classmethod
    def read(cls, packed: str) -> "Progress | None":
        """Return what `packed` wrote; None where it is nothing of the kind."""
        parts = packed.split(" ")
        if len(parts) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
            return None
        if any(len(part) > 9 for part in parts):
            return None
        made = cls(*map(int, parts))
        return made if made.undecided >= 0 else None


def _stands(review: Review, block: BlockId, decision: Decision) -> bool:
    if decision.status != "confirmed":
        return True
    of = _of(review, block)
    return not of or of == decision.of


def _of(review: Review, block: BlockId) -> str:
    """Return the fingerprint of a block's translation; "" where there is none."""
    draft = review.drafts.get(block)
    if draft is not None and not review.has_own(block):
        return review.prints.of(block, draft)
    texts = [part.text for part in review.parts(block)]
    return fingerprint(texts) if texts else ""
