import os
from pathlib import Path

import pytest

from facingpage.openers import find_source, list_pages, open_page

PAGE = b"<title>Ferry</title><p>The ferry leaves at seven from the southern pier."
OWN = b'<link rel="canonical" href="https://quay.example/own">'
NOTE = "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=%s\r\n"


def noted(folder: Path, note: bytes, page: bytes = PAGE) -> tuple[str | None, ...]:
    path = folder / "ferry.html"
    path.write_bytes(page)
    (folder / "ferry.html:Zone.Identifier").write_bytes(note)
    origin = open_page(find_source(path)).page.provenance
    return origin.url, origin.url_source


@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_what_windows_noted_beside_a_file_is_its_address(
    tmp_path: Path, encoding: str
) -> None:
    note = (NOTE % "https://quay.example/ferry").encode(encoding)
    assert noted(tmp_path, note) == (
        "https://quay.example/ferry",
        "mark of the web (Zone.Identifier)",
    )


def test_a_page_s_own_word_goes_before_it(tmp_path: Path) -> None:
    note = (NOTE % "https://mail.example/attachment").encode()
    told = noted(tmp_path, note, OWN + PAGE)
    assert told == ("https://quay.example/own", "canonical link")


@pytest.mark.parametrize("address", ["about:internet", "file:///C:/a.html", ""])
def test_what_is_no_address_is_none(tmp_path: Path, address: str) -> None:
    assert noted(tmp_path, (NOTE % address).encode()) == (None, None)


def test_a_note_is_no_page_of_a_folder(tmp_path: Path) -> None:
    noted(tmp_path, (NOTE % "https://quay.example/ferry").encode())
    assert [entry.key for entry in list_pages(find_source(tmp_path))] == ["ferry.html"]


def test_a_link_in_the_note_s_place_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_bytes(PAGE)
    (tmp_path / "note").write_text(NOTE % "https://quay.example/ferry")
    (tmp_path / "ferry.html:Zone.Identifier").symlink_to(tmp_path / "note")
    assert open_page(find_source(path)).page.provenance.url is None


def test_an_attribute_that_a_browser_set_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_bytes(PAGE)
    try:
        os.setxattr(path, "user.xdg.origin.url", b"https://quay.example/ferry")
    except (AttributeError, OSError):
        pytest.skip("no attributes of files here")
    origin = open_page(find_source(path)).page.provenance
    assert (origin.url, origin.url_source) == (
        "https://quay.example/ferry",
        "attribute of the file",
    )
