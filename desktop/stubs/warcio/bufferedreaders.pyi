from collections.abc import KeysView
from typing import BinaryIO

class ChunkedDataException(Exception): ...

class BufferedReader:
    def __init__(
        self, stream: BinaryIO, block_size: int = ..., decomp_type: str | None = None
    ) -> None: ...
    def read(self, length: int | None = None) -> bytes: ...
    @classmethod
    def get_supported_decompressors(cls) -> KeysView[str]: ...

class ChunkedDataReader(BufferedReader):
    def __init__(
        self,
        stream: BinaryIO,
        raise_exceptions: bool = False,
        *,
        decomp_type: str | None = None,
    ) -> None: ...
