"""Carries out the actions of the window."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from facingpage.core.edits import keep_comments
from facingpage.core.edits.marks import MAYBE, NO, YES
from facingpage.core.numbering import number_of
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from facingpage.core.terms import Term
from facingpage.errors import FacingPageError
from facingpage.ui import incoming, words
from facingpage.ui.alternatives import Alternatives
from facingpage.ui.annotate_commands import AnnotateCommands
from facingpage.ui.annotating import Annotating
from facingpage.ui.arranging import Arranging, alone_words
from facingpage.ui.asking import Asking
from facingpage.ui.block_model import SOURCE
from facingpage.ui.choosing import Choosing
from facingpage.ui.columns import Shown
from facingpage.ui.debris import Debris
from facingpage.ui.editing import EditCommand
from facingpage.ui.focus_mode import FocusMode
from facingpage.ui.frame import Frame
from facingpage.ui.guard_commands import GuardCommands
from facingpage.ui.guarding import Guarding
from facingpage.ui.isolates import bare
from facingpage.ui.join_commands import JoinCommands
from facingpage.ui.language_names import language_name
from facingpage.ui.open_page import Drafting, OpenPage, Phase, touched
from facingpage.ui.panels import INSPECTOR, PAGES
from facingpage.ui.rescuing import Rescuing
from facingpage.ui.sentence_commands import SentenceCommands
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.triage import Triage
from facingpage.ui.unsure_steps import next_unsure
from facingpage.ui.whereabouts import Whereabouts
from facingpage.ui.wording import mark, tr

if TYPE_CHECKING:
    from facingpage.export import Options
    from facingpage.ui.export_dialog import ExportDialog
    from facingpage.ui.list_work import ListWork
    from facingpage.ui.searching import Searching
    from facingpage.ui.terming import Terming


_FOUND_CHARS: Final = 200
_NO_EDIT: Final = mark(
    "A dropped block has no translation to edit. {key:restore} restores it."
)


class Window(Protocol):
    """What commands need of the window itself."""

    def run(self, action_id: str) -> None:
        """Do what an action does."""

    def set_theme(self, setting: Literal["system", "light", "dark"]) -> None:
        """Be light, dark, or as the system is."""

    def toggle_contrast(self) -> None:
        """Be of high contrast, or of normal contrast again."""

    def set_scale(self, percent: int) -> None:
        """Be of another size from the next start on."""

    def show_pictures(self) -> None:
        """Show pictures or not, as the settings say."""

    def find_anything(self) -> None:
        """Show what there is to do and to go to, with a box to find it."""

    def show_keys(self) -> None:
        """Show all actions with their keys."""

    def key_words(self, action_id: str) -> str:
        """Return the key of an action as it is shown; "" for none."""
        ...

    def show_comments(self) -> None:
        """Show whether readers' comments are kept."""

    def step(self, what: str, *, is_forward: bool) -> None:
        """Go to the next, or the previous, block of a kind the page has counts of."""

    def close(self) -> bool:
        """Close the window."""
        ...


class WindowCommands(
    Arranging, SentenceCommands, JoinCommands, AnnotateCommands, GuardCommands
):
    """What `ACTIONS` calls: see there for what each one does."""

    def __init__(self, session: Session, window: Window, frame: Frame) -> None:
        """Make commands over the session and the window's parts."""
        self.asking = Asking(frame)
        self.choosing = Choosing(session, frame.view)
        self.annotating = Annotating(session, frame.view, self.next_undecided)
        side = frame.sidebar
        self.triage = Triage(session, side.shown, side.group, frame)
        self.whereabouts = Whereabouts(session, frame)
        self.guarding = Guarding(session, frame, self._say)
        self.rescuing = Rescuing(session.tasks, frame)
        session.project_listed.connect(self.whereabouts.restore)
        self.debris = Debris(session, frame, lambda: window.key_words("look-at-rule"))
        self._alternatives = Alternatives(session, frame.view)
        self._session = session
        self._window = window
        self._frame = frame
        self._view = frame.view
        self.focus = FocusMode(frame)
        self._is_peeled = False
        self._terms: Terming | None = None
        self._search: Searching | None = None
        self._lists: ListWork | None = None
        self._has_glossary = False

    # -- pages

    def open_files(self) -> None:
        """Ask for files and open them."""
        paths = self.asking.pages(self._session.settings.last_folder)
        if paths:
            self._session.paging.open_paths(paths)
            self._remember_folder(paths[0].parent)

    def open_folder(self) -> None:
        """Ask for a folder and list the pages in it."""
        folder = self.asking.page_folder(self._session.settings.last_folder)
        if folder is not None:
            self._session.paging.open_path(folder)
            self._remember_folder(folder)

    def _remember_folder(self, folder: Path) -> None:
        chosen = replace(self._session.settings, last_folder=str(folder))
        self._session.remember(chosen)

    def paste(self) -> None:
        """Open what the clipboard holds as a page."""
        data = QGuiApplication.clipboard().mimeData()
        if not incoming.take(data, self._session, tr(incoming.PASTED)):
            self._session.say(tr("The clipboard holds no page and no text."))

    def export(self) -> None:
        """Ask how and where to, and write the current page there."""
        page = self._session.current
        review = page.review if page else None
        if page is None or review is None:
            self._say(tr("There is no page to export yet. Open one first."))
            return
        self._view.commit_edit()
        kept = review.kept_blocks()
        if not kept:
            self._say(tr("Nothing is kept on this page. Restore a block, then export."))
            return
        translated = sum(review.target(block.id) is not None for block in kept)
        from facingpage.ui.export_dialog import ExportDialog  # noqa: PLC0415  # as above

        dialog = ExportDialog(self._frame, kept=len(kept), translated=translated)
        dialog.accepted.connect(lambda: self._export_as(page, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def next_page(self) -> None:
        """Show the next page of the list."""
        self._step_page(1)

    def previous_page(self) -> None:
        """Show the page before in the list."""
        self._step_page(-1)

    def filter_pages(self) -> None:
        """Go to the filter of the page list."""
        self._frame.sidebar.show()
        sidebar = self._frame.sidebar
        target = sidebar.view if sidebar.filter.isHidden() else sidebar.filter
        target.setFocus()

    def quit(self) -> None:
        """Close the window; everything is on disk already."""
        self._window.close()

    # -- editing

    def undo(self) -> None:
        """Take the last edit back, and go to what it was about."""
        if not self.triage.take_back():
            self._step_edit(-1, self._session.deciding.undo)

    def redo(self) -> None:
        """Do the edit taken back last again, and go to what it is about."""
        self._step_edit(0, self._session.deciding.redo)

    def check_project(self) -> None:
        """Look through the whole project, and say what came of it."""
        self._session.check_project()

    def show_history(self) -> None:
        """List what was done in the project, to be taken back."""
        from facingpage.ui.history_dialog import HistoryDialog  # noqa: PLC0415  # not for the first paint

        session = self._session
        session.deciding.finish_typing()
        dialog = HistoryDialog(
            self._frame, session.project, session.history, session.tasks
        )
        dialog.page_asked.connect(session.paging.show_number)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy_row(self) -> None:
        """Copy the words chosen, in a label too; else both columns of selected rows."""
        label = QApplication.focusWidget()
        if isinstance(label, QLabel) and label.hasSelectedText():
            QGuiApplication.clipboard().setText(bare(label.selectedText()))
            self._say(tr("Copied the chosen words."))
            return
        if chosen := self._view.chosen_text():
            QGuiApplication.clipboard().setText(chosen)
            self._say(tr("Copied the chosen words."))
            return
        self._copy("row", tr("Copied original and translation."))

    def copy_source(self) -> None:
        """Copy the original of the selected rows."""
        self._copy("source", tr("Copied the original."))

    def copy_target(self) -> None:
        """Copy the translation of the selected rows."""
        self._copy("target", tr("Copied the translation."))

    def find(self) -> None:
        """Go to the find box, with the words that are chosen in it."""
        self.focus.show_find()
        if chosen := self._view.chosen_text()[:_FOUND_CHARS]:
            self._frame.toolbar.find_box.setText(chosen)
        self._frame.toolbar.find_box.setFocus()
        self._frame.toolbar.find_box.selectAll()

    def find_next(self) -> None:
        """Go to the next match."""
        self._find_step(forward=True)

    def find_previous(self) -> None:
        """Go to the match before."""
        self._find_step(forward=False)

    # -- blocks

    def next_block(self) -> None:
        """Go to the next block."""
        self._view.go_next()

    def previous_block(self) -> None:
        """Go to the block before."""
        self._view.go_previous()

    def drop(self) -> None:
        """Drop the selected blocks."""
        self._session.deciding.keep(self._view.selected_blocks(), kept=False)

    def restore(self) -> None:
        """Restore the selected blocks."""
        self._session.deciding.keep(self._view.selected_blocks(), kept=True)

    def edit(self) -> None:
        """Edit the current block's translation; on a folded line, open it."""
        block, page = self._view.current_block(), self._session.current
        if block is None:
            self._view.toggle_fold()
        elif page and page.review and not page.review.is_kept(block):
            self._session.say(tr(_NO_EDIT))
        elif self._view.arrangement.shown is Shown.ORIGINAL:
            self._session.say(alone_words(Shown.ORIGINAL))
        else:
            self._view.edit_current()

    def leave(self) -> None:
        """Leave the editor, or what hides all but the text; else go back to reading."""
        if self._view.is_editing():
            self._view.leave_edit()
        elif self._view.forget_chosen():
            return
        elif self.focus.is_on and self._view.hasFocus():
            self.focus.leave()
        else:
            self._view.setFocus()

    def fold(self) -> None:
        """Open or fold the dropped blocks at the current row."""
        self._view.toggle_fold()

    def peel(self) -> None:
        """Show all dropped blocks, or fold them again."""
        self.hold_peel(not self._is_peeled)

    def hold_peel(self, is_peeled: bool) -> None:  # noqa: FBT001  # a callback of the keys
        """Show all dropped blocks, or as they were before."""
        self._is_peeled = is_peeled
        self._view.set_peeled(is_peeled)

    def alternatives(self) -> None:
        """Offer other translations of a sentence."""
        if why_not := self._alternatives.ask():
            self._say(why_not)

    def next_flagged(self) -> None:
        """Go to the next sentence with a flag, and say what it is."""
        self._window.step("flagged", is_forward=True)

    def previous_flagged(self) -> None:
        """Go to the flagged sentence before."""
        self._window.step("flagged", is_forward=False)

    def next_doubtful(self) -> None:
        """Go to the next close call that nobody has decided."""
        self._window.step("doubtful", is_forward=True)

    def previous_doubtful(self) -> None:
        """Go to the close call before."""
        self._window.step("doubtful", is_forward=False)

    def toggle_comments(self) -> None:
        """Keep all readers' comments; where they are kept, leave them out."""
        page = self._session.current
        edit = keep_comments(page.review) if page and page.review else None
        if edit is None:
            self._say(tr("There are no readers' comments under a text here."))
            self._window.show_comments()
        else:
            self._view.commit_edit()
            self._session.deciding.do(edit)

    def set_language(self) -> None:
        """Ask for the language of the selected blocks."""
        self.choosing.ask(self._view.selected_blocks())

    def always_drop(self) -> None:
        """Drop the selected blocks and their like on every page of their site."""
        self.debris.ask(kept=False)

    def never_drop(self) -> None:
        """Keep the selected blocks and their like on every page of their site."""
        self.debris.ask(kept=True)

    def look_at_rule(self) -> None:
        """Show the rule that is offered, else the block's, and what it changes."""
        self.debris.look()

    def list_site_languages(self) -> None:
        """Show the rules for sites."""
        from facingpage.ui.rules_dialog import RulesDialog  # noqa: PLC0415  # not for the first paint

        dialog = RulesDialog(self._frame, self._session, self.asking)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- window

    def show_models(self) -> None:
        """Show the translation models, and what can be done with them."""
        from facingpage.ui.models_dialog import ModelsDialog  # noqa: PLC0415  # not for the first paint

        session = self._session
        dialog = ModelsDialog(self._frame, session.models, session.tasks, self.asking)
        dialog.elsewhere = session.say
        page = session.current
        if page and page.review and page.drafting is Drafting.NO_MODEL:
            dialog.wanted = language_name(page.review.page_language.code)
        dialog.engine_chosen.connect(
            lambda source, target, engine: session.translating.choose_engine(
                (source, target), engine
            )
        )
        session.reader_changed.connect(dialog.refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_term(self) -> None:
        """Ask how a term of the current block is translated."""
        block = self._view.current_block()
        choice, found = self._view.chosen(), self._frame.toolbar.find_box.text()
        is_source = choice is not None and choice.column == SOURCE
        self._terming().ask(block, self._view.chosen_text() if is_source else found)

    def show_glossary(self) -> None:
        """Show the terms, and import and export them."""
        from facingpage.ui.glossary_dialog import GlossaryDialog  # noqa: PLC0415  # not for the first paint

        terming = self._terming()

        def edit(term: Term) -> None:
            terming.open(dialog, term, term.source, is_new=False)

        work = self._list_work()
        dialog = GlossaryDialog(self._frame, self._session, work, self.asking, edit)
        self._has_glossary = True
        dialog.finished.connect(self._leave_glossary)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _list_work(self) -> "ListWork":
        if self._lists is None:
            from facingpage.ui.list_work import ListWork  # noqa: PLC0415  # as above

            self._lists = ListWork(self._session, self.asking, self._frame)
            self._lists.told.connect(self._tell_of_lists)
        return self._lists

    def _leave_glossary(self) -> None:
        self._has_glossary = False

    def _tell_of_lists(self, sentence: str) -> None:
        # What was begun in the dialog goes on when it is closed.
        if not self._has_glossary:
            self._say(sentence)

    def take_memory(self) -> None:
        """Take over what the memory has for the current sentence, else the block."""
        sentence = self._view.current_sentence()
        panel = self._frame.inspector.block.memory
        best = panel.best(sentence.source if sentence else None)
        if best is not None:
            self._session.deciding.take_memory(best)
        else:
            self._say(tr("The translation memory has nothing like this block."))

    def cancel(self) -> None:
        """Stop translating."""
        self._session.translating.cancel()

    def toggle_pages(self) -> None:
        """Show or hide the page list."""
        self._frame.panels.toggle(PAGES)

    def toggle_inspector(self) -> None:
        """Show or hide the inspector."""
        self._frame.panels.toggle(INSPECTOR)

    def toggle_pictures(self) -> None:
        """Show the pictures that the saved file holds, or only their words."""
        chosen = self._session.settings
        is_on = not chosen.show_pictures
        self._session.remember(replace(chosen, show_pictures=is_on))
        self._window.show_pictures()
        self._session.say(
            tr("Pictures are shown where the saved file holds them.")
            if is_on
            else tr("Pictures are not shown any more.")
        )

    def use_light(self) -> None:
        """Be light from now on."""
        self._window.set_theme("light")

    def use_dark(self) -> None:
        """Be dark from now on."""
        self._window.set_theme("dark")

    def use_system(self) -> None:
        """Be light or dark, and of the contrast, that the system is."""
        self._window.set_theme("system")

    def toggle_contrast(self) -> None:
        """Be of high contrast from now on, or of normal contrast again."""
        self._window.toggle_contrast()

    def set_scale(self, percent: int, /) -> None:
        """Be of another size, in per cent of the usual one, from the next start on."""
        self._window.set_scale(percent)

    def palette(self) -> None:
        """Show all commands and pages to choose from."""
        self._window.find_anything()

    def show_keys(self) -> None:
        """Show all commands with their keys."""
        self._window.show_keys()

    def _step(self, what: str, *, is_forward: bool) -> None:
        self._window.step(what, is_forward=is_forward)

    def search(self) -> None:
        """Search all pages, or come back to what was found."""
        self._searching().open()

    def replace(self) -> None:
        """Replace words in the translations of all pages."""
        self._searching().replace()

    def next_hit(self) -> None:
        """Go to the next place that was found in all pages."""
        self._searching().step(1)

    def previous_hit(self) -> None:
        """Go to the place before that was found in all pages."""
        self._searching().step(-1)

    def _searching(self) -> "Searching":
        if self._search is None:
            from facingpage.ui.searching import Searching  # noqa: PLC0415  # not for the first paint

            self._search = Searching(self._session, self._frame)
        return self._search

    def _terming(self) -> "Terming":
        if self._terms is None:
            from facingpage.ui.terming import Terming  # noqa: PLC0415  # not for the first paint

            self._terms = Terming(self._session, self._view)
        return self._terms

    def _step_edit(self, offset: int, step: Callable[[], None]) -> None:
        # What is being typed would be the last edit; the step ends the typing first.
        self._session.deciding.finish_typing()
        page = self._session.current
        stack = self._session.history.stack_of(page)
        command = stack.next_undo() if offset else stack.next_redo()
        step()
        if isinstance(command, EditCommand) and page and page.phase is Phase.READY:
            blocks = [block for block in touched((command.edit,)) if block != PAGE]
            if blocks:
                self._view.return_to(min(blocks))

    def _copy(self, what: Literal["row", "source", "target"], said: str) -> None:
        text = self._view.copy_text(what)
        if text:
            QGuiApplication.clipboard().setText(text)
            self._say(said)

    def _find_step(self, *, forward: bool) -> None:
        if self._frame.toolbar.find_box.text():
            self._frame.toolbar.find_next_asked.emit(forward)
        else:
            self.find()

    def mark_yes(self) -> None:
        """Mark the page as relevant and go on."""
        self.triage.mark(YES)

    def mark_maybe(self) -> None:
        """Mark the page as perhaps relevant and go on."""
        self.triage.mark(MAYBE)

    def mark_no(self) -> None:
        """Mark the page as not relevant and go on."""
        self.triage.mark(NO)

    def mark_all_yes(self) -> None:
        """Mark the page and those nearly like it as relevant and go on."""
        self.triage.mark_group(YES)

    def mark_all_maybe(self) -> None:
        """Mark the page and those nearly like it as perhaps relevant and go on."""
        self.triage.mark_group(MAYBE)

    def mark_all_no(self) -> None:
        """Mark the page and those nearly like it as not relevant and go on."""
        self.triage.mark_group(NO)

    def fold_group(self) -> None:
        """Fold the pages nearly like this one under the first, or show all."""
        page = self._session.current
        if page is None or not self._frame.sidebar.toggle_fold(page):
            self._say(tr("No page of the list is nearly like this one."))

    def next_unsure(self) -> None:
        """Go to the next block whose language is unsure, and say what it may be."""
        self._step_unsure(is_forward=True)

    def previous_unsure(self) -> None:
        """Go to the block of unsure language before."""
        self._step_unsure(is_forward=False)

    def _step_unsure(self, *, is_forward: bool) -> None:
        page, at = self._session.current, self._view.current_block()
        review = page.review if page else None
        found = next_unsure(review, at, is_forward=is_forward) if review else None
        if review is None or found is None:
            self._say(tr("No kept block on this page is of unsure language."))
            return
        self._view.go_to(found)
        self._view.setFocus()
        told, name = words.language(review.language_of(found)), number_of(review, found)
        self._say(
            tr("Block {found}. {told}. {key:language} sets it.", found=name, told=told)
        )

    def next_unmarked(self) -> None:
        """Go to the next page without a mark."""
        self.triage.next_undecided()

    def previous_unmarked(self) -> None:
        """Go to the page without a mark before."""
        self.triage.next_undecided(-1)

    def go_back(self) -> None:
        """Go back to the place before."""
        self.whereabouts.back()

    def go_forward(self) -> None:
        """Go forward again."""
        self.whereabouts.forward()

    def toggle_bookmark(self) -> None:
        """Put a bookmark on the current block, or take it off."""
        self.whereabouts.toggle_bookmark()

    def list_bookmarks(self) -> None:
        """Show all bookmarks."""
        self.whereabouts.list_bookmarks()

    def copy_reference(self) -> None:
        """Copy the selected blocks with where they are from."""
        self.whereabouts.copy_reference()

    def go_to_reference(self) -> None:
        """Ask for a reference and go to it."""
        self.whereabouts.ask_reference()

    def sort_pages(self) -> None:
        """Open the menu that sorts and filters the page list."""
        self._frame.sidebar.show()
        self._frame.sidebar.more.showMenu()

    def _step_page(self, step: int) -> None:
        session = self._session
        shown = self._frame.sidebar.shown()
        pages = [p for p in shown if p.phase is not Phase.FAILED]
        if session.current in pages:
            at = pages.index(session.current) + step
            session.paging.show(pages[at % len(pages)])
        elif pages:
            session.paging.show(pages[0])

    def _export_as(self, page: OpenPage, dialog: "ExportDialog") -> None:
        review = page.review
        if review is None:
            return
        exporter = dialog.exporter()
        labels = self._session.schemes.now.labels
        options = replace(
            dialog.options(datetime.now(UTC).isoformat(timespec="seconds")),
            label_names={label.id: label.name for label in labels},
        )
        stem = Path(page.name).stem or "page"
        folder = Path(self._session.settings.last_folder or Path.home())
        path = self.asking.export_file(
            folder / f"{stem}{exporter.suffix}", exporter.title
        )
        if path is None:
            return

        def failed(error: FacingPageError) -> None:
            self._session.warned.emit(told(error))

        self._session.tasks.run(
            lambda: _write(review, exporter.name, path, options),
            lambda _: self._say(tr("Exported to {path}", path=path)),
            failed,
        )

    def _say(self, sentence: str) -> None:
        self._session.say(sentence)


def _write(review: Review, name: str, path: Path, options: "Options") -> None:
    from facingpage import export  # noqa: PLC0415  # on the task's thread, not the first paint's

    export.export(review, name, path, options)
