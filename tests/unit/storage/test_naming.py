import zlib
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import StorageFailed
from facingpage.storage.naming import put_at
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)


@pytest.fixture
def closed(path: Path) -> Path:
    project = Project.open(path)
    project.add_page(make_cleaned("A"), zlib.compress(b"x")).result(5)
    project.journal.append(1, DROP, BACK).result(5)
    project.close()
    return path


def edits(path: Path) -> int:
    project = Project.open(path)
    try:
        return len(project.load(1).edits)
    finally:
        project.close()


@pytest.mark.parametrize("is_moved", [True, False])
def test_a_closed_project_is_put_in_another_place_whole(
    closed: Path, tmp_path: Path, *, is_moved: bool
) -> None:
    target = tmp_path / "named" / "ferries.facingpage"
    put_at(closed, target, is_moved=is_moved)
    assert edits(target) == 1
    assert closed.exists() is not is_moved
    assert [p.name for p in target.parent.iterdir() if ".new" in p.name] == []


def test_a_project_that_is_open_is_not_moved(closed: Path, tmp_path: Path) -> None:
    project = Project.open(closed)
    with pytest.raises(StorageFailed, match="another Facing Page window is using it"):
        put_at(closed, tmp_path / "other.facingpage", is_moved=True)
    assert project.journal.append(1, BACK, DROP).result(5) > 0
    project.close()
    assert edits(closed) == 2


def test_where_it_cannot_be_written_it_stays_where_it_was(
    closed: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorageFailed, match="It is where it was"):
        put_at(closed, tmp_path / "file" / "in.facingpage", is_moved=True)
    with pytest.raises(StorageFailed, match="is the project itself"):
        put_at(closed, closed, is_moved=True)
    assert edits(closed) == 1
