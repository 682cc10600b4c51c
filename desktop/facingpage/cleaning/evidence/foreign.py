"""Whether a block is written like the rest of the page."""

from typing import Final

import numpy as np

from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts
from facingpage.core import languages

COLUMNS: Final = ("language", "script")
_SURE: Final = {"sure": 1.0, "likely": 0.5, "unsure": 0.2}


def measure(page: PageFacts) -> Columns:
    """Return how surely each block is in another language, and in another script."""
    own = languages.base(page.language.code)
    return {
        "language": np.array(
            [
                _SURE[guess.sure] * (languages.base(guess.code) != own)
                for guess in page.guesses
            ],
            np.float32,
        ),
        "script": page.foreign,
    }


def unlike_page(page: PageFacts, index: int) -> str | None:
    """Return in words how a block is written unlike the page, None if it is not.

    Its language is named only where it is more than a guess.
    """
    line, own = page.guesses[index].code, page.language.code
    is_told = languages.UNDETERMINED not in {line, own}
    is_other = is_told and languages.base(line) != languages.base(own)
    if is_other and page.guesses[index].sure != "unsure":
        return f"{languages.name(line)} line on a page in {languages.name(own)}"
    if page.foreign[index]:
        if page.is_all_foreign(index):
            return "written in another script than the page"
        return "mostly written in another script than the page"
    return "in another language than the page" if is_other else None


def reason(case: Case) -> str:
    """Return how its language speaks for a block."""
    words = unlike_page(case.page, case.index)
    if words is None:
        return "in the page's language"
    return "a passage in another language than the page" if case.kept else words
