import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.edits import (
    Edit,
    SetKept,
    SetTargets,
    Several,
    edit_from_json,
    edit_to_json,
    is_edit_of,
    keep_comments,
    retarget,
)
from facingpage.core.page import (
    BlockId,
    Cleaned,
    Draft,
    LanguageGuess,
    Segment,
    Verdict,
)
from facingpage.core.review import Review, Target
from facingpage.core.wire import WireError
from helpers.pages import make_page
from helpers.reviews import make_cleaned, with_comments, with_doubts

ONE, TWO = BlockId(1), BlockId(2)
SOURCE = "It rains. We stay. They go."


def make_review(*texts: str, language: str = "pt") -> Review:
    page = make_page(*(texts or (SOURCE, "Menu")))
    guess = LanguageGuess("en", "sure")
    verdicts = {
        b.id: Verdict(kept=b.text != "Menu", evidence="x", reason="x")
        for b in page.blocks
    }
    cleaned = Cleaned(page, guess, {b.id: guess for b in page.blocks}, verdicts)
    return Review.of(cleaned, language)


def drafted(review: Review) -> Review:
    segments = (
        Segment(0, 9, "Chove."),
        Segment(10, 18, "Ficamos.", ("loop",)),
        Segment(19, 27, "Eles vão."),
    )
    return review.with_drafts(
        {ONE: Draft("en", review.target_language, "test", segments)}
    )


def test_a_person_wins_over_the_machine_and_can_give_way_again() -> None:
    review = make_review()
    kept, inverse = SetKept(TWO, kept=True).apply(review)
    assert (review.is_kept(TWO), kept.is_kept(TWO)) == (False, True)
    assert inverse.apply(kept)[0] == review


def test_sentences_are_joined_by_the_gaps_of_the_source() -> None:
    assert drafted(make_review()).target(ONE) == "Chove. Ficamos. Eles vão."


def test_languages_without_spaces_join_without_them() -> None:
    review = drafted(make_review(language="zh"))
    assert review.target(ONE) == "Chove.Ficamos.Eles vão."


def test_a_block_without_a_draft_has_no_target() -> None:
    assert drafted(make_review()).target(TWO) is None


def test_drafts_of_another_language_are_ignored() -> None:
    review = make_review(language="de")
    draft = Draft("en", "pt", "test", (Segment(0, 9, "Chove."),))
    assert review.with_drafts({ONE: draft}).target(ONE) is None


def test_correcting_one_sentence_leaves_the_others_to_the_machine() -> None:
    review = drafted(make_review())
    edit = retarget(review, ONE, "Chove. Nós ficamos. Eles vão.")
    assert edit == SetTargets(ONE, "pt", (Target(10, 18, "Nós ficamos."),))
    after, _ = edit.apply(review)
    assert after.target(ONE) == "Chove. Nós ficamos. Eles vão."
    assert [part.is_edited for part in after.parts(ONE)] == [False, True, False]
    assert after.flags(ONE) == ()


def test_an_edit_across_sentences_stands_for_all_of_them() -> None:
    review = drafted(make_review())
    edit = retarget(review, ONE, "Chove e ficamos. Eles vão.")
    assert edit == SetTargets(ONE, "pt", (Target(0, 18, "Chove e ficamos."),))


def test_a_second_edit_keeps_the_first() -> None:
    review = drafted(make_review())
    first = retarget(review, ONE, "Chove muito. Ficamos. Eles vão.")
    assert first is not None
    review, _ = first.apply(review)
    second = retarget(review, ONE, "Chove muito. Ficamos. Elas vão.")
    assert second is not None
    review, _ = second.apply(review)
    assert review.target(ONE) == "Chove muito. Ficamos. Elas vão."
    assert len(review.targets[ONE, "pt"]) == 2


def test_text_that_says_the_same_is_no_edit() -> None:
    review = drafted(make_review())
    assert retarget(review, ONE, " Chove. Ficamos. Eles vão. ") is None


def test_clearing_gives_the_block_back_to_the_machine() -> None:
    review = drafted(make_review())
    edit = retarget(review, ONE, "Tudo meu.")
    assert edit is not None
    mine, _ = edit.apply(review)
    back = retarget(mine, ONE, "")
    assert back == SetTargets(ONE, "pt", ())
    assert back.apply(mine)[0].target(ONE) == "Chove. Ficamos. Eles vão."


def test_a_person_can_translate_where_no_model_can() -> None:
    review = make_review()
    edit = retarget(review, TWO, "Ementa")
    assert edit is not None
    assert edit.apply(review)[0].target(TWO) == "Ementa"


TEXT = st.text(alphabet="Chove. Ficamos Eles vão", max_size=40)


@given(texts=st.lists(TEXT, max_size=5))
def test_what_a_person_writes_is_what_stands_there(texts: list[str]) -> None:
    review = drafted(make_review())
    for text in texts:
        edit = retarget(review, ONE, text)
        if edit is None:
            continue
        before = review
        review, inverse = edit.apply(review)
        shown = review.target(ONE)
        assert shown is not None
        if text.strip():
            assert shown.split() == text.split()
        assert inverse.apply(review)[0] == before


@given(
    st.lists(
        st.one_of(
            st.builds(
                SetKept,
                st.sampled_from([ONE, TWO]),
                st.sampled_from([True, False, None]),
            ),
            st.builds(
                SetTargets,
                st.sampled_from([ONE, TWO]),
                st.just("pt"),
                st.lists(
                    st.builds(Target, st.just(0), st.just(4), st.text()), max_size=2
                ).map(tuple),
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_edits_made_as_one_are_undone_as_one_and_survive_json(
    singles: list[SetKept | SetTargets],
) -> None:
    review = make_review()
    several: Edit = Several(tuple(singles), "all at once")
    after, inverse = several.apply(review)
    assert inverse.apply(after)[0] == review
    assert edit_from_json(edit_to_json(several)) == several


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"do": "fly"},
        {"do": "set-kept", "block": "1", "kept": True},
        {"do": "several", "edits": 5},
        {"do": "several", "edits": [{"do": "several", "edits": [], "title": ""}]},
    ],
)
def test_what_is_no_edit_is_refused(value: object) -> None:
    with pytest.raises(WireError):
        edit_from_json(value)


@pytest.mark.parametrize(
    ("edit", "fits"),
    [
        (SetKept(ONE, kept=True), True),
        (SetKept(BlockId(99), kept=True), False),
        (SetTargets(ONE, "pt", (Target(0, 9, "x"),)), True),
        (SetTargets(ONE, "pt", (Target(5, 999, "x"),)), False),
        (Several((SetKept(BlockId(0), kept=True),), ""), False),
    ],
)
def test_an_edit_must_fit_its_page(edit: Edit, fits: bool) -> None:
    assert is_edit_of(edit, make_review()) is fits


@given(st.dictionaries(st.sampled_from([ONE, TWO]), st.booleans()))
def test_all_kept_blocks_at_once_are_those_kept_one_by_one(
    decided: dict[BlockId, bool],
) -> None:
    review = make_review()
    for block, kept in decided.items():
        review, _ = SetKept(block, kept=kept).apply(review)
    one_by_one = [b for b in (ONE, TWO) if review.is_kept(b)]
    assert [block.id for block in review.kept_blocks()] == one_by_one


def test_readers_comments_are_kept_and_left_out_again_as_one() -> None:
    cleaned = with_comments(make_cleaned("Text", "First!", "No, second."), 2, 3)
    review = Review.of(cleaned, "pt")
    edit = keep_comments(review)
    assert edit is not None
    kept, _ = edit.apply(review)
    assert [b.id for b in kept.kept_blocks()] == [1, 2, 3]
    again = keep_comments(kept)
    assert again is not None
    assert again.apply(kept)[0] == review


def test_those_comments_are_kept_that_are_not_yet() -> None:
    cleaned = with_comments(make_cleaned("Text", "First!", "No, second."), 2, 3)
    review, _ = SetKept(TWO, kept=True).apply(Review.of(cleaned, "pt"))
    assert keep_comments(review) == Several(
        (SetKept(BlockId(3), kept=True),), "Readers' comments kept"
    )


def test_a_page_without_comments_has_none_to_keep() -> None:
    assert keep_comments(make_review()) is None


@pytest.mark.parametrize("kept", [True, False])
def test_what_a_person_decided_is_not_doubtful_any_more(*, kept: bool) -> None:
    review = Review.of(with_doubts(make_cleaned("One", "Two"), 2), "pt")
    decided, back = SetKept(TWO, kept=kept).apply(review)
    assert [review.is_doubtful(b) for b in (ONE, TWO)] == [False, True]
    assert not decided.is_doubtful(TWO)
    assert back.apply(decided)[0].is_doubtful(TWO)
