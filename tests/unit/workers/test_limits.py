"""The caps on what is read are settings."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facingpage.storage.settings import Settings, load_settings, save_settings
from facingpage.workers.host import Failed, Host, HostEvent, Opened
from helpers.jobs import Heard


@pytest.fixture
def host() -> Iterator[Host]:
    with closing(Host()) as made:
        yield made


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text("<p>" + "One long enough paragraph of a page. " * 40, "utf-8")
    return path


def ends(host: Host, page: Path) -> list[HostEvent]:
    heard = Heard()
    host.open_path(page, heard)
    return [event for event in heard if isinstance(event, Opened | Failed)]


def test_a_page_over_a_limit_of_the_settings_is_refused(host: Host, page: Path) -> None:
    save_settings(Settings(limits={"max_bytes": 1000, "no_such": 5, "max_marks": -1}))
    assert load_settings().limits["max_bytes"] == 1000
    (failed,) = ends(host, page)
    assert isinstance(failed, Failed)
    assert "the limit is 1,000" in failed.sentence


def test_a_raised_limit_holds_for_the_next_page(host: Host, page: Path) -> None:
    save_settings(Settings(limits={"max_bytes": 1000}))
    ends(host, page)
    save_settings(Settings())
    (opened,) = ends(host, page)
    assert isinstance(opened, Opened)
