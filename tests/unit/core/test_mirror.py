"""Words of one column are found in the other."""

from facingpage.core.edits import SetTargets
from facingpage.core.mirror import (
    Shown,
    chosen_on_target,
    shown_on_target,
    to_source,
    to_target,
)
from facingpage.core.page import BlockId, Draft, Segment, WordLink
from facingpage.core.review import Review, Target
from facingpage.core.sentence_map import SentencePair, sentence_pairs
from helpers.reviews import make_review

SOURCE = "The old ferry left. Nobody was 👩‍🚀 there."
TARGET = "A barca velha partiu. Não havia lá ninguém 👩‍🚀."
ONE = BlockId(1)


def linked() -> Review:
    """Return a review whose first sentence has links of words, the second has none."""
    cut = SOURCE.index("Nobody")
    words = (
        WordLink(0, 3, 0, 1),  # The - A
        WordLink(4, 7, 8, 13),  # old - velha
        WordLink(8, 13, 2, 7),  # ferry - barca
        WordLink(14, 18, 14, 20),  # left - partiu
    )
    first = Segment(0, cut - 1, "A barca velha partiu.", words=words)
    second = Segment(cut, len(SOURCE), TARGET[22:])
    review = make_review(SOURCE)
    return review.with_drafts({ONE: Draft("en", "pt", "x", (first, second))})


def pairs() -> tuple[SentencePair, ...]:
    return sentence_pairs(linked(), ONE)


def on_target(start: int, end: int) -> tuple[Shown, ...]:
    return to_target(pairs(), (start, end), (SOURCE, TARGET))


def words(shown: tuple[Shown, ...]) -> list[tuple[str, bool]]:
    return [(TARGET[s.start : s.end], s.is_exact) for s in shown]


def test_a_word_is_mirrored_by_its_link() -> None:
    start = SOURCE.index("ferry")
    assert words(on_target(start, start + 5)) == [("barca", True)]


def test_words_that_stand_apart_in_the_translation_are_shown_apart() -> None:
    assert words(on_target(0, 7)) == [("A", True), ("velha", True)]


def test_words_with_no_other_between_them_are_one() -> None:
    assert words(on_target(4, 13)) == [("barca velha", True)]


def test_a_sentence_without_links_is_mirrored_as_a_whole_and_says_so() -> None:
    start = SOURCE.index("there")
    second = TARGET[22:]
    assert words(on_target(start, start + 5)) == [(second, False)]
    cut = SOURCE.index("Nobody")
    assert words(on_target(cut, len(SOURCE))) == [(second, True)]


def test_words_over_two_sentences_are_mirrored_in_both() -> None:
    start, end = SOURCE.index("left"), SOURCE.index(" was")
    assert words(on_target(start, end)) == [
        ("partiu", True),
        (TARGET[22:], False),
    ]


def test_a_choice_in_the_translation_is_anchored_by_links_and_kept_as_chosen() -> None:
    start = TARGET.index("velha")
    made = chosen_on_target(linked(), ONE, start - 1, start + 5)
    assert made is not None
    anchor, chosen = made
    assert anchor.quote == "old"
    assert (chosen.start, chosen.quote, chosen.language) == (start, "velha", "pt")


def test_a_choice_in_a_sentence_without_links_is_anchored_on_the_sentence() -> None:
    start = TARGET.index("ninguém")
    made = chosen_on_target(linked(), ONE, start, start + 7)
    assert made is not None
    assert made[0].quote == "Nobody was 👩‍🚀 there."
    assert made[1].quote == "ninguém"


def test_a_choice_is_drawn_as_chosen_while_its_words_stand_there() -> None:
    review, start = linked(), TARGET.index("ninguém")
    made = chosen_on_target(review, ONE, start, start + 7)
    assert made is not None
    shown = shown_on_target(review, ONE, pairs(), *made)
    assert words(shown) == [("ninguém", True)]
    typed, _ = SetTargets(ONE, "pt", (Target(19, 47, "Nada."),)).apply(review)
    (other,) = shown_on_target(typed, ONE, sentence_pairs(typed, ONE), *made)
    # By its sentence, which is anchored as a whole.
    assert (typed.target(ONE) or "")[other.start : other.end] == "Nada."


def test_a_choice_is_drawn_where_its_words_stand_after_a_correction_before_them() -> (
    None
):
    review, start = linked(), TARGET.index("ninguém")
    made = chosen_on_target(review, ONE, start, start + 7)
    assert made is not None

    def drawn(first: str, second: str) -> list[str]:
        targets = Target(0, 18, first), Target(19, len(SOURCE), second)
        typed, _ = SetTargets(ONE, "pt", targets).apply(review)
        shown = shown_on_target(typed, ONE, sentence_pairs(typed, ONE), *made)
        whole = typed.target(ONE) or ""
        return [whole[one.start : one.end] for one in shown]

    assert drawn("A velha barca zarpou.", "Lá não havia ninguém.") == ["ninguém"]
    # In another sentence they are other words, and which of two is not guessed at.
    assert drawn("Sem ninguém.", "Lá ninguém estava.") == ["ninguém"]
    assert drawn("Foi.", "Lá ninguém, ninguém.") == ["Lá ninguém, ninguém."]


def test_a_name_that_is_the_same_on_both_sides_is_found_without_links() -> None:
    review = make_review("Ana saw Ben.", drafts={1: "A Ana viu o Ben."})
    texts = review.block(ONE).text, review.target(ONE) or ""
    found = sentence_pairs(review, ONE)
    assert to_target(found, (8, 11), texts) == (Shown(12, 15),)
    assert to_source(found, (12, 15), texts) == (8, 11)
    # What stands there twice is not guessed at.
    twice = make_review("Ana saw Ben.", drafts={1: "Ben e Ben."})
    texts = texts[0], twice.target(ONE) or ""
    (shown,) = to_target(sentence_pairs(twice, ONE), (8, 11), texts)
    assert not shown.is_exact


def test_nothing_is_anchored_where_there_is_no_translation() -> None:
    assert chosen_on_target(make_review("Text"), ONE, 0, 3) is None
    assert chosen_on_target(linked(), ONE, 1, 2) is None
    assert to_source((), (0, 3), ("", "")) is None
    assert to_target((), (0, 3), ("", "")) == ()
