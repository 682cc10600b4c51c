from sentencepiece import SentencePieceProcessor

class Tokenizer:
    # Of SentencePiece's alone; loaded from its file when it is first needed.
    processor: SentencePieceProcessor | None
    def encode(self, sentence: str) -> list[str]: ...
    def decode(self, tokens: list[str]) -> str: ...
