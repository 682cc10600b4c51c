"""When something was done, as a person says it."""

from datetime import UTC, datetime

_NAMED_DAYS = {0: "today", 1: "yesterday"}


def said(iso: str, now: datetime | None = None) -> str:
    """Return a moment, UTC in ISO 8601, by the clock and calendar of this place.

    "today, 14:03", "yesterday, 14:03", "27 November, 14:03", with the year where that
    is another; "" for what is no moment.
    """
    try:
        moment = datetime.fromisoformat(iso)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        local = moment.astimezone(now.tzinfo if now else None)
    except (ValueError, OverflowError, OSError):
        return ""
    here = (now or datetime.now(UTC)).astimezone(local.tzinfo)
    day = _NAMED_DAYS.get((here.date() - local.date()).days)
    if day is None:
        day = f"{local.day} {local:%B}"
        if local.year != here.year:
            day += f" {local.year}"
    return f"{day}, {local:%H:%M}"
