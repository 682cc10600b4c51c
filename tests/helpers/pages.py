"""Small pages for tests."""

from facingpage.core.page import Block, BlockId, Kind, Page, Provenance


def make_provenance(name: str = "page.html", sha256: str = "0" * 64) -> Provenance:
    return Provenance(
        sha256=sha256,
        name=name,
        size_bytes=0,
        format="html",
        encoding="utf-8",
        encoding_source="declared by the page",
    )


def make_page(*texts: str | tuple[Kind, str], title: str = "") -> Page:
    """Return a page with a paragraph, or a block of the named kind, for every text."""
    blocks = []
    for number, item in enumerate(texts, 1):
        kind, text = (Kind.PARAGRAPH, item) if isinstance(item, str) else item
        level = 1 if kind is Kind.HEADING else 0
        blocks.append(Block(BlockId(number), kind, text, level, f"line {number}"))
    return Page(make_provenance(), title, tuple(blocks))
