"""What every translation engine is to the rest of the program."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from facingpage.core import languages


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """From which language into which: codes as in `core.languages`."""

    source: str
    target: str

    def is_same(self, other: "Pair") -> bool:
        """Return whether both name the same languages, regions and scripts aside."""
        return _bases(self) == _bases(other)

    def words(self) -> str:
        """Return the pair as a person says it: "English to Portuguese"."""
        return f"{languages.name(self.source)} to {languages.name(self.target)}"

    def __str__(self) -> str:
        return f"{self.source}-{self.target}"


@dataclass(frozen=True, slots=True)
class Output:
    """What an engine made of a sentence. `flags` are ids of `core.page.FLAG_WORDS`.

    With the flag "failed" the text is the source.
    """

    text: str
    flags: tuple[str, ...] = ()


class Engine(Protocol):
    """A loaded model. It belongs to the thread that loaded it."""

    @property
    def name(self) -> str:
        """Return engine and model, as drafts carry it: "firefox en-pt 1693087644"."""
        ...

    @property
    def pair(self) -> Pair:
        """Return the languages of the model."""
        ...

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order, each as soon as it is there.

        A sentence the engine breaks on is flagged; it never ends the others.
        """
        ...

    def retry(self, sentence: str) -> Output | None:
        """Return another attempt at a sentence that came out as a loop.

        None where the engine has no second way.
        """
        ...


def _bases(pair: Pair) -> tuple[str, str]:
    return languages.base(pair.source), languages.base(pair.target)
