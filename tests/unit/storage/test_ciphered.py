"""The connection to an encrypted file that stands in for one of `sqlite3`."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from facingpage.storage.ciphered import open_ciphered
from facingpage.storage.data_key import DataKey

KEY = DataKey(b"k" * 32)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "x.db"


@pytest.fixture
def connection(file: Path) -> Iterator[sqlite3.Connection]:
    made = open_ciphered(str(file), KEY, timeout=0)
    made.execute("CREATE TABLE t (a INTEGER UNIQUE, b TEXT)")
    yield made
    made.close()


def test_rows_come_back_as_they_were_put_in(connection: sqlite3.Connection) -> None:
    cursor = connection.execute("INSERT INTO t VALUES (?, ?)", (1, "água"))
    assert (cursor.lastrowid, cursor.rowcount) == (1, 1)
    connection.executemany("INSERT INTO t VALUES (:a, :b)", [{"a": 2, "b": "x"}])
    assert list(connection.execute("SELECT * FROM t")) == [(1, "água"), (2, "x")]
    assert connection.execute("SELECT * FROM t").fetchmany(1) == [(1, "água")]
    assert connection.total_changes == 2


@pytest.mark.parametrize(
    ("statement", "values", "kind"),
    [
        ("INSERT INTO t VALUES (1, 2)", (), sqlite3.IntegrityError),
        ("SELECT nothing FROM t", (), sqlite3.OperationalError),
        ("INSERT INTO t VALUES (?, ?)", (1,), sqlite3.ProgrammingError),
        ("INSERT INTO t VALUES (?, ?)", (1, object()), sqlite3.Error),
    ],
)
def test_errors_are_those_of_sqlite3(
    connection: sqlite3.Connection,
    statement: str,
    values: tuple[object, ...],
    kind: type[Exception],
) -> None:
    connection.execute("INSERT INTO t VALUES (1, 'x')")
    with pytest.raises(kind):
        connection.execute(statement, values)


def test_rows_that_fail_while_they_are_read_fail_as_in_sqlite3(
    connection: sqlite3.Connection,
) -> None:
    connection.create_function("fail", 0, lambda: 1 // 0)
    connection.executemany("INSERT INTO t VALUES (?, 'x')", [(1,), (2,)])
    with pytest.raises(sqlite3.OperationalError):
        connection.execute("SELECT fail() FROM t").fetchall()


def test_a_closed_connection_says_so(connection: sqlite3.Connection) -> None:
    connection.close()
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_transactions_are_ours_to_begin(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    during = connection.in_transaction
    connection.execute("INSERT INTO t VALUES (1, 'x')")
    connection.rollback()
    assert (during, connection.in_transaction) == (True, False)
    assert connection.execute("SELECT * FROM t").fetchone() is None


def test_a_file_held_by_another_is_locked(
    connection: sqlite3.Connection, file: Path
) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    other = open_ciphered(str(file), KEY, timeout=0)
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("SELECT * FROM t")
    other.close()


def test_another_key_reads_nothing(
    connection: sqlite3.Connection, file: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other = open_ciphered(str(file), DataKey.new(), timeout=0)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        other.execute("SELECT * FROM t")
    other.close()
    # The library would tell the error stream as well.
    assert capfd.readouterr().err == ""


def test_a_changed_byte_is_told(connection: sqlite3.Connection, file: Path) -> None:
    connection.execute("BEGIN")
    rows = [(n, "x" * 99) for n in range(999)]
    connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
    connection.commit()
    connection.close()
    data = bytearray(file.read_bytes())
    data[4096 + 100] ^= 1
    file.write_bytes(data)
    other = open_ciphered(str(file), KEY, timeout=0)
    with pytest.raises(sqlite3.DatabaseError):
        other.execute("SELECT sum(length(b)) FROM t").fetchall()
    other.close()


def test_a_backup_has_the_rows_and_the_key(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    connection.execute("INSERT INTO t VALUES (1, 'geheim')")
    copy = open_ciphered(str(tmp_path / "copy.db"), KEY, timeout=0)
    connection.backup(copy)
    assert copy.execute("SELECT b FROM t").fetchall() == [("geheim",)]
    copy.close()
    assert b"geheim" not in (tmp_path / "copy.db").read_bytes()


@pytest.mark.parametrize(
    "tokens",
    ["trigram", "unicode61 remove_diacritics 2", "trigram remove_diacritics 1"],
)
def test_a_search_index_can_be_made(
    connection: sqlite3.Connection, tokens: str
) -> None:
    connection.execute(f"CREATE VIRTUAL TABLE f USING fts5(t, tokenize='{tokens}')")
    connection.execute("INSERT INTO f VALUES ('a água correu')")
    found = connection.execute("SELECT t FROM f WHERE f MATCH 'água'").fetchall()
    assert found == [("a água correu",)]
