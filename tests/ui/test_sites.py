"""Pages of one site in the window: those opened later know those before."""

import pytest
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, Verdict
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from helpers.disks import full_disk
from helpers.fake_host import FakeHost
from helpers.sites import site_page
from helpers.windows import open_page, review_of, window_over

# The offscreen platform says so of every window that has a layout.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NOTICE = BlockId(5)
DROPPED = Verdict(False, "site", "same text on 2 other pages of this site")


def open_ship(qtbot: QtBot, window: MainWindow, name: str) -> OpenPage:
    page = open_page(qtbot, window, name, site_page(name))
    qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
    return page


def test_the_third_page_of_a_site_is_told_what_it_has_in_common(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name in ("Gannet", "Petrel"):
        open_ship(qtbot, window, name)
        assert review_of(window).verdicts[NOTICE].kept
    open_ship(qtbot, window, "Curlew")
    assert review_of(window).verdicts[NOTICE] == DROPPED
    window.frame.view.go_to(NOTICE)
    window.run("restore")
    assert review_of(window).is_kept(NOTICE)


def test_a_page_of_the_project_knows_its_site_when_its_file_is_opened_again(
    qtbot: QtBot, window: MainWindow
) -> None:
    ships = [open_ship(qtbot, window, n) for n in ("Gannet", "Petrel", "Curlew")]
    window.session.paging.show(ships[0])
    assert review_of(window).verdicts[NOTICE].kept
    # The page shown last is open again the next time, as it was.
    window.session.paging.show(ships[-1])
    window.close()
    with window_over(qtbot, FakeHost()) as again:
        open_ship(qtbot, again, "Gannet")
        assert review_of(again).verdicts[NOTICE] == DROPPED


def test_a_page_read_by_another_encoding_is_told_as_well(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    for name in ("Gannet", "Petrel", "Curlew"):
        page = open_ship(qtbot, window, name)
    host.pages[page.name] = site_page("Curlew")
    window.session.deciding.choose_encoding("windows-1251")
    qtbot.waitUntil(
        lambda: page.phase is Phase.READY and page.drafting is Drafting.DONE
    )
    assert page.encoding == "windows-1251"
    assert review_of(window).verdicts[NOTICE] == DROPPED


def test_a_page_kept_late_is_shown_as_the_project_has_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    for name in ("Gannet", "Petrel"):
        open_ship(qtbot, window, name)
    project = window.session._library._project  # the disk is made full under it
    assert project is not None
    with full_disk(project):
        page = open_page(qtbot, window, "Curlew", site_page("Curlew"))
        assert page.page_id is None
        assert review_of(window).verdicts[NOTICE].kept
        window.session.deciding.keep((BlockId(2),), kept=False)
    window.session.try_keeping()
    qtbot.waitUntil(lambda: page.page_id is not None)
    assert review_of(window).verdicts[NOTICE] == DROPPED
    assert not review_of(window).is_kept(BlockId(2))
    qtbot.waitUntil(lambda: page.drafting is Drafting.DONE)
