"""What the translation memory has that is like the block's sentences, and its use."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPushButton, QTextEdit, QVBoxLayout, QWidget

from facingpage.core.difference import difference
from facingpage.core.languages import is_right_to_left
from facingpage.ui import words
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.wording import mark, tr

_TITLE_CHARS: Final = 40
_NOTE: Final = mark("Struck out: only here. Underlined: only in the memory.")


def offer_words(offer: MemoryOffer) -> str:
    """Return how alike an offer is, whose it is, when it was made and where."""
    it = offer.remembered
    alike = (
        tr("The same sentence")
        if offer.percent == 100
        else tr("{percent}% alike", percent=offer.percent)
    )
    if offer.is_used:
        alike = tr("In use: the same sentence")
    if offer.has_other_numbers:
        alike += tr(", with other numbers")
    title = visible_text(" ".join(it.page.split()))
    if len(title) > _TITLE_CHARS:
        title = f"{title[:_TITLE_CHARS]}…"
    when = words.date(it.made_at[:10]) if it.made_at else ""
    parts = (alike, visible_text(it.who), when, f"“{title}”" if title else "")
    return " · ".join(filter(None, parts))


class MemoryPanel(QWidget):
    """An offer under another, the most alike first; hidden while there is none."""

    taken = Signal(object)
    """The MemoryOffer to take over."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without offers."""
        super().__init__(parent)
        self.offers: tuple[MemoryOffer, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._layout.setSpacing(6)
        self._caption = label(self, tr("TRANSLATION MEMORY"), "caption")
        self._layout.addWidget(self._caption)
        self._shown: list[QWidget] = []
        self.hide()

    def show_offers(self, offers: Sequence[MemoryOffer]) -> None:
        """Show these offers, the most alike first."""
        if tuple(offers) == self.offers:
            return
        self.offers = tuple(offers)
        for widget in self._shown:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for offer in self.offers:
            made = _OfferBox(self, offer, is_first=offer is self.best())
            made.use.clicked.connect(partial(self.taken.emit, offer))
            self._add(made)
        if any(offer.percent < 100 for offer in self.offers):
            self._add(label(self, tr(_NOTE), "small"))
        self.setVisible(bool(self.offers))

    def best(self, span: tuple[int, int] | None = None) -> MemoryOffer | None:
        """Return the best one to take over, of a span if there is one; or None."""
        free = [offer for offer in self.offers if not offer.is_used]
        own = [offer for offer in free if offer.span == span]
        return next(iter(own or free), None)

    def text(self) -> str:
        """Return all that is said, for tests and for copying."""
        lines: list[str] = []
        for offer in self.offers:
            it = offer.remembered
            lines += [offer_words(offer), it.source, it.target]
        return "\n".join(lines)

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._shown.append(widget)


class _OfferBox(QWidget):
    """How alike it is, the sentence with what differs, its translation, a button."""

    def __init__(self, parent: QWidget, offer: MemoryOffer, *, is_first: bool) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(4)
        layout.addWidget(label(self, offer_words(offer), "small"))
        if offer.percent < 100:
            layout.addWidget(_Difference(self, offer.sentence, offer.remembered.source))
        self.use = QPushButton(
            tr("Use it  ({key:take-memory})") if is_first else tr("Use it"), self
        )
        self.use.setAccessibleName(tr("Use: {it}", it=offer.remembered.target[:200]))
        self.use.setVisible(not offer.is_used)
        if offer.is_used:
            return
        target = label(self, visible_text(offer.remembered.target), selectable=True)
        target.setAccessibleName(tr("Translation in the memory"))
        if is_right_to_left(offer.remembered.target):
            target.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.addWidget(target)
        layout.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)


class _Difference(QTextEdit):
    """Two sentences in one: struck out what only the first has, underlined the new."""

    def __init__(self, parent: QWidget, one: str, other: str) -> None:
        super().__init__(parent)
        self.setObjectName("verbatim")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        cursor = QTextCursor(self.document())
        said = []
        # Text goes in as text: never as markup.
        last = "same"
        for change in difference(one, other):
            if (last, change.kind) == ("gone", "new"):
                # Else the two would read as one word.
                cursor.insertText(" ", QTextCharFormat())
            last = change.kind
            form = QTextCharFormat()
            form.setFontStrikeOut(change.kind == "gone")
            form.setFontUnderline(change.kind == "new")
            cursor.insertText(visible_text(change.text), form)
            told = {"same": "", "gone": tr("only here: "), "new": tr("only there: ")}
            said.append(f"{told[change.kind]}{change.text.strip()}")
        self.setAccessibleName(tr("Difference to the sentence in the memory"))
        self.setAccessibleDescription("; ".join(filter(None, said))[:2000])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at this width."""
        super().resizeEvent(event)
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(max(1, round(self.document().size().height())) + 2)
