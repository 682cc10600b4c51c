"""Opens gzip, bzip2, xz or Zstandard of any other format: the pages in it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from facingpage.errors import OpenFailed
from facingpage.openers.document import Document, Found
from facingpage.openers.inflate import (
    PACKINGS,
    Damaged,
    Packing,
    Trap,
    packing_of,
    unpack_stream,
)
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name

SUFFIXES: Final = tuple(suffix for packing in PACKINGS for suffix in packing.suffixes)
"""What these programs add to the name of the file they pack."""

_OF_TAR: Final = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def is_gzip(source: Source) -> bool:
    """Return whether a file begins like a packed one."""
    return packing_of(source.head) is not None


def gzip_pages(
    source: Source, limits: Limits, nested: Callable[[Source, str], Iterator[Found]]
) -> Iterator[Found]:
    """Yield the pages of what a packed file unpacks to.

    Of a stream that breaks off, what stands before is opened, and said to be cut.
    """
    packing = packing_of(source.head)
    if packing is None:
        return
    inner, cut = _unpacked(source, packing, limits)
    for found in nested(inner, ""):
        yield _within(source, found, limits, cut)


def _within(source: Source, found: Found, limits: Limits, cut: str | None) -> Found:
    is_alone = not found.entry.key

    def load() -> Document:
        document = found.load()
        document = replace(document, cut=document.cut_with(cut))
        if not is_alone:
            return document
        # One page: the file as it came is what is kept and named, as everywhere.
        return replace(document, name=source.name, original=source.read(limits))

    entry = replace(found.entry, name=source.name) if is_alone else found.entry
    return Found(entry, load)


def _unpacked(
    source: Source, packing: Packing, limits: Limits
) -> tuple[Source, str | None]:
    shown = shown_name(source.name)
    cut = None
    try:
        with source.open() as file:
            data = unpack_stream(file, packing, limits.max_bytes + 1, limits)
    except Trap as error:
        raise Trap(f'Could not open "{shown}": {error}') from error
    except Damaged as error:
        data = error.saved
        if not data.strip():
            raise OpenFailed(
                f'Could not open "{shown}": it is a {packing.title} archive, but '
                f"{error}. Get it again."
            ) from error
        cut = f"Page cut after {len(data):,} bytes: {error}. Get the file again."
    if len(data) > limits.max_bytes:
        raise OpenFailed(
            f'Could not open "{shown}": it unpacks to more than {limits.max_bytes:,} '
            "bytes, the limit. Raise the limit in the settings."
        )
    return Source(_inner_name(source.name), data), cut


def _inner_name(name: str) -> str:
    """Return a file's name without its ".gz", as `gunzip` would call it."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        return name
    return str(path.with_suffix(_OF_TAR.get(suffix, "")))
