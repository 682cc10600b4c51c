"""The pages there are, which one is on screen, and telling what becomes of them."""

from PySide6.QtCore import QObject, Signal

from facingpage.ui.open_page import OpenPage


class Pages(QObject):
    """The list, and the current page; whoever changes either tells it here."""

    listed = Signal()
    """Pages came or went."""
    changed = Signal(object)
    """OpenPage of which the list shows something else now."""
    shown = Signal(object)
    """OpenPage that is now the current one, or has reached another phase; or None."""
    told = Signal()
    """The current page is in another language than it was said to be."""
    reviewed = Signal(object)
    """Tuple of the current page's blocks that changed by an edit or a draft."""
    drafting = Signal()
    """The current page's translation began, advanced, ended, or can't be made."""
    warned = Signal(str)
    """A sentence to show until it is read: something is missing of the current page."""

    def __init__(self, parent: QObject) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.all: list[OpenPage] = []
        """Every page, as the list has them from the top; always the same object."""
        self.current: OpenPage | None = None

    def numbered(self, page_id: int) -> OpenPage | None:
        """Return the page with this number in the project, if it is listed."""
        return next((page for page in self.all if page.page_id == page_id), None)

    def tell(self, page: OpenPage) -> None:
        """Tell that a page has come another step on its way."""
        self.changed.emit(page)
        if page is self.current:
            self.shown.emit(page)

    def tell_drafting(self, page: OpenPage) -> None:
        """Tell that the translation of a page is further, or can't be made."""
        if page is self.current:
            self.drafting.emit()

    def tell_warnings(self, page: OpenPage) -> None:
        """Say what is missing of a page, once it is the one on screen."""
        if page is self.current:
            while page.warnings:
                self.warned.emit(page.warnings.pop(0))
