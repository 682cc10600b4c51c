"""The kinds of model folders there are: one module and one row each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.errors import ModelFailed
from facingpage.translation.kinds import argos_package, firefox_folder
from facingpage.translation.kinds.base import Model, Origin, list_files

__all__ = ["MODEL_KINDS", "Model", "ModelKind", "Origin", "read_any"]


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A kind of folder. `engine` runs what `read` returns; `is_kind` looks at names."""

    engine: str
    title: str
    is_kind: Callable[[Sequence[str]], bool]
    read: Callable[[Path, Sequence[str], Origin], Model]


MODEL_KINDS: Final = (
    ModelKind(
        "argos",
        "Argos package",
        argos_package.is_package,
        argos_package.read_package,
    ),
    ModelKind(
        "firefox",
        "Firefox model folder",
        # What is nothing else is looked at as this, and says what it lacks.
        lambda _: True,
        firefox_folder.read_folder,
    ),
)
"""Every kind; a folder is of the first that it looks like."""


def read_any(path: Path, origin: Origin) -> Model:
    """Return the model in a folder, of whatever kind; its files are not read yet.

    Raises:
        ModelFailed: it is no model, or a part is missing.
    """
    try:
        names = list_files(path)
    except OSError as error:
        raise ModelFailed(
            f'Could not read the model folder "{path.name}": {error.strerror}.'
        ) from error
    kind = next(kind for kind in MODEL_KINDS if kind.is_kind(names))
    return kind.read(path, names, origin)
