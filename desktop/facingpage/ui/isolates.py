"""Words from the right within our sentences: each keeps to itself, and so do we.

A title in Arabic that begins a sentence of ours would turn all of it around, and a full
stop or a bracket behind it would be drawn before it. What we quote is set apart by two
characters that nobody sees, and that no text that is copied has.
"""

import re
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

_FIRST: Final = "\u2068"
_LAST: Final = "\u2069"
_FROM_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
# Our sentences quote so; a quotation within a quotation goes along with it.
_QUOTED: Final = re.compile(r"“([^“”]+)”|(?<![\w\"])\"([^\"\n]+)\"(?![\w\"])")
_OURS: Final = re.compile(f"[{_FIRST}{_LAST}]")
# Longer ones are no sentences.
_MOST_CHARS: Final = 20_000


def isolated(sentence: str) -> str:
    """Return a sentence of ours with what it quotes of others set apart.

    One in which nothing is written from the right comes back as it is.
    """
    if sentence.isascii() or len(sentence) > _MOST_CHARS:
        return sentence
    if _FROM_RIGHT.search(sentence) is None:
        return sentence

    def apart(found: re.Match[str]) -> str:
        words = found[1] or found[2]
        if _FROM_RIGHT.search(words) is None:
            return found[0]
        return found[0].replace(words, alone(words))

    return _QUOTED.sub(apart, sentence)


def alone(words: str) -> str:
    """Return words of others as they stand in a sentence of ours, set apart.

    Words that are written from the left come back as they are.
    """
    if _FROM_RIGHT.search(words) is None:
        return words
    # An isolate of the words' own that is left open would hold ours open.
    return f"{_FIRST}{bare(words)}{_LAST}"


def bare(text: str) -> str:
    """Return a text without what sets words apart, as it is to be copied."""
    return _OURS.sub("", text)


class Sentence(QLabel):
    """A label for sentences of ours; its text is taken as it is, never as rich text."""

    def setText(self, text: str) -> None:
        """Show a sentence, with what it quotes set apart."""
        super().setText(isolated(text))

    def text(self) -> str:
        """Return the sentence without what sets words apart."""
        return bare(super().text())


class PlainCopies(QObject):
    """Takes what sets words apart out of what is copied from a label."""

    def __init__(self, parent: QObject) -> None:
        """Watch the clipboard."""
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._clean)
        self._clipboard.selectionChanged.connect(self._clean_selection)

    def _clean(self) -> None:
        self._put_plain(QClipboard.Mode.Clipboard)

    def _clean_selection(self) -> None:
        self._put_plain(QClipboard.Mode.Selection)

    def _put_plain(self, mode: QClipboard.Mode) -> None:
        label, text = QApplication.focusWidget(), self._clipboard.text(mode)
        # What a page has of them itself, and what others copied, stays as it is.
        is_ours = isinstance(label, Sentence) and text == label.selectedText()
        if is_ours and text != bare(text):
            self._clipboard.setText(bare(text), mode)
