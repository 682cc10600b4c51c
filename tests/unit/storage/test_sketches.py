"""Sketches are kept with their pages, and made for those that lack them."""

import sqlite3
from pathlib import Path

from facingpage.core.near_pages import sketch
from facingpage.storage.project import Project
from facingpage.storage.sketches import sketch_missing
from helpers.reviews import make_cleaned

PAGE = make_cleaned(" ".join(f"word{number}" for number in range(80)))


def test_a_page_that_is_added_has_its_sketch(tmp_path: Path) -> None:
    project = Project.open(tmp_path / "a.facingpage")
    try:
        page = project.add_page(PAGE, b"").result()
        assert project.sketches.all() == [(page, sketch(PAGE))]
        assert project.sketches.of([page, 99]) == [(page, sketch(PAGE))]
        other = project.add_version(page, PAGE, ()).result()
        assert project.sketches.of([other]) == [(other, sketch(PAGE))]
    finally:
        project.close()


def test_pages_without_one_get_it_once(tmp_path: Path) -> None:
    path = tmp_path / "a.facingpage"
    project = Project.open(path)
    page = project.add_page(PAGE, b"").result()
    project.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM sketch")
    connection.close()
    project = Project.open(path)
    try:
        assert project.sketches.missing() == (page,)
        assert sketch_missing(project, lambda: False) == 0
        assert sketch_missing(project) == 1
        assert project.sketches.all() == [(page, sketch(PAGE))]
        assert sketch_missing(project) == 0
    finally:
        project.close()


def test_of_a_page_that_cannot_be_read_it_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "a.facingpage"
    project = Project.open(path)
    page = project.add_page(PAGE, b"").result()
    project.close()
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM sketch")
        connection.execute("UPDATE content SET cleaned = '{'")
    connection.close()
    project = Project.open(path)
    try:
        assert sketch_missing(project) == 1
        assert project.sketches.all() == [(page, ())]
    finally:
        project.close()
