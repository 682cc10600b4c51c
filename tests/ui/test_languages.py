"""Setting languages in the window: chips, chooser, undo, drafts, sites, the disk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facingpage.core.page import (
    BlockId,
    Cleaned,
    Kind,
    LanguageGuess,
    LanguageSpan,
)
from facingpage.core.spoken import PAGE
from facingpage.ui.language_chooser import LanguageChooser
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Pairs, Way
from facingpage.ui.open_page import Drafting
from facingpage.ui.rules_dialog import RulesDialog
from facingpage.ui.speaking import Scope
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned
from helpers.windows import click, key, open_page, review_of, window_over

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "plugin does not support", "OpenType support", extend=True
)

ONE, TWO, THREE, FOUR, FIVE = map(BlockId, range(1, 6))
ITALIAN, NORWEGIAN = LanguageGuess("it", "sure"), LanguageGuess("no", "unsure")
PAIRS: Pairs = dict.fromkeys(
    (("en", "pt"), ("it", "pt"), ("gl", "pt"), ("pt", "en")), Way()
)


def mixed(name: str = "a", site: str = "news.example") -> Cleaned:
    """Return an English page: an Italian quotation, two buttons nobody is sure of."""
    cleaned = make_cleaned(
        (Kind.HEADING, "Night ferries"),
        "They run again from spring.",
        "Il porto è il cuore della città.",
        "Share",
        "share",
        title="Night ferries",
        source=name.encode(),
    )
    paths = ("b/h1", "b/p[1]", "b/p[2]", "b/ul/li[1]", "b/div")
    blocks = tuple(
        replace(block, path=path)
        for block, path in zip(cleaned.page.blocks, paths, strict=True)
    )
    origin = replace(
        cleaned.page.provenance, url=f"https://www.{site}/{name}" if site else None
    )
    page = replace(cleaned.page, blocks=blocks, provenance=origin)
    own = {THREE: ITALIAN, FOUR: NORWEGIAN, FIVE: NORWEGIAN}
    return replace(cleaned, page=page, guesses={**cleaned.guesses, **own})


@pytest.fixture
def host() -> FakeHost:
    made = FakeHost()
    made.drafts_at_once = True
    return made


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host, pairs=PAIRS) as made:
        page = open_page(qtbot, made, "a.html", mixed())
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        yield made


def chooser(window: MainWindow, block: BlockId) -> LanguageChooser:
    """Open the chooser for a block by its key."""
    window.frame.view.go_to(block)
    key(window.frame.view, Qt.Key.Key_L)
    return _popup()


def codes_asked(host: FakeHost, since: int) -> list[tuple[str, list[int]]]:
    """Return source and blocks of each translation asked for since then."""
    asked = host.asked.translations[since:]
    return [(each.pair[0], [block.id for block in each.blocks]) for each in asked]


def settled(qtbot: QtBot, window: MainWindow) -> None:
    page = window.session.current
    assert page is not None
    qtbot.waitUntil(lambda: page.drafting is not Drafting.RUNNING)
    qtbot.waitUntil(lambda: len(review_of(window).drafts) == 5)


def test_chips_stand_only_where_a_block_differs_or_is_unsure(
    window: MainWindow,
) -> None:
    model = window.frame.view._blocks
    chips = [model.language_words(block) for block in review_of(window).page.ids()]
    assert chips == [None, None, "Italian", "Norwegian?", "Norwegian?"]


def test_a_block_without_letters_or_of_code_or_cleaned_fast_has_no_chip(
    qtbot: QtBot, window: MainWindow
) -> None:
    cleaned = make_cleaned("12 : 30", (Kind.CODE, "x = y"), "Ja", source=b"c")
    unsure = dict.fromkeys(cleaned.guesses, LanguageGuess("en", "unsure"))
    open_page(qtbot, window, "c.html", replace(cleaned, guesses=unsure))
    model = window.frame.view._blocks
    assert [model.language_words(b) for b in (ONE, TWO, THREE)] == [
        None,
        None,
        "language unsure",
    ]
    fast = replace(cleaned, guesses=unsure, fast=True)
    sha = replace(fast.page.provenance, sha256="f" * 64)
    fast = replace(fast, page=replace(fast.page, provenance=sha))
    open_page(qtbot, window, "d.html", fast)
    assert model.language_words(THREE) is None


def test_one_key_and_enter_set_a_blocks_language_and_translate_it_anew(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    since = len(host.asked.translations)
    found = chooser(window, FOUR)
    assert found.offered()[:2] == ["English", "Norwegian"]
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).language_of(FOUR) == LanguageGuess("en", "sure")
    assert window.frame.view._blocks.language_words(FOUR) is None
    said = window.frame.inspector.block.text()
    assert "English, set by you\nDetected: Norwegian, unsure" in said
    settled(qtbot, window)
    # It was read as English before, being unsure: its draft is what it was.
    assert codes_asked(host, since) == []
    found = chooser(window, TWO)
    QTest.keyClicks(found.filter, "ital")
    key(found.filter, Qt.Key.Key_Return)
    assert window.frame.view._blocks.language_words(TWO) == "Italian · set by you"
    settled(qtbot, window)
    assert codes_asked(host, since) == [("it", [2])]
    assert review_of(window).drafts[TWO].source == "it"


def test_a_quotation_is_told_and_setting_its_block_takes_it_away(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    spans = (LanguageSpan(0, 8, "it", "sure"),)
    cleaned = make_cleaned("Il porto is the heart.", "Two.", source=b"quoting")
    guesses = {**cleaned.guesses, ONE: LanguageGuess("en", "sure", spans)}
    page = open_page(qtbot, window, "q.html", replace(cleaned, guesses=guesses))
    qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
    model = window.frame.view._blocks
    assert model.language_words(ONE) == "partly Italian"
    assert "Italian: “Il porto”" in window.frame.inspector.block.text()
    since = len(host.asked.translations)
    window.session.deciding.set_language((ONE,), "en", Scope.BLOCKS)
    assert model.language_words(ONE) is None
    assert codes_asked(host, since) == [("en", [1])]


def test_a_block_in_another_language_is_translated_from_its_own(
    window: MainWindow, host: FakeHost
) -> None:
    assert codes_asked(host, 0) == [("en", [1, 2, 4, 5]), ("it", [3])]


def test_a_click_on_the_chip_asks_for_the_language(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.frame.view
    with qtbot.waitSignal(view.language_asked) as asked:
        chip, _ = view.language_places(THREE)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=chip.center())
    assert asked.args == [3]
    found = _popup()
    assert view.current_block() == THREE
    key(found, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert review_of(window).spoken == {}


def test_the_pointer_shows_that_the_chip_can_be_clicked(window: MainWindow) -> None:
    view = window.frame.view
    chip, text = view.language_places(THREE)
    hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
    for place, shape in ((chip.center(), hand), (text.topLeft(), arrow)):
        QTest.mouseMove(view.viewport(), place + QPoint(1, 1))
        assert view.viewport().cursor().shape() is shape


def test_all_like_it_are_set_as_one_and_undone_as_one(
    qtbot: QtBot, window: MainWindow
) -> None:
    found = chooser(window, FOUR)
    assert found.reaches[Scope.LIKE].text() == "2   All 2 like it"
    QTest.keyClicks(found.filter, "2")
    assert found.filter.text() == ""
    assert found.scope() is Scope.LIKE
    QTest.keyClicks(found.filter, "port")
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).spoken == {FOUR: "pt", FIVE: "pt"}
    assert "Language of 2 blocks set to Portuguese" in window.frame.notice.text()
    window.run("undo")
    assert review_of(window).spoken == {}
    window.run("redo")
    assert review_of(window).spoken == {FOUR: "pt", FIVE: "pt"}


def test_what_nothing_is_like_says_so(window: MainWindow) -> None:
    found = chooser(window, ONE)
    button = found.reaches[Scope.LIKE]
    assert not button.isEnabled()
    assert "No other block" in button.accessibleDescription()
    QTest.keyClicks(found.filter, "2")
    assert found.scope() is Scope.BLOCKS
    found.close()


def test_the_page_is_set_and_all_of_it_translated_from_that(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    since = len(host.asked.translations)
    found = chooser(window, TWO)
    QTest.keyClicks(found.filter, "3gali")
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).page_language == LanguageGuess("gl", "sure")
    settled(qtbot, window)
    # The quotation is translated from Italian, as before.
    assert codes_asked(host, since) == [("gl", [1, 2, 4, 5])]
    assert window.frame.toolbar.pair.source.text() == "Galician"
    assert window.frame.status.language.text() == "Galician, set by you"
    assert window.frame.view.model().headerData(0, Qt.Orientation.Horizontal) == (
        "Original — Galician"
    )
    assert window.frame.view.current_block() == TWO
    window.run("undo")
    settled(qtbot, window)
    assert review_of(window).page_language.code == "en"
    assert {d.source for b, d in review_of(window).drafts.items() if b != THREE} == {
        "en"
    }


def test_what_is_surely_in_its_own_language_stays_and_keeps_its_draft(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    since = len(host.asked.translations)
    window.session.deciding.set_page_language("it")
    settled(qtbot, window)
    assert codes_asked(host, since) == [("it", [4, 5])]
    assert window.frame.view._blocks.language_words(ONE) == "English"
    assert review_of(window).drafts[ONE].source == "en"


def test_a_persons_translation_is_left_alone(qtbot: QtBot, window: MainWindow) -> None:
    window.session.deciding.commit_target(TWO, "Voltam na primavera.")
    window.session.deciding.set_language((TWO,), "it", Scope.BLOCKS)
    window.session.deciding.set_page_language("it")
    settled(qtbot, window)
    assert review_of(window).target(TWO) == "Voltam na primavera."
    assert review_of(window).is_edited(TWO)


def test_a_draft_from_the_language_before_comes_too_late(
    qtbot: QtBot, host: FakeHost
) -> None:
    host.drafts_at_once = False
    with window_over(qtbot, host, pairs=PAIRS) as window:
        page = open_page(qtbot, window, "a.html", mixed())
        (first, _) = host.asked.translations
        window.session.deciding.set_language((TWO,), "it", Scope.BLOCKS)
        assert TWO in window.session.translating.waiting()
        first.draft()
        first.finish()
        qtbot.waitUntil(lambda: ONE in review_of(window).drafts)
        assert TWO not in page.drafts["pt"]
        host.asked.translations[-1].draft()
        qtbot.waitUntil(lambda: TWO in review_of(window).drafts)
        assert review_of(window).drafts[TWO].source == "it"
        for each in host.asked.translations[1:]:
            each.finish()
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pt", "other languages only: the page is in Portuguese already"),
        ("el", "other languages only: no model reads Greek"),
        ("und", "other languages only: the page’s language is not known"),
    ],
)
def test_blocks_in_other_languages_are_translated_where_their_page_is_not(
    qtbot: QtBot, host: FakeHost, language: str, words: str
) -> None:
    own = LanguageGuess(language, "sure")
    guesses = {**dict.fromkeys(mixed().guesses, own), THREE: ITALIAN}
    cleaned = replace(mixed(), language=own, guesses=guesses)
    with window_over(qtbot, host, pairs=PAIRS) as window:
        page = open_page(qtbot, window, "a.html", cleaned)
        qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
        assert codes_asked(host, 0) == [("it", [3])]
        assert review_of(window).drafts.keys() == {THREE}
        assert window.frame.view._hint.isHidden()
        title = window.frame.view._blocks.headerData(1, Qt.Orientation.Horizontal)
        assert title == f"Translation — Portuguese · {words}"
        # One more that a person corrects is translated too.
        window.session.deciding.set_language((TWO,), "en", Scope.BLOCKS)
        qtbot.waitUntil(lambda: TWO in review_of(window).drafts)
        assert codes_asked(host, 1) == [("en", [2])]
        # Corrected to none that a model reads, the hint is back.
        window.session.deciding.set_language((TWO, THREE), "el", Scope.BLOCKS)
        qtbot.waitUntil(lambda: not window.frame.view._hint.isHidden())


def test_a_page_of_which_nothing_is_left_to_translate_says_so_to_the_end(
    qtbot: QtBot, host: FakeHost
) -> None:
    host.drafts_at_once = False
    own = LanguageGuess("el", "sure")
    guesses = {**dict.fromkeys(mixed().guesses, own), THREE: ITALIAN}
    cleaned = replace(mixed(), language=own, guesses=guesses)
    with window_over(qtbot, host, pairs=PAIRS) as window:
        page = open_page(qtbot, window, "a.html", cleaned)
        qtbot.waitUntil(lambda: page.drafting is Drafting.RUNNING)
        window.session.deciding.set_language((THREE,), "el", Scope.BLOCKS)
        qtbot.waitUntil(lambda: page.drafting is Drafting.NO_MODEL)
        host.asked.translations[0].finish()
        qtbot.wait(50)
        assert page.drafting is Drafting.NO_MODEL


def test_what_was_set_is_given_back_as_detected(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.deciding.set_language((THREE,), "es", Scope.BLOCKS)
    found = chooser(window, THREE)
    assert "As detected" in found.offered()
    QTest.keyClicks(found.filter, "as det")
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).spoken == {}
    assert review_of(window).language_of(THREE) == ITALIAN


def test_all_like_it_are_given_back_together(window: MainWindow) -> None:
    window.session.deciding.set_language((FOUR,), "en", Scope.LIKE)
    found = chooser(window, FIVE)
    QTest.keyClicks(found.filter, "2as det")
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).spoken == {}


def test_languages_are_found_by_name_own_name_and_code(window: MainWindow) -> None:
    found = chooser(window, TWO)
    for typed, name in (
        ("ger", "German"),
        ("deutsch", "German"),
        ("portugues", "Portuguese"),
        ("русс", "Russian"),
        ("nor", "Norwegian"),
        # As codes or the beginnings of own names, which others have inside.
        ("es", "Spanish"),
        ("de", "German"),
        ("gl", "Galician"),
        ("tr", "Turkish"),
        ("sr", "Serbian"),
        ("zh-hant", "Chinese (traditional)"),
        ("eesti", "Estonian"),
    ):
        found.filter.setText(typed)
        current = found.list.currentItem()
        assert current is not None
        assert current.text(0) == name
    found.filter.setText("qqq")
    assert found.offered() == []
    key(found.filter, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is found
    found.filter.setText("")
    key(found.filter, Qt.Key.Key_Down)
    key(found.filter, Qt.Key.Key_Up)
    key(found.filter, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def test_the_chooser_speaks_to_screen_readers_and_by_tab(window: MainWindow) -> None:
    found = chooser(window, FOUR)
    told = QAccessible.queryAccessibleInterface(found)
    assert told.text(QAccessible.Text.Name) == "Block 4: Norwegian, unsure"
    assert found.filter.accessibleDescription() == "English, the page’s"
    key(found.filter, Qt.Key.Key_Down)
    assert found.filter.accessibleDescription() == "Norwegian, detected"
    key(found.filter, Qt.Key.Key_Up)
    key(found.filter, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is found.reaches[Scope.BLOCKS]
    key(focused, Qt.Key.Key_Down)
    assert found.scope() is Scope.LIKE
    key(found.reaches[Scope.LIKE], Qt.Key.Key_Return)
    assert review_of(window).spoken == {FOUR: "en", FIVE: "en"}


def test_several_selected_blocks_are_set_together(window: MainWindow) -> None:
    view = window.frame.view
    view.go_to(ONE)
    key(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    key(view, Qt.Key.Key_L)
    found = _popup()
    assert found.reaches[Scope.BLOCKS].accessibleName() == "These 2 blocks"
    QTest.keyClicks(found.filter, "span")
    key(found.filter, Qt.Key.Key_Return)
    assert review_of(window).spoken == {ONE: "es", TWO: "es"}


def test_a_correction_is_there_when_the_page_is_opened_again(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    project = tmp_path / "p.facingpage"
    with window_over(qtbot, host, pairs=PAIRS, project=project) as window:
        open_page(qtbot, window, "a.html", mixed())
        window.session.deciding.set_language((FOUR,), "pt", Scope.LIKE)
        window.session.deciding.set_page_language("gl")
    with window_over(qtbot, host, pairs=PAIRS, project=project) as window:
        page = open_page(qtbot, window, "a.html", mixed())
        assert review_of(window).spoken == {FOUR: "pt", FIVE: "pt", PAGE: "gl"}
        assert page.language == "gl"


def test_a_rule_for_a_site_holds_for_its_pages_from_then_on(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    project = tmp_path / "p.facingpage"
    with window_over(qtbot, host, pairs=PAIRS, project=project) as window:
        open_page(qtbot, window, "a.html", mixed())
        found = chooser(window, FOUR)
        QTest.keyClicks(found.filter, "4engl")
        key(found.filter, Qt.Key.Key_Return)
        window.session.deciding.set_language((TWO,), "it", Scope.SITE_PAGE)
        assert review_of(window).page_language.code == "it"
        other = open_page(qtbot, window, "b.html", mixed("b"))
        review = review_of(window)
        assert review.spoken == {}
        assert review.site_spoken == {PAGE: "it", FOUR: "en", FIVE: "en"}
        assert other.drafting is not Drafting.CHECKING
        open_page(qtbot, window, "c.html", mixed("c", site="other.example"))
        assert review_of(window).page_language.code == "en"
    with window_over(qtbot, host, pairs=PAIRS, project=project) as window:
        open_page(qtbot, window, "d.html", mixed("d"))
        assert review_of(window).page_language.code == "it"
        said = window.frame.status.language.text()
        assert said == "Italian, as you set it for this site"


def test_a_rule_for_a_site_reaches_pages_that_are_open_and_is_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    other = window.session.current
    assert other is not None
    open_page(qtbot, window, "b.html", mixed("b"))
    window.session.deciding.set_language((TWO,), "it", Scope.SITE_PAGE)
    qtbot.waitUntil(lambda: _page_code(other) == "it")
    window.run("undo")
    qtbot.waitUntil(lambda: _page_code(other) == "en")
    assert review_of(window).page_language.code == "en"
    assert window.session.speaking.rules() == ()


def test_a_rule_that_is_replaced_and_undone_has_its_place_again(
    window: MainWindow,
) -> None:
    session = window.session
    session.deciding.set_language((FOUR,), "it", Scope.SITE_LIKE)
    session.deciding.set_language((TWO,), "gl", Scope.SITE_PAGE)
    before = session.speaking.rules()
    session.deciding.set_language((FOUR,), "pt", Scope.SITE_LIKE)
    replaced = session.speaking.rules()
    assert [rule.code for rule in replaced] == ["gl", "pt"]
    window.run("undo")
    assert session.speaking.rules() == before
    window.run("redo")
    assert session.speaking.rules() == replaced
    session.deciding.set_language((FOUR,), None, Scope.SITE_LIKE)
    window.run("undo")
    window.run("undo")
    assert session.speaking.rules() == before


def _page_code(page: object) -> str:
    review = getattr(page, "review", None)
    return review.page_language.code if review else ""


def test_rules_are_listed_removed_and_put_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.deciding.set_language((TWO,), "it", Scope.SITE_PAGE)
    window.session.deciding.set_language((FOUR,), "en", Scope.SITE_LIKE)
    window.run("site-languages")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RulesDialog)
    rows = [dialog.list.topLevelItem(row) for row in range(2)]
    assert [[row.text(n) for n in range(3)] for row in rows if row] == [
        ["news.example", "blocks like “share”", "English"],
        ["news.example", "every page", "Italian"],
    ]
    click(dialog.toggle)
    assert [rule.like for rule in window.session.speaking.rules()] == [None]
    assert dialog.toggle.text() == "Put back"
    click(dialog.toggle)
    assert len(window.session.speaking.rules()) == 2
    key(dialog.list, Qt.Key.Key_Delete)
    assert len(window.session.speaking.rules()) == 1
    dialog.close()


def test_removing_a_sites_language_is_a_step_that_is_undone_another_day_too(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.deciding.set_language((TWO,), "it", Scope.SITE_PAGE)
    set_before = window.session.speaking.rules()
    window.run("site-languages")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RulesDialog)
    click(dialog.toggle)
    dialog.close()
    assert window.session.speaking.rules() == ()
    assert "as detected again" in window.frame.notice.text()
    window.run("undo")
    assert window.session.speaking.rules() == set_before
    window.run("redo")
    assert window.session.speaking.rules() == ()
    window.close()
    with window_over(qtbot, FakeHost(), pairs=PAIRS) as again:
        page = open_page(qtbot, again, "a.html", mixed())
        qtbot.waitUntil(page.stack.can_undo)
        again.run("undo")
        qtbot.waitUntil(lambda: again.session.speaking.rules() == set_before)


def test_without_rules_the_list_says_how_to_make_one(window: MainWindow) -> None:
    window.run("site-languages")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RulesDialog)
    assert dialog.list.isHidden()
    assert dialog.toggle.isHidden()
    dialog.close()


def test_a_page_without_an_address_can_have_no_rule(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_page(qtbot, window, "e.html", mixed("e", site=""))
    found = chooser(window, FOUR)
    for scope in (Scope.SITE_LIKE, Scope.SITE_PAGE):
        assert not found.reaches[scope].isEnabled()
    found.close()
    window.session.deciding.set_language((FOUR,), "en", Scope.SITE_PAGE)
    assert window.session.speaking.rules() == ()


def test_without_a_project_there_is_no_rule(
    qtbot: QtBot, host: FakeHost, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.facingpage"
    taken.write_bytes(b"this is something else, and no project at all" * 40)
    with window_over(qtbot, host, pairs=PAIRS, project=taken) as window:
        open_page(qtbot, window, "a.html", mixed())
        found = chooser(window, FOUR)
        assert not found.reaches[Scope.SITE_PAGE].isEnabled()
        found.close()
        window.session.deciding.set_language((FOUR,), "en", Scope.SITE_PAGE)
        assert review_of(window).spoken == {}


def test_ten_thousand_alike_are_set_and_taken_back_at_once(
    qtbot: QtBot, window: MainWindow
) -> None:
    cleaned = make_cleaned(*["Share"] * 10_000, source=b"many")
    blocks = tuple(
        replace(block, path=f"b/main/ul/li[{block.id}]/p")
        for block in cleaned.page.blocks
    )
    cleaned = replace(cleaned, page=replace(cleaned.page, blocks=blocks))
    page = open_page(qtbot, window, "many.html", cleaned)
    qtbot.waitUntil(lambda: page.drafting is Drafting.DONE, timeout=20_000)
    chooser(window, FOUR).filter.setText("ital")
    key(_popup().filter, Qt.Key.Key_2)
    key(_popup().filter, Qt.Key.Key_Return)
    assert len(review_of(window).spoken) == 10_000
    window.run("undo")
    assert review_of(window).spoken == {}
    window.run("redo")
    assert len(review_of(window).spoken) == 10_000


def _popup() -> LanguageChooser:
    found = QApplication.activePopupWidget()
    assert isinstance(found, LanguageChooser)
    return found


def test_a_dropped_block_can_be_set_too(qtbot: QtBot, window: MainWindow) -> None:
    window.session.deciding.keep((FOUR, FIVE), kept=False)
    window.session.deciding.set_language((FOUR,), "en", Scope.LIKE)
    assert review_of(window).spoken == {FOUR: "en", FIVE: "en"}
    assert review_of(window).drafts.keys() <= {1, 2, 3, 4, 5}
