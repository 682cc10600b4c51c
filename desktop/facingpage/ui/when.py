"""When something was done, as a person says it."""

from datetime import UTC, datetime

from PySide6.QtCore import QDate

from facingpage.ui.wording import locale, mark, tr

_NAMED_DAYS = {0: mark("today, {time}"), 1: mark("yesterday, {time}")}


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
    form = _NAMED_DAYS.get((here.date() - local.date()).days)
    time = f"{local:%H:%M}"
    if form is not None:
        return tr(form, time=time)
    is_this_year = local.year == here.year
    day = QDate(local.year, local.month, local.day)
    said = locale().toString(day, tr("d MMMM") if is_this_year else tr("d MMMM yyyy"))
    return tr("{day}, {time}", day=said, time=time)
