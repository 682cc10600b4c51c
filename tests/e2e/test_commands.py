"""The commands as a person runs them: child processes of the real program."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import sample
from helpers.argos_packages import GALICIAN, make_package
from helpers.models import STARTER_ENGLISH_PORTUGUESE, starter_root
from helpers.network import cut_off
from helpers.shared import shared_dir

FACINGPAGE = (sys.executable, "-m", "facingpage")
Ran = subprocess.CompletedProcess[bytes]


def run(
    *arguments: str | Path, given: bytes = b"", before: tuple[str, ...] = ()
) -> Ran:
    return subprocess.run(
        [*before, *FACINGPAGE, *map(str, arguments)],
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
    )


def blocks(ran: Ran) -> list[str]:
    """Return the blocks of a plain text, a list item's mark taken off."""
    lines = ran.stdout.decode().splitlines()
    return [line.removeprefix("- ") for line in lines if line]


def test_the_scraped_sample_tells_what_is_debris() -> None:
    lines = sample.TEXT.read_text("utf-8").splitlines()
    wanted = sample.article()
    found = [line.removeprefix("- ") for line in lines if line]
    assert [line for line in found if line in wanted] == wanted
    assert len(sample.debris_of(sample.TEXT)) > 50


def test_the_sample_is_cleaned_to_its_article() -> None:
    ran = run("clean", sample.HTML)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert blocks(ran) == sample.article()


def test_rules_of_a_file_are_followed_and_one_that_drops_all_is_held_back(
    tmp_path: Path,
) -> None:
    rules = tmp_path / "rules.toml"
    head = "format = 1\n"
    rule = '[[rule]]\nsite = "example.org"\ndo = "drop"\n{}\n'
    rules.write_text(head + rule.format('begins = "eight minutes"'))
    ran = run(
        "clean", sample.HTML, "--rules", rules, "--format", "jsonl", "--show-dropped"
    )
    assert ran.returncode == 0
    assert b'"rules.toml": 1 rule.' in ran.stderr
    made = [json.loads(line) for line in ran.stdout.splitlines()]
    (one,) = (each for each in made if each["text"].startswith("Eight minutes"))
    assert one["reason"] == "dropped by a person's rule for example.org"
    assert not one["kept"]
    rules.write_text(head + rule.format('in = "body"'))
    ran = run("clean", sample.HTML, "--rules", rules)
    assert blocks(ran) == sample.article()
    assert b"held back, for it would drop most of this page" in ran.stderr
    rules.write_text(head + rule.format("selector = 3"))
    ran = run("clean", sample.HTML, "--rules", rules)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert b'rule 1 has "selector", which is unknown' in ran.stderr


def test_a_glossary_and_a_memory_are_held_to(tmp_path: Path) -> None:
    glossary, memory = tmp_path / "terms.csv", tmp_path / "old.tmx"
    glossary.write_text("harbour,ancoradouro\nGrey Heron,,,yes\n")
    memory.write_text(
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>'
        "Eight minutes at the socket</seg></tuv><tuv xml:lang='pt'><seg>Oito minutos"
        " na tomada</seg></tuv></tu></body></tmx>"
    )
    lists = ("--glossary", glossary, "--memory", memory)
    ran = run("translate", sample.HTML, "--to", "pt", *lists, "--format", "jsonl")
    assert ran.returncode == 0
    made = [json.loads(line) for line in ran.stdout.splitlines()]
    harbour = [each for each in made if "harbour" in each["text"]]
    assert harbour
    for each in harbour:
        assert "ancoradouro" in each["translation"] or "term" in each["flags"]
    names = [each for each in made if "Grey Heron" in each["text"]]
    assert names
    assert all("Grey Heron" in each["translation"] for each in names)
    (old,) = (each for each in made if each["text"] == "Eight minutes at the socket")
    assert (old["translation"], old["flags"]) == (
        "Oito minutos na tomada",
        ["memory"],
    )


def test_fast_is_the_same_shape_and_says_so() -> None:
    how = ("clean", sample.HTML, "--format", "jsonl", "--show-dropped")
    full, fast = run(*how), run(*how, "--fast")
    assert (fast.returncode, fast.stderr) == (0, b"")
    was, is_ = (
        [json.loads(line) for line in ran.stdout.splitlines()] for ran in (full, fast)
    )
    assert [list(record) for record in is_] == [list(record) for record in was]
    assert [record["text"] for record in is_] == [record["text"] for record in was]
    assert all(record["reason"] for record in is_ if not record["kept"])
    assert {record["provenance"]["cleaning"] for record in is_} == {"fast"}
    assert {record["provenance"]["cleaning"] for record in was} == {"full"}
    kept = [record["text"] for record in is_ if record["kept"]]
    assert [line for line in kept if line in sample.article()] == sample.article()


_NOTICE = (
    "The views in these columns are those of their authors, and the harbour master"
    " answers neither for them nor for the tides."
)


def _ship_page(name: str) -> str:
    story = "".join(
        f"<p>On day {day} the {name} lay off the cape, and the mate of the {name} wrote"
        f" that {day + 3} whales had come by, which nobody in {name} Street believes."
        for day in range(1, 7)
    )
    return (
        f"<title>The {name}</title><article><h1>The {name}</h1>{story}"
        f"<p>{_NOTICE}</article>"
    )


def test_what_every_page_of_a_folder_says_is_left_out_with_the_reason(
    tmp_path: Path,
) -> None:
    menu = "".join(f"<li><a href='/{n}'>Harbour {n}</a>" for n in range(20))
    for name in ("Gannet", "Petrel", "Curlew", "Avocet"):
        html = f"<ul>{menu}</ul>{_ship_page(name)}"
        (tmp_path / f"{name}.html").write_text(html)
    alone = run("clean", tmp_path / "Gannet.html")
    assert _NOTICE in blocks(alone)
    ran = run("clean", tmp_path, "--show-dropped", "--format", "jsonl")
    assert (ran.returncode, ran.stderr) == (0, b"")
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    said = {r["reason"] for r in records if r["text"] == _NOTICE and not r["kept"]}
    assert said == {"same text on 3 other pages of this site"}
    days = [r for r in records if r["kept"] and r["text"].startswith("On day")]
    assert len(days) == 24


@pytest.mark.xfail(
    reason="an advertisement inside scraped text reads like prose (issue 6)"
)
def test_the_scraped_sample_is_cleaned_to_its_article() -> None:
    assert blocks(run("clean", sample.TEXT)) == sample.article()


def test_dropped_blocks_are_shown_with_their_reasons() -> None:
    ran = run("clean", sample.HTML, "--show-dropped", "--format", "jsonl")
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    dropped = [record for record in records if not record["kept"]]
    assert "Accept all" in {record["text"] for record in dropped}
    assert all(record["reason"] for record in records)


def test_readers_comments_are_kept_where_asked(tmp_path: Path) -> None:
    text = "The ferry sailed at nine from the north pier, as it had for forty years."
    said = "It never did so in my time, and I have lived beside that pier since 1961."
    page = tmp_path / "ferry.html"
    page.write_text(
        f"<title>Ferry</title><article><h1>Ferry</h1><p>{text}</p>"
        f"<p>Not today. {text}</p></article><ol id=comments><li class=comment><b>Jo</b>"
        f"<p>{said}</p><li class=comment><b>Al</b><p>Nor in mine.</p></ol>"
    )
    assert said not in blocks(run("clean", page))
    kept = run("clean", page, "--keep-comments", "--format", "jsonl")
    records = [json.loads(line) for line in kept.stdout.splitlines()]
    zone = [record["text"] for record in records if record["zone"] == "comments"]
    assert zone == ["Jo", said, "Al", "Nor in mine."]


def test_every_kept_block_is_translated_and_no_other() -> None:
    ran = run("translate", sample.HTML, "--to", "pt", "--format", "jsonl",
              "--show-dropped")  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")
    records = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {(r["kept"], r["translation"] is None) for r in records} == {
        (True, False),
        (False, True),
    }
    title = next(r["translation"] for r in records if r["kind"] == "heading")
    assert "diesel" in title
    assert "balsa" in title or "ferry" in title.lower() or "barca" in title


def test_languages_are_told_of_every_block() -> None:
    lines = run("languages", sample.HTML).stdout.decode().splitlines()
    cells = [line.split("\t") for line in lines]
    assert {len(cell) for cell in cells} == {3}
    assert {cell[1] for cell in cells} <= {"sure", "likely", "unsure"}
    assert {cell[0] for cell in cells if re.search("[А-я]", cell[2])} == {"ru"}


def test_standard_input_gives_what_the_file_gives() -> None:
    given = run("clean", "-", given=sample.HTML.read_bytes())
    assert given.stdout == run("clean", sample.HTML).stdout


def test_inputs_that_fail_are_named_and_the_others_done(tmp_path: Path) -> None:
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    ran = run("clean", empty, sample.TEXT, tmp_path / "gone.html", tmp_path)
    lines = ran.stderr.decode().splitlines()
    assert ran.returncode == 1
    assert blocks(ran)[0] == sample.article()[0]
    assert [re.findall('"([^"]*)"', line) for line in lines[:-1]] == [
        ["empty.html"],
        ["gone.html"],
        [tmp_path.name],
    ]
    assert all(line.count("Could not open") == 1 for line in lines[:-1])
    assert lines[-1] == "facingpage: 3 of 4 inputs failed."


def test_output_is_utf8_in_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = run("clean", sample.TEXT).stdout
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("PYTHONUTF8", "0")
    assert run("clean", sample.TEXT).stdout == usual


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals are POSIX")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    long = tmp_path / "long.txt"
    line = "The ferry left the quay at dawn and came back at noon, number {}.\n"
    long.write_text("".join(line.format(n) for n in range(5_000)))
    with subprocess.Popen(
        [*FACINGPAGE, "clean", str(long), "--show-dropped"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 141


def test_a_slow_reader_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", "1")
    long = tmp_path / "long.txt"
    long.write_text("".join(f"The ferry left again, trip {n}.\n" for n in range(9_000)))
    ran = run("languages", long)
    assert len(ran.stdout.splitlines()) == 9_000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*FACINGPAGE, "clean", str(sample.TEXT)],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.decode().splitlines() == [
        "facingpage: Could not write to standard output: No space left on device."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals are POSIX")
@pytest.mark.parametrize("lines", [1, 4, 40])
def test_ctrl_c_is_quiet_and_leaves_no_worker(tmp_path: Path, lines: int) -> None:
    pages = [str(sample.HTML)] * 40
    with subprocess.Popen(
        [
            *FACINGPAGE,
            "translate",
            *pages,
            "--to",
            "pt",
            "--out",
            str(tmp_path),
            "--json",
        ],
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A test run that was put in the background has its children ignore Ctrl+C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # no threads here
    ) as child:
        assert child.stderr is not None
        # While the first page is opened, cleaned, and translated.
        for _ in range(lines):
            child.stderr.readline()
        os.killpg(child.pid, signal.SIGINT)
        rest = child.stderr.read().splitlines()
    assert child.returncode == 130
    assert {json.loads(line)["type"] for line in rest} <= {"progress", "written"}


def test_the_sample_is_cleaned_and_translated_without_a_network() -> None:
    arguments = ("translate", sample.HTML, "--to", "pt", "--format", "md")
    ran = run(*arguments, before=cut_off())
    assert (ran.returncode, ran.stderr) == (0, b"")
    made_at = re.compile(rb"\n- (?:Made at|Translated): .*")
    assert made_at.sub(b"", ran.stdout) == made_at.sub(b"", run(*arguments).stdout)


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace here")
@pytest.mark.parametrize(
    "arguments",
    [
        ("translate", sample.HTML, "--to", "pt"),
        ("models", "import", starter_root() / STARTER_ENGLISH_PORTUGUESE),
        ("models", "check", "en-pt"),
    ],
)
def test_no_process_reaches_for_the_internet(
    tmp_path: Path, arguments: tuple[str | Path, ...]
) -> None:
    trace = tmp_path / "trace"
    before = ("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace))
    ran = run(*arguments, before=before)
    if ran.returncode and b"ptrace" in ran.stderr:
        pytest.skip("strace may not trace here")
    assert ran.returncode == 0
    calls = [line for line in trace.read_text().splitlines() if "AF_INET" in line]
    # urllib3, which trafilatura imports, asks whether there is IPv6: it binds a
    # socket to loopback and closes it.
    harmless = re.compile(r'socket\(AF_INET6|bind\(.*"::1"')
    assert [call for call in calls if not harmless.search(call)] == []


@pytest.mark.shared
def test_the_seed_page_is_cleaned_to_its_title_and_ten_paragraphs() -> None:
    seed = shared_dir() / "data" / "seed" / "sputnik_kurils.txt"
    found = blocks(run("clean", seed))
    lines = [line for line in seed.read_text("utf-8").splitlines() if line]
    start = next(n for n, line in enumerate(lines) if re.search(r"\(.*\) - ", line))
    assert len(found) == len(set(found)) == 11
    assert found[1:] == lines[start : start + 10]
    assert found[0] in lines[:start]


@pytest.mark.shared
def test_packages_of_argos_translate_in_a_row_without_a_network(tmp_path: Path) -> None:
    # As on a plane: both packages come from a stick.
    galician = make_package(tmp_path / "gl_en.argosmodel", ("gl", "en"), GALICIAN)
    english = make_package(tmp_path / "en_pt.argosmodel")
    ran = run("models", "import", galician, before=cut_off())
    assert ran.returncode == 0, ran.stderr.decode()
    page = tmp_path / "tempo.txt"
    page.write_text("o tempo é bo hoxe . o mundo é bo hoxe .\n")
    arguments = ("translate", page, "--from", "gl", "--to", "pt", "--format")
    ran = run(*arguments, "jsonl", before=cut_off())
    assert ran.returncode == 0, ran.stderr.decode()
    (made,) = (json.loads(line) for line in ran.stdout.splitlines())
    # Of two engines: the package's, and the one that came with the program.
    assert made["engine"].startswith("argos gl-en 0.1 → firefox en-pt ")
    assert made["via"] == ["en"]
    ran = run("models", "import", english, before=cut_off())
    assert ran.returncode == 0, ran.stderr.decode()
    ran = run(*arguments, "md", "--engine", "argos", before=cut_off())
    assert ran.returncode == 0, ran.stderr.decode()
    text = ran.stdout.decode()
    assert "o tempo é bom hoje . o mundo é bom hoje ." in text
    assert "argos gl-en 0.1 → argos en-pt 0.1 through English" in text
    ran = run(*arguments, "md", "--engine", "firefox")
    assert ran.returncode == 2
    assert b"No model translates" in ran.stderr


@pytest.mark.shared
def test_models_go_by_stick_from_one_computer_to_another_without_a_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def models(*arguments: str | Path) -> str:
        ran = run("models", *arguments, before=cut_off())
        assert ran.returncode == 0, ran.stderr.decode()
        return ran.stdout.decode()

    kit = tmp_path / "kit.zip"
    galician = make_package(tmp_path / "gl_en.argosmodel", ("gl", "en"), GALICIAN)
    monkeypatch.setenv("FACINGPAGE_HOME", str(tmp_path / "here"))
    models("import", galician)
    # By way of English: both models are needed there.
    models("kit", "--pairs", "gl-pt", "--out", kit)
    monkeypatch.setenv("FACINGPAGE_HOME", str(tmp_path / "there"))
    models("import", kit)
    listed = [line.split()[0] for line in models("list").splitlines()]
    assert listed == ["en-pt", "gl-en", "en-pt", "pt-en"]
    assert "as listed" in models("verify", "gl-en")
    assert "Ready to travel: 1 of 1" in models("check", "en-pt-1693087644")
    # A package of seven words is not to be relied on.
    ran = run("models", "check", "gl-pt", before=cut_off())
    assert (ran.returncode, b"1 of 2 models" in ran.stdout) == (1, True)
    assert "removed" in models("remove", "gl-en")
    assert len(models("list").splitlines()) == 3
