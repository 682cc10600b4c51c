"""Which pages of a list are shown, and in which order: "mark:open lang:ru ferry".

Words are looked for in titles, addresses and names. A word with a colon is about one
fact of a page; several of one fact are alternatives, a minus before one leaves it out,
as it does before a word.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, Self, get_args

from facingpage.core.edits.marks import MARKS

Order = Literal["opened", "title", "date", "site", "language", "status", "mark"]

ORDERS: Final[tuple[Order, ...]] = get_args(Order)
"""The orders of the list."""

Status = Literal["new", "edited", "review", "done", "unopened", "opening", "failed"]

STATUSES: Final[tuple[Status, ...]] = get_args(Status)
"""How far a page is, in this order."""

OPEN: Final = "open"
"""What a page without a mark is called in a query."""

# Longer than anybody types; it may be pasted.
_MOST_CHARS: Final = 1_000
_MOST_TERMS: Final = 40
_TERM: Final = re.compile(r'(-?)(?:([a-z]+):)?("[^"]*"|\S+)', re.IGNORECASE)
_LANGUAGE_LETTERS: Final = 3
_DAY_CHARS: Final = 10


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of a page without its blocks.

    `text` is case-folded, and is what words are looked for in. `date` is ISO 8601 or
    empty, `language` a base code, `mark` a name of `MARKS` or empty, `labels` are the
    names of labels on it, case-folded.
    """

    text: str
    title: str = ""
    date: str = ""
    site: str = ""
    language: str = ""
    language_name: str = ""
    status: Status = "new"
    mark: str = ""
    labels: tuple[str, ...] = ()


_Test = Callable[[PageFacts, str], bool]


def _is_language(page: PageFacts, wanted: str) -> bool:
    is_code = len(wanted) <= _LANGUAGE_LETTERS and page.language == wanted
    return is_code or (
        len(wanted) >= _LANGUAGE_LETTERS
        and page.language_name.casefold().startswith(wanted)
    )


def _is_marked(page: PageFacts, wanted: str) -> bool:
    return wanted == (page.mark or OPEN)


def _is_before(page: PageFacts, wanted: str) -> bool:
    return bool(page.date) and page.date[:_DAY_CHARS] < wanted


def _is_after(page: PageFacts, wanted: str) -> bool:
    # After 2024 begins in 2025.
    day = page.date[:_DAY_CHARS]
    return day > wanted and not day.startswith(wanted)


_FACTS: Final[Mapping[str, _Test]] = {
    "mark": _is_marked,
    "lang": _is_language,
    "language": _is_language,
    "site": lambda page, wanted: wanted in page.site.casefold(),
    "title": lambda page, wanted: wanted in page.title.casefold(),
    "date": lambda page, wanted: page.date.startswith(wanted),
    "before": _is_before,
    "after": _is_after,
    "status": lambda page, wanted: page.status == wanted,
    "label": lambda page, wanted: any(wanted in label for label in page.labels),
}

_WORD: Final = ""
"""Stands for the name of a fact where a word is left out."""

FACTS: Final = tuple(_FACTS)
"""The facts that a query can name."""


@dataclass(frozen=True, slots=True)
class Query:
    """What a page must have to be shown. `facts` are alternatives by their name."""

    words: tuple[str, ...] = ()
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the query that a text is; any text is one."""
        words: list[str] = []
        facts: dict[str, list[str]] = {}
        without: list[tuple[str, str]] = []
        for found in list(_TERM.finditer(text[:_MOST_CHARS]))[:_MOST_TERMS]:
            minus, name, value = found[1], (found[2] or "").casefold(), found[3]
            value = value.strip('"').casefold()
            if value.endswith(":") and value[:-1] in _FACTS:
                # Its value is not typed yet.
                continue
            if name not in _FACTS:
                # "https://…" and "Q: …" are words.
                word = found[0].removeprefix(minus).strip('"').casefold()
                if minus:
                    without.append((_WORD, word))
                else:
                    words.append(word)
            elif value and minus:
                without.append((name, value))
            elif value:
                facts.setdefault(name, []).append(value)
        alternatives = {name: tuple(values) for name, values in facts.items()}
        return cls(tuple(filter(None, words)), alternatives, tuple(without))

    def is_empty(self) -> bool:
        """Return whether every page is shown."""
        return not (self.words or self.facts or self.without)

    def holds(self, page: PageFacts) -> bool:
        """Return whether a page has all that is asked for."""
        return (
            all(word in page.text for word in self.words)
            and all(
                any(_FACTS[name](page, value) for value in values)
                for name, values in self.facts.items()
            )
            and not any(
                value in page.text if name == _WORD else _FACTS[name](page, value)
                for name, value in self.without
                if value
            )
        )


def with_fact(text: str, name: str, value: str | None) -> str:
    """Return a query's text in which a fact has this value alone; None: no matter."""
    kept = [
        found[0]
        for found in _TERM.finditer(text[:_MOST_CHARS])
        if (found[2] or "").casefold() != name
    ]
    if value is not None:
        plain = value.replace('"', "")
        kept.append(f'{name}:"{plain}"' if " " in plain else f"{name}:{plain}")
    return " ".join(kept)


_MARKS: Final = {mark: at for at, mark in enumerate(("", *MARKS))}
_STATUSES: Final = {status: at for at, status in enumerate(STATUSES)}

# What lacks the fact comes last.
_KEYS: Final[Mapping[Order, Callable[[PageFacts], tuple[object, ...]]]] = {
    "title": lambda page: (not page.title, page.title.casefold()),
    "site": lambda page: (not page.site, page.site.casefold()),
    "language": lambda page: (not page.language, page.language_name),
    "status": lambda page: (_STATUSES[page.status],),
    "mark": lambda page: (_MARKS.get(page.mark, 0),),
}


def in_order(pages: Sequence[PageFacts], order: Order) -> list[int]:
    """Return the places of pages in an order; what is alike in it stays as it is."""
    places = list(range(len(pages)))
    if order == "date":
        places.sort(key=lambda at: pages[at].date, reverse=True)
    elif order in _KEYS:
        key = _KEYS[order]
        places.sort(key=lambda at: key(pages[at]))
    return places
