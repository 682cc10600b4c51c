"""The glossary for all projects: one JSON file, always written whole."""

from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.core.terms import ChangeTerms, Glossary, Term, usable
from facingpage.core.wire import WireError, from_json, to_json, unpack
from facingpage.errors import StorageFailed

_NAME: Final = "glossary.json"
_MOST_BYTES: Final = 64 << 20


def load_global_terms() -> Glossary:
    """Return the terms by their keys; none where there is no such file yet.

    A damaged entry is left out; a file that is no list is kept aside, not overwritten.

    Raises:
        StorageFailed: the file cannot be read.
    """
    path = _path()
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _failed(path, f"it has more than {_MOST_BYTES >> 20} MB")
        records = from_json(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _failed(path, error.strerror or "it cannot be read") from error
    except (ValueError, RecursionError):
        records = None
    if not isinstance(records, list):
        _keep_aside(path)
        return {}
    terms = (_term(record) for record in records)
    good, _ = usable(term for term in terms if term is not None)
    return {term.key: term for term in good}


def change_global_terms(change: ChangeTerms) -> tuple[Glossary, ChangeTerms]:
    """Change the terms on disk; return them after it, and what takes it back.

    They are read anew before: another window may have changed them meanwhile.

    Raises:
        StorageFailed: the file cannot be read or written; nothing was changed.
    """
    glossary, inverse = change.apply(load_global_terms())
    path = _path()
    text = to_json(tuple(glossary.values()))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(path, text + "\n")
    except OSError as error:
        raise _failed(path, error.strerror or "it cannot be written") from error
    return glossary, inverse


def _path() -> Path:
    return paths.data_dir() / _NAME


def _term(record: object) -> Term | None:
    try:
        return unpack(Term, record)
    except WireError:
        return None


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(f"{_NAME}.damaged"))
    except OSError as error:
        raise _failed(path, error.strerror or "it is damaged") from error


def _failed(path: Path, why: str) -> StorageFailed:
    return StorageFailed(
        f'Could not use the glossary for all projects in "{path}": {why}. Check that'
        " the file can be read and written, or move it away."
    )
