"""What must never stand in the repository."""

import subprocess
from pathlib import Path

import pytest

from helpers.shared import shared_dir

ROOT = Path(__file__).resolve().parents[2]
# In halves, so that this file does not name them.
HOSTS = ("py" + "pi.org", "python" + "hosted", "deb." + "debian", "npm" + "js.")


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = listed.stdout.decode().split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    return {
        str(path.relative_to(ROOT)): path.read_bytes().decode("utf-8", "replace")
        for path in tracked()
    }


def test_no_file_names_a_registry_host() -> None:
    named = [(name, host) for name, text in texts().items() for host in HOSTS
             if host in text]  # fmt: skip
    assert named == []


@pytest.mark.shared
def test_no_line_of_the_seed_page_is_spelled_out() -> None:
    seed = shared_dir() / "data" / "seed" / "sputnik_kurils.txt"
    lines = [
        " ".join(line.lower().split())
        for line in seed.read_text("utf-8").splitlines()
        if len(line.split()) >= 3
    ]
    assert len(lines) > 10
    for name, text in texts().items():
        flat = " ".join(text.lower().split())
        assert [line for line in lines if line in flat] == [], name
