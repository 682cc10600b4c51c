"""A number that is written otherwise is not lost; one that is another is."""

import pytest

from facingpage.translation import Pair
from facingpage.translation.checks import flags

FLAG = "numbers"


@pytest.mark.parametrize(
    ("pair", "source", "translation"),
    [
        ("en-pt", "212 passengers in 1963", "212 passageiros em 1963"),
        ("en-pt", "11.6 million people", "11,6 milhões de pessoas"),
        ("en-pt", "7 boats, 12 crews", "sete barcos, doze tripulações"),
        ("en-pt", "350,000 people", "350 mil pessoas"),
        ("en-pt", "It left at 4.40 pm", "Partiu às 16h40"),
        ("en-pt", "It left at 4 p.m.", "Partiu às 16h"),
        ("en-pt", "at 10.15 and 11.30 a.m.", "às 10h15 e às 11h30"),
        ("en-pt", "It left at 15:05", "Partiu às 15h05"),
        ("en-pt", "in the 19th century", "no século XIX"),
        ("en-pt", "in the 1930s", "nos anos 30"),
        ("en-pt", "100 per cent sure", "com certeza absoluta, cem por cento"),
        ("en-pt", "$2 billion", "2 mil milhões de dólares"),
        ("en-pt", "1,000 lamps", "mil lâmpadas"),
        ("en-de", "1,234.5 metres", "1.234,5 Meter"),
        ("en-fr", "1,234,567 people", "1 234 567 personnes"),
        ("en-ru", "$37 billion", "37 млрд долларов"),
        ("en-zh", "1.5 million people", "150万人"),
        ("en-zh", "£125m", "1.25 亿英镑"),
        ("en-pt", "$11.11B in sales", "US$ 11,11 bilhões em vendas"),
        ("en-pt", "About 1000 B.C.", "Cerca de 1000 a.C."),
        ("pt-en", "1,98 m de altura", "1.98 m tall"),
        ("zh-en", "20世纪30年代", "in the 1930s"),
        ("en-zh", "35 people", "三十五人"),
        ("en-hi", "1,234,567 people", "12,34,567 लोग"),
        ("en-hi", "500,000 people", "5 लाख लोग"),
        ("ar-en", "في عام ٢٠١٨ مات ١٢٣٤ شخصًا", "In 2018, 1,234 people died"),
        ("fa-en", "۲٫۵ میلیون نفر", "2.5 million people"),
        ("ja-en", "２０１８年", "in 2018"),
        ("fa-en", "در ۵ مرداد ۱۳۹۹", "on 26 July 2020"),
        ("en-fa", "on 26 July 2020", "در ۵ مرداد ۱۳۹۹"),
        ("ar-en", "في 12 رمضان 1441", "on 5 May 2020"),
        ("fa-en", "سال ۱۳۵۷ انقلاب شد", "The revolution came in 1979"),
        ("en-pt", "the F16 and the A320", "o caça e o avião"),
    ],
)
def test_a_number_written_in_another_way_is_not_flagged(
    pair: str, source: str, translation: str
) -> None:
    assert FLAG not in flags(source, translation, Pair(*pair.split("-")))


@pytest.mark.parametrize(
    ("pair", "source", "translation"),
    [
        ("en-pt", "212 passengers in 1963", "passageiros em 1963"),
        ("en-pt", "1,234 of 1,235", "1.234 de 1.234"),
        ("en-pt", "13 boats", "barcos"),
        ("en-pt", "5 boats", "6 barcos"),
        ("en-pt", "11.6 million", "11,6 mil"),
        ("en-pt", "It left at 4.40 pm", "Partiu às 16h50"),
        ("en-pt", "It left at 15:05", "Partiu às 14h05"),
        ("en-pt", "in the 1930s", "nos anos 40"),
        ("en-zh", "1.5 million people", "15万人"),
        ("ar-en", "في عام ٢٠١٨", "In 2017"),
        ("fa-en", "در ۵ مرداد ۱۳۹۹", "on 26 July 2018"),
        ("fa-en", "سال ۱۳۵۷ انقلاب شد", "The revolution came in 1985"),
    ],
)
def test_a_number_that_is_lost_or_another_is_flagged(
    pair: str, source: str, translation: str
) -> None:
    assert FLAG in flags(source, translation, Pair(*pair.split("-")))


def test_digits_without_end_are_survived() -> None:
    text = "9" * 50_000 + " 1.2.3.4.5" * 2_000 + " 一" + "万" * 5_000
    assert flags(text, "nada", Pair("en", "pt"))
    assert flags("Nothing at all happened in the harbour.", text, Pair("en", "zh"))
