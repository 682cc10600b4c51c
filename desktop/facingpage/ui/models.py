"""Which pairs and models there are here, and what can be done with them.

All of it touches the disk and runs on other threads. No engine is imported here: it
runs in workers.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from facingpage.core.models import Imported, Installed
from facingpage.core.pairs import Pair
from facingpage.storage.settings import load_settings
from facingpage.ui import words
from facingpage.ui.language_names import language_name
from facingpage.ui.told import told
from facingpage.ui.wording import tr

if TYPE_CHECKING:
    from facingpage.translation.kinds import Model
    from facingpage.workers.models import Hear, Stop

_MOST_LOOKED_AT: Final = 200
_KIT_HEAD: Final = b"kit.json"


@dataclass(frozen=True, slots=True)
class Way:
    """How a pair is translated: the languages between, if models stand in a row.

    `models` tells the models from any others; "" where nobody vouches for them.
    """

    via: tuple[str, ...] = ()
    models: str = ""


Pairs = Mapping[Pair, Way]
"""Every pair that can be translated, by base codes."""


@dataclass(frozen=True, slots=True)
class Row:
    """A model in the list, and how many bytes it has on disk.

    `used` names the engine whose model translates its pair now, "" where it is this
    very model.
    """

    model: "Model"
    size_bytes: int
    used: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """The models there are, and a sentence for each folder that is none."""

    rows: tuple[Row, ...]
    problems: tuple[str, ...]


def installed_pairs() -> Pairs:
    """Return the pairs that can be translated here, and how."""
    from facingpage import translation  # noqa: PLC0415  # after the first paint

    routes = translation.installed_routes(load_settings().engines)
    return {
        (pair.source, pair.target): Way(route.via, route.digest)
        for pair, route in routes.items()
    }


def list_models() -> Listed:
    """Return the models there are, with their sizes."""
    from facingpage.translation import carried, routes, store  # noqa: PLC0415  # as above

    found = store.find_models()
    best = routes.find_routes(found.models, load_settings().engines)
    rows = []
    for model in found.models:
        used = best[model.pair.bases()].models[0]
        instead = "" if used is model else used.engine
        rows.append(Row(model, carried.sized(model), instead))
    return Listed(tuple(rows), found.problems)


def verify_model(model: "Model") -> str:
    """Return in a few words how a model's files were found to be whole.

    Raises:
        ModelFailed: they are not.
    """
    from facingpage.translation import first_seen, store  # noqa: PLC0415  # as above

    store.verify(model)
    return tr("whole, as first seen") if first_seen.recall(model) else tr("whole")


def remove_model(model: "Model") -> int:
    """Remove a model of the person's own; return how many bytes that freed.

    Raises:
        ModelFailed: it cannot be removed.
    """
    from facingpage.translation import installing  # noqa: PLC0415  # as above

    return installing.remove(model)


def import_models(paths: Iterable[Path], hear: "Hear", stop: "Stop") -> Imported:
    """Import what files and folders hold; a bad one leaves the others alone.

    Raises:
        Stopped: it was stopped before anything was imported.
    """
    from facingpage.errors import ModelFailed  # noqa: PLC0415  # as above
    from facingpage.workers import models  # noqa: PLC0415

    installed: list[Installed] = []
    problems: list[str] = []
    for path in paths:
        try:
            imported = models.import_models(path, hear, stop)
        except ModelFailed as error:
            problems.append(told(error))
        except models.Stopped:
            if not installed:
                raise
            problems.append(tr("Stopped; the rest was not imported."))
            break
        else:
            installed.extend(imported.installed)
            problems.extend(imported.problems)
    return Imported(tuple(installed), tuple(problems))


def write_kit(models: "Iterable[Model]", out: Path, hear: "Hear", stop: "Stop") -> str:
    """Pack models into a kit, or all that are used if none is named.

    Returns what was written as a sentence.

    Raises:
        ModelFailed: one is damaged, or the kit cannot be written.
        Stopped: it was stopped; nothing was written.
    """
    from facingpage.translation import kit  # noqa: PLC0415

    def told(done: int) -> None:
        stop.check()
        hear(tr("packing: {size}", size=words.size(done)))

    packed = kit.write(
        tuple(models) or kit.pick((), load_settings().engines), out, told
    )
    pairs = ", ".join(pair_words(m.pair.source, m.pair.target) for m in packed)
    return tr(
        "Saved {name}, {size}: {pairs}.",
        name=out.name,
        size=words.size(out.stat().st_size),
        pairs=pairs,
    )


def pair_words(source: str, target: str) -> str:
    """Return a pair as the window says it: "English → Portuguese"."""
    return f"{language_name(source)} → {language_name(target)}"


def engine_word(name: str) -> str:
    """Return an engine as the window calls it."""
    return {"firefox": "Firefox", "argos": "Argos"}.get(name, name)


def imported_words(imported: Imported) -> str:
    """Return what was imported, as a sentence."""
    pairs = (pair_words(m.source, m.target) for m in imported.installed)
    return tr("Imported: {it}.", it=", ".join(pairs) or "nothing")


def problem_words(imported: Imported) -> str:
    """Return what went wrong or looks wrong, as sentences; "" for nothing."""
    doubts = (
        tr(
            "{pair_words} was imported, but {doubt}. Read a page with it before"
            " you rely on it.",
            pair_words=pair_words(m.source, m.target),
            doubt=m.doubt,
        )
        for m in imported.installed
        if m.doubt
    )
    return " ".join((*imported.problems[:3], *doubts))


def is_model_file(path: Path) -> bool:
    """Return whether a dropped file or folder is meant as a model, not as a page.

    By its name, or the first bytes: a ZIP may hold pages as well.
    """
    try:
        if path.is_dir():
            names = {entry.name for entry in islice(path.iterdir(), _MOST_LOOKED_AT)}
            has_model = any(n.startswith("model") and ".bin" in n for n in names)
            is_package = {"model", "metadata.json"} <= names
            return has_model or is_package
        if path.suffix.lower() == ".argosmodel":
            return True
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:
        return False
    return head.startswith(b"PK\x03\x04") and head[30:].startswith(_KIT_HEAD)
