"""Numbers from thirteen to a hundred as words: "twenty", "vinte", "двадцат…"."""

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


def is_spelled(value: int, text: str, language: str) -> bool:
    """Return whether a number seems to stand in a text in small letters, in words.

    Of 21 to 99 the tens are looked for. False for all others and unlisted languages.
    """
    if not 13 <= value <= 100 or language not in _STEMS:
        return False
    sought = value if value <= _TENS or value % 10 == 0 else value // 10 * 10
    stems = _STEMS[language].split()[_VALUES.index(sought)]
    return any(stem in text for stem in stems.split("|"))
