"""Opens a page saved whole: an HTML file with the folder of its files beside it."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote

from facingpage.core.page import PageEntry
from facingpage.openers import plain
from facingpage.openers.document import Document, Found, Part
from facingpage.openers.limits import DEFAULT_LIMITS, Limits
from facingpage.openers.source import Source

COMPLETE: Final = "complete page"
"""The format a page is said to have when its folder lies beside it."""

FOLDER_WORDS: Final = (
    *("files", "file", "Dateien", "fichiers", "archivos", "arquivos", "ficheiros"),
    *("bestanden", "filer", "pliki", "soubory", "súbory", "tiedostot", "elemei"),
    *("fajlovi", "datoteke", "failid", "fails", "bylos", "dosyalar", "fitxers"),
    *("fitxategiak", "fisiere", "data", "resources", "assets", "файлы", "файли"),
    *("файлове", "ملفات", "קבצים", "文件", "檔案", "ファイル", "파일"),
)
"""What browsers and Windows add to a page's name for its folder, in their languages."""

_BEFORE_WORD: Final = "_.- "
_PAGE_FOLDER = re.compile(rf".+[{re.escape(_BEFORE_WORD)}](?:{'|'.join(FOLDER_WORDS)})")
_TYPES: Final = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".php", ".asp"), "text/html"),
    **dict.fromkeys((".jpg", ".jpeg", ".jfif"), "image/jpeg"),
    **dict.fromkeys((".js", ".download"), "text/javascript"),
    ".css": "text/css",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
    ".svg": "image/svg+xml",
}
_FRAMESET = re.compile(rb"<frameset\b", re.IGNORECASE)
_LOOK_BYTES: Final = 65_536
_FRAME_PAGES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_MOST_FILES: Final = 1_000
_MOST_STEPS: Final = 4


def html_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of an HTML file, with its folder of files if it has one."""

    def load() -> Document:
        data = source.read(limits)
        folder = companion_folder(source.path) if source.path else None
        if folder is None and source.path and _FRAMESET.search(data[:_LOOK_BYTES]):
            beside = BesideParts(source.path, limits)
            return Document(source.name, data, data, "html", parts=beside)
        if folder is None:
            return Document(source.name, data, data, "html")
        parts = FolderParts(folder, limits)
        return Document(source.name, data, data, COMPLETE, parts=parts)

    yield Found(PageEntry("", source.name), load)


def companion_folder(page: Path) -> Path | None:
    """Return the folder that was saved with a page and lies beside it, if any.

    A folder walked for pages leaves it out: what is in it belongs to the page.
    """
    for word in FOLDER_WORDS:
        for mark in _BEFORE_WORD:
            for written in dict.fromkeys((word, word.lower())):
                folder = page.with_name(f"{page.stem}{mark}{written}")
                if stat.S_ISDIR(_mode(folder) or 0):
                    return folder
    return None


class FolderParts(Mapping[str, Part]):
    """The files of a page's own folder, read when the page names them.

    An address is relative to the page ("page_files/frame.html"). Nothing outside the
    folder is read, no link is followed, and no more bytes in all than the limits allow
    a page.
    """

    def __init__(self, folder: Path, limits: Limits = DEFAULT_LIMITS) -> None:
        """Take a folder; nothing in it is touched yet."""
        self._folder = folder
        self._bytes_left = limits.max_bytes
        self._files_left = _MOST_FILES
        self._read: dict[Path, Part] = {}

    def __getitem__(self, address: str) -> Part:
        """Return a file; KeyError where it is none of the folder's, or too large."""
        path = self._path(address)
        if path is None:
            raise KeyError(address)
        if path not in self._read:
            self._read[path] = self._load(path, address)
        return self._read[path]

    def __contains__(self, address: object) -> bool:
        """Return whether an address names a file of the folder, without reading it."""
        return isinstance(address, str) and self._path(address) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the addresses of the files that lie in the folder itself."""
        try:
            with os.scandir(self._folder) as entries:
                for count, entry in enumerate(entries):
                    if count >= _MOST_FILES:
                        return
                    if entry.is_file(follow_symlinks=False):
                        yield f"{self._folder.name}/{entry.name}"
        except OSError:
            return

    def __len__(self) -> int:
        """Return how many files lie in the folder itself."""
        return sum(1 for _ in self)

    def _path(self, address: str) -> Path | None:
        """Return the regular file in the folder that an address names, if it is one."""
        plain_address = unquote(address.partition("#")[0].partition("?")[0])
        # A "?" in a file's name stands bare in some pages: tried as it is, too. Macs
        # take accents apart in names, and not in pages.
        for text in (plain_address, unquote(address)):
            for form in ("NFC", "NFD"):
                for written in dict.fromkeys((text, normalize(form, text))):
                    path = self._file(written.split("/"))
                    if path is not None:
                        return path
        return None

    def _file(self, written: list[str]) -> Path | None:
        steps = [step for step in written if step != "."]
        if len(steps) > _MOST_STEPS or not all(map(_is_plain, steps)):
            return None
        inside = self._steps_inside(steps)
        if not inside:
            return None
        path = self._folder
        for step in inside[:-1]:
            path /= step
            if not stat.S_ISDIR(_mode(path) or 0):
                return None
        path /= inside[-1]
        is_file = stat.S_ISREG(_mode(path) or 0) and self._is_inside(path)
        return path if is_file else None

    def _steps_inside(self, steps: list[str]) -> list[str]:
        """Return the way within the folder; [] where it does not lead there."""
        # A page and its folder may have been renamed together: its addresses were not.
        is_own = normalize("NFC", steps[0]) == normalize("NFC", self._folder.name)
        return steps[1:] if is_own or _PAGE_FOLDER.fullmatch(steps[0]) else []

    def _is_inside(self, path: Path) -> bool:
        # Windows has links that no mode tells of.
        try:
            return path.resolve().is_relative_to(self._folder.resolve())
        except (OSError, RuntimeError):
            return False

    def _load(self, path: Path, address: str) -> Part:
        if self._files_left <= 0:
            raise KeyError(address)
        self._files_left -= 1
        flags = os.O_RDONLY
        for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
            flags |= getattr(os, name, 0)
        try:
            with os.fdopen(os.open(path, flags), "rb") as file:
                status = os.fstat(file.fileno())
                if (
                    not stat.S_ISREG(status.st_mode)
                    or status.st_size > self._bytes_left
                ):
                    raise KeyError(address)
                data = file.read(self._bytes_left)
        except OSError as error:
            raise KeyError(address) from error
        self._bytes_left -= len(data)
        return Part(data, _media_type(path, data))


class BesideParts(FolderParts):
    """The pages beside a frameset, or in folders below, that it is made of.

    A frameset has no text of its own: without its frames there is nothing to read.
    """

    def __init__(self, page: Path, limits: Limits = DEFAULT_LIMITS) -> None:
        """Take the frameset's own file; nothing beside it is touched yet."""
        super().__init__(page.parent, limits)

    def _steps_inside(self, steps: list[str]) -> list[str]:
        is_page = Path(steps[-1]).suffix.lower() in _FRAME_PAGES
        return steps if is_page else []


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except (OSError, ValueError):
        return None


def _is_plain(step: str) -> bool:
    """Return whether a piece of an address is a bare file name on any system."""
    return step not in {"", ".."} and not any(c in step for c in '\\:\0<>|"*')


def _media_type(path: Path, data: bytes) -> str:
    known = _TYPES.get(path.suffix.lower())
    if known is None and plain.is_html(Source(path.name, data)):
        return "text/html"
    return known or "application/octet-stream"
