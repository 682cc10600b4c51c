"""What the page list calls marks, orders and how far a page is."""

from collections.abc import Mapping
from typing import Final

from facingpage.core.edits.marks import MAYBE, NO, YES
from facingpage.core.page_query import OPEN, Order, Status
from facingpage.ui.wording import mark, tr

_MARKS: Final[Mapping[str, str]] = {
    OPEN: mark("undecided"),
    YES: mark("relevant"),
    MAYBE: mark("maybe relevant"),
    NO: mark("not relevant"),
}
_ORDERS: Final[Mapping[Order, str]] = {
    "opened": mark("As opened, the newest first"),
    "title": mark("By title"),
    "date": mark("By date, the newest first"),
    "site": mark("By site"),
    "language": mark("By language"),
    "status": mark("By status"),
    "mark": mark("By mark, undecided first"),
}
_STATUSES: Final[Mapping[Status, str]] = {
    "new": mark("nothing decided yet"),
    "edited": mark("worked on"),
    "review": mark("needs review"),
    "done": mark("all blocks decided"),
    "unopened": mark("not opened yet"),
    "opening": mark("being opened"),
    "failed": mark("could not be opened"),
}
_STAGES: Final[Mapping[str, str]] = {
    "opening": mark("opening"),
    "telling languages": mark("telling languages"),
    "cleaning": mark("cleaning"),
    "waiting": mark("waiting"),
}


def stage_words(stage: str) -> str:
    """Return what is done with a page while it is opened, as the workflow calls it."""
    return tr(_STAGES[stage]) if stage in _STAGES else stage


def mark_words(name: str) -> str:
    """Return what a mark says of a page, `OPEN` for none; "" for an unknown one."""
    return tr(_MARKS[name]) if name in _MARKS else ""


def order_words(order: Order) -> str:
    """Return what an order of the list is called."""
    return tr(_ORDERS[order])


def status_words(status: Status) -> str:
    """Return how far a page of this status is."""
    return tr(_STATUSES[status])
