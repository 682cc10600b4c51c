import contextlib
import io
import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from facingpage.openers import DEFAULT_LIMITS, Limits
from facingpage.openers.pixels import Drawing, Unshown, decode
from helpers.pictures import bomb, is_the_picture, picture

BOX = (800, 600)


def why_not(data: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(Unshown) as caught:
        decode(data, BOX, limits)
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "mode", "how"),
    [
        ("PNG", "RGB", {}),
        ("PNG", "RGBA", {}),
        ("PNG", "P", {}),
        ("JPEG", "RGB", {"quality": 95}),
        ("JPEG", "CMYK", {"quality": 95}),
        ("JPEG", "RGB", {"progressive": True}),
        ("GIF", "P", {}),
        ("WEBP", "RGB", {"lossless": True}),
        ("WEBP", "RGB", {"quality": 90}),
        ("WEBP", "RGBA", {"quality": 90}),
        ("BMP", "RGB", {}),
        ("ICO", "RGBA", {"sizes": [(40, 30)]}),
        ("AVIF", "RGB", {}),
    ],
)
def test_a_picture_of_every_usual_format_is_decoded(
    name: str, mode: str, how: dict[str, Any]
) -> None:
    made = decode(picture(name, mode=mode, **how), BOX, DEFAULT_LIMITS)
    assert (made.width, made.height) == (made.full_width, made.full_height) == (40, 30)
    assert is_the_picture(made)


@pytest.mark.parametrize("name", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_comes_out_no_larger_than_asked(name: str) -> None:
    made = decode(picture(name, (3000, 1000)), BOX, DEFAULT_LIMITS)
    assert (made.width, made.height) == (800, 267)
    assert (made.full_width, made.full_height) == (3000, 1000)
    assert len(made.rgb) == 3 * 800 * 267


def test_a_picture_taken_on_its_side_is_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = decode(picture("JPEG", (60, 20), exif=exif), BOX, DEFAULT_LIMITS)
    assert (made.width, made.height) == (made.full_width, made.full_height) == (20, 60)


def test_what_a_camera_noted_badly_does_not_hide_the_picture() -> None:
    data = picture("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\xff")
    assert is_the_picture(decode(data, BOX, DEFAULT_LIMITS))


def test_what_is_clear_stands_on_white() -> None:
    image = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    image.paste((0, 0, 0, 255), (5, 0, 10, 10))
    packed = io.BytesIO()
    image.save(packed, "PNG")
    assert decode(packed.getvalue(), BOX, DEFAULT_LIMITS).rgb[:3] == b"\xff\xff\xff"


def test_of_a_film_the_first_picture_is_taken() -> None:
    frames = [Image.new("RGB", (10, 10), c) for c in ("red", "blue")]
    for frame in frames:
        frame.putpixel((9, 9), (0, 0, 0))
    packed = io.BytesIO()
    frames[0].save(packed, "GIF", save_all=True, append_images=frames[1:])
    made = decode(packed.getvalue(), BOX, DEFAULT_LIMITS)
    assert made.rgb[0] > 200
    assert made.rgb[2] < 60


def test_a_bomb_is_told_by_its_header() -> None:
    assert why_not(bomb()) == "too large: more than 40,000,000 pixels"


@pytest.mark.parametrize("name", ["GIF", "BMP", "WEBP", "AVIF"])
def test_too_many_pixels_are_refused_in_every_format(name: str) -> None:
    limits = Limits(max_picture_pixels=40 * 30 - 1)
    assert why_not(picture(name), limits).startswith("too large: ")


def test_a_bomb_within_an_icon_is_refused() -> None:
    inner = bomb()
    head = struct.pack("<3H4B2H2L", 0, 1, 1, 16, 16, 0, 0, 1, 32, len(inner), 22)
    assert why_not(head + inner).startswith("too large: ")


@pytest.mark.parametrize("kind", [b"VP8X", b"VP8L", b"VP8 "])
def test_a_webp_that_claims_a_giant_is_refused_before_its_decoder_sees_it(
    kind: bytes,
) -> None:
    body = {
        b"VP8X": bytes(4) + b"\xff\x3f\0\xff\x3f\0",
        b"VP8L": b"\x2f\xff\xff\xff\x0f" + bytes(5),
        b"VP8 ": bytes(3) + b"\x9d\x01\x2a\xff\x3f\xff\x3f",
    }[kind]
    data = b"RIFF" + struct.pack("<L", 30) + b"WEBP" + kind + struct.pack("<L", 10)
    assert "16,38" in why_not(data + body + bytes(30))


def test_too_many_bytes_are_refused() -> None:
    assert why_not(picture(), Limits(max_picture_bytes=100)) == (
        "too large: more than 100 bytes"
    )


@pytest.mark.parametrize("name", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "AVIF"])
def test_a_picture_cut_short_is_damaged(name: str) -> None:
    data = picture(name, (300, 200))
    assert why_not(data[: len(data) // 2]) == "the picture is damaged"


def test_a_header_that_lies_about_the_size_is_damaged() -> None:
    data = bytearray(picture("BMP"))
    data[18:26] = struct.pack("<2l", 4000, 4000)
    assert why_not(bytes(data)) == "the picture is damaged"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the picture is damaged: it is empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a drawing (SVG)"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><svg/>", "a drawing (SVG)"),
        (b"<!DOCTYPE html><html>Not found", "a web page was saved in its place"),
        (b"II*\0" + bytes(40), "in a format that is not shown (TIFF)"),
        (b"nothing known at all", "in a format that is not known"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "in a format that is not known"),
    ],
)
def test_what_is_not_shown_says_why(data: bytes, words: str) -> None:
    assert why_not(data).startswith(words)


def test_a_drawing_is_never_carried_out() -> None:
    with pytest.raises(Drawing):
        decode(b"<svg><image href='file:///etc/passwd'/></svg>", BOX, DEFAULT_LIMITS)


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (16, 9)])
def test_what_is_of_one_colour_is_blank(size: tuple[int, int]) -> None:
    packed = io.BytesIO()
    Image.new("RGB", size, "grey").save(packed, "PNG")
    assert "blank" in why_not(packed.getvalue())


_KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "ICO", "AVIF")
_SOUND = {name: picture(name) for name in _KINDS}


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(_KINDS), st.data())
def test_no_bytes_whatever_do_more_than_say_why(name: str, data: st.DataObject) -> None:
    made = bytearray(_SOUND[name])
    for _ in range(data.draw(st.integers(1, 8))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    made = made[: data.draw(st.integers(len(made) // 2, len(made)))]
    limits = Limits(max_picture_pixels=1_000_000)
    with contextlib.suppress(Unshown):
        pixels = decode(bytes(made), (100, 100), limits)
        assert len(pixels.rgb) == 3 * pixels.width * pixels.height
        assert max(pixels.width, pixels.height) <= 100
