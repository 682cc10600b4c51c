"""Firefox (Bergamot) model folders, by their current and older file names."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facingpage.errors import ModelFailed
from facingpage.translation import manifest, marian
from facingpage.translation.engine import Pair
from facingpage.translation.kinds.base import (
    Model,
    Origin,
    language_of,
    licence_of,
    read_metadata,
    short_text,
)

DESCRIPTIONS: Final = ("metadata.json", "model_info.json")

_PADDING: Final = 64

_PAIR_IN_FOLDER: Final = re.compile(
    r"^([a-z]{2,3})[-_]?([a-z]{2,3})(?:[-_.](.+))?$", re.IGNORECASE
)
_PAIR_IN_FILE: Final = re.compile(r"\.([a-z]{2})([a-z]{2})\.", re.IGNORECASE)
# Words of four letters that stand in the same place.
_NO_PAIRS: Final = frozenset({"base", "tiny", "full", "fast", "best", "main", "data"})
_PAIR_IN_METADATA: Final = re.compile(r"^([a-z]{2,3})-([a-z]{2,3})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFolder(Model):
    """A Firefox model. `shortlist` is its word list, which most have."""

    model: str
    source_vocabulary: str
    target_vocabulary: str
    shortlist: str | None


def read_folder(path: Path, names: Sequence[str], origin: Origin) -> ModelFolder:
    """Return what a model folder with files of such names holds.

    Raises:
        ModelFailed: a part is missing, or the folder does not tell its languages.
    """
    names = [name for name in names if "/" not in name]
    model = _model_file(path, names)
    metadata: dict[str, object] = {}
    for name in reversed(DESCRIPTIONS):
        metadata |= read_metadata(path / name)
    pair, version = _pair_and_version(path, names, metadata)
    source, target = _vocabularies(path, pair, names)
    shortlists = [n for n in names if n.startswith("lex") and n.endswith(".bin")]
    shortlist = shortlists[0] if shortlists else None
    parts = dict.fromkeys((model, source, target, *shortlists[:1]))
    return ModelFolder(
        engine="firefox",
        pair=pair,
        version=version,
        path=path,
        origin=origin,
        files=tuple(parts),
        digests=manifest.read(path),
        licence=licence_of(path, metadata),
        quality=_quality(metadata),
        model=model,
        source_vocabulary=source,
        target_vocabulary=target,
        shortlist=shortlist,
    )


def is_part(name: str) -> bool:
    """Return whether a file of such a name may belong to a model."""
    return _is_network(name) or name.endswith(".spm") or name in DESCRIPTIONS


def pair_in_name(name: str) -> Pair | None:
    """Return the pair that a file's name tells: "model.deen.intgemm.alphas.bin"."""
    match = _PAIR_IN_FILE.search(name)
    if match is None or (match[1] + match[2]).lower() in _NO_PAIRS:
        return None
    return Pair(language_of(match[1], name), language_of(match[2], name))


def fits(name: str, pair: Pair) -> bool:
    """Return whether a file of a model for a pair may be called so.

    Vocabularies may be called for the way back: with Mozilla's model.encs.… comes
    vocab.csen.spm, as both ways once had one.
    """
    told = pair_in_name(name)
    if told is None or told.is_same(pair):
        return True
    return not _is_network(name) and told.is_same(Pair(pair.target, pair.source))


def check_vocabularies(folder: ModelFolder) -> None:
    """Refuse vocabularies that are cut short: the engine takes half of one for whole.

    Raises:
        ModelFailed: one is damaged, or has another size than the model's.
    """
    # It reads what is not trusted, so only the worker that unpacks calls this.
    from sentencepiece import SentencePieceProcessor  # noqa: PLC0415

    with (folder.path / folder.model).open("rb") as file:
        expected = marian.vocabulary_size(file)
    for name in (folder.source_vocabulary, folder.target_vocabulary):
        data = (folder.path / name).read_bytes()
        try:
            size = SentencePieceProcessor(model_proto=data).get_piece_size()
        except (RuntimeError, ValueError, TypeError):
            size = 0
        is_targets = name == folder.target_vocabulary
        # Models are made a little larger than their vocabulary, to even numbers.
        is_other = is_targets and expected and not 0 <= expected - size < _PADDING
        if not size or is_other:
            raise ModelFailed(
                f'The model folder "{folder.path.name}" is damaged: {name} is no '
                "vocabulary of this model, or cut short. Get the model anew."
            )


def _is_network(name: str) -> bool:
    return name.startswith(("model", "lex")) and name.endswith(".bin")


def _model_file(path: Path, names: Sequence[str]) -> str:
    models = [n for n in names if n.startswith("model") and n.endswith(".bin")]
    if not models:
        raise ModelFailed(
            f'The model folder "{path.name}" holds no "model….bin" file. '
            "Unpack the model again; files ending in .gz or .zst must be unpacked."
        )
    return models[0]


def _vocabularies(path: Path, pair: Pair, names: Sequence[str]) -> tuple[str, str]:
    """Return the source and target vocabulary: often one file, two for CJK."""
    found = [n for n in names if n.endswith(".spm")]
    if len(found) == 1:
        return found[0], found[0]
    sides = []
    for side, words in (
        ("source", ("src", "source", f".{pair.source}.")),
        ("target", ("trg", "tgt", "target", f".{pair.target}.")),
    ):
        fitting = [n for n in found if any(word in n for word in words)]
        if len(fitting) != 1:
            raise ModelFailed(
                f'The model folder "{path.name}" holds no {side} vocabulary '
                '("vocab….spm"). Unpack the model again.'
            )
        sides.append(fitting[0])
    return sides[0], sides[1]


def _pair_and_version(
    path: Path, names: Sequence[str], metadata: Mapping[str, object]
) -> tuple[Pair, str]:
    """Return the languages and version of a folder, from the most certain place."""
    in_folder = _PAIR_IN_FOLDER.match(path.name)
    version = short_text(metadata.get("version"), 40)
    if in_folder and in_folder[3]:
        version = in_folder[3]
    source, target = metadata.get("sourceLanguage"), metadata.get("targetLanguage")
    if isinstance(source, str) and isinstance(target, str):
        return _pair(source, target, path), version
    # What a vocabulary is called does not tell which way it is.
    networks = [name for name in names if _is_network(name)]
    others = [name for name in names if name.endswith(".spm")]
    for pair in map(pair_in_name, networks):
        if pair:
            _check_names(path, pair, [*networks, *others])
            return pair, version
    in_metadata = _PAIR_IN_METADATA.match(str(metadata.get("shortName", "")))
    if in_metadata:
        return _pair(in_metadata[1], in_metadata[2], path), version
    for pair in map(pair_in_name, others):
        if pair:
            back = Pair(pair.target, pair.source)
            folder = (in_folder[1] + in_folder[2]).lower() if in_folder else ""
            return back if folder == back.source + back.target else pair, version
    if in_folder:
        return _pair(in_folder[1], in_folder[2], path), version
    raise ModelFailed(
        f'The model folder "{path.name}" does not tell its languages. '
        'Name it like "de-en".'
    )


def _check_names(path: Path, pair: Pair, names: Sequence[str]) -> None:
    """Refuse files of two models in one folder: together they make nonsense."""
    if other := next((name for name in names if not fits(name, pair)), ""):
        raise ModelFailed(
            f'The model folder "{path.name}" holds files of two models: {other} is none'
            f" of {pair.words()}. Put each model into a folder of its own."
        )


def _pair(source: str, target: str, path: Path) -> Pair:
    return Pair(language_of(source, path.name), language_of(target, path.name))


def _quality(metadata: Mapping[str, object]) -> str:
    """Return what Mozilla measured on FLORES: "BLEU 49.7, COMET 0.8913 on FLORES"."""
    measured = metadata.get("flores")
    if not isinstance(measured, dict):
        return ""
    names = {"bleu": "BLEU", "chrf": "chrF", "comet": "COMET"}
    told = [
        f"{title} {said}"
        for key, title in names.items()
        if (said := short_text(measured.get(key), 8))
    ]
    return f"{', '.join(told)} on FLORES" if told else ""
