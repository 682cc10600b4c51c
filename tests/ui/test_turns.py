"""Many files at once: all listed, titles and leads translated before any body."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facingpage.core.page import Cleaned, Kind
from facingpage.ui.main_window import MainWindow
from facingpage.ui.open_page import Drafting, OpenPage, Phase
from helpers.fake_host import FakeHost, Translation
from helpers.reviews import make_cleaned
from helpers.windows import window_over

NAMES = [f"{number}.html" for number in range(4)]


def long_page(name: str) -> Cleaned:
    body = [f"Body {number} of {name}." for number in range(3, 9)]
    head = Kind.HEADING, f"Title {name}"
    lead = f"Lead {name}.", f"More {name}."
    return make_cleaned(head, *lead, *body, title=f"Title {name}", source=name.encode())


@pytest.fixture
def host() -> FakeHost:
    made = FakeHost(drafts_at_once=False)
    made.pages = {name: long_page(name) for name in NAMES}
    return made


@pytest.fixture
def window(qtbot: QtBot, host: FakeHost) -> Iterator[MainWindow]:
    with window_over(qtbot, host) as made:
        yield made


def drop(window: MainWindow) -> list[OpenPage]:
    window.session.paging.open_paths([Path(name) for name in NAMES])
    return list(window.session.pages)


def texts(translation: Translation) -> list[str]:
    return [block.text for block in translation.blocks]


def finish(translation: Translation) -> None:
    translation.draft()
    translation.finish()


def test_files_dropped_together_are_listed_at_once_in_their_order(
    qtbot: QtBot, window: MainWindow
) -> None:
    pages = drop(window)
    assert [page.name for page in pages] == NAMES
    assert window.session.current is pages[0]
    qtbot.waitUntil(lambda: all(page.phase is Phase.READY for page in pages))
    titles = [page.title for page in window.frame.sidebar.shown()]
    assert titles == [f"Title {name}" for name in NAMES]


def test_of_pages_not_shown_title_and_lead_come_first_and_are_preferred(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    drop(window)
    asked = host.asked.translations
    qtbot.waitUntil(lambda: len(asked) == len(NAMES))
    (whole,) = (each for each in asked if "Title 0.html" in texts(each))
    assert len(whole.blocks) == 9
    # Two threads open them: any may be ready first.
    heads = sorted((each for each in asked if each is not whole), key=texts)
    for name, head in zip(NAMES[1:], heads, strict=True):
        assert texts(head) == [f"Title {name}", f"Lead {name}.", f"More {name}."]
        assert set(head.preferred) == {block.id for block in head.blocks}


def test_a_title_is_shown_translated_before_the_page_was_looked_at(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    pages = drop(window)
    asked = host.asked.translations
    qtbot.waitUntil(lambda: len(asked) == len(NAMES))
    # Two threads open them: any may be ready first.
    for each in asked:
        if "Title 0.html" not in texts(each):
            finish(each)
    qtbot.waitUntil(lambda: all(page.translated_title for page in pages[1:]))
    assert pages[1].translated_title == "[Title 1.html]"


def test_bodies_follow_one_page_at_a_time_in_the_order_of_the_list(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    drop(window)
    asked = host.asked.translations
    qtbot.waitUntil(lambda: len(asked) == len(NAMES))
    for each in list(asked):
        finish(each)
    for number, name in enumerate(NAMES[1:], len(NAMES)):
        qtbot.waitUntil(lambda n=number: len(asked) == n + 1)  # type: ignore[misc]  # a default holds it
        assert texts(asked[number])[0] == f"Body 3 of {name}."
        finish(asked[number])
    qtbot.waitUntil(
        lambda: all(p.drafting is Drafting.DONE for p in window.session.pages)
    )


def test_a_page_that_is_shown_is_translated_whole_at_once(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    pages = drop(window)
    asked = host.asked.translations
    qtbot.waitUntil(lambda: len(asked) == len(NAMES))
    window.session.paging.show(pages[3])
    assert len(asked) == len(NAMES) + 1
    assert texts(asked[-1])[0] == "Body 3 of 3.html."
    for each in asked:
        finish(each)
    qtbot.waitUntil(lambda: pages[3].drafting is Drafting.DONE)
    assert pages[3].review is not None
    assert len(pages[3].review.drafts) == 9


def test_a_page_taken_off_the_list_before_its_turn_is_not_opened(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    pages = drop(window)
    window.session.paging.forget(pages[2])
    qtbot.waitUntil(lambda: pages[3].phase is Phase.READY)
    assert NAMES[2] not in host.asked.names
    assert pages[2] not in window.session.pages


def test_titles_that_come_do_not_go_before_what_is_on_screen(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    pages = drop(window)
    asked = host.asked.translations
    qtbot.waitUntil(lambda: len(asked) == len(NAMES))
    (whole,) = (each for each in asked if "Title 0.html" in texts(each))
    qtbot.waitUntil(lambda: bool(whole.preferred))
    name = "late.html"
    host.pages[name] = long_page(name)
    page = OpenPage(name, pages[1].make_stack, Phase.OPENING, path=Path(name))
    pages_now = window.session.pages
    pages_now.append(page)
    window.session._opening.start(page)
    qtbot.waitUntil(lambda: len(asked) == len(NAMES) + 1)
    late = asked[-1]
    assert texts(late)[0] == f"Title {name}"
    told = host.asked.preferred
    assert late in told
    # What is on screen was asked for once more since.
    assert told[-1] is whole


def test_a_page_that_is_looked_at_is_opened_before_those_that_wait(
    qtbot: QtBot, window: MainWindow, host: FakeHost
) -> None:
    host.holds_openings = True
    pages = drop(window)
    qtbot.waitUntil(lambda: all(page.ticket is not None for page in pages))
    assert host.asked.hastened == [pages[0].ticket]
    window.session.paging.show(pages[2])
    assert host.asked.hastened[-1] is pages[2].ticket
