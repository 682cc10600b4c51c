"""Model folders: found, read, verified."""

import hashlib
import json
import os
import pkgutil
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.errors import ModelFailed
from facingpage.translation import ENGINES, Pair, first_seen, kinds, manifest, store
from facingpage.translation.starters import STARTERS
from helpers.models import (
    PACKAGE,
    STARTER_ENGLISH_PORTUGUESE,
    damage,
    link_model,
    make_package,
    read_firefox,
    starter_root,
)

MODEL = "model.enpt.intgemm.alphas.bin"
VOCABULARY = "vocab.enpt.spm"
SHORTLIST = "lex.50.50.enpt.s2t.bin"


def write_manifest(folder: Path, **changed: str) -> None:
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}"
        for file in sorted(folder.iterdir())
        if file.name not in changed
    ]
    lines += [f"{digest}  {name}" for name, digest in changed.items()]
    (folder / manifest.NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_starter_models_are_found_in_the_wheel() -> None:
    models = store.find_models().models
    assert {model.pair for model in models} == {Pair("en", "pt"), Pair("pt", "en")}
    assert {model.origin for model in models} == {"starter"}


@pytest.mark.parametrize("name", STARTERS)
def test_every_starter_has_a_digest_for_each_file_it_needs(name: str) -> None:
    folder = store.read_folder(starter_root() / name, "starter")
    assert isinstance(folder, store.ModelFolder)
    assert set(folder.files) == set(folder.digests) == set(STARTERS[name])
    assert folder.shortlist in folder.files
    assert len(store.read_model(folder).model) > 10_000_000


def test_the_persons_own_model_comes_before_a_starter() -> None:
    link_model(paths.models_dir() / "en-pt-7")
    first = store.find_models().models[0]
    assert (first.pair, first.version, first.origin) == (Pair("en", "pt"), "7", "own")


def test_a_bad_folder_hides_no_other(tmp_path: Path) -> None:
    (paths.models_dir() / "xx").mkdir(parents=True)
    link_model(paths.models_dir() / "en-pt")
    found = store.find_models()
    assert len(found.models) == 3
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("folder_name", "names", "pair", "version"),
    [
        ("enpt-1693087644", {}, Pair("en", "pt"), "1693087644"),
        ("en-pt", {}, Pair("en", "pt"), ""),
        ("my model", {}, Pair("en", "pt"), ""),
        # Older Bergamot archives name no languages in their files.
        (
            "de-en.2021",
            {MODEL: "model.intgemm8.bin", VOCABULARY: "vocab.spm", SHORTLIST: ""},
            Pair("de", "en"),
            "2021",
        ),
        # Mozilla's own: once both ways had one vocabulary, called for one of them.
        (
            "encs",
            {MODEL: "model.encs.bin", VOCABULARY: "vocab.csen.spm", SHORTLIST: ""},
            Pair("en", "cs"),
            "",
        ),
        (
            "enes.student.tiny11",
            {
                MODEL: "model.bin",
                VOCABULARY: "vocab.esen.spm",
                SHORTLIST: "lex.s2t.bin",
            },
            Pair("en", "es"),
            "student.tiny11",
        ),
        (
            "my model",
            {MODEL: "model.bin", VOCABULARY: "vocab.esen.spm", SHORTLIST: ""},
            Pair("es", "en"),
            "",
        ),
    ],
)
def test_a_folder_tells_its_pair_and_version(
    tmp_path: Path, folder_name: str, names: dict[str, str], pair: Pair, version: str
) -> None:
    folder = store.read_folder(link_model(tmp_path / folder_name, names))
    assert (folder.pair, folder.version) == (pair, version)


def test_metadata_wins_over_names(tmp_path: Path) -> None:
    path = link_model(tmp_path / "model")
    metadata = {"sourceLanguage": "uk", "targetLanguage": "en", "version": "2.1"}
    (path / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    folder = store.read_folder(path)
    assert (folder.pair, folder.version) == (Pair("uk", "en"), "2.1")


@pytest.mark.parametrize(
    "names",
    [
        {VOCABULARY: "vocab.ende.spm"},
        {SHORTLIST: "lex.50.50.pten.s2t.bin"},
        {SHORTLIST: "model.pten.intgemm.alphas.bin"},
    ],
)
def test_files_of_two_models_in_one_folder_are_refused(
    tmp_path: Path, names: dict[str, str]
) -> None:
    with pytest.raises(ModelFailed, match="holds files of two models"):
        store.read_folder(link_model(tmp_path / "both", names))


def test_metadata_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    path = link_model(tmp_path / "model")
    (path / "metadata.json").write_text("[", encoding="utf-8")
    assert store.read_folder(path).pair == Pair("en", "pt")


def test_a_model_without_a_word_list_is_whole(tmp_path: Path) -> None:
    folder = read_firefox(link_model(tmp_path / "en-pt", {SHORTLIST: ""}))
    assert folder.shortlist is None
    assert store.read_model(folder).shortlist is None


def test_separate_vocabularies_are_told_apart(tmp_path: Path) -> None:
    names = {
        MODEL: "model.enja.bin",
        SHORTLIST: "lex.enja.bin",
        VOCABULARY: "srcvocab.enja.spm",
    }
    path = link_model(tmp_path / "en-ja", names)
    (path / "trgvocab.enja.spm").write_bytes(b"target")
    folder = read_firefox(path)
    assert folder.source_vocabulary == "srcvocab.enja.spm"
    assert store.read_model(folder).target_vocabulary == b"target"


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ({MODEL: ""}, "holds no"),
        ({VOCABULARY: ""}, "vocabulary"),
        ({MODEL: MODEL + ".gz"}, "unpacked"),
        (
            {MODEL: "model.bin", VOCABULARY: "vocab.spm", SHORTLIST: "lex.bin"},
            "does not tell its languages",
        ),
    ],
)
def test_an_incomplete_folder_says_what_is_missing(
    tmp_path: Path, names: dict[str, str], words: str
) -> None:
    with pytest.raises(ModelFailed, match=words):
        store.read_folder(link_model(tmp_path / "broken model", names))


@pytest.mark.parametrize("name", [MODEL, VOCABULARY, SHORTLIST])
def test_a_damaged_starter_is_refused(tmp_path: Path, name: str) -> None:
    path = link_model(tmp_path / STARTER_ENGLISH_PORTUGUESE)
    damage(path / name)
    folder = store.read_folder(path, "starter")
    with pytest.raises(ModelFailed, match=r"is damaged: .* Run the set-up again"):
        store.verify(folder)
    with pytest.raises(ModelFailed, match=r"is damaged: .* Run the set-up again"):
        store.read_files(folder)


def test_a_starter_without_a_digest_is_refused(tmp_path: Path) -> None:
    folder = store.read_folder(link_model(tmp_path / "en-pt"), "starter")
    with pytest.raises(ModelFailed, match="damaged"):
        store.verify(folder)


def test_a_model_that_fits_its_manifest_is_read(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    write_manifest(path)
    assert store.read_model(read_firefox(path)).shortlist is not None


def test_a_model_that_differs_from_its_manifest_is_refused(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    write_manifest(path)
    damage(path / MODEL)
    with pytest.raises(ModelFailed, match=r"damaged: .* Import the model again"):
        store.read_model(read_firefox(path))


def test_a_file_gone_since_it_was_found_is_one_sentence(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    folder = read_firefox(path)
    (path / MODEL).unlink()
    with pytest.raises(ModelFailed, match="No such file"):
        store.read_model(folder)


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    folder = read_firefox(path)
    (path / VOCABULARY).unlink()
    (path / VOCABULARY).mkdir()
    with pytest.raises(ModelFailed, match="no model file"):
        store.read_model(folder)


def test_the_table_holds_every_module_that_reads_a_kind_of_folder() -> None:
    modules = {module.name for module in pkgutil.iter_modules(kinds.__path__)} - {
        "base"
    }
    read = {kind.read.__module__.rpartition(".")[2] for kind in kinds.MODEL_KINDS}
    assert read == modules
    assert {kind.engine for kind in kinds.MODEL_KINDS} >= {e.name for e in ENGINES}


def test_an_argos_package_is_found_among_argos_translates_own() -> None:
    root = Path(os.environ["XDG_DATA_HOME"]) / "argos-translate" / "packages"
    make_package(root / "translate-de_en-1_9")
    model = store.find_models().models[-1]
    assert (model.engine, model.pair, model.version, model.origin) == (
        "argos",
        Pair("de", "en"),
        "1.9",
        "argos",
    )
    assert set(model.files) == {*PACKAGE, "metadata.json"} - {"README.md"}


@pytest.mark.parametrize("says", ["variable", "settings"])
def test_argos_translates_own_settings_say_where_its_packages_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    make_package(tmp_path / "elsewhere" / "de_en")
    if says == "variable":
        monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "elsewhere"))
    else:
        settings = Path(os.environ["XDG_CONFIG_HOME"]) / "argos-translate"
        settings.mkdir()
        told = json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "elsewhere")})
        (settings / "settings.json").write_text(told, "utf-8")
    assert store.find_models().models[-1].pair == Pair("de", "en")


def test_looking_for_packages_makes_no_folder(own_home: Path) -> None:
    store.find_models()
    assert list(own_home.iterdir()) == []


def test_models_for_all_users_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACINGPAGE_MODELS", str(tmp_path / "shared"))
    link_model(tmp_path / "shared" / "en-pt-9")
    first = store.find_models().models[0]
    assert (first.version, first.origin) == ("9", "system")


def test_a_package_for_something_else_is_passed_over_among_argos_own() -> None:
    root = Path(os.environ["XDG_DATA_HOME"]) / "argos-translate" / "packages"
    make_package(root / "sbd", type="sbd")
    make_package(root / "bad", from_code=7)
    (problem,) = store.find_models().problems
    assert "does not tell its languages" in problem


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        ("model/model.bin", 'no "model/model.bin"'),
        ("sentencepiece.model", 'no "sentencepiece.model" or "bpe.model"'),
        ("model/shared_vocabulary.json", "holds no vocabulary"),
    ],
)
def test_a_package_that_lacks_a_part_says_which(
    tmp_path: Path, left_out: str, words: str
) -> None:
    files = {name: data for name, data in PACKAGE.items() if name != left_out}
    with pytest.raises(ModelFailed, match=words):
        store.read_folder(make_package(tmp_path / "package", files))


@pytest.mark.parametrize("code", ["", "xx", "../..", "english"])
def test_a_language_that_is_none_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(ModelFailed, match="which is none"):
        store.read_folder(make_package(tmp_path / "package", from_code=code))


def test_codes_of_other_catalogues_are_the_programs_own(tmp_path: Path) -> None:
    package = make_package(tmp_path / "package", from_code="zt", to_code="nb")
    assert store.read_folder(package).pair == Pair("zh", "no")


@pytest.mark.parametrize("name", ["model/model.bin", "model/config.json"])
def test_what_nobody_vouches_for_is_checked_by_what_it_was_at_first(
    tmp_path: Path, name: str
) -> None:
    package = make_package(tmp_path / "package")
    seen = store.verify(store.read_folder(package, "argos"))
    assert seen.digest
    assert store.read_folder(package, "argos").digest == seen.digest
    (package / name).write_bytes(b"changed")
    with pytest.raises(ModelFailed, match=r"is damaged: .* with Argos Translate"):
        store.verify(store.read_folder(package, "argos"))
    with pytest.raises(ModelFailed, match="is damaged"):
        store.read_files(store.read_folder(package, "argos"))


def test_a_file_that_was_added_to_a_package_is_refused(tmp_path: Path) -> None:
    package = make_package(tmp_path / "package")
    store.verify(store.read_folder(package, "argos"))
    (package / "model" / "source_vocabulary.json").write_bytes(b"[]")
    with pytest.raises(ModelFailed, match=r"source_vocabulary\.json is not the file"):
        store.verify(store.read_folder(package, "argos"))


def test_another_version_in_the_same_place_is_another_model(tmp_path: Path) -> None:
    package = make_package(tmp_path / "package")
    first = store.verify(store.read_folder(package, "argos"))
    make_package(package, {"model/model.bin": b"new"}, package_version="2.0")
    second = store.verify(store.read_folder(package, "argos"))
    assert first.digest != second.digest


def test_what_was_noted_can_be_forgotten(tmp_path: Path) -> None:
    package = make_package(tmp_path / "package")
    model = store.verify(store.read_folder(package, "argos"))
    (package / "model" / "model.bin").write_bytes(b"meant")
    first_seen.forget(model)
    assert store.verify(store.read_folder(package, "argos")).digest != model.digest


def test_a_folder_that_may_not_be_looked_at_hides_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    link_model(paths.models_dir() / "en-pt-7")
    (paths.models_dir() / "closed").mkdir()
    is_dir = Path.is_dir

    def refused(self: Path) -> bool:
        if self.name == "closed":
            raise PermissionError(13, "Permission denied")
        return is_dir(self)

    monkeypatch.setattr(Path, "is_dir", refused)
    assert store.find_models().models[0].name == "en-pt-7"


@pytest.mark.parametrize("value", [None, 7, 1e400, [], {}, "x" * 100_000, "\ud800"])
@pytest.mark.parametrize("key", ["from_code", "package_version", "type", "license"])
def test_whatever_a_description_says_it_is_a_model_or_a_sentence(
    tmp_path: Path, key: str, value: object
) -> None:
    package = make_package(tmp_path / "package", PACKAGE, **{key: value})
    (paths.models_dir()).mkdir(parents=True)
    package.rename(paths.models_dir() / "odd")
    found = store.find_models()
    assert len(found.models) + len(found.problems) == 3
    assert all(len(problem) < 300 for problem in found.problems)


def test_a_manifest_of_nonsense_is_refused_not_passed_over(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    for text in ("", "\n", "no digest", "\x00"):
        (path / manifest.NAME).write_text(text, "utf-8")
        with pytest.raises(ModelFailed, match="list of digests"):
            store.read_folder(path)


def test_quality_and_licence_are_told_where_the_folder_tells_them(
    tmp_path: Path,
) -> None:
    path = link_model(tmp_path / "en-pt")
    told = {"flores": {"bleu": 49.7, "comet": 0.8913}, "license": "MPL-2.0\x07"}
    (path / "metadata.json").write_text(json.dumps(told), "utf-8")
    model = store.read_folder(path)
    assert model.quality == "BLEU 49.7, COMET 0.8913 on FLORES"
    assert model.licence == "MPL-2.0"


def test_a_folder_of_countless_files_is_no_model(tmp_path: Path) -> None:
    for number in range(2_001):
        (tmp_path / f"{number}.bin").touch()
    with pytest.raises(ModelFailed, match="more than 2,000 files"):
        store.read_folder(tmp_path)


def test_a_link_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    package = make_package(tmp_path / "package")
    (package / "model" / "round").symlink_to(package)
    assert len(store.read_folder(package).files) == 5
