"""Random edits with undo, redo, reopening and kill -9: is the disk what it was said?

python3 dev.py bench edits [--edits 10000] [--rounds 50] [--kills 5] [--seed N]

Each round is a project of its own, edited by so many random actions of the real
session, in processes that are killed so often at random moments. After each kill the
project is read anew and held against what was acknowledged.
"""

import argparse
import secrets
import sys
import tempfile
import time
from pathlib import Path

from helpers.edit_fuzz import Unequal, play


def main() -> int:
    """Play the rounds; return 1 where one found the disk unequal."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    wanted = parser.parse_args()
    print(f"seed {wanted.seed}", flush=True)
    actions = kills = 0
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
    return 0


if __name__ == "__main__":
    sys.exit(main())
