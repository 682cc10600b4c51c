"""Glossaries as tables: CSV and TSV, with or without a line of headings."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from facingpage.core import languages
from facingpage.core.terms import Term
from facingpage.translation.lists.base import Asked, Entries, Unreadable

_DELIMITERS: Final = "\t;,|"
_LOOKED_AT: Final = 40
# Excel and its like: more cannot be a glossary of terms of 200 letters.
_MOST_TABLE_BYTES: Final = 32 << 20
_MOST_COLUMNS: Final = 64
_HEADINGS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("source", "source term", "term", "from", "original"), "source"),
    **dict.fromkeys(("target", "target term", "translation", "to"), "target"),
    **dict.fromkeys(("note", "notes", "comment", "comments", "definition"), "note"),
    **dict.fromkeys(
        ("dnt", "do not translate", "do-not-translate", "donottranslate", "keep"), "dnt"
    ),
    **dict.fromkeys(("case", "case sensitive", "case-sensitive", "exact"), "case"),
    **dict.fromkeys(("source language", "source_language", "from language"), "in"),
    **dict.fromkeys(("target language", "target_language", "to language"), "into"),
}
_PLACES: Final = ("source", "target", "note", "dnt", "case")
_YES: Final = frozenset(
    {"yes", "y", "true", "1", "x", "dnt", "exact", "case", "sensitive", "keep", "sim"}
)
_NAMED: Final = {
    **{languages.name(code).casefold(): code for code in languages.CODES},
    **{languages.own_name(code).casefold(): code for code in languages.CODES},
}
# What our own export puts before a cell that a table program would reckon with.
_GUARD: Final = re.compile(r"'(?=[=+\-@])")


def read(asked: Asked) -> Entries:
    """Yield the terms of a table, a row each.

    The columns are source, target, note, dnt and case, unless headings say otherwise;
    two languages as headings are source and target. A table of one column lists what
    is not translated.

    Raises:
        Unreadable: it is no table, too large, or in another encoding than Unicode.
    """
    text = _decoded(asked)
    delimiter = _delimiter(text)
    rows = _rows(text, delimiter)
    first = next(rows, None)
    if first is None:
        raise Unreadable("it is empty")
    columns, pair = _columns(first)
    is_headed = columns is not None
    if columns is None:
        columns, pair = {name: at for at, name in enumerate(_PLACES)}, ("", "")
    source, target = pair[0] or asked.source, pair[1] or asked.target
    has_targets = "target" in columns and (is_headed or _is_wide(text, delimiter))
    if not is_headed:
        yield _term(first, columns, (source, target), has_targets=has_targets)
    for row in rows:
        yield _term(row, columns, (source, target), has_targets=has_targets)


def _decoded(asked: Asked) -> str:
    data = asked.file.read(_MOST_TABLE_BYTES + 1)
    if len(data) > _MOST_TABLE_BYTES:
        raise Unreadable(f"a table of terms has at most {_MOST_TABLE_BYTES >> 20} MB")
    encoding = "utf-8"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    elif b"\0" in (head := data[:4000]):
        # Letters of the West have a zero in every second byte.
        odd, even = head[1::2].count(0), head[::2].count(0)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            "it is not in Unicode; save it again as “CSV UTF-8” or “Unicode text”"
        ) from error


def _delimiter(text: str) -> str:
    """Return what divides the columns: what most rows have most alike."""
    lines = [line for line in text[:200_000].splitlines() if line.strip()][:_LOOKED_AT]
    best, best_score = "\t", (0.0, 0)
    for delimiter in _DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
        except csv.Error:
            continue
        if not widths or max(widths) < 2:
            continue
        usual = max(set(widths), key=widths.count)
        score = (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                yield row[:_MOST_COLUMNS]
    except csv.Error as error:
        raise Unreadable(f"it is no table ({error})") from error


def _columns(row: Sequence[str]) -> tuple[dict[str, int] | None, tuple[str, str]]:
    """Return where what stands, if a row is headings, and the languages they name."""
    cells = [" ".join(cell.split()).casefold() for cell in row]
    known = {_HEADINGS[cell]: at for at, cell in enumerate(cells) if cell in _HEADINGS}
    if "source" in known and ("target" in known or "dnt" in known or len(cells) == 1):
        return known, ("", "")
    named = [(at, code) for at, cell in enumerate(cells) if (code := _language(cell))]
    if len(named) < 2:
        return None, ("", "")
    (source_at, source), (target_at, target) = named[:2]
    return {**known, "source": source_at, "target": target_at}, (source, target)


def _language(cell: str) -> str:
    code = languages.base(cell)
    is_code = code in languages.CODES and languages.is_code(cell.replace("_", "-"))
    return code if is_code else _NAMED.get(cell, "")


def _is_wide(text: str, delimiter: str) -> bool:
    """Return whether the rows of a table without headings have a second column."""
    rows = _rows(text[:200_000], delimiter)
    looked = [row for row, _ in zip(rows, range(_LOOKED_AT), strict=False)]
    return any(len(row) > 1 and row[1].strip() for row in looked)


def _term(
    row: Sequence[str],
    columns: Mapping[str, int],
    pair: tuple[str, str],
    *,
    has_targets: bool,
) -> Term | None:
    def cell(name: str) -> str:
        at = columns.get(name, len(row))
        return _GUARD.sub("", row[at].strip(), count=1) if at < len(row) else ""

    source, target = cell("source"), cell("target") if has_targets else ""
    is_kept = cell("dnt").casefold() in _YES or not has_targets
    if is_kept:
        source = target = source or target
    if not source or not target:
        return None
    return Term(
        source,
        target,
        _language(cell("in").casefold()) or pair[0],
        _language(cell("into").casefold()) or pair[1],
        is_kept=is_kept,
        is_exact=cell("case").casefold() in _YES,
        note=cell("note"),
    )
