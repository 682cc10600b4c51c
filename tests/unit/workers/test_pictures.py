import hashlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from facingpage.core.page import Block, BlockId
from facingpage.core.wire import WireError
from facingpage.openers import Source, find_document, read_document
from facingpage.workers import picture_job
from facingpage.workers.host import Host
from facingpage.workers.parts import Gathered, bytes_in_parts
from facingpage.workers.picture_job import HeldPage, Pictured, PicturesEnded, held_page
from facingpage.workers.protocol import HoldRequest, PictureDecoded
from helpers.archives import zipped
from helpers.pictures import bomb, data_uri, images, page_with, picture

BOX = (400, 300)
PICTURE = picture(size=(900, 600))


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    yield host
    host.close()


def img(source: str, words: str = "The quay at dawn") -> str:
    return f'<img alt="{words}" src="{source}">'


def held(
    data: bytes, path: Path | None = None, form: str = "html", *, known: bytes = b""
) -> HeldPage:
    digest = hashlib.sha256(data).hexdigest()
    place = None if path is None else str(path)
    return held_page(HoldRequest("ferry.html", digest, form, place), known)


def in_bytes(data: bytes) -> HeldPage:
    return held(data, known=data)


def blocks_of(data: bytes) -> list[Block]:
    opened = read_document(find_document(Source("ferry.html", data)))
    return images(opened.page.blocks)


def asked(
    host: Host, page: HeldPage, blocks: list[Block]
) -> tuple[list[Pictured], PicturesEnded]:
    heard: queue.SimpleQueue[Pictured | PicturesEnded] = queue.SimpleQueue()
    host.pictures(page, blocks, BOX, heard.put)
    made = []
    while isinstance(event := heard.get(timeout=60), Pictured):
        made.append(event)
    return made, event


def test_pictures_come_in_the_order_asked_as_pixels_that_fit(host: Host) -> None:
    data = page_with(img(data_uri(PICTURE)), img(data_uri(picture()), "Another"))
    first, second = blocks_of(data)
    made, end = asked(host, in_bytes(data), [second, first])
    assert [one.block for one in made] == [second.id, first.id]
    assert (made[1].width, made[1].height) == (400, 267)
    assert (made[1].full_width, made[1].full_height) == (900, 600)
    assert all(len(one.rgb) == 3 * one.width * one.height for one in made)
    assert end == PicturesEnded(0)


def test_a_bomb_says_so_and_the_others_are_shown(host: Host) -> None:
    data = page_with(img(data_uri(bomb()), "Bomb"), img(data_uri(picture())))
    made, end = asked(host, in_bytes(data), blocks_of(data))
    assert made[0].problem == "too large: more than 40,000,000 pixels"
    assert made[1].problem is None
    assert end.deaths == 0


def test_a_page_is_read_once_for_all_that_is_asked_of_it(
    host: Host, tmp_path: Path
) -> None:
    data = page_with(img(data_uri(picture())), img(data_uri(PICTURE), "Another"))
    path = tmp_path / "ferry.html"
    path.write_bytes(data)
    page, (first, second) = held(data, path), blocks_of(data)
    asked(host, page, [first])
    path.unlink()
    made, _ = asked(host, page, [second])
    assert made[0].problem is None


def test_a_worker_that_was_killed_is_told_of_the_page_again(host: Host) -> None:
    data = page_with(img(data_uri(picture())))
    page, blocks = in_bytes(data), blocks_of(data)
    asked(host, page, blocks)
    pid = host.pids()["pictures",]
    os.kill(pid, signal.SIGKILL)
    made, end = asked(host, page, blocks)
    assert [one.problem for one in made] == [None]
    assert end.deaths <= 1


def test_a_complete_pages_pictures_are_found_where_it_lies(
    host: Host, tmp_path: Path
) -> None:
    data = page_with(img("ferry_files/quay.png"))
    path = tmp_path / "ferry.html"
    path.write_bytes(data)
    (tmp_path / "ferry_files").mkdir()
    (tmp_path / "ferry_files" / "quay.png").write_bytes(PICTURE)
    page = held(data, path, "complete page")
    made, _ = asked(host, page, blocks_of(data))
    assert made[0].problem is None


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (
            "complete page",
            "the folder saved with the page is not at its place any more",
        ),
        ("epub", "the file that held the page is not at its place any more"),
        ("html", "not in the saved file"),
    ],
)
@pytest.mark.parametrize("is_other", [False, True])
def test_what_lay_beside_a_page_and_is_gone_is_said(
    host: Host, tmp_path: Path, form: str, words: str, is_other: bool
) -> None:
    data = page_with(img("ferry_files/quay.png"), img(data_uri(PICTURE), "Inside"))
    path = tmp_path / "ferry.html"
    if is_other:
        path.write_bytes(page_with("<p>Another page by now.</p>"))
    page = held(data, path, form, known=data)
    beside, inside = asked(host, page, blocks_of(data))[0]
    assert beside.problem == words
    assert inside.problem is None


def test_an_archive_kept_whole_needs_no_file_at_its_place(
    host: Host, tmp_path: Path
) -> None:
    page = page_with(img("images/quay.png"), img("images/none.png", "Nothing"))
    data = zipped({"index.html": page, "images/quay.png": PICTURE})
    asked_for = held(data, tmp_path / "gone.epub", "epub", known=data)
    found, missing = asked(host, asked_for, blocks_of(data))[0]
    assert found.problem is None
    assert missing.problem == "not in the saved file"


def test_a_page_of_an_archive_that_is_gone_says_so(host: Host, tmp_path: Path) -> None:
    data = page_with(img("images/quay.png"))
    digest = hashlib.sha256(data).hexdigest()
    path = str(tmp_path / "gone.zip")
    request = HoldRequest("ferry.html", digest, "html", path, "a/ferry.html")
    ((made,), _) = asked(host, held_page(request, data), blocks_of(data))
    assert made.problem == "the file that held the page is not at its place any more"


def test_a_page_that_is_nowhere_any_more_says_so_of_each_picture(host: Host) -> None:
    data = page_with(img(data_uri(PICTURE)))
    made, end = asked(host, held(data, Path("/nowhere/ferry.html")), blocks_of(data))
    assert made[0].problem == "the file that held the page is not at its place any more"
    assert end.problem is None


def test_a_picture_that_takes_too_long_says_so(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = page_with(img(data_uri(PICTURE)))
    page, blocks = in_bytes(data), blocks_of(data)
    asked(host, page, blocks)
    os.kill(host.pids()["pictures",], signal.SIGSTOP)
    monkeypatch.setattr(picture_job, "_LIMIT_S", 0.3)
    made, end = asked(host, page, blocks)
    assert [one.problem for one in made] == ["it took too long to read"]
    assert end.deaths == 1


def test_pixels_other_than_a_pictures_size_says_are_refused() -> None:
    for rgb, width in ((bytes(12), 3), (bytes(12), 1), (b"", 0), (bytes(12), -2)):
        gathered = Gathered()
        for part in bytes_in_parts(zlib.compress(rgb)):
            gathered.take(part)
        with pytest.raises(WireError):
            gathered.pixels(PictureDecoded(BlockId(1), width, 2))


def test_a_picture_larger_than_asked_for_is_refused() -> None:
    job = picture_job.picture_job(in_bytes(b""), (), (10, 10), lambda _: None)
    with pytest.raises(WireError):
        job.listener(PictureDecoded(BlockId(1), 11, 2, 11, 2))


def test_pixels_that_inflate_without_end_are_refused() -> None:
    gathered = Gathered()
    for part in bytes_in_parts(zlib.compress(bytes(50_000_000))):
        gathered.take(part)
    with pytest.raises(WireError):
        gathered.pixels(PictureDecoded(BlockId(1), 2, 2))


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_no_file_that_a_picture_names_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(PICTURE)
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "ferry_files").mkdir()
    (inside / "ferry_files" / "link.png").symlink_to(secret)
    sources = (
        f"file://{secret}",
        str(secret),
        "../secret.png",
        "ferry_files/../../secret.png",
        "ferry_files/link.png",
        "//host.example/share/secret.png",
        r"\\host.example\share\secret.png",
        "https://host.example/secret.png",
    )
    data = page_with(
        *(img(source, f"Picture {n}") for n, source in enumerate(sources)),
        img("data:image/svg+xml,<svg><image href='file://" + str(secret) + "'/></svg>"),
    )
    (inside / "ferry.html").write_bytes(data)
    script = (
        "import sys; sys.path[:0] = sys.argv[2:]\n"
        "from pathlib import Path\n"
        "from helpers.pictures import images\n"
        "from facingpage.openers import *\n"
        "from facingpage.openers.pixels import Unshown\n"
        "document = find_document(find_source(Path(sys.argv[1])))\n"
        "gallery = open_gallery(document)\n"
        "for block in images(read_document(document).page.blocks):\n"
        "    try: gallery.picture(block, (80, 60))\n"
        "    except Unshown: print('not shown')\n"
    )
    trace = tmp_path / "trace"
    tests = str(Path(__file__).parents[2])
    calls = "trace=open,openat,network"
    before = ("strace", "-f", "-qq", "-s", "300", "-e", calls, "-o", str(trace))
    done = subprocess.run(
        [*before, sys.executable, "-c", script, str(inside / "ferry.html"), tests],
        capture_output=True,
        check=False,
    )
    if b"ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.stdout.split(b"\n").count(b"not shown") == len(sources) + 1
    seen = trace.read_text()
    assert "ferry.html" in seen
    assert "secret" not in seen
    assert "link.png" not in seen
    assert "socket(" not in seen
