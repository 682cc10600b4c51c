"""Everything the person can do in the window: one row each, for menus, keys and F1.

Every row has a key, which no other row has; a person may give it others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol


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
    def palette(self) -> None: ...  # noqa: D102
    def show_keys(self) -> None: ...  # noqa: D102
    def open_project(self) -> None: ...  # noqa: D102
    def new_project(self) -> None: ...  # noqa: D102
    def save_project_as(self) -> None: ...  # noqa: D102
    def make_project(self) -> None: ...  # noqa: D102
    def set_passphrase(self) -> None: ...  # noqa: D102
    def lock_project(self) -> None: ...  # noqa: D102
    def send_copy(self) -> None: ...  # noqa: D102
    def name_author(self) -> None: ...  # noqa: D102
    def begin_private(self) -> None: ...  # noqa: D102
    def wipe_project(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `keys` are portable key names, the first is the one shown.

    Single keys work only while reading, with Shift or alone; where the keyboard has no
    Latin letters, by their place. A switch is on or off; its menu entry shows which.
    """

    id: str
    title: str
    menu: str
    keys: tuple[str, ...]
    run: Callable[[Commands], None]
    is_single_key: bool = False
    is_switch: bool = False


def _label_row(key: str) -> Action:
    return Action(
        f"label-{key}",
        f"Label {key}",
        "Annotate",
        (key,),
        lambda c: c.label(key),
        is_single_key=True,
    )


def _label_and_next_row(key: str) -> Action:
    return Action(
        f"label-{key}-next",
        f"Label {key}, then the next block",
        "Annotate",
        (f"Shift+{key}",),
        lambda c: c.label_and_next(key),
        is_single_key=True,
    )


# The rows call through the protocol, so that mypy sees a row without its command.
ACTIONS: Final = (
    Action(
        "open",
        "Open…",
        "Page",
        ("Ctrl+O",),
        lambda c: c.open_files(),
    ),
    Action(
        "open-folder",
        "Open folder…",
        "Page",
        ("Ctrl+Shift+O",),
        lambda c: c.open_folder(),
    ),
    Action("paste", "Paste a page", "Page", ("Ctrl+V",), lambda c: c.paste()),
    Action(
        "export",
        "Export…",
        "Page",
        ("Ctrl+E",),
        lambda c: c.export(),
    ),
    Action("next-page", "Next page", "Page", ("Ctrl+PgDown",), lambda c: c.next_page()),
    Action(
        "previous-page",
        "Previous page",
        "Page",
        ("Ctrl+PgUp",),
        lambda c: c.previous_page(),
    ),
    Action(
        "filter-pages",
        "Filter the page list",
        "Page",
        ("Ctrl+L",),
        lambda c: c.filter_pages(),
    ),
    Action("back", "Back", "Go", ("Alt+Left",), lambda c: c.go_back()),
    Action("forward", "Forward", "Go", ("Alt+Right",), lambda c: c.go_forward()),
    Action(
        "bookmark",
        "Bookmark this block, or take it off",
        "Go",
        ("Ctrl+B",),
        lambda c: c.toggle_bookmark(),
    ),
    Action(
        "bookmarks",
        "Bookmarks…",
        "Go",
        ("Ctrl+Shift+B",),
        lambda c: c.list_bookmarks(),
    ),
    Action(
        "go-to-reference",
        "Go to a reference…",
        "Go",
        ("Ctrl+J",),
        lambda c: c.go_to_reference(),
    ),
    Action(
        "sort-pages",
        "Sort and filter the pages…",
        "Page",
        ("Ctrl+Shift+L",),
        lambda c: c.sort_pages(),
    ),
    Action(
        "mark-yes",
        "Relevant, and go on",
        "Page",
        ("Y",),
        lambda c: c.mark_yes(),
        is_single_key=True,
    ),
    Action(
        "mark-maybe",
        "Maybe relevant, and go on",
        "Page",
        ("B",),
        lambda c: c.mark_maybe(),
        is_single_key=True,
    ),
    Action(
        "mark-no",
        "Not relevant, and go on",
        "Page",
        ("X",),
        lambda c: c.mark_no(),
        is_single_key=True,
    ),
    Action(
        "mark-all-yes",
        "Relevant, with all like it",
        "Page",
        ("Shift+Y",),
        lambda c: c.mark_all_yes(),
        is_single_key=True,
    ),
    Action(
        "mark-all-maybe",
        "Maybe relevant, with all like it",
        "Page",
        ("Shift+B",),
        lambda c: c.mark_all_maybe(),
        is_single_key=True,
    ),
    Action(
        "mark-all-no",
        "Not relevant, with all like it",
        "Page",
        ("Shift+X",),
        lambda c: c.mark_all_no(),
        is_single_key=True,
    ),
    Action(
        "fold-group",
        "Fold or show the pages like this one",
        "Page",
        ("Ctrl+Shift+D",),
        lambda c: c.fold_group(),
    ),
    Action(
        "next-unmarked",
        "Next page without a mark",
        "Page",
        ("Ctrl+Shift+PgDown",),
        lambda c: c.next_unmarked(),
    ),
    Action(
        "previous-unmarked",
        "Previous page without a mark",
        "Page",
        ("Ctrl+Shift+PgUp",),
        lambda c: c.previous_unmarked(),
    ),
    Action(
        "site-languages",
        "Rules of sites…",
        "Page",
        ("Ctrl+Shift+S",),
        lambda c: c.list_site_languages(),
    ),
    Action(
        "check-project",
        "Check the project",
        "Page",
        ("Ctrl+Alt+K",),
        lambda c: c.check_project(),
    ),
    Action("quit", "Quit", "Page", ("Ctrl+Q",), lambda c: c.quit()),
    Action(
        "open-project",
        "Open a project…",
        "Project",
        ("Ctrl+Alt+O",),
        lambda c: c.open_project(),
    ),
    Action(
        "plain-project",
        "New project…",
        "Project",
        ("Ctrl+Alt+Shift+N",),
        lambda c: c.new_project(),
    ),
    Action(
        "save-project",
        "Save the project as…",
        "Project",
        ("Ctrl+Alt+S",),
        lambda c: c.save_project_as(),
    ),
    Action(
        "new-project",
        "New project with a passphrase…",
        "Project",
        ("Ctrl+Alt+N",),
        lambda c: c.make_project(),
    ),
    Action(
        "passphrase",
        "Passphrase…",
        "Project",
        ("Ctrl+Alt+P",),
        lambda c: c.set_passphrase(),
    ),
    Action(
        "lock",
        "Lock now",
        "Project",
        ("Ctrl+Alt+L",),
        lambda c: c.lock_project(),
    ),
    Action(
        "send-copy",
        "Send a copy…",
        "Project",
        ("Ctrl+Alt+C",),
        lambda c: c.send_copy(),
    ),
    Action(
        "author",
        "Your name with decisions…",
        "Project",
        ("Ctrl+Alt+Y",),
        lambda c: c.name_author(),
    ),
    Action(
        "private",
        "Begin a private session",
        "Project",
        ("Ctrl+Shift+N",),
        lambda c: c.begin_private(),
    ),
    Action(
        "wipe",
        "Wipe the project…",
        "Project",
        ("Ctrl+Alt+W",),
        lambda c: c.wipe_project(),
    ),
    Action(
        "undo",
        "Undo",
        "Edit",
        ("Ctrl+Z",),
        lambda c: c.undo(),
    ),
    Action(
        "redo",
        "Redo",
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        lambda c: c.redo(),
    ),
    Action(
        "history",
        "History…",
        "Edit",
        ("Ctrl+Shift+Y",),
        lambda c: c.show_history(),
    ),
    Action(
        "copy-row",
        "Copy original and translation",
        "Edit",
        ("Ctrl+C",),
        lambda c: c.copy_row(),
    ),
    Action(
        "copy-target",
        "Copy translation",
        "Edit",
        ("Ctrl+Shift+C",),
        lambda c: c.copy_target(),
    ),
    Action(
        "copy-source",
        "Copy original",
        "Edit",
        ("Ctrl+Shift+X",),
        lambda c: c.copy_source(),
    ),
    Action(
        "copy-reference",
        "Copy as a quotation with its reference",
        "Edit",
        ("Ctrl+Shift+R",),
        lambda c: c.copy_reference(),
    ),
    Action(
        "find",
        "Find",
        "Edit",
        ("Ctrl+F",),
        lambda c: c.find(),
    ),
    Action("find-next", "Find next", "Edit", ("F3",), lambda c: c.find_next()),
    Action(
        "find-previous",
        "Find previous",
        "Edit",
        ("Shift+F3",),
        lambda c: c.find_previous(),
    ),
    Action(
        "search",
        "Search all pages…",
        "Edit",
        ("Ctrl+Shift+F",),
        lambda c: c.search(),
    ),
    Action(
        "replace",
        "Replace in all translations…",
        "Edit",
        ("Ctrl+H",),
        lambda c: c.replace(),
    ),
    Action(
        "next-hit",
        "Next place found in all pages",
        "Edit",
        ("F4",),
        lambda c: c.next_hit(),
    ),
    Action(
        "previous-hit",
        "Previous place found in all pages",
        "Edit",
        ("Shift+F4",),
        lambda c: c.previous_hit(),
    ),
    Action(
        "next-block",
        "Next block",
        "Block",
        ("J", "Down"),
        lambda c: c.next_block(),
        is_single_key=True,
    ),
    Action(
        "previous-block",
        "Previous block",
        "Block",
        ("K", "Up"),
        lambda c: c.previous_block(),
        is_single_key=True,
    ),
    Action(
        "next-sentence",
        "Next sentence, marked on both sides",
        "Block",
        ("Alt+Down",),
        lambda c: c.next_sentence(),
    ),
    Action(
        "previous-sentence",
        "Previous sentence",
        "Block",
        ("Alt+Up",),
        lambda c: c.previous_sentence(),
    ),
    Action(
        "split-sentence",
        "Split the sentence…",
        "Block",
        ("Alt+Shift+Return", "Alt+Shift+Enter"),
        lambda c: c.split_sentence(),
    ),
    Action(
        "join-sentence",
        "Join the sentence with the next",
        "Block",
        ("Alt+Shift+Backspace",),
        lambda c: c.join_sentence(),
    ),
    Action(
        "split-block",
        "Begin a paragraph with the sentence",
        "Block",
        ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        lambda c: c.split_block(),
    ),
    Action(
        "join-block",
        "Join the paragraphs",
        "Block",
        ("Ctrl+Shift+Backspace",),
        lambda c: c.join_block(),
    ),
    Action(
        "alternatives",
        "Other translations of the sentence…",
        "Block",
        ("Alt+Return", "Alt+Enter"),
        lambda c: c.alternatives(),
    ),
    Action(
        "next-flagged",
        "Next flagged sentence",
        "Block",
        ("F8",),
        lambda c: c.next_flagged(),
    ),
    Action(
        "previous-flagged",
        "Previous flagged sentence",
        "Block",
        ("Shift+F8",),
        lambda c: c.previous_flagged(),
    ),
    Action(
        "next-unsure",
        "Next block of unsure language",
        "Block",
        ("F5",),
        lambda c: c.next_unsure(),
    ),
    Action(
        "previous-unsure",
        "Previous block of unsure language",
        "Block",
        ("Shift+F5",),
        lambda c: c.previous_unsure(),
    ),
    Action(
        "next-doubtful",
        "Next doubtful block",
        "Block",
        ("N",),
        lambda c: c.next_doubtful(),
        is_single_key=True,
    ),
    Action(
        "previous-doubtful",
        "Previous doubtful block",
        "Block",
        ("P",),
        lambda c: c.previous_doubtful(),
        is_single_key=True,
    ),
    Action(
        "drop",
        "Drop",
        "Block",
        ("D",),
        lambda c: c.drop(),
        is_single_key=True,
    ),
    Action(
        "restore",
        "Restore",
        "Block",
        ("R",),
        lambda c: c.restore(),
        is_single_key=True,
    ),
    Action(
        "always-drop",
        "Always drop this on its site",
        "Block",
        ("A",),
        lambda c: c.always_drop(),
        is_single_key=True,
    ),
    Action(
        "never-drop",
        "Never drop this on its site",
        "Block",
        ("Shift+A",),
        lambda c: c.never_drop(),
        is_single_key=True,
    ),
    Action(
        "look-at-rule",
        "Look at the rule that is offered…",
        "Block",
        ("Ctrl+Shift+A",),
        lambda c: c.look_at_rule(),
    ),
    Action(
        "edit",
        "Edit translation",
        "Block",
        ("Return", "F2", "Enter"),
        lambda c: c.edit(),
        is_single_key=True,
    ),
    Action(
        "commit",
        "Keep what is typed, or confirm the marked sentence",
        "Block",
        ("Ctrl+Return", "Ctrl+Enter"),
        lambda c: c.commit(),
    ),
    Action("leave", "Leave the editor", "Block", ("Escape",), lambda c: c.leave()),
    Action(
        "fold",
        "Open or fold dropped blocks",
        "Block",
        ("O",),
        lambda c: c.fold(),
        is_single_key=True,
    ),
    Action(
        "comments",
        "Keep readers' comments",
        "Block",
        ("C",),
        lambda c: c.toggle_comments(),
        is_single_key=True,
        is_switch=True,
    ),
    Action(
        "language",
        "Set the language…",
        "Block",
        ("L",),
        lambda c: c.set_language(),
        is_single_key=True,
    ),
    Action(
        "peel",
        "Show all dropped blocks while held",
        "View",
        ("Space",),
        lambda c: c.peel(),
        is_single_key=True,
    ),
    Action(
        "swap-columns",
        "Swap original and translation",
        "View",
        ("F6",),
        lambda c: c.swap_columns(),
    ),
    Action(
        "one-column",
        "One column: original, translation, both",
        "View",
        ("F7",),
        lambda c: c.cycle_columns(),
    ),
    Action(
        "widen-original",
        "Wider original",
        "View",
        ("Ctrl+Alt+Right",),
        lambda c: c.widen_original(),
    ),
    Action(
        "widen-translation",
        "Wider translation",
        "View",
        ("Ctrl+Alt+Left",),
        lambda c: c.widen_translation(),
    ),
    Action(
        "even-columns",
        "Columns of equal width",
        "View",
        ("Ctrl+Alt+0",),
        lambda c: c.even_columns(),
    ),
    Action(
        "larger",
        "Larger page text",
        "View",
        ("Ctrl++", "Ctrl+="),
        lambda c: c.larger_text(),
    ),
    Action(
        "smaller",
        "Smaller page text",
        "View",
        ("Ctrl+-",),
        lambda c: c.smaller_text(),
    ),
    Action(
        "usual-size",
        "Page text of the usual size",
        "View",
        ("Ctrl+0",),
        lambda c: c.usual_text(),
    ),
    Action(
        "fonts",
        "Fonts of page text…",
        "View",
        ("Ctrl+Alt+F",),
        lambda c: c.choose_fonts(),
    ),
    Action(
        "focus",
        "Nothing but the text",
        "View",
        ("F11",),
        lambda c: c.toggle_focus(),
    ),
    Action("pages", "Page list", "View", ("F9",), lambda c: c.toggle_pages()),
    Action("inspector", "Inspector", "View", ("F10",), lambda c: c.toggle_inspector()),
    Action(
        "pictures",
        "Show pictures",
        "View",
        ("I",),
        lambda c: c.toggle_pictures(),
        is_single_key=True,
        is_switch=True,
    ),
    Action(
        "light",
        "Light",
        "View",
        ("Shift+F11",),
        lambda c: c.use_light(),
    ),
    Action(
        "dark",
        "Dark",
        "View",
        ("Shift+F12",),
        lambda c: c.use_dark(),
    ),
    Action(
        "system",
        "As the system",
        "View",
        ("Ctrl+F12",),
        lambda c: c.use_system(),
    ),
    Action(
        "contrast",
        "High contrast",
        "View",
        ("Ctrl+Shift+F12",),
        lambda c: c.toggle_contrast(),
        is_switch=True,
    ),
    Action(
        "confirm",
        "Confirm, then the next undecided block",
        "Annotate",
        ("V",),
        lambda c: c.confirm(),
        is_single_key=True,
    ),
    Action(
        "needs-review",
        "Needs review",
        "Annotate",
        ("Q",),
        lambda c: c.ask_review(),
        is_single_key=True,
    ),
    Action(
        "skip",
        "Skip, then the next undecided block",
        "Annotate",
        ("W",),
        lambda c: c.skip(),
        is_single_key=True,
    ),
    Action(
        "decide-again",
        "Undecided again",
        "Annotate",
        ("Shift+V",),
        lambda c: c.decide_again(),
        is_single_key=True,
    ),
    Action(
        "next-undecided",
        "Next undecided block",
        "Annotate",
        ("U",),
        lambda c: c.next_undecided(),
        is_single_key=True,
    ),
    Action(
        "previous-undecided",
        "Previous undecided block",
        "Annotate",
        ("Shift+U",),
        lambda c: c.previous_undecided(),
        is_single_key=True,
    ),
    Action(
        "note",
        "Note on the chosen words, or the block…",
        "Annotate",
        ("T",),
        lambda c: c.note(),
        is_single_key=True,
    ),
    *map(_label_row, "123456789"),
    *map(_label_and_next_row, "123456789"),
    Action(
        "clear-labels",
        "Take the labels away",
        "Annotate",
        ("0",),
        lambda c: c.clear_labels(),
        is_single_key=True,
    ),
    Action(
        "labels",
        "Labels and guidelines…",
        "Annotate",
        ("Ctrl+Shift+T",),
        lambda c: c.show_labels(),
    ),
    Action(
        "guidelines",
        "Read the guidelines",
        "Annotate",
        ("Ctrl+Shift+U",),
        lambda c: c.show_guidelines(),
    ),
    Action(
        "models",
        "Translation models…",
        "Translation",
        ("Ctrl+Shift+M",),
        lambda c: c.show_models(),
    ),
    Action(
        "term",
        "Translate a term from now on…",
        "Translation",
        ("Ctrl+G",),
        lambda c: c.set_term(),
    ),
    Action(
        "glossary",
        "Glossary and memory…",
        "Translation",
        ("Ctrl+Shift+G",),
        lambda c: c.show_glossary(),
    ),
    Action(
        "take-memory",
        "Use what the translation memory has",
        "Translation",
        ("M",),
        lambda c: c.take_memory(),
        is_single_key=True,
    ),
    Action(
        "cancel",
        "Stop translating",
        "Translation",
        ("Ctrl+.",),
        lambda c: c.cancel(),
    ),
    Action(
        "palette",
        "All commands and pages…",
        "Help",
        ("Ctrl+K",),
        lambda c: c.palette(),
    ),
    Action(
        "keys",
        "Keys…",
        "Help",
        ("F1",),
        lambda c: c.show_keys(),
    ),
)
"""Every action, in menu order."""

MENUS: Final = tuple(dict.fromkeys(action.menu for action in ACTIONS))
"""The menus' titles, in order."""
