"""Hostile pages in the real window: nothing is fetched, nothing hangs, nothing dies."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest

from helpers import visiting
from helpers.awkward import write_awkward
from helpers.shared import shared_dir

_PROSE = "The harbour was quiet that morning, and the ferry left on time as usual. "
_PORT = 9


def visit(*paths: Path | str, before: tuple[str, ...] = (), limit_s: int = 240) -> Any:
    """Open files one after another in a window of its own; return what it tells."""
    ran = subprocess.run(
        [*before, sys.executable, visiting.__file__, *map(str, paths)],
        capture_output=True,
        check=False,
        timeout=limit_s,
        env={**os.environ, "QT_LOGGING_RULES": "qt.text.font.db=false"},
    )
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    return json.loads(ran.stdout)


def leak_pages(folder: Path, sentinel: Path) -> list[Path]:
    """Write pages that name a file and an address in every way that has been used."""
    near = sentinel.as_uri()
    far = f"http://127.0.0.1:{_PORT}/x"
    rich = f'<img src="{near}"><b>Bold</b><link rel=stylesheet href="{far}">'
    text = f"<p>{_PROSE * 3}</p>"
    bodies = {
        "img": f'<img src="{near}" alt="{escape(rich)}"><img src="{far}.png">',
        "unc": r'<img alt="A share" src="\\127.0.0.1\share\x.png">'
        '<img alt="A file" src="file://127.0.0.1/s/x">',
        "out": f'<img alt="A way out" src="out_files/../../{sentinel.parent.name}/'
        f'{sentinel.name}"><img alt="A link" src="out_files/link.png">',
        "frames": f'<iframe src="{near}"></iframe><object data="{far}"></object>'
        f'<embed src="{near}"><video src="{near}" poster="{far}"></video>',
        "style": f"<style>@import url({far}); @font-face{{font-family:a;"
        f"src:url({near})}} p{{background:url({near})}}</style>"
        f"<p style=\"background:url('{near}')\">{_PROSE}</p>",
        "refresh": f'<meta http-equiv="refresh" content="0;url={far}">'
        f'<base href="{far}"><link rel="prefetch" href="{near}"><script src="{far}">'
        "</script>",
        "tooltip": f'<p title="{escape(rich)}">{_PROSE}</p>'
        f'<abbr title="{escape(rich)}">abbr</abbr><a href="{near}">link</a>',
        "escaped": f"<h1>{escape(rich)}</h1><p>{escape(rich)} {_PROSE}</p>",
    }
    written = []
    for name, body in bodies.items():
        path = folder / f"{name}.html"
        path.write_text(
            f"<html lang=en><title>{escape(rich)}</title>"
            f'<meta name="author" content="{escape(rich)}">'
            f'<meta property="og:site_name" content="{escape(rich)}">'
            f'<link rel="canonical" href="{far}">'
            f"<body><article>{text}{body}{text}</article>",
            "utf-8",
        )
        written.append(path)
    (folder / "out_files").mkdir()
    (folder / "out_files" / "link.png").symlink_to(sentinel)
    # A name of markup, shown in the sentence of a page that can't be opened.
    failing = folder / f'<img src="{near.replace("/", "&#47;")}">.html'
    failing.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    packed = folder / "several.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(3):
            archive.write(written[0], f"<img src={number}>.html")
    return [*written, failing, packed]


def made_pages(folder: Path, sentinel: Path) -> list[Path]:
    return leak_pages(folder, sentinel)


def hostile_pages(folder: Path, sentinel: Path) -> list[Path]:
    """Write the cases of the shared tool that name a file or an address."""
    tool = shared_dir() / "tools" / "hostile.py"
    named = ("--only", "leak,xml", "--sentinel", str(sentinel), "--scale", ".01")
    command = [sys.executable, str(tool), str(folder), *named]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    return [folder / entry["name"] for entry in manifest["entries"]]


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("write", [made_pages, hostile_pages])
def test_nothing_is_opened_or_fetched_because_a_page_names_it(
    tmp_path: Path, write: Callable[[Path, Path], list[Path]]
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    sentinel = tmp_path / "elsewhere" / "sentinel-7261.png"
    sentinel.parent.mkdir()
    sentinel.write_bytes(b"\x89PNG never to be opened")
    trace = tmp_path / "trace"
    calls = (
        "trace=open,openat,openat2,stat,newfstatat,statx,access,socket,connect,sendto"
    )
    pages = write(folder, sentinel)
    told = visit(
        "--pictures",
        *pages,
        before=("strace", "-f", "-qq", "-s", "300", "-e", calls, "-o", str(trace)),
    )
    assert told["is_visible"]
    assert list(told["phases"].values()).count("ready") >= 8
    outside = "not read: it lies outside the saved page"
    if write is made_pages:
        assert told["pictures"]["unc.html"] == [outside, outside]
        assert told["pictures"]["out.html"] == ["not in the saved file"] * 2
    lines = trace.read_text("utf-8", "replace").splitlines()
    assert any(pages[-1].name in line for line in lines), "the trace saw nothing"
    # Nothing of the page is given to Qt where it would read it as markup.
    assert told["rich"] == []
    # The name of one page holds the sentinel's too, but never as a path.
    touched = f"{sentinel.parent.name}/{sentinel.name}"
    assert [line for line in lines if touched in line] == []
    # Neither a socket's address nor a path of another machine's, however written.
    assert [line for line in lines if "127.0.0.1" in line] == []
    # urllib3, which trafilatura imports, makes one socket to see whether there is IPv6.
    made = [line for line in lines if "socket(AF_INET" in line]
    used = [line for line in lines if "sin_port" in line or "sin6_port" in line]
    assert (used, made[1:]) == ([], [])


def test_the_hostile_files_one_after_another_leave_the_window_alive(
    tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    tool = shared_dir() / "tools" / "hostile.py"
    made = [sys.executable, str(tool), str(tmp_path), "--scale", ".01"]
    subprocess.run(made, check=True, capture_output=True, timeout=120)
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    files = [tmp_path / entry["name"] for entry in manifest["entries"]]
    own = tmp_path / "own"
    own.mkdir()
    files += write_awkward(own, 0.01)
    told = visit(*(path for path in files if path.exists()), limit_s=280)
    for name in ("worst_ms", "p99_ms", "peak_mb"):
        record_property(name, told[name])
    assert told["is_visible"]
    assert set(told["phases"].values()) <= {"ready", "failed", "listed"}
    # No freeze; how long it stands still on a quiet machine is for bench window.
    assert told["worst_ms"][0][0] < 20_000
    assert told["peak_mb"] < 1024
