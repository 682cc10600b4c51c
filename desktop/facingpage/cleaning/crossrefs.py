"""Lines amid an article that lead on to another one: "Read more: …"."""

import re
from typing import Final

# How such a line begins, a language a paragraph; what follows is a title, linked.
_CUES: Final = """
related; related article; related articles; related story; related stories; related post
related posts; related reading; related content; read more; read also; read next
also read; see also; more on this; recommended; further reading

auch lesen; auch interessant; lesen sie auch; lesen sie hier; lesen sie mehr; lies auch
mehr zum thema; mehr dazu; mehr lesen; siehe auch; passend dazu
das könnte sie auch interessieren; das könnte dich auch interessieren

à lire; à lire aussi; à lire également; lire aussi; lire également; voir aussi

lea; lea también; lea además; lea más; leer también; lee también; lee además; lee más
vea también; vea además; véase también
te puede interesar; le puede interesar; puede interesarle; puedes ver; ver también
mira; mira también; más información

leia também; leia mais; veja também; veja mais; saiba mais; confira; confira também

leggi anche; vedi anche; potrebbe interessarti; approfondisci

czytaj też; czytaj także; czytaj również; czytaj więcej; zobacz też; zobacz także
zobacz również; przeczytaj też; przeczytaj także; przeczytaj również

lees ook; lees meer; lees verder; bekijk ook; zie ook

читайте также; читайте ещё; читайте еще; читайте по теме; читать также; по теме
смотрите также; см. также; читайте також; дивіться також

διαβάστε επίσης; διαβάστε ακόμα; διαβάστε ακόμη; διαβάστε περισσότερα; δείτε επίσης
δείτε ακόμα; δείτε ακόμη; σχετικά

ayrıca oku; ayrıca bak; ilgili haber; baca juga; lihat juga

相关阅读; 相关新闻; 相關新聞; 延伸阅读; 延伸閱讀; 関連記事; اقرأ أيضا; اقرأ أيضًا
اقرأ المزيد; بیشتر بخوانید
"""
_LIST = "|".join(
    re.escape(cue.strip())
    for cue in sorted(re.split(r"[;\n]", _CUES), key=len, reverse=True)
    if cue.strip()
)
_BEGINS = re.compile(rf"[\W_]*({_LIST})\s*[:：|»>–—-]", re.IGNORECASE)
_MOST_CHARS: Final = 250
# As much of the line is the link to what it leads to.
_LINKED: Final = 0.5
# Chinese and Japanese have no spaces between words.
_FIRST_UNSPACED: Final = "\u2e80"
_QUOTES: Final = "\"'»”’)] "
_ENDS: Final = tuple(".!?…。！？؟")


def is_crossref(text: str, linked: float) -> bool:
    """Return whether a line only leads on; `linked` is the share of it in links.

    What was scraped has no links, and scripts make some: there the cue is more than a
    word, which may be who speaks ("Mira: …"), and what follows is no sentence.
    """
    cue = _BEGINS.match(text) if len(text) <= _MOST_CHARS else None
    if cue is None or linked >= _LINKED:
        return cue is not None
    is_plain = " " in cue[1] or cue[1][0] >= _FIRST_UNSPACED
    return is_plain and not text.rstrip(_QUOTES).endswith(_ENDS)
