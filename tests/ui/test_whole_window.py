"""The real window with real workers and real models, on the sample page."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage import paths, translation
from facingpage.core.likeness import SiteRule
from facingpage.core.page import BlockId
from facingpage.core.spoken import PAGE
from facingpage.storage.settings import Settings
from facingpage.ui import theme
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.session import Session
from facingpage.workers.host import Host
from helpers.windows import click, key, review_of, type_text

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

_OPEN_MS = 30_000
_TRANSLATE_MS = 60_000


@contextmanager
def real_window(qtbot: QtBot) -> Iterator[MainWindow]:
    pairs = {(pair.source, pair.target) for pair in translation.installed_pairs()}
    if ("en", "pt") not in pairs:
        pytest.skip("the starter model en-pt is not installed")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.LIGHT)
    settings = Settings(reader_language="pt", theme="light")
    window = MainWindow(Session(Host(), paths.default_project(), settings))
    qtbot.addWidget(window)
    window.show()
    window.session.begin()
    try:
        yield window
    finally:
        window.close()


def current(window: MainWindow) -> OpenPage:
    page = window.session.current
    assert page is not None
    return page


def wait_ready(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: current(window).phase is Phase.READY, timeout=_OPEN_MS)


def wait_translated(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: current(window).drafting is Drafting.DONE, timeout=_TRANSLATE_MS
    )


def kept_ids(window: MainWindow) -> list[BlockId]:
    return [block.id for block in review_of(window).kept_blocks()]


def test_a_page_is_opened_corrected_exported_and_found_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    with real_window(qtbot) as window:
        window.session.paging.open_path(paths.sample_page())
        wait_ready(qtbot, window)
        wait_translated(qtbot, window)
        kept = kept_ids(window)
        dropped = [b for b in review_of(window).verdicts if b not in kept]
        assert len(kept) >= 3
        assert dropped
        assert all(review_of(window).target(block) for block in kept)
        assert not any(review_of(window).target(block) for block in dropped)
        view = window.frame.view

        view.go_to(kept[1])
        key(view, Qt.Key.Key_D)
        assert not review_of(window).is_kept(kept[1])
        assert window.frame.notice.text() == f"Block {kept[1]} dropped"

        view.go_to(dropped[0])
        key(view, Qt.Key.Key_R)
        wait_translated(qtbot, window)
        qtbot.waitUntil(lambda: review_of(window).target(dropped[0]) is not None)

        view.go_to(kept[2])
        key(view, Qt.Key.Key_F2)
        editor = window.focusWidget()
        assert editor is not None
        key(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(editor, "Escrito por mim.")
        key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert review_of(window).target(kept[2]) == "Escrito por mim."

        window.session.deciding.keep((kept[0],), kept=False)
        window.run("undo")
        assert review_of(window).is_kept(kept[0])

        window.commands.asking.export_file = lambda *_: out  # type: ignore[method-assign]  # the person's answer
        window.run("export")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        dialog.choose("jsonl")
        click(dialog.save)
        qtbot.waitUntil(out.exists)
        assert "Escrito por mim." in out.read_text("utf-8")

    with real_window(qtbot) as window:
        window.session.paging.open_path(paths.sample_page())
        wait_ready(qtbot, window)
        assert not review_of(window).is_kept(kept[1])
        assert review_of(window).is_kept(dropped[0])
        assert review_of(window).is_kept(kept[0])
        assert review_of(window).target(kept[2]) == "Escrito por mim."
        wait_translated(qtbot, window)
        assert len(window.session.pages) == 1


def test_a_page_opened_again_is_translated_without_any_engine(qtbot: QtBot) -> None:
    with real_window(qtbot) as window:
        window.session.paging.open_path(paths.sample_page())
        wait_ready(qtbot, window)
        wait_translated(qtbot, window)
        before = review_of(window).drafts
    with real_window(qtbot) as window:
        window.session.paging.open_path(paths.sample_page())
        wait_ready(qtbot, window)
        wait_translated(qtbot, window)
        assert review_of(window).drafts == before
        assert not any(name[0] == "translate" for name in window.session.host.pids())
        # What was not drafted before is.
        kept = kept_ids(window)
        (dropped, *_) = (b for b in review_of(window).verdicts if b not in kept)
        window.session.deciding.keep((dropped,), kept=True)
        qtbot.waitUntil(lambda: review_of(window).target(dropped) is not None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_translation_worker_is_one_sentence_and_the_work_ends_well(
    qtbot: QtBot, tmp_path: Path
) -> None:
    # Long enough for the worker to be at work when its first drafts are shown.
    lines = [
        f"<p>The harbour of the town had {n} boats, and {n + 7} of its people"
        f" went out to sea in them on the morning of day {n}.</p>"
        for n in range(200)
    ]
    long = tmp_path / "long.html"
    long.write_text(f"<html lang=en><body><article>{''.join(lines)}</article>", "utf-8")
    with real_window(qtbot) as window:
        window.session.paging.open_path(long)
        wait_ready(qtbot, window)
        qtbot.waitUntil(lambda: bool(review_of(window).drafts), timeout=_TRANSLATE_MS)
        pids = window.session.host.pids()
        lane = next(name for name in pids if name[0] == "translate")
        os.kill(pids[lane], signal.SIGKILL)
        qtbot.waitUntil(
            lambda: (
                "worker stopped" in window.frame.notice.text()
                or current(window).drafting is Drafting.DONE
            ),
            timeout=_TRANSLATE_MS,
        )
        assert window.frame.notice.text().startswith("The translation worker stopped")
        wait_translated(qtbot, window)
        review = review_of(window)
        assert all(review.target(block) for block in kept_ids(window))
        assert not any("failed" in review.flags(block) for block in kept_ids(window))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_page_worker_is_one_sentence_and_the_page_opens(
    qtbot: QtBot, tmp_path: Path
) -> None:
    lines = [f"<p>Sentence number {n} tells of the harbour.</p>" for n in range(6000)]
    large = tmp_path / "large.html"
    large.write_text(
        f"<html lang=en><body><article>{''.join(lines)}</article>", "utf-8"
    )
    with real_window(qtbot) as window:
        host = window.session.host
        qtbot.waitUntil(lambda: ("page",) in host.pids(), timeout=_OPEN_MS)
        window.session.paging.open_path(large)
        page = current(window)
        qtbot.waitUntil(lambda: page.stage != "opening", timeout=_OPEN_MS)
        os.kill(host.pids()["page",], signal.SIGKILL)
        qtbot.waitUntil(
            lambda: "worker stopped" in window.frame.notice.text(), timeout=_OPEN_MS
        )
        assert window.frame.notice.text().startswith("The page worker stopped")
        wait_ready(qtbot, window)
        assert len(review_of(window).page.blocks) >= 6000


_HARD = {
    "siblings": "<p>a</p>" * 400_000,
    "nested": "<div>" * 60_000 + "deep",
    "word": f"<p>{'w' * 8_000_000}</p>",
    "attributes": f"<p {' '.join(f'a{n}=1' for n in range(200_000))}>x</p>",
}


@pytest.mark.parametrize("name", _HARD)
def test_an_opening_is_cancelled_at_once_and_the_next_page_opens(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    hard = tmp_path / f"{name}.html"
    hard.write_text(f"<html lang=en><body><article>{_HARD[name]}", "utf-8")
    with real_window(qtbot) as window:
        qtbot.waitUntil(lambda: ("page",) in window.session.host.pids(), timeout=9000)
        window.session.paging.open_path(hard)
        page = current(window)
        qtbot.wait(100)
        assert page.phase is Phase.OPENING
        begun = time.perf_counter()
        click(window.frame.opening.buttons[0])
        assert time.perf_counter() - begun < 0.2
        assert page not in window.session.pages
        window.session.paging.open_path(paths.sample_page())
        wait_ready(qtbot, window)
        assert page.review is None
        assert [p.name for p in window.session.pages] == [paths.sample_page().name]


_KILLED_IN_MID_WORK = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from facingpage.ui.speaking import Scope
from facingpage.workers.host import Host

app = QApplication([])
session = Session(Host(), paths.default_project(), Settings(reader_language="pt"))
window = MainWindow(session)
window.show()
session.begin()
session.paging.open_path(Path(sys.argv[1]))

def work():
    if session.current.phase is not Phase.READY:
        return
    timer.stop()
    session.deciding.keep((2,), kept=False)
    session.deciding.set_language((3,), "it", Scope.BLOCKS)
    session.deciding.set_language((3,), "gl", Scope.SITE_PAGE)
    session.deciding.type_target(1, "Meio escrito")
    print(*session.host.pids().values(), flush=True)
    QTimer.singleShot(2000, lambda: os.kill(os.getpid(), signal.SIGKILL))

timer = QTimer(interval=20)
timer.timeout.connect(work)
timer.start()
app.exec()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_killed_window_loses_nothing_and_leaves_no_worker(
    qtbot: QtBot, tmp_path: Path
) -> None:
    saved = tmp_path / "page.html"
    texts = [
        f"<p>Paragraph {n} of a page that is about harbours.</p>" for n in range(9)
    ]
    address = '<link rel="canonical" href="https://harbours.example/page">'
    saved.write_text(
        f"<html lang=en><head>{address}<body><article>{''.join(texts)}", "utf-8"
    )
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED_IN_MID_WORK, str(saved)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    workers = [Path("/proc") / pid for pid in killed.stdout.split()]
    assert workers
    qtbot.waitUntil(lambda: not any(is_running(worker) for worker in workers))
    with real_window(qtbot) as window:
        window.session.paging.open_path(saved)
        wait_ready(qtbot, window)
        assert not review_of(window).is_kept(BlockId(2))
        assert review_of(window).target(BlockId(1)) == "Meio escrito"
        assert review_of(window).spoken == {BlockId(3): "it", PAGE: "gl"}
        assert window.session.speaking.rules() == (
            SiteRule("harbours.example", None, "gl"),
        )


def is_running(process: Path) -> bool:
    try:
        state = (process / "stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"
