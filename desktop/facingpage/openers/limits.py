"""How much of a page is read: a hostile file meets a limit before it meets a parser."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what an opener takes in. Text past a cap is named in `Page.cut`.

    `max_bytes` is the size of a file. `max_depth` is nesting of elements; deeper tags
    are dissolved and their text kept. `max_attributes` is attributes of one tag; the
    rest of the tag is dropped. `max_blocks` is blocks of one page. `max_block_chars`
    is code points of one block; longer text goes on in the next block.
    `max_uri_chars` is the length from which a `data:` URI is left out.
    `max_marks` is combining marks on one letter.

    `max_entries` is files in one archive or folder. `max_unpacked_bytes` is what all
    members of one archive may unpack to while it is read once; each alone is held to
    `max_bytes`. `max_ratio` is how many times its size a member may grow, asked once
    more than `ratio_from_bytes` have come out: text never grows so, a bomb must.
    `max_folder_depth` is folders within one another.

    Pictures are decoded when they are asked for: `max_picture_bytes` is the size of
    one as saved, `max_picture_pixels` its pixels before it is unpacked, `max_pictures`
    how many of a page.

    Of a PDF are read `max_pdf_pages` pages and about `max_pdf_chars` code points, for
    about `max_pdf_seconds`.
    """

    max_bytes: int = 64_000_000
    max_depth: int = 500
    max_attributes: int = 500
    max_blocks: int = 50_000
    max_block_chars: int = 8_000
    max_uri_chars: int = 2_000
    max_marks: int = 16
    max_entries: int = 20_000
    max_unpacked_bytes: int = 2_000_000_000
    max_ratio: int = 300
    ratio_from_bytes: int = 4_000_000
    max_folder_depth: int = 32
    max_picture_bytes: int = 20_000_000
    max_picture_pixels: int = 40_000_000
    max_pictures: int = 1_000
    max_pdf_pages: int = 2_000
    max_pdf_chars: int = 5_000_000
    max_pdf_seconds: int = 25


DEFAULT_LIMITS: Final = Limits()
"""The limits used where none are given."""
