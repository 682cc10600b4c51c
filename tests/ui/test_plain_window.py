"""What no part of the window may do: rich text, namelessness, heavy imports."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId
from facingpage.ui import appearance, models, shot, theme
from facingpage.ui.appearance import SystemLook
from facingpage.ui.export_dialog import ExportDialog
from facingpage.ui.guidelines import Guidelines
from facingpage.ui.high_contrast import DARK_CONTRAST, LIGHT_CONTRAST
from facingpage.ui.key_sheet import KeySheet
from facingpage.ui.main_window import MainWindow
from facingpage.ui.palette import Entry, Palette
from facingpage.workers.models import Stop
from helpers.fake_host import FakeHost
from helpers.models import STARTER_ENGLISH_PORTUGUESE, starter_root
from helpers.reviews import make_cleaned
from helpers.windows import open_page, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

_NAMED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def parts(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    export = ExportDialog(window, kept=1, translated=1)
    sheet = KeySheet(window, window.keys)
    found = Palette(window, (Entry("Drop", "D", lambda: None),))
    roots: list[QWidget] = [window, export, sheet, found]
    return [widget for root in roots for widget in root.findChildren(kind)]


def is_ours(widget: QWidget) -> bool:
    # Qt's own parts inside its widgets: clear buttons, popups, tab scrollers.
    inner = widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)
    owner = widget.parentWidget()
    while owner is not None and not inner:
        inner = isinstance(owner, (QComboBox, QLineEdit)) or (
            owner.metaObject().className() in {"QTabBar", "QComboBoxPrivateContainer"}
        )
        owner = owner.parentWidget()
    return not inner


def test_every_label_takes_its_text_as_it_is(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("<b>x</b>", title="<i>y</i>"))
        for label in parts(window, QLabel):
            assert isinstance(label, QLabel)
            is_plain = label.textFormat() == Qt.TextFormat.PlainText
            assert is_plain or not label.text(), label.text()
        # The guidelines are put in as text in a few looks: see test_guidelines.
        rich = [w for w in parts(window, QTextEdit) if not isinstance(w, Guidelines)]
        assert not [w for w in rich if is_ours(w)]


def test_everything_one_can_use_has_an_accessible_name(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("Text.", title="Title"))
        window.frame.inspector.tabs.setCurrentIndex(1)
        window.run("edit")  # the editor is named after the block it is opened on
        for kind in _NAMED:
            for widget in parts(window, kind):
                if is_ours(widget):
                    assert widget.accessibleName(), widget


def test_the_theme_changes_while_a_page_is_shown(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("Text."))
        window.run("dark")
        assert window.session.settings.theme == "dark"
        assert window.palette().window().color().lightness() < 60
        window.run("light")
        assert window.palette().window().color().lightness() > 200


def test_high_contrast_is_switched_on_and_off(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        open_page(qtbot, window, "a.html", make_cleaned("Text."))
        shown = []
        for action in ("contrast", "dark", "contrast"):
            window.run(action)
            is_on = window.actions_by_id["contrast"].isChecked()
            shown.append((theme.current().name, is_on))
        assert shown == [
            (LIGHT_CONTRAST.name, True),
            (DARK_CONTRAST.name, True),
            (theme.DARK.name, False),
        ]


def test_contrast_is_remembered_and_left_to_the_system_again(qtbot: QtBot) -> None:
    with window_over(qtbot, FakeHost()) as window:
        remembered = []
        for action in ("contrast", "contrast", "system"):
            window.run(action)
            remembered.append(window.session.settings.contrast)
        assert remembered == ["high", "normal", "system"]


def test_the_window_follows_the_system_while_it_is_open(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_over(qtbot, FakeHost()) as window:
        window.run("system")
        asked = window.findChild(SystemLook)
        assert asked is not None
        # What a desktop says; there is none in a test.
        monkeypatch.setattr(theme, "is_dark_wanted", lambda setting: setting != "light")
        monkeypatch.setattr(appearance, "is_contrast_wanted", lambda _: True)
        asked.changed.emit()
        assert theme.current() is DARK_CONTRAST
        assert window.actions_by_id["contrast"].isChecked()


def test_the_block_shown_last_is_shown_again(qtbot: QtBot) -> None:
    host = FakeHost()
    with window_over(qtbot, host) as window:
        first = open_page(
            qtbot, window, "a.html", make_cleaned("A.", "B.", "C.", source=b"a")
        )
        window.frame.view.go_to(BlockId(3))
        open_page(qtbot, window, "b.html", make_cleaned("D.", source=b"b"))
        window.session.paging.show(first)
        assert window.frame.view.current_block() == 3
    with window_over(qtbot, host) as window:
        open_page(qtbot, window, "a.html", make_cleaned("A.", "B.", "C.", source=b"a"))
        assert window.frame.view.current_block() == 3


def test_the_window_is_there_before_any_engine_or_parser() -> None:
    program = (
        "import sys; from facingpage.ui import app, models; models.installed_pairs();"
        "print(sorted({m.split('.')[0] for m in sys.modules}"
        " & {'trafilatura', 'lxml', 'langdetect', 'fxtranslate', 'ctranslate2'}))"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


def test_a_picture_is_written_without_a_screen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>A title</h1><p>Some words of text that are kept.</p>", "utf-8")
    out = tmp_path / "shot.png"
    command = [sys.executable, "-m", "facingpage", "--shot", str(out), "--to", "pt"]
    patient = [*command, "--settle", "150", str(page)]
    done = subprocess.run(patient, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(b"\x89PNG")
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_picture_that_came_too_early_says_so_and_fails(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>A title</h1><p>Some words of text that are kept.</p>", "utf-8")
    out = tmp_path / "shot.png"
    command = [sys.executable, "-m", "facingpage", "--shot", str(out), "--to", "pt"]
    early = [*command, "--settle", "0.01", str(page)]
    done = subprocess.run(early, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "before it was ready" in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_cannot_be_pictured_is_said(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"")
    out = tmp_path / "no folder" / "shot.png"
    command = [sys.executable, "-m", "facingpage", "--shot", str(out), str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    said = done.stderr.splitlines()
    assert len(said) == 2
    assert "page.html" in said[0]
    assert "Could not write" in said[1]


def test_a_picture_waits_for_a_page_however_late_it_stands(qtbot: QtBot) -> None:
    host = FakeHost()
    host.pages["a.html"] = make_cleaned("One.", title="T")
    host.held.add("a.html")
    with window_over(qtbot, host) as window:
        assert not shot._wait(window, 0.1, has_page=True)
        window.session.paging.open_path(Path("a.html"))
        assert not shot._wait(window, 0.1, has_page=True)
        QTimer.singleShot(300, window, lambda: host.release("a.html"))
        assert shot._wait(window, 30, has_page=True)
        assert window.frame.view.isVisible()


def test_a_wrong_option_is_said_in_one_line() -> None:
    command = [sys.executable, "-m", "facingpage", "--shoot", "x.png"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_model_folder_is_copied_whole_or_not_at_all(tmp_path: Path) -> None:
    from facingpage import paths, translation  # noqa: PLC0415  # as the window does

    source = tmp_path / "model"
    source.mkdir()
    names = ["SHA256SUMS"]
    for file in (starter_root() / STARTER_ENGLISH_PORTUGUESE).iterdir():
        if file.suffix in {".bin", ".spm"}:
            (source / file.name).write_bytes(file.read_bytes())
            names.append(file.name)
    (source / "readme.exe").write_bytes(b"no part of a model")
    imported = models.import_models([source], lambda _: None, Stop())
    assert models.imported_words(imported) == "Imported: English → Portuguese."
    assert translation.Pair("en", "pt") in translation.installed_pairs()
    (copied,) = paths.models_dir().iterdir()
    assert sorted(file.name for file in copied.iterdir()) == sorted(names)
