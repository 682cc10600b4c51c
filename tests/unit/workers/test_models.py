"""Models imported and tried, each step in a process of its own."""

import hashlib
import json
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.errors import ModelFailed
from facingpage.translation import Pair, fetching, kit, store
from facingpage.workers import barrier, getting, models
from helpers.argos_packages import make_package
from helpers.models import damage, link_model, starter_root
from helpers.serving import Served, serving

MODEL = "model.enpt.intgemm.alphas.bin"
SHORTLIST = "lex.50.50.enpt.s2t.bin"


def import_quietly(path: Path) -> tuple[str, ...]:
    imported = models.import_models(path, lambda _: None, models.Stop())
    assert imported.problems == ()
    return tuple(model.name for model in imported.installed)


def own() -> list[str]:
    root = paths.models_dir()
    return sorted(path.name for path in root.iterdir()) if root.is_dir() else []


def test_a_starter_is_ready_to_travel_and_says_what_it_takes() -> None:
    starter = store.find_models().models[0]
    (checked,) = models.check_models([starter], models.Stop())
    assert checked.is_ready
    assert checked.trial is not None
    assert checked.trial.output.endswith("jardim.")
    assert checked.trial.words_per_s > 50
    assert checked.trial.barrier in {barrier.NAMESPACE, barrier.HOOK}
    if sys.platform.startswith("linux"):
        # Its own, not what the test's process had before it.
        assert 40 << 20 < checked.trial.peak_bytes < 300 << 20


def test_a_firefox_folder_is_imported_after_it_was_tried() -> None:
    heard: list[str] = []
    source = starter_root() / "enpt-1693087644"
    imported = models.import_models(source, heard.append, models.Stop())
    (model,) = imported.installed
    assert (model.name, model.doubt) == ("en-pt-1693087644", "")
    assert heard[0].startswith("unpacking")
    assert heard[-1] == "trying English to Portuguese"
    assert own() == [model.name]
    assert store.verify(store.find_models().models[0]).origin == "own"


@pytest.mark.shared
def test_an_argos_package_is_imported_and_translates(tmp_path: Path) -> None:
    path = make_package(tmp_path / "toy.argosmodel")
    assert import_quietly(path) == ("translate-en_pt-0_1",)


@pytest.mark.parametrize("name", [MODEL, "vocab.enpt.spm"])
def test_a_model_that_breaks_its_engine_is_not_installed(
    tmp_path: Path, name: str
) -> None:
    folder = copied(tmp_path / "en-pt")
    (folder / name).write_bytes(b"not what it was" * 1000)
    with pytest.raises(ModelFailed) as error:
        import_quietly(folder)
    assert "\n" not in str(error.value)
    assert own() == []


def test_a_model_with_anothers_word_list_is_installed_with_a_doubt(
    tmp_path: Path,
) -> None:
    folder = copied(tmp_path / "en-pt")
    other = starter_root() / "pten-1693087646" / "lex.50.50.pten.s2t.bin"
    (folder / SHORTLIST).write_bytes(other.read_bytes())
    imported = models.import_models(folder, lambda _: None, models.Stop())
    assert "far from" in imported.installed[0].doubt
    checked = list(models.check_models(store.find_models().models[:1], models.Stop()))
    assert not checked[0].is_ready


def test_a_damaged_model_is_not_ready_and_the_next_is() -> None:
    link_model(paths.models_dir() / "en-pt-7")
    damaged, whole = store.find_models().models[:2]
    # As it was when it was first seen, and then no more.
    store.verify(damaged)
    damage(damaged.path / MODEL)
    first, second = models.check_models([damaged, whole], models.Stop())
    assert (first.trial, second.is_ready) == (None, True)
    assert "is damaged" in first.problem


def test_of_a_kit_with_a_bad_model_nothing_is_installed(tmp_path: Path) -> None:
    folder = copied(paths.models_dir() / "de-en", pair="deen")
    (folder / "model.deen.intgemm.alphas.bin").write_bytes(b"never a model" * 100)
    kit.write(kit.pick([Pair("de", "en"), Pair("en", "pt")]), tmp_path / "kit.zip")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    with pytest.raises(ModelFailed, match="Nothing of the kit was imported"):
        import_quietly(tmp_path / "kit.zip")
    assert own() == []


def test_what_is_stopped_leaves_nothing() -> None:
    stop = models.Stop()

    def hear(title: str) -> None:
        if title.startswith("trying"):
            stop.set()

    with pytest.raises(models.Stopped):
        models.import_models(starter_root() / "enpt-1693087644", hear, stop)
    assert own() == []


def test_a_file_that_hangs_its_reader_can_be_stopped(tmp_path: Path) -> None:
    import os  # noqa: PLC0415

    folder = tmp_path / "en-pt"
    folder.mkdir()
    os.mkfifo(folder / "model.bin")
    with pytest.raises(ModelFailed, match="link or a device"):
        import_quietly(folder)


def test_a_trial_that_takes_too_long_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(models, "_TRIAL_LIMIT_S", 0.0)
    (checked,) = models.check_models(store.find_models().models[:1], models.Stop())
    assert "hangs" in checked.problem


def test_no_thread_is_left_by_a_check_that_was_given_up() -> None:
    before = threading.active_count()
    checks: Iterator[object] = models.check_models(
        store.find_models().models, models.Stop()
    )
    next(checks)
    assert threading.active_count() == before


def test_a_model_is_got_from_a_catalogue_and_translates() -> None:
    records = []
    with serving() as site:
        for file in (starter_root() / "enpt-1693087644").iterdir():
            if file.suffix in {".bin", ".spm"}:
                data = file.read_bytes()
                site.files[f"/main/{file.name}"] = Served(data)
                records.append(record_of(file.name, data))
        site.files["/records"] = Served(json.dumps({"data": records}).encode())
        (offer,) = fetching.list_offers(fetching.named(f"{site.url}/records"))
        heard: list[str] = []
        imported = getting.get_model(offer, heard.append, models.Stop())
    (model,) = imported.installed
    assert (model.name, model.doubt) == ("en-pt-3.0", "")
    assert own() == ["en-pt-3.0"]
    assert heard[0].startswith("downloading English to Portuguese: ")
    assert heard[-1] == "trying English to Portuguese"


def record_of(name: str, data: bytes) -> dict[str, object]:
    digest = hashlib.sha256(data).hexdigest()
    kinds = {"mo": "model", "vo": "vocab", "le": "lex"}
    where = {"hash": digest, "size": len(data), "location": f"main/{name}"}
    codes = {"sourceLanguage": "en", "targetLanguage": "pt", "version": "3.0"}
    return {
        "name": name,
        "fileType": kinds[name[:2]],
        "attachment": where,
        "decompressedHash": digest,
        **codes,
    }


def copied(folder: Path, pair: str = "enpt") -> Path:
    folder.mkdir(parents=True)
    for file in (starter_root() / "enpt-1693087644").iterdir():
        if file.suffix in {".bin", ".spm"}:
            name = file.name.replace("enpt", pair)
            (folder / name).write_bytes(file.read_bytes())
    return folder
