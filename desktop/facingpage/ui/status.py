"""The line at the bottom: language, counts to step through, engine, and the seal."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from facingpage import paths
from facingpage.core.progress import Progress
from facingpage.ui.icons import pixmap
from facingpage.ui.look import label
from facingpage.ui.progress_keeper import progress_words
from facingpage.ui.tally import WHAT_WORDS, WHATS, Tally, What
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import tr

_ICONS: Final[dict[What, tuple[str, str]]] = {
    "kept": ("keep", "kept"),
    "dropped": ("drop", "debris"),
    "doubtful": ("doubt", "muted"),
    "flagged": ("flag", "flag"),
    "edited": ("edited", "edited"),
}
_HEIGHT_PX: Final = 30


class StatusLine(QFrame):
    """Says how the page stands; each count is a button to the next of its blocks."""

    step_asked = Signal(str)
    """What to go to the next of: one of `WHATS`."""
    keep_asked = Signal()
    """To try again to put on disk what is not there."""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self.setObjectName("status")
        self.setFixedHeight(_HEIGHT_PX)
        self._line = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 14, 0)
        layout.setSpacing(6)
        self.language = self._label(tr("Language of the page"))
        layout.addWidget(self.language)
        layout.addSpacing(8)
        self.buttons: dict[What, QToolButton] = {}
        for what in WHATS:
            button = QToolButton(self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(14, 14))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, w=what: self.step_asked.emit(w))
            button.hide()
            layout.addWidget(button)
            self.buttons[what] = button
        self.progress = self._progress_button()
        layout.addWidget(self.progress)
        layout.addStretch(1)
        self.unkept = self._unkept_button()
        layout.addWidget(self.unkept)
        layout.addSpacing(10)
        self._private_icon = QLabel(self)
        self.private = self._label(tr("Private session"))
        for shown in (self._private_icon, self.private):
            shown.setToolTip(
                tr("Nothing of this session stays on the computer but its project.")
            )
        layout.addWidget(self._private_icon)
        layout.addWidget(self.private)
        layout.addSpacing(10)
        self.engine = self._label(tr("Engine"))
        self._seal_icon = QLabel(self)
        self.seal = self._label(tr("Offline"))
        layout.addWidget(self.engine)
        layout.addSpacing(10)
        layout.addWidget(self._seal_icon)
        layout.addWidget(self.seal)

    def set_counts(self, tally: Tally | None) -> None:
        """Show the counts of a page; what it has none of is hidden."""
        for what, button in self.buttons.items():
            number = tally.number(what) if tally else 0
            named = tr(WHAT_WORDS[what])
            short = f"{number:,}"
            said = tr("{number} {what}", number=short, what=named)
            button.setProperty("words", (said, short))
            button.setAccessibleName(
                tr(
                    "{number} blocks {what}: go to the next",
                    number=short,
                    what=named,
                )
            )
            button.setToolTip(tr("Go to the next block that is {what}", what=named))
            button.setVisible(number > 0)
        if tally is not None:
            self._say_kept(tally)
        self._fit()

    def _say_kept(self, tally: Tally) -> None:
        """Say of what is kept how much of the page's text it is."""
        button, number = self.buttons["kept"], f"{tally.number('kept'):,}"
        share = tally.share_kept()
        said = tr("{n} kept, {share} of the text", n=number, share=share)
        button.setProperty("words", (said, number))
        whole = tr("Kept: {kept}.", kept=tally.kept_words())
        button.setToolTip(tr("{kept}\nGo to the next block that is kept.", kept=whole))
        button.setAccessibleName(tr("{kept} Go to the next kept block.", kept=whole))

    def set_progress(
        self, progress: Progress | None, project: str, whole: Progress | None = None
    ) -> None:
        """Show how many blocks were decided; hide it where nobody decided any.

        `project` says how far the whole project is. Where other pages of it were begun,
        `whole` is what was decided on all of them.
        """
        is_any = progress is not None and progress.undecided < progress.kept
        self.progress.setVisible(is_any)
        if progress is not None:
            confirmed, kept = f"{progress.confirmed:,}", f"{progress.kept:,}"
            said = tr("{n} of {all} confirmed", n=confirmed, all=kept)
            shown = said
            if whole is not None:
                done, every = f"{whole.confirmed:,}", f"{whole.kept:,}"
                all_pages = tr("project: {n} of {all}", n=done, all=every)
                shown = f"{said} · {all_pages}"
            self.progress.setProperty("words", (shown, f"{confirmed}/{kept}"))
            self.progress.setAccessibleName(
                tr("{progress}: go to the next undecided block", progress=said)
            )
            page = tr("This page: {progress}.", progress=progress_words(progress))
            go = tr("Go to the next undecided block.")
            self.progress.setToolTip(f"{page}\n{project}\n{go}")
        self._fit()

    def set_unkept(self, why: str) -> None:
        """Show that edits are not on the disk; hide that where `why` is empty."""
        self.unkept.setVisible(bool(why))
        self._fit()

    def set_words(self, language: str, engine: str, seal: str) -> None:
        """Show the page's language, the engine, and the pair that works offline."""
        for shown, text in (
            (self.language, language),
            (self.engine, engine),
            (self.seal, seal),
        ):
            shown.setText(text)
            shown.setVisible(bool(text))
        self._seal_icon.setVisible(bool(seal))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return no width: words give way before the window has to be wider."""
        return QSize(0, _HEIGHT_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words that there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the engine, the language and more, where there is no room for them.

        The inspector says them as well; the icons stand for the words of the counts.
        """
        is_private = paths.is_private()
        self.private.setText(tr("private session") if is_private else "")
        self._private_icon.setVisible(is_private)
        for shown in (self.engine, self.language, self.seal, self.private):
            shown.setVisible(bool(shown.text()))
        self._set_short(is_short=False)
        for shown in (self.engine, self.language):
            if self._is_room():
                return
            shown.hide()
        if not self._is_room():
            self._set_short(is_short=True)
        for shown in (self.private, self.seal):
            if not self._is_room():
                shown.hide()

    def _is_room(self) -> bool:
        self._line.invalidate()
        return self._line.sizeHint().width() <= self.width()

    def _set_short(self, *, is_short: bool) -> None:
        for button in (*self.buttons.values(), self.progress):
            words = button.property("words") or ("", "")
            button.setText(words[is_short])

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icons in other colours: each meaning has its hue and its shape."""
        scale = self.devicePixelRatioF()
        for what, (name, hue) in _ICONS.items():
            drawn = pixmap(name, getattr(tokens, hue), 14, scale)
            self.buttons[what].setIcon(drawn)
        self.progress.setIcon(pixmap("confirmed", tokens.kept, 14, scale))
        self.unkept.setIcon(pixmap("info", tokens.flag, 14, scale))
        self._seal_icon.setPixmap(pixmap("offline", tokens.kept, 16, scale))
        self._private_icon.setPixmap(pixmap("lock", tokens.muted, 14, scale))

    def _progress_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setIconSize(QSize(14, 14))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self.step_asked.emit("undecided"))
        made.hide()
        return made

    def _unkept_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("unkept")
        made.setText(tr("edits not kept"))
        made.setAccessibleName(tr("Edits are not kept: try again"))
        made.setToolTip(tr("Your edits are not on disk. Click to try again."))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setIconSize(QSize(14, 14))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self.keep_asked)
        made.hide()
        return made

    def _label(self, name: str) -> QLabel:
        made = label(self)
        made.setWordWrap(False)
        made.setAccessibleName(name)
        made.hide()
        return made
