"""What a page is called: by its metadata, its headings, or a line at its top."""

import re
from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from facingpage.core.folding import letters
from facingpage.core.page import Block, Kind

_TITLE_CHARS: Final = 400
# Direction overrides and other unseen characters: a title can turn its file name round.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# A sentence, an address, a bare number or markup shown as text.
_NO_TITLE = re.compile(r"[.。！;:,]\s*$|^\s*[<{\[]|https?://|^[\W\d_]*$")
_TOP_BLOCKS: Final = 3
_TOP_CHARS: Final = 120
_SEPARATOR = re.compile(r"\s+[|–—·•»«›:/-]{1,2}\s+")
# As some write it: "Title_News_Site", "Title-Site", "Title｜Site".
_ANY_SEPARATOR = re.compile(r"\s+[|–—·•»«›:/-]{1,2}\s+|\s*[_｜|-]+\s*")
# A heading as short stands in a title by chance.
_SHORT: Final = 8
# Where the text begins, no title follows.
_PROSE_CHARS: Final = 200
_HOME = re.compile(r"(?:\./?|/?(?:[a-z]{2}/)?(?:(?:index|default|home)\.\w{2,5})?)")


def title_of(
    tree: HtmlElement, metas: Mapping[str, str], blocks: Sequence[Block]
) -> str:
    """Return the title: og:title, else the page's own heading, else `<title>`.

    `metas` are what the page's `<meta>` elements say, by their names.
    """
    named = line_of(next((e.text_content() for e in tree.iter("title")), ""))
    tops = [
        at for at, b in enumerate(blocks) if b.kind is Kind.HEADING and b.level == 1
    ]
    said = metas.get("og:title") or metas.get("twitter:title")
    if said and not _is_left_over(said, named, [blocks[at] for at in tops]):
        return said[:_TITLE_CHARS]
    site = letters(metas.get("og:site_name") or "")
    for top in tops:
        text = line_of(blocks[top].text)
        # "Heading | Site": the heading is the title without the site's name.
        if len(text) > _SHORT and text.lower() in named.lower():
            own = _below_site(blocks, top, _SEPARATOR.split(named), site)
            return line_of(blocks[own].text)[:_TITLE_CHARS]
    if not named and tops:
        return line_of(blocks[tops[0]].text)[:_TITLE_CHARS]
    if shown := _shown_first(named, blocks):
        return shown[:_TITLE_CHARS]
    parts = _SEPARATOR.split(named)
    longest = max(parts, key=len)
    return (longest if len(longest) > len(named) / 2 else named)[:_TITLE_CHARS]


def first_line(blocks: Sequence[Block]) -> str:
    """Return what goes for the title of a page that names none: a line at its top."""
    for head in blocks[:_TOP_BLOCKS]:
        if head.kind is Kind.HEADING:
            return line_of(head.text)[:_TITLE_CHARS]
    for block in blocks[:_TOP_BLOCKS]:
        is_line = block.kind is Kind.PARAGRAPH and len(block.text) <= _TOP_CHARS
        if is_line and not _NO_TITLE.search(block.text):
            return line_of(block.text)
    return ""


def line_of(text: str | None) -> str:
    """Return a text as one line, without what is not seen."""
    return " ".join(_UNSEEN.sub(" ", text or "").split())


def _shown_first(named: str, blocks: Sequence[Block]) -> str:
    """Return what `<title>` begins with if the page shows it as a line of its own.

    Sites add their sections and name, each in its own writing: "Title_News_Site". What
    is shorter than one of those may be the site's name itself.
    """
    cuts = [found.start() for found in _ANY_SEPARATOR.finditer(named)]
    if not cuts:
        return ""
    lines = {letters(b.text) for b in blocks if len(b.text) <= len(named)}
    for cut in reversed(cuts):
        first, rest = named[:cut].strip(), named[cut:]
        longest = max(map(len, _ANY_SEPARATOR.split(rest)))
        if len(first) > max(_SHORT, longest) and letters(first) in lines:
            return first
    return ""


def _below_site(
    blocks: Sequence[Block], top: int, parts: Sequence[str], site: str
) -> int:
    """Return the index of the block that `<title>` is about: `top`, or one below it.

    Many templates have the site's name, their logo, for the first heading. It stands
    last in `<title>`, is called the site's name, or leads home, and between it and the
    text stands what else `<title>` names. `parts` are those of `<title>`.
    """
    own = letters(blocks[top].text)
    keys = [letters(part) for part in parts]
    if own not in keys:
        return top
    is_first = keys[0] == own
    if is_first and own != site and not _leads_home(blocks[top]):
        return top
    others = {key for key in keys if key != own and len(key) > _SHORT}
    for at in range(top + 1, len(blocks)):
        block = blocks[at]
        key = letters(block.text)
        if key in others and (block.kind is Kind.HEADING or key == keys[0]):
            return at
        if block.kind is not Kind.HEADING and len(block.text) > _PROSE_CHARS:
            break
    return top


def _leads_home(block: Block) -> bool:
    """Return whether a heading is a link to the site's first page."""
    if len(block.links) != 1:
        return False
    link = block.links[0]
    # A heading may lead to itself: "#top".
    if link.end - link.start < len(block.text) or set("#?") & set(link.url):
        return False
    try:
        address = urlsplit(link.url)
    except ValueError:
        return False
    is_place = address.netloc or address.path
    return bool(is_place) and _HOME.fullmatch(address.path) is not None


def _is_left_over(title: str, named: str, heads: Sequence[Block]) -> bool:
    """Return whether a title is that of the page a reader came from.

    Sites that show the next page by script change heading and `<title>`, and leave the
    rest as it was.
    """
    own = letters(title)
    if not named or any(_is_alike(own, letters(head.text)) for head in heads):
        return False
    shown = letters(named)
    return not _is_alike(own, shown) and any(
        _is_alike(shown, letters(head.text)) for head in heads
    )


def _is_alike(first: str, second: str) -> bool:
    """Return whether most pairs of letters of the shorter stand in the other."""
    short, long = sorted((first, second), key=len)
    pairs = {short[at : at + 2] for at in range(len(short) - 1)}
    return bool(pairs) and sum(pair in long for pair in pairs) >= 0.7 * len(pairs)
