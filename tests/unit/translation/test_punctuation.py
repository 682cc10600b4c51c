import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.translation.punctuation import plain, restored
from helpers.engines import starter_engine


@pytest.mark.parametrize(
    ("typographic", "typed"),
    [
        ("the pilot’s boat", "the pilot's boat"),
        ("“Come in,” she said", '"Come in," she said'),
        ("„Komm“, sagte sie", '"Komm", sagte sie'),
        ("« Entrez », dit-elle", '"Entrez", dit-elle'),
        ("wait…", "wait..."),
        ("rain—then sun", "rain - then sun"),
        ("1999–2003", "1999–2003"),
    ],
)
def test_the_engine_is_given_what_a_typewriter_has(
    typographic: str, typed: str
) -> None:
    assert plain(typographic) == typed


@pytest.mark.parametrize(
    ("source", "translation", "shown"),
    [
        ("“Come,” he said", '"Venha", disse', "“Venha”, disse"),
        ("“Come. ", '"Venha.', "“Venha."),
        ("Go.”", 'Vá."', "Vá.”"),
        ('"Come," he said', '"Venha", disse', '"Venha", disse'),
        ("the well’s water", "a caixa d'água", "a caixa d’água"),
        ("wait…", "espere...", "espere…"),
        ("It ran. It sank.", "Corria.Afundou.", "Corria. Afundou."),
        ("Use Node.Js here.", "Use Node.Js aqui.", "Use Node.Js aqui."),
        ("At U.N. talks", "Nas conversas da O.N.U", "Nas conversas da O.N.U"),
        ("It was 3.5 m.", "Eram 3.5 m.", "Eram 3.5 m."),
    ],
)
def test_the_reader_gets_the_quotes_of_the_source(
    source: str, translation: str, shown: str
) -> None:
    assert restored(source, translation) == shown


@given(st.text())
def test_plain_text_has_no_curly_quote_left_and_stays_plain(text: str) -> None:
    once = plain(text)
    assert not set("‘’“”„«»…") & set(once)
    assert plain(once) == once


def test_a_possessive_is_one_word_to_the_real_engine() -> None:
    engine = starter_engine("en", "pt")
    typed, typographic = (
        output.text
        for output in engine.translate(
            ["The harbour's new pilot is late.", "The harbour’s new pilot is late."]
        )
    )
    assert typographic == typed
