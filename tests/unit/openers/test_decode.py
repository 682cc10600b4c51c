import encodings
import pkgutil

import pytest

from facingpage.openers.decode import codec_of, decode

RUSSIAN = (
    "Паром отходит от южного причала каждое утро в семь часов, если позволяет ветер. "
    "Билеты продаёт смотритель маяка, а зимой их можно купить у него дома."
)
CHINESE = "渡船每天早上七点从南边的码头出发，如果天气不好，就要等到下午才能开船。"
JAPANESE = "渡し船は毎朝七時に南の桟橋から出ます。天気が悪いときは午後まで待ちます。"
GREEK = "Το πλοίο φεύγει κάθε πρωί από τη νότια προβλήτα, αν το επιτρέπει ο άνεμος."
CZECH = "Přívoz vyplouvá každé ráno v sedm hodin od jižního mola, pokud to vítr dovolí."
HUNGARIAN = (
    "A komp minden reggel hét órakor indul a déli mólóról, ha a szél engedi; őrült idő."
)
TURKISH = (
    "Vapur her sabah yedide güney iskelesinden kalkar; rüzgâr sert eserse öğleye kalır."
)
HEBREW = "המעבורת יוצאת בכל בוקר בשבע מן המזח הדרומי, אם הרוח מאפשרת זאת."
ARABIC = "تغادر العبارة كل صباح في الساعة السابعة من الرصيف الجنوبي إذا سمحت الريح."
KOREAN = "나룻배는 바람이 허락하면 매일 아침 일곱 시에 남쪽 부두에서 떠난다."
FRENCH = (
    "Le bac quitte le quai sud à sept heures, même l’été, si le vent l’a décidé ainsi."
)
LITHUANIAN = (
    "Keltas kas rytą septintą valandą išplaukia iš pietinės prieplaukos, jei vėjas."
)
ENGLISH = (
    "It’s the keeper’s boat, she said, and it won’t leave before he’s had his tea."
)
GERMAN = "Die Fähre legt jeden Morgen früh ab, außer bei stürmischem Wetter über See."


def document(text: str, label: str) -> str:
    meta = f'<meta charset="{label}">' if label else ""
    return f"<html><head>{meta}<title>{text[:12]}</title></head><p>{text}</p></html>"


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE, GREEK, GERMAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("label", ["", "iso-8859-1", "windows-1251"])
def test_unicode_is_read_whatever_the_label(
    text: str, encoding: str, label: str
) -> None:
    assert text in decode(document(text, label).encode(encoding)).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, CHINESE, GERMAN])
def test_utf_16_without_a_mark_is_told_by_its_zeros(text: str, encoding: str) -> None:
    found = decode(document(text, "utf-8").encode(encoding))
    assert (found.encoding, found.how) == (encoding, "pattern of zero bytes")
    assert text in found.text


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "cp1251", "utf-8"),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (RUSSIAN, "cp1251", ""),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (RUSSIAN, "koi8-r", "windows-1251"),
        (RUSSIAN, "koi8-r", ""),
        (RUSSIAN, "cp866", ""),
        (CHINESE, "gb18030", "gb2312"),
        (CHINESE, "gb18030", "utf-8"),
        (CHINESE, "gb18030", ""),
        (JAPANESE, "shift_jis", "shift_jis"),
        (JAPANESE, "shift_jis", ""),
        (JAPANESE, "euc_jp", "shift_jis"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (GREEK, "iso8859-7", "iso-8859-7"),
        (GERMAN, "cp1252", "iso-8859-1"),
        (GERMAN, "cp1252", ""),
        (RUSSIAN, "iso8859-5", ""),
        (RUSSIAN, "mac-cyrillic", "x-mac-cyrillic"),
        (CZECH, "cp1250", "windows-1250"),
        (CZECH, "cp1250", ""),
        (CZECH, "iso8859-2", "iso-8859-2"),
        (HUNGARIAN, "iso8859-2", "iso-8859-2"),
        (TURKISH, "cp1254", "windows-1254"),
        (TURKISH, "iso8859-9", "iso-8859-9"),
        (TURKISH, "cp1254", ""),
        (HEBREW, "cp1255", "windows-1255"),
        (HEBREW, "cp1255", ""),
        (ARABIC, "cp1256", "windows-1256"),
        (ARABIC, "cp1256", ""),
        (ARABIC, "iso8859-6", ""),
        (LITHUANIAN, "cp1257", ""),
        (KOREAN, "euc-kr", "euc-kr"),
        (KOREAN, "euc-kr", ""),
        (KOREAN, "iso2022_kr", ""),
        (JAPANESE, "iso2022_jp", ""),
        (CHINESE, "hz", "hz-gb-2312"),
        (CHINESE, "hz", ""),
        (FRENCH, "mac-roman", "macintosh"),
        (FRENCH, "mac-roman", ""),
        (ENGLISH, "cp1252", ""),
        (ENGLISH, "cp1252", "iso-8859-1"),
    ],
)
def test_older_encodings_are_read(text: str, encoding: str, label: str) -> None:
    assert text in decode(document(text, label).encode(encoding)).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [CHINESE, JAPANESE])
def test_utf_16_with_hardly_a_zero_in_it_is_told_by_its_letters(
    text: str, encoding: str
) -> None:
    assert text in decode(f"{text}\n".encode(encoding)).text


def test_a_program_s_braces_are_no_chinese() -> None:
    text = "if (a ~{b}~) { return ~{1}; } // ~{8[}~ and so on"
    assert decode(text.encode()).text == text


def test_one_bad_byte_costs_one_character() -> None:
    data = document(GERMAN * 3 + "@", "utf-8").encode().replace(b"@", b"\xff")
    found = decode(data)
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") == 1
    assert GERMAN in found.text


def test_a_label_from_outside_goes_before_the_page_s_own() -> None:
    data = document(RUSSIAN, "koi8-r").encode("cp1251")
    found = decode(data, "windows-1251")
    assert (found.encoding, RUSSIAN in found.text) == ("cp1251", True)


def test_utf_7_is_never_decoded() -> None:
    data = b"<meta charset=utf-7><p>+ADw-script+AD4-</p>"
    assert "<script>" not in decode(data).text


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" 'latin1' ", "cp1252"),
        ("gb2312", "gb18030"),
        ("utf8", "utf-8"),
        ("UTF-16LE", "utf-8"),
        ("windows-1251", "cp1251"),
        ("shift_jis", "cp932"),
        ("utf-7", None),
        ("rot13", None),
        ("undefined", None),
        ("base64", None),
        ("unicode_escape", None),
        ("no-such-thing", None),
        ("", None),
        (None, None),
    ],
)
def test_labels_are_read_as_browsers_read_them(
    label: str | None, codec: str | None
) -> None:
    assert codec_of(label) == codec


def test_no_codec_of_python_makes_decoding_raise() -> None:
    # "undefined" is one, and raises on every byte.
    for module in pkgutil.iter_modules(encodings.__path__):
        for label in (module.name, module.name.replace("_", "-").upper()):
            assert decode(b"abc\x80\x81\xff", label).text
