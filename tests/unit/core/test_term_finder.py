"""Finding terms: whole words, the longest first, whatever their case and ending."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.term_finder import TermFinder, targets_in
from facingpage.core.terms import Term


def found(text: str, *sources: str, language: str = "en") -> list[str]:
    terms = [Term(source, "x") for source in sources]
    hits = TermFinder(terms, language, "pt").find(text)
    return [text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("language", "text", "sources", "hits"),
    [
        ("en", "The Harbours of a harbourmaster", ["harbour"], ["Harbours"]),
        ("en", "Ferries, a ferry and a ferryman", ["ferry"], ["Ferries", "ferry"]),
        ("en", "who said it? The WHO.", ["WHO"], ["WHO"]),
        ("en", "NGOs and an NGO", ["NGO"], ["NGOs", "NGO"]),
        ("en", "sea-ice, sea ice and sea, ice", ["sea ice"], ["sea-ice", "sea ice"]),
        ("en", "C++ and C, but C#", ["C++"], ["C++"]),
        ("en", "19, 19.5, 2:19, COVID-19, 190", ["19"], ["19"]),
        ("en", "ported and portal", ["port"], []),
        ("en", "King’s Cross", ["King's Cross"], ["King’s Cross"]),
        ("en", "Cafe\u0301 and café", ["café"], ["Cafe\u0301", "café"]),
        ("pt", "regiões, capitais e a secretaria", ["região", "capital", "secretária"],
         ["regiões", "capitais"]),
        ("ru", "В Москве портал, портом пора", ["Москва", "порт"],
         ["Москве", "портом"]),
        ("ru", "министрам иностранных дел", ["министр иностранных дел"],
         ["министрам иностранных дел"]),
        ("de", "des Hafens, die Hafenstadt", ["Hafen"], ["Hafens"]),
        ("ar", "في المَدينة ومدينتنا", ["مدينة"], ["المَدينة", "ومدينتنا"]),
        ("fa", "کتاب‌ها و كتاب", ["کتاب"], ["کتاب‌ها", "كتاب"]),
        ("zh", "他在东京的港口", ["港口", "东京"], ["东京", "港口"]),
        ("hi", "हिन्दी की किताब", ["की"], ["की"]),
        ("ko", "서울에서 서울역", ["서울"], ["서울에서"]),
        ("xx", "harbours harbour", ["harbour"], ["harbour"]),
    ],
)  # fmt: skip
def test_a_term_is_found_as_its_language_writes_it(
    language: str, text: str, sources: list[str], hits: list[str]
) -> None:
    assert found(text, *sources, language=language) == hits


def test_of_overlapping_terms_the_longest_stands() -> None:
    text = "the harbour board office"
    hits = found(text, "harbour", "board office chair", "harbour board", "board office")
    assert hits == ["harbour board"]


def test_the_project_holds_over_the_global_glossary() -> None:
    ours = Term("harbour", "porto")
    theirs = Term("harbour", "ancoradouro", scope="global")
    for terms in ([ours, theirs], [theirs, ours]):
        (hit,) = TermFinder(terms, "en", "pt").find("a harbour")
        assert hit.term.target == "porto"


def test_an_inflected_hit_says_so() -> None:
    hits = TermFinder([Term("harbour", "porto")], "en", "pt").find("Harbour harbours")
    assert [hit.is_form for hit in hits] == [False, True]


def test_a_translation_holds_a_target_inflected_or_not() -> None:
    term = Term("harbour", "porto")
    assert targets_in("Os portos fecharam.", term, "pt")
    assert not targets_in("A porta fechou-se, importante.", Term("x", "ponte"), "pt")
    assert len(targets_in("porto, portos", term, "pt")) == 2


def test_ten_thousand_terms_cost_a_text_no_time() -> None:
    terms = [Term(f"term{n:05d}a quay", "x") for n in range(10_000)]
    finder = TermFinder(terms, "en", "pt")
    text = "term00042a quay and the sea " * 20
    begun = time.perf_counter()
    for _ in range(50):
        assert len(finder.find(text)) == 20
    # Some 1 ms each here; looking through all terms would take seconds.
    assert time.perf_counter() - begun < 2


@given(
    st.text(max_size=60),
    st.lists(st.text(min_size=1, max_size=8), max_size=6),
    st.sampled_from(["en", "ru", "zh", "ar", "tr", "hi", "xx"]),
)
def test_hits_of_any_text_are_in_it_in_order_and_apart(
    text: str, sources: list[str], language: str
) -> None:
    hits = TermFinder([Term(s, "x") for s in sources], language, "pt").find(text)
    last = 0
    for hit in hits:
        assert last <= hit.start < hit.end <= len(text)
        last = hit.end


@given(st.text(alphabet="ab -c", min_size=1, max_size=12))
def test_a_term_is_found_in_itself(source: str) -> None:
    term = Term(source.strip(), "x")
    if any(map(str.isalnum, term.source)):
        (hit,) = TermFinder([term], "en", "pt").find(term.source)
        assert (hit.start, hit.end) == (0, len(term.source))
