import sqlite3
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from facingpage.core.bundle import KeptPart, packed, parts_of
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Cleaned, LanguageGuess, LanguageSpan
from facingpage.errors import ProjectHeld, StorageFailed
from facingpage.storage import schema
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned, with_comments

SOURCE = b"<p>page</p>"
PACKED = zlib.compress(SOURCE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "pages.facingpage"


def add(project: Project, cleaned: Cleaned) -> int:
    return project.add_page(cleaned, PACKED).result(5)


def edit_once(project: Project, page_id: int) -> None:
    edit, back = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), kept=None)
    project.journal.append(page_id, edit, back).result(5)


def test_a_page_comes_back_as_it_was_stored(project: Project) -> None:
    cleaned = make_cleaned("Lead", "Body", title="Ferry", dropped=(2,))
    assert project.load(add(project, cleaned)).cleaned == cleaned


def test_the_type_of_a_page_and_its_comments_come_back(project: Project) -> None:
    cleaned = replace(
        with_comments(make_cleaned("Lead", "First!"), 2), page_type="article"
    )
    loaded = project.load(add(project, cleaned)).cleaned
    assert loaded.page_type == "article"
    assert loaded.verdicts[BlockId(2)].zone == "comments"


def test_the_original_bytes_come_back_unchanged(project: Project) -> None:
    page_id = add(project, make_cleaned("Lead"))
    assert project.load(page_id).source_zlib() == PACKED
    assert project.source(page_id) == SOURCE


def test_the_same_bytes_get_the_same_id(project: Project) -> None:
    cleaned = make_cleaned("Lead")
    assert add(project, cleaned) == add(project, cleaned)
    assert project.find(cleaned.page.provenance.sha256) == 1


def test_unknown_bytes_are_not_found(project: Project) -> None:
    assert project.find("f" * 64) is None


def test_a_page_without_edits_takes_the_new_cleaning(project: Project) -> None:
    page_id = add(project, make_cleaned("Lead", "Body", title="Old"))
    add(project, make_cleaned("Lead", "Body", title="New", dropped=(1,)))
    assert not project.load(page_id).cleaned.verdicts[BlockId(1)].kept
    assert project.pages()[0].title == "New"


def test_a_page_with_edits_keeps_its_blocks_and_verdicts(project: Project) -> None:
    first = make_cleaned("Lead", "Body")
    page_id = add(project, first)
    edit_once(project, page_id)
    add(project, make_cleaned("Body", "Lead", "More"))
    assert project.load(page_id).cleaned == first


def test_pages_are_listed_newest_first_with_their_edits(project: Project) -> None:
    old = add(project, make_cleaned("Lead", title="Old", source=b"1"))
    new = add(project, make_cleaned("Lead", title="New", source=b"2"))
    edit_once(project, old)
    rows = project.pages()
    assert [(row.id, row.title, row.edits) for row in rows] == [
        (new, "New", 0),
        (old, "Old", 1),
    ]
    assert (rows[0].name, rows[0].language, rows[0].site) == ("page.html", "en", None)


def test_a_page_opened_again_moves_to_the_top(project: Project) -> None:
    old = make_cleaned("Lead", source=b"1")
    add(project, old)
    add(project, make_cleaned("Lead", source=b"2"))
    add(project, old)
    assert [row.id for row in project.pages()] == [1, 2]


def test_half_characters_in_names_are_stored(project: Project) -> None:
    cleaned = make_cleaned("Half \ud800 here", title="Half \udfff")
    assert project.load(add(project, cleaned)).cleaned == cleaned
    assert project.pages()[0].title == "Half ?"


def test_state_comes_back(project: Project) -> None:
    page_id = add(project, make_cleaned("Lead"))
    project.set_state(page_id, "block", "1")
    project.set_state(page_id, "block", "7\ud800")
    assert project.state(page_id, "block") == "7\ud800"
    assert project.state(page_id, "other") is None


def test_everything_is_there_when_it_is_opened_again(path: Path) -> None:
    with_edit = Project.open(path)
    page_id = add(with_edit, make_cleaned("Lead"))
    edit_once(with_edit, page_id)
    with_edit.close()
    again = Project.open(path)
    assert again.load(page_id).edits == (SetKept(BlockId(1), kept=False),)
    again.close()


def test_close_commits_what_waits(path: Path) -> None:
    project = Project.open(path)
    waiting = [
        project.add_page(make_cleaned(f"{n}", source=b"%d" % n), PACKED)
        for n in range(200)
    ]
    project.close()
    assert [future.result(0) for future in waiting] == list(range(1, 201))


def test_a_closed_project_refuses_in_a_sentence(path: Path) -> None:
    project = Project.open(path)
    project.close()
    project.close()
    error = project.add_page(make_cleaned("Lead"), PACKED).exception(0)
    assert isinstance(error, StorageFailed)
    assert "it is closed" in str(error)
    with pytest.raises(StorageFailed, match="Could not read the project"):
        project.pages()


def test_a_second_window_is_told_that_the_first_holds_it(
    project: Project, path: Path
) -> None:
    with pytest.raises(StorageFailed, match="another Facing Page window is using it"):
        Project.open(path)
    assert add(project, make_cleaned("Lead")) == 1


def test_a_project_let_go_can_be_opened(path: Path) -> None:
    for _ in range(2):
        Project.open(path).close()


def change_header(path: Path, pragma: str) -> None:
    Project.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


def test_a_newer_project_is_refused_and_left_alone(path: Path) -> None:
    change_header(path, f"user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StorageFailed, match="a newer Facing Page made it"):
        Project.open(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(path: Path) -> None:
    change_header(path, "application_id = 7")
    with pytest.raises(StorageFailed, match="database of another program"):
        Project.open(path)


@pytest.mark.parametrize(
    "junk", [b"<html>" * 500, b"SQLite format 3\0" + b"\xff" * 999]
)
def test_a_file_that_is_no_project_is_refused_and_left_alone(
    tmp_path: Path, junk: bytes
) -> None:
    path = tmp_path / "alone" / "junk"
    path.parent.mkdir()
    path.write_bytes(junk)
    with pytest.raises(StorageFailed, match="Could not open"):
        Project.open(path)
    assert path.read_bytes() == junk
    assert [p.name for p in path.parent.iterdir()] == ["junk"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageFailed, match="Check that its folder"):
        Project.open(tmp_path / "file" / "pages.facingpage")


def break_record(path: Path, column: str, value: object) -> None:
    connection = sqlite3.connect(path)
    table = "edit" if column in {"edit", "inverse"} else "content"
    connection.execute(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608  # names of ours
    connection.commit()
    connection.close()


DAMAGE = ["", "{", "null", "[" * 20_000, '{"page": 1}', b"\xff", '{"do": "fly"}']


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_page_is_told_and_mended_by_opening_it_again(
    path: Path, damage: object
) -> None:
    project = Project.open(path)
    cleaned = make_cleaned("Lead")
    page_id = add(project, cleaned)
    edit_once(project, page_id)
    break_record(path, "cleaned", damage)
    with pytest.raises(StorageFailed, match="Open the saved file again"):
        project.load(page_id)
    add(project, cleaned)
    assert project.load(page_id).cleaned == cleaned
    assert len(project.load(page_id).edits) == 1
    project.close()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_edit_is_reported_and_the_others_stay(
    path: Path, damage: object
) -> None:
    project = Project.open(path)
    page_id = add(project, make_cleaned("Lead"))
    edit_once(project, page_id)
    break_record(path, "edit", damage)
    edit_once(project, page_id)
    stored = project.load(page_id)
    assert (len(stored.edits), stored.unread) == (1, (1,))
    project.close()


def test_a_page_without_all_its_verdicts_counts_as_damaged(project: Project) -> None:
    cleaned = make_cleaned("Lead", "Body")
    page_id = add(project, replace(cleaned, verdicts={}))
    with pytest.raises(StorageFailed, match="damaged on disk"):
        project.load(page_id)


@pytest.mark.parametrize(
    "guess",
    [
        LanguageGuess('en"><b>', "sure"),
        LanguageGuess("\ud800", "sure"),
        LanguageGuess("en", "sure", (LanguageSpan(0, 2, "<b>", "sure"),)),
        LanguageGuess("en", "sure", (LanguageSpan(2, 1, "de", "sure"),)),
        LanguageGuess("en", "sure", (LanguageSpan(-1, 2, "de", "sure"),)),
        LanguageGuess("en", "sure", (LanguageSpan(0, 5, "de", "sure"),)),
    ],
)
def test_a_page_with_languages_that_are_none_counts_as_damaged(
    project: Project, guess: LanguageGuess
) -> None:
    cleaned = make_cleaned("Lead", "Body")
    page_id = add(
        project, replace(cleaned, guesses={**cleaned.guesses, BlockId(2): guess})
    )
    with pytest.raises(StorageFailed, match="damaged on disk"):
        project.load(page_id)


def test_a_page_with_a_quotation_comes_back(project: Project) -> None:
    cleaned = make_cleaned("Lead", "Body")
    guess = LanguageGuess("sr-Latn", "sure", (LanguageSpan(0, 4, "und", "sure"),))
    quoting = replace(cleaned, guesses={**cleaned.guesses, BlockId(2): guess})
    assert project.load(add(project, quoting)).cleaned == quoting


@pytest.mark.parametrize("damage", [b"", b"junk", zlib.compress(b"other")])
def test_a_damaged_original_is_told(path: Path, damage: bytes) -> None:
    project = Project.open(path)
    page_id = add(project, make_cleaned("Lead"))
    break_record(path, "source_zlib", damage)
    with pytest.raises(StorageFailed, match="original of page 1"):
        project.source(page_id)
    project.close()


def test_a_page_that_is_not_there_is_told(project: Project) -> None:
    with pytest.raises(StorageFailed, match="has no page 9"):
        project.load(9)
    with pytest.raises(StorageFailed, match="no original of page 9"):
        project.source(9)


def test_a_folder_in_place_of_a_project_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="it is a folder, not a file"):
        Project.open(tmp_path)


def test_frames_are_kept_with_their_page_and_stay_when_it_comes_without(
    project: Project,
) -> None:
    frame = KeptPart("page_files/f.html", "text/html", None, b"<p>frame")
    page_id = add(project, make_cleaned("One"))
    assert project.source_and_frames(page_id) == (SOURCE, b"")
    for bundle in (packed(SOURCE, [frame]), packed(SOURCE)):
        project.add_page(make_cleaned("One"), bundle).result(5)
    data, frames = project.source_and_frames(page_id)
    assert (data, parts_of(frames)) == (SOURCE, (frame,))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own")
def test_under_another_name_it_is_the_same_project(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.facingpage"
    link.parent.mkdir()
    link.symlink_to(path)
    project = Project.open(path)
    with pytest.raises(ProjectHeld):
        Project.open(link)
    project.close()
    project = Project.open(link)
    with pytest.raises(ProjectHeld):
        Project.open(path)
    assert project.path == path.resolve()
    project.close()
    assert [*link.parent.iterdir()] == [link]


def test_what_a_killed_program_left_half_made_is_cleared_away(path: Path) -> None:
    Project.open(path).close()
    left = [path.with_name(f".{path.name}{end}.new") for end in (".0a0b", "-wal.0a0b")]
    others = [path.with_name(".other.facingpage.0a0b.new"), path.with_name("new.txt")]
    for each in (*left, *others):
        each.write_bytes(b"x")
    Project.open(path).close()
    assert not any(each.exists() for each in left)
    assert all(each.exists() for each in others)
