import pytest

from facingpage.openers import Source, open_page

PROSE = "The council voted on Monday to rebuild the pier. " * 6


def title(named: str, body: str, head: str = "") -> str:
    markup = (
        f"<html><head><title>{named}</title>{head}</head>"
        f"<body>{body}<p>{PROSE}</p></body></html>"
    )
    return open_page(Source("a.html", markup.encode())).page.title


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Harbour Board</h1><p>News of the quay</p><h2>Pier to be rebuilt</h2>",
        "<h1><a href='/'>Harbour Board</a></h1><h1>Pier to be rebuilt</h1>",
        # Some set the title in no heading.
        "<h1>Harbour Board</h1><div class=t>Pier to be rebuilt</div>",
    ],
)
def test_a_first_heading_with_the_site_s_name_is_no_title(body: str) -> None:
    assert title("Pier to be rebuilt - Harbour Board", body) == "Pier to be rebuilt"


@pytest.mark.parametrize(
    ("named", "top", "head"),
    [
        ("Harbour Board » News » Pier to be rebuilt", "<a href='./'>{}</a>", ""),
        (
            "Harbour Board » News » Pier to be rebuilt",
            "{}",
            '<meta property="og:site_name" content="Harbour board">',
        ),
    ],
)
def test_a_site_s_name_may_come_first(named: str, top: str, head: str) -> None:
    body = f"<h1>{top.format('Harbour Board')}</h1><h2>Pier to be rebuilt</h2>"
    assert title(named, body, head) == "Pier to be rebuilt"


@pytest.mark.parametrize(
    ("named", "body"),
    [
        # A subtitle, a box's heading, a section's name, a kicker above.
        ("Pier to be rebuilt - The council voted", "{}<h2>The council voted</h2>"),
        ("Pier to be rebuilt | Harbour Board", "{}<h2>Harbour Board</h2>"),
        ("News of the harbour - Pier to be rebuilt", "<h2>News of the harbour</h2>{}"),
        (
            "News of the harbour - Pier to be rebuilt",
            "{}<p>" + PROSE + "</p><h2>News of the harbour</h2>",
        ),
        # Linked to itself.
        (
            "Pier to be rebuilt - The council voted",
            "<h1><a href='#'>Pier to be rebuilt</a></h1><h2>The council voted</h2>",
        ),
    ],
)
def test_other_headings_below_the_first_are_no_title(named: str, body: str) -> None:
    assert title(named, body.format("<h1>Pier to be rebuilt</h1>")) == (
        "Pier to be rebuilt"
    )


@pytest.mark.parametrize(
    "named",
    [
        "码头将于春季重建工程_要闻_海港新闻网",
        "码头将于春季重建工程-要闻-海港网",
        "码头将于春季重建工程｜海港网",
        "码头将于春季重建工程 - 要闻 - 国内 - 海港新闻网 - 首页 - 新闻",
    ],
)
def test_what_a_title_begins_with_is_it_where_the_page_shows_it(named: str) -> None:
    assert title(named, "<h3>码头将于春季重建工程</h3>") == "码头将于春季重建工程"
    assert title(named, "<h3>海港</h3>") == named


def test_a_site_s_name_that_comes_first_is_no_title() -> None:
    named = "Harbour Board - Pier to be rebuilt by spring - News - Quay - North"
    assert title(named, "<p>Harbour Board</p>") == named
