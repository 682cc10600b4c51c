"""Pages as browsers left them, each with what is known to be in it."""

import json
from typing import Any

import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import find_source, open_page
from helpers.shared import shared_dir

FORMATS = (
    *("mhtml", "webarchive", "complete", "motw-html", "singlefile", "wayback-html"),
    "fetched-html",
)


def rows(kind: str) -> list[dict[str, Any]]:
    manifest = shared_dir() / "data" / "saved" / "dev" / "manifest.jsonl"
    made = [json.loads(line) for line in manifest.read_text("utf-8").splitlines()]
    return [row for row in made if row["format"] == kind]


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("kind", FORMATS)
def test_a_saved_page_holds_what_it_is_known_to_hold(kind: str) -> None:
    for row in rows(kind):
        path = shared_dir() / "data" / "saved" / "dev" / row["file"]
        try:
            page = open_page(find_source(path)).page
        except OpenFailed:
            assert not row["must_contain"], row["file"]
            continue
        text = letters("".join(block.text for block in page.blocks))
        lost = [part for part in row["must_contain"] if letters(part) not in text]
        assert not lost, row["file"]
        assert page.cut is None
        if row["url"]:
            assert page.provenance.url == row["url"]
        assert (page.provenance.saved_at is None) == (row["saved_at"] is None)
