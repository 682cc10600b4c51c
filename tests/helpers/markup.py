"""Looking into HTML that was written."""

from typing import Any, cast

import lxml.html


def found(html: str, xpath: str) -> list[Any]:
    """Return what an XPath finds in a page."""
    tree = lxml.html.document_fromstring(html.encode())
    return cast("list[Any]", tree.xpath(xpath))
