"""What is told of pages that are not loaded: written with the edit it comes of."""

import contextlib
import json
import sqlite3
from pathlib import Path

from facingpage.core.edits import SetBookmark, SetLabels, SetMark, Several
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.storage.facts import LABELS
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

CLEANED = make_cleaned("One.", "Two.", title="Title")


def with_page(path: Path) -> tuple[Project, int]:
    project = Project.open(path)
    return project, project.add_page(CLEANED, b"").result()


def test_a_mark_is_known_without_the_page_and_goes_with_its_undo(
    tmp_path: Path,
) -> None:
    project, page = with_page(tmp_path / "a.facingpage")
    try:
        project.journal.append(page, SetMark("yes"), SetMark(None)).result()
        assert project.facts.named("mark") == {page: "yes"}
        project.journal.append(page, SetMark(None), SetMark("yes")).result()
        assert project.facts.named("mark") == {page: ""}
    finally:
        project.close()


def test_bookmarks_are_known_by_their_blocks(tmp_path: Path) -> None:
    project, page = with_page(tmp_path / "a.facingpage")
    both = tuple(SetBookmark(BlockId(block), f"Name {block}") for block in (1, 2))
    back = tuple(SetBookmark(BlockId(block), None) for block in (1, 2))
    try:
        edit, inverse = Several(both, "Two bookmarks"), Several(back, "Two bookmarks")
        project.journal.append(page, edit, inverse).result()
        assert project.facts.beginning("bookmark.") == (
            (page, "1", "Name 1"),
            (page, "2", "Name 2"),
        )
    finally:
        project.close()


def test_labels_are_known_with_the_edit_that_gave_them(tmp_path: Path) -> None:
    project, page = with_page(tmp_path / "a.facingpage")
    given, before = SetLabels(BlockId(1), ("place", "name")), Review.of(CLEANED, "pt")
    after, inverse = given.apply(before)
    try:
        project.journal.append(page, given, inverse, after=after).result()
        # In the same change: on the disk with the edit itself.
        assert seen(project) == {page: "name\nplace"}
        project.journal.append(page, inverse, given, after=before).result()
        assert project.facts.named(LABELS) == {page: ""}
        # What is of no label tells nothing of them.
        project.journal.append(page, SetMark("yes"), SetMark(None), after=after)
        assert project.facts.named(LABELS) == {page: ""}
    finally:
        project.close()


def seen(project: Project) -> dict[int, str]:
    """Return what another connection finds of labels."""
    query = "SELECT page, value FROM state WHERE key = 'labels'"
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        return {page: json.loads(text) for page, text in connection.execute(query)}


def test_a_mark_goes_over_to_another_version_of_the_page(tmp_path: Path) -> None:
    project, page = with_page(tmp_path / "a.facingpage")
    try:
        edits = ((SetMark("no"), SetMark(None)),)
        other = project.add_version(page, CLEANED, edits).result()
        assert project.facts.named("mark") == {other: "no"}
    finally:
        project.close()


def test_a_damaged_fact_is_as_none(tmp_path: Path) -> None:
    path = tmp_path / "a.facingpage"
    project, page = with_page(path)
    project.facts.put(page, "mark", "yes").result()
    project.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE state SET value = '[1'")
    connection.close()
    project = Project.open(path)
    try:
        assert project.facts.named("mark") == {}
        assert project.facts.get(page, "mark") is None
        assert project.facts.beginning("ma") == ()
    finally:
        project.close()
