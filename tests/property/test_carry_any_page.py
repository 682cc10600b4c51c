"""Decisions of a person survive another version of the page, or are told."""

from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.carry import carry, decisions
from facingpage.core.page import BlockId
from facingpage.core.review import Review, SetKept, SetTargets, Target
from helpers.pages import make_page
from helpers.reviews import make_review

# Few texts, so that pages share some and hold some twice.
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "Привет", "d e"]), min_size=1)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    review = make_review(*draw(TEXTS))
    numbers = st.integers(1, len(review.page.blocks)).map(BlockId)
    for block in draw(st.lists(numbers)):
        if draw(st.booleans()):
            review, _ = SetKept(block, draw(st.booleans())).apply(review)
        else:
            own = (Target(0, len(review.block(block).text), draw(st.text())),)
            language = draw(st.sampled_from(["pt", "de"]))
            review, _ = SetTargets(block, language, own).apply(review)
    return review


def applied(review: Review, edits: tuple[SetKept | SetTargets, ...]) -> Review:
    for edit in edits:
        review, _ = edit.apply(review)
    return review


@given(reviews())
def test_the_same_page_takes_everything_over(review: Review) -> None:
    edits, left = carry([review], review.page)
    same = applied(make_review(*(b.text for b in review.page.blocks)), edits)
    assert left == ()
    assert (same.kept, same.targets) == (review.kept, review.targets)


@given(reviews(), TEXTS)
def test_no_decision_is_lost_or_lands_on_another_text(
    review: Review, texts: list[str]
) -> None:
    page = make_page(*texts)
    edits, left = carry([review], page)
    assert len(edits) + len(left) == len(list(decisions(review)))
    olds = {block.id: block.text for block in review.page.blocks}
    for edit in edits:
        text = page.blocks[edit.block - 1].text
        assert text in olds.values()
    assert all(olds[edit.block] == text for text, edit in left)


@given(reviews(), TEXTS)
def test_there_and_back_again_everything_stands_as_it_did(
    review: Review, texts: list[str]
) -> None:
    there = applied(make_review(*texts), carry([review], make_page(*texts))[0])
    edits, _ = carry([review, there], review.page)
    back = applied(make_review(*(b.text for b in review.page.blocks)), edits)
    assert (back.kept, back.targets) == (review.kept, review.targets)
