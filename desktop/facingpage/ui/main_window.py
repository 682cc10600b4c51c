"""The window: parts, actions and session put together; files come in, and it closes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Literal

from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu

from facingpage import paths
from facingpage.core.page import BlockId
from facingpage.storage.settings import Settings
from facingpage.ui import appearance, incoming, look, placing, scaling, theme
from facingpage.ui.actions import ACTIONS, MENUS, Commands
from facingpage.ui.appearance import SystemLook
from facingpage.ui.arranging import arrangement_of
from facingpage.ui.commands import WindowCommands
from facingpage.ui.dialog import Sizes
from facingpage.ui.finding import Finding
from facingpage.ui.frame import Frame
from facingpage.ui.hints import HintActions
from facingpage.ui.isolates import PlainCopies
from facingpage.ui.key_wiring import OF_PAGES, KeyWiring, Reader
from facingpage.ui.keymap import KeyMap, shown
from facingpage.ui.lettering import Lettering
from facingpage.ui.open_page import Drafting, OpenPage
from facingpage.ui.session import Session
from facingpage.ui.showing import NAME, Showing
from facingpage.ui.taskbar import Taskbar
from facingpage.ui.theme import Tokens
from facingpage.ui.wording import tr


class MainWindow(QMainWindow):
    """The program's one window. Closing it closes the session."""

    def __init__(self, session: Session) -> None:
        """Make the window over a session that need not have begun."""
        super().__init__()
        self.session = session
        session.setParent(self)
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.resize(placing.USUAL)
        self.actions_by_id = {row.id: QAction(row.words(), self) for row in ACTIONS}
        self.frame = Frame(self, self.actions_by_id)
        self.setCentralWidget(self.frame)
        self.commands = WindowCommands(session, self, self.frame)
        self.showing = Showing(session, self.frame, self._hint_actions())
        self._wire_actions()
        self._wire()
        self.frame.view.arrange(arrangement_of(session.settings))
        self.frame.view.set_lettering(Lettering.of(session.settings))
        self._put_on(theme.current())
        self._show_contrast()
        self._show_scale()
        self.show_pictures()
        self.showing.show_page(None)
        self.sizes = Sizes(self, dict(session.settings.dialogs))
        self.frame.panels.restore(
            session.settings.panels, session.settings.panels_hidden
        )

    def run(self, action_id: str) -> None:
        """Do what an action does, whatever asked for it."""
        self.actions_by_id[action_id].trigger()

    def set_theme(self, setting: Literal["system", "light", "dark"]) -> None:
        """Be light, dark, or in all as the system is; and remember it."""
        self.session.remember(self._with_theme(setting))
        self._follow_look()

    def toggle_contrast(self) -> None:
        """Be of high contrast, or of normal contrast again; and remember it."""
        is_high = theme.current().is_high_contrast
        setting: Literal["high", "normal"] = "normal" if is_high else "high"
        self.session.remember(replace(self.session.settings, contrast=setting))
        self._follow_look()

    def set_scale(self, percent: int) -> None:
        """Be of another size from the next start on; and remember it."""
        scaling.choose()
        self.session.remember(replace(self.session.settings, scale_percent=percent))
        self._show_scale()
        if scaling.is_now(percent):
            said = tr("The window is shown at {percent}%.", percent=percent)
        elif paths.is_private():
            said = tr(
                "{key:restart} starts this private session again, with the window at"
                " {percent}%.",
                percent=percent,
            )
        else:
            said = tr(
                "The window is shown at {percent}% from the next start."
                " {key:restart} restarts it now.",
                percent=percent,
            )
        self.session.say(said)

    def show_pictures(self) -> None:
        """Show pictures or not, as the settings say."""
        chosen = self.session.settings
        self.actions_by_id["pictures"].setChecked(chosen.show_pictures)
        if not chosen.show_pictures:
            self.session.pictures.stop()
        self.frame.view.set_pictures_shown(
            chosen.show_pictures, chosen.pictures_mb * 1_000_000
        )

    def find_anything(self) -> None:
        """Show what there is to do and to go to, with a box to find it."""
        self.finding.open()

    def show_keys(self) -> None:
        """Show all actions with their keys."""
        from facingpage.ui.key_sheet import KeySheet  # noqa: PLC0415  # not for the first paint

        dialog = KeySheet(self.frame, self.keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def key_words(self, action_id: str) -> str:
        """Return the key of an action as it is shown; "" for none."""
        return shown(self.keys.keymap.keys(action_id)[:1])

    def show_comments(self) -> None:
        """Show whether readers' comments are kept."""
        self.showing.show_comments()

    def step(self, what: str, *, is_forward: bool) -> None:
        """Go to the next, or the previous, block that is kept, dropped, and so on."""
        self.showing.step(what, is_forward=is_forward)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what can be opened."""
        if incoming.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        if incoming.take(event.mimeData(), self.session, tr("Dropped page")):
            event.acceptProposedAction()
            self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the workers and put everything on disk before the window goes.

        Where that cannot be, the person is asked first.
        """
        self.frame.view.commit_edit()
        self.commands.triage.put_down()
        lost = self.session.lost()
        if lost and not self.commands.asking.may_lose(lost):
            event.ignore()
            return
        self._note_places()
        self.session.close()
        super().closeEvent(event)

    def _note_places(self) -> None:
        """Remember where the window is, and how its parts and its dialogs stood."""
        panels, settings = self.frame.panels, self.session.settings
        self.session.remember(
            replace(
                placing.noted(settings, self),
                panels=panels.widths(),
                panels_hidden=panels.hidden(),
                dialogs=dict(self.sizes.of),
            )
        )

    def _hint_actions(self) -> HintActions:
        pair = self.frame.toolbar.pair
        return HintActions(
            show_models=self.commands.show_models,
            read_only=self._read_only,
            choose_reader=pair.open_reader,
            choose_source=pair.open_source,
            go_on=self.session.translating.go_on,
        )

    def _read_only(self) -> None:
        self.showing.read_only()

    def _wire_actions(self) -> None:
        menus = {
            title: self.frame.toolbar.more.menu().addMenu(tr(title)) for title in MENUS
        }
        within: dict[str, QMenu] = {}
        for row in ACTIONS:
            action = self.actions_by_id[row.id]
            action.setCheckable(row.is_switch)
            action.triggered.connect(partial(_run, row.run, self.commands))
            self.addAction(action)
            menu = menus[row.menu]
            if row.submenu:
                if row.submenu not in within:
                    within[row.submenu] = menu.addMenu(tr(row.submenu))
                menu = within[row.submenu]
            menu.addAction(action)
        readers = (
            Reader(self.frame.view, self._is_reading),
            Reader(self.frame.sidebar.view, lambda: True, only=OF_PAGES),
        )
        self.keys = KeyWiring(
            self, self.actions_by_id, readers, self.commands.hold_peel
        )
        self.keys.put(KeyMap(self.session.settings.keys))
        self.keys.changed.connect(self._keep_keys)
        self.finding = Finding(self.frame, self.session, self.keys, self.run)
        self.finding.sources.append(self.commands.whereabouts.entries)
        self.finding.sources.append(self.commands.annotating.entries)

    def _keep_keys(self) -> None:
        chosen = self.keys.keymap.stored()
        self.session.remember(replace(self.session.settings, keys=chosen))
        self.showing.show_keys()
        self.frame.first_hint.name_keys(self.keys.keymap.shown)

    def _wire(self) -> None:
        session, frame, view = self.session, self.frame, self.frame.view
        session.noticed.connect(
            lambda sentence, can_undo: frame.notice.say(sentence, can_undo=can_undo)
        )
        self._wire_warning()
        session.writer_wanted.connect(self.commands.guarding.open_again)
        view.set_refusal(session.reading.refuses)
        view.is_typing = session.quiet.is_typing
        frame.status.keep_asked.connect(session.try_keeping)
        view.kept_asked.connect(self._keep)
        frame.inspector.block.kept_asked.connect(self._keep)
        frame.inspector.block.rule_asked.connect(self._ask_rule)
        frame.inspector.block.open_rule_asked.connect(self.commands.debris.open_own)
        frame.inspector.block.memory.taken.connect(session.deciding.take_memory)
        said, annotating = frame.inspector.block.annotations, self.commands.annotating
        said.remove_asked.connect(annotating.remove)
        said.note_asked.connect(annotating.edit_note)
        for part in (view, frame.inspector.block):
            part.language_asked.connect(self._ask_language)
        view.target_committed.connect(
            lambda block, text: session.deciding.commit_target(BlockId(block), text)
        )
        view.draft_typed.connect(
            lambda block, text: session.deciding.type_target(BlockId(block), text)
        )
        view.sentence_done.connect(self.commands.confirm_at)
        view.arranged.connect(self.commands.note_arranged)
        view.visible_changed.connect(session.translating.prefer)
        view.pictures_wanted.connect(self._ask_pictures)
        session.pictures.made.connect(view.put_picture)
        frame.sidebar.chosen.connect(self._choose_page)
        session.alike.changed.connect(frame.sidebar.set_groups)
        self._name_labels()
        session.schemes.changed.connect(self._name_labels)
        frame.sidebar.set_order(session.settings.page_order)
        frame.sidebar.order_chosen.connect(
            lambda order: session.remember(replace(session.settings, page_order=order))
        )
        frame.status.step_asked.connect(self.showing.step)
        frame.notice.undo_asked.connect(self.commands.undo)
        frame.first_run.chosen.connect(session.translating.set_reader_language)
        frame.sample_asked.connect(
            lambda: session.paging.open_path(paths.sample_page())
        )
        frame.forget_asked.connect(self._forget)
        frame.again_asked.connect(self._try_again)
        frame.cancel_opening_asked.connect(self._forget)
        bar = frame.toolbar
        bar.cancel_asked.connect(self._cancel_or_go_on)
        bar.find_left.connect(view.setFocus)
        bar.pair.reader_chosen.connect(session.translating.set_reader_language)
        frame.inspector.page.encoding_asked.connect(session.deciding.choose_encoding)
        bar.pair.source_chosen.connect(session.deciding.set_page_language)
        PlainCopies(self)
        view.visible_changed.connect(self._offer_hint)
        frame.first_hint.given.connect(self._keep_hint)
        frame.toolbar.progress.advanced.connect(Taskbar(self).show_progress)
        SystemLook(self).changed.connect(self._follow_look)

    def _wire_warning(self) -> None:
        session, frame, bar = self.session, self.frame, self.frame.warning
        session.warned.connect(bar.say)
        session.unkept_changed.connect(bar.say_unkept)
        session.unkept_changed.connect(frame.status.set_unkept)
        session.reading.changed.connect(bar.say_unkept)
        session.damaged.connect(bar.offer_rescue)
        bar.again_asked.connect(session.try_keeping)
        bar.recover_asked.connect(self.commands.rescuing.recover_this)
        bar.backup_asked.connect(self.commands.rescuing.open_backup)

    def _name_labels(self) -> None:
        self.frame.sidebar.set_label_names(self.session.schemes.now.name_of)

    def _is_reading(self) -> bool:
        return not self.frame.view.is_editing()

    def _keep(self, blocks: tuple[BlockId, ...], kept: bool) -> None:  # noqa: FBT001  # what the signal sends
        self.session.deciding.keep(blocks, kept=kept)

    def _ask_rule(self, is_kept: bool) -> None:  # noqa: FBT001  # what the signal sends
        self.commands.debris.ask(kept=is_kept)

    def _ask_language(self, block: int) -> None:
        self.commands.choosing.ask((BlockId(block),))

    def _ask_pictures(
        self, blocks: tuple[BlockId, ...], most_px: tuple[int, int]
    ) -> None:
        if self.session.current is not None:
            self.session.pictures.ask(self.session.current, blocks, most_px)

    def _choose_page(self, page: OpenPage) -> None:
        self.frame.view.commit_edit()
        self.session.paging.show(page)

    def _try_again(self) -> None:
        if self.session.current is not None:
            self.session.paging.open_again(self.session.current)

    def _forget(self) -> None:
        if self.session.current is not None:
            self.session.paging.forget(self.session.current)

    def _cancel_or_go_on(self) -> None:
        page = self.session.current
        if page is not None and page.drafting is Drafting.RUNNING:
            self.session.translating.cancel()
        else:
            self.session.translating.go_on()

    def _with_theme(self, setting: Literal["system", "light", "dark"]) -> Settings:
        chosen = replace(self.session.settings, theme=setting)
        return replace(chosen, contrast="system") if setting == "system" else chosen

    def _offer_hint(self, blocks: tuple[BlockId, ...]) -> None:
        settings = self.session.settings
        if blocks and settings.reader_language:
            shown = self.keys.keymap.shown
            self.frame.first_hint.offer(settings.hints_seen, shown)

    def _keep_hint(self, hint: str) -> None:
        settings = self.session.settings
        seen = (*settings.hints_seen, hint)
        self.session.remember(replace(settings, hints_seen=seen))

    def _follow_look(self) -> None:
        if tokens := appearance.put_on(self.session.settings):
            self._put_on(tokens)
        self._show_contrast()

    def _show_contrast(self) -> None:
        is_high = appearance.is_contrast_wanted(self.session.settings.contrast)
        self.actions_by_id["contrast"].setChecked(is_high)

    def _show_scale(self) -> None:
        chosen = scaling.chosen(self.session.settings.scale_percent)
        for percent in scaling.PERCENTS:
            is_chosen = percent == chosen
            self.actions_by_id[f"scale-{percent}"].setChecked(is_chosen)

    def _put_on(self, tokens: Tokens) -> None:
        self.setStyleSheet(look.window_sheet(tokens))
        self.frame.set_tokens(tokens)


def _run(run: Callable[[Commands], None], commands: Commands, *_: object) -> None:
    run(commands)
