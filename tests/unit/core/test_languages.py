import pytest

from facingpage.core import languages


@pytest.mark.parametrize(
    ("code", "scripts"),
    [
        ("en", {"Latn"}),
        ("ru", {"Cyrl"}),
        ("sr-Latn", {"Latn"}),
        ("ja", {"Hani", "Kana"}),
        ("pt-BR", {"Latn"}),
        ("und", set()),
    ],
)
def test_a_language_has_its_scripts(code: str, scripts: set[str]) -> None:
    assert languages.scripts_of(code) == scripts


@pytest.mark.parametrize(
    ("text", "is_rtl"),
    [
        ("مرحبا", True),
        ("שלום", True),
        ("hello", False),
        ("12 مرحبا", True),
        ("", False),
    ],
)
def test_the_first_strong_letter_decides_direction(text: str, is_rtl: bool) -> None:
    assert languages.is_right_to_left(text) is is_rtl


def test_letters_are_counted_by_script() -> None:
    counts = languages.script_counts("ab вг 12 é")
    assert counts == {"Latn": 3, "Cyrl": 2}


def test_every_code_has_both_names() -> None:
    for code in languages.CODES:
        assert languages.name(code) != code
        assert languages.own_name(code) != code


@pytest.mark.parametrize(
    ("code", "other", "expected"),
    [
        ("sr", "sr", True),
        ("sr", "sr-Latn", True),
        ("sr-Cyrl", "sr-Latn", False),
        ("zh-Hant", "zh-Hans", False),
        ("sr", "hr", False),
    ],
)
def test_two_ways_of_writing_are_told_apart(
    code: str, other: str, expected: bool
) -> None:
    assert languages.is_same(code, other) is expected


def test_a_way_of_writing_is_named() -> None:
    assert languages.name("zh-Hant") == "Chinese (traditional)"
    assert languages.name("zh-TW") == "Chinese"
    assert languages.own_name("sr-Latn") == "Srpski"
