"""The body of an HTTP answer without the packing its server sent it in."""

import io
from collections.abc import Iterator
from typing import Final

import brotli
from warcio.bufferedreaders import (
    BufferedReader,
    ChunkedDataException,
    ChunkedDataReader,
)

from facingpage.openers.inflate import Damaged, unpack_steps, zstd_unpacker

_PLAIN: Final = frozenset({"", "identity", "none", "utf-8", "binary", "8bit"})
_SAME: Final = {"x-gzip": "gzip", "x-deflate": "deflate", "zst": "zstd"}
_STEP: Final = 65_536
_MOST_CODINGS: Final = 4


class UnreadableError(Exception):
    """The body is packed in a way that is not read here; says which."""


def unpacked_body(body: bytes, coding: str, sent: str, most: int) -> bytes:
    """Return a body, at most `most` bytes of it.

    `coding` and `sent` are the values of Content-Encoding and Transfer-Encoding. Some
    crawlers keep a body unpacked under headers that say it is packed; such a body, and
    one that breaks off, comes as far as it goes.

    Raises:
        UnreadableError: there is no way to unpack it.
    """
    names = [name.strip().lower() for name in coding.split(",")]
    steps = [_SAME.get(name, name) for name in names if name not in _PLAIN]
    if len(steps) > _MOST_CODINGS:
        raise UnreadableError(coding[:40])
    if "chunked" in sent.lower():
        # As large as it came: what it unpacks to is counted below.
        body = _read(ChunkedDataReader(io.BytesIO(body)), len(body))
    for step in reversed(steps):
        body = _unpacked(body, step, most)
    return body[:most]


def _unpacked(body: bytes, coding: str, most: int) -> bytes:
    match coding:
        case "gzip" | "deflate":
            return _read(BufferedReader(io.BytesIO(body), decomp_type=coding), most)
        case "br":
            return _joined(_brotli_steps(body), body, most)
        case "zstd":
            return _joined(unpack_steps(zstd_unpacker(), body), body, most)
        case _:
            raise UnreadableError(coding[:40])


def _read(reader: BufferedReader, most: int) -> bytes:
    try:
        return reader.read(most) or b""
    except (ChunkedDataException, AssertionError, TypeError) as error:
        raise UnreadableError("damaged chunks") from error


def _joined(steps: Iterator[bytes], body: bytes, most: int) -> bytes:
    out = bytearray()
    try:
        for piece in steps:
            out += piece
            if len(out) >= most:
                break
    except Damaged as error:
        if not out and not body.lstrip().startswith(b"<"):
            raise UnreadableError("damaged bytes") from error
    return bytes(out) or body


def _brotli_steps(body: bytes) -> Iterator[bytes]:
    tool = brotli.Decompressor()
    data = body
    while True:
        try:
            piece = tool.process(data, output_buffer_limit=_STEP)
        except brotli.error as error:
            raise Damaged("it is damaged") from error
        data = b""
        if piece:
            yield piece
        if tool.is_finished() or (not piece and tool.can_accept_more_data()):
            return
