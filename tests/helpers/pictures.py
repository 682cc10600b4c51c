"""Pictures made for tests: sound ones of every format, and traps."""

import base64
import io
import struct
import zlib

from PIL import Image

from facingpage.core.page import Block, Kind
from facingpage.openers import (
    DEFAULT_LIMITS,
    Limits,
    Source,
    find_document,
    open_gallery,
    read_document,
)
from facingpage.openers.pixels import Pixels, Unshown

RED = (200, 30, 40)
BLUE = (20, 60, 180)


def picture(
    name: str = "PNG",
    size: tuple[int, int] = (40, 30),
    mode: str = "RGB",
    **how: object,
) -> bytes:
    """Return a picture that is red on its left half and blue on its right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    made = io.BytesIO()
    image.convert(mode).save(made, name, **how)
    return made.getvalue()


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """Return a PNG of a few hundred kilobytes that unpacks to gigabytes."""
    row = zlib.compressobj()
    packed = b"".join(row.compress(bytes(width * 4 + 1)) for _ in range(200))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, data)
        for kind, data in (
            (b"IHDR", struct.pack(">2L5B", width, height, 8, 6, 0, 0, 0)),
            (b"IDAT", packed + row.flush()),
            (b"IEND", b""),
        )
    )


def data_uri(data: bytes, media_type: str = "image/png") -> str:
    """Return bytes as an address of themselves."""
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"


def page_with(*tags: str, head: str = "") -> bytes:
    """Return a page with something to read and these tags."""
    return (
        f"<html><head><title>Ferry</title>{head}</head><body>"
        f"<p>The ferry leaves at seven.</p>{''.join(tags)}</body></html>"
    ).encode()


def shown(
    source: Source,
    *,
    key: str | None = None,
    number: int = 0,
    limits: Limits = DEFAULT_LIMITS,
) -> Pixels | str:
    """Return the picture of a page's image block, or why it is not shown."""
    document = find_document(source, limits, key)
    blocks = images(read_document(document, limits).page.blocks)
    try:
        return open_gallery(document, limits).picture(blocks[number], (800, 600))
    except Unshown as why:
        return str(why)


def images(blocks: tuple[Block, ...]) -> list[Block]:
    """Return the image blocks among blocks."""
    return [block for block in blocks if block.kind is Kind.IMAGE]


def is_the_picture(made: Pixels | str) -> bool:
    """Return whether this is `picture`: red on its left, blue on its right."""
    if isinstance(made, str):
        return False
    left = made.rgb[:3]
    right = made.rgb[3 * (made.width - 1) : 3 * made.width]
    return all(
        abs(seen - meant) < 40
        for seen, meant in zip(left + right, RED + BLUE, strict=True)
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">L", len(data))
        + kind
        + data
        + struct.pack(">L", zlib.crc32(kind + data))
    )
