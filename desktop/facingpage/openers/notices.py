"""The notice that Google's cache set above a page, in text copied from there."""

import re
from dataclasses import dataclass
from typing import Final

from facingpage.openers.dates import iso_date

_NOTICE = re.compile(
    r"This is Google[’']s cache of (\S{1,2000}?)\.? It is a snapshot of the page as it "
    r"appeared on ([\w:, ]{8,40})"
)
# The cache's own lines below it, links run together as a browser copies them.
_MORE: Final = (
    "Full version",
    "Text-only version",
    "View source",
    "Tip: To quickly find your search term on this page, press",
)
_LOOK_LINES: Final = 40
_MOST_MORE: Final = 4


@dataclass(frozen=True, slots=True)
class Notice:
    """Which page was kept and when (ISO 8601), and the lines that say so, by index."""

    url: str
    taken_at: str | None
    lines: tuple[int, ...]


def cache_notice(lines: list[str]) -> Notice | None:
    """Return the notice near the top of a text, if there is one."""
    for at, line in enumerate(lines[:_LOOK_LINES]):
        if found := _NOTICE.match(line):
            more = [
                at + 1 + n
                for n, below in enumerate(lines[at + 1 : at + 1 + _MOST_MORE])
                if below.startswith(_MORE)
            ]
            return Notice(found[1], iso_date(found[2]), (at, *more))
    return None
