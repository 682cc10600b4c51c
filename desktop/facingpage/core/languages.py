"""Language codes, names, scripts and direction."""

import functools
import re
import unicodedata
from collections import Counter
from typing import Final

UNDETERMINED: Final = "und"

# code: (English name, own name, script). Scripts are ISO 15924 names.
_LANGUAGES: Final[dict[str, tuple[str, str, str]]] = {
    "af": ("Afrikaans", "Afrikaans", "Latn"),
    "ar": ("Arabic", "العربية", "Arab"),
    "be": ("Belarusian", "Беларуская", "Cyrl"),
    "bg": ("Bulgarian", "Български", "Cyrl"),
    "bn": ("Bengali", "বাংলা", "Beng"),
    "ca": ("Catalan", "Català", "Latn"),
    "cs": ("Czech", "Čeština", "Latn"),
    "cy": ("Welsh", "Cymraeg", "Latn"),
    "da": ("Danish", "Dansk", "Latn"),
    "de": ("German", "Deutsch", "Latn"),
    "el": ("Greek", "Ελληνικά", "Grek"),
    "en": ("English", "English", "Latn"),
    "es": ("Spanish", "Español", "Latn"),
    "et": ("Estonian", "Eesti", "Latn"),
    "fa": ("Persian", "فارسی", "Arab"),
    "fi": ("Finnish", "Suomi", "Latn"),
    "fr": ("French", "Français", "Latn"),
    "gl": ("Galician", "Galego", "Latn"),
    "gu": ("Gujarati", "ગુજરાતી", "Gujr"),
    "he": ("Hebrew", "עברית", "Hebr"),
    "hi": ("Hindi", "हिन्दी", "Deva"),
    "hr": ("Croatian", "Hrvatski", "Latn"),
    "hu": ("Hungarian", "Magyar", "Latn"),
    "id": ("Indonesian", "Indonesia", "Latn"),
    "it": ("Italian", "Italiano", "Latn"),
    "ja": ("Japanese", "日本語", "Jpan"),
    "ka": ("Georgian", "ქართული", "Geor"),
    "kn": ("Kannada", "ಕನ್ನಡ", "Knda"),
    "ko": ("Korean", "한국어", "Kore"),
    "lt": ("Lithuanian", "Lietuvių", "Latn"),
    "lv": ("Latvian", "Latviešu", "Latn"),
    "mk": ("Macedonian", "Македонски", "Cyrl"),
    "ml": ("Malayalam", "മലയാളം", "Mlym"),
    "mr": ("Marathi", "मराठी", "Deva"),
    "ms": ("Malay", "Melayu", "Latn"),
    "ne": ("Nepali", "नेपाली", "Deva"),
    "nl": ("Dutch", "Nederlands", "Latn"),
    "no": ("Norwegian", "Norsk", "Latn"),
    "pa": ("Punjabi", "ਪੰਜਾਬੀ", "Guru"),
    "pl": ("Polish", "Polski", "Latn"),
    "pt": ("Portuguese", "Português", "Latn"),
    "ro": ("Romanian", "Română", "Latn"),
    "ru": ("Russian", "Русский", "Cyrl"),
    "sk": ("Slovak", "Slovenčina", "Latn"),
    "sl": ("Slovenian", "Slovenščina", "Latn"),
    "so": ("Somali", "Soomaali", "Latn"),
    "sq": ("Albanian", "Shqip", "Latn"),
    "sr": ("Serbian", "Српски", "Cyrl"),
    "sv": ("Swedish", "Svenska", "Latn"),
    "sw": ("Swahili", "Kiswahili", "Latn"),
    "ta": ("Tamil", "தமிழ்", "Taml"),
    "te": ("Telugu", "తెలుగు", "Telu"),
    "th": ("Thai", "ไทย", "Thai"),
    "tl": ("Tagalog", "Tagalog", "Latn"),
    "tr": ("Turkish", "Türkçe", "Latn"),
    "uk": ("Ukrainian", "Українська", "Cyrl"),
    "ur": ("Urdu", "اردو", "Arab"),
    "vi": ("Vietnamese", "Tiếng Việt", "Latn"),
    "zh": ("Chinese", "中文", "Hans"),
}

CODES: Final = tuple(_LANGUAGES)
"""Every language code with a name, in alphabetical order."""

# code: (English name, own name), of languages that are written in two ways.
_WRITINGS: Final[dict[str, tuple[str, str]]] = {
    "sr-Cyrl": ("Serbian (Cyrillic)", "Српски"),
    "sr-Latn": ("Serbian (Latin)", "Srpski"),
    "zh-Hans": ("Chinese (simplified)", "简体中文"),
    "zh-Hant": ("Chinese (traditional)", "繁體中文"),
}

CODES_IN_FULL: Final = (*CODES, *_WRITINGS)
"""`CODES` and those that also name a script."""

# The first word of a character's Unicode name tells its script well enough, and the
# standard library has no script property.
_SCRIPT_BY_NAME: Final = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "ARABIC": "Arab",
    "HEBREW": "Hebr",
    "CJK": "Hani",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HANGUL": "Hang",
    "THAI": "Thai",
    "DEVANAGARI": "Deva",
    "BENGALI": "Beng",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "KANNADA": "Knda",
    "MALAYALAM": "Mlym",
    "GEORGIAN": "Geor",
    "ARMENIAN": "Armn",
    "FULLWIDTH": "Latn",
}

# Scripts whose letters a language's writing may hold.
_WRITTEN_IN: Final = {
    "Jpan": frozenset({"Hani", "Kana"}),
    "Kore": frozenset({"Hang", "Hani"}),
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
}

# What a code without a script leaves open.
_IN_TWO: Final = {"sr": frozenset({"Cyrl", "Latn"})}


# What a code looks like, whether we know it or not.
_CODE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def is_code(code: str) -> bool:
    """Return whether a text has the form of a language's code."""
    return _CODE.fullmatch(code) is not None


@functools.lru_cache(maxsize=256)
def base(code: str) -> str:
    """Return the language of a code without its script or region: "pt" of "pt-BR"."""
    return code.replace("_", "-").split("-")[0].lower()


def is_same(code: str, other: str) -> bool:
    """Return whether codes name one language and, if both name a script, one script."""
    return base(code) == base(other) and (
        code == other or "-" not in code or "-" not in other
    )


def name(code: str) -> str:
    """Return the English name of a language; the code itself where none is known."""
    if code == UNDETERMINED:
        return "unknown language"
    known = _WRITINGS.get(code) or _LANGUAGES.get(base(code))
    return known[0] if known else code


def own_name(code: str) -> str:
    """Return what speakers of a language call it; the code itself where unknown."""
    known = _WRITINGS.get(code) or _LANGUAGES.get(base(code))
    return known[1] if known else code


@functools.lru_cache(maxsize=256)
def scripts_of(code: str) -> frozenset[str]:
    """Return the scripts a language is written in; empty where that is not known."""
    parts = code.split("-")
    if len(parts) > 1 and len(parts[1]) == 4:
        script = parts[1].title()
    elif known := _LANGUAGES.get(base(code)):
        script = known[2]
        if code in _IN_TWO:
            return _IN_TWO[code]
    else:
        return frozenset()
    return _WRITTEN_IN.get(script, frozenset({script}))


@functools.lru_cache(maxsize=8192)
def script_of_letter(letter: str) -> str | None:
    """Return the ISO 15924 name of a letter's script; None for all but letters."""
    if letter < "\x80":
        return "Latn" if letter.isalpha() else None
    if not letter.isalpha():
        return None
    return _SCRIPT_BY_NAME.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0])


def script_counts(text: str) -> Counter[str]:
    """Return how many letters of each known script a text holds."""
    counts: Counter[str] = Counter()
    if text.isascii():
        letters = sum(map(str.isalpha, text))
        return Counter(Latn=letters) if letters else counts
    for letter, times in Counter(text).items():
        if script := script_of_letter(letter):
            counts[script] += times
    return counts


def is_right_to_left(text: str) -> bool:
    """Return whether a text reads right to left: its first strong letter decides."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def is_right_to_left_language(code: str) -> bool:
    """Return whether a language is written right to left."""
    return bool(scripts_of(code) & {"Arab", "Hebr"})
