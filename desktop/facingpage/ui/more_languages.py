"""More models from a catalogue: it connects when a person says so, and not before."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facingpage.core.models import Imported, Offer
from facingpage.errors import FacingPageError
from facingpage.ui import models, words
from facingpage.ui.dialog import Dialog
from facingpage.ui.look import label, prompt
from facingpage.ui.model_work import ModelWork
from facingpage.ui.plain_text import visible_text
from facingpage.ui.progress_strip import ProgressStrip
from facingpage.ui.told import told
from facingpage.ui.wording import mark, tr

if TYPE_CHECKING:
    from facingpage.translation.fetching import Catalogue
    from facingpage.workers.models import Hear, Stop

_ROW_PX: Final = 30
_ROWS_MEASURED: Final = 100
_SMALL, _LARGE = (760, 290), (760, 560)
_SIZE, _CHECKED = 2, 3
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BEFORE: Final = mark(
    "Facing Page opens no connection by itself. If you press Connect, it asks these"
    " addresses for their lists of models, through your system’s proxy, and sends"
    " nothing but that question:"
)


class MoreLanguages(Dialog):
    """First says where it would connect to; then lists what can be got there."""

    NAME = "more-languages"

    def __init__(
        self,
        parent: QWidget,
        work: ModelWork,
        got: Callable[[Imported], None],
        failed: Callable[[FacingPageError], None],
    ) -> None:
        """Make the dialog; nothing is asked of anybody.

        `got` is told what was imported; `failed` what went wrong, if the dialog has
        been closed meanwhile.
        """
        super().__init__(parent)
        self._got, self._failed = got, failed
        self._is_gone = False
        self.finished.connect(self._leave)
        self.setWindowTitle(tr("More languages"))
        self.setModal(True)
        self.resize(*_SMALL)
        self._work = work
        self.offers: tuple[Offer, ...] = ()
        self.place = self._make_box(tr("Another list: https://… or a file (optional)"))
        self.place.textChanged.connect(self._show_places)
        self.filter = self._make_box("Find a language")
        self.filter.textChanged.connect(self._filter)
        self.before = label(self, tr(_BEFORE), "muted")
        self.where = label(self, "", selectable=True)
        self.list = self._make_list()
        self.problem = label(self, "", "flag", selectable=True)
        self.said = label(self, "", "muted", selectable=True)
        self.connect_button = QPushButton(tr("Connect"), self)
        self.connect_button.setDefault(True)
        self.connect_button.clicked.connect(self.ask)
        self.get = QPushButton(tr("Download and import"), self, autoDefault=False)
        self.get.clicked.connect(self.get_chosen)
        self._lay_out()
        for hidden in (self.filter, self.list, self.problem, self.said, self.get):
            hidden.hide()
        self.list.itemSelectionChanged.connect(self._show_state)
        self.list.itemActivated.connect(lambda *_: self.get_chosen())
        work.changed.connect(self._show_state)
        self._show_places()
        self._show_state()

    def _make_box(self, words: str) -> QLineEdit:
        box = QLineEdit(self)
        prompt(box, words)
        box.setAccessibleName(words)
        box.setClearButtonEnabled(True)
        return box

    def _lay_out(self) -> None:
        close = QPushButton(tr("Close"), self, autoDefault=False)
        close.clicked.connect(self.accept)
        asked = QHBoxLayout()
        asked.addWidget(self.place, 1)
        asked.addWidget(self.connect_button)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.get)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(label(self, tr("More languages"), "heading"))
        layout.addWidget(self.before)
        layout.addWidget(self.where)
        layout.addLayout(asked)
        layout.addWidget(self.filter)
        # What stands above stays there while there is no list below it.
        layout.addWidget(self.list, 100)
        layout.addStretch(1)
        for widget in (self.problem, self.said, ProgressStrip(self, self._work)):
            layout.addWidget(widget)
        layout.addLayout(below)

    def ask(self) -> None:
        """Connect, and list what there is."""
        place = self.place.text().strip()
        self.problem.hide()
        self.said.hide()

        def work(hear: "Hear", stop: "Stop") -> tuple[tuple[Offer, ...], list[str]]:
            from facingpage.translation import fetching  # noqa: PLC0415  # not before it is asked for

            found: list[Offer] = []
            problems: list[str] = []
            named = [fetching.named(place)] if place else list(fetching.CATALOGUES)
            for catalogue in named:
                hear(tr("asking {where}", where=_where(catalogue)))
                try:
                    check = lambda _: stop.check()  # noqa: E731  # one line says it
                    found.extend(fetching.list_offers(catalogue, check))
                except FacingPageError as error:
                    stop.check()
                    problems.append(told(error))
            return tuple(found), problems

        self._work.run("connecting", work, self._fill, self._fail)

    def get_chosen(self) -> None:
        """Download the models chosen, and import them."""
        numbers = sorted({index.row() for index in self.list.selectedIndexes()})
        for offer in [self.offers[number] for number in numbers]:

            def work(hear: "Hear", stop: "Stop", offer: Offer = offer) -> Imported:
                from facingpage.workers import getting  # noqa: PLC0415  # as above

                return getting.get_model(offer, hear, stop)

            self._work.run("downloading", work, self._take, self._fail)

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setObjectName("models")
        made.setAccessibleName(tr("Models that can be got"))
        made.setHeaderLabels(
            [tr("Languages"), tr("Model"), tr("Size"), tr("Checked by")]
        )
        made.setRootIsDecorated(False)
        made.setIndentation(0)
        made.setUniformRowHeights(True)
        made.setAllColumnsShowFocus(True)
        made.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        for column in range(_CHECKED):
            made.header().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        made.header().setStretchLastSection(True)
        # Of thousands of rows, those at the top tell how wide a column is.
        made.header().setResizeContentsPrecision(_ROWS_MEASURED)
        made.headerItem().setTextAlignment(_SIZE, _RIGHT)
        return made

    def _leave(self, *_: object) -> None:
        # A download goes on without the dialog, whose parts are deleted soon.
        self._is_gone = True

    def _fill(self, answer: tuple[tuple[Offer, ...], list[str]]) -> None:
        if self._is_gone:
            return
        offers, problems = answer
        self.offers = offers
        self.list.clear()
        self.list.addTopLevelItems([_item(offer) for offer in offers])
        has_some = bool(offers)
        for shown in (self.filter, self.list, self.get):
            shown.setVisible(has_some)
        for before in (self.before, self.where):
            before.setVisible(not has_some)
        if problems:
            self._complain(" ".join(problems))
        elif not has_some:
            self._complain(tr("The list is empty: it offers no model."))
        # Enter in the filter is for the list, not for the question before it.
        self.connect_button.setDefault(not has_some)
        self.get.setDefault(has_some)
        self._filter(self.filter.text())
        if has_some:
            self.resize(*_LARGE)
            self.filter.setFocus()
        self._show_state()

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for number, offer in enumerate(self.offers):
            item = self.list.topLevelItem(number)
            if item is not None:
                said = f"{_cells(offer)[0]} {offer.source}-{offer.target}".casefold()
                item.setHidden(not all(word in said for word in wanted))

    def _take(self, imported: Imported) -> None:
        self._got(imported)
        if self._is_gone:
            return
        self.said.setText(visible_text(models.imported_words(imported)))
        self.said.show()
        if problem := models.problem_words(imported):
            self._complain(problem)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(visible_text(sentence))
        self.problem.show()

    def _fail(self, error: FacingPageError) -> None:
        if self._is_gone:
            self._failed(error)
        else:
            self._complain(told(error))

    def _show_places(self, *_: object) -> None:
        place = self.place.text().strip()
        if place:
            self.where.setText(f"· {visible_text(place)}")
            is_file = "://" not in place
            self.connect_button.setText(
                tr("Read the list") if is_file else tr("Connect")
            )
            return
        from facingpage.translation.places_online import CATALOGUES  # noqa: PLC0415

        self.connect_button.setText(tr("Connect"))
        self.where.setText(
            "\n".join(f"· {told(each.title)}: {_where(each)}" for each in CATALOGUES)
        )

    def _show_state(self, *_: object) -> None:
        if self._is_gone:
            return
        is_idle = not self._work.title
        self.connect_button.setEnabled(is_idle)
        self.get.setEnabled(bool(self.list.selectedIndexes()))


def _where(catalogue: "Catalogue") -> str:
    return catalogue.url.split("://")[-1].split("/")[0] or catalogue.url


def _item(offer: Offer) -> QTreeWidgetItem:
    item = QTreeWidgetItem(_cells(offer))
    item.setSizeHint(_CHECKED, QSize(0, _ROW_PX))
    item.setTextAlignment(_SIZE, _RIGHT)
    return item


def _cells(offer: Offer) -> list[str]:
    engine = models.engine_word(offer.engine)
    return [
        models.pair_words(offer.source, offer.target),
        visible_text(" ".join(filter(None, (engine, offer.version, offer.quality)))),
        words.size(offer.size_bytes) if offer.size_bytes else tr("not told"),
        tr("its digest") if offer.is_vouched else tr("nothing: the list has no digest"),
    ]
