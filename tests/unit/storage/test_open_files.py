"""A file that is open in SQLite keeps its locks, whatever else reads it."""

import gc
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facingpage.core.bundle import packed
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.storage import key_file, protecting, schema
from facingpage.storage.checking import check
from facingpage.storage.ciphered import open_ciphered
from facingpage.storage.data_key import Passphrase
from facingpage.storage.open_files import opened
from facingpage.storage.project import Project
from helpers.locked import WORDS, make_quick, new_project, reopen, unlock
from helpers.reviews import make_cleaned

DROP = SetKept(BlockId(1), kept=False)
# Opens the project as another program would, and closes it: SQLite removes the log for
# the last one that has it open.
_VISIT = """
import sys
from pathlib import Path
from facingpage.storage.project import Project
project = Project.open_to_read(Path(sys.argv[1]))
project.pages()
project.close()
"""
_VISIT_LOCKED = """
import sys
from pathlib import Path
from facingpage.storage import key_file
from facingpage.storage.data_key import DataKey
from facingpage.storage.project import Project
key = DataKey(bytes.fromhex(sys.argv[2]))
project = Project.open_to_read(Path(sys.argv[1]), key)
project.pages()
project.close()
"""


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


def _visit(project: Project) -> None:
    """Have another process open the project to read it, and close it."""
    script, more = _VISIT, []
    if project.key is not None:
        script, more = _VISIT_LOCKED, [project.key._bytes.hex()]
    subprocess.run(
        [sys.executable, "-c", script, str(project.path), *more],
        check=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )


def _as_after_a_crash(project: Project) -> Path:
    """Return a copy of what the disk has of a project that is open."""
    place = project.path.with_name("crashed")
    place.mkdir()
    for end in ("", "-wal", "-key"):
        part = project.path.with_name(project.path.name + end)
        if part.exists():
            shutil.copy(part, place)
    return place / project.path.name


def _check(project: Project) -> None:
    check(project.path, project.key)


def _ask(project: Project) -> None:
    protecting.is_protected(project.path)


def _read(project: Project) -> None:
    key_file.is_plain(project.path)


def _opened(path: Path, *, has_key: bool) -> Project:
    """Return a new project, encrypted if it is to have a key."""
    if has_key:
        new_project(path).close()
    return reopen(path) if has_key else Project.open(path)


def _nothing(project: Project) -> None:
    """Do nothing: only to open it may not let go of it either."""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Windows are no process's")
@pytest.mark.parametrize("has_key", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("do", [_nothing, _check, _ask, _read])
def test_what_is_kept_after_others_have_read_it_is_on_the_disk(
    tmp_path: Path, do: Callable[[Project], None], has_key: bool
) -> None:
    project = _opened(tmp_path / "pages.facingpage", has_key=has_key)
    page = project.add_page(make_cleaned("A"), packed(b"<p>A</p>")).result(5)
    do(project)
    _visit(project)
    project.journal.append(page, DROP, DROP).result(5)
    crashed = _as_after_a_crash(project)
    again = reopen(crashed) if has_key else Project.open(crashed)
    assert again.load(page).edits == (DROP,)
    again.close()
    project.close()


# The bytes that SQLite locks for reading as long as it has a file open with a log: it
# is they that keep another program from taking itself for the last one.
_TAKE = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of Windows are no process's")
@pytest.mark.parametrize("has_key", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("do", [_nothing, _check, _ask, _read])
def test_the_lock_of_a_file_stays_whoever_has_read_it(
    tmp_path: Path, do: Callable[[Project], None], has_key: bool
) -> None:
    project = _opened(tmp_path / "pages.facingpage", has_key=has_key)
    project.add_page(make_cleaned("A"), packed(b"<p>A</p>")).result(5)
    do(project)
    taking = (sys.executable, "-c", _TAKE, str(project.path))
    refused = subprocess.run(taking, check=False, capture_output=True)
    assert b"BlockingIOError" in refused.stderr
    project.close()
    # Closed it is anybody's.
    subprocess.run(taking, check=True)


def test_a_passphrase_is_changed_without_letting_go_of_the_project(
    tmp_path: Path,
) -> None:
    path = tmp_path / "pages.facingpage"
    project = new_project(path)
    page = project.add_page(make_cleaned("A"), packed(b"<p>A</p>")).result(5)
    assert project.key is not None
    new = "another passphrase"
    protecting.change_passphrase(path, project.key, Passphrase(WORDS), Passphrase(new))
    if sys.platform != "win32":
        _visit(project)
    project.journal.append(page, DROP, DROP).result(5)
    again = reopen(_as_after_a_crash(project), new)
    assert again.load(page).edits == (DROP,)
    again.close()
    project.close()


def test_one_file_is_open_in_one_library_alone(tmp_path: Path) -> None:
    plain, locked = tmp_path / "plain", tmp_path / "locked"
    one = schema.connect(plain)
    with pytest.raises(sqlite3.ProgrammingError, match="two SQLite libraries"):
        open_ciphered(str(plain), None, timeout=1)
    one.close()
    open_ciphered(str(plain), None, timeout=1).close()
    new_project(locked).close()
    other = schema.connect(locked, unlock(locked))
    link = tmp_path / "link"
    link.symlink_to(locked)
    for name in (locked, link):
        with pytest.raises(sqlite3.ProgrammingError, match="two SQLite libraries"):
            schema.connect(name)
    other.close()


def test_a_connection_that_nobody_closed_counts_no_more(tmp_path: Path) -> None:
    path = tmp_path / "locked"
    new_project(path).close()
    made = schema.connect(path, unlock(path))
    assert made is not None
    del made
    gc.collect()
    with pytest.raises(sqlite3.DatabaseError):
        # What it holds is no matter here: it was let in.
        schema.connect(path).execute("SELECT * FROM page")
    gc.collect()


def test_a_file_that_is_not_open_is_closed_at_once(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    with opened(path, "rb") as file:
        assert file.read() == b"abc"
    assert file.closed
    connection = schema.connect(tmp_path / "pages")
    connection.execute("CREATE TABLE t (x)")
    with opened(tmp_path / "pages", "rb") as kept:
        assert kept.read(6) == b"SQLite"
    assert not kept.closed
    connection.close()
    assert kept.closed
