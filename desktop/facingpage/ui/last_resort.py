"""The dialog for what nobody foresaw: a sentence for the person, details in a file."""

import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from facingpage import paths
from facingpage.errors import FacingPageError
from facingpage.storage import private
from facingpage.ui.told import told
from facingpage.ui.wording import tr


class _Dialog(QObject):
    """Shows one sentence at a time; asked from any thread."""

    _asked = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        # Without a window to belong to, only this keeps the box alive.
        self._box: QMessageBox | None = None
        self._asked.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, sentence: str) -> None:
        self._asked.emit(sentence)

    def _show(self, sentence: str) -> None:
        if self._box is not None:
            return
        box = self._box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle("Facing Page")
        box.setText(sentence)
        box.finished.connect(self._closed)
        box.open()

    def _closed(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def install() -> None:
    """Show whatever is raised and not caught, on any thread, as one sentence."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    dialog = _Dialog(app)

    def hook(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            app.quit()
            return
        if isinstance(error, FacingPageError):
            dialog.tell(told(error))
            return
        where = _write_down(kind, error, trace)
        dialog.tell(
            tr(
                "Something happened that Facing Page did not foresee ({kind})."
                " What is on disk is safe: go on, or close the window and open it"
                " again.{where}",
                kind=kind.__name__,
                where=where,
            )
        )

    sys.excepthook = hook
    threading.excepthook = lambda told: hook(
        told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
    )


def _write_down(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Write the details to a file beside the project; return words that say where."""
    if paths.is_private():
        return ""
    path = paths.data_dir() / "faults.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat()}\n")
            file.writelines(_details(kind, error, trace))
    except OSError:
        # A full disk may well be the cause; the sentence still helps.
        return ""
    return tr(' The details are in "{path}".', path=path)


def _details(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> Iterator[str]:
    import traceback  # noqa: PLC0415  # not for the first paint

    if not private.is_secret():
        yield from traceback.format_exception(kind, error, trace)
        return
    # What an error says may be words of a page: the file can be read by anybody.
    yield (
        tr("An error, without its words: a project with a passphrase was open.") + "\n"
    )
    each: traceback.TracebackException | None
    each = traceback.TracebackException(kind, error, trace)
    while each is not None:
        yield from each.stack.format()
        yield f"{each.exc_type.__name__ if each.exc_type else kind.__name__}\n"
        each = each.__cause__ or each.__context__
