"""Label schemes as texts: our own JSON, and configurations of other programs."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from facingpage.core.scheme import (
    COLORS,
    KEYS,
    MOST_LABELS,
    Label,
    Scheme,
    Use,
    checked,
    free_key,
    new_id,
)
from facingpage.core.wire import WireError, pack, unpack

FORMAT: Final = "facing-page-labels"
_VERSION: Final = 1

# What Label Studio's and CSS's names of colours stand for: those that are in use.
_NAMED: Final[Mapping[str, str]] = {
    "red": "#d62728",
    "darkred": "#8b0000",
    "crimson": "#dc143c",
    "orange": "#e08a00",
    "darkorange": "#d55e00",
    "gold": "#a07800",
    "yellow": "#a08a00",
    "green": "#2c8a2c",
    "darkgreen": "#006400",
    "lime": "#4c9a00",
    "olive": "#707000",
    "teal": "#008080",
    "cyan": "#0e8a9a",
    "blue": "#1f5fd0",
    "darkblue": "#00008b",
    "navy": "#000080",
    "purple": "#7a3fb8",
    "violet": "#9a4fd0",
    "magenta": "#b0308f",
    "pink": "#c8508f",
    "brown": "#8c564b",
    "gray": "#5f6673",
    "grey": "#5f6673",
    "black": "#333333",
}
_HEX: Final = re.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")

_TAG: Final = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w.:-]*)(?P<rest>[^<>\"']*"
    r"(?:(?:\"[^\"]*\"|'[^']*')[^<>\"']*)*)>"
)
_ATTRIBUTE: Final = re.compile(r"([A-Za-z][\w.:-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_COMMENT: Final = re.compile(r"<!--.*?-->|<!--.*\Z", re.DOTALL)

# The controls that label text, by what their items are called.
_OF_WORDS: Final = frozenset({"labels", "hypertextlabels", "paragraphlabels"})


class NoScheme(ValueError):
    """Why a text is no scheme: words to go on with after "because"."""


def to_text(scheme: Scheme) -> str:
    """Return a scheme as our own JSON, indented for people to read."""
    labels = [pack(label) for label in scheme.labels]
    whole = {
        "format": FORMAT,
        "version": _VERSION,
        "labels": labels,
        "guidelines": scheme.guidelines,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def from_text(text: str) -> Scheme:
    """Return the scheme in a text: ours, Label Studio's or doccano's.

    Label Studio's is the XML of its labelling interface, or JSON that has it as
    `label_config`; doccano's is its list of labels.

    Raises:
        NoScheme: it is none of them, or has no label.
    """
    text = text.lstrip("\ufeff \t\r\n")
    scheme = _from_xml(text) if text.startswith("<") else _from_json(text)
    made = checked(scheme)
    if not made.labels and not made.guidelines.strip():
        raise NoScheme("it names no label")
    return made


def _from_json(text: str) -> Scheme:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NoScheme("it is neither JSON nor XML") from error
    if isinstance(value, list):
        return _from_doccano(value)
    if not isinstance(value, dict):
        raise NoScheme("it is no list of labels")
    if isinstance(value.get("label_config"), str):
        return _from_xml(value["label_config"])
    if value.get("format") != FORMAT:
        raise NoScheme("it is JSON of another kind")
    if value.get("version") != _VERSION:
        raise NoScheme("a newer Facing Page wrote it")
    labels, guidelines = value.get("labels"), value.get("guidelines", "")
    odd = "its labels are not as Facing Page writes them"
    if not isinstance(labels, list) or not isinstance(guidelines, str):
        raise NoScheme(odd)
    try:
        read = tuple(unpack(Label, label) for label in labels[:MOST_LABELS])
    except WireError as error:
        raise NoScheme(odd) from error
    return Scheme(read, guidelines)


def _from_doccano(value: list[Any]) -> Scheme:
    """Return the labels of doccano's list: text, suffixKey, backgroundColor."""
    made = _Labels()
    for item in value[: MOST_LABELS * 2]:
        name = item.get("text") if isinstance(item, dict) else None
        if isinstance(name, str):
            made.add(
                name, item.get("backgroundColor"), item.get("suffixKey"), use="any"
            )
    if not made.labels:
        raise NoScheme("it is a list, but not of doccano's labels")
    return made.scheme()


def _from_xml(text: str) -> Scheme:
    """Return the labels and choices of a Label Studio interface.

    Its few tags are read by themselves: no XML parser sees a stranger's file, and no
    entity is ever opened but those of single characters.
    """
    made = _Labels()
    groups: list[tuple[str, Use]] = []
    for is_end, name, attributes in _tags(text):
        is_words = name in _OF_WORDS
        if is_words or name == "choices":
            if is_end and groups:
                groups.pop()
            elif not is_end:
                groups.append((name, "span" if is_words else "block"))
        elif groups and not is_end and name in {"label", "choice"}:
            said = attributes.get("alias") or attributes.get("value", "")
            made.add(
                said,
                attributes.get("background"),
                attributes.get("hotkey"),
                use=groups[-1][1],
                about=attributes.get("hint", ""),
            )
    if not made.labels:
        raise NoScheme("it has no <Labels> and no <Choices> for text")
    return made.scheme()


def _tags(text: str) -> Iterator[tuple[bool, str, Mapping[str, str]]]:
    """Yield each tag: whether it ends something, its name in small letters, the rest.

    One that is empty (`<Labels/>`) is ended at once.
    """
    for tag in _TAG.finditer(_COMMENT.sub("", text)):
        name, rest = tag["name"].lower(), tag["rest"]
        found = {
            key.lower(): html.unescape(one or other)
            for key, one, other in _ATTRIBUTE.findall(rest)
        }
        yield bool(tag["end"]), name, found
        if not tag["end"] and rest.rstrip().endswith("/"):
            yield True, name, {}


class _Labels:
    """Labels as they are read from another program's file: each name once."""

    def __init__(self) -> None:
        self.labels: list[Label] = []

    def add(
        self, name: str, color: object, key: object, *, use: Use, about: str = ""
    ) -> None:
        same = (n for n, old in enumerate(self.labels) if old.name == name)
        at = next(same, None)
        if at is not None:
            old = self.labels[at]
            if old.use != use:
                # Under one name for words and for blocks: one label for both.
                self.labels[at] = Label(old.id, name, old.color, old.key, about=about)
            return
        if not name.strip() or len(self.labels) == MOST_LABELS:
            return
        label_id = new_id(name, (label.id for label in self.labels))
        number = len(self.labels)
        is_key = isinstance(key, str) and len(key) == 1 and key in KEYS
        # Of two with one key the first has it, and the other one that is free.
        is_key = is_key and all(label.key != key for label in self.labels)
        self.labels.append(
            Label(
                label_id,
                name,
                _color(color) or COLORS[number % len(COLORS)],
                str(key) if is_key else "",
                use,
                about,
            )
        )

    def scheme(self) -> Scheme:
        """Return them, with keys for those that have none while there are some."""
        taken: list[Label] = [label for label in self.labels if label.key]
        made = []
        for label in self.labels:
            if label.key:
                made.append(label)
                continue
            key = free_key(taken)
            keyed = Label(
                label.id, label.name, label.color, key, label.use, label.about
            )
            taken.append(keyed)
            made.append(keyed)
        return Scheme(tuple(made))


def _color(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    value = value.strip()
    if _HEX.fullmatch(value):
        digits = value[1:7].lower()
        return f"#{digits}" if len(value) > 4 else "#" + "".join(c + c for c in digits)
    return _NAMED.get(value.lower())
