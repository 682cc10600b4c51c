"""No sentence is translated twice by the same models."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Final

from facingpage.translation.engine import Engine, Output, Pair

# Of text in and out: some 20,000 sentences, in a few MB.
_MOST_CHARS: Final = 4_000_000


class OnceEngine:
    """An engine that remembers what it made, until there is too much of it."""

    def __init__(self, engine: Engine, most_chars: int = _MOST_CHARS) -> None:
        """Take over a loaded engine."""
        self._engine = engine
        self._most_chars = most_chars
        self._made: OrderedDict[str, Output] = OrderedDict()
        self._chars = 0

    @property
    def name(self) -> str:
        """Return the engine's name."""
        return self._engine.name

    @property
    def pair(self) -> Pair:
        """Return the engine's languages."""
        return self._engine.pair

    @property
    def via(self) -> tuple[str, ...]:
        """Return the languages between."""
        return self._engine.via

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order; the engine sees each once."""
        # Taken at once: what is made meanwhile may push it out.
        now = {s: self._made[s] for s in sentences if s in self._made}
        fresh = self._engine.translate(
            [s for s in dict.fromkeys(sentences) if s not in now]
        )
        for sentence in sentences:
            if sentence not in now:
                now[sentence] = next(fresh)
                self._keep(sentence, now[sentence])
            yield now[sentence]

    def carries(self, sign: str) -> bool:
        """Return whether the engine's model has a sign."""
        return self._engine.carries(sign)

    def retry(self, sentence: str) -> Output | None:
        """Return the engine's other attempt."""
        return self._engine.retry(sentence)

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        """Return the engine's translations of a sentence."""
        return self._engine.alternatives(sentence, count)

    def _keep(self, sentence: str, output: Output) -> None:
        # What failed may do so no more, and is seldom.
        if "failed" in output.flags:
            return
        self._made[sentence] = output
        self._chars += len(sentence) + len(output.text)
        while self._chars > self._most_chars:
            first, gone = self._made.popitem(last=False)
            self._chars -= len(first) + len(gone.text)
