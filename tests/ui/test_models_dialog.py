"""The list of translation models in the window, and more of them from a catalogue."""

import json
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QLabel, QTreeWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facingpage import paths
from facingpage.core.models import Checked, Imported, Installed, Offer, Trial
from facingpage.errors import ModelFailed
from facingpage.storage.settings import load_settings
from facingpage.ui import incoming, model_work, models
from facingpage.ui.main_window import MainWindow
from facingpage.ui.models_dialog import ModelsDialog
from facingpage.ui.more_languages import MoreLanguages
from facingpage.ui.open_page import Drafting
from facingpage.workers import getting
from facingpage.workers import models as workers
from helpers.fake_host import FakeHost
from helpers.models import damage, link_model, make_package
from helpers.reviews import make_cleaned
from helpers.windows import click, key, open_page

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

SIZE, STATE = 3, 4
INSTALLED = Installed("de-en-2", "de", "en", "firefox", "2", 22_000_000, (), "")


class Answers(SimpleNamespace):
    """Answers in the person's place."""

    files: list[Path] = []  # noqa: RUF012  # a test sets its own
    folder: Path | None = None
    kit: Path | None = None
    is_sure = True

    def model_files(self) -> list[Path]:
        return self.files

    def model_folder(self) -> Path | None:
        return self.folder

    def kit_file(self) -> Path | None:
        return self.kit

    def may_remove(self, what: str) -> bool:
        self.asked = what
        return self.is_sure


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def own() -> None:
    """Have one model of the person's own, of those the tests look at."""
    link_model(paths.models_dir() / "en-pt-7")


@pytest.fixture
def dialog(
    qtbot: QtBot, window: MainWindow, answers: Answers
) -> Iterator[ModelsDialog]:
    session = window.session
    made = ModelsDialog(window.frame, session.models, session.tasks, answers)
    made.open()
    qtbot.waitUntil(lambda: "being checked" not in states(made) and bool(states(made)))
    yield made
    made.close()


def cells(dialog: ModelsDialog | MoreLanguages, column: int) -> list[str]:
    found = dialog.list.findItems("*", Qt.MatchFlag.MatchWildcard)
    return [item.text(column) for item in found]


def states(dialog: ModelsDialog) -> list[str]:
    return cells(dialog, STATE)


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.models.title)


def test_every_model_stands_with_where_it_is_from_and_that_it_is_whole(
    own: None, dialog: ModelsDialog
) -> None:
    assert cells(dialog, 0)[0] == "English → Portuguese"
    assert cells(dialog, 1)[0] == "Firefox 7"
    assert cells(dialog, 2) == ["imported", "with the program", "with the program"]
    assert cells(dialog, SIZE)[0] == "22.4 MB"
    assert states(dialog) == ["whole, as first seen", "whole", "whole"]
    assert "Licence: not told" in dialog.detail.text()


def test_a_damaged_model_says_so(
    own: None, qtbot: QtBot, dialog: ModelsDialog, window: MainWindow
) -> None:
    damage(paths.models_dir() / "en-pt-7" / "vocab.enpt.spm")
    dialog.list.forget(["en-pt-7"])
    window.session.models.installed.emit()
    qtbot.waitUntil(lambda: "is damaged" in states(dialog)[0])
    assert "is damaged" in dialog.detail.text()


def test_only_an_imported_model_can_be_removed_and_only_if_the_person_means_it(
    own: None, qtbot: QtBot, dialog: ModelsDialog, window: MainWindow, answers: Answers
) -> None:
    answers.is_sure = False
    click(dialog.remove)
    assert "en-pt-7, 22.4 MB" in answers.asked
    assert (paths.models_dir() / "en-pt-7").exists()
    answers.is_sure = True
    key(dialog, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(states(dialog)) == 2)
    assert dialog.said.text() == "Removed; 22.4 MB are free."
    assert not dialog.remove.isEnabled()


def test_files_that_are_dropped_are_imported_and_listed(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[Path] = []

    def fake(path: Path, hear: workers.Hear, stop: workers.Stop) -> Imported:
        hear("trying it")
        given.append(path)
        make_package(paths.models_dir() / "translate-de_en-1_9")
        return Imported((INSTALLED,), ("Another is none.",))

    monkeypatch.setattr(workers, "import_models", fake)
    dialog.import_files([Path("a.argosmodel")])
    assert dialog.strip.isVisible()
    qtbot.waitUntil(lambda: len(states(dialog)) == 3)
    assert given == [Path("a.argosmodel")]
    assert dialog.said.text() == "Imported: German → English."
    assert dialog.problem.text() == "Another is none."
    assert not dialog.strip.isVisible()


def test_one_model_can_be_imported_anew_and_the_next_fail(
    own: None, dialog: ModelsDialog
) -> None:
    # As it comes when both are done before the list has been looked at anew.
    dialog._imported(Imported((replace(INSTALLED, name="en-pt-7"),), ()))
    dialog._fail(ModelFailed("It is none."))
    assert dialog.problem.text() == "It is none."
    assert dialog.said.text() == "Imported: German → English."


def test_a_doubt_about_what_was_imported_is_shown_as_one(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doubt = "its letters are wrong"
    folder = make_package(paths.models_dir() / "de-en-2")
    (folder / "facingpage.json").write_text(json.dumps({"doubt": doubt}), "utf-8")
    doubtful = replace(INSTALLED, doubt=doubt)
    monkeypatch.setattr(workers, "import_models", lambda *_: Imported((doubtful,), ()))
    dialog.import_files([Path("x")])
    qtbot.waitUntil(lambda: f"but doubtful: {doubt}" in states(dialog)[0])
    assert "before you rely on it" in dialog.problem.text()


def test_the_travel_check_tells_each_model_and_then_all(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trial = Trial("Olá.", "", 0.1, 1500.0, 80_000_000, "network namespace")
    trials = iter([trial, replace(trial, doubt="it made nothing")])

    def fake(rows: Iterable[Any], stop: workers.Stop) -> Iterator[Checked]:
        for model in rows:
            pair = model.pair
            yield Checked(
                model.name, "firefox", pair.source, pair.target, "", "own",
                next(trials), "",
            )  # fmt: skip

    monkeypatch.setattr(workers, "check_models", fake)
    click(dialog.travel)
    idle(qtbot, window)
    assert states(dialog) == [
        "ready to travel: 1,500 words/s, 80.0 MB",
        "not ready: it made nothing",
    ]
    assert dialog.problem.text().startswith("Not ready to travel: 1 of 2")
    trials = iter([trial, trial])
    click(dialog.travel)
    idle(qtbot, window)
    assert dialog.problem.isHidden()
    assert dialog.said.text().startswith("Ready to travel: 2 models")
    assert "network namespace" in dialog.said.text()


def test_of_two_engines_for_a_pair_the_person_chooses(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    package = make_package(
        paths.models_dir() / "translate-en_pt-1_9", from_code="en", to_code="pt"
    )
    open_page(qtbot, window, "a.html", make_cleaned("One."))
    window.session.translating._find_pairs = models.installed_pairs
    window.session.translating.reload_models()
    window.run("models")
    dialog = window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    qtbot.waitUntil(lambda: len(cells(dialog, 0)) == 3)
    assert "Used" in dialog.detail.text()
    assert not dialog.use.isEnabled()
    dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
    assert "Not used: the Argos model is" in dialog.detail.text()
    made_before = len(host.asked.translations)
    click(dialog.use)
    qtbot.waitUntil(lambda: len(host.asked.translations) > made_before)
    assert load_settings().engines == {"en-pt": "firefox"}
    qtbot.waitUntil(lambda: "Not used: the Firefox" in _detail_of(dialog, 0))
    assert package.exists()
    dialog.close()


def _detail_of(dialog: ModelsDialog, number: int) -> str:
    dialog.list.setCurrentIndex(dialog.list.model().index(number, 0))
    return dialog.detail.text()


def test_what_is_under_way_can_be_stopped(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = threading.Event()

    def fake(path: Path, hear: workers.Hear, stop: workers.Stop) -> Imported:
        begun.set()
        assert stop.wait(20)
        stop.check()
        raise AssertionError

    monkeypatch.setattr(workers, "import_models", fake)
    dialog.import_files([Path("x")])
    qtbot.waitUntil(begun.is_set)
    assert not dialog.travel.isEnabled()
    click(dialog.strip.stop)
    idle(qtbot, window)
    assert dialog.problem.text() == "Stopped; nothing was changed."
    assert dialog.travel.isEnabled()


def test_what_was_imported_before_the_stop_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fake(path: Path, hear: workers.Hear, stop: workers.Stop) -> Imported:
        stop.check()
        stop.set()
        return Imported((INSTALLED,), ())

    monkeypatch.setattr(workers, "import_models", fake)
    files = [Path("a"), Path("b"), Path("c")]
    imported = models.import_models(files, lambda _: None, workers.Stop())
    assert imported.installed == (INSTALLED,)
    assert imported.problems == ("Stopped; the rest was not imported.",)


def test_what_does_not_stop_is_not_waited_for(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_work, "_PATIENCE_MS", 50)
    answer = threading.Event()
    done: list[str] = []

    def deaf(hear: workers.Hear, stop: workers.Stop) -> str:
        assert answer.wait(20)
        return "too late"

    def at_once(hear: workers.Hear, stop: workers.Stop) -> str:
        return "there"

    work = window.session.models
    failed: list[str] = []
    work.run("asking", deaf, done.append, lambda error: failed.append(str(error)))
    work.run("next", deaf, done.append, lambda error: failed.append(str(error)))
    work.stop()
    idle(qtbot, window)
    assert failed == ["Stopped; nothing was changed."] * 2
    work.run("other", at_once, done.append, lambda error: failed.append(str(error)))
    idle(qtbot, window)
    answer.set()
    assert done == ["there"]


def test_after_what_nobody_foresaw_the_next_is_done(
    qtbot: QtBot, window: MainWindow
) -> None:
    def fail(*_: object) -> str:
        raise KeyError

    work, done = window.session.models, list[str]()
    with qtbot.captureExceptions() as raised:
        work.run("first", fail, done.append, lambda _: None)
        work.run("second", lambda *_: "there", done.append, lambda _: None)
        idle(qtbot, window)
    assert done == ["there"]
    assert [kind for kind, *_ in raised] == [KeyError]


def test_what_is_under_way_goes_on_when_the_dialogs_are_closed(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def fake(*_: object) -> Imported:
        assert go_on.wait(20)
        return Imported((INSTALLED,), ())

    monkeypatch.setattr(workers, "import_models", fake)
    monkeypatch.setattr(getting, "get_model", fake)
    said: list[str] = []
    window.session.noticed.connect(lambda sentence, _: said.append(sentence))
    window.run("models")
    dialog = window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    dialog.import_files([Path("x")])
    dialog.get_more()
    more = dialog.findChild(MoreLanguages)
    assert isinstance(more, MoreLanguages)
    more.offers = (Offer("argos", "de", "en", "1", "", (), {}),)
    more.list.addTopLevelItem(QTreeWidgetItem(["x"]))
    more.list.selectAll()
    more.get_chosen()
    more.reject()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    with qtbot.waitSignal(window.session.models.installed):
        go_on.set()
    idle(qtbot, window)
    assert said == ["Imported: German → English."] * 2


def test_a_window_that_is_closed_stops_what_is_under_way(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = threading.Event()

    def fake(path: Path, hear: workers.Hear, stop: workers.Stop) -> Imported:
        assert stop.wait(20)
        stopped.set()
        return Imported((), ())

    monkeypatch.setattr(workers, "import_models", fake)
    window.session.bringing.import_models([Path("x")])
    window.close()
    assert stopped.is_set()


@pytest.mark.usefixtures("own")
def test_a_kit_of_all_models_or_of_those_chosen_is_saved(
    qtbot: QtBot,
    dialog: ModelsDialog,
    window: MainWindow,
    answers: Answers,
    tmp_path: Path,
) -> None:
    answers.kit = tmp_path / "kit.zip"
    assert dialog.kit.text() == "Save kit of all…"
    click(dialog.kit)
    idle(qtbot, window)
    assert "English → Portuguese, Portuguese → English" in dialog.said.text()
    dialog.list.selectAll()
    assert dialog.kit.text() == "Save kit of 3…"
    assert models.is_model_file(answers.kit)


def test_a_bad_folder_is_told_beside_the_models(
    qtbot: QtBot, window: MainWindow, answers: Answers
) -> None:
    (paths.models_dir() / "e\u202evil").mkdir(parents=True)
    session = window.session
    dialog = ModelsDialog(window.frame, session.models, session.tasks, answers)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    assert 'holds no "model' in dialog.problem.text()
    assert "\u202e" not in dialog.problem.text()
    dialog.close()


def test_nothing_in_the_dialog_is_read_as_markup(dialog: ModelsDialog) -> None:
    for each in dialog.findChildren(QLabel):
        assert each.textFormat() is Qt.TextFormat.PlainText


def test_a_model_dropped_on_the_window_is_imported_and_a_page_is_opened(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Path] = []

    def fake(path: Path, hear: workers.Hear, stop: workers.Stop) -> Imported:
        given.append(path)
        return Imported((INSTALLED,), ())

    monkeypatch.setattr(workers, "import_models", fake)
    package = make_package(tmp_path / "translate-de_en-1_9")
    page = tmp_path / "page.html"
    page.write_text("<p>x", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (package, page)])
    with qtbot.waitSignal(window.session.models.installed):
        assert incoming.take(data, window.session, "Dropped page")
    assert given == [package]
    assert [each.path for each in window.session.pages] == [page]


@pytest.mark.parametrize(
    ("name", "data", "is_model"),
    [
        ("a.argosmodel", b"", True),
        ("a.zip", b"PK\x03\x04" + bytes(26) + b"kit.json", True),
        ("a.zip", b"PK\x03\x04" + bytes(26) + b"page.html", False),
        ("a.html", b"<p>", False),
        ("none", None, False),
    ],
)
def test_a_dropped_file_is_told_by_its_name_or_first_bytes(
    tmp_path: Path, name: str, data: bytes | None, is_model: bool
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    assert models.is_model_file(tmp_path / name) is is_model
    assert models.is_model_file(link_model(tmp_path / "en-pt"))
    assert not models.is_model_file(tmp_path)


@pytest.fixture
def more(qtbot: QtBot, dialog: ModelsDialog) -> Iterator[MoreLanguages]:
    dialog.get_more()
    made = dialog.findChild(MoreLanguages)
    assert isinstance(made, MoreLanguages)
    yield made
    made.close()


def index_at(tmp_path: Path) -> str:
    pairs = (("de", "en"), ("ru", "en"), ("en", "ja"))
    rows = [
        {"from_code": s, "to_code": t, "package_version": "1.9", "links": ["x"]}
        for s, t in pairs
    ]
    (tmp_path / "index.json").write_text(json.dumps(rows), "utf-8")
    return str(tmp_path / "index.json")


def test_it_names_the_addresses_and_asks_nobody_before_connect(
    more: MoreLanguages, window: MainWindow
) -> None:
    assert "firefox.settings.services.mozilla.com" in more.where.text()
    assert "raw.githubusercontent.com" in more.where.text()
    assert window.session.models.title == ""
    more.place.setText("https://mirror.example/index.json")
    assert "mirror.example" in more.where.text()
    assert "mozilla" not in more.where.text()


def test_what_a_list_has_is_shown_and_filtered(
    qtbot: QtBot, more: MoreLanguages, window: MainWindow, tmp_path: Path
) -> None:
    more.place.setText(index_at(tmp_path))
    click(more.connect_button)
    idle(qtbot, window)
    assert cells(more, 0) == [
        "German → English",
        "English → Japanese",
        "Russian → English",
    ]
    assert cells(more, STATE - 1)[0] == "nothing: the list has no digest"
    more.filter.setText("russ")
    rows = more.list.findItems("*", Qt.MatchFlag.MatchWildcard)
    assert [row.text(0) for row in rows if not row.isHidden()] == ["Russian → English"]


def test_the_language_of_a_page_without_a_model_is_looked_for_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.session.translating.set_reader_language("de")
    page = open_page(qtbot, window, "a.html", make_cleaned("One."))
    assert page.drafting is Drafting.NO_MODEL
    window.run("models")
    dialog = window.findChild(ModelsDialog)
    assert isinstance(dialog, ModelsDialog)
    dialog.get_more()
    more = dialog.findChild(MoreLanguages)
    assert isinstance(more, MoreLanguages)
    assert more.filter.text() == "English"
    more.place.setText(index_at(tmp_path))
    click(more.connect_button)
    idle(qtbot, window)
    rows = more.list.findItems("*", Qt.MatchFlag.MatchWildcard)
    assert [row.isHidden() for row in rows] == [False, False, False]
    more.close()
    dialog.close()


def test_what_is_chosen_is_got_and_both_dialogs_say_so(
    qtbot: QtBot,
    more: MoreLanguages,
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[str] = []

    def fake(offer: Offer, hear: workers.Hear, stop: workers.Stop) -> Imported:
        given.append(offer.source)
        return Imported((INSTALLED,), ())

    monkeypatch.setattr(getting, "get_model", fake)
    more.place.setText(index_at(tmp_path))
    click(more.connect_button)
    idle(qtbot, window)
    more.list.setCurrentIndex(more.list.model().index(2, 0))
    click(more.get)
    idle(qtbot, window)
    assert given == ["ru"]
    below = more.parent()
    assert isinstance(below, ModelsDialog)
    for dialog in (more, below):
        assert dialog.said.text() == "Imported: German → English."


def test_a_list_that_cannot_be_read_is_said(
    qtbot: QtBot, more: MoreLanguages, window: MainWindow, tmp_path: Path
) -> None:
    more.place.setText(str(tmp_path / "none.json"))
    assert more.connect_button.text() == "Read the list"
    click(more.connect_button)
    idle(qtbot, window)
    assert "Could not read the list" in more.problem.text()
    assert more.list.isHidden()
    more.place.setText("http://a.example/l")
    click(more.connect_button)
    idle(qtbot, window)
    assert "must begin with https" in more.problem.text()
