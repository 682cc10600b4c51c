"""What every model on disk has, whichever engine runs it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from facingpage.core import languages
from facingpage.errors import ModelFailed
from facingpage.translation import manifest
from facingpage.translation.engine import Pair

Origin = Literal["own", "system", "starter", "argos"]
"""Imported by the person, put there for all users, come with the program, or found
among the packages of Argos Translate. Only the first may be changed.
"""

NOTES: Final = "facingpage.json"
"""Beside a model of the person's own: what was told of it where it came from. It is no
part of the model, and not among its digests.
"""

# An Argos package has some 20, with the models that split its sentences.
_MOST_FILES: Final = 2_000
_MOST_METADATA_BYTES: Final = 1 << 20
_MOST_LICENCE_CHARS: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model on disk; its files have not been read yet.

    `engine` names a row of `translation.ENGINES`. `files` are what that engine reads,
    `digests` the sha256 in hex of those and others by name, with `/` in folders; empty
    where nobody has vouched for them so far. `licence` and `quality` are as its
    description says, and `doubt` is why its trial looked wrong when it was imported;
    all may be "".
    """

    engine: str
    pair: Pair
    version: str
    path: Path
    origin: Origin
    files: tuple[str, ...]
    digests: Mapping[str, str]
    licence: str = ""
    quality: str = ""
    doubt: str = ""

    @property
    def name(self) -> str:
        """The name of its folder, by which commands call it."""
        return self.path.name

    @property
    def digest(self) -> str:
        """What tells its files from any others: a sha256, or "" while not known."""
        return manifest.identity(self.digests)


def list_files(folder: Path) -> list[str]:
    """Return the files of a folder and of its folders, sorted, with `/` between.

    Raises:
        OSError: it cannot be read.
        ModelFailed: it holds more than a model ever would.
    """
    names: list[str] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        for entry in here.iterdir():
            if entry.is_dir():
                # Links may lead round in a circle, and nothing of a model is deeper.
                if not entry.is_symlink() and len(entry.relative_to(folder).parts) < 4:
                    waiting.append(entry)
            elif entry.is_file():
                names.append(entry.relative_to(folder).as_posix())
            if len(names) + len(waiting) > _MOST_FILES:
                raise ModelFailed(
                    f'The folder "{folder.name}" holds more than {_MOST_FILES:,} files:'
                    " it is no model folder."
                )
    return sorted(names)


def read_metadata(path: Path) -> dict[str, object]:
    """Return what a description in JSON says; empty where there is none to read."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_METADATA_BYTES:
            return {}
        read = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def short_text(value: object, most: int = _MOST_LICENCE_CHARS) -> str:
    """Return a value of a description as one short line; "" for what is no text."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return "".join(c if c.isprintable() else " " for c in str(value))[:most].strip()


def licence_of(folder: Path, metadata: Mapping[str, object]) -> str:
    """Return the licence a description names, else the first line of its file."""
    for key in ("license", "licence"):
        if said := short_text(metadata.get(key)):
            return said
    for name in ("LICENSE", "LICENSE.txt", "LICENCE", "LICENSE.md"):
        try:
            with (folder / name).open(encoding="utf-8", errors="replace") as file:
                first = file.read(2000).strip().partition("\n")[0]
        except OSError:
            continue
        return short_text(first.lstrip("# "))
    return ""


# The other languages of ISO 639-1: a model may be for one that we cannot tell yet.
_MORE: Final = (
    "aa ab ae ak am an as av ay az ba bh bi bm bo br bs ce ch co cr cu cv dv dz ee eo"
    " eu ff fj fo fy ga gd gn gv ha ho ht hy hz ia ie ig ii ik io is iu jv kg ki kj kk"
    " kl km kr ks ku kv kw ky la lb lg li ln lo lu mg mh mi mn mt my na nd ng nr nv ny"
    " oc oj om or os pi ps qu rm rn rw sa sc sd se sg sh si sm sn ss st su tg ti tk tn"
    " to ts tt tw ty ug uz ve vo wa wo xh yi yo za zu"
)
_MORE_CODES: Final = frozenset(_MORE.split())

# Codes of catalogues that the rest of the program knows by another.
_OTHERWISE: Final = {"nb": "no", "nn": "no", "pb": "pt", "zt": "zh", "iw": "he"}


def language_of(code: str, folder: str) -> str:
    """Return a description's code of a language as the program's own.

    Raises:
        ModelFailed: it is no code of a language.
    """
    base = languages.base(code)
    base = _OTHERWISE.get(base, base)
    if base not in languages.CODES and base not in _MORE_CODES:
        raise ModelFailed(
            f'The model folder "{folder}" names a language "{short_text(code, 20)}", '
            "which is none. Get the model anew."
        )
    return base
