"""Reads rules for sites from files and writes them, off the main thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facingpage.core.likeness import SiteRule
from facingpage.core.rules import MOST_RULES, ChangeRules
from facingpage.errors import FacingPageError
from facingpage.storage.rule_file import RuleFile, read_rules, write_rules
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.wording import tr, trn


class RuleFiles(QObject):
    """Imports and exports; what came of it is told in a sentence."""

    told = Signal(str)
    """A sentence: what was done, or failed."""
    read_in = Signal()
    """There are other rules than before."""

    def __init__(self, session: Session, parent: QObject) -> None:
        """Make it over the session whose rules they are."""
        super().__init__(parent)
        self._session = session

    def read(self, path: Path) -> None:
        """Take over the rules of a file, in place of those for the same."""
        self._session.tasks.run(
            lambda: read_rules(path), self._take, self._fail, owner=self
        )

    def write(self, path: Path) -> None:
        """Write all rules to a file."""
        rules = tuple(self._session.rulebook.rules.values())
        spoken = self._session.speaking.rules()
        done = trn(
            "{n} rule written to {path}.",
            "{n} rules written to {path}.",
            len(rules) + len(spoken),
            path=visible_text(str(path)),
        )
        self._session.tasks.run(
            lambda: write_rules(path, RuleFile(rules, spoken)),
            lambda _: self.told.emit(done),
            self._fail,
            owner=self,
        )

    def _take(self, found: RuleFile) -> None:
        if not self._session.speaking.can_keep():
            self.told.emit(tr("There is no project to keep rules in."))
            return
        book = self._session.rulebook.rules
        new = tuple(rule for rule in found.rules if book.get(rule.key) != rule)
        known = self._session.speaking.rules()
        spoken = [rule for rule in found.languages if rule not in known]
        if len(book) + len(new) > MOST_RULES:
            self.told.emit(
                tr(
                    "A project holds {most} rules at most. Nothing was taken over;"
                    " remove some first.",
                    most=f"{MOST_RULES:,}",
                )
            )
            return
        if new:
            self._session.deciding.change_rules(ChangeRules(new))
        self._put(spoken)
        there = len(found.rules) + len(found.languages) - len(new) - len(spoken)
        said = trn(
            "{n} rule taken over.", "{n} rules taken over.", len(new) + len(spoken)
        )
        if there:
            rest = trn("{n} was there already.", "{n} were there already.", there)
            said = f"{said} {rest}"
        self.told.emit(said)
        self.read_in.emit()

    def _put(self, spoken: list[SiteRule]) -> None:
        for rule in spoken:
            self._session.deciding.put_language_rule(rule)

    def _fail(self, error: FacingPageError) -> None:
        self.told.emit(visible_text(told(error)))
