"""The commands for translation models."""

import argparse
import difflib
import json
from collections.abc import Iterable, Sequence
from typing import Any

from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.core.models import ORIGIN_WORDS, Checked, Installed
from facingpage.core.sizes import size_words
from facingpage.core.wire import pack
from facingpage.errors import FacingPageError, ModelFailed, WrongUse
from facingpage.export import one_line
from facingpage.storage.settings import load_settings
from facingpage.workers.host import Progress

# What reads archives and models is imported by the command that needs it, so that the
# help of the others costs nothing.

_DONE, _SOME_FAILED = 0, 1


def list_all(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write a line a model; what is wrong with a folder goes to standard error."""
    from facingpage.translation import carried, store  # noqa: PLC0415

    found = store.find_models()
    rows = []
    for model in found.models:
        size = carried.sized(model)
        if options.is_json:
            print_data(json.dumps({**_facts(model), "size_bytes": size}) + "\n")
        rows.append((
            str(model.pair), model.engine, model.version or "-",
            ORIGIN_WORDS[model.origin], size_words(size), model.name,
            ", ".join(filter(None, (model.licence, model.quality, model.doubt))),
        ))  # fmt: skip
    if not options.is_json:
        print_data(table(rows))
    for problem in found.problems:
        reporter.message("warning", problem)
    return _DONE


def import_files(options: argparse.Namespace, reporter: Reporter) -> int:
    """Import every file or folder named; return the exit code."""
    from facingpage.workers import models  # noqa: PLC0415

    done, failed = 0, 0
    stop = models.Stop()
    for number, path in enumerate(options.files, 1):
        reporter.place = (number, len(options.files))
        name = path.name or str(path)

        def hear(title: str, name: str = name) -> None:
            reporter.progress(name, Progress(title))

        try:
            imported = models.import_models(path, hear, stop)
        except FacingPageError as error:
            reporter.message("error", str(error), name)
            failed += 1
            continue
        for model in imported.installed:
            tell_installed(options, reporter, model)
            done += 1
        for problem in imported.problems:
            reporter.message("error", problem, name)
            failed += 1
    reporter.finished(done, failed)
    return _SOME_FAILED if failed else _DONE


def remove(options: argparse.Namespace, reporter: Reporter) -> int:
    """Remove every model named; return the exit code."""
    from facingpage.translation import installing, store  # noqa: PLC0415

    failed = 0
    there = store.find_models().models
    own = [model for model in there if model.origin == "own"]
    for word in options.names:
        try:
            # Of several for one pair a person must say which.
            picked = _named(word, own) or _picked([word], there)
            if len(picked) > 1:
                names = ", ".join(model.name for model in picked)
                raise WrongUse(f'"{word}" are several models: name one of {names}.')
            freed = installing.remove(picked[0])
        except ModelFailed as error:
            reporter.message("error", str(error), word)
            failed += 1
            continue
        name = picked[0].name
        if options.is_json:
            print_data(json.dumps({"removed": name, "size_bytes": freed}) + "\n")
        else:
            print_data(f"{name} removed, {size_words(freed)} freed\n")
    return _SOME_FAILED if failed else _DONE


def verify(options: argparse.Namespace, reporter: Reporter) -> int:
    """Check the files of models; return the exit code."""
    from facingpage.translation import first_seen, store  # noqa: PLC0415

    found = store.find_models()
    failed = len(found.problems)
    for problem in found.problems:
        reporter.message("error", problem)
    for model in _picked(options.names, found.models):
        if options.renew:
            first_seen.forget(model)
            model = store.read_folder(model.path, model.origin)  # noqa: PLW2901
        vouched = "as listed" if model.digests else "noted as they are now"
        if first_seen.recall(model):
            vouched = "as when first seen"
        try:
            digest = store.verify(model).digest
        except ModelFailed as error:
            reporter.message("error", str(error), model.name)
            failed += 1
            continue
        if options.is_json:
            told = {**_facts(model), "digest": digest, "verified": vouched}
            print_data(json.dumps(told) + "\n")
        else:
            print_data(f"{model.name}  {vouched}  {digest[:16]}\n")
    return _SOME_FAILED if failed else _DONE


def check(options: argparse.Namespace, reporter: Reporter) -> int:
    """Try models without a network; return 0 if all are ready to travel."""
    from facingpage.translation import store  # noqa: PLC0415
    from facingpage.workers import models  # noqa: PLC0415

    found = store.find_models()
    missing = list(found.problems)
    picked: list[Any] = [] if options.names else list(found.models)
    for word in options.names:
        models_of = _in_a_row(word, found.models)
        if not models_of and "-" in word and not _named(word, found.models):
            missing.append(
                f"No model translates {pair_of(word).words()}. Import one, or get it:"
                f" facingpage models get {word}."
            )
        else:
            picked.extend(models_of or _picked([word], found.models))
    for problem in missing:
        reporter.message("error", problem)
    ready = 0
    for number, checked in enumerate(models.check_models(picked, models.Stop()), 1):
        reporter.place = (number, len(picked))
        ready += checked.is_ready
        if options.is_json:
            told = {**pack(checked), "ready": checked.is_ready}
            print_data(json.dumps(told) + "\n")
        else:
            print_data(checked_line(checked) + "\n")
    is_all = ready == len(picked) and not missing and bool(picked)
    if not options.is_json:
        said = "Ready to travel" if is_all else "Not ready to travel"
        print_data(f"{said}: {ready} of {len(picked)} models can be relied on.\n")
    return _DONE if is_all else _SOME_FAILED


def make_kit(options: argparse.Namespace, reporter: Reporter) -> int:
    """Pack models into one file; return the exit code."""
    from facingpage.translation import kit  # noqa: PLC0415

    wanted = [pair_of(word) for word in options.pairs.split(",") if word]
    models = kit.pick(wanted, load_settings().engines)
    if not models:
        raise ModelFailed("There are no models to pack. Import some first.")
    name = options.out.name

    def told(done: int) -> None:
        reporter.progress(name, Progress(f"packing {size_words(done)}"))

    packed = kit.write(models, options.out, told)
    if options.is_json:
        told_of = {"kit": str(options.out), "models": [_facts(m) for m in packed]}
        print_data(json.dumps(told_of) + "\n")
    else:
        pairs = ", ".join(str(model.pair) for model in packed)
        size = size_words(options.out.stat().st_size)
        print_data(f"{options.out}  {size}  {pairs}\n")
    return _DONE


def checked_line(checked: Checked) -> str:
    """Return a travel check as one line: the pair, how it went, and what it took."""
    head = f"{checked.source}-{checked.target}  {checked.engine}  {checked.name}"
    trial = checked.trial
    if trial is None:
        return one_line(f"{head}  NOT READY: {checked.problem}")
    took = f"loads in {trial.load_s:.1f} s, {trial.words_per_s:,.0f} words/s"
    if trial.peak_bytes:
        took += f", {size_words(trial.peak_bytes)} of memory"
    state = f"NOT READY: {trial.doubt}" if trial.doubt else "ready"
    return one_line(f"{head}  {state}; {took}; kept off the network by {trial.barrier}")


def tell_installed(
    options: argparse.Namespace, reporter: Reporter, model: Installed
) -> None:
    """Write a line about a model that was imported, and what is to be said of it."""
    if options.is_json:
        print_data(json.dumps({"imported": pack(model)}) + "\n")
    else:
        print_data(
            f"{model.name}  {model.source}-{model.target}  {model.engine}  "
            f"{size_words(model.size_bytes)}\n"
        )
    for name in model.replaced:
        if name != model.name:
            reporter.message("note", f'"{name}" gave way to it.', model.name)
    if model.doubt:
        reporter.message(
            "warning",
            f'"{model.name}" was imported, but {model.doubt}. Read a page with it '
            "before you rely on it.",
            model.name,
        )


def _picked(words: Sequence[str], models: Sequence[Any]) -> list[Any]:
    """Return the models that words name: pairs, or names of folders; all for none."""
    if not words:
        return list(models)
    picked = []
    for word in words:
        named = _named(word, models)
        if not named:
            known = [*(m.name for m in models), *(str(m.pair) for m in models)]
            near = difflib.get_close_matches(word, known, 1, 0.5)
            hint = f' (did you mean "{near[0]}"?)' if near else ""
            raise WrongUse(f'No model "{word}"{hint}. See facingpage models list.')
        picked.extend(named)
    return picked


def _named(word: str, models: Sequence[Any]) -> list[Any]:
    named = [m for m in models if m.name == word]
    return named or [m for m in models if str(m.pair) == word.lower()]


def _in_a_row(word: str, models: Sequence[Any]) -> Sequence[Any]:
    """Return the models by which a pair without one of its own is translated."""
    from facingpage.translation.routes import find_routes  # noqa: PLC0415

    routes = find_routes(models, load_settings().engines)
    route = {str(pair): route for pair, route in routes.items()}.get(word.lower())
    return route.models if route and len(route.models) > 1 else ()


def pair_of(word: str) -> Any:
    """Return the pair that a person wrote; "en-pt".

    Raises:
        WrongUse: it is none.
    """
    from facingpage.translation import Pair  # noqa: PLC0415

    source, _, target = word.strip().partition("-")
    if not source or not target:
        raise WrongUse(f'"{word}" is no pair of languages: write it like "en-pt".')
    return Pair(source, target)


def _facts(model: Any) -> dict[str, str]:
    return {
        "name": model.name,
        "engine": model.engine,
        "pair": str(model.pair),
        "version": model.version,
        "origin": model.origin,
        "path": str(model.path),
        "licence": model.licence,
        "quality": model.quality,
        "doubt": model.doubt,
        "digest": model.digest,
    }


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """Return rows as lines of columns, each as wide as its widest."""
    clean = [tuple(map(one_line, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*clean, strict=True)]
    lines = (
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True))
        for row in clean
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)
