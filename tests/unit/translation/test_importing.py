"""Models made of files and folders: staged, put into place, removed."""

import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.core.models import Staged
from facingpage.errors import ModelFailed
from facingpage.translation import (
    Pair,
    importing,
    installing,
    kit,
    manifest,
    store,
    unpacking,
)
from facingpage.translation.routes import find_routes
from helpers.archives import zipped
from helpers.models import (
    PACKAGE,
    STARTER_ENGLISH_PORTUGUESE,
    make_package,
    starter_root,
)

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NETWORK = (6).to_bytes(4, "little") + b"weights"
SOUND = {
    **PACKAGE,
    "model/model.bin": NETWORK,
    "model/shared_vocabulary.json": b'["a", "b"]',
}
MODEL = "model.enpt.intgemm.alphas.bin"
VOCABULARY = (
    starter_root() / STARTER_ENGLISH_PORTUGUESE / "vocab.enpt.spm"
).read_bytes()
FIREFOX = {
    "model.deen.intgemm.alphas.bin": b"weights",
    "vocab.deen.spm": VOCABULARY,
    "lex.50.50.deen.s2t.bin": b"words",
}


def package_bytes(
    top: str = "translate-de_en-1_9",
    files: dict[str, bytes] | None = None,
    **changed: object,
) -> bytes:
    told = {"from_code": "de", "to_code": "en", "package_version": "1.9", **changed}
    whole = {"metadata.json": json.dumps(told).encode(), **(files or SOUND)}
    return zipped({f"{top}/{name}": data for name, data in whole.items()})


def written(tmp_path: Path, data: bytes, name: str = "some.argosmodel") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def folder_of(tmp_path: Path, files: dict[str, bytes], name: str = "deen") -> Path:
    folder = tmp_path / name
    folder.mkdir(parents=True)
    for part, data in files.items():
        (folder / part).write_bytes(data)
    return folder


def import_all(source: Path) -> tuple[Staged, ...]:
    staging = installing.new_staging()
    staged, problems, _ = importing.stage(source, staging)
    assert problems == ()
    for model in staged:
        installing.install(model, staging)
    installing.discard(staging)
    return staged


def own() -> list[str]:
    return sorted(path.name for path in paths.models_dir().iterdir())


def test_a_package_is_imported_with_a_list_of_digests(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    assert own() == ["translate-de_en-1_9"]
    model = store.find_models().models[0]
    assert (model.pair, model.version, model.origin) == (Pair("de", "en"), "1.9", "own")
    assert set(model.digests) == {*SOUND, "metadata.json"}
    assert store.verify(model).digest == model.digest


@pytest.mark.parametrize("pack", [None, ".gz", ".zst"])
def test_a_firefox_folder_is_imported_also_as_catalogues_keep_it(
    tmp_path: Path, pack: str | None
) -> None:
    packed = {
        None: FIREFOX,
        ".gz": {f"{n}.gz": gzip.compress(d) for n, d in FIREFOX.items()},
        ".zst": {f"{n}.zst": zstd.compress(d) for n, d in FIREFOX.items()},
    }[pack]
    import_all(folder_of(tmp_path, packed))
    (model,) = (m for m in store.find_models().models if m.origin == "own")
    assert model.name == "de-en"
    assert set(model.digests) == set(FIREFOX)


def test_one_file_of_a_folder_stands_for_it(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, FIREFOX)
    (staged,) = import_all(folder / "vocab.deen.spm")
    assert staged.name == "de-en"


def test_another_file_does_not_stand_for_all_that_lies_beside_it(
    tmp_path: Path,
) -> None:
    folder = folder_of(tmp_path, {**FIREFOX, "words.json": b"{}"})
    with pytest.raises(ModelFailed, match="nor a model folder"):
        importing.stage(folder / "words.json", installing.new_staging())


def test_packed_files_in_an_archive_fill_no_disk(tmp_path: Path) -> None:
    zeros = gzip.compress(bytes(40 << 20), 9)
    names = ("model", "lex", "model.a", "lex.a", "model.b")
    packed = {f"de-en/{name}.bin.gz": zeros for name in names}
    source = written(tmp_path, zipped(packed), "bomb.zip")
    told: list[int] = []
    with pytest.raises(ModelFailed, match="far more than a model has"):
        importing.stage(source, installing.new_staging(), told.append)
    assert 40 << 20 < told[-1] < 70 << 20


def test_more_packed_files_than_a_model_has_are_refused(tmp_path: Path) -> None:
    packed = {f"model.{n}.bin.gz": gzip.compress(b"w") for n in range(11)}
    with pytest.raises(ModelFailed, match="more than 10 packed files"):
        importing.stage(folder_of(tmp_path, packed), installing.new_staging())


def test_only_what_a_model_can_have_is_unpacked(tmp_path: Path) -> None:
    packed = {f"{n}.gz": gzip.compress(d) for n, d in FIREFOX.items()}
    # No pack of anything: to unpack it would fail.
    import_all(folder_of(tmp_path, {**packed, "corpus.txt.gz": b"x"}))
    assert own() == ["de-en"]


def test_an_archive_of_a_folder_that_names_no_languages_is_named_by_its_file(
    tmp_path: Path,
) -> None:
    files = {"model.bin": b"w", "vocab.spm": VOCABULARY}
    (staged,) = import_all(written(tmp_path, zipped(files), "de-en.zip"))
    assert staged.name == "de-en"


def test_a_folder_of_folders_gives_every_model_and_says_what_is_none(
    tmp_path: Path,
) -> None:
    folder_of(tmp_path / "all", FIREFOX)
    make_package(tmp_path / "all" / "translate-uk_en-1_0", SOUND, from_code="uk")
    folder_of(tmp_path / "all", {"notes.txt": b"x"}, "other")
    staging = installing.new_staging()
    staged, problems, _ = importing.stage(tmp_path / "all", staging)
    installing.discard(staging)
    assert [model.name for model in staged] == ["de-en", "translate-uk_en-1_9"]
    assert len(problems) == 1


def test_only_what_belongs_to_a_model_is_taken(tmp_path: Path) -> None:
    more = {"evil.exe": b"x", "stanza/de/tokenize.pt": b"x", "LICENSE": b"CC0"}
    import_all(written(tmp_path, package_bytes(files={**SOUND, **more})))
    there = {
        path.relative_to(paths.models_dir() / "translate-de_en-1_9").as_posix()
        for path in paths.models_dir().rglob("*")
        if path.is_file()
    }
    assert there == {*SOUND, "metadata.json", "LICENSE", manifest.NAME}
    assert store.find_models().models[0].licence == "CC0"


def test_a_newer_version_takes_the_place_of_the_older(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    import_all(written(tmp_path, package_bytes(package_version="2.0")))
    assert own() == ["translate-de_en-2_0"]


def test_another_pair_another_engine_and_another_writing_stay(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    import_all(folder_of(tmp_path, FIREFOX))
    import_all(written(tmp_path, package_bytes("x", from_code="zh")))
    import_all(written(tmp_path, package_bytes("x", from_code="zt")))
    assert own() == [
        "de-en",
        "translate-de_en-1_9",
        "translate-zh_en-1_9",
        "translate-zt_en-1_9",
    ]


def test_the_same_version_again_replaces_a_damaged_one(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    (paths.models_dir() / "translate-de_en-1_9" / "model" / "model.bin").write_bytes(
        b"damaged"
    )
    import_all(written(tmp_path, package_bytes()))
    assert own() == ["translate-de_en-1_9"]
    assert store.verify(store.find_models().models[0])


def test_what_was_there_stays_when_the_new_cannot_be_put_into_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_all(written(tmp_path, package_bytes()))
    staging = installing.new_staging()
    (staged,), _, _ = importing.stage(written(tmp_path, package_bytes()), staging)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.parent == staging:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ModelFailed, match="No space left"):
        installing.install(staged, staging)
    assert store.verify(store.find_models().models[0])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (package_bytes("translate-uk_en-1_9"), "is called"),
        (package_bytes(from_code="../.."), "which is none"),
        (package_bytes(type="sbd"), "something else"),
        (
            zipped({f"x/{n}": d for n, d in SOUND.items()}),
            "does not tell its languages",
        ),
        (zipped({"metadata.json": b"[", **SOUND}), "does not tell its languages"),
        (package_bytes(files={**SOUND, "model/model.bin": b"\xff" * 9}), "model.bin"),
        (package_bytes(files={**SOUND, "model/model.bin": b""}), "model.bin"),
        (package_bytes(files={**SOUND, "model/config.json": b"{"}), "config.json"),
        (
            package_bytes(files={**SOUND, "model/shared_vocabulary.json": b"{}"}),
            "shared_vocabulary",
        ),
        (
            package_bytes(files={**SOUND, manifest.NAME: b"0" * 64 + b"  README.md\n"}),
            "own list of digests",
        ),
        (zipped({"readme.txt": b"x"}), "holds no"),
    ],
)
def test_what_is_no_sound_model_is_refused_in_one_sentence(
    tmp_path: Path, data: bytes, words: str
) -> None:
    staging = installing.new_staging()
    with pytest.raises(ModelFailed, match=words):
        importing.stage(written(tmp_path, data), staging)
    installing.discard(staging)
    assert own() == []


def test_a_file_called_for_one_pair_that_holds_another_is_refused(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, package_bytes("x"), "translate-fr_en-1_9.argosmodel")
    staging = installing.new_staging()
    with pytest.raises(ModelFailed, match='called "translate-fr_en"'):
        importing.stage(path, staging)


def test_firefox_files_of_another_pair_than_their_description_are_refused(
    tmp_path: Path,
) -> None:
    told = json.dumps({"sourceLanguage": "uk", "targetLanguage": "en"}).encode()
    staging = installing.new_staging()
    with pytest.raises(ModelFailed, match="description says Ukrainian to English"):
        importing.stage(
            folder_of(tmp_path, {**FIREFOX, "metadata.json": told}), staging
        )


def test_a_vocabulary_called_for_the_way_back_is_taken(tmp_path: Path) -> None:
    files = {name: data for name, data in FIREFOX.items() if not name.startswith("voc")}
    (staged,) = import_all(folder_of(tmp_path, {**files, "vocab.ende.spm": VOCABULARY}))
    assert staged.name == "de-en"


# Cut where a piece ends, it is a vocabulary of 22,817 pieces.
@pytest.mark.parametrize("data", [VOCABULARY[:400_000], b"pieces", b""])
def test_a_vocabulary_that_is_cut_short_is_refused(tmp_path: Path, data: bytes) -> None:
    network = starter_root() / STARTER_ENGLISH_PORTUGUESE / MODEL
    files = {**FIREFOX, "model.deen.intgemm.alphas.bin": network.read_bytes()}
    folder = folder_of(tmp_path, {**files, "vocab.deen.spm": data})
    with pytest.raises(ModelFailed, match="no vocabulary of this model"):
        importing.stage(folder, installing.new_staging())


def test_a_doubtful_model_takes_the_place_of_no_other(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    path = written(tmp_path, package_bytes(package_version="2.0"))
    staging = installing.new_staging()
    (newer,), _, _ = importing.stage(path, staging)
    assert installing.install(newer, staging, "it is odd") == ()
    installing.discard(staging)
    assert own() == ["translate-de_en-1_9", "translate-de_en-2_0"]
    sound, doubtful = store.find_models().models[:2]
    assert (sound.doubt, doubtful.doubt) == ("", "it is odd")
    assert store.verify(doubtful)
    staging = installing.new_staging()
    (same,), _, _ = importing.stage(written(tmp_path, package_bytes()), staging)
    with pytest.raises(ModelFailed, match=r"it is odd\. The one of that name"):
        installing.install(same, staging, "it is odd")
    installing.discard(staging)
    route = find_routes([doubtful, sound])[Pair("de", "en")]
    assert route.models == (sound,)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError(5, "Input/output error"), 'Could not read "stick.zip": Input/output'),
        (OSError(28, "No space left on device"), "Could not write to"),
        (PermissionError(13, "Permission denied", "/mnt/stick.zip"), "Could not read"),
    ],
)
def test_a_fault_of_a_disk_is_told_of_the_disk_that_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, words: str
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(unpacking, "unpack", fail)
    with pytest.raises(ModelFailed, match=words):
        importing.stage(tmp_path / "stick.zip", installing.new_staging())


def test_an_own_model_can_be_removed_and_no_other(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    first, *others = store.find_models().models
    assert installing.remove(first) > 0
    assert own() == []
    with pytest.raises(ModelFailed, match="comes with the program"):
        installing.remove(others[0])


def test_what_a_killed_import_left_is_cleared_and_what_it_took_is_given_back() -> None:
    root = paths.models_dir()
    ended = subprocess.Popen(["true"])
    ended.wait()
    names = {
        "old": ".new-x/half",
        "taken": ".old-2/en-pt",
        "young": f".new-{os.getpid()}-y/half",
        "killed": f".new-{ended.pid}-z/half",
        "other": ".git/half",
    }
    for name in names.values():
        (root / name).mkdir(parents=True)
    long_ago = time.time() - 2 * 24 * 3600
    for which in ("old", "taken", "other"):
        os.utime((root / names[which]).parent, (long_ago, long_ago))
    installing.discard(installing.new_staging())
    assert own() == sorted([".git", f".new-{os.getpid()}-y", "en-pt"])


def test_a_kit_goes_there_and_back(tmp_path: Path) -> None:
    import_all(written(tmp_path, package_bytes()))
    import_all(folder_of(tmp_path, FIREFOX))
    before = {model.name: model.digest for model in store.find_models().models}
    packed = kit.write(kit.pick([Pair("de", "en"), Pair("en", "pt")]), tmp_path / "a")
    again = kit.write(kit.pick([Pair("en", "pt"), Pair("de", "en")]), tmp_path / "b")
    assert {m.pair for m in packed} == {m.pair for m in again}
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    for model in store.find_models().models:
        if model.origin == "own":
            installing.remove(model)
    import_all(tmp_path / "a")
    after = {m.name: m for m in store.find_models().models if m.origin == "own"}
    assert after["de-en"].digest == before["de-en"]
    # What the other computer knew of it came along.
    assert after["en-pt-1693087644"].licence == "MPL-2.0"


def kit_bytes(tmp_path: Path) -> dict[str, bytes]:
    """Return the files of a kit of one small model."""
    import zipfile  # noqa: PLC0415

    import_all(folder_of(tmp_path, FIREFOX))
    kit.write(kit.pick([Pair("de", "en")]), tmp_path / "kit.zip")
    with zipfile.ZipFile(tmp_path / "kit.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("de-en/vocab.deen.spm", b"other", "not the file that was packed"),
        ("de-en/vocab.deen.spm", None, "missing or were added"),
        ("de-en/more.spm", b"x", "missing or were added"),
        ("kit.json", b'{"format": "facingpage-kit", "version": 2}', "later version"),
        ("kit.json", b'{"format": "facingpage-kit", "version": 1}', "damaged"),
        (
            "kit.json",
            b'{"format": "facingpage-kit", "version": 1, "models": [7]}',
            "damaged",
        ),
    ],
)
def test_a_kit_that_is_not_what_was_packed_is_refused_whole(
    tmp_path: Path, name: str, data: bytes | None, words: str
) -> None:
    files = kit_bytes(tmp_path)
    if data is None:
        del files[name]
    else:
        files[name] = data
    staging = installing.new_staging()
    with pytest.raises(ModelFailed, match=words):
        importing.stage(written(tmp_path, zipped(files), "kit.zip"), staging)


def test_a_pair_without_a_model_cannot_go_into_a_kit() -> None:
    with pytest.raises(ModelFailed, match="Finnish to English"):
        kit.pick([Pair("fi", "en")])


def test_a_damaged_model_does_not_go_into_a_kit(tmp_path: Path) -> None:
    import_all(folder_of(tmp_path, FIREFOX))
    (paths.models_dir() / "de-en" / "vocab.deen.spm").write_bytes(b"damaged")
    with pytest.raises(ModelFailed, match="is damaged"):
        kit.write(kit.pick([Pair("de", "en")]), tmp_path / "kit.zip")
    assert not (tmp_path / "kit.zip").exists()
