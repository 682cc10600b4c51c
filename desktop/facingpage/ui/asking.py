"""The dialogs that ask for files and folders, and whether to lose what is not kept."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from facingpage.core.terms import Scope
from facingpage.ui.wording import tr

# What is opened is told by content: this only keeps a folder's pictures out of sight.
_PAGES: Final = (
    "*.html *.htm *.xhtml *.shtml *.mhtml *.mht *.webarchive *.maff *.htz *.epub"
    " *.pdf *.warc *.arc *.wacz *.zip *.tar *.gz *.tgz *.bz2 *.xz *.zst *.txt *.text"
    " *.md *.markdown *.eml"
)

_MODELS: Final = "*.argosmodel *.zip *.tar *.tar.gz *.tgz *.bin *.spm"

_LISTS: Final = "*.csv *.tsv *.tab *.txt *.tbx *.tmx *.xml"
_RULES: Final = "Rules (*.toml)"
_MOST_LISTED: Final = 8


class Asking:
    """Asks the person; tests answer in its place."""

    def __init__(self, parent: QWidget) -> None:
        """Make dialogs that belong to this window."""
        self._parent = parent

    def pages(self, folder: str) -> list[Path]:
        """Return the files to open; none if the dialog was left."""
        names, _ = QFileDialog.getOpenFileNames(
            self._parent,
            tr("Open saved pages"),
            folder,
            tr("Saved pages ({pages});;All files (*)", pages=_PAGES),
        )
        return [Path(name) for name in names]

    def page_folder(self, folder: str) -> Path | None:
        """Return a folder of pages to open; None if the dialog was left."""
        name = QFileDialog.getExistingDirectory(
            self._parent, tr("Open a folder of saved pages"), folder
        )
        return Path(name) if name else None

    def export_file(self, suggested: Path, kind: str) -> Path | None:
        """Return the file to write; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent,
            tr("Export"),
            str(suggested),
            tr("{kind} (*{suffix});;All files (*)", kind=kind, suffix=suggested.suffix),
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(suggested.suffix)

    def model_files(self) -> list[Path]:
        """Return the files that hold models; none if the dialog was left."""
        names, _ = QFileDialog.getOpenFileNames(
            self._parent,
            tr("Import translation models"),
            "",
            tr("Models and kits ({models});;All files (*)", models=_MODELS),
        )
        return [Path(name) for name in names]

    def model_folder(self) -> Path | None:
        """Return the folder of a model; None if the dialog was left."""
        name = QFileDialog.getExistingDirectory(
            self._parent, tr("Import the folder of a translation model")
        )
        return Path(name) if name else None

    def rule_file(self) -> Path | None:
        """Return a file of rules to read; None if the dialog was left."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("Import rules of sites"),
            "",
            tr("{rules};;All files (*)", rules=_RULES),
        )
        return Path(name) if name else None

    def rule_file_to_write(self) -> Path | None:
        """Return the file to write rules to; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Export rules of sites"), "rules.toml", _RULES
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".toml")

    def kit_file(self) -> Path | None:
        """Return the file to write a kit of models to; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Save a kit of models"), "kit.zip", "Kits (*.zip)"
        )
        return Path(name) if name else None

    def word_list(self) -> Path | None:
        """Return a glossary or memory to import; None if the dialog was left."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("Import a glossary or a translation memory"),
            "",
            tr("Lists ({lists});;All files (*)", lists=_LISTS),
        )
        return Path(name) if name else None

    def word_list_file(self, suggested: str, kinds: str, /) -> Path | None:
        """Return the file to write a list to; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Export"), suggested, kinds
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(Path(suggested).suffix)

    def scheme(self) -> Path | None:
        """Return a label scheme to import; None if the dialog was left."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            tr("Import labels"),
            "",
            tr("Label schemes (*.json *.xml *.txt);;All files (*)"),
        )
        return Path(name) if name else None

    def scheme_file(self) -> Path | None:
        """Return the file to write the labels to; None if the dialog was left."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, tr("Export labels"), "labels.json", "Labels (*.json)"
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".json")

    def scope_of(self, question: str, /) -> Scope | None:
        """Return where terms are to hold; None if the dialog was left."""
        box = QMessageBox(self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Facing Page")
        box.setText(question)
        role = QMessageBox.ButtonRole.AcceptRole
        here = box.addButton(tr("In this project"), role)
        everywhere = box.addButton(tr("In all projects"), role)
        leave = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(here)
        box.setEscapeButton(leave)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is everywhere:
            return "global"
        return "project" if chosen is here else None

    def may_remove(self, what: str, /) -> bool:
        """Return whether to remove this model from the disk."""
        return self._is_sure(
            tr(
                "Remove the model {what}? It goes from the disk. To have it back,"
                " import it again.",
                what=what,
            ),
            tr("Keep it"),
            tr("Remove"),
        )

    def may_lose(self, lost: Sequence[str], /) -> bool:
        """Return whether to close the window though these edits are not kept."""
        return self._is_sure(lost_words(lost), tr("Stay"), tr("Close anyway"))

    def _is_sure(self, question: str, no: str, yes: str) -> bool:
        """Return whether the person says yes to what loses something."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Facing Page")
        box.setText(question)
        stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        is_leaving = box.clickedButton() is leave
        box.deleteLater()
        return is_leaving


def lost_words(lost: Sequence[str]) -> str:
    """Return the question before a window closes that would lose these."""
    listed = "; ".join(lost[:_MOST_LISTED])
    more = len(lost) - _MOST_LISTED
    listed += tr("; and {more} pages more", more=more) if more > 0 else ""
    return tr(
        "Your edits are not on disk, and closing would lose them:"
        " {listed}.\n\nStay to try again, or to save the pages with Export: an"
        " export has all your edits.",
        listed=listed,
    )
