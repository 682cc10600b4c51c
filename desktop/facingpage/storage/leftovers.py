"""What was being made of a project when the program was ended."""

import contextlib
from pathlib import Path
from typing import Final

from facingpage.storage.backups import folder_of

_MARK: Final = ".new"


def left_over(path: Path) -> list[Path]:
    """Return what lies beside a project that was not made whole: files and folders.

    All that is made of a project, or to be one, is made under a hidden name that
    begins with the project's.
    """
    starts = (f".{path.name}.", f".{path.name}-", f"{path.name}-key.")
    found = [
        each
        for each in _in(path.parent)
        if each.name.startswith(starts) and _MARK in each.name
    ]
    backups = _in(folder_of(path))
    found += (each for each in backups if each.name[0] == "." and _MARK in each.name)
    return sorted(found)


def files_in(left: Path) -> list[Path]:
    """Return the files that a leftover is made of; itself where it is one.

    A link is none of them: what it leads to is somebody's.
    """
    every = left.rglob("*") if left.is_dir() and not left.is_symlink() else (left,)
    return sorted(each for each in every if each.is_file() and not each.is_symlink())


def clear_away(path: Path) -> None:
    """Remove what was left of copies of a project that nobody has open but us.

    A folder stays: another program may read a damaged project in it just now.
    """
    for each in left_over(path):
        if each.is_file():
            with contextlib.suppress(OSError):
                each.unlink()


def _in(folder: Path) -> list[Path]:
    with contextlib.suppress(OSError):
        return list(folder.iterdir())
    return []
