"""Writes glossaries and memories to files that other programs read."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from lxml import etree

from facingpage import __version__, paths
from facingpage.core.languages import UNDETERMINED
from facingpage.core.memory import Remembered
from facingpage.core.terms import Term, clean
from facingpage.errors import ListFailed
from facingpage.translation.lists.tbx import EXACT, KEPT

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TBX: Final = "urn:iso:std:iso:30042:ed-2"
_COLUMNS: Final = (
    "source", "target", "note", "dnt", "case", "source language", "target language",
)  # fmt: skip
# A table program would reckon with such a cell.
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")


def write_terms(path: Path, terms: Iterable[Term]) -> None:
    """Write a glossary as CSV, TSV or TBX, as the file's name says; CSV else.

    Raises:
        ListFailed: the file cannot be written.
    """
    make = _WRITERS.get(path.suffix.lower(), _csv)
    _write(path, make(terms))


def write_memory(path: Path, sentences: Iterable[Remembered]) -> None:
    """Write a memory as TMX 1.4.

    Raises:
        ListFailed: the file cannot be written.
    """
    _write(path, _tmx(sentences))


def _write(path: Path, text: str) -> None:
    try:
        paths.write_whole(path, text)
    except OSError as error:
        raise ListFailed(
            f'Could not write the list "{path.name}": {error.strerror}. Choose another'
            " folder, or free some space."
        ) from error


def _csv(terms: Iterable[Term]) -> str:
    return _table(terms, ",")


def _tsv(terms: Iterable[Term]) -> str:
    return _table(terms, "\t")


def _table(terms: Iterable[Term], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for term in terms:
        row = (
            term.source, term.target, term.note, "yes" if term.is_kept else "",
            "yes" if term.is_exact else "", term.source_language, term.target_language,
        )  # fmt: skip
        writer.writerow([_guarded(cell) for cell in row])
    return out.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _tbx(terms: Iterable[Term]) -> str:
    own: Any = {None: _TBX}  # a default namespace, which the stubs do not know
    root = etree.Element("tbx", {"type": "TBX-Basic", "style": "dca"}, nsmap=own)
    root.set(_XML_LANG, "en")
    body = etree.SubElement(etree.SubElement(root, "text"), "body")
    for number, term in enumerate(terms, 1):
        entry = etree.SubElement(body, "conceptEntry", {"id": f"c{number}"})
        if term.note:
            etree.SubElement(entry, "note").text = clean(term.note)
        exact = {EXACT: "yes"} if term.is_exact else {}
        kept = {KEPT: "yes"} if term.is_kept else {}
        for code, said, notes in (
            (term.source_language, term.source, kept | exact),
            (term.target_language, term.target, kept),
        ):
            section = etree.SubElement(entry, "langSec")
            section.set(_XML_LANG, code or UNDETERMINED)
            group = etree.SubElement(section, "termSec")
            etree.SubElement(group, "term").text = clean(said)
            for name, value in notes.items():
                etree.SubElement(group, "termNote", {"type": name}).text = value
    return _xml(root)


def _tmx(sentences: Iterable[Remembered]) -> str:
    root = etree.Element("tmx", {"version": "1.4"})
    etree.SubElement(
        root,
        "header",
        {
            "creationtool": "Facing Page",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "Facing Page",
            "adminlang": "en",
            "srclang": "*all*",
            "datatype": "plaintext",
        },
    )
    body = etree.SubElement(root, "body")
    for each in sentences:
        unit = etree.SubElement(body, "tu", {"srclang": each.source_language})
        if each.page:
            prop = etree.SubElement(unit, "prop", {"type": "x-page"})
            prop.text = clean(each.page)
        for code, said in (
            (each.source_language, each.source),
            (each.target_language, each.target),
        ):
            variant = etree.SubElement(unit, "tuv")
            variant.set(_XML_LANG, code)
            etree.SubElement(variant, "seg").text = clean(said)
        if who := clean(each.who):
            variant.set("creationid", who)
        if stamp := _stamp(each.made_at):
            variant.set("creationdate", stamp)
    return _xml(root)


def _stamp(made_at: str) -> str:
    try:
        moment = datetime.fromisoformat(made_at)
    except ValueError:
        return ""
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _xml(root: "etree._Element") -> str:
    text = etree.tostring(root, pretty_print=True, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


_WRITERS: Final[Mapping[str, Callable[[Iterable[Term]], str]]] = {
    ".csv": _csv,
    ".tsv": _tsv,
    ".tbx": _tbx,
}
