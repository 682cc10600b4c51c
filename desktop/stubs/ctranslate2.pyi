from collections.abc import Mapping, Sequence

class TranslationResult:
    hypotheses: list[list[str]]
    scores: list[float]
    # Of each hypothesis: a row a target token, a weight a source token.
    attention: list[list[list[float]]]

class Translator:
    def __init__(
        self,
        model_path: str,
        device: str = ...,
        *,
        inter_threads: int = ...,
        intra_threads: int = ...,
        files: Mapping[str, bytes] | None = ...,
    ) -> None: ...
    def translate_batch(
        self,
        source: Sequence[Sequence[str]],
        target_prefix: Sequence[Sequence[str]] | None = ...,
        *,
        max_batch_size: int = ...,
        batch_type: str = ...,
        beam_size: int = ...,
        num_hypotheses: int = ...,
        length_penalty: float = ...,
        no_repeat_ngram_size: int = ...,
        max_decoding_length: int = ...,
        return_scores: bool = ...,
        return_attention: bool = ...,
        replace_unknowns: bool = ...,
    ) -> list[TranslationResult]: ...
