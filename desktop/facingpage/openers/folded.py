"""Hidden text that one click shows: answers under questions, sections, tabs."""

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

# What such parts, or the parts they stand in, are called.
_FOLDING_WORDS: Final = """
accordion faq faqs collapse collapsible collapsed answer answers expandable expander
toggle spoiler tabpanel
"""
_FOLDING: Final = frozenset(_FOLDING_WORDS.split())
# What is hidden in these was never meant to be read with the page.
_OTHER_WORDS: Final = """
menu nav navigation modal popup dialog drawer cookie login form cart search share
sidebar filter filters dropdown
"""
_OTHER: Final = frozenset(_OTHER_WORDS.split())
_LABELS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "button"})
_LABEL_CHARS: Final = 200
# A paragraph that is hidden by itself is none: what unfolds holds paragraphs.
_UNFOLDED: Final = frozenset({"div", "section", "dd"})
# What only is unseen keeps its place on the page: no fold does that.
_UNSEEN = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_MOST_AROUND: Final = 6
_NAME_CHARS: Final = 400
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def is_folded(element: HtmlElement) -> bool:
    """Return whether a hidden element is a part that its heading or tab unfolds."""
    own = _words(element)
    if own & _OTHER or _UNSEEN.search(element.get("style") or ""):
        return False
    around = list(islice(element.iterancestors(), _MOST_AROUND))
    if any(_words(outer) & _OTHER for outer in around):
        return False
    if own & _FOLDING or (around and _words(around[0]) & _FOLDING):
        return True
    label = element.getprevious()
    if label is None or label.tag not in _LABELS or element.tag not in _UNFOLDED:
        return False
    said = "".join(label.itertext()).strip()
    return 0 < len(said) <= _LABEL_CHARS


def _words(element: HtmlElement) -> frozenset[str]:
    told = " ".join(element.get(name) or "" for name in ("class", "id", "role"))
    return frozenset(word.lower() for word in _WORD.findall(told[:_NAME_CHARS]))
