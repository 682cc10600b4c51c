import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.openers.zipnames import readable_name


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Новости/Отчёт за март.html", "utf-8"),
        ("Новости/Отчёт за март.html", "cp866"),
        ("新闻/北京新闻报道.html", "gb18030"),
        ("ニュース/東京の新聞.html", "cp932"),
        ("뉴스 기사.html", "cp949"),
        ("Café Münster.html", "cp437"),
        ("Zażółć gęślą.html", "cp852"),
    ],
)
def test_names_are_read_in_the_encoding_they_make_sense_in(
    name: str, encoding: str
) -> None:
    assert readable_name(name.encode(encoding), 0) == name


def test_a_name_said_to_be_utf_8_is_taken_as_such() -> None:
    assert readable_name(b"caf\xe9.html", 0x800) == "caf\ufffd.html"


@given(st.binary(max_size=60), st.sampled_from([0, 0x800]))
def test_no_name_leads_out_of_where_it_is(name: bytes, flags: int) -> None:
    shown = readable_name(name, flags)
    assert not {"", ".", ".."} & set(shown.removesuffix("/").split("/")) or shown in {
        "",
        "/",
    }
    assert "\\" not in shown
