"""Words in the person's language; what of the window passes through `tr` so far."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from facingpage.ui import wording, words
from facingpage.ui.actions import ACTIONS, MENUS
from facingpage.ui.keymap import KeyMap, key_words
from facingpage.ui.wording import Pretended, pretend, tr, trn
from helpers import wordings

# Every other file of the window passes all its words through `tr`.
NOT_DONE = {
    "app.py": "the command line is in English, before there is a window",
    "lettering.py": "codes of scripts, and a sentence in each of them",
    "look.py": "style rules",
    "shot.py": "what is said at the terminal, as by every command",
    "theme.py": "names of fonts, and style rules",
    "typesetter.py": "codes of scripts, and a sentence that is only measured",
}
DONE = sorted(
    path.relative_to(wordings.UI).as_posix()
    for path in wordings.UI.glob("**/*.py")
    if path.name not in NOT_DONE
)


@pytest.fixture
def pretended(qapp: QApplication) -> Iterator[None]:
    """Have all words be longer."""
    made = Pretended()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.mark.parametrize("file", DONE)
def test_all_words_of_the_window_pass_through_tr(file: str) -> None:
    left = [(w.line, w.text) for w in wordings.unpassed_in(wordings.UI / file)]
    assert left == []


@pytest.mark.parametrize("path", sorted(wordings.UI.glob("**/*.py")), ids=str)
def test_no_words_are_put_together_before_they_are_translated(path: Path) -> None:
    assert [(w.line, w.text) for w in wordings.composed_in(path)] == []


def test_words_that_pass_through_nothing_are_found(tmp_path: Path) -> None:
    file = tmp_path / "made_up.py"
    file.write_text(
        '"""About words."""\n'
        "def show(self, name: 'Some Type') -> None:\n"
        '    """Return it, all of it."""\n'
        '    self.setText("Go on")\n'
        '    self.say(f"Exported {name} to disk")\n'
        '    self.setObjectName("Not for eyes")\n'
        '    self.a.setText(tr("This one is {passed}.", passed="by the way"))\n'
        '    self.setStyleSheet("QLabel { color: red }")\n'
        '    self.key = "Ctrl+O"\n'
        '    x = {"some-id": "Close"}\n'
        '    state = tr("seen") if name else "whole"\n'
        '    verb = "stays" if name == "one" else "stay"\n'
        '    say(tr("It {verb}.", verb=verb), " and ".join(names))\n'
        '    return f"{name} of {verb}"\n',
        "utf-8",
    )
    found = [(w.line, w.text) for w in wordings.unpassed_in(file)]
    assert sorted(found) == [
        (4, "Go on"),
        (5, "f'Exported {name} to disk'"),
        (7, "by the way"),
        (10, "Close"),
        (11, "whole"),
        (12, "stay"),
        (12, "stays"),
        (13, " and "),
        (14, "f'{name} of {verb}'"),
    ]


@pytest.mark.parametrize("words", ["WHY", "PLACE IN IT", "A folder…", "Page"])
def test_captions_short_entries_and_tabs_are_words_too(
    tmp_path: Path, words: str
) -> None:
    file = tmp_path / "made_up.py"
    file.write_text(f'self.tabs.addTab(inner, "{words}")\n', "utf-8")
    assert [w.text for w in wordings.unpassed_in(file)] == [words]


def test_words_come_back_filled_in_where_there_is_no_translation() -> None:
    assert tr("Exported to {path}", path="a/{path}") == "Exported to a/{path}"
    assert tr("A {brace} stays") == "A {brace} stays"


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 blocks"), (1, "1 block"), (2, "2 blocks"), (12_345, "12,345 blocks")],
)
def test_english_has_two_plural_forms(number: int, words: str) -> None:
    assert trn("{n} block", "{n} blocks", number) == words


@given(st.text(), st.text())
def test_what_is_filled_in_is_taken_as_it_is(name: str, other: str) -> None:
    assert tr("{a}|{b}", a=name, b=other) == f"{name}|{other}"


@pytest.mark.usefixtures("pretended")
def test_pretended_words_are_longer_and_still_filled_in() -> None:
    assert tr("Open {file} now", file="a.html").startswith("⟦Ópéñ a.html ñów")
    assert trn("{n} block", "{n} blocks", 1) == pretend("{n} block").replace("{n}", "1")
    assert trn("{n} block", "{n} blocks", 7).startswith("⟦7 blóçks")


@pytest.mark.usefixtures("pretended")
def test_pretended_words_reach_the_buttons_that_qt_names(qapp: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "⟦" in box.buttons()[0].text()
    box.deleteLater()


@given(st.text(min_size=6))
def test_a_pretended_sentence_is_a_third_longer(text: str) -> None:
    assert len(pretend(text)) - len(text) >= len(text) // 3


def test_a_translation_has_its_own_order_and_its_own_plural_forms(
    tmp_path: Path, qapp: QApplication
) -> None:
    # Polish has three forms: 1; 2 to 4; the others.
    source = tmp_path / "facingpage_pl.ts"
    made = wordings.Said("x.py", 1, "{n} blocks in {page}", "{n} block in {page}")
    entry = wordings.message([made]).replace(
        ' type="unfinished"><numerusform></numerusform>',
        "><numerusform>W {page} jest {n} blok</numerusform>"
        "<numerusform>W {page} są {n} bloki</numerusform>"
        "<numerusform>W {page} jest {n} bloków</numerusform>",
    )
    source.write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>'
        '<TS version="2.1" language="pl"><context><name>facingpage</name>'
        f"{entry}</context></TS>",
        "utf-8",
    )
    release = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    assert release is not None
    subprocess.run([release, str(source)], check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    qapp.installTranslator(translator)
    try:
        said = [
            trn("{n} block in {page}", "{n} blocks in {page}", number, page="a")
            for number in (1, 3, 5)
        ]
    finally:
        qapp.removeTranslator(translator)
    assert said == ["W a jest 1 blok", "W a są 3 bloki", "W a jest 5 bloków"]


def test_the_template_holds_every_word_once() -> None:
    tree = ET.fromstring(wordings.template())  # noqa: S314  # our own
    keys = [
        (message.findtext("source"), message.findtext("comment"))
        for message in tree.iter("message")
    ]
    assert len(keys) == len(set(keys))
    words = {
        said.text
        for path in wordings.UI.glob("**/*.py")
        for said in wordings.said_in(path)
    }
    told = {said.text for said in wordings.all_told()}
    assert {source for source, _ in keys} == words | told


def test_without_words_in_the_systems_language_the_window_is_english(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(wording.PRETEND, raising=False)
    wording.install(qapp)
    assert tr("Go on") == "Go on"


def test_every_action_has_words_of_its_own_in_the_template() -> None:
    sources = {said.text for said in wordings.said_in(wordings.UI / "actions.py")}
    assert {action.title for action in ACTIONS} <= sources
    assert set(MENUS) <= sources
    words = [action.words() for action in ACTIONS]
    assert len(set(words)) == len(words)
    assert not [said for said in words if "{" in said]


# "Ctrl+B", "F8", and single letters where they are said to be pressed.
_KEY_NAMED = re.compile(
    r"\b(?:Ctrl|Alt|Shift)\+\S|\bF\d{1,2}\b|\b[Pp]ress [A-Z]\b|\bwith [A-Z]\b"
    r"|\b[A-Z] (?:drops|keeps|sets|restores|goes|confirms|brings)\b"
    r"|\((?:Shift\+)?[A-Z]\)"
)


@pytest.mark.parametrize("file", DONE)
def test_no_words_name_a_key_that_may_be_another_by_now(file: str) -> None:
    said = wordings.said_in(wordings.UI / file)
    assert [w.text for w in said if _KEY_NAMED.search(w.text)] == []


@pytest.mark.parametrize(
    "words",
    ["Press D.", "F8 goes on.", "Ctrl++ makes it larger", "Drop  (D)", "D drops it"],
)
def test_a_key_that_is_named_is_found(words: str) -> None:
    assert _KEY_NAMED.search(words)


def test_words_name_the_key_that_an_action_has_now(pretended: None) -> None:
    ids = set(re.findall(r"\{key:([\w-]+)\}", " ".join(w.text for w in all_said())))
    assert "drop" in ids
    assert ids <= {row.id for row in ACTIONS}
    assert tr("{key:drop} drops it.").startswith("⟦D dróps")
    wording.name_keys(partial(key_words, KeyMap({"drop": ("Shift+D",), "fold": ()})))
    try:
        assert tr("{key:drop} drops it.").startswith("⟦Shift+D dróps")
        # What has no key is found by its name.
        assert "Ctrl+K, “⟦Ópéñ" in tr("{key:fold}")
        # The words of a page are taken as they are.
        assert "{key:fold}" in tr("“{words}”", words="{key:fold}")
    finally:
        wording.name_keys(wording._usual_key)


def all_said() -> list[wordings.Said]:
    return [
        said for path in wordings.UI.glob("**/*.py") for said in wordings.said_in(path)
    ]


def test_the_languages_between_are_told_in_the_language_of_the_window(
    pretended: None,
) -> None:
    assert words.through(()) == ""
    assert words.through(("fr",)) == tr("French")
    assert words.through(("fr", "de")) == tr(
        "{one} and {next}", one=tr("French"), next=tr("German")
    )
    assert words.size(34_000) == tr("{number} kB", number="34.0") != "34.0 kB"
