"""Imports models and tries them, each step in a process of its own.

Called from a thread that may wait. `stop` is looked at all the time: what it stops is
killed, and nothing of it stays.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, TypeVar

from facingpage.core.models import Checked, Imported, Installed, Staged, Trial
from facingpage.errors import FacingPageError, ModelFailed
from facingpage.translation import installing
from facingpage.translation.engine import Pair
from facingpage.translation.kinds import Model, Origin
from facingpage.workers.process import WorkerDied, WorkerProcess
from facingpage.workers.protocol import (
    BytesDone,
    Event,
    ModelsStaged,
    ModelTried,
    Request,
    RequestFailed,
    StageRequest,
    TryRequest,
)

_START_LIMIT_S: Final = 30.0
_STAGE_LIMIT_S: Final = 600.0
# The largest packages load in a few seconds from a slow disk.
_TRIAL_LIMIT_S: Final = 60.0
_LOOK_S: Final = 0.05

Hear = Callable[[str], None]
"""Hears in a few words what is being done."""

EventType = TypeVar("EventType", bound=Event)


class Stopped(FacingPageError):
    """The person stopped it; nothing of it stays."""


class Stop:
    """Stops what is under way; may be told so from any thread."""

    def __init__(self) -> None:
        self._is_set = threading.Event()

    def set(self) -> None:
        """Stop it."""
        self._is_set.set()

    def check(self) -> None:
        """Raise `Stopped` if it was stopped."""
        if self._is_set.is_set():
            raise Stopped("Stopped; nothing was changed.")

    def wait(self, seconds: float) -> bool:
        """Wait for it a while; return whether it was stopped."""
        return self._is_set.wait(seconds)


def import_models(source: Path, hear: Hear, stop: Stop) -> Imported:
    """Import what a file or folder holds: unpacked, checked, tried, put into place.

    A model that cannot be loaded, or makes nothing, is not installed; one whose trial
    looks wrong is, and says so. Of a kit all are installed or none.

    Raises:
        ModelFailed: nothing of it can be imported.
        Stopped: it was stopped.
    """
    staging = installing.new_staging()
    try:
        hear(f"unpacking {source.name}")
        staged = _stage(source, staging, hear, stop)
        problems = list(staged.problems)
        tried: list[tuple[Staged, Trial]] = []
        for model in staged.staged:
            hear(f"trying {_words(model)}")
            try:
                tried.append((model, _sound(model, staging, stop)))
            except ModelFailed as error:
                if staged.is_kit:
                    raise ModelFailed(
                        f"{error} Nothing of the kit was imported."
                    ) from error
                problems.append(str(error))
        if not tried:
            raise ModelFailed(" ".join(problems[:3]))
        stop.check()
        installed = []
        for model, trial in tried:
            try:
                installed.append(_install(model, trial, staging))
            except ModelFailed as error:
                problems.append(str(error))
        if not installed:
            raise ModelFailed(" ".join(problems[:3]))
        return Imported(tuple(installed), tuple(problems))
    finally:
        installing.discard(staging)


def check_models(models: Sequence[Model], stop: Stop) -> Iterator[Checked]:
    """Yield the travel check of each model, as soon as it is done.

    Raises:
        Stopped: it was stopped.
    """
    for model in models:
        stop.check()
        trial, problem = None, ""
        try:
            trial = _try(model.path, model.origin, stop)
        except ModelFailed as error:
            problem = str(error)
        pair = model.pair
        yield Checked(
            model.name, model.engine, pair.source, pair.target, model.version,
            model.origin, trial, problem,
        )  # fmt: skip


def _stage(source: Path, staging: Path, hear: Hear, stop: Stop) -> ModelsStaged:
    def listen(event: Event) -> None:
        if isinstance(event, BytesDone):
            hear(f"unpacking {source.name}: {event.count >> 20:,} MB")

    request = StageRequest(str(source.absolute()), str(staging))
    try:
        return _ask(
            "models", request, ModelsStaged, _STAGE_LIMIT_S, stop, listen=listen
        )
    except WorkerDied as error:
        why = "it took too long" if error.is_late else "it broke what reads it"
        raise ModelFailed(
            f'Could not import "{source.name}": {why}. Get the model anew.'
        ) from error


def _try(path: Path, origin: Origin, stop: Stop) -> Trial:
    request = TryRequest(str(path), origin)
    try:
        return _ask("trial", request, ModelTried, _TRIAL_LIMIT_S, stop).trial
    except WorkerDied as error:
        why = "hangs" if error.is_late else "breaks the engine"
        raise ModelFailed(
            f'The model "{path.name}" {why}: its files are damaged, or do not belong '
            "together. Get the model anew."
        ) from error


def _sound(model: Staged, staging: Path, stop: Stop) -> Trial:
    """Return the trial of a model that at least makes words."""
    path = staging / model.name
    try:
        trial = _try(path, "own", stop)
    except ModelFailed as error:
        # Nobody knows the place where it only stood to be tried.
        sentence = str(error).replace(f" in {path}", "")
        sentence = sentence.replace("Import it again.", "Get the model anew.")
        raise ModelFailed(sentence) from error
    # The vocabulary of another model, or none at all.
    if not any(map(str.isalpha, trial.output)):
        raise ModelFailed(
            f'The model "{model.name}" loads but makes nothing of a known sentence: '
            "its files are damaged, or do not belong together. Get the model anew."
        )
    return trial


def _install(model: Staged, trial: Trial, staging: Path) -> Installed:
    replaced = installing.install(model, staging, trial.doubt)
    return Installed(
        name=model.name,
        source=model.source,
        target=model.target,
        engine=model.engine,
        version=model.version,
        size_bytes=model.size_bytes,
        replaced=replaced,
        doubt=trial.doubt,
    )


def _ask(
    kind: str,
    request: Request,
    wanted: type[EventType],
    limit_s: float,
    stop: Stop,
    *,
    listen: Callable[[Event], None] = lambda _: None,
) -> EventType:
    """Return the answer of a fresh worker to one request.

    Raises:
        ModelFailed: it could not do it; the sentence is its own.
        WorkerDied: it is gone without an answer, or took too long.
        Stopped: it was stopped.
    """
    worker = WorkerProcess((kind,))
    watcher = _Watcher(stop, worker)
    try:
        worker.wait_ready(_START_LIMIT_S)
        last: Event = RequestFailed("")
        for event in worker.ask(request, limit_s):
            listen(event)
            last = event
        return _wanted(last, wanted)
    except WorkerDied:
        stop.check()
        raise
    finally:
        watcher.end()
        worker.close()


def _wanted(event: Event, wanted: type[EventType]) -> EventType:
    if isinstance(event, RequestFailed):
        raise ModelFailed(event.sentence)
    if not isinstance(event, wanted):
        raise WorkerDied
    return event


class _Watcher:
    """Kills a worker when it is stopped."""

    def __init__(self, stop: Stop, worker: WorkerProcess) -> None:
        self._stop = stop
        self._worker = worker
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """End the watch."""
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._is_over.is_set():
            if self._stop.wait(_LOOK_S):
                self._worker.kill()
                return


def _words(model: Staged) -> str:
    return Pair(model.source, model.target).words()
