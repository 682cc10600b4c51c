import os
import sys
from pathlib import Path

import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import Limits, read_source
from facingpage.openers.source import shown_name


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"<p>text\r\n</p>")
    source = read_source(path)
    assert (source.name, source.data) == ("page.html", b"<p>text\r\n</p>")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OpenFailed, match=r'"gone\.html": there is no such file'):
        read_source(tmp_path / "gone.html")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OpenFailed, match="it is a folder"):
        read_source(tmp_path)


def test_a_large_file_is_refused_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    path.write_bytes(b"x" * 2001)
    with pytest.raises(OpenFailed, match=r"2,001 bytes and the limit is 2,000"):
        read_source(path, Limits(max_bytes=2000))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFOs")
def test_a_pipe_nobody_writes_to_does_not_hang(tmp_path: Path) -> None:
    path = tmp_path / "pipe.html"
    os.mkfifo(path)
    with pytest.raises(OpenFailed, match="pipe or device"):
        read_source(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no /dev")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_link_to_a_device_is_refused(tmp_path: Path, device: str) -> None:
    path = tmp_path / "page.html"
    path.symlink_to(device)
    with pytest.raises(OpenFailed, match="pipe or device"):
        read_source(path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "loop.html"
    path.symlink_to("loop.html")
    with pytest.raises(OpenFailed, match=r"loop\.html"):
        read_source(path)


def test_a_name_with_a_zero_byte_is_refused() -> None:
    with pytest.raises(OpenFailed, match="name cannot be used"):
        read_source(Path("a\0b.html"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("page.html", "page.html"),
        ("new\nline.html", "new\\nline.html"),
        ("\u202elmth.exe", "\\u202elmth.exe"),
        ("caf\udce9.html", "caf\\udce9.html"),
        ("n" * 200, "n" * 80 + "…" + "n" * 30),
    ],
)
def test_names_are_shown_without_what_cannot_be_seen(name: str, shown: str) -> None:
    assert shown_name(name) == shown
