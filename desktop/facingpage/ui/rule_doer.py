"""Changes of the rules for sites as steps: done, taken back, known another day."""

import json
from typing import Any, Final

from facingpage.core.rules import ChangeRules, Rule, Rules
from facingpage.core.steps import Beside, Step
from facingpage.core.wire import WireError, pack, unpack
from facingpage.storage.rule_journal import signed_rules
from facingpage.ui.rulebook import Rulebook
from facingpage.ui.wording import tr

SITE_RULES: Final = "site-rules"
"""The stored name of what changes the rules for what sites keep and drop."""


class SiteRuleDoer:
    """Makes the changes that steps are; see `ui.beside.Doer`.

    What a later step set for the same stays: each page has its own steps to undo.
    """

    def __init__(self, book: Rulebook) -> None:
        """Make it over what has the rules."""
        self._book = book

    def record(self, change: ChangeRules) -> Beside:
        """Return what a step says that makes a change, given the rules there are."""
        known = self._book.rules.values()
        made = ChangeRules(signed_rules(change.put, known), change.removed)
        _, inverse = made.apply(self._book.rules)
        record = {"change": pack(made), "inverse": pack(inverse)}
        return Beside(SITE_RULES, json.dumps(record))

    def do(self, step: Step, *, is_back: bool) -> None:
        """Change the rules, or take back what still is as it was left."""
        read = _read(step)
        if read is not None:
            there, back = read
            if is_back:
                there, back = back, there
            self._book.change(_as_left(self._book.rules, there, back))

    def why_not(self, step: Step, *, is_back: bool) -> str:
        """Return that its rules are others now, if all of them are."""
        read = _read(step)
        if read is None:
            return tr("It is not known any more which rules it changed.")
        there, back = read
        if is_back:
            there, back = back, there
        left = _as_left(self._book.rules, there, back)
        if not left.put and not left.removed:
            return tr(
                "The rules that it changed are others now, or were removed: look at"
                " Page ▸ Rules of sites…."
            )
        return ""


def _as_left(rules: Rules, there: ChangeRules, back: ChangeRules) -> ChangeRules:
    """Return of a change what starts from the rules as `back` would leave them."""
    before: dict[object, Rule | None] = {rule.key: None for rule in back.removed}
    before |= {rule.key: rule for rule in back.put}

    def is_left(rule: Rule) -> bool:
        # Of what was there neither before nor after nothing is said.
        return rules.get(rule.key) == before.get(rule.key)

    return ChangeRules(
        tuple(filter(is_left, there.put)), tuple(filter(is_left, there.removed))
    )


def _read(step: Step) -> tuple[ChangeRules, ChangeRules] | None:
    try:
        record: Any = json.loads(step.beside.record if step.beside else "")
        both = (unpack(ChangeRules, record[name]) for name in ("change", "inverse"))
        change, inverse = both
    except (WireError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return change, inverse
