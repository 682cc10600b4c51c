"""Kits: several models in one file, for the way to another computer.

A kit is a ZIP with a folder a model and `kit.json`, which names every file with its
digest. The same models give the same bytes.
"""

import json
import os
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from facingpage import __version__
from facingpage.errors import ModelFailed
from facingpage.translation import carried, manifest, store
from facingpage.translation.engine import Pair
from facingpage.translation.kinds import Model
from facingpage.translation.kinds.base import list_files, read_metadata, short_text
from facingpage.translation.routes import find_routes

DESCRIPTION: Final = "kit.json"

_FORMAT: Final = "facingpage-kit"
_VERSION: Final = 1
_MOST_MODELS: Final = 100
_NOTED: Final = ("licence", "quality")
_PIECE_BYTES: Final = 1 << 20
# The oldest a ZIP can say: when it was made must not change its bytes.
_DATE: Final = (1980, 1, 1, 0, 0, 0)

Told = Callable[[int], None]


def pick(
    pairs: Sequence[Pair], chosen: Mapping[str, str] | None = None
) -> tuple[Model, ...]:
    """Return the models that translate pairs, also in a row; for none named, all pairs.

    Of several for one pair it is the one that would be used here: `chosen` names a
    person's engine for a pair ("en-pt").

    Raises:
        ModelFailed: there is none for a pair.
    """
    routes = find_routes(store.find_models().models, chosen)
    picked: dict[str, Model] = {}
    for pair in pairs or routes:
        route = routes.get(pair.bases())
        if route is None:
            raise ModelFailed(
                f"No model translates {pair.words()}: it cannot go into the kit. "
                "Import one first, or leave the pair out."
            )
        picked |= {carried.folder_name(model): model for model in route.models}
    return tuple(picked[name] for name in sorted(picked))


def write(
    models: Sequence[Model], out: Path, told: Told = lambda _: None
) -> tuple[Model, ...]:
    """Write a kit of models, each verified; return them with their digests.

    `told` hears how many bytes have been written; what it raises ends the writing.

    Raises:
        ModelFailed: a model is damaged, or the kit cannot be written.
    """
    checked = tuple(store.verify(model) for model in models)
    fresh = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_STORED) as archive:
            _fill(archive, checked, told)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(out)
    except OSError as error:
        raise ModelFailed(
            f'Could not write the kit "{out.name}": {error.strerror}. Make room or '
            "choose another folder."
        ) from error
    finally:
        fresh.unlink(missing_ok=True)
    return checked


def read(folder: Path, name: str) -> dict[Path, dict[str, str]] | None:
    """Return the folders of an unpacked kit, each with what is told of its model.

    None where it is no kit. Every file is there, as it was, and there is none besides.

    Raises:
        ModelFailed: something in it is missing, damaged or added.
    """
    if not (folder / DESCRIPTION).is_file():
        return None
    told = read_metadata(folder / DESCRIPTION)
    if told.get("format") != _FORMAT:
        return None
    if told.get("version") != _VERSION:
        raise _broken(name, "it was made by a later version of Facing Page")
    digests = _digests(told, name)
    there = {*list_files(folder)} - {DESCRIPTION}
    if there != digests.keys():
        raise _broken(name, "files of it are missing or were added")
    for path, digest in manifest.measured(folder, digests).items():
        if digests[path] != digest:
            raise _broken(name, f"{path} is not the file that was packed")
    return {
        folder / row["folder"]: {
            key: said for key in _NOTED if (said := short_text(row.get(key)))
        }
        for row in cast("list[dict[str, Any]]", told["models"])
    }


def _fill(archive: zipfile.ZipFile, models: Sequence[Model], told: Told) -> None:
    rows = []
    for model in sorted(models, key=carried.folder_name):
        folder = carried.folder_name(model)
        files = manifest.measured(model.path, carried.files_of(model))
        rows.append({**_row(model), "folder": folder, "files": files})
        if any(row["folder"] == folder for row in rows[:-1]):
            raise ModelFailed(f'The model "{folder}" was named twice. Name it once.')
    description = {
        "format": _FORMAT,
        "version": _VERSION,
        "program": f"facingpage {__version__}",
        "models": rows,
    }
    text = json.dumps(description, indent=2, sort_keys=True) + "\n"
    archive.writestr(_entry(DESCRIPTION), text.encode("ascii"))
    written = 0
    for model in sorted(models, key=carried.folder_name):
        folder = carried.folder_name(model)
        for name in carried.files_of(model):
            with (
                (model.path / name).open("rb") as file,
                archive.open(_entry(f"{folder}/{name}"), "w", force_zip64=True) as out,
            ):
                while piece := file.read(_PIECE_BYTES):
                    out.write(piece)
                    written += len(piece)
                    told(written)


def _row(model: Model) -> dict[str, str]:
    return {
        "engine": model.engine,
        "source": model.pair.source,
        "target": model.pair.target,
        "version": model.version,
        "licence": model.licence,
        "quality": model.quality,
        "digest": model.digest,
    }


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DATE)
    # As if always made on the same system, whichever this is.
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def _digests(told: Mapping[str, Any], name: str) -> dict[str, str]:
    """Return the digest of every file of a kit, as its description says."""
    models = told.get("models")
    if not isinstance(models, list) or not 0 < len(models) <= _MOST_MODELS:
        raise _broken(name, "its description is damaged")
    found: dict[str, str] = {}
    for row in models:
        folder = row.get("folder") if isinstance(row, dict) else None
        files = row.get("files") if isinstance(row, dict) else None
        if not isinstance(folder, str) or not isinstance(files, dict) or not files:
            raise _broken(name, "its description is damaged")
        found |= {f"{folder}/{path}": str(digest) for path, digest in files.items()}
    return found


def _broken(name: str, why: str) -> ModelFailed:
    return ModelFailed(
        f'Could not import the kit "{name}": {why}. Make the kit anew; nothing was '
        "imported."
    )
