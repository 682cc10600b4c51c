"""The pages in a page's frames, put where the frame stands, as a browser shows them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement

from facingpage.openers.decode import decode
from facingpage.openers.document import Document, Part
from facingpage.openers.elements import is_hidden
from facingpage.openers.tree import Parsed

_PAGES: Final = ("text/html", "application/xhtml+xml", "text/plain")
_MOST_LEVELS: Final = 5
_MOST_FRAMES: Final = 200
_MOST_BASES: Final = 6
# On the box that a frame became: what its page's addresses may be relative to.
_BASES: Final = "data-facingpage-bases"
# Frames are small beside what a page may be; two hundred large ones are a trap.
_BYTES_SHARE: Final = 4
_TINY: Final = re.compile(r"\s*[01](?:px)?\s*")
_TINY_STYLE: Final = re.compile(
    r"(?:^|[;\s])(?:width|height)\s*:\s*[01](?:\.\d+)?(?:px|em|%)?\s*(?:!|;|$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Frames:
    """What is left to use up while frames are read."""

    parse: Callable[[str], Parsed]
    document: Document
    bytes_left: int
    frames_left: int = _MOST_FRAMES
    is_cut: bool = False


def graft(
    tree: HtmlElement,
    document: Document,
    max_bytes: int,
    parse: Callable[[str], Parsed],
) -> bool:
    """Put the pages of frames into the tree; return whether no limit left one out.

    Frames are looked for in the document's parts and in `srcdoc`; a frame that is not
    there, not shown, or holds itself stays empty. `parse` makes a tree of markup, and
    `max_bytes` is how large a page may be.
    """
    bases = _bases_of(tree, ("", document.origin.url or ""))
    work = _Frames(parse, document, max_bytes // _BYTES_SHARE)
    # Depth first would let one chain of frames use up what is left for its siblings.
    level = [(tree, bases, frozenset({hash(document.data)}))]
    for _ in range(_MOST_LEVELS):
        level = [grown for place in level for grown in _fill(work, *place)]
        if not level:
            break
    return not (work.is_cut or level)


def names_of(address: str, element: HtmlElement, document: Document) -> tuple[str, ...]:
    """Return what an address at an element may be called among the document's parts.

    In a frame that was put in, addresses are relative to the frame's page.
    """
    for box in element.iterancestors():
        if written := box.get(_BASES):
            bases = ("", *written.split())
            break
    else:
        root = element.getroottree().getroot()
        bases = _bases_of(root, ("", document.origin.url or ""))
    return tuple(dict.fromkeys(_addresses(address, bases)))


def _fill(
    work: _Frames, tree: HtmlElement, bases: tuple[str, ...], above: frozenset[int]
) -> Iterator[tuple[HtmlElement, tuple[str, ...], frozenset[int]]]:
    """Fill the frames of a tree; yield each page put in, to be filled in turn."""
    for frame in list(tree.iter("iframe", "frame", "object")):
        if not _is_shown(frame):
            continue
        found = _find(work.document, frame, bases)
        if found is None:
            continue
        addresses, part = found
        # The bytes and not the address: a page may be there under two names.
        number = hash(part.data)
        if number in above:
            continue
        if work.frames_left <= 0 or len(part.data) > work.bytes_left:
            work.is_cut = True
            return
        work.frames_left -= 1
        work.bytes_left -= len(part.data)
        parsed = work.parse(_markup(part))
        work.is_cut |= parsed.lost_from is not None
        page = parsed.tree
        if page is None:
            continue
        own_bases = _bases_of(page, addresses)
        _put_in(frame, page)
        frame.set(_BASES, " ".join(base.replace(" ", "%20") for base in own_bases))
        yield frame, own_bases, above | {number}


def _find(
    document: Document, frame: HtmlElement, bases: tuple[str, ...]
) -> tuple[tuple[str, ...], Part] | None:
    """Return a frame's page, if it was saved too, and what it may be called."""
    markup = frame.get("srcdoc")
    if markup is not None:
        return bases, Part(markup.encode("utf-8", "replace"), "text/html", "utf-8")
    source = (frame.get("data" if frame.tag == "object" else "src") or "").strip()
    if not source or source.startswith(("about:", "javascript:", "#")):
        return None
    addresses = tuple(dict.fromkeys(_addresses(source, bases)))
    for address in addresses:
        try:
            part = document.parts[address]
        except KeyError:
            continue
        return (addresses, part) if part.media_type in _PAGES else None
    return None


def _addresses(source: str, bases: tuple[str, ...]) -> Iterator[str]:
    """Yield what a frame's address may be called among the parts.

    They are called as the page writes it, as it stands to the page's file, or in full.
    """
    yield source
    for base in bases:
        try:
            full = urljoin(base, source)
            yield full
            yield urldefrag(full).url
        # A port or bracket that is none.
        except ValueError:
            continue


def _bases_of(tree: HtmlElement, addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a page's relative addresses may be relative to."""
    for base in tree.iter("base"):
        if href := base.get("href"):
            joined = _addresses(href, addresses)
            return tuple(dict.fromkeys((*addresses, *joined)))[:_MOST_BASES]
    return addresses[:_MOST_BASES]


def _is_shown(frame: HtmlElement) -> bool:
    if is_hidden(frame):
        return False
    if any(_TINY.fullmatch(frame.get(side) or "") for side in ("width", "height")):
        return False
    return not _TINY_STYLE.search(frame.get("style") or "")


def _markup(part: Part) -> str:
    text = decode(part.data, part.charset).text
    if part.media_type == "text/plain":
        escaped = text.replace("&", "&amp;").replace("<", "&lt;")
        return f"<html><body><pre>{escaped}</pre></body></html>"
    return text


def _put_in(frame: HtmlElement, page: HtmlElement) -> None:
    """Make the frame a box that holds what the page's body holds.

    Its class and id stay: they tell what the frame is for.
    """
    # What stands in a frame is for browsers without frames.
    for child in list(frame):
        frame.remove(child)
    frame.text = None
    frame.tag = "div"
    for name in ("src", "srcdoc", "data"):
        if name in frame.attrib:
            del frame.attrib[name]
    body = page.find("body")
    holder = page if body is None else body
    frame.text = holder.text
    for child in list(holder):
        # A frameset's own head says nothing to the page around it.
        if child.tag != "head":
            frame.append(child)
