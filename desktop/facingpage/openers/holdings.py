"""What of the files in an archive or a folder is a page, and what goes with a page."""

import posixpath
import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from facingpage.errors import OpenFailed
from facingpage.openers.complete import FOLDER_WORDS
from facingpage.openers.document import Found, LazyParts, Part
from facingpage.openers.inflate import Trap
from facingpage.openers.source import Source, shown_name
from facingpage.openers.zipped import Archive, Member

PAGE_SUFFIXES: Final = frozenset({".html", ".htm", ".xhtml", ".shtml", ".xht"})
"""Names of files that are web pages, or frames of one."""

_MEDIA_TYPES: Final = {
    **dict.fromkeys(PAGE_SUFFIXES, "text/html"),
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".bmp": "image/bmp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
}

# Text by its bytes, but no page: what browsers and sites keep beside pages.
_NO_PAGES: Final = frozenset(
    """.css .js .mjs .cjs .ts .map .json .jsonl .xml .rdf .rss .atom .opf .ncx .xsl
    .xslt .dtd .svg .csv .tsv .sql .ini .cfg .conf .toml .yaml .yml .lock .py .c .h .cpp
    .java .rb .go .rs .sh .bat .ps1 .cmd .vtt .srt .po .pot .ics .vcf .eml .url
    .webloc .desktop .lnk .log .sha256 .md5 .sig .asc .cdx .cdxj .db .sqlite .identifier
    .png .jpg .jpeg .gif .webp .bmp .avif .ico .tif .tiff .heic .woff .woff2 .ttf .otf
    .eot .mp3 .mp4 .m4a .m4v .webm .ogg .wav .avi .mov .swf .exe .dll .so .bin .dat
    .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .rtf""".split()  # noqa: SIM905  # 80 short words read best in lines
)
_PAGE_FOLDER = re.compile(rf"[_. -](?:{'|'.join(FOLDER_WORDS)})", re.IGNORECASE)
_FOREIGN: Final = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    b"\xff\xd8\xff",
    b"GIF8",
    b"MZ",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"RIFF",
    b"BM",
    b"wOF",
    b"OTTO",
    b"\0\1\0\0",
    b"SQLite format 3",
    b"{\\rtf",
)
_PACKED: Final = (b"PK\x03\x04", b"\x1f\x8b", b"%PDF-", b"bplist", b"\x89PNG")
# No site lies deeper; what does is made to take time.
_MOST_FOLDERS: Final = 64
_LOOK_BYTES: Final = 4_096


def page_folders(names: Collection[str]) -> dict[str, str]:
    """Return the folder of each page that was saved with one ("news_files")."""
    known = set(names)
    folders: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in folders and name.count("/") <= _MOST_FOLDERS:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    found: dict[str, str] = {}
    for folder in folders:
        for mark in _PAGE_FOLDER.finditer(folder):
            if mark.end() == len(folder):
                stem = folder[: mark.start()]
                pages = (stem + suffix for suffix in PAGE_SUFFIXES)
                found.update((page, folder) for page in pages if page in known)
    return found


def may_hold_page(name: str, folders: Container[str]) -> bool:
    """Return whether a file's name lets it be a page; `folders` are those of pages.

    Hidden files, pictures, scripts, and what stands in a page's own folder are none.
    """
    path = PurePosixPath(name)
    if len(path.parts) > _MOST_FOLDERS:
        return False
    if any(part.startswith(".") or part == "__MACOSX" for part in path.parts):
        return False
    # Crawlers keep the query in a file's name ("style.css?v=2").
    if PurePosixPath(path.name.partition("?")[0]).suffix.lower() in _NO_PAGES:
        return False
    return not any(str(folder) in folders for folder in path.parents)


def may_be_page(head: bytes) -> bool:
    """Return whether a file's first bytes let it be a page or hold some."""
    if not head.strip():
        return False
    if head.startswith(_FOREIGN):
        # A SingleFileZ page can begin as a picture.
        return head.startswith(b"\x89PNG") and b"<html" in head
    if head.startswith(_PACKED):
        return True
    look = head[:_LOOK_BYTES]
    odd = sum(look.count(byte) for byte in range(9)) + look.count(0x7F)
    # UTF-16 is half zeros, and nothing else below a tab.
    zeros = look.count(0)
    return odd - zeros <= len(look) // 10 and zeros <= len(look) * 0.55


def key_of(name: str) -> str:
    """Return a file's name as a key: "!" stands between the keys of nested files."""
    return name.replace("%", "%25").replace("!", "%21")


def name_of(key: str) -> str:
    """Return the name of which `key_of` made a key."""
    return key.replace("%21", "!").replace("%25", "%")


def pages_of(
    holder: Source,
    files: Iterable[tuple[str, Callable[[], Source]]],
    nested: Callable[[Source, str], Iterator[Found]],
) -> Iterator[Found]:
    """Yield the pages of files, each with its key; what is no page is passed over.

    Raises:
        OpenFailed: at the end, naming files that could not be read, or if none is a
            page.
        Trap: at once, where an archive holds one.
    """
    problems: list[str] = []
    is_empty = True
    for key, take in files:
        try:
            source = take()
            if not source.is_folder and not may_be_page(source.head):
                continue
            for found in nested(source, key):
                is_empty = False
                yield found
        except Trap as error:
            # A trap in an archive is seldom alone: sixteen in sixteen in sixteen is
            # how they are made. A folder's files have nothing to do with each other.
            if not holder.is_folder:
                raise
            problems.append(str(error))
        except OpenFailed as error:
            problems.append(str(error))
    shown = shown_name(holder.name)
    if problems:
        more = len(problems) - 3
        raise OpenFailed(
            " ".join(problems[:3])
            + (
                f' In all {len(problems)} files in "{shown}" failed.'
                if more > 0
                else ""
            )
        )
    if is_empty:
        raise OpenFailed(
            f'Could not open "{shown}": there is no page in it. '
            "Open the file that holds the page."
        )


def parts_beside(archive: Archive, page: str, folder: str | None = None) -> LazyParts:
    """Return what a page in an archive may show, by address as the page writes it.

    All of the archive, or only what stands in one folder ("news_files/"). A damaged
    part comes out empty.
    """
    base = posixpath.dirname(page)
    loaders: dict[str, Callable[[], Part]] = {}
    for member in archive.files():
        media_type = _MEDIA_TYPES.get(posixpath.splitext(member.name)[1].lower())
        if media_type is None or member.name == page:
            continue
        if folder is not None and not member.name.startswith(folder):
            continue
        load = _loader(archive, member, media_type)
        address = posixpath.relpath(member.name, base or ".")
        for written in {address, quote(address)}:
            loaders[written] = load
    return LazyParts(loaders)


def _loader(archive: Archive, member: Member, media_type: str) -> Callable[[], Part]:
    def load() -> Part:
        try:
            return Part(archive.read(member), media_type)
        except OpenFailed:
            return Part(b"", media_type)

    return load
