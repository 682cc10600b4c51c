import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.languages import is_right_to_left
from facingpage.ui.plain_text import drawn, utf16_offset, visible_text

_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines", "two lines"),
        ("a\tb\rc", "a b c"),
        ("evil\u202etxt.exe", "evil\ufffdtxt.exe"),
        ("\u2067held\u2069", "\u200bheld\u200b"),
        ("bell\x07", "bell\ufffd"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("שלום\u200f!", "שלום\u200f!"),
    ],
)
def test_text_draws_as_it_reads(text: str, shown: str) -> None:
    assert visible_text(text) == shown


def test_code_keeps_its_lines_and_tabs() -> None:
    assert visible_text("if x:\n\ty", keeps_lines=True) == "if x:\u2028\ty"


@given(st.text(st.characters(codec=None)), st.booleans())
def test_any_text_keeps_its_length_and_loses_what_turns_lines(
    text: str, keeps_lines: bool
) -> None:
    shown = visible_text(text, keeps_lines=keeps_lines)
    assert len(shown) == len(text)
    assert not set(shown) & set(_TURNING)
    assert "\n" not in shown
    shown.encode("utf-8")


@given(st.text(max_size=40))
def test_an_offset_counts_qt_units(text: str) -> None:
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert utf16_offset(text, offset) == units


def test_an_override_does_not_decide_the_direction() -> None:
    assert not is_right_to_left(visible_text("\u202eabc"))


@pytest.mark.parametrize(
    "text", ["Plain words. ", "දේශ්‍රී ", "می‌خواهم ", "ế phở ", "😀", "𐌰𐌱𐌲"]
)
def test_a_text_of_any_writing_is_drawn_whole(text: str) -> None:
    whole = text * 400
    assert drawn(whole) == whole


@pytest.mark.parametrize(
    "heavy", ["👩\u200d👩\u200d👧", "🇵🇹", "👍🏽", "a\u0301\u0302\u0303"]
)
def test_of_what_takes_long_to_set_the_beginning_is_drawn(heavy: str) -> None:
    whole = heavy * 4000
    assert len(drawn(whole)) < 3000
    assert whole.startswith(drawn(whole))
    few = f"{heavy * 20} and words of every day, " * 10
    assert drawn(few) == few
