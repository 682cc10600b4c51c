import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.bundle import BundleDamaged, KeptPart, packed, parts_of, unpacked

parts = st.lists(
    st.builds(
        KeptPart,
        st.text(max_size=9),
        st.sampled_from(["text/html", "text/plain"]),
        st.none() | st.just("windows-1251"),
        st.binary(max_size=60),
    ),
    max_size=4,
)


@given(st.binary(max_size=300), parts)
def test_a_page_and_its_frames_come_back_as_they_were(
    original: bytes, held: list[KeptPart]
) -> None:
    data, frames = unpacked(packed(original, held))
    assert data == original
    assert list(parts_of(frames)) == held


def test_what_was_packed_without_frames_is_read() -> None:
    assert unpacked(zlib.compress(b"<p>page")) == (b"<p>page", b"")


def test_who_knows_of_no_frames_reads_the_page() -> None:
    part = KeptPart("a_files/f.html", "text/html", None, b"<p>frame")
    assert zlib.decompress(packed(b"<p>page", [part])) == b"<p>page"


@pytest.mark.parametrize("bundle", [b"", b"no zlib", zlib.compress(b"abc" * 99)[:-9]])
def test_what_is_damaged_is_said_to_be(bundle: bytes) -> None:
    with pytest.raises(BundleDamaged):
        unpacked(bundle)


@given(st.binary(max_size=80))
def test_any_bytes_are_frames_or_none(joined: bytes) -> None:
    assert isinstance(parts_of(joined), tuple)


def test_a_frame_that_is_not_what_was_kept_is_left_out() -> None:
    part = KeptPart("f.html", "text/html", None, b"<p>frame")
    _, frames = unpacked(packed(b"", [part]))
    assert parts_of(frames.replace(b"<p>frame", b"<p>other")) == ()
