"""Which of a model's files go along with it, and what its folder is then called."""

import contextlib
import re
from pathlib import Path
from typing import Final

from facingpage.translation.kinds import Model, argos_package, firefox_folder
from facingpage.translation.kinds.base import list_files, read_metadata

_TOLD: Final = re.compile(
    r"(readme|licen[cs]e|copying|notice)(\.(md|txt))?", re.IGNORECASE
)
_SAFE: Final = re.compile(r"[^A-Za-z0-9]+")
_MOST_WORD_CHARS: Final = 40


def files_of(model: Model) -> tuple[str, ...]:
    """Return the files to take along: what the engine reads, and what tells of it.

    What else lies in a folder, such as the sentence splitters of Argos packages, is
    never used.
    """
    telling = {*firefox_folder.DESCRIPTIONS, argos_package.DESCRIPTION}
    also = (
        name
        for name in list_files(model.path)
        if "/" not in name and (name in telling or _TOLD.fullmatch(name))
    )
    return tuple(sorted({*model.files, *also}))


def folder_name(model: Model) -> str:
    """Return what a model's folder is called among the person's own.

    Engine, languages and version tell it: "en-pt-1.0", "translate-en_pt-1_9".
    """
    version = _word(model.version, "." if model.engine == "firefox" else "_")
    return "-".join(filter(None, (stem(model), version)))


def stem(model: Model) -> str:
    """Return the name without the version: models of one stem replace one another."""
    if model.engine != "argos":
        return str(model.pair)
    # Packages of Chinese in both writings, or Portuguese of both countries, differ in
    # codes that we take for one language.
    told = read_metadata(model.path / argos_package.DESCRIPTION)
    sides = [
        _word(str(told.get(key, "")), "") or own
        for key, own in (
            ("from_code", model.pair.source),
            ("to_code", model.pair.target),
        )
    ]
    return f"translate-{sides[0]}_{sides[1]}"


def folders_in(root: Path) -> tuple[Path, ...]:
    """Return where models may lie in what was unpacked: it, or what it holds."""
    here = root
    while True:
        folders = sorted(path for path in here.iterdir() if path.is_dir())
        has_files = any(path.is_file() for path in here.iterdir())
        if has_files or not folders:
            return (here,)
        if len(folders) > 1:
            return tuple(folders)
        here = folders[0]


def sized(model: Model) -> int:
    """Return how many bytes a model's folder takes on disk, as far as that is told."""
    size = 0
    with contextlib.suppress(OSError):
        for name in list_files(model.path):
            size += (model.path / name).stat().st_size
    return size


def _word(text: str, between: str) -> str:
    return _SAFE.sub(between, text)[:_MOST_WORD_CHARS].strip(between)
