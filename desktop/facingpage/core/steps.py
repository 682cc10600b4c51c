"""Steps: what a person did and takes back as one, on however many pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from facingpage.core.edits import Edit, Several, singles
from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class Beside:
    """What a step does beside the edits of pages, such as a rule or a term.

    `kind` names who can do it and take it back, and is never renamed; `record` is JSON
    that says what.
    """

    kind: str
    record: str


@dataclass(frozen=True, slots=True)
class Step:
    """What a person did at one go; its number in the project grows with time.

    `words` say what it did, as a notice says it. `undoes` is the step that it takes
    back, `redoes` the one that it does again: at most one of them is there.
    """

    id: int
    words: str
    undoes: int | None = None
    redoes: int | None = None
    beside: Beside | None = None


@dataclass(slots=True)
class Timeline:
    """Which steps Undo takes back on a page and Redo does again.

    `ids` are steps in the order they were done; `index` of them are in force, the next
    to be taken back is the last of these, the next to be done again comes after.
    """

    ids: list[int] = field(default_factory=list)
    index: int = 0
    _last: int | None = None

    def add(self, step: int, undoes: int | None, redoes: int | None) -> None:
        """Take in the next step of the page; the same one again changes nothing.

        A step that takes back, or does again, what is not the next to be: one that
        was chosen from the project's history. It is a step like any other, so that
        taking back goes on from the last to the first.
        """
        if step == self._last:
            return
        self._last = step
        if undoes is not None and self.undoable() == undoes:
            self.index -= 1
        elif redoes is not None and self.redoable() == redoes:
            self.index += 1
        else:
            del self.ids[self.index :]
            self.ids.append(step)
            self.index += 1

    def undoable(self) -> int | None:
        """Return the step that is the next to be taken back; None: there is none."""
        return self.ids[self.index - 1] if self.index else None

    def redoable(self) -> int | None:
        """Return the step that is the next to be done again; None: there is none."""
        return self.ids[self.index] if self.index < len(self.ids) else None

    def remove(self, step: int) -> None:
        """Let go of a step that can neither be taken back nor done again."""
        if step in self.ids:
            at = self.ids.index(step)
            del self.ids[at]
            if at < self.index:
                self.index -= 1


def as_one(entries: Iterable[tuple[Edit, Edit]], words: str) -> tuple[Edit, Edit]:
    """Return what edits of one page, each with its inverse, come to, and its inverse.

    Where each takes the place of the one before, as in typing, it is the last one.
    """
    made: list[tuple[Edit, Edit]] = []
    for edit, inverse in entries:
        if made and inverse == made[-1][0]:
            made[-1] = edit, made[-1][1]
        else:
            made.append((edit, inverse))
    if len(made) == 1:
        return made[0]
    edits = tuple(single for edit, _ in made for single in singles(edit))
    back = tuple(s for _, inverse in reversed(made) for s in singles(inverse))
    return Several(edits, words), Several(back, words)


def changed_since(edit: Edit, review: Review) -> tuple[Edit, ...]:
    """Return what of an edit that was made on a page does not stand there any more.

    Nothing: to take it back would take back nothing else. An edit stands where doing
    it again changes nothing, whatever its kind.
    """
    left = singles(edit)
    whole = Several(left, "")
    if not whole.is_of(review):
        return left
    if _stands(whole, review):
        return ()
    return tuple(each for each in left if not _stands(Several((each,), ""), review))


def _stands(edit: Several, review: Review) -> bool:
    after, _ = edit.apply(review)
    layers = {each.LAYER for each in edit.edits}
    return all(getattr(after, name) == getattr(review, name) for name in layers)
