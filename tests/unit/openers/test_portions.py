import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.openers.portions import portions


@pytest.mark.parametrize(
    ("text", "most", "pieces"),
    [
        ("short", 10, ["short"]),
        # After a sentence, with its closing quote.
        ("One is here. Two", 14, ["One is here.", "Two"]),
        ("He said “go.” Then he", 18, ["He said “go.”", "Then he"]),
        ("船が出た。次の船", 6, ["船が出た。", "次の船"]),
        # A line of code.
        ("ab = 1\ncd = 2", 10, ["ab = 1", "cd = 2"]),
        # After a word where no sentence ends, and amid one that is too long.
        ("one two three", 9, ["one two", "three"]),
        ("a" * 25, 10, ["a" * 10, "a" * 10, "a" * 5]),
    ],
)
def test_a_long_text_ends_its_pieces_where_reading_pauses(
    text: str, most: int, pieces: list[str]
) -> None:
    assert [piece for _, piece in portions(text, most)] == pieces


@given(st.text(alphabet="ab .!\n。", max_size=80), st.integers(2, 20))
def test_no_letter_is_lost_and_no_piece_is_too_long(text: str, most: int) -> None:
    made = portions(text, most)
    assert "".join("".join(p.split()) for _, p in made) == "".join(text.split())
    if len(text) > most:
        assert all(0 < len(piece) <= most for _, piece in made)
    for start, piece in made:
        assert text[start : start + len(piece)] == piece
