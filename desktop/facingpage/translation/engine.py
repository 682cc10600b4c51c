"""What every translation engine is to the rest of the program."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from facingpage.core import languages
from facingpage.core.page import WordLink


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """From which language into which: codes as in `core.languages`."""

    source: str
    target: str

    def is_same(self, other: "Pair") -> bool:
        """Return whether both name the same languages, regions and scripts aside."""
        return self.bases() == other.bases()

    def bases(self) -> "Pair":
        """Return the pair without regions and scripts."""
        return Pair(languages.base(self.source), languages.base(self.target))

    def words(self) -> str:
        """Return the pair as a person says it: "English to Portuguese"."""
        return f"{languages.name(self.source)} to {languages.name(self.target)}"

    def __str__(self) -> str:
        return f"{self.source}-{self.target}"


@dataclass(frozen=True, slots=True)
class Output:
    """What an engine made of a sentence. `flags` are ids of `core.page.FLAG_WORDS`.

    With the flag "failed" the text is the source. `score` and `words` are as in
    `core.page.Segment`; None and () where the engine does not tell them.
    """

    text: str
    flags: tuple[str, ...] = ()
    score: float | None = None
    words: tuple[WordLink, ...] = ()


class Engine(Protocol):
    """A loaded model, or several in a row. It belongs to the thread that loaded it.

    It is called off by ending its process: no engine is asked to stop.
    """

    @property
    def name(self) -> str:
        """Return engine and model, as drafts carry it: "firefox en-pt 1693087644"."""
        ...

    @property
    def pair(self) -> Pair:
        """Return the languages of the model."""
        ...

    @property
    def via(self) -> tuple[str, ...]:
        """Return the languages between source and target; () for a single model."""
        ...

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order, each as soon as it is there.

        A sentence the engine breaks on is flagged; it never ends the others.
        """
        ...

    def carries(self, sign: str) -> bool:
        """Return whether a sign such as "£" comes through.

        A model that lacks it reads something else in its place.
        """
        ...

    def retry(self, sentence: str) -> Output | None:
        """Return another attempt at a sentence that came out as a loop.

        None where the engine has no second way.
        """
        ...

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        """Return up to `count` different translations of a sentence, the best first.

        An engine that can give but one gives that.
        """
        ...
