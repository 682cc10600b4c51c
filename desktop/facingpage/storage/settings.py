"""What a person has chosen once, in one small JSON file."""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final, Literal

from facingpage import paths
from facingpage.core.wire import WireError, pack, unpack
from facingpage.errors import StorageFailed

Theme = Literal["system", "light", "dark"]
Contrast = Literal["system", "high", "normal"]
Columns = Literal["both", "original", "translation"]


def _help(text: str) -> dict[str, Any]:
    return {"help": text}


@dataclass(frozen=True, slots=True)
class ScriptFont:
    """The font of a script: "" is the program's own; and its size, 0 is the usual."""

    family: str = ""
    percent: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's choices; each field's metadata holds its help text."""

    reader_language: str = field(
        default="",
        metadata=_help("The language pages are translated into. Empty: not asked yet."),
    )
    theme: Theme = field(
        default="system",
        metadata=_help("Light or dark; “system” follows the rest of the desktop."),
    )
    contrast: Contrast = field(
        default="system",
        metadata=_help(
            "High or normal contrast; “system” follows the rest of the desktop."
        ),
    )
    scale_percent: int = field(
        default=100,
        metadata=_help(
            "How large all of the window is, in per cent of its usual size: 100 to 300;"
            " from the next start on."
        ),
    )
    last_folder: str = field(
        default="", metadata=_help("The folder that the Open dialog shows first.")
    )
    recent_projects: tuple[str, ...] = field(
        default=(),
        metadata=_help("The projects that were open last, the newest first."),
    )
    project: str = field(
        default="",
        metadata=_help("The project that is opened; empty is the one without a name."),
    )
    text_percent: int = field(
        default=100,
        metadata=_help("The size of page text, in per cent of its usual one."),
    )
    fonts: Mapping[str, ScriptFont] = field(
        default_factory=dict,
        metadata=_help(
            "A font and a size for page text by script (“Arab”, “Cyrl”), where they are"
            " not to be the program's own."
        ),
    )
    columns: Columns = field(
        default="both",
        metadata=_help("Original and translation side by side, or one of them alone."),
    )
    columns_swapped: bool = field(
        default=False,
        metadata=_help("Show the original on the right, its translation on the left."),
    )
    columns_share: int = field(
        default=50,
        metadata=_help("The original's part of the columns' room, in per cent."),
    )
    show_pictures: bool = field(
        default=False,
        metadata=_help("Show the pictures that a saved page holds beside their words."),
    )
    pictures_mb: int = field(
        default=96,
        metadata=_help("How much memory the pictures on screen may take, in MB."),
    )
    engines: Mapping[str, str] = field(
        default_factory=dict,
        metadata=_help(
            "Which engine translates a pair of languages (“en-pt”) that several have a"
            " model for; where none is chosen, that of better published quality."
        ),
    )
    page_order: str = field(
        default="opened",
        metadata=_help(
            "How the page list is sorted: opened, title, date, site, language, status"
            " or mark."
        ),
    )
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=_help(
            "Other keys than the usual ones, by action (“drop”: “Shift+D”); F1 shows"
            " and changes them."
        ),
    )
    recent_commands: tuple[str, ...] = field(
        default=(),
        metadata=_help("The commands that were chosen last from the list of Ctrl+K."),
    )
    window: str = field(
        default="",
        metadata=_help("Where the window stands and how large it is, as Qt packs it."),
    )
    panels: tuple[int, ...] = field(
        default=(),
        metadata=_help("How wide page list and inspector are, in pixels at 100 %."),
    )
    panels_hidden: tuple[str, ...] = field(
        default=(),
        metadata=_help("Which of “pages” and “inspector” are hidden."),
    )
    dialogs: Mapping[str, tuple[int, int]] = field(
        default_factory=dict,
        metadata=_help("How large each dialog was when it was last closed, in pixels."),
    )
    lock_after_minutes: int = field(
        default=10,
        metadata=_help(
            "A project with a passphrase is locked when its window was not used for so"
            " many minutes; 0 for never. When the computer slept it is locked as well."
        ),
    )
    hints_seen: tuple[str, ...] = field(
        default=(),
        metadata=_help("The hints for the first days that were given already."),
    )
    limits: Mapping[str, int] = field(
        default_factory=dict,
        metadata=_help(
            "Other caps on what is read of a page or archive than the usual ones; their"
            " names and usual values are listed by “facingpage formats”."
        ),
    )


_NAME: Final = "settings.json"


def load_settings() -> Settings:
    """Return the choices on disk; the default for each that is missing or damaged.

    A file with damage is kept aside as "settings.json.damaged" and never stops the
    program.
    """
    path = paths.settings_dir() / _NAME
    try:
        data = path.read_bytes()
    except OSError:
        return Settings()
    settings = Settings()
    try:
        stored = json.loads(data)
        if not isinstance(stored, dict):
            raise WireError("settings are an object")
        # A field too many is one of a newer version.
        names = [f.name for f in fields(Settings) if f.name in stored]
        faults = 0
        for name in names:
            try:
                read = unpack(Settings, {name: stored[name]})
            except WireError:
                faults += 1
            else:
                settings = replace(settings, **{name: getattr(read, name)})
        if faults:
            _keep_aside(path)
    except (ValueError, RecursionError):
        _keep_aside(path)
    return settings


def save_settings(settings: Settings) -> None:
    """Write the choices to disk, whole or not at all; in a private session, not at all.

    Raises:
        StorageFailed: the settings folder cannot be written.
    """
    if paths.is_private():
        return
    path = paths.settings_dir() / _NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        paths.write_whole(path, json.dumps(pack(settings), indent=2) + "\n")
    except OSError as error:
        raise StorageFailed(
            f'Could not save the settings in "{path.parent}": {error.strerror}.'
            " Check that the folder can be written to."
        ) from error


def _keep_aside(path: Path) -> None:
    # If even that fails, the defaults still do.
    with contextlib.suppress(OSError):
        path.replace(path.with_name(f"{_NAME}.damaged"))
