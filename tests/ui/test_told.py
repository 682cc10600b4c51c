"""Errors, reasons and words of steps, told in the person's language by the window."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.errors import OpenFailed
from facingpage.ui import told as told_module
from facingpage.ui.language_names import language_name
from facingpage.ui.reason_counts import COUNTED, counted
from facingpage.ui.told import told
from facingpage.ui.wording import Pretended
from helpers import wordings

ROOMS = [
    path
    for room in wordings.ROOMS
    for path in (wordings.UI.parent / room).glob("**/*.py")
]


LISTED = frozenset(said.text for said in wordings.all_told())


@pytest.fixture
def pretended(qapp: QApplication) -> Iterator[None]:
    """Have all words be longer."""
    made = Pretended()
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


def test_what_a_room_raises_is_listed_for_translators() -> None:
    raised = [said for path in ROOMS for said in wordings.raised_in(path)]
    assert len(raised) > 150
    assert [(w.file, w.text) for w in raised if w.text not in LISTED] == []
    shipped = set(json.loads(wordings.LIST.read_text("utf-8")))
    # Those that came since are told in English until `dev.py words` is run.
    assert len(LISTED - shipped) < 100


def test_the_words_of_edits_and_reasons_are_listed() -> None:
    assert "Block {1} {2}" in LISTED
    assert {"dropped", "restored"} <= LISTED
    assert COUNTED.keys() <= LISTED | {"a list of links"}
    assert not [text for text in LISTED if "SELECT" in text or "</" in text]


def test_no_error_is_shown_untold() -> None:
    left = [
        (path.name, node.lineno)
        for path in wordings.UI.glob("**/*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and wordings._name(node) == "str"
        and [ast.unparse(arg) for arg in node.args] in (["error"], ["why"])
    ]
    assert left == []


def test_an_error_is_told_in_the_persons_language(pretended: None) -> None:
    error = OpenFailed(
        'Could not open "news.html": the archive is cut short. Get it again.'
    )
    said = told(error)
    assert said.startswith('⟦Çóúld ñót ópéñ "news.html":')
    assert said.endswith("⟧")
    # What is said in it as a hole is told as well, a name of a file is not.
    step = SetKept(BlockId(2), kept=False).words()
    assert step == "Block 2 dropped"
    assert told(step).startswith("⟦Blóçk 2 ⟦dróppéd⟧")


def test_a_flag_is_told_with_the_languages_in_it(pretended: None) -> None:
    said = told("not translated: this is Portuguese, the model reads English")
    assert said.startswith("⟦ñót tráñslátéd: thís ís")
    assert "⟦Pórtúgúésé" in said
    assert "⟦Éñglísh" in said
    assert language_name("pt").startswith("⟦Pórtúgúésé")


def test_what_is_told_already_or_is_no_sentence_stays(pretended: None) -> None:
    for said in ("", "⟦Blóck 2⟧", "A page about {1} and ferries", "x" * 5_000):
        assert told(said) == said


@given(st.text(max_size=300))
def test_without_a_translation_nothing_is_changed(text: str) -> None:
    assert told(text) == text
    sentence = f'Could not open "{text}": the archive is cut short. Get it again.'
    assert told(sentence) == sentence


def test_the_list_that_is_shipped_can_be_read() -> None:
    listed = json.loads(wordings.LIST.read_text("utf-8"))
    assert len(listed) > 400
    assert told_module._known() == set(listed)


def test_a_missing_list_leaves_words_in_english(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pretended: None
) -> None:
    monkeypatch.setattr("facingpage.paths.resource_dir", lambda: tmp_path)
    told_module._known.cache_clear()
    told_module._holed.cache_clear()
    try:
        assert told("Block 2 dropped") == "Block 2 dropped"
    finally:
        monkeypatch.undo()
        told_module._known.cache_clear()
        told_module._holed.cache_clear()


def test_reasons_have_plural_forms() -> None:
    assert counted("a button, menu or notice", 1) == "1 button, menu or notice"
    assert counted("a button, menu or notice", 2) == "2 buttons, menus or notices"
    assert counted("repeats the title", 3) == "3 repeat the title"
    assert counted("beside the text", 1_200) == "1,200 beside the text"


def test_every_reason_whose_words_change_with_the_number_has_both_forms() -> None:
    room = wordings.UI.parent / "cleaning"
    reasons = {said.text for p in room.glob("**/*.py") for said in wordings.told_in(p)}
    verbs = ("repeats", "stands", "reads", "leads", "follows", "says")
    changing = {
        reason
        for reason in reasons
        if reason.startswith(("a ", "an ", "the ", "one of", *verbs))
        and "{" not in reason
    }
    assert len(changing) > 30
    assert changing - COUNTED.keys() == set()
