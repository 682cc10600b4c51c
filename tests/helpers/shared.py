"""The data and tools that lie beside the checkout."""

from pathlib import Path

import pytest

_SHARED = Path(__file__).resolve().parents[3] / "shared"


def shared_dir() -> Path:
    """Return ../shared; skip the calling test where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("../shared is not beside this checkout")
    return _SHARED
