"""The pages at the left: their titles in both languages, and a filter over them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import languages
from facingpage.ui import theme, words
from facingpage.ui.look import label
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.plain_text import visible_text
from facingpage.ui.theme import Tokens

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW: Final = Qt.ItemDataRole.UserRole
_PAD_PX: Final = 12
_GAP_PX: Final = 3
_CARD_PX: Final = 8
_TOP_PX: Final = 8
_TITLE_LINES: Final = 2
_TITLE_CHARS: Final = 400
_ROOM_PX: Final = 10_000
# From here on all rows are of one height: to measure 30,000 titles takes seconds.
_MANY: Final = 200


@dataclass(frozen=True, slots=True)
class PageLine:
    """What the list shows of a page. `done` is the translation's part, 0.0 to 1.0.

    `address` is shown of pages that are not opened yet.
    """

    title: str
    translated: str
    detail: str
    is_failed: bool
    done: float | None
    address: str = ""

    def words(self) -> str:
        """Return all of it as one text: for the filter and for screen readers."""
        parts = (self.title, self.translated, self.address, self.detail)
        return ". ".join(filter(None, parts))


def line_of(page: OpenPage, done: float | None) -> PageLine:
    """Return what the list shows of a page."""
    day = words.date(page.date[:10]) if page.date else ""
    if page.phase is Phase.FAILED:
        detail = "could not be opened"
    elif page.phase is Phase.OPENING:
        detail = f"{page.stage}…"
    elif page.phase is Phase.LISTED:
        detail = " · ".join(filter(None, ("not opened yet", day)))
    else:
        is_known = page.language not in {"", languages.UNDETERMINED}
        name = languages.name(page.language) if is_known else ""
        detail = " · ".join(filter(None, (page.site or name, day)))
    title = " ".join(page.name_shown().split())
    translated = "" if page.translated_title == title else page.translated_title
    address = page.url.split("://", 1)[-1] if page.phase is Phase.LISTED else ""
    if address and not page.title:
        title, address = address, ""
    is_failed = page.phase is Phase.FAILED
    return PageLine(title, translated, detail, is_failed, done, address)


class PageModel(QAbstractListModel):
    """The session's pages, or those of them that a filter finds.

    Lines are made when they are painted; what the filter looks through is made when a
    page comes or changes.
    """

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.part_done: Callable[[OpenPage], float | None] = lambda _: None
        self._pages: list[OpenPage] = []
        self._shown: list[OpenPage] = []
        self._words: dict[OpenPage, str] = {}
        self._filter = ""

    def count(self) -> int:
        """Return how many pages there are, found or not."""
        return len(self._pages)

    def set_pages(self, pages: Sequence[OpenPage]) -> None:
        """Show other pages; rows of those that stay are left alone."""
        if pages == self._pages:
            return
        self._pages = list(pages)
        for page in pages:
            if page not in self._words:
                self._words[page] = _words_of(page)
        if len(self._words) > len(pages):
            self._words = {page: self._words[page] for page in pages}
        self._change_to(self._found())

    def set_filter(self, text: str) -> None:
        """Show only the pages whose words hold a text."""
        self._filter = text.strip().casefold()
        self.beginResetModel()
        self._shown = self._found()
        self.endResetModel()

    def touch(self, page: OpenPage) -> None:
        """Show a page's line anew."""
        if page not in self._words:
            return
        self._words[page] = _words_of(page)
        if (row := self.row_of(page)) >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, page: OpenPage | None) -> int:
        """Return the row of a page; -1 where the filter hides it."""
        try:
            return self._shown.index(page) if page is not None else -1
        except ValueError:
            return -1

    def page_at(self, row: int) -> OpenPage:
        """Return the page of a row."""
        return self._shown[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many pages are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a page's line: its words, or itself for the delegate."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, _ROW}:
            return None
        page = self._shown[index.row()]
        line = line_of(page, self.part_done(page))
        return line if role == _ROW else line.words()

    def _found(self) -> list[OpenPage]:
        if not self._filter:
            return self._pages
        return [page for page in self._pages if self._filter in self._words[page]]

    def _change_to(self, fresh: list[OpenPage]) -> None:
        """Show other pages: what is the same at both ends stays, for the selection."""
        old = self._shown
        short = min(len(old), len(fresh))
        head = 0
        while head < short and old[head] is fresh[head]:
            head += 1
        tail = 0
        while tail < short - head and old[-1 - tail] is fresh[-1 - tail]:
            tail += 1
        if head < len(old) - tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._shown = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head < len(fresh) - tail:
            self.beginInsertRows(QModelIndex(), head, len(fresh) - tail - 1)
            self._shown = fresh
            self.endInsertRows()
        self._shown = fresh


def _words_of(page: OpenPage) -> str:
    """Return what the filter looks through."""
    parts = (page.title, page.translated_title, page.name, page.url, page.site)
    return "\n".join(parts).casefold()


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text of a line as painted: with line breaks, `height` pixels high."""

    text: str
    color: str
    font: QFont
    height: int


def _broken(text: str, color: str, font: QFont, most: int, width: int) -> _Shown:
    """Return a text broken into at most so many lines; the last one is cut."""
    # A title of a million letters shows no more than these anyway.
    # Bytes of a file name that are no letters stop Qt where they are not replaced.
    text = visible_text(text[:_TITLE_CHARS])
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lines: list[str] = []
    metrics = QFontMetrics(font)
    units = text.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if len(lines) == most - 1:
            rest = units[2 * line.textStart() :].decode("utf-16-le", "replace")
            how = Qt.TextElideMode.ElideRight
            lines.append(metrics.elidedText(rest, how, width))
            break
        end = 2 * (line.textStart() + line.textLength())
        start = 2 * line.textStart()
        lines.append(units[start:end].decode("utf-16-le", "replace").rstrip())
    layout.endLayout()
    whole = "\n".join(lines)
    height = metrics.lineSpacing() * len(lines)
    if not whole.isascii():
        # Lines in another font, as of Arabic, may be higher; what is drawn below the
        # height is cut off.
        room = QRect(0, 0, width, _ROOM_PX)
        height = max(height, metrics.boundingRect(room, 0, whole).height())
    return _Shown(whole, color, font, height)


def _height_of(texts: Sequence[_Shown]) -> int:
    """Return how high a line of these texts is, in pixels."""
    height = sum(shown.height for shown in texts) + _GAP_PX * (len(texts) - 1)
    return height + 2 * _TOP_PX + 4


class PageDelegate(QStyledItemDelegate):
    """Paints title, translated title, site and date; a thin bar while translating."""

    def __init__(self, parent: QWidget) -> None:
        """Make it in the theme's current colours."""
        super().__init__(parent)
        self.tokens = theme.current()
        self.is_uniform = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the room for all lines of a page; its title may take two."""
        # Of the viewport: a scroll bar takes some of the view's own width.
        view = option.widget
        if isinstance(view, QAbstractItemView):
            width = view.viewport().width()
        else:
            width = option.rect.width()
        if self.is_uniform:
            return QSize(width, self.uniform_height())
        line: PageLine = index.data(_ROW)
        texts = self._layouts(line, width - 2 * (_CARD_PX + _PAD_PX))
        return QSize(width, _height_of(texts))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Paint a page's line."""
        line: PageLine = index.data(_ROW)
        t = self.tokens
        state, rect = option.state, option.rect
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = rect.adjusted(_CARD_PX, 2, -_CARD_PX, -2)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.selection_soft if is_selected else t.hover))
            painter.drawRoundedRect(card, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and is_selected:
            painter.setPen(QColor(t.selection))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card, 6, 6)
        top = card.top() + _TOP_PX
        width = card.width() - 2 * _PAD_PX
        for shown in self._layouts(line, width):
            box = QRect(card.left() + _PAD_PX, top, width, shown.height)
            painter.setFont(shown.font)
            painter.setPen(QColor(shown.color))
            side = Qt.AlignmentFlag.AlignLeft
            if languages.is_right_to_left(shown.text):
                side = Qt.AlignmentFlag.AlignRight
            flags = int(side | Qt.AlignmentFlag.AlignAbsolute)
            painter.drawText(box, flags, shown.text)
            top += shown.height + _GAP_PX
        if line.done is not None:
            self._bar(painter, card, line.done)
        painter.restore()

    def uniform_height(self) -> int:
        """Return the height of every row where all have the same."""
        t = self.tokens
        sizes = (t.control_px, t.small_px, t.small_px - 1)
        rows = (QFontMetrics(self._font(size)).lineSpacing() for size in sizes)
        return sum(rows) + 2 * _GAP_PX + 2 * _TOP_PX + 4

    def _layouts(self, line: PageLine, width: int) -> list["_Shown"]:
        """Return the texts of a line, broken and cut to a width in pixels."""
        # Rows of one height have room for three lines, and for two of Arabic.
        most = _TITLE_LINES
        if self.is_uniform and (line.translated or line.address):
            most = 1
        texts = self._texts(line, width, most)
        if self.is_uniform and _height_of(texts) > self.uniform_height():
            return self._texts(line, width, 1)
        return texts

    def _texts(self, line: PageLine, width: int, most: int) -> list["_Shown"]:
        """Return the texts of a line, the titles broken into at most so many lines."""
        t = self.tokens
        bold = self._font(t.control_px, QFont.Weight.DemiBold)
        parts = (
            (line.title, t.ink, bold, most),
            (line.translated, t.ink, self._font(t.small_px), most),
            (line.address, t.muted, self._font(t.small_px - 1), 1),
            (
                line.detail,
                t.flag if line.is_failed else t.muted,
                self._font(t.small_px - 1),
                1,
            ),
        )
        return [
            _broken(text, color, font, most, max(40, width))
            for text, color, font, most in parts
            if text
        ]

    def _bar(self, painter: QPainter, card: QRect, done: float) -> None:
        groove = QRect(
            card.left() + _PAD_PX, card.bottom() - 3, card.width() - 2 * _PAD_PX, 2
        )
        painter.fillRect(groove, QColor(self.tokens.rule))
        groove.setWidth(round(groove.width() * done))
        painter.fillRect(groove, QColor(self.tokens.selection))

    def _font(self, size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont()
        font.setFamilies(list(self.tokens.sans))
        font.setPixelSize(size_px)
        font.setWeight(weight)
        return font


class PageView(QTableView):
    """The rows. A list view lays out all of 30,000 rows when one of them changes."""

    def __init__(
        self, parent: QWidget, model: PageModel, delegate: PageDelegate
    ) -> None:
        """Make it over the pages and what paints them."""
        super().__init__(parent)
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self._fit_all()
        model.rowsInserted.connect(lambda _, first, last: self._fit(first, last))
        model.dataChanged.connect(lambda one, last: self._fit(one.row(), last.row()))
        model.modelReset.connect(self._fit_all)

    def set_uniform(self, *, is_uniform: bool) -> None:
        """Have all rows of one height, or each as high as its title needs."""
        if is_uniform is not self._delegate.is_uniform:
            self._delegate.is_uniform = is_uniform
            self._fit_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew: narrower, a title may need another line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_all()

    def _fit_all(self) -> None:
        if self._delegate.is_uniform:
            height = self._delegate.uniform_height()
            header = self.verticalHeader()
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)
        else:
            self.verticalHeader().setMinimumSectionSize(0)
            self._fit(0, self.model().rowCount() - 1)

    def _fit(self, first: int, last: int) -> None:
        if self._delegate.is_uniform:
            return
        for row in range(first, last + 1):
            self.setRowHeight(row, self.sizeHintForIndex(self._at(row)).height())

    def _at(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)


class PageList(QFrame):
    """The sidebar: a filter box over the list of pages."""

    chosen = Signal(object)
    """OpenPage that was chosen."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty sidebar."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._model = PageModel(self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Filter pages")
        self.filter.setAccessibleName("Filter pages")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._set_filter)
        self._delegate = PageDelegate(self)
        self.view = PageView(self, self._model, self._delegate)
        self.view.setAccessibleName("Pages")
        self._title = label(self, "PAGES", "caption")
        self._none = label(self, "", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 8)
        layout.setSpacing(8)
        for widget in (self._title, self.filter, self._none):
            row = QVBoxLayout()
            row.setContentsMargins(20 if widget is not self.filter else 12, 0, 12, 0)
            row.addWidget(widget)
            layout.addLayout(row)
        layout.addWidget(self.view, 1)
        self._none.hide()
        self.view.selectionModel().currentChanged.connect(self._choose)
        self._is_ours = False
        self._current: OpenPage | None = None
        self._touched: dict[OpenPage, None] = {}
        self._touching = QTimer(self, singleShot=True, interval=0)
        self._touching.timeout.connect(self._touch_now)

    def set_part_done(self, part_done: Callable[[OpenPage], float | None]) -> None:
        """Have it say which part of a page is translated: 0.0 to 1.0, or None."""
        self._model.part_done = part_done

    def set_pages(self, pages: Sequence[OpenPage], current: OpenPage | None) -> None:
        """Show these pages and mark the current one."""
        self._is_ours = True
        self._current = current
        self.view.set_uniform(is_uniform=len(pages) > _MANY)
        self._model.set_pages(pages)
        self._title.setText(f"PAGES  {len(pages):,}" if pages else "PAGES")
        self.filter.setVisible(len(pages) > 1)
        self._mark()
        self._is_ours = False
        self._tell_none()

    def touch(self, page: OpenPage) -> None:
        """Show one page's line anew, when the page itself was shown.

        The first Chinese title loads a font, and so does the page: one at a time.
        """
        self._touched[page] = None
        self._touching.start()

    def _touch_now(self) -> None:
        touched, self._touched = self._touched, {}
        for page in touched:
            self._model.touch(page)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in other colours."""
        self._delegate.tokens = tokens
        self.view.viewport().update()

    def _set_filter(self, text: str) -> None:
        # Where the current page is filtered out no other one is to be opened.
        self._is_ours = True
        self._model.set_filter(text)
        self._mark()
        self._is_ours = False
        self._tell_none()

    def _mark(self) -> None:
        row = self._model.row_of(self._current)
        index = self._model.index(row)
        if row >= 0 and index != self.view.currentIndex():
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)

    def _choose(self, index: QModelIndex) -> None:
        if not self._is_ours and index.isValid():
            self.chosen.emit(self._model.page_at(index.row()))

    def _tell_none(self) -> None:
        is_filtered = self._model.rowCount() == 0 and self._model.count() > 0
        self._none.setText("No page matches the filter." if is_filtered else "")
        self._none.setVisible(is_filtered)
