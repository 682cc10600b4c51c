"""Where exports go: files in a folder, or standard output."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import STANDARD, name_of, print_data
from facingpage.core.review import Review
from facingpage.errors import WrongUse
from facingpage.export import Options, export, exporter


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
        self._options = Options(
            show_dropped=options.show_dropped,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        if self._folder is None:
            if len(options.inputs) > 1 and not self._format.is_line_based:
                raise WrongUse(
                    f'Several pages cannot follow one another as "{self._format.name}".'
                    " Name a folder for them with --out DIR."
                )
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongUse(
                f'Could not make the folder "{self._folder}": {error.strerror}.'
                " Name another with --out."
            ) from error

    def write(self, reporter: Reporter, path: Path, review: Review) -> None:
        """Write the review of an input.

        Raises:
            ExportFailed: its file, or standard output, cannot be written.
        """
        if self._folder is None:
            text = self._format.write(review, self._options)
            print_data(text if self._is_first else self._format.between + text)
            self._is_first = False
            return
        target = _unique(self._folder, path, self._format.suffix)
        export(review, self._format.name, target, self._options)
        reporter.written(name_of(path), target)


def _unique(folder: Path, path: Path, suffix: str) -> Path:
    """Return a name in the folder that nothing has: an export overwrites no file."""
    stem = "page" if path == STANDARD else path.stem
    target = folder / f"{stem}{suffix}"
    number = 2
    while target.exists() or target.is_symlink():
        target = folder / f"{stem}-{number}{suffix}"
        number += 1
    return target
