"""The marks within a paragraph of Markdown: emphasis, code, links."""

import html
import re
from typing import Final

from facingpage.core.page import Link

# Possessive: what hostile text leaves open is not tried again in every shorter form.
_LINK: Final = (
    r"\[([^\[\]\n]{0,2000}+)\]"
    r"\(([^()\s]{0,2000}+(?:\([^()\s]{0,200}+\)[^()\s]{0,200}+)?)[^()\n]{0,300}+\)"
)
LINKED = re.compile(_LINK)
"""A link: its words, and where it leads."""

_PICTURE = re.compile("!" + _LINK)
_REFERRED = re.compile(r"!?\[([^\[\]\n]{1,2000})\]\[[^\[\]\n]{0,200}\]")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,2000})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>|<!--.{0,5000}?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s{0,9}/?>", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n]{1,2000})\1(?!`)")
_STRONG = re.compile(r"(\*\*|__|~~)(?=\S)(.{1,400}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
# Characters of no meaning stand for what is put back last, and for links' ends.
_FIRST_KEPT: Final = 0xE000
_MOST_KEPT: Final = 0x100
_FIRST_LINK: Final = 0xE200
_MOST_LINKS: Final = 0x100
_LINK_END: Final = "\ue100"
_KEPT = re.compile("[\ue000-\ue0ff]")
_LINK_MARK = re.compile("([\ue100\ue200-\ue2ff])")
_PRIVATE = re.compile("[\ue000-\ue2ff]")
_ENTITY = re.compile(r"&#?\w{1,32};")


def unmarked(text: str) -> str:
    """Return a paragraph's words on one line, without marks of links and emphasis."""
    return linked(text)[0]


def linked(text: str) -> tuple[str, tuple[Link, ...]]:
    """Return a paragraph's words without marks, and the links that stood in them.

    An address is told as it is written.
    """
    kept: list[str] = []
    urls: list[str] = []

    def keep(words: str) -> str:
        # What stands in code or behind a backslash has no marks.
        if len(kept) >= _MOST_KEPT:
            return words
        kept.append(words)
        return chr(_FIRST_KEPT + len(kept) - 1)

    def link(words: str, url: str) -> str:
        if len(urls) >= _MOST_LINKS or not words.strip():
            return words
        urls.append(_KEPT.sub(lambda found: _again(found[0], kept), url))
        return f"{chr(_FIRST_LINK + len(urls) - 1)}{words}{_LINK_END}"

    # A backslash that ends a line breaks it, as two spaces do.
    text = " ".join(_PRIVATE.sub("", text).replace("\\\n", " ").split())
    text = _CODE.sub(lambda found: keep(found[2].strip()), text)
    text = _ESCAPE.sub(lambda found: keep(found[1]), text)
    text = _ADDRESS.sub(lambda found: link(found[1], found[1]), text)
    text = _TAG.sub("", _BREAK.sub(" ", text))
    # A picture may stand in a link.
    text = _PICTURE.sub(r"\1", text)
    text = LINKED.sub(lambda found: link(found[1], found[2]), text)
    text = _REFERRED.sub(r"\1", text)
    for _ in range(2):
        text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = _ENTITY.sub(lambda found: _PRIVATE.sub("", html.unescape(found[0])), text)
    text = _KEPT.sub(lambda found: _again(found[0], kept), text)
    return _placed(" ".join(text.split()), urls)


def _placed(text: str, urls: list[str]) -> tuple[str, tuple[Link, ...]]:
    """Return a text without its link marks, and where they were."""
    if not urls:
        return _PRIVATE.sub("", text), ()
    words: list[str] = []
    links: list[Link] = []
    size = start = 0
    url: str | None = None
    for piece in _LINK_MARK.split(text):
        if piece == _LINK_END:
            if url is not None and start < size:
                links.append(Link(start, size, url))
            url = None
        elif _LINK_MARK.fullmatch(piece):
            number = ord(piece) - _FIRST_LINK
            # One within another: the outer one's words before it are no link.
            url, start = urls[number] if number < len(urls) else None, size
        else:
            words.append(piece)
            size += len(piece)
    whole = "".join(words)
    return (whole, tuple(links)) if whole == whole.strip() else (whole.strip(), ())


def _again(mark: str, kept: list[str]) -> str:
    number = ord(mark) - _FIRST_KEPT
    return kept[number] if number < len(kept) else ""
