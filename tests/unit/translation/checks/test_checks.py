"""Every check, by what it flags and what it lets pass."""

import time
from pathlib import Path

import pytest

from facingpage import paths
from facingpage.core.page import FLAG_WORDS
from facingpage.language.words import Words
from facingpage.translation import Pair, checks
from facingpage.translation.checks import (
    CHECKS,
    UNTRANSLATED,
    _frequent,
    flags,
    names,
)


@pytest.mark.parametrize(
    ("flag", "pair", "source", "translation"),
    [
        ("dates", "en-pt", "It sank on 5 March 1987.", "Afundou em 5 de maio de 1987."),
        ("dates", "en-zh", "on May 5, 2019", "2019年6月5日"),
        ("dates", "en-ar", "Monday at 10", "الثلاثاء في الساعة 10"),
        ("times", "en-pt", "It left at 4:30 p.m.", "Partiu às 4h30."),
        ("times", "en-ru", "It left at 4 pm.", "Он ушел в 4 часа."),
        ("times", "pt-en", "Às 10h15 partiu.", "It left at 10:15 p.m."),
        ("currency", "en-pt", "It cost £30,000.", "Custou 30.000 euros."),
        ("currency", "en-ru", "It cost €300.", "Это стоило 300 долларов."),
        ("units", "en-pt", "It rose by 5%.", "Subiu 5."),
        ("units", "en-pt", "It is 5 miles away.", "Fica a 5 km de distância."),
        ("units", "en-pt", "5 km (3 miles) away", "a 5 milhas (3 milhas)"),
        ("units", "pt-en", "110 mil milhões de metros", "110 billion feet"),
        ("negation", "en-pt", "He did not say so.", "Ele disse que sim."),
        ("negation", "pt-en", "Ele não veio à festa.", "He came to the party."),
        ("negation", "en-ru", "We never met.", "Мы встречались."),
        ("names", "en-pt", "I met Thorneycroft there.", "Eu estava lá."),
        ("lost", "en-pt", "See example.org now.", "Veja exemplo.org agora."),
        ("brackets", "en-pt", "The boat (red) left.", "O barco (vermelho partiu."),
        ("brackets", "en-pt", "The boat (red) left.", "O barco vermelho partiu."),
        ("brackets", "en-pt", '"Go," he said.', '"Vá, disse ele.'),
        ("added", "en-pt", "Steward: Jan Roos", "Guarda (em inglês): Jan Roos"),
        ("added", "en-pt", "Steward(s): Jan Roos", "Guarda (em inglês): Jan Roos"),
        ("added", "en-pt", "The boat (red) left.", "O barco (o) (vermelho) partiu."),
        (
            "copied",
            "en-pt",
            "The boat left the harbour late.",
            "The boat left the harbour tarde.",
        ),
        ("wrong-script", "en-ru", "The boat left.", "o barco partiu do porto"),
        (
            "length",
            "en-pt",
            "The boat left the harbour late because of the storm at sea.",
            "O barco.",
        ),
    ],
)
def test_an_error_is_flagged(
    flag: str, pair: str, source: str, translation: str
) -> None:
    assert flag in flags(source, translation, Pair(*pair.split("-")))


@pytest.mark.parametrize(
    ("pair", "source", "translation"),
    [
        ("en-pt", "It sank on 5 March 1987.", "Afundou em 05/03/1987."),
        ("en-ru", "It sank on 5 March 1987.", "Он затонул 5 марта 1987 года."),
        ("en-zh", "on May 5, 2019", "2019年5月5日"),
        ("en-pt", "She may have 5 boats.", "Ela pode ter 5 barcos."),
        ("en-pt", "It left at 4:30 p.m.", "Partiu às 16h30."),
        ("en-pt", "It left at 4:30 p.m.", "Partiu às 4h30 da tarde."),
        ("en-pt", "It left at 4:30 a.m.", "Partiu às 4h30."),
        ("pt-en", "Às 10h15 da noite partiu.", "It left at 10:15 p.m."),
        ("pt-en", "Às 10h15 partiu.", "It left at 10:15 a.m."),
        ("en-tr", "It left at 4 p.m.", "Saat 4'te gitti."),
        ("en-pt", "It cost £30,000.", "Custou 30.000 libras."),
        ("en-pt", "It cost $5.", "Custou US$ 5."),
        ("en-ar", "It cost $5.", "كلف 5 دولارات."),
        ("en-pt", "It rose by 5%.", "Subiu 5 por cento."),
        ("en-fa", "It rose by 5%.", "۵٪ افزایش یافت."),
        ("en-pt", "It is 5 miles away.", "Fica a 5 milhas de distância."),
        ("en-pt", "2,000 miles, 300 miles", "2.000 milhas, 300 milhas"),
        ("en-pt", "800 square kilometres", "800 quilômetros quadrados"),
        ("en-pt", "He did not come.", "Ele não veio."),
        ("en-pt", "See No Sidebar for more.", "Veja No Sidebar para saber mais."),
        ("en-pt", "Use the --no-sign option.", "Use a opção --no-sign."),
        ("en-pt", "The Falklands are far.", "As Malvinas ficam longe."),
        ("en-pt", "Install fs::File from a.b.com", "Instale fs::File de a.b.com"),
        (
            "en-pt",
            "const [ todos , set ] = use ( 0 ) ;",
            "const [ todos , set ] = use ( 0 ) ;",
        ),
        ("en-pt", "Not only boats sail.", "Os barcos também navegam."),
        ("en-pt", "He failed, not knowing.", "Ele falhou por desconhecer."),
        ("en-pt", "We left Dunkirk and Kyoto.", "Saímos de Dunquerque e Quioto."),
        ("en-pt", "It is in Germany.", "Está na Alemanha."),
        ("en-ru", "I met Thorneycroft there.", "Я был там."),
        ("en-pt", "See example.org.", "Veja example.org."),
        ("en-pt", "He said: 'Go!", 'Ele disse: "Vá!'),
        ("en-pt", "The 'old' boats' names", "Os nomes dos velhos barcos"),
        ("en-pt", 'A 12" (30 cm) screen', 'Um ecrã de 12" (30 cm)'),
        ("zh-en", "伊万诺夫（Ivanov）反对。", "Ivanov objected."),
        ("en-ja", "He said (yes).", "彼は（はい）と言った。"),
        ("en-pt", "New York Times", "New York Times"),
        ("en-pt", "The boat(s) left.", "O(s) barco(s) partiu."),
        ("en-ru", "Angela Merkel spoke.", "Angela Merkel выступила."),
    ],
)
def test_a_right_translation_is_not_flagged(
    pair: str, source: str, translation: str
) -> None:
    assert flags(source, translation, Pair(*pair.split("-"))) == ()


def test_what_was_kept_on_purpose_is_no_copy() -> None:
    quoted = "o barco saiu do porto tarde"
    source, translation = f"He wrote: {quoted}.", f"Er schrieb: {quoted}."
    pair = Pair("en", "de")
    assert "copied" in flags(source, translation, pair)
    assert "copied" not in flags(source, translation, pair, [quoted])


def test_frequent_words_are_asked_as_the_languages_are_told_by() -> None:
    table = Words(paths.resource_dir() / "languages" / "words.npz")
    english = table.codes.index("en")
    for word in ("falls", "committee", "thorneycroft", "kyoto"):
        told = english in {language for language, _ in table.levels(word)}
        assert _frequent.is_frequent(word, "en") == told


def test_without_its_words_a_language_has_no_names() -> None:
    assert not _frequent.is_known("xx")
    assert not _frequent.is_known("../words")
    assert not names.is_looked_for("xx", "en")


def test_every_module_has_its_row_and_every_flag_its_words() -> None:
    folder = Path(str(checks.__file__)).parent
    modules = {p.stem for p in folder.glob("*.py") if not p.stem.startswith("_")}
    table = [*UNTRANSLATED, *CHECKS]
    used = {check.is_wrong.__module__.rsplit(".", 1)[1] for check in table}
    assert used == modules
    assert {check.flag for check in table} <= set(FLAG_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "a." * 10_000,
        "5" + " " * 20_000 + "مرداد 1399",
        '"(' * 10_000,
        "£5 " * 6_000,
        "x" * 20_000,
        "a" + "\u0301" * 20_000,
        "we met Thorneycroft in a house " * 600,
        "5 March " * 2_000,
        "a@" * 10_000,
    ],
    ids=lambda text: str(text)[:8],
)
@pytest.mark.parametrize("pair", ["en-pt", "fa-en", "ru-zh"])
def test_no_text_takes_long(text: str, pair: str) -> None:
    begun = time.process_time()
    flags(text, text[::-1], Pair(*pair.split("-")))
    assert time.process_time() - begun < 2
