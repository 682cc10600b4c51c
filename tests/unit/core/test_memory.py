"""What is remembered of an edit, and what is taken over from the memory."""

from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.memory import Learnt, Remembered, learnt, take_over
from facingpage.core.page import BlockId
from facingpage.core.review import Target
from helpers.reviews import make_review

TEXT = "The ferry sails. Go home."
ONE = BlockId(1)


def test_each_span_a_person_translated_is_remembered_by_itself() -> None:
    review = make_review(TEXT)
    edit = SetTargets(ONE, "pt", (Target(0, 16, "A balsa."), Target(17, 25, "Vá.")))
    after, _ = edit.apply(review)
    assert learnt(edit, after) == (
        Learnt(
            ONE,
            "pt",
            (
                Remembered("The ferry sails.", "A balsa.", "en", "pt"),
                Remembered("Go home.", "Vá.", "en", "pt"),
            ),
        ),
    )


def test_a_translation_taken_back_is_remembered_no_more() -> None:
    review = make_review(TEXT)
    edit = SetTargets(ONE, "pt", ())
    assert learnt(edit, review) == (Learnt(ONE, "pt", ()),)


def test_what_is_no_translation_teaches_nothing() -> None:
    review = make_review(TEXT)
    assert learnt(SetKept(ONE, kept=False), review) == ()
    edit = SetTargets(ONE, "pt", (Target(0, 16, ""),))
    after, _ = edit.apply(review)
    assert learnt(edit, after) == (Learnt(ONE, "pt", ()),)


def test_a_sentence_taken_over_leaves_the_persons_others() -> None:
    review = make_review(TEXT)
    mine = SetTargets(ONE, "pt", (Target(0, 16, "A balsa."), Target(17, 25, "Vá.")))
    review, _ = mine.apply(review)
    after, back = take_over(review, ONE, (17, 25), "Vá para casa.").apply(review)
    assert after.targets[ONE, "pt"] == (
        Target(0, 16, "A balsa."),
        Target(17, 25, "Vá para casa."),
    )
    assert back.apply(after)[0] == review
