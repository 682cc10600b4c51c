"""What a review can be written as: one file and one row a format."""

import difflib
from pathlib import Path
from typing import Final

from facingpage.core.review import Review
from facingpage.errors import ExportFailed, WrongUse
from facingpage.export import html, jsonl, md, txt
from facingpage.export._options import Exporter, Options
from facingpage.export._safe import one_line
from facingpage.paths import write_whole

__all__ = ["EXPORTERS", "Exporter", "Options", "export", "exporter", "one_line"]

EXPORTERS: Final = (
    Exporter(
        "txt", "Plain text", ".txt", is_line_based=True, write=txt.write, between="\n"
    ),
    Exporter("md", "Markdown", ".md", is_line_based=True, write=md.write, between="\n"),
    Exporter("html", "Web page", ".html", is_line_based=False, write=html.write),
    Exporter("jsonl", "JSON Lines", ".jsonl", is_line_based=True, write=jsonl.write),
)
"""Every format, in the order in which menus and help list them."""


def exporter(name: str) -> Exporter:
    """Return the format of that name.

    Raises:
        WrongUse: there is none; a near name is suggested.
    """
    known = {row.name: row for row in EXPORTERS}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name.lower(), known, n=1)
    hint = f' (did you mean "{near[0]}"?)' if near else ""
    raise WrongUse(f'No format "{name}"{hint}. There are: {", ".join(known)}.')


def export(review: Review, name: str, path: Path, options: Options) -> None:
    """Write a review to a file, whole or not at all, as the format of that name.

    Raises:
        WrongUse: there is no such format.
        ExportFailed: the file cannot be written; what was there is untouched.
    """
    text = exporter(name).write(review, options)
    try:
        write_whole(path, text)
    except OSError as error:
        raise ExportFailed(
            f'Could not write "{path}": {error.strerror}.'
            " Choose another folder, or free some space."
        ) from error
