"""Catalogues of models: what they offer, and getting it, to be imported.

Nothing here runs by itself: only when a person asked for a list or a model. What a list
says of a file's size and digest is checked.
"""

import contextlib
import dataclasses
import hashlib
import json
import shutil
from pathlib import Path
from typing import Any, Final
from urllib.parse import urljoin

from facingpage import paths
from facingpage.core.models import Offer, OfferPart
from facingpage.errors import ModelFailed
from facingpage.translation import manifest
from facingpage.translation.catalog import (
    Check,
    check_address,
    download,
    get,
    host_of,
    is_url,
    tag_of,
)
from facingpage.translation.offers import read_offers
from facingpage.translation.places_online import CATALOGUES, Catalogue

__all__ = ["CATALOGUES", "Catalogue", "discard", "fetch", "list_offers", "named"]

_MOST_LIST_BYTES: Final = 32 << 20
_KEEP_FREE_BYTES: Final = 64 << 20
_DOWNLOAD: Final = ".download-"


def list_offers(catalogue: Catalogue, check: Check = lambda _: None) -> list[Offer]:
    """Return what a catalogue offers.

    Raises:
        ModelFailed: it cannot be reached or read, or is none.
    """
    if not is_url(catalogue.url):
        return _offers_in(Path(catalogue.url))
    text = get(catalogue.url, _MOST_LIST_BYTES, check)
    attachments = catalogue.attachments or _attachments_of(catalogue.url, check)
    return list(read_offers(_json(text, catalogue.url), attachments, catalogue.url))


def fetch(offer: Offer, check: Check = lambda _: None) -> Path:
    """Download a model; return what to import: a file, or a folder of files.

    What came so far is kept for the next attempt, unless it is not what was meant.
    Call `discard` with it when it has been imported.

    Raises:
        ModelFailed: it cannot be got, or is not what the list says.
    """
    said = "\n".join(f"{part.url} {part.sha256}" for part in offer.parts)
    key = hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    folder = paths.models_dir() / f"{_DOWNLOAD}{key}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_room(folder, offer)
        before = 0
        for part in offer.parts:
            _fetch_part(part, folder / part.name, _after(before, check))
            before += (folder / part.name).stat().st_size
        if offer.engine != "firefox":
            return folder / offer.parts[0].name
        _describe(offer, folder)
    except OSError as error:
        raise ModelFailed(
            f'Could not write to "{paths.models_dir()}": {error.strerror}. Make room '
            "there and try again; what came so far is kept."
        ) from error
    return folder


def discard(fetched: Path) -> None:
    """Remove what `fetch` returned, and all that came with it."""
    folder = fetched if fetched.name.startswith(_DOWNLOAD) else fetched.parent
    if folder.name.startswith(_DOWNLOAD):
        shutil.rmtree(folder, ignore_errors=True)


def named(place: str) -> Catalogue:
    """Return the catalogue at an address or file that a person named.

    Raises:
        ModelFailed: the address is neither https nor on this machine.
    """
    if is_url(place):
        check_address(place)
    return Catalogue(place, place)


def _fetch_part(part: OfferPart, target: Path, check: Check) -> None:
    if target.exists() and _digest(target) == part.sha256:
        return
    partial = target.with_name(f"{target.name}.part")
    if is_url(part.url):
        download(part, partial, check)
    else:
        _copy(Path(part.url), partial)
    if part.sha256 and _digest(partial) != part.sha256:
        partial.unlink()
        raise ModelFailed(
            f'"{part.name}" is not the file that the list of models means: it was '
            "damaged on its way, or changed. It was thrown away; try again."
        )
    partial.replace(target)
    tag_of(partial).unlink(missing_ok=True)


def _attachments_of(url: str, check: Check) -> str:
    """Return where a server keeps the files of its list; below it, if it is unsaid."""
    root, found, _ = url.partition("/v1/")
    if found:
        # A mirror may answer anything; then its files lie below its list.
        with contextlib.suppress(ModelFailed, KeyError, TypeError, ValueError):
            told = _json(get(f"{root}/v1/", _MOST_LIST_BYTES, check), url)
            base = told["capabilities"]["attachments"]["base_url"] if told else ""
            if isinstance(base, str) and base:
                return urljoin(url, base if base.endswith("/") else f"{base}/")
    return url


def _offers_in(path: Path) -> list[Offer]:
    """Return what a list in a file offers; its files may lie beside it."""
    try:
        if path.stat().st_size > _MOST_LIST_BYTES:
            raise ModelFailed(f'The list "{path.name}" is far too long to be one.')
        text = path.read_bytes()
    except OSError as error:
        raise ModelFailed(
            f'Could not read the list of models "{path.name}": {error.strerror}.'
        ) from error
    except ValueError as error:
        # Pasted into the dialog: a name with zeros or half letters in it.
        raise ModelFailed(
            f'"{path.name}" is neither an address nor the name of a file.'
        ) from error
    return [
        _beside(offer, path.parent)
        for offer in read_offers(_json(text, path.name), "", "")
    ]


def _beside(offer: Offer, folder: Path) -> Offer:
    """Return an offer whose files that are no addresses lie in the list's folder."""
    parts = []
    for part in offer.parts:
        url = part.url
        if not is_url(url):
            place = (folder / url.lstrip("/")).resolve()
            if not place.is_relative_to(folder.resolve()):
                raise ModelFailed(
                    "The list of models names a file outside its own folder."
                )
            url = str(place)
        parts.append(dataclasses.replace(part, url=url))
    return dataclasses.replace(offer, parts=tuple(parts))


def _copy(source: Path, target: Path) -> None:
    try:
        manifest.check_is_file(source, source.name)
        shutil.copyfile(source, target)
    except FileNotFoundError as error:
        raise ModelFailed(
            f'"{source.name}" is not beside the list of models. Put it there, or name '
            "a list on the network."
        ) from error


def _describe(offer: Offer, folder: Path) -> None:
    """Write what the importer needs to know that no file of the model says."""
    told = {
        "sourceLanguage": offer.source,
        "targetLanguage": offer.target,
        "version": offer.version,
        "architecture": offer.quality,
    }
    paths.write_whole(folder / "metadata.json", json.dumps(told) + "\n")
    names = {part.name.removesuffix(".zst").removesuffix(".gz") for part in offer.parts}
    if names <= offer.digests.keys():
        digests = {**offer.digests, **manifest.measured(folder, ["metadata.json"])}
        paths.write_whole(folder / manifest.NAME, manifest.text(digests))


def _after(before: int, check: Check) -> Check:
    return lambda size: check(before + size)


def _check_room(folder: Path, offer: Offer) -> None:
    free = shutil.disk_usage(folder).free
    # Packed and unpacked it lies there for a while.
    if offer.size_bytes * 3 + _KEEP_FREE_BYTES > free:
        raise ModelFailed(
            f"There is not enough room for the model: {free >> 20:,} MB are free in "
            f'"{paths.models_dir()}". Make room there and try again.'
        )


def _json(text: bytes, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelFailed(
            f"What stands at {host_of(place)} is no list of models."
        ) from error


def _digest(path: Path) -> str:
    return manifest.measured(path.parent, [path.name])[path.name]
