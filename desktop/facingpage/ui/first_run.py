"""The question asked once, in the window: which language do you read."""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import languages
from facingpage.ui import theme
from facingpage.ui.bar_row import BarRow
from facingpage.ui.icons import pixmap
from facingpage.ui.language_names import language_name
from facingpage.ui.look import label
from facingpage.ui.wording import tr

_ARROW_PX: Final = 14
_WORDS_PX: Final = 170
_MARGIN_PX: Final = 12
_LOW_MARGIN_PX: Final = 6
# A laptop of 768 lines at 300 % has fewer.
_LOW_PX: Final = 300
_LEAST_PX: Final = 130
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def language_of_system() -> str:
    """Return the code of the system's language; English where we do not know it."""
    code = languages.base(QLocale.system().name())
    # Norwegian is "nb" or "nn" to a system, and one language to us.
    code = {"nb": "no", "nn": "no", "iw": "he", "in": "id"}.get(code, code)
    return code if code in languages.CODES else "en"


class LanguageBox(QComboBox):
    """A box whose arrow is one of our icons: a styled one has none."""

    def minimumSizeHint(self) -> QSize:
        """Return the size at which a short name is seen: the list shows all of each."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST_PX), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over the box."""
        super().paintEvent(event)
        arrow = pixmap(
            "chevron-down", theme.current().muted, _ARROW_PX, self.devicePixelRatioF()
        )
        painter = QPainter(self)
        top = (self.height() - _ARROW_PX) // 2
        painter.drawPixmap(self.width() - _ARROW_PX - 7, top, arrow)


class FirstRun(QFrame):
    """A card above the page with one question; the page can be read meanwhile."""

    chosen = Signal(str)
    """The code of the reader's language."""

    def __init__(self, parent: QWidget) -> None:
        """Make the card with the system's language chosen."""
        super().__init__(parent)
        self.setObjectName("card")
        question = label(self, tr("Which language do you read?"), "heading")
        why = label(
            self, tr("Pages are translated into it, on this computer only."), "muted"
        )
        self.box = LanguageBox(self)
        self.box.setAccessibleName(tr("The language you read"))
        self.box.setMaxVisibleItems(16)
        for code in sorted(languages.CODES, key=language_name):
            name, own = language_name(code), languages.own_name(code)
            self.box.addItem(name if name == own else f"{name} – {own}", code)
        self.box.setCurrentIndex(self.box.findData(language_of_system()))
        self.button = QPushButton(tr("Continue"), self)
        self.button.setAccessibleName(tr("Translate into this language"))
        self.button.setDefault(True)
        self.button.clicked.connect(self._choose)
        asked = QVBoxLayout()
        asked.setSpacing(2)
        asked.addWidget(question)
        asked.addWidget(why)
        layout = self._row = BarRow(
            self, asked, (self.box, self.button), words_px=_WORDS_PX
        )
        layout.setContentsMargins(22, _MARGIN_PX, 16, _MARGIN_PX)
        self._why = why
        self.setFocusProxy(self.box)
        self.box.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch how high the window is that it is in."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._be_short()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Enter in the box go on: a box keeps it to itself."""
        if watched is not self.box:
            if event.type() == QEvent.Type.Resize:
                self._be_short()
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._choose()
            return True
        return False

    def _be_short(self) -> None:
        """Say the question alone in a low window: its answer is to be seen at once."""
        is_low = self.window().height() < _LOW_PX
        if self._why.isHidden() is not is_low:
            self._why.setHidden(is_low)
            above = _LOW_MARGIN_PX if is_low else _MARGIN_PX
            self._row.setContentsMargins(22, above, 16, above)

    def _choose(self) -> None:
        self.chosen.emit(str(self.box.currentData()))
