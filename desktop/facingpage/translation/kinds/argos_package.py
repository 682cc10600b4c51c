"""Folders of Argos packages: `.argosmodel` files, unpacked.

The package `argostranslate` is not imported: it makes folders in the person's home.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.errors import ModelFailed
from facingpage.translation import manifest
from facingpage.translation.engine import Pair
from facingpage.translation.kinds.base import (
    Model,
    Origin,
    language_of,
    licence_of,
    read_metadata,
    short_text,
)

DESCRIPTION: Final = "metadata.json"
TOKENIZERS: Final = ("sentencepiece.model", "bpe.model")

_NETWORK: Final = "model/model.bin"
# The format that CTranslate2 writes has been 6 for years; older ones are read too.
_LATEST_NETWORK: Final = 20
_VOCABULARIES: Final = ("shared_vocabulary", "source_vocabulary")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgosPackage(Model):
    """An Argos package: a CTranslate2 model in `model/` and a tokenizer beside it.

    `target_prefix` is put before each translation by models of several languages.
    """

    tokenizer: str
    target_prefix: str


def is_package(names: Sequence[str]) -> bool:
    """Return whether a folder with files of such names is meant as a package."""
    return _NETWORK in names or (
        DESCRIPTION in names and any(name in names for name in TOKENIZERS)
    )


def read_package(path: Path, names: Sequence[str], origin: Origin) -> ArgosPackage:
    """Return the package in a folder with files of such names.

    Raises:
        ModelFailed: a part is missing, or it is no package that translates.
    """
    metadata = read_metadata(path / DESCRIPTION)
    pair = _pair(path, metadata)
    if _NETWORK not in names:
        raise _lacks(path, f'"{_NETWORK}"')
    tokenizer = next((name for name in TOKENIZERS if name in names), None)
    if tokenizer is None:
        raise _lacks(path, '"sentencepiece.model" or "bpe.model"')
    network = [name for name in names if name.startswith("model/")]
    if not any(Path(name).stem in _VOCABULARIES for name in network):
        raise _lacks(path, 'vocabulary in "model"')
    return ArgosPackage(
        engine="argos",
        pair=pair,
        version=short_text(metadata.get("package_version"), 40),
        path=path,
        origin=origin,
        # All of `model/`: what the engine finds there, it reads.
        files=(*network, tokenizer, DESCRIPTION),
        digests=manifest.read(path),
        licence=licence_of(path, metadata),
        tokenizer=tokenizer,
        target_prefix=short_text(metadata.get("target_prefix")),
    )


def _pair(path: Path, metadata: Mapping[str, object]) -> Pair:
    kind = metadata.get("type", "translate")
    if metadata and kind != "translate":
        raise ModelFailed(
            f'The package "{path.name}" is for something else than translation '
            f'("{short_text(kind, 20)}").'
        )
    source, target = metadata.get("from_code"), metadata.get("to_code")
    if not isinstance(source, str) or not isinstance(target, str):
        raise ModelFailed(
            f'The package "{path.name}" does not tell its languages: its metadata.json '
            "is missing or damaged. Get the package anew."
        )
    return Pair(language_of(source, path.name), language_of(target, path.name))


def _lacks(path: Path, what: str) -> ModelFailed:
    return ModelFailed(
        f'The package "{path.name}" holds no {what}. Get the package anew.'
    )


def check_network(path: Path) -> None:
    """Refuse a network that no engine here could load, before one tries.

    Raises:
        ModelFailed: its head, description or vocabulary is damaged.
    """
    with (path / _NETWORK).open("rb") as file:
        head = file.read(4)
    version = int.from_bytes(head, "little")
    if len(head) < 4 or not 0 < version <= _LATEST_NETWORK:
        raise _damaged(path, _NETWORK)
    for name in sorted(path.glob("model/*.json")):
        try:
            told = json.loads(name.read_bytes())
        except (ValueError, RecursionError) as error:
            raise _damaged(path, f"model/{name.name}") from error
        if "vocabulary" in name.stem and not (isinstance(told, list) and told):
            raise _damaged(path, f"model/{name.name}")


def _damaged(path: Path, name: str) -> ModelFailed:
    return ModelFailed(
        f'The package "{path.name}" is damaged: {name} is not what it should be. '
        "Get the package anew."
    )
