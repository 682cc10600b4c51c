import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from facingpage.core import bundle
from facingpage.core.glance import Glance
from facingpage.core.page import Block, BlockId, LanguageGuess
from facingpage.workers.host import (
    Alternatives,
    Drafted,
    Failed,
    Finished,
    Host,
    HostEvent,
    Opened,
    Progress,
    Restarted,
)
from helpers.jobs import Heard
from helpers.pages import make_page

ENGLISH = LanguageGuess("en", "sure")
PARAGRAPH = "The harbour office said on Monday that boat number %d had left the quay. "


@pytest.fixture
def host() -> Iterator[Host]:
    host = Host()
    yield host
    host.close()


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    return write_page(tmp_path / "harbour.html", paragraphs=8)


@pytest.fixture
def host_of_one() -> Iterator[Host]:
    """Give a host with one worker a pair: what it does stands in one order."""
    host = Host(1)
    yield host
    host.close()


def write_page(path: Path, paragraphs: int) -> Path:
    body = "".join(f"<p>{PARAGRAPH % n * 4}</p>" for n in range(paragraphs))
    path.write_text(f"<html lang=en><h1>Boats leave</h1>{body}</html>")
    return path


def english_blocks(count: int) -> Sequence[Block]:
    return make_page(*(PARAGRAPH % number for number in range(count))).blocks


def all_english(blocks: Sequence[Block]) -> dict[BlockId, LanguageGuess]:
    return {block.id: ENGLISH for block in blocks}


def opened(events: Sequence[object]) -> Opened:
    (found,) = (event for event in events if isinstance(event, Opened))
    return found


def test_a_file_comes_back_cleaned_with_its_stages(host: Host, page_file: Path) -> None:
    heard = Heard()
    host.open_path(page_file, heard)
    events = list(heard)
    assert Progress("cleaning") in events
    page = opened(events).cleaned.page
    assert page.blocks[0].text == "Boats leave"
    assert page.provenance.name == "harbour.html"
    assert opened(events).source_zlib is None
    assert events[-1] == Finished(is_cancelled=False)


def test_files_are_glanced_at_before_pages_that_nobody_waits_for(
    host: Host, tmp_path: Path
) -> None:
    paths = [write_page(tmp_path / f"{n}.html", paragraphs=8) for n in range(5)]
    paths[2].write_bytes(b"\0" * 99)
    told: list[object] = []
    heard = Heard()

    def seen(number: int, glance: Glance) -> None:
        assert (glance.title, glance.language) == ("Boats leave", "en")
        told.append(number)

    def opens(event: HostEvent) -> None:
        if isinstance(event, Opened):
            told.append(event.cleaned.page.provenance.name)

    # The worker starts meanwhile: all of it waits, as when files are dropped.
    host.open_path(paths[3], opens)
    host.glance([(path, None) for path in paths], seen)
    host.hasten(host.open_path(paths[4], opens))
    host.open_path(paths[0], heard)
    list(heard)
    # What is in hand is not taken away from a worker.
    told = [each for each in told if each != "3.html"]
    assert sorted(told[:2], key=str) == [0, "4.html"] or told[0] == "4.html"
    assert [each for each in told if isinstance(each, int)] == [0, 1, 3, 4]


def test_the_bytes_come_back_when_they_are_asked_for(
    host: Host, page_file: Path
) -> None:
    heard = Heard()
    host.open_path(page_file, heard, want_source=True)
    source = opened(list(heard)).source_zlib
    assert source is not None
    assert zlib.decompress(source) == page_file.read_bytes()


def test_a_page_read_again_without_its_folder_keeps_its_frames(
    host: Host, tmp_path: Path
) -> None:
    page = tmp_path / "ferry.html"
    page.write_text('<p>Before it.</p><iframe src="ferry_files/f.html"></iframe>')
    (tmp_path / "ferry_files").mkdir()
    (tmp_path / "ferry_files" / "f.html").write_text("<p>In the frame.</p>")
    heard, again = Heard(), Heard()
    host.open_path(page, heard, want_source=True)
    first = opened(list(heard))
    data, frames = bundle.unpacked(first.source_zlib or b"")
    host.open_bytes(page.name, data, again, encoding="utf-8", frames=frames)
    blocks = opened(list(again)).cleaned.page.blocks
    assert [block.text for block in blocks] == ["Before it.", "In the frame."]
    assert blocks == first.cleaned.page.blocks


def test_bytes_without_a_file_are_a_page_too(host: Host) -> None:
    heard = Heard()
    host.open_bytes("pasted text", b"One line.\nAnother line.", heard)
    page = opened(list(heard)).cleaned.page
    assert [block.text for block in page.blocks] == ["One line.", "Another line."]


def test_a_file_that_is_not_there_is_one_sentence(host: Host, tmp_path: Path) -> None:
    heard = Heard()
    host.open_path(tmp_path / "gone.html", heard)
    failed, end = list(heard)
    assert isinstance(failed, Failed)
    assert failed.sentence.startswith('Could not open "gone.html": ')
    assert end == Finished(is_cancelled=False)


def test_blocks_are_drafted_with_progress_and_time_left(host: Host) -> None:
    heard = Heard()
    blocks = english_blocks(4)
    host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    events = list(heard)
    drafts = [event.draft for event in events if isinstance(event, Drafted)]
    assert len(drafts) == 4
    assert "porto" in drafts[0].segments[0].text.lower()
    assert drafts[0].engine.startswith("firefox")
    last = [event for event in events if isinstance(event, Progress)][-1]
    assert last.done == last.total
    assert last.seconds_left == 0


def test_a_pair_without_a_model_is_one_sentence(host: Host) -> None:
    heard = Heard()
    blocks = english_blocks(1)
    host.translate(("en", "xx"), blocks, all_english(blocks), heard)
    failed, _ = list(heard)
    assert isinstance(failed, Failed)
    assert "xx" in failed.sentence


def test_what_is_on_screen_comes_first(host_of_one: Host) -> None:
    heard = Heard()
    blocks = english_blocks(12)
    ticket = host_of_one.translate(("en", "pt"), blocks, all_english(blocks), heard)
    wanted = [blocks[10].id, blocks[9].id]
    host_of_one.prefer(ticket, wanted)
    order = [event.block for event in heard if isinstance(event, Drafted)]
    assert sorted(order) == [block.id for block in blocks]
    # The first may have begun before it was asked for another.
    assert set(order[:3]) >= set(wanted)


def test_cancel_ends_the_job_and_leaves_the_next_alone(host: Host) -> None:
    first, second = Heard(), Heard()
    blocks = english_blocks(500)
    ticket = host.translate(("en", "pt"), blocks, all_english(blocks), first)
    blocks = english_blocks(2)
    host.translate(("en", "pt"), blocks, all_english(blocks), second)
    events = iter(first)
    next(event for event in events if isinstance(event, Drafted))
    asked = time.monotonic()
    host.cancel(ticket)
    rest = list(events)
    assert rest[-1] == Finished(is_cancelled=True)
    assert time.monotonic() - asked < 2
    assert not [event for event in rest if isinstance(event, Restarted | Failed)]
    assert len([e for e in second if isinstance(e, Drafted)]) == 2


def test_a_closed_host_starts_nothing() -> None:
    host = Host()
    host.close()
    heard = Heard()
    blocks = english_blocks(1)
    host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    host.warm()
    # `nothing_left_behind` fails this test if a thread or a worker runs.
    assert host.pids() == {}


def kill(host: Host, worker: str) -> None:
    pid = next(pid for name, pid in host.pids().items() if name[0] == worker)
    os.kill(pid, signal.SIGKILL)


def test_much_work_is_shared_by_a_worker_a_core(host: Host) -> None:
    if (os.cpu_count() or 1) < 2:
        pytest.skip("this machine has one core")
    heard = Heard()
    blocks = english_blocks(120)
    host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    names: set[tuple[str, ...]] = set()
    got = []
    for event in heard:
        names |= host.pids().keys()
        if isinstance(event, Drafted):
            got.append(event.block)
    assert sorted(got) == [block.id for block in blocks]
    assert {("translate", "en", "pt"), ("translate", "en", "pt", "#2")} <= names


def test_little_work_starts_no_second_worker(host: Host) -> None:
    heard = Heard()
    blocks = english_blocks(8)
    host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    assert len([event for event in heard if isinstance(event, Drafted)]) == 8
    assert list(host.pids()) == [("translate", "en", "pt")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has classes instead")
def test_engines_let_all_else_go_first_and_pages_are_opened_at_once(
    host: Host, page_file: Path
) -> None:
    own = os.getpriority(os.PRIO_PROCESS, 0)
    heard, opens = Heard(), Heard()
    blocks = english_blocks(2)
    host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    host.open_path(page_file, opens)
    list(heard)
    list(opens)
    nice = {
        name[0]: os.getpriority(os.PRIO_PROCESS, pid)
        for name, pid in host.pids().items()
    }
    assert nice == {"translate": min(own + 10, 19), "page": own}


def test_a_killed_translation_worker_is_restarted_and_nothing_is_missing(
    host_of_one: Host,
) -> None:
    heard = Heard()
    blocks = english_blocks(150)
    host_of_one.translate(("en", "pt"), blocks, all_english(blocks), heard)
    events = iter(heard)
    got = [next(event for event in events if isinstance(event, Drafted))]
    kill(host_of_one, "translate")
    rest = list(events)
    got += [event for event in rest if isinstance(event, Drafted)]
    (restarted,) = (event for event in rest if isinstance(event, Restarted))
    assert "started again" in restarted.sentence
    assert len({event.block for event in got}) == len(got) == 150
    assert not any("failed" in s.flags for e in got for s in e.draft.segments)


def test_a_killed_page_worker_is_restarted_and_opens_the_page(
    host: Host, tmp_path: Path
) -> None:
    heard = Heard()
    host.open_path(write_page(tmp_path / "large.html", paragraphs=4000), heard)
    events = iter(heard)
    next(event for event in events if isinstance(event, Progress))
    kill(host, "page")
    rest = list(events)
    assert len([event for event in rest if isinstance(event, Restarted)]) == 1
    assert len(opened(rest).cleaned.page.blocks) == 4001


def test_a_page_that_kills_its_worker_each_time_is_given_up(
    host: Host, tmp_path: Path
) -> None:
    heard = Heard()
    host.open_path(write_page(tmp_path / "large.html", paragraphs=4000), heard)
    rest: list[object] = []
    for event in heard:
        rest.append(event)
        if event == Progress("opening"):
            kill(host, "page")
    failed = [event for event in rest if isinstance(event, Failed)]
    assert len(failed) == 1
    assert "fail twice" in failed[0].sentence
    # The next page is not its victim.
    again = Heard()
    host.open_path(write_page(tmp_path / "small.html", paragraphs=3), again)
    assert len(opened(list(again)).cleaned.page.blocks) == 4


def test_workers_end_when_their_host_is_killed(tmp_path: Path) -> None:
    script = (
        "import time; from facingpage.workers.host import Host; h = Host(); h.warm()\n"
        "while not h.pids(): time.sleep(.01)\n"
        "print(*h.pids().values(), flush=True); time.sleep(60)"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True
    )
    assert owner.stdout is not None
    worker = int(owner.stdout.readline())
    owner.kill()
    owner.wait()
    owner.stdout.close()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{worker}/cmdline").exists():
        if b"--worker" not in Path(f"/proc/{worker}/cmdline").read_bytes():
            break
        assert time.monotonic() < deadline, "the worker outlived its host"
        time.sleep(0.05)


def test_another_translation_of_a_sentence_comes_before_what_waits(host: Host) -> None:
    heard, asked = Heard(), Heard()
    blocks = english_blocks(300)
    ticket = host.translate(("en", "pt"), blocks, all_english(blocks), heard)
    events = iter(heard)
    next(event for event in events if isinstance(event, Drafted))
    span = 0, len(blocks[0].text.rstrip())
    host.alternatives(("en", "pt"), blocks[0], ENGLISH, span, asked)
    (found,) = (event for event in asked if isinstance(event, Alternatives))
    assert "porto" in found.segments[0].text.lower()
    host.cancel(ticket)
    assert len([event for event in events if isinstance(event, Drafted)]) < 299
