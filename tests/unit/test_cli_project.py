"""`facingpage project check` and `recover`."""

import json
import zlib
from pathlib import Path

import pytest

from facingpage import cli
from facingpage.core.bundle import packed
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pages.facingpage"
    project = Project.open(path)
    project.add_page(make_cleaned("A"), packed(b"<p>page</p>")).result(5)
    project.close()
    return path


def test_a_whole_project_is_said_to_be_whole(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["project", "check", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == "1 page, 0 edits\n"
    assert err == "facingpage: The project is whole.\n"


def test_a_damaged_project_is_told_of_with_what_to_do(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = Project.open(path)
    project._writer.submit(
        lambda on: on.execute("UPDATE content SET cleaned = ''").rowcount
    ).result(5)
    project.close()
    assert cli.main(["project", "check", "--json", str(path)]) == 1
    out, err = capsys.readouterr()
    assert "can't be read" in json.loads(out)["problems"][0]
    assert "is damaged: the text of “" in json.loads(err)["text"]
    assert "facingpage project recover" in err


def test_a_damaged_file_is_told_of_in_few_words_and_in_all_to_programs(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    # Pages that nothing in it needs.
    data += bytes(30 * size)
    data[28:32] = (len(data) // size).to_bytes(4, "big")
    path.write_bytes(data)
    assert cli.main(["project", "check", str(path)]) == 1
    _, err = capsys.readouterr()
    assert err.count("\n") == 1
    assert "is damaged: its file is wrong in 20 places or more. Recover" in err
    assert "facingpage project recover" in err
    assert "never used" not in err
    assert cli.main(["project", "check", "--json", str(path)]) == 1
    out, _ = capsys.readouterr()
    details = json.loads(out)["details"]
    assert len(details) == 20
    assert all("never used" in each for each in details)


def test_what_can_be_read_is_recovered_beside_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert cli.main(["project", "recover", str(path)]) == 0
    out, err = capsys.readouterr()
    fresh = path.with_name("pages-recovered.facingpage")
    assert out == f"1 page, 0 edits: {fresh}\n"
    assert err == "facingpage: Nothing was lost.\n"
    assert path.read_bytes() == before
    assert cli.main(["project", "recover", str(path)]) == 1
    assert "there is a file of this name" in capsys.readouterr()[1]


def test_what_is_no_project_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = tmp_path / "odd"
    odd.write_bytes(zlib.compress(b"odd" * 999))
    assert cli.main(["project", "recover", str(odd)]) == 1
    assert cli.main(["project", "check", str(tmp_path / "none")]) == 1
    assert "There is no project" in capsys.readouterr()[1]
