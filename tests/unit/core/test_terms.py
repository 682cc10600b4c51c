"""Terms of a glossary, and changes of it that are undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.terms import ChangeTerms, Term, TermKey, clean, is_exact, usable

HARBOUR = Term("harbour", "porto", "en", "pt")


def test_a_change_put_and_taken_back_leaves_the_glossary_as_it_was() -> None:
    before, _ = ChangeTerms((HARBOUR, Term("quay", "cais", "en", "pt"))).apply({})
    other = Term("Harbour", "ancoradouro", "en", "pt")
    after, back = ChangeTerms((other,), (Term("quay", "", "en", "pt"),)).apply(before)
    assert [term.target for term in after.values()] == ["ancoradouro"]
    assert back.apply(after)[0] == before


def test_a_list_that_has_a_term_twice_is_taken_back_whole() -> None:
    twice = ChangeTerms((HARBOUR, Term("Harbour", "ancoradouro", "en", "pt")))
    after, back = twice.apply({})
    assert [term.target for term in after.values()] == ["ancoradouro"]
    assert back.apply(after)[0] == {}
    before, _ = ChangeTerms((HARBOUR,)).apply({})
    again = ChangeTerms((*twice.put[1:], Term("HARBOUR", "", "en", "pt")), (HARBOUR,))
    after, back = again.apply(before)
    assert back.apply(after)[0] == before


_FEW = st.builds(
    Term,
    st.sampled_from(["a", "A", "b", "AB", "ab"]),
    st.sampled_from("xyz"),
    st.sampled_from(["", "en"]),
    is_exact=st.booleans(),
)
_CHANGES = st.builds(
    ChangeTerms,
    st.lists(_FEW, max_size=6).map(tuple),
    st.lists(_FEW, max_size=4).map(tuple),
)


@given(st.lists(_CHANGES, max_size=4))
def test_whatever_was_changed_is_taken_back_step_by_step(
    changes: list[ChangeTerms],
) -> None:
    states, backs = [dict[TermKey, Term]()], []
    for change in changes:
        after, back = change.apply(states[-1])
        states.append(after)
        backs.append(back)
    glossary = dict(states[-1])
    for before, back in zip(states[-2::-1], reversed(backs), strict=True):
        back.apply_to(glossary)
        assert glossary == before


def test_a_term_of_another_pair_is_another_term() -> None:
    made, _ = ChangeTerms((HARBOUR, Term("harbour", "puerto", "en", "es"))).apply({})
    assert len(made) == 2


@pytest.mark.parametrize(
    ("term", "source", "target", "is_for"),
    [
        (HARBOUR, "en-GB", "pt-BR", True),
        (HARBOUR, "en", "es", False),
        (Term("Sonnenwald", "Sonnenwald", is_kept=True), "ru", "en", True),
    ],
)
def test_languages_of_a_term_may_be_any_and_regions_count_for_nothing(
    term: Term, source: str, target: str, *, is_for: bool
) -> None:
    assert term.is_for(source, target) is is_for


def test_an_acronym_stands_as_written() -> None:
    assert is_exact(Term("WHO", "OMS"))
    assert not is_exact(Term("Who", "Quem"))
    assert not is_exact(Term("X", "X"))


def test_control_characters_and_lines_are_cleaned_and_joiners_stay() -> None:
    assert clean("a\x00b\n c\u202e ") == "a b c"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


def test_terms_that_say_nothing_are_counted_and_left_out() -> None:
    odd = [Term("—", "x"), Term("a", ""), Term("a" * 201, "b"), Term("", "b")]
    good, skipped = usable([*odd, HARBOUR, Term("Petrel", "", is_kept=True)])
    assert [(term.source, term.target) for term in good] == [
        ("harbour", "porto"),
        ("Petrel", "Petrel"),
    ]
    assert skipped == 4
