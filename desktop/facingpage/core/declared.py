"""What a page declares of itself: in `<meta>` and in JSON-LD."""

import json
import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

_DATA_CHARS: Final = 500_000
_ARTICLE: Final = "articleBody"
_BODIES: Final = (_ARTICLE, "text", "reviewBody")
_BODY_CHARS: Final = 200
_MOST_VALUES: Final = 2_000
_TYPE = re.compile(r'"@type"\s*:\s*"(\w+)"')


def said(tree: HtmlElement, name: str) -> str:
    """Return what a page's `<meta>` of that name says, "" if there is none."""
    return all_said(tree).get(name, "")


def all_said(tree: HtmlElement) -> dict[str, str]:
    """Return what each `<meta>` of a page says, by its name in small letters."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        found.setdefault(name, str(meta.get("content") or ""))
    return found


class Data:
    """What a page's JSON-LD says: its articles, all texts in it, the types named."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.articles: list[str] = []
        self.bodies: list[str] = []
        self.types: set[str] = set()


def scripts_of(tree: HtmlElement) -> Iterator[str]:
    """Yield a page's JSON-LD as it is written, script by script."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield script.text or ""


def data_of(tree: HtmlElement) -> Data:
    """Return what the page's data says; what cannot be read is left out."""
    data = Data()
    for text in scripts_of(tree):
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
            bodies = {
                name: body
                for name in _BODIES
                if isinstance(body := record.get(name), str) and len(body) > _BODY_CHARS
            }
            data.bodies += bodies.values()
            data.articles += (body for name, body in bodies.items() if name == _ARTICLE)
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
