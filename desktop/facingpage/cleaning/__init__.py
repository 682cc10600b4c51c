"""A page and its languages to a verdict on every block, each with its true reason."""

from collections.abc import Mapping

from facingpage.cleaning.comments import mark_comments
from facingpage.cleaning.duplicates import repeated
from facingpage.cleaning.evidence import (
    EVIDENCE,
    REPEATED,
    REPEATED_REASON,
    Evidence,
)
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.cleaning.images import judge_images, without_images
from facingpage.cleaning.whole import keep_whole_document
from facingpage.core import languages
from facingpage.core.opened import Opened
from facingpage.core.page import BlockId, LanguageGuess, Verdict

__all__ = ["EVIDENCE", "Evidence", "clean"]

# A sum this near to nothing is a close call.
_DOUBTFUL = 0.8


def clean(
    opened: Opened,
    guesses: Mapping[BlockId, LanguageGuess],
    language: LanguageGuess,
) -> dict[BlockId, Verdict]:
    """Return a verdict for every block, in page order; the same on every run.

    The verdict's evidence and reason are those that weighed most in its direction.
    """
    texts = without_images(opened)
    judged = _judge(texts, guesses, language) if texts.page.blocks else {}
    verdicts = judge_images(opened, keep_whole_document(texts, judged))
    return mark_comments(opened, verdicts)


def _judge(
    opened: Opened,
    guesses: Mapping[BlockId, LanguageGuess],
    language: LanguageGuess,
) -> dict[BlockId, Verdict]:
    page = gather(opened, guesses, language)
    verdicts = [_weigh(page, index) for index in range(len(page.blocks))]
    again = repeated(page, [verdict.kept for verdict in verdicts])
    return {
        block.id: (
            Verdict(kept=False, evidence=REPEATED, reason=REPEATED_REASON)
            if index in again
            else verdicts[index]
        )
        for index, block in enumerate(page.blocks)
    }


def _weigh(page: PageFacts, index: int) -> Verdict:
    total = most = least = 0.0
    for_it = against_it = EVIDENCE[0]
    for evidence in EVIDENCE:
        weight = evidence.weight * evidence.measure(page, index)
        total += weight
        if weight > most:
            most, for_it = weight, evidence
        elif weight < least:
            least, against_it = weight, evidence
    kept = total > 0
    heaviest = for_it if kept else against_it
    reason = _worded(heaviest, page, index)
    return Verdict(kept, heaviest.id, reason, doubtful=abs(total) < _DOUBTFUL)


def _worded(evidence: Evidence, page: PageFacts, index: int) -> str:
    if "{line}" not in evidence.reason:
        return evidence.reason
    line, own = page.guesses[index].code, page.language.code
    is_told = languages.UNDETERMINED not in {line, own}
    if not is_told or languages.base(line) == languages.base(own):
        return "written in another script than the page"
    return evidence.reason.format(line=languages.name(line), page=languages.name(own))
