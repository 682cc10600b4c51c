"""Drafts of a page: each comes from the job that was asked for it last."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.hints import Hints
from facingpage.core.page import Block, BlockId, Draft
from facingpage.core.pairs import Pair
from facingpage.core.terms import Term
from facingpage.storage.project import Project
from facingpage.ui import new_drafts
from facingpage.ui.draft_shelf import DraftShelf
from facingpage.ui.models import Pairs, Way
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.tasks import Tasks
from facingpage.ui.translator import Translator
from helpers.fake_host import FakeHost
from helpers.reviews import make_review
from helpers.stacks import empty_stack

PAIRS: Pairs = {("en", "pt"): Way((), "models")}
ONE, TWO = BlockId(1), BlockId(2)


class Desk(QObject):
    """A translator over a fake host and a real project, and a page of two blocks."""

    def __init__(self, folder: Path, texts: tuple[str, ...] = ("One", "Two")) -> None:
        super().__init__()
        self.terms: tuple[Term, ...] = ()
        self.tasks = Tasks(self)
        self.project = Project.open(folder / "p.facingpage")
        self.host = FakeHost(drafts_at_once=False)
        self.shelf = DraftShelf(lambda: self.project, self.tasks, self)
        self.translator = Translator(
            self.host, self.tasks, self.shelf, self, self._hints
        )
        self.page = OpenPage("a", empty_stack, Phase.READY)
        self.page.review = make_review(*texts)

    def start(self) -> None:
        assert self.page.review is not None
        self.translator.start(self.page, self.page.review.kept_blocks(), PAIRS)

    def draft(self, block: BlockId) -> Draft | None:
        return self.page.drafts.get("pt", {}).get(block)

    def close(self) -> None:
        self.shelf.close()
        self.tasks.close()
        self.project.close()

    def _hints(self, _: Pair) -> "HintsNow":
        return HintsNow(self.terms)


class HintsNow:
    """The terms as they are when a job begins."""

    def __init__(self, terms: tuple[Term, ...]) -> None:
        self.terms = terms

    def __call__(self, _: Block, _bounds: Bounds = NO_BOUNDS, /) -> Hints:
        return Hints(self.terms)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.close()


def test_a_job_of_the_terms_before_changes_nothing_any_more(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.start()
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 1)
    (old,) = desk.host.asked.translations
    # A term came meanwhile: both blocks are asked for anew.
    desk.terms = (Term("two", "dois", "en", "pt"),)
    desk.translator.forget(desk.page, (ONE, TWO))
    desk.start()
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 2)
    new = desk.host.asked.translations[1]
    new.draft()
    qtbot.waitUntil(lambda: desk.draft(TWO) is not None)
    right = desk.draft(TWO)
    old.draft()
    old.finish()
    new.finish()
    qtbot.waitUntil(lambda: desk.page.drafting is Drafting.DONE)
    assert desk.draft(TWO) is right
    # Nor is it kept under the key of now.
    desk.shelf.close()
    count = "SELECT count(*) FROM draft"
    qtbot.waitUntil(lambda: desk.project._rows(count, ()) == [(2,)])


def test_what_was_forgotten_waits_no_more(qtbot: QtBot, desk: Desk) -> None:
    desk.start()
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 1)
    desk.translator.forget(desk.page, (ONE,))
    assert set(desk.translator.waiting(desk.page)) == {TWO}
    (job,) = desk.host.asked.translations
    job.draft()
    job.finish()
    qtbot.waitUntil(lambda: desk.page.drafting is Drafting.DONE)
    assert desk.draft(ONE) is None
    assert desk.draft(TWO) is not None


def test_a_block_waits_until_its_draft_is_told_of(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_drafts, "_SEEN_MS", 10**6)
    desk.start()
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 1)
    waiting = desk.translator.waiting(desk.page)
    desk.host.asked.translations[0].draft(ONE)
    qtbot.waitUntil(lambda: desk.draft(ONE) is not None)
    assert set(waiting) == {ONE, TWO}
    # Its draft is made anew: what came before is no longer what it waits for.
    desk.page.drafts["pt"].clear()
    desk.translator.forget(desk.page, (ONE,))
    desk.start()
    desk.translator._new.tell()
    assert set(waiting) == {ONE, TWO}
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 2)
    desk.host.asked.translations[1].draft(ONE)
    qtbot.waitUntil(lambda: desk.draft(ONE) is not None)
    desk.translator._new.tell()
    assert set(waiting) == {TWO}


def test_a_long_page_is_looked_up_in_parts_the_first_of_them_small(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, tuple(f"Block {number}." for number in range(700)))
    desk.start()
    qtbot.waitUntil(lambda: len(desk.host.asked.translations) == 3)
    sizes = [len(each.blocks) for each in desk.host.asked.translations]
    assert sorted(sizes) == [40, 160, 500]
    desk.close()


def test_what_is_on_screen_is_told_sooner_than_what_nobody_sees(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.start()
    qtbot.waitUntil(lambda: bool(desk.host.asked.translations))
    asked = desk.host.asked.translations[0]
    desk.translator.prefer(desk.page, (ONE,))
    asked.draft(TWO)
    qtbot.waitUntil(lambda: desk.draft(TWO) is not None)
    unseen_ms = desk.translator._new._timer.interval()
    with qtbot.waitSignal(desk.translator.drafted) as told:
        asked.draft(ONE)
    assert desk.translator._new._timer.interval() < unseen_ms
    assert set(told.args[1]) == {ONE, TWO}


def _asked(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    many = len(desk.page.review.page.blocks) if desk.page.review else 0
    asked = desk.host.asked.translations
    qtbot.waitUntil(lambda: sum(len(each.blocks) for each in asked) == many)


def test_many_drafts_are_told_in_parts_those_on_screen_first(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, tuple(f"Block {number}." for number in range(400)))
    parts: list[tuple[BlockId, ...]] = []
    desk.translator.drafted.connect(lambda _, blocks: parts.append(blocks))
    drafting: list[Drafting] = []
    desk.translator.changed.connect(lambda page: drafting.append(page.drafting))
    _asked(desk, qtbot)
    seen = BlockId(390), BlockId(391)
    desk.translator.prefer(desk.page, seen)
    for job in desk.host.asked.translations:
        job.draft()
        job.finish()
    qtbot.waitUntil(lambda: desk.page.drafting is Drafting.DONE)
    assert set(seen) <= set(parts[0])
    assert max(map(len, parts)) <= new_drafts.TOLD_AT_ONCE
    assert sorted(block for part in parts for block in part) == list(range(1, 401))
    # It is not said to be done before all is told.
    assert drafting.count(Drafting.DONE) == 1
    assert drafting[-1] is Drafting.DONE
    assert desk.page.review is not None
    assert len(desk.page.review.drafts) == 400
    desk.close()


def _told(desk: Desk) -> int:
    return len(desk.page.review.drafts) if desk.page.review else 0


def test_what_is_left_to_tell_is_told_when_the_translation_is_cancelled(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, tuple(f"Block {number}." for number in range(300)))
    _asked(desk, qtbot)
    for job in desk.host.asked.translations:
        job.draft()
    qtbot.waitUntil(lambda: len(desk.page.drafts.get("pt", {})) == 300)
    desk.translator.cancel(desk.page)
    assert _told(desk) < 300
    qtbot.waitUntil(lambda: _told(desk) == 300)
    assert desk.page.drafting is Drafting.CANCELLED
    desk.close()


def test_drafts_wait_while_keys_come_but_not_for_ever(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[BlockId, ...]] = []
    typing, asked = [True], [0]

    def is_typing() -> bool:
        asked[0] += 1
        return typing[0]

    desk.translator._new._is_typing = is_typing
    monkeypatch.setattr(new_drafts, "_SEEN_KEYS_S", 1e9)
    desk.translator.drafted.connect(lambda _, blocks: told.append(blocks))
    _asked(desk, qtbot)
    (job,) = desk.host.asked.translations
    job.draft()
    qtbot.waitUntil(lambda: asked[0] > 2)
    assert not told
    # Keys still come, but what is told has waited long enough.
    monkeypatch.setattr(new_drafts, "_SEEN_KEYS_S", 0.0)
    qtbot.waitUntil(lambda: told == [(ONE, TWO)])


def test_between_keys_a_few_are_told_those_on_screen_first(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, tuple(f"Block {number}." for number in range(300)))
    monkeypatch.setattr(new_drafts, "_SEEN_KEYS_S", 0.0)
    monkeypatch.setattr(new_drafts, "_UNSEEN_KEYS_S", 0.0)
    desk.translator._new._is_typing = lambda: True
    parts: list[tuple[BlockId, ...]] = []
    desk.translator.drafted.connect(lambda _, blocks: parts.append(blocks))
    _asked(desk, qtbot)
    desk.translator.prefer(desk.page, (BlockId(200),))
    for job in desk.host.asked.translations:
        job.draft()
        job.finish()
    qtbot.waitUntil(lambda: desk.page.drafting is Drafting.DONE)
    assert parts[0][0] == 200
    assert {len(part) for part in parts[:-1]} == {new_drafts.TOLD_BETWEEN_KEYS}
    assert sum(map(len, parts)) == 300
    desk.close()


def test_the_main_thread_is_called_once_for_many_drafts(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, tuple(f"Block {number}." for number in range(300)))
    calls: list[object] = []
    post = desk.tasks.post

    def counted(call: Callable[[], None], *, owner: QObject | None = None) -> None:
        calls.append(call)
        post(call, owner=owner)

    _asked(desk, qtbot)
    monkeypatch.setattr(desk.tasks, "post", counted)
    for job in desk.host.asked.translations:
        job.draft()
        job.finish()
    qtbot.waitUntil(lambda: len(desk.page.drafts.get("pt", {})) == 300)
    assert len(calls) == 1
    desk.close()
