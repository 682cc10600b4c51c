"""Labels and guidelines are changed in a window of their own, as one edit."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facingpage.core.scheme import Label, Scheme
from facingpage.storage.scheme_files import read_scheme
from facingpage.ui.label_model import Column, LabelModel
from facingpage.ui.labels_dialog import LabelsDialog
from facingpage.ui.main_window import MainWindow

PERSON = Label("person", "Person", "#0072b2", "1")
PLACE = Label("place", "Place", "#d55e00", "2", "span")
SCHEME = Scheme((PERSON, PLACE), "# How to")
STUDIO = """<View><Text name="t" value="$text"/><Labels name="l" toName="t">
<Label value="person" background="#112233"/><Label value="Event" hotkey="2"/>
</Labels></View>"""


class Files:
    """Answers for the person which files they mean."""

    def __init__(self, folder: Path) -> None:
        self.read, self.written = folder / "in.xml", folder / "out.json"

    def scheme(self) -> Path | None:
        return self.read

    def scheme_file(self) -> Path | None:
        return self.written


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, files: Files) -> Iterator[LabelsDialog]:
    qtbot.waitUntil(lambda: window.session.termbase.project is not None)
    window.session.deciding.change_scheme(SCHEME)
    made = LabelsDialog(window, window.session, files)
    made.open()
    yield made
    made.reject()
    made.deleteLater()


def put(model: LabelModel, row: int, column: Column, value: str) -> bool:
    return model.setData(model.index(row, column), value)


def scheme_of(dialog: LabelsDialog) -> Scheme:
    return dialog._session.schemes.now


def test_the_model_keeps_qts_rules(
    qtmodeltester: ModelTester, dialog: LabelsDialog
) -> None:
    qtmodeltester.check(dialog.model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_a_label_is_renamed_and_keeps_its_id(dialog: LabelsDialog) -> None:
    assert put(dialog.model, 0, Column.NAME, "People")
    assert put(dialog.model, 0, Column.ABOUT, "Names of people")
    dialog.accept()
    first = scheme_of(dialog).labels[0]
    assert (first.id, first.name, first.about) == (
        "person",
        "People",
        "Names of people",
    )


def test_a_new_label_gets_an_id_of_its_name_a_colour_and_a_free_key(
    dialog: LabelsDialog,
) -> None:
    dialog.add.click()
    assert put(dialog.model, 2, Column.NAME, "Big event")
    dialog.accept()
    made = scheme_of(dialog).labels[2]
    assert (made.id, made.name, made.key) == ("big-event", "Big event", "3")
    assert made.color not in {PERSON.color, PLACE.color}


def test_a_key_goes_over_from_the_label_that_had_it(dialog: LabelsDialog) -> None:
    assert put(dialog.model, 0, Column.KEY, "2")
    dialog.accept()
    assert [label.key for label in scheme_of(dialog).labels] == ["2", ""]


def test_a_name_of_blanks_or_a_key_that_is_none_is_not_taken(
    dialog: LabelsDialog,
) -> None:
    assert not put(dialog.model, 0, Column.NAME, "  ")
    assert not put(dialog.model, 0, Column.KEY, "x")
    assert not put(dialog.model, 0, Column.USE, "nothing")
    dialog.accept()
    assert scheme_of(dialog) == SCHEME


def test_a_removed_label_stays_known_and_can_be_brought_back(
    dialog: LabelsDialog,
) -> None:
    dialog.remove.click()
    found = dialog.model.label(0)
    assert found is not None
    assert found.is_removed
    assert dialog.remove.text() == "Bring back"
    edit = Qt.ItemFlag.ItemIsEditable
    assert not dialog.model.flags(dialog.model.index(0, Column.NAME)) & edit
    dialog.accept()
    assert [label.id for label in scheme_of(dialog).offered()] == ["place"]
    assert scheme_of(dialog).name_of("person") == "Person"
    dialog.remove.click()
    dialog.accept()
    assert scheme_of(dialog).labels[0] == PERSON


def test_a_label_that_was_only_just_added_goes_for_good(dialog: LabelsDialog) -> None:
    dialog.add.click()
    dialog.remove.click()
    assert dialog.model.rowCount() == 2


def test_labels_are_moved(dialog: LabelsDialog) -> None:
    dialog.down.click()
    dialog.accept()
    assert [label.id for label in scheme_of(dialog).labels] == ["place", "person"]


def test_all_that_was_kept_is_undone_as_one(
    dialog: LabelsDialog, window: MainWindow
) -> None:
    put(dialog.model, 0, Column.NAME, "People")
    dialog.guidelines.setPlainText("Other")
    dialog.accept()
    assert scheme_of(dialog).guidelines == "Other"
    window.session.deciding.undo()
    assert scheme_of(dialog) == SCHEME
    window.session.deciding.redo()
    assert scheme_of(dialog).labels[0].name == "People"


def test_what_was_cancelled_changes_nothing(dialog: LabelsDialog) -> None:
    put(dialog.model, 0, Column.NAME, "People")
    dialog.leave.click()
    assert scheme_of(dialog) == SCHEME


def test_guidelines_are_shown_as_they_are_written(dialog: LabelsDialog) -> None:
    dialog.guidelines.setPlainText("## Names\n\nLabel **all**.")
    assert dialog.preview.toPlainText() == "Names\nLabel all."


def test_a_label_studio_interface_is_imported_into_what_is_there(
    dialog: LabelsDialog, files: Files, qtbot: QtBot
) -> None:
    files.read.write_text(STUDIO, "utf-8")
    dialog.importing.click()
    qtbot.waitUntil(lambda: "2 labels read" in dialog.said.text())
    dialog.accept()
    said = [
        (each.id, each.name, each.color, each.key) for each in scheme_of(dialog).labels
    ]
    # The same name, whatever its capitals, is the same label; the key is another's.
    assert said[0] == ("person", "person", "#112233", "1")
    assert said[2][:2] == ("event", "Event")
    assert said[2][3] == "3"


def test_a_file_that_is_none_is_told_in_the_window(
    dialog: LabelsDialog, files: Files, qtbot: QtBot
) -> None:
    files.read.write_text("{}", "utf-8")
    dialog.importing.click()
    qtbot.waitUntil(lambda: "Could not import" in dialog.said.text())
    assert dialog.model.rowCount() == 2


def test_what_is_exported_is_read_again(
    dialog: LabelsDialog, files: Files, qtbot: QtBot
) -> None:
    dialog.exporting.click()
    qtbot.waitUntil(lambda: "Written to" in dialog.said.text())
    assert read_scheme(files.written) == SCHEME
    assert (
        json.loads(files.written.read_text("utf-8"))["format"] == "facing-page-labels"
    )


def test_colours_are_told_in_words_too(dialog: LabelsDialog) -> None:
    index = dialog.model.index(0, Column.COLOR)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert dialog.model.data(index, spoken) == "colour #0072b2"
    assert dialog.model.data(QModelIndex()) is None
    dialog.model.set_color(0, "#123456")
    assert dialog.scheme().labels[0].color == "#123456"
    dialog.grab()


@pytest.mark.parametrize("wide", [360, 820])
def test_names_and_what_they_mean_have_room_however_narrow_it_is(
    dialog: LabelsDialog, wide: int
) -> None:
    dialog.show()
    dialog.list.setFixedWidth(wide)
    QApplication.processEvents()
    header = dialog.list.horizontalHeader()
    for column in (Column.NAME, Column.ABOUT):
        assert header.sectionSize(column) >= max(header.sectionSizeHint(column), 150)
    assert (header.length() > dialog.list.viewport().width()) is (wide == 360)
