"""The known sentence, and what is made of it."""

import pytest

from facingpage.core import languages
from facingpage.translation import Pair, known

PAIR = Pair("en", "pt")


def test_every_sentence_is_in_a_language_we_know_and_its_script() -> None:
    assert set(known.SENTENCES) <= set(languages.CODES)
    for code, both in known.SENTENCES.items():
        for sentence in both:
            counts = languages.script_counts(sentence)
            own = sum(counts[script] for script in languages.scripts_of(code))
            assert own == counts.total(), code


# One of the two may be said otherwise than we would.
@pytest.mark.parametrize(
    "outputs",
    [
        ("O tempo é bom hoje.", "As crianças estão brincando no jardim."),
        ("O clima é agradável hoje.", "As crianças brincam no quintal."),
        ("Hoje está bom tempo.", "Os miúdos divertem-se lá fora."),
    ],
)
def test_a_translation_is_not_doubted(outputs: tuple[str, str]) -> None:
    assert known.doubt(PAIR, outputs) == ""


# What the en-pt starter made with the vocabulary, and the word list, of pt-en, and the
# other way round.
@pytest.mark.parametrize(
    ("pair", "outputs", "words"),
    [
        (PAIR, ("", ""), "nothing"),
        (PAIR, ("…", "!"), "nothing"),
        (PAIR, known.SENTENCES["en"], "as it was"),
        (PAIR, known.SENTENCES["ru"], "letters"),
        (PAIR, ("Thectic é todaylocal.", "The 16 are playing). garden"), "far from"),
        (
            PAIR,
            ("O que o que é um ins.", "As de teatro é o parque de teatro."),
            "far from",
        ),
        (
            Pair("pt", "en"),
            ("The rate is the", "The people's in the s."),
            "far from",
        ),
        (PAIR, ("o tempo " * 20, "as crianças " * 20), "circles"),
    ],
)
def test_rubbish_is_doubted(pair: Pair, outputs: tuple[str, str], words: str) -> None:
    assert words in known.doubt(pair, outputs)


def test_a_language_without_sentences_of_ours_is_judged_by_its_letters_only() -> None:
    outputs = ("Alguma coisa em letras latinas", "outra")
    assert known.doubt(Pair("eo", "pt"), outputs) == ""
    assert known.doubt(Pair("en", "eo"), outputs) == ""
    assert "letters" in known.doubt(Pair("eo", "ru"), outputs)


def test_serbian_may_come_in_either_writing() -> None:
    latin = ("Danas je lepo vreme.", "Deca se igraju u bašti.")
    assert known.doubt(Pair("en", "sr"), latin) == ""


def test_languages_that_are_nearly_one_may_come_out_nearly_the_same() -> None:
    assert known.doubt(Pair("ms", "id"), known.SENTENCES["ms"]) == ""
