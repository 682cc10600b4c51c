"""The bar at the top: open, export, progress, the language pair, and find."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from facingpage.ui import theme, words
from facingpage.ui.icons import icon
from facingpage.ui.isolates import isolated
from facingpage.ui.look import label, prompt
from facingpage.ui.pair_picker import PairPicker
from facingpage.ui.plain_text import visible_text
from facingpage.ui.theme import Tokens
from facingpage.ui.translator import Advance
from facingpage.ui.wording import tr

_HEIGHT_PX: Final = 52
_STEPS: Final = 7
_FIND_MS: Final = 150
_WORDS_PX: Final = 230
_WORDS_GAP_PX: Final = 10
_FIND_PX: Final = 210
_FOUND_EDGE_PX: Final = 9
_FIND_LEAST_PX: Final = 130
_MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
)

# A longer menu entry makes the menu wider than the words are worth.
_WORDS_CHARS: Final = 70


class Toolbar(QFrame):
    """What is always at hand; nothing here is the one thing to press."""

    cancel_asked = Signal()
    find_changed = Signal(str)
    """The text to find, once typing pauses; empty: none."""
    find_next_asked = Signal(bool)
    """Step to the next match, or (False) to the one before."""
    find_left = Signal()

    def __init__(self, parent: QWidget, actions: Mapping[str, QAction]) -> None:
        """Make the bar over the window's actions."""
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setFixedHeight(_HEIGHT_PX)
        self._actions = actions
        self._titles = {name: action.text() for name, action in actions.items()}
        self.progress = ProgressPart(self)
        self.progress.cancel.clicked.connect(self.cancel_asked)
        self.pair = PairPicker(self)
        self.find_box = FindBox(self)
        self.find_box.changed.connect(self.find_changed)
        self.find_box.next_asked.connect(self.find_next_asked)
        self.find_box.left.connect(self.find_left)
        self.more = self._button(tr("Menu"))
        self.more.setMenu(QMenu(self.more))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._icons: list[tuple[QToolButton, str]] = [(self.more, "dots")]
        palette = self._button(actions["palette"].text())
        palette.clicked.connect(actions["palette"].trigger)
        self._icons.append((palette, "palette"))
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(4)
        for name in ("open", "export"):
            button = self._button(actions[name].text())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setText(actions[name].text().rstrip("…"))
            button.clicked.connect(actions[name].trigger)
            self._icons.append((button, name))
            layout.addWidget(button)
        layout.addSpacing(12)
        for name in ("undo", "redo"):
            button = self._button(actions[name].text())
            button.clicked.connect(actions[name].trigger)
            self._icons.append((button, name))
            layout.addWidget(button)
        self.progress.stand_after(button)
        layout.addStretch(1)
        layout.addWidget(self.progress)
        layout.addSpacing(10)
        layout.addWidget(self.pair)
        layout.addSpacing(6)
        layout.addWidget(self.find_box)
        layout.addWidget(palette)
        layout.addWidget(self.more)
        self._parts = {name: button for button, name in self._icons}
        self._fitted: tuple[object, ...] = ()

    def minimumSizeHint(self) -> QSize:
        """Return no width: parts give way before the window has to be wider."""
        return QSize(0, _HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit again when a part asks for other room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave out what the menu and the keys do as well, as far as there is no room.

        What it did itself asks for no other fit.
        """
        state = (
            self.width(),
            self.progress.isHidden(),
            self.pair.words(),
            theme.current().name,
        )
        if state == self._fitted:
            return
        self._fitted = state
        for step in range(_STEPS + 1):
            self._fold(step)
            if self._line.minimumSize().width() <= self.width():
                break

    def _fold(self, step: int) -> None:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        for name in ("open", "export"):
            self._parts[name].setToolButtonStyle(only if step >= 1 else beside)
        for least, names in ((2, ("undo", "redo")), (4, ("palette",))):
            for name in names:
                self._parts[name].setHidden(step >= least)
        self.pair.set_short(step >= 3)
        self.progress.set_short(step >= 5)
        self._parts["export"].setHidden(step >= 6)
        self._parts["open"].setHidden(step >= 7)
        # Else their new size would be asked for only when all this is over.
        for part in (self.pair, self.progress):
            part.updateGeometry()
        self._line.invalidate()

    def set_enabled(self, name: str, *, is_enabled: bool) -> None:
        """Enable or disable a button along with its action."""
        self._actions[name].setEnabled(is_enabled)
        for button, of in self._icons:
            if of == name:
                button.setEnabled(is_enabled)

    def set_words(self, name: str, what: str) -> None:
        """Show with an action's title what it would do: "Undo: block 2 dropped"."""
        action, title = self._actions[name], self._titles[name]
        shown = f"{title}: {what[:1].lower()}{what[1:]}" if what else title
        # Words of a page may stand in it, and a tip that looks like markup is some.
        shown = visible_text(shown).replace("<", "‹")
        if action.toolTip() == shown:
            return
        action.setToolTip(shown)
        # An ampersand would stand for an underlined letter.
        short = f"{shown[:_WORDS_CHARS]}…" if len(shown) > _WORDS_CHARS else shown
        action.setText(isolated(short.replace("&", "&&")))
        for button, of in self._icons:
            if of == name:
                button.setToolTip(shown)
                button.setAccessibleName(shown)

    def set_checked(self, name: str, *, is_on: bool) -> None:
        """Show whether a switch is on."""
        self._actions[name].setChecked(is_on)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icons in other colours."""
        for button, name in self._icons:
            button.setIcon(icon(name, tokens))
        self.find_box.set_tokens(tokens)

    def _button(self, title: str) -> QToolButton:
        made = QToolButton(self)
        made.setAccessibleName(title.rstrip("…"))
        made.setToolTip(title.rstrip("…"))
        made.setIconSize(QSize(20, 20))
        # A click leaves the focus on the page, where the single keys work.
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made


class ProgressPart(QWidget):
    """How far the translation is, in words and as a thin bar, and a way to stop it."""

    advanced = Signal(int, int)
    """How many blocks are done, of how many; 0 of 0 when nothing is translated."""

    def __init__(self, parent: QWidget) -> None:
        """Make it hidden."""
        super().__init__(parent)
        # They stand in what is left of the bar, and go first where little is: in the
        # layout they would keep the window from being narrow.
        self._label = label(parent, "", "small")
        self._label.setWordWrap(False)
        self._label.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self._label.hide()
        self._after = parent
        self._is_short = False
        self._is_stopped = False
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(tr("Translation"))
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setAccessibleName(tr("Stop translating"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._bar, self.cancel):
            layout.addWidget(widget)
        self.hide()

    def stand_after(self, widget: QWidget) -> None:
        """Have the words end before a widget of the same parent."""
        self._after = widget

    def event(self, event: QEvent) -> bool:
        """Take the words along."""
        done = super().event(event)
        if event.type() in _MOVES:
            self._place_words()
        return done

    def set_short(self, is_short: bool) -> None:  # noqa: FBT001  # a setter
        """Show no bar, only the button, where there is little room."""
        if is_short != self._is_short:
            self._is_short = is_short
            self._bar.setHidden(is_short or self._is_stopped)

    def show_advance(self, advance: Advance | None) -> None:
        """Show how far it is; hide when nothing is translated."""
        self.setVisible(advance is not None)
        if advance is None:
            self.advanced.emit(0, 0)
            return
        self.advanced.emit(advance.done, advance.total)
        self._is_stopped = False
        self._bar.setHidden(self._is_short)
        self.cancel.setText(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Stop translating"))
        left = words.time_left(advance.seconds_left)
        done = tr(
            "Translating, {done} of {total}",
            done=f"{advance.done:,}",
            total=f"{advance.total:,}",
        )
        self._say(", ".join(filter(None, (done, left))))
        # Else it is painted here and now, and all of the window that waits for that.
        self._bar.setUpdatesEnabled(False)
        self._bar.setRange(0, max(1, advance.total))
        self._bar.setValue(advance.done)
        self._bar.setUpdatesEnabled(True)

    def show_stopped(self, left: int) -> None:
        """Say that blocks are left untranslated, and offer to go on."""
        self._say(tr("Stopped, {number} left", number=words.count(left, "block")))
        self._is_stopped = True
        self._bar.hide()
        self.cancel.setText(tr("Go on"))
        self.cancel.setAccessibleName(tr("Go on translating"))
        self.setVisible(left > 0)

    def text(self) -> str:
        """Return the words shown; empty while hidden."""
        return "" if self.isHidden() else self._label.text()

    def are_words_shown(self) -> bool:
        """Return whether there is room for the words."""
        return not self._label.isHidden()

    def _say(self, text: str) -> None:
        self._label.setText(text)
        self._bar.setToolTip(text)
        self._place_words()

    def _place_words(self) -> None:
        wide = max(_WORDS_PX, self._label.sizeHint().width())
        left = self.x() - _WORDS_GAP_PX - wide
        is_room = left > self._after.geometry().right() + _WORDS_GAP_PX
        self._label.setVisible(is_room and not self.isHidden())
        self._label.setGeometry(left, self.y(), wide, self.height())


class FindBox(QLineEdit):
    """Finds in both columns: Enter goes on, Shift+Enter back, Esc leaves."""

    changed = Signal(str)
    next_asked = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty box."""
        super().__init__(parent)
        prompt(self, tr("Find in both"))
        self.setAccessibleName(tr("Find in original and translation"))
        # As wide as its hint, or narrower where the bar has no room.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._found = label(self, "", "small")
        self._found.setWordWrap(False)
        self._found.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=_FIND_MS)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(self._timer.start)
        self.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return how wide it is where there is room."""
        return QSize(_FIND_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return how narrow it may be: its icon, a word, and a count."""
        return QSize(_FIND_LEAST_PX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the edge where reading ends."""
        super().resizeEvent(event)
        self._place_found()

    def set_found(self, count: int | None, place: int = 0) -> None:
        """Say how many matches there are, and which is shown (from 1; 0: none yet).

        None as the count says that nothing is looked for.
        """
        words = "" if count is None else f"{count:,}" if count else tr("none")
        if count and place:
            words = tr("{place} of {all}", place=f"{place:,}", all=words)
        self._found.setText(words)
        self._found.adjustSize()
        self._place_found()
        taken = self._found.width() + 4 if count is not None else 0
        is_mirrored = self.isRightToLeft()
        self.setTextMargins(
            taken if is_mirrored else 0, 0, 0 if is_mirrored else taken, 0
        )

    def found(self) -> str:
        """Return what is said of the matches: "2 of 4"."""
        return self._found.text()

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icon in other colours."""
        self._icon.setIcon(icon("search", tokens))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Take Enter and Esc."""
        if not isinstance(event, QKeyEvent):
            return False
        is_escape = event.key() == Qt.Key.Key_Escape
        if event.type() == QEvent.Type.ShortcutOverride and is_escape:
            # Else the window's own Esc would come first, and leave the text found.
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._timer.isActive():
                self._tell()
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.next_asked.emit(not is_back)
            return True
        if is_escape:
            self.clear()
            self._tell()
            self.left.emit()
            return True
        return False

    def _place_found(self) -> None:
        left = self.width() - self._found.width() - _FOUND_EDGE_PX
        if self.isRightToLeft():
            # At the right stands the icon then.
            left = _FOUND_EDGE_PX
        self._found.move(left, (self.height() - self._found.height()) // 2)

    def _tell(self) -> None:
        self._timer.stop()
        self.changed.emit(self.text())
