"""Which part of the data a site stands in, and the models that never saw it."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from facingpage.cleaning.model import Model, load

FOLDS: Final = 5
FOLDER: Final = Path(__file__).resolve().parents[1] / "bench" / "folds"


def fold_of(site: str, folds: int = FOLDS) -> int:
    """Return the fold of a site: its pages stand together."""
    return int(hashlib.sha256(site.encode()).hexdigest(), 16) % folds


@cache
def stored_model(path: Path) -> Model:
    """Return the model of a file, read once."""
    return load(path)


def fold_model(kind: str, fold: int) -> Model:
    """Return the model trained without the sites of a fold."""
    return stored_model(FOLDER / f"{kind}-{fold}.npz")
