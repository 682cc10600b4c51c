"""Small archives built in memory."""

import io
import zipfile
from collections.abc import Iterator, Mapping

from facingpage.openers import Source, find_document, list_pages, read_document
from facingpage.openers.document import Document


def page_bytes(words: str, title: str = "A title") -> bytes:
    """Return a small page that says `words`."""
    html = (
        f"<html><head><title>{title}</title></head><body><p>{words}</p></body></html>"
    )
    return html.encode()


def zipped(
    files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED, before: bytes = b""
) -> bytes:
    """Return a ZIP of files, some bytes before it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return before + made.getvalue()


def keys(source: Source) -> list[str]:
    """Return the key of every page in a file."""
    return [entry.key for entry in list_pages(source)]


def texts(source: Source) -> list[str]:
    """Return the text of every page in a file."""
    return [
        " ".join(block.text for block in read_document(document).page.blocks)
        for document in documents(source)
    ]


def documents(source: Source) -> Iterator[Document]:
    """Yield every page of a file, each taken out by its own key."""
    for key in keys(source):
        yield find_document(source, key=key)
