"""The same bytes opened anew: another version, and projects of the first format."""

import json
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.likeness import SiteRule
from facingpage.core.memory import Remembered
from facingpage.core.page import BlockId, Cleaned, Draft
from facingpage.core.query import parse
from facingpage.core.review import Review, Target
from facingpage.core.rules import ChangeRules, Rule
from facingpage.core.scheme import Label, Scheme
from facingpage.core.terms import ChangeTerms, Term
from facingpage.errors import StorageFailed
from facingpage.storage import schema
from facingpage.storage.project import Project
from facingpage.storage.search import Asked
from helpers.reviews import make_cleaned
from helpers.sites import site_page

SOURCE = b"<p>page</p>"
OLD, NEW = make_cleaned("Abc", source=SOURCE), make_cleaned("Абв", source=SOURCE)
DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)


def add(project: Project, cleaned: Cleaned) -> int:
    return project.add_page(cleaned, zlib.compress(SOURCE)).result(5)


def test_a_version_has_the_same_original_and_the_edits_carried_over(
    project: Project,
) -> None:
    old = add(project, OLD)
    new = project.add_version(old, NEW, [(DROP, BACK)]).result(5)
    assert new != old
    assert project.load(new).cleaned == NEW
    assert project.load(new).edits == (DROP,)
    assert project.source(new) == SOURCE


def test_the_version_before_keeps_its_blocks_and_edits(project: Project) -> None:
    old = add(project, OLD)
    project.journal.append(old, DROP, BACK).result(5)
    project.add_version(old, NEW, []).result(5)
    assert project.load(old).cleaned == OLD
    assert project.load(old).edits == (DROP,)


def test_only_the_last_version_is_listed_and_found(project: Project) -> None:
    old = add(project, OLD)
    new = project.add_version(old, NEW, []).result(5)
    last = project.add_version(new, OLD, []).result(5)
    assert [row.id for row in project.pages()] == [last]
    assert project.find(OLD.page.provenance.sha256) == last


def test_a_chosen_version_stays_when_the_file_is_opened_again(
    project: Project,
) -> None:
    new = project.add_version(add(project, OLD), NEW, []).result(5)
    assert add(project, OLD) == new
    assert project.load(new).cleaned == NEW


_FIRST_FORMAT = schema._TABLES.replace(
    schema._PAGE,
    """
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    site TEXT,
    language TEXT NOT NULL,
    opened_at TEXT NOT NULL
);
""",
)
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._SITE_PAGE, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._SITE_RULE, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._TERMS, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._DRAFT, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._STEP, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._STEP_OF_EDIT, "")
_STEP_COLUMN = (
    ",\n    -- NULL: carried over from another version of the page."
    "\n    step INTEGER REFERENCES step (id)"
)
assert _STEP_COLUMN in _FIRST_FORMAT
_FIRST_FORMAT = _FIRST_FORMAT.replace(_STEP_COLUMN, "")
_OLD_EDIT = """
CREATE TABLE old_edit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    page INTEGER NOT NULL REFERENCES page (id),
    who TEXT NOT NULL,
    made_at TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL
);
"""
_NO_STEPS = f"""
{_OLD_EDIT}
INSERT INTO old_edit SELECT seq, page, who, made_at, edit, inverse FROM edit;
DROP TABLE edit; DROP TABLE step;
ALTER TABLE old_edit RENAME TO edit;
CREATE INDEX edit_of_page ON edit (page, seq);
"""  # noqa: S608  # our own words alone
_NO_RULES = "DROP TABLE rule_change;"
_NO_SCHEME = "DROP TABLE scheme_change;"
_NO_PASSAGES = (
    "DROP TABLE passage; DROP TABLE passage_language; DROP TABLE passage_page;"
)
_NO_SKETCH = "DROP TABLE sketch; DROP TABLE sent_copy;"
_NO_EIGHTH = f"{_NO_STEPS} {_NO_RULES} {_NO_SCHEME} {_NO_PASSAGES} {_NO_SKETCH}"
_NO_DRAFTS = f"{_NO_EIGHTH} DROP TABLE draft;"
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._RULES, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._SCHEME, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._PASSAGE, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._SKETCH, "")
_FIRST_FORMAT = _FIRST_FORMAT.replace(schema._SENT_COPY, "")
_NO_TERMS = f"{_NO_DRAFTS} DROP TABLE term_change; DROP TABLE memory;"


def test_a_project_of_the_first_format_is_brought_up_to_date(path: Path) -> None:
    now = Project.open(path)
    page_id = add(now, replace(OLD, page=replace(OLD.page, title="Ferry")))
    now.journal.append(page_id, DROP, BACK).result(5)
    now.set_state(page_id, "last-block", "1").result(5)
    now.close()
    first = path.with_name("first.facingpage")
    with sqlite3.connect(first) as made:
        made.executescript(_FIRST_FORMAT)
        made.execute("ATTACH ? AS now", (str(path),))
        made.execute(
            "INSERT INTO page SELECT id, sha256, name, title, site, language,"
            " opened_at FROM now.page"
        )
        made.execute("INSERT INTO content SELECT * FROM now.content")
        made.execute(
            "INSERT INTO edit SELECT seq, page, who, made_at, edit, inverse"
            " FROM now.edit"
        )
        made.execute("INSERT INTO state SELECT * FROM now.state")
        made.commit()
        made.executescript(
            f"PRAGMA application_id = {schema.APPLICATION_ID}; PRAGMA user_version = 1"
        )
    made.close()
    project = Project.open(first)
    try:
        assert project.pages()[0].title == "Ferry"
        assert project.load(page_id).edits == (DROP,)
        assert project.state(page_id, "last-block") == "1"
        assert project.add_version(page_id, NEW, []).result(5) == page_id + 1
    finally:
        project.close()
    with sqlite3.connect(first) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert read.execute("PRAGMA foreign_key_check").fetchall() == []
        (said,) = read.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'edit'"
        ).fetchone()
        assert "REFERENCES page (id)" in said
    read.close()


def test_a_project_of_the_second_format_opens_and_tells_no_zone_or_type(
    path: Path,
) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        (record,) = made.execute("SELECT cleaned FROM content").fetchone()
        packed = json.loads(record)
        del packed["page_type"]
        for verdict in packed["verdicts"].values():
            del verdict["zone"]
        made.execute("UPDATE content SET cleaned = ?", (json.dumps(packed),))
        made.executescript(
            f"{_NO_TERMS} DROP TABLE site_page; DROP TABLE site_rule;"
            " PRAGMA user_version = 2"
        )
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
    finally:
        project.close()
    with sqlite3.connect(path) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    read.close()


def test_a_project_of_the_third_format_learns_sites_from_now_on(path: Path) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(
            f"{_NO_TERMS} DROP TABLE site_page; DROP TABLE site_rule;"
            " PRAGMA user_version = 3"
        )
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        ships = [site_page(name) for name in ("Gannet", "Petrel", "Curlew")]
        for ship in ships[1:]:
            project.add_page(ship, b"", ship).result(5)
        assert project.sites.judged(ships[0]) != ships[0]
    finally:
        project.close()
    with sqlite3.connect(path) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    read.close()


def test_a_project_of_the_fourth_format_keeps_languages_of_sites_from_now_on(
    path: Path,
) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_TERMS} DROP TABLE site_rule; PRAGMA user_version = 4")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        rule = SiteRule("ships.example", None, "gl")
        project.site_rules.put(rule).result(5)
        assert project.site_rules.all() == (rule,)
    finally:
        project.close()


def test_a_project_of_the_fifth_format_has_a_glossary_and_memory_from_now_on(
    path: Path,
) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_TERMS} PRAGMA user_version = 5")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        harbour = Term("harbour", "porto", "en", "pt")
        project.terms.append(ChangeTerms((harbour,)), ChangeTerms()).result(5)
        assert list(project.terms.all().values()) == [harbour]
        said = Remembered("Go.", "Vá.", "en", "pt")
        assert project.memory.add([said]) == 1
    finally:
        project.close()


def test_a_project_of_the_sixth_format_keeps_drafts_from_now_on(path: Path) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_DRAFTS} PRAGMA user_version = 6")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        draft = Draft("en", "pt", "test", ())
        project.drafts.keep({b"key": draft}).result(5)
        assert project.drafts.recall([b"key"]) == {b"key": draft}
    finally:
        project.close()


def test_a_project_of_the_seventh_format_can_take_back_what_was_done_before(
    path: Path,
) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    typed = [SetTargets(BlockId(1), "pt", (Target(0, 3, t),)) for t in ("U", "Um")]
    nothing = SetTargets(BlockId(1), "pt", ())
    for edit, inverse in (
        (DROP, BACK),
        (typed[0], nothing),
        (typed[1], typed[0]),
        (nothing, typed[1]),
        (BACK, DROP),
        (DROP, BACK),
    ):
        project.journal.append(page_id, edit, inverse).result(5)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_EIGHTH} PRAGMA user_version = 7")
    made.close()
    project = Project.open(path)
    try:
        line = project.steps.timeline(page_id)
        # Dropped, typed and both taken back; then dropped by another step.
        assert (line.ids, line.index) == ([6], 1)
        assert project.steps.get([1, 2], page_id)[1].parts[0].edit == typed[1]
        assert [s.step.undoes for s in project.steps.get([4, 5], page_id)] == [2, 1]
        (last,) = project.steps.get([6], page_id)
        assert last.step.words == "Block 1 dropped"
        assert last.parts[0].inverse == BACK
        # What is done from now on comes after.
        assert project.steps.new("More").id > 6
    finally:
        project.close()
    with sqlite3.connect(path) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        assert read.execute("PRAGMA foreign_key_check").fetchall() == []
    read.close()


def test_a_project_of_the_seventh_format_keeps_rules_of_sites_from_now_on(
    path: Path,
) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_EIGHTH} PRAGMA user_version = 7")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        rule = Rule("ships.example", False, "div.related > ul > li")
        project.rules.append(ChangeRules((rule,)), ChangeRules()).result(5)
        assert list(project.rules.all().values()) == [rule]
    finally:
        project.close()


def test_a_project_of_the_seventh_format_has_labels_from_now_on(path: Path) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_EIGHTH} PRAGMA user_version = 7")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        scheme = Scheme((Label("person", "Person", "#0072b2", "1"),), "# How to")
        project.scheme.append(scheme, "Label “Person” added").result(5)
        assert project.scheme.current() == scheme
    finally:
        project.close()
    with sqlite3.connect(path) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    read.close()


def test_a_project_of_the_seventh_format_is_searched_from_now_on(path: Path) -> None:
    project = Project.open(path)
    page_id = add(project, OLD)
    project.close()
    with sqlite3.connect(path) as made:
        made.executescript(f"{_NO_EIGHTH} PRAGMA user_version = 7")
    made.close()
    project = Project.open(path)
    try:
        assert project.load(page_id).cleaned == OLD
        assert project.search.behind() == (page_id,)
        project.search.catch_up(page_id, lambda: Review.of(OLD, ""))
        (page,) = project.search.find(Asked(parse("abc")))
        assert page.page.page_id == page_id
    finally:
        project.close()


def test_a_project_that_cannot_be_brought_up_to_date_stays_as_it_was(
    path: Path,
) -> None:
    Project.open(path).close()
    with sqlite3.connect(path) as made:
        # What the step is about to make is there: it must fail at its first change.
        made.execute("PRAGMA user_version = 3")
    made.close()
    with pytest.raises(StorageFailed):
        Project.open(path)
    with sqlite3.connect(path) as read:
        assert read.execute("PRAGMA user_version").fetchone() == (3,)
    read.close()
