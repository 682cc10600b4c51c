from dataclasses import replace

import pytest

from facingpage.core.edits import SetTargets
from facingpage.core.page import Block, BlockId, Draft, Kind, Segment
from facingpage.core.review import Review, Target
from facingpage.core.table import bound, cells, is_same_table
from helpers.reviews import make_cleaned

ONE = BlockId(1)
ROW = "Port | Time | Days"


def row(text: str = ROW, path: str = "", columns: tuple[int, ...] = ()) -> Block:
    return Block(ONE, Kind.TABLE_ROW, text, 0, path, (), columns)


def review(*segments: tuple[int, int, str], language: str = "pt") -> Review:
    made = Review.of(make_cleaned((Kind.TABLE_ROW, ROW)), language)
    parts = tuple(Segment(*segment) for segment in segments)
    return made.with_drafts({ONE: Draft("en", language, "fake", parts)})


@pytest.mark.parametrize(
    ("columns", "places"),
    [
        ((0, 2, 5), [0, 2, 5]),
        ((), [0, 1, 2]),
        ((3, 1, 2), [0, 1, 2]),
        ((0,), [0, 1, 2]),
    ],
)
def test_cells_stand_in_their_columns(
    columns: tuple[int, ...], places: list[int]
) -> None:
    found = cells(row(columns=columns))
    assert [cell.column for cell in found] == places
    assert [ROW[cell.start : cell.end] for cell in found] == ["Port", "Time", "Days"]


@pytest.mark.parametrize("text", ["a | b", "|", "| a", "a |", "a | | b"])
def test_a_bound_cell_is_one_cell(text: str) -> None:
    assert len(cells(row(f"x | {bound(text)} | y"))) == 3


@pytest.mark.parametrize(
    ("other", "is_same"),
    [("body/table/tbody/tr[2]", True), ("body/table[2]/tbody/tr", False)],
)
def test_rows_of_one_table_are_told_from_those_of_the_next(
    other: str, *, is_same: bool
) -> None:
    one = row(path="body/table/tbody/tr")
    assert is_same_table(one, replace(one, path=other)) is is_same


@pytest.mark.parametrize("language", ["pt", "zh"])
def test_each_cell_has_its_own_translation(language: str) -> None:
    made = review((0, 4, "Porto"), (7, 11, "Hora"), (14, 18, "Dias"), language=language)
    assert made.target_cells(ONE) == ("Porto", "Hora", "Dias")
    assert made.target(ONE) == "Porto | Hora | Dias"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cais | Horas", ("Cais", "Horas", "Dias")),
        ("Cais e horas", ("Cais e horas", "", "Dias")),
    ],
)
def test_words_of_a_person_go_to_the_cells_they_stand_for(
    text: str, found: tuple[str, ...]
) -> None:
    made = review((0, 4, "Porto"), (7, 11, "Hora"), (14, 18, "Dias"))
    edited, _ = SetTargets(ONE, "pt", (Target(0, 11, text),)).apply(made)
    assert edited.target_cells(ONE) == found


def test_a_row_without_a_draft_has_no_cells_of_a_translation() -> None:
    made = Review.of(make_cleaned((Kind.TABLE_ROW, ROW)), "pt")
    assert made.target_cells(ONE) is None
