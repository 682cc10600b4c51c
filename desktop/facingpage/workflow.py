"""Runs a page through the stages. Heavy imports wait until a page comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from facingpage import cleaning, language, openers
from facingpage.core.page import Cleaned
from facingpage.openers import Source


@dataclass(frozen=True, slots=True)
class Stage:
    """What is being done to a page now, in words for a progress line."""

    title: str


def clean_page(source: Source) -> Iterator[Stage | Cleaned]:
    """Yield each stage as it begins, and last the cleaned page.

    Raises:
        OpenFailed: the bytes are no page, or more than the limits allow.
    """
    yield Stage("opening")
    opened = openers.open_page(source)
    yield Stage("telling languages")
    page_language = language.page_language(opened.page)
    guesses = language.detect(opened.page, page_language)
    yield Stage("cleaning")
    verdicts = cleaning.clean(opened, guesses, page_language)
    yield Cleaned(opened.page, page_language, guesses, verdicts)
