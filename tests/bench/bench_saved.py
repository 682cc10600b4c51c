"""What becomes of each saved page of ../shared/data/saved: a table, format by file.

    python3 dev.py bench saved [--data FOLDER] [--dropped]

Of each file: does it open, how many of the passages it must hold were found among its
blocks and how many among those kept, how many it must not keep are gone, and are
title, address and moment of saving those of the manifest. `--dropped` prints the
passages that were missed. An archive of many pages is asked for the page in question
by its address; of a book all chapters count.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from facingpage.core.page import Cleaned
from facingpage.errors import OpenFailed
from facingpage.openers import find_document, find_source, list_pages
from facingpage.openers.dates import iso_date
from facingpage.workflow import clean_page

_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "saved" / "dev"
_HEAD = ("format", "file", "opens", "found", "kept", "left out", "title", "URL", "time")
_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Missed:
    """A passage that is not where it should be: in the page, kept, or left out."""

    file: str
    what: str
    passage: str


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 1 if a file does not open or loses text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_DATA)
    parser.add_argument("--dropped", action="store_true")
    options = parser.parse_args(arguments)
    lines = (options.data / "manifest.jsonl").read_text("utf-8").splitlines()
    print(f"| {' | '.join(_HEAD)} |")
    print("|---" * len(_HEAD) + "|")
    missed: list[Missed] = []
    totals = [0] * 6
    for row in sorted(map(json.loads, lines), key=lambda row: str(row["file"])):
        cells, counts = _cells(options.data, row, missed)
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        print(f"| {row['format']} | {Path(row['file']).name} | {' | '.join(cells)} |")
    pairs = [f"{totals[n]}/{totals[n + 1]}" for n in (0, 2, 4)]
    print(f"| **all** | {len(lines)} files | | {' | '.join(pairs)} | | | |")
    for one in missed if options.dropped else ():
        print(f"\n{one.file}: {one.what}: {one.passage}")
    return int(totals[0] < totals[1])


def _cells(
    folder: Path, row: dict[str, Any], missed: list[Missed]
) -> tuple[list[str], list[int]]:
    wanted, unwanted = row["must_contain"], row["must_lack"]
    try:
        pages = list(_pages(folder / row["file"], row))
    except OpenFailed as failure:
        # Some are there because they hold no page; then the sentence is the answer.
        opens = "no page, and says so" if not wanted else f"**no**: {failure}"
        counts = [0, len(wanted), 0, len(wanted), 0, 0]
        return [opens, "", "", "", "", "", ""], counts
    every = _letters(block.text for page in pages for block in page.page.blocks)
    kept = _letters(
        block.text
        for page in pages
        for block in page.page.blocks
        if page.verdicts[block.id].kept
    )
    found = [part for part in wanted if _letters([part]) in every]
    held = [part for part in wanted if _letters([part]) in kept]
    gone = [part for part in unwanted if _letters([part]) not in kept]
    missed += [Missed(row["file"], "not found", p) for p in wanted if p not in found]
    missed += [Missed(row["file"], "dropped", p) for p in found if p not in held]
    missed += [Missed(row["file"], "kept", p) for p in unwanted if p not in gone]
    counts = [len(found), len(wanted), len(held), len(wanted), len(gone), len(unwanted)]
    shares = [_share(counts[n], counts[n + 1]) for n in (0, 2, 4)]
    return ["yes", *shares, *_told(pages, row)], counts


def _pages(path: Path, row: dict[str, Any]) -> Iterator[Cleaned]:
    source = find_source(path)
    entries = list(list_pages(source))
    if len(entries) > 1 and row["format"] != "epub" and row["url"]:
        exact = [entry for entry in entries if entry.url == row["url"]]
        # Of two captures of one address the one in question.
        exact.sort(key=lambda entry: entry.saved_at != row["saved_at"])
        entries = exact[:1] or entries
    for entry in entries:
        document = find_document(source, key=entry.key)
        for step in clean_page(document):
            if isinstance(step, Cleaned):
                yield step


def _told(pages: list[Cleaned], row: dict[str, Any]) -> Iterator[str]:
    """Yield whether title, address and time are as the manifest has them."""
    origin = pages[0].page.provenance
    titles = _letters(page.page.title for page in pages).casefold()
    if not row["title"]:
        yield "–"
    else:
        own = _letters([row["title"]]).casefold()
        is_same = own in titles or any(
            len(title) > 3 and title in own
            for page in pages
            if (title := _letters([page.page.title]).casefold())
        )
        yield "yes" if is_same else f"**no**: {pages[0].page.title}"
    yield _judged(row["url"], origin.url, is_same=row["url"] == origin.url)
    told, found = iso_date(_plain_date(row["saved_at"])), iso_date(origin.saved_at)
    yield _judged(row["saved_at"], origin.saved_at, is_same=_is_same(told, found))


def _plain_date(written: str | None) -> str | None:
    """Return a date; one as PDF writes it ("D:20240419175321+00'00'") as ISO does."""
    found = re.match(r"D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)", written or "")
    return "{}-{}-{}T{}:{}:{}".format(*found.groups()) if found else written


def _judged(told: str | None, found: str | None, *, is_same: bool) -> str:
    if told is None:
        # The manifest names only what the file itself tells; more is no fault.
        return f"– ({found})" if found else "–"
    return "yes" if is_same else f"**no**: {found}"


def _is_same(told: str | None, found: str | None) -> bool:
    if told is None or found is None:
        return told is found
    moments = [datetime.fromisoformat(text) for text in (told, found)]
    first, second = (m if m.tzinfo else m.replace(tzinfo=UTC) for m in moments)
    return abs((first - second).total_seconds()) <= _SECONDS


def _share(part: int, whole: int) -> str:
    text = f"{part}/{whole}"
    return "–" if not whole else text if part == whole else f"**{text}**"


def _letters(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


if __name__ == "__main__":
    sys.exit(main())
