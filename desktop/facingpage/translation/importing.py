"""Makes models out of files and folders: staged, checked, then put into place.

`stage` reads what is not trusted and belongs into a worker. What it leaves beside the
person's models is not found by anybody until `install` gives it its name.
"""

import contextlib
import dataclasses
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from facingpage import paths
from facingpage.core.models import Staged
from facingpage.errors import FacingPageError, ModelFailed
from facingpage.translation import carried, kit, manifest, places, unpacking
from facingpage.translation.kinds import Model, firefox_folder, read_any
from facingpage.translation.kinds.argos_package import check_network
from facingpage.translation.kinds.base import NOTES, read_metadata
from facingpage.translation.unpacking import Told

_NEW: Final = ".new-"
_OLD: Final = ".old-"
_STALE_S: Final = {_NEW: 24 * 3600.0, _OLD: 24 * 3600.0, ".download-": 14 * 86400.0}
"""How long what was not finished is kept; a download may go on another day."""

_MODEL_SUFFIXES: Final = {".bin", ".spm", ".json"}
_PAIR_IN_NAME: Final = re.compile(r"translate-([a-z]{2,3})_([a-z]{2,3})(?![a-z])")


def new_staging() -> Path:
    """Return an empty folder beside the person's models, and clear up older ones.

    Raises:
        ModelFailed: it cannot be made.
    """
    root = paths.models_dir()
    try:
        root.mkdir(parents=True, exist_ok=True)
        _clear_up(root)
        return Path(tempfile.mkdtemp(prefix=_NEW, dir=root))
    except OSError as error:
        raise _cannot_write(error) from error


def discard(staging: Path) -> None:
    """Remove a staging folder and what is in it."""
    shutil.rmtree(staging, ignore_errors=True)


def stage(
    source: Path, staging: Path, told: Told = lambda _: None
) -> tuple[tuple[Staged, ...], tuple[str, ...], bool]:
    """Unpack the models of a file or folder into `staging`.

    Returns them, a sentence for each that is none, and whether it is a kit, of which
    all are sound or an error is raised. Each is whole, of a known kind, fits the list
    of digests it came with, and has one now. Nothing has been loaded yet.

    Raises:
        ModelFailed: nothing in it is a model, or it is not safe to unpack.
    """
    # A person may name one of the files of a model folder.
    if source.suffix in _MODEL_SUFFIXES and source.is_file():
        source = source.parent
    packed = staging / "packed"
    try:
        packed.mkdir()
        unpacking.unpack(source, packed, told)
        described = kit.read(packed, source.name)
        if described is not None:
            made = tuple(
                _staged(path, staging, source, notes)
                for path, notes in described.items()
            )
            return made, (), True
        return *_each(carried.folders_in(packed), staging, source), False
    except OSError as error:
        raise _cannot_write(error) from error
    finally:
        discard(packed)


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
        raise _cannot_write(error) from error
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


def _each(
    folders: Sequence[Path], staging: Path, source: Path
) -> tuple[tuple[Staged, ...], tuple[str, ...]]:
    made: list[Staged] = []
    problems: list[str] = []
    for folder in folders:
        try:
            made.append(_staged(folder, staging, source))
        except FacingPageError as error:
            problems.append(str(error))
    if not made:
        raise ModelFailed(" ".join(problems[:3]))
    return tuple(made), tuple(problems)


def _staged(
    folder: Path,
    staging: Path,
    source: Path,
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Staged:
    """Move the model in a folder to its own in `staging`, with a list of digests.

    `notes` are what is told of it elsewhere, by the names of its fields.
    """
    # What an archive itself is called may tell the languages, where nothing in it does.
    if folder.name == "packed":
        folder = folder.rename(staging / _bare_name(source))
    _inflate_parts(folder)
    model = read_any(folder, "own")
    _check_names(model, source)
    if model.engine == "argos":
        check_network(model.path)
    elif isinstance(model, firefox_folder.ModelFolder):
        firefox_folder.check_vocabularies(model)
    names = carried.files_of(model)
    digests = manifest.measured(folder, names)
    for name, digest in digests.items():
        if model.digests and model.digests.get(name) != digest:
            raise ModelFailed(
                f'Could not import "{source.name}": {name} in it is not the file that '
                "its own list of digests names. Get the model anew."
            )
    name = carried.folder_name(model)
    target = staging / name
    if target.exists() and target != folder:
        raise ModelFailed(
            f'"{source.name}" holds the model "{name}" twice. Import them one by one.'
        )
    _keep_only(folder, staging, name, digests)
    if notes:
        paths.write_whole(staging / name / NOTES, json.dumps(dict(notes)) + "\n")
    made = dataclasses.replace(model, path=target, digests=digests)
    return Staged(
        name=name,
        stem=carried.stem(made),
        engine=model.engine,
        source=model.pair.source,
        target=model.pair.target,
        version=model.version,
        licence=model.licence or notes.get("licence", ""),
        quality=model.quality or notes.get("quality", ""),
        size_bytes=carried.sized(made),
    )


def _keep_only(folder: Path, staging: Path, name: str, digests: dict[str, str]) -> None:
    """Move the files that go along to `staging/name`, safe on the disk."""
    fresh = staging / f"{name}.part"
    for part in digests:
        place = fresh / part
        place.parent.mkdir(parents=True, exist_ok=True)
        (folder / part).rename(place)
        _sync(place)
    paths.write_whole(fresh / manifest.NAME, manifest.text(digests))
    shutil.rmtree(folder)
    fresh.rename(staging / name)


def _inflate_parts(folder: Path) -> None:
    """Unpack files as catalogues keep them, one by one: "model.enpt.bin.zst"."""
    for path in sorted(folder.iterdir()):
        if path.suffix in {".gz", ".zst"} and path.is_file():
            unpacking.inflate(path, path.with_suffix(""))
            path.unlink()


def _check_names(model: Model, source: Path) -> None:
    """Refuse what is called one thing and, by its description, is another."""
    if model.engine == "argos":
        called = [
            match[0]
            for name in (model.path.name, source.name)
            if (match := _PAIR_IN_NAME.match(name))
        ]
        wrong = [name for name in called if name != carried.stem(model)]
    else:
        told = (firefox_folder.pair_in_name(name) for name in model.files)
        wrong = [str(pair) for pair in told if pair and pair != model.pair]
    if wrong:
        raise ModelFailed(
            f'Could not import "{source.name}": it is called "{wrong[0]}" but its '
            f"description says {model.pair.words()}. Get the model anew."
        )


def _bare_name(source: Path) -> str:
    name = source.name
    for suffix in (".gz", ".tgz", ".tar", ".zip", ".argosmodel"):
        name = name.removesuffix(suffix)
    return re.sub(r"[^A-Za-z0-9._-]", "-", name)[:80].lstrip(".") or "model"


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
    _sync(target.parent)
    if before is not None:
        shutil.rmtree(before.parent, ignore_errors=True)


def _clear_up(root: Path) -> None:
    """Remove what a killed import left behind, and give back what it took away."""
    for path in root.iterdir():
        limits = [s for prefix, s in _STALE_S.items() if path.name.startswith(prefix)]
        age_s = time.time() - path.stat().st_mtime
        if not limits or age_s < limits[0] or not path.is_dir():
            continue
        for old in path.iterdir() if path.name.startswith(_OLD) else ():
            if not (root / old.name).exists():
                old.rename(root / old.name)
        shutil.rmtree(path, ignore_errors=True)


def _sync(path: Path) -> None:
    """Have a file or folder on the disk before it counts; folders where that goes."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _cannot_write(error: OSError) -> ModelFailed:
    return ModelFailed(
        f'Could not write to "{paths.models_dir()}": {error.strerror}. Make room there,'
        " or see who may write to it, then try again."
    )
