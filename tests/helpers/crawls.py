"""WARC and ARC files built in a test."""

import gzip
import random

DATE = "2024-05-06T07:08:09Z"


def answer(body: bytes, headers: str = "", *, status: str = "200 OK") -> bytes:
    """Return an HTTP answer with an HTML body."""
    told = headers or "Content-Type: text/html; charset=utf-8"
    return f"HTTP/1.1 {status}\r\n{told}\r\n\r\n".encode() + body


def warc_record(
    url: str, block: bytes, kind: str = "response", media: str = "application/http"
) -> bytes:
    """Return a WARC record, not packed."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: {DATE}\r\nContent-Type: {media}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(number: int, *, words: str = "Words of the page.") -> bytes:
    """Return a small page with a title of its own, and what cannot be packed."""
    noise = random.Random(number).randbytes(150).hex()  # noqa: S311  # no secret
    return (
        f"<!doctype html><html><head><title>Page {number}</title></head>"
        f"<!-- {noise} --><body><p>{words} {number}</p></body></html>"
    ).encode()


def crawl(count: int) -> list[bytes]:
    """Return a warcinfo record and records of `count` pages."""
    info = warc_record("about:crawl", b"software: a test\r\n", "warcinfo", "text/plain")
    pages = [
        warc_record(f"http://quay.example/{n}", answer(page(n))) for n in range(count)
    ]
    return [info, *pages]


def packed(records: list[bytes]) -> bytes:
    """Return records as crawlers pack them: a gzip member each."""
    return b"".join(gzip.compress(record, 1) for record in records)


def arc_file(url: str, block: bytes) -> bytes:
    """Return an ARC 1.0 file of one record."""
    spec = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20240506070809 text/plain %d\n" % len(spec)
    told = f"{url} 127.0.0.1 20240506070809 text/html {len(block)}\n".encode()
    return head + spec + b"\n" + told + block + b"\n"
