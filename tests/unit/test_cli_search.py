"""The search command, in this process: what it writes, and its exit codes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from facingpage import cli
from facingpage.core.rules import ChangeRules, Rule, rule_text
from facingpage.storage.project import Project
from helpers.projects import fill
from helpers.reviews import make_cleaned

FERRY = make_cleaned(
    "The ferry left.", "Ferry lists", title="Ferry", source=b"ferry", dropped=(2,)
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    made = tmp_path / "one.facingpage"
    fill(made, FERRY)
    return str(made)


def test_each_place_is_a_line(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["search", path, "ferry"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1#1\tFerry\toriginal\tThe [ferry] left.",
        "1#1\tFerry\ttranslation\t[The [ferry] left.]",
        "1#2\tFerry\toriginal\t[Ferry] lists",
    ]


def test_as_json_each_place_has_its_block(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["search", path, "left", "--in", "translation", "--json"]
    assert cli.main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["block"], told["text"], told["language"]) == (1, "translation", "pt")
    said = told["passages"][1]["words"]
    assert said[told["start"] : told["end"]] == "left"


def test_a_search_is_narrowed_and_may_be_an_expression(
    path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["search", path, r"^F\w+y", "--regex", "--dropped"]) == 0
    assert capsys.readouterr().out == "1#2\tFerry\toriginal\t[Ferry] lists\n"
    assert cli.main(["search", path, "Ferry", "--case", "--kept"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("-ferry",), 2, "-words only leave blocks out"),
        (("(a", "--regex"), 1, "This is no regular expression"),
    ],
)
def test_what_cannot_be_looked_for_is_one_sentence(
    path: str, words: tuple[str, ...], code: int, said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    options = [word for word in words if word.startswith("--")]
    query = [word for word in words if not word.startswith("--")]
    assert cli.main(["search", *options, path, "--", *query]) == code
    assert said in capsys.readouterr().err


def test_no_project_is_made_where_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.facingpage"
    assert cli.main(["search", str(path), "ferry"]) == 1
    assert "there is no such file" in capsys.readouterr().err
    assert not path.exists()


def test_pages_that_are_not_in_the_index_are_put_there_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.facingpage"
    project = Project.open(path)
    project.add_page(FERRY, b"").result(5)
    project.close()
    assert cli.main(["search", str(path), "left"]) == 0
    assert capsys.readouterr().out == "1#1\tFerry\toriginal\tThe ferry [left].\n"


def test_what_a_rule_of_the_site_drops_is_found_among_what_is_dropped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pages.facingpage"
    cleaned = make_cleaned("A ferry", "A second one", "A third", "Follow us")
    origin = replace(cleaned.page.provenance, url="https://ships.example/a")
    fill(path, replace(cleaned, page=replace(cleaned.page, provenance=origin)))
    project = Project.open(path)
    rule = Rule("ships.example", kept=False, text=rule_text("Follow us"))
    project.rules.append(ChangeRules((rule,)), ChangeRules((), (rule,))).result(5)
    assert project.unruled() == (1,)
    project.close()
    assert cli.main(["search", str(path), "follow", "--dropped"]) == 0
    assert "1#4" in capsys.readouterr().out
    project = Project.open(path)
    assert project.unruled() == ()
    project.close()
