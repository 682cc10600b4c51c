"""How oddly a decoded text reads: the mark of a wrong encoding."""

import re
from typing import Final

# Accented Latin letters of one word rarely stand in threes; Cyrillic or Greek bytes
# read as a Latin code page give whole words of them.
_ACCENTED_RUN = re.compile(r"[\u00a1-\u024f]{3,}")
# A small letter before a capital inside a word: KOI8-R read as windows-1251 swaps case.
_CAMEL = re.compile(r"[а-яё][А-ЯЁ]|[α-ω][Α-Ω]")
# One small letter leading a word of capitals.
_SWAPPED = re.compile(r"\b[а-яё][А-ЯЁ]{2,}")
_IN_WORD = re.compile(
    r"(?<=\w)[\u00a1-\u00a9\u00ab-\u00b6\u00b8\u00b9\u00bb-\u00bf\u00d7\u00f7\u2030"
    r"\u2039\u203a\u20ac\u2116\u2122\u2020\u2021\u00a4](?=\w)"
    r"|[\u2500-\u259f](?=\w)|(?<=\w)[\u2500-\u259f]"
)
_MIXED = re.compile(r"[a-zA-Z][\u0400-\u04ff]{2,}|[\u0400-\u04ff]{2,}[a-zA-Z]")
# Words of two writings: accented Latin read as another code page. Ideographs stand
# beside Latin words without a space, but not within them.
_WITHIN = re.compile(
    r"[a-zA-Z][\u0370-\u0eff](?=[a-zA-Z])|[a-zA-Z][\u0370-\u03ff\u0590-\u0eff]"
    r"|[\u0370-\u03ff\u0590-\u0eff](?=[a-zA-Z])"
    r"|(?<=[a-z])[\u3040-\ud7a3\uff61-\uff9f](?![\u3040-\ud7a3\uff61-\uff9f])"
)
# Half-width kana in runs: EUC or GB bytes read as Shift-JIS.
_HALF_KANA = re.compile(r"[\uff61-\uff9f]+")
_RARE_CYRILLIC = re.compile(
    r"[\u0402-\u0403\u0409-\u040b\u040c\u040f\u0452\u0453\u0459-\u045c\u045f\u0490]"
)
_CONTROL = re.compile(r"[\x80-\x9f\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0e-\x1f]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
# About two thirds of any text in a Slavic Cyrillic writing; under half of it in the
# same bytes read by another Cyrillic code page.
_COMMON_CYRILLIC = re.compile(r"[оеаинтсрвлі]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

# The commonest characters of Chinese (both writings) and Japanese: any real text of
# some length is about a third made of them, wrongly decoded text hardly at all.
_COMMON_HAN: Final = frozenset(
    "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可"
    "里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三"
    "已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定"
    "女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加"
    "化由却代军产入先山五太水万市这個們來國說為時會著過學對裡後麼沒於還發當無開從動兩長樣現將與進"
    "實點種聲話兒問機給幾業間電門東關產萬这读页段必须保留正文普通它足够"
    "者本社会議員自民党東京都県市町村区年月日時分秒前後上中下今回目的場合関係使用方法必要可能性以"
)


def implausibility(text: str) -> float:
    """Return the share of a text's non-ASCII characters that read oddly: 0.0 to 1.0.

    Zero where there is nothing beyond ASCII to judge by.
    """
    wide = sum(1 for c in text if c > "\x7f")
    if not wide:
        return 0.0
    odd = 1.5 * len(_CONTROL.findall(text))
    odd += sum(map(len, _ACCENTED_RUN.findall(text)))
    odd += 2.0 * len(_CAMEL.findall(text)) + 3.0 * len(_SWAPPED.findall(text))
    odd += 2.0 * len(_IN_WORD.findall(text)) + 2.0 * len(_MIXED.findall(text))
    odd += 2.0 * len(_WITHIN.findall(text))
    odd += sum(map(len, _HALF_KANA.findall(text)))
    odd += 0.7 * len(_RARE_CYRILLIC.findall(text))
    odd += _odd_han(text) + _odd_cyrillic(text)
    return min(1.0, odd / wide)


def _odd_han(text: str) -> float:
    han = _HAN.findall(text)
    if not han:
        return 0.0
    if len(_HANGUL.findall(text)) > len(han):
        return 0.0
    share = sum(1 for c in han if c in _COMMON_HAN) / len(han)
    # Kana beside the ideographs is Japanese: its grammar stands in kana.
    kana = len(_KANA.findall(text))
    expected = 0.06 if kana > len(han) / 4 else 0.2
    return len(han) * max(0.0, 1 - share / expected)


def common_share(text: str) -> float:
    """Return the share of letters and signs that most writing is made of.

    ASCII, kana, the commonest ideographs; of the many others, Hangul and Cyrillic.
    """
    found = sum(
        1
        for c in text
        if "\x20" <= c <= "\x7e"
        or c in "\t\r\n"
        or c in _COMMON_HAN
        or "\u0400" <= c <= "\u045f"
        or "\u3000" <= c <= "\u30ff"
        or "\uff01" <= c <= "\uff5e"
    )
    others = sum(1 for c in text if "\u4e00" <= c <= "\u9fa5" or "가" <= c <= "힣")
    return (found + others / 2) / max(len(text), 1)


def has_kana(text: str) -> bool:
    """Return whether a text holds enough kana to be Japanese."""
    return len(_KANA.findall(text)) > 10


def _odd_cyrillic(text: str) -> float:
    letters = len(_CYRILLIC.findall(text))
    if letters < 20:
        return 0.0
    share = len(_COMMON_CYRILLIC.findall(text)) / letters
    return letters * max(0.0, 1 - share / 0.5)
