"""The languages set for sites: a list to read and to take rules off again."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core import languages
from facingpage.core.likeness import SiteRule
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_ROW_PX: Final = 28
_TEXT_CHARS: Final = 60
_NONE: Final = mark(
    "No site has a language of its own yet. Go to a block, press L, and choose"
    " “from now on”: it is listed here."
)
_SOME: Final = mark(
    "Pages of these sites are read so whenever they are opened. What you set on a page"
    " itself stays there."
)


class SiteLanguages(Dialog):
    """A rule a row, the one set last on top. One taken off can be put back."""

    NAME = "site-languages"

    def __init__(self, parent: QWidget, session: Session) -> None:
        """Make the list of what the session has."""
        super().__init__(parent)
        self.setWindowTitle(tr("Languages of sites"))
        self.setModal(True)
        self.resize(640, 420)
        self._session = session
        self._rules = tuple(reversed(session.speaking.rules()))
        self.list = QTreeWidget(self)
        self.list.setObjectName("rules")
        self.list.setAccessibleName(tr("Languages of sites"))
        self.list.setHeaderLabels([tr("Site"), tr("What"), tr("Language")])
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(0)
        self.list.setUniformRowHeights(True)
        resize = QHeaderView.ResizeMode
        for column, mode in enumerate(
            (resize.ResizeToContents, resize.Stretch, resize.ResizeToContents)
        ):
            self.list.header().setSectionResizeMode(column, mode)
        self.list.header().setStretchLastSection(False)
        for rule in self._rules:
            item = QTreeWidgetItem(list(_row(rule)))
            item.setSizeHint(1, QSize(0, _ROW_PX))
            self.list.addTopLevelItem(item)
        self.toggle = QPushButton(self, autoDefault=False)
        self.toggle.clicked.connect(self._toggle)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.toggle, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(label(self, tr(_SOME) if self._rules else tr(_NONE), "muted"))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.setVisible(bool(self._rules))
        if self._rules:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        else:
            layout.addStretch(1)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the rule chosen, or put it back, on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._toggle()
        else:
            super().keyPressEvent(event)

    def _current(self) -> tuple[SiteRule, bool] | None:
        """Return the rule chosen, and whether there is it now."""
        number = self.list.currentIndex().row()
        if not 0 <= number < len(self._rules):
            return None
        rule = self._rules[number]
        return rule, rule in self._session.speaking.rules()

    def _toggle(self) -> None:
        found = self._current()
        item = self.list.currentItem()
        if found is None or item is None:
            return
        rule, is_on = found
        if is_on:
            self._session.deciding.remove_language_rule(rule)
        else:
            self._session.deciding.put_language_rule(rule)
        for column in range(3):
            font = item.font(column)
            font.setStrikeOut(is_on)
            item.setFont(column, font)
        self._show()

    def _show(self) -> None:
        found = self._current()
        is_off = found is not None and not found[1]
        self.toggle.setText(tr("Put back") if is_off else tr("Remove"))
        self.toggle.setAccessibleName(
            tr("Put the rule back") if is_off else tr("Remove the rule")
        )
        self.toggle.setVisible(found is not None)


def _row(rule: SiteRule) -> tuple[str, str, str]:
    what = tr("every page")
    if rule.like is not None:
        text = visible_text(rule.like.text)
        short = text[:_TEXT_CHARS] + ("…" if len(text) > _TEXT_CHARS else "")
        what = tr("blocks like “{short}”", short=short)
    return visible_text(rule.site), what, languages.name(rule.code)
