"""Markdown: the article, each block's translation quoted beneath it."""

import re
from typing import Final

from facingpage.core.page import Kind
from facingpage.core.review import Review
from facingpage.export._content import (
    Row,
    extra_title,
    provenance,
    remarks,
    rows,
    runs,
)
from facingpage.export._grid import GridRow, grid
from facingpage.export._notes import Notes
from facingpage.export._options import Options
from facingpage.export._safe import lines, one_line, plain

# What CommonMark, GitHub, Pandoc or Jekyll may take for markup within a line; and at
# its beginning.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&#~|${}^]")
_LINE_START: Final = re.compile(r"^(?:[-+=:%!]|\d+(?=[.)]))")
# GitHub makes links of bare addresses, escaped or not, but not in a code span.
_ADDRESS: Final = re.compile(r"://|www\.|@", re.IGNORECASE)
_BEFORE: Final = "([{<\"'«“‘"
_BARE_BAR: Final = re.compile(r"(?<!\\)\|")
_AFTER: Final = ")]}>\"'»”’.,;:!?…"


def write(review: Review, options: Options) -> str:
    """Return the review as Markdown in which page text is never markup or a link."""
    pieces: list[str] = []
    depth = 0
    is_tight = False
    if title := one_line(extra_title(review)):
        pieces.append(f"# {escape(title)}")
    notes = Notes(rows(review, options))
    for run in runs(review, options):
        if len(run) > 1:
            pieces.append(_table(review, grid(review, run), notes))
            depth, is_tight = 0, False
            continue
        row = run[0]
        is_item = row.block.kind is Kind.LIST_ITEM
        # A step in by more than one level would make a code block of the item.
        depth = min(max(row.block.level, 1), depth + 1) if is_item else 0
        indent = "  " * (depth - 1)
        piece = _piece(row, notes, indent, remarks(review, row.block.id))
        if is_item and is_tight and row.translation is None:
            pieces[-1] += f"\n{piece}"
        else:
            pieces.append(piece)
        is_tight = is_item and row.translation is None
    # Stars, for dashes at the top of a file begin its metadata.
    pieces.append("***")
    if notes.addresses:
        pieces.append("Links in the text, to copy:")
        pieces.append(
            "\n".join(
                f"{number}. {_code_span(one_line(address))}"
                for number, address in enumerate(notes.addresses, 1)
            )
        )
    pieces.append(
        "\n".join(
            f"- {label}: {escape(one_line(value))}"
            for label, value in provenance(review, options)
        )
    )
    return "\n\n".join(pieces) + "\n"


def escape(text: str) -> str:
    """Return one or more lines of text so that Markdown shows them as they are.

    Addresses become code spans, which no reader turns into links. Line breaks stay.
    """
    return "\\\n".join(_escape_line(line) for line in text.split("\n"))


def _escape_line(line: str) -> str:
    if _ADDRESS.search(line):
        text = "".join(_escape_word(word) for word in re.split(r"(\s+)", line))
    else:
        text = _escape_words(line)
    return _LINE_START.sub(lambda found: _escape_start(found[0]), text)


def _escape_word(word: str) -> str:
    found = _ADDRESS.search(word)
    if not found:
        return _escape_words(word)
    # Scripts without spaces run on into an address; its own beginning is ASCII.
    start = found.start()
    while start and "!" <= word[start - 1] <= "~":
        start -= 1
    address = word[start:].lstrip(_BEFORE)
    start = len(word) - len(address)
    address = address.rstrip(_AFTER)
    if not address:
        return _escape_words(word)
    end = start + len(address)
    return "".join(
        (_escape_words(word[:start]), _code_span(address), _escape_words(word[end:]))
    )


def _escape_words(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)


def _escape_start(start: str) -> str:
    return f"{start}\\" if start.isdigit() else f"\\{start}"


def _code_span(text: str) -> str:
    fence = "`" * (_longest_run(text) + 1)
    edge = " " if "`" in {text[0], text[-1]} else ""
    return f"{fence}{edge}{text}{edge}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)


def _piece(row: Row, notes: Notes, indent: str, said: tuple[str, ...]) -> str:
    block = row.block
    is_noted = row.is_kept and block.links and block.kind is not Kind.CODE
    text = _noted(row, notes) if is_noted else escape(lines(block.text))
    if not row.is_kept:
        text = f"*dropped: {escape(one_line(row.reason))}* {text}"
    quote = "> "
    match block.kind:
        case Kind.HEADING if row.is_kept:
            words = text if is_noted else escape(one_line(block.text))
            text = f"{'#' * min(max(block.level, 1), 6)} {words}"
        case Kind.CODE if row.is_kept:
            fence = "`" * max(3, _longest_run(block.text) + 1)
            text = f"{fence}\n{plain(block.text)}\n{fence}"
            # Within the fence a mark would be code.
            marks = "".join(_mark(number) for _, number in notes.pieces(block))
            text += f"\n{marks}" if marks else ""
        case Kind.QUOTE:
            text, quote = _prefixed("> ", text), "> > "
        case Kind.LIST_ITEM:
            text = f"{indent}- " + text.replace("\n", f"\n{indent}  ")
            quote = f"{indent}  > "
        case Kind.IMAGE:
            # Brackets that are no markup: there is no target, nothing to load.
            text = f"!\\[{text}\\]"
    if row.translation is None:
        return text
    translation = escape(lines(row.translation))
    if said:
        words = "; ".join(said)
        translation += f" *({escape(one_line(words))})*"
    between = ">" if block.kind is Kind.QUOTE else ""
    return f"{text}\n{between}\n{_prefixed(quote, translation)}"


def _noted(row: Row, notes: Notes, start: int = 0, end: int | None = None) -> str:
    """Return a block's text, or a part, in one line, with a mark after each link."""
    pieces = notes.pieces(row.block, start, end)
    made = (escape(_folded(text)) + _mark(number) for text, number in pieces)
    return "".join(made).strip()


def _mark(number: int | None) -> str:
    return "" if number is None else f"\\[{number}\\]"


def _folded(text: str) -> str:
    """Return `plain` text in one line; it may begin or end with a space."""
    return re.sub(r"\s+", " ", plain(text))


def _table(review: Review, made: tuple[GridRow, ...], notes: Notes) -> str:
    """Return a table and, quoted beneath it, its translation."""
    source, target, said = [], [], []
    for number, line in enumerate(made, 1):
        row = line.row
        source.append(
            [
                _noted(row, notes, c.cell.start, c.cell.end) if c else ""
                for c in line.cells
            ]
        )
        if line.is_translated:
            cells = [one_line(c.target or "") if c else "" for c in line.cells]
            target.append([escape(cell) for cell in cells])
            remarked = "; ".join(remarks(review, row.block.id))
            if remarked:
                said.append(f"row {number}: {remarked}")
    has_header = made[0].is_header
    text = _grid_lines(source, has_header=has_header)
    if not target:
        return text
    is_headed = has_header and made[0].is_translated
    text += "\n\n" + _prefixed("> ", _grid_lines(target, has_header=is_headed))
    if said:
        text += f"\n>\n> *({escape(one_line('; '.join(said)))})*"
    return text


def _grid_lines(table: list[list[str]], *, has_header: bool) -> str:
    # A table without a header row is no table to Markdown: an empty one says nothing.
    rows = table if has_header else [[""] * len(table[0]), *table]
    made = [
        "| " + " | ".join(_BARE_BAR.sub(r"\\|", cell) for cell in row) + " |"
        for row in rows
    ]
    made.insert(1, "|" + " --- |" * len(table[0]))
    return "\n".join(made)


def _prefixed(prefix: str, text: str) -> str:
    return "\n".join(prefix + line for line in text.split("\n"))
