"""Copies of a project that are sent to others: what is in them, byte by byte."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facingpage.core.annotations import Note
from facingpage.core.edits import SetBookmark, SetKept, SetNotes, Several
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.steps import Beside
from facingpage.core.terms import ChangeTerms, Term
from facingpage.core.wire import to_json
from facingpage.errors import PassphraseNeeded, StorageFailed
from facingpage.storage import author, key_file
from facingpage.storage.copies import send_copy
from facingpage.storage.data_key import Passphrase
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.project import Project
from helpers.locked import WORDS, make_quick, new_project, reopen, told
from helpers.reviews import make_cleaned

TEXT, ORIGINAL, NOTE, MARK = "Zimtschnecke", "Urschrift", "Randnotiz", "Lesezeichen"
FOLDER, FILE, WHO = "Geheimordner", "seite.html", "Maria Silva"
ALL = CopyOptions(with_author=True, with_paths=True)
ONE = BlockId(1)
NOTES = SetNotes(ONE, (Note(NOTE),)), SetNotes(ONE, ())
DROP = SetKept(ONE, kept=False), SetKept(ONE, None)


def _page(url: str = f"file:///home/{FOLDER}/{FILE}") -> Cleaned:
    made = make_cleaned(TEXT, title=TEXT, source=ORIGINAL.encode())
    origin = replace(
        made.page.provenance,
        name=f"{FOLDER}/{FILE}",
        url=url,
        url_source="the file",
    )
    return replace(made, page=replace(made.page, provenance=origin))


def _fill(project: Project) -> None:
    page = project.add_page(_page(), zlib.compress(ORIGINAL.encode(), 0)).result(5)
    both = (
        Several((DROP[0], NOTES[0]), f"one {NOTE}"),
        Several((DROP[1], NOTES[1]), ""),
    )
    for edit, inverse in (DROP, NOTES, both):
        project.journal.append(page, edit, inverse).result(5)
    mark = SetBookmark(ONE, MARK), SetBookmark(ONE, None)
    project.journal.append(page, *mark).result(5)
    project.set_state(page, "place", json.dumps([f"/home/{FOLDER}/{FILE}", None]))
    term = Term("ferry", "balsa", "en", "pt", note=NOTE, who=WHO)
    put, take = ChangeTerms((term,)), ChangeTerms(removed=(term,))
    project.terms.append(put, take).result(5)
    # What the step that did it knows of it.
    step = project.steps.new(put.words(), beside=Beside("terms", to_json((put, take))))
    project.journal.append_step(step, ()).result(5)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)
    author.set_author(WHO)


@pytest.fixture(params=["plain", "with a passphrase"])
def any_project(path: Path, request: pytest.FixtureRequest) -> Iterator[Project]:
    project = Project.open(path) if request.param == "plain" else new_project(path)
    _fill(project)
    yield project
    project.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "copy.facingpage"


def _sound(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()


def test_a_whole_copy_is_one_file_that_has_everything(
    any_project: Project, target: Path
) -> None:
    send_copy(any_project, target, ALL)
    assert [each.name for each in target.parent.iterdir()] == [target.name]
    _sound(target)
    words = (TEXT, ORIGINAL, NOTE, MARK, FOLDER, WHO)
    assert told(target.parent, *words) == {target.name: [*words]}
    copy = Project.open(target)
    assert copy.load(1).edits == any_project.load(1).edits
    assert copy.source(1) == ORIGINAL.encode()
    copy.close()


@pytest.mark.parametrize(
    ("options", "gone"),
    [
        (replace(ALL, with_author=False), (WHO,)),
        (replace(ALL, with_paths=False), (FOLDER,)),
        (replace(ALL, with_originals=False), (ORIGINAL,)),
        (replace(ALL, with_notes=False), (NOTE, MARK)),
        (CopyOptions(with_originals=False, with_notes=False), (WHO, FOLDER, NOTE)),
    ],
)
def test_what_is_left_out_is_in_no_byte(
    any_project: Project, target: Path, options: CopyOptions, gone: tuple[str, ...]
) -> None:
    send_copy(any_project, target, options)
    _sound(target)
    assert told(target.parent, *gone) == {}
    copy = Project.open(target)
    stored = copy.load(1)
    assert stored.unread == ()
    assert stored.cleaned.page.blocks[0].text == TEXT
    assert DROP[0] in stored.edits
    copy.close()


@pytest.mark.parametrize(
    ("url", "is_of_the_web"),
    [
        (f"FILE:///C:/{FOLDER}/{FILE}", False),
        (f"C:\\{FOLDER}\\{FILE}", False),
        (f"\\\\server\\{FOLDER}", False),
        (f"/home/{FOLDER}/{FILE}", False),
        (f"HTTPS://example.org/{FOLDER}", True),
    ],
)
def test_an_address_on_this_computer_is_a_path_however_it_is_written(
    path: Path, target: Path, url: str, *, is_of_the_web: bool
) -> None:
    project = Project.open(path)
    made = _page(url)
    origin = replace(made.page.provenance, name=FILE)
    made = replace(made, page=replace(made.page, provenance=origin))
    project.add_page(made, zlib.compress(ORIGINAL.encode(), 0)).result(5)
    send_copy(project, target, CopyOptions())
    project.close()
    assert bool(told(target.parent, FOLDER)) is is_of_the_web
    copy = Project.open(target)
    kept = copy.load(1).cleaned.page.provenance.url
    copy.close()
    assert kept == (url if is_of_the_web else None)


def test_without_notes_what_was_done_with_them_stays(
    any_project: Project, target: Path
) -> None:
    send_copy(any_project, target, replace(ALL, with_notes=False))
    copy = Project.open(target)
    kept = copy.load(1).edits
    copy.close()
    assert kept[0] == DROP[0]
    assert len(kept) == 2
    assert isinstance(kept[1], Several)
    assert kept[1].edits == (DROP[0],)


def test_an_original_that_was_left_out_is_said_to_be(
    any_project: Project, target: Path
) -> None:
    send_copy(any_project, target, replace(ALL, with_originals=False))
    copy = Project.open(target)
    with pytest.raises(StorageFailed, match="was left out when this copy"):
        copy.source(1)
    copy.close()


def test_a_copy_with_a_passphrase_is_one_file_it_opens(
    any_project: Project, target: Path
) -> None:
    other = "a passphrase for the copy"
    send_copy(any_project, target, ALL, Passphrase(other))
    assert [each.name for each in target.parent.iterdir()] == [target.name]
    assert told(target.parent, TEXT, WHO, other) == {}
    with pytest.raises(PassphraseNeeded):
        Project.open(target)
    copy = reopen(target, other)
    assert copy.load(1).edits == any_project.load(1).edits
    if any_project.key is not None:
        assert copy.key is not None
        assert copy.key.pragma() != any_project.key.pragma()
    copy.close()


def test_a_copy_does_not_tell_of_other_copies(
    any_project: Project, target: Path
) -> None:
    send_copy(any_project, target, ALL)
    second = target.with_name("second.facingpage")
    send_copy(any_project, second, ALL)
    assert [Path(path) for path, _ in any_project.known_copies()] == [target, second]
    assert b"copy.facingpage" not in second.read_bytes()


def test_beside_the_project_nothing_is_left_of_it(
    any_project: Project, target: Path
) -> None:
    before = {each.name for each in any_project.path.parent.iterdir()}
    send_copy(any_project, target, CopyOptions())
    assert {each.name for each in any_project.path.parent.iterdir()} == before


def test_the_project_itself_is_no_place_for_a_copy(any_project: Project) -> None:
    with pytest.raises(StorageFailed, match="that is the project itself"):
        send_copy(any_project, any_project.path, ALL)
    assert any_project.load(1).unread == ()


def test_a_copy_that_fails_leaves_what_was_there(
    any_project: Project, target: Path, tmp_path: Path
) -> None:
    target.mkdir()
    with pytest.raises(StorageFailed, match="Could not write a copy"):
        send_copy(any_project, target, ALL)
    with pytest.raises(StorageFailed, match="Could not write a copy"):
        send_copy(any_project, tmp_path / "none" / "x", ALL)
    assert list(target.parent.iterdir()) == [target]
    assert any_project.known_copies() == ()


def test_a_copy_takes_the_place_of_an_earlier_one(
    any_project: Project, target: Path
) -> None:
    target.write_bytes(b"an earlier copy")
    send_copy(any_project, target, ALL)
    _sound(target)


def test_a_copy_can_be_worked_on_and_has_no_key_beside_it_at_first(
    any_project: Project, target: Path
) -> None:
    send_copy(any_project, target, ALL, Passphrase(WORDS))
    copy = reopen(target)
    assert key_file.key_path(target).exists()
    copy.journal.append(1, *DROP).result(5)
    copy.close()
    again = reopen(target)
    assert len(again.load(1).edits) == 5
    again.close()
