"""A translation is held to the glossary, and what is remembered goes before it."""

import pytest

from facingpage.core.bounds import NO_BOUNDS
from facingpage.core.hints import Hints
from facingpage.core.memory import Remembered
from facingpage.core.page import Block, BlockId, Kind, LanguageGuess
from facingpage.core.terms import Term
from facingpage.translation import Output, Pair, draft_block, shielding
from facingpage.translation.hinting import hinter, recall_of
from helpers.engines import FakeEngine, starter_engine

ENGLISH = LanguageGuess("en", "sure")
HARBOUR = Term("harbour", "ancoradouro", "en", "pt")


def block(text: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(BlockId(1), kind, text)


def drafted(text: str, outputs: dict[str, str], *terms: Term) -> tuple[str, set[str]]:
    engine = FakeEngine({given: Output(made) for given, made in outputs.items()})
    draft = draft_block(block(text), ENGLISH, engine, Hints(terms))
    (segment,) = draft.segments
    return segment.text, set(segment.flags)


def test_a_translation_that_has_the_term_is_left_alone() -> None:
    text = "The harbours are shut."
    made = drafted(text, {text: "Os ancoradouros fecharam."}, HARBOUR)
    assert made == ("Os ancoradouros fecharam.", set())


def test_a_term_that_is_missing_is_put_in() -> None:
    text = "The harbour is shut."
    outputs = {text: "O porto fechou.", "The X1 is shut.": "O X1 fechou."}
    assert drafted(text, outputs, HARBOUR) == ("O ancoradouro fechou.", {"term-put"})


def test_an_inflected_term_is_put_in_as_it_is_and_says_so() -> None:
    text = "The harbours are shut."
    outputs = {text: "Os portos.", "The X1 are shut.": "O X1 fechou."}
    assert drafted(text, outputs, HARBOUR) == ("O ancoradouro fechou.", {"term-form"})


@pytest.mark.parametrize("second", ["Fechou.", "O X1 fechou o X1.", "O X2 fechou.", ""])
def test_a_token_that_goes_astray_leaves_the_plain_translation_flagged(
    second: str,
) -> None:
    text = "The harbour is shut."
    outputs = {text: "O porto fechou.", "The X1 is shut.": second}
    assert drafted(text, outputs, HARBOUR) == ("O porto fechou.", {"term"})


def test_what_is_lost_by_the_token_is_not_taken() -> None:
    text = "The harbour has 250 berths."
    outputs = {text: "O porto tem 250 lugares.", "The X1 has 250 berths.": "O X1 tem."}
    assert drafted(text, outputs, HARBOUR) == ("O porto tem 250 lugares.", {"term"})


def test_a_sentence_with_such_words_of_its_own_is_flagged() -> None:
    text = "The X1 is at the harbour."
    made = drafted(text, {text: "O X1 está no porto."}, HARBOUR)
    assert made == ("O X1 está no porto.", {"term"})


def test_a_term_at_the_beginning_has_its_capital() -> None:
    text = "Harbour shut."
    outputs = {text: "Porto fechado.", "X1 shut.": "X1 fechado."}
    assert drafted(text, outputs, HARBOUR)[0] == "Ancoradouro fechado."


def test_what_is_not_translated_begins_as_it_does() -> None:
    text = "The eShip sails."
    kept = Term("eShip", "eShip", is_kept=True)
    outputs = {text: "O navio parte.", "The X1 sails.": "X1 parte."}
    assert drafted(text, outputs, kept)[0] == "eShip parte."


def test_a_line_in_capitals_has_its_term_in_capitals() -> None:
    text = "HARBOUR SHUT TODAY"
    outputs = {"Harbour shut today": "Porto fechado", "X1 shut today": "X1 fechado"}
    assert drafted(text, outputs, HARBOUR)[0] == "ANCORADOURO FECHADO"


def test_a_name_has_its_capital_within_a_sentence() -> None:
    text = "They met in Stone Harbour today."
    outputs = {text: "Em Stone Porto.", "They met in Stone X1 today.": "Em Stone X1."}
    assert drafted(text, outputs, HARBOUR)[0] == "Em Stone Ancoradouro."


def test_an_address_keeps_its_token_beside_a_term() -> None:
    shielded = shielding.shield(
        "See www.harbour.example at the harbour.", "en", (), {(31, 38): "porto"}
    )
    assert shielded == ("See X1 at the X2.", ("www.harbour.example", "porto"))


def test_a_term_inside_an_address_is_the_address() -> None:
    shielded = shielding.shield("See www.harbour.example.", "en", (), {(8, 15): "x"})
    assert shielded == ("See X1.", ("www.harbour.example",))


def test_a_token_between_ideographs_stands_apart() -> None:
    text, hidden = shielding.shield("他在东京的港口", "zh", (), {(2, 4): "Tóquio"})
    assert (text, hidden) == ("他在 X1 的港口", ("Tóquio",))


def test_a_loop_stays_a_loop() -> None:
    text = "The harbour is shut."
    outputs = {text: "porto " * 40, "The X1 is shut.": "O X1 fechou."}
    assert drafted(text, outputs, HARBOUR) == (text, {"loop"})


SHUT = Remembered("The harbour  is shut.", "Porto fechado!", "en", "pt")


def test_a_remembered_sentence_never_reaches_the_engine() -> None:
    engine = FakeEngine()
    draft = draft_block(
        block("The harbour is shut. Go home."),
        ENGLISH,
        engine,
        Hints((HARBOUR,), (SHUT,)),
    )
    assert [(s.text, s.flags) for s in draft.segments] == [
        ("Porto fechado!", ("memory",)),
        ("[Go home.]", ()),
    ]
    assert engine.asked == ["Go home."]


def test_a_block_that_was_translated_as_one_is_remembered_as_one() -> None:
    both = Remembered("Shut. Go home.", "Fechado, vá para casa.", "en", "pt")
    draft = draft_block(
        block("Shut. Go home."), ENGLISH, FakeEngine(), Hints((), (both,))
    )
    (segment,) = draft.segments
    assert (segment.start, segment.end) == (0, 14)
    assert segment.text == "Fechado, vá para casa."


def test_hints_of_a_block_are_what_stands_in_it() -> None:
    other = Term("quay", "cais", "en", "pt")
    of_other_pair = Term("harbour", "puerto", "en", "es")
    asked = hinter([HARBOUR, other, of_other_pair], recall_of([SHUT]), "en-GB", "pt-BR")
    assert asked(block("Oh! The harbour is shut.")) == Hints((HARBOUR,), (SHUT,))
    assert asked(block("Oh!")) == Hints()


ONCE = Remembered("He met Dr. Smith. It rained.", "Choveu.", "en", "pt")


def test_sentences_that_a_person_joined_are_recalled_where_the_splitter_cuts_them() -> (
    None
):
    text = "Good day. He met Dr. Smith. It rained. Go home."
    hints = hinter([], recall_of([ONCE]), "en", "pt")(block(text))
    assert hints.memory == (ONCE,)
    draft = draft_block(block(text), ENGLISH, FakeEngine(), hints)
    assert [text[s.start : s.end] for s in draft.segments] == [
        "Good day.",
        ONCE.source,
        "Go home.",
    ]
    assert draft.segments[1].text == "Choveu."
    assert draft.segments[1].flags == ("memory",)


def test_sentences_that_a_person_bounds_are_recalled_as_they_are_bounded() -> None:
    text = "One two three. Four."
    mine = [
        Remembered("One two", "Um dois", "en", "pt"),
        Remembered("three. Four.", "três. Quatro.", "en", "pt"),
    ]
    bounds = NO_BOUNDS.with_cut(8).with_join(15)
    hints = hinter([], recall_of(mine), "en", "pt")(block(text), bounds)
    assert hints.bounds == bounds
    draft = draft_block(block(text), ENGLISH, FakeEngine(), hints)
    assert [s.text for s in draft.segments] == ["Um dois", "três. Quatro."]
    # What a person keeps apart stays apart, whatever was once one.
    whole = Remembered("One. Two.", "Tudo.", "en", "pt")
    apart = hinter([], recall_of([whole]), "en", "pt")
    said = apart(block("One. Two. Three."), NO_BOUNDS.with_cut(5))
    assert said.memory == ()


def test_the_starter_models_let_terms_through() -> None:
    names = Term("Harbour Board", "Junta do Ancoradouro", "en", "pt")
    text = "The Harbour Board said that the ferry would sail again on Monday."
    draft = draft_block(
        block(text), ENGLISH, starter_engine("en", "pt"), Hints((names,))
    )
    (segment,) = draft.segments
    assert "Junta do Ancoradouro" in segment.text
    assert segment.flags == ("term-put",)


def test_the_pair_of_the_engine_tells_which_terms_are_held_to() -> None:
    engine = FakeEngine(pair=Pair("en", "es"))
    draft = draft_block(block("A harbour."), ENGLISH, engine, Hints((HARBOUR,)))
    assert draft.segments[0].flags == ()
