"""Runs a page through the stages. Heavy imports wait until a page comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from facingpage import cleaning, language, openers
from facingpage.core.page import Cleaned
from facingpage.openers import Document


@dataclass(frozen=True, slots=True)
class Stage:
    """What is being done to a page now, in words for a progress line."""

    title: str


def clean_page(
    document: Document,
    encoding: str | None = None,
    limits: openers.Limits = openers.DEFAULT_LIMITS,
    *,
    fast: bool = False,
) -> Iterator[Stage | Cleaned]:
    """Yield each stage as it begins, and last the cleaned page.

    `encoding` is a person's choice; None leaves it to the bytes. `fast` cleans without
    trafilatura, and every block takes the page's language.

    Raises:
        OpenFailed: the bytes are no page, or more than the limits allow.
    """
    yield Stage("opening")
    opened = openers.read_document(document, limits, encoding)
    yield Stage("telling languages")
    page_language = language.page_language(opened.page, fast=fast)
    tell = language.as_page if fast else language.detect
    guesses = tell(opened.page, page_language)
    yield Stage("cleaning")
    verdicts = cleaning.clean(opened, guesses, page_language, fast=fast)
    page_type = cleaning.page_type(opened)
    layers = page_language, guesses, verdicts
    yield Cleaned(opened.page, *layers, page_type, fast)
