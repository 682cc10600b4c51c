"""Firefox (Bergamot) models, run by fxtranslate."""

from collections.abc import Iterator, Sequence

import fxtranslate

from facingpage.errors import ModelFailed, is_panic
from facingpage.translation import punctuation
from facingpage.translation.engine import Output, Pair
from facingpage.translation.passage import Passage, fit
from facingpage.translation.store import ModelBytes, ModelFolder, read_model


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
        files = read_model(folder)
        self._fast = _build(folder, files, with_shortlist=True)
        self._vocabulary = files.source_vocabulary
        self._carried: dict[str, bool] = {}
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

    @property
    def via(self) -> tuple[str, ...]:
        """Return (): the model translates at one go."""
        return ()

    def translate(self, sentences: Sequence[str]) -> Iterator[Output]:
        """Yield one output a sentence, in order; a failed one is the flagged source."""
        for sentence in sentences:
            yield _translate(self._fast, sentence)

    def carries(self, sign: str) -> bool:
        """Return whether the model's vocabulary has a sign.

        "£" is in none of those looked at: it came out as euros.
        """
        if sign not in self._carried:
            self._carried[sign] = _has_pieces(self._vocabulary, sign)
        return self._carried[sign]

    def retry(self, sentence: str) -> Output | None:
        """Return a translation made without the model's word list.

        One ordinary sentence in 500 loops with it; None where there is none to leave
        out, or where the files are no longer there.
        """
        if not self._folder.shortlist:
            return None
        if self._careful is None:
            try:
                files = read_model(self._folder)
                self._careful = _build(self._folder, files, with_shortlist=False)
            except ModelFailed:
                return None
        return _translate(self._careful, sentence)

    def alternatives(self, sentence: str, count: int) -> tuple[Output, ...]:
        """Return the translation, and that made without the word list if it differs."""
        first = _translate(self._fast, sentence)
        second = self.retry(sentence) if count > 1 else None
        if second is None or second.text == first.text or "failed" in second.flags:
            return (first,)
        return first, second


def load(folder: ModelFolder) -> FirefoxEngine:
    """Return a folder's model, ready to translate.

    Raises:
        ModelFailed: a file is missing, damaged or no model.
    """
    return FirefoxEngine(folder)


def _build(
    folder: ModelFolder, files: ModelBytes, *, with_shortlist: bool
) -> fxtranslate.Translator:
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
            f"The model {folder.pair.words()} in {folder.path} cannot be loaded: a file"
            " of it is damaged, or of another kind. Import it again."
        ) from error


def _has_pieces(vocabulary: bytes, sign: str) -> bool:
    import sentencepiece  # noqa: PLC0415  # few pages have such signs

    try:
        pieces = sentencepiece.SentencePieceProcessor(model_proto=vocabulary)
        return pieces.unk_id() not in pieces.encode(sign)
    except RuntimeError:
        # The engine reads it, by whatever rule.
        return True


def _translate(translator: fxtranslate.Translator, sentence: str) -> Output:
    """Return a sentence's translation; a long one in pieces, joined by their gaps."""
    passage = Passage.of(sentence)
    try:
        made = [Output(_call(translator, text)) for text in passage.texts()]
    except _EngineFault:
        return Output(sentence, ("failed",))
    return passage.output(made)


class _EngineFault(Exception):  # caught in this module, never seen
    """The engine broke on a text."""


def _call(translator: fxtranslate.Translator, text: str) -> str:
    try:
        plain = punctuation.plain(fit(text))
        return punctuation.restored(text, translator.translate(plain))
    # Rust panics derive from BaseException, and one sentence must not end the page.
    except BaseException as error:
        if not _is_engine_fault(error):
            raise
        raise _EngineFault from error


def _is_engine_fault(error: BaseException) -> bool:
    return isinstance(error, (ValueError, RuntimeError)) or is_panic(error)
