"""The system's own dialogs that ask for files and folders."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

# What is opened is told by content: this only keeps a folder's pictures out of sight.
_PAGES: Final = (
    "*.html *.htm *.xhtml *.shtml *.mhtml *.mht *.webarchive *.maff *.htz *.epub"
    " *.pdf *.warc *.arc *.wacz *.gz *.zip *.txt *.text *.md"
)


class Asking:
    """Asks the person for paths; tests answer in its place."""

    def __init__(self, parent: QWidget) -> None:
        """Make dialogs that belong to this window."""
        self._parent = parent

    def pages(self, folder: str) -> list[Path]:
        """Return the files to open; none if the dialog was left."""
        names, _ = QFileDialog.getOpenFileNames(
            self._parent,
            "Open saved pages",
            folder,
            f"Saved pages ({_PAGES});;All files (*)",
        )
        return [Path(name) for name in names]

    def export_file(self, suggested: Path, kind: str) -> Path | None:
        """Return the file to write; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent,
            "Export",
            str(suggested),
            f"{kind} (*{suggested.suffix});;All files (*)",
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(suggested.suffix)

    def model_folder(self) -> Path | None:
        """Return the folder of a model; None if the dialog was left."""
        name = QFileDialog.getExistingDirectory(
            self._parent, "Choose the folder of a translation model"
        )
        return Path(name) if name else None
