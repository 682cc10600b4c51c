"""The addresses that words of a page lead to: told in full, never followed."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final
from urllib.parse import urljoin, urlsplit

from facingpage.core.opened import Opened
from facingpage.core.page import Block, Link

# A longer address is left out: a part of it would lead elsewhere, or nowhere.
_MOST_CHARS: Final = 2_000
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_BASES: Final = frozenset({"http", "https"})
# Browsers drop these from within an address.
_LINE_ENDS = re.compile(r"[\t\n\r]")
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\s]")
# What most addresses look like: in full or from the site's root, in ASCII, no step up.
# Joined to a base they stay as they are written.
_PLAIN = re.compile(
    r"(?P<site>https?://[A-Za-z0-9.-]++(?::[0-9]++)?)?"
    r"(?P<path>/(?![/.])(?:[!\"$-.0-:<->@-~]++|/(?!\.))*+)?"
    r"(?:\?[!\"$-~]++)?(?:\#[!-~]++)?"
)


def with_full_addresses(opened: Opened) -> Opened:
    """Return the page with its links' addresses in full, without all other links.

    Openers give an address as the page writes it. Only http, https and mailto are
    addresses to tell; a place on the same page is none.
    """
    if not any(block.links for block in opened.page.blocks):
        return opened
    base = _base(opened)
    blocks = tuple(_told(block, base) for block in opened.page.blocks)
    return replace(opened, page=replace(opened.page, blocks=blocks))


def full_address(written: str, base: str) -> str | None:
    """Return an address of a page in full; None if it is none to tell.

    `base` is the address it may be relative to, or "" where that is not known.
    """
    if len(written) > _MOST_CHARS:
        return None
    written = _LINE_ENDS.sub("", written).strip()
    if not written or written.startswith("#"):
        return None
    plain = _PLAIN.fullmatch(written)
    if plain and (plain["site"] or (plain["path"] and _site(base))):
        url = written if plain["site"] else _site(base) + written
        return url if len(url) <= _MOST_CHARS else None
    try:
        url = urljoin(base, written).replace(" ", "%20")
        parts = urlsplit(url)
    except ValueError:
        # "http://[": brackets that hold no address.
        return None
    if not parts.scheme and url.startswith("//"):
        url = f"https:{url}"
    elif parts.scheme not in _SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    return None if len(url) > _MOST_CHARS or _ODD.search(url) else url


@lru_cache(maxsize=16)
def _site(base: str) -> str:
    """Return the begin of an address, up to its path; "" for no base."""
    parts = urlsplit(base)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _told(block: Block, base: str) -> Block:
    if not block.links:
        return block
    links = []
    for link in block.links:
        url = full_address(link.url, base)
        if url is not None:
            is_same = url == link.url
            links.append(link if is_same else Link(link.start, link.end, url))
    told = tuple(links)
    if told == block.links:
        return block
    # `replace` takes as long as all the rest, and a page has hundreds of links.
    return Block(
        block.id,
        block.kind,
        block.text,
        block.level,
        block.path,
        told,
        block.columns,
    )


def _base(opened: Opened) -> str:
    own = opened.page.provenance.url or ""
    named = None if opened.tree is None else opened.tree.find(".//base[@href]")
    try:
        if named is not None:
            own = urljoin(own, (named.get("href") or "").strip())
        return own if urlsplit(own).scheme in _BASES else ""
    except ValueError:
        return ""
