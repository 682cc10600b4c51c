"""A project's scheme is kept with who and when, and read from files and written."""

import os
import sqlite3
from pathlib import Path

import pytest

from facingpage.core.scheme import Label, Scheme
from facingpage.errors import ListFailed, StorageFailed
from facingpage.storage.project import Project
from facingpage.storage.scheme_files import MOST_BYTES, read_scheme, write_scheme

ONE = Scheme((Label("person", "Person", "#0072b2", "1"),))
TWO = Scheme((*ONE.labels, Label("place", "地点", "#d55e00", "2")), "# 👩‍🚀")


def test_a_new_project_has_no_labels(project: Project) -> None:
    assert project.scheme.current() == Scheme()


def test_the_last_change_is_the_scheme_and_all_are_remembered(
    project: Project, path: Path
) -> None:
    project.scheme.append(ONE, "Label “Person” added").result(5)
    project.scheme.append(TWO, "Labels changed").result(5)
    project.close()
    again = Project.open(path)
    try:
        assert again.scheme.current() == TWO
        history = again.scheme.history()
        assert [row[3] for row in history] == ["Label “Person” added", "Labels changed"]
        assert all(row[1] and row[2].endswith("+00:00") for row in history)
    finally:
        again.close()


def test_a_damaged_change_gives_way_to_the_one_before(
    project: Project, path: Path
) -> None:
    project.scheme.append(ONE, "one").result(5)
    project.scheme.append(TWO, "two").result(5)
    project.close()
    with sqlite3.connect(path) as made:
        made.execute("UPDATE scheme_change SET scheme = x'ff00' WHERE seq = 2")
    made.close()
    again = Project.open(path)
    try:
        assert again.scheme.current() == ONE
    finally:
        again.close()


def test_a_scheme_is_written_and_read_again(tmp_path: Path) -> None:
    write_scheme(tmp_path / "labels.json", TWO)
    assert read_scheme(tmp_path / "labels.json") == TWO
    assert not list(tmp_path.glob(".*"))


def test_a_file_that_is_too_large_or_none_or_not_text_is_refused(
    tmp_path: Path,
) -> None:
    large, odd = tmp_path / "large.json", tmp_path / "odd.json"
    large.write_bytes(b"[" * (MOST_BYTES + 1))
    odd.write_bytes(b"\xff\xfe[")
    for path, why in (
        (large, "larger than 1 MB"),
        (odd, "not in UTF-8"),
        (tmp_path / "none.json", "Check that it is there"),
        (tmp_path, "Could not import"),
    ):
        with pytest.raises(ListFailed, match=why):
            read_scheme(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hold_anything_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ListFailed, match="it is not a file"):
        read_scheme(tmp_path / "pipe")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="Choose another"):
        write_scheme(tmp_path / "none" / "labels.json", ONE)
