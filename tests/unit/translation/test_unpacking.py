"""Archives of models, hostile ones above all: refused in one sentence."""

import gzip
import io
import os
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from facingpage.errors import ModelFailed
from facingpage.translation import unpacking
from helpers.archives import zipped

FILES = {"top/model.bin": b"weights" * 1000, "top/vocab.spm": b"pieces"}


def tarred(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return made.getvalue()


def entry_of(name: str, kind: bytes, link: str = "") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname = kind, link
        archive.addfile(entry)
    return made.getvalue()


def unpacked(tmp_path: Path, data: bytes) -> Path:
    (tmp_path / "model.zip").write_bytes(data)
    target = tmp_path / "out"
    target.mkdir(exist_ok=True)
    unpacking.unpack(tmp_path / "model.zip", target)
    return target


PACKINGS: list[Callable[[dict[str, bytes]], bytes]] = [
    zipped,
    tarred,
    lambda files: gzip.compress(tarred(files)),
]


@pytest.mark.parametrize("pack", PACKINGS)
def test_an_archive_is_told_by_its_content(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    target = unpacked(tmp_path, pack(FILES))
    for name, data in FILES.items():
        assert (target / name).read_bytes() == data


@pytest.mark.parametrize(
    "name",
    [
        "",
        "../evil",
        "top/../../evil",
        "/etc/evil",
        "C:evil",
        "C:\\evil",
        "..\\evil",
        "top/con",
        "top/NUL.txt",
        "top/com1.bin",
        "top/evil.",
        "top/evil ",
        "top/e\u202evil",
        "top/e\nvil",
        "a/b/c/d/e/f/g/h/evil",
        "top/" + "x" * 300,
    ],
)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_a_name_that_leads_astray_is_refused(
    tmp_path: Path, name: str, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    with pytest.raises(ModelFailed, match="name that is not safe"):
        unpacked(tmp_path, pack({name: b"x"}))
    assert not list(tmp_path.rglob("*evil*"))
    assert not list((tmp_path / "out").rglob("*.bin"))


@pytest.mark.parametrize(
    "data",
    [
        entry_of("link", tarfile.SYMTYPE, "/etc/passwd"),
        entry_of("link", tarfile.LNKTYPE, "other"),
        entry_of("pipe", tarfile.FIFOTYPE),
        entry_of("device", tarfile.CHRTYPE),
    ],
)
def test_links_and_devices_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ModelFailed, match="link or a device"):
        unpacked(tmp_path, data)


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("link")
        entry.create_system = 3
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(ModelFailed, match="link or a device"):
        unpacked(tmp_path, made.getvalue())


def test_a_link_or_pipe_in_a_folder_is_refused(tmp_path: Path) -> None:
    source, target = tmp_path / "model", tmp_path / "out"
    source.mkdir()
    target.mkdir()
    (source / "README").symlink_to("/etc/passwd")
    with pytest.raises(ModelFailed, match="is a link"):
        unpacking.unpack(source, target)
    (source / "README").unlink()
    os.mkfifo(source / "model.bin")
    with pytest.raises(ModelFailed, match="link or a device"):
        unpacking.unpack(source, target)


@pytest.mark.parametrize("pack", PACKINGS)
def test_an_archive_cut_short_is_refused(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    data = pack({"model.bin": os.urandom(20_000)})
    with pytest.raises(ModelFailed, match=r"damaged"):
        unpacked(tmp_path, data[: len(data) // 2])


def test_an_offset_before_the_begin_is_damage(tmp_path: Path) -> None:
    data = bytearray(zipped({"model.bin": b"x" * 100}))
    # Where the list of files is said to begin: 200 bytes too late.
    place = data.index(b"PK\x05\x06") + 16
    said = int.from_bytes(data[place : place + 4], "little")
    data[place : place + 4] = (said + 200).to_bytes(4, "little")
    with pytest.raises(ModelFailed, match="damaged"):
        unpacked(tmp_path, bytes(data))


def test_a_flipped_bit_in_a_packed_file_is_noticed(tmp_path: Path) -> None:
    for pack in (zipped, lambda files: gzip.compress(tarred(files))):
        data = bytearray(pack({"model.bin": os.urandom(20_000)}))
        data[len(data) // 2] ^= 1
        (tmp_path / "out").mkdir(exist_ok=True)
        with pytest.raises(ModelFailed, match="damaged"):
            unpacked(tmp_path, bytes(data))
        for left in (tmp_path / "out").iterdir():
            left.unlink()


@pytest.mark.parametrize(
    "pack", [zipped, lambda files: gzip.compress(tarred(files), 9)]
)
def test_a_bomb_is_stopped_before_it_has_filled_the_disk(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    data = pack({"model.bin": bytes(300 << 20)})
    assert len(data) < 1 << 20
    with pytest.raises(ModelFailed, match="far more than a model has"):
        unpacked(tmp_path, data)
    written = sum(f.stat().st_size for f in (tmp_path / "out").rglob("*.bin"))
    assert written < 70 << 20


def test_one_file_and_all_together_have_a_cap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "MOST_FILE_BYTES", 1000)
    with pytest.raises(ModelFailed, match="larger than any model"):
        unpacked(tmp_path, tarred({"a": bytes(1001)}))
    monkeypatch.setattr(unpacking, "MOST_BYTES", 1500)
    with pytest.raises(ModelFailed, match="far more than"):
        unpacked(tmp_path, tarred({"b": bytes(900), "c": bytes(900)}))


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_countless_files_are_refused(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    with pytest.raises(ModelFailed, match="more than 2,000 files"):
        unpacked(tmp_path, pack({f"{n}": b"" for n in range(2001)}))


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    double = tarred({"model.bin": b"one"})[:1024] + tarred({"model.bin": b"two"})
    with pytest.raises(ModelFailed, match="two files of one name"):
        unpacked(tmp_path, double)


@pytest.mark.parametrize("pack", PACKINGS)
@pytest.mark.parametrize("inner", ["a/b", "a/b/c"])
def test_a_file_where_another_has_its_folder_is_refused(
    tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes], inner: str
) -> None:
    for number, names in enumerate((["a", inner], [inner, "a"])):
        (tmp_path / str(number)).mkdir()
        with pytest.raises(ModelFailed, match="two files of one name"):
            unpacked(tmp_path / str(number), pack(dict.fromkeys(names, b"x")))


def test_a_password_or_unusual_packing_is_said(tmp_path: Path) -> None:
    data = bytearray(zipped({"model.bin": b"x" * 100}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ModelFailed, match="password"):
        unpacked(tmp_path, bytes(data))
    with pytest.raises(ModelFailed, match="unusual way"):
        unpacked(tmp_path, zipped({"model.bin": b"x" * 100}, zipfile.ZIP_LZMA))


@pytest.mark.parametrize("data", [b"", b"x", b"\x1f\x8b", b"PK\x03\x04", bytes(2000)])
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ModelFailed, match="Could not import"):
        unpacked(tmp_path, data)


def test_a_head_that_fills_the_memory_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(tarfile, "open", full)
    with pytest.raises(ModelFailed, match="more memory than it may"):
        unpacked(tmp_path, gzip.compress(b"x"))


def test_litter_of_file_managers_is_left_out(tmp_path: Path) -> None:
    litter = {"__MACOSX/top/._model.bin": b"x", "top/.DS_Store": b"x"}
    target = unpacked(tmp_path, zipped({**FILES, **litter}))
    there = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    assert there == set(FILES)


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    (tmp_path / "model.zip").write_bytes(zipped(FILES))
    (tmp_path / "out").mkdir()
    unpacking.unpack(tmp_path / "model.zip", tmp_path / "out", told.append)
    assert told[-1] == sum(map(len, FILES.values()))
