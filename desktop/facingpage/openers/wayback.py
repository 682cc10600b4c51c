"""Pages out of the Wayback Machine and archive.today: which page was kept, and when."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from lxml.html import HtmlElement

from facingpage.openers.dates import iso_date

_WAYBACK: Final = "Wayback Machine"
_ARCHIVE_TODAY = re.compile(
    r"https?://archive\.(?:ph|today|is|li|vn|fo|md)"
    r"/(\d{4})\.?(\d\d)\.?(\d\d)-?(\d{6})/(.{4,4000})",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?:)?//(?:web\.archive\.org|archive\.org|wayback\.archive\.org)"
    r"/web/(\d{4,14})(?:[a-z]{2}_)?/(.{4,4000})",
    re.IGNORECASE,
)
_SCRIPT_CALL = re.compile(
    r"""__wm\.wombat\(\s*["']([^"']{4,4000})["']\s*,\s*["'](\d{4,14})["']"""
)
_FOOTER = re.compile(
    r"FILE ARCHIVED ON ([\w:, ]{10,40}?) AND RETRIEVED FROM[\s/]+THE[\s/]+"
    r"INTERNET ARCHIVE"
)
_DEFAULT_PORT = re.compile(r"^(?:(http://[^/:]+):80|(https://[^/:]+):443)(?=/|$)")
_MARKS: Final = ("WAYBACK TOOLBAR INSERT", "__wm.wombat(", "JAVASCRIPT APPENDED BY")


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as the Wayback Machine took it: its own address and the moment.

    `taken_at` is ISO 8601 in UTC, or None where only the address is known. `by` is who
    took it, in words.
    """

    url: str | None
    taken_at: str | None
    by: str = _WAYBACK


def capture_at(address: str | None) -> Capture | None:
    """Return what an address in a web archive stands for; None for any other."""
    if today := _ARCHIVE_TODAY.fullmatch(address or ""):
        stamp = "".join(today.groups()[:4])
        return Capture(_own_address(today[5]), _moment(stamp), "archive.today")
    found = _ADDRESS.fullmatch(address or "")
    if found is None:
        return None
    url = found[2]
    return Capture(_own_address(url), _moment(found[1]))


def capture_in(tree: HtmlElement, markup: str) -> Capture | None:
    """Return what a page with the Wayback Machine's marks tells of its origin."""
    if not any(mark in markup for mark in _MARKS):
        return None
    url, taken_at = None, None
    if call := _SCRIPT_CALL.search(markup):
        url, taken_at = _own_address(call[1]), _moment(call[2])
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            found = capture_at(link.get("href"))
            if found is not None:
                url, taken_at = url or found.url, taken_at or found.taken_at
    if footer := _FOOTER.search(markup):
        taken_at = taken_at or _moment(footer[1]) or iso_date(footer[1])
    # What the toolbar shows is the address without its port.
    for field in tree.iter("input"):
        if field.get("id") == "wmtbURL" and (value := (field.get("value") or "")):
            url = url or _own_address(value.strip())
    if url is None and taken_at is None:
        return None
    return Capture(url, taken_at)


def _own_address(url: str) -> str | None:
    text = url.strip()
    if not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", text):
        text = f"http://{text}"
    if not text.startswith(("http://", "https://", "ftp://")):
        return None
    return _DEFAULT_PORT.sub(lambda found: found[1] or found[2], text)


def _moment(stamp: str) -> str | None:
    """Return a 14-digit stamp as ISO 8601; shorter ones tell a day."""
    full, shape = (stamp, "%Y%m%d%H%M%S") if len(stamp) == 14 else (stamp[:8], "%Y%m%d")
    try:
        moment = datetime.strptime(full, shape).replace(tzinfo=UTC)
    except ValueError:
        return None
    return moment.isoformat() if len(stamp) == 14 else moment.date().isoformat()
