"""Numbers from two to a hundred as words: "twenty", "vinte", "двадцат…"."""

import re
from typing import Final

_VALUES: Final = (*range(13, 21), *range(30, 101, 10))
# Beginnings, so that ordinals and cases go with them; None where it is left to chance.
_STEMS: Final[dict[str, str]] = {
    "en": "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twent "
    "thirt fort fift sixt sevent eight ninet hundred",
    "pt": "treze quatorz|catorz quinze dezesse|dezasse dezesset|dezasset dezoito "
    "dezenov|dezanov vint|vigés trint|trigés quarent|quadragés cinquent|cinqüent|"
    "quinquagés sessent|sexagés setent|septuagés oitent|octogés novent|nonagés "
    "cem|cent|absolut",
    "es": "trece catorce quince dieciséis diecisiete dieciocho diecinueve veint|"
    "vigés treint|trigés cuarent cincuent|quincuagés sesent setent ochent novent "
    "cien|cent",
    "fr": "treiz quatorz quinz seiz dix-sept dix-huit dix-neuf vingt trent quarant "
    "cinquant soixant soixante-dix quatre-vingt quatre-vingt-dix cent",
    "it": "tredic quattordic quindic sedic diciassett diciott diciannov vent trent "
    "quarant cinquant sessant settant ottant novant cent",
    "de": "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig "
    "dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
    "nl": "dertien veertien vijftien zestien zeventien achttien negentien twintig "
    "dertig veertig vijftig zestig zeventig tachtig negentig honderd",
    "ru": "тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат "
    "девятнадцат двадцат|двадцт тридцат сорок пятьдесят|пятидесят шестьдесят|"
    "шестидесят семьдесят|семидесят восемьдесят|восьмидесят девянос сто|ста",
    "uk": "тринадцят чотирнадцят п'ятнадцят|п’ятнадцят шістнадцят сімнадцят "
    "вісімнадцят дев'ятнадцят|дев’ятнадцят двадцят тридцят сорок п'ятдесят|"
    "п’ятдесят шістдесят сімдесят вісімдесят дев'янос|дев’янос сто|ста",
    "pl": "trzyna czterna piętna szesna siedemna osiemna dziewiętna dwadzie|dwudzie "
    "trzydzie czterdzie pięćdziesi sześćdziesi siedemdziesi osiemdziesi "
    "dziewięćdziesi sto|stu",
    "fa": "سیزده چهارده پانزده شانزده هفده هجده|هیجده نوزده بیست سی چهل پنجاه شصت "
    "هفتاد هشتاد نود صد",
    "ar": "عشر عشر عشر عشر عشر عشر عشر عشري|عشرو ثلاثي|ثلاثو أربعي|أربعو|اربعي|اربعو "
    "خمسي|خمسو ستي|ستو سبعي|سبعو ثماني|ثمانو تسعي|تسعو مائة|مئة|مئوي|بالمئة",
}
_TENS: Final = 20
# From two to twelve, ordinals and fractions with them.
_SMALL: Final[dict[str, str]] = {
    "en": "two|second|twice|both|pair|couple|half|twin|double three|third|triple|trio "
    "four|quart five|fifth six seven eight nine|ninth ten eleven|eleventh "
    "twelve|twelfth|dozen",
    "pt": "dois|duas|segund|ambos|ambas|par|casal|metade|meio|meia|dupl|dobr|gême "
    "três|terceir|terço|tripl|trio|tri quatro|quart cinco|quint seis|sext sete|sétim "
    "oito|oitav nove|non dez|décim onze|décim doze|dúzia|décim",
    "es": "dos|segund|amb|par|mitad|medi|dobl|gemel tres|tercer|tercio|tripl|trío "
    "cuatro|cuart cinco|quint seis|sext siete|séptim|sétim ocho|octav nueve|noven "
    "diez|décim once|undécim doce|docena|duodécim",
    "fr": "deux|second|paire|couple|moitié|demi|doubl trois|tiers|tripl|trio quatre|"
    "quart|quatri cinq six|sixi sept huit neuf|neuvi dix|dixi onze|onzi douz",
    "it": "due|second|entramb|coppia|metà|mezz|doppi tre|terz quattro|quart cinque|"
    "quint sei|sest sette|settim otto|ottav nove|non dieci|decim undici|undices "
    "dodici|dozzin",
    "de": "zwei|zwo|beid|paar|hälfte|halb|doppel|zweit drei|dritt vier fünf sechs "
    "sieben|siebt acht neun zehn elf zwölf|dutzend",
    "nl": "twee|beid|paar|helft|half|dubbel drie|derd vier vijf zes zeven acht negen "
    "tien elf twaalf|dozijn",
    "ru": "два|две|дву|двое|втор|оба|обе|пар|полов|пол три|трех|трёх|трем|трое|трет "
    "четыр|четвер пят шест сем|седьм вос девят десят одиннадцат двенадцат|дюжин",
    "uk": "два|дві|дво|друг|обид|пар|полов|пів три|трьох|трьом|троє|трет чотир|четвер "
    "п'ят|п’ят шіст|шост сім|сьом вісім|восьм дев'ят|дев’ят десят одинадцят "
    "дванадцят|дюжин",
    "pl": "dw|drug|ob|par|poł|pół trz|trój cztere|czwart pię|piąt sze|szó sied|siód "
    "ośm|osiem|ósm dziewię dziesię jedenast dwanaś|dwuna|tuzin",
}


def knows_small(language: str) -> bool:
    """Return whether the words of two to twelve are listed for a language."""
    return language in _SMALL


def is_spelled(value: int, text: str, language: str) -> bool:
    """Return whether a number seems to stand in a text in small letters, in words.

    Of 21 to 99 the tens are looked for. False for all others and unlisted languages.
    """
    if 2 <= value <= 12 and language in _SMALL:
        stems = _SMALL[language].split()[value - 2]
        return re.search(rf"(?<![^\W\d_])(?:{stems})", text) is not None
    if not 13 <= value <= 100 or language not in _STEMS:
        return False
    sought = value if value <= _TENS or value % 10 == 0 else value // 10 * 10
    stems = _STEMS[language].split()[_VALUES.index(sought)]
    return any(stem in text for stem in stems.split("|"))
