"""What the inspector says of a block in letters or dates its reader does not know."""

import re
from typing import Final

from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import mark, tr

# Four digits of any script, as every date that is reckoned over has.
_MAY_BE_YEAR: Final = re.compile(r"\d{4}")
_MOST_DATES: Final = 10
_MOST_CHARS: Final = 20_000
# A mark makes the line read from the left, an isolate lets the words be as they are.
_LINE: Final = "\u200e{day} = \u2068{words}\u2069 ({calendar}{sighted})"
# The month begins when the moon is seen, which no table knows.
_SIGHTED: Final = {"Islamic": mark(", give or take a day")}


def in_latin(review: Review, number: BlockId) -> str:
    """Return a block in Latin letters; "" where the reader reads its own."""
    text = review.block(number).text
    if text.isascii():
        return ""
    from facingpage.readable import romanise  # noqa: PLC0415  # not for the first paint

    language = review.language_of(number).code
    return visible_text(
        romanise.in_latin(text, language, review.target_language), keeps_lines=True
    )


def dates(review: Review, number: BlockId) -> tuple[str, ...]:
    """Return the block's Persian and Islamic dates, each with the day it is.

    "2020-07-26 = ۵ مرداد ۱۳۹۹ (Persian)". Of many, the first are listed.
    """
    text = review.block(number).text[:_MOST_CHARS]
    if not _MAY_BE_YEAR.search(text):
        return ()
    from facingpage.readable import calendars  # noqa: PLC0415  # not for the first paint

    found = calendars.found(text, review.language_of(number).code)
    lines = [
        _LINE.format(
            day=date.day.isoformat(),
            words=visible_text(date.words),
            calendar=date.calendar,
            sighted=tr(_SIGHTED.get(date.calendar, "")),
        )
        for date in found[:_MOST_DATES]
    ]
    if len(found) > _MOST_DATES:
        lines.append(tr("{it} more", it=len(found) - _MOST_DATES))
    return tuple(lines)
