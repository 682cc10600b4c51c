"""Where the bytes of an `<img>` may be: every address it names, the likeliest first."""

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote_to_bytes

from lxml.html import HtmlElement

_LATE: Final = (
    *("data-src", "data-original", "data-lazy-src", "data-lazy", "data-orig-file"),
    *("data-hi-res-src", "data-full-src", "data-large-file", "data-image"),
)
"""Where pages that load pictures late keep the address until then."""

_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset")
_WIDTH = re.compile(r"[\d.]+[wxh],?")
# An open bracket ends an address without quotes: else "url(url(…" is read again from
# each of them.
_CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'()]*+))\s*\)")
_CSS_NAME = re.compile(r"var\(\s*(--[\w-]{1,80})\s*[,)]")
_MOST: Final = 40
_MOST_NAMES: Final = 3


def addresses_of(image: HtmlElement, css: str) -> Iterator[str]:
    """Yield each address once, as the page writes it; `css` is the page's own style."""
    seen: set[str] = set()
    for address in _named(image, css):
        address = address.strip()  # noqa: PLW2901  # the same, without its space
        if address and address not in seen:
            seen.add(address)
            yield address
        if len(seen) >= _MOST:
            return


def style_text(tree: HtmlElement) -> str:
    """Return what stands in a page's style elements."""
    return "\n".join(style.text or "" for style in tree.iter("style"))


def bytes_of(uri: str, most: int) -> bytes | None:
    """Return what a `data:` address holds, one byte more than `most` at most.

    None where it is damaged. Browsers forgive spaces and a missing end in base64.
    """
    head, comma, body = uri.partition(",")
    if not comma:
        return None
    if not head.rstrip().lower().endswith(";base64"):
        return unquote_to_bytes(body[: 3 * most + 3])[: most + 1]
    text = body[: 2 * most + 8]
    packed = unquote_to_bytes(text) if "%" in text else text.encode("ascii", "replace")
    packed = b"".join(packed.split()).rstrip(b"=")
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4))[: most + 1]
    except binascii.Error:
        return None


def _named(image: HtmlElement, css: str) -> Iterator[str]:
    yield image.get("src") or ""
    # SingleFile keeps a picture that stands twice in the style, once.
    style = image.get("style") or ""
    for name in _CSS_NAME.findall(style)[:_MOST_NAMES]:
        if (found := re.search(rf"{name}\s*:\s*(?=url\()", css)) is not None:
            yield _address(_CSS_URL.match(css, found.end()))
    for match in _CSS_URL.finditer(style):
        yield _address(match)
    for name in _LATE:
        yield image.get(name) or ""
    holders = [image]
    for above in image.iterancestors():
        if above.tag == "picture":
            holders += above.iter("source")
        # The parser puts an image into the sources before it.
        if above.tag != "source":
            break
    for holder in holders:
        for name in _SETS:
            yield from _in_set(holder.get(name) or "")


def _address(found: "re.Match[str] | None") -> str:
    return next(filter(None, found.groups()), "") if found else ""


def _in_set(written: str) -> Iterator[str]:
    # Addresses may hold commas; between two of them stands one with a space.
    for word in written.split():
        if not _WIDTH.fullmatch(word):
            yield word.rstrip(",")
