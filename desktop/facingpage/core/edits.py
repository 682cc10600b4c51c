"""Edits as JSON values: the form in which the journal keeps them for good."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from facingpage.core.languages import is_code
from facingpage.core.review import (
    Edit,
    Review,
    SetKept,
    SetLanguage,
    SetTargets,
    Several,
    Single,
)
from facingpage.core.spoken import PAGE
from facingpage.core.wire import WireError, pack, unpack

# Stored names: never renamed.
_SINGLE: Final[Mapping[str, type[Single]]] = {
    "set-kept": SetKept,
    "set-targets": SetTargets,
    "set-language": SetLanguage,
}
_SEVERAL: Final = "several"


def edit_to_json(edit: Edit) -> dict[str, Any]:
    """Return an edit as a JSON object; "do" names what it does."""
    if isinstance(edit, Several):
        edits = [edit_to_json(single) for single in edit.edits]
        return {"do": _SEVERAL, "edits": edits, "title": edit.title}
    (name,) = (name for name, kind in _SINGLE.items() if kind is type(edit))
    return {"do": name, **pack(edit)}


def edit_from_json(value: object) -> Edit:
    """Return the edit that `edit_to_json` wrote.

    Raises:
        WireError: it is no edit, or one of a newer version.
    """
    if not isinstance(value, dict):
        raise WireError("an edit is an object")
    name = str(value.get("do"))
    rest = {key: item for key, item in value.items() if key != "do"}
    if name in _SINGLE:
        kind: Callable[..., Single] = _SINGLE[name]
        return unpack(kind, rest)
    if name != _SEVERAL or not isinstance(rest.get("edits"), list):
        raise WireError(f"unknown edit {name!r}")
    singles = [edit_from_json(single) for single in rest["edits"]]
    flat = tuple(s for s in singles if not isinstance(s, Several))
    if len(flat) != len(singles):
        raise WireError("edits made as one hold no others made as one")
    return Several(flat, str(rest.get("title", "")))


def is_edit_of(edit: Edit, review: Review) -> bool:
    """Return whether an edit names only blocks and spans that the page has.

    A language is named by a code of letters and digits, whether we know it or not.
    """
    if isinstance(edit, Several):
        return all(is_edit_of(single, review) for single in edit.edits)
    if isinstance(edit, SetLanguage):
        last = len(review.page.blocks)
        is_here = all(PAGE <= block <= last for block in edit.blocks)
        return is_here and (edit.code is None or is_code(edit.code))
    if not 1 <= edit.block <= len(review.page.blocks):
        return False
    if isinstance(edit, SetKept):
        return True
    size = len(review.block(edit.block).text)
    return all(0 <= t.start <= t.end <= size for t in edit.targets)
