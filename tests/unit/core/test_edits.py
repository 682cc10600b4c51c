"""The table of edits, and what each kind of them must be able to do."""

import dataclasses
from pathlib import Path

import pytest

from facingpage.core import edits
from facingpage.core.edits import EDITS
from facingpage.core.edits.base import Single
from facingpage.core.review import Review


def test_each_file_of_the_folder_has_its_kinds_in_the_table() -> None:
    folder = Path(edits.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "base"}
    assert {kind.__module__.rpartition(".")[2] for kind in EDITS.values()} == files


@pytest.mark.parametrize("kind", EDITS.values())
def test_each_kind_changes_a_layer_that_a_review_has(kind: type[Single]) -> None:
    layers = {field.name: field for field in dataclasses.fields(Review)}
    assert layers[kind.LAYER].default_factory is dict


def test_all_names_are_those_that_files_on_disk_have() -> None:
    stored = {"set-kept", "set-targets", "set-language"}
    stored |= {"set-labels", "set-spans", "set-notes", "set-status"}
    stored |= {"set-mark", "set-bookmark"}
    assert stored <= set(EDITS)
