import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import ClassVar

import pytest

from facingpage import __main__ as program
from facingpage import translation
from facingpage.cli import commands, main, parser
from facingpage.cli.reporter import Reporter
from facingpage.core.hints import Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    LanguageGuess,
    LanguageSpan,
    PageEntry,
)
from facingpage.core.terms import Term
from facingpage.export import EXPORTERS
from facingpage.openers import OPENERS, Limits
from facingpage.workers.host import (
    Drafted,
    Failed,
    Finished,
    Listed,
    Listener,
    Opened,
    Progress,
    Restarted,
)
from facingpage.workers.list_job import ListListener, ListRead
from helpers.models import make_routes
from helpers.reviews import make_cleaned, make_draft, with_comments
from helpers.sites import NOTICE, site_page

ENTRIES = (
    PageEntry("1", "many.zip › a.html", url="https://a.example/one/"),
    PageEntry("2", "many.zip › b.html", title="Two"),
    PageEntry("3", "many.zip › c.html"),
)
PAGES = {"1": make_cleaned("First"), "3": make_cleaned("Third", title="T/../h\0 3rd")}


class FakeHost:
    """Answers at once: "bad" fails, all else has two blocks and a menu.

    Pages called "ship" and more are of one site, and each has its notice.

    "many" holds three pages, the second of which fails; "torn" is "many" with a
    damaged end.
    """

    cleaned: Cleaned = make_cleaned("One", "Menu", "Two", title="Ferry", dropped=(2,))
    encodings: ClassVar[list[str | None]] = []
    fasts: ClassVar[list[bool]] = []
    hints: ClassVar[list[list[Hints]]] = []
    lists: ClassVar[dict[str, ListRead]] = {}

    def open_path(
        self,
        path: Path,
        hear: Listener,
        *,
        key: str | None = None,
        encoding: str | None = None,
        fast: bool = False,
    ) -> None:
        self.encodings.append(encoding)
        self.fasts.append(fast)
        hear(Progress("opening"))
        is_several = path.stem in {"many", "torn"} or path.name == "standard input"
        if key == "2":
            hear(Failed("it is damaged."))
        elif path.stem == "bad":
            hear(Failed('Could not open "bad": it is a\x1b[2J picture.'))
        elif is_several and key is None:
            hear(Listed(ENTRIES, "The end is torn." if path.stem == "torn" else None))
        elif path.stem.startswith("ship"):
            hear(Opened(site_page(path.stem), None))
        else:
            hear(Opened(self.cleaned if key is None else PAGES[key], None))
        hear(Finished(is_cancelled=False))

    def open_bytes(
        self,
        name: str,
        data: bytes,
        hear: Listener,
        *,
        encoding: str | None = None,
        fast: bool = False,
    ) -> None:
        self.encodings.append(encoding)
        self.fasts.append(fast)
        if data == b"PK":
            hear(Listed(ENTRIES))
        else:
            hear(Opened(make_cleaned(data.decode(), title=name), None))
        hear(Finished(is_cancelled=False))

    def translate(
        self,
        pair: tuple[str, str],
        blocks: Sequence[Block],
        guesses: Mapping[BlockId, LanguageGuess],  # noqa: ARG002  # as Host has it
        hear: Listener,
        *,
        hints: Callable[[Block], Hints],
        engine: str,  # noqa: ARG002  # as Host has it
    ) -> None:
        self.hints.append([hints(block) for block in blocks])
        hear(Restarted("The worker was started again."))
        for block in blocks:
            draft = make_draft(f"{pair[1]}:{block.text}", len(block.text))
            hear(Drafted(block.id, draft))
        hear(Finished(is_cancelled=False))

    def read_list(
        self,
        path: Path,
        pair: tuple[str, str],  # noqa: ARG002  # as Host has it
        hear: ListListener,
    ) -> None:
        hear(self.lists[path.name])

    def close(self) -> None:
        """Nothing runs."""


@pytest.fixture(autouse=True)
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(commands, "Host", FakeHost)
    routes = make_routes("en-pt", "pt-en")
    monkeypatch.setattr(translation, "installed_routes", lambda *_: routes)
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("page.html", "bad.html"):
        (folder / name).write_text("")
    return folder / "page.html"


Captured = pytest.CaptureFixture[str]


def test_clean_prints_title_and_body_only(page: Path, capsys: Captured) -> None:
    assert main(["clean", str(page)]) == 0
    assert capsys.readouterr() == ("Ferry\n\nOne\n\nTwo\n", "")


def test_translate_prints_the_translation(page: Path, capsys: Captured) -> None:
    assert main(["translate", str(page), "--to", "pt-BR"]) == 0
    out, err = capsys.readouterr()
    assert out == "pt:One\n\npt:Two\n"
    assert err == "facingpage: The worker was started again.\n"


def test_dropped_blocks_are_never_translated(page: Path, capsys: Captured) -> None:
    arguments = ["translate", str(page), "--to", "pt", "--format", "jsonl"]
    main([*arguments, "--show-dropped"])
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(r["kept"], r["translation"]) for r in records] == [
        (True, "pt:One"),
        (False, None),
        (True, "pt:Two"),
    ]


def test_glossary_and_memory_go_to_every_block(
    page: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Term("one", "um", "en", "pt")
    two = Remembered("Two", "Dois", "en", "pt")
    lists = {"t.csv": ListRead((one,), skipped=2), "m.tmx": ListRead((), (two,))}
    monkeypatch.setattr(FakeHost, "lists", lists)
    monkeypatch.setattr(FakeHost, "hints", [])
    given = ["--glossary", "t.csv", "--memory", "m.tmx"]
    assert main(["translate", str(page), "--to", "pt", *given]) == 0
    assert FakeHost.hints == [[Hints((one,)), Hints((), (two,))]]
    said = capsys.readouterr().err
    assert '"t.csv": 1 entries; 2 of no use were left out.' in said


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--glossary", '"m.tmx" is a memory, as it seems. Name it with --memory.'),
        ("--memory", 'Could not read the list "m.tmx": no.'),
    ],
)
def test_a_list_that_cannot_be_used_ends_the_command(
    page: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    sentence: str,
) -> None:
    two = Remembered("Two", "Dois", "en", "pt")
    read = ListRead((), (two,))
    if option == "--memory":
        read = ListRead(problem=sentence)
    monkeypatch.setattr(FakeHost, "lists", {"m.tmx": read})
    assert main(["translate", str(page), "--to", "pt", option, "m.tmx"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"facingpage: {sentence}\n"


@pytest.mark.parametrize(
    ("option", "texts"), [([], ["One"]), (["--keep-comments"], ["One", "First!"])]
)
def test_readers_comments_are_kept_where_asked(
    option: list[str],
    texts: list[str],
    page: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cleaned = with_comments(make_cleaned("One", "First!"), 2)
    monkeypatch.setattr(FakeHost, "cleaned", cleaned)
    for command in (["clean"], ["translate", "--to", "pt"]):
        assert main([*command, str(page), "--format", "jsonl", *option]) == 0
        records = map(json.loads, capsys.readouterr().out.splitlines())
        assert [record["text"] for record in records] == texts


def test_a_page_already_in_the_language_is_passed_through(
    page: Path, capsys: Captured
) -> None:
    assert main(["translate", str(page), "--to", "en"]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("One\n\nTwo\n")
    assert err == 'facingpage: "page.html" is in English already.\n'


def test_from_decides_over_the_pages_language(page: Path, capsys: Captured) -> None:
    assert main(["translate", str(page), "--from", "pt", "--to", "en"]) == 0
    assert "already" not in capsys.readouterr().err


def test_blocks_follow_the_language_that_from_names(
    page: Path, capsys: Captured
) -> None:
    arguments = ["translate", str(page), "--from", "pt", "--to", "en"]
    assert main([*arguments, "--format", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (record["language"], record["language_by"]) == (
        "pt",
        "a person, of the page",
    )
    assert record["provenance"]["language_by"] == "a person"


def test_a_block_is_translated_from_its_own_language(
    page: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, list[str]]] = []

    def translate(
        _: FakeHost,
        pair: tuple[str, str],
        blocks: Sequence[Block],
        __: Mapping[BlockId, LanguageGuess],
        hear: Listener,
        **___: str,
    ) -> None:
        asked.append((pair[0], [block.text for block in blocks]))
        hear(Finished(is_cancelled=False))

    cleaned = make_cleaned("One", "Uno", "Two")
    italian = {**cleaned.guesses, BlockId(2): LanguageGuess("it", "likely")}
    monkeypatch.setattr(FakeHost, "cleaned", replace(cleaned, guesses=italian))
    monkeypatch.setattr(FakeHost, "translate", translate)
    routes = make_routes("en-pt", "it-pt")
    monkeypatch.setattr(translation, "installed_routes", lambda *_: routes)
    assert main(["translate", str(page), "--to", "pt"]) == 0
    assert asked == [("en", ["One", "Two"]), ("it", ["Uno"])]


def test_an_unknown_page_language_asks_for_from(
    page: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeHost, "cleaned", make_cleaned("12", language="und"))
    assert main(["translate", str(page), "--to", "pt"]) == 1
    assert "Name it with --from." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["claen", "x"], 'No command "claen" (did you mean "clean"?).'),
        (["clean", ""], "a name is empty"),
        (
            ["translate", "x", "--from", "pt", "--to", "pt"],
            "--from and --to are both Portuguese",
        ),
        (["clean"], "the following arguments are required: PATH"),
        (["clean", "x", "--format", "jsnol"], 'did you mean "jsonl"?'),
        (["clean", "x", "y", "--format", "html"], "with --out DIR"),
        (["clean", "x", "--encoding", "windows-1521"], 'did you mean "windows-'),
        (["clean", "x", "--encoding", "utf-7"], 'No encoding "utf-7"'),
        (["clean", "x", "--encoding", "rot13"], 'No encoding "rot13"'),
        (["clean", "-", "-"], "Standard input can be read once only"),
        (["clean", "x", "--formt", "txt"], "unrecognized arguments"),
        (["translate", "x"], "required: --to"),
        (["translate", "x", "--to", "portugese"], 'did you mean "pt"?'),
        (["translate", "x", "--to", "ptt"], 'did you mean "pt"?'),
        (["translate", "x", "--to", "pt", "--engine", "firefax"], '"firefox"?'),
        (
            ["translate", "x", "--to", "ru"],
            "into Russian. Import a model file for it; installed: English to Port",
        ),
        (
            ["translate", "x", "--from", "ru", "--to", "pt"],
            "No model translates Russian to Portuguese.",
        ),
    ],
)
def test_wrong_use_is_told_in_one_line(
    arguments: list[str], sentence: str, capsys: Captured
) -> None:
    try:
        code = main(arguments)
    except SystemExit as end:
        code = int(str(end.code))
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert sentence in err


def test_a_failed_input_is_named_and_the_others_are_done(
    page: Path, capsys: Captured
) -> None:
    bad = page.with_name("bad.html")
    assert main(["clean", str(page), str(bad), str(page)]) == 1
    out, err = capsys.readouterr()
    assert out == "Ferry\n\nOne\n\nTwo\n\nFerry\n\nOne\n\nTwo\n"
    assert err == (
        'facingpage: Could not open "bad": it is a[2J picture.\n'
        "facingpage: 1 of 3 inputs failed.\n"
    )


def test_a_missing_file_is_told_with_a_near_name(page: Path, capsys: Captured) -> None:
    assert main(["clean", str(page.with_name("pgae.html"))]) == 1
    assert 'did you mean "page.html"?' in capsys.readouterr().err


def test_a_folder_gets_a_file_an_input_and_none_is_overwritten(
    page: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "new" / "out"
    arguments = ["clean", str(page), str(page), "--format", "html", "--out", str(out)]
    assert main(arguments) == 0
    assert main(arguments[:2] + arguments[3:]) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "page-2.html",
        "page-3.html",
        "page.html",
    ]
    assert capsys.readouterr().out == ""


def test_a_written_name_keeps_no_line_break_and_no_turning_mark(
    page: Path, tmp_path: Path
) -> None:
    odd = page.with_name("ev\u202eil\nname.html")
    odd.write_bytes(page.read_bytes())
    out = tmp_path / "out"
    assert main(["clean", str(odd), "--out", str(out)]) == 0
    assert [path.name for path in out.iterdir()] == ["evil name.txt"]


def test_an_out_that_is_no_folder_is_wrong_use(page: Path, capsys: Captured) -> None:
    assert main(["clean", str(page), "--out", str(page)]) == 2
    assert "Name another with --out." in capsys.readouterr().err


def test_a_dash_reads_standard_input(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO("Olá".encode()))
    monkeypatch.setattr("sys.stdin", typed)
    assert main(["clean", "-", "--out", "-"]) == 0
    assert capsys.readouterr().out == "standard input\n\nOlá\n"


def test_a_closed_standard_input_is_told(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["clean", "-"]) == 1
    assert 'Could not open "standard input"' in capsys.readouterr().err


def test_the_pages_of_a_file_follow_one_another_and_one_failure_is_named(
    page: Path, capsys: Captured
) -> None:
    many = page.with_name("many.zip")
    many.write_text("")
    assert main(["clean", str(many)]) == 1
    out, err = capsys.readouterr()
    assert out == "First\n\nT/../h 3rd\n\nThird\n"
    assert err == (
        "facingpage: many.zip › b.html: it is damaged.\n"
        "facingpage: 1 of 3 inputs failed.\n"
    )


def test_a_damaged_end_is_an_error_after_the_pages_before_it(
    page: Path, capsys: Captured
) -> None:
    torn = page.with_name("torn.warc")
    torn.write_text("")
    assert main(["clean", str(torn)]) == 1
    assert "facingpage: The end is torn.\n" in capsys.readouterr().err


def test_each_page_of_a_file_gets_a_file_with_a_safe_name(
    page: Path, tmp_path: Path
) -> None:
    many = page.with_name("many.zip")
    many.write_text("")
    out = tmp_path / "out"
    main(["clean", str(many), str(many), "--format", "html", "--out", str(out)])
    assert sorted(path.name for path in out.iterdir()) == [
        "many-T-h-3rd-2.html",
        "many-T-h-3rd.html",
        "many-one-2.html",
        "many-one.html",
    ]


def test_several_pages_without_a_place_are_wrong_use(
    page: Path, capsys: Captured
) -> None:
    many = page.with_name("many.zip")
    many.write_text("")
    assert main(["clean", str(many), "--format", "html"]) == 2
    assert "with --out DIR" in capsys.readouterr().err


@pytest.mark.parametrize(("count", "times"), [(1, 1), (2, 2), (3, 0)])
def test_what_three_pages_of_a_site_have_in_common_is_left_out(
    page: Path, capsys: Captured, count: int, times: int
) -> None:
    ships = [page.with_name(f"ship{number}.html") for number in range(count)]
    for ship in ships:
        ship.write_text("")
    assert main(["clean", *map(str, ships)]) == 0
    assert capsys.readouterr().out.count(NOTICE) == times


def test_json_messages_name_each_page(page: Path, capsys: Captured) -> None:
    many = page.with_name("many.zip")
    many.write_text("")
    main(["clean", str(many), "--json"])
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    told = [(line["type"], line.get("input")) for line in lines]
    assert told == [
        ("progress", "many.zip"),
        ("progress", "many.zip › a.html"),
        ("progress", "many.zip › b.html"),
        ("message", "many.zip › b.html"),
        ("progress", "many.zip › c.html"),
        ("finished", None),
    ]


def test_standard_input_may_hold_several_pages(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"PK"))
    monkeypatch.setattr("sys.stdin", typed)
    assert main(["clean", "-"]) == 1
    assert capsys.readouterr().out == "First\n\nT/../h 3rd\n\nThird\n"


def test_a_chosen_encoding_goes_to_every_page(page: Path) -> None:
    FakeHost.encodings.clear()
    main(["clean", str(page), str(page), "--encoding", "windows-1251"])
    assert FakeHost.encodings == ["windows-1251", "windows-1251"]


@pytest.mark.parametrize("command", [["clean"], ["translate", "--to", "pt"]])
def test_fast_goes_to_every_page(page: Path, command: list[str]) -> None:
    FakeHost.fasts.clear()
    main([*command, str(page), str(page), "--fast"])
    main([*command, str(page)])
    main(["languages", str(page)])
    assert FakeHost.fasts == [True, True, False, False]


def test_languages_are_a_line_a_block(
    page: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeHost, "cleaned", make_cleaned("a\tb\x1b\u202e\nc", "d"))
    assert main(["languages", str(page)]) == 0
    assert capsys.readouterr().out == "en\tsure\ta b c\nen\tsure\td\n"


QUOTING = LanguageGuess("en", "sure", (LanguageSpan(4, 7, "de", "likely"),))


def test_a_quotation_follows_its_block(
    page: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleaned = make_cleaned("He: Ach!", "d")
    guesses = {**cleaned.guesses, BlockId(1): QUOTING}
    monkeypatch.setattr(FakeHost, "cleaned", replace(cleaned, guesses=guesses))
    assert main(["languages", str(page)]) == 0
    out = capsys.readouterr().out
    assert out == "en\tsure\tHe: Ach!\n\tde\tlikely\tAch\nen\tsure\td\n"
    assert main(["languages", str(page), "--json"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["spans"] == [{"start": 4, "end": 7, "code": "de", "sure": "likely"}]
    assert (second["block"], second["code"], second["text"]) == (2, "en", "d")
    # Of several pages: the one of the messages on standard error.
    assert first["input"] == second["input"] == page.name


def test_formats_lists_both_tables(capsys: Captured) -> None:
    assert main(["formats"]) == 0
    out = capsys.readouterr().out
    assert all(row.name in out and row.suffix in out for row in EXPORTERS)
    assert all(row.id in out and row.title in out for row in OPENERS)
    assert all(field.name in out for field in fields(Limits))
    assert "settings.json" in out


def test_formats_can_be_read_by_a_program(capsys: Captured) -> None:
    assert main(["formats", "--json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in read["exports"]] == [row.name for row in EXPORTERS]
    assert [row["name"] for row in read["opens"]] == [row.id for row in OPENERS]


def test_json_gives_every_message_as_a_line(page: Path, capsys: Captured) -> None:
    main(["clean", str(page), str(page.with_name("bad.html")), "--json"])
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["type"] for line in lines] == [
        "progress",
        "progress",
        "message",
        "finished",
    ]
    assert (lines[2]["level"], lines[2]["input"]) == ("error", "bad.html")
    assert (lines[3]["done"], lines[3]["failed"]) == (1, 1)


class Terminal(io.StringIO):
    encoding = "ascii"

    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal_is_wiped_before_a_message() -> None:
    terminal = Terminal()
    reporter = Reporter(terminal, is_json=False)
    reporter.place = (2, 5)
    reporter.progress("ą.html", Progress("translating", 1, 4, 12.3))
    reporter.message("note", "Done.")
    shown = "[2/5] ?.html: translating 25 %, 12 s left"
    assert terminal.getvalue() == (
        f"\r{shown}\r{' ' * len(shown)}\rfacingpage: Done.\n"
    )


def test_without_standard_error_nothing_is_said() -> None:
    Reporter(None, is_json=True).message("note", "Nobody hears.")


def test_the_program_knows_every_command() -> None:
    assert parser._make_parser()[1] == program.COMMANDS


@pytest.mark.parametrize(
    ("word", "is_command"),
    [("clean", True), ("claen", True), ("page.html", False), ("paste", False)],
)
def test_a_misspelt_command_is_no_page(word: str, *, is_command: bool) -> None:
    assert program._is_command(word) is is_command


def test_a_file_named_nearly_like_a_command_is_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cleans").write_text("")
    assert not program._is_command("cleans")
