"""One rule for a site: what it says, to be changed, and what it would change."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rule_effect import Effect, Effects
from facingpage.core.rules import MOST_CHARS, ChangeRules, Rule, usable
from facingpage.ui import rule_words
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label, prompt
from facingpage.ui.open_page import OpenPage
from facingpage.ui.plain_text import visible_text
from facingpage.ui.rulebook import Rulebook
from facingpage.ui.wording import mark, tr

_AFTER_MS: Final = 250
_ROW_PX: Final = 28
_MOST_SHOWN: Final = 200
_TEXT_CHARS: Final = 200
_ODD: Final = mark(
    "Say where the blocks stand or how their text begins. A place is elements one in"
    " another: div.related > ul > li."
)


class RuleDialog(Dialog):
    """A rule in words and in its parts; below, what it changes on each open page."""

    NAME = "rule"

    made = Signal(object)
    """The ChangeRules that the person wants."""

    def __init__(
        self, parent: QWidget, book: Rulebook, rule: Rule, *, is_new: bool
    ) -> None:
        """Show a rule; one that is not new is changed, not made."""
        super().__init__(parent)
        self.setWindowTitle(tr("Rule of a site"))
        self.setModal(True)
        self.resize(760, 560)
        self._book, self._before, self._is_new = book, rule, is_new
        self._asked = 0
        self._much = self._held = 0
        self._pages: Sequence[OpenPage] = ()
        self.sentence = label(self, "", "heading", selectable=True)
        self.drop = QRadioButton(tr("Drop"), self)
        self.keep = QRadioButton(tr("Keep"), self)
        (self.keep if rule.kept else self.drop).setChecked(True)
        self.place = self._field(rule.place, tr("Where the blocks stand"))
        self.begins = self._field(rule.begins, tr("How their text begins"))
        self.text = self._field(rule.text, tr("Their whole text"))
        prompt(self.place, tr("any place"))
        prompt(self.begins, tr("any words; # is any number"))
        prompt(self.text, tr("any text; # is any number"))
        self.list = self._tree()
        self.stored = label(self, "", "muted")
        self.warning = label(self, "", "flag")
        self.warning.hide()
        self.ok = QPushButton(
            tr("Make the rule") if is_new else tr("Change the rule"), self
        )
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self.keep.toggled.connect(self._follow)
        for field in (self.place, self.begins, self.text):
            field.textChanged.connect(self._follow)
        self._lay_out()
        self._follow()
        self._timer.stop()
        self._look()

    def rule(self) -> Rule | None:
        """Return the rule as it stands in the fields; None where it says nothing."""
        return usable(
            replace(
                self._before,
                kept=self.keep.isChecked(),
                place=self.place.text(),
                begins=self.begins.text(),
                text=self.text.text(),
                made_at="",
                who="",
            )
        )

    def change(self) -> ChangeRules | None:
        """Return what making it would change; None where it says nothing."""
        rule = self.rule()
        if rule is None:
            return None
        is_other = not self._is_new and rule.key != self._before.key
        return ChangeRules((rule,), (self._before,) if is_other else ())

    def _follow(self) -> None:
        rule = self.rule()
        self.ok.setEnabled(rule is not None)
        self.sentence.setText(rule_words.rule_sentence(rule) if rule else tr(_ODD))
        # What was counted was counted for another rule.
        self._asked += 1
        self._timer.start()

    def _look(self) -> None:
        change = self.change()
        self._asked += 1
        asked, site = self._asked, self._before.site
        self.list.clear()
        self._much = self._held = 0
        self._show_warning()
        if change is None:
            self.stored.setText("")
            return
        self._pages = self._book.open_pages(site)

        def take(effects: list[Effect]) -> None:
            if asked == self._asked:
                self._show(effects)

        def tell(total: Effects, left: int) -> bool:
            if asked != self._asked:
                return False
            self.stored.setText(rule_words.stored(total, left))
            self._show_warning(total)
            return True

        self._book.effects(change, self._pages, take, self)
        self._book.stored_effects(change, site, tell, self)

    def _show(self, effects: Sequence[Effect]) -> None:
        for page, effect in zip(self._pages, effects, strict=True):
            row = [
                visible_text(page.name_shown()),
                rule_words.changes(len(effect.dropped), len(effect.restored)),
                rule_words.share(effect),
            ]
            if effect.held:
                row[1] = tr("held back: it would drop most of this page")
            item = QTreeWidgetItem(row)
            item.setSizeHint(0, QSize(0, _ROW_PX))
            if effect.is_much:
                font = item.font(2)
                font.setBold(True)
                item.setFont(2, font)
            if page.review is not None:
                item.addChildren(_texts(page.review, effect))
            self.list.addTopLevelItem(item)
            self._much += effect.is_much and not effect.held
            self._held += bool(effect.held)
        if len(effects) == 1:
            self.list.expandAll()
        self._show_warning()

    def _show_warning(self, total: Effects | None = None) -> None:
        if total is not None:
            self._stored_much = total.much
        elif not self.list.topLevelItemCount():
            self._stored_much = 0
        said = rule_words.warning(self._much + self._stored_much, self._held)
        self.warning.setText(said)
        self.warning.setVisible(bool(said))

    def _accept(self) -> None:
        change = self.change()
        if change is not None:
            self.made.emit(change)
            self.accept()

    def _field(self, text: str, name: str) -> QLineEdit:
        made = QLineEdit(text, self)
        made.setMaxLength(MOST_CHARS)
        made.setAccessibleName(name)
        return made

    def _tree(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setObjectName("places")
        made.setAccessibleName(tr("What the rule changes on open pages"))
        made.setHeaderLabels([tr("On open pages"), tr("The rule"), tr("That is")])
        made.setUniformRowHeights(True)
        resize = QHeaderView.ResizeMode
        made.header().setStretchLastSection(False)
        for column, mode in enumerate(
            (resize.Stretch, resize.ResizeToContents, resize.ResizeToContents)
        ):
            made.header().setSectionResizeMode(column, mode)
        return made

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        choice = QHBoxLayout()
        choice.setSpacing(18)
        choice.addWidget(self.drop)
        choice.addWidget(self.keep)
        choice.addStretch(1)
        form.addRow(choice)
        for words, field in (
            (tr("what stands in"), self.place),
            (tr("begins with"), self.begins),
            (tr("says"), self.text),
        ):
            caption = label(self, words, "muted")
            caption.setWordWrap(False)
            caption.setBuddy(field)
            form.addRow(caption, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.sentence)
        layout.addSpacing(2)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.stored)
        layout.addWidget(self.warning)
        layout.addWidget(self.buttons)


def _texts(review: Review, effect: Effect) -> list[QTreeWidgetItem]:
    """Return a line for each block that is dropped or restored, in reading order."""
    gone = frozenset(effect.dropped)
    both = sorted((*effect.dropped, *effect.restored))
    made = [
        _line(review, block, tr("dropped") if block in gone else tr("restored"))
        for block in both[:_MOST_SHOWN]
    ]
    if more := len(both) - len(made):
        made.append(QTreeWidgetItem([tr("and {n} more", n=f"{more:,}")]))
    return made


def _line(review: Review, block: BlockId, done: str) -> QTreeWidgetItem:
    text = visible_text(review.block(block).text[:_TEXT_CHARS])
    return QTreeWidgetItem([text, done, tr("block {number}", number=block)])
