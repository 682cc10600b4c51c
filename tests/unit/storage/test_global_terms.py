"""The glossary for all projects: written by one at a time, and never lost."""

import contextlib
import sqlite3
import threading
from collections.abc import Iterator

import pytest

from facingpage import paths
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import StorageFailed
from facingpage.storage.global_terms import (
    GlobalTerms,
    change_global_terms,
    load_global_terms,
)

HARBOUR = Term("harbour", "porto", "en", "pt", scope="global")


@contextlib.contextmanager
def another_window() -> Iterator[None]:
    """Hold the glossary as another window that writes it does."""
    paths.data_dir().mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(paths.data_dir() / "glossary.json-lock")
    lock.execute("BEGIN EXCLUSIVE")
    yield
    lock.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facingpage.storage.global_terms._BUSY_S", 0.05)


def test_changes_made_at_once_are_all_there() -> None:
    change_global_terms(ChangeTerms((HARBOUR,)))

    def change(start: int) -> None:
        for number in range(start, start + 10):
            change_global_terms(ChangeTerms((Term(f"term {number}", "termo"),)))

    threads = [threading.Thread(target=change, args=(at,)) for at in range(0, 60, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(load_global_terms()) == 61
    assert not list(paths.data_dir().glob("*.damaged"))
    assert not list(paths.data_dir().glob(".*.new"))


@pytest.mark.usefixtures("impatient")
def test_another_window_that_writes_is_waited_for_and_then_told_of() -> None:
    with another_window(), pytest.raises(StorageFailed, match="another Facing Page"):
        change_global_terms(ChangeTerms((HARBOUR,)))
    change_global_terms(ChangeTerms((HARBOUR,)))
    assert len(load_global_terms()) == 1


@pytest.mark.usefixtures("impatient")
def test_nothing_is_kept_aside_while_another_window_writes() -> None:
    path = paths.data_dir() / "glossary.json"
    with another_window():
        path.write_text("{half of")
        with pytest.raises(StorageFailed):
            load_global_terms()
        assert path.read_text() == "{half of"
        path.write_text('[{"source": "a", "target": "b"}]')
    assert [term.target for term in load_global_terms().values()] == ["b"]


def test_changes_reach_the_disk_in_the_order_they_came() -> None:
    writer = GlobalTerms()
    for _ in range(20):
        writer.append(ChangeTerms((HARBOUR,)))
        writer.append(ChangeTerms((), (HARBOUR,)))
    writer.append(ChangeTerms((HARBOUR,)))
    writer.close()
    assert list(load_global_terms().values()) == [HARBOUR]


def test_what_the_disk_did_not_take_is_written_with_what_comes_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    writer = GlobalTerms()
    with monkeypatch.context() as full:
        full.setattr("facingpage.paths.write_whole", refuse)
        with pytest.raises(StorageFailed, match="No space left"):
            writer.append(ChangeTerms((HARBOUR,))).result(5)
        assert writer.unwritten(5) == 1
    writer.append(ChangeTerms((Term("quay", "cais"),))).result(5)
    assert writer.unwritten(5) == 0
    writer.close()
    assert [term.target for term in load_global_terms().values()] == ["porto", "cais"]
