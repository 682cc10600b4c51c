"""A saved picture's bytes to plain pixels of a size that fits, within limits.

Pictures are made by anybody: which decoder reads one is told by its first bytes, how
large it will be before it is unpacked, and nothing but pixels comes out.
"""

import io
import struct
import warnings
from dataclasses import dataclass
from typing import Final

from PIL import Image

from facingpage.openers.limits import Limits

_FORMATS: Final = (
    (b"\x89PNG\r\n\x1a\n", 0, "PNG"),
    (b"\xff\xd8\xff", 0, "JPEG"),
    (b"GIF87a", 0, "GIF"),
    (b"GIF89a", 0, "GIF"),
    (b"WEBP", 8, "WEBP"),
    (b"BM", 0, "BMP"),
    (b"\x00\x00\x01\x00", 0, "ICO"),
    (b"ftypavif", 4, "AVIF"),
    (b"ftypavis", 4, "AVIF"),
)
"""How a picture begins, at which byte, and what decodes it."""

_NOT_SHOWN: Final = (
    (b"II*\x00", 0, "TIFF"),
    (b"MM\x00*", 0, "TIFF"),
    (b"ftyphei", 4, "HEIC"),
    (b"ftypmif1", 4, "HEIC"),
    (b"\xff\x0a", 0, "JPEG XL"),
    (b"JXL ", 4, "JPEG XL"),
    (b"8BPS", 0, "Photoshop"),
    (b"%PDF-", 0, "PDF"),
    (b"\x00\x00\x00\x0cjP", 0, "JPEG 2000"),
)
_HEAD_BYTES: Final = 1_024
# A spacer, or what stands for a picture that a script would have loaded.
_BLANK_PX: Final = 2
_BLANK: Final = "not in the saved file: what holds its place is blank"
_WHITE: Final = (255, 255, 255)
_ORIENTATION: Final = 0x0112
# What each value of the EXIF orientation asks for.
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_SIDE: Final = frozenset({5, 6, 7, 8})
# What decoders raise on bytes that are not what they claim.
_DAMAGES: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)


class Unshown(Exception):  # a fact to tell beside the picture's words
    """A picture cannot be shown; says why: lower case, no full stop."""


class Blank(Unshown):
    """It holds a picture's place, of one colour: the picture itself is elsewhere."""


class Drawing(Unshown):
    """It is a drawing (SVG), which is a program of its own and never carried out."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture upright and on white: three bytes a pixel, rows from the top.

    `full_width` and `full_height` are its size as it was saved, in pixels.
    """

    width: int
    height: int
    rgb: bytes
    full_width: int
    full_height: int


def decode(data: bytes, most_px: tuple[int, int], limits: Limits) -> Pixels:
    """Return a picture no larger than `most_px` (width, height); of several the first.

    Raises:
        Unshown: too large, damaged, or nothing that is shown.
    """
    if len(data) > limits.max_picture_bytes:
        raise Unshown(f"too large: more than {limits.max_picture_bytes:,} bytes")
    name = _format_of(data)
    if name == "WEBP":
        # Its decoder makes room for the whole picture before it tells the size.
        _refuse_large(_webp_size(data), limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            # Some decoders unpack at once, or a picture within the picture.
            Image.MAX_IMAGE_PIXELS = limits.max_picture_pixels
            with Image.open(io.BytesIO(data), formats=(name,)) as image:
                _refuse_large(image.size, limits)
                return _pixels(image, most_px)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(limits) from error
    except MemoryError as error:
        raise Unshown("too large for the memory it may take") from error
    except _DAMAGES as error:
        raise Unshown("the picture is damaged") from error


def _format_of(data: bytes) -> str:
    head = data[:_HEAD_BYTES]
    for begins, at, name in _FORMATS:
        if head.startswith(begins, at):
            return name
    for begins, at, name in _NOT_SHOWN:
        if head.startswith(begins, at):
            raise Unshown(f"in a format that is not shown ({name})")
    if not data.strip():
        raise Unshown("the picture is damaged: it is empty")
    look = head.lower()
    if b"<svg" in look or look.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        raise Drawing("a drawing (SVG), which is not shown")
    if b"<html" in look or b"<!doctype" in look:
        raise Unshown("a web page was saved in its place")
    raise Unshown("in a format that is not known")


def _pixels(image: Image.Image, most_px: tuple[int, int]) -> Pixels:
    width, height = image.size
    if max(width, height) <= _BLANK_PX:
        raise Blank(_BLANK)
    turn = _orientation(image)
    if turn in _ON_SIDE:
        width, height = height, width
        most_px = most_px[1], most_px[0]
    # Only JPEG: unpacked at a half, a quarter or an eighth of its size.
    image.draft("RGB", most_px)
    shown = _on_white(image)
    shown.thumbnail(most_px)
    if all(least == most for least, most in _extremes(shown)):
        raise Blank(_BLANK)
    if turn in _TURNS:
        shown = shown.transpose(_TURNS[turn])
    return Pixels(shown.width, shown.height, shown.tobytes(), width, height)


def _extremes(image: Image.Image) -> list[tuple[float, float]]:
    return [band.getextrema() for band in image.split()]  # type: ignore[misc]  # of one band it is one pair


def _orientation(image: Image.Image) -> int:
    try:
        turn = image.getexif().get(_ORIENTATION, 1)
    except _DAMAGES:
        # A picture stands without what its camera noted.
        return 1
    return turn if isinstance(turn, int) else 1


def _on_white(image: Image.Image) -> Image.Image:
    """Return a picture without transparency, as it stands on most pages."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    paper = Image.new("RGB", clear.size, _WHITE)
    paper.paste(clear, mask=clear.getchannel("A"))
    return paper


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return width and height as a WebP file's first chunk tells them."""
    kind, body = data[12:16], data[20:30]
    if len(body) < 10:
        raise Unshown("the picture is damaged")
    if kind == b"VP8X":
        width, height = body[4:7], body[7:10]
        return 1 + int.from_bytes(width, "little"), 1 + int.from_bytes(height, "little")
    if kind == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = body[6:8], body[8:10]
    mask = 0x3FFF
    return (
        int.from_bytes(width, "little") & mask,
        int.from_bytes(height, "little") & mask,
    )


def _refuse_large(size: tuple[int, int], limits: Limits) -> None:
    if size[0] * size[1] > limits.max_picture_pixels:
        raise Unshown(f"too large: {size[0]:,} × {size[1]:,} pixels")


def _too_large(limits: Limits) -> Unshown:
    return Unshown(f"too large: more than {limits.max_picture_pixels:,} pixels")
