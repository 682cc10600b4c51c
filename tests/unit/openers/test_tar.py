import bz2
import contextlib
import gzip
import lzma
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.errors import OpenFailed
from facingpage.openers import Limits, Source, find_document, list_pages, read_document
from helpers.archives import keys, page_bytes, texts
from helpers.packings import tarred

ONE, TWO = page_bytes("The first page."), page_bytes("The second page.")


def test_every_page_in_it_is_listed_and_found_by_its_key() -> None:
    source = Source("a.tar", tarred({"in/one.html": ONE, "two.html": TWO}))
    assert keys(source) == ["in/one.html", "two.html"]
    assert texts(source) == ["The first page.", "The second page."]


def test_a_page_alone_is_the_file() -> None:
    data = tarred({"one.html": ONE, "one.css": b"p {}"})
    document = find_document(Source("a.tar", data))
    assert (keys(Source("a.tar", data)), document.original) == ([""], data)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_packed_one_is_opened_whatever_its_name(
    pack: Callable[[bytes], bytes],
) -> None:
    data = pack(tarred({"one.html": ONE, "two.html": TWO}))
    assert texts(Source("a.download", data)) == ["The first page.", "The second page."]


def test_a_page_s_frames_are_taken_from_its_folder() -> None:
    page = b'<p>Around it</p><iframe src="one_files/f.html"></iframe>'
    data = tarred({"one.html": page, "one_files/f.html": TWO})
    (entry,) = list_pages(Source("a.tar", data))
    page_read = read_document(find_document(Source("a.tar", data), key=entry.key)).page
    assert [block.text for block in page_read.blocks] == [
        "Around it",
        "The second page.",
    ]


def test_links_are_not_followed() -> None:
    source = Source("a.tar", tarred({"one.html": ONE}, "two.html", "../three.txt"))
    assert texts(source) == ["The first page."]


def test_names_that_lead_out_of_it_are_names_only() -> None:
    source = Source("a.tar", tarred({"../../one.html": ONE, "/two.html": TWO}))
    assert keys(source) == ["one.html", "two.html"]


def test_one_cut_short_keeps_the_pages_before() -> None:
    data = tarred({"one.html": ONE, "two.html": TWO * 20})
    pages = list_pages(Source("a.tar", data[:2_200]))
    assert next(pages).key == "one.html"
    with pytest.raises(OpenFailed, match=r"cut short|damaged"):
        list(pages)


def test_more_files_than_the_limit_are_named() -> None:
    files = {f"{number}.html": ONE for number in range(5)}
    with pytest.raises(OpenFailed, match="more than 3 files"):
        list(list_pages(Source("a.tar", tarred(files)), Limits(max_entries=3)))


def test_what_it_holds_is_counted() -> None:
    files = {f"{number}.html": ONE for number in range(5)}
    with pytest.raises(OpenFailed, match="unpacks to more than 200 bytes"):
        list(list_pages(Source("a.tar", tarred(files)), Limits(max_unpacked_bytes=200)))


@given(st.data())
def test_any_change_to_it_ends_in_pages_or_a_sentence(data: st.DataObject) -> None:
    made = bytearray(tarred({"one.html": ONE, "two.html": TWO}, "three.html"))
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, 2_600))] = data.draw(st.integers(0, 255))
    source = Source("a.tar", bytes(made))
    with contextlib.suppress(OpenFailed):
        for key in keys(source):
            assert find_document(source, key=key).data
