"""Opens TAR archives of pages, member by member; links in them lead nowhere."""

import tarfile
from collections.abc import Callable, Iterator
from typing import Final

from facingpage.errors import OpenFailed
from facingpage.openers.document import Found
from facingpage.openers.inflate import STORED
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.zip import find_in_archive, pages_in_archive
from facingpage.openers.zipnames import readable_name
from facingpage.openers.zipped import Archive, Member

_MAGIC: Final = slice(257, 262)
_CHECKSUM: Final = slice(148, 156)
_BLOCK: Final = 512


class TarArchive(Archive):
    """A TAR whose headers have been read; its members are bytes of the file itself."""

    def read(self, member: Member, most: int | None = None) -> bytes:
        """Return a member's bytes; only the first `most` where that is given.

        Raises:
            OpenFailed: too large, or the file ends within it.
            Trap: all together passes the limit.
        """
        shown = f"{shown_name(self.source.name)} › {shown_name(member.name)}"
        if member.size_bytes > self.limits.max_bytes:
            raise OpenFailed(
                f'Could not open "{shown}": it has more than '
                f"{self.limits.max_bytes:,} bytes, the limit. "
                "Raise the limit in the settings."
            )
        wanted = member.size_bytes if most is None else min(most, member.size_bytes)
        with self.source.open() as file:
            file.seek(member.offset)
            data = file.read(wanted)
        if len(data) < wanted:
            raise OpenFailed(
                f'Could not open "{shown}": the archive is cut short. Get it again.'
            )
        self.count(len(data))
        return data


def is_tar(source: Source) -> bool:
    """Return whether a file begins with the header of a TAR's first member."""
    head = source.head[:_BLOCK]
    if len(head) < _BLOCK or head[_MAGIC] != b"ustar":
        return False
    try:
        said = int(head[_CHECKSUM].strip(b" \0") or b"0", 8)
    except ValueError:
        return False
    counted = sum(head) - sum(head[_CHECKSUM]) + 8 * 0x20
    return said == counted


def tar_pages(
    source: Source, limits: Limits, nested: Callable[[Source, str], Iterator[Found]]
) -> Iterator[Found]:
    """Yield the pages in a TAR; one that holds a single page is that page.

    Raises:
        OpenFailed: it is damaged; it comes after the pages before the damage.
    """
    archive, problem = _read(source, limits)
    yield from pages_in_archive(archive, nested)
    if problem is not None:
        raise OpenFailed(problem)


def find_in_tar(source: Source, key: str, limits: Limits) -> Found:
    """Return the page of a key without reading any other file's bytes."""
    archive, _ = _read(source, limits)
    return find_in_archive(archive, key)


def _read(source: Source, limits: Limits) -> tuple[TarArchive, str | None]:
    """Return what the headers tell, and a sentence where they end early."""
    shown = shown_name(source.name)
    members: list[Member] = []
    problem = None
    seen = 0
    try:
        with (
            source.open() as file,
            tarfile.open(fileobj=file, mode="r:", errorlevel=0) as found,
        ):
            while (entry := found.next()) is not None:
                # It keeps every header it has read.
                found.members = []  # type: ignore[attr-defined]  # typeshed hides it
                seen += 1
                if seen > limits.max_entries:
                    problem = (
                        f'Could not open all of "{shown}": it holds more than '
                        f"{limits.max_entries:,} files. Raise the limit in the "
                        "settings, or unpack it and open the folders in it."
                    )
                    break
                # Links lead anywhere, devices hang, and holes have no end.
                if entry.isreg() and not entry.issparse():
                    members.append(_member(entry))
    except (tarfile.TarError, EOFError, OSError, ValueError, OverflowError) as error:
        problem = f'Could not open all of "{shown}": it is damaged. Get it again.'
        if not members:
            raise OpenFailed(
                f'Could not open "{shown}": it is a TAR archive, but damaged. '
                "Get it again."
            ) from error
    return TarArchive(source, tuple(members), limits), problem


def _member(entry: tarfile.TarInfo) -> Member:
    size = entry.size
    name = readable_name(entry.name.encode("utf-8", "surrogateescape"), 0)
    return Member(
        name,
        entry.offset_data,
        size,
        size,
        STORED,
        crc=0,
        is_encrypted=False,
        is_link=False,
    )
