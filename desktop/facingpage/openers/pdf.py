"""Opens PDF documents, printed by a browser above all."""

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from facingpage.core.opened import Opened
from facingpage.core.page import Kind, Page, PageEntry, Provenance
from facingpage.errors import OpenFailed
from facingpage.openers.document import Document, Found
from facingpage.openers.limits import Limits
from facingpage.openers.pdfblocks import printed
from facingpage.openers.pdflines import LostError, Sheet, read_sheets
from facingpage.openers.source import Source, shown_name

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MAGIC: Final = b"%PDF-"
# The header may have some bytes before it.
_LOOK_BYTES: Final = 1024
_PASSWORD_ERROR: Final = 4
_SECURITY_ERROR: Final = 5
_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?"
)
_CHARS: Final = 400


def is_pdf(source: Source) -> bool:
    """Return whether a file begins as a PDF does."""
    before, found, _ = source.head[:_LOOK_BYTES].partition(_MAGIC)
    return bool(found) and b"<" not in before


def pdf_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the document, as one page."""

    def load() -> Document:
        data = source.read(limits)
        return Document(source.name, data, data, "pdf", "pdf")

    yield Found(PageEntry("", source.name), load)


def open_pdf(source: Document, limits: Limits) -> Opened:
    """Return the page of a PDF document; there is no markup tree.

    Raises:
        OpenFailed: damaged, protected by a password, or without any text.
    """
    from pypdfium2 import (  # noqa: PLC0415  # loads a library of 8 MB
        PdfDocument,
        PdfiumError,
    )

    try:
        with PdfDocument(source.data) as document:
            told = document.get_metadata_dict()
            sheets, lost = _read(document, limits)
    except PdfiumError as error:
        raise _refused(source, error.err_code) from error
    made = printed(sheets, limits)
    if not any(c.isalnum() for block in made.blocks for c in block.text):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": the PDF holds no text, only '
            "pictures of it. Run text recognition on it first."
        )
    if not made.is_whole:
        lost = (
            f"Page cut after block {limits.max_blocks:,}: it holds more blocks than "
            "the limit allows. Raise the limit in the settings to read the rest."
        )
    heading = next((b.text for b in made.blocks if b.kind is Kind.HEADING), "")
    title = _line(told.get("Title")) or heading[:_CHARS]
    made_at = _iso(told.get("CreationDate") or "")
    origin = source.origin
    url = origin.url or made.url
    provenance = Provenance(
        sha256=hashlib.sha256(source.original).hexdigest(),
        name=source.name,
        size_bytes=len(source.original),
        format=source.format,
        encoding="PDF",
        encoding_source="the document says which letters it shows",
        url=url,
        url_source=origin.url_source
        if origin.url
        else "printed page edge"
        if url
        else None,
        saved_at=origin.saved_at or made_at,
        saved_at_source=(
            origin.saved_at_source
            if origin.saved_at
            else "PDF creation date"
            if made_at
            else None
        ),
        author=origin.author or _line(told.get("Author")) or None,
        published=origin.published,
    )
    return Opened(Page(provenance, title, made.blocks, lost), None, {})


def _read(document: "PdfDocument", limits: Limits) -> tuple[list[Sheet], str | None]:
    """Return the pages that could be read, and a sentence on those that could not."""
    sheets: list[Sheet] = []
    lost: str | None = None
    try:
        for sheet in read_sheets(document, limits):
            sheets.append(sheet)
            if sheet.height == 0 and lost is None:
                lost = (
                    f"Page {sheet.number} of the PDF is damaged and could not be read. "
                    "Print the web page again."
                )
    except LostError as error:
        lost = (
            f"Page cut after {error}. Raise the limit in the settings, or split the "
            "PDF and open its parts."
        )
    return sheets, lost


def _refused(source: Document, code: int | None) -> OpenFailed:
    shown = shown_name(source.name)
    if code in {_PASSWORD_ERROR, _SECURITY_ERROR}:
        return OpenFailed(
            f'Could not open "{shown}": the PDF is protected by a password. '
            "Save it without the password and open that."
        )
    return OpenFailed(
        f'Could not open "{shown}": it is a PDF document, and damaged. '
        "Print the web page again, or save it as HTML."
    )


def _line(text: str | None) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text or "")
    return " ".join(printable.split())[:_CHARS]


def _iso(written: str) -> str | None:
    found = _DATE.match(written)
    if found is None:
        return None
    year, month, day, hour, minute, second, sign, zone_h, zone_m = found.groups()
    date = f"{year}-{month or '01'}-{day or '01'}"
    if hour is None:
        return date if day else None
    zone = (
        f"{sign}{zone_h}:{zone_m or '00'}" if sign else "Z" if "Z" in found[0] else ""
    )
    return f"{date}T{hour}:{minute or '00'}:{second or '00'}{zone}"
