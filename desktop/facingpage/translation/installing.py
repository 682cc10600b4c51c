"""Puts staged models into place among the person's own, and takes models away.

What is there stays until what comes is whole. What a killed import left behind is
cleared up later.
"""

import contextlib
import json
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.core.models import Staged
from facingpage.errors import ModelFailed
from facingpage.translation import carried, places
from facingpage.translation.kinds import Model, read_any
from facingpage.translation.kinds.base import NOTES, read_metadata

_NEW: Final = ".new-"
_OLD: Final = ".old-"
_STALE_S: Final = {_NEW: 24 * 3600.0, _OLD: 24 * 3600.0, ".download-": 14 * 86400.0}
"""How long what was not finished is kept; a download may go on another day."""


def new_staging() -> Path:
    """Return an empty folder beside the person's models, and clear up older ones.

    Raises:
        ModelFailed: it cannot be made.
    """
    root = paths.models_dir()
    try:
        root.mkdir(parents=True, exist_ok=True)
        _clear_up(root)
        return Path(tempfile.mkdtemp(prefix=f"{_NEW}{os.getpid()}-", dir=root))
    except OSError as error:
        raise cannot_write(error) from error


def discard(staging: Path) -> None:
    """Remove a staging folder and what is in it."""
    shutil.rmtree(staging, ignore_errors=True)


def install(staged: Staged, staging: Path, doubt: str = "") -> tuple[str, ...]:
    """Give a staged model its name among the person's own.

    Others of the same engine and languages go, once this one is there; their names are
    returned. With a `doubt` about it they stay, and it is noted.

    Raises:
        ModelFailed: it cannot be written, or would take the place of a sound one; what
            was there is untouched.
    """
    target = paths.models_dir() / staged.name
    older = replaced_by(staged)
    if doubt and staged.name in older:
        raise ModelFailed(
            f'The model "{staged.name}" was not imported: {doubt}. The one of that name'
            " that you have stays."
        )
    try:
        if doubt:
            noted = read_metadata(staging / staged.name / NOTES)
            text = json.dumps({**noted, "doubt": doubt}) + "\n"
            paths.write_whole(staging / staged.name / NOTES, text)
            older = []
        _swap_in(staging / staged.name, target)
    except OSError as error:
        raise cannot_write(error) from error
    for name in older:
        if name != staged.name:
            shutil.rmtree(target.parent / name, ignore_errors=True)
    return tuple(older)


def replaced_by(staged: Staged) -> list[str]:
    """Return the folders among the person's own that a staged model takes over from."""
    found = []
    for path in places.subfolders(paths.models_dir()):
        with contextlib.suppress(ModelFailed):
            model = read_any(path, "own")
            if (model.engine, carried.stem(model)) == (staged.engine, staged.stem):
                found.append(path.name)
    return found


def remove(model: Model) -> int:
    """Remove one of the person's own models; return how many bytes that freed.

    Raises:
        ModelFailed: it is not the person's own, or cannot be removed.
    """
    if model.origin != "own":
        raise ModelFailed(
            f'The model "{model.name}" was not imported here and stays: '
            f"{_WHOSE[model.origin]}."
        )
    try:
        freed = carried.sized(model)
        # Out of sight at once: what is removed only in part is no model any more.
        gone = Path(tempfile.mkdtemp(prefix=_NEW, dir=model.path.parent))
        model.path.rename(gone / model.name)
    except OSError as error:
        raise ModelFailed(
            f'Could not remove the model "{model.name}": {error.strerror}. '
            "Close what uses it and try again."
        ) from error
    shutil.rmtree(gone, ignore_errors=True)
    return freed


_WHOSE: Final = {
    "system": "it is there for all users of this computer",
    "starter": "it comes with the program",
    "argos": "it belongs to Argos Translate",
}


def _swap_in(staged: Path, target: Path) -> None:
    """Rename a folder into place; what has its name goes only when that is done."""
    before: Path | None = None
    if target.exists():
        away = Path(tempfile.mkdtemp(prefix=_OLD, dir=target.parent))
        before = target.rename(away / target.name)
    try:
        staged.rename(target)
    except OSError:
        if before is not None:
            before.rename(target)
        raise
    sync(target.parent)
    if before is not None:
        shutil.rmtree(before.parent, ignore_errors=True)


def _clear_up(root: Path) -> None:
    """Remove what a killed import left behind, and give back what it took away."""
    for path in root.iterdir():
        if not path.is_dir() or not _is_left(path):
            continue
        for old in path.iterdir() if path.name.startswith(_OLD) else ():
            if not (root / old.name).exists():
                old.rename(root / old.name)
        shutil.rmtree(path, ignore_errors=True)


def _is_left(path: Path) -> bool:
    """Return whether nobody works in a folder any more."""
    limits = [s for prefix, s in _STALE_S.items() if path.name.startswith(prefix)]
    if not limits:
        return False
    owner = path.name.removeprefix(_NEW).partition("-")[0]
    if path.name.startswith(_NEW) and owner.isdecimal() and _is_gone(int(owner)):
        return True
    return time.time() - path.stat().st_mtime > limits[0]


def _is_gone(pid: int) -> bool:
    """Return whether a process has ended; False where that cannot be told."""
    if os.name == "nt":
        # There this would end the process.
        return False
    try:
        os.kill(pid, 0)
    except (OSError, OverflowError) as error:
        return isinstance(error, ProcessLookupError)
    return False


def sync(path: Path) -> None:
    """Have a file or folder on the disk before it counts; folders where that goes."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def cannot_write(error: OSError) -> ModelFailed:
    """Return what to say where the person's models cannot be written."""
    return ModelFailed(
        f'Could not write to "{paths.models_dir()}": {error.strerror}. Make room there,'
        " or see who may write to it, then try again."
    )
