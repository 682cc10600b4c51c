"""Reviews for tests of the facing pages: reasons, guesses and flags by block."""

from collections.abc import Collection, Mapping

from facingpage.core.page import (
    BlockId,
    Cleaned,
    Draft,
    LanguageGuess,
    Page,
    Segment,
    Verdict,
)
from facingpage.core.review import Review


def make_facing(
    page: Page,
    *,
    dropped: Mapping[int, str] | Collection[int] = (),
    drafts: Mapping[int, str | tuple[str, tuple[str, ...]]] | None = None,
    guesses: Mapping[int, LanguageGuess] | None = None,
    language: str = "en",
    target_language: str = "pt",
) -> Review:
    """Return a review; `dropped` gives reasons by block, `drafts` texts (and flags)."""
    reasons = (
        dropped if isinstance(dropped, Mapping) else dict.fromkeys(dropped, "menu")
    )
    verdicts, found, made = {}, {}, {}
    for block in page.blocks:
        reason = reasons.get(block.id)
        verdicts[block.id] = Verdict(reason is None, "test", reason or "article text")
        found[block.id] = LanguageGuess(language, "sure")
        if guesses and block.id in guesses:
            found[block.id] = guesses[block.id]
    for number, item in (drafts or {}).items():
        text, flags = (item, ()) if isinstance(item, str) else item
        block_id = BlockId(number)
        segment = Segment(0, len(page.blocks[number - 1].text), text, flags)
        made[block_id] = Draft(language, target_language, "test", (segment,))
    cleaned = Cleaned(page, LanguageGuess(language, "sure"), found, verdicts)
    return Review.of(cleaned, target_language).with_drafts(made)
