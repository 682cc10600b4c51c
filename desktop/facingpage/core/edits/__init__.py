"""Everything a person can decide: one kind a file, one row each in `EDITS`."""

from collections.abc import Mapping
from typing import Any, Final

from facingpage.core.edits.base import Edit, Several, Single, singles
from facingpage.core.edits.bookmarks import SetBookmark
from facingpage.core.edits.bounds import (
    SetBounds,
    join_paragraphs,
    join_sentences,
    split_sentence,
)
from facingpage.core.edits.kept import SetKept, keep_comments
from facingpage.core.edits.labels import SetLabels
from facingpage.core.edits.made_of import SetMadeOf
from facingpage.core.edits.marks import SetMark
from facingpage.core.edits.notes import SetNotes
from facingpage.core.edits.spans import SetSpans
from facingpage.core.edits.spoken import SetLanguage
from facingpage.core.edits.status import SetStatus
from facingpage.core.edits.targets import SetTargets, confirm, retarget
from facingpage.core.review import Review
from facingpage.core.wire import WireError, pack, unpack

__all__ = [
    "EDITS",
    "Edit",
    "SetBookmark",
    "SetBounds",
    "SetKept",
    "SetLabels",
    "SetLanguage",
    "SetMadeOf",
    "SetMark",
    "SetNotes",
    "SetSpans",
    "SetStatus",
    "SetTargets",
    "Several",
    "Single",
    "confirm",
    "edit_from_json",
    "edit_to_json",
    "is_edit_of",
    "join_paragraphs",
    "join_sentences",
    "keep_comments",
    "retarget",
    "singles",
    "split_sentence",
]

EDITS: Final[Mapping[str, type[Single]]] = {
    "set-kept": SetKept,
    "set-targets": SetTargets,
    "set-language": SetLanguage,
    "set-labels": SetLabels,
    "set-spans": SetSpans,
    "set-notes": SetNotes,
    "set-status": SetStatus,
    "set-mark": SetMark,
    "set-bookmark": SetBookmark,
    "set-bounds": SetBounds,
    "set-made-of": SetMadeOf,
}
"""The kinds of edits by the names they are stored under, which are never changed."""

_SEVERAL: Final = "several"
_NAMES: Final = {kind: name for name, kind in EDITS.items()}


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """Return an edit as a JSON object; "do" names what it does.

    It is the form in which the journal keeps edits for good.
    """
    if isinstance(edit, Several):
        edits = [edit_to_json(single) for single in edit.edits]
        return {"do": _SEVERAL, "edits": edits, "title": edit.title}
    return {"do": _NAMES[type(edit)], **pack(edit)}


def edit_from_json(value: object) -> Edit:
    """Return the edit that `edit_to_json` wrote.

    Raises:
        WireError: it is no edit, or one of a newer version.
    """
    if not isinstance(value, dict):
        raise WireError("an edit is an object")
    name = str(value.get("do"))
    rest = {key: item for key, item in value.items() if key != "do"}
    if name in EDITS:
        return unpack(EDITS[name], rest)
    if name != _SEVERAL or not isinstance(rest.get("edits"), list):
        raise WireError(f"unknown edit {name!r}")
    read = [edit_from_json(single) for single in rest["edits"]]
    flat = tuple(s for s in read if not isinstance(s, Several))
    if len(flat) != len(read):
        raise WireError("edits made as one hold no others made as one")
    return Several(flat, str(rest.get("title", "")))


def is_edit_of(edit: Edit, review: Review) -> bool:
    """Return whether an edit names only blocks and spans that the page has."""
    return edit.is_of(review)
