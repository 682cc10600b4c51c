from pathlib import Path

import pytest

import facingpage.export
from facingpage.errors import ExportFailed, WrongUse
from facingpage.export import EXPORTERS, Options, export, exporter
from helpers.reviews import make_review

NAMES = [row.name for row in EXPORTERS]


def test_the_table_names_every_module_of_the_folder() -> None:
    folder = Path(facingpage.export.__file__).parent
    modules = {path.stem for path in folder.glob("*.py") if path.stem[0] != "_"}
    assert modules == set(NAMES)


def test_names_and_suffixes_are_told_apart() -> None:
    assert len(set(NAMES)) == len({row.suffix for row in EXPORTERS}) == len(EXPORTERS)
    assert all(row.suffix.startswith(".") for row in EXPORTERS)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("jsnol", 'did you mean "jsonl"'),
        ("HTM", 'did you mean "html"'),
        ("zzz", "There"),
    ],
)
def test_a_wrong_name_is_told_with_a_near_one(name: str, hint: str) -> None:
    with pytest.raises(WrongUse, match=hint):
        exporter(name)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_is_written_whole_and_leaves_nothing_else(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / "out" / "page"
    path.parent.mkdir()
    path.write_text("old")
    review = make_review("Lead\r\nline", title="Ferry", drafts={1: "Linha"})
    export(review, name, path, Options())
    expected = exporter(name).write(review, Options())
    assert path.read_bytes() == expected.encode()
    assert list(path.parent.iterdir()) == [path]


def test_what_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportFailed, match="Could not write"):
        export(make_review("Lead"), "txt", path, Options())
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", NAMES)
def test_a_page_without_blocks_can_be_exported(name: str) -> None:
    assert isinstance(exporter(name).write(make_review(title="Empty"), Options()), str)
