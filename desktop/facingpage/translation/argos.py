"""Argos packages: their own tokenizers, and CTranslate2 for the work.

`argostranslate.translate` and `.sbd` are never imported: they download what they lack.
The settings of a translation are those of `argostranslate.translate`, so that a package
says the same here as there (argos-translate-lt 1.12.1, `apply_packaged_translation`).
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import ctranslate2
import sentencepiece

from facingpage.errors import ModelFailed
from facingpage.translation import alignment, store
from facingpage.translation.engine import Output, Pair
from facingpage.translation.kinds import Model
from facingpage.translation.passage import Passage, fit

if TYPE_CHECKING:
    from argostranslate import package

_BEAM: Final = 4
_LENGTH_PENALTY: Final = 0.2
_BATCH_TOKENS: Final = 32
# So many sentences are worked on before the first of them is handed out.
_STEP: Final = 8
# The longest that a package was trained on; a looping one would go on to 256.
_LONGEST_TOKENS: Final = 256

# Where `argostranslate.settings` makes folders as it is imported.
_PLACES: Final = (
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "ARGOS_PACKAGES_DIR",
)
_MODEL_DIR: Final = "model/"
_VOCABULARIES: Final = (
    "model/shared_vocabulary.json",
    "model/shared_vocabulary.txt",
    "model/source_vocabulary.json",
    "model/source_vocabulary.txt",
)
_SENTENCEPIECE: Final = "sentencepiece.model"


class ArgosEngine:
    """The model of an Argos package, loaded from verified bytes."""

    def __init__(self, model: Model) -> None:
        """Load a package.

        Raises:
            ModelFailed: a file is missing, damaged or no model.
        """
        self._model = model
        files = store.read_files(model)
        try:
            self._package = _package(model.path)
            tokenizer = self._package.tokenizer
            if _SENTENCEPIECE in files:
                tokenizer.processor = sentencepiece.SentencePieceProcessor(
                    model_proto=files[_SENTENCEPIECE]
                )
                _check_vocabulary(model, files, tokenizer.processor)
            self._translator = ctranslate2.Translator(
                str(model.path / "model"),
                # A worker a core: threads of its own would stand in the others' way.
                intra_threads=1,
                files={
                    name.removeprefix(_MODEL_DIR): data
                    for name, data in files.items()
                    if name.startswith(_MODEL_DIR)
                },
            )
            # Moses' tokenizer, of other packages, loads when it is first used.
            self._tokens("a")
        except ModelFailed:
            raise
        # What a damaged package makes its three libraries raise is no one type, and
        # what they say is for their makers.
        except Exception as error:
            raise ModelFailed(
                f"The model {model.pair.words()} in {model.path} cannot be loaded: a"
                " file of it is damaged, or of another kind. Import it again."
            ) from error

    @property
    def name(self) -> str:
        """Return engine and model: "argos en-pt 1.9"."""
        return " ".join(
            filter(None, ("argos", str(self._model.pair), self._model.version))
        )

    @property
    def pair(self) -> Pair:
        """Return the languages of the package."""
        return self._model.pair

    @property
    def via(self) -> tuple[str, ...]:
        """Return (): the model translates at one go."""
        return ()

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order; a failed one is the flagged source."""
        rest = iter(sentences)
        while step := [Passage.of(sentence) for sentence in islice(rest, _STEP)]:
            texts = [text for passage in step for text in passage.texts()]
            made = iter(self._several(texts))
            for passage in step:
                yield passage.output([next(made) for _ in passage.texts()])

    def carries(self, sign: str) -> bool:  # noqa: ARG002  # as all engines have it
        """Return True: what the model lacks is copied from the source."""
        return True

    def retry(self, sentence: str) -> Output | None:
        """Return the best translation in which no three words stand twice."""
        passage = Passage.of(sentence)
        made = [
            self._one(text, 1, no_repeat_ngram_size=3)[:1] for text in passage.texts()
        ]
        return passage.output([each[0] if each else None for each in made])

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        """Return up to `count` different translations, the best first, with scores.

        A sentence too long for one piece has but one.
        """
        passage = Passage.of(sentence)
        texts = passage.texts()
        if len(texts) != 1:
            return tuple(self.translate([sentence]))
        found: dict[str, Output] = {}
        for made in self._one(texts[0], max(count, 1)):
            output = passage.output([made])
            found.setdefault(output.text, output)
        return tuple(found.values()) or (Output(sentence, ("failed",)),)

    def _several(self, texts: Sequence[str]) -> list[Output | None]:
        """Return a translation a text; None for one that the engine breaks on."""
        if not texts:
            return []
        tokens = [self._tokens(text) for text in texts]
        try:
            results = self._run(tokens, 1)
        except (RuntimeError, ValueError):
            if len(texts) == 1:
                return [None]
            return [made for text in texts for made in self._several([text])]
        return [
            self._output(text, each, result, 0)
            for text, each, result in zip(texts, tokens, results, strict=True)
        ]

    def _one(
        self, text: str, count: int, no_repeat_ngram_size: int = 0
    ) -> list[Output]:
        tokens = self._tokens(text)
        try:
            (result,) = self._run([tokens], count, no_repeat_ngram_size)
        except (RuntimeError, ValueError):
            return []
        ranks = range(len(result.hypotheses))
        return [self._output(text, tokens, result, rank) for rank in ranks]

    def _tokens(self, text: str) -> list[str]:
        return self._package.tokenizer.encode(fit(text))

    def _run(
        self, tokens: list[list[str]], count: int, no_repeat_ngram_size: int = 0
    ) -> list[ctranslate2.TranslationResult]:
        prefix = self._package.target_prefix
        return self._translator.translate_batch(
            tokens,
            target_prefix=[[prefix]] * len(tokens) if prefix else None,
            replace_unknowns=True,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
            beam_size=max(count, _BEAM),
            num_hypotheses=count,
            length_penalty=_LENGTH_PENALTY,
            max_decoding_length=_LONGEST_TOKENS,
            return_scores=True,
            return_attention=True,
            no_repeat_ngram_size=no_repeat_ngram_size,
        )

    def _output(
        self,
        text: str,
        tokens: list[str],
        result: ctranslate2.TranslationResult,
        rank: int,
    ) -> Output:
        made = result.hypotheses[rank]
        value = self._package.tokenizer.decode(made)
        value = value.removeprefix(self._package.target_prefix).removeprefix(" ")
        links = alignment.word_links(
            text,
            alignment.token_spans(tokens, text),
            value,
            alignment.token_spans(made, value),
            result.attention[rank],
        )
        return Output(value, (), float(result.scores[rank]), links)


def load(model: Model) -> ArgosEngine:
    """Return a package's model, ready to translate.

    Raises:
        ModelFailed: a file is missing, damaged or no model.
    """
    return ArgosEngine(model)


def _check_vocabulary(
    model: Model,
    files: Mapping[str, bytes],
    pieces: sentencepiece.SentencePieceProcessor,
) -> None:
    """Refuse a vocabulary of another package: CTranslate2 makes rubbish with it.

    Raises:
        ModelFailed: it knows too few of the tokenizer's pieces.
    """
    name = next((each for each in _VOCABULARIES if each in files), None)
    if name is None:
        return
    text = files[name].decode("utf-8")
    known = set(json.loads(text) if name.endswith(".json") else text.splitlines())
    size = pieces.get_piece_size()
    if 2 * sum(pieces.id_to_piece(at) in known for at in range(size)) < size:
        raise ModelFailed(
            f"The model {model.pair.words()} in {model.path} cannot be used: its"
            " vocabulary is that of another model. Import it again."
        )


def _package(folder: Path) -> "package.Package":
    """Return a package; the module leaves nothing in the person's home directory."""
    with tempfile.TemporaryDirectory(prefix="facingpage-") as empty:
        places = dict.fromkeys(_PLACES, empty)
        with _environment(places):
            from argostranslate import package  # noqa: PLC0415  # it makes folders
    return package.Package(folder)


@contextlib.contextmanager
def _environment(words: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in words}
    os.environ.update(words)
    try:
        yield
    finally:
        for name, word in before.items():
            if word is None:
                del os.environ[name]
            else:
                os.environ[name] = word
