"""Projects with a passphrase: what lies on the disk, and who can read it."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from facingpage.core.query import parse
from facingpage.core.review import Review
from facingpage.errors import PassphraseNeeded, StorageFailed, WrongPassphrase
from facingpage.storage import key_file, protecting, schema
from facingpage.storage.backups import back_up, stamp_of
from facingpage.storage.data_key import RECORD_BYTES, DataKey, Passphrase
from facingpage.storage.project import Project
from facingpage.storage.recovering import recover
from facingpage.storage.search import Asked
from helpers.disks import LONG, full_disk
from helpers.locked import WORDS, make_quick, new_project, reopen, told, unlock
from helpers.reviews import make_cleaned

WORD = "Zimtschnecke"
LINE = f"A {WORD} am Hafen"
PAGE = make_cleaned(LINE, "Body", title=WORD, source=WORD.encode())
# Not compressed, so that it would be found.
PACKED = zlib.compress(WORD.encode(), 0)
DROP, BACK = SetKept(BlockId(1), kept=False), SetKept(BlockId(1), None)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


def _fill(project: Project) -> int:
    page_id = project.add_page(PAGE, PACKED).result(5)
    project.journal.append(page_id, DROP, BACK).result(5)
    project.set_state(page_id, "place", WORD).result(5)
    return page_id


def _key_path(path: Path) -> Path:
    return path.with_name(path.name + "-key")


def test_it_is_opened_again_with_its_passphrase(path: Path) -> None:
    project = new_project(path)
    page_id = _fill(project)
    project.close()
    again = reopen(path)
    stored = again.load(page_id)
    assert stored.cleaned.page.blocks[0].text == LINE
    assert stored.edits == (DROP,)
    assert again.state(page_id, "place") == WORD
    assert again.source(page_id) == WORD.encode()
    again.close()


def test_no_file_tells_a_word_of_it_while_it_is_open(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    names = {each.name for each in path.parent.iterdir() if each.is_file()}
    assert {path.name, f"{path.name}-wal", f"{path.name}-shm"} <= names
    try:
        assert told(path.parent, WORD, "set-kept", "CREATE TABLE", WORDS) == {}
    finally:
        project.close()


def test_its_search_index_finds_words_and_tells_none(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    page = project.load(1)
    review = Review.of(page.cleaned, "pt")
    project.search.catch_up(1, lambda: review)
    found = list(project.search.find(Asked(parse(WORD))))
    assert [each.page.page_id for each in found] == [1]
    # Pieces of three letters stand in any random bytes: the index is told by its name.
    secrets = WORD, "passage_gram"
    while_open = told(path.parent, *secrets)
    project.close()
    assert (while_open, told(path.parent, *secrets)) == ({}, {})


def test_no_file_tells_a_word_of_it_when_it_is_closed(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    project.close()
    assert told(path.parent, WORD, "set-kept", "CREATE TABLE", WORDS) == {}


def test_the_same_words_are_found_in_a_project_without_a_passphrase(path: Path) -> None:
    # Else the tests above would prove nothing.
    project = Project.open(path)
    _fill(project)
    project.close()
    found = told(path.parent, WORD, "set-kept", "CREATE TABLE")
    assert found == {path.name: [WORD, "set-kept", "CREATE TABLE"]}


def test_without_its_key_it_says_that_it_has_a_passphrase(path: Path) -> None:
    new_project(path).close()
    with pytest.raises(PassphraseNeeded, match="has a passphrase"):
        Project.open(path)


def test_a_wrong_passphrase_opens_nothing(path: Path) -> None:
    new_project(path).close()
    with pytest.raises(WrongPassphrase, match="can't be told"):
        unlock(path, "correct horse battery stable")


def test_another_key_is_told_as_damage(path: Path) -> None:
    new_project(path).close()
    with pytest.raises(StorageFailed, match="the file is damaged"):
        Project.open(path, DataKey(b"x" * 32, unlock(path).record))


def test_a_project_without_a_passphrase_takes_no_key(path: Path) -> None:
    Project.open(path).close()
    with pytest.raises(StorageFailed, match="has no passphrase"):
        unlock(path)
    with pytest.raises(StorageFailed, match="has no passphrase"):
        Project.open(path, DataKey.new())
    assert not _key_path(path).exists()


def test_closed_it_is_one_file_that_can_be_taken_elsewhere(
    path: Path, tmp_path: Path
) -> None:
    project = new_project(path)
    page_id = _fill(project)
    project.close()
    elsewhere = tmp_path / "elsewhere" / "taken.facingpage"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(path.read_bytes())
    taken = reopen(elsewhere)
    assert taken.load(page_id).edits == (DROP,)
    taken.close()


def test_with_its_end_cut_off_the_key_beside_it_opens_it(path: Path) -> None:
    new_project(path).close()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - RECORD_BYTES)
    reopen(path).close()


@pytest.mark.parametrize("is_closed", [True, False])
def test_a_damaged_key_is_no_wrong_one_and_no_traceback(
    path: Path, *, is_closed: bool
) -> None:
    new_project(path).close()
    key = bytearray(_key_path(path).read_bytes())
    key[60] ^= 1
    _key_path(path).write_bytes(key)
    if is_closed:
        # The one at the project's end is whole.
        reopen(path).close()
        return
    with path.open("r+b") as file:
        file.seek(-RECORD_BYTES, os.SEEK_END)
        file.write(key)
    with pytest.raises(WrongPassphrase):
        unlock(path)


def test_without_any_key_it_says_what_may_be_missing(path: Path) -> None:
    new_project(path).close()
    _key_path(path).unlink()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - RECORD_BYTES)
    with pytest.raises(StorageFailed, match="is not beside it"):
        Project.open(path)


def test_a_damaged_page_is_a_sentence(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    project.close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"damage")
    with pytest.raises(StorageFailed, match="damaged"):
        reopen(path)


def test_another_passphrase_takes_the_place_of_the_first(path: Path) -> None:
    project = new_project(path)
    page_id = _fill(project)
    assert project.key is not None
    before = _key_path(path).read_bytes()
    other = "a wholly other passphrase"
    protecting.change_passphrase(
        path, project.key, Passphrase(WORDS), Passphrase(other)
    )
    project.close()
    for file in (path, _key_path(path)):
        assert before[24:] not in file.read_bytes()
    with pytest.raises(WrongPassphrase):
        unlock(path)
    again = reopen(path, other)
    assert again.load(page_id).edits == (DROP,)
    again.close()


@pytest.mark.parametrize(
    ("fails", "opens"),
    [("put_beside", False), ("take_from_end", False), ("put_at_end", True)],
)
def test_wherever_it_is_cut_short_its_passphrase_opens_it(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fails: str,
    *,
    opens: bool,
) -> None:
    project = new_project(path)
    _fill(project)
    project.close()
    # As a copy that was sent: its key is at its end alone.
    taken = tmp_path / "taken.facingpage"
    taken.write_bytes(path.read_bytes())
    key = unlock(taken)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(key_file, fails, fail)
        if opens:
            Project.open(taken, key).close()
        else:
            with pytest.raises(StorageFailed, match="No space left"):
                Project.open(taken, key)
    again = reopen(taken)
    assert again.load(1).edits[0] == DROP
    again.close()


@settings(max_examples=12)
@given(size=st.integers(0, RECORD_BYTES - 1))
def test_a_key_half_written_at_its_end_is_no_matter(size: int) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        path = Path(folder) / "pages.facingpage"
        new_project(path).close()
        with path.open("r+b") as file:
            file.truncate(path.stat().st_size - RECORD_BYTES + size)
        reopen(path).close()
        _key_path(path).unlink()
        # Closed in peace it is whole again.
        reopen(path).close()


def _backed_up(path: Path) -> tuple[Project, Path]:
    """Return a project with something in it, and a backup of it."""
    project = new_project(path)
    _fill(project)
    stamp = stamp_of(path)
    assert stamp is not None
    made = back_up(path, stamp, project.key)
    assert made is not None
    return project, made


def test_backups_are_encrypted_and_take_the_new_passphrase(path: Path) -> None:
    project, made = _backed_up(path)
    assert project.key is not None
    assert told(path.parent, WORD, "set-kept") == {}
    when = made.stat().st_mtime_ns
    other = "a wholly other passphrase"
    protecting.change_passphrase(
        path, project.key, Passphrase(WORDS), Passphrase(other)
    )
    project.close()
    # Else another would be made for the same state.
    assert made.stat().st_mtime_ns == when
    with pytest.raises(WrongPassphrase):
        unlock(made)
    backup = reopen(made, other)
    assert backup.load(1).edits == (DROP,)
    backup.close()
    assert told(path.parent, WORD, "set-kept") == {}


def test_where_a_backup_keeps_its_passphrase_the_project_does_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, made = _backed_up(path)
    assert project.key is not None
    usual = key_file.put_at_end

    def refuse(file: Path, record: bytes) -> None:
        if file == made:
            raise OSError(28, "No space left on device")
        usual(file, record)

    with monkeypatch.context() as patch:
        patch.setattr(key_file, "put_at_end", refuse)
        other = Passphrase("a wholly other passphrase")
        with pytest.raises(StorageFailed, match="No space left on device"):
            protecting.change_passphrase(path, project.key, Passphrase(WORDS), other)
        # As after a kill: what is at its end would open it too.
        unlock(path).wipe()
        with pytest.raises(WrongPassphrase):
            unlock(path, "a wholly other passphrase")
    project.close()
    reopen(path).close()


def test_a_backup_catches_up_with_a_passphrase_whose_change_was_cut_short(
    path: Path,
) -> None:
    project, made = _backed_up(path)
    assert project.key is not None
    when = made.stat().st_mtime_ns
    # As a kill leaves it: the key has the new passphrase, the backup the one before.
    other = "a wholly other passphrase"
    key_file.put_beside(path, project.key.lock_with(Passphrase(other)))
    project.close()
    unlock(made).wipe()
    reopen(path, other).close()
    assert made.stat().st_mtime_ns == when
    with pytest.raises(WrongPassphrase):
        unlock(made)
    reopen(made, other).close()


def test_what_is_recovered_is_opened_by_the_same_passphrase(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    project.close()
    fresh = path.with_name("recovered.facingpage")
    made = recover(path, fresh, unlock(path))
    assert (made.pages, made.edits) == (1, 1)
    assert told(path.parent, WORD, "set-kept") == {}
    again = reopen(fresh)
    assert again.load(1).edits == (DROP,)
    again.close()


def test_a_passphrase_is_changed_only_by_who_knows_it(path: Path) -> None:
    project = new_project(path)
    assert project.key is not None
    with pytest.raises(WrongPassphrase):
        protecting.change_passphrase(
            path, project.key, Passphrase("a guess"), Passphrase("mine from now on")
        )
    project.close()
    reopen(path).close()


def test_a_new_project_takes_no_other_file_s_place(path: Path) -> None:
    path.write_bytes(b"something")
    with pytest.raises(StorageFailed, match="Choose another name"):
        protecting.new_key(path, Passphrase(WORDS))
    assert path.read_bytes() == b"something"
    assert not _key_path(path).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_its_owner_may_read_it(path: Path) -> None:
    project = new_project(path)
    _fill(project)
    modes = {
        each.name: stat.S_IMODE(each.stat().st_mode)
        for each in path.parent.iterdir()
        if each.name.startswith(path.name) and "-lock" not in each.name
    }
    project.close()
    assert set(modes.values()) == {0o600}, modes


def test_a_closed_project_has_no_key_any_more(path: Path) -> None:
    project = new_project(path)
    project.close()
    assert project.key is not None
    with pytest.raises(StorageFailed, match="locked"):
        project.key.pragma()


def test_while_another_reads_it_the_key_stays_beside_it_alone(path: Path) -> None:
    project = new_project(path)
    page_id = _fill(project)
    reader = schema.connect(path, unlock(path))
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM page").fetchall()
    project.close()
    assert path.stat().st_size % key_file.PAGE_BYTES == 0
    reader.close()
    again = reopen(path)
    assert again.load(page_id).edits == (DROP,)
    again.close()


CHILD = """
import itertools, sys
from pathlib import Path
from facingpage.storage import data_key
data_key._N_LOG2 = 4
from helpers.disks import LONG, full_disk
from helpers.locked import new_project
import zlib
from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId
from helpers.reviews import make_cleaned
PAGE = make_cleaned("A Zimtschnecke am Hafen")
PACKED = zlib.compress(b"Zimtschnecke", 0)
DROP = SetKept(BlockId(1), kept=False)

project = new_project(Path(sys.argv[1]))
page = project.add_page(PAGE, PACKED).result()
for n in itertools.count(1):
    project.journal.append(page, DROP, DROP).result()
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("acknowledged", [1, 25])
def test_kill_loses_nothing_that_was_acknowledged(
    path: Path, acknowledged: int
) -> None:
    places = {"PYTHONPATH": ":".join(p for p in sys.path if p)}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, env=places
    ) as child:
        assert child.stdout is not None
        for _ in range(acknowledged):
            last = child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split(b"\n")
    assert child.returncode == -signal.SIGKILL
    said = max([int(last), *(int(line) for line in rest[:-1] if line)])
    assert told(path.parent, WORD, WORDS) == {}

    project = reopen(path)
    found = len(project.load(1).edits)
    project.close()
    assert found in {said, said + 1}


def test_a_full_disk_holds_edits_as_in_any_project(path: Path) -> None:
    project = new_project(path)
    page_id = _fill(project)
    with full_disk(project):
        with pytest.raises(StorageFailed, match="full"):
            project.set_state(page_id, "x", LONG).result(5)
        held = project.journal.append(page_id, DROP, BACK)
    held.result(10)
    project.close()
    again = reopen(path)
    assert again.load(page_id).edits == (DROP, DROP)
    again.close()
