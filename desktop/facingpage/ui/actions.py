"""Everything the person can do in the window: one row each, for menus, keys and F1.

Every row has a key, which no other row has; a person may give it others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from facingpage.ui.wording import mark, tr


class Commands(Protocol):
    """What the actions call; the window's `WindowCommands` is the one that does it."""

    def open_files(self) -> None: ...  # noqa: D102  # the rows below say what each does
    def open_folder(self) -> None: ...  # noqa: D102
    def paste(self) -> None: ...  # noqa: D102
    def export(self) -> None: ...  # noqa: D102
    def quit(self) -> None: ...  # noqa: D102
    def undo(self) -> None: ...  # noqa: D102
    def redo(self) -> None: ...  # noqa: D102
    def check_project(self) -> None: ...  # noqa: D102
    def show_history(self) -> None: ...  # noqa: D102
    def copy_row(self) -> None: ...  # noqa: D102
    def copy_source(self) -> None: ...  # noqa: D102
    def copy_target(self) -> None: ...  # noqa: D102
    def find(self) -> None: ...  # noqa: D102
    def find_next(self) -> None: ...  # noqa: D102
    def find_previous(self) -> None: ...  # noqa: D102
    def search(self) -> None: ...  # noqa: D102
    def replace(self) -> None: ...  # noqa: D102
    def next_hit(self) -> None: ...  # noqa: D102
    def previous_hit(self) -> None: ...  # noqa: D102
    def next_block(self) -> None: ...  # noqa: D102
    def previous_block(self) -> None: ...  # noqa: D102
    def next_sentence(self) -> None: ...  # noqa: D102
    def previous_sentence(self) -> None: ...  # noqa: D102
    def split_sentence(self) -> None: ...  # noqa: D102
    def join_sentence(self) -> None: ...  # noqa: D102
    def split_block(self) -> None: ...  # noqa: D102
    def join_block(self) -> None: ...  # noqa: D102
    def part_block(self) -> None: ...  # noqa: D102
    def alternatives(self) -> None: ...  # noqa: D102
    def drop(self) -> None: ...  # noqa: D102
    def restore(self) -> None: ...  # noqa: D102
    def edit(self) -> None: ...  # noqa: D102
    def commit(self) -> None: ...  # noqa: D102
    def leave(self) -> None: ...  # noqa: D102
    def fold(self) -> None: ...  # noqa: D102
    def peel(self) -> None: ...  # noqa: D102
    def next_flagged(self) -> None: ...  # noqa: D102
    def previous_flagged(self) -> None: ...  # noqa: D102
    def next_doubtful(self) -> None: ...  # noqa: D102
    def previous_doubtful(self) -> None: ...  # noqa: D102
    def toggle_comments(self) -> None: ...  # noqa: D102
    def set_language(self) -> None: ...  # noqa: D102
    def always_drop(self) -> None: ...  # noqa: D102
    def never_drop(self) -> None: ...  # noqa: D102
    def look_at_rule(self) -> None: ...  # noqa: D102
    def list_site_languages(self) -> None: ...  # noqa: D102
    def next_page(self) -> None: ...  # noqa: D102
    def previous_page(self) -> None: ...  # noqa: D102
    def filter_pages(self) -> None: ...  # noqa: D102
    def go_back(self) -> None: ...  # noqa: D102
    def go_forward(self) -> None: ...  # noqa: D102
    def toggle_bookmark(self) -> None: ...  # noqa: D102
    def list_bookmarks(self) -> None: ...  # noqa: D102
    def copy_reference(self) -> None: ...  # noqa: D102
    def go_to_reference(self) -> None: ...  # noqa: D102
    def sort_pages(self) -> None: ...  # noqa: D102
    def mark_yes(self) -> None: ...  # noqa: D102
    def mark_maybe(self) -> None: ...  # noqa: D102
    def mark_no(self) -> None: ...  # noqa: D102
    def mark_all_yes(self) -> None: ...  # noqa: D102
    def mark_all_maybe(self) -> None: ...  # noqa: D102
    def mark_all_no(self) -> None: ...  # noqa: D102
    def fold_group(self) -> None: ...  # noqa: D102
    def next_unmarked(self) -> None: ...  # noqa: D102
    def next_unsure(self) -> None: ...  # noqa: D102
    def previous_unsure(self) -> None: ...  # noqa: D102
    def previous_unmarked(self) -> None: ...  # noqa: D102
    def take_memory(self) -> None: ...  # noqa: D102
    def show_models(self) -> None: ...  # noqa: D102
    def set_term(self) -> None: ...  # noqa: D102
    def label(self, key: str, /) -> None: ...  # noqa: D102
    def label_and_next(self, key: str, /) -> None: ...  # noqa: D102
    def clear_labels(self) -> None: ...  # noqa: D102
    def note(self) -> None: ...  # noqa: D102
    def confirm(self) -> None: ...  # noqa: D102
    def ask_review(self) -> None: ...  # noqa: D102
    def skip(self) -> None: ...  # noqa: D102
    def decide_again(self) -> None: ...  # noqa: D102
    def next_undecided(self) -> None: ...  # noqa: D102
    def previous_undecided(self) -> None: ...  # noqa: D102
    def show_labels(self) -> None: ...  # noqa: D102
    def show_guidelines(self) -> None: ...  # noqa: D102
    def show_glossary(self) -> None: ...  # noqa: D102
    def cancel(self) -> None: ...  # noqa: D102
    def swap_columns(self) -> None: ...  # noqa: D102
    def cycle_columns(self) -> None: ...  # noqa: D102
    def widen_original(self) -> None: ...  # noqa: D102
    def widen_translation(self) -> None: ...  # noqa: D102
    def even_columns(self) -> None: ...  # noqa: D102
    def larger_text(self) -> None: ...  # noqa: D102
    def smaller_text(self) -> None: ...  # noqa: D102
    def usual_text(self) -> None: ...  # noqa: D102
    def choose_fonts(self) -> None: ...  # noqa: D102
    def toggle_focus(self) -> None: ...  # noqa: D102
    def toggle_pages(self) -> None: ...  # noqa: D102
    def toggle_inspector(self) -> None: ...  # noqa: D102
    def toggle_pictures(self) -> None: ...  # noqa: D102
    def use_light(self) -> None: ...  # noqa: D102
    def use_dark(self) -> None: ...  # noqa: D102
    def use_system(self) -> None: ...  # noqa: D102
    def toggle_contrast(self) -> None: ...  # noqa: D102
    def set_scale(self, percent: int, /) -> None: ...  # noqa: D102
    def restart(self) -> None: ...  # noqa: D102
    def palette(self) -> None: ...  # noqa: D102
    def show_keys(self) -> None: ...  # noqa: D102
    def open_project(self) -> None: ...  # noqa: D102
    def new_project(self) -> None: ...  # noqa: D102
    def open_recent(self) -> None: ...  # noqa: D102
    def save_project_as(self) -> None: ...  # noqa: D102
    def make_project(self) -> None: ...  # noqa: D102
    def set_passphrase(self) -> None: ...  # noqa: D102
    def lock_project(self) -> None: ...  # noqa: D102
    def send_copy(self) -> None: ...  # noqa: D102
    def name_author(self) -> None: ...  # noqa: D102
    def begin_private(self) -> None: ...  # noqa: D102
    def wipe_project(self) -> None: ...  # noqa: D102
    def recover_project(self) -> None: ...  # noqa: D102
    def open_backup(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `keys` are portable key names, the first is the one shown.

    Single keys work only while reading, with Shift or alone; where the keyboard has no
    Latin letters, by their place. A switch is on or off; its menu entry shows which.
    A `submenu` gathers rows that belong together within their menu.
    """

    id: str
    title: str
    menu: str
    keys: tuple[str, ...]
    run: Callable[[Commands], None]
    is_single_key: bool = False
    is_switch: bool = False
    submenu: str = ""

    def words(self) -> str:
        """Return the title in the person's language; `{label}` is a label's number."""
        return tr(self.title, label=self.keys[0][-1])


def _label_row(key: str) -> Action:
    return Action(
        f"label-{key}",
        mark("Label {label}"),
        "Annotate",
        (key,),
        lambda c: c.label(key),
        is_single_key=True,
    )


def _label_and_next_row(key: str) -> Action:
    return Action(
        f"label-{key}-next",
        mark("Label {label}, then the next block"),
        "Annotate",
        (f"Shift+{key}",),
        lambda c: c.label_and_next(key),
        is_single_key=True,
    )


_SCALE: Final = mark("Scale")


def _scale_row(percent: int, title: str, key: str) -> Action:
    return Action(
        f"scale-{percent}",
        title,
        "View",
        (key,),
        lambda c: c.set_scale(percent),
        is_switch=True,
        submenu=_SCALE,
    )


# The rows call through the protocol, so that mypy sees a row without its command.
ACTIONS: Final = (
    Action(
        "open",
        mark("Open…"),
        "Page",
        ("Ctrl+O",),
        lambda c: c.open_files(),
    ),
    Action(
        "open-folder",
        mark("Open folder…"),
        "Page",
        ("Ctrl+Shift+O",),
        lambda c: c.open_folder(),
    ),
    Action("paste", mark("Paste a page"), "Page", ("Ctrl+V",), lambda c: c.paste()),
    Action(
        "export",
        mark("Export…"),
        "Page",
        ("Ctrl+E",),
        lambda c: c.export(),
    ),
    Action(
        "next-page",
        mark("Next page"),
        "Page",
        ("Ctrl+PgDown",),
        lambda c: c.next_page(),
    ),
    Action(
        "previous-page",
        mark("Previous page"),
        "Page",
        ("Ctrl+PgUp",),
        lambda c: c.previous_page(),
    ),
    Action(
        "filter-pages",
        mark("Filter the page list"),
        "Page",
        ("Ctrl+L",),
        lambda c: c.filter_pages(),
    ),
    Action("back", mark("Back"), "Go", ("Alt+Left",), lambda c: c.go_back()),
    Action("forward", mark("Forward"), "Go", ("Alt+Right",), lambda c: c.go_forward()),
    Action(
        "bookmark",
        mark("Bookmark this block, or take it off"),
        "Go",
        ("Ctrl+B",),
        lambda c: c.toggle_bookmark(),
    ),
    Action(
        "bookmarks",
        mark("Bookmarks…"),
        "Go",
        ("Ctrl+Shift+B",),
        lambda c: c.list_bookmarks(),
    ),
    Action(
        "go-to-reference",
        mark("Go to a reference…"),
        "Go",
        ("Ctrl+J",),
        lambda c: c.go_to_reference(),
    ),
    Action(
        "sort-pages",
        mark("Sort and filter the pages…"),
        "Page",
        ("Ctrl+Shift+L",),
        lambda c: c.sort_pages(),
    ),
    Action(
        "mark-yes",
        mark("Relevant, and go on"),
        "Page",
        ("Y",),
        lambda c: c.mark_yes(),
        is_single_key=True,
    ),
    Action(
        "mark-maybe",
        mark("Maybe relevant, and go on"),
        "Page",
        ("B",),
        lambda c: c.mark_maybe(),
        is_single_key=True,
    ),
    Action(
        "mark-no",
        mark("Not relevant, and go on"),
        "Page",
        ("X",),
        lambda c: c.mark_no(),
        is_single_key=True,
    ),
    Action(
        "mark-all-yes",
        mark("Relevant, with all like it"),
        "Page",
        ("Shift+Y",),
        lambda c: c.mark_all_yes(),
        is_single_key=True,
    ),
    Action(
        "mark-all-maybe",
        mark("Maybe relevant, with all like it"),
        "Page",
        ("Shift+B",),
        lambda c: c.mark_all_maybe(),
        is_single_key=True,
    ),
    Action(
        "mark-all-no",
        mark("Not relevant, with all like it"),
        "Page",
        ("Shift+X",),
        lambda c: c.mark_all_no(),
        is_single_key=True,
    ),
    Action(
        "fold-group",
        mark("Fold or show the pages like this one"),
        "Page",
        ("Ctrl+Shift+D",),
        lambda c: c.fold_group(),
    ),
    Action(
        "next-unmarked",
        mark("Next page without a mark"),
        "Page",
        ("Ctrl+Shift+PgDown",),
        lambda c: c.next_unmarked(),
    ),
    Action(
        "previous-unmarked",
        mark("Previous page without a mark"),
        "Page",
        ("Ctrl+Shift+PgUp",),
        lambda c: c.previous_unmarked(),
    ),
    Action(
        "site-languages",
        mark("Rules of sites…"),
        "Page",
        ("Ctrl+Shift+S",),
        lambda c: c.list_site_languages(),
    ),
    Action(
        "check-project",
        mark("Check the project"),
        "Page",
        ("Ctrl+Alt+K",),
        lambda c: c.check_project(),
    ),
    Action("quit", mark("Quit"), "Page", ("Ctrl+Q",), lambda c: c.quit()),
    Action(
        "open-project",
        mark("Open a project…"),
        "Project",
        ("Ctrl+Alt+O",),
        lambda c: c.open_project(),
    ),
    Action(
        "recent-projects",
        mark("Recent projects…"),
        "Project",
        ("Ctrl+Alt+R",),
        lambda c: c.open_recent(),
    ),
    Action(
        "plain-project",
        mark("New project…"),
        "Project",
        ("Ctrl+Alt+Shift+N",),
        lambda c: c.new_project(),
    ),
    Action(
        "save-project",
        mark("Save the project as…"),
        "Project",
        ("Ctrl+Alt+S",),
        lambda c: c.save_project_as(),
    ),
    Action(
        "new-project",
        mark("New project with a passphrase…"),
        "Project",
        ("Ctrl+Alt+N",),
        lambda c: c.make_project(),
    ),
    Action(
        "passphrase",
        mark("Passphrase…"),
        "Project",
        ("Ctrl+Alt+P",),
        lambda c: c.set_passphrase(),
    ),
    Action(
        "lock",
        mark("Lock now"),
        "Project",
        ("Ctrl+Alt+L",),
        lambda c: c.lock_project(),
    ),
    Action(
        "send-copy",
        mark("Send a copy…"),
        "Project",
        ("Ctrl+Alt+C",),
        lambda c: c.send_copy(),
    ),
    Action(
        "open-backup",
        mark("Open a backup…"),
        "Project",
        ("Ctrl+Alt+B",),
        lambda c: c.open_backup(),
    ),
    Action(
        "recover",
        mark("Recover a damaged project…"),
        "Project",
        ("Ctrl+Alt+Shift+R",),
        lambda c: c.recover_project(),
    ),
    Action(
        "author",
        mark("Your name with decisions…"),
        "Project",
        ("Ctrl+Alt+Y",),
        lambda c: c.name_author(),
    ),
    Action(
        "private",
        mark("Begin a private session"),
        "Project",
        ("Ctrl+Shift+N",),
        lambda c: c.begin_private(),
    ),
    Action(
        "wipe",
        mark("Wipe the project…"),
        "Project",
        ("Ctrl+Alt+W",),
        lambda c: c.wipe_project(),
    ),
    Action(
        "undo",
        mark("Undo"),
        "Edit",
        ("Ctrl+Z",),
        lambda c: c.undo(),
    ),
    Action(
        "redo",
        mark("Redo"),
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda c: c.redo(),
    ),
    Action(
        "history",
        mark("History…"),
        "Edit",
        ("Ctrl+Shift+Y",),
        lambda c: c.show_history(),
    ),
    Action(
        "copy-row",
        mark("Copy original and translation"),
        "Edit",
        ("Ctrl+C",),
        lambda c: c.copy_row(),
    ),
    Action(
        "copy-target",
        mark("Copy translation"),
        "Edit",
        ("Ctrl+Shift+C",),
        lambda c: c.copy_target(),
    ),
    Action(
        "copy-source",
        mark("Copy original"),
        "Edit",
        ("Ctrl+Shift+X",),
        lambda c: c.copy_source(),
    ),
    Action(
        "copy-reference",
        mark("Copy as a quotation with its reference"),
        "Edit",
        ("Ctrl+Shift+R",),
        lambda c: c.copy_reference(),
    ),
    Action(
        "find",
        mark("Find"),
        "Edit",
        ("Ctrl+F",),
        lambda c: c.find(),
    ),
    Action("find-next", mark("Find next"), "Edit", ("F3",), lambda c: c.find_next()),
    Action(
        "find-previous",
        mark("Find previous"),
        "Edit",
        ("Shift+F3",),
        lambda c: c.find_previous(),
    ),
    Action(
        "search",
        mark("Search all pages…"),
        "Edit",
        ("Ctrl+Shift+F",),
        lambda c: c.search(),
    ),
    Action(
        "replace",
        mark("Replace in all translations…"),
        "Edit",
        ("Ctrl+H",),
        lambda c: c.replace(),
    ),
    Action(
        "next-hit",
        mark("Next place found in all pages"),
        "Edit",
        ("F4",),
        lambda c: c.next_hit(),
    ),
    Action(
        "previous-hit",
        mark("Previous place found in all pages"),
        "Edit",
        ("Shift+F4",),
        lambda c: c.previous_hit(),
    ),
    Action(
        "next-block",
        mark("Next block"),
        "Block",
        ("J", "Down"),
        lambda c: c.next_block(),
        is_single_key=True,
    ),
    Action(
        "previous-block",
        mark("Previous block"),
        "Block",
        ("K", "Up"),
        lambda c: c.previous_block(),
        is_single_key=True,
    ),
    Action(
        "next-sentence",
        mark("Next sentence, marked on both sides"),
        "Block",
        ("Alt+Down",),
        lambda c: c.next_sentence(),
    ),
    Action(
        "previous-sentence",
        mark("Previous sentence"),
        "Block",
        ("Alt+Up",),
        lambda c: c.previous_sentence(),
    ),
    Action(
        "split-sentence",
        mark("Split the sentence…"),
        "Block",
        ("Alt+Shift+Return", "Alt+Shift+Enter"),
        lambda c: c.split_sentence(),
    ),
    Action(
        "join-sentence",
        mark("Join the sentence with the next"),
        "Block",
        ("Alt+Shift+Backspace",),
        lambda c: c.join_sentence(),
    ),
    Action(
        "split-block",
        mark("Split the block before the sentence"),
        "Block",
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        lambda c: c.split_block(),
    ),
    Action(
        "join-block",
        mark("Join the block with the next"),
        "Block",
        ("Ctrl+Shift+Backspace", "Ctrl+Alt+J"),
        lambda c: c.join_block(),
    ),
    Action(
        "part-block",
        mark("Take the last joined block out again"),
        "Block",
        ("Ctrl+Alt+U",),
        lambda c: c.part_block(),
    ),
    Action(
        "alternatives",
        mark("Other translations of the sentence…"),
        "Block",
        ("Alt+Return", "Alt+Enter"),
        lambda c: c.alternatives(),
    ),
    Action(
        "next-flagged",
        mark("Next flagged sentence"),
        "Block",
        ("F8",),
        lambda c: c.next_flagged(),
    ),
    Action(
        "previous-flagged",
        mark("Previous flagged sentence"),
        "Block",
        ("Shift+F8",),
        lambda c: c.previous_flagged(),
    ),
    Action(
        "next-unsure",
        mark("Next block of unsure language"),
        "Block",
        ("F5",),
        lambda c: c.next_unsure(),
    ),
    Action(
        "previous-unsure",
        mark("Previous block of unsure language"),
        "Block",
        ("Shift+F5",),
        lambda c: c.previous_unsure(),
    ),
    Action(
        "next-doubtful",
        mark("Next doubtful block"),
        "Block",
        ("N",),
        lambda c: c.next_doubtful(),
        is_single_key=True,
    ),
    Action(
        "previous-doubtful",
        mark("Previous doubtful block"),
        "Block",
        ("P",),
        lambda c: c.previous_doubtful(),
        is_single_key=True,
    ),
    Action(
        "drop",
        mark("Drop"),
        "Block",
        ("D",),
        lambda c: c.drop(),
        is_single_key=True,
    ),
    Action(
        "restore",
        mark("Restore"),
        "Block",
        ("R",),
        lambda c: c.restore(),
        is_single_key=True,
    ),
    Action(
        "always-drop",
        mark("Always drop this on its site"),
        "Block",
        ("A",),
        lambda c: c.always_drop(),
        is_single_key=True,
    ),
    Action(
        "never-drop",
        mark("Never drop this on its site"),
        "Block",
        ("Shift+A",),
        lambda c: c.never_drop(),
        is_single_key=True,
    ),
    Action(
        "look-at-rule",
        mark("Look at the rule that is offered, or of the block…"),
        "Block",
        ("Ctrl+Shift+A",),
        lambda c: c.look_at_rule(),
    ),
    Action(
        "edit",
        mark("Edit translation"),
        "Block",
        ("Return", "F2", "Enter"),
        lambda c: c.edit(),
        is_single_key=True,
    ),
    Action(
        "commit",
        mark("Keep what is typed, or confirm the marked sentence"),
        "Block",
        ("Ctrl+Return", "Ctrl+Enter"),
        lambda c: c.commit(),
    ),
    Action(
        "leave", mark("Leave the editor"), "Block", ("Escape",), lambda c: c.leave()
    ),
    Action(
        "fold",
        mark("Open or fold dropped blocks"),
        "Block",
        ("O",),
        lambda c: c.fold(),
        is_single_key=True,
    ),
    Action(
        "comments",
        mark("Keep readers' comments"),
        "Block",
        ("C",),
        lambda c: c.toggle_comments(),
        is_single_key=True,
        is_switch=True,
    ),
    Action(
        "language",
        mark("Set the language…"),
        "Block",
        ("L",),
        lambda c: c.set_language(),
        is_single_key=True,
    ),
    Action(
        "peel",
        mark("Show all dropped blocks while held"),
        "View",
        ("Space",),
        lambda c: c.peel(),
        is_single_key=True,
    ),
    Action(
        "swap-columns",
        mark("Swap original and translation"),
        "View",
        ("F6",),
        lambda c: c.swap_columns(),
    ),
    Action(
        "one-column",
        mark("One column: original, translation, both"),
        "View",
        ("F7",),
        lambda c: c.cycle_columns(),
    ),
    Action(
        "widen-original",
        mark("Wider original"),
        "View",
        ("Ctrl+Alt+Right",),
        lambda c: c.widen_original(),
    ),
    Action(
        "widen-translation",
        mark("Wider translation"),
        "View",
        ("Ctrl+Alt+Left",),
        lambda c: c.widen_translation(),
    ),
    Action(
        "even-columns",
        mark("Columns of equal width"),
        "View",
        ("Ctrl+Alt+0",),
        lambda c: c.even_columns(),
    ),
    Action(
        "larger",
        mark("Larger page text"),
        "View",
        ("Ctrl++", "Ctrl+="),
        lambda c: c.larger_text(),
    ),
    Action(
        "smaller",
        mark("Smaller page text"),
        "View",
        ("Ctrl+-",),
        lambda c: c.smaller_text(),
    ),
    Action(
        "usual-size",
        mark("Page text of the usual size"),
        "View",
        ("Ctrl+0",),
        lambda c: c.usual_text(),
    ),
    Action(
        "fonts",
        mark("Fonts of page text…"),
        "View",
        ("Ctrl+Alt+F",),
        lambda c: c.choose_fonts(),
    ),
    Action(
        "focus",
        mark("Nothing but the text"),
        "View",
        ("F11",),
        lambda c: c.toggle_focus(),
    ),
    Action("pages", mark("Page list"), "View", ("F9",), lambda c: c.toggle_pages()),
    Action(
        "inspector", mark("Inspector"), "View", ("F10",), lambda c: c.toggle_inspector()
    ),
    Action(
        "pictures",
        mark("Show pictures"),
        "View",
        ("I",),
        lambda c: c.toggle_pictures(),
        is_single_key=True,
        is_switch=True,
    ),
    Action(
        "light",
        mark("Light"),
        "View",
        ("Shift+F11",),
        lambda c: c.use_light(),
    ),
    Action(
        "dark",
        mark("Dark"),
        "View",
        ("Shift+F12",),
        lambda c: c.use_dark(),
    ),
    Action(
        "system",
        mark("As the system"),
        "View",
        ("Ctrl+F12",),
        lambda c: c.use_system(),
    ),
    Action(
        "contrast",
        mark("High contrast"),
        "View",
        ("Ctrl+Shift+F12",),
        lambda c: c.toggle_contrast(),
        is_switch=True,
    ),
    _scale_row(100, mark("Scale 100%"), "Ctrl+1"),
    _scale_row(125, mark("Scale 125%"), "Ctrl+2"),
    _scale_row(150, mark("Scale 150%"), "Ctrl+3"),
    _scale_row(175, mark("Scale 175%"), "Ctrl+4"),
    _scale_row(200, mark("Scale 200%"), "Ctrl+5"),
    _scale_row(250, mark("Scale 250%"), "Ctrl+6"),
    _scale_row(300, mark("Scale 300%"), "Ctrl+7"),
    Action(
        "restart",
        mark("Restart now"),
        "View",
        ("Ctrl+Shift+Q",),
        lambda c: c.restart(),
        submenu=_SCALE,
    ),
    Action(
        "confirm",
        mark("Confirm, then the next undecided block"),
        "Annotate",
        ("V",),
        lambda c: c.confirm(),
        is_single_key=True,
    ),
    Action(
        "needs-review",
        mark("Needs review"),
        "Annotate",
        ("Q",),
        lambda c: c.ask_review(),
        is_single_key=True,
    ),
    Action(
        "skip",
        mark("Skip, then the next undecided block"),
        "Annotate",
        ("W",),
        lambda c: c.skip(),
        is_single_key=True,
    ),
    Action(
        "decide-again",
        mark("Undecided again"),
        "Annotate",
        ("Shift+V",),
        lambda c: c.decide_again(),
        is_single_key=True,
    ),
    Action(
        "next-undecided",
        mark("Next undecided block"),
        "Annotate",
        ("U",),
        lambda c: c.next_undecided(),
        is_single_key=True,
    ),
    Action(
        "previous-undecided",
        mark("Previous undecided block"),
        "Annotate",
        ("Shift+U",),
        lambda c: c.previous_undecided(),
        is_single_key=True,
    ),
    Action(
        "note",
        mark("Note on the chosen words, or the block…"),
        "Annotate",
        ("T",),
        lambda c: c.note(),
        is_single_key=True,
    ),
    *map(_label_row, "123456789"),
    *map(_label_and_next_row, "123456789"),
    Action(
        "clear-labels",
        mark("Take the labels away"),
        "Annotate",
        ("0",),
        lambda c: c.clear_labels(),
        is_single_key=True,
    ),
    Action(
        "labels",
        mark("Labels and guidelines…"),
        "Annotate",
        ("Ctrl+Shift+T",),
        lambda c: c.show_labels(),
    ),
    Action(
        "guidelines",
        mark("Read the guidelines"),
        "Annotate",
        ("Ctrl+Shift+U",),
        lambda c: c.show_guidelines(),
    ),
    Action(
        "models",
        mark("Translation models…"),
        "Translation",
        ("Ctrl+Shift+M",),
        lambda c: c.show_models(),
    ),
    Action(
        "term",
        mark("Translate a term from now on…"),
        "Translation",
        ("Ctrl+G",),
        lambda c: c.set_term(),
    ),
    Action(
        "glossary",
        mark("Glossary and memory…"),
        "Translation",
        ("Ctrl+Shift+G",),
        lambda c: c.show_glossary(),
    ),
    Action(
        "take-memory",
        mark("Use what the translation memory has"),
        "Translation",
        ("M",),
        lambda c: c.take_memory(),
        is_single_key=True,
    ),
    Action(
        "cancel",
        mark("Stop translating"),
        "Translation",
        ("Ctrl+.",),
        lambda c: c.cancel(),
    ),
    Action(
        "palette",
        mark("All commands and pages…"),
        "Help",
        ("Ctrl+K",),
        lambda c: c.palette(),
    ),
    Action(
        "keys",
        mark("Keys…"),
        "Help",
        ("F1",),
        lambda c: c.show_keys(),
    ),
)
"""Every action, in menu order."""

MENUS: Final = tuple(dict.fromkeys(action.menu for action in ACTIONS))
"""The menus' titles, in order."""

# Shown through `tr`, and in the rows as they are.
_MENU_WORDS: Final = (
    mark("Annotate"),
    mark("Page"),
    mark("Go"),
    mark("Project"),
    mark("Edit"),
    mark("Block"),
    mark("View"),
    mark("Translation"),
    mark("Help"),
)
