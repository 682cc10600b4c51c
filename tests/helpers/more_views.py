"""Views of what a person reaches later: labels, rules, history, search, projects."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facingpage.core.anchors import anchor_at
from facingpage.core.annotations import Note, Span
from facingpage.core.edits import SetLabels, SetNotes, SetSpans
from facingpage.core.memory import Remembered
from facingpage.core.page import BlockId
from facingpage.core.rules import ChangeRules, Rule
from facingpage.core.scheme import Label, Scheme
from facingpage.ui.focus_mode import FocusMode
from facingpage.ui.gate import Gate
from facingpage.ui.history_dialog import HistoryDialog
from facingpage.ui.models_dialog import ModelsDialog
from facingpage.ui.more_languages import MoreLanguages
from facingpage.ui.note_editor import NoteEditor
from facingpage.ui.passphrase_dialog import PassphraseDialog
from facingpage.ui.reading import READING
from facingpage.ui.search_panel import SearchPanel
from facingpage.ui.speaking import Scope
from facingpage.ui.wipe_dialog import WipeDialog
from facingpage.ui.wording import tr
from helpers.sites import make_verdict, page_of, story
from helpers.stage import Stage, inspected, reading

_SITE: Final = "harbour.example"
_RULE: Final = Rule(_SITE, False, "div.related > ul > li", example="Read also: Petrel")
_SCHEME: Final = Scheme(
    (
        Label("person", "Person", "#0072b2", "1", about="who is named, or is meant"),
        Label("place", "Place", "#d55e00", "2", "span"),
        Label("claim", "Claim that can be checked", "#009e73", "3", "block"),
        Label("mood", "Mood", "#cc79a7"),
    ),
    "# What to label\n\nLabel **every** person once, where they are first named.\n\n"
    "- Titles belong to the name.\n- A ship is no person.\n",
)


def annotated(stage: Stage) -> QWidget:
    """Labels on a block and on words, a note, a bookmark, decisions."""
    reading(stage)
    session, view = stage.window.session, stage.window.frame.view
    session.deciding.change_scheme(_SCHEME)
    block = BlockId(3)
    assert session.current is not None
    assert session.current.review is not None
    text = session.current.review.block(block).text
    spans = []
    for words, label in (("212 passengers", "person"), ("the bay", "place")):
        at = text.index(words)
        anchor = anchor_at(text, at, at + len(words))
        assert anchor is not None
        spans.append(Span(label, anchor))
    session.deciding.do(SetSpans(block, tuple(spans)))
    session.deciding.do(SetLabels(block, ("claim",)))
    session.deciding.do(
        SetNotes(block, (Note("Is the number right? The harbour says 190."),))
    )
    view.go_to(block)
    stage.window.run("bookmark")
    stage.window.run("needs-review")
    inspected(stage)
    return stage.window


def labels(stage: Stage) -> QWidget:
    """The labels and the guidelines, to be changed."""
    reading(stage)
    stage.window.session.deciding.change_scheme(_SCHEME)
    return stage.dialog("labels")


def no_labels(stage: Stage) -> QWidget:
    """The same while there are none."""
    reading(stage)
    return stage.dialog("labels")


def guidelines(stage: Stage) -> QWidget:
    """The guidelines beside the page."""
    reading(stage)
    stage.window.session.deciding.change_scheme(_SCHEME)
    stage.window.run("guidelines")
    return stage.window


def note(stage: Stage) -> QWidget:
    """A note being written."""
    reading(stage)
    shown = stage.dialog("note")
    assert isinstance(shown, NoteEditor)
    field = shown.findChild(QPlainTextEdit)
    assert field is not None
    field.setPlainText("Is the number right? The harbour says 190.")
    return shown


def split(stage: Stage) -> QWidget:
    """Where a sentence is to be split."""
    reading(stage)
    stage.window.run("next-sentence")
    stage.window.run("split-sentence")
    return stage.popup()


def memory(stage: Stage) -> QWidget:
    """Sentences like this one, as they were translated before."""
    reading(stage)
    project = stage.window.session.project()
    assert project is not None
    # The host that answers here takes a block for one sentence.
    assert stage.window.session.current is not None
    assert stage.window.session.current.review is not None
    text = stage.window.session.current.review.block(BlockId(3)).text
    said = text.replace("new", "old").replace("212", "190")
    then = (
        "A balsa velha levou 190 passageiros através da baía no sábado. Chegou com dez"
        " minutos de atraso. Ninguém se importou, e a banda continuou a tocar."
    )
    by = ("Annotator 3f9c", "2026-03-12", "Ferries of the north")
    project.memory.add((Remembered(said, then, "en", "pt", *by),))
    view, panel = stage.window.frame.view, stage.window.frame.inspector.block.memory
    inspected(stage)
    view.go_to(BlockId(11))
    view.go_to(BlockId(3))
    stage.wait(lambda: bool(panel.offers))
    return stage.window


def history(stage: Stage) -> QWidget:
    """What was done in the project."""
    annotated(stage)
    stage.window.session.deciding.keep((BlockId(11),), kept=False)
    shown = stage.dialog("history")
    assert isinstance(shown, HistoryDialog)
    stage.wait(lambda: shown.list.topLevelItemCount() > 0)
    return shown


def fonts(stage: Stage) -> QWidget:
    """A font and a size for each script."""
    reading(stage)
    return stage.dialog("fonts")


def bookmarks(stage: Stage) -> QWidget:
    """All bookmarks."""
    annotated(stage)
    return stage.dialog("bookmarks")


def reference(stage: Stage) -> QWidget:
    """A reference to go to."""
    reading(stage)
    return stage.dialog("go-to-reference")


def page_menu(stage: Stage) -> QWidget:
    """How the list is sorted and narrowed."""
    reading(stage)
    menu = stage.window.frame.sidebar.menu
    menu.popup(stage.window.mapToGlobal(stage.window.rect().center()))
    return stage.popup()


def _site(stage: Stage) -> None:
    kept = make_verdict(kept=True)
    for name in ("Petrel", "Gannet"):
        texts = (*story(name), *story(f"{name}’s sister"))
        rows = [
            (" ".join([text] * 4), f"body/div.story/p[{n}]", kept)
            for n, text in enumerate(texts, 1)
        ]
        rows += [
            (f"Read also: {other}", f"body/div.related/ul/li[{n}]", kept)
            for n, other in enumerate(("Petrel", "Curlew", "Wren", "Heron"), 1)
        ]
        stage.open(f"{name}.html", page_of(name, rows, f"https://{_SITE}/{name}"))


def rule_offer(stage: Stage) -> QWidget:
    """A rule is offered, as three blocks that are alike were dropped."""
    _site(stage)
    for block in (7, 8, 9):
        stage.window.session.deciding.keep((BlockId(block),), kept=False)
    stage.wait(stage.window.frame.offer.isVisible)
    return stage.window


def rule(stage: Stage) -> QWidget:
    """What the rule would change."""
    rule_offer(stage)
    return stage.dialog("look-at-rule")


def rules(stage: Stage) -> QWidget:
    """The rules for sites, and the languages set for them."""
    _site(stage)
    session = stage.window.session
    session.deciding.change_rules(
        ChangeRules((_RULE, Rule(_SITE, True, begins="note:")))
    )
    session.deciding.set_language((BlockId(3),), "gl", Scope.SITE_PAGE)
    return stage.dialog("site-languages")


def no_rules(stage: Stage) -> QWidget:
    """The same while there are none."""
    reading(stage)
    return stage.dialog("site-languages")


def ruled(stage: Stage) -> QWidget:
    """A block that a rule drops, in the inspector."""
    _site(stage)
    stage.window.session.deciding.change_rules(ChangeRules((_RULE,)))
    view = stage.window.frame.view
    stage.wait(lambda: view.place() is not None)
    stage.window.run("peel")
    inspected(stage)
    view.go_to(BlockId(8))
    return stage.window


def _search(stage: Stage, action: str, typed: str) -> SearchPanel:
    reading(stage)
    stage.window.run(action)
    (panel,) = stage.window.findChildren(SearchPanel)
    ended: list[object] = []
    stage.window.session.searches.ended.connect(ended.append)
    panel.box.setText(typed)

    def is_found() -> bool:
        # A page that is just open comes into the index a little later.
        if ended and not panel.lines.places:
            ended.clear()
            panel.ask_now()
        return bool(ended)

    panel.ask_now()
    stage.wait(is_found)
    return panel


def search(stage: Stage) -> QWidget:
    """Words found in all pages."""
    _search(stage, "search", "ferry")
    return stage.window


def search_narrow(stage: Stage) -> QWidget:
    """The same, narrowed."""
    _search(stage, "search", "ferry").narrow.click()
    return stage.window


def search_nothing(stage: Stage) -> QWidget:
    """Nothing was asked yet."""
    reading(stage)
    stage.window.run("search")
    return stage.window


def replace(stage: Stage) -> QWidget:
    """Words to be replaced in all translations."""
    _search(stage, "replace", "ferry")
    replacing = stage.window.commands._searching().replacing
    replacing.row.box.setText("balsa")
    replacing.prepare()
    return stage.window


def focus(stage: Stage) -> QWidget:
    """Nothing but the text."""
    reading(stage)
    mode = stage.window.commands.focus
    assert isinstance(mode, FocusMode)
    stage.window.run("focus")
    return stage.window


def one_column(stage: Stage) -> QWidget:
    """The original alone."""
    reading(stage)
    stage.window.run("one-column")
    return stage.window


def only_read(stage: Stage) -> QWidget:
    """Another window has the project."""
    reading(stage)
    stage.window.session.warned.emit(tr(READING))
    return stage.window


def first_hint(stage: Stage) -> QWidget:
    """A hint for the first days."""
    reading(stage)
    stage.window.frame.first_hint.offer((), stage.window.key_words)
    return stage.window


def more_models(stage: Stage) -> QWidget:
    """Where more models can be got; nothing is connected to."""
    shown = stage.dialog("models")
    assert isinstance(shown, ModelsDialog)
    shown.get_more()
    found = shown.findChildren(MoreLanguages)
    stage.wait(found[0].isVisible)
    return found[0]


def copy(stage: Stage) -> QWidget:
    """What a copy of the project is to have."""
    reading(stage)
    return stage.dialog("send-copy")


def passphrase(stage: Stage) -> QWidget:
    """A passphrase for a project that has none."""
    reading(stage)
    return stage.dialog("passphrase")


def new_passphrase(stage: Stage) -> QWidget:
    """Another passphrase for a project that has one."""
    shown = PassphraseDialog(
        stage.window,
        title=tr("Change the passphrase"),
        sentence=tr(
            "Leave the fields empty to change only when the window locks. Copies"
            " that were sent keep the passphrase they have."
        ),
        accept=tr("Keep it"),
        has_one=True,
        lock_after=10,
    )
    shown.open()
    stage.wait(shown.isVisible)
    return shown


def wipe(stage: Stage) -> QWidget:
    """The project is to be wiped; what copies there are."""
    copies = [
        f"/home/ana/Harbour/backups/2026-03-{n + 1:02}.facingpage" for n in range(4)
    ]
    shown = WipeDialog(stage.window, "harbour.facingpage", copies, has_key=True)
    shown.open()
    stage.wait(shown.isVisible)
    return shown


def _gate(stage: Stage) -> Gate:
    made = Gate()
    made.resize(stage.window.size().boundedTo(QSize(1280, 800)))
    stage.window.hide()
    made.show()
    made.activateWindow()
    return made


def gate(stage: Stage) -> QWidget:
    """A locked project asks for its passphrase."""
    made = _gate(stage)
    made.ask(
        tr("Locked"),
        tr("“{name}” is closed. Enter its passphrase to go on.", name="harbour"),
        ((tr("Open another project…"), lambda: None),),
    )
    made.say_problem(tr("This is not the passphrase of the project. Try again."))
    return made


def gate_choice(stage: Stage) -> QWidget:
    """What can be done where a project cannot be opened."""
    made = _gate(stage)
    made.choose(
        tr("The project can’t be opened"),
        'Could not open "harbour.facingpage": page 214 of the file is damaged. Make a'
        " new project of what can be read of it, or open a copy.",
        (
            (tr("Open another project…"), lambda: None),
            (tr("Quit"), lambda: None),
        ),
    )
    return made


ALL: Final = (
    annotated, labels, no_labels, guidelines, note, split, memory, history, fonts,
    bookmarks, reference, page_menu, rule_offer, rule, rules, no_rules, ruled, search,
    search_narrow, search_nothing, replace, focus, one_column, only_read, first_hint,
    more_models, copy, passphrase, new_passphrase, wipe, gate, gate_choice,
)  # fmt: skip
"""Every view of this file, in the order in which they are pictured."""
