"""Where exports go: files in a folder, or standard output."""

import argparse
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import STANDARD, print_data
from facingpage.cli.work import Input
from facingpage.core.review import Review
from facingpage.errors import WrongUse
from facingpage.export import Options, export, exporter, one_line

# Names of files may have 255 bytes on most disks; room is left for number and suffix.
_NAME_BYTES: Final = 200
_TITLE_CHARS: Final = 60


class Output:
    """Writes the reviews where `--out` says: files in a folder, or standard output."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Look at the options before any input is opened.

        Raises:
            WrongUse: no such format, or it needs a folder, or that cannot be made.
        """
        self._format = exporter(options.format)
        self._folder: Path | None = None if options.out == STANDARD else options.out
        self._is_first = True
        self._used: Counter[str] = Counter()
        self._options = Options(
            show_dropped=options.show_dropped,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            with_provenance=options.provenance,
        )
        if self._folder is None:
            if len(options.inputs) > 1:
                self.refuse_several()
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongUse(
                f'Could not make the folder "{self._folder}": {error.strerror}.'
                " Name another with --out."
            ) from error

    def refuse_several(self) -> None:
        """Raise WrongUse where several pages have no place to go."""
        if self._folder is None and not self._format.is_line_based:
            raise WrongUse(
                f'Several pages cannot follow one another as "{self._format.name}".'
                " Name a folder for them with --out DIR."
            )

    def write(self, reporter: Reporter, page: Input, review: Review) -> None:
        """Write the review of a page.

        Raises:
            ExportFailed: its file, or standard output, cannot be written.
        """
        if self._folder is None:
            text = self._format.write(review, self._options)
            print_data(text if self._is_first else self._format.between + text)
            self._is_first = False
            return
        target = self._unique(self._folder, _stem(page, review))
        export(review, self._format.name, target, self._options)
        reporter.written(page.name, target)

    def _unique(self, folder: Path, stem: str) -> Path:
        """Return a name in the folder that nothing has: no file is overwritten."""
        suffix = self._format.suffix
        while True:
            # Counted, as an archive may hold thousands of pages of one title.
            self._used[stem] += 1
            number = self._used[stem]
            name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
            target = folder / name
            if not target.exists() and not target.is_symlink():
                return target


def _stem(page: Input, review: Review) -> str:
    """Return a file's name: its input's, and for one page of several its own too."""
    stem = "page" if page.path == STANDARD else page.path.stem
    # A name may hold a line break, or a mark that turns it round when it is shown.
    stem = one_line(stem) or "page"
    if page.entry is None:
        return stem
    # A book's chapters all have its title in their markup.
    title = page.entry.title or review.page.title
    name = _file_name(title) or _file_name(_last_part(page.entry.url or ""))
    return _fit(f"{_fit(stem, _NAME_BYTES // 2)}-{name or f'{page.number:04d}'}")


def _last_part(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return Path(parts.path).stem or parts.netloc


def _file_name(text: str) -> str:
    """Return words of a page as part of a file's name: letters and digits only."""
    words = "".join(c if c.isalnum() else " " for c in text[:1000]).split()
    return "-".join(words)[:_TITLE_CHARS].strip("-")


def _fit(name: str, most: int = _NAME_BYTES) -> str:
    cut = name.encode("utf-8", "replace")[:most]
    return cut.decode("utf-8", "ignore").strip("-") or "page"
