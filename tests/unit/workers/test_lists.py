"""Glossaries and memories are read by a worker of their own."""

import contextlib
import queue
from pathlib import Path

from facingpage.core.lists import ListPart
from facingpage.core.memory import Remembered
from facingpage.core.terms import Term
from facingpage.workers.host import Host
from facingpage.workers.job import Death, Done
from facingpage.workers.list_job import ListRead, list_job
from facingpage.workers.protocol import ListEnded, RequestFailed


def read(path: Path) -> ListRead:
    heard: queue.SimpleQueue[ListRead] = queue.SimpleQueue()
    with contextlib.closing(Host()) as host:
        host.read_list(path, ("en", "pt"), heard.put)
        return heard.get(timeout=30)


def test_a_list_comes_whole_out_of_its_worker(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("".join(f"term {n},termo {n}\n" for n in range(1200)) + "odd,\n")
    found = read(path)
    assert len(found.terms) == 1200
    assert found.terms[-1] == Term("term 1199", "termo 1199", "en", "pt")
    assert (found.skipped, found.problem) == (1, None)


def test_a_list_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "terms.tmx"
    path.write_text("<tmx><body>")
    found = read(path)
    assert found.terms == ()
    assert (found.problem or "").startswith('Could not read the list "terms.tmx": ')


def test_what_came_before_a_death_is_not_taken_twice() -> None:
    heard: list[ListRead] = []
    job = list_job(Path("m.tmx"), ("en", "pt"), heard.append)
    part = ListPart((), (Remembered("a", "b", "en", "pt"),))
    for told in (part, Death(), part, ListEnded(), Done(is_cancelled=False)):
        job.listener(told)
    assert [len(each.sentences) for each in heard] == [1]


def test_a_list_given_up_tells_why_and_takes_nothing() -> None:
    heard: list[ListRead] = []
    job = list_job(Path("m.tmx"), ("en", "pt"), heard.append)
    late = job.make(0).give_up(True)  # a callback
    assert isinstance(late, RequestFailed)
    for told in (ListPart((Term("a", "b"),)), late, Done(is_cancelled=False)):
        job.listener(told)
    assert heard[0].terms == ()
    assert "split it" in (heard[0].problem or "")
