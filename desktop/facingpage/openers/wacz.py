"""Opens WACZ: a ZIP of crawls with a list of the pages somebody meant to save."""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from facingpage.core.page import PageEntry
from facingpage.errors import OpenFailed
from facingpage.openers.crawl_pictures import OpenFile
from facingpage.openers.document import Document, Found
from facingpage.openers.inflate import DEFLATED, STORED
from facingpage.openers.limits import Limits
from facingpage.openers.source import Source, shown_name
from facingpage.openers.warc import Redirects, find_page, pages_of
from facingpage.openers.windows import InflatedWindow, Window
from facingpage.openers.zipped import (
    LOCAL_SIGNATURE,
    Archive,
    Member,
    first_names,
    read_archive,
)

_CRAWL = re.compile(r"archive/[^/]+\.w?arc(?:\.gz)?", re.IGNORECASE)
_LISTS: Final = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_MOST_LISTED: Final = 100_000
_MOST_HOPS: Final = 10
_MARKS: Final = frozenset({"datapackage.json", "pages/pages.jsonl"})
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?)?")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page of the list: what its author calls it and when it was saved."""

    url: str
    title: str | None
    date: str | None


def is_wacz(source: Source) -> bool:
    """Return whether a ZIP holds crawls and what says which pages are in them."""
    if not source.head.startswith(LOCAL_SIGNATURE):
        return False
    names = first_names(source)
    return any(map(_CRAWL.fullmatch, names)) and not _MARKS.isdisjoint(names)


def wacz_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the pages of the list in its order, or without one all HTML records.

    Raises:
        OpenFailed: it is damaged; it comes after the pages that could be read.
    """
    archive = read_archive(source, limits)
    listed = _read_lists(archive)
    if not listed:
        yield from _recorded(archive)
        return
    redirects: Redirects = {}
    best, problem = _nearest(archive, listed, redirects)
    # What a redirect leads to and the list names itself is listed by its own name.
    own = {found.entry.key for found in best.values()}
    led_to = _led_to(archive, listed, redirects, best)
    best |= {n: found for n, found in led_to.items() if found.entry.key not in own}
    if not best and problem is None:
        # The list names other addresses than the crawls have: it is no help.
        yield from _recorded(archive)
        return
    given: set[str] = set()
    for page in listed:
        # Screenshots and PDF prints are listed too; they are no pages.
        match = best.get(_alike(page.url))
        if match is not None and match.entry.key not in given:
            given.add(match.entry.key)
            yield _as_listed(match, page)
    if problem is not None:
        raise problem


def _nearest(
    archive: Archive, listed: Iterable[_Listed], redirects: Redirects | None = None
) -> tuple[dict[str, Found], OpenFailed | None]:
    """Return the record of each listed page, and what was damaged on the way."""
    best: dict[str, Found] = {}
    wanted = {_alike(page.url): page for page in reversed(list(listed))}
    try:
        for found in _recorded(archive, redirects):
            name = _alike(found.entry.url or "")
            page = wanted.get(name)
            if page is not None and _is_nearer(found, best.get(name), page):
                best[name] = found
    except OpenFailed as error:
        return best, error
    return best, None


def _led_to(
    archive: Archive,
    listed: Iterable[_Listed],
    redirects: Redirects,
    known: Mapping[str, Found],
) -> dict[str, Found]:
    """Return the records that listed pages without one lead on to."""
    onward = {_alike(url): target for url, target in redirects.items()}
    targets: dict[str, _Listed] = {}
    for page in listed:
        name = _alike(page.url)
        end = name
        for _ in range(_MOST_HOPS):
            if end in known or end not in onward:
                break
            end = _alike(onward[end])
        if name not in known and end != name:
            targets[name] = replace(page, url=end)
    if not targets:
        return {}
    found = {**known, **_nearest(archive, targets.values())[0]}
    return {name: found[to.url] for name, to in targets.items() if to.url in found}


def find_in_wacz(source: Source, key: str, limits: Limits) -> Found:
    """Return the page of a key, which names a crawl and a place in it."""
    archive = read_archive(source, limits)
    name, _, place = key.rpartition(":")
    member = archive.find(name)
    if member is None or not _CRAWL.fullmatch(name):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": the page is not in it any '
            "more. Open the file again to list its pages."
        )
    return _found(
        find_page(_opening(archive, member), source.name, place, limits), member
    )


def _recorded(archive: Archive, redirects: Redirects | None = None) -> Iterator[Found]:
    """Yield the HTML records of all crawls in it; a damaged one ends its own pages."""
    problem: OpenFailed | None = None
    for member in archive.files():
        if not _CRAWL.fullmatch(member.name):
            continue
        try:
            open_file = _opening(archive, member)
            name, limits = archive.source.name, archive.limits
            for found in pages_of(open_file, name, limits, redirects):
                yield _found(found, member)
        except OpenFailed as error:
            problem = problem or error
    if problem is not None:
        raise problem


def _found(found: Found, member: Member) -> Found:
    def load() -> Document:
        return replace(found.load(), format="wacz")

    return Found(
        replace(found.entry, key=f"{member.name}:{found.entry.key}"),
        load,
    )


def _as_listed(found: Found, page: _Listed) -> Found:
    entry = found.entry
    told = PageEntry(
        entry.key,
        entry.name,
        # The list's titles are often the program's ("Capture of …"), not the page's.
        entry.title or page.title,
        page.url,
        page.date or entry.saved_at,
    )
    return Found(told, found.load)


def _opening(archive: Archive, member: Member) -> OpenFile:
    source = archive.source
    if member.is_encrypted or member.method not in {STORED, DEFLATED}:
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": "{shown_name(member.name)}" '
            "in it is packed in a way that is not read here. Unpack it and open that."
        )

    def open_file() -> BinaryIO:
        window = Window(source.open(), _data_at(source, member), member.packed_bytes)
        if member.method == STORED:
            return io.BufferedReader(window)
        return io.BufferedReader(InflatedWindow(window))

    return open_file


def _data_at(source: Source, member: Member) -> int:
    with source.open() as file:
        file.seek(member.offset)
        header = file.read(30)
    if len(header) < 30 or not header.startswith(LOCAL_SIGNATURE):
        raise OpenFailed(
            f'Could not open "{shown_name(source.name)}": "{shown_name(member.name)}" '
            "is not where the archive says. Copy the file anew."
        )
    name_bytes = int.from_bytes(header[26:28], "little")
    extra_bytes = int.from_bytes(header[28:30], "little")
    return member.offset + 30 + name_bytes + extra_bytes


def _read_lists(archive: Archive) -> list[_Listed]:
    listed: list[_Listed] = []
    for name in _LISTS:
        if (member := archive.find(name)) is None:
            continue
        try:
            data = archive.read(member)
        except OpenFailed:
            # The pages are in the crawls; the list only says which were meant.
            continue
        for line in io.BytesIO(data):
            if (page := _listed(line)) is not None and len(listed) < _MOST_LISTED:
                listed.append(page)
    return listed


def _listed(line: bytes) -> _Listed | None:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("url"), str):
        return None
    title, date = told.get("title"), told.get("ts")
    when = _DATE.match(date) if isinstance(date, str) else None
    return _Listed(
        told["url"],
        " ".join(title.split())[:200] or None if isinstance(title, str) else None,
        when[0] if when else None,
    )


def _alike(url: str) -> str:
    """Return an address without what a redirect to the same page changes."""
    bare = re.sub(r"^https?://(?:www\.)?", "", url.partition("#")[0].strip())
    return bare.rstrip("/").lower()


def _is_nearer(found: Found, other: Found | None, page: _Listed) -> bool:
    if other is None:
        return True
    # The same address to the letter, and the first answer from the listed time on.
    exact = found.entry.url == page.url
    if exact != (other.entry.url == page.url):
        return exact
    if page.date is None:
        return False
    said, now = (entry.saved_at or "" for entry in (other.entry, found.entry))
    second = page.date[:19]
    return said[:19] < second <= now[:19]
