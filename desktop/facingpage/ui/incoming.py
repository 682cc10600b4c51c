"""What comes by paste or drag and drop: files, markup or text."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from facingpage.ui.session import Session
from facingpage.ui.wording import mark

PASTED = mark("Pasted page")


def can_take(data: QMimeData) -> bool:
    """Return whether something can be opened from this."""
    return files_in(data) != [] or data.hasHtml() or bool(data.text().strip())


def take(data: QMimeData, session: Session, name: str) -> bool:
    """Open what this holds; False when it is nothing that can be opened.

    Files come before markup, and markup before text: a browser gives all of them for
    the same page. Models among the files are imported.
    """
    files = files_in(data)
    if files:
        session.bringing.take_files(files)
        return True
    text = data.html() if data.hasHtml() else data.text()
    if not text.strip():
        return False
    # Half a character (a lone surrogate) can be pasted, but not encoded.
    session.paging.open_bytes(name, text.encode("utf-8", "replace"))
    return True


def files_in(data: QMimeData) -> list[Path]:
    """Return the files and folders in it."""
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
