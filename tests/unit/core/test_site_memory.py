import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import BlockId, Cleaned, Kind, Verdict
from facingpage.core.site_memory import (
    MOST_PAGES,
    Imprint,
    SiteMemory,
    imprint,
    judged,
    site_of,
)
from helpers.sites import (
    FOOT,
    NOTICE,
    STORY,
    make_verdict,
    page_of,
    site_page,
)

KEPT = make_verdict(kept=True)
DROPPED = make_verdict(kept=False)
DOUBTED = make_verdict(kept=True, doubtful=True)
NAMES = ("Gannet", "Petrel", "Curlew", "Avocet", "Plover", "Dunlin", "Osprey")
LAST = BlockId(5)
NUMBERS = st.lists(st.integers(0, 2**64 - 1), unique=True).map(tuple)


def told(page: Cleaned, others: Sequence[Cleaned]) -> dict[BlockId, Verdict]:
    """Return the verdicts that others of its site change on a page."""
    found = judged(page, [imprint(other) for other in others]).verdicts
    return {b: v for b, v in found.items() if v != page.verdicts[b]}


def pages(count: int, notice: Verdict | None = None) -> list[Cleaned]:
    return [site_page(name, notice=notice) for name in NAMES[:count]]


def test_a_text_that_other_pages_have_as_well_is_dropped_with_its_reason() -> None:
    page, *others = pages(3)
    reason = "same text on 2 other pages of this site"
    assert told(page, others) == {LAST: Verdict(False, "site", reason)}


def test_one_other_page_says_nothing() -> None:
    page, *others = pages(2)
    assert judged(page, [imprint(other) for other in others]) is page


def test_what_was_surely_kept_goes_only_when_on_three_others() -> None:
    page, *others = pages(4, KEPT)
    assert told(page, others[:2]) == {}
    assert told(page, others)[LAST].reason == "same text on 3 other pages of this site"


def test_what_was_surely_kept_stays_when_on_few_of_many_pages() -> None:
    page, *others = pages(7, KEPT)
    lone = [page_of(f"L{n}", [(f"{n} is a story of its own", STORY, KEPT)] * 2)
            for n in range(7)]  # fmt: skip
    assert LAST in told(page, others)
    assert told(page, others[:3] + lone) == {}


@pytest.mark.parametrize("text", ["Note", "Price of a ticket in summer: "])
def test_a_short_label_may_stand_on_every_page(text: str) -> None:
    made = [
        page_of(name, [(f"{name} " * 9, STORY, KEPT), (text, STORY, DOUBTED)])
        for name in NAMES
    ]
    assert told(made[0], made[1:]) == {}


def test_a_heading_may_stand_on_every_page() -> None:
    made = [
        page_of(
            name,
            [(f"{name} " * 30, STORY, KEPT), (NOTICE, STORY, DOUBTED)],
            kinds={2: Kind.HEADING},
        )
        for name in NAMES
    ]
    assert told(made[0], made[1:]) == {}


def test_a_short_text_goes_where_other_pages_drop_what_stands_in_its_place() -> None:
    page = page_of("Gannet", [("Gannet " * 9, STORY, KEPT), ("Share", FOOT, DOUBTED)])
    others = [
        page_of(name, [(f"{name} " * 9, STORY, KEPT), ("Share", FOOT, DROPPED)])
        for name in NAMES[1:3]
    ]
    assert told(page, others)[BlockId(2)].reason == (
        "same text on 2 other pages of this site"
    )


def test_a_text_of_its_own_comes_back_where_others_have_their_text() -> None:
    rows = [(f"It sailed on day {n}.", STORY, DROPPED) for n in range(4)]
    page = page_of("Gannet", [*rows, ("Buy", "body/form/p", DROPPED)])
    reason = "stands where 2 other pages of this site have their text"
    back = Verdict(True, "site", reason, doubtful=True)
    others = pages(3)[1:]
    assert told(page, others) == {BlockId(n): back for n in range(1, 5)}


def test_a_line_dropped_amid_text_that_is_kept_stays_dropped() -> None:
    rows = [(f"It sailed on day {n}, as it had.", STORY, KEPT) for n in range(4)]
    page = page_of("Gannet", [*rows, ("Photo: the mate", STORY, DROPPED)])
    assert told(page, pages(3)[1:]) == {}


def test_a_text_that_others_have_does_not_come_back() -> None:
    made = [
        page_of(name, [(f"{name} " * 30, STORY, KEPT), (NOTICE, STORY, DROPPED)])
        for name in NAMES[:3]
    ]
    page = page_of("Dunlin", [(NOTICE, STORY, DROPPED)])
    assert told(page, made) == {}


@pytest.mark.parametrize(
    "verdict",
    [
        make_verdict(kept=True, doubtful=True, evidence="title"),
        make_verdict(kept=True, doubtful=True, evidence="whole-document"),
        make_verdict(kept=True, doubtful=True, zone="comments"),
    ],
)
def test_what_needed_no_weighing_stays_kept(verdict: Verdict) -> None:
    page, *others = pages(4, verdict)
    assert told(page, others) == {}


@pytest.mark.parametrize(
    "verdict",
    [
        make_verdict(kept=False, evidence="copyright"),
        make_verdict(kept=False, evidence="repeated"),
        make_verdict(kept=False, evidence="comment", zone="comments"),
    ],
)
def test_what_needed_no_weighing_stays_dropped(verdict: Verdict) -> None:
    rows = [(f"It sailed on day {n}.", STORY, DROPPED) for n in range(4)]
    page = page_of("Gannet", [*rows, ("© the harbour", STORY, verdict)])
    changed = told(page, pages(4)[1:])
    assert len(changed) == 4
    assert BlockId(5) not in changed


def test_copies_of_a_page_are_no_reason_to_drop_its_text() -> None:
    def copy(name: str) -> Cleaned:
        story = [(f"Day {n}: the ship was seen off the cape.", STORY, DOUBTED)
                 for n in range(5)]  # fmt: skip
        return page_of(name, [*story, (f"For {name}", "body/form/p", DROPPED)])

    assert told(copy("one"), [copy("two"), copy("three"), *pages(2)]) == {}


def test_a_long_notice_on_nearly_every_page_makes_no_copies_of_short_pages() -> None:
    made = [
        page_of(name, [(f"{name} sank.", STORY, KEPT), (NOTICE * 3, FOOT, KEPT)])
        for name in NAMES
    ]
    assert not told(made[0], made[1:])[BlockId(2)].kept


def test_pages_of_no_known_site_count_only_with_furniture_in_common() -> None:
    made = pages(4)
    imprints = [imprint(page) for page in made[1:]]
    assert judged(made[0], imprints, is_site_known=False) is made[0]
    menu = [(f"Item {n} of the menu", "body/nav/li", DROPPED) for n in range(20)]
    akin = [
        page_of(name, [*menu, (f"{name} " * 50, STORY, KEPT), (NOTICE, FOOT, DOUBTED)])
        for name in NAMES[:3]
    ]
    found = judged(akin[0], [imprint(p) for p in akin[1:]], is_site_known=False)
    assert found.verdicts[BlockId(22)].evidence == "site"


def test_learning_one_by_one_is_the_same_as_knowing_all_at_once() -> None:
    made = pages(6)
    memory = SiteMemory()
    for page in made:
        memory.learn("a.example", page)
    others = memory.others("a.example", made[2])
    assert others == tuple(imprint(p) for p in made if p is not made[2])
    assert memory.others("b.example", made[2]) == ()


def test_a_page_that_comes_again_counts_once() -> None:
    page, *others = pages(3)
    memory = SiteMemory()
    for each in (*others, *others, page, page):
        memory.learn("a.example", each)
    found = judged(page, memory.others("a.example", page))
    assert found.verdicts[LAST].reason == "same text on 2 other pages of this site"


def test_the_oldest_pages_and_sites_are_forgotten() -> None:
    memory = SiteMemory(most_pages=MOST_PAGES + 20)
    extra = site_page("extra")
    for number in range(30):
        memory.learn("first.example", site_page(f"first {number}"))
    for number in range(MOST_PAGES + 10):
        memory.learn("second.example", site_page(f"second {number}"))
    assert memory.others("first.example", extra) == ()
    kept = memory.others("second.example", extra)
    assert len(kept) == MOST_PAGES
    assert imprint(site_page("second 9")) not in kept
    assert kept[-1] == imprint(site_page(f"second {MOST_PAGES + 9}"))


def test_a_page_of_a_hundred_thousand_blocks_leaves_a_small_imprint() -> None:
    def huge(name: str) -> Cleaned:
        rows = [(f"{n} is a line", f"body/p.c{chr(n % 999)}/b", KEPT)
                for n in range(100_000)]  # fmt: skip
        return page_of(name, [*rows, (name, STORY, KEPT)])

    page = huge("one")
    start = time.process_time()
    small = imprint(page)
    judged(page, [small] * MOST_PAGES)
    assert time.process_time() - start < 8
    assert len(small.packed()) < 25_000
    # The same ones of every page: else two pages would have none in common.
    assert len({*small.texts} & {*imprint(huge("two")).texts}) > 1_990


def test_nothing_of_a_text_is_in_what_is_stored() -> None:
    packed = imprint(site_page("Gannet")).packed()
    assert b"Gannet" not in packed
    assert b"story" not in packed


@given(NUMBERS, NUMBERS)
def test_an_imprint_comes_back_from_its_bytes(
    texts: tuple[int, ...], places: tuple[int, ...]
) -> None:
    made = Imprint(texts, places, bytes(len(places)))
    assert Imprint.unpacked(made.packed()) == made


@given(st.binary(max_size=80))
def test_damaged_bytes_are_no_imprint_or_one_of_their_size(data: bytes) -> None:
    found = Imprint.unpacked(data)
    assert found is None or found.packed() == data


def test_places_in_text_without_markup_tell_nothing() -> None:
    rows = [(f"Line {n} of all", f"line {n}", KEPT) for n in range(9)]
    assert imprint(page_of("plain", rows)).places == ()


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.Harbour.example:8080/news?page=2", "harbour.example"),
        ("http://old.harbour.example", "old.harbour.example"),
        (None, None),
        ("file:///home/me/page.html", None),
        ("http://[broken", None),
    ],
)
def test_the_site_of_a_page_is_the_host_of_its_address(
    url: str | None, site: str | None
) -> None:
    assert site_of(page_of("one", [], url).page) == site
