"""Changes of the glossary, taken back and done again in whatever order."""

from collections.abc import Sequence
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.terms import ChangeTerms, Glossary, Scope, Term
from facingpage.ui.term_steps import TermStep, changed

Glossaries = dict[Scope, Glossary]


@pytest.fixture(autouse=True)
def _each_moment_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = map(str, count(2026))
    monkeypatch.setattr("facingpage.storage.term_journal.now", lambda: next(moments))


def play(steps: Sequence[tuple[TermStep, bool]], glossaries: Glossaries) -> Glossaries:
    """Make steps, those with True back."""
    for step, is_back in steps:
        made = changed(glossaries, step, is_back=is_back)
        step.note(made.step)
        glossaries = made.glossaries
    return glossaries


def said(glossaries: Glossaries) -> list[str]:
    return [t.target for glossary in glossaries.values() for t in glossary.values()]


def put(target: str) -> TermStep:
    return TermStep(ChangeTerms((Term("harbour", target, "en", "pt"),)))


NOTHING: Glossaries = {"global": {}, "project": {}}


def test_steps_of_one_page_are_taken_back_and_done_again_in_turn() -> None:
    one, two = put("porto"), put("cais")
    there = play([(one, False), (two, False)], NOTHING)
    assert said(there) == ["cais"]
    there = play([(two, True), (one, True)], there)
    assert said(there) == []
    there = play([(one, False)], there)
    assert said(there) == ["porto"]
    there = play([(two, False)], there)
    assert said(there) == ["cais"]


def test_what_another_step_has_set_since_stays() -> None:
    one, two = put("porto"), put("cais")
    there = play([(one, False), (two, False), (one, True)], NOTHING)
    assert said(there) == ["cais"]
    assert changed(there, one, is_back=True).is_partly
    assert said(play([(one, False)], there)) == ["cais"]


_TERMS = st.builds(
    Term,
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from("xyz"),
    scope=st.sampled_from(["project", "global"]),
)
_STEPS = st.builds(
    ChangeTerms,
    st.lists(_TERMS, max_size=4).map(tuple),
    st.lists(_TERMS, max_size=3).map(tuple),
).map(TermStep)


@given(st.lists(_STEPS, max_size=4))
def test_one_stack_goes_back_and_forth_as_if_nothing_had_been(
    steps: list[TermStep],
) -> None:
    there = [NOTHING]
    for step in steps:
        there.append(play([(step, False)], there[-1]))
    now = there[-1]
    for _ in range(2):
        for step, before in zip(steps[::-1], there[-2::-1], strict=True):
            now = play([(step, True)], now)
            assert now == before
        for step, after in zip(steps, there[1:], strict=True):
            now = play([(step, False)], now)
            assert now == after
