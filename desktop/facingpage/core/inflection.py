"""Words as a glossary compares them: folded, and how far an ending may differ.

A wrong hit forces a wrong translation while a missed one leaves what the model says:
so the rules are narrow. They are general on purpose (a common stem and a short ending),
with how much of each a family of languages allows.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from facingpage.core.languages import base

# Letters and digits with the marks that belong to them. Of Indic scripts nearly all
# but the danda is part of a word; joiners and soft hyphens stand inside words.
_MARKS: Final = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0971-\u0df3\u00ad\u200c\u200d"
)
WORD: Final = re.compile(f"(?:[^\\W_]|[{_MARKS}])+")
"""A word, with the marks over and under its letters."""

_SHORT: Final = 4

UNSPACED: Final = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages whose words are not apart: there a term is found anywhere."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How an inflected word may differ from the term's own.

    Both begin with a stem of at least `stem` letters. Either what follows it in the
    term and in the word are both `ends`, or they are one of `changes`: an ending, and
    what stands in its place. `heads` may stand before the word, written as one with it.
    """

    stem: int = 4
    ends: frozenset[str] = frozenset()
    changes: frozenset[tuple[str, str]] = frozenset()
    heads: tuple[str, ...] = ()

    @property
    def dropped(self) -> int:
        """How many letters at most a term loses."""
        changed = (before for before, _ in self.changes)
        return max(map(len, ("", *self.ends, *changed)))


def _ends(words: str) -> frozenset[str]:
    return frozenset(("", *words.split()))


def _changes(words: str) -> frozenset[tuple[str, str]]:
    pairs = (word.partition(">") for word in words.split())
    return frozenset((before, after) for before, _, after in pairs)


_NONE: Final = Rule()
# English verbs and adverbs are left out: "port" is not "ported", nor "portly".
_ENGLISH: Final = Rule(3, changes=_changes(">s >es y>ies f>ves fe>ves"))
# Plurals and genders; most other Romance endings belong to other words.
_ROMANCE: Final = Rule(
    3,
    changes=_changes(
        ">s >es o>a a>o o>os o>as a>as a>os o>i a>e e>i a>i ão>ões ão>ães m>ns"
        " l>is il>is z>ces ión>iones al>aux >x >e co>chi go>ghi ca>che ga>ghe io>i"
    ),
)
# Its articles stand at the end of the noun.
_ROMANIAN: Final = Rule(
    3,
    changes=_changes(
        "ă>e e>ea ă>a >ul >le >i >lui a>ei >ii >uri >urile e>i e>ile >ilor"
    ),
)
_GERMANIC: Final = Rule(
    4,
    _ends("e en er es s n em ern ens et ene ar or na arna erna orna ers ets"),
)
_GREEK: Final = Rule(
    4,
    _ends("ος ου ο οι ων ους α ας ες η ης ι ια ιά ά ός ού ό οί ών ούς ή ής ές ς ις"),
)
_CYRILLIC: Final = Rule(
    3,
    _ends(
        "а я у ю е и ы о ё і ї є й ь ой ей ою ею єю ом ем ём ам ям ами ями ах ях ов"
        " ев ёв ів їв ові еві ью ого его ому ему ым им ых их ыми ими ая яя ое ее ую"
        " юю ые ие ий ый їх ій ия ию ии ием иями иях іт ът ят та то те ите ата ото"
        " ета ово ови ове"
    ),
)
_WEST_SLAVIC: Final = Rule(
    4,
    _ends(
        "a ą á e ę é ě i í y ý o ó u ú ů ou em om am um ům ím ym ým ech ich ích ych"
        " ých ach ách ami emi ími ymi ými ama ima mi ov ow ów ev ovi owi evi ové"
        " owie ia ie iem ego emu ého ému oga omu ih im ega ej oj iu ii ją ho mu"
    ),
)
_BALTIC: Final = Rule(
    4,
    _ends(
        "as is ys us a ė o io ies ės aus ui iui ei ai iai ą į ę ų u iu e je oje ėje"
        " yje uje ams iams oms ėms ius es omis ėmis ais iais uose iuose ose ėse s š"
        " am im em ā ē ī iem ām ēm os ās ēs i"
    ),
)
_FINNIC: Final = Rule(
    4,
    _ends(
        "a ä n i t e ia iä en in an än on un yn ön ta tä ssa ssä sta stä lla llä"
        " lta ltä lle na nä ksi tta ttä jen ien iden issa issä ista istä illa illä"
        " ilta iltä ille iin de te d l le lt s st ga ni"
    ),
)
_HUNGARIAN: Final = Rule(
    4,
    _ends(
        "k t ak ek ok ök at et ot öt ban ben ba be ból ből nak nek val vel on en ön"
        " ra re ról ről ig hoz hez höz tól től ért ként ja je a e i ai ei ának ének"
        " ában ében okat eket akat ökben okban ekben akban an n"
    ),
)
_TURKISH: Final = Rule(
    4,
    _ends(
        "ı i u ü a e nı ni nu nü na ne ya ye yı yi yu yü da de ta te dan den tan"
        " ten ın in un ün nın nin nun nün lar ler ları leri ların lerin lara lere"
        " larda lerde lardan lerden ında inde unda ünde ından inden undan ünden ına"
        " ine una üne sı si su sü la le yla yle"
    ),
)
_ARABIC: Final = Rule(
    3,
    _ends("ة ه ی ات ان ین ون ها هم نا ته تها تهم تنا تین تان وا ا یة یین یون یات"),
    heads=("ال", "وال", "بال", "فال", "کال", "لل", "و", "ب", "ل", "ف", "ک"),
)
_HEBREW: Final = Rule(
    3,
    _ends("ה ת ים ות י ית יים יות ו"),
    heads=("ה", "ו", "ב", "ל", "מ", "כ", "ש", "וה", "שה", "מה", "וב", "ול"),
)
_PERSIAN: Final = Rule(3, _ends("ها های هایی هایش ی ای یی ان ات ش م مان شان تان ه"))
_HINDI: Final = Rule(3, _ends("ा े ो ों ं ी ि यों ियों ियाँ ियां एँ ें ओं"))
# Particles are written together with the noun.
_KOREAN: Final = Rule(
    2,
    _ends(
        "은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 까지 부터"
        " 들 들의 들은 들이 들을 에는 에서는 에도 이나 나 이다"
        " 보다 처럼 라고 이라고"
    ),
)

_RULES: Final = {
    "en": _ENGLISH,
    **dict.fromkeys(("pt", "es", "gl", "ca", "fr", "it"), _ROMANCE),
    **dict.fromkeys(("de", "nl", "sv", "da", "no", "af"), _GERMANIC),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk"), _CYRILLIC),
    **dict.fromkeys(("pl", "cs", "sk", "sl", "hr"), _WEST_SLAVIC),
    "ro": _ROMANIAN,
    "sr": Rule(3, _CYRILLIC.ends | _WEST_SLAVIC.ends),
    **dict.fromkeys(("lt", "lv"), _BALTIC),
    **dict.fromkeys(("fi", "et"), _FINNIC),
    "hu": _HUNGARIAN,
    "tr": _TURKISH,
    "el": _GREEK,
    "ar": _ARABIC,
    "he": _HEBREW,
    **dict.fromkeys(("fa", "ur"), _PERSIAN),
    **dict.fromkeys(("hi", "mr", "ne"), _HINDI),
    "ko": _KOREAN,
}


def rule_of(language: str) -> Rule:
    """Return how the words of a language are inflected; not at all where unknown."""
    return _RULES.get(base(language), _NONE)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word as it is compared: without case, points and invisible signs.

    Accents stay, for "secretária" is no "secretaria"; so do the marks that spell words
    of Indic scripts. Arabic and Persian forms of one letter are the same.
    """
    composed = unicodedata.normalize("NFKC", word).casefold()
    return "".join(
        letter
        for letter in unicodedata.normalize("NFC", composed).translate(_SAME)
        if not _is_point(letter)
    )


def is_form(word: str, term: str, rule: Rule) -> bool:
    """Return whether a folded word is a folded term's word, or inflected from it."""
    if word == term or _has_ending(word, term, rule):
        return True
    for head in rule.heads if len(term) >= rule.stem else ():
        rest = word[len(head) :] if word.startswith(head) else ""
        # One letter before and some after make too many words of a short one.
        is_long = len(head) > 1 or len(term) > _SHORT
        if rest == term or (rest and is_long and _has_ending(rest, term, rule)):
            return True
    return False


def root(term: str, rule: Rule) -> str:
    """Return what every form of a folded term's word begins with; "" if it has none."""
    if len(term) < rule.stem:
        return ""
    return term[: max(rule.stem, len(term) - rule.dropped)]


def roots(word: str, rule: Rule) -> Iterator[str]:
    """Yield the roots of the terms that a folded word may be a form of."""
    for part in (word, *(word[len(h) :] for h in rule.heads if word.startswith(h))):
        for size in range(rule.stem, len(part) + 1):
            yield part[:size]


def _has_ending(word: str, term: str, rule: Rule) -> bool:
    # "X3" is not inflected to "X3s", nor is "2nd".
    if any(map(str.isdigit, word + term)):
        return False
    for size in range(rule.stem, _common(word, term) + 1):
        before, after = term[size:], word[size:]
        if (before, after) in rule.changes:
            return True
        if before in rule.ends and after in rule.ends:
            return True
    return False


def _common(one: str, other: str) -> int:
    size = min(len(one), len(other))
    for place in range(size):
        if one[place] != other[place]:
            return place
    return size


def _is_point(letter: str) -> bool:
    order = unicodedata.combining(letter)
    return letter in "\u00ad\u200c\u200d\u0640" or 10 <= order <= 36 or order >= 200


_SAME: Final = str.maketrans("يىكةأإآ", "ییکهااا")
