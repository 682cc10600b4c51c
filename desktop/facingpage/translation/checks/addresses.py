"""A web or mail address that the translation lacks or changed."""

import re
from typing import Final

from facingpage.translation.checks._sides import Sides
from facingpage.translation.guard import ADDRESS

_TRAILING: Final = ".,;:!?…)]}>\"'”’»"
_BARE: Final = re.compile(
    r"(?<![\w@.])(?:[a-z0-9-]{2,63}\.)+(?:com|org|net|info|gov|edu|io|co|[a-z]{2})"
    r"(?:\.[a-z]{2})?(?![\w.]*\w)",
    re.IGNORECASE,
)


def lost(sides: Sides) -> bool:
    """Return whether an address of the source is not in the translation as it was.

    A bare "example.org" counts as one.
    """
    source = sides.source
    # Nearly no sentence has one.
    if "." not in source.rstrip(".") and "@" not in source:
        return False
    target = sides.target.lower()
    for pattern in (ADDRESS, _BARE):
        for match in pattern.finditer(source):
            if match[0].rstrip(_TRAILING).lower() not in target:
                return True
    return False
