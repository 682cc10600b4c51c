import pytest

from facingpage.openers import Source, open_page


def texts(body: str) -> list[str]:
    data = f"<html><body><p>A</p>{body}<p>Z</p></body></html>".encode()
    return [block.text for block in open_page(Source("a.html", data)).page.blocks]


@pytest.mark.parametrize("name", ["shadowrootmode", "shadowroot", "shadowmode"])
def test_a_shadow_tree_is_shown_where_its_host_stands(name: str) -> None:
    body = f"<x-story><template {name}=open><p>B</p></template></x-story>"
    assert texts(body) == ["A", "B", "Z"]


def test_a_plain_template_is_not_shown() -> None:
    assert texts("<template><p>B</p></template>") == ["A", "Z"]


@pytest.mark.parametrize(
    ("inside", "light", "expected"),
    [
        ("<h2>H</h2><slot></slot><p>F</p>", "<p>L</p>", ["H", "L", "F"]),
        ("<slot>old</slot><p>F</p>", "light", ["light", "F"]),
        ("<slot>old</slot><p>F</p>", "", ["old", "F"]),
        (
            "<slot name=b></slot><hr><slot name=a></slot>",
            "<p slot=a>one</p><p slot=b>two</p>",
            ["two", "one"],
        ),
        ("<p>F</p>", "<p>L</p>", ["F", "L"]),
        ("<slot name=a></slot><p>F</p>", "<p>L</p>", ["F", "L"]),
    ],
)
def test_slots_hold_what_stands_in_the_host(
    inside: str, light: str, expected: list[str]
) -> None:
    body = f"<x-s><template shadowrootmode=open>{inside}</template>{light}</x-s>"
    assert texts(body) == ["A", *expected, "Z"]


def test_a_shadow_tree_within_a_shadow_tree_is_shown() -> None:
    inner = "<y-t><template shadowrootmode=open><p>C</p></template></y-t>"
    body = f"<x-s><template shadowrootmode=open><p>B</p>{inner}</template></x-s>"
    assert texts(body) == ["A", "B", "C", "Z"]


def test_a_slot_hands_on_what_stands_in_the_outer_host() -> None:
    inner = (
        "<y-t><template shadowrootmode=open><h2>T</h2><slot></slot></template>"
        "<slot></slot></y-t>"
    )
    body = f"<x-s><template shadowrootmode=open>{inner}</template><p>L</p></x-s>"
    assert texts(body) == ["A", "T", "L", "Z"]
