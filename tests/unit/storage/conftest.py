"""What most tests of the project begin with; a file may have its own instead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facingpage.storage.project import Project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pages.facingpage"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    opened = Project.open(path)
    yield opened
    opened.close()
