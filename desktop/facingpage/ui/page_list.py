"""The pages at the left: their titles in both languages, and a filter over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import languages
from facingpage.ui import theme, words
from facingpage.ui.look import label
from facingpage.ui.open_page import OpenPage, Phase
from facingpage.ui.theme import Tokens

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW: Final = Qt.ItemDataRole.UserRole
_PAD_PX: Final = 12
_GAP_PX: Final = 3
_CARD_PX: Final = 8
_TOP_PX: Final = 8
_TITLE_LINES: Final = 2
_TITLE_CHARS: Final = 400


@dataclass(frozen=True, slots=True)
class PageLine:
    """What the list shows of a page. `done` is the translation's part, 0.0 to 1.0."""

    title: str
    translated: str
    detail: str
    is_failed: bool
    done: float | None

    def words(self) -> str:
        """Return all of it as one text: for the filter and for screen readers."""
        return ". ".join(filter(None, (self.title, self.translated, self.detail)))


def line_of(page: OpenPage, done: float | None) -> PageLine:
    """Return what the list shows of a page."""
    if page.phase is Phase.FAILED:
        detail = "could not be opened"
    elif page.phase is Phase.OPENING:
        detail = f"{page.stage}…"
    else:
        is_known = page.language not in {"", languages.UNDETERMINED}
        name = languages.name(page.language) if is_known else ""
        day = words.date(page.date[:10]) if page.date else ""
        detail = " · ".join(filter(None, (page.site or name, day)))
    title = " ".join(page.name_shown().split())
    translated = "" if page.translated_title == title else page.translated_title
    return PageLine(title, translated, detail, page.phase is Phase.FAILED, done)


class PageModel(QAbstractListModel):
    """The lines, in the session's order."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._lines: list[PageLine] = []

    def set_lines(self, lines: Sequence[PageLine]) -> None:
        """Show other lines; rows that stay the same are left alone."""
        if len(lines) != len(self._lines):
            self.beginResetModel()
            self._lines = list(lines)
            self.endResetModel()
            return
        for row, line in enumerate(lines):
            self.set_line(row, line)

    def set_line(self, row: int, line: PageLine) -> None:
        """Show another line in one row."""
        if row < len(self._lines) and line != self._lines[row]:
            self._lines[row] = line
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """Return how many pages there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a page's line: its words, or itself for the delegate."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words()
        return line if role == _ROW else None


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
    text = text[:_TITLE_CHARS]
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
    return _Shown("\n".join(lines), color, font, metrics.lineSpacing() * len(lines))


class PageDelegate(QStyledItemDelegate):
    """Paints title, translated title, site and date; a thin bar while translating."""

    def __init__(self, parent: QWidget) -> None:
        """Make it in the theme's current colours."""
        super().__init__(parent)
        self.tokens = theme.current()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the room for all lines of a page; its title may take two."""
        line: PageLine = index.data(_ROW)
        width = option.widget.width() if option.widget else option.rect.width()
        texts = self._layouts(line, width - 2 * (_CARD_PX + _PAD_PX))
        height = sum(layout.height for layout in texts) + _GAP_PX * (len(texts) - 1)
        return QSize(width, height + 2 * _TOP_PX + 4)

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

    def _layouts(self, line: PageLine, width: int) -> list["_Shown"]:
        """Return the texts of a line, broken and cut to a width in pixels."""
        t = self.tokens
        bold = self._font(t.control_px, QFont.Weight.DemiBold)
        parts = (
            (line.title, t.ink, bold, _TITLE_LINES),
            (line.translated, t.ink, self._font(t.small_px), _TITLE_LINES),
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


class PageList(QFrame):
    """The sidebar: a filter box over the list of pages."""

    chosen = Signal(int)
    """The place of the page that was chosen, in the session's order."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty sidebar."""
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._model = PageModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self._model)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Filter pages")
        self.filter.setAccessibleName("Filter pages")
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        self.view = QListView(self)
        self.view.setAccessibleName("Pages")
        self.view.setModel(self._proxy)
        self._delegate = PageDelegate(self)
        self.view.setItemDelegate(self._delegate)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(False)
        # Narrower, a title may need another line.
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
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
        self._proxy.rowsInserted.connect(self._tell_none)
        self._proxy.rowsRemoved.connect(self._tell_none)
        self._proxy.modelReset.connect(self._tell_none)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self._is_ours = False

    def set_pages(self, lines: Sequence[PageLine], current: int) -> None:
        """Show these pages and mark the current one (-1: none)."""
        self._is_ours = True
        self._model.set_lines(lines)
        self._title.setText(f"PAGES  {len(lines)}" if lines else "PAGES")
        self.filter.setVisible(len(lines) > 1)
        index = self._proxy.mapFromSource(self._model.index(current))
        if current >= 0 and index != self.view.currentIndex():
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)
        self._is_ours = False
        self._tell_none()

    def set_line(self, place: int, line: PageLine) -> None:
        """Show one page's line anew."""
        self._model.set_line(place, line)

    def set_tokens(self, tokens: Tokens) -> None:
        """Paint in other colours."""
        self._delegate.tokens = tokens
        self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if not self._is_ours and index.isValid():
            self.chosen.emit(self._proxy.mapToSource(index).row())

    def _tell_none(self) -> None:
        is_empty = self._proxy.rowCount() == 0
        is_filtered = is_empty and self._model.rowCount() > 0
        self._none.setText("No page matches the filter." if is_filtered else "")
        self._none.setVisible(is_filtered)
