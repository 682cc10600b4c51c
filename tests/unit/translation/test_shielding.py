import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import Block, BlockId, Kind, LanguageGuess
from facingpage.translation import Output, draft_block
from facingpage.translation.shielding import shield, unshield
from helpers.engines import FakeEngine, starter_engine

ENGLISH = LanguageGuess("en", "sure")


@pytest.mark.parametrize(
    ("text", "sent", "hidden"),
    [
        ("Write to ann@example.org.", "Write to X1.", ("ann@example.org",)),
        ("See https://example.org/a, now", "See X1, now", ("https://example.org/a",)),
        ("He said «Добрый день» twice", "He said «X1» twice", ("Добрый день",)),
        ("From 南港 to مرحبا", "From X1 to X2", ("南港", "مرحبا")),
        ("Nothing foreign: café", "Nothing foreign: café", ()),
        ("The X1 engine at ann@example.org", "The X1 engine at ann@example.org", ()),
    ],
)
def test_what_the_engine_would_garble_is_hidden(
    text: str, sent: str, hidden: tuple[str, ...]
) -> None:
    assert shield(text, "en") == (sent, hidden)


@given(st.text())
def test_what_was_hidden_comes_back_as_it_was(text: str) -> None:
    sent, hidden = shield(text, "en")
    assert unshield(sent, hidden) == (text, True)


@pytest.mark.parametrize("translation", ["Escreva.", "X1 e X1", "X2"])
def test_a_lost_or_doubled_token_is_told(translation: str) -> None:
    _, is_whole = unshield(translation, ("ann@example.org",))
    assert not is_whole


def test_a_lost_address_is_flagged() -> None:
    text = "Write to ann@example.org today."
    engine = FakeEngine({"Write to X1 today.": Output("Escreva hoje.")})
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    (segment,) = draft_block(block, ENGLISH, engine).segments
    assert segment.flags == ("lost",)


@pytest.mark.parametrize(
    "kept",
    ["ann@example.org", "Добрый день", "مرحبا"],
)
def test_the_real_engine_carries_it_over(kept: str) -> None:
    text = f"The pilot said {kept} to the mayor, who smiled."
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    (segment,) = draft_block(block, ENGLISH, starter_engine("en", "pt")).segments
    assert kept in segment.text
    assert "prefeito" in segment.text
    assert segment.flags == ()


def test_a_line_in_capitals_keeps_its_address_as_it_was() -> None:
    block = Block(BlockId(1), Kind.HEADING, "WRITE TO US AT ann@example.org TODAY")
    (segment,) = draft_block(block, ENGLISH, starter_engine("en", "pt")).segments
    assert "ann@example.org" in segment.text
