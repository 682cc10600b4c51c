"""Checking, copying and recovering: real damage, done to real files."""

import contextlib
import os
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from facingpage.core.bundle import packed
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import ProjectDamaged, StorageFailed
from facingpage.storage import backups, schema
from facingpage.storage.backups import Stamp, back_up, backups_of, stamp_of
from facingpage.storage.checking import check, is_whole
from facingpage.storage.project import Project
from facingpage.storage.recovering import recover
from helpers.reviews import make_cleaned

DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)
PAGES, EDITS = 30, 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project of thirty pages with twenty edits each."""
    path = tmp_path / "pages.facingpage"
    project = Project.open(path)
    for number in range(PAGES):
        source = f"<p>page {number}</p>".encode() + os.urandom(3000)
        cleaned = make_cleaned("A" * 500, "B", title=f"Page {number}", source=source)
        page = project.add_page(cleaned, packed(source)).result(5)
        for count in range(EDITS):
            project.journal.append(page, *((DROP, BACK) if count % 2 else (BACK, DROP)))
    harbour = Term("harbour", "porto", "en", "pt")
    project.terms.append(ChangeTerms((harbour,)), ChangeTerms()).result(5)
    project.close()
    return path


def of_table(path: Path, name: str) -> list[int]:
    """Return the file's pages that hold rows of a table."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)
        ).fetchone()
    data, size = path.read_bytes(), 4096
    start = (root - 1) * size
    if data[start] == 0x0D:
        return [root]
    cells = int.from_bytes(data[start + 3 : start + 5])
    found = [int.from_bytes(data[start + 8 : start + 12])]
    for cell in range(cells):
        at = int.from_bytes(data[start + 12 + 2 * cell : start + 14 + 2 * cell])
        found.append(int.from_bytes(data[start + at : start + at + 4]))
    return sorted(found)


def spoil(path: Path, *pages: int) -> bytes:
    """Write noise over pages of the file; return the file as it is then."""
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    return bytes(data)


def opened(path: Path) -> tuple[int, int, int]:
    """Return how many pages, edits and terms a project has that can all be read."""
    project = Project.open(path)
    try:
        pages = [project.load(row.id) for row in project.pages()]
        assert not any(page.unread for page in pages)
        edits = sum(len(page.edits) for page in pages)
        return len(pages), edits, len(project.terms.all())
    finally:
        project.close()


def test_a_whole_project_is_found_whole_and_nothing_of_it_is_lost(path: Path) -> None:
    assert is_whole(path)
    checked = check(path)
    assert (checked.pages, checked.edits, checked.problems) == (30, 600, ())
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    assert (recovered.pages, recovered.edits, recovered.lost) == (30, 600, ())
    assert opened(fresh) == (30, 600, 1)
    assert check(fresh).problems == ()


@pytest.mark.parametrize(
    ("said", "free", "why"),
    [
        ("disk I/O error", 0, "the disk is full"),
        ("database or disk is full", 4096, "the disk is full"),
        ("unable to open database file", 1 << 30, "its folder can't be written to"),
    ],
)
def test_a_project_that_has_no_room_to_be_read_is_not_called_damaged(
    path: Path, said: str, free: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError(said)

    monkeypatch.setattr(schema, "connect", refuse)
    usage = shutil.disk_usage(path.parent)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    ways: tuple[Callable[[Path], object], ...] = (
        Project.open,
        Project.open_to_read,
        check,
        is_whole,
    )
    for way in ways:
        with pytest.raises(StorageFailed, match=why):
            way(path)


def test_a_disk_that_fails_to_be_read_is_called_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(schema, "connect", refuse)
    assert not is_whole(path)
    assert check(path).problems


def test_of_a_damaged_journal_the_other_edits_are_recovered(path: Path) -> None:
    pages = of_table(path, "edit")
    assert len(pages) > 4
    data = spoil(path, pages[2])
    assert not is_whole(path)
    checked = check(path)
    # What SQLite says of the file is for who mends it by hand.
    assert checked.details
    assert checked.problems[0].startswith(("Its file is wrong", "Part of its file"))
    assert not any(each in " ".join(checked.problems) for each in checked.details)
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    assert path.read_bytes() == data
    assert recovered.pages == PAGES
    assert 400 < recovered.edits < 600
    assert any("edits could not be read" in line for line in recovered.lost)
    found = opened(fresh)
    assert found[0] == PAGES
    assert found[1] == recovered.edits
    assert check(fresh).problems == ()
    again = Project.open(fresh)
    assert again.steps.timeline(1).index >= 0
    again.close()


@pytest.mark.parametrize("again", [0, -1])
def test_rows_that_come_again_and_again_end_and_those_lost_are_told(
    path: Path, again: int
) -> None:
    page = of_table(path, "edit")[2]
    data = bytearray(path.read_bytes())
    start = (page - 1) * 4096
    cells = int.from_bytes(data[start + 3 : start + 5])
    first = start + 8
    pointers = [bytes(data[first + 2 * n : first + 2 * n + 2]) for n in range(cells)]
    # Half of the page's rows are one that was read before, under its number.
    half = cells // 2
    data[first + 2 * half : first + 2 * cells] = pointers[again] * (cells - half)
    path.write_bytes(data)
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    lost = 600 - recovered.edits
    assert 0 < lost <= cells - half
    assert recovered.lost == (f"{lost} edits could not be read.",)
    assert check(fresh).problems == ()


def test_damage_that_sqlite_has_no_words_for_is_a_sentence(path: Path) -> None:
    data = path.read_bytes()
    # The name of a table, in the list of all tables.
    place = data.index(b"CREATE TABLE edit (") + len(b"CREATE TABLE ")
    path.write_bytes(data[:place] + b"\xc1\xcc(" + data[place + 3 :])
    assert not is_whole(path)
    assert check(path).problems
    for way in (Project.open, Project.open_to_read):
        with pytest.raises(ProjectDamaged, match="the file is damaged"):
            way(path)
    recovered = recover(path, path.with_name("fresh.facingpage"))
    assert recovered.pages == PAGES


def test_of_damaged_pages_the_others_are_recovered_and_the_lost_are_named(
    path: Path,
) -> None:
    spoil(path, of_table(path, "content")[1])
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    assert 0 < recovered.pages < PAGES
    lost = PAGES - recovered.pages
    named = [line for line in recovered.lost if line.startswith("The page “Page ")]
    assert len(named) == lost
    assert recovered.edits == (PAGES - lost) * EDITS
    assert opened(fresh) == (recovered.pages, recovered.edits, 1)


def test_a_page_that_the_list_lost_is_recovered_by_its_text(path: Path) -> None:
    spoil(path, *of_table(path, "page"))
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    assert recovered.pages == PAGES
    assert opened(fresh) == (PAGES, PAGES * EDITS, 1)
    project = Project.open(fresh)
    assert {row.title for row in project.pages()} == {f"Page {n}" for n in range(30)}
    project.close()


def test_a_file_that_was_cut_short_gives_what_is_left(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * 2 // 3])
    fresh = path.with_name("fresh.facingpage")
    recovered = recover(path, fresh)
    assert recovered.lost
    assert recovered.pages > 0
    checked = check(fresh)
    assert (checked.pages, checked.edits) == (recovered.pages, recovered.edits)
    damaged = [line for line in checked.problems if line.startswith("The text of")]
    told = [line for line in recovered.lost if line.startswith("The text of")]
    assert len(told) == len(damaged)
    assert not any(" its file " in f" {line.lower()}" for line in checked.problems)


def test_what_a_cut_file_lost_is_told_where_nothing_was_decided_on_it(
    tmp_path: Path,
) -> None:
    """No edit and no counter tells how many pages there were: an index does."""
    path = tmp_path / "plain.facingpage"
    project = Project.open(path)
    for number in range(PAGES):
        source = f"<p>page {number}</p>".encode() + os.urandom(30_000)
        cleaned = make_cleaned("A" * 500, title=f"Page {number}", source=source)
        project.add_page(cleaned, packed(source)).result(5)
    project.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    made = recover(path, tmp_path / "fresh.facingpage")
    assert 0 < made.pages < PAGES
    assert f"{PAGES - made.pages} texts of pages could not be read." in made.lost


@pytest.mark.parametrize("content", [b"", b"no project", zlib.compress(b"x" * 9999)])
def test_what_is_no_project_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    odd = tmp_path / "odd.facingpage"
    odd.write_bytes(content)
    with pytest.raises(StorageFailed, match="Could not recover"):
        recover(odd, tmp_path / "fresh.facingpage")
    assert odd.read_bytes() == content
    assert list(tmp_path.glob("*fresh*")) == []


def test_nothing_is_recovered_over_a_file_that_is_there(path: Path) -> None:
    with pytest.raises(StorageFailed, match="there is a file of this name"):
        recover(path, path)
    with pytest.raises(StorageFailed, match="There is no project"):
        recover(path.with_name("none"), path.with_name("fresh"))


def test_a_copy_is_made_once_for_each_change(path: Path) -> None:
    stamp = stamp_of(path)
    assert stamp is not None
    made = back_up(path, stamp)
    assert made is not None
    assert made.parent.name == "pages.facingpage-backups"
    assert back_up(path, stamp) is None
    assert opened(made) == (30, 600, 1)
    project = Project.open(path)
    project.journal.append(1, DROP, BACK).result(5)
    project.close()
    later = stamp_of(path)
    assert later is not None
    assert later != stamp


def test_a_copy_of_a_project_that_is_open_is_of_one_moment(path: Path) -> None:
    project = Project.open(path)
    project.journal.append(1, DROP, BACK).result(5)
    made = back_up(path, Stamp(1, 1))
    assert made is not None
    project.journal.append(1, BACK, DROP).result(5)
    project.close()
    assert opened(made) == (30, 601, 1)


def test_the_oldest_copies_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = backups.folder_of(path)
    folder.mkdir()
    for day in range(10, 17):
        (folder / f"2020-01-{day} 12.00.00.facingpage").write_bytes(b"x" * 100)
    made = back_up(path, Stamp(1, 1))
    names = [each.name[:10] for each in backups_of(path)]
    assert made is not None
    assert names[1:] == ["2020-01-16", "2020-01-15", "2020-01-14", "2020-01-13"]
    monkeypatch.setattr(backups, "MOST_BYTES", made.stat().st_size + 150)
    made.rename(folder / "2020-01-17 12.00.00.facingpage")
    again = back_up(path, Stamp(2, 1))
    assert backups_of(path) == (again,)


def test_copies_from_while_the_clock_was_wrong_are_the_oldest(path: Path) -> None:
    folder = backups.folder_of(path)
    folder.mkdir()
    mine = folder / "before the meeting.facingpage"
    mine.write_bytes(b"x")
    for day in range(10, 17):
        (folder / f"2099-01-{day} 12.00.00.facingpage").write_bytes(b"x")
    made = [back_up(path, Stamp(number, 1)) for number in range(1, 7)]
    kept = {each for each in backups_of(path) if each != mine}
    assert len(kept) == backups.MOST
    assert made[-1] in kept
    assert kept <= {*made}
    assert mine.exists()
    assert back_up(path, Stamp(6, 1)) is None


def test_of_a_project_that_is_too_large_no_copy_is_made_and_why(path: Path) -> None:
    with pytest.raises(StorageFailed, match="copies are kept up to 1"):
        back_up(path, Stamp(1, 2_000_000_000))
    assert backups_of(path) == ()


def test_a_copy_that_fails_leaves_nothing_behind(path: Path) -> None:
    backups.folder_of(path).write_bytes(b"in the way")
    with pytest.raises(StorageFailed, match="The project itself is untouched"):
        back_up(path, Stamp(1, 1))
