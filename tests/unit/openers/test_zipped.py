import contextlib
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.errors import OpenFailed
from facingpage.openers import DEFAULT_LIMITS, Limits, Source
from facingpage.openers.inflate import Trap
from facingpage.openers.zipped import first_names, read_archive
from helpers.archives import zipped

FILES = {"a.html": b"<p>first</p>" * 50, "sub/b.txt": b"second"}


def read_all(data: bytes, limits: Limits = DEFAULT_LIMITS) -> dict[str, bytes]:
    archive = read_archive(Source("a.zip", data), limits)
    return {member.name: archive.read(member) for member in archive.files()}


@pytest.mark.parametrize(
    "method",
    [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA],
)
def test_files_come_out_as_they_went_in(method: int) -> None:
    assert read_all(zipped(FILES, method)) == FILES


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (b"MZ" + bytes(5_000), b""),
        (b"", b"x" * 200_000),
        (b"<html>", b"PK\x05\x06" * 9),
    ],
)
def test_bytes_before_and_behind_do_not_matter(before: bytes, behind: bytes) -> None:
    assert read_all(before + zipped(FILES) + behind) == FILES


def test_offsets_that_count_the_prefix_are_understood() -> None:
    made = io.BytesIO(b"<html>")
    made.seek(6)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("a.html", b"text")
    assert read_all(made.getvalue()) == {"a.html": b"text"}


def test_large_numbers_are_read_from_their_own_field() -> None:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(made, "w") as archive,
        archive.open("a.html", "w", force_zip64=True) as file,
    ):
        file.write(b"text")
    assert read_all(made.getvalue()) == {"a.html": b"text"}


def test_a_large_end_record_is_read() -> None:
    data = zipped(FILES)
    end = data.rfind(b"PK\x05\x06")
    _, _, _, _, count, length, offset, _ = struct.unpack("<4s4H2LH", data[end:])
    large = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, length, offset
    )
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    small = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0
    )
    assert read_all(data[:end] + large + locator + small) == FILES


def test_a_missing_directory_is_said() -> None:
    with pytest.raises(OpenFailed, match="list of files at its end is missing"):
        read_archive(Source("a.zip", zipped(FILES)[:-30]))


def test_a_damaged_directory_is_said() -> None:
    data = bytearray(zipped(FILES))
    data[data.rfind(b"PK\x01\x02")] = 0
    with pytest.raises(OpenFailed, match="list of files is damaged"):
        read_archive(Source("a.zip", bytes(data)))


def test_too_many_files_are_refused_before_they_are_read() -> None:
    data = zipped({f"{number}.html": b"x" for number in range(30)})
    with pytest.raises(OpenFailed, match="more than 20 files"):
        read_archive(Source("a.zip", data), Limits(max_entries=20))


def test_a_directory_too_long_for_its_files_is_refused() -> None:
    data = zipped({f"{'n' * 60_000}{number}": b"x" for number in range(3)})
    with pytest.raises(OpenFailed, match="more than 20 files"):
        read_archive(Source("a.zip", data), Limits(max_entries=20))


def test_files_that_overlap_are_refused() -> None:
    data = bytearray(zipped({"a.html": b"1" * 900, "b.html": b"2" * 900}))
    second = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, second + 42, 5)
    with pytest.raises(Trap, match="over one another"):
        read_archive(Source("a.zip", bytes(data)))


def test_a_file_that_grows_as_no_page_does_is_refused() -> None:
    data = zipped({"a.html": bytes(20_000_000)})
    with pytest.raises(Trap, match="300 times its size"):
        read_all(data)


def test_a_file_past_the_size_limit_is_refused() -> None:
    with pytest.raises(OpenFailed, match="more than 500 bytes"):
        read_all(zipped(FILES), Limits(max_bytes=500))


def test_all_files_together_are_held_to_a_limit() -> None:
    with pytest.raises(Trap, match="rest of"):
        read_all(zipped(FILES), Limits(max_unpacked_bytes=602))


@pytest.mark.parametrize(("size", "why"), [(1, "more than"), (900, "less than")])
def test_a_size_that_is_a_lie_is_found_out(size: int, why: str) -> None:
    data = bytearray(zipped({"a.html": b"<p>first</p>" * 50}))
    struct.pack_into("<L", data, data.rfind(b"PK\x01\x02") + 24, size)
    with pytest.raises(OpenFailed, match=f"it holds {why} the archive says"):
        read_all(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_changed_byte_is_found_out(method: int) -> None:
    data = bytearray(zipped({"a.html": b"<p>first</p>" * 50}, method))
    data[50] ^= 0x40
    with pytest.raises(OpenFailed, match=r"damaged|cut short"):
        read_all(bytes(data))


def test_an_encrypted_file_is_refused_as_such() -> None:
    data = bytearray(zipped({"a.html": b"text"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(OpenFailed, match="protected by a password"):
        read_all(bytes(data))


def test_an_unknown_way_of_packing_is_named() -> None:
    data = bytearray(zipped({"a.html": b"text"}))
    data[data.rfind(b"PK\x01\x02") + 10] = 9
    with pytest.raises(OpenFailed, match=r"packed in a way \(Deflate64\)"):
        read_all(bytes(data))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/root/a.html", "root/a.html"),
        ("a\\b\\c.html", "a/b/c.html"),
        ("Страница.html", "Страница.html"),
    ],
)
def test_names_lead_nowhere(name: str, shown: str) -> None:
    assert list(read_all(zipped({name: b"text"}))) == [shown]


def test_links_are_left_out() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("link.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.html", b"text")
    assert read_all(made.getvalue()) == {"a.html": b"text"}


def test_first_names_need_no_whole_directory() -> None:
    source = Source("a.zip", zipped({f"{number}": b"" for number in range(9)}))
    assert first_names(source, 3) == ("0", "1", "2")
    assert first_names(Source("a.zip", b"no archive")) == ()


@given(st.dictionaries(st.text("abcdß語/ ", min_size=1), st.binary(max_size=300)))
def test_any_archive_comes_out_as_zipfile_reads_it(files: dict[str, bytes]) -> None:
    data = zipped(files)
    archive = read_archive(Source("a.zip", data))
    with zipfile.ZipFile(io.BytesIO(data)) as other:
        expected = [other.read(i) for i in other.infolist() if not i.is_dir()]
    assert [archive.read(member) for member in archive.members] == expected


@given(st.data())
def test_no_change_of_bytes_gives_anything_but_a_sentence(data: st.DataObject) -> None:
    changed = bytearray(zipped(FILES))
    places = st.tuples(st.integers(0, len(changed) - 1), st.integers(0, 255))
    for at, value in data.draw(st.lists(places, min_size=1, max_size=8)):
        changed[at] = value
    found = {}
    with contextlib.suppress(OpenFailed):
        found = read_all(bytes(changed))
    assert set(found.values()) <= {*FILES.values(), b""}
