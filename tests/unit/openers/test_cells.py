import pytest

from facingpage.core.page import CELL_GAP, Block, Kind
from facingpage.openers import Source, open_page


def rows(body: str) -> list[Block]:
    markup = f"<html><body><table>{body}</table></body></html>"
    return list(open_page(Source("a.html", markup.encode())).page.blocks)


@pytest.mark.parametrize(
    ("row", "level"),
    [
        ("<tr><th>Port<th>Time", 1),
        ("<tr><td><th>Port<th>Time", 1),
        ("<thead><tr><td>Port<td>Time</thead>", 1),
        ("<tr><th>North<td>7:00", 0),
        ("<tr><td>North<td>7:00", 0),
    ],
)
def test_a_row_of_column_headers_is_known(row: str, level: int) -> None:
    (block,) = rows(row)
    assert (block.kind, block.level) == (Kind.TABLE_ROW, level)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<tr><td>a<td><td>c", [("a | c", (0, 2))]),
        ("<tr><td colspan=2>a<td>c", [("a | c", (0, 2))]),
        (
            "<tr><td rowspan=2>a<td>b<td>c<tr><td>d<td>e",
            [("a | b | c", (0, 1, 2)), ("d | e", (1, 2))],
        ),
        # One cell of its own beside one that reaches down is a row all the same.
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [("a | b", (0, 1)), ("c", (1,))]),
        ("<tr><td colspan=x rowspan=-1>a<td>b", [("a | b", (0, 1))]),
        ("<tr><td colspan=99999999 rowspan=99999999>a<td>b", [("a | b", (0, 1000))]),
    ],
)
def test_cells_know_their_columns(
    body: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert [(block.text, block.columns) for block in rows(body)] == expected


@pytest.mark.parametrize("cell", ["x | y", "| x", "x |", "|", "x || y", "| | |"])
def test_a_bar_inside_a_cell_divides_nothing(cell: str) -> None:
    (block,) = rows(f"<tr><td>a<td>{cell}<td>b")
    first, middle, last = block.text.split(CELL_GAP)
    assert (first, middle.replace("\u00a0", " "), last) == ("a", cell, "b")


@pytest.mark.parametrize(
    "cell",
    [
        "<table><tr><td>in</table>",
        "<h2>Menu</h2>",
        "<p>1<p>2<p>3<p>4",
        f"<p>{'long ' * 200}",
    ],
)
def test_a_table_that_lays_out_the_page_has_no_rows(cell: str) -> None:
    assert Kind.TABLE_ROW not in {b.kind for b in rows(f"<tr><td>a<td>{cell}")}


def test_a_hostile_table_takes_no_longer_than_its_size() -> None:
    reach = "<td rowspan=60000 colspan=1000>x" * 200
    made = rows(f"<tr>{reach}" + "<tr><td>a<td>b" * 5_000)
    assert len(made) == 5_001
