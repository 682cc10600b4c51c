"""Digests of models nobody vouches for, as they were when we first read them.

Packages of Argos Translate, and folders put into place by hand, have no list of
digests. What they were at first is noted in our own folder, one file a model, so that
damage and change are noticed afterwards. It does not tell that they were sound then:
only the travel check does.
"""

import contextlib
import hashlib
from collections.abc import Mapping
from pathlib import Path

from facingpage import paths
from facingpage.errors import ModelFailed
from facingpage.translation import manifest
from facingpage.translation.kinds import Model


def recall(model: Model) -> dict[str, str]:
    """Return the digests noted for a model; empty where there are none."""
    try:
        return manifest.read(_place(model))
    except ModelFailed:
        # A damaged note is as good as none: it is written anew.
        return {}


def note(model: Model, digests: Mapping[str, str]) -> None:
    """Note a model's digests; a disk that takes none is no reason not to translate."""
    place = _place(model)
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        paths.write_whole(place / manifest.NAME, manifest.text(digests))


def forget(model: Model) -> None:
    """Forget what was noted of a model, so that its files count as they are now."""
    with contextlib.suppress(OSError):
        (_place(model) / manifest.NAME).unlink(missing_ok=True)
        _place(model).rmdir()


def _place(model: Model) -> Path:
    # Another version in the same place is another model.
    said = f"{model.path.absolute()}\n{model.version}"
    key = hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return paths.data_dir() / "models-seen" / key
