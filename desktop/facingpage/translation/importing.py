"""Makes models out of files and folders: unpacked, checked, with a list of digests.

It reads what is not trusted and belongs into a worker. What it leaves beside the
person's models is not found by anybody until `installing.install` gives it its name.
"""

import dataclasses
import errno
import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from facingpage import paths
from facingpage.core.models import Staged
from facingpage.errors import FacingPageError, ModelFailed
from facingpage.translation import carried, kit, manifest, unpacking
from facingpage.translation.installing import cannot_write, discard, sync
from facingpage.translation.kinds import Model, firefox_folder, read_any
from facingpage.translation.kinds.argos_package import check_network
from facingpage.translation.kinds.base import NOTES
from facingpage.translation.unpacking import Count, Told

_WRITING: Final = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}
# A model has four files at most.
_MOST_PACKED: Final = 10
_PAIR_IN_NAME: Final = re.compile(r"translate-([a-z]{2,3})_([a-z]{2,3})(?![a-z])")


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
    if firefox_folder.is_part(source.name) and source.is_file():
        source = source.parent
    packed = staging / "packed"
    try:
        packed.mkdir()
        count = unpacking.unpack(source, packed, told)
        described = kit.read(packed, source.name)
        if described is not None:
            made = tuple(
                _staged(path, staging, source, count, notes)
                for path, notes in described.items()
            )
            return made, (), True
        return *_each(carried.folders_in(packed), staging, source, count), False
    except OSError as error:
        raise _fault(error, source) from error
    finally:
        discard(packed)


def _each(
    folders: Sequence[Path], staging: Path, source: Path, count: Count
) -> tuple[tuple[Staged, ...], tuple[str, ...]]:
    made: list[Staged] = []
    problems: list[str] = []
    for folder in folders:
        try:
            made.append(_staged(folder, staging, source, count))
        except FacingPageError as error:
            problems.append(str(error))
    if not made:
        raise ModelFailed(" ".join(problems[:3]))
    return tuple(made), tuple(problems)


def _staged(
    folder: Path,
    staging: Path,
    source: Path,
    count: Count,
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Staged:
    """Move the model in a folder to its own in `staging`, with a list of digests.

    `notes` are what is told of it elsewhere, by the names of its fields.
    """
    # What an archive itself is called may tell the languages, where nothing in it does.
    if folder.name == "packed":
        folder = folder.rename(staging / _bare_name(source))
    _inflate_parts(folder, count)
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
        sync(place)
    paths.write_whole(fresh / manifest.NAME, manifest.text(digests))
    shutil.rmtree(folder)
    fresh.rename(staging / name)


def _inflate_parts(folder: Path, count: Count) -> None:
    """Unpack files as catalogues keep them, one by one: "model.enpt.bin.zst".

    Raises:
        ModelFailed: there are more than a model has, or one is damaged.
    """
    packed = sorted(
        path
        for path in folder.iterdir()
        if path.suffix in {".gz", ".zst"}
        and firefox_folder.is_part(path.stem)
        and path.is_file()
    )
    if len(packed) > _MOST_PACKED:
        raise ModelFailed(
            f'Could not import "{count.name}": a folder in it holds more than '
            f"{_MOST_PACKED} packed files, and a model has four at most. Get the model"
            " anew, from where you trust."
        )
    for path in packed:
        unpacking.inflate(path, path.with_suffix(""), count)
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
        wrong = [
            str(firefox_folder.pair_in_name(name))
            for name in model.files
            if not firefox_folder.fits(name, model.pair)
        ]
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


def _fault(error: OSError, source: Path) -> ModelFailed:
    """Return what to say of a disk: the one written to, or that of the source."""
    place = str(error.filename or "")
    if error.errno in _WRITING or place.startswith(str(paths.models_dir())):
        return cannot_write(error)
    return ModelFailed(
        f'Could not read "{source.name}": {error.strerror}. Copy it to this computer'
        " and import it from there."
    )
