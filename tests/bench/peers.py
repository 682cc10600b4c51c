"""Other extractors, each as it is meant to be run on a page's text."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import lxml.html
import trafilatura
from lxml.etree import LxmlError

# Installed by `dev.py bench` alone, and without types.
_JUSTEXT: Final[Any] = import_module("justext")
_READABILITY: Final[Any] = import_module("readability")
_RESILIPARSE: Final[Any] = import_module("resiliparse.extract.html2text")

Extractor = Callable[[str], str | None]


def _readability(html: str) -> str:
    summary = _READABILITY.Document(html).summary()
    return "\n".join(str(text) for text in lxml.html.fromstring(summary).itertext())


def _resiliparse(html: str) -> str:
    whole = _RESILIPARSE.extract_plain_text(html, main_content=True, alt_texts=False)
    return str(whole)


def _justext(html: str) -> str:
    stoplist = _JUSTEXT.get_stoplist("English")
    paragraphs = _JUSTEXT.justext(html.encode(), stoplist, encoding="utf-8")
    return "\n".join(str(p.text) for p in paragraphs if not p.is_boilerplate)


def _precision(html: str) -> str | None:
    return trafilatura.extract(html, include_comments=False, favor_precision=True)


def _recall(html: str) -> str | None:
    return trafilatura.extract(html, include_comments=False, favor_recall=True)


def _quiet(work: Extractor) -> Extractor:
    """Return an extractor that finds nothing where it breaks on a page."""

    def extract(html: str) -> str | None:
        try:
            return work(html)
        except (ValueError, TypeError, AttributeError, LookupError, LxmlError):
            return None
        except _READABILITY.readability.Unparseable:
            return None

    return extract


PEERS: Final[dict[str, Extractor]] = {
    "trafilatura precision": _quiet(_precision),
    "trafilatura recall": _quiet(_recall),
    "readability-lxml": _quiet(_readability),
    "resiliparse": _quiet(_resiliparse),
    "jusText": _quiet(_justext),
}
