"""Where things lie on this machine, and how a file is put there whole."""

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

import platformdirs

_PACKAGE = Path(__file__).resolve().parent

PRIVATE: Final = "FACINGPAGE_PRIVATE"
"""Set in the environment, this is a private session; child processes see it too."""


def is_private() -> bool:
    """Return whether nothing may be left on this machine but in the project."""
    return bool(os.environ.get(PRIVATE))


def resource_dir() -> Path:
    """Return the folder of icons and samples: the wheel's, or the checkout's."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "resources"


def sample_page() -> Path:
    """Return the page that is shown when nobody has opened one."""
    return resource_dir() / "samples" / "harbour_ferry.html"


def data_dir() -> Path:
    """Return where projects and models are kept; `FACINGPAGE_HOME` moves it."""
    return _home("data", platformdirs.user_data_dir("facingpage", appauthor=False))


def settings_dir() -> Path:
    """Return where the settings file is kept; `FACINGPAGE_HOME` moves it."""
    return _home(
        "settings", platformdirs.user_config_dir("facingpage", appauthor=False)
    )


def models_dir() -> Path:
    """Return where the person's own translation models are kept."""
    return data_dir() / "models"


def default_project() -> Path:
    """Return the project that is made silently when none is named."""
    return data_dir() / "pages.facingpage"


def write_whole(path: Path, text: str) -> None:
    """Write a text file so that either all of it is there or what was before.

    Of two threads or programs that write it at once, the last one's is there.

    Raises:
        OSError: it cannot be written; what was there is untouched.
    """
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with fresh.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def _home(part: str, usual: str) -> Path:
    moved = os.environ.get("FACINGPAGE_HOME")
    return Path(moved) / part if moved else Path(usual)
