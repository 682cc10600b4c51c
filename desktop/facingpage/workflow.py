"""Runs a page through the stages. Heavy imports wait until a page comes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from facingpage import cleaning, language, openers
from facingpage.core.glance import Glance
from facingpage.core.page import Cleaned
from facingpage.openers import Document

# Of a larger page, and of a PDF, reading is most of the work: it is not done twice.
_GLANCED_BYTES: Final = 4 << 20


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


def glance(
    path: Path,
    limits: openers.Limits = openers.DEFAULT_LIMITS,
    key: str | None = None,
) -> Glance | None:
    """Return what a page is about; None: it holds several, or reading is slow.

    `key` is that of a page in a file of several.

    Raises:
        OpenFailed: as of `clean_page`.
    """
    source = openers.find_source(path)
    if key is None:
        first = list(islice(openers.list_pages(source, limits), 2))
        if len(first) != 1:
            return None
        key = first[0].key
    elif not openers.is_any_found_at_once(source):
        return None
    document = openers.find_document(source, limits, key)
    if document.content == "pdf" or len(document.data) > _GLANCED_BYTES:
        return None
    page = openers.read_document(document, limits).page
    origin = page.provenance
    return Glance(
        page.title,
        origin.site or "",
        origin.url or "",
        origin.published or origin.saved_at or "",
        language.page_language(page, fast=True).code,
    )
