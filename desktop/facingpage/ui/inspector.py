"""The right side: what is known of the block, and of the page, in plain words."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.numbering import cut_from, number_of
from facingpage.core.page import COMMENTS, BlockId
from facingpage.core.review import Review
from facingpage.core.rules import NOTHING_RULED, Ruling
from facingpage.core.site_memory import site_of
from facingpage.ui import legible, words
from facingpage.ui.annotation_panel import AnnotationPanel
from facingpage.ui.guidelines import Guidelines
from facingpage.ui.look import label
from facingpage.ui.memory_panel import MemoryPanel
from facingpage.ui.page_facts import PageFacts
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.rule_words import rule_sentence
from facingpage.ui.wording import mark, tr
from facingpage.ui.wrapping import WrappingButton

_MARGINS: Final = (18, 14, 16, 14)


class BlockFacts(QWidget):
    """Flags first, then why the block is kept or dropped, its language and place."""

    kept_asked = Signal(object, bool)
    """A tuple of block ids to keep or to drop."""
    rule_asked = Signal(bool)
    """Whether the block and its like are to be kept on every page of the site."""
    open_rule_asked = Signal()
    """The rule that speaks of the block is to be shown."""
    language_asked = Signal(int)
    """The block whose language the person wants to set."""

    _told_of: BlockId | None = None

    def __init__(self, parent: QWidget) -> None:
        """Make it without a block."""
        super().__init__(parent)
        self._block: BlockId | None = None
        self._kept = False
        self._heading = label(self, "", "heading")
        self._kind = label(self, "", "muted")
        self._verdict = _chip(self)
        self._edited = _chip(self)
        self._flags = label(self, "", "flag", selectable=True)
        self._why = Section(self, tr("WHY"))
        self._language = Section(self, tr("LANGUAGE"))
        self._speak = WrappingButton("", self)
        self._speak.clicked.connect(self._ask_language)
        self._latin = Section(self, tr("IN LATIN LETTERS"))
        self._dates = Section(self, tr("DATES"))
        self._translation = Section(self, tr("TRANSLATION"))
        self._terms = Section(self, tr("GLOSSARY"))
        self.memory = MemoryPanel(self)
        self.annotations = AnnotationPanel(self)
        self._links = Section(self, tr("LINKS"))
        self._place = Section(self, tr("PLACE IN THE PAGE"))
        self._none = label(self, "", "muted")
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self._verdict)
        chips.addWidget(self._edited)
        chips.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*_MARGINS)
        layout.setSpacing(10)
        layout.addWidget(self._none)
        layout.addWidget(self._heading)
        layout.addWidget(self._kind)
        layout.addLayout(chips)
        layout.addWidget(self._flags)
        layout.addWidget(self.annotations)
        layout.addWidget(self._why)
        layout.addLayout(self._buttons())
        self._sections = (
            self._language,
            self._latin,
            self._dates,
            self._translation,
            self._terms,
            self._links,
            self._place,
        )
        for section in self._sections:
            layout.addWidget(section)
            if section is self._terms:
                layout.addWidget(self.memory)
            if section is self._language:
                layout.addWidget(self._speak, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def _buttons(self) -> QVBoxLayout:
        """Make what says which rule it was, and what can be done with the block."""
        self._rule = label(self, "", selectable=True)
        self._rule.setAccessibleName(tr("Rule of the site"))
        self.open_rule = _button(self, self.open_rule_asked.emit)
        self._toggle = _button(self, self._ask)
        self._confirm = _button(self, self._ask_confirmed)
        self.always = _button(self, self._ask_always)
        made = QVBoxLayout()
        made.setSpacing(6)
        made.addWidget(self._rule)
        for button in (self.open_rule, self._toggle, self._confirm, self.always):
            made.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def show_block(
        self,
        review: Review | None,
        number: BlockId | None,
        ruling: Ruling = NOTHING_RULED,
    ) -> None:
        """Show a block of a page, or say that none is chosen.

        `ruling` is what the rules of the page's site say of it.
        """
        self._block = number
        if review is None or number is None:
            self._show_none(has_page=review is not None)
            return
        block, name = review.block(number), words.spoken_number(review, number)
        self._kept = review.is_kept(number)
        self._none.hide()
        self.annotations.show_block(review, number)
        if number != self._told_of:
            self.tell_of(number, (), ())
        self._heading.show()
        self._heading.setText(_heading(review, number))
        length = words.length(block.text, review.language_of(number).code)
        kind = f"{words.kind(block)} · {length}"
        is_comment = review.verdicts[number].zone == COMMENTS
        self._kind.setText(
            tr("{kind} · reader's comment", kind=kind) if is_comment else kind
        )
        self._kind.show()
        degree = words.degree(review, number)
        _set_chip(self._verdict, degree, "kept" if self._kept else "debris")
        mine = tr("decided by you") if review.is_decided(number) else ""
        _set_chip(
            self._edited, "edited" if review.is_edited(number) else mine, "edited"
        )
        flags = words.flag_lines(review, number) if self._kept else ()
        # A line's height between two, or they run together.
        self._flags.setText("\n\n".join(flags))
        self._flags.setVisible(bool(flags))
        self._why.say("\n".join(words.why(review, block)))
        self._language.say(words.block_language(review, number))
        self._speak.setText(tr("Set the language…  ({key:language})"))
        self._speak.setAccessibleName(
            tr("Set the language of block {number}", number=name)
        )
        self._speak.show()
        self._latin.say(legible.in_latin(review, number))
        self._dates.say("\n".join(legible.dates(review, number)))
        self._translation.say(self._translated(review, number))
        self._links.say("\n".join(words.links(block)))
        self._place.say(_place(block.path))
        self._toggle.setText(
            tr("Drop this block  ({key:drop})")
            if self._kept
            else tr("Restore this block  ({key:restore})")
        )
        self._toggle.setAccessibleName(
            tr("Drop block {number}", number=name)
            if self._kept
            else tr("Restore block {number}", number=name)
        )
        self._toggle.show()
        self._show_rule(ruling, number)
        self._show_always(review)
        # Asked for what it is already: that decides it, and it is doubtful no more.
        self._confirm.setText(
            tr("Keep this block  ({key:restore})")
            if self._kept
            else tr("Leave out this block  ({key:drop})")
        )
        self._confirm.setAccessibleName(
            tr("Keep block {number}", number=name)
            if self._kept
            else tr("Leave out block {number}", number=name)
        )
        self._confirm.setVisible(review.is_doubtful(number))

    def tell_of(
        self,
        number: BlockId | None,
        terms: Sequence[str],
        offers: Sequence[MemoryOffer],
    ) -> None:
        """Show what glossary and memory have for a block: looked up apart."""
        self._told_of = number
        self._terms.say("\n".join(terms))
        self.memory.show_offers(offers)

    def text(self) -> str:
        """Return all that is said, for tests and for copying."""
        parts = [self._heading, self._kind, self._verdict, self._edited, self._flags]
        said = [part.text() for part in parts if part.text()]
        said += [part.text() for part in (self._why, self._rule) if part.text()]
        said += [section.text() for section in self._sections if section.text()]
        said += [self.annotations.text()]
        said += [self.memory.text()] if self.memory.offers else []
        return "\n".join(said)

    def _show_none(self, *, has_page: bool) -> None:
        for widget in (self._heading, self._kind, self._verdict, self._edited):
            widget.setText("")
            widget.hide()
        self._flags.setText("")
        self._flags.hide()
        self._show_rule(NOTHING_RULED, None)
        for button in (self._toggle, self._confirm, self.always, self._speak):
            button.hide()
        for section in (self._why, *self._sections):
            section.say("")
        self.tell_of(None, (), ())
        self.annotations.show_block(None, None)
        self._none.setText(
            tr(
                "Go to a block with {key:next-block} and {key:previous-block}, or click"
                " one: it says here why it was kept."
            )
            if has_page
            else tr("What is known of a block stands here once a page is open.")
        )
        self._none.show()

    def _translated(self, review: Review, number: BlockId) -> str:
        if not self._kept:
            return ""
        parts = review.parts(number)
        mine = sum(part.is_edited for part in parts)
        sure = sum(part.is_confirmed for part in parts)
        draft = review.drafts.get(number)
        engine = words.drafted(draft) if draft else ""
        told = (
            tr(
                " You confirmed {sure} of {number} sentences.",
                sure=sure,
                number=len(parts),
            )
            if sure
            else ""
        )
        if sure and sure == len(parts):
            told = tr(" You confirmed all of it.")
        if not mine:
            return (
                tr("By the machine: {engine}.{told}", engine=engine, told=told)
                if engine
                else told.strip()
            )
        if mine == len(parts):
            return tr("All of it is yours.{told}", told=told)
        rest = (
            tr(" The rest is the machine's: {engine}.", engine=engine) if engine else ""
        )
        return tr(
            "Yours in {mine} of {number} sentences.{rest}{told}",
            mine=mine,
            number=len(parts),
            rest=rest,
            told=told,
        )

    def _ask(self) -> None:
        if self._block is not None:
            self.kept_asked.emit((self._block,), not self._kept)

    def _ask_language(self) -> None:
        if self._block is not None:
            self.language_asked.emit(self._block)

    def _show_rule(self, ruling: Ruling, number: BlockId | None) -> None:
        """Say which rule keeps or drops the block, or why one does not."""
        held = ruling.held_of.get(number) if number else None
        rule = ruling.by.get(number) if number else None
        said = rule_sentence(rule) if rule else ""
        if held is not None and rule is None:
            said = tr(
                "{rule} It is held back here: it would drop most of this page.",
                rule=rule_sentence(held),
            )
        self._rule.setText(said)
        self._rule.setVisible(bool(said))
        self.open_rule.setText(tr("Open the rule…  ({key:look-at-rule})"))
        self.open_rule.setAccessibleName(tr("Open the rule"))
        self.open_rule.setVisible(bool(said))

    def _show_always(self, review: Review) -> None:
        """Offer to say the same of the block's like, where the page has a site."""
        self.always.setText(
            tr("Always drop it on this site  ({key:always-drop})")
            if self._kept
            else tr("Never drop it on this site  ({key:never-drop})")
        )
        self.always.setAccessibleName(
            tr("Always drop it on this site")
            if self._kept
            else tr("Never drop it on this site")
        )
        self.always.setVisible(site_of(review.page) is not None)

    def _ask_always(self) -> None:
        self.rule_asked.emit(not self._kept)

    def _ask_confirmed(self) -> None:
        if self._block is not None:
            self.kept_asked.emit((self._block,), self._kept)


class Section(QWidget):
    """A small caption over a text; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget, caption: str) -> None:
        """Make an empty section."""
        super().__init__(parent)
        self._caption = label(self, caption, "caption")
        self._text = label(self, "", selectable=True)
        self._text.setAccessibleName(caption.capitalize())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._text)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text, or hide."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """Return the text shown."""
        return self._text.text()


class Inspector(QFrame):
    """Three tabs: the block, the page, and the project's guidelines."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without a page."""
        super().__init__(parent)
        self.setObjectName("inspector")
        self.block = BlockFacts(self)
        self.page = PageFacts(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Inspector"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(tr("Inspector tabs"))
        self.tabs.addTab(_scrolled(self.block, self), tr("Block"))
        self.tabs.addTab(_scrolled(self.page, self), tr("Page"))
        self.guidelines = Guidelines(self)
        self.tabs.addTab(self.guidelines, tr("Guidelines"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self.tabs)


def _scrolled(inner: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _button(parent: QWidget, do: Callable[[], None]) -> QPushButton:
    made = WrappingButton("", parent)
    made.clicked.connect(do)
    return made


def _chip(parent: QWidget) -> QLabel:
    made = label(parent, "", "chip")
    made.setWordWrap(False)
    made.hide()
    return made


def _heading(review: Review, number: BlockId) -> str:
    made = review.made_of.get(number)
    if not made:
        return tr("Block {number}", number=number)
    of = cut_from(review, number)
    if of is not None:
        name = number_of(review, number)
        return tr("Block {number}, cut from {of}", number=name, of=of)
    others = dict.fromkeys(each.block for each in made if each.block != number)
    if not others:
        return tr("Block {number}, cut", number=number)
    listed = ", ".join(map(str, others))
    return tr("Block {number}, joined with {others}", number=number, others=listed)


def _place(path: str) -> str:
    """Return where a block stands: in a text "line 3", in a PDF "page 3"."""
    what, _, number = path.partition(" ")
    named = {"line": mark("line {number}"), "page": mark("page {number}")}
    is_named = what in named and number.isdecimal()
    return tr(named[what], number=number) if is_named else path


def _set_chip(chip: QLabel, text: str, hue: str) -> None:
    chip.setText(text)
    chip.setVisible(bool(text))
    if chip.property("hue") != hue:
        chip.setProperty("hue", hue)
        chip.style().unpolish(chip)
        chip.style().polish(chip)
