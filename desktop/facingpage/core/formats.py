"""What the openers' ids mean, in words; their table itself needs a parser."""

from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    "html": "web page (HTML)",
    "complete": "complete web page (HTML and its files)",
    "text": "plain text",
    "markdown": "text with marks (Markdown)",
    "mhtml": "web page with its files (MHTML)",
    "webarchive": "Safari web archive",
    "singlefile": "web page saved by SingleFile",
    "singlefilez": "web page saved by SingleFileZ",
    "maff": "web page archive (MAFF)",
    "htz": "zipped web page (HTZ)",
    "warc": "record of a web crawl (WARC)",
    "arc": "record of a web crawl (ARC)",
    "wacz": "record of a web crawl (WACZ)",
    "epub": "chapter of a book (EPUB)",
    "pdf": "printed page (PDF)",
    "gzip": "page packed by gzip",
    "tar": "page in a TAR archive",
    "zip": "page in a ZIP archive",
    "folder": "page in a folder",
}


def format_words(format_id: str) -> str:
    """Return what kind of file a page was: "web page (HTML)"."""
    return _WORDS.get(format_id, format_id)
