"""A button whose words go on in the next line where there is no room in one."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)


class WrappingButton(QPushButton):
    """As wide as its words; narrower and higher where it is given less.

    What it says to a screen reader, and its `text`, is in one piece all the same.
    """

    def __init__(self, words: str, parent: QWidget) -> None:
        """Make it with words that name it as well."""
        super().__init__(words, parent)
        self.setAccessibleName(words)
        # One that may not grow would stay as high as a single line is.
        free = QSizePolicy.Policy.Preferred
        policy = QSizePolicy(free, free)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that it is higher where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        more = len(self._lines(width)) - 1
        return super().sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        """Return the size at which its longest word is seen."""
        metrics = self.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return QSize(longest + self._beside(), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in lines."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _beside(self) -> int:
        """Return what is left and right of the words."""
        own = self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint().width() - own

    def _lines(self, width: int) -> list[str]:
        room = width - self._beside()
        advance = self.fontMetrics().horizontalAdvance
        lines: list[str] = []
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and advance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
