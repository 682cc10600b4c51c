import os
import sys
from pathlib import Path

import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import (
    DEFAULT_LIMITS,
    Limits,
    find_document,
    find_source,
    list_pages,
)
from helpers.archives import keys, page_bytes, texts, zipped

ONE, TWO = page_bytes("The first page."), page_bytes("The second page.")


def folder(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return root


def test_pages_of_a_folder_come_in_order_of_their_names(tmp_path: Path) -> None:
    files = {
        "b/two.html": TWO,
        "a.html": ONE,
        "B.txt": b"A note.",
        "b/c/d.htm": ONE,
    }
    source = find_source(folder(tmp_path, files))
    assert keys(source) == ["a.html", "B.txt", "b/c/d.htm", "b/two.html"]
    assert texts(source)[3] == "The second page."


def test_names_are_the_way_from_the_folder(tmp_path: Path) -> None:
    source = find_source(folder(tmp_path, {"sub/one.html": ONE, "two.html": TWO}))
    assert [e.name for e in list_pages(source)] == ["sub/one.html", "two.html"]
    document = find_document(source, key="sub/one.html")
    assert (document.name, document.original) == ("sub/one.html", ONE)


def test_what_belongs_to_a_page_is_no_page(tmp_path: Path) -> None:
    files = {
        "one.html": ONE,
        "one_files/frame.html": TWO,
        ".hidden.html": TWO,
        ".cache/page.html": TWO,
        "picture.png": b"\x89PNG",
        "style.css": b"p {}",
        "numbers": bytes(range(9)) * 50,
    }
    assert keys(find_source(folder(tmp_path, files))) == ["one.html"]


def test_archives_in_a_folder_are_opened(tmp_path: Path) -> None:
    inner = zipped({"one.html": ONE, "two.html": TWO})
    source = find_source(folder(tmp_path, {"sub/in.zip": inner}))
    assert keys(source) == ["sub/in.zip!one.html", "sub/in.zip!two.html"]
    assert texts(source) == ["The first page.", "The second page."]


def test_damaged_archives_are_named_behind_the_pages(tmp_path: Path) -> None:
    files = {"a.zip": zipped({"x.html": ONE})[:-9], "one.html": ONE}
    listed = list_pages(find_source(folder(tmp_path, files)))
    assert next(listed).key == "one.html"
    with pytest.raises(OpenFailed, match=r'"a\.zip": it is a ZIP archive'):
        next(listed)


def test_a_folder_without_pages_says_so(tmp_path: Path) -> None:
    with pytest.raises(OpenFailed, match="there is no page in it"):
        keys(find_source(folder(tmp_path, {"a.png": b"\x89PNG"})))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = folder(tmp_path / "outside", {"secret.html": TWO})
    inside = folder(tmp_path / "inside", {"one.html": ONE})
    (inside / "link.html").symlink_to(outside / "secret.html")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    source = find_source(inside)
    assert keys(source) == ["one.html"]
    for key in ("link.html", "folder/secret.html", "loop/one.html"):
        with pytest.raises(OpenFailed, match="not there any more"):
            find_document(source, key=key)


@pytest.mark.parametrize(
    "key", ["../secret.html", "/etc/passwd", "a/../../secret.html", "gone.html", "a\0b"]
)
def test_a_key_leads_nowhere_outside(tmp_path: Path, key: str) -> None:
    folder(tmp_path, {"secret.html": TWO, "in/one.html": ONE})
    with pytest.raises(OpenFailed, match="not there any more"):
        find_document(find_source(tmp_path / "in"), DEFAULT_LIMITS, key)


def test_more_files_than_the_limit_are_said(tmp_path: Path) -> None:
    files = {f"{number}.html": ONE for number in range(9)}
    source = find_source(folder(tmp_path, files))
    listed = list_pages(source, Limits(max_entries=4))
    assert len([next(listed) for _ in range(4)]) == 4
    with pytest.raises(OpenFailed, match="holds more than 4 files"):
        next(listed)


def test_folders_too_deep_are_named(tmp_path: Path) -> None:
    folder(tmp_path, {"a/b/c/deep.html": TWO, "a/one.html": ONE})
    listed = list_pages(find_source(tmp_path), Limits(max_folder_depth=2))
    assert next(listed).key == "a/one.html"
    with pytest.raises(OpenFailed, match=r'"a/b/c" was not looked into'):
        next(listed)


def test_a_trap_does_not_hide_the_other_files(tmp_path: Path) -> None:
    files = {"a.zip": zipped({"0.html": bytes(20_000_000)}), "one.html": ONE}
    listed = list_pages(find_source(folder(tmp_path, files)))
    assert next(listed).key == "one.html"
    with pytest.raises(OpenFailed, match="300 times"):
        next(listed)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(folder(tmp_path, {"one.html": ONE}) / "pipe.html")
    assert keys(find_source(tmp_path)) == ["one.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="names there have no such letters")
def test_odd_names_are_opened(tmp_path: Path) -> None:
    files = {"a!b%.html": ONE, "new\nline.html": TWO, "\u202elmth.html": ONE}
    source = find_source(folder(tmp_path, files))
    assert len(texts(source)) == 3
