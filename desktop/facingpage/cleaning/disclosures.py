"""Notices that a page earns by its links: "We may earn a commission if you buy …"."""

import re
from typing import Final

# Law in many countries asks for such a notice. It names the links or the share by a
# word of the trade, says who earns, and by what the reader does.
_AFFILIATE: Final = (
    r"affiliate\w*|amazon associates?|afiliad[oa]s?|affilié\w*|affiliazione"
    r"|afiliacyj\w+|affiliatielinks?|provisions?-?links?|partner-?links?"
    r"|партн[её]рск\w+ ссылк\w+"
)
_SHARE: Final = (
    r"commissions?|kick-?back|provision(?:en)?|comisi[óo]n(?:es)?|comiss(?:ão|ões)"
    r"|commission[ei]|commissie|prowizj\w+|комисси\w+"
)
_EARN: Final = (
    r"earn|earns|receive|receives|get|gets|make|paid|erhalten|erhält|erhalte|bekommen"
    r"|bekommt|verdienen|touch\w+|perc[eç]\w+|gagn\w+|recib\w+|reciba\w*|gan[ae]\w*"
    r"|ganh\w+|receb\w+|guadagn\w+|ricev\w+|ontvang\w*|verdien\w*|otrzym\w+|zarab\w+"
    r"|получ\w+|зараб\w+"
)
_BUY: Final = (
    r"links?|click\w*|buy\w*|bought|purchas\w+|orders?|kauf\w*|einkauf\w*|bestell\w*"
    r"|klick\w*|verlinkung\w*|liens?|achet\w+|achats?|cliqu\w+|enlaces?|compr\w+|clic"
    r"|acquist\w+|koop\w*|klik\w*|linki?|zakup\w*|ссылк\w+|покуп\w+|купи\w+"
)
_OURS: Final = (
    r"we|us|our|i|my|this (?:post|article|page|site|website|blog|content)|these links"
    r"|wir|uns\w*|ich|mein\w*|diese\w? (?:beitrag|artikel|seite|links)"
    r"|nous|notre|nos|je|cet article|nosotros|nuestr\w+|est[ea] (?:artículo|página)"
    r"|nós|noss\w+|este (?:artigo|post)|noi|nostr\w+|questo (?:articolo|post)"
    r"|wij|onze|ons|nasz\w*|my|ten (?:artykuł|wpis)|мы|нам|наш\w*|эт\w+ (?:статья|пост)"
)


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_IS_AFFILIATE: Final = _any(_AFFILIATE)
_IS_SHARE: Final = _any(_SHARE)
_IS_EARNED: Final = _any(_EARN)
_IS_BOUGHT: Final = _any(_BUY)
_IS_OURS: Final = _any(_OURS)
_MOST_WORDS: Final = 45
# How the words for the trade and the share begin: most texts hold none of them.
_HINT_WORDS: Final = """
affili amazon afili provision partner партн commis kick comisi comiss prowizj комисси
"""
_HINTS: Final = tuple(_HINT_WORDS.split())


def is_disclosure(text: str) -> bool:
    """Return whether a text says no more than that its page earns by its links."""
    small = text.lower()
    if not any(map(small.__contains__, _HINTS)):
        return False
    if len(text.split()) > _MOST_WORDS or not _IS_OURS.search(text):
        return False
    is_traded = _IS_AFFILIATE.search(text) or (
        _IS_SHARE.search(text) and _IS_EARNED.search(text)
    )
    return bool(is_traded and _IS_BOUGHT.search(text))
