"""Decisions of a person survive another version of the page, or are told."""

from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.carry import carry, decisions
from facingpage.core.edits import SetKept, SetLanguage, SetTargets, Single
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.core.spoken import PAGE
from helpers.pages import make_page
from helpers.reviews import make_review

# Few texts, so that pages share some and hold some twice.
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "Привет", "d e"]), min_size=1)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    review = make_review(*draw(TEXTS))
    numbers = st.integers(1, len(review.page.blocks)).map(BlockId)
    for block in draw(st.lists(numbers)):
        what = draw(st.sampled_from(["keep", "speak", "write"]))
        if what == "keep":
            review, _ = SetKept(block, draw(st.booleans())).apply(review)
        elif what == "speak":
            of = draw(st.sampled_from([block, PAGE]))
            review, _ = SetLanguage((of,), draw(st.sampled_from(["gl", "it"]))).apply(
                review
            )
        else:
            own = (Target(0, len(review.block(block).text), draw(st.text())),)
            language = draw(st.sampled_from(["pt", "de"]))
            review, _ = SetTargets(block, language, own).apply(review)
    return review


def applied(review: Review, edits: tuple[Single, ...]) -> Review:
    for edit in edits:
        review, _ = edit.apply(review)
    return review


def block_of(edit: Single) -> BlockId:
    (block,) = edit.touches()
    return block


def human(review: Review) -> tuple[object, ...]:
    return review.kept, review.targets, review.spoken


@given(reviews())
def test_the_same_page_takes_everything_over(review: Review) -> None:
    edits, left = carry([review], review.page)
    same = applied(make_review(*(b.text for b in review.page.blocks)), edits)
    assert left == ()
    assert human(same) == human(review)


@given(reviews(), TEXTS)
def test_no_decision_is_lost_or_lands_on_another_text(
    review: Review, texts: list[str]
) -> None:
    page = make_page(*texts)
    edits, left = carry([review], page)
    assert len(edits) + len(left) == len(list(decisions(review)))
    olds = {block.id: block.text for block in review.page.blocks}
    for edit in edits:
        if block_of(edit) != PAGE:
            assert page.blocks[block_of(edit) - 1].text in olds.values()
    assert all(olds[block_of(edit)] == text for text, edit in left)


@given(reviews(), TEXTS)
def test_there_and_back_again_everything_stands_as_it_did(
    review: Review, texts: list[str]
) -> None:
    there = applied(make_review(*texts), carry([review], make_page(*texts))[0])
    edits, _ = carry([review, there], review.page)
    back = applied(make_review(*(b.text for b in review.page.blocks)), edits)
    assert human(back) == human(review)
