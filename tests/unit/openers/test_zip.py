import gzip
import struct

import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import (
    DEFAULT_LIMITS,
    Limits,
    Source,
    find_document,
    list_pages,
    open_page,
)
from facingpage.openers.inflate import Trap
from helpers.archives import documents, keys, page_bytes, texts, zipped

ONE, TWO = page_bytes("The first page."), page_bytes("The second page.")


def test_every_page_of_a_zip_is_listed_and_found_by_its_key() -> None:
    source = Source("a.zip", zipped({"one.html": ONE, "sub/two.htm": TWO}))
    assert keys(source) == ["one.html", "sub/two.htm"]
    assert texts(source) == ["The first page.", "The second page."]


def test_names_say_which_archive_a_page_is_in() -> None:
    source = Source("a.zip", zipped({"one.html": ONE, "sub/two.htm": TWO}))
    names = [entry.name for entry in list_pages(source)]
    assert names == ["a.zip › one.html", "a.zip › sub/two.htm"]


def test_of_several_pages_each_is_its_own_original() -> None:
    source = Source("a.zip", zipped({"one.html": ONE, "two.html": TWO}))
    assert [document.original for document in documents(source)] == [ONE, TWO]


def test_a_zip_of_one_page_is_that_page() -> None:
    data = zipped({"one.html": ONE, "picture.png": b"\x89PNG"})
    source = Source("a.zip", data, known_head=data)
    assert keys(source) == [""]
    assert find_document(source).original == data


@pytest.mark.parametrize(
    "name",
    [
        "style.css",
        "style.css?v=2",
        "script.js",
        ".hidden.html",
        "__MACOSX/._one.html",
        ".git/page.html",
        "one_files/frame.html",
        "one-Dateien/frame.html",
        "two.files/deep/frame.html",
    ],
)
def test_what_belongs_to_a_page_is_no_page(name: str) -> None:
    files = {"one.html": ONE, "two.htm": TWO, "two.html": TWO, name: ONE}
    source = Source("a.zip", zipped(files))
    assert keys(source) == ["one.html", "two.htm", "two.html"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("program", b"MZ\x90\0\3\0"),
        ("numbers", bytes(range(8)) * 99),
        ("empty.html", b""),
        ("font", b"wOF2" + bytes(40)),
    ],
)
def test_what_is_no_text_is_passed_over(name: str, data: bytes) -> None:
    source = Source("a.zip", zipped({"one.html": ONE, "two.html": TWO, name: data}))
    assert keys(source) == ["one.html", "two.html"]


@pytest.mark.parametrize("name", ["index.php", "view.php?id=3", "page", "Straße.html"])
def test_a_page_is_told_by_its_content(name: str) -> None:
    source = Source("a.zip", zipped({"one.html": ONE, name: TWO}))
    assert keys(source) == ["one.html", name]


def test_utf_16_is_text() -> None:
    wide = "Words of a note in UTF-16.".encode("utf-16")
    source = Source("a.zip", zipped({"one.html": ONE, "note.txt": wide}))
    assert texts(source)[1] == "Words of a note in UTF-16."


def test_archives_in_archives_are_opened() -> None:
    inner = zipped({"one.html": ONE, "two.html": TWO})
    source = Source("a.zip", zipped({"in.zip": inner, "b.html.gz": gzip.compress(TWO)}))
    assert keys(source) == ["in.zip!one.html", "in.zip!two.html", "b.html.gz"]
    assert texts(source) == ["The first page.", "The second page.", "The second page."]


@pytest.mark.parametrize("name", ["a!b.html", "100%.html", "%21.html", "a!b!c.zip"])
def test_names_with_the_marks_of_keys_are_found(name: str) -> None:
    source = Source("a.zip", zipped({"one.html": ONE, name: TWO}))
    assert texts(source) == ["The first page.", "The second page."]


def test_an_archive_packed_again_and_again_is_refused() -> None:
    data = zipped({"one.html": ONE})
    for level in range(6):
        data = zipped({f"{level}.zip": data})
    with pytest.raises(OpenFailed, match="packed more than 3 times"):
        keys(Source("a.zip", data))


def test_a_key_cannot_lead_deeper_than_the_list_did() -> None:
    data = zipped({"one.html": ONE})
    for _ in range(9):
        data = zipped({"in.zip": data})
    with pytest.raises(OpenFailed, match="not in it any more"):
        find_document(Source("a.zip", data), key="in.zip!" * 8 + "in.zip")


def test_damaged_files_are_named_behind_the_others() -> None:
    data = bytearray(zipped({"a.html": ONE, "b.html": ONE, "c.html": TWO}))
    at = data.find(b"b.html")
    struct.pack_into("<L", data, at + 10, 0)
    data[at + 20] ^= 0xFF
    source = Source("a.zip", bytes(data))
    with pytest.raises(OpenFailed, match=r'"a\.zip › b\.html": it'):
        keys(source)
    listed = list_pages(source)
    assert [next(listed).key, next(listed).key] == ["a.html", "c.html"]


def test_an_archive_without_pages_says_so() -> None:
    data = zipped({"one.css": b"p {}", "two.png": b"\x89PNG"})
    with pytest.raises(OpenFailed, match="there is no page in it"):
        keys(Source("a.docx", data))


def test_a_protected_archive_is_refused_in_one_sentence() -> None:
    data = bytearray(zipped({"a.html": ONE, "b.html": TWO}))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(OpenFailed, match=r'"a\.zip": it is protected by a password'):
        keys(Source("a.zip", bytes(data)))


def test_the_list_ends_where_too_much_was_unpacked() -> None:
    data = zipped({f"{number}.html": ONE for number in range(9)})
    listed = list_pages(Source("a.zip", data), Limits(max_unpacked_bytes=300))
    assert next(listed).key == "0.html"
    with pytest.raises(OpenFailed, match="rest of"):
        list(listed)


def test_a_zip_behind_a_program_is_opened() -> None:
    program = b"MZ" + bytes(300)
    source = Source("a.exe", zipped({"one.html": ONE, "two.html": TWO}, before=program))
    assert keys(source) == ["one.html", "two.html"]


def test_a_page_with_a_zip_behind_it_stays_a_page() -> None:
    source = Source("a.html", zipped({"other.html": TWO}, before=ONE * 99))
    assert open_page(source).page.provenance.format == "html"


def test_frames_and_pictures_of_a_page_go_with_it() -> None:
    files = {
        "sub/one.html": ONE,
        "two.html": TWO,
        "sub/one_files/my frame.html": TWO,
        "sub/one_files/a.png": b"\x89PNG",
        "sub/one_files/a.js": b"1",
    }
    first = next(documents(Source("a.zip", zipped(files))))
    assert first.parts["one_files/my frame.html"].data == TWO
    assert first.parts["one_files/my%20frame.html"].media_type == "text/html"
    assert first.parts["one_files/a.png"].media_type == "image/png"
    assert "one_files/a.js" not in first.parts


def test_a_damaged_part_comes_out_empty() -> None:
    data = bytearray(
        zipped({"a.html": ONE, "b.html": TWO, "a_files/x.png": b"picture"})
    )
    data[data.find(b"a_files/x.png") + 14] ^= 0xFF
    document = find_document(Source("a.zip", bytes(data)), DEFAULT_LIMITS, "a.html")
    assert document.parts["a_files/x.png"].data == b""


def test_a_trap_in_an_archive_ends_its_list_at_once() -> None:
    trap = zipped({"0.html": bytes(20_000_000)})
    inner = zipped({f"{number}.zip": trap for number in range(9)})
    files = {f"{number}.zip": inner for number in range(9)}
    listed = list_pages(Source("a.zip", zipped({"one.html": ONE, **files})))
    assert next(listed).key == "one.html"
    with pytest.raises(Trap, match=r"a\.zip › 0\.zip › 0\.zip › 0\.html.*300 times"):
        next(listed)


def test_a_name_through_hundreds_of_folders_is_no_page() -> None:
    deep = "/".join("a" * 300) + "/deep.html"
    assert keys(Source("a.zip", zipped({"x/one.html": ONE, deep: TWO}))) == [""]
