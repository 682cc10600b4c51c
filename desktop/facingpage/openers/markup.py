"""Markup made safe for the parser before it is parsed."""

import re
from typing import Final

from facingpage.openers.limits import Limits

# Characters XML forbids: one of them makes trafilatura give up on the whole page.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));?")
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
# Scripts, styles and comments are taken whole: a "<" in them starts no tag. Every
# branch is possessive or ends at the end of the text, so no input backtracks.
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)|<style\b.*?(?:</style|\Z)"
    r"""|<(?P<name>[a-z][^\s/>]*+)(?:[^"'>]++|"[^"]*+"|'[^']*+')*+(?:>|\Z|(?=["']))""",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""[\s/]*+[^\s=/"'<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]*+))?+"""
)
_ASCII: Final = bytes(range(0x80))
_FORBIDDEN_ASCII: Final = bytes(c for c in range(0x80) if _FORBIDDEN.match(chr(c)))
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_VOID: Final = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    }
)
_INLINE: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    }
)
_LONG_TAG_CHARS: Final = 2000


def made_safe(markup: str, limits: Limits) -> str:
    """Return markup without what hangs, blinds or misleads the parser.

    Forbidden characters and references to them go, long `data:` URIs and surplus
    combining marks and attributes are cut; all other text stays.
    """
    if "&#" in markup:
        markup = _REFERENCE.sub(_resolved, markup)
    # Most of a page is ASCII: taken away in C, little is left to look at.
    data = markup.encode("utf-8", "surrogatepass")
    wide = data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    is_clean = len(data.translate(None, _FORBIDDEN_ASCII)) == len(data)
    if not is_clean or _FORBIDDEN.search(wide):
        markup = _FORBIDDEN.sub("", markup)
    if "data:" in markup:
        long_uri = rf"(data:[\w/+.-]{{0,80}})[^\s\"'<>)]{{{limits.max_uri_chars},}}"
        markup = re.sub(long_uri, r"\1,", markup)
    surplus = rf"([{_MARKS}]{{{limits.max_marks}}})[{_MARKS}]+"
    if re.search(surplus, wide):
        markup = re.sub(surplus, r"\1", markup)
    return _without_surplus_attributes(markup, limits.max_attributes)


def flattened(markup: str, max_depth: int) -> str:
    """Return markup whose tags nest at most about `max_depth` deep, its text kept.

    For pages that ran into the parser's own depth limit only: tags left open count as
    nested here, although a browser closes some of them.
    """
    open_tags: list[bool] = []

    def replaced(found: re.Match[str]) -> str:
        name = found[2].lower()
        if name in _VOID:
            return found[0]
        gap = "" if name in _INLINE else "<br>"
        if not found[1]:
            is_kept = len(open_tags) < max_depth
            open_tags.append(is_kept)
            return found[0] if is_kept else gap
        if not open_tags:
            return ""
        return found[0] if open_tags.pop() else gap

    return _ANY_TAG.sub(replaced, markup)


def _resolved(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    if number > 0x10FFFF:
        return "\ufffd"
    if 0x80 <= number <= 0x9F:
        # Browsers read these as windows-1252; XML forbids most of them.
        return bytes([number]).decode("cp1252", "ignore")
    # Below 0xA0 a character may be markup ("&#60;"): the reference stays.
    if number >= 0xA0:
        return chr(number)
    return "" if _FORBIDDEN.match(chr(number)) else found[0]


def _without_surplus_attributes(markup: str, most: int) -> str:
    # libxml2 looks each attribute up among the others: 100,000 took 11 seconds.
    # Nearly no page has such a tag, not even in its scripts and comments.
    some = rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE.pattern}){{{most}}}"
    if not re.search(some, markup):
        return markup
    pieces = []
    done = 0
    for tag in _TAG.finditer(markup):
        start, end = tag.span()
        if tag["name"] is None or end - start < _LONG_TAG_CHARS:
            continue
        at = tag.end("name")
        for _ in range(most):
            attribute = _ATTRIBUTE.match(markup, at, end)
            if attribute is None or attribute.end() == at:
                break
            at = attribute.end()
        else:
            pieces.append(markup[done:at])
            done = end - 1 if markup[end - 1] == ">" else end
    return "".join(pieces) + markup[done:] if pieces else markup
