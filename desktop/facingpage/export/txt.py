"""Plain text: title and article, or its translation; a blank line between blocks."""

from facingpage.core.page import Kind
from facingpage.core.review import Review
from facingpage.export._content import Row, extra_title, is_translated, provenance, rows
from facingpage.export._options import Options
from facingpage.export._safe import lines, one_line, plain

# Rows of a list or a table stand close together.
_CLOSE = frozenset({Kind.LIST_ITEM, Kind.TABLE_ROW})


def write(review: Review, options: Options) -> str:
    """Return the kept text, ending in a line break, and nothing else unless asked."""
    text, last = "", None
    # The page's title has no translation; a headline that is a block has.
    title = "" if is_translated(review, options) else one_line(extra_title(review))
    if title:
        text = f"{title}\n"
    for row in rows(review, options):
        kind = row.block.kind
        # What is said in place of a picture is no text of the page.
        if kind is Kind.IMAGE:
            continue
        if text and not (kind is last and kind in _CLOSE):
            text += "\n"
        text += f"{_text(row)}\n"
        last = kind
    if options.with_provenance:
        known = provenance(review, options)
        said = (f"{label}: {one_line(value)}" for label, value in known)
        text += "\n".join(("\n----------", *said, ""))
    return text


def _text(row: Row) -> str:
    block = row.block
    if block.kind is Kind.CODE:
        text = plain(block.text if row.translation is None else row.translation)
    else:
        text = lines(block.text if row.translation is None else row.translation)
    if block.kind is Kind.LIST_ITEM:
        indent = "  " * (block.level - 1)
        text = f"{indent}- " + text.replace("\n", f"\n{indent}  ")
    return text if row.is_kept else f"[dropped: {one_line(row.reason)}] {text}"
