"""Translate hard segments by each engine through the host, and count what came.

    python3 dev.py bench hard_segments [--count N]

The Argos package is made by `../shared/tools/make_argosmodel.py`, in a folder of its
own. Prints for each engine how many drafts came, how many say that the engine failed,
how often a worker was started anew, and the longest wait. Returns 1 if one is lost.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from facingpage import paths
from facingpage.core.page import LanguageGuess
from facingpage.workers.host import Drafted, Finished, Host, HostEvent, Restarted
from helpers.argos_packages import make_package, unpack_package
from helpers.hard_segments import hard_segments
from helpers.jobs import Heard
from helpers.pages import make_page


def main(argv: list[str] | None = None) -> int:
    """Print the counts; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    count = parser.parse_args(argv).count
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACINGPAGE_HOME"] = folder
        file = make_package(Path(folder) / "en_pt.argosmodel")
        paths.models_dir().mkdir(parents=True)
        unpack_package(file, paths.models_dir())
        return max(_translate(engine, count) for engine in ("firefox", "argos"))


def _translate(engine: str, count: int) -> int:
    blocks = make_page(*hard_segments(count)).blocks
    english = dict.fromkeys((block.id for block in blocks), LanguageGuess("en", "sure"))
    host, heard = Host(), Heard()
    slowest, last = 0.0, time.perf_counter()
    events: list[HostEvent] = []
    try:
        host.translate(("en", "pt"), blocks, english, heard, engine=engine)
        for event in heard:
            now = time.perf_counter()
            if isinstance(event, Drafted) and len(events) > 1:
                slowest = max(slowest, now - last)
            last = now
            events.append(event)
    finally:
        host.close()
    drafts = [event for event in events if isinstance(event, Drafted)]
    failed = [d for d in drafts if any("failed" in s.flags for s in d.draft.segments)]
    restarts = sum(isinstance(event, Restarted) for event in events)
    lost = {block.id for block in blocks} - {draft.block for draft in drafts}
    print(
        f"{engine:8} {len(drafts)} of {len(blocks)} drafted, {len(failed)} failed,"
        f" {restarts} restarts, {len(lost)} lost, longest wait {slowest:.1f} s"
    )
    return int(bool(lost) or not isinstance(events[-1], Finished))


if __name__ == "__main__":
    sys.exit(main())
