"""What must not reach an engine, and what must not leave it."""

import pytest

from facingpage.core.page import LanguageGuess, Sureness
from facingpage.translation import guard


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "0",
        "12:30 – 14:00",
        "1,250.00 €",
        "…",
        "🚢",
        "https://example.org/ferry?late=1",
        "(www.example.org)",
        "example.org/ferry/late.html",
        "desk@example.org",
        "<mailto:desk@example.org>.",
    ],
)
def test_text_without_words_is_taken_as_it_is(text: str) -> None:
    assert guard.as_is(text)


@pytest.mark.parametrize(
    "text", ["Yes", "See https://example.org", "Write to a@b.org", "12 km", "и/или"]
)
def test_text_with_words_is_not_taken_as_it_is(text: str) -> None:
    assert not guard.as_is(text)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Подписаться", "en", True),
        ("ሰላም ለሁሉም", "en", True),
        ("Kyiv (Київ)", "en", False),
        ("iPhone 15 Pro", "ru", True),
        ("Новый iPhone 15 уже продаётся", "ru", False),
        ("東京の天気", "ja", False),
        ("天気", "zh", False),
        ("Καλημέρα", "xx", False),
    ],
)
def test_letters_of_another_script_are_told(
    text: str, source: str, expected: bool
) -> None:
    assert guard.is_other_script(text, source) is expected


@pytest.mark.parametrize(
    ("code", "sure", "expected"),
    [
        ("de", "sure", True),
        ("de", "likely", True),
        ("de", "unsure", False),
        ("en", "sure", False),
        ("en-GB", "sure", False),
        ("und", "unsure", False),
    ],
)
def test_another_language_counts_unless_it_is_unsure(
    code: str, sure: Sureness, expected: bool
) -> None:
    assert guard.is_other_language(LanguageGuess(code, sure), "en") is expected


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Good news at last.", "(a), , , , , , , , , ,"),
        ("The ferry is late.", "A balsa a balsa a balsa a balsa está atrasada."),
        ("The ferry is late.", "A balsa " + "muito " * 6),
        ("The ferry is late.", "uma coisa e outra coisa diferente " * 2 * 3),
        ("Late.", "Uma frase que não tem fim " + "e segue adiante sem parar " * 3),
        ("The ferry is late.", "- -."),
    ],
)
def test_a_translation_that_runs_away_is_a_loop(source: str, translation: str) -> None:
    assert guard.is_loop(source, translation)


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("The ferry is late.", "A balsa está atrasada."),
        ("Ha ha ha ha ha, he said.", "Ha ha ha ha ha, ele disse."),
        ("Very, very, very, very late.", "Muito, muito, muito, muito tarde."),
        ("Contents ........ 12", "Conteúdo ............... 12"),
        ("Yes.", "Sim, é isso mesmo que eu queria dizer."),
        ("港口的渡轮因为大雾整个星期都晚点了。", "The harbour ferry was late for " * 1),
        ("123", "---"),
    ],
)
def test_a_translation_as_repetitive_as_its_source_is_no_loop(
    source: str, translation: str
) -> None:
    assert not guard.is_loop(source, translation)
