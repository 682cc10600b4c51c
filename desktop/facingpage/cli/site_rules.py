"""The rules for sites that a command was given."""

import dataclasses
from collections.abc import Iterable
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.core.likeness import SiteRule
from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.core.rules import Rule, RuleKey
from facingpage.core.site_word import SiteRules
from facingpage.storage.rows import now
from facingpage.storage.rule_file import read_rules


class GivenRules:
    """What the files hold, read once before the first page.

    Of two rules for the same, that of the file named later holds.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        """Note which files."""
        self._paths = tuple(paths)
        self._rules = SiteRules()

    def read(self, reporter: Reporter) -> None:
        """Read the files, and tell how many rules there are in each.

        Raises:
            ListFailed: one cannot be read.
        """
        rules: dict[RuleKey, Rule] = {}
        spoken: list[SiteRule] = []
        for number, path in enumerate(self._paths):
            found = read_rules(path)
            for rule in found.rules:
                # A file that is named later holds before others, whatever its dates. A
                # rule without one, written by hand, is new, as where a window reads it.
                made_at = f"{number:06}{rule.made_at or now()}"
                rules[rule.key] = dataclasses.replace(rule, made_at=made_at)
            spoken += found.languages
            many = len(found.rules) + len(found.languages)
            said = f'"{path.name}": {many:,} rule{"" if many == 1 else "s"}.'
            reporter.message("note", said, path.name)
        self._rules = SiteRules(spoken, rules)

    def review(
        self, reporter: Reporter, name: str, cleaned: Cleaned, target: str
    ) -> Review:
        """Return a page with what the rules say of it; what was held back is told."""
        word = self._rules.word(cleaned.page, cleaned.guesses, cleaned.verdicts)
        for rule in word.ruling.held:
            said = f"{rule.words()}: held back, for it would drop most of this page."
            reporter.message("warning", said, name)
        return Review.of(cleaned, target, word.spoken, word.ruling.ruled)
