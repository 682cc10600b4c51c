"""Other translations of a sentence, asked of its engine, to take one of them over."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from facingpage.core.languages import is_right_to_left
from facingpage.core.memory import take_over
from facingpage.core.page import BlockId, Segment
from facingpage.core.sentence_map import sentence_pairs
from facingpage.ui import words
from facingpage.ui.facing_view import FacingView
from facingpage.ui.key_names import names_of
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_WIDTH_PX: Final = 460
_PAD_PX: Final = 16
_GAP_PX: Final = 6
_MOST_PX: Final = 340
_ONLY: Final = mark("The engine gives no other translation of this sentence.")
_WAIT: Final = mark("Asking the engine…")
_KEYS: Final = mark("A digit or Enter takes one over, Escape leaves.")


class AlternativesPopup(QFrame):
    """A list of translations; digits and Enter choose, Escape leaves."""

    chosen = Signal(str)
    """The translation to take over; the window is closed by then."""

    def __init__(self, parent: FacingView, shown: str) -> None:
        """Make it, waiting; `shown` is what stands in the translation now."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Other translations of the sentence"))
        self.setFixedWidth(_WIDTH_PX)
        self._shown = shown
        self._note: QLabel = label(self, tr(_WAIT), "small")
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Translations"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.itemClicked.connect(self._choose)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD_PX, 12, _PAD_PX, 12)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(
            label(self, tr("Other translations of the sentence"), "caption")
        )
        layout.addWidget(self.list)
        layout.addWidget(self._note)

    def open_at(self, place: QRect) -> None:
        """Show it under a place on the screen, or above where there is no room."""
        self._place = place
        self.show()
        self._settle()
        self.setFocus()

    def fill(self, offered: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show translations with what is to be said of each.

        What stands there already is marked.
        """
        texts = [text for text, _ in offered]
        if not [text for text in texts if text != self._shown]:
            self.say(tr(_ONLY))
            return
        for number, (text, said) in enumerate(offered, 1):
            notes = [tr("As it stands now"), *said] if text == self._shown else said
            shown = f"{number}   {visible_text(text)}"
            if is_right_to_left(text):
                # The list is set from left to right: the number begins the line so.
                shown = f"{visible_text(text)}\u200e   {number}"
            item = QListWidgetItem("\n".join([shown, *notes]))
            item.setData(Qt.ItemDataRole.UserRole, text)
            if is_right_to_left(text):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight)
            self.list.addItem(item)
        first = next(n for n, text in enumerate(texts) if text != self._shown)
        self.list.setCurrentRow(first)
        self.list.show()
        self._note.setText(tr(_KEYS))
        self._settle()
        self.list.setFocus()

    def say(self, sentence: str) -> None:
        """Say why there is nothing to choose."""
        self._note.setText(sentence)
        self._settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit or Enter; leave on Escape."""
        # Not by what it types: on a French keyboard 1 types "&".
        digit = next((n for n in names_of(event) if n.isdecimal()), "")
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.list.currentItem())
        elif digit and 1 <= int(digit) <= self.list.count():
            self._choose(self.list.item(int(digit) - 1))
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            text = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(text)

    def _settle(self) -> None:
        """Be as high as the words are, where there is room on the screen."""
        wide = _WIDTH_PX - 2 * _PAD_PX
        tall = 0
        for row in range(self.list.count()):
            item = self.list.item(row)
            box = self.list.fontMetrics().boundingRect(
                QRect(0, 0, wide - 24, 4000),
                Qt.TextFlag.TextWordWrap,
                item.text(),
            )
            item.setSizeHint(QSize(wide, box.height() + 12))
            tall += box.height() + 12
        self.list.setFixedHeight(min(tall, _MOST_PX))
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left, top = self._place.left(), self._place.bottom() + _GAP_PX
        if top + self.height() > screen.bottom():
            top = max(self._place.top() - _GAP_PX - self.height(), screen.top())
        left = max(min(left, screen.right() - self.width()), screen.left())
        self.move(QPoint(left, top))


class Alternatives(QObject):
    """Opens the list beside a sentence, and has what was chosen taken over."""

    def __init__(self, session: Session, view: FacingView) -> None:
        """Make it over the view whose sentences are asked about."""
        super().__init__(view)
        self._session = session
        self._view = view

    def ask(self) -> str:
        """Ask about the sentence stepped to, or else the current block's first.

        Returns why that can't be, in a sentence; empty if it can.
        """
        page, block = self._session.current, self._view.current_block()
        if page is None or page.review is None or block is None:
            return tr("There is no sentence here.")
        self._view.commit_edit()
        pair = self._view.current_sentence()
        pairs = (pair,) if pair else sentence_pairs(page.review, block)[:1]
        has_draft = block in page.review.drafts and page.review.is_kept(block)
        if not pairs or not has_draft:
            return tr("This block has no translation to choose from.")
        span, target = pairs[0].source, page.review.target(block) or ""
        popup = AlternativesPopup(self._view, target[slice(*pairs[0].target)])
        popup.chosen.connect(lambda text: self._take(block, span, text))
        popup.open_at(self._view.target_place(block))
        # It may be closed before the answer is there.
        is_open = [True]
        popup.destroyed.connect(is_open.clear)

        def tell(segments: Sequence[Segment], problem: str) -> None:
            if is_open and problem:
                popup.say(problem)
            elif is_open:
                popup.fill([(each.text, self._flags(block, each)) for each in segments])

        self._session.translating.alternatives(block, span, tell)
        return ""

    def _flags(self, block: BlockId, segment: Segment) -> list[str]:
        page = self._session.current
        if page is None or page.review is None:
            return []
        review = page.review
        return [words.flag(f, review, review.block(block)) for f in segment.flags]

    def _take(self, block: BlockId, span: tuple[int, int], text: str) -> None:
        page = self._session.current
        if page is not None and page.review is not None:
            self._session.deciding.do(take_over(page.review, block, span, text))
