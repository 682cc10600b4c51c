"""Finds models and reads them, verified. No model is changed or downloaded here."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from facingpage import paths
from facingpage.errors import ModelFailed
from facingpage.translation import first_seen, manifest, places
from facingpage.translation.kinds import Model, Origin, read_any
from facingpage.translation.kinds.base import NOTES, read_metadata, short_text
from facingpage.translation.kinds.firefox_folder import ModelFolder
from facingpage.translation.starters import LICENCE, STARTERS

__all__ = [
    "Found",
    "Model",
    "ModelBytes",
    "ModelFolder",
    "find_models",
    "read_files",
    "read_folder",
    "read_model",
    "verify",
]

AnyModel = TypeVar("AnyModel", bound=Model)

_AGAIN: Final[Mapping[Origin, str]] = {
    "own": "Import the model again",
    "system": "Ask who put it there to do so again",
    "starter": "Run the set-up again",
    "argos": "Install it again with Argos Translate",
}


@dataclass(frozen=True, slots=True)
class ModelBytes:
    """The verified content of a Firefox model's files."""

    model: bytes
    source_vocabulary: bytes
    target_vocabulary: bytes
    shortlist: bytes | None


@dataclass(frozen=True, slots=True)
class Found:
    """The models there are, the person's own first, and what is wrong with others."""

    models: tuple[Model, ...]
    problems: tuple[str, ...]


def find_models() -> Found:
    """Return the models of every place; a bad one hides none.

    The person's own come first, then those for all users, the starters, and those of
    Argos Translate. Folders are looked at, not read: it costs a few milliseconds.
    """
    models: list[Model] = []
    problems: list[str] = []
    seen: set[Path] = set()
    for path, origin in _folders():
        # Two names of one place: a package would be listed twice.
        if path in seen:
            continue
        seen.add(path)
        try:
            models.append(read_folder(path, origin))
        except ModelFailed as error:
            # Argos keeps packages of other kinds beside those that translate.
            if origin != "argos" or "something else" not in str(error):
                problems.append(str(error))
        # No mount that is gone in the middle of it may hide the others.
        except OSError as error:
            problems.append(
                f'Could not read the model folder "{path.name}": {error.strerror}.'
            )
    return Found(tuple(models), tuple(problems))


def read_folder(path: Path, origin: Origin = "own") -> Model:
    """Return what a model folder holds, of whatever kind.

    Its digests are its manifest's, those pinned for a starter, or those noted when it
    was first read.

    Raises:
        ModelFailed: a part is missing, or the folder does not tell its languages.
    """
    model = read_any(path, origin)
    if origin == "starter":
        pinned = STARTERS.get(path.name, {})
        return dataclasses.replace(model, digests=pinned, licence=LICENCE)
    noted = read_metadata(path / NOTES)
    return dataclasses.replace(
        model,
        digests=model.digests or first_seen.recall(model),
        licence=model.licence or short_text(noted.get("licence")),
        quality=model.quality or short_text(noted.get("quality")),
        doubt=short_text(noted.get("doubt"), 200),
    )


def verify(model: AnyModel) -> AnyModel:
    """Return a model whose every file was checked just now; call it before each load.

    Where nobody vouches for the files they count as they are now, which is noted: see
    `first_seen`. What is returned always has digests.

    Raises:
        ModelFailed: a file is missing, unreadable, or not what its digest says.
    """
    known = _known(model)
    names = dict.fromkeys((*model.files, *(known or ())))
    try:
        now = manifest.measured(model.path, names)
    except OSError as error:
        raise _unreadable(model, error) from error
    if known is None:
        first_seen.note(model, now)
        return dataclasses.replace(model, digests=now)
    for name, digest in now.items():
        _check(model, known, name, digest)
    return dataclasses.replace(model, digests=known)


def read_files(model: Model) -> dict[str, bytes]:
    """Return the content of every file the engine reads, each checked as it was read.

    Raises:
        ModelFailed: a file is missing, unreadable, or not what its digest says.
    """
    known = _known(model)
    contents: dict[str, bytes] = {}
    for name in model.files:
        path = model.path / name
        try:
            manifest.check_is_file(path, name)
            contents[name] = path.read_bytes()
        except OSError as error:
            raise _unreadable(model, error) from error
    digests = {n: hashlib.sha256(data).hexdigest() for n, data in contents.items()}
    if known is None:
        first_seen.note(model, digests)
        return contents
    for name, digest in digests.items():
        _check(model, known, name, digest)
    return contents


def read_model(folder: ModelFolder) -> ModelBytes:
    """Return a Firefox model's files, each checked against its digest.

    Raises:
        ModelFailed: a file is missing, unreadable or not what its digest says.
    """
    files = read_files(folder)
    return ModelBytes(
        files[folder.model],
        files[folder.source_vocabulary],
        files[folder.target_vocabulary],
        files[folder.shortlist] if folder.shortlist else None,
    )


def _folders() -> Iterator[tuple[Path, Origin]]:
    for path in places.subfolders(paths.models_dir()):
        yield path, "own"
    for root in places.system_roots():
        for path in places.subfolders(root):
            yield path, "system"
    starters = places.starter_root()
    for name in STARTERS:
        yield starters / name, "starter"
    for root in places.argos_roots():
        for path in places.subfolders(root):
            yield path, "argos"


def _known(model: Model) -> Mapping[str, str] | None:
    """Return the digests to check by, or None where nobody vouches for the files."""
    if model.digests or model.origin == "starter":
        return model.digests
    # Another process may have noted them since the model was found.
    return first_seen.recall(model) or None


def _check(model: Model, known: Mapping[str, str], name: str, digest: str) -> None:
    # A file that a manifest does not name is as suspect as one that differs from it.
    if known.get(name) != digest:
        raise ModelFailed(
            f"The model {model.pair.words()} is damaged: {name} is not the file it "
            f"was. {_AGAIN[model.origin]}."
        )


def _unreadable(model: Model, error: OSError) -> ModelFailed:
    name = Path(str(error.filename or "")).name
    return ModelFailed(
        f"Could not read the model {model.pair.words()}: {name}: "
        f"{error.strerror}. {_AGAIN[model.origin]}."
    )
