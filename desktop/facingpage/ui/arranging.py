"""What the person does to the columns and the size of their text; it is remembered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QGuiApplication

from facingpage.storage.settings import ScriptFont, Settings
from facingpage.ui.columns import Arrangement, Shown
from facingpage.ui.facing_view import FacingView
from facingpage.ui.focus_mode import FocusMode
from facingpage.ui.lettering import Lettering, larger, smaller
from facingpage.ui.session import Session
from facingpage.ui.wording import mark, tr

_STEP: Final = 0.05
_NEXT: Final = {
    Shown.BOTH: (
        Shown.ORIGINAL,
        mark("Only the original is shown. {key:one-column} shows the other."),
    ),
    Shown.ORIGINAL: (
        Shown.TRANSLATION,
        mark("Only the translation is shown. {key:one-column} shows both again."),
    ),
    Shown.TRANSLATION: (
        Shown.BOTH,
        mark("Original and translation are side by side."),
    ),
}


_ALONE: Final = dict(_NEXT.values())


def alone_words(shown: Shown) -> str:
    """Return what says that one column alone is shown, and how the other comes."""
    return "" if shown is Shown.BOTH else tr(_ALONE[shown])


def arrangement_of(settings: Settings) -> Arrangement:
    """Return how the person left the columns."""
    return Arrangement(
        Shown(settings.columns), settings.columns_swapped, settings.columns_share / 100
    )


class Arranging:
    """The commands of `ACTIONS` that arrange the columns: `WindowCommands` has them."""

    _session: Session
    _view: FacingView
    focus: FocusMode

    def swap_columns(self) -> None:
        """Put the original where the translation is, and the other way round."""
        wanted = self._view.arrangement
        self._arrange(replace(wanted, is_swapped=not wanted.is_swapped))
        self._session.say(
            tr("The original is on the left.")
            # Where reading begins on the right, it stands there at first.
            if wanted.is_swapped is not QGuiApplication.isRightToLeft()
            else tr("The original is on the right.")
        )

    def cycle_columns(self) -> None:
        """Show the original alone, then the translation alone, then both."""
        shown, said = _NEXT[self._view.arrangement.shown]
        self._arrange(replace(self._view.arrangement, shown=shown))
        self._session.say(tr(said))

    def widen_original(self) -> None:
        """Give the original more of the room."""
        self._widen(_STEP)

    def widen_translation(self) -> None:
        """Give the translation more of the room."""
        self._widen(-_STEP)

    def even_columns(self) -> None:
        """Make both columns equally wide."""
        self._view.even_columns()

    def larger_text(self) -> None:
        """Make page text larger."""
        self._resize_text(larger(self._session.settings.text_percent))

    def smaller_text(self) -> None:
        """Make page text smaller."""
        self._resize_text(smaller(self._session.settings.text_percent))

    def usual_text(self) -> None:
        """Make page text as large as it is at first."""
        self._resize_text(100)

    def choose_fonts(self) -> None:
        """Choose a font and a size for each script."""
        from facingpage.ui.fonts_dialog import FontsDialog  # noqa: PLC0415  # not for the first paint

        dialog = FontsDialog(self._view.window(), self._session.settings.fonts)
        dialog.changed.connect(self._set_fonts)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def toggle_focus(self) -> None:
        """Show nothing but the text, or everything again."""
        if said := self.focus.toggle():
            self._session.say(said)

    def note_arranged(self, arrangement: Arrangement) -> None:
        """Remember how the columns are now."""
        share = round(100 * arrangement.share)
        chosen = replace(
            self._session.settings,
            columns=arrangement.shown.value,
            columns_swapped=arrangement.is_swapped,
            columns_share=share,
        )
        self._session.remember(chosen)

    def _resize_text(self, percent: int) -> None:
        self._set_lettering(replace(self._session.settings, text_percent=percent))
        self._session.say(tr("Page text at {percent} %.", percent=percent))

    def _set_fonts(self, fonts: Mapping[str, ScriptFont]) -> None:
        self._set_lettering(replace(self._session.settings, fonts=fonts))

    def _set_lettering(self, settings: Settings) -> None:
        self._session.remember(settings)
        self._view.set_lettering(Lettering.of(settings))

    def _widen(self, by: float) -> None:
        if not self._view.widen(by):
            self._session.say(tr("The column can't be made any wider."))

    def _arrange(self, arrangement: Arrangement) -> None:
        self._view.commit_edit()
        self._view.arrange(arrangement)
        self.note_arranged(arrangement)
