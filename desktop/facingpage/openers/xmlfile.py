"""Reads the small XML files in which archives tell of their pages."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from facingpage.openers.zipped import Archive, Member

# A table of contents of a thousand chapters has some 300 kB.
_MOST_BYTES: Final = 8_000_000


def read_xml(archive: Archive, member: Member | None) -> "etree._Element | None":
    """Return the root of an XML file in an archive, or None where it is no XML.

    Nothing it names is read: no entity, no DTD.

    Raises:
        OpenFailed: it is encrypted, damaged or too large.
    """
    if member is None:
        return None
    data = archive.read(member, _MOST_BYTES)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def named(root: "etree._Element", *names: str) -> Iterator["etree._Element"]:
    """Yield the elements of some names in document order, whatever their namespace."""
    for element in root.iter():
        if isinstance(element.tag, str) and local(element.tag) in names:
            yield element


def local(tag: str) -> str:
    """Return a tag's or attribute's name without its namespace, in lower case."""
    return tag.rpartition("}")[2].lower()


def value(element: "etree._Element", name: str) -> str:
    """Return an attribute by its name without namespace, "" where there is none."""
    for key, text in element.attrib.items():
        if local(str(key)) == name:
            return str(text).strip()
    return ""


def text_of(element: "etree._Element") -> str:
    """Return all text in an element on one line."""
    return " ".join("".join(map(str, element.itertext())).split())
