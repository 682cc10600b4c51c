"""Firefox (Bergamot) models, run by fxtranslate."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import fxtranslate

from facingpage.errors import ModelFailed
from facingpage.translation import punctuation
from facingpage.translation import sentences as splitter
from facingpage.translation.engine import Output, Pair
from facingpage.translation.store import ModelFolder, read_model

# Lone surrogates have no UTF-8, and controls no meaning in a sentence.
_UNFIT: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

# Soft hyphens, zero-width spaces and bidi controls stand inside words and between
# letters and break them for the engine. The joiners of Persian and Hindi stay.
_INVISIBLE: Final = re.compile(
    "[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


class FirefoxEngine:
    """A Firefox model, loaded from verified bytes.

    `Translator.load()` is never called: it asks the network before the disk.
    """

    def __init__(self, folder: ModelFolder) -> None:
        """Load a model.

        Raises:
            ModelFailed: a file is missing, damaged or no model.
        """
        self._folder = folder
        self._fast = _build(folder, with_shortlist=True)
        # Without the word list; built when the first loop asks for it.
        self._careful: fxtranslate.Translator | None = None

    @property
    def name(self) -> str:
        """Return engine and model: "firefox en-pt 1693087644"."""
        return " ".join(
            filter(None, ("firefox", str(self._folder.pair), self._folder.version))
        )

    @property
    def pair(self) -> Pair:
        """Return the languages of the model."""
        return self._folder.pair

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order; a failed one is the flagged source."""
        for sentence in sentences:
            yield _translate(self._fast, sentence)

    def retry(self, sentence: str) -> Output | None:
        """Return a translation made without the model's word list.

        One ordinary sentence in 500 loops with it; None where there is none to leave
        out, or where the files are no longer there.
        """
        if not self._folder.shortlist:
            return None
        if self._careful is None:
            try:
                self._careful = _build(self._folder, with_shortlist=False)
            except ModelFailed:
                return None
        return _translate(self._careful, sentence)


def load(folder: ModelFolder) -> FirefoxEngine:
    """Return a folder's model, ready to translate.

    Raises:
        ModelFailed: a file is missing, damaged or no model.
    """
    return FirefoxEngine(folder)


def _build(folder: ModelFolder, *, with_shortlist: bool) -> fxtranslate.Translator:
    files = read_model(folder)
    try:
        return fxtranslate.Translator(
            files.model,
            files.source_vocabulary,
            files.target_vocabulary,
            files.shortlist if with_shortlist else None,
        )
    # Rust panics derive from BaseException; a model nobody vouches for can cause one.
    except BaseException as error:
        if not _is_engine_fault(error):
            raise
        raise ModelFailed(
            f"The model {folder.pair.words()} in {folder.path} cannot be loaded: "
            f"{error}. Import it again."
        ) from error


def _translate(translator: fxtranslate.Translator, sentence: str) -> Output:
    """Return a sentence's translation; a long one in pieces, joined by their gaps."""
    pieces = splitter.pieces(sentence)
    if all(splitter.is_overlong_word(sentence[start:end]) for start, end in pieces):
        return Output(sentence, ("as-is",))
    translated = []
    last = 0
    for start, end in pieces:
        text = sentence[start:end]
        if not splitter.is_overlong_word(text):
            try:
                text = _call(translator, text)
            except _EngineFault:
                return Output(sentence, ("failed",))
        translated.append((sentence[last:start] if last else "") + text)
        last = end
    return Output("".join(translated), ("cut",) if len(pieces) > 1 else ())


class _EngineFault(Exception):  # caught in this module, never seen
    """The engine broke on a text."""


def _call(translator: fxtranslate.Translator, text: str) -> str:
    try:
        fit = _UNFIT.sub(" ", _INVISIBLE.sub("", text))
        return punctuation.restored(text, translator.translate(punctuation.plain(fit)))
    # Rust panics derive from BaseException, and one sentence must not end the page.
    except BaseException as error:
        if not _is_engine_fault(error):
            raise
        raise _EngineFault from error


def _is_engine_fault(error: BaseException) -> bool:
    # pyo3 makes its own PanicException for every library; it cannot be imported.
    return (
        isinstance(error, (ValueError, RuntimeError))
        or type(error).__name__ == "PanicException"
    )
