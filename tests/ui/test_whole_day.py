"""Whole days in small: by keys, in the real window, pages read by the real worker.

Each day is worked, taken back step by step, done again, and there the next morning.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.scheme import Label, Scheme
from facingpage.ui.block_model import SOURCE, TARGET
from facingpage.ui.open_page import OpenPage
from facingpage.ui.page_words import order_words
from facingpage.ui.reference_box import ReferenceBox
from facingpage.ui.rule_dialog import RuleDialog
from helpers.day_window import (
    Day,
    assert_anchors_are_right,
    day,
    open_folder,
    redo_all,
    state,
    undo_all,
)
from helpers.days import (
    ARABIC,
    CHINESE,
    FAMILY,
    FLAG,
    LANGUAGES,
    folder_of_pages,
    saved_page,
)

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SCHEME = Scheme(
    (
        Label("person", "Person", "#0072b2", "1"),
        Label("place", "Place", "#d55e00", "2", "span"),
        Label("claim", "Claim", "#009e73", "3", "block"),
    )
)
KNOWN = {
    ARABIC[0].partition(". ")[0] + ".": (
        f"O ministro {FAMILY} disse no Cairo {FLAG} que a balsa começa no sábado."
    ),
    CHINESE[0].partition("。")[0] + "。": (
        f"O ministro {FAMILY} anunciou em Xangai que a balsa começa no sábado."
    ),
}


def test_a_day_of_labelling(qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "day.facingpage"
    folder = folder_of_pages(tmp_path / "saved")
    with day(qtbot, project, KNOWN) as at:
        open_folder(at, folder, len(LANGUAGES))
        at.window.session.deciding.change_scheme(SCHEME)
        _label_arabic(at)
        _label_chinese(at)
        _correct_russian(at)
        _search_and_replace(at)
        at.window.session.deciding.finish_typing()
        reviews = at.all_reviews()
        assert sum(map(assert_anchors_are_right, reviews.values())) >= 7
        before = {name: state(review) for name, review in reviews.items()}
    with day(qtbot, project, KNOWN) as at:
        at.wait(lambda: len(at.window.session.pages) == len(LANGUAGES))
        at.wait(lambda: at.window.session.schemes.now == SCHEME)
        reviews = at.all_reviews()
        assert {name: state(review) for name, review in reviews.items()} == before
        assert sum(map(assert_anchors_are_right, reviews.values())) >= 7
        for name in ("ar.html", "zh.html", "ru.html"):
            at.go_to_page(name)
            back = undo_all(at)
            assert not any(back[-1].values())
            assert list(reversed(back)) == redo_all(at)
            assert state(at.review) == before[name]
            assert_anchors_are_right(at.review)
    with day(qtbot, project, KNOWN) as at:
        at.wait(lambda: len(at.window.session.pages) == len(LANGUAGES))
        reviews = at.all_reviews()
        assert {name: state(review) for name, review in reviews.items()} == before


def _label_arabic(at: Day) -> None:
    at.go_to_page("ar.html")
    block = at.go_to_block(FAMILY)
    at.choose(block, SOURCE, f"الوزير {FAMILY}")
    at.press("1", at.window.frame.view)
    at.choose(block, SOURCE, f"القاهرة {FLAG}")
    at.press("2", at.window.frame.view)
    at.write_note("Which ministry?")
    at.choose(block, TARGET, f"Cairo {FLAG}")
    at.press("1", at.window.frame.view)
    assert [s.anchor.quote for s in at.review.spans[block]][:2] == [
        f"الوزير {FAMILY}",
        f"القاهرة {FLAG}",
    ]
    chosen = at.review.spans[block][2].chosen
    assert chosen is not None
    assert chosen.quote == f"Cairo {FLAG}"
    at.window.frame.view.forget_chosen()
    at.press("3", at.window.frame.view)
    at.press("V", at.window.frame.view)
    assert at.window.frame.view.current_block() != block


def _label_chinese(at: Day) -> None:
    at.go_to_page("zh.html")
    block = at.go_to_block(FAMILY)
    at.choose(block, SOURCE, f"部长{FAMILY}")
    at.press("1", at.window.frame.view)
    at.choose(block, SOURCE, "上海")
    at.press("2", at.window.frame.view)
    at.choose(block, TARGET, "Xangai")
    at.press("2", at.window.frame.view)
    at.choose(block, SOURCE, f"{FAMILY}在上海")
    at.write_note("Straddles two labels 🤔")
    (note,) = at.review.notes[block]
    assert note.anchor is not None
    assert note.anchor.quote == f"{FAMILY}在上海"
    assert len(at.review.spans[block]) == 3


def _correct_russian(at: Day) -> None:
    at.go_to_page("ru.html")
    block = at.go_to_block("212")
    at.press("D", at.window.frame.view)
    assert not at.review.is_kept(block)
    at.window.frame.view.go_to(block)
    at.press("R", at.window.frame.view)
    assert at.review.is_kept(block)
    at.press("F2", at.window.frame.view)
    at.press("Ctrl+A")
    at.type("No primeiro dia a balsa levou 212 passageiros.")
    at.press("Ctrl+Return")
    assert at.review.target(block) == "No primeiro dia a balsa levou 212 passageiros."
    at.window.frame.view.setFocus()
    at.press("Q", at.window.frame.view)
    first = at.go_to_block("Мурманске")
    # One sentence is confirmed as it is; the next begins a block of its own.
    at.press("Alt+Down")
    at.press("Ctrl+Return")
    assert at.review.targets[first, "pt"][0].is_confirmed
    # Confirming has gone on to it.
    at.press("Ctrl+Shift+Return")
    assert first in at.review.made_of
    last = at.go_to_block("Капитан")
    at.press("Ctrl+B")
    assert last in at.review.bookmarks


def _search_and_replace(at: Day) -> None:
    at.go_to_page("en.html")
    assert at.search("部长") == [CHINESE[0]]
    assert at.search("الوزير") == [ARABIC[0]]
    assert at.search("ministry") == ["Which ministry?"]
    at.press("Escape", at.panel.box)
    assert at.page.name == "en.html"
    found = at.search("balsa", key="Ctrl+H")
    assert len(found) == 3
    replacing = at.window.commands._searching().replacing
    replacing.row.box.setText("barca ⛴️")
    with at.qtbot.waitSignal(at.window.session.searches.ended, timeout=30_000):
        replacing.row.button.click()
    assert replacing.row.said.text() == "3 places were replaced on 3 pages."
    assert len(at.search("barca")) == 3
    at.press("Escape", at.panel.box)


def test_a_day_of_triage(qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "triage.facingpage"
    folder = folder_of_pages(tmp_path / "saved")
    # The wire's story, as a second site took it over.
    copy = saved_page("en", site="copy.example", day=1, more=("By our staff.",))
    (folder / "copy.html").write_text(copy, "utf-8")
    with day(qtbot, project) as at:
        open_folder(at, folder, 5)
        side = at.window.frame.sidebar
        at.wait(lambda: len(side.group(_page(at, "en.html"))) == 2)
        _sort_by_date(at)
        # Those nearly the same stand together, where the first of them belongs.
        names = [page.name for page in side.shown()]
        assert names == ["ar.html", "zh.html", "ru.html", "en.html", "copy.html"]
        at.window.session.paging.show(side.shown()[0])
        at.wait(at.is_ready)
        at.window.frame.view.setFocus()
        for key, at_next in (("Y", "zh.html"), ("B", "ru.html"), ("X", "en.html")):
            at.press(key)
            assert at.page.name == at_next
        at.press("Ctrl+Z")
        at.wait(lambda: at.page.name == "ru.html")
        assert at.page.mark == ""
        at.press("Ctrl+Shift+Z")
        at.wait(lambda: _page(at, "ru.html").mark == "no")
        at.go_to_page("en.html")
        at.press("Ctrl+Shift+D")
        assert [p.name for p in side.shown()] == names[:4]
        at.press("Shift+Y")
        at.wait(lambda: _marks(at)["copy.html"] == "yes")
        at.press("Ctrl+L")
        at.type("mark:yes")
        assert {page.name for page in side.shown()} == {"ar.html", "en.html"}
        side.filter.clear()
        _go_about(at)
        marks = _marks(at)
        assert marks == {
            "ar.html": "yes",
            "zh.html": "maybe",
            "ru.html": "no",
            "en.html": "yes",
            "copy.html": "yes",
        }
        here = at.page.name, at.window.frame.view.current_block()
    with day(qtbot, project) as at:
        at.wait(lambda: len(at.window.session.pages) == 5)
        at.wait(at.is_ready)
        at.wait(lambda: at.window.frame.view.current_block() == here[1])
        assert at.page.name == here[0]
        assert _marks(at) == marks
        assert [p.name for p in at.window.frame.sidebar.shown()][:4] == names[:4]
        for page in list(at.window.session.pages):
            at.window.session.paging.show(page)
            at.wait(at.is_ready)
            back = undo_all(at)
            assert not any(back[-1].values())
            assert list(reversed(back)) == redo_all(at)
        assert _marks(at) == marks


def _page(at: Day, name: str) -> OpenPage:
    return next(page for page in at.window.session.pages if page.name == name)


def _marks(at: Day) -> dict[str, str]:
    return {page.name: page.mark for page in at.window.session.pages}


def _sort_by_date(at: Day) -> None:
    menu = at.window.frame.sidebar.menu
    menu.aboutToShow.emit()
    (by_date,) = (a for a in menu.actions() if a.text() == order_words("date"))
    by_date.trigger()


def _go_about(at: Day) -> None:
    at.go_to_page("zh.html")
    block = at.go_to_block("部长")
    at.press("Ctrl+B")
    at.press("Ctrl+Shift+R")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“" + CHINESE[0])
    at.go_to_page("ru.html")
    at.press("Alt+Left")
    at.wait(lambda: at.page.name == "zh.html")
    assert at.window.frame.view.current_block() == block
    at.press("Alt+Right")
    at.wait(lambda: at.page.name == "ru.html")
    at.press("Ctrl+J")
    box = QApplication.activeModalWidget()
    assert isinstance(box, ReferenceBox)
    at.press("Return", box.line)
    at.wait(lambda: at.page.name == "zh.html")
    assert at.window.frame.view.current_block() == block
    at.be_active()


BOXES = ("ask", "beg", "plead")


def _site_page(name: str, day_of: int) -> str:
    """Return a page of one site, with three boxes in its text that are no news."""
    boxes = "".join(
        f'<div class="funded"><p>We {word} of you, who read of {name}: pay what you can'
        f" afford for news of ships, and tell your friends of {name}.</p></div>"
        for word in BOXES
    )
    story = " ".join(f"The {name} of day {n} came in at noon." for n in range(90))
    page = saved_page("en", site="harbour.example", day=day_of, more=(story,))
    page = page.replace("harbour.example/en", f"harbour.example/{name}")
    return page.replace("</article>", f"{boxes}</article>")


def _kept_boxes(at: Day) -> dict[str, int]:
    """Return how many of the boxes each page keeps."""
    return {
        page.name: sum("who read of" in block.text for block in review.kept_blocks())
        for page in at.window.session.pages
        if (review := page.review) is not None
    }


def test_a_day_of_rules(qtbot: QtBot, tmp_path: Path) -> None:
    project = tmp_path / "rules.facingpage"
    folder = tmp_path / "saved"
    folder.mkdir()
    names = ("barge", "clipper", "dinghy")
    for day_of, name in enumerate(names, 1):
        (folder / f"{name}.html").write_text(_site_page(name, day_of), "utf-8")
    all_kept = {f"{name}.html": 3 for name in names}
    none_kept = dict.fromkeys(all_kept, 0)
    with day(qtbot, project) as at:
        open_folder(at, folder, 3)
        assert _kept_boxes(at) == all_kept
        at.go_to_page("clipper.html")
        for word in BOXES:
            at.go_to_block(f"We {word}")
            at.press("D")
        offer = at.window.frame.offer
        at.wait(offer.isVisible)
        assert "div.funded" in offer.text()
        at.press("Ctrl+Shift+A", at.window.frame.view)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RuleDialog)
        at.wait(lambda: dialog.list.topLevelItemCount() == 3)
        rows = [dialog.list.topLevelItem(n) for n in range(3)]
        told = sorted(row.text(1) for row in rows if row is not None)
        assert told == ["changes nothing", "drops 3 blocks", "drops 3 blocks"]
        at.press("Return", dialog.ok)
        at.wait(lambda: _kept_boxes(at) == none_kept)
        at.be_active()
        at.press("Ctrl+Z", at.window.frame.view)
        at.wait(lambda: _kept_boxes(at) == {**all_kept, "clipper.html": 0})
        at.press("Ctrl+Shift+Z", at.window.frame.view)
        at.wait(lambda: _kept_boxes(at) == none_kept)
    # What is saved of the site another day follows the rule as it is opened.
    (folder / "ebb.html").write_text(_site_page("ebb", 4), "utf-8")
    with day(qtbot, project) as at:
        at.wait(lambda: len(at.window.session.pages) == 3)
        at.window.session.paging.open_path(folder / "ebb.html")
        at.wait(lambda: len(at.window.session.pages) == 4 and at.is_ready())
        reviews = at.all_reviews()
        assert sum(_kept_boxes(at).values()) == 0
        assert not reviews["ebb.html"].kept
        at.go_to_page("clipper.html")
        undo_all(at)
        assert not at.window.session.rulebook.rules
        at.wait(lambda: set(_kept_boxes(at).values()) == {3})
