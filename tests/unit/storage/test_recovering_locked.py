"""Checking, copying and recovering projects with a passphrase that are damaged."""

import contextlib
import os
from pathlib import Path

import pytest

from facingpage.core.bundle import packed
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import PassphraseNeeded, StorageFailed
from facingpage.storage import key_file, schema
from facingpage.storage.backups import Stamp, back_up, listed, restore
from facingpage.storage.checking import check
from facingpage.storage.data_key import RECORD_BYTES
from facingpage.storage.recovering import recover
from helpers.locked import make_quick, new_project, reopen, told, unlock
from helpers.reviews import make_cleaned

WORD = "Zimtschnecke"
DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)
PAGES, EDITS = 12, 20
SIZE = key_file.PAGE_BYTES


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with a passphrase: twelve pages with twenty edits each."""
    path = tmp_path / "pages.facingpage"
    project = new_project(path)
    for number in range(PAGES):
        source = f"<p>page {number}</p>".encode() + os.urandom(3000)
        cleaned = make_cleaned(WORD, "B", title=f"Page {number}", source=source)
        page = project.add_page(cleaned, packed(source)).result(5)
        for count in range(EDITS):
            project.journal.append(page, *((DROP, BACK) if count % 2 else (BACK, DROP)))
    project.close()
    return path


def root_of(path: Path, name: str) -> int:
    with contextlib.closing(schema.connect(path, unlock(path))) as connection:
        row = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        ).fetchone()
    return int(row[0])


def spoil(path: Path, at: int, size: int = 1) -> bytes:
    data = bytearray(path.read_bytes())
    for place in range(at, at + size):
        data[place] ^= 0xFF
    path.write_bytes(data)
    return bytes(data)


def opened(path: Path) -> tuple[int, int]:
    project = reopen(path)
    try:
        pages = [project.load(row.id) for row in project.pages()]
        return len(pages), sum(len(page.edits) for page in pages)
    finally:
        project.close()


def test_what_tells_changes_may_be_lost_and_nothing_else_is(path: Path) -> None:
    # The first bytes are what the codes of all pages are made with.
    data = spoil(path, 0, 16)
    checked = check(path, unlock(path))
    assert (checked.pages, checked.edits) == (PAGES, PAGES * EDITS)
    assert checked.problems
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh, unlock(path))
    assert (recovered.pages, recovered.edits) == (PAGES, PAGES * EDITS)
    assert recovered.lost == ()
    assert path.read_bytes() == data
    assert opened(fresh) == (PAGES, PAGES * EDITS)
    assert told(path.parent, WORD) == {}


def test_one_damaged_page_costs_what_is_on_it(path: Path) -> None:
    root = root_of(path, "memory")
    spoil(path, (root - 1) * SIZE + 200, 8)
    checked = check(path, unlock(path))
    assert (checked.pages, checked.edits) == (PAGES, PAGES * EDITS)
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh, unlock(path))
    assert (recovered.pages, recovered.edits) == (PAGES, PAGES * EDITS)
    assert not any("labels" in line for line in recovered.lost)
    assert opened(fresh) == (PAGES, PAGES * EDITS)


def test_of_a_file_that_was_cut_short_the_rest_is_recovered(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // SIZE * SIZE - 6 * SIZE - 100])
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh, unlock(path))
    assert 0 < recovered.pages <= PAGES
    assert recovered.lost
    assert opened(fresh)[0] == recovered.pages


def test_of_a_damaged_beginning_it_says_so_and_leaves_nothing(path: Path) -> None:
    spoil(path, 16, 2000)
    fresh = path.with_name("fresh.facingpage")
    with pytest.raises(StorageFailed, match="its very beginning is damaged"):
        recover(path, fresh, unlock(path))
    assert check(path, unlock(path)).problems
    assert list(path.parent.glob("*fresh*")) == []


def test_without_its_key_it_says_what_is_missing(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-RECORD_BYTES])
    with pytest.raises(PassphraseNeeded):
        check(path)
    key_file.key_path(path).unlink()
    with pytest.raises(StorageFailed, match="is not beside it"):
        check(path)
    with pytest.raises(StorageFailed, match="is not beside it"):
        recover(path, path.with_name("fresh.facingpage"))


def test_a_backup_is_encrypted_listed_and_restored(path: Path) -> None:
    made = back_up(path, Stamp(1, 1), unlock(path))
    assert made is not None
    assert told(path.parent, WORD) == {}
    (found,) = listed(path)
    assert (found.path, found.size_bytes) == (made, made.stat().st_size)
    assert f"{found.made_at:%Y-%m-%d %H.%M.%S}" == made.stem
    before, was = path.read_bytes(), made.read_bytes()
    restored, again = restore(path, made), restore(path, made)
    assert opened(restored) == opened(again) == (PAGES, PAGES * EDITS)
    assert restored != again
    assert (path.read_bytes(), made.read_bytes()) == (before, was)
