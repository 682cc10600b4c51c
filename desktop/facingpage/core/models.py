"""What is told of translation models between processes, windows and commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

ORIGIN_WORDS: Final[Mapping[str, str]] = {
    "own": "imported",
    "system": "for all users",
    "starter": "with the program",
    "argos": "Argos Translate",
}
"""Where a model is from, in words, by `translation.kinds.Origin`."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A model that was unpacked and checked, before it is put into place.

    `source` and `target` are codes of languages, `name` what its folder will be called;
    models of one engine and `stem` replace one another.
    """

    name: str
    stem: str
    engine: str
    source: str
    target: str
    version: str
    licence: str
    quality: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Trial:
    """How a model did in a process of its own, without a network.

    `output` is what it made of a known sentence, and `doubt` why that looks wrong, or
    "". `peak_bytes` is the memory of the whole process, 0 where the system does not
    tell. `barrier` says what kept it from the network: a network namespace, which
    nothing passes, or an audit hook, which only Python minds.
    """

    output: str
    doubt: str
    load_s: float
    words_per_s: float
    peak_bytes: int
    barrier: str


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that was imported. `replaced` are folders it took over from.

    `doubt` is why its trial looked wrong, or "".
    """

    name: str
    source: str
    target: str
    engine: str
    version: str
    size_bytes: int
    replaced: tuple[str, ...]
    doubt: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file or folder: models, and a sentence for each that failed."""

    installed: tuple[Installed, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A model's travel check: its trial, or the sentence why there is none."""

    name: str
    engine: str
    source: str
    target: str
    version: str
    origin: str
    trial: Trial | None
    problem: str

    @property
    def is_ready(self) -> bool:
        """Whether it can be relied on without a network."""
        return self.trial is not None and not self.trial.doubt


@dataclass(frozen=True, slots=True)
class OfferPart:
    """A file to download. `sha256` (in hex) is "" and `size_bytes` 0 where unknown.

    `url` is absolute, or a path where the list of offers is a file.
    """

    name: str
    url: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that a catalogue has. `digests` are of its files once unpacked, by name.

    `is_vouched` tells whether the catalogue has digests: without, nobody can tell what
    was downloaded from what was meant.
    """

    engine: str
    source: str
    target: str
    version: str
    quality: str
    parts: tuple[OfferPart, ...]
    digests: Mapping[str, str]

    @property
    def is_vouched(self) -> bool:
        """Whether every part has a digest."""
        return all(part.sha256 for part in self.parts)

    @property
    def size_bytes(self) -> int:
        """How much is to be downloaded; 0 where that is not known."""
        sizes = [part.size_bytes for part in self.parts]
        return sum(sizes) if all(sizes) else 0
