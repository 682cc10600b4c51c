"""The head of a Firefox model."""

import io
import struct

import pytest

from facingpage.translation import marian
from helpers.models import STARTER_ENGLISH_PORTUGUESE, starter_root

HEAD = (
    starter_root() / STARTER_ENGLISH_PORTUGUESE / "model.enpt.intgemm.alphas.bin"
).read_bytes()[:50_000]


def test_a_starters_head_tells_how_many_pieces_it_writes_with() -> None:
    assert marian.vocabulary_size(io.BytesIO(HEAD)) == 32_000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        HEAD[:15],
        HEAD[:5_000],
        bytes(100),
        struct.pack("<QQ", 1, 1 << 60),
        struct.pack("<QQQQQQ", 1, 1, 1 << 60, 0, 1, 1),
        struct.pack("<QQQQQQ", 1, 1, 1, 0, 1 << 60, 1),
    ],
)
def test_what_is_no_head_tells_nothing(data: bytes) -> None:
    assert marian.vocabulary_size(io.BytesIO(data)) is None
