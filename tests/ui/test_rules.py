"""Rules for sites in the window: made by a key, offered, looked at, listed, undone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Cleaned
from facingpage.core.review import Review
from facingpage.core.rules import SITE_RULE, ChangeRules, Rule
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import OpenPage
from facingpage.ui.rule_dialog import RuleDialog
from facingpage.ui.rules_dialog import RulesDialog
from helpers.fake_host import FakeHost
from helpers.sites import make_verdict, page_of, story
from helpers.windows import click, key, open_page, review_of, type_text, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SITE = "harbour.example"
LINKS = Rule(SITE, False, "div.related > ul > li")
KEPT, DROPPED = make_verdict(kept=True), make_verdict(kept=False)


def ship(
    name: str,
    *,
    links: bool = True,
    url: str | None = "https://www.harbour.example/a",
) -> Cleaned:
    """Return a page of six paragraphs (1 to 6) and four links (7 to 10)."""
    texts = (*story(name), *story(f"{name}’s sister"))
    rows = [
        (" ".join([text] * 4), f"body/div.story/p[{n}]", KEPT)
        for n, text in enumerate(texts, 1)
    ]
    verdict = KEPT if links else DROPPED
    rows += [
        (f"Read also: {other}", f"body/div.related/ul/li[{n}]", verdict)
        for n, other in enumerate(("Petrel", "Curlew", "Wren", "Heron"), 1)
    ]
    return page_of(name, rows, url)


def show(
    qtbot: QtBot, window: MainWindow, name: str, *, links: bool = True
) -> OpenPage:
    return open_page(qtbot, window, name, ship(name, links=links))


def press(window: MainWindow, block: int, action: str) -> None:
    window.frame.view.go_to(BlockId(block))
    window.run(action)


def rules_of(window: MainWindow) -> list[Rule]:
    return list(window.session.rulebook.rules.values())


def kept(page: OpenPage) -> list[int]:
    assert page.review is not None
    return [block.id for block in page.review.kept_blocks()]


def test_a_drops_what_is_alike_here_and_on_other_pages_and_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = show(qtbot, window, "Petrel")
    here = show(qtbot, window, "Gannet")
    press(window, 7, "always-drop")
    qtbot.waitUntil(lambda: kept(here) == kept(other) == [1, 2, 3, 4, 5, 6])
    assert review_of(window).judged[BlockId(8)].evidence == SITE_RULE
    assert window.frame.notice.text() == (
        "On harbour.example: drop what stands in div.related > ul > li, like “Read"
        " also: Petrel”. It drops 4 blocks here, and 4 blocks on 1 other open page."
    )
    window.run("undo")
    qtbot.waitUntil(lambda: len(kept(here)) == len(kept(other)) == 10)
    assert not rules_of(window)
    window.run("redo")
    qtbot.waitUntil(lambda: kept(here) == kept(other) == [1, 2, 3, 4, 5, 6])


def test_shift_a_keeps_what_the_cleaner_drops_and_gives_up_what_was_decided(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet", links=False)
    window.session.deciding.keep((BlockId(8),), kept=True)
    window.session.deciding.keep((BlockId(8),), kept=False)
    window.frame.view.set_peeled(True)
    press(window, 8, "never-drop")
    qtbot.waitUntil(lambda: len(kept(page)) == 10)
    assert BlockId(8) not in review_of(window).kept


def test_a_key_makes_the_rule(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window, "Gannet")
    window.frame.view.go_to(BlockId(7))
    key(window.frame.view, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    window.frame.view.set_peeled(True)
    window.frame.view.go_to(BlockId(7))
    key(window.frame.view, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(kept(page)) == 10)
    (rule,) = rules_of(window)
    assert rule.kept


def test_a_page_opened_later_and_another_day_follows_the_rule(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "Gannet")
    press(window, 7, "always-drop")
    qtbot.waitUntil(lambda: bool(rules_of(window)))
    later = show(qtbot, window, "Petrel")
    qtbot.waitUntil(lambda: kept(later) == [1, 2, 3, 4, 5, 6])
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        qtbot.waitUntil(lambda: len(again.session.pages) == 2)
        page = open_page(qtbot, again, "Wren", ship("Wren"))
        assert kept(page) == [1, 2, 3, 4, 5, 6]
        stored = next(p for p in again.session.pages if p.name == "Gannet.html")
        again.session.paging.show(stored)
        qtbot.waitUntil(lambda: stored.review is not None)
        assert kept(stored) == [1, 2, 3, 4, 5, 6]


def test_the_inspector_offers_the_rule_by_its_key(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet")
    window.frame.view.go_to(BlockId(7))
    always = window.frame.inspector.block.always
    assert always.text() == "Always drop it on this site  (A)"
    click(always)
    qtbot.waitUntil(lambda: len(kept(page)) == 6)


def test_a_rule_is_taken_back_another_day(qtbot: QtBot, window: MainWindow) -> None:
    page = show(qtbot, window, "Gannet")
    press(window, 7, "always-drop")
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        page = open_page(qtbot, again, "Gannet", ship("Gannet"))
        assert kept(page) == [1, 2, 3, 4, 5, 6]
        again.run("undo")
        qtbot.waitUntil(lambda: len(kept(page)) == 10)
        assert not rules_of(again)
        again.run("redo")
        qtbot.waitUntil(lambda: len(kept(page)) == 6)


def test_what_a_later_step_set_stays_when_an_earlier_one_is_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = show(qtbot, window, "Petrel")
    window.session.deciding.change_rules(ChangeRules((LINKS,)))
    qtbot.waitUntil(lambda: len(kept(first)) == 6)
    second = show(qtbot, window, "Gannet")
    keep = replace(LINKS, kept=True)
    window.session.deciding.change_rules(ChangeRules((keep,)))
    qtbot.waitUntil(lambda: len(kept(second)) == 10)
    window.session.paging.show(first)
    window.run("undo")
    assert [rule.kept for rule in rules_of(window)] == [True]


def test_a_page_without_an_address_can_have_no_rule(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "Gannet", ship("Gannet", url=None))
    press(window, 7, "always-drop")
    assert "does not tell of which site it is" in window.frame.notice.text()


def test_a_in_the_text_is_about_its_words_and_says_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet")
    press(window, 2, "always-drop")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RuleDialog))
    # A sixth of the text is much: it is shown before it is made.
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RuleDialog)
    assert dialog.text.text().startswith("by night the gannet")
    qtbot.waitUntil(lambda: not dialog.warning.isHidden())
    dialog.reject()
    assert len(kept(page)) == 10


def test_three_like_drops_offer_a_rule_that_is_looked_at_and_made(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = show(qtbot, window, "Petrel")
    page = show(qtbot, window, "Gannet")
    offer = window.frame.offer
    for block in (7, 8):
        press(window, block, "drop")
    press(window, 9, "drop")
    qtbot.waitUntil(lambda: not offer.isHidden())
    assert offer.text() == (
        "You dropped blocks that are alike. A rule? On harbour.example: drop what"
        " stands in div.related > ul > li, like “Read also: Petrel”."
    )
    assert "Ctrl+Shift+A" in offer.look.text()
    window.run("look-at-rule")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RuleDialog)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    said = [dialog.list.topLevelItem(n) for n in range(2)]
    assert [row.text(1) for row in said if row] == ["drops 1 block", "drops 4 blocks"]
    first = said[0].child(0) if said[0] else None
    assert first is not None
    assert (first.text(0), first.text(1)) == ("Read also: Heron", "dropped")
    click(dialog.ok)
    qtbot.waitUntil(lambda: kept(page) == kept(other) == [1, 2, 3, 4, 5, 6])
    assert offer.isHidden()


def test_an_offer_that_was_declined_does_not_come_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "Gannet")
    for block in (7, 8, 9):
        press(window, block, "drop")
    qtbot.waitUntil(lambda: not window.frame.offer.isHidden())
    click(window.frame.offer.leave)
    assert window.frame.offer.isHidden()
    with qtbot.assertNotEmitted(window.session.rulebook.offered, wait=300):
        press(window, 10, "drop")
    window.run("look-at-rule")
    assert window.frame.notice.text().startswith("No rule is offered now.")


def test_an_offer_can_be_made_at_once_and_goes_with_its_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    first = show(qtbot, window, "Petrel")
    page = show(qtbot, window, "Gannet")
    for block in (7, 8, 9):
        press(window, block, "drop")
    qtbot.waitUntil(lambda: not window.frame.offer.isHidden())
    window.session.paging.show(first)
    assert window.frame.offer.isHidden()
    window.session.paging.show(page)
    press(window, 10, "drop")
    qtbot.waitUntil(lambda: not window.frame.offer.isHidden())
    click(window.frame.offer.make)
    qtbot.waitUntil(lambda: kept(first) == [1, 2, 3, 4, 5, 6])


def test_a_rule_that_would_swallow_a_page_is_held_back_and_that_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet")
    window.session.deciding.change_rules(ChangeRules((Rule(SITE, False, "div.story"),)))
    qtbot.waitUntil(lambda: "held back" in window.frame.warning.text())
    assert len(kept(page)) == 10


def test_pages_that_are_only_stored_are_counted(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name in ("Petrel", "Wren"):
        show(qtbot, window, name)
    # The page shown last is open again the next time.
    open_page(qtbot, window, "Heron", ship("Heron", url="https://ships.example"))
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        open_page(qtbot, again, "Gannet", ship("Gannet"))
        dialog = RuleDialog(again.frame, again.session.rulebook, LINKS, is_new=True)
        qtbot.waitUntil(lambda: "8 blocks" in dialog.stored.text())
        assert dialog.stored.text() == (
            "On 2 of 2 stored pages of this site it drops 8 blocks."
        )
        qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
        dialog.place.setText("div.story")
        qtbot.waitUntil(lambda: "held back" in dialog.warning.text())
        dialog.place.setText("div >")
        assert not dialog.ok.isEnabled()
        dialog.close()


def test_the_search_knows_what_a_rule_says_of_pages_that_are_not_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name in ("Petrel", "Wren"):
        show(qtbot, window, name)
    open_page(qtbot, window, "Heron", ship("Heron", url="https://ships.example"))
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        qtbot.waitUntil(lambda: len(again.session.pages) == 3)
        project = again.session.termbase.project
        assert project is not None
        told: list[int] = []

        def note(_: int, review: Review) -> None:
            told.append(len(review.kept_blocks()))

        project.search.refresh = note  # type: ignore[method-assign, assignment]  # what is told is looked at
        again.session.deciding.change_rules(ChangeRules((LINKS,)))
        qtbot.waitUntil(lambda: told.count(6) == 2)
        assert len(project.unruled()) == 2
    # The search was not told: it is so the next time.
    with window_over(qtbot, FakeHost()) as later:
        qtbot.waitUntil(lambda: later.session.project() is not None)
        now = later.session.project()
        assert now is not None
        qtbot.waitUntil(lambda: now.unruled() == ())


def open_list(window: MainWindow) -> RulesDialog:
    window.run("site-languages")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RulesDialog)
    return dialog


def test_rules_are_listed_changed_taken_off_and_put_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet")
    window.session.deciding.change_rules(ChangeRules((LINKS,)))
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    dialog = open_list(window)
    row = dialog.list.topLevelItem(0)
    assert row is not None
    assert [row.text(n) for n in range(3)] == [
        SITE,
        "what stands in div.related > ul > li",
        "dropped",
    ]
    click(dialog.toggle)
    qtbot.waitUntil(lambda: len(kept(page)) == 10)
    assert row.font(1).strikeOut()
    click(dialog.toggle)
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    click(dialog.edit)
    edit = QApplication.activeModalWidget()
    assert isinstance(edit, RuleDialog)
    edit.begins.setFocus()
    type_text(edit.begins, "Read also: Wren")
    click(edit.ok)
    qtbot.waitUntil(lambda: len(kept(page)) == 9)
    assert [rule.begins for rule in rules_of(window)] == ["read also: wren"]
    assert dialog.list.topLevelItemCount() == 2
    assert dialog.toggle.text() == "Put back"
    dialog.close()
    window.run("undo")
    qtbot.waitUntil(lambda: len(kept(page)) == 6)


def test_rules_go_to_a_file_and_come_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(qtbot, window, "Gannet")
    path = tmp_path / "rules.toml"
    asking = window.commands.asking
    monkeypatch.setattr(asking, "rule_file", lambda: path)
    monkeypatch.setattr(asking, "rule_file_to_write", lambda: path)
    window.session.deciding.change_rules(ChangeRules((LINKS,)))
    dialog = open_list(window)
    click(dialog.exporting)
    qtbot.waitUntil(lambda: dialog.said.text().startswith("1 rule written to"))
    click(dialog.toggle)
    qtbot.waitUntil(lambda: len(kept(page)) == 10)
    click(dialog.importing)
    qtbot.waitUntil(lambda: dialog.said.text() == "1 rule taken over.")
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    path.write_text("format = 1\n[[rule]]\nsite = 1\n", encoding="utf-8")
    click(dialog.importing)
    qtbot.waitUntil(lambda: "Nothing was taken over" in dialog.said.text())
    dialog.close()


def test_an_offer_that_changes_much_of_another_page_must_be_looked_at(
    qtbot: QtBot, window: MainWindow
) -> None:
    # There what stands in the place is nearly all there is.
    rows = [
        (text * 3, f"body/div.related/ul/li[{n}]", KEPT)
        for n, text in enumerate(story("Heron"), 1)
    ]
    rows += [(text, f"body/div.story/p[{n}]", KEPT) for n, text in enumerate("ab" * 9)]
    url = "https://www.harbour.example/list"
    open_page(qtbot, window, "Heron", page_of("Heron", rows, url))
    # The page shown last is open again the next time.
    open_page(qtbot, window, "Wren", ship("Wren", url="https://ships.example"))
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        open_page(qtbot, again, "Gannet", ship("Gannet"))
        for block in (7, 8, 9):
            press(again, block, "drop")
        offer = again.frame.offer
        qtbot.waitUntil(lambda: not offer.isHidden())
        qtbot.waitUntil(offer.make.isHidden)
        assert not offer.look.isHidden()


def test_the_inspector_says_which_rule_drops_a_block_and_opens_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = show(qtbot, window, "Gannet")
    window.session.deciding.change_rules(ChangeRules((LINKS,)))
    qtbot.waitUntil(lambda: len(kept(page)) == 6)
    window.frame.view.set_peeled(True)
    window.frame.view.go_to(BlockId(8))
    facts = window.frame.inspector.block
    said = "On harbour.example: drop what stands in div.related > ul > li."
    assert said in facts.text()
    assert facts.open_rule.text() == "Open the rule…  (Ctrl+Shift+A)"
    click(facts.open_rule)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RuleDialog)
    assert dialog.place.text() == "div.related > ul > li"
    dialog.keep.setChecked(True)
    click(dialog.ok)
    qtbot.waitUntil(lambda: len(kept(page)) == 10)
    assert [rule.kept for rule in rules_of(window)] == [True]
    window.frame.view.go_to(BlockId(2))
    assert said not in facts.text()
    assert facts.open_rule.isHidden()
    window.run("look-at-rule")
    assert "None speaks of this block" in window.frame.notice.text()


def test_the_inspector_says_why_a_rule_does_not_hold_on_a_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "Gannet")
    window.session.deciding.change_rules(ChangeRules((Rule(SITE, False, "div.story"),)))
    qtbot.waitUntil(lambda: "held back" in window.frame.warning.text())
    window.frame.view.go_to(BlockId(2))
    said = (
        "On harbour.example: drop what stands in div.story. It is held back here: it"
        " would drop most of this page."
    )
    assert said in window.frame.inspector.block.text()
    window.run("look-at-rule")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RuleDialog)
    dialog.reject()
    window.frame.view.go_to(BlockId(8))
    assert "held back" not in window.frame.inspector.block.text()


def test_an_offer_of_a_rule_that_changes_much_says_why_it_is_to_be_looked_at(
    qtbot: QtBot, window: MainWindow
) -> None:
    show(qtbot, window, "Gannet")
    offer = window.frame.offer
    offer.offer(LINKS, "Ctrl+Shift+A", is_much=True)
    assert offer.make.isHidden()
    assert offer.text().endswith(
        "It would change more than a tenth of the text of a page: look at it first."
    )
    offer.offer(LINKS, "Ctrl+Shift+A", is_much=False)
    assert not offer.make.isHidden()
    assert "tenth" not in offer.text()
    # It does so on a page that is stored: that is told a little later.
    offer.warn()
    assert offer.make.isHidden()
    assert "more than a tenth" in offer.text()
