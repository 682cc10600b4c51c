"""JSON Lines: one record a block, with the same keys always in the same order."""

import json
import re
from dataclasses import asdict
from typing import Final

from facingpage import __version__
from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.review import Review
from facingpage.export._annotations import annotations
from facingpage.export._content import LANGUAGE_BY, Row, engine, whole_rows
from facingpage.export._options import Options
from facingpage.export._safe import whole_characters

# As they are these would end a line early for some readers, or steer a terminal; in
# JSON they can be written without loss.
_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u206f]")


def write(review: Review, options: Options) -> str:
    """Return a line for every block; dropped ones only if they are to be shown.

    `provenance` stands in every record, so that each line is whole by itself.
    What a person said of a block comes as `annotations` tells it. `paragraphs` is
    where a person said that paragraphs begin within the block. `made_of` tells what a
    block that they joined or cut is made of: number, start and end, in code points, of
    each text as the page was saved; [] is a block as it was.
    """
    known = _provenance(review, options)
    records = (
        {
            **_record(review, row),
            **annotations(review, row.block.id, options),
            "provenance": known,
        }
        for row in whole_rows(review, options)
    )
    return "".join(f"{_line(record)}\n" for record in records)


def _record(review: Review, row: Row) -> dict[str, object]:
    origin, block = review.page.provenance, row.block
    has_translation = row.translation is not None
    draft = review.drafts.get(block.id) if has_translation else None
    return {
        "page_sha256": origin.sha256,
        "source": origin.name,
        "url": origin.url,
        "title": review.page.title,
        "block": block.id,
        "kind": block.kind.value,
        "text": block.text,
        "kept": row.is_kept,
        "reason": row.reason,
        "language": review.language_of(block.id).code,
        "translation": row.translation,
        "engine": engine(review, block.id) if has_translation else None,
        "flags": list(review.flags(block.id)) if has_translation else [],
        "zone": review.verdicts[block.id].zone,
        "language_by": LANGUAGE_BY[review.language_by(block.id)],
        "via": list(draft.via) if draft else [],
        "translated_at": (draft.made_at or None) if draft else None,
        "paragraphs": list(review.bounds.get(block.id, NO_BOUNDS).paragraphs),
        "made_of": [
            [each.block, each.start, each.end]
            for each in review.made_of.get(block.id, ())
        ],
    }


def _provenance(review: Review, options: Options) -> dict[str, object]:
    """Return all that is known of where the page came from, and how it is known."""
    page = review.page
    return {
        **asdict(page.provenance),
        "title": page.title,
        "language": review.page_language.code,
        "language_sureness": review.page_language.sure,
        "language_by": LANGUAGE_BY[review.language_by()],
        "page_type": review.page_type,
        "cleaning": "fast" if review.fast else "full",
        "cut": page.cut,
        "made_by": f"Facing Page {__version__}",
        "made_at": options.made_at or None,
    }


def _line(record: dict[str, object]) -> str:
    text = whole_characters(json.dumps(record, ensure_ascii=False))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
