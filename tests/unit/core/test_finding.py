import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.finding import fold, fold_but_case, spans


@pytest.mark.parametrize(
    ("text", "looked_for", "found"),
    [
        ("The Bridge, the bridge", "BRIDGE", ["Bridge", "bridge"]),
        ("A câmara aprovou", "camara", ["câmara"]),
        ("cafe\u0301 e Café", "café", ["cafe\u0301", "Café"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("it’s “here”", 'it\'s "here"', ["it’s “here”"]),
        ("مُحَمَّد", "محمد", ["مُحَمَّد"]),
        ("a 😀 face 😀", "😀 face", ["😀 face"]),
        ("10\u00a0000", "10 000", ["10\u00a0000"]),
        ("co\u00adoperate", "cooperate", ["co\u00adoperate"]),
        ("がか", "か", ["が", "か"]),
        ("وقال كتـــاب الأمة", "كتاب", ["كتـــاب"]),
        ("الأمّة إلى آخره", "الامه", ["الأمّة"]),
        ("إلى آخره", "الي اخره", ["إلى آخره"]),
        ("می‌خواهم", "ميخواهم", ["می‌خواهم"]),
        ("کتاب فارسی", "كتاب فارسي", ["کتاب فارسی"]),
        ("سنة ١٩٤٨", "1948", ["١٩٤٨"]),
        ("ﬁnal oﬃce", "final office", ["ﬁnal oﬃce"]),
        ("ＡＢＣ 全角", "abc", ["ＡＢＣ"]),
        ("ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ", "οδός"]),
        ("IĞDIR ığdır Iğdır", "iğdir", ["IĞDIR", "ığdır", "Iğdır"]),
        ("Cœur, Ægir, Øresund, Łódź", "aegir", ["Ægir"]),
        ("頭髮与头发", "头发", ["頭髮", "头发"]),
        ("臺灣的後門", "台湾的后门", ["臺灣的後門"]),
        ("台湾", "臺灣", ["台湾"]),
        ("nothing", "everything", []),
        ("anything", "", []),
    ],
)
def test_a_match_is_found_where_it_stands(
    text: str, looked_for: str, found: list[str]
) -> None:
    assert [text[a:b] for a, b in spans(text, fold(looked_for))] == found


def test_thai_vowels_are_no_accents() -> None:
    assert spans("กิน", fold("กน")) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_spans_are_as_many_as_the_count_and_lie_in_the_text(
    text: str, looked_for: str
) -> None:
    needle = fold(looked_for)
    found = spans(text, needle)
    assert len(found) == (fold(text).count(needle) if needle else 0)
    for start, end in found:
        assert 0 <= start < end <= len(text)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 8))
def test_every_piece_of_a_text_is_found_in_it(
    text: str, start: int, length: int
) -> None:
    needle = fold(text[start : start + length])
    assert not needle or spans(text, needle)


def test_capitals_stay_where_only_they_count() -> None:
    assert fold_but_case("Às ÁRVORES") == "As ARVORES"


@given(st.text(max_size=40))
def test_what_is_folded_stays_as_it_is_when_folded_again(text: str) -> None:
    assert fold(fold(text)) == fold(text)
