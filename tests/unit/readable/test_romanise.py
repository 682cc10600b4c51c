"""Texts in Latin letters, for those who read no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.readable.digits import folded, in_ascii
from facingpage.readable.romanise import in_latin


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Юрий Щербаков, Холмск", "ru", "Yuriy Shcherbakov, Kholmsk"),
        ("الإسكندرية", "ar", "aliskndrya"),
        ("۵ مرداد", "fa", "5 mrdad"),
        ("易纲，2019", "zh", "yi gang,2019"),
        ("안녕 세계", "ko", "annyeong segye"),
        ("東京タワー", "ja", "東京tawa"),
    ],
)
def test_a_text_is_spelled_letter_by_letter(
    text: str, language: str, expected: str
) -> None:
    assert in_latin(text, language, "pt") == expected


@pytest.mark.parametrize(
    ("text", "language", "reader"),
    [
        ("Plain English.", "en", "pt"),
        ("Холмск", "ru", "uk"),
        ("Plain English.", "en", "ru"),
        ("5 µm and Ω", "en", "pt"),
        ("東京", "ja", "en"),
        ("", "ru", "pt"),
        ("123 — !?", "ru", "pt"),
    ],
)
def test_what_the_reader_reads_is_left_alone(
    text: str, language: str, reader: str
) -> None:
    assert in_latin(text, language, reader) == ""


def test_of_a_text_that_is_read_only_the_foreign_words_are_told() -> None:
    text = "He read it in Правда and then in Известия, as all of us did that year."
    assert in_latin(text, "en", "pt") == "Правда: Pravda\nИзвестия: Izvestiya"


def test_a_long_text_is_cut_and_says_so() -> None:
    made = in_latin("да " * 5_000, "ru", "pt")
    assert made.endswith("…")
    assert len(made) < 2_100


@given(st.text(), st.sampled_from(["ru", "ja", "zh", "ar", "und"]))
def test_no_text_breaks_it(text: str, language: str) -> None:
    in_latin(text, language, "pt")


def test_digits_of_any_script_are_ascii() -> None:
    assert in_ascii("۱۲٣४５") == "12345"
    assert folded("٪۵٫۲ ١٬٠٠٠\u200f") == "%5.2 1,000"


@given(st.text())
def test_digits_keep_their_places(text: str) -> None:
    assert len(in_ascii(text)) == len(text)
