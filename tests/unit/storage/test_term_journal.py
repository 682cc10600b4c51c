"""The glossary on disk: of a project, and of all projects."""

import json
import sqlite3
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import StorageFailed
from facingpage.storage.global_terms import change_global_terms, load_global_terms
from facingpage.storage.project import Project
from facingpage.storage.term_journal import signed

HARBOUR = Term("harbour", "porto", "en", "pt")
QUAY = Term("quay", "cais", "en", "pt")
NOTHING = ChangeTerms()


def test_a_glossary_is_there_when_the_project_is_opened_again(path: Path) -> None:
    project = Project.open(path)
    project.terms.append(ChangeTerms((HARBOUR, QUAY)), NOTHING).result(5)
    project.terms.append(ChangeTerms((), (QUAY,)), NOTHING).result(5)
    project.close()
    again = Project.open(path)
    try:
        assert list(again.terms.all().values()) == [HARBOUR]
    finally:
        again.close()


def test_a_change_taken_back_is_appended_and_the_journal_says_who(
    project: Project, path: Path
) -> None:
    change = ChangeTerms(signed((HARBOUR,)))
    glossary, back = change.apply({})
    project.terms.append(change, back).result(5)
    project.terms.append(back, change).result(5)
    assert project.terms.all() == {}
    assert [term.made_at[:2] for term in glossary.values()] == ["20"]
    with sqlite3.connect(path) as read:
        rows = read.execute("SELECT made_at, change FROM term_change").fetchall()
    read.close()
    assert len(rows) == 2
    assert all(made_at.startswith("20") for made_at, _ in rows)


def test_a_damaged_change_is_left_out_and_the_project_opens(path: Path) -> None:
    project = Project.open(path)
    project.terms.append(ChangeTerms((HARBOUR,)), NOTHING).result(5)
    project.close()
    with sqlite3.connect(path) as made:
        made.execute(
            "INSERT INTO term_change (who, made_at, change, inverse) VALUES"
            " ('', '', '[[[', ''), ('', '', '{\"put\": 1, \"removed\": []}', ''),"
            " ('', '', CAST(x'ff' AS TEXT), '')"
        )
    made.close()
    again = Project.open(path)
    try:
        assert list(again.terms.all().values()) == [HARBOUR]
    finally:
        again.close()


def test_the_global_glossary_is_read_anew_before_it_is_changed() -> None:
    assert load_global_terms() == {}
    change_global_terms(ChangeTerms((HARBOUR,)))
    after = change_global_terms(ChangeTerms((QUAY,), (HARBOUR,)))
    assert list(after.values()) == [QUAY]
    assert list(load_global_terms().values()) == [QUAY]


def test_a_damaged_global_glossary_is_kept_aside() -> None:
    path = paths.data_dir() / "glossary.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{damaged")
    assert load_global_terms() == {}
    assert path.with_name("glossary.json.damaged").read_text() == "{damaged"
    path.write_text(json.dumps([1, {"source": 1}, {"source": "a", "target": "b"}]))
    assert [term.target for term in load_global_terms().values()] == ["b"]


def test_a_global_glossary_that_cannot_be_read_is_told() -> None:
    path = paths.data_dir() / "glossary.json"
    path.mkdir(parents=True)
    with pytest.raises(StorageFailed, match="glossary for all projects"):
        change_global_terms(ChangeTerms((HARBOUR,)))
