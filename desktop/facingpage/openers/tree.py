"""Markup to a tree, and what the parser lost on the way."""

from dataclasses import dataclass
from typing import Final

from lxml.etree import ElementDefaultClassLookup, ParserError, XMLSyntaxError
from lxml.html import (
    HtmlComment,
    HtmlElement,
    HtmlEntity,
    HTMLParser,
    HtmlProcessingInstruction,
    document_fromstring,
)

from facingpage.openers.limits import Limits
from facingpage.openers.markup import flattened
from facingpage.openers.shadow import open_shadows

# lxml.html asks Python which class each element has, and asks again whenever it is
# looked at anew; nobody here needs more than the one that all have.
_FACES: Final = ElementDefaultClassLookup(
    element=HtmlElement,
    comment=HtmlComment,
    pi=HtmlProcessingInstruction,
    entity=HtmlEntity,
)
# What a head may hold; the first of any other tag begins the body.
_HEAD_TAGS: Final = frozenset(
    {
        "title",
        "meta",
        "link",
        "base",
        "script",
        "style",
        "noscript",
        "template",
        "object",
        "bgsound",
    }
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed page; `tree` is None where there is nothing in it.

    `lost_from` is the line from which the parser lost text, None if it lost none.
    """

    tree: HtmlElement | None
    lost_from: int | None = None


def parse_shallow(markup: str, limits: Limits) -> Parsed:
    """Return the tree, its deep tags dissolved where the parser cannot hold them."""
    parsed = parse(markup)
    if parsed.lost_from is None:
        return parsed
    return parse(flattened(markup, limits.max_depth))


def parse(markup: str) -> Parsed:
    """Return the tree of markup that was made safe."""
    parser = HTMLParser(
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        no_network=True,
        encoding="utf-8",
    )
    parser.set_element_class_lookup(_FACES)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError, AssertionError, ValueError):
        # lxml: an empty document, or nothing but what it does not take for markup.
        tree = None
    if tree is not None:
        _end_head(tree)
        open_shadows(tree)
    for entry in parser.error_log:
        if "RESOURCE_LIMIT" in entry.type_name or entry.type_name == "ERR_NO_MEMORY":
            return Parsed(tree, entry.line)
    return Parsed(tree)


def _end_head(tree: HtmlElement) -> None:
    """Move what stands in the head but belongs to the body to the body's start.

    Where a page leaves `</head>` and `<body>` out, as it may, the parser ends the head
    only at tags of HTML 4: `<nav>` and `<main>` and all in them stay in the head.
    """
    head = tree.find("head")
    if head is None:
        return
    strays: list[HtmlElement] = []
    for child in head:
        if strays or (isinstance(child.tag, str) and child.tag not in _HEAD_TAGS):
            strays.append(child)
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = tree.makeelement("body")
        tree.append(body)
    for place, child in enumerate(strays):
        body.insert(place, child)
