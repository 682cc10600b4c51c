"""References: copied with a quotation, found again in what is pasted."""

from hypothesis import example, given
from hypothesis import strategies as st

from facingpage.core.page import BlockId
from facingpage.core.reference import Reference, quotation

SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
REFERENCE = Reference.of(SHA, BlockId(12))


def test_it_is_short_and_leads_to_its_page() -> None:
    assert str(REFERENCE) == "9f86d081884c#12"
    assert REFERENCE.is_of(SHA)
    assert not REFERENCE.is_of("0" + SHA[1:])


def test_a_quotation_says_where_it_is_from() -> None:
    source = ("Night \n ferries", "example.org", "", "5 Mar 2024")
    text = quotation("They run.", source, REFERENCE)
    expected = "“They run.”\nNight ferries, example.org, 5 Mar 2024 [9f86d081884c#12]"
    assert text == expected


def test_a_part_of_a_block_is_told_by_the_number_on_the_screen() -> None:
    part = Reference.of(SHA, BlockId(12), 2)
    assert str(part) == "9f86d081884c#12·2"
    assert Reference.find(f"[{part}].") == part
    assert Reference.find("9f86d081884c#12·") == REFERENCE
    assert Reference.find("9f86d081884c#12·1") == REFERENCE


def test_a_whole_sha_and_a_longer_number_are_no_reference() -> None:
    assert Reference.find(f"{SHA}#1") is None
    assert Reference.find("9f86d081884c#12345678") is None
    assert Reference.find("colour #12, 9f86d081884c") is None


@given(
    st.text(),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.integers(1, 9_999_999),
    st.integers(1, 9_999),
)
def test_the_reference_of_any_quotation_is_found_in_it(
    quote: str, sha256: str, block: int, part: int
) -> None:
    reference = Reference.of(sha256, BlockId(block), part)
    assert Reference.find(quotation(quote, (quote, "site"), reference)) == reference


@example("000000000000#01")
@example("000000000000#12·12345")
@given(st.text("0123456789abcdefABCDEF#· ", max_size=60))
def test_any_text_may_be_pasted(text: str) -> None:
    found = Reference.find(text)
    assert found is None or str(found) in text.lower()
