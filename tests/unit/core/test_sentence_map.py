"""Which sentence of the translation stands for which of the text."""

from facingpage.core.edits import retarget
from facingpage.core.page import BlockId, Draft, Kind, Segment, WordLink
from facingpage.core.review import Review
from facingpage.core.sentence_map import SentencePair, sentence_at, sentence_pairs
from helpers.reviews import make_review

ONE = BlockId(1)
TEXT = "It is late. Go home now. Bye."


def drafted(
    *segments: Segment, text: str = TEXT, kind: Kind = Kind.PARAGRAPH
) -> Review:
    draft = Draft("en", "pt", "test", segments)
    return make_review((kind, text)).with_drafts({ONE: draft})


def spelled(review: Review) -> list[tuple[str, str]]:
    text, whole = review.block(ONE).text, review.target(ONE) or ""
    return [
        (text[slice(*pair.source)], whole[slice(*pair.target)])
        for pair in sentence_pairs(review, ONE)
    ]


THREE = drafted(
    Segment(0, 11, "É tarde."),
    Segment(12, 24, "Vai, vai.", words=(WordLink(3, 7, 5, 8),)),
    Segment(25, 29, "Vai."),
)


def test_each_sentence_is_found_on_both_sides() -> None:
    assert spelled(THREE) == [
        ("It is late.", "É tarde."),
        ("Go home now.", "Vai, vai."),
        ("Bye.", "Vai."),
    ]


def test_words_are_counted_in_the_whole_texts() -> None:
    pair = sentence_pairs(THREE, ONE)[1]
    (link,) = pair.words
    assert TEXT[link.start : link.end] == "home"
    assert (THREE.target(ONE) or "")[link.to_start : link.to_end] == "vai"
    assert pair.words_at(link.start, is_source=True) == (
        ((link.start, link.end),),
        ((link.to_start, link.to_end),),
    )
    assert pair.words_at(link.to_start, is_source=False)[0] == ((link.start, link.end),)
    assert pair.words_at(0, is_source=True) == ((), ())


def test_what_a_person_wrote_over_two_sentences_is_one() -> None:
    edit = retarget(THREE, ONE, "É tarde. Vai para casa já! Adeus.")
    assert edit is not None
    review, _ = edit.apply(THREE)
    assert spelled(review) == [
        ("It is late.", "É tarde."),
        ("Go home now. Bye.", "Vai para casa já! Adeus."),
    ]
    assert sentence_pairs(review, ONE)[1].words == ()


def test_a_sentence_of_which_nothing_is_left_stands_for_none() -> None:
    review = drafted(
        Segment(0, 11, "É tarde."), Segment(12, 24, ""), Segment(25, 29, "X")
    )
    assert spelled(review) == [("It is late.", "É tarde."), ("Bye.", "X")]


def test_table_cells_are_found_in_their_row() -> None:
    review = drafted(
        Segment(0, 6, "segunda"), Segment(9, 13, "tarde"),
        text="Monday | late", kind=Kind.TABLE_ROW,
    )  # fmt: skip
    assert spelled(review) == [("Monday", "segunda"), ("late", "tarde")]


def test_a_place_between_two_sentences_is_in_none() -> None:
    pairs = (SentencePair((0, 3), (0, 5)), SentencePair((4, 8), (6, 9)))
    assert sentence_at(pairs, 2, is_source=True) == 0
    assert sentence_at(pairs, 3, is_source=True) is None
    assert sentence_at(pairs, 5, is_source=False) is None
    assert sentence_at(pairs, 6, is_source=False) == 1
