"""What catalogues of models offer, in the formats there are. Nothing is fetched here.

Firefox keeps its models in Remote Settings: a record a file, of which a model has three
or four. Argos Translate has a list of packages, without sizes or digests.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

from facingpage.core.models import Offer, OfferPart
from facingpage.errors import ModelFailed
from facingpage.translation.engine import Pair
from facingpage.translation.kinds.base import language_of, short_text

_MOST_OFFERS: Final = 5_000
_MOST_BYTES: Final = 1 << 30
_MOST_URL_CHARS: Final = 2_000
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.(bin|spm)")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_VERSION: Final = re.compile(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)")
_SCHEMES: Final = frozenset({"https", "http", ""})
_FILE_TYPES: Final = frozenset({"model", "lex", "vocab", "srcvocab", "trgvocab"})
# The larger say more; of one version they come in this order.
_SIZES: Final = ("tiny", "base-memory", "base")


def read_offers(told: object, attachments: str, place: str) -> tuple[Offer, ...]:
    """Return what a catalogue offers: of each pair and engine the latest version.

    `attachments` is the address below which Firefox's files lie, `place` that of the
    list itself, for Argos's links. What makes no sense is passed over.

    Raises:
        ModelFailed: it is no list of a format known here.
    """
    if isinstance(told, dict) and isinstance(told.get("data"), list):
        found = _firefox(told["data"][:_MOST_OFFERS], attachments)
    elif isinstance(told, list):
        found = _argos(told[:_MOST_OFFERS], place)
    else:
        raise ModelFailed(
            "That is no list of models: neither Firefox's records nor an Argos index."
        )
    best: dict[tuple[str, str, str], Offer] = {}
    for offer in found:
        key = offer.source, offer.target, offer.engine
        if key not in best or _rank(offer) > _rank(best[key]):
            best[key] = offer
    return tuple(best[key] for key in sorted(best))


def _firefox(records: Sequence[object], attachments: str) -> Iterator[Offer]:
    """Yield the models whose files are all there."""
    by_model: dict[tuple[str, ...], dict[str, Mapping[str, Any]]] = defaultdict(dict)
    for record in records:
        if not isinstance(record, dict):
            continue
        source = record.get("sourceLanguage", record.get("fromLang"))
        target = record.get("targetLanguage", record.get("toLang"))
        kind = record.get("fileType")
        pair = _pair(source, target)
        if pair is None or not isinstance(kind, str) or kind not in _FILE_TYPES:
            continue
        version = short_text(record.get("version"), 20)
        size = short_text(record.get("architecture"), 20)
        # Chinese comes in two writings, which are one language to us.
        by_model[str(source), str(target), size, version][kind] = record
    for (source, target, size, version), files in by_model.items():
        parts = [_part(record, attachments) for record in files.values()]
        has_words = "vocab" in files or {"srcvocab", "trgvocab"} <= files.keys()
        pair = _pair(source, target)
        whole = [part for part in parts if part is not None]
        if "model" not in files or not has_words or len(whole) < len(parts) or not pair:
            continue
        yield Offer(
            engine="firefox",
            source=pair.source,
            target=pair.target,
            version=version,
            quality=size,
            parts=tuple(sorted(whole, key=lambda part: part.name)),
            digests={
                _plain(record): digest
                for record in files.values()
                if (digest := _digest(record))
            },
        )


def _part(record: Mapping[str, Any], attachments: str) -> OfferPart | None:
    attachment = record.get("attachment")
    if not isinstance(attachment, dict):
        return None
    location, size = attachment.get("location"), attachment.get("size", 0)
    digest, plain = attachment.get("hash"), _plain(record)
    packed = PurePosixPath(str(location)).suffix
    is_sound = (
        isinstance(location, str)
        # To Python, true is a number.
        and type(size) is int
        and 0 < size < _MOST_BYTES
        and isinstance(digest, str)
        and _SHA256.fullmatch(digest)
        and _NAME.fullmatch(plain)
    )
    if not is_sound:
        return None
    name = plain + packed if packed in {".zst", ".gz"} else plain
    url = _joined(attachments, location)
    return OfferPart(name, url, size, str(digest)) if url else None


def _plain(record: Mapping[str, Any]) -> str:
    """Return what a record's file is called when it is unpacked."""
    attachment = record.get("attachment")
    named = attachment.get("filename") if isinstance(attachment, dict) else ""
    name = str(record.get("name") or named)
    # Older records are named for the model, and only their file for itself.
    if not _NAME.fullmatch(name):
        name = str(named)
    return name.removesuffix(".zst").removesuffix(".gz")


def _digest(record: Mapping[str, Any]) -> str:
    """Return the digest of a record's file when it is unpacked; "" if not known."""
    digest = record.get("decompressedHash")
    if digest is None and isinstance(record.get("attachment"), dict):
        name = str(record["attachment"].get("location", ""))
        digest = "" if name.endswith((".zst", ".gz")) else record["attachment"]["hash"]
    return digest if isinstance(digest, str) and _SHA256.fullmatch(digest) else ""


def _argos(packages: Sequence[object], place: str) -> Iterator[Offer]:
    for package in packages:
        if not isinstance(package, dict) or package.get("type", "translate") != (
            "translate"
        ):
            continue
        pair = _pair(package.get("from_code"), package.get("to_code"))
        links = package.get("links")
        if pair is None or not isinstance(links, list):
            continue
        joined = (_joined(place, link) for link in links)
        # Beside web addresses the index has some of other networks.
        usable = [url for url in joined if _scheme(url) in _SCHEMES]
        usable.sort(key=lambda url: _scheme(url) != "https")
        version = short_text(package.get("package_version"), 20)
        if not usable:
            continue
        codes = f"{package['from_code']}_{package['to_code']}"
        name = f"translate-{codes}-{re.sub('[^0-9A-Za-z]+', '_', version)}.argosmodel"
        if re.fullmatch(r"[A-Za-z0-9_-]+\.argosmodel", name):
            part = OfferPart(name, usable[0], 0, "")
            yield Offer("argos", *_codes(pair), version, "", (part,), {})


def _joined(place: str, link: object) -> str:
    """Return the address a link of a list leads to; "" for one that is none."""
    # Neither addresses nor names of files hold line ends, zeros or half letters.
    if not isinstance(link, str) or len(link) > _MOST_URL_CHARS or not link:
        return ""
    if not link.isprintable():
        return ""
    try:
        # Joined to nothing, as in a list in a file, it is not looked at before.
        url = urljoin(place, link)
        urlsplit(url)
    except ValueError:
        return ""
    return url


def _scheme(url: str) -> str | None:
    return urlsplit(url).scheme if url else None


def _codes(pair: Pair) -> tuple[str, str]:
    return pair.source, pair.target


def _pair(source: object, target: object) -> Pair | None:
    if not isinstance(source, str) or not isinstance(target, str):
        return None
    try:
        return Pair(language_of(source, "catalogue"), language_of(target, "catalogue"))
    except ModelFailed:
        return None


def _rank(offer: Offer) -> tuple[bool, tuple[int, ...], int]:
    """Return how an offer stands among others of its pair: released, new, large."""
    match = _VERSION.match(offer.version)
    numbers = tuple(int(n or 0) for n in match.groups()[:3]) if match else (0,)
    is_released = bool(match) and not (match and match[4])
    size = _SIZES.index(offer.quality) if offer.quality in _SIZES else -1
    return is_released, numbers, size
