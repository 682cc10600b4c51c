"""A command without any network."""

import functools
import shutil
import subprocess

import pytest


@functools.cache
def cut_off() -> tuple[str, ...]:
    """Return what runs a command without any network, or skip."""
    before = ("unshare", "-rn")
    if not shutil.which("unshare"):
        pytest.skip("no unshare here: a network namespace cannot be made")
    tried = subprocess.run([*before, "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip(f"no network namespace here: {tried.stderr.decode().strip()}")
    return before
