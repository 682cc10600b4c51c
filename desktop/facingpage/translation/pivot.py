"""Models in a row: where none translates a pair, one translates what another made."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facingpage.translation import alignment
from facingpage.translation.attempts import steady
from facingpage.translation.engine import Engine, Output, Pair


class PivotEngine:
    """Two engines in a row; either may be such a row itself."""

    def __init__(self, first: Engine, second: Engine) -> None:
        """Take over loaded engines: `second` reads what `first` writes."""
        self._first, self._second = first, second

    @property
    def name(self) -> str:
        """Return both names: "firefox ru-en 1 → firefox en-pt 2"."""
        return f"{self._first.name} → {self._second.name}"

    @property
    def pair(self) -> Pair:
        """Return the first engine's source and the second's target."""
        return Pair(self._first.pair.source, self._second.pair.target)

    @property
    def via(self) -> tuple[str, ...]:
        """Return the languages between, in order: ("en",)."""
        return (*self._first.via, self._first.pair.target, *self._second.via)

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order; a failed one is the flagged source."""
        for sentence, middle in zip(
            sentences, self._first.translate(sentences), strict=True
        ):
            # The second would make nothing of commas without end.
            kept = steady(sentence, middle, self._first)
            yield self._through(sentence, kept or Output(sentence, ("failed",)))

    def carries(self, sign: str) -> bool:
        """Return whether both models have a sign."""
        return self._first.carries(sign) and self._second.carries(sign)

    def retry(self, sentence: str) -> Output | None:
        """Return what the second engine makes at its second attempt."""
        (middle,) = self._first.translate([sentence])
        kept = steady(sentence, middle, self._first)
        if kept is None or "failed" in kept.flags:
            return None
        made = self._second.retry(kept.text)
        return made and _joined(sentence, kept, made)

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        """Return the second engine's translations of the first one's best.

        Then those of the first one's others, until there are `count`.
        """
        found: dict[str, Output] = {}
        for middle in self._first.alternatives(sentence, count):
            if "failed" in middle.flags:
                continue
            for made in self._second.alternatives(middle.text, count):
                whole = _joined(sentence, middle, made)
                found.setdefault(whole.text, whole)
            if len(found) >= count:
                break
        return tuple(found.values())[:count] or (Output(sentence, ("failed",)),)

    def _through(self, sentence: str, middle: Output) -> Output:
        if "failed" in middle.flags:
            return Output(sentence, ("failed",))
        if "as-is" in middle.flags:
            return replace(middle, words=())
        (made,) = self._second.translate([middle.text])
        return _joined(sentence, middle, made)


def _joined(sentence: str, middle: Output, made: Output) -> Output:
    if "failed" in made.flags:
        return Output(sentence, ("failed",))
    is_scored = middle.score is not None and made.score is not None
    return Output(
        made.text,
        tuple(dict.fromkeys((*middle.flags, *made.flags))),
        (middle.score or 0) + (made.score or 0) if is_scored else None,
        alignment.joined(middle.words, made.words),
    )
