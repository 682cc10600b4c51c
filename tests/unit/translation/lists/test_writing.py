"""What is written can be read again, here and elsewhere."""

import csv
from pathlib import Path

import pytest
from lxml import etree

from facingpage.core.memory import Remembered
from facingpage.core.terms import Term
from facingpage.errors import ListFailed
from facingpage.translation.lists import read_list
from facingpage.translation.lists.writing import write_memory, write_terms

TERMS = [
    Term("harbour", "porto", "en", "pt", note="where ships lie; at anchor"),
    Term("Petrel", "Petrel", "en", "pt", is_kept=True, is_exact=True),
    Term("=SUM(A1)", "@soma", "en", "pt"),
    Term('say "aye", <b>', "diga\u200c", "en", "pt"),
]


@pytest.mark.parametrize("name", ["t.csv", "t.tsv"])
def test_a_table_comes_back_whole(tmp_path: Path, name: str) -> None:
    write_terms(tmp_path / name, TERMS)
    assert [t for part in read_list(tmp_path / name) for t in part.terms] == TERMS


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    write_terms(tmp_path / "t.csv", TERMS)
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not any(cell.startswith(("=", "@", "+", "-")) for cell in cells)


def test_a_terminology_comes_back_with_its_notes(tmp_path: Path) -> None:
    write_terms(tmp_path / "t.tbx", TERMS)
    found = [t for part in read_list(tmp_path / "t.tbx") for t in part.terms]
    assert [term for term in found if term.source_language == "en"] == TERMS


def test_terms_of_any_language_come_back_from_a_terminology(tmp_path: Path) -> None:
    terms = [
        Term("Petrel", "Petrel", is_kept=True),
        Term("NGO", "ONG", "", "pt", is_exact=True),
        Term("porto", "harbour", "pt", ""),
        Term("mate", "friend"),
    ]
    write_terms(tmp_path / "t.tbx", terms)
    assert [t for part in read_list(tmp_path / "t.tbx") for t in part.terms] == terms


def test_a_memory_comes_back_with_who_and_when(tmp_path: Path) -> None:
    made = Remembered(
        "A <b> & a gull.", "Uma gaivota.\ud800", "en", "pt", "Ana",
        "2026-03-12T10:20:30+00:00", "Ferries",
    )  # fmt: skip
    path = tmp_path / "m.tmx"
    write_memory(path, [made])
    (found,) = (each for part in read_list(path) for each in part.sentences)
    assert (found.source, found.target) == ("A <b> & a gull.", "Uma gaivota.")
    assert (found.who, found.made_at) == (made.who, made.made_at)
    (unit,) = etree.parse(str(path)).getroot().iter("tu")
    assert [each.tag for each in unit] == ["prop", "tuv", "tuv"]


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ListFailed, match="Could not write the list"):
        write_terms(tmp_path / "none" / "t.csv", TERMS)
