"""A negation that is gone: the worst of errors, for what is left reads well."""

import re
from dataclasses import dataclass
from typing import Final

from facingpage.translation.checks._sides import Sides


@dataclass(frozen=True, slots=True)
class _Words:
    """What denies in a language, and what may stand for it in a good translation."""

    denies: re.Pattern[str]
    may_deny: re.Pattern[str]


def _words(denies: str, may_deny: str, not_these: str = r"(?!)") -> _Words:
    """Make patterns of words; "*" stands for any ending."""
    said = denies.replace("*", r"\w*")
    more = f"{denies}|{may_deny}".replace("*", r"\w*")
    return _Words(
        re.compile(rf"(?:{not_these})|(?<![\w-])(?P<said>{said})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{more})(?!\w)", re.IGNORECASE),
    )


_LANGUAGES: Final = {
    "en": _words(
        r"not|never|no|nobody|nothing|neither|nor|none|cannot|nowhere"
        r"|(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|should|was"
        r"|were|wo|would)n['’]?t",
        r"without|*-free|fail*|lack*|refus*|declin*|short of|ill|den(?:y|ie)*|reject*"
        r"|barely|hardly"
        r"|far from|rather than|instead|prevent*|avoid*|non*|\w{4,}less|except*"
        r"|anything but|absen*|rarely"
        r"|seldom|few|little|unless|ignor*|miss(?:ed|ing)|other than|free of|hard to"
        r"|un(?!it|ion|ique|iver|iform|der|cles?\b|til)\w{4,}|dis(?!cuss|play|tanc|trict"
        r"|tribut|eas|aster|cover)\w{4,}|in(?:ab|act|adeq|cap|compl|conc|corr|decis|dep"
        r"|dis|eff|elig|escap|evit|exc|exp|fin|form|hum|just|nocen|ocuous|op|sec|sens"
        r"|sign|suff|suppor|tang|toler|val|var|vis)\w+|im(?:poss|prob|prop|mor|mob|perf"
        r"|prec|mea|mun)\w+|ir(?:re|ra)\w+|il(?:leg|lic|lit|log)\w+",
        r"not (?:only|just|least|to mention)|no (?:doubt|matter)|or not|if not|why not"
        r"|no\.? ?\d|no sooner|no less than|no wonder|no later than|no longer than"
        r"|(?-i:None)(?! of| was| were| is| are| ha)",
    ),
    "pt": _words(
        r"não|nunca|jamais|nem|nenhum|nenhuma|ninguém|nada|tampouco",
        r"sem|deix*(?= de)|falt*|falh*|recus*|neg(?:a|o|ou|ar|am"
        r"|aram|and|ativ)*|imped*|impeç*|evit*|proib*|nenhu*|ausê*|pouco|poucas|poucos"
        r"|dificilmente|raramente|exceto|salvo|longe de|rejeit*|em vez|ao invés|ignor*"
        r"|impos*|imprec*|impróp*|improv*|imun*|imut*|in(?:ab|ad|ativ|cap|compl|conce"
        r"|corr|decis|def|desej|dif|dis|efic|esper|ex|expl|feliz|fund|grat|hum|just|ocen"
        r"|seg|sens|sufic|sustent|toler|útil|út|válid|var|vis)*"
        r"|des(?!de|envol|creve|crit|ta|te|se|tin|cob|tac)\w{4,}|ir(?:re|ra)\w+"
        r"|il(?:eg|im|óg)\w+|lívid*|mal",
        r"não (?:só|apenas|obstante)|sem dúvida|pois não|se não|ou não",
    ),
    "es": _words(
        r"no|nunca|jamás|ni|ningún|ninguna?|nadie|nada|tampoco",
        r"sin|dej*|falt*|fall*|imposib*|incap*|neg*|nieg*|rechaz*|impid*|imped*|evit*"
        r"|prohib*|ausen*|poc*|apenas|salvo|excepto|lejos|menos|contra|in\w{4,}"
        r"|im\w{4,}|des\w{4,}|ir\w{5,}|en vez|en lugar|solo|sólo|alguna?",
        r"no (?:solo|sólo|solamente|obstante|cabe duda|dej\w+ de)|sin embargo|sin duda"
        r"|si no|no \w+ (?:más|sino) que",
    ),
    "fr": _words(
        r"ne|n['’](?=\w)*|pas|jamais|ni|aucune?|rien|guère",
        r"sans|non|manqu*|échou*|impossib*|incap*|refus*|empêch*|évit*|interdi*|absen*|peu"
        r"|seul*|moins|contre|in\w{4,}|im\w{4,}|dés\w{4,}|dé\w{4,}|loin|sauf|au lieu"
        r"|plutôt|ir\w{5,}|rejet*|n['’]*",
        r"non seulement|sans doute|pas mal de|(?:ne |n['’])\w+(?: \w+)? (?:que|qu['’])"
        r"|néanmoins|pas à pas",
    ),
    "de": _words(
        r"nicht|nie|niemals|kein|keine[mnrs]?|niemand*|nichts|weder|nirgend*",
        r"ohne|fehl*|unmög*|unfähig|verweig*|weiger*|verhind*|vermeid*|verbot*|verbiet*"
        r"|kaum|wenig*|nur|un\w{4,}|\w+los*|statt*|anstatt|abgelehn*|ablehn*|lehn*"
        r"|gegen|außer|fern|bevor|bis|mangel*|nein|noch|in\w{5,}",
        r"nicht (?:nur|zuletzt|allein)|ohne (?:Zweifel|Frage)",
    ),
    "it": _words(
        r"non|mai|né|nessun[oa]?|nulla|niente|nemmeno|neppure|neanche",
        r"senza|manc*|fall*|impossib*|incap*|rifiut*|neg*|imped*|evit*|viet*|poc*|solo"
        r"|salvo|tranne|meno|contro|in\w{4,}|im\w{4,}|s\w{6,}|dis\w{4,}|invece|alcun*",
        r"non (?:solo|solamente|soltanto)|senza dubbio",
    ),
    "nl": _words(
        r"niet|nooit|geen|niemand|niets|nergens",
        r"zonder|noch|onmog*|gebrek*|weiger*|verhind*|voorkom*|verbod*|verbied*|nauwelijks|weinig"
        r"|slechts|on\w{4,}|\w+loos|in plaats|behalve|minder|tegen|mis*|alleen",
        r"niet alleen|zonder twijfel",
    ),
    "ru": _words(
        r"не|ни|нет|никогда|никто|никого|никому|ничего|ничто|никак*|нельзя|нигде"
        r"|невозможно",
        r"без|не\w{3,}|без\w{3,}|бес\w{3,}|отсутств*|отказ*|отриц*|запре*|только|лишь"
        r"|кроме|мало|едва|вряд|вместо|против*|избе*|лиш*|ни\w{2,}|а\w{6,}|прекра*"
        r"|пока|трудно",
        r"не только|не перв|не единственн|не менее|не более"
        r"|без сомнения|тем не менее|как ни",
    ),
    "uk": _words(
        r"не|ні|немає|ніколи|ніхто|нікого|нічого|ніщо|ніяк*|неможливо|ніде|нема",
        r"без|не\w{3,}|без\w{3,}|відсутн*|відмов*|запере*|заборон*|тільки|лише|крім|мало"
        r"|ледве|навряд|замість|проти*|уник*|ні\w{2,}|припин*|поки|важко",
        r"не тільки|не лише|не перш|не єдин|не менш|не більш|без сумніву",
    ),
    "pl": _words(
        r"nie|nigdy|nikt|nikogo|nic|niczego|żad*|ani",
        r"bez|nie\w{3,}|bez\w{3,}|brak*|odm*|zaprz*|zakaz*|tylko|jedynie|oprócz|mało|ledwo"
        r"|zamiast|przeciw*|unik*|niemoż*",
        r"nie tylko|nie mniej|bez wątpienia",
    ),
}

_NEXT_WORD: Final = re.compile(r"\s+\w+")


def lost(sides: Sides) -> bool:
    """Return whether the source denies and nothing in the translation may do so.

    Only where both languages are listed. Words that often stand in a denial's place
    ("fail", "unable", "in…") count as one, so what is flagged is flagged rightly.
    """
    ours = _LANGUAGES.get(sides.source_language)
    theirs = _LANGUAGES.get(sides.target_language)
    if ours is None or theirs is None:
        return False
    if not any(
        _denies(match, sides) for match in ours.denies.finditer(sides.source_folded)
    ):
        return False
    return theirs.may_deny.search(sides.target_folded) is None


def _denies(match: re.Match[str], sides: Sides) -> bool:
    """Return whether what was found denies, and is no name that stays: "No Sidebar"."""
    if match["said"] is None:
        return False
    start = match.start()
    follows = _NEXT_WORD.match(sides.source_folded, match.end())
    if follows is None:
        return True
    return sides.source_folded[start : follows.end()] not in sides.target_folded
