"""Bytes to text: what the bytes show goes before what the page claims."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

import charset_normalizer

from facingpage.openers.letterpairs import fit
from facingpage.openers.plausible import common_share, has_kana, implausibility
from facingpage.openers.twice import written_once

# Labels as browsers read them (the WHATWG table): pages that say Latin-1 or GB2312
# hold the characters of the larger Windows and GB sets.
_WHATWG: Final = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "l1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "ansi": "cp1252",
    "x-ansi": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "iso-8859-8-i": "cp1255",
    "visual": "iso8859-8",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "korean": "cp949",
    "x-cp1251": "cp1251",
    "win-1251": "cp1251",
    "win1251": "cp1251",
    "cp-1251": "cp1251",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    # A page whose label could be read is no UTF-16; browsers take it as UTF-8.
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "unicode": "utf-8",
}
# Never decoded: UTF-7 hides markup, the others are not text encodings.
_REFUSED: Final = ("utf-7", "utf7", "punycode", "idna", "unicode-escape", "undefined")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Tried against a label or guess that reads badly, commonest first.
_CANDIDATES: Final = (
    "cp1252",
    "cp1251",
    "koi8-r",
    "gb18030",
    "big5hkscs",
    "cp932",
    "euc_jp",
    "cp949",
    "cp866",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp874",
    "iso8859-2",
    "iso8859-7",
    "iso8859-5",
    "koi8-u",
    "cp1257",
    "cp1258",
    "mac-roman",
    "mac-cyrillic",
    "iso8859-6",
)
_IDEOGRAPHIC: Final = frozenset({"gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"})
# Letters that change in the midst of a text by escapes, all of them in ASCII.
_ESCAPED: Final = (
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$[@B]|\x1b\$\([DOQ]"), "iso2022_jp_ext"),
    (re.compile(rb"~\{(?:[!-w][!-~])+~\}"), "hz"),
)
_META = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})"
    rb"|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_META_BYTES: Final = 8192
_SAMPLE_BYTES: Final = 40_000
# A declared encoding that reads worse than this is doubted.
_DOUBTED: Final = 0.1
# As much better another encoding must read before it replaces a declared one.
_MARGIN: Final = 0.1
# Nats a letter pair of a text as it was written.
_FITTING: Final = 5.5
# What little text there is may fit another encoding by chance.
_CHANCE: Final = 0.8


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read by, and in words how that was chosen."""

    text: str
    encoding: str
    how: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the bytes as text; never raises, whatever the bytes are.

    `declared` is a label from outside the page, such as an HTTP header; the page's own
    `<meta>` is looked at here. Undecodable bytes become U+FFFD.
    """
    for bom, marked in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(marked, "replace")
            return Decoded(text, marked, "byte order mark")
    if wide := _wide_without_bom(data):
        return Decoded(data.decode(wide, "replace"), wide, "pattern of zero bytes")
    label = codec_of(declared) or codec_of(declared_in_page(data))
    if data.isascii():
        return _ascii(data, label)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, label)
    once = written_once(text)
    if once is not None:
        return Decoded(once, "utf-8", "valid UTF-8 that was encoded twice, undone")
    return Decoded(text, "utf-8", "valid UTF-8")


def decode_as(data: bytes, encoding: str) -> Decoded:
    """Return the bytes in the encoding a person chose; an unknown one is ignored."""
    codec = codec_of(encoding)
    if codec is None:
        return decode(data)
    return Decoded(data.decode(codec, "replace"), codec, "chosen by you")


def codec_of(label: str | None) -> str | None:
    """Return Python's name of the encoding browsers read for a label, if any."""
    if not label:
        return None
    cleaned = label.strip().strip("\"'").lower()
    if cleaned.replace("_", "-") in _REFUSED:
        return None
    try:
        info = codecs.lookup(_WHATWG.get(cleaned, cleaned))
    except (LookupError, ValueError):
        return None
    # rot13, base64 and their like are codecs too, but not of text.
    is_text = getattr(info, "_is_text_encoding", True)
    if not is_text or info.name in _REFUSED or info.name.startswith("raw"):
        return None
    return _WHATWG.get(info.name, info.name)


def declared_in_page(data: bytes) -> str | None:
    """Return the label of the page's own `<meta charset>` or XML declaration."""
    if found := _META.search(data, 0, _META_BYTES):
        return (found[1] or found[2]).decode("ascii", "replace")
    return None


def _wide_without_bom(data: bytes) -> str | None:
    sample = data[:4096]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    zeros = [sample[i::4].count(0) / (len(sample) / 4) for i in range(4)]
    if min(zeros[1:]) > 0.8 > zeros[0]:
        return "utf-32-le"
    if min(zeros[:3]) > 0.8 > zeros[3]:
        return "utf-32-be"
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    # Cyrillic or Chinese pages have zeros only in their markup, spaces and digits.
    for name, many, few in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if many > 0.1 and few < many / 8:
            text = sample[: len(sample) // 2 * 2].decode(name, "replace")
            if text.count("\ufffd") <= len(text) / 50:
                return name
    # Chinese has few of them, and one of its commonest characters ends in one.
    shares = {
        name: _readable_share(sample, name) for name in ("utf-16-le", "utf-16-be")
    }
    best = max(shares, key=shares.__getitem__)
    return (
        best if shares[best] > 0.6 and shares[best] > 2 * min(shares.values()) else None
    )


def _readable_share(sample: bytes, codec: str) -> float:
    text = sample[: len(sample) // 2 * 2].decode(codec, "replace")
    return common_share(text) if text.count("\ufffd") <= len(text) / 50 else 0.0


def _ascii(data: bytes, label: str | None) -> Decoded:
    if (
        label
        and label.startswith(("iso2022", "hz"))
        and (b"\x1b" in data or b"~{" in data)
    ):
        return Decoded(data.decode(label, "replace"), label, "declared by the page")
    for escape, codec in _ESCAPED:
        if escape.search(data, 0, _SAMPLE_BYTES):
            text = data.decode(codec, "replace")
            # "~{" may stand in a program.
            if not text.isascii() and implausibility(text[:_SAMPLE_BYTES]) < _DOUBTED:
                return Decoded(text, codec, "guessed from the bytes")
    return Decoded(data.decode("ascii"), "utf-8", "plain ASCII")


def _legacy(data: bytes, label: str | None) -> Decoded:
    utf8 = data.decode("utf-8", "replace")
    is_labelled = label is not None and label != "utf-8"
    sample = _telling_part(data)
    odd = 1.0
    if label is not None and is_labelled:
        odd = _oddness(sample, label)
        if odd <= _DOUBTED:
            return Decoded(data.decode(label, "replace"), label, "declared by the page")
    if _is_nearly_utf8(utf8):
        return Decoded(utf8, "utf-8", "UTF-8 with a few damaged characters")
    best, best_odd = _best_candidate(sample, label)
    if label is not None and is_labelled and odd <= best_odd + _MARGIN:
        return Decoded(data.decode(label, "replace"), label, "declared by the page")
    how = "guessed from the bytes"
    if label:
        how += f", the page claims {label}"
    return Decoded(data.decode(best, "replace"), best, how)


def _is_nearly_utf8(text: str) -> bool:
    bad = text.count("\ufffd")
    wide = sum(1 for c in text if c > "\x7f") - bad
    # A page whose only letter beyond ASCII is no UTF-8 is in an older encoding.
    return bad <= wide / 10 or (wide > 0 and bad <= 3 and len(text) > 400 * bad)


def _best_candidate(sample: bytes, label: str | None) -> tuple[str, float]:
    scored = {}
    for rank, name in enumerate(_CANDIDATES):
        scored[name] = _oddness(sample, name) + rank * 0.001
    if label and label not in scored and label != "utf-8":
        scored[label] = _oddness(sample, label)
    best = min(scored, key=scored.__getitem__)
    if scored[best] > 0.4:
        guess = charset_normalizer.from_bytes(sample[:32_768]).best()
        other = codec_of(guess.encoding) if guess else None
        if other and other != "utf-8" and other not in scored:
            scored[other] = _oddness(sample, other) + _MARGIN
            best = min(best, other, key=scored.__getitem__)
    return best, scored[best]


def _oddness(sample: bytes, codec: str) -> float:
    """Return how oddly bytes read in an encoding: 0.0 to about 1.0."""
    text = sample.decode(codec, "replace")
    odd = implausibility(text)
    # EUC-JP and GB2312 have kana in the same places: kana settles it.
    if codec in {"gb18030", "big5hkscs"} and has_kana(text):
        odd += 0.2
    if codec in _IDEOGRAPHIC:
        return odd
    nats, pairs = fit(text)
    chance = _CHANCE / (pairs + 2) if codec != "cp1252" else 0.0
    return 0.5 * odd + 0.5 * min(1.0, max(0.0, 1 - nats / _FITTING)) + chance


def _telling_part(data: bytes) -> bytes:
    """Return the stretches with bytes above 0x7F: long ASCII markup says nothing."""
    kept = bytearray()
    for line in re.split(rb"(?<=[\n>])", data[: 20 * _SAMPLE_BYTES]):
        if not line.isascii():
            kept += line
            if len(kept) > _SAMPLE_BYTES:
                break
    return bytes(kept) or data[:_SAMPLE_BYTES]
