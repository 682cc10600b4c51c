"""The model workers' side: unpacking what is not trusted, and trying one model."""

import time
from collections.abc import Callable, Iterator, Sequence
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
    """Yield how a model does: verified, loaded and asked for known sentences."""
    begun = time.perf_counter()
    model = store.verify(store.read_folder(Path(request.path), request.origin))
    engine = translation.load_model(model)
    load_s = time.perf_counter() - begun
    sentences = known.sentences(model.pair.source)
    outputs = engine.translate(sentences)
    made = ["" if "failed" in output.flags else output.text for output in outputs]
    trial = Trial(
        output=" ".join(made),
        doubt=known.doubt(model.pair, made),
        load_s=load_s,
        words_per_s=_speed(engine, sentences),
        peak_bytes=barrier.peak_memory_bytes(),
        barrier=cut_off_by,
    )
    yield ModelTried(trial)


def _speed(engine: Engine, sentences: Sequence[str]) -> float:
    """Return how many words of simple sentences are translated in a second."""
    # Languages without spaces have words of some two characters.
    words = sum(max(len(each.split()), len(each) // 8) for each in sentences)
    begun = time.perf_counter()
    rounds, took = 0, 0.0
    while rounds < _MOST_ROUNDS and took < _MEASURE_S:
        for _ in engine.translate(sentences):
            pass
        rounds += 1
        took = time.perf_counter() - begun
    return rounds * words / took
