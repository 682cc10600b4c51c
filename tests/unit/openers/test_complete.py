import os
from pathlib import Path

import pytest

from facingpage.core.page import Page
from facingpage.openers import DEFAULT_LIMITS, Limits, find_source, open_page
from facingpage.openers.complete import FolderParts, companion_folder

WORDS = "The ferry leaves the southern pier at seven."
HIDDEN = "Nobody is to read this line of another file."


def save(
    folder: Path, body: str, files: dict[str, str], ending: str = "_files"
) -> Path:
    page = folder / "ferry news.html"
    page.write_text(f"<html><body><p>Before</p>{body}<p>After</p></body></html>")
    beside = folder / f"ferry news{ending}"
    beside.mkdir()
    for name, markup in files.items():
        (beside / name).parent.mkdir(exist_ok=True)
        (beside / name).write_text(markup)
    return page


def opened(path: Path, limits: Limits = DEFAULT_LIMITS) -> Page:
    return open_page(find_source(path), limits).page


def texts(path: Path) -> list[str]:
    return [block.text for block in opened(path).blocks]


@pytest.mark.parametrize(
    "source",
    [
        "ferry news_files/frame(1).html",
        "./ferry news_files/frame(1).html",
        "./ferry%20news_files/frame(1).html#top",
        "ferry%20news_files/frame%281%29.html?x=1",
    ],
)
def test_a_frame_in_the_pages_folder_is_read(tmp_path: Path, source: str) -> None:
    page = save(
        tmp_path, f'<iframe src="{source}"></iframe>', {"frame(1).html": f"<p>{WORDS}"}
    )
    assert texts(page) == ["Before", WORDS, "After"]
    assert opened(page).provenance.format == "complete page"


@pytest.mark.parametrize(
    "ending", ["_files", ".files", "-Dateien", "_fichiers", "_文件"]
)
def test_the_folder_is_found_in_the_browsers_language(
    tmp_path: Path, ending: str
) -> None:
    page = save(
        tmp_path,
        f"<iframe src='ferry news{ending}/f.html'></iframe>",
        {"f.html": f"<p>{WORDS}"},
        ending,
    )
    assert texts(page) == ["Before", WORDS, "After"]


def test_a_frame_names_its_own_frames_from_where_it_lies(tmp_path: Path) -> None:
    files = {
        "f.html": "<p>One</p><iframe src=g.html></iframe>",
        "g.html": "<p>Two</p><iframe src='../ferry news_files/h'></iframe>",
        "h": f"<html><p>{WORDS}",
    }
    page = save(tmp_path, "<iframe src='ferry news_files/f.html'></iframe>", files)
    assert texts(page) == ["Before", "One", "Two", WORDS, "After"]


def test_a_page_without_a_folder_is_a_web_page(tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text(f"<p>{WORDS}</p>")
    assert opened(page).provenance.format == "html"


@pytest.mark.parametrize(
    "source",
    [
        "../secret.html",
        "secret.html",
        "ferry news_files/../../secret.html",
        "ferry news_files/%2e%2e/%2e%2e/secret.html",
        "ferry news_files/..\\..\\secret.html",
        "ferry news_files/link.html",
        "ferry news_files/linked/secret.html",
        "ferry news_files/pipe.html",
        "ferry news_files/",
        "ferry news_files",
        "{absolute}",
        "file://{absolute}",
        "ferry news_files/{absolute}",
        "ferry news_files/a\0b.html",
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links and pipes are made the POSIX way")
def test_nothing_outside_the_folder_is_read(tmp_path: Path, source: str) -> None:
    inner = tmp_path / "in"
    inner.mkdir()
    secret = tmp_path / "secret.html"
    secret.write_text(f"<p>{HIDDEN}")
    (inner / "secret.html").write_text(f"<p>{HIDDEN}")
    named = source.replace("{absolute}", str(secret))
    page = save(inner, f'<iframe src="{named}"></iframe>', {})
    beside = inner / "ferry news_files"
    (beside / "link.html").symlink_to(secret)
    (beside / "linked").symlink_to(tmp_path)
    os.mkfifo(beside / "pipe.html")
    assert texts(page) == ["Before", "After"]


@pytest.mark.skipif(os.name == "nt", reason="links are made the POSIX way")
def test_a_folder_that_is_a_link_is_not_the_pages(tmp_path: Path) -> None:
    page = tmp_path / "ferry.html"
    page.write_text("<p>x</p>")
    (tmp_path / "ferry_files").symlink_to(tmp_path)
    assert companion_folder(page) is None


def test_files_larger_than_a_page_may_be_are_left_out(tmp_path: Path) -> None:
    body = "".join(f"<iframe src='ferry news_files/{n}.html'></iframe>" for n in "ab")
    files = {"a.html": f"<p>{WORDS * 50}", "b.html": "<p>small"}
    page = save(tmp_path, body, files)
    found = [block.text for block in opened(page, Limits(max_bytes=1_000)).blocks]
    assert found == ["Before", "small", "After"]


def test_files_are_read_only_when_they_are_named(tmp_path: Path) -> None:
    save(tmp_path, "", {"a.html": "<p>a", "b.png": "\x89PNG"})
    parts = FolderParts(tmp_path / "ferry news_files")
    assert sorted(parts) == ["ferry news_files/a.html", "ferry news_files/b.png"]
    assert len(parts) == 2
    assert "ferry news_files/a.html" in parts
    assert "ferry news_files/c.html" not in parts
    assert parts["./ferry%20news_files/b.png"].media_type == "image/png"
    with pytest.raises(KeyError):
        parts["a.html"]


def test_accents_may_be_written_in_two_ways(tmp_path: Path) -> None:
    apart = "Fa\u0308hre"
    page = tmp_path / f"{apart}.html"
    page.write_text("<p>A</p><iframe src='F\u00e4hre_files/\u00e4.html'></iframe>")
    (tmp_path / f"{apart}_files").mkdir()
    (tmp_path / f"{apart}_files" / "a\u0308.html").write_text(f"<p>{WORDS}")
    assert texts(page) == ["A", WORDS]


def test_a_page_renamed_with_its_folder_keeps_its_frames(tmp_path: Path) -> None:
    source = "./News of the day_files/f.html"
    page = save(tmp_path, f"<iframe src='{source}'></iframe>", {"f.html": WORDS})
    assert texts(page) == ["Before", WORDS, "After"]


_ALONE = "What stands here is for browsers without frames. " * 6


def test_a_frameset_is_read_with_the_pages_beside_it(tmp_path: Path) -> None:
    page = tmp_path / "index.htm"
    frames = '<frame src="menu.htm"><frame src="sub/main.html">'
    page.write_text(f"<title>Ferry</title><frameset cols='1,2'>{frames}</frameset>")
    (tmp_path / "menu.htm").write_text("<p>The menu</p>")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "main.html").write_text("<p>The ferry leaves at seven.</p>")
    read = open_page(find_source(page)).page
    assert [b.text for b in read.blocks] == ["The menu", "The ferry leaves at seven."]


@pytest.mark.parametrize(
    "source", ["secret.txt", "../beside.html", "secret.css", "/etc/hostname"]
)
def test_a_frameset_gets_no_other_file(tmp_path: Path, source: str) -> None:
    (tmp_path / "beside.html").write_text("<p>secret</p>")
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("secret.txt", "secret.css"):
        (folder / name).write_text("<p>secret</p>")
    page = folder / "index.htm"
    page.write_text(f"<frameset><frame src='{source}'><noframes>{_ALONE}")
    read = open_page(find_source(page)).page
    assert [block.text for block in read.blocks] == [_ALONE.strip()]
