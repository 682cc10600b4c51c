"""What becomes of edits while the disk is full, failing or locked."""

import contextlib
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facingpage.core.edits import Edit, SetKept, SetTargets
from facingpage.core.page import BlockId
from facingpage.core.review import Target
from facingpage.errors import StorageFailed
from facingpage.storage import schema, writer
from facingpage.storage.project import Project
from facingpage.storage.writer import Writer
from helpers.disks import LONG, full_disk
from helpers.reviews import make_cleaned

CLEANED = make_cleaned("The ferry leaves.", "It is electric.", "Tickets")
PACKED = zlib.compress(b"<p>page</p>")
DROP = SetKept(BlockId(1), kept=False)
BACK = SetKept(BlockId(1), kept=None)
NONE_YET = SetTargets(BlockId(2), "pt", ())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setattr(writer, "RETRY_S", 0.02)
    monkeypatch.setattr(schema, "_BUSY_S", 0.02)
    opened = Project.open(tmp_path / "pages.facingpage")
    opened.add_page(CLEANED, PACKED).result(5)
    yield opened
    opened.close()


def long_edit(text: str) -> Edit:
    return SetTargets(BlockId(2), "pt", (Target(0, 15, text + LONG),))


def edits_of(project: Project) -> list[Edit | None]:
    return [row.edit for row in project.journal.history(1)]


def test_edits_made_while_the_disk_is_full_are_written_in_order_once_it_is_not(
    project: Project,
) -> None:
    told: list[StorageFailed | None] = []
    project.tell_held(told.append)
    made = [DROP, long_edit("a"), BACK, long_edit("b"), DROP]
    project.journal.append(1, made[0], BACK).result(5)
    with full_disk(project):
        futures = [project.journal.append(1, each, NONE_YET) for each in made[1:]]
        assert isinstance(project.try_held().exception(5), StorageFailed)
        assert not any(future.done() for future in futures)
        assert edits_of(project) == made[:1]
    numbers = [future.result(5) for future in futures]
    assert numbers == sorted(numbers)
    assert edits_of(project) == made
    assert "database or disk is full" in str(told[0])
    assert told[-1] is None


def test_a_small_edit_does_not_overtake_a_long_one_that_is_held(
    project: Project,
) -> None:
    with full_disk(project):
        held = project.journal.append(1, long_edit("a"), NONE_YET)
        project.try_held().exception(5)
        later = project.journal.append(1, DROP, BACK)
        project.try_held().exception(5)
        assert edits_of(project) == []
    assert held.result(5) < later.result(5)


def test_what_is_not_an_edit_fails_at_once_on_a_full_disk(project: Project) -> None:
    other = make_cleaned("Else", source=b"2")
    with full_disk(project):
        lost = project.add_page(other, LONG.encode() * 4)
        assert isinstance(lost.exception(5), StorageFailed)
    assert project.add_page(other, PACKED).result(5) == 2


def test_closing_writes_what_is_held(project: Project) -> None:
    with full_disk(project):
        project.journal.append(1, long_edit("a"), NONE_YET)
        project.try_held().exception(5)
    project.close()
    reopened = Project.open(project.path)
    assert edits_of(reopened) == [long_edit("a")]
    reopened.close()


def test_closing_on_a_full_disk_says_of_each_edit_that_it_is_lost(
    project: Project,
) -> None:
    with full_disk(project):
        futures = [project.journal.append(1, long_edit(t), NONE_YET) for t in "ab"]
        project.close()
    assert all(isinstance(each.exception(5), StorageFailed) for each in futures)


def test_an_edit_made_while_another_program_locks_the_file_is_written_later(
    project: Project,
) -> None:
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    held = project.journal.append(1, DROP, BACK)
    assert isinstance(project.try_held().exception(5), StorageFailed)
    other.execute("ROLLBACK")
    other.close()
    assert held.result(5) == 1


class _FailingDisk(sqlite3.Connection):
    """Fails at one statement, as often as it is told to."""

    at = ""
    times = 0

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        if sql == self.at and self.times:
            self.times -= 1
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(sql, *values)  # type: ignore[arg-type]  # passed on as given


@pytest.mark.parametrize("at", ["BEGIN IMMEDIATE", "SAVEPOINT one", "COMMIT"])
def test_a_disk_that_fails_at_any_step_loses_nothing_and_doubles_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    monkeypatch.setattr(writer, "RETRY_S", 0.02)
    path = tmp_path / "x.sqlite"
    connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, factory=_FailingDisk
    )
    connection.execute("CREATE TABLE made (seq INTEGER PRIMARY KEY, what TEXT)")
    connection.at, connection.times = at, 3
    written = Writer(connection, path)
    futures = [
        written.submit(
            lambda c, w=what: (  # type: ignore[misc]  # the default binds the letter
                c.execute("INSERT INTO made (what) VALUES (?)", (w,)).lastrowid or 0
            ),
            is_held=True,
        )
        for what in "abc"
    ]
    assert [future.result(5) for future in futures] == [1, 2, 3]
    written.close()
    with contextlib.closing(sqlite3.connect(path)) as reader:
        rows = reader.execute("SELECT what FROM made ORDER BY seq").fetchall()
    assert rows == [("a",), ("b",), ("c",)]


def test_a_rollback_that_fails_too_does_not_block_the_next_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "RETRY_S", 0.02)
    path = tmp_path / "x.sqlite"
    connection = sqlite3.connect(
        path, isolation_level=None, check_same_thread=False, factory=_FailingDisk
    )
    connection.execute("CREATE TABLE made (what TEXT)")
    # As a disk leaves it that fails at the change and at taking it back.
    connection.execute("BEGIN")
    connection.execute("INSERT INTO made VALUES ('half')")
    written = Writer(connection, path)
    done = written.submit(
        lambda c: c.execute("INSERT INTO made VALUES ('a')").rowcount, is_held=True
    )
    assert done.result(5) == 1
    written.close()
    with contextlib.closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT what FROM made").fetchall() == [("a",)]


def test_what_is_written_together_is_not_there_in_part(project: Project) -> None:
    seen: list[int] = []

    def look() -> int:
        with contextlib.closing(schema.connect(project.path)) as other:
            return int(other.execute("SELECT count(*) FROM edit").fetchone()[0])

    with project.together():
        first = project.journal.append(1, DROP, BACK)
        # Whoever waits inside does not wait for what is not even given yet.
        seen.append(len(edits_of(project)))
        assert not first.done()
        first.add_done_callback(lambda _: seen.append(look()))
        last = project.journal.append(1, BACK, DROP)
        with project.together():
            project.journal.append(1, DROP, BACK)
    last.result(5)
    assert seen == [0, 3]
    assert edits_of(project) == [DROP, BACK, DROP]


def test_one_of_those_written_together_may_fail_alone(project: Project) -> None:
    with project.together():
        lost = project.journal.append(99, DROP, BACK)
        kept = project.journal.append(1, DROP, BACK)
    assert isinstance(lost.exception(5), StorageFailed)
    assert kept.result(5) > 0


def _no_type(connection: sqlite3.Connection) -> int:
    connection.execute("SELECT ?", (object(),))
    return 0


def _no_text(connection: sqlite3.Connection) -> int:
    connection.execute("SELECT ?", ("\ud800",))
    return 0


def _no_key(_: sqlite3.Connection) -> int:
    gone: dict[str, int] = {}
    return gone["gone"]


def _too_deep(connection: sqlite3.Connection) -> int:
    return _too_deep(connection)


@pytest.mark.parametrize("change", [_no_type, _no_text, _no_key, _too_deep])
@pytest.mark.parametrize("is_held", [True, False])
def test_a_change_that_can_never_be_made_fails_alone_and_the_rest_goes_on(
    project: Project, change: Callable[[sqlite3.Connection], int], is_held: bool
) -> None:
    before = project.journal.append(1, DROP, BACK)
    odd = project._writer.submit(change, is_held=is_held)
    after = project.journal.append(1, BACK, DROP)
    assert isinstance(odd.exception(5), StorageFailed)
    assert before.result(5) < after.result(5)
    assert edits_of(project) == [DROP, BACK]
