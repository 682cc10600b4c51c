"""Which pictures of a page a reader would miss, and what the page says of them."""

import re
from typing import Final

from lxml.html import HtmlElement

# Spacers, tracking pixels, flags, avatars in a comment's head.
_ICON_PX: Final = 48
_MOST_CHARS: Final = 1_000
_ICON = re.compile(
    r"(?:^|[\W_])(?:emoji|emoticon|smiley|icon|avatar|gravatar|spacer|pixel|badge)"
    r"(?:$|[\W_])",
    re.IGNORECASE,
)
_STYLED_PX = re.compile(r"(?:^|[;\s])(?:width|height)\s*:\s*(\d{1,5})(?:\.\d+)?px")
_LETTER = re.compile(r"[^\W_]")


def picture_text(image: HtmlElement) -> str | None:
    """Return what an `<img>` says in place of the picture; None if nobody misses it."""
    said = " ".join((image.get("alt") or "").split())
    if len(said) < 2 or not _LETTER.search(said):
        return None
    if image.get("role") in {"presentation", "none"}:
        return None
    if image.get("aria-hidden") == "true":
        return None
    if _ICON.search(f"{image.get('class', '')} {image.get('id', '')}"):
        return None
    if any(0 <= size <= _ICON_PX for size in _sizes(image)):
        return None
    return said if len(said) <= _MOST_CHARS else f"{said[:_MOST_CHARS].rstrip()}…"


def _sizes(image: HtmlElement) -> list[int]:
    """Return the widths and heights in pixels that an image asks for."""
    sizes = []
    for name in ("width", "height"):
        said = (image.get(name) or "").strip().removesuffix("px")[:6]
        if said.isascii() and said.isdigit():
            sizes.append(int(said))
    styled = _STYLED_PX.findall(image.get("style") or "")
    return sizes + [int(size) for size in styled]
