"""Dates as mail headers and browsers write them, to ISO 8601."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final

# "Thu Mar 10 2022 19:12:36 GMT-0800 (Pacific Standard Time)": JavaScript's own.
_SCRIPT_DATE = re.compile(
    r"\w{3},?\s+(\w{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})"
    r"(?:\s+(?:GMT|UTC)(?:([+-])(\d{2}):?(\d{2}))?)?"
)
_ISO_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?"
    r"(?:Z|[+-]\d{2}:?\d{2})?)?"
)
# "14:00:47 Jul 17, 2019": the Wayback Machine's footer.
_CLOCK_FIRST = re.compile(
    r"(\d{1,2}):(\d{2}):(\d{2})\s+(\w{3})\w*\s+(\d{1,2}),\s+(\d{4})"
)
_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_LONGEST: Final = 200


def iso_date(text: str | None) -> str | None:
    """Return a date-time as ISO 8601 with its zone; None where it cannot be read.

    "-0000" in mail says UTC of an unknown place, and is UTC here.
    """
    line = " ".join((text or "")[:_LONGEST].split())
    if not line:
        return None
    try:
        return _read(line)
    # Day 31 of June, zones of a hundred hours: no date at all.
    except (ValueError, OverflowError, KeyError):
        return None


def _read(line: str) -> str | None:
    if found := _ISO_DATE.match(line):
        text = found[0].replace("Z", "+00:00")
        return datetime.fromisoformat(text).isoformat() if len(text) > 10 else text
    if found := _SCRIPT_DATE.match(line):
        month, day, year, hour, minute, second = found.groups()[:6]
        zone = None
        if "GMT" in found[0] or "UTC" in found[0]:
            zone = _zone(found[7], found[8], found[9])
        moment = datetime(
            int(year),
            _MONTHS[month.lower()],
            int(day),
            int(hour),
            int(minute),
            int(second),
            tzinfo=zone,
        )
        return moment.isoformat()
    if found := _CLOCK_FIRST.match(line):
        hour, minute, second, month, day, year = found.groups()
        moment = datetime(
            int(year),
            _MONTHS[month.lower()],
            int(day),
            int(hour),
            int(minute),
            int(second),
            tzinfo=UTC,
        )
        return moment.isoformat()
    try:
        moment = parsedate_to_datetime(line)
    except (TypeError, IndexError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()


def _zone(sign: str | None, hours: str | None, minutes: str | None) -> timezone:
    if not sign:
        return UTC
    shift = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return timezone(-shift if sign == "-" else shift)
