"""Offline translation: which engines and models there are, and drafts from them."""

import difflib
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

from facingpage.core import languages
from facingpage.errors import ModelFailed
from facingpage.translation import store
from facingpage.translation.drafting import draft_block
from facingpage.translation.engine import Engine, Output, Pair
from facingpage.translation.kinds import Model

__all__ = [
    "ENGINES",
    "Engine",
    "EngineKind",
    "Output",
    "Pair",
    "draft_block",
    "installed_pairs",
    "load_engine",
    "load_model",
]


@dataclass(frozen=True, slots=True)
class EngineKind:
    """An engine the program knows. `module` has its `load`, imported on first use."""

    name: str
    title: str
    module: str


ENGINES: Final = (EngineKind("firefox", "Firefox models", "firefox"),)
"""Every engine; the first that has a model for a pair is taken."""


def installed_pairs() -> tuple[Pair, ...]:
    """Return the pairs there are models for, in alphabetical order.

    Looks at folders only: no model is read and no engine imported.
    """
    return _pairs(store.find_models())


def load_engine(pair: Pair, engine_name: str | None = None) -> Engine:
    """Return an engine with the model of a pair loaded, ready for this thread.

    The person's own models come before the starters. Regions are ignored: "pt-BR"
    is served by a model for "pt".

    Raises:
        ModelFailed: no such engine or model, or the model is damaged.
    """
    kinds = (_kind(engine_name),) if engine_name else ENGINES
    found = store.find_models()
    for kind in kinds:
        for model in found.models:
            if model.engine == kind.name and model.pair.is_same(pair):
                return load_model(model)
    raise ModelFailed(_no_model(pair, found))


def load_model(model: Model) -> Engine:
    """Return an engine with this very model loaded, its files verified.

    Raises:
        ModelFailed: it is damaged, or no engine here runs it.
    """
    kind = _kind(model.engine)
    module = importlib.import_module(f"{__name__}.{kind.module}")
    load = cast("Callable[[Model], Engine]", module.load)
    return load(model)


def _kind(name: str) -> EngineKind:
    for kind in ENGINES:
        if kind.name == name:
            return kind
    names = [kind.name for kind in ENGINES]
    close = difflib.get_close_matches(name, names, 1, 0.5)
    hint = f'did you mean "{close[0]}"?' if close else f"there is {', '.join(names)}"
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
