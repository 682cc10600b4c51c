"""What blocks are called: as the screen numbers them, cut off others or not."""

import pytest

from facingpage.core.edits import Edit, SetKept
from facingpage.core.joining import join_blocks
from facingpage.core.numbering import number_of, numbers, part_of
from facingpage.core.page import BlockId
from facingpage.core.parting import cut_block
from facingpage.core.review import Review
from helpers.reviews import make_review

ONE, TWO, FOUR, FIVE = map(BlockId, (1, 2, 4, 5))
TEXT = "One boat came. Two boats left. Nobody saw them."


def _after(review: Review, edit: Edit | None) -> Review:
    assert edit is not None
    return edit.apply(review)[0]


@pytest.fixture
def review() -> Review:
    return make_review(TEXT, "Menu", "The end.")


def test_a_block_is_called_by_its_number(review: Review) -> None:
    assert [number_of(review, block.id) for block in review.page.blocks] == [*"123"]
    assert part_of(review, ONE) is None


def test_what_was_cut_off_is_numbered_in_the_order_of_its_text(review: Review) -> None:
    review = _after(review, cut_block(review, ONE, TEXT.index("Nobody")))
    assert number_of(review, FOUR) == "1·2"
    # A part that comes between the two moves the last one on.
    review = _after(review, cut_block(review, ONE, TEXT.index("Two")))
    assert [number_of(review, block) for block in (ONE, FIVE, FOUR)] == [
        "1",
        "1·2",
        "1·3",
    ]
    assert part_of(review, FOUR) == (ONE, 3)


def test_where_a_blocks_own_text_went_to_another_the_rest_is_its_first_part() -> None:
    review = make_review("Before.", TEXT)
    review = _after(review, cut_block(review, TWO, 15))
    review = _after(review, join_blocks(review, ONE, TWO))
    assert TWO in review.gone
    assert number_of(review, BlockId(3)) == "2·1"


def test_words_of_edits_call_blocks_so(review: Review) -> None:
    review = _after(review, cut_block(review, ONE, 15))
    edit = SetKept(FOUR, kept=False)
    assert edit.words(numbers(review)) == "Block 1·2 dropped"
    assert edit.words() == "Block 4 dropped"
    again = cut_block(review, FOUR, TEXT.index("Nobody") - 15)
    assert again is not None
    assert again.title == "Block 1·2 cut in two"
