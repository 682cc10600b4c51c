import pytest

from facingpage.openers import Source, open_page

ANSWER = "The ferry leaves at seven from the southern pier unless the wind is high."


def texts(body: str) -> list[str]:
    """Return the texts of a page's blocks."""
    markup = f"<html><body><p>Hours and fares.</p>{body}</body></html>"
    opened = open_page(Source("page.html", markup.encode()))
    return [block.text for block in opened.page.blocks]


@pytest.mark.parametrize(
    "body",
    [
        "<div class=faq__answer style='display:none'>{}</div>",
        "<div class='accordion-item'><div style='display: none'>{}</div></div>",
        "<section id=collapseTwo hidden>{}</section>",
        "<div role=tabpanel hidden>{}</div>",
        "<h3>When does it leave?</h3><div style='display:none'>{}</div>",
        "<button>Read more</button><div style='display:none'>{}</div>",
    ],
)
def test_what_a_heading_or_tab_unfolds_is_text_of_the_page(body: str) -> None:
    assert ANSWER in texts(body.format(f"<p>{ANSWER}</p>"))


@pytest.mark.parametrize(
    "body",
    [
        "<div style='display:none'>{}</div>",
        "<div class=login-modal><h3>Hello</h3><div style='display:none'>{}</div></div>",
        "<div class='modal collapse' style='display:none'>{}</div>",
        "<nav class=menu><button>More</button><div hidden>{}</div></nav>",
        "<h3></h3><div style='display:none'>{}</div>",
        "<h3>Hours</h3><div style='visibility:hidden'>{}</div>",
        "<div class=faq-answer style='visibility: hidden'>{}</div>",
        "<h3>Hours</h3><blockquote style='display:none'>{}</blockquote>",
        "<div hidden><div class=faq-answer style='display:none'>{}</div></div>",
    ],
)
def test_what_is_hidden_otherwise_stays_hidden(body: str) -> None:
    assert ANSWER not in texts(body.format(f"<p>{ANSWER}</p>"))
