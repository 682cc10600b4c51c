"""Drafts that the project has from before, and those that it gets."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QObject

from facingpage.core.breath import breathe
from facingpage.core.draft_key import draft_key, fits
from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import Block, BlockId, Draft, LanguageGuess
from facingpage.core.pairs import Pair
from facingpage.storage.project import Project
from facingpage.ui.lull import Lull
from facingpage.ui.tasks import Tasks

# A flush to the disk takes some ms whatever it carries.
_GATHER_MS: Final = 1000
_BREATH_BLOCKS: Final = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """Blocks to translate by a pair, and all else that their drafts are made of."""

    pair: Pair
    blocks: Sequence[Block]
    guesses: Mapping[BlockId, LanguageGuess]
    models: str = ""
    hints: Callable[[Block], Hints] = no_hints


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was found of what was asked, and under which keys all of it is kept."""

    drafts: Mapping[BlockId, Draft] = field(default_factory=dict)
    keys: Mapping[BlockId, bytes] = field(default_factory=dict)


class DraftShelf(QObject):
    """Keeps drafts in the project; without one, nothing."""

    def __init__(
        self,
        project: Callable[[], Project | None],
        tasks: Tasks,
        parent: QObject,
        *,
        is_typing: Callable[[], bool] = lambda: False,
    ) -> None:
        """Make a shelf in the project there is when it is asked.

        While `is_typing`, what is new waits some seconds in memory.
        """
        super().__init__(parent)
        self._project = project
        self._tasks = tasks
        self._new: dict[bytes, Draft] = {}
        self._lull = Lull(self._flush, self, after_ms=_GATHER_MS, is_typing=is_typing)

    def has_any(self, models: str) -> bool:
        """Return whether drafts of such models may be here."""
        # Of models that nobody vouches for, nobody knows whether they are the same.
        return bool(models) and self._project() is not None

    def recall(self, asked: Asked, done: Callable[[Recalled], None]) -> None:
        """Give `done` what there is; at once where there can be nothing."""
        project = self._project()
        if project is None or not self.has_any(asked.models):
            done(Recalled())
            return
        self._tasks.run(
            lambda: _recalled(project, asked),
            done,
            # The drafts are made anew; that it can't be read is told elsewhere.
            lambda _: done(Recalled()),
        )

    def keep(self, key: bytes, draft: Draft) -> None:
        """Keep a draft, soon."""
        # What an engine died of may be none another time.
        if any("failed" in segment.flags for segment in draft.segments):
            return
        self._new[key] = draft
        self._lull.begin()

    def close(self) -> None:
        """Give what is new to the project's writer, before the project is closed."""
        self._lull.stop()
        project, new, self._new = self._project(), self._new, {}
        if project is not None and new:
            project.drafts.keep(new)

    def _flush(self) -> None:
        project, new, self._new = self._project(), self._new, {}
        if project is not None and new:
            # Packed off the main thread; on a full disk they are made anew later.
            self._tasks.run(
                lambda: project.drafts.keep(new), lambda _: None, lambda _: None
            )


def _recalled(project: Project, asked: Asked) -> Recalled:
    keys: dict[BlockId, bytes] = {}
    for number, block in enumerate(asked.blocks):
        if number % _BREATH_BLOCKS == 0:
            breathe()
        keys[block.id] = draft_key(
            asked.models,
            asked.pair,
            block,
            asked.guesses[block.id],
            asked.hints(block),
        )
    found = project.drafts.recall(list(dict.fromkeys(keys.values())))
    drafts = {
        block.id: draft
        for block in asked.blocks
        if (draft := found.get(keys[block.id])) is not None
        and (draft.source, draft.target) == asked.pair
        and fits(draft, block)
    }
    return Recalled(drafts, keys)
