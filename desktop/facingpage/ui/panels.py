"""Page list and inspector beside the page: shown, folded where there is no room."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget

PAGES: Final = "pages"
INSPECTOR: Final = "inspector"

# What the page needs to be read in two columns.
_PAGE_PX: Final = 430


class Panels(QObject):
    """Folds the inspector, then the page list, in a window too narrow for them.

    What a person shows or hides stays so; one that is asked for in a narrow window
    takes the place of the other.
    """

    def __init__(
        self, splitter: QSplitter, panels: Mapping[str, QWidget], usual: tuple[int, int]
    ) -> None:
        """Make it over a splitter with a panel on either side of the page.

        `usual` is how wide they are, in pixels, until a person drags them.
        """
        super().__init__(splitter)
        self._splitter = splitter
        self._panels = dict(panels)
        self._wide = dict(zip(self._panels, usual, strict=True))
        self._wanted = dict.fromkeys(self._panels, True)
        self._asked = ""
        self._is_held = False
        splitter.installEventFilter(self)
        splitter.splitterMoved.connect(self._note)

    def toggle(self, name: str) -> None:
        """Show a panel that is not to be seen, or hide it."""
        self.show(name, is_on=self._panels[name].isHidden())

    def show(self, name: str, *, is_on: bool) -> None:
        """Show a panel or hide it, until it is asked otherwise."""
        self._wanted[name] = is_on
        self._asked = name if is_on else ""
        self.fit()

    def hold(self, *, is_held: bool) -> None:
        """Leave everything as it is, while something else decides what is shown."""
        self._is_held = is_held
        if not is_held:
            self.fit()

    def hidden(self) -> tuple[str, ...]:
        """Return the panels that the person has hidden."""
        return tuple(name for name, is_on in self._wanted.items() if not is_on)

    def widths(self) -> tuple[int, ...]:
        """Return how wide the panels are, or were when they were last seen."""
        return tuple(self._wide.values())

    def restore(self, widths: tuple[int, ...], hidden: tuple[str, ...]) -> None:
        """Have panels as wide as they were, and those hidden that were."""
        if len(widths) == len(self._wide):
            least = (panel.minimumWidth() for panel in self._panels.values())
            good = (max(a, min(b, 2000)) for a, b in zip(least, widths, strict=True))
            self._wide = dict(zip(self._panels, good, strict=True))
        self._wanted = {name: name not in hidden for name in self._panels}
        self.fit()

    def fit(self) -> None:
        """Show what is wanted and has room."""
        if self._is_held:
            return
        room = self._splitter.width() - _PAGE_PX
        # What was asked for last has its place before the others.
        order = sorted(self._panels, key=lambda name: name != self._asked)
        for name in order:
            need = self._wide[name]
            is_on = self._wanted[name] and (need <= room or name == self._asked)
            self._panels[name].setHidden(not is_on)
            room -= need if is_on else 0
        self._put()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Fit again when the window is of another width."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def _put(self) -> None:
        sizes = [
            next((self._wide[n] for n, p in self._panels.items() if p is part), 0)
            for part in map(self._splitter.widget, range(self._splitter.count()))
        ]
        rest = self._splitter.width() - sum(
            self._wide[n] for n, panel in self._panels.items() if not panel.isHidden()
        )
        self._splitter.setSizes([size or max(1, rest) for size in sizes])

    def _note(self) -> None:
        for name, panel in self._panels.items():
            if not panel.isHidden():
                self._wide[name] = panel.width()
