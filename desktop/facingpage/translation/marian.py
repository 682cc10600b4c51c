"""What the head of a Firefox model tells of it: the names and shapes of its tables.

The file begins with a version and a count, then four numbers a table (length of its
name, type, number of dimensions, length of its content), the names, and the shapes.
"""

import struct
from collections.abc import Mapping
from typing import IO, Final

_VERSION: Final = 1
_MOST_TABLES: Final = 10_000
_MOST_NAME_BYTES: Final = 1_000
_MOST_DIMENSIONS: Final = 8
_OUTPUT: Final = "decoder_ff_logit_out_b"


def vocabulary_size(model: IO[bytes]) -> int | None:
    """Return how many pieces a model writes with; None where its head tells nothing."""
    try:
        shape = _shapes(model).get(_OUTPUT)
    except (struct.error, ValueError, EOFError):
        return None
    return max(shape) if shape else None


def _shapes(model: IO[bytes]) -> Mapping[str, tuple[int, ...]]:
    version, count = struct.unpack("<QQ", _read(model, 16))
    if version != _VERSION or not 0 < count <= _MOST_TABLES:
        raise ValueError("not a model of this version")
    heads = [struct.unpack("<QQQQ", _read(model, 32)) for _ in range(count)]
    if any(h[0] > _MOST_NAME_BYTES or h[2] > _MOST_DIMENSIONS for h in heads):
        raise ValueError("not a model's head")
    names = [_read(model, head[0]).rstrip(b"\0") for head in heads]
    shapes = [struct.unpack(f"<{h[2]}i", _read(model, 4 * h[2])) for h in heads]
    return {
        name.decode("ascii", "replace"): shape
        for name, shape in zip(names, shapes, strict=True)
    }


def _read(file: IO[bytes], size: int) -> bytes:
    data = file.read(size)
    if len(data) < size:
        raise EOFError
    return data
