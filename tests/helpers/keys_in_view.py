"""From a keystroke to the paint after it, on a long page in the real window."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui import app as program
from facingpage.ui.main_window import MainWindow
from facingpage.ui.session import Session
from facingpage.workers.host import Host
from helpers.awkward import ordinary, varied
from helpers.typist import HELD_S, Key, Press, Typist

# So many that the slowest one alone is not the 99th of a hundred.
_KEYS = 240
_KEYS_AT_REST = 120
# After a pause each, in which the window does what waited for one.
_KEYS_APART = 20
_PAUSES_S = (0.25, 1.0)
# The same sentence is translated once: then drafts come as fast as the window takes
# them. Where each is another, the engines have all cores.
_STATES = {"drafts pour in": ordinary, "engines at it": varied}
_BEGUN = 100
_WAIT_S = 180
_DOWN = Key(Qt.Key.Key_Down)
_PAGE_DOWN = Key(Qt.Key.Key_PageDown)
_WORDS = "the harbour office opened again in spring and nine crews signed on "


def measure(blocks: int) -> Iterator[str]:
    """Yield a line for every way of pressing keys, idle and while translation runs."""
    with tempfile.TemporaryDirectory(prefix="facingpage-bench-") as name:
        home = Path(name)
        os.environ["FACINGPAGE_HOME"] = str(home / "home")
        settings = Settings(reader_language="pt", theme="light")
        session = Session(Host(), paths.default_project(), settings)
        window = MainWindow(session)
        window.resize(1440, 900)
        window.show()
        program._put_the_window_first()
        session.begin()
        yield (
            f"{blocks:,} blocks              keys drafts    own p50   p95   p99  worst"
            "    work p50   p99  worst    wall p50   p99  worst"
        )
        for state, make in _STATES.items():
            page = home / f"{make.__name__}.html"
            page.write_text(make(blocks), "utf-8")
            session.paging.open_path(page)
            if not _wait(partial(_is_begun, window, page.name), _WAIT_S):
                yield f"{state}: not measured, no drafts came within {_WAIT_S} s"
                break
            yield from _all_ways(window, state, _KEYS)
            session.translating.cancel()
        else:
            # What came while keys did is told of now, a screen's worth at a time.
            _wait(lambda: not _has_untold(window), _WAIT_S)
            _wait(lambda: False, 1.0)
            yield from _all_ways(window, "at rest", _KEYS_AT_REST)
        window.close()
        window.deleteLater()


def _all_ways(window: MainWindow, state: str, many: int) -> Iterator[str]:
    view = window.frame.view
    sentence = Key(do=lambda: window.run("next-sentence"))
    typist = Typist([view, view._editing.editor])

    def typed(name: str, keys: Sequence[Key], rests_s: tuple[float, float]) -> str:
        before = _drafted(window)
        presses = typist.type(keys, rests_s)
        drafts = _drafted(window) - before
        return _line(f"{state}: {name}", presses, drafts)

    def walked(
        name: str, key: Key, keys: int = many, rests_s: tuple[float, float] = HELD_S
    ) -> str:
        view.setFocus()
        view.go_to(view._blocks.row(2).first)
        _wait(lambda: False, 0.3)
        return typed(name, [key] * keys, rests_s)

    yield walked("Down", _DOWN)
    yield walked("Alt+Down", sentence)
    yield walked("Page Down", _PAGE_DOWN)
    view.go_to(view._blocks.row(4).first)
    view.edit_current()
    letters = (_WORDS * 9)[:many]
    keys = [Key(_key_of(letter), text=letter) for letter in letters]
    yield typed("typing", keys, HELD_S)
    view.leave_edit()
    # Last: in its pauses drafts come by the thousand, and then there are no more.
    yield walked("Down, apart", _DOWN, _KEYS_APART, _PAUSES_S)
    typist.close()


def _line(name: str, presses: Sequence[Press], drafts: int) -> str:
    if len(presses) < 10:
        return f"{name:27} {len(presses):4} too few paints"
    own, work, wall = (
        [getattr(press, name) for press in presses]
        for name in ("own_ms", "work_ms", "wall_ms")
    )
    o, p, w = (statistics.quantiles(each, n=100) for each in (own, work, wall))
    return (
        f"{name:27} {len(presses):4} {drafts:6,}"
        f" {o[49]:8.1f} {o[94]:5.1f} {o[98]:5.1f} {max(own):6.1f} ms"
        f" {p[49]:8.1f} {p[98]:5.1f} {max(work):6.1f} ms"
        f" {w[49]:8.1f} {w[98]:5.1f} {max(wall):6.1f} ms"
    )


def _key_of(letter: str) -> Qt.Key:
    return Qt.Key.Key_Space if letter == " " else Qt.Key(ord(letter.upper()))


def _is_begun(window: MainWindow, name: str) -> bool:
    page = window.session.current
    return page is not None and page.name == name and _drafted(window) > _BEGUN


def _drafted(window: MainWindow) -> int:
    page = window.session.current
    return len(page.review.drafts) if page and page.review else 0


def _has_untold(window: MainWindow) -> bool:
    """Return whether drafts came of the page that it is not told of yet."""
    page = window.session.current
    return page is not None and window.session.translating._translator._new.has(page)


def _wait(until: Callable[[], bool], limit_s: float) -> bool:
    """Let the window live until something holds; return whether it does."""
    loop, end = QEventLoop(), time.perf_counter() + limit_s

    def look() -> None:
        if until() or time.perf_counter() > end:
            loop.quit()

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    QApplication.processEvents()
    return until()
