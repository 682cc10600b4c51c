"""How a block is like what the page says of itself: its title, lead and data."""

import json
import re
from collections.abc import Iterator
from typing import Final

import numpy as np
from lxml.html import HtmlElement

from facingpage.cleaning.article import letters, placed
from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts, likeness, said
from facingpage.cleaning.outline import Floats

COLUMNS: Final = ("same", "lead", "blocks_from", "words_from", "in_data")
_LIKE: Final = 0.4
_SAME: Final = 0.8
_HALF: Final = 0.5
_LEAD: Final = 20
_DATA_CHARS: Final = 500_000
_BODIES: Final = ("articleBody", "text", "reviewBody")
_BODY_CHARS: Final = 200
_MOST_VALUES: Final = 2_000
_TYPE = re.compile(r'"@type"\s*:\s*"(\w+)"')


def measure(page: PageFacts) -> Columns:
    """Return likeness to the title and lead, distance to the title, place in data."""
    found = {"same": page.title_likeness, "lead": _lead(page)}
    if page.title is not None:
        words = np.cumsum(page.lengths) - page.lengths
        found["blocks_from"] = page.places - page.title
        found["words_from"] = words - words[page.title]
    bodies = "\n".join(data_of(page.tree).bodies) if page.tree is not None else ""
    if bodies:
        shares = np.array(placed(page.keys, bodies), np.float32)
        if shares.max(initial=0) >= _HALF:
            found["in_data"] = shares
    return found


def _lead(page: PageFacts) -> Floats:
    if page.tree is None:
        return np.full(len(page.blocks), np.nan, np.float32)
    lead = letters(said(page.tree, "description") or said(page.tree, "og:description"))
    found = [likeness(key, lead) if len(key) > _LEAD else 0.0 for key in page.keys]
    return np.array(found, np.float32)


class Data:
    """What a page's JSON-LD says: texts of articles in it, and the types named."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.bodies: list[str] = []
        self.types: set[str] = set()


def data_of(tree: HtmlElement) -> Data:
    """Return what the page's data says; what cannot be read is left out."""
    data = Data()
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > _DATA_CHARS:
            continue
        try:
            whole = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            data.types.update(name.lower() for name in _TYPE.findall(text))
            continue
        for record in _records(whole):
            kind = record.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            data.types.update(k.lower() for k in kinds if isinstance(k, str))
            data.bodies += (
                body
                for name in _BODIES
                if isinstance(body := record.get(name), str) and len(body) > _BODY_CHARS
            )
    return data


def _records(whole: object) -> Iterator[dict[str, object]]:
    waiting = [whole]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value[:_MOST_VALUES])
        elif isinstance(value, dict):
            yield value
            waiting.extend(v for v in value.values() if isinstance(v, dict | list))


def reason(case: Case) -> str:
    """Return how title, lead and data speak for a block."""
    if case.value("title:same") >= _SAME:
        return "the page's title" if case.kept else "repeats the title"
    if case.value("title:lead") > _LIKE:
        return "the page's lead" if case.kept else "repeats the lead"
    in_data = case.value("title:in_data")
    if case.kept and in_data >= _HALF:
        return "stands in the article text the page hands to search engines"
    if not case.kept and in_data < _HALF:
        return "not in the article text the page hands to search engines"
    if case.value("title:blocks_from") < 0:
        return "close above the title" if case.kept else "above the title"
    return "follows the title" if case.kept else "far from the title"
