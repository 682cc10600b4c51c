"""Whatever a page says, each of its blocks gets a draft, by either engine."""

from pathlib import Path

import pytest

from facingpage import paths
from facingpage.core.page import LanguageGuess
from facingpage.workers.host import Drafted, Finished, Host
from helpers.argos_packages import make_package, unpack_package
from helpers.hard_segments import hard_segments
from helpers.jobs import Heard
from helpers.pages import make_page

# Ten of every kind; `dev.py bench hard_segments` takes a thousand.
_COUNT = 160


@pytest.mark.parametrize(
    "engine", ["firefox", pytest.param("argos", marks=pytest.mark.shared)]
)
def test_nothing_is_lost_of_hard_segments(engine: str, tmp_path: Path) -> None:
    if engine == "argos":
        paths.models_dir().mkdir(parents=True)
        file = make_package(tmp_path / "en_pt.argosmodel")
        unpack_package(file, paths.models_dir())
    blocks = make_page(*hard_segments(_COUNT)).blocks
    english = dict.fromkeys((block.id for block in blocks), LanguageGuess("en", "sure"))
    host, heard = Host(), Heard()
    try:
        host.translate(("en", "pt"), blocks, english, heard, engine=engine)
        events = list(heard)
    finally:
        host.close()
    assert events[-1] == Finished(is_cancelled=False)
    drafts = {e.block: e.draft for e in events if isinstance(e, Drafted)}
    assert drafts.keys() == english.keys()
    for block in blocks:
        segments = drafts[block.id].segments
        covered = {at for s in segments for at in range(s.start, s.end)}
        bare = [at for at, c in enumerate(block.text) if at not in covered]
        assert not "".join(block.text[at] for at in bare).strip()
        assert all(segment.text for segment in segments)
