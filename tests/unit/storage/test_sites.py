"""What a project remembers of the pages of a site."""

import sqlite3
from pathlib import Path

from facingpage.core.edits import SetKept
from facingpage.core.page import BlockId, Cleaned
from facingpage.core.site_memory import MOST_PAGES
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned
from helpers.sites import NOTICE, site_page

NAMES = ("Gannet", "Petrel", "Curlew", "Avocet")
NOTICE_BLOCK = BlockId(5)
PAGE = site_page("Osprey")


def learn(project: Project, cleaned: Cleaned) -> None:
    project.add_page(cleaned, b"", cleaned).result(5)


def reason(project: Project, page: Cleaned = PAGE) -> str:
    return project.sites.judged(page).verdicts[NOTICE_BLOCK].reason


def test_a_page_profits_from_those_opened_before(project: Project) -> None:
    for name in NAMES[:2]:
        assert reason(project) == "reads so"
        learn(project, site_page(name))
    assert reason(project) == "same text on 2 other pages of this site"


def test_what_is_learnt_is_on_the_disk(project: Project, path: Path) -> None:
    for name in NAMES:
        learn(project, site_page(name))
    project.close()
    again = Project.open(path)
    try:
        assert reason(again) == "same text on 4 other pages of this site"
    finally:
        again.close()


def test_the_same_bytes_count_once_and_never_for_themselves(project: Project) -> None:
    for page in (PAGE, *map(site_page, NAMES[:2]), PAGE, site_page(NAMES[1])):
        learn(project, page)
    assert reason(project) == "same text on 2 other pages of this site"


def test_a_page_is_learnt_as_it_was_cleaned_by_itself(project: Project) -> None:
    pages = [site_page(name) for name in NAMES]
    for page in pages:
        told = project.sites.judged(page)
        project.add_page(told, b"", page).result(5)
    stored = project.load(4).cleaned
    assert stored.verdicts[NOTICE_BLOCK].evidence == "site"
    # Learnt as dropped, the notice would tell that what stands in its place goes.
    assert reason(project) == "same text on 4 other pages of this site"
    kept = project._rows("SELECT imprint FROM site_page ORDER BY seq", ())
    assert len({row[0][-2:] for row in kept}) == 1


def test_a_page_with_edits_teaches_as_well(project: Project) -> None:
    page_id = project.add_page(PAGE, b"").result(5)
    edit, back = SetKept(BlockId(1), kept=True), SetKept(BlockId(1), kept=None)
    project.journal.append(page_id, edit, back).result(5)
    for page in (PAGE, site_page(NAMES[0])):
        learn(project, page)
    page = site_page(NAMES[1])
    assert reason(project, page) == "same text on 2 other pages of this site"


def test_other_sites_and_pages_without_an_address_say_nothing(
    project: Project,
) -> None:
    for name in NAMES:
        learn(project, site_page(name, url="https://b.example"))
        learn(project, site_page(f"{name} again", url=None))
    assert reason(project) == "reads so"
    assert project.sites.judged(site_page("x", url=None)) == site_page("x", url=None)


def test_the_oldest_pages_of_a_site_are_forgotten(project: Project) -> None:
    for number in range(MOST_PAGES + 3):
        learn(project, site_page(f"page {number}"))
    learn(project, site_page("other", url="https://b.example"))
    ((count,),) = project._rows("SELECT count(*) FROM site_page", ())
    assert count == MOST_PAGES + 1
    assert reason(project) == f"same text on {MOST_PAGES} other pages of this site"


def test_nothing_but_hashes_is_remembered(project: Project) -> None:
    learn(project, PAGE)
    ((*values,),) = project._rows("SELECT * FROM site_page", ())
    stored = repr(values)
    assert NOTICE[:10] not in stored
    assert "example" not in stored


def test_a_damaged_imprint_is_left_out(project: Project, path: Path) -> None:
    for name in NAMES[:3]:
        learn(project, site_page(name))
    with sqlite3.connect(path) as other:
        other.execute("UPDATE site_page SET imprint = x'0102' WHERE seq = 1")
        other.execute("UPDATE site_page SET imprint = 'text' WHERE seq = 2")
    other.close()
    assert reason(project) == "reads so"
    learn(project, site_page(NAMES[3]))
    assert reason(project) == "same text on 2 other pages of this site"


def test_a_page_stored_without_being_learnt_says_nothing(project: Project) -> None:
    project.add_page(make_cleaned("Lead"), b"").result(5)
    ((count,),) = project._rows("SELECT count(*) FROM site_page", ())
    assert count == 0
