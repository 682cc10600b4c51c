"""What is known of a block for certain, and needs no weighing."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from facingpage.cleaning.crossrefs import is_crossref
from facingpage.cleaning.disclosures import is_disclosure
from facingpage.cleaning.evidence.foreign import unlike_page
from facingpage.cleaning.facts import PageFacts
from facingpage.cleaning.furniture import are_furniture
from facingpage.core.page import Block, Kind, Verdict

# Openers of printed pages say so in the path; no path of markup reads like this.
_PRINTED: Final = "page "
_EDGE = re.compile(rf"{_PRINTED}\d+ (?:header|footer)")
_NOTICE: Final = " cache notice"
# "(c)" alone may be the third of a list.
_COPYRIGHT = re.compile(r"\W*(?:©|copyright\s*(?:©|\(c\)|\d{4}))", re.IGNORECASE)
_COPYRIGHT_CHARS: Final = 300
# A number in a table or in code is data.
_DATA: Final = frozenset({Kind.TABLE_ROW, Kind.CODE})
# A longer passage in another script is a quotation, not a stray button.
_LINE: Final = 12
_LATIN: Final = "Latn"


def verdict(page: PageFacts, index: int, odds: float) -> Verdict | None:
    """Return the verdict on a block that needs no weighing, None for all others.

    `odds` are what weighing says all the same: a number that it would keep is part of a
    text.
    """
    path = page.blocks[index].path
    if path.startswith(_PRINTED) and _EDGE.fullmatch(path):
        return _dropped("printed-edge", "printed header or footer of each page")
    if path.endswith(_NOTICE):
        return _dropped("cache-notice", "the notice of Google's cache")
    if index in page.archive_bar:
        return _dropped("archive-bar", "the bar of the Wayback Machine")
    if index in page.consent_notice:
        return _dropped("consent-notice", "a notice that asks for consent to cookies")
    return _stray(page, index, odds)


def _stray(page: PageFacts, index: int, odds: float) -> Verdict | None:
    """Return the verdict on a line that reads as debris wherever it stands."""
    block = page.blocks[index]
    if block.kind in _DATA or index == page.title:
        return None
    if notice := _notice(block, page.wordings[index], float(page.linked[index])):
        return notice
    if not page.wordings[index] and odds <= 0:
        return _dropped("no-words", "a number or sign without words")
    if _is_stray_script(page, index, odds):
        return _dropped("other-script", unlike_page(page, index) or "")
    return None


def _is_stray_script(page: PageFacts, index: int, odds: float) -> bool:
    """Return whether a line in another script is one of a button or a menu.

    Names of people, things and commands stand in Latin letters on every page: there
    the weighing has the last word.
    """
    if page.lengths[index] > _LINE or not page.is_all_foreign(index):
        return False
    return odds <= 0 or page.scripts[index] != _LATIN


def _notice(block: Block, words: Sequence[str], linked: float) -> Verdict | None:
    """Return the verdict on a line that its words alone tell; `linked` in links."""
    if is_crossref(block.text, linked):
        return _dropped("cross-reference", "leads on to another article")
    if len(block.text) <= _COPYRIGHT_CHARS and _COPYRIGHT.match(block.text):
        return _dropped("copyright", "a notice of copyright")
    if block.kind is not Kind.HEADING and is_disclosure(block.text):
        return _dropped("disclosure", "a notice that the page earns by its links")
    if block.kind is not Kind.HEADING and are_furniture(words):
        return _dropped("furniture", "a button, menu or notice")
    return None


@lru_cache(maxsize=64)
def _dropped(evidence: str, reason: str) -> Verdict:
    return Verdict(kept=False, evidence=evidence, reason=reason)
