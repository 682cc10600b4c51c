"""Which pairs can be translated here, and taking over a model folder of the person's.

Both touch the disk: they are run as tasks. The engine itself is never imported here.
"""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.core.pairs import Pair
from facingpage.errors import ModelFailed
from facingpage.storage.settings import load_settings


@dataclass(frozen=True, slots=True)
class Way:
    """How a pair is translated: the languages between, if models stand in a row.

    `models` tells the models from any others; "" where nobody vouches for them.
    """

    via: tuple[str, ...] = ()
    models: str = ""


Pairs = Mapping[Pair, Way]
"""Every pair that can be translated, by base codes."""

_SUFFIXES: Final = {".bin", ".spm", ".json"}
_NAMES: Final = {"SHA256SUMS"}
# The largest Firefox model has some 60 MB; what is larger is no model.
_MAX_FILE_BYTES: Final = 512 << 20


def installed_pairs() -> Pairs:
    """Return the pairs that can be translated here, and how."""
    from facingpage import translation  # noqa: PLC0415  # after the first paint

    routes = translation.installed_routes(load_settings().engines)
    return {
        (pair.source, pair.target): Way(route.via, route.digest)
        for pair, route in routes.items()
    }


def import_model(path: Path) -> str:
    """Copy a model folder to the person's models; return its pair in words.

    Raises:
        ModelFailed: it holds no model, or could not be copied.
    """
    from facingpage.translation import store  # noqa: PLC0415  # after the first paint

    if path.is_file():
        path = path.parent
    folder = store.read_folder(path)
    name = "-".join((str(folder.pair), *filter(None, (folder.version,))))
    try:
        _copy(path, paths.models_dir() / name)
    except OSError as error:
        raise ModelFailed(
            f'Could not copy the model to "{paths.models_dir()}": {error.strerror}.'
            " Make room or choose another folder, then import it again."
        ) from error
    return folder.pair.words()


def _copy(source: Path, target: Path) -> None:
    """Copy a model's files beside their place first, so that none is half there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=".new-", dir=target.parent))
    try:
        for file in source.iterdir():
            is_part = file.suffix in _SUFFIXES or file.name in _NAMES
            if not is_part or not file.is_file():
                continue
            if file.stat().st_size > _MAX_FILE_BYTES:
                raise ModelFailed(f'"{file.name}" is too large for a model file.')
            shutil.copyfile(file, staged / file.name)
        if target.exists():
            shutil.rmtree(target)
        staged.rename(target)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
