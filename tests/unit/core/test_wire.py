import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import (
    BlockId,
    Cleaned,
    Draft,
    Kind,
    LanguageGuess,
    Link,
    Page,
    Segment,
    Verdict,
)
from facingpage.core.wire import WireError, from_json, pack, to_json, unpack
from helpers.pages import make_page


def test_a_cleaned_page_comes_back_the_same_through_json() -> None:
    page = make_page((Kind.HEADING, "Night ferry \ud800"), "It sails.")
    guess = LanguageGuess("en", "sure")
    verdict = Verdict(kept=True, evidence="article", reason="in the article")
    cleaned = Cleaned(
        page, guess, {b.id: guess for b in page.blocks}, {BlockId(1): verdict}
    )
    assert unpack(Cleaned, json.loads(json.dumps(pack(cleaned)))) == cleaned


def test_a_zone_and_a_page_type_come_back_the_same() -> None:
    page = make_page("First!")
    guess = LanguageGuess("en", "sure")
    verdict = Verdict(False, "comment", "comment area", zone="comments")
    layers = {BlockId(1): guess}, {BlockId(1): verdict}
    cleaned = Cleaned(page, guess, *layers, page_type="forum")
    assert unpack(Cleaned, from_json(to_json(cleaned))) == cleaned


def test_links_and_columns_come_back_the_same() -> None:
    page = make_page((Kind.TABLE_ROW, "North | 7:00"))
    links = (Link(0, 5, "https://example.org/n"), Link(8, 12, "mailto:a@b.org"))
    block = replace(page.blocks[0], links=links, columns=(0, 2))
    page = replace(page, blocks=(block,))
    assert unpack(Page, json.loads(json.dumps(pack(page)))) == page


def test_a_page_stored_before_blocks_had_links_is_read() -> None:
    page = make_page("One")
    packed = pack(page)
    for name in ("links", "columns"):
        del packed["blocks"][0][name]
    assert unpack(Page, packed) == page


def test_a_draft_keeps_its_segments_and_flags() -> None:
    draft = Draft("en", "pt", "test", (Segment(0, 4, "Olá.", ("loop",)),))
    assert unpack(Draft, json.loads(json.dumps(pack(draft)))) == draft


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {},
        {"code": "en"},
        {"code": "en", "sure": "perhaps"},
        {"code": 5, "sure": "sure"},
        {"code": "en", "sure": "sure", "more": 1},
    ],
)
def test_a_value_of_another_shape_is_refused(value: object) -> None:
    with pytest.raises(WireError):
        unpack(LanguageGuess, value)


def test_true_is_no_number() -> None:
    with pytest.raises(WireError, match="int expected"):
        unpack(Segment, {"start": True, "end": 1, "text": ""})


def test_a_page_whose_kind_is_unknown_is_refused() -> None:
    packed = pack(make_page("One"))
    packed["blocks"][0]["kind"] = "marquee"
    with pytest.raises(WireError):
        unpack(Page, packed)


def test_json_in_small_steps_is_the_same_json() -> None:
    page = make_page((Kind.HEADING, 'Night "ferry" \ud800'), "It sails.\n", title="é")
    guess = LanguageGuess("en", "sure")
    verdict = Verdict(kept=True, evidence="article", reason="in the article")
    layers = {block.id: guess for block in page.blocks}
    cleaned = Cleaned(page, guess, layers, {BlockId(1): verdict})
    assert json.loads(to_json(cleaned)) == pack(cleaned)
    assert json.loads(to_json(Kind.HEADING)) == "heading"


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec=None)),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
)


@given(_VALUES, st.sampled_from([None, 1, "\t"]))
def test_reading_in_small_steps_gives_what_json_gives(
    value: object, indent: int | str | None
) -> None:
    text = json.dumps(value, indent=indent)
    for depth in range(4):
        assert from_json(f" {text}\n", depth) == json.loads(text) == value


@given(st.text('[]{},:"1 \\n', max_size=12))
def test_what_is_no_json_is_refused_as_json_refuses_it(text: str) -> None:
    try:
        expected = json.loads(text)
    except json.JSONDecodeError:
        with pytest.raises(json.JSONDecodeError):
            from_json(text)
    else:
        assert from_json(text) == expected
