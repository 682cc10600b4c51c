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
        re.compile(rf"(?:{not_these})|(?<!\w)(?P<said>{said})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{more})(?!\w)", re.IGNORECASE),
    )


_LANGUAGES: Final = {
    "en": _words(
        r"not|never|no|nobody|nothing|neither|nor|none|cannot|without|nowhere"
        r"|(?:ai|are|ca|could|did|do|does|had|has|have|is|might|must|need|should|was"
        r"|were|wo|would)n['’]?t",
        r"fail*|unable|unlikely|lack*|refus*|den(?:y|ie)*|impossib*|reject*|barely"
        r"|hardly|stop*|far from|rather than|instead|prevent*|avoid*|miss*|un\w{3,}"
        r"|in\w{5,}|im\w{5,}|dis\w{4,}|\w+less|non\w+|free of|except*|few*|little"
        r"|only|ban*|forb*|prohib*|beyond|anything but|any*|yet|ever|less|ir\w{5,}|out"
        r"|otherwise|unless|until",
        r"not (?:only|just|least|to mention)|no (?:doubt|matter)|or not|if not|why not"
        r"|no\.? ?\d|no sooner|no less than|no wonder",
    ),
    "pt": _words(
        r"não|nunca|jamais|nem|nenhum|nenhuma|ninguém|nada|sem|tampouco",
        r"deix*|falt*|falh*|impossí*|incap*|recus*|neg*|imped*|impeç*|evit*|proib*"
        r"|nenhu*|ausê*|pouc*|só|apenas|dificilmente|mal|salvo|exceto|longe|menos"
        r"|contra|in\w{4,}|im\w{4,}|des\w{4,}|ir\w{5,}|rejeit*|em vez|ao invés|alguma?",
        r"não só|não apenas|não obstante|nem sempre|sem dúvida|pois não|se não",
    ),
    "es": _words(
        r"no|nunca|jamás|ni|ningún|ninguna?|nadie|nada|sin|tampoco",
        r"dej*|falt*|fall*|imposib*|incap*|neg*|nieg*|rechaz*|impid*|imped*|evit*"
        r"|prohib*|ausen*|poc*|apenas|salvo|excepto|lejos|menos|contra|in\w{4,}"
        r"|im\w{4,}|des\w{4,}|ir\w{5,}|en vez|en lugar|solo|sólo|alguna?",
        r"no (?:solo|sólo|solamente|obstante)|sin embargo|sin duda|si no",
    ),
    "fr": _words(
        r"ne|n['’](?=\w)\w*|pas|jamais|ni|aucune?|personne|rien|sans|non|guère",
        r"manqu*|échou*|impossib*|incap*|refus*|empêch*|évit*|interdi*|absen*|peu"
        r"|seul*|moins|contre|in\w{4,}|im\w{4,}|dés\w{4,}|dé\w{4,}|loin|sauf|au lieu"
        r"|plutôt|ir\w{5,}|rejet*|n['’]\w*",
        r"non seulement|sans doute|ne \w+ que|néanmoins|pas à pas",
    ),
    "de": _words(
        r"nicht|nie|niemals|kein|keine[mnrs]?|niemand*|nichts|weder|ohne|nirgend*",
        r"fehl*|unmög*|unfähig|verweig*|weiger*|verhind*|vermeid*|verbot*|verbiet*"
        r"|kaum|wenig*|nur|un\w{4,}|\w+los\w*|statt*|anstatt|abgelehn*|ablehn*|lehn*"
        r"|gegen|außer|fern|bevor|bis|mangel*|nein|noch|in\w{5,}",
        r"nicht (?:nur|zuletzt|allein)|ohne (?:Zweifel|Frage)",
    ),
    "it": _words(
        r"non|mai|né|nessun[oa]?|nulla|niente|senza|nemmeno|neppure|neanche",
        r"manc*|fall*|impossib*|incap*|rifiut*|neg*|imped*|evit*|viet*|poc*|solo"
        r"|salvo|tranne|meno|contro|in\w{4,}|im\w{4,}|s\w{6,}|dis\w{4,}|invece|alcun*",
        r"non (?:solo|solamente|soltanto)|senza dubbio",
    ),
    "nl": _words(
        r"niet|nooit|geen|niemand|niets|noch|zonder|nergens",
        r"onmog*|gebrek*|weiger*|verhind*|voorkom*|verbod*|verbied*|nauwelijks|weinig"
        r"|slechts|on\w{4,}|\w+loos|in plaats|behalve|minder|tegen|mis*|alleen",
        r"niet alleen|zonder twijfel",
    ),
    "ru": _words(
        r"не|ни|нет|никогда|никто|никого|никому|ничего|ничто|никак*|без|нельзя|нигде"
        r"|невозможно",
        r"не\w{3,}|без\w{3,}|бес\w{3,}|отсутств*|отказ*|отриц*|запре*|только|лишь"
        r"|кроме|мало|едва|вряд|вместо|против*|избе*|лиш*|ни\w{2,}|а\w{6,}|прекра*"
        r"|пока|трудно",
        r"не только|не менее|не более|без сомнения|тем не менее|как ни",
    ),
    "uk": _words(
        r"не|ні|немає|ніколи|ніхто|нікого|нічого|ніщо|ніяк*|без|неможливо|ніде|нема",
        r"не\w{3,}|без\w{3,}|відсутн*|відмов*|запере*|заборон*|тільки|лише|крім|мало"
        r"|ледве|навряд|замість|проти*|уник*|ні\w{2,}|припин*|поки|важко",
        r"не тільки|не лише|не менш|не більш|без сумніву",
    ),
    "pl": _words(
        r"nie|nigdy|nikt|nikogo|nic|niczego|żad\w*|bez|ani",
        r"nie\w{3,}|bez\w{3,}|brak*|odm*|zaprz*|zakaz*|tylko|jedynie|oprócz|mało|ledwo"
        r"|zamiast|przeciw*|unik*|niemoż*",
        r"nie tylko|nie mniej|bez wątpienia",
    ),
}


def lost(sides: Sides) -> bool:
    """Return whether the source denies and nothing in the translation may do so.

    Only where both languages are listed. Words that often stand in a denial's place
    ("fail", "unable", "in…") count as one, so what is flagged is flagged rightly.
    """
    ours = _LANGUAGES.get(sides.source_language)
    theirs = _LANGUAGES.get(sides.target_language)
    if ours is None or theirs is None:
        return False
    if not any(match["said"] for match in ours.denies.finditer(sides.source)):
        return False
    return theirs.may_deny.search(sides.target) is None
