"""The model workers' side: unpacking what is not trusted, and trying one model."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from facingpage import translation
from facingpage.core.models import Trial
from facingpage.translation import importing, known, store
from facingpage.translation.engine import Engine
from facingpage.workers import barrier
from facingpage.workers.protocol import (
    BytesDone,
    Event,
    ModelsStaged,
    ModelTried,
    StageRequest,
    TryRequest,
)

_TELL_EVERY_BYTES: Final = 4 << 20
# Long enough for a speed that is worth saying, short enough for many models.
_MEASURE_S: Final = 0.5
_MOST_ROUNDS: Final = 200


def stage(request: StageRequest, send: Callable[[Event], None]) -> Iterator[Event]:
    """Yield the models of a file or folder; `send` hears meanwhile how far it is."""
    last = 0

    def tell(done: int) -> None:
        nonlocal last
        if done - last >= _TELL_EVERY_BYTES:
            last = done
            send(BytesDone(done))

    yield ModelsStaged(
        *importing.stage(Path(request.path), Path(request.staging), tell)
    )


def attempt(request: TryRequest, cut_off_by: str) -> Iterator[Event]:
    """Yield how a model does: verified, loaded and asked for a known sentence."""
    begun = time.perf_counter()
    model = store.verify(store.read_folder(Path(request.path), request.origin))
    engine = translation.load_model(model)
    load_s = time.perf_counter() - begun
    sentence = known.sentence(model.pair.source)
    (output,) = engine.translate([sentence])
    made = "" if "failed" in output.flags else output.text
    trial = Trial(
        output=made,
        doubt=known.doubt(model.pair, made),
        load_s=load_s,
        words_per_s=_speed(engine, sentence),
        peak_bytes=barrier.peak_memory_bytes(),
        barrier=cut_off_by,
    )
    yield ModelTried(trial)


def _speed(engine: Engine, sentence: str) -> float:
    """Return how many words of a sentence are translated in a second, one by one."""
    # Languages without spaces have words of some two characters.
    words = max(len(sentence.split()), len(sentence) // 8)
    begun = time.perf_counter()
    rounds, took = 0, 0.0
    while rounds < _MOST_ROUNDS and took < _MEASURE_S:
        for _ in engine.translate([sentence]):
            rounds += 1
        took = time.perf_counter() - begun
    return rounds * words / took
