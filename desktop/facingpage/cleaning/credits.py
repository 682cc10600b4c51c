"""Lines that name who made a picture: "Photo: Jane Doe / Reuters", "Fot. PAP"."""

import re
from collections.abc import Sequence
from typing import Final

# What a credit calls the picture or the credit itself, a language a paragraph.
_PICTURE: Final = """
photo; photos; photograph; photographs; photography; photographer; picture; pictures
pic; pics; image; images; illustration; credit; credits; photo credit; photo credits
photo source; picture credit; image credit; image credits; image source; cover image
cover photo; header image; featured image

bild; bilder; fotos; foto-credit; bildquelle; bildnachweis; fotoquelle; grafik
illustrationen; fotografie; titelbild; symbolbild; symbolfoto; aufmacherbild

crédit; crédits; crédit photo; crédits photo; crédits photos; crédit image
photographie

foto; fotografía; fotografías; imagen; imágenes; crédito; créditos; ilustración
crédito da foto; crédito foto; imagem; imagens; fotografia; ilustração; reprodução
divulgação

immagine; immagini; credito; crediti; illustrazione

zdjęcie; zdjęcia; fot; źródło zdjęcia; źródło zdjęć; źródło fot; ilustracja
autor zdjęcia; snímek; obrázek; ilustrační foto; fotografije; slika; fotografija
kép; fotó; kuva; kuvat; afbeelding; beeld; fotograaf; foto's; illustratie; billede
bilde; fotograf; fotoğraf; fotoğraflar; görsel; poza; ảnh

фото; фотография; фотографии; фотограф; снимок; снимка; снимки; иллюстрация
изображение; фотографія; світлина; знімок; источник фото; источник изображения

φωτογραφία; φωτογραφίες; φωτο; φωτό; φωτογράφος; εικόνα; πηγή φωτογραφίας

图; 图片; 图源; 图片来源; 圖; 圖片; 圖片來源; 摄影; 攝影; 写真; 撮影; 画像; 사진
صورة; الصورة; تصوير; عکس; צילום; תמונה
"""
# Between it and the name.
_BY: Final = """
by; courtesy; courtesy of; courtesy by; from; via; provided by; supplied by; von
vom; durch; par; de; da; do; del; di; por; cortesía de; cortesia; gentileza; van
door; av; af; przez; od; из; από; copyright; (c); ©
"""
# Such a credit may name no picture.
_COURTESY: Final = """
courtesy of; courtesy; cortesía de; cortesía; cortesia de; cortesia; cortesia di
gentileza de; gentileza; avec l'aimable autorisation de
"""
# Who sells or lends pictures, by the names that stand in credits.
_AGENCIES: Final = """
ap; ap photo; ap images; associated press; the associated press; afp; afp photo
reuters; getty; getty images; gettyimages; dpa; epa; epa-efe; efe; pap; east news
tass; тасс; риа новости; ria novosti; sputnik; итар-тасс; xinhua; 新华社; 新華社; 中新社
视觉中国; shutterstock; istock; istockphoto; alamy; alamy stock photo; unsplash; pexels
pixabay; flickr; wikimedia; wikimedia commons; corbis; bloomberg; pa wire
press association; ansa; lapresse; lusa; keystone; ritzau; scanpix; ritzau scanpix
ntb; lehtikuva; belga; anp; mti; čtk; profimedia; magnum photos; picture alliance
picture-alliance; imago; imago images; depositphotos; fotolia; adobe stock
dreamstime; 123rf; thinkstock; rex; rex features; rex/shutterstock; splash news
wireimage; filmmagic; everett collection; pti; ani; yonhap; 연합뉴스; kyodo; kyodo news
共同; 時事; anadolu; anadolu agency; anadolu ajansı; dha; iha; i̇ha; eurokinissi; απε
απε-μπε; intime; intimenews; zuma; zuma press; zuma wire; maxppp; sipa; sipa press
hans lucas; abaca; apa; ullstein bild; akg; akg-images; bridgeman images; mary evans
agência brasil; folhapress; europa press; notimex; cuartoscuro; agencja gazeta
agencja wyborcza; usa today sports; nurphoto; lightrocket
"""
# What else stands in a credit beside names.
_BESIDE: Final = """
photo; foto; fot; pool; handout; stringer; file; archiv; archives; archive; archivo
arquivo; archiwum; архив; αρχείο; via; for; on; and; und; et; y; e; i; и; και; the
of; cc; by; sa; nc; nd; de; da; do; di; del; della; la; le; van; von; der; den; zu
bin; al; ibn; ten; af; av; dos; das; du; des; auf; mit; freundlicher; genehmigung
creative; commons; license; licence; staff
"""
_NAME_WORDS: Final = 4
_MOST_CHARS: Final = 100
_MOST_WORDS: Final = 14
_UNCASED_CHARS: Final = 16
_END_CHARS: Final = 70
_WRAPS: Final = " \t\xa0()[]（）【】{}<>«»\"'“”*•·-–—_|/.,;:：►▲▼◄→←↑↓"
_PART = re.compile(r"\s*(?:[:：/|,;©()（）\[\]•·]|\s[-–—]\s|[–—])\s*")
_WORD = re.compile(r"[^\W_]+(?:['’.-]?[^\W_]+)*")
# The places a credit may begin at: brackets, the end of a sentence, a dash.
_BEGINS = re.compile(r"[(\[（]|(?:[.!?…。！？][\"”’»)]?|[\"”»])\s*(?=\S)|\s[–—|-]\s")


def _table(words: str) -> frozenset[str]:
    found = (word.strip() for word in re.split(r"[;\n]", words))
    return frozenset(filter(None, found))


def _any(*tables: str) -> str:
    words = sorted(set().union(*map(_table, tables)), key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


_IS_AGENCY: Final = _table(_AGENCIES)
_IS_BESIDE: Final = frozenset(_BESIDE.replace(";", " ").split())
# "Fot. Jan Kowalski", "Photo by Jane Doe", "Image: NASA".
_CUE = re.compile(
    rf"(?:{_any(_PICTURE)})(?P<dot>\.?)(?!\w)"
    rf"(?P<part>/|\s*[:：|©–—-]|\s*(?:{_any(_BY)})(?!\w))?\s*:?\s*",
    re.IGNORECASE,
)
_LENT = re.compile(rf"(?:{_any(_COURTESY)})(?!\w)\s*:?\s*", re.IGNORECASE)
# Amid a line, without a full stop before it.
_CUE_WITHIN = re.compile(rf"(?<=\s)(?=(?:{_any(_PICTURE)})(?!\w))", re.IGNORECASE)


def is_credit(text: str, *, beside_picture: bool = True) -> bool:
    """Return whether a text says no more than who made a picture, or lent it.

    The name of an agency alone is one only beside a picture: it may be a byline.
    """
    if len(text) > _MOST_CHARS or len(text.split()) > _MOST_WORDS:
        return False
    bare = text.strip(_WRAPS)
    if cue := _CUE.match(bare):
        rest = bare[cue.end() :]
        is_parted = bool(cue["part"] or cue["dot"])
        return bool(rest) and _are_names(rest, is_parted=is_parted)
    if lent := _LENT.match(bare):
        return _are_names(bare[lent.end() :], is_parted=True)
    parts = _parts(bare)
    # A date makes it a byline.
    if not beside_picture or any(part.isdecimal() for part in parts):
        return False
    return any(map(_is_agency, parts)) and all(map(_is_name, parts))


def ends_in_credit(text: str) -> bool:
    """Return whether a caption's last words are a credit: "… (Photo: Jane Doe)"."""
    start = max(0, len(text) - _END_CHARS)
    ends = {match.end() for match in _BEGINS.finditer(text, start)}
    # A small letter there belongs to a sentence: "after a photo by Jane Doe".
    cues = (match.end() for match in _CUE_WITHIN.finditer(text, start))
    ends.update(end for end in cues if text[end] != text[end].lower())
    return any(end > 0 and is_credit(text[end:]) for end in ends)


def _are_names(text: str, *, is_parted: bool) -> bool:
    parts = _parts(text)
    if not is_parted and not any(map(_is_agency, parts)):
        return False
    return bool(parts) and all(map(_is_name, parts))


def _parts(text: str) -> list[str]:
    return [part for part in _PART.split(text) if part]


def _is_agency(part: str) -> bool:
    return part.strip(_WRAPS).lower() in _IS_AGENCY


def _is_name(part: str) -> bool:
    if _is_agency(part):
        return True
    words: Sequence[str] = _WORD.findall(part)
    big = [word for word in words if word.lower() not in _IS_BESIDE]
    if len(big) > _NAME_WORDS:
        return False
    # Writing without capitals: a name is short.
    uncased = sum(len(w) for w in big if w.lower() == w.upper() and not w.isdigit())
    if uncased > _UNCASED_CHARS:
        return False
    return all(_is_capital(word) for word in big)


def _is_capital(word: str) -> bool:
    return word[0] != word[0].lower() or word.lower() == word.upper()
