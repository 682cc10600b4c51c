"""The name that stands with what a person decides."""

import getpass
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage import paths
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import StorageFailed
from facingpage.storage import author as names
from facingpage.storage.project import Project
from facingpage.storage.rows import user_name
from facingpage.storage.settings import Settings, load_settings, save_settings
from helpers.reviews import make_cleaned


def test_it_is_a_pseudonym_that_stays() -> None:
    first = names.author()
    assert first.startswith("Annotator ")
    assert getpass.getuser() not in first
    assert names.author() == first == user_name()


def test_the_journal_does_not_name_the_account(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "maria.silva")
    project = Project.open(path)
    page = project.add_page(make_cleaned("Lead"), b"").result(5)
    drop = SetKept(BlockId(1), kept=False)
    project.journal.append(page, drop, drop).result(5)
    (row,) = project.journal.history(page)
    project.close()
    assert row.who == names.author()
    assert b"maria.silva" not in path.read_bytes()


def test_a_chosen_name_takes_its_place_and_none_makes_a_new_pseudonym() -> None:
    first = names.author()
    names.set_author("  Maria\nSilva ")
    assert names.author() == "Maria Silva"
    names.set_author("")
    assert names.author().startswith("Annotator ")
    assert names.author() not in {first, "Maria Silva"}


@given(name=st.text())
def test_a_name_is_one_line(name: str) -> None:
    made = names.usable(name)
    assert made == names.usable(made)
    assert len(made) <= names.MOST_CHARS
    assert made.isprintable()


def test_a_damaged_file_is_as_none() -> None:
    names.author()
    (paths.settings_dir() / "author.txt").write_bytes(b"\xff\xfe\0")
    assert names.author().startswith("Annotator ")


def test_where_it_cannot_be_kept_there_is_a_name_all_the_same() -> None:
    paths.settings_dir().parent.mkdir(parents=True)
    paths.settings_dir().write_text("a file, no folder")
    assert names.author().startswith("Annotator ")
    with pytest.raises(StorageFailed, match="Could not keep your name"):
        names.set_author("Maria")


ASK = """
from facingpage.storage import private
from facingpage.storage.author import author
from facingpage.storage.settings import Settings, load_settings, save_settings
private.begin()
save_settings(Settings(last_folder="/secret"))
import resource, os
limits = resource.getrlimit(resource.RLIMIT_CORE)
print(author(), author(), limits, load_settings().last_folder)
print(os.popen("ulimit -c").read())
import ctypes
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_a_private_session_keeps_nothing_and_dumps_nothing(own_home: Path) -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", ASK], capture_output=True, text=True, check=True
        ).stdout.split("\n")
        for _ in range(2)
    ]
    first, second = (lines[0].split() for lines in said)
    assert first[:2] == first[2:4]
    assert first[:2] != second[:2]
    assert said[0][0].endswith("(0, 0) ")
    assert said[0][1] == "0"
    assert "0" in said[0][2:4]
    assert [path for path in own_home.rglob("*") if path.is_file()] == []


def test_otherwise_settings_are_kept() -> None:
    save_settings(Settings(last_folder="/there"))
    assert load_settings().last_folder == "/there"
