"""A web page with both languages side by side: one file, no network, no script."""

import base64
import hashlib
from html import escape
from typing import Final

from facingpage.core.languages import UNDETERMINED, is_right_to_left, name
from facingpage.core.page import Kind
from facingpage.core.review import Review
from facingpage.export._content import (
    Row,
    extra_title,
    is_translated,
    provenance,
    remarks,
    rows,
    runs,
)
from facingpage.export._grid import GridCell, grid
from facingpage.export._notes import Notes
from facingpage.export._options import Options
from facingpage.export._safe import lines, one_line, plain

_STYLE: Final = """
:root { color-scheme: light dark; --page: #fbfaf7; --ink: #1f2328; --faint: #6a6f76;
  --line: #e2dfd8; --note: #8a5a00; --link: #2a5d8f; --target: #2a5d8f; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1b1d20; --ink: #e4e2dd; --faint: #9a9ea5; --line: #34373c;
    --note: #e0b060; --link: #8ab8e6; --target: #8ab8e6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 22px 48px; max-width: 76rem;
  background: var(--page); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 "Noto Serif", Georgia, "Times New Roman", serif; }
header { margin: 0 0 24px 3.2rem; }
h1, h2, h3, h4, h5, h6 { margin: 0; line-height: 1.25; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.4rem; } h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p, blockquote, pre { margin: 0; white-space: pre-line; }
pre { font: 0.9rem/1.45 "Noto Sans Mono", Consolas, monospace; white-space: pre-wrap; }
blockquote { padding-inline-start: 14px; border-inline-start: 3px solid var(--line); }
p.list-item { display: list-item; margin-inline-start: 1.1rem; }
p.caption { font-size: 0.9em; color: var(--faint); }
p.image { padding: 6px 12px; border: 1px dashed var(--line); border-radius: 5px;
  font-size: 0.9em; color: var(--faint); }
p.image b { font-weight: 600; }
sup { font-size: 0.7em; line-height: 0; color: var(--link); }
table { width: 100%; border-collapse: collapse; }
table.pages { table-layout: fixed; }
table.cells { width: auto; min-width: 50%; }
col.number { width: 3.2rem; }
th, td { padding: 9px 14px; vertical-align: top; text-align: start; }
th, .number, .note, footer {
  font-family: "Noto Sans", "Segoe UI", system-ui, sans-serif; }
th { font-size: 0.8125rem; font-weight: 600; color: var(--faint);
  border-bottom: 1px solid var(--line); }
td.number, th.number { padding-inline: 0; text-align: end; }
td.number { font-size: 0.75rem; line-height: 2.1; color: var(--faint);
  font-variant-numeric: tabular-nums; }
table.cells th, table.cells td { padding: 5px 12px; line-height: 1.4;
  border: 1px solid var(--line); }
table.cells th { color: inherit; }
table.cells div + div { margin-top: 2px; color: var(--target); }
.dropped { color: var(--faint); }
.note { margin-top: 5px; font-size: 0.8125rem; line-height: 1.4; color: var(--note); }
.dropped .note { margin: 0; color: inherit; font-style: italic; }
footer { margin: 40px 0 0 3.2rem; padding-top: 14px; border-top: 1px solid var(--line);
  font-size: 0.8125rem; line-height: 1.6; color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1.2rem; margin: 0; }
dd { margin: 0; }
footer ol { margin: 0 0 18px; padding-inline-start: 1.8rem; }
footer h2 { font-size: inherit; }
@media (max-width: 44rem) {
  .pages > colgroup > col, .pages > thead { display: none; }
  header, footer { margin-inline: 0; }
  .pages, .pages > tbody, .pages > tbody > tr, .pages > tbody > tr > td {
    display: block; }
  .pages > tbody > tr > td { padding: 4px 0; overflow-x: auto; }
  td.number { text-align: start; }
  .pages > tbody > tr { padding: 8px 0; border-bottom: 1px solid var(--line); } }
@media print {
  :root { --page: #fff; --ink: #000; --faint: #555; --line: #ccc; --note: #555;
    font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  thead { display: table-header-group; }
  tr, dl { break-inside: avoid; }
  tr.heading { break-after: avoid; }
  @page { margin: 18mm 15mm; } }
"""

_HASH: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none';"
    " form-action 'none'"
)


def write(review: Review, options: Options) -> str:
    """Return the review as one HTML file in which page text is only ever text."""
    is_paired = is_translated(review, options)
    notes = Notes(rows(review, options))
    title = one_line(extra_title(review))
    header = (
        f"<header><h1{_language(review.page_language.code, title)}>{escape(title)}</h1>"
    )
    body = "\n".join(
        _row(review, run[0], notes, is_paired=is_paired)
        if len(run) == 1
        else _table(review, run, notes, is_paired=is_paired)
        for run in runs(review, options)
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Facing Page">
<title>{escape(one_line(review.page.title) or review.page.provenance.name)}</title>
<style>{_STYLE}</style>
</head>
<body>
{f"{header}</header>" if title else ""}
<main>
<table class="pages">
{_table_head(review, is_paired=is_paired)}
<tbody>
{body}
</tbody>
</table>
</main>
<footer>
{_addresses(notes)}{_footer(review, options)}
</footer>
</body>
</html>
"""


def _table_head(review: Review, *, is_paired: bool) -> str:
    codes = [review.page_language.code] + [review.target_language] * is_paired
    cells = "".join(f'<th scope="col">{escape(name(code))}</th>' for code in codes)
    columns = '<col class="number">' + "<col>" * len(codes)
    return (
        f"<colgroup>{columns}</colgroup>\n"
        f'<thead><tr><th scope="col" class="number">№</th>{cells}</tr></thead>'
    )


def _row(review: Review, row: Row, notes: Notes, *, is_paired: bool) -> str:
    block = row.block
    code = review.language_of(block.id).code
    cells = [_text(row, block.text, code, notes)]
    if not row.is_kept:
        cells[0] += _note(f"dropped: {row.reason}")
    if is_paired:
        second = ""
        if row.translation is not None:
            second = _text(row, row.translation, review.target_language)
            second += "".join(_note(said) for said in remarks(review, block.id))
        cells.append(second)
    kind = f"{block.kind}" if row.is_kept else "dropped"
    return (
        f'<tr id="b{block.id}" class="{kind}"><td class="number">{block.id}</td>'
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + "</tr>"
    )


def _table(
    review: Review, run: tuple[Row, ...], notes: Notes, *, is_paired: bool
) -> str:
    """Return rows of a table as a table; each cell's translation stands beneath it."""
    lines_made, said = [], []
    for number, line in enumerate(grid(review, run), 1):
        tag = 'th scope="col"' if line.is_header else "td"
        cells = "".join(
            f"<{tag}>{_cell(review, line.row, cell, notes)}</{tag[:2]}>"
            for cell in line.cells
        )
        lines_made.append(f'<tr id="b{line.row.block.id}">{cells}</tr>')
        if line.is_translated:
            remarked = remarks(review, line.row.block.id)
            said += [_note(f"row {number}: {words}") for words in remarked]
    first, last = run[0].block.id, run[-1].block.id
    span = ' colspan="2"' if is_paired else ""
    made = "\n".join(lines_made)
    return (
        f'<tr class="{Kind.TABLE_ROW}"><td class="number">{first}–{last}</td>'
        f'<td{span}><table class="cells">\n{made}\n</table>{"".join(said)}</td></tr>'
    )


def _cell(review: Review, row: Row, cell: GridCell | None, notes: Notes) -> str:
    if cell is None:
        return ""
    block = row.block
    start, end = cell.cell.start, cell.cell.end
    own = block.text[start:end]
    spoken = _language(review.language_of(block.id).code, own)
    text = f"<div{spoken}>{_noted(row, notes, start, end)}</div>"
    target = one_line(cell.target or "")
    # A number that is the same in both languages is told once.
    if target and target != one_line(own):
        spoken = _language(review.target_language, target)
        text += f"<div{spoken}>{escape(target)}</div>"
    return text


def _text(row: Row, text: str, code: str, notes: Notes | None = None) -> str:
    """Return a block's text in the element that its kind asks for.

    `notes` number the links of the block's own text; a translation has none.
    """
    block = row.block
    spoken = _language(code, text)
    is_noted = notes is not None and row.is_kept and block.links
    if block.kind is Kind.CODE:
        inner = _noted(row, notes) if is_noted and notes else escape(plain(text))
        return f"<pre{spoken}><code>{inner}</code></pre>"
    inner = _noted(row, notes) if is_noted and notes else escape(lines(text))
    if block.kind is Kind.HEADING and row.is_kept:
        tag = f"h{min(max(block.level, 1), 6)}"
        return f"<{tag}{spoken}>{inner}</{tag}>"
    if block.kind is Kind.QUOTE:
        return f"<blockquote{spoken}>{inner}</blockquote>"
    if block.kind is Kind.IMAGE:
        inner = f'<b lang="en" dir="ltr">Picture</b>\u2002{inner}'
    return f'<p class="{block.kind}"{spoken}>{inner}</p>'


def _noted(row: Row, notes: Notes, start: int = 0, end: int | None = None) -> str:
    """Return a block's text, or a part, with the note's number after each link."""
    made = []
    for text, number in notes.pieces(row.block, start, end):
        made.append(escape(plain(text)))
        made.append("" if number is None else f"<sup>{number}</sup>")
    return "".join(made).strip("\n")


def _addresses(notes: Notes) -> str:
    """Return the links' addresses: text to copy, for nothing here leads anywhere."""
    if not notes.addresses:
        return ""
    items = "\n".join(
        f'<li dir="ltr">{escape(one_line(address))}</li>' for address in notes.addresses
    )
    return f"<h2>Links in the text, to copy</h2>\n<ol>\n{items}\n</ol>\n"


def _language(code: str, text: str) -> str:
    """Return the attributes by which screen readers speak and browsers lay out text."""
    direction = "rtl" if is_right_to_left(text) else "ltr"
    language = "" if code == UNDETERMINED else f' lang="{escape(one_line(code))}"'
    return f'{language} dir="{direction}"'


def _note(text: str) -> str:
    return f'<div class="note" lang="en" dir="ltr">{escape(one_line(text))}</div>'


def _footer(review: Review, options: Options) -> str:
    items = "\n".join(
        f'<dt>{escape(label)}</dt><dd dir="auto">{escape(one_line(value))}</dd>'
        for label, value in provenance(review, options)
    )
    return f"<dl>\n{items}\n</dl>"
