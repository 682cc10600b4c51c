"""Argos packages for tests, made by `../shared/tools/make_argosmodel.py`.

They are real CTranslate2 models with real tokenizers, which translate word for word.
"""

import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

from helpers.shared import shared_dir

GALICIAN: Mapping[str, str] = {
    "o": "the",
    "tempo": "weather",
    "é": "is",
    "bo": "nice",
    "hoxe": "today",
    "mundo": "world",
    ".": ".",
}
"""A few words of Galician in English."""


def make_package(
    out: Path,
    pair: tuple[str, str] = ("en", "pt"),
    words: Mapping[str, str] | None = None,
) -> Path:
    """Write a package file; without `words` it knows two dozen of English."""
    command = [sys.executable, str(shared_dir() / "tools" / "make_argosmodel.py")]
    command += [str(out), "--from", pair[0], "--to", pair[1]]
    if words is not None:
        table = out.with_suffix(".tsv")
        lines = (f"{source}\t{target}\n" for source, target in words.items())
        table.write_text("".join(lines), encoding="utf-8")
        command += ["--words", str(table)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out


def unpack_package(file: Path, models: Path) -> Path:
    """Unpack a package into a folder of models; return its own folder."""
    with zipfile.ZipFile(file) as packed:
        top = packed.namelist()[0].split("/")[0]
        packed.extractall(models)  # our own file
    return models / top
