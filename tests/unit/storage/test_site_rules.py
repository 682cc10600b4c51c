"""The languages a person set for sites, on disk."""

import sqlite3
from pathlib import Path

import pytest

from facingpage.core.likeness import Like, SiteRule
from facingpage.storage.project import Project

PAGES = SiteRule("ships.example", None, "gl")
ALIKE = SiteRule("ships.example", Like("share", "body/ul/li", "no", True), "en")


def test_rules_are_there_when_the_project_is_opened_again(path: Path) -> None:
    project = Project.open(path)
    for rule in (PAGES, ALIKE):
        project.site_rules.put(rule).result(5)
    project.close()
    again = Project.open(path)
    try:
        assert again.site_rules.all() == (PAGES, ALIKE)
    finally:
        again.close()


def test_a_site_has_one_rule_for_the_same_and_the_last_one_holds(
    project: Project,
) -> None:
    spanish = SiteRule(PAGES.site, None, "es")
    for rule in (PAGES, ALIKE, spanish):
        project.site_rules.put(rule)
    assert project.site_rules.all() == (ALIKE, spanish)
    project.site_rules.remove(PAGES)
    assert project.site_rules.all() == (ALIKE,)


def test_who_and_when_are_kept(project: Project, path: Path) -> None:
    project.site_rules.put(PAGES).result(5)
    with sqlite3.connect(path) as read:
        (made_at,) = read.execute("SELECT made_at FROM site_rule").fetchone()
        (who,) = read.execute("SELECT who FROM site_rule").fetchone()
    read.close()
    assert made_at.startswith("20")
    assert isinstance(who, str)


def test_a_damaged_rule_is_left_out(project: Project, path: Path) -> None:
    project.site_rules.put(PAGES).result(5)
    with sqlite3.connect(path) as made:
        made.execute(
            "INSERT INTO site_rule (site, likeness, code, who, made_at)"
            " VALUES ('a', '{\"text\": 1}', 'en', '', ''), ('b', '[[[', 'en', '', '')"
        )
    made.close()
    assert project.site_rules.all() == (PAGES,)


def test_a_rule_in_broken_letters_leaves_the_project_open(path: Path) -> None:
    project = Project.open(path)
    project.site_rules.put(PAGES).result(5)
    project.close()
    with sqlite3.connect(path) as made:
        made.execute(
            "INSERT INTO site_rule (site, likeness, code, who, made_at)"
            " VALUES (CAST(x'ff' AS TEXT), '', 'en', '', ''), ('a', '', x'ff', '', '')"
        )
    made.close()
    again = Project.open(path)
    try:
        assert again.site_rules.all() == (PAGES,)
    finally:
        again.close()


@pytest.mark.parametrize("code", ["", "<b>", "x" * 5000, "en\n", "English"])
def test_a_rule_of_no_language_is_left_out(
    project: Project, path: Path, code: str
) -> None:
    project.site_rules.put(PAGES).result(5)
    with sqlite3.connect(path) as made:
        made.execute(
            "INSERT INTO site_rule (site, likeness, code, who, made_at)"
            " VALUES ('a', '', ?, '', '')",
            (code,),
        )
    made.close()
    assert project.site_rules.all() == (PAGES,)


def test_a_site_of_half_a_character_is_kept(project: Project) -> None:
    odd = SiteRule("\ud800.example", Like("\udc00", "", "en", False), "pt")
    project.site_rules.put(odd).result(5)
    (found,) = project.site_rules.all()
    assert (found.site, found.like) == ("?.example", odd.like)
