from pathlib import Path

from argostranslate.tokenizer import Tokenizer

class Package:
    target_prefix: str
    tokenizer: Tokenizer
    def __init__(self, package_path: Path) -> None: ...
