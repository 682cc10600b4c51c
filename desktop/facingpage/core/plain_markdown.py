"""Markdown as pieces of text with a few looks: no links, no pictures, no markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Look = Literal["plain", "bold", "italic", "code"]
Place = Literal["paragraph", "heading", "item", "quote", "code", "rule"]

_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_ITEM: Final = re.compile(r"([ \t]*)([-*+]|\d{1,4}[.)])[ \t]+(.*)")
_RULE: Final = re.compile(r"[ \t]*(?:-[ \t]*){3,}|[ \t]*(?:\*[ \t]*){3,}")
_FENCE: Final = re.compile(r"[ \t]*(?:```|~~~)")
# What is marked is on one line, begins and ends with no blank, and holds no other mark.
_MARKED: Final = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*\*"
    r"|(?<![\w*])[*_](?P<italic>[^\s*_](?:[^*_\n]*[^\s*_])?)[*_](?![\w*])"
)
_LOOKS: Final[tuple[Look, ...]] = ("code", "bold", "italic")
_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)\]\(([^()\s]*)\)")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one look."""

    text: str
    look: Look = "plain"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and what it is.

    `level` is 1 to 6 for a heading, the depth from 1 for an item; `mark` is what stands
    before an item: "•" or its number.
    """

    place: Place
    runs: tuple[Run, ...]
    level: int = 0
    mark: str = ""


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a Markdown text.

    Known are headings, paragraphs, items, quotes, code, rules, bold and italic; of a
    link the words and the address are shown as text. All else stands as it is written.
    """
    lines: list[str] = []
    fenced: list[str] | None = None
    for line in text.split("\n"):
        if _FENCE.match(line):
            if fenced is not None:
                yield _code(fenced)
                fenced = None
            else:
                yield from _paragraph(lines)
                fenced = []
            continue
        if fenced is not None:
            fenced.append(line)
            continue
        special = _special(line)
        if special is not None or not line.strip():
            yield from _paragraph(lines)
        else:
            lines.append(line.strip())
        if special is not None:
            yield special
    yield from _paragraph(lines)
    if fenced is not None:
        yield _code(fenced)


def _special(line: str) -> Paragraph | None:
    """Return what a line is by itself; None for words of a paragraph."""
    if (heading := _HEADING.fullmatch(line)) and heading[2]:
        return Paragraph("heading", _runs(heading[2]), len(heading[1]))
    if _RULE.fullmatch(line):
        return Paragraph("rule", ())
    if item := _ITEM.fullmatch(line):
        depth = 1 + len(item[1].expandtabs(4)) // 2
        mark = "•" if item[2] in "-*+" else item[2]
        return Paragraph("item", _runs(item[3]), min(depth, 6), mark)
    if line.startswith(">"):
        return Paragraph("quote", _runs(line.lstrip("> \t")))
    return None


def _paragraph(lines: list[str]) -> Iterator[Paragraph]:
    """Yield the lines so far as a paragraph, if there are any, and forget them."""
    if lines:
        yield Paragraph("paragraph", _runs(" ".join(lines)))
        lines.clear()


def _code(lines: list[str]) -> Paragraph:
    return Paragraph("code", (Run("\n".join(lines), "code"),))


def _runs(text: str) -> tuple[Run, ...]:
    text = _LINK.sub(_link_words, text)
    made: list[Run] = []
    at = 0
    for found in _MARKED.finditer(text):
        if found.start() > at:
            made.append(Run(text[at : found.start()]))
        made += [Run(found[look], look) for look in _LOOKS if found[look] is not None]
        at = found.end()
    if at < len(text):
        made.append(Run(text[at:]))
    return tuple(made)


def _link_words(found: re.Match[str]) -> str:
    words, address = found[1], found[2]
    return f"{words} ({address})" if words and address else words or address
