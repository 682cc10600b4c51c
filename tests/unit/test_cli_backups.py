"""`facingpage project backups`, `restore` and `wipe`."""

import io
import json
import sys
from pathlib import Path

import pytest

from facingpage import cli
from facingpage.core.bundle import packed
from facingpage.storage.backups import Stamp, back_up, folder_of
from facingpage.storage.copies import send_copy
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.project import Project
from helpers.locked import WORDS, make_quick, new_project, unlock
from helpers.reviews import make_cleaned


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


def fill(project: Project, copy: Path | None = None) -> None:
    project.add_page(make_cleaned("A"), packed(b"<p>page</p>")).result(5)
    if copy is not None:
        send_copy(project, copy, CopyOptions())
    project.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pages.facingpage"
    fill(Project.open(path), tmp_path / "given away")
    return path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "mine.facingpage"
    fill(new_project(path), tmp_path / "given away")
    return path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text(WORDS, "utf-8")
    return file


def test_backups_are_listed_and_one_is_put_beside_a_project_that_is_damaged(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["project", "backups", str(locked)]) == 0
    assert "There is no backup" in capsys.readouterr().err
    made = back_up(locked, Stamp(1, 1), unlock(locked))
    assert made is not None
    locked.write_bytes(b"\xa5" * 9000)
    assert cli.main(["project", "backups", str(locked), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["name"], facts["size_bytes"]) == (made.name, made.stat().st_size)
    assert cli.main(["project", "restore", str(locked), made.name]) == 0
    restored = Path(capsys.readouterr().out.strip())
    project = Project.open(restored, unlock(restored))
    assert len(project.pages()) == 1
    project.close()
    assert locked.read_bytes() == b"\xa5" * 9000
    assert cli.main(["project", "restore", str(locked), "none"]) == 1
    assert made.name in capsys.readouterr().err


def test_a_project_is_wiped_with_what_remains_listed(
    locked: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    back_up(locked, Stamp(1, 1), unlock(locked))
    beside = locked.with_name("mine-recovered.facingpage")
    beside.write_bytes(b"x")
    words = ["project", "wipe", str(locked), "--yes", "--passphrase-file", str(secret)]
    assert cli.main(words) == 0
    said = capsys.readouterr().err
    assert "given away" in said
    assert beside.name in said
    assert "Flash memory" in said
    assert not locked.exists()
    assert not folder_of(locked).exists()
    assert beside.exists()


def test_without_the_passphrase_it_is_wiped_and_the_copies_are_not_known(
    locked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["project", "wipe", str(locked), "--yes", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["key_gone"]
    assert str(locked) in facts["removed"]
    assert any("is not known" in line for line in facts["left"])
    assert not locked.exists()


def test_a_wrong_passphrase_wipes_nothing(
    locked: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret.write_text("another one", "utf-8")
    words = ["project", "wipe", str(locked), "--yes", "--passphrase-file", str(secret)]
    assert cli.main(words) == 1
    assert "not its passphrase" in capsys.readouterr().err
    assert locked.exists()


def test_a_terminal_asks_for_the_name(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["project", "wipe", str(path)]
    monkeypatch.setattr(sys, "stdin", io.StringIO(path.name))
    assert cli.main(words) == 2
    assert "--yes" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", _Terminal("yes\n"))
    assert cli.main(words) == 1
    said = capsys.readouterr().err
    assert "Nothing was changed" in said
    assert "given away" in said
    assert path.exists()
    monkeypatch.setattr(sys, "stdin", _Terminal(f"{path.name}\n"))
    assert cli.main(words) == 0
    assert "no key to destroy" in capsys.readouterr().err
    assert not path.exists()
