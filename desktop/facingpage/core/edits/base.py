"""What an edit is: a change of one human layer of a review, which knows its inverse."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from operator import methodcaller
from typing import Any, ClassVar, Final, Self

from facingpage.core.anchors import Places
from facingpage.core.grouping import Stretches, is_whole
from facingpage.core.numbering import NumberOf
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE

_TOUCHES: Final = methodcaller("touches")


class Single(ABC):
    """An edit of one human layer. A kind is a frozen dataclass with a row in `EDITS`.

    `LAYER` names the field of `Review` that it changes: a mapping.
    """

    __slots__ = ()
    LAYER: ClassVar[str]

    @abstractmethod
    def apply_to(self, layer: dict[Any, Any]) -> "tuple[Single, ...]":
        """Change the layer; return the edits that change it back, in order."""

    @abstractmethod
    def touches(self) -> tuple[BlockId, ...]:
        """Return the blocks it changes; `PAGE` is the page itself."""

    @abstractmethod
    def words(self, number: NumberOf = str) -> str:
        """Return what this edit did, as a notice says it; `number` names blocks."""

    @abstractmethod
    def on(self, block: BlockId) -> Self:
        """Return the same decision about another block of the same text."""

    @classmethod
    @abstractmethod
    def decided(cls, review: Review) -> Iterator[Self]:
        """Yield the edits that would make the layer from nothing, each of one block."""

    def is_of(self, review: Review) -> bool:
        """Return whether it names only blocks that the page has, and not the page.

        A kind that names spans, or may be of the page, says so itself.
        """
        last = len(review.page.blocks)
        return all(PAGE < block <= last for block in self.touches())

    def regroups(self) -> bool:
        """Return whether it changes which text is which block's."""
        return False

    def is_possible(self, review: Review) -> bool:
        """Return whether it can be done, whatever else is done with it."""
        return self.is_of(review)

    def still_fits(self, after: Review) -> bool:  # noqa: ARG002  # of most kinds nothing is of other words then
        """Return whether what is said of the blocks it changed fits them, after it."""
        return True

    def facts(self) -> Mapping[str, str]:
        """Return what the project keeps of it beside the journal, by name.

        It is written with the edit, for what is told of pages that are not loaded. A
        fact of the same name takes the place of the one before.
        """
        return {}

    def about(self) -> Hashable:
        """Return what of a block it decides, where a layer has several things of it."""
        return None

    def moved(self, places: Places) -> "tuple[tuple[Single, ...], Single | None]":  # noqa: ARG002  # of most kinds nothing can be moved
        """Return what of it can stand in blocks of another text, and what is left.

        A kind that is about words of a block finds them where they stand now.
        """
        return (), self

    def also(self, other: "Single") -> Self:  # noqa: ARG002  # of most kinds one wins
        """Return the edit that decides what both do of one block; of most kinds this.

        `other` is of the same kind and about the same.
        """
        return self

    def apply(self, review: Review) -> "tuple[Review, Edit]":
        """Return the review after this edit, and the edit that takes it back."""
        layer = dict(getattr(review, self.LAYER))
        back = self.apply_to(layer)
        inverse = back[0] if len(back) == 1 else Several(back, self.words())
        changed: dict[str, Any] = {self.LAYER: layer}
        return replace(review, **changed), inverse


@dataclass(frozen=True, slots=True)
class Several:
    """Edits made as one: they are undone as one. `title` says what they did."""

    edits: tuple[Single, ...]
    title: str

    def apply(self, review: Review) -> "tuple[Review, Edit]":
        """Return the review after all edits, and the edit that takes them back."""
        # Each layer is copied once: once an edit, 4,000 edits took a second. One that
        # nothing changes stays the same, and so does what was made of it.
        layers: dict[str, dict[Any, Any]] = {}
        inverses: list[Single] = []
        for edit in self.edits:
            layer = layers.get(edit.LAYER)
            if layer is None:
                layer = layers[edit.LAYER] = dict(getattr(review, edit.LAYER))
            # To be taken back from the last to the first.
            inverses += edit.apply_to(layer)[::-1]
        back = Several(tuple(reversed(inverses)), self.title)
        changed: dict[str, Any] = {
            name: layer
            for name, layer in layers.items()
            if layer != getattr(review, name)
        }
        return replace(review, **changed), back

    def touches(self) -> tuple[BlockId, ...]:
        """Return the blocks they change, each once, in order."""
        touches = map(_TOUCHES, self.edits)
        return tuple(dict.fromkeys(chain.from_iterable(touches)))

    def facts(self) -> Mapping[str, str]:
        """Return the facts of all of them; of one name, the last."""
        return {name: fact for e in self.edits for name, fact in e.facts().items()}

    def is_of(self, review: Review) -> bool:
        """Return whether each of them is; where blocks are joined, of those then."""
        regrouping = tuple(edit for edit in self.edits if edit.regroups())
        if not regrouping:
            return all(edit.is_of(review) for edit in self.edits)
        if not all(edit.is_possible(review) for edit in regrouping):
            return False
        # Before it is done: a text that is taken very often would fill the memory.
        made_of: dict[BlockId, Stretches] = dict(review.made_of)
        for edit in regrouping:
            edit.apply_to(made_of)
        if not is_whole(review.as_saved, made_of):
            return False
        there, _ = Several(regrouping, "").apply(review)
        # What is said of a number that is cut off, or no more, is of before or after.
        others = (edit for edit in self.edits if not edit.regroups())
        if not all(edit.is_of(there) or edit.is_of(review) for edit in others):
            return False
        after, _ = self.apply(review)
        return all(edit.still_fits(after) for edit in regrouping)

    def words(self, number: NumberOf = str) -> str:  # noqa: ARG002  # its title is made where it is
        """Return what these edits did, as a notice says it."""
        return self.title


Edit = Single | Several
"""Everything a person can decide; each knows its inverse."""


def singles(edit: Edit) -> tuple[Single, ...]:
    """Return the edits that an edit is made of: itself, or those made as one."""
    return edit.edits if isinstance(edit, Several) else (edit,)
