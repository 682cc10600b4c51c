"""The pieces of evidence that a block is weighed by: one file and one row each."""

from typing import Final

from facingpage.cleaning.evidence import (
    alike,
    around,
    article,
    container,
    foreign,
    links,
    naming,
    neighbours,
    pagewide,
    position,
    repetition,
    text,
    title,
    wording,
)
from facingpage.cleaning.evidence.base import Evidence

EVIDENCE: Final = tuple(
    Evidence(id_, module.COLUMNS, module.measure, module.reason)
    for id_, module in {
        "text": text,
        "wording": wording,
        "links": links,
        "naming": naming,
        "container": container,
        "around": around,
        "alike": alike,
        "position": position,
        "title": title,
        "page": pagewide,
        "neighbours": neighbours,
        "article": article,
        "repeated": repetition,
        "language": foreign,
    }.items()
)
"""All evidence. The ids are stored, so they are never renamed."""
