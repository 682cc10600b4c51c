"""Floors under the quality of drafts. Raising is free; lowering is not."""

import hashlib

import pytest

from facingpage.core.page import LanguageGuess
from facingpage.translation import draft_block
from helpers.chrf import chrf
from helpers.engines import starter_engine
from helpers.pages import make_page
from helpers.shared import shared_dir

pytestmark = pytest.mark.shared

# Every 16th line of FLORES dev; the digest is of the sampled source lines.
_EVERY = 16


@pytest.mark.parametrize(
    ("source", "target", "digest", "floor"),
    [("en", "pt", "9ea64ebabd924195", 69.8), ("pt", "en", "19097cb1f2e35f78", 72.6)],
)
def test_drafts_stay_as_good_as_they_were(
    source: str, target: str, digest: str, floor: float
) -> None:
    lines = _sample(source)
    found = hashlib.sha256("\n".join(lines).encode("utf-8")).hexdigest()[:16]
    assert found == digest, "the data has changed"
    drafts = [_draft(line, source, target) for line in lines]
    assert chrf(drafts, _sample(target)) >= floor


def _sample(language: str) -> list[str]:
    path = shared_dir() / "data" / "parallel" / f"flores-dev.{language}.txt"
    return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")[::_EVERY]


def _draft(line: str, source: str, target: str) -> str:
    (block,) = make_page(line).blocks
    engine = starter_engine(source, target)
    draft = draft_block(block, LanguageGuess(source, "sure"), engine)
    return " ".join(segment.text for segment in draft.segments)
