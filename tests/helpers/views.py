"""Every view and dialog of the window, a row each, made up and put on the screen.

Screenshots, the check that no text is cut, and the walk for screen readers go through
this table. A new view or dialog is a function and a row.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facingpage.core.page import BlockId
from facingpage.core.terms import ChangeTerms, Term
from facingpage.storage.backups import Backup
from facingpage.storage.settings import Settings
from facingpage.ui.backup_list import BackupList
from facingpage.ui.gate import Gate
from facingpage.ui.key_sheet import KeySheet
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models import Way
from facingpage.ui.models_dialog import ModelsDialog
from helpers import more_views
from helpers.reviews import DROPPED, make_cleaned
from helpers.stage import Stage, article, inspected, reading


def first_run(stage: Stage) -> QWidget:
    """The question that is asked once, over an empty window."""
    stage.window.session.remember(Settings())
    stage.window.showing.show_page(None)
    stage.wait(stage.window.frame.first_run.isVisible)
    return stage.window


def empty(stage: Stage) -> QWidget:
    """Nothing is open."""
    return stage.window


def opening(stage: Stage) -> QWidget:
    """A page is being opened."""
    stage.host.holds_openings = True
    stage.window.session.paging.open_path(Path("a_long_report.html"))
    stage.wait(stage.window.frame.opening.isVisible)
    return stage.window


def failed(stage: Stage) -> QWidget:
    """A page could not be opened."""
    stage.window.session.paging.open_path(Path("broken.mhtml"))
    stage.wait(stage.window.frame.failed.isVisible)
    return stage.window


def page_facts(stage: Stage) -> QWidget:
    """The inspector's other tab."""
    reading(stage)
    inspected(stage)
    stage.window.frame.inspector.tabs.setCurrentIndex(1)
    return stage.window


def unfolded(stage: Stage) -> QWidget:
    """Dropped blocks where they stood."""
    reading(stage)
    stage.window.frame.view.go_to(BlockId(4))
    stage.window.run("fold")
    return stage.window


def editing(stage: Stage) -> QWidget:
    """A translation being typed."""
    reading(stage)
    stage.window.run("edit")
    return stage.window


def finding(stage: Stage) -> QWidget:
    """Matches in both columns."""
    reading(stage)
    stage.window.run("find")
    QTest.keyClicks(stage.window.frame.toolbar.find_box, "ferry")
    stage.wait(lambda: bool(stage.window.frame.toolbar.find_box.found()))
    return stage.window


def translating(stage: Stage) -> QWidget:
    """A translation goes on."""
    stage.host.drafts_at_once = False
    stage.open("ferry.html", article())
    stage.host.asked.translations[-1].draft(2, 3)
    stage.wait(stage.window.frame.toolbar.progress.isVisible)
    return stage.window


def no_model(stage: Stage) -> QWidget:
    """A page no model reads: what to do stands in the right column."""
    cleaned = make_cleaned("Tere tulemast!", "Head aega.", language="et", title="Sadam")
    stage.open("sadam.html", cleaned)
    return stage.window


def noticed(stage: Stage) -> QWidget:
    """A notice with its Undo, and a warning that stays."""
    reading(stage)
    stage.window.session.deciding.keep((BlockId(3),), kept=False)
    stage.window.session.warned.emit(
        'Could not open "news.mhtml": part 3 of 7 is cut short. Save the page again,'
        " or open the .html beside it."
    )
    stage.wait(stage.window.frame.warning.isVisible)
    return stage.window


def unkept(stage: Stage) -> QWidget:
    """Edits are not on the disk."""
    reading(stage)
    stage.window.session.unkept_changed.emit(
        "Could not keep your edits: the disk is full. Make room; they are tried again."
    )
    stage.wait(stage.window.frame.warning.isVisible)
    return stage.window


def damaged(stage: Stage) -> QWidget:
    """The project is damaged: what helps stands below the sentence."""
    reading(stage)
    stage.window.session.unkept_changed.emit(
        "The project “harbour.facingpage” is damaged and can't be opened. Recover what"
        " can be read, or open a backup; the project itself stays as it is. Until then"
        " your edits are not kept. Its last backup was made yesterday, 17:40."
    )
    stage.window.session.damaged.emit()
    stage.wait(stage.window.frame.warning.recover_button.isVisible)
    return stage.window


def backup_list(stage: Stage) -> QWidget:
    """The backups of a project."""
    made_at = datetime(2026, 3, 5, 17, 40).astimezone()
    backups = [
        Backup(Path(f"{number}.facingpage"), made_at - timedelta(days=number), 3 << 20)
        for number in range(4)
    ]
    dialog = BackupList(stage.window, "harbour.facingpage", backups)
    dialog.open()
    return dialog


def export(stage: Stage) -> QWidget:
    """What to export."""
    reading(stage)
    return stage.dialog("export")


def glossary(stage: Stage) -> QWidget:
    """The terms."""
    reading(stage)
    base = stage.window.session.termbase
    stage.wait(lambda: base.project is not None)
    stage.window.session.deciding.change_terms(
        ChangeTerms(
            (
                Term("harbour", "porto", "en", "pt", note="where ships lie"),
                Term("Petrel", "Petrel", "en", "pt", is_kept=True),
                Term("القاهرة", "Cairo", "ar", "pt"),
            )
        )
    )
    return stage.dialog("glossary")


def no_terms(stage: Stage) -> QWidget:
    """The glossary while it is empty."""
    reading(stage)
    return stage.dialog("glossary")


def term(stage: Stage) -> QWidget:
    """One term, and the sentences it changes."""
    reading(stage)
    stage.window.frame.view.go_to(BlockId(11))
    stage.window.frame.toolbar.find_box.setText("harbour")
    dialog = stage.dialog("term")
    QTest.keyClicks(dialog.focusWidget() or dialog, "porto")
    return dialog


def models(stage: Stage) -> QWidget:
    """The translation models."""
    shown = stage.dialog("models")
    assert isinstance(shown, ModelsDialog)
    stage.wait(lambda: shown.list.topLevelItemCount() > 0)
    # Each model's files are read through on another thread.
    stage.wait(shown.list.is_settled)
    return shown


def models_at_work(stage: Stage) -> QWidget:
    """The same while a model is imported."""
    shown = models(stage)
    assert isinstance(shown, ModelsDialog)
    shown.strip._show("unpacking harbour.argosmodel: 24 MB")
    return shown


def keys(stage: Stage) -> QWidget:
    """All actions with their keys."""
    return stage.dialog("keys")


def keys_change(stage: Stage) -> QWidget:
    """Another key is to be pressed for an action."""
    shown = stage.dialog("keys")
    assert isinstance(shown, KeySheet)
    head = shown.list.topLevelItem(0)
    first = head.child(0) if head is not None else None
    assert first is not None
    shown.list.setCurrentItem(first)
    shown.change.click()
    stage.wait(shown.field.isVisible)
    return shown


def palette(stage: Stage) -> QWidget:
    """What there is to do and to go to."""
    reading(stage)
    return stage.dialog("palette")


def language(stage: Stage) -> QWidget:
    """The language of a block, and how far it reaches."""
    reading(stage)
    stage.window.run("language")
    return stage.popup()


def alternatives(stage: Stage) -> QWidget:
    """Other translations of a sentence."""
    reading(stage)
    stage.window.run("alternatives")
    return stage.popup()


def through(stage: Stage) -> QWidget:
    """The languages to translate into, one of them through two others."""
    reading(stage)
    pair = stage.window.frame.toolbar.pair
    ways = {("en", "pt"): Way(), ("en", "uk"): Way(("de", "pl"))}
    pair.set_pair("en", "pt", ways)
    pair.open_reader()
    return stage.popup()


def menu(stage: Stage) -> QWidget:
    """The menu behind the dots."""
    reading(stage)
    shown = stage.window.frame.toolbar.more.menu()
    shown.popup(stage.window.mapToGlobal(stage.window.rect().center()))
    return stage.popup()


def inspector_only(stage: Stage) -> QWidget:
    """A dropped block in the inspector, the page list hidden."""
    cleaned = article()
    dropped = {**cleaned.verdicts, BlockId(11): DROPPED}
    stage.open("ferry.html", replace(cleaned, verdicts=dropped))
    stage.window.run("pages")
    inspected(stage)
    stage.window.frame.view.go_to(BlockId(11))
    return stage.window


VIEWS: Final[Mapping[str, Callable[[Stage], QWidget]]] = MappingProxyType({
    view.__name__.replace("_", "-"): view
    for view in (
        empty, first_run, opening, failed, reading, page_facts, unfolded, editing,
        finding, translating, no_model, noticed, unkept, damaged, backup_list,
        inspector_only, export,
        glossary, no_terms, term, models, models_at_work, keys, keys_change, palette,
        language, alternatives, through, menu, *more_views.ALL,
    )
})  # fmt: skip


def put_away(shown: QWidget, window: MainWindow) -> None:
    """Close what a view has opened over the window."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    if shown is not window and shown.windowType() == Qt.WindowType.Popup:
        shown.close()
    if isinstance(shown, Gate):
        shown.hide()
        shown.deleteLater()
    QCoreApplication.processEvents()
