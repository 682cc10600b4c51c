"""Which pairs can be translated here, and importing models.

Both touch the disk: they are run as tasks. The engine itself is never imported here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from facingpage.core.pairs import Pair
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


def installed_pairs() -> Pairs:
    """Return the pairs that can be translated here, and how."""
    from facingpage import translation  # noqa: PLC0415  # after the first paint

    routes = translation.installed_routes(load_settings().engines)
    return {
        (pair.source, pair.target): Way(route.via, route.digest)
        for pair, route in routes.items()
    }


def import_model(path: Path) -> str:
    """Import what a file or folder holds; return its pairs in words.

    Raises:
        ModelFailed: it holds no model, or could not be imported.
    """
    from facingpage.translation import Pair as Languages  # noqa: PLC0415
    from facingpage.workers import models  # noqa: PLC0415

    imported = models.import_models(path, lambda _: None, models.Stop())
    pairs = (Languages(model.source, model.target) for model in imported.installed)
    return ", ".join(pair.words() for pair in pairs)
