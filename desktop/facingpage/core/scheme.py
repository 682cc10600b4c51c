"""A project's labels and guidelines, and what another version of them changes."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from facingpage.core.annotations import LABEL_ID_CHARS
from facingpage.core.terms import clean

Use = Literal["any", "block", "span"]
"""What a label is for: whole blocks, words of them, or both; stored, never renamed."""

MOST_LABELS: Final = 500
NAME_CHARS: Final = 80
ABOUT_CHARS: Final = 2_000
GUIDELINES_CHARS: Final = 200_000

KEYS: Final = "123456789"
"""The keys that a label may have."""

COLORS: Final = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#b0478f",
    "#a07800",
    "#3a9bdc",
    "#6a3d9a",
    "#8c564b",
    "#5f6673",
)
"""Colours that those who see few of them tell apart as well, in order of use."""

_COLOR: Final = re.compile("#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Label:
    """A label: what a person says of blocks or of words.

    `id` stays whatever the label is called. `color` is "#rrggbb", `key` a digit from 1
    to 9 or "". One that `is_removed` is offered no more; what has it keeps it.
    """

    id: str
    name: str
    color: str
    key: str = ""
    use: Use = "any"
    about: str = ""
    is_removed: bool = False


@dataclass(frozen=True, slots=True)
class Scheme:
    """A project's labels, in the order they are shown, and its guidelines in Markdown.

    No two labels have one id, and no two that are offered one key.
    """

    labels: tuple[Label, ...] = ()
    guidelines: str = ""

    def get(self, label_id: str) -> Label | None:
        """Return a label by its id, removed or not; None: there is none."""
        return next((each for each in self.labels if each.id == label_id), None)

    def with_key(self, key: str) -> Label | None:
        """Return the label that a key sets; None: none does."""
        return next((each for each in self.offered() if each.key == key), None)

    def offered(self) -> tuple[Label, ...]:
        """Return the labels that are not removed."""
        return tuple(each for each in self.labels if not each.is_removed)

    def name_of(self, label_id: str) -> str:
        """Return what a label is called; of one that is not in the scheme its id."""
        found = self.get(label_id)
        return found.name if found else clean(label_id) or "?"


def checked(scheme: Scheme) -> Scheme:
    """Return a scheme as one is to be, whatever a file or a person made of it.

    Labels without a name or with an id that is there are left out; names are on one
    line; of two labels with one key the first has it; an odd colour becomes one of
    `COLORS`. What is too long is cut.
    """
    made: dict[str, Label] = {}
    keys: set[str] = set()
    for label in scheme.labels:
        name = clean(label.name)[:NAME_CHARS]
        label_id = clean(label.id)[:LABEL_ID_CHARS]
        if not name or not label_id or label_id in made or len(made) == MOST_LABELS:
            continue
        color = label.color.lower()
        if not _COLOR.fullmatch(color):
            color = COLORS[len(made) % len(COLORS)]
        is_free = not label.is_removed and label.key not in keys
        key = label.key if is_free and len(label.key) == 1 and label.key in KEYS else ""
        keys.add(key)
        about = _whole(label.about)[:ABOUT_CHARS]
        made[label_id] = replace(
            label, id=label_id, name=name, color=color, key=key, about=about
        )
    guidelines = _whole(scheme.guidelines)[:GUIDELINES_CHARS]
    return Scheme(tuple(made.values()), guidelines)


def new_id(name: str, taken: Iterable[str]) -> str:
    """Return an id for a label of this name that none has yet: "person", "person-2"."""
    stem = re.sub(r"[\W_]+", "-", clean(name).casefold()).strip("-")
    # Folding makes some names longer.
    stem = stem[: LABEL_ID_CHARS - 8] or "label"
    used, number, made = set(taken), 1, stem
    while made in used:
        number += 1
        made = f"{stem}-{number}"
    return made


def free_key(labels: Sequence[Label]) -> str:
    """Return the first key that no label has; "" where all are taken."""
    used = {each.key for each in labels if not each.is_removed}
    return next((key for key in KEYS if key not in used), "")


def with_imported(scheme: Scheme, read: Scheme) -> Scheme:
    """Return a scheme with the labels of a file.

    A label that is called as one that is there, whatever the capitals, takes its place
    and its id, so that what is labelled stays so; so does one that was renamed in our
    own file, and has the id of one whose name is not in it. Keys are the file's, but
    for those of labels that are not in it. Guidelines of the file, if it has any, take
    the place of those that are there.
    """
    labels = list(scheme.labels)
    places = _places(labels, read.labels)
    used = {old.key for n, old in enumerate(labels) if n not in places}
    keys: list[str] = []
    for new in read.labels:
        keys.append("" if new.key in used else new.key)
        used.add(keys[-1])
    for number, (new, at) in enumerate(zip(read.labels, places, strict=True)):
        old = None if at is None else labels[at]
        key = keys[number]
        if not key and old is not None and old.key not in used:
            key = old.key
        elif not key and old is None:
            key = next((each for each in KEYS if each not in used), "")
        used.add(key)
        if at is not None and old is not None:
            about = new.about or old.about
            labels[at] = replace(new, id=old.id, key=key, about=about)
        else:
            label_id = new_id(new.name, (each.id for each in labels))
            labels.append(replace(new, id=label_id, key=key))
    return checked(Scheme(tuple(labels), read.guidelines or scheme.guidelines))


def _places(there: Sequence[Label], read: Sequence[Label]) -> list[int | None]:
    """Return which of the labels that are there each of a file is; None: a new one."""
    found: list[int | None] = [None] * len(read)
    ways: tuple[Callable[[Label], str], ...] = (
        lambda label: clean(label.name),
        lambda label: clean(label.name).casefold(),
        lambda label: label.id,
    )
    # Of two that are called alike it is the one that is offered.
    order = sorted(range(len(there)), key=lambda n: not there[n].is_removed)
    for way in ways:
        free = {way(there[n]): n for n in order if n not in found}
        for number, new in enumerate(read):
            if found[number] is None:
                found[number] = free.pop(way(new), None)
    return found


def changed(now: Scheme, before: Scheme, after: Scheme) -> tuple[Scheme, bool]:
    """Return a scheme to which is done what made `after` of `before`.

    What is otherwise in `now` than in `before` was set since, and stays; whether
    anything stays so is told as well. So a change is taken back by
    `changed(now, after, before)`, whatever was changed in the meantime.
    """
    old = {label.id: label for label in before.labels}
    new = {label.id: label for label in after.labels}
    made = {label.id: label for label in now.labels}
    is_partly = False
    for label_id in dict.fromkeys((*old, *new)):
        if old.get(label_id) == new.get(label_id):
            continue
        if made.get(label_id) != old.get(label_id):
            is_partly = True
        elif label_id in new:
            made[label_id] = new[label_id]
        else:
            del made[label_id]
    order = [label.id for label in now.labels]
    if order == list(old):
        # Nobody moved them since.
        made = {label_id: made[label_id] for label_id in new if label_id in made} | made
    guidelines = now.guidelines
    if before.guidelines != after.guidelines:
        is_partly = is_partly or guidelines not in {before.guidelines, after.guidelines}
        if guidelines == before.guidelines:
            guidelines = after.guidelines
    return checked(Scheme(tuple(made.values()), guidelines)), is_partly


def change_words(before: Scheme, after: Scheme) -> str:
    """Return what a change of a scheme did, as a notice says it."""
    if before.labels == after.labels:
        return "Guidelines changed"
    old = {label.id: label for label in before.labels}
    others = [label for label in after.labels if old.get(label.id) != label]
    if len(others) != 1 or len(old) > len(after.labels):
        return "Labels changed"
    (label,) = others
    was = old.get(label.id)
    done = "changed" if was else "added"
    if was and label.is_removed and not was.is_removed:
        done = "removed"
    return f"Label “{label.name}” {done}"


def _whole(text: str) -> str:
    """Return a text without the half characters that no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")
