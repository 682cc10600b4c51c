"""What views are shown on: a window over a host that answers with what they made up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facingpage.core.page import BlockId, Cleaned, Kind, LanguageGuess
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from helpers.fake_host import FakeHost
from helpers.reviews import make_cleaned

_MOST_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Stage:
    """A window over a host that answers with what a view made up."""

    window: MainWindow
    host: FakeHost

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        end = monotonic() + _MOST_S
        while not until():
            QCoreApplication.processEvents()
            if monotonic() > end:
                raise TimeoutError("the view did not come to be")
        QCoreApplication.processEvents()

    def open(self, name: str, cleaned: Cleaned) -> None:
        """Open a page and wait until it is translated, or why it is not is known."""
        self.host.pages[name] = cleaned
        self.window.session.paging.open_path(Path(name))

        def is_there() -> bool:
            page = self.window.session.current
            if page is None or page.review is None or page.phase is not Phase.READY:
                return False
            is_it = page.review.page is cleaned.page
            waits = {Drafting.CHECKING}
            return is_it and page.drafting not in waits

        self.wait(is_there)

    def dialog(self, action: str) -> QDialog:
        """Do an action and return the dialog that it opened."""
        self.window.run(action)
        shown: list[QDialog] = []

        def is_there() -> bool:
            found = self.window.findChildren(QDialog)
            shown[:] = [dialog for dialog in found if dialog.isVisible()]
            return bool(shown)

        self.wait(is_there)
        return shown[-1]

    def popup(self) -> QWidget:
        """Return the popup that is open."""
        self.wait(lambda: QApplication.activePopupWidget() is not None)
        shown = QApplication.activePopupWidget()
        assert shown is not None
        return shown


def page_of(stage: Stage) -> OpenPage:
    """Return the page that is shown."""
    page = stage.window.session.current
    assert page is not None
    return page


def inspected(stage: Stage) -> None:
    """Have the inspector be seen: in a small window it is folded until asked for."""
    if stage.window.frame.inspector.isHidden():
        stage.window.run("inspector")


def article() -> Cleaned:
    """Return a page with most that a page can have."""
    arabic = "بدأت العبّارة الكهربائية رحلتها الأولى عبر الخليج صباح السبت."
    cleaned = make_cleaned(
        (Kind.PARAGRAPH, "Home · News · Weather · Sport"),
        (Kind.HEADING, "The electric ferry makes its first crossing"),
        "The new ferry carried 212 passengers across the bay on Saturday. It was late"
        " by ten minutes. Nobody minded the wait, and the band went on playing.",
        "Share this story",
        "Follow us",
        (Kind.QUOTE, "“My grandfather knew the fog,” said the captain."),
        arabic,
        (Kind.LIST_ITEM, "Crossings at 7.40, 9.10 and 17.30"),
        (Kind.CODE, "ferry.depart(at='07:40')"),
        (Kind.TABLE_ROW, "Adults\t£4.20\t€4.90"),
        "The harbour is shut on Sunday.",
        "Read more: the old ferry is sold",
        title="The electric ferry",
        dropped=(1, 4, 5, 12),
        source=b"<p>article</p>",
    )
    return replace(
        cleaned, guesses={**cleaned.guesses, BlockId(7): LanguageGuess("ar", "sure")}
    )


def reading(stage: Stage) -> QWidget:
    """An article with its translation."""
    stage.open("ferry.html", article())
    # What is told of last, too, stands on the page.
    stage.wait(lambda: page_of(stage).drafting is Drafting.DONE)
    stage.window.frame.view.go_to(BlockId(3))
    return stage.window
