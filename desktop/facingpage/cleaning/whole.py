"""Documents that are all text: chapters of books, and what office programs write.

Nobody builds menus or sign-up boxes into these: whatever they hold their author wrote.
"""

import re
from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.opened import Opened
from facingpage.core.page import BlockId, Verdict

WHOLE: Final = "whole-document"
"""The id of this evidence."""

_BOOK_REASON: Final = "part of a chapter of a book"
_OFFICE_REASON: Final = "part of an office document"
_OFFICE = re.compile(
    r"\s*(?:microsoft (?:word|onenote|excel|powerpoint)|libreoffice|openoffice"
    r"|staroffice|word\.document|onenote\.file|excel\.sheet)",
    re.IGNORECASE,
)
_WRITERS: Final = frozenset({"generator", "progid", "originator"})
# Tables of contents and the numbers of printed pages are no reading.
_GUIDES = re.compile(r"\b(?:doc-)?(?:toc|landmarks|page-?list)\b")
_EPUB_TYPES: Final = ("{http://www.idpf.org/2007/ops}type", "epub:type", "role")


def keep_whole_document(
    opened: Opened, verdicts: Mapping[BlockId, Verdict]
) -> dict[BlockId, Verdict]:
    """Return the verdicts; in a document that is all text every block is kept.

    But for its guides: tables of contents, lists of pages.
    """
    reason = _reason(opened)
    if reason is None:
        return dict(verdicts)
    kept = Verdict(kept=True, evidence=WHOLE, reason=reason)
    return {
        block: verdict if verdict.kept or _is_guide(opened.nodes.get(block)) else kept
        for block, verdict in verdicts.items()
    }


def _reason(opened: Opened) -> str | None:
    if opened.tree is None:
        return None
    if opened.page.provenance.format == "epub":
        return _BOOK_REASON
    for meta in opened.tree.iter("meta"):
        name = (meta.get("name") or "").lower()
        if name in _WRITERS and _OFFICE.match(meta.get("content") or ""):
            return _OFFICE_REASON
    return None


def _is_guide(node: HtmlElement | None) -> bool:
    while node is not None:
        told = " ".join(node.get(name) or "" for name in _EPUB_TYPES)
        if node.tag == "nav" or _GUIDES.search(told):
            return True
        node = node.getparent()
    return False
