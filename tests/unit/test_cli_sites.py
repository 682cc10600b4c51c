from collections.abc import Iterable
from pathlib import Path

from facingpage.cli.reporter import Reporter
from facingpage.cli.site_rules import GivenRules
from facingpage.cli.sites import Held, Sites
from facingpage.cli.work import Input
from facingpage.core.page import Cleaned, PageEntry
from helpers.sites import FOOT, NOTICE, STORY, make_verdict, page_of, site_page

NAMES = ("Gannet", "Petrel", "Curlew", "Avocet", "Plover")


def held(sites: Sites, pages: Iterable[Cleaned], path: Path = Path("a.zip")) -> None:
    for number, page in enumerate(pages, 1):
        entry = PageEntry(str(number), page.page.title)
        sites.hold(Held(Input(path, entry, number), page, (number, 9)))


def reasons(sites: Sites) -> list[str]:
    """Return what is said of each page's last block."""
    return [list(each.cleaned.verdicts.values())[-1].reason for each in sites.take()]


def test_pages_come_out_in_order_and_judged_by_those_after_them() -> None:
    sites = Sites()
    held(sites, map(site_page, NAMES[:3]))
    taken = list(sites.take())
    assert [each.page.name for each in taken] == list(NAMES[:3])
    assert [each.place for each in taken] == [(1, 9), (2, 9), (3, 9)]
    for each in taken:
        verdict = list(each.cleaned.verdicts.values())[-1]
        assert verdict.reason == "same text on 2 other pages of this site"
    assert list(sites.take()) == []


def test_a_later_round_knows_the_pages_of_the_one_before() -> None:
    sites = Sites(most_pages=2)
    held(sites, map(site_page, NAMES[:2]))
    assert sites.is_full()
    assert reasons(sites) == ["reads so"] * 2
    assert not sites.is_full()
    held(sites, [site_page(NAMES[2])])
    assert reasons(sites) == ["same text on 2 other pages of this site"]


def test_a_page_of_very_many_blocks_does_not_wait() -> None:
    sites = Sites()
    rows = [("row", "body/p", make_verdict(kept=True))] * 50_000
    held(sites, [page_of("huge", rows)])
    assert sites.is_full()


def test_pages_of_another_site_say_nothing() -> None:
    sites = Sites()
    urls = ("https://a.example", "https://b.example", "https://c.example")
    pairs = zip(NAMES, urls, strict=False)
    held(sites, [site_page(name, url=url) for name, url in pairs])
    assert reasons(sites) == ["reads so"] * 3


def test_pages_without_an_address_are_of_one_site_where_they_share_its_menu() -> None:
    dropped, kept = make_verdict(kept=False), make_verdict(kept=True)
    doubted = make_verdict(kept=True, doubtful=True)

    def page(name: str) -> Cleaned:
        menu = [(f"Item {n} of the menu", "body/nav/li", dropped) for n in range(20)]
        body = [(f"{name} sank. " * 30, STORY, kept), (NOTICE, FOOT, doubted)]
        return page_of(name, [*menu, *body], None)

    sites = Sites()
    held(sites, map(page, NAMES[:3]))
    assert reasons(sites) == ["same text on 2 other pages of this site"] * 3
    for name in NAMES[:3]:
        held(sites, [page(name)], Path(f"{name}.zip"))
    assert reasons(sites) == ["reads so"] * 3


def test_a_rule_written_by_hand_below_others_holds_before_them(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    head = '[[rule]]\nsite = "harbour.example"\n'
    file.write_text(
        "format = 1\n"
        f'{head}do = "keep"\nin = "div.foot"\nmade = "2026-01-02T03:04:05+00:00"\n'
        f'{head}do = "drop"\nin = "div.foot > p"\n'
    )
    verdict = make_verdict(kept=True)
    rows = [(f"{STORY} {at}", STORY, verdict) for at in range(9)]
    page = page_of("page", [*rows, (NOTICE, FOOT, verdict)])
    rules = GivenRules([file])
    reporter = Reporter(None, is_json=False)
    rules.read(reporter)
    review = rules.review(reporter, "page", page, "")
    assert [review.is_kept(block.id) for block in review.page.blocks][-2:] == [
        True,
        False,
    ]
