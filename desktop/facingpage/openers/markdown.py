"""Reads Markdown: its lines as paragraphs, lists, quotes, tables and code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from pathlib import PurePath
from typing import Final

from facingpage.core.page import Kind, Link, PageEntry
from facingpage.openers.cells import row_text
from facingpage.openers.decode import decode
from facingpage.openers.document import Document, Found
from facingpage.openers.limits import Limits
from facingpage.openers.marks import LINKED, linked, unmarked
from facingpage.openers.source import Source

SUFFIXES: Final = (".md", ".markdown")
"""What decides where little in a file looks like Markdown."""

_LOOK_CHARS: Final = 65_536
_WHOLE_PAGE = re.compile(
    r"\s*(?:<!doctype\s+html|<html|<\?xml|<head|<body)", re.IGNORECASE
)
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:(=+)|(-+))[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"( {0,12})(`{3,}|~{3,})([^`]*)$")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}((?:>[ \t]?)+)")
_DELIMITER = re.compile(
    r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$"
)
_REFERENCE = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S")
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}):[ \t]*(.*)")
_FRONT_LINES: Final = 200
_FOLDED: Final = frozenset({">", ">-", "|", "|-"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A block to be: what it is, its text, and the line of the file it begins on."""

    line: int
    kind: Kind
    text: str
    level: int = 0
    columns: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A Markdown file: what its front matter tells, by name in small letters."""

    pieces: list[Piece]
    front: dict[str, str] = field(default_factory=dict)


def is_markdown(source: Source) -> bool:
    """Return whether a file is Markdown by its marks; few are enough under its name."""
    if source.is_folder or b"\0" in source.head[:4096]:
        return False
    if _WHOLE_PAGE.match(source.head[:4096].decode("ascii", "ignore")):
        # Most files are pages; decoding those for nothing would slow every opening.
        return False
    text = decode(source.head).text[:_LOOK_CHARS]
    if not text.strip():
        return False
    is_named = PurePath(source.name).suffix.lower() in SUFFIXES
    if is_named and not text.startswith(("%PDF-", "PK")):
        return True
    lines = text.splitlines()
    # A "#" in a pasted script is no heading: headings stand apart.
    headings = sum(
        bool(_HEADING.match(line)) and not before.strip() and not after.strip()
        for before, line, after in zip(
            ["", *lines], lines, [*lines[1:], ""], strict=False
        )
    )
    marks = (
        headings > 0,
        sum(bool(_FENCE.match(line)) for line in lines) > 1,
        len(LINKED.findall(text)) > 1,
        any(
            "|" in line and _DELIMITER.match(line) and "|" in before
            for before, line in pairwise(lines)
        ),
        bool(_front(lines)[0]),
    )
    return headings > 2 or sum(marks) > 1


def markdown_pages(source: Source, limits: Limits, _: object) -> Iterator[Found]:
    """Yield the one page of a Markdown file."""

    def load() -> Document:
        data = source.read(limits)
        return Document(source.name, data, data, "markdown", "text")

    yield Found(PageEntry("", source.name), load)


def read_markdown(text: str) -> Written:
    """Return a Markdown text as pieces in its order, without its marks.

    Lines of a paragraph are one piece; a fenced or indented block is one piece of code
    with its line breaks; links and pictures are their words.
    """
    lines = text.expandtabs(4).splitlines()
    front, start = _front(lines)
    return Written(_Reader(lines, start).read(), front)


class _Reader:
    """Goes down the lines once; what is open is held until it ends."""

    def __init__(self, lines: list[str], start: int) -> None:
        self._lines = lines
        self._at = start
        self._made: list[Piece] = []
        self._held: list[str] = []
        self._held_as = (0, Kind.PARAGRAPH, 0)
        self._indents: list[int] = []
        self._columns = False

    def read(self) -> list[Piece]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not self._code(line):
                self._line(line)
        self._flush()
        return self._made

    def _line(self, line: str) -> None:
        if not line.strip():
            self._flush()
            self._columns = False
        elif self._held and (under := _UNDERLINE.match(line)) and self._is_paragraph():
            number = self._held_as[0]
            self._held_as = (number, Kind.HEADING, 1 if under[1] else 2)
            self._flush()
        elif heading := _HEADING.match(line):
            self._flush()
            self._begin(Kind.HEADING, len(heading[1]), heading[2] or "")
            self._flush()
        elif _RULE.match(line) or (not self._held and _REFERENCE.match(line)):
            self._flush()
        elif not self._row(line):
            self._text(line)

    def _text(self, line: str) -> None:
        if quote := _QUOTE.match(line):
            level, text = quote[1].count(">"), line[quote.end() :]
            if self._held_as[1:] != (Kind.QUOTE, level) or not text.strip():
                self._flush()
            self._hold(Kind.QUOTE, level, text)
        elif item := _ITEM.match(line):
            self._flush()
            # A number says something, a dash does not.
            mark = item[2] if item[2][0].isdigit() else ""
            text = f"{mark} {line[item.end() :]}".strip()
            self._begin(Kind.LIST_ITEM, self._depth(len(item[1])), text)
        elif self._held:
            self._held.append(line)
        else:
            indent = len(line) - len(line.lstrip())
            if indent and self._indents:
                # A further paragraph of a list's item.
                self._begin(Kind.LIST_ITEM, self._depth(indent - 1), line)
                return
            self._indents.clear()
            self._begin(Kind.PARAGRAPH, 0, line)

    def _code(self, line: str) -> bool:
        """Take in a block of code that begins at a line; return whether one does."""
        begun = self._at
        if fence := _FENCE.match(line):
            self._flush()
            end = re.compile(
                rf" {{0,12}}{re.escape(fence[2][0])}{{{len(fence[2])},}}\s*$"
            )
            indent = len(fence[1])
            code = []
            while self._at < len(self._lines):
                inner = self._lines[self._at]
                self._at += 1
                if end.match(inner):
                    break
                lead = len(inner) - len(inner.lstrip(" "))
                code.append(inner[min(indent, lead) :])
        elif line.startswith("    ") and not self._held and not self._indents:
            code = [line[4:]]
            while self._at < len(self._lines):
                inner = self._lines[self._at]
                if inner.strip() and not inner.startswith("    "):
                    break
                self._at += 1
                code.append(inner[4:])
        else:
            return False
        text = "\n".join(one.rstrip() for one in code).strip("\n")
        if text.strip():
            self._made.append(Piece(begun, Kind.CODE, text))
        return True

    def _row(self, line: str) -> bool:
        """Take in a row of a table; return whether the line is one."""
        if "|" not in line:
            self._columns = False
            return False
        following = self._lines[self._at] if self._at < len(self._lines) else ""
        level = 0
        if not self._columns:
            if "|" not in following and "-" not in following:
                return False
            if not _DELIMITER.match(following) or self._held:
                return False
            self._columns = True
            self._at += 1
            level = 1
        begun = self._at - level
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
        plain = [unmarked(cell) for cell in cells]
        text, columns = row_text(["", *plain], list(range(len(plain))))
        if text:
            self._made.append(Piece(begun, Kind.TABLE_ROW, text, level, columns))
        return True

    def _depth(self, indent: int) -> int:
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or indent > self._indents[-1] + 1:
            self._indents.append(indent)
        return len(self._indents)

    def _is_paragraph(self) -> bool:
        return self._held_as[1] is Kind.PARAGRAPH

    def _hold(self, kind: Kind, level: int, text: str) -> None:
        if self._held:
            self._held.append(text)
        else:
            self._begin(kind, level, text)

    def _begin(self, kind: Kind, level: int, text: str) -> None:
        self._held = [text]
        self._held_as = (self._at, kind, level)

    def _flush(self) -> None:
        text, links = linked("\n".join(self._held))
        self._held = []
        if text:
            number, kind, level = self._held_as
            self._made.append(Piece(number, kind, text, level, links=links))
        if self._held_as[1] is not Kind.LIST_ITEM:
            self._indents.clear()
        self._held_as = (0, *self._held_as[1:])


def _folded(lines: list[str]) -> str:
    """Return the value that stands below its name, indented."""
    held = takewhile(lambda line: line.startswith((" ", "\t")), lines)
    return " ".join(" ".join(held).split())


def _front(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return what the front matter says, and the line of the text after it."""
    if not lines or lines[0].strip() not in {"---", "+++"}:
        return {}, 0
    told: dict[str, str] = {}
    for at, line in enumerate(lines[1:_FRONT_LINES], 1):
        if line.strip() in {lines[0].strip(), "..."}:
            return (told, at + 1) if told else ({}, 0)
        if found := _FIELD.match(line.replace(" = ", ": ", 1)):
            value = found[2].strip().strip("\"'")
            if value in _FOLDED:
                value = _folded(lines[at + 1 : _FRONT_LINES])
            told.setdefault(found[1].lower(), value)
    return {}, 0
