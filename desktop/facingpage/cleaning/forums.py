"""Whether a page is a forum thread: its posts are its text, not comments under one."""

import re
from typing import Final

from facingpage.core.opened import Opened

_PROGRAMS = re.compile(
    r"phpbb|vbulletin|xenforo|discourse|mybb|punbb|fluxbb|bbpress|nodebb|flarum|woltlab"
    r"|vanilla forums|simple ?machines|invision|ipboard|burningboard|yabb",
    re.IGNORECASE,
)
_SCHEMA: Final = ("DiscussionForumPosting", "QAPage")
_ADDRESS = re.compile(
    r"^https?://(?:boards?\.|[^/]*forums?\.)|/(?:viewtopic|showthread|showtopic)\b"
    r"|/(?:forums?|threads?|viewthread|questions)/|/discussions?/\d"
    # Trackers: a report or a change and what was said of it.
    r"|/(?:issues|pulls?|merge_requests)/\d",
    re.IGNORECASE,
)
_PARTS: Final = frozenset({"html", "body", "main", "article", "div", "section"})
# Of a thread saved without its address, the program is named on the whole page.
_WHOLE: Final = ("html", "body")


def is_forum(opened: Opened) -> bool:
    """Return whether a page's program, schema or address says that it is a thread."""
    tree = opened.tree
    if tree is None:
        return False
    if _ADDRESS.search(opened.page.provenance.url or ""):
        return True
    for meta in tree.iter("meta"):
        if (meta.get("name") or "").lower() == "generator" and _PROGRAMS.search(
            meta.get("content") or ""
        ):
            return True
    for part in tree.iter(*_WHOLE):
        if _PROGRAMS.search(f"{part.get('id') or ''} {part.get('class') or ''}"):
            return True
    # Looked for in C: every page has hundreds of elements that may have a type.
    return any(
        named.getparent().tag in _PARTS
        for named in tree.xpath("//@itemtype")
        if any(said in named for said in _SCHEMA)
    )
