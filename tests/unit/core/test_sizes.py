"""Sizes are said in one way, in the window and in the commands."""

import pytest

from facingpage.core.sizes import size_words


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (34_000, "34.0 kB"),
        (99_960, "100 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (22_400_000, "22.4 MB"),
        (123_400_000, "123 MB"),
        (5 * 10**15, "5000 TB"),
    ],
)
def test_a_size_has_a_unit_and_three_figures(size_bytes: int, words: str) -> None:
    assert size_words(size_bytes) == words
