"""The known sentence, and what is made of it."""

import pytest

from facingpage.core import languages
from facingpage.translation import Pair, known

PAIR = Pair("en", "pt")


def test_every_sentence_is_in_a_language_we_know_and_its_script() -> None:
    assert set(known.SENTENCES) <= set(languages.CODES)
    for code, sentence in known.SENTENCES.items():
        counts = languages.script_counts(sentence)
        own = sum(counts[script] for script in languages.scripts_of(code))
        assert own == counts.total(), code


@pytest.mark.parametrize(
    "output",
    [
        "O tempo é bom hoje, e as crianças estão brincando no jardim.",
        "O clima é bom hoje, e as crianças brincam no jardim.",
        "Hoje está bom tempo e os miúdos brincam no jardim.",
    ],
)
def test_a_translation_is_not_doubted(output: str) -> None:
    assert known.doubt(PAIR, output) == ""


# What the en-pt starter made with the vocabulary, and the word list, of pt-en.
@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("", "nothing"),
        ("…", "nothing"),
        (known.SENTENCES["en"], "as it was"),
        (known.SENTENCES["ru"], "letters"),
        ("Thectic é todaylocal, of oan- or- already' garden.", "far from"),
        (
            (
                "O que o que é bonito é ainda, e as as que as parar de teatro são as "
                "que são atrejas."
            ),
            "far from",
        ),
        ("o tempo o tempo o tempo o tempo o tempo o tempo o tempo o tempo", "circles"),
    ],
)
def test_rubbish_is_doubted(output: str, words: str) -> None:
    assert words in known.doubt(PAIR, output)


def test_a_language_without_a_sentence_of_ours_is_judged_by_its_letters_only() -> None:
    assert known.doubt(Pair("eo", "pt"), "Alguma coisa em letras latinas") == ""
    assert known.doubt(Pair("en", "eo"), "Io alia en latinaj literoj") == ""


def test_serbian_may_come_in_either_writing() -> None:
    latin = "Danas je lepo vreme i deca se igraju u bašti."
    assert known.doubt(Pair("en", "sr"), latin) == ""
