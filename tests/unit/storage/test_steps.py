import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.core.steps import Beside
from facingpage.errors import StorageFailed
from facingpage.storage.journal import Entry
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    opened = Project.open(path)
    for name in (b"1", b"2"):
        opened.add_page(make_cleaned("A", "B", source=name), zlib.compress(name))
    yield opened
    opened.close()


def test_an_edit_is_a_step_of_its_own_that_says_what_it_did(project: Project) -> None:
    project.journal.append(1, DROP, BACK)
    line = project.steps.timeline(1)
    (stored,) = project.steps.get(line.ids, 1)
    assert stored.step.words == "Block 1 dropped"
    assert stored.who
    assert stored.when.endswith("+00:00")
    assert (stored.parts[0].edit, stored.parts[0].inverse) == (DROP, BACK)


def test_what_was_taken_back_can_be_done_again_after_opening(path: Path) -> None:
    project = Project.open(path)
    project.add_page(make_cleaned("A"), zlib.compress(b"1"))
    done = project.steps.new("Dropped")
    project.journal.append(1, DROP, BACK, (), done)
    back = project.steps.new("Dropped", undoes=done.id)
    project.journal.append(1, BACK, DROP, (), back)
    project.close()
    again = Project.open(path)
    try:
        line = again.steps.timeline(1)
        assert (line.undoable(), line.redoable()) == (None, done.id)
        assert again.steps.new("Next").id > back.id
    finally:
        again.close()


def test_a_step_is_on_all_of_its_pages_or_on_none(project: Project) -> None:
    lost = project.steps.new("Replaced")
    entries = [Entry(page, DROP, BACK) for page in (1, 2, 99)]
    future = project.journal.append_step(lost, entries)
    assert isinstance(future.exception(5), StorageFailed)
    assert project.journal.history(1) == ()
    assert project.steps.get([lost.id]) == []
    kept = project.steps.new("Replaced")
    project.journal.append_step(kept, entries[:2]).result(5)
    (stored,) = project.steps.get([kept.id])
    assert stored.pages == 2
    assert [part.page for part in stored.parts] == [1, 2]


def test_what_was_done_beside_the_pages_is_kept_with_the_step(project: Project) -> None:
    step = project.steps.new("Term set", beside=Beside("terms", "{}"))
    project.journal.append_step(step, ()).result(5)
    assert project.steps.timeline(None).ids == [step.id]
    assert project.steps.get([step.id])[0].step == step


def test_a_damaged_entry_leaves_its_step_without_that_part(project: Project) -> None:
    step = project.steps.new("Dropped")
    project.journal.append(1, DROP, BACK, (), step).result(5)
    project._writer.submit(
        lambda on: on.execute("UPDATE edit SET inverse = x'ff'").rowcount
    ).result(5)
    assert project.steps.get([step.id], 1)[0].parts == ()


def test_steps_are_listed_newest_first_with_what_was_taken_back(
    project: Project,
) -> None:
    one = project.steps.new("Dropped")
    project.journal.append(1, DROP, BACK, (), one)
    both = project.steps.new("Replaced")
    entries = [Entry(page, DROP, BACK) for page in (1, 2)]
    project.journal.append_step(both, entries)
    term = project.steps.new("Term set", beside=Beside("terms", "{}"))
    project.journal.append_step(term, ())
    back = project.steps.new("Replaced", undoes=both.id)
    project.journal.append(1, BACK, DROP, (), back)
    gone = project.steps.new("Term set", undoes=term.id, beside=Beside("terms", ""))
    project.journal.append_step(gone, ())
    listed = project.steps.listed(10)
    assert [(s.words, s.pages, s.taken_back) for s in listed] == [
        ("Term set", 0, 1),
        ("Replaced", 2, 1),
        ("Dropped", 1, 0),
    ]
    assert [s.is_back for s in listed] == [True, False, False]
    assert [s.id for s in project.steps.listed(10, of_many=True)] == [term.id, both.id]
    assert [s.id for s in project.steps.listed(1, term.id)] == [both.id]
    again = project.steps.new("Replaced", redoes=both.id)
    project.journal.append(1, DROP, BACK, (), again)
    assert project.steps.listed(10)[1].taken_back == 0
