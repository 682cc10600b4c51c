"""`facingpage models …`: lists, imports, checks, packs; codes, streams, sentences."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.cli import main
from facingpage.core.models import Checked, Imported, Installed, Trial
from facingpage.errors import ModelFailed
from facingpage.storage.settings import Settings, save_settings
from facingpage.translation import store
from facingpage.translation.kinds import Model
from facingpage.workers import getting, models
from helpers.models import damage, link_model, make_package

Captured = pytest.CaptureFixture[str]

INSTALLED = Installed(
    "de-en-2", "de", "en", "firefox", "2", 22_000_000, ("de-en-1",), ""
)
TRIAL = Trial("Olá.", "", 0.1, 500.0, 80_000_000, "network namespace")


def checked(doubt: str = "", problem: str = "") -> Checked:
    trial = None if problem else Trial("x", doubt, 0.1, 500.0, 80_000_000, "audit hook")
    return Checked("en-pt-1", "firefox", "en", "pt", "1", "own", trial, problem)


def test_a_line_a_model_with_where_it_is_from_and_its_size(capsys: Captured) -> None:
    make_package(paths.models_dir() / "translate-de_en-1_9")
    assert main(["models", "list"]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first.split("  ")[0] == "de-en"
    assert "imported" in first
    assert all("with the program" in line for line in others)
    assert all(" MB " in line for line in others)


def test_a_bad_folder_is_said_and_hides_no_other(capsys: Captured) -> None:
    (paths.models_dir() / "e\nvil").mkdir(parents=True)
    assert main(["models", "list", "--json"]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert json.loads(out.splitlines()[0])["pair"] == "en-pt"
    assert 'holds no "model' in json.loads(err)["text"]


def test_every_file_is_imported_and_a_bad_one_makes_it_one(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fake(path: Path, hear: models.Hear, stop: models.Stop) -> Imported:
        hear("unpacking")
        if path.name == "bad":
            raise ModelFailed('Could not import "bad".')
        return Imported((INSTALLED,), ("One of them is none.",))

    monkeypatch.setattr(models, "import_models", fake)
    assert main(["models", "import", "bad", "good"]) == 1
    out, err = capsys.readouterr()
    assert out == "de-en-2  de-en  firefox  22.0 MB\n"
    assert err.splitlines() == [
        'facingpage: Could not import "bad".',
        'facingpage: "de-en-1" gave way to it.',
        "facingpage: One of them is none.",
        "facingpage: 2 of 3 inputs failed.",
    ]


def test_a_doubt_about_an_imported_model_is_said(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubtful = Installed("x", "de", "en", "argos", "", 1, (), "its letters are wrong")
    monkeypatch.setattr(models, "import_models", lambda *_: Imported((doubtful,), ()))
    assert main(["models", "import", "x"]) == 0
    assert "was imported, but its letters are wrong." in capsys.readouterr().err


def test_what_cannot_be_imported_is_one_line(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "page.zip").write_bytes(b"PK no archive")
    assert main(["models", "import", str(tmp_path / "page.zip")]) == 1
    assert main(["models", "import", str(tmp_path / "none")]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 2
    assert "there is no such file" in err


def test_an_imported_model_is_removed_by_pair_or_name(capsys: Captured) -> None:
    link_model(paths.models_dir() / "en-pt-7")
    make_package(paths.models_dir() / "translate-de_en-1_9")
    assert main(["models", "remove", "en-pt", "translate-de_en-1_9"]) == 0
    assert list(paths.models_dir().iterdir()) == []
    assert "en-pt-7 removed, 22.4 MB freed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("fi-en", 'No model "fi-en"'),
        ("translate-de_en-1_8", '(did you mean "translate-de_en-1_9"?)'),
        ("de-en", "are several models: name one of"),
    ],
)
def test_what_is_not_one_imported_model_is_not_removed(
    capsys: Captured, word: str, words: str
) -> None:
    make_package(paths.models_dir() / "translate-de_en-1_9")
    make_package(paths.models_dir() / "translate-de_en-2_0", package_version="2.0")
    assert main(["models", "remove", word]) == 2
    assert words in capsys.readouterr().err
    assert len(list(paths.models_dir().iterdir())) == 2


def test_what_comes_with_the_program_stays(capsys: Captured) -> None:
    assert main(["models", "remove", "pt-en", "enpt-1693087644"]) == 1
    err = capsys.readouterr().err
    assert err.count("it comes with the program") == 2


def test_a_damaged_model_is_found_by_its_digests(capsys: Captured) -> None:
    link_model(paths.models_dir() / "en-pt-7")
    assert main(["models", "verify"]) == 0
    assert "en-pt-7  noted as they are now" in capsys.readouterr().out
    damage(paths.models_dir() / "en-pt-7" / "vocab.enpt.spm")
    assert main(["models", "verify"]) == 1
    out, err = capsys.readouterr()
    assert "is damaged: vocab.enpt.spm" in err
    assert "enpt-1693087644  as listed" in out
    assert main(["models", "verify", "--renew", "en-pt-7"]) == 0
    assert main(["models", "verify", "en-pt-7"]) == 0
    assert "as when first seen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("result", "code", "words"),
    [
        (checked(), 0, "ready; loads in 0.1 s, 500 words/s, 80.0 MB of memory"),
        (checked(doubt="it made nothing"), 1, "NOT READY: it made nothing"),
        (checked(problem="It is damaged."), 1, "NOT READY: It is damaged."),
    ],
)
def test_the_travel_check_says_what_is_ready(
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    result: Checked,
    code: int,
    words: str,
) -> None:
    monkeypatch.setattr(models, "check_models", lambda *_: iter([result]))
    assert main(["models", "check", "en-pt"]) == code
    lines = capsys.readouterr().out.splitlines()
    assert words in lines[0]
    assert lines[1].startswith("Ready" if code == 0 else "Not ready")
    assert main(["models", "check", "en-pt", "--json"]) == code
    assert json.loads(capsys.readouterr().out)["ready"] is (code == 0)


def test_the_travel_check_of_a_pair_without_a_model_tries_those_in_a_row(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_package(paths.models_dir() / "translate-de_en-1_9")
    asked: list[str] = []

    def fake(picked: Sequence[store.Model], stop: models.Stop) -> Iterator[Checked]:
        asked.extend(str(model.pair) for model in picked)
        yield from (checked() for _ in picked)

    monkeypatch.setattr(models, "check_models", fake)
    assert main(["models", "check", "de-pt"]) == 0
    assert asked == ["de-en", "en-pt"]
    assert main(["models", "check", "fi-pt", "en-pt"]) == 1
    assert asked[2:] == ["en-pt"]
    out, err = capsys.readouterr()
    assert "No model translates Finnish to Portuguese" in err
    assert out.splitlines()[-1].startswith("Not ready to travel: 1 of 1")
    assert main(["models", "check", "nonsense"]) == 2


def test_a_kit_is_written_and_what_cannot_go_into_one_is_said(
    tmp_path: Path, capsys: Captured
) -> None:
    out = str(tmp_path / "kit.zip")
    assert main(["models", "kit", "--pairs", "en-pt,pt-en", "--out", out]) == 0
    assert capsys.readouterr().out.startswith(f"{out}  45.4 MB  en-pt, pt-en")
    assert main(["models", "kit", "--pairs", "fi-en", "--out", out]) == 1
    assert main(["models", "kit", "--pairs", "english", "--out", out]) == 2
    assert main(["models", "kit", "--out", str(tmp_path / "no" / "kit.zip")]) == 1
    assert capsys.readouterr().err.count("\n") == 3


INDEX = [
    {"from_code": source, "to_code": target, "package_version": "1.9", "links": ["x"]}
    for source, target in (("ru", "en"), ("en", "pt"), ("de", "en"))
]


def index_at(tmp_path: Path, *, package: bytes = b"") -> str:
    """Return the name of a list of models, the files of which lie beside it."""
    (tmp_path / "index.json").write_text(json.dumps(INDEX), "utf-8")
    (tmp_path / "x").write_bytes(package)
    return str(tmp_path / "index.json")


def test_what_a_catalogue_has_is_listed(tmp_path: Path, capsys: Captured) -> None:
    assert main(["models", "available", "--from", index_at(tmp_path)]) == 0
    first, *_ = lines = capsys.readouterr().out.splitlines()
    assert first.split() == [
        *("de-en", "argos", "1.9", "size", "unknown", "-", "no", "digest"),
    ]
    assert len(lines) == 3
    assert main(["models", "available", "--json", "--from", index_at(tmp_path)]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert told[0]["source"] == "de"


def test_a_catalogue_that_cannot_be_read_makes_it_one(capsys: Captured) -> None:
    assert main(["models", "available", "--from", "none.json"]) == 1
    assert main(["models", "get", "de-en", "--from", "none.json"]) == 1
    assert main(["models", "get", "de-en", "--from", "http://a.example"]) == 1
    assert main(["models", "get", "de-en", "--from", ""]) == 2
    assert main(["models", "get", "german", "--from", "none.json"]) == 2
    assert capsys.readouterr().err.count("\n") == 5


def test_a_pair_is_got_and_imported_or_said_to_be_missing(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[bytes] = []

    def fake(path: Path, hear: models.Hear, stop: models.Stop) -> Imported:
        given.append(path.read_bytes())
        return Imported((INSTALLED,), ())

    monkeypatch.setattr(getting, "import_models", fake)
    place = index_at(tmp_path, package=b"a package")
    assert main(["models", "get", "de-en", "ru-pt", "--from", place]) == 1
    assert given == [b"a package"]
    out, err = capsys.readouterr()
    assert out.startswith("de-en-2  de-en")
    assert "no digest of it" in err
    assert "ru-en and en-pt in a row would do" in err
    # Nothing of the download stays.
    assert list(paths.models_dir().iterdir()) == []


def test_models_of_several_places_stand_in_their_order() -> None:
    link_model(paths.models_dir() / "en-pt-7")
    assert [m.origin for m in store.find_models().models] == ["own"] + 2 * ["starter"]


def test_of_two_engines_the_one_chosen_is_packed_and_checked(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_package(
        paths.models_dir() / "translate-en_pt-1_9", from_code="en", to_code="pt"
    )
    make_package(paths.models_dir() / "translate-de_en-1_9")
    tried: list[list[str]] = []

    def fake(rows: Sequence[Model], _stop: models.Stop) -> Iterator[Checked]:
        tried.append([model.name for model in rows])
        return iter(())

    monkeypatch.setattr(models, "check_models", fake)
    for engine, name in (
        ("argos", "translate-en_pt-1_9"),
        ("firefox", "enpt-1693087644"),
    ):
        save_settings(Settings(engines={"en-pt": engine}))
        out = str(tmp_path / f"{engine}.zip")
        assert main(["models", "kit", "--pairs", "en-pt", "--out", out, "--json"]) == 0
        (packed,) = json.loads(capsys.readouterr().out)["models"]
        assert packed["name"] == name
        main(["models", "check", "de-pt"])
        capsys.readouterr()
        assert tried[-1] == ["translate-de_en-1_9", name]
