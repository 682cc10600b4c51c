"""What is known of a page: who, when, where from, and what was dropped from it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import compress
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import encodings
from facingpage.core.formats import format_words
from facingpage.core.page import PAGE_TYPES
from facingpage.core.review import Review
from facingpage.ui import words
from facingpage.ui.kept_words import kept_of
from facingpage.ui.language_names import language_name
from facingpage.ui.look import label, near_edge
from facingpage.ui.told import told
from facingpage.ui.wording import tr

_MARGINS: Final = (18, 14, 16, 14)
_MOST_REASONS: Final = 24
_TEXT: Final = attrgetter("text")
_REASON: Final = attrgetter("reason")

_DIGEST: Final = "SHA-256"


def facts_of(review: Review) -> Iterator[tuple[str, str]]:
    """Yield name and value of each fact that the page tells; all plain text."""
    page, origin = review.page, review.page.provenance
    known = (
        (tr("Incomplete"), page.cut),
        (tr("Title"), page.title),
        (tr("Type"), told(PAGE_TYPES.get(review.page_type, ""))),
        (tr("Site"), origin.site),
        (tr("Author"), origin.author),
        (tr("Published"), words.date(origin.published) if origin.published else None),
        (
            tr("Saved"),
            _with(
                origin.saved_at and words.date(origin.saved_at), origin.saved_at_source
            ),
        ),
        (tr("Address"), origin.url),
        (
            "",
            f"({told(origin.url_source)})"
            if origin.url and origin.url_source
            else None,
        ),
        (tr("Language"), words.page_language(review)),
        (tr("Declared"), _declared(origin.declared_language)),
        (tr("Kept"), kept_of(review)),
        (tr("Words"), tr("{words_kept} kept", words_kept=f"{_words_kept(review):,}")),
        (tr("Comments"), words.comments(review)),
        (tr("File"), origin.name),
        (tr("Size"), words.size(origin.size_bytes) if origin.size_bytes else None),
        (tr("Format"), told(format_words(origin.format))),
        (tr("Encoding"), _with(origin.encoding.upper(), origin.encoding_source)),
        (_DIGEST, origin.sha256),
    )
    return ((name, value) for name, value in known if value)


def _words_kept(review: Review) -> int:
    # Between words stands one space; to split 50 MB takes a quarter of a second.
    return sum(text.count(" ") + 1 for text in map(_TEXT, review.kept_blocks()))


def dropped_by_reason(review: Review) -> list[tuple[str, int]]:
    """Return how many blocks are dropped for each reason, the most frequent first."""
    verdicts, dropped = review.judged, review.dropped_mask()
    counts = Counter(
        map(_REASON, map(verdicts.__getitem__, compress(review.page.ids(), dropped)))
    )
    for block in review.kept:
        if dropped[block - 1] and verdicts[block].kept:
            counts[verdicts[block].reason] -= 1
            counts[tr("dropped by you")] += 1
    return (+counts).most_common(_MOST_REASONS)


class PageFacts(QWidget):
    """The page's facts as rows, and a table of what was dropped."""

    encoding_asked = Signal(object)
    """Name of the encoding to read the page by; None: the one detected."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without a page."""
        super().__init__(parent)
        self._none = label(self, tr("What is known of the page stands here."), "muted")
        self._facts = QWidget(self)
        self._dropped = QWidget(self)
        self._caption = label(self, tr("DROPPED, BY REASON"), "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*_MARGINS)
        self._column.setSpacing(8)
        self._column.addWidget(self._none)
        self._column.addWidget(self._facts)
        self._column.addSpacing(8)
        self._column.addWidget(self._caption)
        self._column.addWidget(self._dropped)
        self._column.addStretch(1)
        self._caption.hide()
        self._given: Review | None = None
        self._shown: list[tuple[str, str]] = []
        self._reasons: list[tuple[str, int]] = []

    def show_page(self, review: Review | None) -> None:
        """Show a page's facts; a table that stays the same is left alone."""
        if review is not None and self._given is not None:
            given = self._given
            # Drafts and corrections, which come by the hundred, say nothing here.
            if (
                review.page is given.page
                and review.kept is given.kept
                and review.site_ruled is given.site_ruled
                and review.page_language == given.page_language
            ):
                return
        self._given = review
        facts = list(facts_of(review)) if review else []
        reasons = dropped_by_reason(review) if review else []
        self._none.setVisible(review is None)
        if facts != self._shown:
            self._facts = self._put(self._facts, self._fact_table(facts))
            self._shown = facts
        if reasons != self._reasons:
            self._dropped = self._put(self._dropped, self._reason_table(reasons))
            self._reasons = reasons
        self._caption.setVisible(bool(reasons))

    def text(self) -> str:
        """Return all that is said, a fact a line."""
        facts = [f"{name}: {value}" for name, value in self._shown]
        return "\n".join(facts + [f"{why}: {n}" for why, n in self._reasons])

    def _put(self, old: QWidget, new: QWidget) -> QWidget:
        # A grid that is filled anew keeps the heights of rows that are gone.
        self._column.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new

    def _fact_table(self, facts: list[tuple[str, str]]) -> QWidget:
        table, grid = self._table()
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            caption = _value(table, name, "muted")
            caption.setWordWrap(False)
            is_verbatim = name in {tr("Address"), _DIGEST}
            shown: QWidget = (
                Verbatim(table, value)
                if is_verbatim
                else _value(table, value, selectable=True)
            )
            shown.setAccessibleName(name)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            if name == tr("Encoding"):
                column = QVBoxLayout()
                column.setSpacing(4)
                column.addWidget(shown)
                column.addWidget(self._changer(table), 0, Qt.AlignmentFlag.AlignLeft)
                grid.addLayout(column, row, 1)
            else:
                grid.addWidget(shown, row, 1)
        return table

    def _changer(self, parent: QWidget) -> QPushButton:
        """Return the button that reads the page by another encoding."""
        button = QPushButton(tr("Change…"), parent)
        button.setAccessibleName(tr("Read the page by another encoding"))
        menu = QMenu(button)
        menu.addAction(tr("As detected"), lambda: self.encoding_asked.emit(None))
        menu.addSeparator()
        for name, used_for in encodings.COMMON:
            ask = partial(self.encoding_asked.emit, name)
            menu.addAction(f"{used_for}  ({name})", ask)
        button.setMenu(menu)
        return button

    def _reason_table(self, reasons: list[tuple[str, int]]) -> QWidget:
        table, grid = self._table()
        grid.setColumnStretch(0, 1)
        for row, (reason, number) in enumerate(reasons):
            shown = label(table, f"{number:,}", "muted")
            shown.setWordWrap(False)
            grid.addWidget(_value(table, reason), row, 0)
            grid.addWidget(shown, row, 1, _TOP_RIGHT)
        return table

    def _table(self) -> tuple[QWidget, QGridLayout]:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        return table, grid


class Verbatim(QPlainTextEdit):
    """A text without spaces that breaks anywhere and is copied as it is."""

    def __init__(self, parent: QWidget, text: str) -> None:
        """Make it as high as the text is at its width."""
        super().__init__(parent)
        self.setObjectName("verbatim")
        self.setPlainText(text)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        option = self.document().defaultTextOption()
        option.setAlignment(near_edge())
        self.document().setDefaultTextOption(option)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the text."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A plain text document counts its height in lines.
        lines = round(self.document().size().height())
        height = lines * self.fontMetrics().lineSpacing() + 2
        if height != self.height():
            self.setFixedHeight(height)


_TOP_RIGHT: Final = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


def _value(
    parent: QWidget, text: str, name: str = "", *, selectable: bool = False
) -> QLabel:
    shown = label(parent, text, name, selectable=selectable)
    shown.setAlignment(near_edge() | Qt.AlignmentFlag.AlignVCenter)
    return shown


def _declared(code: str | None) -> str | None:
    """Return the language a page says it is in, as it says it."""
    if not code:
        return None
    name = language_name(code)
    return code if name == code else f"{name} ({code})"


def _with(value: str | None, source: str | None) -> str | None:
    """Return a value, and under it how it was learnt."""
    return f"{value}\n({told(source)})" if value and source else value
