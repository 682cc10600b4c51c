"""Rows that scroll where there is no room for all of them."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class LowScroll(QScrollArea):
    """As high as its content, or nothing; where a window is low, as high as a row."""

    def __init__(self, parent: QWidget, content: QWidget, *, least_px: int) -> None:
        """Make it around what scrolls, whose first row is so high."""
        super().__init__(parent)
        self.setObjectName("scrolls")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        self._content, self._least_px = content, least_px
        # An area shows what is put into it, though that was hidden on purpose.
        was_told = content.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        is_hidden = was_told and content.isHidden()
        content.installEventFilter(self)
        self.setWidget(content)
        content.setHidden(is_hidden)

    def sizeHint(self) -> QSize:
        """Return the size at which all is seen, at the width it has."""
        if self._content.isHidden():
            return QSize(0, 0)
        hint = self._content.sizeHint()
        if self._content.hasHeightForWidth():
            hint.setHeight(self._content.heightForWidth(self.width()))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Return the size at which one row is seen."""
        return QSize(0, min(self._least_px, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have what comes on the screen lay itself out once more.

        While it is being shown the area gives it the height that its words need, and Qt
        tells it of none: the words would stay in the height they had before.
        """
        layout = self._content.layout()
        is_shown = watched is self._content and event.type() == QEvent.Type.Show
        if is_shown and layout is not None:
            layout.update()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Ask for other room when the content does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
