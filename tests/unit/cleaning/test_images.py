import pytest

from facingpage.cleaning import clean
from facingpage.core.page import Kind, LanguageGuess, Verdict
from facingpage.openers import Source, open_page

ENGLISH = LanguageGuess("en", "sure")
IMAGE = '<img src="a.jpg" alt="The old pier">'
PROSE = "".join(
    f"<p>The ferry left pier {n} at seven, and the harbour office wrote it down "
    f"in its book with the names of all {n}0 people who stood on deck.</p>"
    for n in range(2, 9)
)
MENU = "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(12))


def verdicts(body: str) -> list[tuple[Kind, Verdict]]:
    markup = f"<html><head><title>Ferry</title></head><body>{body}</body></html>"
    opened = open_page(Source("a.html", markup.encode()))
    guesses = {block.id: ENGLISH for block in opened.page.blocks}
    made = clean(opened, guesses, ENGLISH)
    return [(block.kind, made[block.id]) for block in opened.page.blocks]


def image_verdict(body: str) -> Verdict:
    (verdict,) = (made for kind, made in verdicts(body) if kind is Kind.IMAGE)
    return verdict


@pytest.mark.parametrize(
    ("body", "is_kept"),
    [
        (f"<ul>{MENU}</ul><article>{PROSE}{IMAGE}{PROSE}</article>", True),
        (f"<ul>{MENU}{IMAGE}{MENU}</ul><article>{PROSE}</article>", False),
        (f"<ul>{MENU}</ul><article>{IMAGE}{PROSE}</article>", True),
        (f"<ul>{MENU}</ul>{IMAGE}<ul>{MENU}</ul><article>{PROSE}</article>", False),
        (f"<article>{PROSE}</article><footer>{IMAGE}<ul>{MENU}</ul></footer>", False),
    ],
)
def test_a_picture_follows_the_text_it_stands_by(body: str, is_kept: bool) -> None:
    assert image_verdict(body).kept is is_kept


def test_a_picture_changes_no_verdict_on_a_text() -> None:
    body = "<ul>{}</ul><article>{}{}</article><ul>{}</ul>"
    without = verdicts(body.format(MENU, "", PROSE, MENU))
    with_it = verdicts(body.format(MENU, IMAGE, PROSE + IMAGE, MENU + IMAGE))
    texts = [made for made in with_it if made[0] is not Kind.IMAGE]
    assert len(with_it) == len(without) + 3
    assert texts == without


def test_a_picture_on_a_page_without_text_is_kept() -> None:
    assert image_verdict(IMAGE).kept
