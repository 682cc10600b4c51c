"""Commands on projects with a passphrase, and the command that sends a copy."""

import getpass
import io
import sys
import zlib
from pathlib import Path

import pytest

from facingpage import cli
from facingpage.errors import PassphraseNeeded
from facingpage.storage.project import Project
from helpers.locked import WORDS, make_quick, new_project, reopen, told
from helpers.reviews import make_cleaned

WORD = "Zimtschnecke"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "mine.facingpage"
    project = new_project(path)
    project.add_page(
        make_cleaned(WORD, source=b"Urschrift"), zlib.compress(b"Urschrift", 0)
    ).result(5)
    project.close()
    return path


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text(f"{WORDS}\nand a line that does not count\n", "utf-8")
    return file


def test_a_search_takes_the_passphrase_from_a_file(
    path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["search", str(path), WORD, "--passphrase-file", str(secret)]
    assert cli.main(words) == 0
    assert WORD in capsys.readouterr().out
    assert told(path.parent, WORD) == {}


def test_a_terminal_asks_for_it_unseen(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        return WORDS

    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr(getpass, "getpass", ask)
    assert cli.main(["search", str(path), WORD]) == 0
    assert asked == ['Passphrase of "mine.facingpage": ']
    assert WORDS not in "".join(capsys.readouterr())


def test_without_a_terminal_it_says_how_to_give_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(WORDS))
    assert cli.main(["search", str(path), WORD]) == 1
    assert "--passphrase-file" in capsys.readouterr().err


@pytest.mark.parametrize("held", [b"", b"wrong guess\n", b"\xff\xfe\n"])
def test_a_file_without_the_passphrase_is_one_sentence(
    path: Path, tmp_path: Path, held: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "held"
    file.write_bytes(held)
    words = ["search", str(path), WORD, "--passphrase-file", str(file)]
    assert cli.main(words) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Could not" in said


def test_half_a_letter_typed_at_the_terminal_is_one_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda _: "half \udce4 letter")
    assert cli.main(["project", "check", str(path)]) == 1
    assert "not its passphrase" in capsys.readouterr().err


def test_a_project_is_recovered_with_its_passphrase(
    path: Path,
    secret: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["project", "recover", str(path)]
    assert cli.main([*words, "--passphrase-file", str(secret)]) == 0
    assert "Nothing was lost." in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", _Terminal())
    monkeypatch.setattr(getpass, "getpass", lambda _: WORDS)
    fresh = path.with_name("asked.facingpage")
    assert cli.main([*words, "--to", str(fresh)]) == 0
    assert told(path.parent, WORD) == {}
    reopen(fresh).close()


def test_a_project_is_checked_with_its_passphrase(
    path: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["project", "check", str(path), "--passphrase-file", str(secret)]
    assert cli.main(words) == 0
    assert "The project is whole." in capsys.readouterr().err


def test_a_copy_is_sent_without_what_is_not_wanted(
    path: Path, secret: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "copy.facingpage"
    target.parent.mkdir()
    words = [
        "project",
        "copy",
        str(path),
        str(target),
        "--passphrase-file",
        str(secret),
    ]
    assert cli.main([*words, "--without-originals"]) == 0
    assert told(target.parent, WORD, "Urschrift") == {target.name: [WORD]}
    copy = Project.open(target)
    assert len(copy.pages()) == 1
    copy.close()


def test_a_copy_can_have_a_passphrase_of_its_own(
    path: Path, secret: Path, tmp_path: Path
) -> None:
    target, other = tmp_path / "copy.facingpage", tmp_path / "other.txt"
    other.write_text("a passphrase for the copy", "utf-8")
    words = [
        "project",
        "copy",
        str(path),
        str(target),
        "--passphrase-file",
        str(secret),
    ]
    locked = ["--locked", "--copy-passphrase-file", str(other)]
    assert cli.main([*words, *locked]) == 0
    with pytest.raises(PassphraseNeeded):
        Project.open(target)
    reopen(target, "a passphrase for the copy").close()


def test_a_project_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    words = ["project", "copy", str(tmp_path / "none"), str(tmp_path / "copy")]
    assert cli.main(words) == 1
    assert list(tmp_path.glob("none*")) == []
