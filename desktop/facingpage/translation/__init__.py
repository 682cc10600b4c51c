"""Offline translation: which engines and models there are, and drafts from them."""

import difflib
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Final, cast

from facingpage.core import languages
from facingpage.errors import ModelFailed
from facingpage.translation import store
from facingpage.translation.drafting import alternatives, draft_block
from facingpage.translation.engine import Engine, Output, Pair
from facingpage.translation.kinds import Model
from facingpage.translation.once import OnceEngine
from facingpage.translation.pivot import PivotEngine
from facingpage.translation.routes import Route, find_routes

__all__ = [
    "ENGINES",
    "Engine",
    "EngineKind",
    "OnceEngine",
    "Output",
    "Pair",
    "Route",
    "alternatives",
    "draft_block",
    "installed_pairs",
    "installed_routes",
    "load_engine",
    "load_model",
]


@dataclass(frozen=True, slots=True)
class EngineKind:
    """An engine the program knows. `module` has its `load`, imported on first use."""

    name: str
    title: str
    module: str


ENGINES: Final = (
    EngineKind("firefox", "Firefox models", "firefox"),
    EngineKind("argos", "Argos packages", "argos"),
)
"""Every engine; where several have a model for a pair, see `routes`."""


def installed_pairs() -> tuple[Pair, ...]:
    """Return the pairs there are models for, in alphabetical order.

    Looks at folders only: no model is read and no engine imported.
    """
    return _pairs(store.find_models())


def installed_routes(
    chosen: Mapping[str, str] | None = None, engine_name: str | None = None
) -> Mapping[Pair, Route]:
    """Return every pair that can be translated, and by which models.

    `chosen` names a person's engine for a pair ("en-pt"); with `engine_name` no other
    engine's models count. Looks at folders only.

    Raises:
        ModelFailed: no such engine.
    """
    if engine_name is not None:
        _kind(engine_name)
    return _routes(store.find_models(), chosen, engine_name)


def load_engine(
    pair: Pair,
    engine_name: str | None = None,
    chosen: Mapping[str, str] | None = None,
    *,
    digest: str = "",
) -> Engine:
    """Return an engine that translates a pair, loaded and ready for this thread.

    Where no model translates it, several in a row do. Regions are ignored: "pt-BR" is
    served by a model for "pt". `chosen` and `engine_name` are as above. With a `digest`
    the models are those of that `Route.digest`, or none.

    Raises:
        ModelFailed: no such engine or model, a model is damaged, or is another one.
    """
    if engine_name is not None:
        _kind(engine_name)
    found = store.find_models()
    route = _routes(found, chosen, engine_name).get(pair.bases())
    if route is None:
        raise ModelFailed(_no_model(pair, found))
    if digest and route.digest != digest:
        raise ModelFailed(
            f"The models that translate {pair.words()} are others than a moment ago."
            " Try again, and the new ones are used."
        )
    return reduce(PivotEngine, map(load_model, route.models))


def load_model(model: Model) -> Engine:
    """Return an engine with this very model loaded, its files verified.

    Raises:
        ModelFailed: it is damaged, or no engine here runs it.
    """
    kind = _kind(model.engine)
    module = importlib.import_module(f"{__name__}.{kind.module}")
    load = cast("Callable[[Model], Engine]", module.load)
    return load(model)


def _routes(
    found: store.Found, chosen: Mapping[str, str] | None, engine_name: str | None
) -> Mapping[Pair, Route]:
    fitting = (m for m in found.models if engine_name in {None, m.engine})
    return find_routes(fitting, chosen)


def _kind(name: str) -> EngineKind:
    for kind in ENGINES:
        if kind.name == name:
            return kind
    names = [kind.name for kind in ENGINES]
    close = difflib.get_close_matches(name, names, 1, 0.5)
    there = " and ".join(names)
    hint = f'did you mean "{close[0]}"?' if close else f"there are {there}"
    raise ModelFailed(f'No engine "{name}" ({hint}).')


def _pairs(found: store.Found) -> tuple[Pair, ...]:
    """Return the pairs of models that an engine here runs, in alphabetical order."""
    engines = {kind.name for kind in ENGINES}
    return tuple(sorted({m.pair for m in found.models if m.engine in engines}))


def _no_model(pair: Pair, found: store.Found) -> str:
    """Return the sentence that says a model is missing, and what there is instead."""
    hints = [
        f'"{code}" (did you mean "{close[0]}"?)'
        for code in (pair.source, pair.target)
        if languages.base(code) not in languages.CODES
        and (close := difflib.get_close_matches(code, languages.CODES, 1, 0.5))
    ]
    if hints:
        return f"No language {' or '.join(hints)}."
    there = ", ".join(each.words() for each in _pairs(found)) or "none"
    sentence = (
        f"No model translates {pair.words()}. Import a model file for it; "
        f"installed: {there}."
    )
    return " ".join((sentence, *found.problems))
