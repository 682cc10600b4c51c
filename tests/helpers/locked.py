"""Projects with a passphrase, and what of their words stands in files."""

import re
from pathlib import Path

import pytest

from facingpage.storage import data_key, protecting
from facingpage.storage.data_key import DataKey, Passphrase
from facingpage.storage.project import Project

WORDS = "correct horse battery staple"


def make_quick(patch: pytest.MonkeyPatch) -> None:
    """Let a passphrase be checked within a moment: the strength has its own test."""
    patch.setattr(data_key, "_N_LOG2", 4)
    patch.setattr(data_key, "_WRONG_S", 0.0)


def new_project(path: Path, words: str = WORDS) -> Project:
    """Return a new project that is opened with a passphrase."""
    return Project.open(path, protecting.new_key(path, Passphrase(words)))


def unlock(path: Path, words: str = WORDS) -> DataKey:
    """Return a project's key."""
    return protecting.unlock(path, Passphrase(words))


def reopen(path: Path, words: str = WORDS) -> Project:
    """Return a project that was made before."""
    return Project.open(path, unlock(path, words))


def told(folder: Path, *secrets: str) -> dict[str, list[str]]:
    """Return which files below a folder hold which of these words, in any spelling.

    They are looked for as UTF-8, as UTF-16, and without regard to capitals.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        for secret in secrets:
            forms = {secret.encode(code) for code in ("utf-8", "utf-16-le")}
            if any(re.search(re.escape(form), data, re.IGNORECASE) for form in forms):
                found.setdefault(path.name, []).append(secret)
    return found
