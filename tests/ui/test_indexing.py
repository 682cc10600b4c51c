"""What the window keeps for the search: pages as they are opened, drafts, edits."""

from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facingpage import paths
from facingpage.core.edits import SetLanguage
from facingpage.core.page import BlockId
from facingpage.core.query import parse
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from facingpage.storage.found import Filters
from facingpage.storage.project import Project, StoredPage
from facingpage.storage.search import Asked
from facingpage.ui import indexing
from facingpage.ui.main_window import MainWindow
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over

FERRY = make_cleaned("The ferry left.", "It rained.", title="Ferry", source=b"ferry")
TRAIN = make_cleaned("A train came.", title="Train", source=b"train", dropped=(1,))


def found(project: Project, typed: str, **filters: object) -> list[str]:
    asked = Asked(parse(typed), Filters(**filters))  # type: ignore[arg-type]  # as it takes them
    return [
        f"{page.page.title} {block.block} {each.text}"
        for page in project.search.find(asked)
        for block in page.blocks
        for each in block.passages
        if each.hits
    ]


def project_of(window: MainWindow) -> Project:
    project = window.session.termbase.project
    assert project is not None
    return project


def wait_indexed(qtbot: QtBot, window: MainWindow) -> Project:
    qtbot.waitUntil(lambda: window.session.project() is not None)
    project = project_of(window)
    qtbot.waitUntil(lambda: not project.search.behind())
    return project


def test_a_page_that_is_opened_is_put_into_the_index_by_and_by(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "ferry.html", FERRY)
    open_page(qtbot, window, "train.html", TRAIN)
    project = wait_indexed(qtbot, window)
    only = frozenset({"original"})
    assert found(project, "ferry OR train", columns=only) == [
        "Train 1 A train came.",
        "Ferry 1 The ferry left.",
    ]
    qtbot.waitUntil(lambda: window.session.indexing.behind == 0)


def test_a_page_is_put_into_the_index_when_keys_pause(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_MOST_S", 1e9)
    typing, asked = [True], [0]

    def is_typing() -> bool:
        asked[0] += 1
        return typing[0]

    window.session.indexing._is_typing = is_typing
    page = open_page(qtbot, window, "ferry.html", FERRY)
    qtbot.waitUntil(lambda: asked[0] > 3)
    project = project_of(window)
    assert project.search.behind() == (page.page_id,)
    typing[0] = False
    wait_indexed(qtbot, window)


def test_a_page_that_is_open_is_not_read_again_to_be_found(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.session.project() is not None)
    project = project_of(window)
    read: list[int] = []
    load = project.load

    def loaded(page_id: int) -> StoredPage:
        read.append(page_id)
        return load(page_id)

    monkeypatch.setattr(project, "load", loaded)
    open_page(qtbot, window, "ferry.html", FERRY)
    wait_indexed(qtbot, window)
    assert found(project, "ferry", columns=frozenset({"original"}))
    assert read == []


def test_many_drafts_are_put_into_the_index_a_few_at_a_time(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: window.session.project() is not None)
    project = project_of(window)
    sizes: list[int] = []
    note = project.search.note

    def noted(
        page_id: int,
        review: Review,
        blocks: Collection[BlockId],
        gone: Collection[BlockId] = (),
    ) -> Future[int]:
        sizes.append(len(blocks))
        return note(page_id, review, blocks, gone)

    monkeypatch.setattr(project.search, "note", noted)
    texts = [f"The ferry {number} left." for number in range(50)]
    page = open_page(qtbot, window, "f.html", make_cleaned(*texts, source=b"f"))
    qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 50))
    only = frozenset({"translation"})
    qtbot.waitUntil(lambda: len(found(project, "ferry", columns=only)) == 50)
    # An edit that is made meanwhile does not wait for all of them.
    assert max(sizes) <= 20


def test_drafts_are_found_soon_after_they_come(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    page = open_page(qtbot, window, "ferry.html", FERRY)
    qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 2))
    project = wait_indexed(qtbot, window)
    assert page.review is not None
    said = page.review.target(BlockId(2))
    assert said
    qtbot.waitUntil(lambda: found(project, f'"{said}"') == [f"Ferry 2 {said}"])


def test_drafts_that_came_last_are_found_after_the_window_was_closed(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, host) as window:
        page = open_page(qtbot, window, "ferry.html", FERRY)
        qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 2))
        assert page.review is not None
        said = page.review.target(BlockId(1))
    project = Project.open(paths.default_project())
    try:
        assert found(project, f'"{said}"', columns=frozenset({"translation"})) == [
            f"Ferry 1 {said}"
        ]
    finally:
        project.close()


def test_an_edit_and_its_undo_are_found_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "ferry.html", FERRY)
    project = wait_indexed(qtbot, window)
    window.session.deciding.commit_target(BlockId(1), "A balsa partiu.")
    assert found(project, "balsa") == ["Ferry 1 A balsa partiu."]
    window.run("undo")
    assert found(project, "balsa") == []


def test_a_draft_that_holds_no_more_is_not_found(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    page = open_page(qtbot, window, "ferry.html", FERRY)
    qtbot.waitUntil(lambda: bool(page.review and len(page.review.drafts) == 2))
    project = wait_indexed(qtbot, window)
    assert page.review is not None
    said = page.review.target(BlockId(1))
    only = frozenset({"translation"})
    qtbot.waitUntil(lambda: bool(found(project, f'"{said}"', columns=only)))
    # No model reads Georgian: there is no draft any more.
    window.session.deciding.do(SetLanguage((PAGE,), "ka"))
    qtbot.waitUntil(lambda: found(project, f'"{said}"', columns=only) == [])


def test_a_step_over_many_pages_is_found_on_all_of_them(
    qtbot: QtBot, host: FakeHost
) -> None:
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "ferry.html", FERRY)
        open_page(qtbot, window, "train.html", TRAIN)
        ids = [page.page_id for page in window.session.pages]
        wait_indexed(qtbot, window)
    with window_over(qtbot, host) as window:
        session = window.session
        qtbot.waitUntil(lambda: len(session.pages) == 2)
        told: list[str] = []
        edits = {page: SetLanguage((BlockId(1),), "gl") for page in ids if page}
        session.history.do_many("Galician", edits, told.append)
        qtbot.waitUntil(lambda: told == [""])
        project = project_of(window)
        assert len(found(project, "a", languages=frozenset({"gl"}))) == 1
        assert len(found(project, "the", languages=frozenset({"gl"}))) == 1


def test_a_project_from_before_there_was_a_search_is_gone_through(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    path = tmp_path / "old.facingpage"
    project = Project.open(path)
    for number in range(5):
        named = replace(FERRY.page.provenance, sha256=f"{number:064}")
        page = replace(FERRY.page, provenance=named)
        project.add_page(replace(FERRY, page=page), b"").result(5)
    project.close()
    with window_over(qtbot, host, project=path) as window:
        project = wait_indexed(qtbot, window)
        only = frozenset({"original"})
        assert len(found(project, "ferry", columns=only)) == 5


def test_the_window_closes_at_once_though_much_is_not_in_the_index(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    path = tmp_path / "old.facingpage"
    project = Project.open(path)
    for number in range(40):
        named = replace(FERRY.page.provenance, sha256=f"{number:064}")
        page = replace(FERRY.page, provenance=named)
        project.add_page(replace(FERRY, page=page), b"").result(5)
    project.close()
    with window_over(qtbot, host, project=path) as window:
        indexing = window.session.indexing
        with qtbot.waitSignal(indexing.advanced):
            indexing.catch_up()
    project = Project.open(path)
    try:
        assert project.search.behind()
    finally:
        project.close()
