"""What the palette has to find: every command, every page, the project's labels."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from facingpage.ui.actions import ACTIONS
from facingpage.ui.key_wiring import KeyWiring
from facingpage.ui.open_page import OpenPage
from facingpage.ui.palette import Entry, Palette
from facingpage.ui.session import Session
from facingpage.ui.wording import tr

_MOST_RECENT: Final = 8
# Not worth a place among what was done last.
_BY_ITSELF: Final = frozenset({"palette"})

Source = Callable[[], Sequence[Entry]]


class Finding:
    """Opens the palette over the window's commands and the session's pages.

    `sources` return further entries whenever it is opened: the labels, for one.
    """

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        keys: KeyWiring,
        run: Callable[[str], None],
    ) -> None:
        """Make it; `run` does the action of an id."""
        self.sources: list[Source] = []
        self._parent = parent
        self._session = session
        self._keys = keys
        self._run = run

    def open(self) -> None:
        """Show the palette."""
        entries = [*self._commands()]
        for source in self.sources:
            entries += source()
        entries += [self._page(page) for page in self._session.pages]
        dialog = Palette(self._parent, entries)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _commands(self) -> Iterator[Entry]:
        """Yield the commands, those done last from here first."""
        recent = self._session.settings.recent_commands
        rows = {row.id: row for row in ACTIONS if row.id not in _BY_ITSELF}
        first = [rows.pop(id_) for id_ in recent if id_ in rows]
        for row in (*first, *rows.values()):
            keys = self._keys.keymap.shown(row.id)
            yield Entry(row.words(), keys, partial(self._do, row.id), tr(row.menu))

    def _page(self, page: OpenPage) -> Entry:
        title = page.name_shown()
        also = f"{page.translated_title} {page.site}"
        return Entry(
            title,
            page.site or tr("page"),
            partial(self._session.paging.show, page),
            also,
        )

    def _do(self, action_id: str) -> None:
        settings = self._session.settings
        before = (id_ for id_ in settings.recent_commands if id_ != action_id)
        recent = (action_id, *before)[:_MOST_RECENT]
        self._session.remember(replace(settings, recent_commands=recent))
        self._run(action_id)
