"""A command without any network."""

import functools
import shutil
import subprocess

import pytest


@functools.cache
def cut_off() -> tuple[str, ...]:
    """Return what runs a command without any network, or skip."""
    if not shutil.which("unshare"):
        pytest.skip("no unshare here: a network namespace cannot be made")
    # As nobody in particular by a user namespace; in a chroot only root may, without.
    for before in (("unshare", "-rn"), ("unshare", "-n")):
        tried = subprocess.run([*before, "true"], capture_output=True, check=False)
        if tried.returncode == 0:
            return before
    pytest.skip(f"no network namespace here: {tried.stderr.decode().strip()}")
