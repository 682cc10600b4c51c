"""Projects that are wiped, and what is said of what is left."""

import shutil
import sys
import zlib
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import StorageFailed, WrongPassphrase
from facingpage.storage import key_file, protecting
from facingpage.storage.backups import back_up, backups_of, stamp_of
from facingpage.storage.copies import send_copy
from facingpage.storage.data_key import Passphrase
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.project import Project
from facingpage.storage.wiping import NO_PROMISE, wipe
from helpers.locked import WORDS, make_quick, new_project, reopen, told, unlock
from helpers.reviews import make_cleaned

WORD = "Zimtschnecke"
PAGE = make_cleaned(WORD, source=WORD.encode())
PACKED = zlib.compress(WORD.encode(), 0)
DROP = SetKept(BlockId(1), kept=False)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


def _filled(project: Project) -> Project:
    project.add_page(PAGE, PACKED).result(5)
    project.journal.append(1, DROP, DROP).result(5)
    return project


def test_no_file_of_it_is_left(path: Path) -> None:
    _filled(new_project(path)).close()
    done = wipe(path)
    assert done.key_gone
    assert path in done.removed
    assert key_file.key_path(path) not in set(path.parent.iterdir())
    assert [each for each in path.parent.iterdir() if each.is_file()] == []


def test_what_somebody_copied_of_its_files_but_the_key_is_unreadable(
    path: Path, tmp_path: Path
) -> None:
    # As a program finds them that copies the files while the project is open.
    project = _filled(new_project(path))
    taken = tmp_path / "taken"
    taken.mkdir()
    for end in ("", "-wal"):
        shutil.copy(path.with_name(path.name + end), taken)
    project.close()
    wipe(path)
    with pytest.raises(StorageFailed, match="is not beside it"):
        Project.open(taken / path.name)
    with pytest.raises(StorageFailed):
        unlock(taken / path.name)


def test_the_key_goes_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _filled(new_project(path)).close()

    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    done = wipe(path)
    monkeypatch.undo()
    make_quick(monkeypatch)
    assert not done.key_gone or path.exists()
    assert path.exists()
    assert any("could not be removed" in each for each in done.left)
    with pytest.raises((StorageFailed, WrongPassphrase)):
        unlock(path)


def test_backups_lose_their_key_as_well(path: Path, tmp_path: Path) -> None:
    _filled(new_project(path)).close()
    backup = tmp_path / "backup.facingpage"
    shutil.copy(path, backup)
    done = wipe(path, [backup])
    assert not backup.exists()
    assert backup in done.removed


def test_copies_that_were_sent_are_told_of_and_left(path: Path, tmp_path: Path) -> None:
    project = _filled(new_project(path))
    copy = tmp_path / "sent.facingpage"
    send_copy(project, copy, CopyOptions(), Passphrase(WORDS))
    known = [place for place, _ in project.known_copies()]
    project.close()
    done = wipe(path, copies=known)
    assert [each for each in done.left if str(copy) in each]
    reopen(copy).close()


def test_a_project_without_a_passphrase_is_written_over(path: Path) -> None:
    _filled(Project.open(path)).close()
    twin = path.with_name("twin")
    # Another name of the same bytes on the disk.
    twin.hardlink_to(path)
    done = wipe(path)
    assert told(path.parent, WORD) == {}
    assert twin.stat().st_size > 0
    assert "no key to destroy" in done.no_promise[0]


def test_it_says_what_it_cannot_promise(path: Path) -> None:
    new_project(path).close()
    said = " ".join(wipe(path).no_promise)
    for word in ("Flash memory", "Snapshots", "backups by other programs", "swap"):
        assert word in said
    assert len(NO_PROMISE) == 3


def test_an_open_project_is_not_wiped(path: Path) -> None:
    project = _filled(new_project(path))
    with pytest.raises(StorageFailed, match="another Facing Page window"):
        wipe(path)
    assert project.load(1).edits == (DROP,)
    project.close()
    reopen(path).close()


def test_what_was_being_made_of_it_is_removed_too(path: Path) -> None:
    new_project(path).close()
    left = path.with_name(f".{path.name}.0a0b0c0d.new")
    left.write_bytes(b"x")
    other = path.with_name(".other.0a0b0c0d.new")
    other.write_bytes(b"x")
    wipe(path)
    assert not left.exists()
    assert other.exists()


@pytest.mark.parametrize("name", ["[a-c] x.facingpage", "плане [!ü].facingpage"])
def test_whatever_its_name_nothing_made_of_it_is_left(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / "of [one]" / name
    _filled(new_project(path)).close()
    # As where the program was ended while it read a damaged one, or gave it a name.
    working = path.with_name(f".{name}.0a0b0c0d.new")
    working.mkdir()
    for end in ("", "-key"):
        shutil.copy(path.with_name(name + end), working)
    single = path.with_name(f".{name}.01020304.new")
    shutil.copy(path, single)
    records = {
        each: key_file.records_of(each) for each in (single, working / name, path)
    }
    assert all(records.values())
    done = wipe(path)
    assert done.key_gone
    assert {single, working / name, path} <= {*done.removed}
    assert list(path.parent.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_by_another_name_its_key_is_destroyed_where_it_lies(
    path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "elsewhere" / "link.facingpage"
    link.parent.mkdir()
    link.symlink_to(path)
    _filled(new_project(path)).close()
    reopen(link).close()
    done = wipe(link)
    assert done.key_gone
    assert not [*path.parent.glob(f"{path.name}*")]
    assert not [*link.parent.iterdir()]


def test_plain_backups_of_an_encrypted_project_are_told_of_as_such(path: Path) -> None:
    _filled(Project.open(path)).close()
    stamp = stamp_of(path)
    assert stamp is not None
    back_up(path, stamp)
    protecting.protect(path, Passphrase(WORDS))
    done = wipe(path, backups_of(path))
    assert "A backup" in done.no_promise[0]
    assert not any("no key to destroy" in each for each in done.no_promise)


def test_nothing_is_wiped_where_there_is_nothing(path: Path) -> None:
    with pytest.raises(StorageFailed, match="no such file"):
        wipe(path)
    assert list(path.parent.glob("pages*")) == []


def test_a_plain_project_is_encrypted_with_all_it_has(path: Path) -> None:
    _filled(Project.open(path)).close()
    assert path.name in told(path.parent, WORD)
    protecting.protect(path, Passphrase(WORDS))
    assert told(path.parent, WORD) == {}
    project = reopen(path)
    assert project.load(1).edits == (DROP,)
    assert project.source(1) == WORD.encode()
    project.journal.append(1, DROP, DROP).result(5)
    project.close()
    assert told(path.parent, WORD) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows can't write over it")
def test_the_bytes_that_were_readable_are_written_over(path: Path) -> None:
    _filled(Project.open(path)).close()
    twin = path.with_name("twin")
    twin.hardlink_to(path)
    protecting.protect(path, Passphrase(WORDS))
    assert told(path.parent, WORD) == {}
    assert not twin.read_bytes().startswith(b"SQLite format")


def test_a_project_is_protected_once(path: Path) -> None:
    new_project(path).close()
    with pytest.raises(StorageFailed, match="has a passphrase already"):
        protecting.protect(path, Passphrase(WORDS))


def test_a_project_that_is_open_is_not_encrypted(path: Path) -> None:
    project = _filled(Project.open(path))
    with pytest.raises(StorageFailed, match="another Facing Page window"):
        protecting.protect(path, Passphrase(WORDS))
    project.close()
    Project.open(path).close()


def test_a_project_that_could_not_be_encrypted_is_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(Project.open(path)).close()

    def fail(made: Path, place: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(key_file, "replace_over", fail)
    with pytest.raises(StorageFailed, match="No space left"):
        protecting.protect(path, Passphrase(WORDS))
    project = Project.open(path)
    assert project.load(1).edits == (DROP,)
    project.close()
    assert list(path.parent.glob(".pages*")) == []
