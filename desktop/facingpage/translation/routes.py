"""By which models a pair is translated: the fewest in a row, then the best."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from facingpage.translation.engine import Pair
from facingpage.translation.kinds import Model

# Every model in a row adds its mistakes to those before it.
_MOST_MODELS: Final = 3
# Of two ways as long, that through the language most models were made for.
_HUB: Final = "en"
# "BLEU 49.7, COMET 0.8913 on FLORES".
_FIGURE: Final = re.compile(r"([A-Za-z]+) (\d+(?:\.\d+)?)")
# The one that agrees best with people comes first.
_MEASURES: Final = ("COMET", "chrF", "BLEU")


@dataclass(frozen=True, slots=True)
class Route:
    """Models in a row: each reads what the one before writes."""

    models: tuple[Model, ...]

    @property
    def pair(self) -> Pair:
        """Return the first one's source and the last one's target."""
        return Pair(self.models[0].pair.source, self.models[-1].pair.target)

    @property
    def via(self) -> tuple[str, ...]:
        """Return the languages between."""
        return tuple(model.pair.target for model in self.models[:-1])

    @property
    def digest(self) -> str:
        """Return what tells these very models from any others, in hex.

        "" where nobody has vouched for one of them so far.
        """
        if not all(each.digest for each in self.models):
            return ""
        told = "\n".join(f"{each.engine} {each.digest}" for each in self.models)
        return hashlib.sha256(told.encode()).hexdigest()


def find_routes(
    models: Iterable[Model], chosen: Mapping[str, str] | None = None
) -> Mapping[Pair, Route]:
    """Return the best route for every pair that can be translated, by base codes.

    `models` are in the order of their places, of which the first is preferred.
    `chosen` names a person's engine for a pair ("en-pt").
    """
    best = _best_models(models, chosen or {})
    routes = {pair: Route((model,)) for pair, model in best.items()}
    reached = dict(routes)
    for _ in range(_MOST_MODELS - 1):
        longer: dict[Pair, Route] = {}
        for pair, route in reached.items():
            for leg, model in best.items():
                whole = Pair(pair.source, leg.target)
                if leg.source != pair.target or leg.target == pair.source:
                    continue
                if whole in routes or leg.target in route.via:
                    continue
                made = Route((*route.models, model))
                if whole not in longer or _rank(made) > _rank(longer[whole]):
                    longer[whole] = made
        routes |= longer
        reached = longer
    return routes


def _best_models(
    models: Iterable[Model], chosen: Mapping[str, str]
) -> dict[Pair, Model]:
    """Return the model of each pair: that of the engine chosen, then the best."""
    by_pair: dict[Pair, list[Model]] = defaultdict(list)
    for model in models:
        by_pair[model.pair.bases()].append(model)
    return {
        # Of equals `max` takes the first.
        pair: max(several, key=partial(_preference, several, chosen.get(str(pair))))
        for pair, several in by_pair.items()
    }


def _preference(
    several: Iterable[Model], engine: str | None, model: Model
) -> tuple[bool, bool, float]:
    """Return how much a model is to be preferred.

    The engine chosen, then one whose trial looked right, then quality.

    Qualities are compared by a measure that all of them tell.
    """
    figures = [_figures(each) for each in several]
    common = (m for m in _MEASURES if all(m in figure for figure in figures))
    measure = next(common, None)
    quality = _figures(model)[measure] if measure else 0.0
    return model.engine == engine, not model.doubt, quality


def _figures(model: Model) -> Mapping[str, float]:
    return {name: float(figure) for name, figure in _FIGURE.findall(model.quality)}


def _rank(route: Route) -> bool:
    return _HUB in route.via
