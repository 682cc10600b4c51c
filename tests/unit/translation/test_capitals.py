"""Lines in capitals."""

import pytest

from facingpage.translation.capitals import is_in_capitals, sentence_case


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("FERRY STILL RUNNING LATE", "en", True),
        ("FERRY: 12 HOURS LATE!", "en", True),
        ("Ferry STILL late", "en", False),
        ("NATO", "en", False),
        ("UN, EU", "en", False),
        ("ПАРОМ СНОВА ОПОЗДАЛ", "ru", True),
        ("FERİBOT YİNE GECİKTİ", "tr", False),
        ("渡轮 晚点", "zh", False),
        ("12 30", "en", False),
    ],
)
def test_several_words_all_in_capitals_are_a_line_in_capitals(
    text: str, language: str, expected: bool
) -> None:
    assert is_in_capitals(text, language) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FERRY STILL LATE", "Ferry still late"),
        ("“FERRY STILL LATE”", "“Ferry still late”"),
        ("12 HOURS LATE", "12 Hours late"),
        ("", ""),
    ],
)
def test_sentence_case_leaves_only_the_first_letter_large(
    text: str, expected: str
) -> None:
    assert sentence_case(text) == expected
