"""Engines for tests: one that answers from a table, and the real starter models."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from facingpage.translation import Engine, Output, Pair, load_engine


class FakeEngine:
    """Answers from `outputs`, else with the sentence in brackets.

    `second` answers retries; a sentence that is not in it has no second way. What was
    asked for stands in `asked`. It has no sign that `lacks` names.
    """

    name = "fake en-pt 1"
    via = ()

    def __init__(
        self,
        outputs: Mapping[str, Output] | None = None,
        second: Mapping[str, Output] | None = None,
        pair: Pair | None = None,
        lacks: str = "",
    ) -> None:
        self._outputs = outputs or {}
        self._second = second or {}
        self.pair = pair or Pair("en", "pt")
        self.asked: list[str] = []
        self._lacks = lacks

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        for sentence in sentences:
            self.asked.append(sentence)
            yield self._outputs.get(sentence, Output(f"[{sentence}]"))

    def carries(self, sign: str) -> bool:
        return sign not in self._lacks

    def retry(self, sentence: str) -> Output | None:
        return self._second.get(sentence)

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        return tuple(self.translate([sentence]))[:count]


@cache
def starter_engine(source: str, target: str) -> Engine:
    """Return a real model of the wheel, loaded once for all tests of a process."""
    return load_engine(Pair(source, target))
