"""The rules for sites on disk: a journal of their changes."""

import sqlite3
from pathlib import Path

import pytest

from facingpage.core.rules import ChangeRules, Rule, in_order
from facingpage.storage.project import Project
from facingpage.storage.rule_journal import signed_rules

LINKS = Rule("ships.example", False, "div.related > ul > li", example="Read also")
WORDS = Rule("ships.example", True, text="her cargo")


def test_rules_are_there_when_the_project_is_opened_again(path: Path) -> None:
    project = Project.open(path)
    change = ChangeRules((LINKS, WORDS))
    project.rules.append(change, ChangeRules((), change.put)).result(5)
    project.rules.append(ChangeRules((), (WORDS,)), ChangeRules((WORDS,))).result(5)
    project.close()
    again = Project.open(path)
    try:
        assert list(again.rules.all().values()) == [LINKS]
    finally:
        again.close()


def test_who_changed_what_and_when_is_kept_with_what_takes_it_back(
    project: Project, path: Path
) -> None:
    change = ChangeRules(signed_rules((LINKS,)))
    project.rules.append(change, ChangeRules((), (LINKS,))).result(5)
    with sqlite3.connect(path) as read:
        (row,) = read.execute("SELECT made_at, who, change, inverse FROM rule_change")
    read.close()
    assert row[0].startswith("20")
    assert "div.related" in row[2]
    assert "div.related" in row[3]
    (kept,) = project.rules.all().values()
    assert kept.made_at.startswith("20")


@pytest.mark.parametrize(
    "made_at",
    ["2999-01-02T03:04:05.999999+00:00", "2999-01-02T03:04:05+00:00", "", "?"],
)
def test_what_is_decided_now_holds_before_a_rule_of_a_clock_that_is_fast(
    made_at: str,
) -> None:
    known = Rule("ships.example", True, "div.related", made_at=made_at)
    (made,) = signed_rules((LINKS,), (known,))
    if made_at != "?":
        assert in_order((made, known))[-1] == made
    assert made.made_at.startswith(("29", "20"))


def test_damaged_and_newer_changes_are_left_out(project: Project, path: Path) -> None:
    project.rules.append(ChangeRules((LINKS,)), ChangeRules()).result(5)
    odd = (
        "[[[",
        '{"put": [{"site": 1}], "removed": []}',
        '{"put": [], "removed": [], "newer": 1}',
        '{"put": [{"site": "", "kept": true}], "removed": []}',
        b"\xff\xfe",
        "[" * 100_000,
    )
    with sqlite3.connect(path) as made:
        made.executemany(
            "INSERT INTO rule_change (who, made_at, change, inverse)"
            " VALUES ('', '', ?, '')",
            [(each,) for each in odd],
        )
    made.close()
    assert list(project.rules.all().values()) == [LINKS]
