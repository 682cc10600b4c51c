"""Sentences of another language inside a block."""

import pytest

from facingpage.core.page import BlockId, LanguageGuess
from facingpage.language import detect
from helpers.pages import make_page

OWN = {
    "en": ("The ferry was late all week because of the fog.", "Nobody knew why."),
    "pt": ("A balsa atrasou a semana inteira por causa do nevoeiro.", "Ninguém sabia."),
    "ru": ("Паром всю неделю опаздывал из-за густого тумана.", "Никто не знал почему."),
    "zh": ("港口的渡轮因为大雾整个星期都晚点了。", "旅客们在码头等候消息。"),
}
QUOTED = {
    "de": "Wir haben die ganze Nacht am Kai gewartet",
    "en": "We have been waiting on the quay all night",
    "ru": "Мы всю ночь прождали на причале",
    "ja": "私たちは一晩中岸壁で待っていました",
}


def found(text: str, code: str) -> list[tuple[str, str]]:
    spans = detect(make_page(text), LanguageGuess(code, "sure"))[BlockId(1)].spans
    return [(span.code, text[span.start : span.end]) for span in spans]


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("code", QUOTED)
@pytest.mark.parametrize("marks", ["“{}”", "«{}»", "„{}“", "({})"])
def test_a_quotation_is_found_with_its_place(own: str, code: str, marks: str) -> None:
    # Ideographs beside kana count as Japanese: these two are not told apart within.
    if own == code or (own, code) == ("zh", "ja"):
        return
    first, last = OWN[own]
    text = f"{first} {marks.format(QUOTED[code])} {last}"
    assert found(text, own) == [(code, QUOTED[code])]


def test_a_sentence_without_quotation_marks_is_found() -> None:
    first, last = OWN["en"]
    text = f"{first} {QUOTED['de']}. {last}"
    assert found(text, "en") == [("de", QUOTED["de"] + ".")]


@pytest.mark.parametrize(
    "name",
    ["“Der Spiegel”", "“La Casa de Papel”", "“Война и мир”", "Frankfurter Allgemeine"],
)
def test_a_name_is_no_quotation(name: str) -> None:
    first, last = OWN["en"]
    assert found(f"{first} It was in {name} yesterday. {last}", "en") == []


@pytest.mark.parametrize("own", OWN)
def test_a_paragraph_in_one_language_has_none(own: str) -> None:
    assert found(" ".join(OWN[own] * 3), own) == []


@pytest.mark.parametrize("code", ["de", "ru"])
def test_a_paragraph_that_mostly_quotes_is_in_its_pages_language(code: str) -> None:
    quoted = QUOTED[code]
    text = f"She had a word for all of the people there: “{quoted}; {quoted}.”"
    guess = detect(make_page(text), LanguageGuess("en", "sure"))[BlockId(1)]
    assert guess.code == "en"
    assert [span.code for span in guess.spans] == [code, code]


@pytest.mark.parametrize(
    ("own", "text", "code"),
    [
        ("en", "He told them: “{}” and left.", "de"),
        ("pt", "Ela disse: «{}» e saiu.", "en"),
        ("ru", "Капитан сказал остальным: «{}» — и ушёл.", "de"),
    ],
)
def test_a_few_words_around_a_long_quotation_are_told(
    own: str, text: str, code: str
) -> None:
    quoted = QUOTED[code]
    page = make_page(text.format(quoted))
    guess = detect(page, LanguageGuess(own, "sure"))[BlockId(1)]
    assert guess.code == own
    assert found(page.blocks[0].text, own) == [(code, quoted)]


def test_a_block_of_one_foreign_sentence_is_no_quotation() -> None:
    text = "Wir haben die ganze Nacht am Kai gewartet und nichts gehört."
    guess = detect(make_page(text), LanguageGuess("en", "sure"))[BlockId(1)]
    assert (guess.code, guess.spans) == ("de", ())


def test_a_span_says_whose_language_words_of_a_block_are_in() -> None:
    first, last = OWN["en"]
    text = f"{first} “{QUOTED['de']}.” {last}"
    guess = detect(make_page(text), LanguageGuess("en", "sure"))[BlockId(1)]
    start = len(first) + 1
    assert guess.at(start, start + len(QUOTED["de"]) + 3).code == "de"
    assert guess.at(0, len(first)).code == "en"
    assert guess.at(0, len(text)).code == "en"
