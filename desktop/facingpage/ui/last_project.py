"""Which project the next start opens, and which ones were open before."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from facingpage import paths
from facingpage.storage.settings import Settings
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr

_MOST_RECENT: Final = 8


def default_path(settings: Settings) -> Path | None:
    """Return the project that is opened when none is named; None in a private session.

    It is the one opened last, if that is still there, else the one without a name. A
    private session makes none by itself: it would stay on the computer.
    """
    if paths.is_private():
        return None
    last = Path(settings.project) if settings.project else None
    return last if last is not None and last.is_file() else paths.default_project()


def noted(settings: Settings, path: Path) -> Settings:
    """Return the settings with a project that was opened as the last one."""
    is_named = path != paths.default_project()
    name = str(path.absolute()) if is_named else ""
    others = (each for each in settings.recent_projects if each != name)
    recent = (name, *others)[:_MOST_RECENT] if name else tuple(others)
    return replace(settings, project=name, recent_projects=recent)


def gone_words(last: str) -> str:
    """Return what to say where the project that was open last is not there."""
    return tr(
        "The project “{name}” is not where it was, so the one without a name is"
        " open. Plug in its disk, or find it with Project, Open a project…",
        name=visible_text(last),
    )
