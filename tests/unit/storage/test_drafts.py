"""Machine translations that were made before."""

import sqlite3
from pathlib import Path

import pytest

from facingpage.core.page import Draft, Segment, WordLink
from facingpage.errors import StorageFailed
from facingpage.storage.drafts import Drafts
from facingpage.storage.project import Project

ONE = Draft(
    "ru",
    "pt",
    "firefox ru-en 1 → firefox en-pt 2",
    (Segment(0, 4, "Olá.", ("cut",), -0.5, (WordLink(0, 4, 0, 4),)),),
    ("en",),
    "2026-11-29T12:00:00+00:00",
)
TWO = Draft("en", "pt", "test", (Segment(0, 2, "\ud800"),))


def test_drafts_come_back_by_their_keys(project: Project) -> None:
    project.drafts.keep({b"one": ONE, b"two": TWO}).result(5)
    assert project.drafts.recall([b"two", b"none", b"one"]) == {
        b"one": ONE,
        b"two": TWO,
    }
    assert project.drafts.recall([]) == {}


def test_a_draft_made_anew_takes_the_place_of_the_first(project: Project) -> None:
    project.drafts.keep({b"one": TWO}).result(5)
    project.drafts.keep({b"one": ONE}).result(5)
    assert project.drafts.recall([b"one"]) == {b"one": ONE}


def test_thousands_are_asked_for_at_once(project: Project) -> None:
    keys = [str(number).encode() for number in range(2_500)]
    project.drafts.keep(dict.fromkeys(keys, ONE)).result(5)
    assert len(project.drafts.recall(keys)) == 2_500


def test_of_too_many_the_oldest_go(project: Project) -> None:
    drafts = Drafts(project._writer, project._rows, most=3)
    keys = [str(number).encode() for number in range(5)]
    for key in keys:
        drafts.keep({key: ONE}).result(5)
    assert sorted(drafts.recall(keys)) == keys[2:]


@pytest.mark.parametrize("record", ["", "[]", '{"source": "en"}', "null", 7, b"\xff"])
def test_a_damaged_draft_counts_as_none(
    project: Project, path: Path, record: object
) -> None:
    project.drafts.keep({b"one": ONE, b"two": TWO}).result(5)
    with sqlite3.connect(path) as made:
        made.execute("UPDATE draft SET draft = ? WHERE key = ?", (record, b"two"))
    made.close()
    assert project.drafts.recall([b"one", b"two"]) == {b"one": ONE}


def test_a_project_that_cannot_be_read_says_so(project: Project, path: Path) -> None:
    with sqlite3.connect(path) as made:
        made.execute("DROP TABLE draft")
    made.close()
    with pytest.raises(StorageFailed, match="Could not read the project"):
        project.drafts.recall([b"one"])
