"""What each verdict is put down to is what weighed most."""

from dataclasses import replace

import numpy as np
import pytest

from facingpage.cleaning import EVIDENCE, model, verdicts
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.cleaning.model import Model, measured, second_columns, table
from facingpage.cleaning.outline import Floats
from facingpage.core.page import LanguageGuess
from facingpage.openers import Source, open_page

CERTAIN = {
    "brief",
    "long",
    "other-script",
    "furniture",
    "no-words",
    "repeated",
    "aside",
    "caption",
    "credit",
    "copyright",
}
ENGLISH = LanguageGuess("en", "sure")
PAGE = """<html lang=en><head><title>Pier to be rebuilt | Quay News</title></head><body>
<nav><ul><li><a href=/a>Harbour</a><li><a href=/b>Weather</a><li><a href=/c>Boats</a>
</ul></nav><main><article><h1>Pier to be rebuilt</h1>
<p>The harbour council voted on Monday to rebuild the old wooden pier by spring.</p>
<p>Divers found that half of the posts below the water line have rotted away.</p>
<p>Заголовок</p><p>Until then the ferry will leave from the fish market.</p>
<p>Shopkeepers along the quay fear that visitors will stay away for the summer.</p>
</article></main><aside><h3>Related</h3><p><a href=/d>Storm of the century</a></p>
</aside><div class=comments><p>I never liked that pier much anyway.</p></div>
<footer><p>© 2021 Quay News</p><p><a href=/e>Imprint</a></p></footer></body></html>"""


def facts(kind: str) -> PageFacts:
    lines = "\n".join(block.text for block in open_page(_page(PAGE)).page.blocks)
    source = _page(PAGE) if kind == "markup" else Source("a.txt", lines.encode())
    return gather(open_page(source), {}, ENGLISH, model.shipped(kind).leanings)


def _page(markup: str) -> Source:
    return Source("page.html", markup.encode())


def odds_without(weights: Model, page: PageFacts, index: int, evidence: str) -> float:
    """Return the odds of one block with a piece of its evidence missing, run whole."""
    columns = measured(page)
    blank: dict[str, Floats] = {
        name: values.astype(np.float64) for name, values in columns.items()
    }
    for name, values in blank.items():
        if name.startswith(f"{evidence}:"):
            values[index] = np.nan
    first, second = weights.columns
    count = len(page.blocks)
    odds = weights.first_odds(table(columns, first, count))
    own = weights.first_odds(table(blank, first, count))[index]
    seen = second_columns(page, columns, odds)
    seen = {name: values.astype(np.float64) for name, values in seen.items()}
    for name, values in seen.items():
        if name.startswith(f"{evidence}:"):
            values[index] = np.nan
    seen["own:odds"][index] = own
    seen["own:to_highest"][index] = own - odds.max()
    return float(weights.second_odds(table(seen, second, count))[index])


@pytest.mark.parametrize("kind", ["markup", "lines"])
def test_each_effect_is_what_is_lost_when_its_evidence_is_missing(kind: str) -> None:
    page, weights = facts(kind), model.shipped(kind)
    weighed = weights.weigh(page)
    for index in range(len(page.blocks)):
        for place, evidence in enumerate(EVIDENCE):
            lost = weighed.odds[index] - odds_without(weights, page, index, evidence.id)
            assert weighed.effects[index, place] == pytest.approx(lost, abs=1e-3)


@pytest.mark.parametrize("kind", ["markup", "lines"])
def test_the_evidence_named_is_the_one_that_weighed_most(kind: str) -> None:
    page, weights = facts(kind), model.shipped(kind)
    weighed = weights.weigh(page)
    for index, (block, verdict) in enumerate(verdicts(page, weighed).items()):
        if verdict.evidence in CERTAIN or index == page.title:
            continue
        effects = {e.id: weighed.effects[index, p] for p, e in enumerate(EVIDENCE)}
        most = max if verdict.kept else min
        assert block == page.blocks[index].id
        assert effects[verdict.evidence] == most(effects.values())


@pytest.mark.parametrize("kind", ["markup", "lines"])
def test_weighed_fast_each_effect_is_what_the_one_pass_loses(kind: str) -> None:
    page, weights = facts(kind), model.shipped(kind)
    weighed = weights.weigh(page, fast=True)
    columns, names = measured(page), weights.columns[0]
    rows = table(columns, names, len(page.blocks))
    assert weighed.odds == pytest.approx(weights.first_odds(rows, fast=True), abs=1e-4)
    for place, evidence in enumerate(EVIDENCE):
        seen = {n: v for n, v in columns.items() if n.partition(":")[0] != evidence.id}
        rows = table(seen, names, len(page.blocks))
        without = weights.first_odds(rows, fast=True)
        lost = weighed.odds - without
        assert weighed.effects[:, place] == pytest.approx(lost, abs=1e-3)


def test_the_votes_can_be_left_out() -> None:
    page = replace(facts("markup"), votes=None, second_votes=None)
    weighed = model.shipped("markup").weigh(page)
    votes = [place for place, e in enumerate(EVIDENCE) if e.id == "article"]
    assert not weighed.effects[:, votes].any()
