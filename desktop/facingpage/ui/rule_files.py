"""Reads rules for sites from files and writes them, off the main thread."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facingpage.core.likeness import SiteRule
from facingpage.core.rules import MOST_RULES, ChangeRules
from facingpage.errors import FacingPageError
from facingpage.storage.rule_file import RuleFile, read_rules, write_rules
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.words import count


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
        spoken = self._session.site_rules()
        many = count(len(rules) + len(spoken), "rule")
        done = f"{many} written to {visible_text(str(path))}."
        self._session.tasks.run(
            lambda: write_rules(path, RuleFile(rules, spoken)),
            lambda _: self.told.emit(done),
            self._fail,
            owner=self,
        )

    def _take(self, found: RuleFile) -> None:
        if not self._session.can_keep_rules():
            self.told.emit("There is no project to keep rules in.")
            return
        book = self._session.rulebook.rules
        new = tuple(rule for rule in found.rules if book.get(rule.key) != rule)
        known = self._session.site_rules()
        spoken = [rule for rule in found.languages if rule not in known]
        if len(book) + len(new) > MOST_RULES:
            self.told.emit(
                f"A project holds {MOST_RULES:,} rules at most. Nothing was taken over;"
                " remove some first."
            )
            return
        if new:
            self._session.change_rules(ChangeRules(new))
        self._put(spoken)
        there = len(found.rules) + len(found.languages) - len(new) - len(spoken)
        rest = f" {there:,} were there already." if there else ""
        self.told.emit(f"{count(len(new) + len(spoken), 'rule')} taken over.{rest}")
        self.read_in.emit()

    def _put(self, spoken: list[SiteRule]) -> None:
        for rule in spoken:
            self._session.speaking.put(rule)

    def _fail(self, error: FacingPageError) -> None:
        self.told.emit(visible_text(str(error)))
