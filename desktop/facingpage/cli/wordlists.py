"""The glossaries and memories that a command was given."""

from collections.abc import Callable, Iterable
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.cli.work import Work
from facingpage.core.hints import Hints, no_hints
from facingpage.core.memory import Remembered
from facingpage.core.page import Block
from facingpage.core.pairs import Pair
from facingpage.core.terms import Term
from facingpage.errors import ListFailed
from facingpage.workers.list_job import ListRead


class WordLists:
    """What the lists hold, read once before the first page."""

    def __init__(
        self, glossaries: Iterable[Path], memories: Iterable[Path], pair: Pair
    ) -> None:
        """Note which files; `pair` is of those that name no languages, "" for any."""
        self._glossaries = tuple(glossaries)
        self._memories = tuple(memories)
        self._pair = pair
        self._terms: list[Term] = []
        self._sentences: list[Remembered] = []

    def read(self, work: Work) -> None:
        """Read the files, and tell how much there is in each.

        Raises:
            ListFailed: one cannot be read, or is of the other kind.
        """
        for path in (*self._glossaries, *self._memories):
            found = work.read_list(path, self._pair)
            _refuse_other(path, found, is_memory=path in self._memories)
            self._terms += found.terms
            self._sentences += found.sentences
            _tell(
                work.reporter, path, len(found.terms or found.sentences), found.skipped
            )

    def hinter(self, pair: Pair) -> Callable[[Block], Hints]:
        """Return what tells the hints of blocks that are translated with this pair."""
        if not self._terms and not self._sentences:
            return no_hints
        from facingpage.translation import hinting  # noqa: PLC0415  # the other commands need none

        return hinting.hinter(self._terms, hinting.recall_of(self._sentences), *pair)


def _refuse_other(path: Path, found: ListRead, *, is_memory: bool) -> None:
    if not (found.sentences if is_memory else found.terms):
        other = "glossary" if is_memory else "memory"
        raise ListFailed(
            f'"{path.name}" is a {other}, as it seems. Name it with --{other}.'
        )


def _tell(reporter: Reporter, path: Path, count: int, skipped: int) -> None:
    rest = f"; {skipped:,} of no use were left out" if skipped else ""
    reporter.message("note", f'"{path.name}": {count:,} entries{rest}.', path.name)
