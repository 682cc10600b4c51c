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
    ],
)
def test_older_encodings_are_read(text: str, encoding: str, label: str) -> None:
    assert text in decode(document(text, label).encode(encoding)).text


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
