"""Languages set for a site as steps: done, taken back, and known again another day."""

import json
from collections.abc import Callable, Sequence
from typing import Any, Final

from facingpage.core.likeness import SiteRule
from facingpage.core.steps import Beside, Step
from facingpage.core.wire import WireError, pack, unpack
from facingpage.ui.speaking import Speaking
from facingpage.ui.wording import tr

SITE_LANGUAGE: Final = "site-language"
"""The stored name of what sets a language for a site."""


class RuleDoer:
    """Puts and removes the rules that steps are; see `ui.beside.Doer`."""

    def __init__(
        self, speaking: Speaking, rules: Callable[[], Sequence[SiteRule]]
    ) -> None:
        """Make it over what has the rules; `rules` are those there are."""
        self._speaking = speaking
        self._rules = rules

    def record(self, rule: SiteRule) -> Beside:
        """Return what a step says that sets a rule, given the rules there are now."""
        before = self._speaking.rules_from(rule)
        record = {"rule": pack(rule), "before": [pack(each) for each in before]}
        return Beside(SITE_LANGUAGE, json.dumps(record))

    def do(self, step: Step, *, is_back: bool) -> None:
        """Have the rule, or again those that stood before it."""
        read = _read(step)
        if read is None:
            return
        rule, before = read
        if not is_back and rule.code:
            self._speaking.put(rule)
        elif is_back and before:
            self._speaking.put_back(before)
        else:
            self._speaking.remove(rule)

    def why_not(self, step: Step, *, is_back: bool) -> str:
        """Return that the rule is another now, if it is."""
        read = _read(step)
        if read is None:
            return tr("It is not known any more what it set.")
        rule = read[0]
        if is_back and rule.code and rule not in self._rules():
            return tr(
                "The language set for {site} is another now, or was removed: look at"
                " Page ▸ Rules of sites….",
                site=rule.site,
            )
        return ""


def _read(step: Step) -> tuple[SiteRule, tuple[SiteRule, ...]] | None:
    try:
        record: Any = json.loads(step.beside.record if step.beside else "")
        rules = [unpack(SiteRule, each) for each in (record["rule"], *record["before"])]
    except (WireError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return rules[0], tuple(rules[1:])
