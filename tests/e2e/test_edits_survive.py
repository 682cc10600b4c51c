"""A short play of the fuzz command; the power cut at every place of the log."""

import shutil
import sqlite3
import struct
import sys
import zlib
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.storage.project import Project
from helpers.edit_fuzz import play
from helpers.random_edits import without_generator
from helpers.reviews import make_cleaned

SEED = 20_261_129
_HEADER, _FRAME_HEADER = 32, 24


def test_random_edits_are_made_of_every_kind_there_is() -> None:
    assert without_generator() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_what_was_acknowledged_is_on_disk_however_often_the_process_is_killed(
    tmp_path: Path,
) -> None:
    played = play(tmp_path / "pages.facingpage", SEED, actions=240, kills=2)
    assert played.actions >= 240
    assert played.kills >= 1


def _cuts(size: int, page_size: int) -> list[int]:
    """Return where the log is cut: around and inside each frame."""
    frame = _FRAME_HEADER + page_size
    edges = range(_HEADER, size + 1, frame)
    cuts = {edge + off for edge in edges for off in (0, 7, 24, frame // 2, frame - 1)}
    return sorted(cut for cut in (0, 5, 31, *cuts) if cut <= size)


@pytest.mark.parametrize("rest", ["gone", "zero", "noise"])
def test_a_power_cut_at_any_place_of_the_log_loses_nothing_acknowledged_before_it(
    tmp_path: Path, rest: str
) -> None:
    path = tmp_path / "pages.facingpage"
    project = Project.open(path)
    page = project.add_page(make_cleaned("A", "B"), zlib.compress(b"x")).result(5)
    log = path.with_name(path.name + "-wal")
    # After so many bytes of the log so many edits were acknowledged.
    known: list[tuple[int, int]] = [(log.stat().st_size, 0)]
    for number in range(1, 9):
        edit = SetKept(BlockId(1 + number % 2), kept=bool(number % 3))
        project.journal.append(page, edit, edit).result(5)
        known.append((log.stat().st_size, number))
    data, whole = path.read_bytes(), log.read_bytes()
    project.close()
    page_size = struct.unpack(">I", whole[8:12])[0]
    torn = tmp_path / "torn"
    for cut in _cuts(len(whole), page_size):
        if cut < known[0][0]:
            # Before there is a page there is no project of it.
            continue
        torn.mkdir()
        copy = torn / path.name
        copy.write_bytes(data)
        left = len(whole) - cut
        tail = {"gone": b"", "zero": bytes(left), "noise": b"\xa5" * left}[rest]
        copy.with_name(log.name).write_bytes(whole[:cut] + tail)
        again = Project.open(copy)
        try:
            found = len(again.load(page).edits)
            assert again._rows("PRAGMA integrity_check", ()) == [("ok",)]
        finally:
            again.close()
        acknowledged = max(many for size, many in known if size <= cut)
        assert acknowledged <= found <= acknowledged + 1, cut
        shutil.rmtree(torn)


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(tmp_path: Path) -> None:
    project = Project.open(tmp_path / "pages.facingpage")
    try:
        connection = project._writer._connection
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    finally:
        project.close()
    assert sqlite3.sqlite_version_info > (3, 35)
