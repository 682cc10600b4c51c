"""The pictures of a crawl by address: looked for once, in one pass, when asked for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from typing import BinaryIO, Final

from facingpage.openers.codings import UnreadableError
from facingpage.openers.document import Part
from facingpage.openers.limits import Limits
from facingpage.openers.members import DamagedError, MemberStream, Place, TrapError
from facingpage.openers.records import (
    Record,
    read_records,
    rest_of,
    unpacked,
)

OpenFile = Callable[[], BinaryIO]
"""Gives the crawl as a new seekable stream; it is closed after use."""

_VAGUE_TYPES: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})
_MOST: Final = 200_000
_MOST_DAMAGED: Final = 100


class CrawlPictures(Mapping[str, Part]):
    """What a crawl holds of pictures, by full address; memory holds their places."""

    def __init__(self, open_file: OpenFile, limits: Limits) -> None:
        """Take a crawl; it is read only when an address is asked for."""
        self._open_file = open_file
        self._limits = limits
        self._known: dict[str, Place] | None = None

    def __getitem__(self, address: str) -> Part:
        """Return the picture of an address; KeyError where there is none."""
        place = self._places()[address.partition("#")[0]]
        most = self._limits.max_picture_bytes
        try:
            with closing(self._open_file()) as file:
                record = next(read_records(MemberStream(file, place)), None)
                body = None if record is None else rest_of(record, most)
                if record is None or body is None:
                    # One byte more than is allowed is what says "too large".
                    return Part(bytes(most + 1), "")
                data = unpacked(body, record.http, most + 1)
        except (DamagedError, TrapError, UnreadableError):
            return Part(b"", "")
        return Part(data, record.media_type)

    def __iter__(self) -> Iterator[str]:
        """Yield every address."""
        return iter(self._places())

    def __len__(self) -> int:
        """Return how many addresses there are."""
        return len(self._places())

    def _places(self) -> dict[str, Place]:
        if self._known is None:
            self._known = {}
            with closing(self._open_file()) as file:
                for record in _sound_records(MemberStream(file)):
                    if _may_be_picture(record):
                        self._known.setdefault(record.url, record.place)
                    if len(self._known) >= _MOST:
                        break
        return self._known


def _sound_records(stream: MemberStream) -> Iterator[Record]:
    for _ in range(_MOST_DAMAGED):
        try:
            yield from read_records(stream)
        except DamagedError:
            if not stream.resync():
                return
        except TrapError:
            return
        else:
            return


def _may_be_picture(record: Record) -> bool:
    if record.http is not None and record.http.get_statuscode() != "200":
        return False
    return record.media_type.startswith("image/") or record.media_type in _VAGUE_TYPES
