import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.openers.decode import decode
from facingpage.openers.twice import written_once

# The five bytes that Windows-1252 leaves out are control characters in Latin-1.
_GAPS = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
POLISH = (
    "Prom odpływa każdego ranka o siódmej z południowego nabrzeża, jeśli wiatr pozwoli."
)
ENGLISH = (
    "It’s the keeper’s boat, she said — and it won’t leave before he’s had his tea…"
)


def twice(text: str, *, as_latin: bool = False) -> str:
    """Return what a program makes of a text's UTF-8 that it takes for another."""
    return "".join(
        chr(byte) if as_latin or byte in _GAPS else bytes([byte]).decode("cp1252")
        for byte in text.encode()
    )


@pytest.mark.parametrize("text", [POLISH, ENGLISH, "渡船每天早上七点出发", "🚢🚢🚢🚢"])
@pytest.mark.parametrize("as_latin", [True, False])
def test_a_text_encoded_twice_is_what_it_was(text: str, *, as_latin: bool) -> None:
    assert written_once(twice(text, as_latin=as_latin)) == text


@given(st.text(alphabet="ab é—ßłжש中🚢", min_size=4))
def test_whatever_was_encoded_twice_comes_back(text: str) -> None:
    wide = sum(c > "\x7f" for c in text)
    assert written_once(twice(text)) == (text if wide >= 4 else None)


@pytest.mark.parametrize(
    "text",
    [
        "Plain words only.",
        POLISH,
        ENGLISH,
        "L’été, le CAFÉ» est fermé ; déjà vu à l’âge d’où…",
        "IRMÃ\xa0e AMANHÃ\xa0: NÃO É SÓ, VOCÊ»",
    ],
)
def test_a_text_encoded_once_is_left_alone(text: str) -> None:
    assert written_once(text) is None


def test_a_page_that_quotes_broken_text_is_left_alone() -> None:
    quoted = (
        f"Statt „{twice('größer, schöner, für')}“ muß es heißen: größer, schöner, für."
    )
    assert written_once(quoted) is None


def test_bytes_encoded_twice_say_how_they_were_read() -> None:
    made = decode(twice(f"<p>{POLISH}</p>").encode())
    assert made.text == f"<p>{POLISH}</p>"
    assert (made.encoding, "encoded twice" in made.how) == ("utf-8", True)
