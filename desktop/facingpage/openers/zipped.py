"""Reads ZIP archives by their directory, in memory, within limits.

Written out here and not left to `zipfile`, which reads a directory of any size, looks
for its end in the last 64 KB only, and believes what the file says of its members.
"""

import io
import posixpath
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from facingpage.errors import OpenFailed
from facingpage.openers.inflate import METHOD_WORDS, Damaged, Trap, unpack, unpacker
from facingpage.openers.limits import DEFAULT_LIMITS, Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.zipnames import readable_name

_END: Final = struct.Struct("<4s4H2LH")
_END_SIGNATURE: Final = b"PK\x05\x06"
_END_64: Final = struct.Struct("<4sQ2H2L4Q")
_END_64_SIGNATURE: Final = b"PK\x06\x06"
_LOCATOR_64: Final = struct.Struct("<4sLQL")
_LOCATOR_64_SIGNATURE: Final = b"PK\x06\x07"
_ENTRY: Final = struct.Struct("<4s6H3L5H2L")
_ENTRY_SIGNATURE: Final = b"PK\x01\x02"
_LOCAL: Final = struct.Struct("<4s5H3L2H")
LOCAL_SIGNATURE: Final = b"PK\x03\x04"
"""How the data of a member, and so nearly every ZIP, begins."""

_ENCRYPTED: Final = 0x1
# A comment may follow the end record, and repair data of megabytes in SingleFileZ.
_TAILS: Final = (66_000, 32_000_000)
# An end record's four bytes come up by chance in packed data.
_MOST_ENDS: Final = 200
# What an entry of the directory takes on average at most: its name and extra fields.
_ENTRY_BYTES: Final = 1_000


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a ZIP, as the directory tells it; `name` is never used as a path."""

    name: str
    offset: int
    packed_bytes: int
    size_bytes: int
    method: int
    crc: int
    is_encrypted: bool
    is_link: bool

    @property
    def is_folder(self) -> bool:
        """Return whether this is a folder's own entry."""
        return not self.name or self.name.endswith("/")


@dataclass(slots=True)
class Archive:
    """A ZIP whose directory has been read; its members are unpacked on demand."""

    source: Source
    members: tuple[Member, ...]
    limits: Limits
    _unpacked_bytes: int = 0
    _by_name: dict[str, Member] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # As unpacking programs do it: of two files of one name the later one stands.
        self._by_name = {member.name: member for member in self.members}

    def find(self, name: str) -> Member | None:
        """Return the file of a name ("OPS/a.xhtml"), or None."""
        return self._by_name.get(posixpath.normpath(name))

    def files(self) -> Iterator[Member]:
        """Yield every file once, in the archive's order."""
        return iter(self._by_name.values())

    def read(self, member: Member, most: int | None = None) -> bytes:
        """Return a member's bytes; only the first `most` where that is given.

        Raises:
            OpenFailed: encrypted, damaged, of an unknown method or too large.
        Trap: it grows as no page does, or all together passes the limit.
        """
        shown = f"{shown_name(self.source.name)} › {shown_name(member.name)}"
        if member.is_encrypted:
            raise OpenFailed(
                f'Could not open "{shown}": it is protected by a password. '
                "Unpack the archive with its password and open what is inside."
            )
        make = unpacker(member.method)
        if make is None:
            way = METHOD_WORDS.get(member.method, f"method {member.method}")
            raise OpenFailed(
                f'Could not open "{shown}": it is packed in a way ({way}) that is not '
                "read here. Unpack the archive and open what is inside."
            )
        whole = min(member.size_bytes, self.limits.max_bytes)
        cap = whole + 1 if most is None else min(most, whole + 1)
        try:
            with self.source.open() as file:
                self._find_data(file, member)
                data = unpack(file, member.packed_bytes, make, cap, self.limits)
            self._refuse(data, member, cap, shown)
        except Trap as error:
            raise Trap(f'Could not open "{shown}": {error}') from error
        except Damaged as error:
            raise OpenFailed(
                f'Could not open "{shown}": {error}. Get the archive again, or unpack '
                "it with a program that repairs archives."
            ) from error
        self.count(len(data))
        return data

    def _refuse(self, data: bytes, member: Member, cap: int, shown: str) -> None:
        if len(data) > self.limits.max_bytes:
            raise OpenFailed(
                f'Could not open "{shown}": it has more than '
                f"{self.limits.max_bytes:,} bytes, the limit. "
                "Raise the limit in the settings."
            )
        if len(data) > member.size_bytes:
            raise Damaged("it holds more than the archive says")
        if len(data) == member.size_bytes:
            if zlib.crc32(data) != member.crc:
                raise Damaged("it is damaged")
        elif len(data) < cap:
            raise Damaged("it holds less than the archive says")

    def _find_data(self, file: BinaryIO, member: Member) -> None:
        file.seek(member.offset)
        header = file.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(LOCAL_SIGNATURE):
            raise Damaged("it is not where the archive says")
        *_, name_bytes, extra_bytes = _LOCAL.unpack(header)
        file.seek(name_bytes + extra_bytes, io.SEEK_CUR)

    def count(self, size_bytes: int) -> None:
        """Count bytes towards what the archive may unpack to; raise Trap past it."""
        self._unpacked_bytes += size_bytes
        if self._unpacked_bytes > self.limits.max_unpacked_bytes:
            raise Trap(
                f'Could not open the rest of "{shown_name(self.source.name)}": it '
                f"unpacks to more than {self.limits.max_unpacked_bytes:,} bytes. "
                "Raise the limit in the settings, or open parts of it."
            )


def read_archive(source: Source, limits: Limits = DEFAULT_LIMITS) -> Archive:
    """Return a ZIP with its directory; whatever stands before or behind it.

    Raises:
        OpenFailed: no directory, a damaged one, too many files, or overlapping ones.
    """
    shown = shown_name(source.name)
    with _directory(source) as (file, place):
        if place is None:
            raise OpenFailed(
                f'Could not open "{shown}": it is a ZIP archive, and the list of '
                "files at its end is missing. It is cut short or damaged: get it again."
            )
        if place.length > limits.max_entries * _ENTRY_BYTES:
            raise _too_many(shown, limits)
        members: list[Member] = []
        try:
            for member in _entries(file, place):
                if len(members) >= limits.max_entries:
                    raise _too_many(shown, limits)
                members.append(member)
        except Damaged as error:
            raise OpenFailed(
                f'Could not open "{shown}": its list of files is damaged. Get it again.'
            ) from error
    _refuse_overlaps(members, shown)
    # A link's content is a path, on whatever machine it was packed.
    files = tuple(m for m in members if not m.is_folder and not m.is_link)
    return Archive(source, files, limits)


def first_names(source: Source, most: int = 500) -> tuple[str, ...]:
    """Return the first names in a ZIP's directory; none where it cannot be read."""
    names: list[str] = []
    with _directory(source) as (file, place):
        if place is None:
            return ()
        try:
            for member in _entries(file, place):
                names.append(member.name)
                if len(names) >= most:
                    break
        except Damaged:
            pass
    return tuple(names)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a directory lies, and how far all offsets in it are off: the prefix."""

    start: int
    length: int
    shift: int


@contextmanager
def _directory(source: Source) -> Iterator[tuple[BinaryIO, _Place | None]]:
    with source.open() as file:
        size_bytes = file.seek(0, io.SEEK_END)
        place = None
        for tail in _TAILS:
            start = max(0, size_bytes - tail)
            place = _find_directory(file, start, size_bytes)
            if place is not None or start == 0:
                break
        yield file, place


def _find_directory(file: BinaryIO, start: int, size_bytes: int) -> _Place | None:
    file.seek(start)
    window = file.read(size_bytes - start)
    at = len(window)
    for _ in range(_MOST_ENDS):
        at = window.rfind(_END_SIGNATURE, 0, at)
        if at < 0:
            return None
        if len(window) - at >= _END.size:
            place = _place_from_end(file, start + at, window[at : at + _END.size])
            if place is not None:
                return place
    return None


def _place_from_end(file: BinaryIO, end: int, record: bytes) -> _Place | None:
    *_, entries, length, offset, _ = _END.unpack(record)
    is_large = entries == 0xFFFF or 0xFFFFFFFF in {length, offset}
    if is_large and (large := _end_64(file, end)) is not None:
        end, entries, length, offset = large
    start = end - length
    if start < 0:
        return None
    file.seek(start)
    signature = file.read(4)
    if entries and signature != _ENTRY_SIGNATURE:
        return None
    if not entries and length:
        return None
    return _Place(start, length, start - offset)


def _end_64(file: BinaryIO, end: int) -> tuple[int, int, int, int] | None:
    """Return where a ZIP64 end record lies, its entries, and its directory's place."""
    at = end - _LOCATOR_64.size - _END_64.size
    if at < 0:
        return None
    file.seek(at)
    both = file.read(_END_64.size + _LOCATOR_64.size)
    if not both.startswith(_END_64_SIGNATURE):
        return None
    if both[_END_64.size :][:4] != _LOCATOR_64_SIGNATURE:
        return None
    *_, entries, length, offset = _END_64.unpack(both[: _END_64.size])
    return at, entries, length, offset


def _entries(file: BinaryIO, place: _Place) -> Iterator[Member]:
    file.seek(place.start)
    left = place.length
    while left >= _ENTRY.size:
        record = file.read(_ENTRY.size)
        if len(record) < _ENTRY.size or not record.startswith(_ENTRY_SIGNATURE):
            raise Damaged("an entry is missing")
        fields = _ENTRY.unpack(record)
        flags, method, crc = fields[3], fields[4], fields[7]
        name_bytes, extra_bytes, comment_bytes = fields[10:13]
        left -= _ENTRY.size + name_bytes + extra_bytes + comment_bytes
        if left < 0:
            raise Damaged("an entry is cut short")
        name = file.read(name_bytes)
        extra = file.read(extra_bytes)
        file.seek(comment_bytes, io.SEEK_CUR)
        sizes = _sizes(fields[9], fields[8], fields[16], extra)
        if sizes is None:
            raise Damaged("an entry has no size")
        yield Member(
            readable_name(name, flags),
            sizes[2] + place.shift,
            sizes[1],
            sizes[0],
            method,
            crc,
            bool(flags & _ENCRYPTED) or method == 99,
            stat.S_ISLNK(fields[15] >> 16),
        )


def _sizes(
    size: int, packed: int, offset: int, extra: bytes
) -> tuple[int, int, int] | None:
    """Return the three large numbers of an entry, from its ZIP64 field where needed."""
    numbers = [size, packed, offset]
    wanted = [i for i, number in enumerate(numbers) if number == 0xFFFFFFFF]
    at = 0
    while wanted and at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == 1 and at + 4 + length <= len(extra):
            if length < 8 * len(wanted):
                return None
            for place, index in enumerate(wanted):
                (numbers[index],) = struct.unpack_from("<Q", extra, at + 4 + 8 * place)
            break
        at += 4 + length
    return numbers[0], numbers[1], numbers[2]


def _refuse_overlaps(members: list[Member], shown: str) -> None:
    end = 0
    for member in sorted(members, key=lambda one: one.offset):
        if member.offset < end:
            raise Trap(
                f'Could not open "{shown}": files in it lie over one another, as in '
                "archives that are made to fill the memory. Do not open it."
            )
        end = member.offset + _LOCAL.size + member.packed_bytes


def _too_many(shown: str, limits: Limits) -> OpenFailed:
    return OpenFailed(
        f'Could not open "{shown}": it holds more than {limits.max_entries:,} files. '
        "Raise the limit in the settings, or unpack it and open the folders in it."
    )
