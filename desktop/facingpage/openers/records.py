"""The records of a WARC or ARC file, and the body of an HTTP answer in one."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from warcio.exceptions import ArchiveLoadFailed
from warcio.limitreader import LimitReader
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import (
    StatusAndHeaders,
    StatusAndHeadersParser,
    StatusAndHeadersParserException,
)

from facingpage.openers.codings import unpacked_body
from facingpage.openers.members import DamagedError, MemberStream, Place

FIRST_BYTES: Final = 65_536
"""How much of a record is looked at while a crawl is listed."""

_ARC_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")
# Version 2 of the format has more fields on the line than the reader knows.
_ARC_2 = re.compile(r"(\S.*?) \S+ (\d{14}) \S+ (?:\d{3}|-) \S+(?: \S+ \S+ \S+)?")
_ISO_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_VERSIONS: Final = ["HTTP/1.0", "HTTP/1.1", "HTTP/2.0", "HTTP/2", "HTTP/3"]
_KINDS: Final = frozenset({"response", "resource"})
_URL_CHARS: Final = 4_000


@dataclass(frozen=True, slots=True)
class Record:
    """A response or resource: where it begins and what its first 64 KB tell.

    `first` is the beginning of its body, still packed as the server sent it; `rest`
    gives what follows. `date` is ISO 8601. `http` is None for a resource.
    """

    place: Place
    format: str
    url: str
    date: str | None
    media_type: str
    charset: str | None
    http: StatusAndHeaders | None
    first: bytes
    rest: LimitReader


def read_records(stream: MemberStream) -> Iterator[Record]:
    """Yield the responses and resources from where the stream stands.

    Raises:
        DamagedError: a record is damaged; those before it have been yielded.
    """
    loader = ArcWarcRecordLoader(arc2warc=False)
    while (place := stream.place()) is not None:
        stream.begin_record(place)
        line = stream.readline()
        if not line.strip():
            continue
        try:
            found = loader.parse_record_stream(
                stream, statusline=_known(line), no_record_parse=True
            )
        except (
            ArchiveLoadFailed,
            StatusAndHeadersParserException,
            EOFError,
            # An ARC line of other fields, or a header cut off in a letter.
            ValueError,
            AttributeError,
        ) as error:
            raise DamagedError("no record begins there") from error
        rest = found.raw_stream
        if not isinstance(rest, LimitReader):
            raise DamagedError("the record does not say how long it is")
        if (record := _record(found, rest, place)) is not None:
            yield record
        _skip(rest)


def skip_rest(record: Record) -> None:
    """Read past what is left of a record.

    Raises:
        DamagedError: it is cut short.
    """
    _skip(record.rest)


def rest_of(record: Record, most: int) -> bytes | None:
    """Return a record's whole body, as sent; None if it is longer than `most`.

    Raises:
        DamagedError: it is cut short.
    """
    pieces, size = [record.first], len(record.first)
    while record.rest.limit > 0 and size <= most:
        piece = record.rest.read(FIRST_BYTES)
        if not piece:
            raise DamagedError("the record is cut short")
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces) if size <= most else None


def unpacked(body: bytes, http: StatusAndHeaders | None, most: int) -> bytes:
    """Return a body without the server's packing, at most `most` bytes of it.

    Raises:
        UnreadableError: there is no way to unpack it.
    """
    if http is None:
        return body[:most]
    return unpacked_body(
        body,
        http.get_header("content-encoding") or "",
        http.get_header("transfer-encoding") or "",
        most,
    )


def _skip(rest: LimitReader) -> None:
    while rest.limit > 0:
        if not rest.read(FIRST_BYTES):
            raise DamagedError("the record is cut short")


def _known(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")


def _record(found: ArcWarcRecord, rest: LimitReader, place: Place) -> Record | None:
    headers = found.rec_headers
    if found.rec_type not in _KINDS:
        return None
    is_arc = found.format == "arc"
    url = headers.get_header("uri" if is_arc else "WARC-Target-URI") or ""
    date = headers.get_header("archive-date" if is_arc else "WARC-Date") or ""
    if is_arc and (second := _ARC_2.fullmatch(url)):
        url, date = second[1], second[2]
    if url.lower().startswith(("dns:", "whois:", "ntp:")):
        return None
    first = _first(rest)
    http = None
    content_type = found.content_type or ""
    if found.rec_type == "response":
        if not first.startswith(b"HTTP/"):
            return None
        begun = io.BytesIO(first)
        try:
            http = StatusAndHeadersParser(_VERSIONS).parse(begun)
        except (StatusAndHeadersParserException, EOFError):
            return None
        first = first[begun.tell() :]
        content_type = http.get_header("content-type") or ""
    charset = _CHARSET.search(content_type)
    return Record(
        place,
        "ARC" if is_arc else "WARC",
        url[:_URL_CHARS],
        _date(date),
        content_type.partition(";")[0].strip().lower(),
        charset[1] if charset else None,
        http,
        first,
        rest,
    )


def _first(rest: LimitReader) -> bytes:
    pieces, size = [], 0
    while size < FIRST_BYTES and (piece := rest.read(FIRST_BYTES - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _date(written: str) -> str | None:
    if found := _ARC_DATE.fullmatch(written):
        return "{}-{}-{}T{}:{}:{}Z".format(*found.groups())
    found = _ISO_DATE.match(written)
    return found[0] if found else None
