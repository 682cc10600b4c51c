"""The rules for sites: a list to read, change, take off, export and import."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.likeness import SiteRule
from facingpage.core.rules import ChangeRules, Rule
from facingpage.ui.dialog import Dialog
from facingpage.ui.flow import FlowRow
from facingpage.ui.isolates import isolated
from facingpage.ui.language_names import language_name
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.rule_dialog import RuleDialog
from facingpage.ui.rule_files import RuleFiles
from facingpage.ui.rule_words import rule_sentence, rule_what
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_ROW_PX: Final = 28
_TEXT_CHARS: Final = 60
_NONE: Final = mark(
    "No site has a rule yet. Go to a block and press {key:always-drop} to drop it and"
    " its like on every page of its site, {key:never-drop} to keep them, or"
    " {key:language} to set their language “from now on”: it is listed here. Or import"
    " a file of rules."
)
_SOME: Final = mark(
    "Pages of these sites are read so whenever they are opened. What you decide on a"
    " page itself stays there."
)


class Asking(Protocol):
    """What is asked of the person; tests answer in its place."""

    def rule_file(self) -> Path | None:
        """Return a file of rules to read."""
        ...

    def rule_file_to_write(self) -> Path | None:
        """Return the file to write the rules to."""
        ...


class RulesDialog(Dialog):
    """A rule a row, the one made last on top. One taken off can be put back."""

    NAME = "rules"

    def __init__(self, parent: QWidget, session: Session, asking: Asking) -> None:
        """Make the list of what the session has."""
        super().__init__(parent)
        self.setWindowTitle(tr("Rules of sites"))
        self.setModal(True)
        self.resize(820, 480)
        self._session, self._asking = session, asking
        self._rules: list[SiteRule | Rule] = []
        self.files = RuleFiles(session, self)
        self.files.told.connect(self._say)
        self.files.read_in.connect(self._refresh)
        self.list = self._tree()
        self.about = label(self, "", "muted")
        self.said = label(self, "", "muted")
        self.toggle = self._button(tr("Remove"), self._toggle)
        self.edit = self._button(tr("Change…"), self._edit)
        self.importing = self._button(tr("Import…"), self._import)
        self.exporting = self._button(tr("Export…"), self._export)
        self.leave = self._button(tr("Close"), self.reject)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.itemActivated.connect(lambda *_: self._edit())
        session.rulebook.changed.connect(self._refresh)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the rule chosen, or put it back, on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _refresh(self) -> None:
        """Put what is new on top; what is no more stays, struck out."""
        known = set(self._rules)
        book = self._session.rulebook.rules.values()
        now: list[SiteRule | Rule] = [*self._session.speaking.rules(), *book]
        for rule in now:
            if rule in known:
                continue
            self._rules.insert(0, rule)
            item = QTreeWidgetItem(list(_row(rule)))
            item.setSizeHint(1, QSize(0, _ROW_PX))
            item.setToolTip(1, _sentence(rule))
            self.list.insertTopLevelItem(0, item)
        for number, rule in enumerate(self._rules):
            self._strike(number, is_off=not self._is_on(rule))
        has_any = bool(self._rules)
        self.about.setText(tr(_SOME) if has_any else tr(_NONE))
        self.list.setVisible(has_any)
        self.exporting.setEnabled(bool(now))
        if has_any and self.list.currentItem() is None:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._show()

    def _strike(self, number: int, *, is_off: bool) -> None:
        item = self.list.topLevelItem(number)
        if item is None:
            return
        for column in range(self.list.columnCount()):
            font = item.font(column)
            font.setStrikeOut(is_off)
            item.setFont(column, font)

    def _is_on(self, rule: SiteRule | Rule) -> bool:
        if isinstance(rule, Rule):
            return self._session.rulebook.rules.get(rule.key) == rule
        return rule in self._session.speaking.rules()

    def _current(self) -> SiteRule | Rule | None:
        number = self.list.currentIndex().row()
        return self._rules[number] if 0 <= number < len(self._rules) else None

    def _toggle(self) -> None:
        rule = self._current()
        if rule is None:
            return
        is_on = self._is_on(rule)
        if isinstance(rule, Rule):
            change = ChangeRules((), (rule,)) if is_on else ChangeRules((rule,))
            self._session.deciding.change_rules(change)
        elif is_on:
            self._session.deciding.remove_language_rule(rule)
        else:
            self._session.deciding.put_language_rule(rule)
        self._refresh()

    def _edit(self) -> None:
        rule = self._current()
        if not isinstance(rule, Rule) or not self._is_on(rule):
            return
        dialog = RuleDialog(self, self._session.rulebook, rule, is_new=False)
        dialog.made.connect(self._session.deciding.change_rules)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _import(self) -> None:
        path = self._asking.rule_file()
        if path is not None:
            self.files.read(path)

    def _export(self) -> None:
        path = self._asking.rule_file_to_write()
        if path is not None:
            self.files.write(path)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()

    def _show(self) -> None:
        rule = self._current()
        is_off = rule is not None and not self._is_on(rule)
        self.toggle.setText(tr("Put back") if is_off else tr("Remove"))
        self.toggle.setAccessibleName(
            tr("Put the rule back") if is_off else tr("Remove the rule")
        )
        self.toggle.setVisible(rule is not None)
        self.edit.setVisible(bool(self._rules))
        self.edit.setEnabled(isinstance(rule, Rule) and not is_off)

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        made = QPushButton(text, self, autoDefault=False)
        made.setAccessibleName(text.rstrip("…"))
        made.clicked.connect(do)
        return made

    def _tree(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setObjectName("rules")
        made.setAccessibleName(tr("Rules of sites"))
        made.setHeaderLabels([tr("Site"), tr("What"), tr("Is")])
        made.setRootIsDecorated(False)
        made.setIndentation(0)
        made.setUniformRowHeights(True)
        made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        resize = QHeaderView.ResizeMode
        for column, mode in enumerate(
            (resize.ResizeToContents, resize.Stretch, resize.ResizeToContents)
        ):
            made.header().setSectionResizeMode(column, mode)
        made.header().setStretchLastSection(False)
        return made

    def _lay_out(self) -> None:
        buttons = FlowRow()
        for button in (self.edit, self.toggle):
            buttons.addWidget(button)
        buttons.set_apart()
        for button in (self.importing, self.exporting, self.leave):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(self.about)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        self.said.hide()


def _row(rule: SiteRule | Rule) -> tuple[str, str, str]:
    site = visible_text(rule.site)
    if isinstance(rule, Rule):
        return (
            site,
            isolated(rule_what(rule)),
            tr("kept") if rule.kept else tr("dropped"),
        )
    what = tr("every page")
    if rule.like is not None:
        text = visible_text(rule.like.text)
        short = text[:_TEXT_CHARS] + ("…" if len(text) > _TEXT_CHARS else "")
        what = tr("blocks like “{words}”", words=short)
    return site, what, language_name(rule.code)


def _sentence(rule: SiteRule | Rule) -> str:
    """Return a rule whole, as plain text: a tooltip takes what looks like markup."""
    if isinstance(rule, Rule):
        return rule_sentence(rule).replace("<", "‹")
    return " ".join(_row(rule)[1:]).replace("<", "‹")
