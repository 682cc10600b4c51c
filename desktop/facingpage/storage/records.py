"""Pages and edits as a project stores them, read with care: they may be damaged."""

import json

from facingpage.core.edits import Edit, edit_from_json
from facingpage.core.languages import is_code
from facingpage.core.page import Cleaned
from facingpage.core.wire import WireError, from_json, unpack


def read_edit(record: object) -> Edit | None:
    """Return a stored edit; None where the record is damaged or too new to read."""
    try:
        text = record if isinstance(record, (str, bytes)) else ""
        return edit_from_json(json.loads(text))
    except (WireError, ValueError, RecursionError):
        return None


def read_cleaned(record: object) -> Cleaned | None:
    """Return a stored page; None where the record is damaged or too new to read."""
    try:
        value = from_json(record if isinstance(record, str) else "")
        cleaned = unpack(Cleaned, value)
    except (WireError, ValueError, RecursionError):
        return None
    ids = [block.id for block in cleaned.page.blocks]
    is_whole = ids == list(range(1, len(ids) + 1)) and (
        cleaned.guesses.keys() == cleaned.verdicts.keys() == set(ids)
    )
    return cleaned if is_whole and _are_languages(cleaned) else None


def _are_languages(cleaned: Cleaned) -> bool:
    """Return whether languages are codes, and quotations stand in their blocks."""
    guesses = cleaned.guesses
    quoted = [(block, span) for block, g in guesses.items() for span in g.spans]
    codes = {cleaned.language.code, *(guess.code for guess in guesses.values())}
    codes.update(span.code for _, span in quoted)
    return all(map(is_code, codes)) and all(
        0 <= span.start < span.end <= len(cleaned.page.blocks[block - 1].text)
        for block, span in quoted
    )
