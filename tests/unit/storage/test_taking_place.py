"""A project that is put where another one is, or was once and left something."""

import shutil
import zlib
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import ProjectHeld, StorageFailed
from facingpage.storage import backups, key_file
from facingpage.storage.backups import back_up, backups_of, restore, stamp_of
from facingpage.storage.checking import check
from facingpage.storage.copies import send_copy
from facingpage.storage.data_key import Passphrase
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.naming import put_at
from facingpage.storage.project import Project
from helpers.locked import WORDS, make_quick, new_project, reopen
from helpers.reviews import make_cleaned

DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)
ALL = CopyOptions(with_author=True, with_paths=True)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "other.facingpage"


def _filled(project: Project, *words: str) -> Project:
    for word in words:
        page = make_cleaned(word, source=word.encode())
        project.add_page(page, zlib.compress(word.encode())).result(5)
    project.journal.append(1, DROP, BACK).result(5)
    return project


def _texts(project: Project) -> list[str]:
    rows = sorted(project.pages(), key=lambda row: row.id)
    return [project.load(row.id).cleaned.page.blocks[0].text for row in rows]


def _texts_at(path: Path) -> list[str]:
    project = Project.open(path)
    try:
        return _texts(project)
    finally:
        project.close()


def _ended_by_a_crash(target: Path, tmp_path: Path) -> None:
    """Leave a project of three pages as a kill does: its pages are in its log."""
    away = tmp_path / "away" / target.name
    project = _filled(Project.open(away), "X", "Y", "Z")
    for end in ("", "-wal", "-shm"):
        shutil.copy(away.with_name(away.name + end), target.parent)
    project.close()


def test_no_copy_is_put_over_a_project_that_is_open(path: Path, target: Path) -> None:
    project = _filled(Project.open(path), "A")
    other = _filled(Project.open(target), "X", "Y")
    with pytest.raises(ProjectHeld, match="another Facing Page window is using it"):
        send_copy(project, target, ALL)
    other.journal.append(1, BACK, DROP).result(5)
    other.close()
    assert _texts_at(target) == ["X", "Y"]
    assert project.known_copies() == ()
    send_copy(project, target, ALL)
    project.close()
    assert _texts_at(target) == ["A"]


def test_a_copy_over_what_a_crash_left_is_whole(
    path: Path, target: Path, tmp_path: Path
) -> None:
    _ended_by_a_crash(target, tmp_path)
    project = _filled(Project.open(path), "A")
    send_copy(project, target, ALL)
    project.close()
    assert [each.name for each in target.parent.iterdir()] == [target.name]
    assert check(target).problems == ()
    assert _texts_at(target) == ["A"]


@pytest.mark.parametrize("is_moved", [True, False])
def test_a_project_named_as_what_a_crash_left_keeps_its_own_pages(
    path: Path, target: Path, tmp_path: Path, *, is_moved: bool
) -> None:
    _ended_by_a_crash(target, tmp_path)
    _filled(Project.open(path), "A").close()
    put_at(path, target, is_moved=is_moved)
    assert _texts_at(target) == ["A"]


def test_what_could_not_be_replaced_keeps_its_log(
    path: Path, target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ended_by_a_crash(target, tmp_path)
    project = _filled(Project.open(path), "A")
    usual = Path.replace

    def refuse(self: Path, other: Path) -> Path:
        if other == target:
            raise PermissionError(13, "Permission denied")
        return usual(self, other)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StorageFailed, match="Permission denied"):
        send_copy(project, target, ALL)
    project.close()
    assert _texts_at(target) == ["X", "Y", "Z"]


def test_a_backup_is_not_put_where_another_one_left_its_log(path: Path) -> None:
    _filled(Project.open(path), "A").close()
    stamp = stamp_of(path)
    assert stamp is not None
    made = back_up(path, stamp)
    assert made is not None
    first = restore(path, made)
    first.rename(first.with_name(first.name + "-wal"))
    second = restore(path, made)
    assert second != first
    assert _texts_at(second) == ["A"]


def test_the_key_of_a_project_that_was_there_before_is_told_from_the_right_one(
    path: Path, target: Path
) -> None:
    _filled(new_project(target), "X").close()
    gone = key_file.key_path(target).read_bytes()
    target.unlink()
    project = _filled(new_project(path), "A")
    send_copy(project, target, ALL, Passphrase(WORDS))
    project.close()
    # As where somebody put the file there by hand.
    key_file.key_path(target).write_bytes(gone)
    copy = reopen(target)
    assert _texts(copy) == ["A"]
    copy.close()
    assert key_file.key_path(target).read_bytes() != gone
    reopen(target).close()


def test_a_project_that_is_moved_leaves_neither_key_nor_backups(
    path: Path, target: Path
) -> None:
    _filled(new_project(path), "A").close()
    key = reopen(path)
    stamp = stamp_of(path)
    assert stamp is not None
    made = back_up(path, stamp, key.key)
    key.close()
    assert made is not None
    assert put_at(path, target, is_moved=True) == ()
    assert [*path.parent.glob(f"*{path.name}*")] == []
    assert [each.name for each in backups_of(target)] == [made.name]
    copy = reopen(target)
    assert _texts(copy) == ["A"]
    assert back_up(target, stamp, copy.key) is None
    copy.close()


def test_backups_that_cannot_go_along_are_told_of(
    path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(Project.open(path), "A").close()
    stamp = stamp_of(path)
    assert stamp is not None
    made = back_up(path, stamp)

    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_move", full)
    assert put_at(path, target, is_moved=True) == (made,)
    assert _texts_at(target) == ["A"]
    assert backups_of(path) == (made,)


def test_a_project_whose_key_is_beside_it_alone_is_opened_at_its_new_place(
    path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = _filled(new_project(path), "A")

    def full(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(key_file, "put_at_end", full)
        project.close()
    put_at(path, target, is_moved=True)
    copy = reopen(target)
    assert _texts(copy) == ["A"]
    copy.close()
