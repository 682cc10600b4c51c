"""Reads large XML lists entry by entry; what they name outside is never read."""

from collections.abc import Iterator
from typing import IO, Final

from lxml import etree

from facingpage.core import languages
from facingpage.translation.lists.base import Unreadable

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_CHARS: Final = 20_000

Element = etree._Element  # noqa: SLF001  # lxml has no public name for its type


def entries(file: IO[bytes], names: frozenset[str]) -> Iterator[Element]:
    """Yield elements of these names, whatever their namespace, each forgotten after.

    Entities stay unresolved, no DTD is loaded, and nesting and text are capped.

    Raises:
        Unreadable: it is no XML, or damaged from somewhere on.
    """
    try:
        steps = etree.iterparse(
            file,
            events=("end",),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in steps:
            if local(element) in names:
                yield element
                element.clear()
                # What was read before would stay beside it.
                while (before := element.getprevious()) is not None:
                    parent = element.getparent()
                    if parent is None:
                        break
                    parent.remove(before)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"it is no sound XML ({_short(error)})") from error


def local(element: Element) -> str:
    """Return an element's name without its namespace; "" where it is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def language(element: Element) -> str:
    """Return the base code of an element's language; "" where it names none."""
    said = element.get(_LANG) or element.get("lang") or ""
    code = said.strip().replace("_", "-")
    # "EN-US" is as common as "en-US".
    head, _, rest = code.partition("-")
    lower = f"{head.lower()}-{rest}" if rest else head.lower()
    return languages.base(lower) if languages.is_code(lower) else ""


def text(element: Element, left_out: frozenset[str] = frozenset()) -> str:
    """Return an element's text, without that in elements of the names `left_out`.

    More than 20,000 letters are cut: no entry is that long.
    """
    parts: list[str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and local(child) not in left_out:
            parts.append(text(child, left_out))
        parts.append(child.tail or "")
    return "".join(parts)[:_MOST_CHARS]


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield an element's own children of these names."""
    for child in element:
        if local(child) in names:
            yield child


def _short(error: Exception) -> str:
    return str(error).split(", line")[0][:120]
