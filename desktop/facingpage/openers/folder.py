"""Opens a folder: every page in it, and in the folders in it, by name."""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.document import Found
from facingpage.openers.holdings import (
    key_of,
    may_hold_page,
    name_of,
    page_folders,
    pages_of,
)
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, find_source, shown_name

_MOST_NESTED: Final = 4


def is_folder(source: Source) -> bool:
    """Return whether this is a folder."""
    return source.is_folder


def folder_pages(
    source: Source, limits: Limits, nested: Callable[[Source, str], Iterator[Found]]
) -> Iterator[Found]:
    """Yield the pages of a folder; each file only when its turn comes."""
    walk = _Walk(_root(source), limits)
    names = sorted(walk.names(), key=lambda name: (name.casefold(), name))
    skipped = set(page_folders(names).values())
    files = (
        (key_of(name), partial(_file, source, name))
        for name in names
        if may_hold_page(name, skipped)
    )
    yield from pages_of(source, files, nested)
    if walk.problem:
        raise OpenFailed(walk.problem)


def find_in_folder(source: Source, key: str, limits: Limits) -> Found:
    """Return the page of a key without reading any other file.

    Raises:
        OpenFailed: it is not there any more, or lies outside the folder.
    """
    # The table of formats imports this module.
    from facingpage.openers import find_document  # noqa: PLC0415

    name, _, rest = key.partition("!")
    if rest.count("!") > _MOST_NESTED:
        raise _gone(source)
    document = find_document(_file(source, name_of(name)), limits, rest)
    return Found(PageEntry(key, document.name), lambda: document)


@dataclass(slots=True)
class _Walk:
    """A look through a folder; `problem` says why it ended early, if it did."""

    root: Path
    limits: Limits
    problem: str | None = None
    _seen: int = field(default=0)

    def names(self) -> list[str]:
        """Return the files in the folder, each as the way to it ("a/b.html")."""
        found: list[str] = []
        todo = [(self.root, "", 0)]
        while todo:
            folder, prefix, depth = todo.pop()
            for entry in _entries(folder, self.limits.max_entries + 1):
                self._seen += 1
                if self._seen > self.limits.max_entries:
                    self.problem = (
                        f'The folder "{shown_name(self.root.name)}" holds more than '
                        f"{self.limits.max_entries:,} files; the first found are "
                        "listed. Raise the limit in the settings, or open its folders."
                    )
                    return found
                name = f"{prefix}{entry.name}"
                if entry.name.startswith("."):
                    continue
                # Links are not followed: they can lead anywhere, and in circles.
                if entry.is_dir(follow_symlinks=False):
                    if depth < self.limits.max_folder_depth:
                        todo.append((folder / entry.name, f"{name}/", depth + 1))
                    else:
                        self.problem = (
                            f'The folder "{shown_name(name)}" was not looked into: it '
                            "lies too deep. Open it by itself."
                        )
                elif entry.is_file(follow_symlinks=False):
                    found.append(name)
        return found


def _entries(folder: Path, most: int) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return list(islice(entries, most))
    # A folder one may not look into is passed over, as files of that kind are.
    except OSError:
        return []


def _root(source: Source) -> Path:
    if source.path is None:
        raise _gone(source)
    return source.path


def _file(source: Source, name: str) -> Source:
    """Return a file in the folder; its name is the way to it from there.

    Raises:
        OpenFailed: it is gone, or the way leads through a link or out of the folder.
    """
    path = _root(source)
    for part in name.split("/"):
        if part in {"", ".", ".."} or os.sep in part or (os.altsep or "/") in part:
            raise _gone(source)
        path /= part
        try:
            mode = path.lstat().st_mode
        except (OSError, ValueError) as error:
            raise _gone(source) from error
        if stat.S_ISLNK(mode):
            raise _gone(source)
    return replace(find_source(path), name=name)


def _gone(source: Source) -> OpenFailed:
    return OpenFailed(
        f'Could not open the page in "{shown_name(source.name)}": it is not there any '
        "more. Open the folder again."
    )
