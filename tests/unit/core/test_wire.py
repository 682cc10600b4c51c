import json

import pytest

from facingpage.core.page import (
    BlockId,
    Cleaned,
    Draft,
    Kind,
    LanguageGuess,
    Page,
    Segment,
    Verdict,
)
from facingpage.core.wire import WireError, pack, unpack
from helpers.pages import make_page


def test_a_cleaned_page_comes_back_the_same_through_json() -> None:
    page = make_page((Kind.HEADING, "Night ferry \ud800"), "It sails.")
    guess = LanguageGuess("en", "sure")
    verdict = Verdict(kept=True, evidence="article", reason="in the article")
    cleaned = Cleaned(
        page, guess, {b.id: guess for b in page.blocks}, {BlockId(1): verdict}
    )
    assert unpack(Cleaned, json.loads(json.dumps(pack(cleaned)))) == cleaned


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
