"""Random edits with undo, redo, reopening and kill -9: is the disk what it was said?

python3 dev.py bench edits [--edits 10000] [--rounds 50] [--kills 5] [--seed N]
    [--typing-s 30]

Each round is a project of its own, edited by so many random actions of the real
session, in processes that are killed so often at random moments. After each kill the
project is read anew and held against what was acknowledged. How long it took from then
to the disk is told, and how long it took for what was typed in the window, without a
pause, as another process reads the file.
"""

import argparse
import secrets
import sys
import tempfile
import time
from pathlib import Path

from helpers.at_work import typed_to_disk_ms
from helpers.edit_fuzz import Unequal, play


def main() -> int:
    """Play the rounds; return 1 where one found the disk unequal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--typing-s", type=float, default=30.0)
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    actions = kills = 0
    took_ms: list[float] = []
    began = time.monotonic()
    for number in range(wanted.rounds):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "pages.facingpage"
            try:
                played = play(path, wanted.seed + number, wanted.edits, wanted.kills)
            except Unequal as error:
                print(error)
                return 1
            size_mb = path.stat().st_size / 1e6
        actions += played.actions
        kills += played.kills
        took_ms += played.took_ms
        print(
            f"round {number + 1:2}: {played.actions:,} edits, {played.kills} kills,"
            f" {size_mb:.1f} MB: equal",
            flush=True,
        )
    took = time.monotonic() - began
    print(
        f"{actions:,} edits in {took:.0f} s, {kills} kills: what was on disk was"
        " what was acknowledged, every time"
    )
    _tell("an edit, from when it was said to when the disk had it", took_ms)
    if wanted.typing_s:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "typed.facingpage"
            _tell(
                "a letter, from its key to when another process read it from the disk",
                typed_to_disk_ms(path, wanted.typing_s),
            )
    return 0


def _tell(what: str, took_ms: list[float]) -> None:
    """Print the median, the 99th of a hundred and the greatest of what it took."""
    took_ms.sort()
    if took_ms:
        p99 = took_ms[min(len(took_ms) - 1, len(took_ms) * 99 // 100)]
        median = took_ms[len(took_ms) // 2]
        print(
            f"{what}: median {median:.1f} ms, p99 {p99:.1f} ms,"
            f" at most {took_ms[-1]:.1f} ms ({len(took_ms):,})"
        )


if __name__ == "__main__":
    sys.exit(main())
