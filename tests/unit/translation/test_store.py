"""Model folders: found, read, verified."""

import hashlib
import json
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.errors import ModelFailed
from facingpage.translation import Pair, store
from facingpage.translation.starters import STARTERS
from helpers.models import STARTER_ENGLISH_PORTUGUESE, damage, link_model, starter_root

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
    (folder / store.MANIFEST_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_starter_models_are_found_in_the_wheel() -> None:
    folders = store.find_models().folders
    assert {folder.pair for folder in folders} == {Pair("en", "pt"), Pair("pt", "en")}
    assert all(folder.is_starter for folder in folders)


@pytest.mark.parametrize("name", STARTERS)
def test_every_starter_has_a_digest_for_each_file_it_needs(name: str) -> None:
    folder = store.read_folder(starter_root() / name, STARTERS[name])
    needed = {
        folder.model,
        folder.source_vocabulary,
        folder.target_vocabulary,
        folder.shortlist,
    }
    assert needed == set(folder.digests)
    assert len(store.read_model(folder).model) > 10_000_000


def test_the_persons_own_model_comes_before_a_starter() -> None:
    link_model(paths.models_dir() / "en-pt-7")
    first = store.find_models().folders[0]
    assert (first.pair, first.version, first.is_starter) == (
        Pair("en", "pt"),
        "7",
        False,
    )


def test_a_bad_folder_hides_no_other(tmp_path: Path) -> None:
    (paths.models_dir() / "xx").mkdir(parents=True)
    link_model(paths.models_dir() / "en-pt")
    found = store.find_models()
    assert len(found.folders) == 3
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


def test_metadata_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    path = link_model(tmp_path / "model")
    (path / "metadata.json").write_text("[", encoding="utf-8")
    assert store.read_folder(path).pair == Pair("en", "pt")


def test_a_model_without_a_word_list_is_whole(tmp_path: Path) -> None:
    folder = store.read_folder(link_model(tmp_path / "en-pt", {SHORTLIST: ""}))
    assert folder.shortlist is None
    assert store.read_model(folder).shortlist is None


def test_separate_vocabularies_are_told_apart(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-ja", {VOCABULARY: "srcvocab.enja.spm"})
    (path / "trgvocab.enja.spm").write_bytes(b"target")
    folder = store.read_folder(path)
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
    folder = store.read_folder(path, STARTERS[STARTER_ENGLISH_PORTUGUESE])
    with pytest.raises(ModelFailed, match=r"is damaged: .* Run the set-up again"):
        store.read_model(folder)


def test_a_starter_without_a_digest_is_refused(tmp_path: Path) -> None:
    folder = store.read_folder(link_model(tmp_path / "en-pt"), {})
    with pytest.raises(ModelFailed, match="damaged"):
        store.read_model(folder)


def test_a_model_that_fits_its_manifest_is_read(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    write_manifest(path)
    assert store.read_model(store.read_folder(path)).shortlist is not None


def test_a_model_that_differs_from_its_manifest_is_refused(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    write_manifest(path)
    damage(path / MODEL)
    with pytest.raises(ModelFailed, match=r"damaged: .* Import the model again"):
        store.read_model(store.read_folder(path))


def test_a_file_gone_since_it_was_found_is_one_sentence(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    folder = store.read_folder(path)
    (path / MODEL).unlink()
    with pytest.raises(ModelFailed, match="No such file"):
        store.read_model(folder)


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    path = link_model(tmp_path / "en-pt")
    folder = store.read_folder(path)
    (path / VOCABULARY).unlink()
    (path / VOCABULARY).mkdir()
    with pytest.raises(ModelFailed, match="no model file"):
        store.read_model(folder)
