"""A table of two columns that a person swaps, shows one of, and makes wider."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from facingpage.ui.columns import LEAST_SHARE, Arrangement, Shown, share_at
from facingpage.ui.placed_table import PlacedTable
from facingpage.ui.row_shapes import RowShapes

# Narrower, as beside a panel with letters three times as large, columns hold no word.
_LEAST_BOTH_PX: Final = 220


class ArrangedTable(PlacedTable):
    """Knows how its columns are wanted; `_fit_columns` puts them so."""

    arranged = Signal(object)
    """The `Arrangement` that the person made by hand, to be remembered."""

    _shapes: RowShapes
    _arrangement: Arrangement
    _is_single: bool

    @property
    def arrangement(self) -> Arrangement:
        """How the person wants the columns."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Show other columns, in another order, or of other widths."""
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self._fit_columns()

    def widen(self, by: float) -> bool:
        """Give the original so much more of the room; return whether there was any."""
        if not self._shapes.columns.is_both:
            return False
        share = self._arrangement.share + by
        share = min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
        if round(share - self._arrangement.share, 3) == 0:
            return False
        self.arrange(replace(self._arrangement, share=share))
        self._tell_arranged()
        return True

    def even_columns(self) -> None:
        """Make both columns equally wide."""
        self.arrange(replace(self._arrangement, share=0.5))
        self._tell_arranged()

    def _share_at(self, x: int) -> None:
        share = share_at(self._shapes.columns, x)
        self.arrange(replace(self._arrangement, share=share))

    def _tell_arranged(self) -> None:
        self.arranged.emit(self._arrangement)

    def _arranged(self) -> Arrangement:
        """Return what is shown of what is wanted: a hint stands beside the original."""
        wanted = self._arrangement
        if QGuiApplication.isRightToLeft():
            # Where reading begins on the right, the original stands there.
            wanted = replace(wanted, is_swapped=not wanted.is_swapped, is_mirrored=True)
        is_narrow = self.viewport().width() < _LEAST_BOTH_PX
        if self._is_single or (is_narrow and wanted.shown is Shown.BOTH):
            return replace(wanted, shown=Shown.ORIGINAL)
        is_alone = wanted.shown is Shown.TRANSLATION
        if is_alone and not self._blocks.has_targets:
            return replace(wanted, shown=Shown.BOTH)
        return wanted

    def _fit_columns(self) -> None:
        """Put the columns where they are wanted."""
        raise NotImplementedError
