"""A day in the real window: keys pressed, words chosen and typed, all taken back."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facingpage.core.annotations import Note, Span
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.storage.settings import load_settings
from facingpage.ui.block_model import TARGET
from facingpage.ui.main_window import MainWindow
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from facingpage.ui.search_panel import SearchPanel
from helpers.days import PAIRS, DayHost
from helpers.windows import window_over

_LONG_MS: Final = 30_000
LAYERS: Final = (
    "kept",
    "targets",
    "spoken",
    "labels",
    "spans",
    "notes",
    "statuses",
    "marks",
    "bookmarks",
    "bounds",
)
"""All that a person may have decided of a page."""


@dataclass(frozen=True, slots=True)
class Day:
    """A window of one day, and the keys that are pressed in it."""

    window: MainWindow
    qtbot: QtBot

    def press(self, keys: str, on: QWidget | None = None) -> None:
        """Press a key by its portable name, where the focus is."""
        widget = on or self.window.focusWidget() or self.window
        combined = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know
        QTest.keyClick(widget, combined.key(), combined.keyboardModifiers())

    def type(self, text: str, on: QWidget | None = None) -> None:
        """Type a text where the focus is: at one go, as an input method does."""
        widget = on or QApplication.focusWidget()
        assert widget is not None
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(until, timeout=_LONG_MS)

    @property
    def page(self) -> OpenPage:
        """The page on screen."""
        page = self.window.session.current
        assert page is not None
        return page

    @property
    def review(self) -> Review:
        """Its review."""
        assert self.page.review is not None
        return self.page.review

    def is_ready(self) -> bool:
        """Tell whether the page on screen is there, and translated."""
        page = self.window.session.current
        return (
            page is not None
            and page.phase is Phase.READY
            and page.review is not None
            and page.drafting is Drafting.DONE
        )

    def go_to_page(self, name: str) -> None:
        """Go through the list by its key until a page is on the screen."""
        for _ in self.window.session.pages:
            if self.page.name == name:
                break
            self.press("Ctrl+PgDown")
        assert self.page.name == name
        self.wait(self.is_ready)
        self.window.frame.view.setFocus()

    def block_of(self, words: str) -> BlockId:
        """Return the block with these words in it."""
        return next(b.id for b in self.review.page.blocks if words in b.text)

    def go_to_block(self, words: str) -> BlockId:
        """Go down the page by its key until one is at the block with these words."""
        view, block = self.window.frame.view, self.block_of(words)
        self.press("Home", view)
        for _ in self.review.page.blocks:
            if view.current_block() == block:
                return block
            self.press("J", view)
        raise AssertionError(f"J does not come to {words!r}")

    def choose(self, block: BlockId, column: int, words: str) -> None:
        """Choose words with Shift and the arrows; the caret is put before them."""
        view = self.window.frame.view
        text = self.review.block(block).text
        if column == TARGET:
            text = self.review.target(block) or ""
        start = text.index(words)
        view._chooser.choice.put(block, column, (start, start), text)
        side = view._chooser._side(block, column)
        assert side is not None
        forward = "Shift+Left" if side.is_right_to_left else "Shift+Right"
        for _ in words:
            if view.chosen_text() == words:
                return
            self.press(forward, view)
        assert view.chosen_text() == words

    def write_note(self, text: str) -> None:
        """Write a note by its key, and keep it by its key."""
        self.press("T", self.window.frame.view)
        (editor,) = self.window.findChildren(NoteEditor)
        field = editor.findChild(QPlainTextEdit)
        assert field is not None
        self.type(text, field)
        self.press("Ctrl+Return", field)
        self.wait(lambda: not self.window.findChildren(NoteEditor))
        self.be_active()

    def be_active(self) -> None:
        """Have the window be the active one again, as a desktop does by itself."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    @property
    def panel(self) -> SearchPanel:
        """The panel that searches all pages."""
        return self.window.commands._searching().panel

    def search(self, typed: str, *, key: str = "Ctrl+Shift+F") -> list[str]:
        """Look for words in all pages; return the texts they were found in."""
        self.press(key, self.window.frame.view)
        self.panel.box.selectAll()
        self.type(typed, self.panel.box)
        with self.qtbot.waitSignal(
            self.window.session.searches.ended, timeout=_LONG_MS
        ):
            self.press("Return", self.panel.box)
        return [line.passage.text for _, line in self.panel.lines.lines()]

    def all_reviews(self) -> dict[str, Review]:
        """Return the reviews of all pages, each of which is shown for it."""
        found = {}
        for page in list(self.window.session.pages):
            self.window.session.paging.show(page)
            self.wait(self.is_ready)
            found[page.name] = self.review
        return found


@contextmanager
def day(
    qtbot: QtBot, project: Path, known: Mapping[str, str] | None = None
) -> Iterator[Day]:
    """Open the window on a project, over workers that read pages for real."""
    host = DayHost(known)
    with window_over(
        qtbot, host, project=project, pairs=PAIRS, settings=load_settings()
    ) as window:
        window.resize(1280, 800)
        qtbot.waitUntil(lambda: window.session.termbase.project is not None)
        try:
            yield Day(window, qtbot)
        finally:
            host.close()


def open_folder(at: Day, folder: Path, count: int) -> None:
    """Open a folder by its key; wait until all of it is listed and one is shown."""
    at.window.commands.asking.page_folder = lambda *_: folder  # type: ignore[method-assign]  # the person's answer
    at.press("Ctrl+Shift+O")
    at.wait(
        lambda: (
            len(at.window.session.pages) == count
            and all(
                page.page_id is not None and page.phase is not Phase.OPENING
                for page in at.window.session.pages
            )
        )
    )
    at.window.session.paging.show(at.window.session.pages[0])
    at.wait(at.is_ready)


def state(review: Review) -> dict[str, object]:
    """Return all that a person decided of a page."""
    return {layer: getattr(review, layer) for layer in LAYERS}


def assert_anchors_are_right(review: Review) -> int:
    """Hold every span and note against the text, by code points; return how many."""
    found = 0
    annotated: list[tuple[BlockId, tuple[Span | Note, ...]]] = []
    annotated += review.spans.items()
    annotated += review.notes.items()
    for block, made in annotated:
        text, target = review.block(block).text, review.target(block)
        for each in made:
            if each.anchor is not None:
                anchor = each.anchor
                assert text[anchor.start : anchor.end] == anchor.quote
                assert text[: anchor.start].endswith(anchor.before)
                assert text[anchor.end :].startswith(anchor.after)
                found += 1
            if each.chosen is not None:
                chosen = each.chosen
                assert target is not None
                assert target[chosen.start : chosen.end] == chosen.quote
    return found


def undo_all(at: Day) -> list[dict[str, object]]:
    """Take a page back step by step by the key; return each state on the way."""
    states = [state(at.review)]
    while at.page.stack.can_undo():
        before = at.page.stack.next_undo()
        at.press("Ctrl+Z", at.window.frame.view)
        at.wait(partial(_is_other, at.page.stack.next_undo, before))
        states.append(state(at.review))
    return states


def redo_all(at: Day) -> list[dict[str, object]]:
    """Do all that was taken back again by the key; return each state on the way."""
    states = [state(at.review)]
    while at.page.stack.can_redo():
        before = at.page.stack.next_redo()
        at.press("Ctrl+Shift+Z", at.window.frame.view)
        at.wait(partial(_is_other, at.page.stack.next_redo, before))
        states.append(state(at.review))
    return states


def _is_other(now: Callable[[], object], before: object) -> bool:
    return now() is not before
