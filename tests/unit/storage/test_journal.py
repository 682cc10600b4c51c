import json
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.edits import Edit, SetKept, SetTargets, Several
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.errors import StorageFailed
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

CLEANED = make_cleaned("The ferry leaves.", "It is electric.", "Tickets", dropped=(3,))
PACKED = zlib.compress(b"<p>page</p>")
DROP = SetKept(BlockId(1), kept=False)
BACK = SetKept(BlockId(1), kept=None)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = Project.open(tmp_path / "pages.facingpage")
    opened.add_page(CLEANED, PACKED).result(5)
    yield opened
    opened.close()


def test_an_entry_says_who_and_when(project: Project) -> None:
    project.journal.append(1, DROP, BACK)
    (row,) = project.journal.history(1)
    assert (row.seq, row.edit, row.inverse) == (1, DROP, BACK)
    assert row.who
    assert row.when.endswith("+00:00")


def test_entries_stay_in_order_and_apart_by_page(project: Project) -> None:
    other = project.add_page(make_cleaned("Else", source=b"2"), PACKED).result(5)
    for page, edit in ((1, DROP), (other, BACK), (1, BACK)):
        project.journal.append(page, edit, DROP)
    assert [row.edit for row in project.journal.history(1)] == [DROP, BACK]
    assert [row.edit for row in project.journal.history(other)] == [BACK]


def test_an_edit_of_no_page_fails_alone(project: Project) -> None:
    lost = project.journal.append(99, DROP, BACK)
    kept = project.journal.append(1, DROP, BACK)
    assert isinstance(lost.exception(5), StorageFailed)
    assert kept.result(5) > 0
    assert len(project.journal.history(1)) == 1


def test_an_edit_that_does_not_fit_the_page_is_handed_back() -> None:
    review = Review.of(CLEANED, "pt")
    stray = SetTargets(BlockId(1), "pt", (Target(0, 999, "longo"),))
    gone = SetKept(BlockId(9), kept=True)
    after, unfit = replay(review, (DROP, stray, gone))
    assert not after.is_kept(BlockId(1))
    assert unfit == (stray, gone)


blocks = st.sampled_from([BlockId(1), BlockId(2), BlockId(3)])
spans = st.tuples(st.integers(0, 3), st.integers(4, 7), st.text(max_size=9))
singles = st.one_of(
    st.builds(SetKept, blocks, st.sampled_from([True, False, None])),
    st.builds(
        SetTargets,
        blocks,
        st.sampled_from(["pt", "ru"]),
        st.lists(spans.map(lambda s: Target(*s)), max_size=1).map(tuple),
    ),
)
edits = st.one_of(
    singles,
    st.builds(Several, st.lists(singles, max_size=4).map(tuple), st.text(max_size=9)),
)
UNDO = "undo"


@given(st.lists(st.one_of(edits, st.just(UNDO)), max_size=25))
@settings(max_examples=40, deadline=None)
def test_the_journal_replayed_is_the_live_review(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Edit | str]
) -> None:
    path = tmp_path_factory.mktemp("project") / "pages.facingpage"
    project = Project.open(path)
    page_id = project.add_page(CLEANED, PACKED).result(5)
    live = Review.of(CLEANED, "pt")
    undoable: list[Edit] = []
    for step in steps:
        if isinstance(step, str):
            if not undoable:
                continue
            edit = undoable.pop()
            live, inverse = edit.apply(live)
        else:
            edit = step
            live, inverse = edit.apply(live)
            undoable.append(inverse)
        project.journal.append(page_id, edit, inverse)
    project.close()

    again = Project.open(path)
    stored = again.load(page_id)
    again.close()
    review, unfit = replay(Review.of(stored.cleaned, "pt"), stored.edits)
    assert (review, unfit, stored.unread) == (live, (), ())


CHILD = """
import sys, zlib, itertools
from pathlib import Path
from facingpage.core.page import BlockId
from facingpage.core.edits import SetKept
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

project = Project.open(Path(sys.argv[1]))
page = project.add_page(make_cleaned("Lead", "Body"), zlib.compress(b"x")).result()
for n in itertools.count(1):
    edit = SetKept(BlockId(1), n % 2 == 0)
    project.journal.append(page, edit, edit).result()
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("acknowledged", [1, 25])
def test_kill_loses_nothing_that_was_acknowledged(
    tmp_path: Path, acknowledged: int
) -> None:
    path = tmp_path / "pages.facingpage"
    places = {"PYTHONPATH": ":".join(p for p in sys.path if p)}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, env=places
    ) as child:
        assert child.stdout is not None
        for _ in range(acknowledged):
            last = child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split(b"\n")
    assert child.returncode == -signal.SIGKILL
    said = max([int(last), *(int(line) for line in rest[:-1] if line)])

    project = Project.open(path)
    found = len(project.load(1).edits)
    project.close()
    assert found in {said, said + 1}


def test_stored_edits_are_readable_json(project: Project) -> None:
    project.journal.append(1, DROP, BACK).result(5)
    ((text,),) = project._rows("SELECT edit FROM edit", ())
    assert json.loads(text) == {"do": "set-kept", "block": 1, "kept": False}
