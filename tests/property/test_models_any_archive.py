"""Whatever is imported as a model, it is staged whole or refused in a sentence."""

import io
import json
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facingpage import paths
from facingpage.core.models import Staged
from facingpage.errors import ModelFailed
from facingpage.translation import importing, installing, manifest, offers
from facingpage.translation.kinds.base import list_files

NETWORK = (6).to_bytes(4, "little") + bytes(range(256)) * 20
FILES: Mapping[str, bytes] = {
    "translate-de_en-1_9/metadata.json": json.dumps(
        {"from_code": "de", "to_code": "en", "package_version": "1.9"}
    ).encode(),
    "translate-de_en-1_9/model/model.bin": NETWORK,
    "translate-de_en-1_9/model/shared_vocabulary.json": b'["a", "b"]',
    "translate-de_en-1_9/sentencepiece.model": b"pieces" * 100,
}
names = st.one_of(
    st.sampled_from([*FILES, "..", "/", "a/../b", "con", "kit.json", "C:x", "a\\b"]),
    st.text(max_size=12),
)


def zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name or "x"), data)
    return made.getvalue()


def tarred(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


ZIP, TAR = zipped(FILES), tarred(FILES)


def check(data: bytes) -> None:
    """Stage bytes; what is staged fits its own list of digests, and nothing is left."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "some.argosmodel"
        path.write_bytes(data)
        staging = installing.new_staging()
        refused = ""
        staged: tuple[Staged, ...] = ()
        try:
            staged, _, _ = importing.stage(path, staging)
        except ModelFailed as error:
            refused = str(error)
        assert "\n" not in refused
        assert bool(refused) is not bool(staged)
        for model in staged:
            there = staging / model.name
            digests = manifest.read(there)
            assert manifest.measured(there, digests) == digests
            assert {*list_files(there)} == {*digests, manifest.NAME}
        installing.discard(staging)
        # Nothing was written anywhere else.
        assert {p.name for p in Path(folder).iterdir()} == {path.name}
        assert [*paths.models_dir().iterdir()] == []


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    packed=st.sampled_from([ZIP, TAR]),
    flips=st.lists(st.integers(0, 10**6), max_size=4),
    cut=st.one_of(st.none(), st.integers(0, 10**4)),
)
def test_a_damaged_archive_is_refused_or_whole(
    packed: bytes, flips: list[int], cut: int | None
) -> None:
    data = bytearray(packed[:cut])
    for flip in flips:
        if data:
            data[flip % len(data)] ^= 1 << flip % 8
    check(bytes(data))


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    files=st.dictionaries(names, st.binary(max_size=30), max_size=6),
    pack=st.sampled_from([zipped, tarred]),
)
def test_an_archive_of_anything_is_refused_or_whole(
    files: dict[str, bytes], pack: object
) -> None:
    try:
        data = zipped({**FILES, **files}) if pack is zipped else tarred(files)
    except (UnicodeError, ValueError):
        return  # no archive can hold such a name
    check(data)


KEYS = (
    *("data", "attachment", "fileType", "name", "version", "links", "hash", "size"),
    *("sourceLanguage", "targetLanguage", "from_code", "to_code", "location"),
)
WORDS = ("en", "de", "model", "vocab", "a.bin", "0" * 64)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(KEYS), inner | st.sampled_from(WORDS), max_size=8
        )
    ),
    max_leaves=30,
)


@given(told=json_values)
def test_a_list_of_anything_is_read_or_refused(told: object) -> None:
    try:
        found = offers.read_offers(told, "https://a.example/", "https://a.example/l")
    except ModelFailed:
        return
    for offer in found:
        assert all("/" not in part.name for part in offer.parts)


def firefox_record(
    name: str, kind: str, changed: Mapping[str, object] = MappingProxyType({})
) -> dict[str, object]:
    place = {"hash": "0" * 64, "size": 5, "location": name, "filename": name}
    return {
        "name": name,
        "fileType": kind,
        "version": "1",
        "sourceLanguage": "de",
        "targetLanguage": "en",
        "attachment": {**place, **changed},
    }


ODD = json_values | st.sampled_from(["http://[", "//[", "a\0b", "\ud800", "https://"])


@given(
    key=st.sampled_from([*KEYS, "architecture", "decompressedHash", "filename"]),
    value=ODD,
    place=st.sampled_from(["", "https://a.example/l"]),
)
def test_of_a_record_of_which_one_thing_is_odd_a_list_is_made(
    key: str, value: object, place: str
) -> None:
    vocabulary = firefox_record("vocab.deen.spm", "vocab")
    model = firefox_record("model.deen.bin", "model")
    other = firefox_record("model.deen.bin", "model", {key: value})
    for record in ({**model, key: value}, other):
        offers.read_offers({"data": [record, vocabulary]}, place, place)
    package = {"from_code": "de", "to_code": "en", "links": [value, "https://a/x"]}
    (found, *_) = offers.read_offers([{**package, "package_version": value}], "", place)
    assert found.parts[0].url.isprintable()
