"""Models in a row."""

import pytest

from facingpage.core.page import WordLink
from facingpage.translation import Output, Pair
from facingpage.translation.pivot import PivotEngine
from helpers.engines import FakeEngine

RU_EN = Pair("ru", "en")
LOOP = Output("very very very very very very")


def row(first: FakeEngine, second: FakeEngine) -> PivotEngine:
    return PivotEngine(first, second)


def test_the_second_translates_what_the_first_made() -> None:
    engine = row(FakeEngine(pair=RU_EN), FakeEngine())
    assert [o.text for o in engine.translate(["Да.", "Нет."])] == [
        "[[Да.]]",
        "[[Нет.]]",
    ]
    assert (engine.pair, engine.via) == (Pair("ru", "pt"), ("en",))
    assert engine.name == "fake en-pt 1 → fake en-pt 1"


def test_three_in_a_row_name_both_languages_between() -> None:
    first = row(FakeEngine(pair=Pair("be", "ru")), FakeEngine(pair=RU_EN))
    engine = PivotEngine(first, FakeEngine())
    assert (engine.pair, engine.via) == (Pair("be", "pt"), ("ru", "en"))


def test_flags_of_both_are_told_once_and_scores_are_added() -> None:
    first = FakeEngine({"Да.": Output("Yes.", ("cut",), -1.0)}, pair=RU_EN)
    second = FakeEngine({"Yes.": Output("Sim.", ("cut",), -0.5)})
    (made,) = row(first, second).translate(["Да."])
    assert made == Output("Sim.", ("cut",), -1.5)


def test_words_are_linked_through_the_words_between() -> None:
    first = FakeEngine(
        {
            "Да нет.": Output(
                "Yes no.", words=(WordLink(0, 2, 0, 3), WordLink(3, 6, 4, 6))
            )
        },
        pair=RU_EN,
    )
    second = FakeEngine({"Yes no.": Output("Não sim.", words=(WordLink(0, 3, 4, 7),))})
    (made,) = row(first, second).translate(["Да нет."])
    assert made.words == (WordLink(0, 2, 4, 7),)


@pytest.mark.parametrize("is_first", [True, False])
def test_what_either_breaks_on_is_the_flagged_original(is_first: bool) -> None:
    failed = Output("x", ("failed",))
    first = FakeEngine({"Да.": failed} if is_first else {}, pair=RU_EN)
    second = FakeEngine({} if is_first else {"[Да.]": failed})
    assert list(row(first, second).translate(["Да."])) == [Output("Да.", ("failed",))]


def test_a_loop_of_the_first_is_tried_again_before_the_second_sees_it() -> None:
    first = FakeEngine({"Да.": LOOP}, {"Да.": Output("Yes.")}, pair=RU_EN)
    second = FakeEngine()
    (made,) = row(first, second).translate(["Да."])
    assert made == Output("[Yes.]", ("retried",))
    assert second.asked == ["Yes."]


def test_a_loop_of_the_first_without_a_second_way_is_the_flagged_original() -> None:
    second = FakeEngine()
    (made,) = row(FakeEngine({"Да.": LOOP}, pair=RU_EN), second).translate(["Да."])
    assert made == Output("Да.", ("failed",))
    assert second.asked == []


def test_a_retry_is_the_second_ones() -> None:
    second = FakeEngine(second={"[Да.]": Output("Sim.")})
    assert row(FakeEngine(pair=RU_EN), second).retry("Да.") == Output("Sim.")
    assert row(FakeEngine(pair=RU_EN), FakeEngine()).retry("Да.") is None
