"""Floors under the cleaning of pages. Raising is free; lowering is not.

The sample is 180 pages of data/pages/dev, chosen by the hash of their ids. Leaving out
a tenth of it at random moves word F1 by about .006: that is the margin of the floors.
"""

import hashlib
from typing import Any, Final

import pytest

from bench.bench_cleaning import judge, kept_text, scorer, totals
from helpers.shared import shared_dir

pytestmark = [pytest.mark.shared, pytest.mark.timeout(240)]

_PAGES: Final = 180
_DIGEST: Final = "198ce1287e62dd0e"


def sample() -> list[dict[str, Any]]:
    folder = shared_dir() / "data" / "pages" / "dev"
    records = list(scorer().load([str(folder)]))
    records.sort(key=lambda r: hashlib.sha256(r["id"].encode()).hexdigest())
    chosen: list[dict[str, Any]] = records[:_PAGES]
    digest = hashlib.sha256()
    for record in chosen:
        gold = [record.get(key) for key in ("gold_text", "with", "without")]
        digest.update(
            f"{record['id']}{record['html']}{gold}".encode("utf-8", "replace")
        )
    assert digest.hexdigest()[:16] == _DIGEST, "the data has changed"
    return chosen


def scores(records: list[dict[str, Any]], texts: list[str]) -> dict[str, float]:
    return totals(records, texts, scorer())["all"]


def test_pages_come_out_no_worse_than_from_trafilatura_and_above_the_floor() -> None:
    records = sample()
    results = [judge(record) for record in records]
    ours = scores(records, [result.ours for result in results])
    theirs = scores(records, [result.theirs for result in results])
    assert ours["word_f1"] >= max(theirs["word_f1"], 0.917)
    assert ours["wwo_f1"] >= max(theirs["wwo_f1"], 0.890)
    assert ours["debris"] <= theirs["debris"]


def test_scraped_lines_come_out_above_the_floor() -> None:
    records = sample()
    texts = [kept_text(record["html"], as_lines=True) for record in records]
    assert scores(records, texts)["word_f1"] >= 0.845
