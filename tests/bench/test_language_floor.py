"""Floors under the accuracy of language guesses. Raising is free; lowering is not."""

import hashlib
from pathlib import Path
from typing import Any, Final

import pytest

from bench import neighbours
from bench.bench_language import judge, read_rows, scores
from facingpage import language
from facingpage.core import languages
from helpers.shared import shared_dir

pytestmark = pytest.mark.shared

# Every 10th row without a page, every 5th with one; the digest is of their texts.
SAMPLES: Final = {
    "dev.jsonl.gz": (10, "1253164470ae9788"),
    "pages.jsonl.gz": (5, "3bb4859f93b8690a"),
}


def sample(name: str) -> list[dict[str, Any]]:
    every, digest = SAMPLES[name]
    path: Path = shared_dir() / "data" / "language" / name
    rows = read_rows(path)[::every]
    texts = "\n".join(row["text"] for row in rows).encode("utf-8")
    assert hashlib.sha256(texts).hexdigest()[:16] == digest, "the data has changed"
    return rows


@pytest.mark.parametrize(
    ("kind", "floor"), [("sentence", 0.98), ("5 words", 0.94), ("2 words", 0.83)]
)
def test_texts_by_themselves_are_told(kind: str, floor: float) -> None:
    rows = sample("dev.jsonl.gz")
    found = scores(rows, [judge(row).code for row in rows])
    assert found[kind].right >= floor


@pytest.mark.parametrize(
    ("kind", "floor"),
    [
        ("2 words (own)", 0.93),
        ("2 words (English)", 0.93),
        ("2 words (sister)", 0.64),
        ("2 words (other)", 0.79),
        ("interface (own)", 0.97),
        ("interface (English)", 0.96),
    ],
)
def test_short_texts_on_a_page_are_told(kind: str, floor: float) -> None:
    rows = sample("pages.jsonl.gz")
    found = scores(rows, [judge(row).code for row in rows])
    assert found[kind].right >= floor


@pytest.mark.parametrize(
    ("kind", "floor"), [("interface (sister)", 0.85), ("interface (other)", 0.9)]
)
def test_every_interface_string_on_a_page_is_told(kind: str, floor: float) -> None:
    # There are but a hundred of each: no sample.
    rows = read_rows(shared_dir() / "data" / "language" / "pages.jsonl.gz")
    found = scores(rows, [judge(row).code for row in rows])
    assert found[kind].right >= floor


def test_sure_is_hardly_ever_wrong() -> None:
    rows = sample("dev.jsonl.gz")
    guesses = [(row["lang"], judge(row)) for row in rows]
    sure = [
        language == languages.base(guess.code)
        for language, guess in guesses
        if guess.sure == "sure"
    ]
    assert len(sure) > len(rows) / 2
    assert sum(sure) >= 0.995 * len(sure)


def test_neighbours_in_script_are_told_apart_on_short_strings() -> None:
    wrong = [
        (code, text, found)
        for code, text in neighbours.strings()
        if languages.base(found := language.guess(text).code) != code
    ]
    assert len(neighbours.strings()) > 180
    assert len(wrong) <= 0.08 * len(neighbours.strings()), wrong
