"""What a person said of the current block: its status, labels, words and notes."""

from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.annotations import Note, Span
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.scheme import Scheme
from facingpage.ui import theme
from facingpage.ui.annotation_words import status_words
from facingpage.ui.icons import pixmap
from facingpage.ui.look import label, near_edge
from facingpage.ui.plain_text import visible_text
from facingpage.ui.span_strokes import draw_line
from facingpage.ui.wording import tr, trn

_MOST: Final = 60
_QUOTE_CHARS: Final = 120
_NOTE_CHARS: Final = 1_000
_MARK_PX: Final = 16

Item = str | Span | Note
"""A label of the block by its id, labelled words, or a note."""


class AnnotationPanel(QWidget):
    """A line each, with a button that removes it; a note is changed where it stands."""

    remove_asked = Signal(int, object)
    """A block, and what of it to remove: an `Item`."""
    note_asked = Signal(int, object)
    """A block, and the Note to write anew."""

    def __init__(self, parent: QWidget) -> None:
        """Make it without a block."""
        super().__init__(parent)
        self._scheme = Scheme()
        self._shown: tuple[object, ...] = ()
        self._rows: list[QWidget] = []
        self.buttons: list[QToolButton] = []
        """The buttons that remove, in order."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 8, 0, 0)
        self._layout.setSpacing(5)
        self._layout.addWidget(label(self, tr("ANNOTATION"), "caption"))
        self._status = label(self, "")
        self._layout.addWidget(self._status)
        self.hide()

    def set_scheme(self, scheme: Scheme) -> None:
        """Name labels by this scheme from now on."""
        self._scheme, self._shown = scheme, ()

    def show_block(self, review: Review | None, block: BlockId | None) -> None:
        """Show what was said of a block; hide where there is none."""
        if review is None or block is None:
            self._shown = ()
            self.hide()
            return
        status = status_words(review, block) if review.is_kept(block) else ""
        labels = review.labels.get(block, ())
        spans, notes = review.spans.get(block, ()), review.notes.get(block, ())
        shown = (block, status, labels, spans, notes, theme.current().name)
        if shown == self._shown:
            return
        self._shown = shown
        self._status.setText(f"{status[:1].upper()}{status[1:]}")
        self._status.setVisible(bool(status))
        self._clear()
        items: list[Item] = [*labels, *sorted(spans, key=_place), *notes]
        for item in items[:_MOST]:
            self._add(self._row(block, item))
        if len(items) > _MOST:
            left = len(items) - _MOST
            more = trn("{n} more is not listed.", "{n} more are not listed.", left)
            self._add(label(self, more, "small"))
        self.setVisible(bool(status or items))

    def text(self) -> str:
        """Return all that is said, for tests and for copying."""
        said = [self._status.text()]
        for row in self._rows:
            said += [part.text() for part in row.findChildren(QLabel) if part.text()]
        return "\n".join(filter(None, said))

    def _row(self, block: BlockId, item: Item) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        mark = QLabel(row)
        mark.setPixmap(self._mark(item))
        mark.setFixedWidth(_MARK_PX)
        words = self._words(item)
        text = label(row, words, selectable=True)
        text.setAccessibleName(words)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        text.setAlignment(near_edge() | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        if isinstance(item, Note):
            change = self._button(
                row, "edited", tr("Change the note: {words}", words=words)
            )
            change.clicked.connect(partial(self.note_asked.emit, block, item))
            layout.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        remove = self._button(row, "cancel", tr("Remove: {words}", words=words))
        remove.clicked.connect(partial(self.remove_asked.emit, block, item))
        self.buttons.append(remove)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _words(self, item: Item) -> str:
        if isinstance(item, str):
            return visible_text(self._scheme.name_of(item))
        if isinstance(item, Span):
            words = item.chosen.quote if item.chosen else item.anchor.quote
            return f"{self._scheme.name_of(item.label)}: “{_short(words)}”"
        text = visible_text(item.text[:_NOTE_CHARS], keeps_lines=True)
        if item.anchor is None:
            return text
        quote = (item.chosen or item.anchor).quote
        # Each runs its own way in a line of its own.
        return f"“{_short(quote)}”\n{text}"

    def _mark(self, item: Item) -> QPixmap:
        tokens, scale = theme.current(), self.devicePixelRatioF()
        if isinstance(item, Note):
            return pixmap("note", tokens.muted, _MARK_PX, scale)
        label_id = item.label if isinstance(item, Span) else item
        found = self._scheme.get(label_id)
        color = theme.legible(found.color if found else "#808080", tokens)
        made = QPixmap(round(_MARK_PX * scale), round(_MARK_PX * scale))
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Span):
            numbers = [each.id for each in self._scheme.labels]
            number = numbers.index(label_id) if label_id in numbers else 0
            draw_line(painter, 1, _MARK_PX - 1, _MARK_PX / 2 + 1, color, number)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QPointF(_MARK_PX / 2, _MARK_PX / 2 + 0.5), 5, 5)
        painter.end()
        return made

    def _button(self, row: QWidget, icon: str, name: str) -> QToolButton:
        made = QToolButton(row)
        made.setAutoRaise(True)
        made.setIconSize(QSize(12, 12))
        made.setIcon(
            QIcon(pixmap(icon, theme.current().muted, 12, self.devicePixelRatioF()))
        )
        made.setAccessibleName(name[:200])
        made.setToolTip(name.partition(":")[0])
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _add(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._rows.append(widget)

    def _clear(self) -> None:
        self.buttons = []
        for widget in self._rows:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows = []


def _place(span: Span) -> tuple[int, int]:
    return span.anchor.start, span.anchor.end


def _short(words: str) -> str:
    shown = visible_text(" ".join(words.split()))
    return f"{shown[:_QUOTE_CHARS]}…" if len(shown) > _QUOTE_CHARS else shown
