"""Whatever the bytes are, they become a page or a sentence."""

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage import cleaning
from facingpage.core.page import LanguageGuess
from facingpage.errors import OpenFailed
from facingpage.openers import Source, open_page
from facingpage.openers.decode import decode

ENGLISH = LanguageGuess("en", "sure")
TAGS = (
    *("p", "div", "span", "b", "a", "h1", "h3", "ul", "li", "table", "tr", "td"),
    *("blockquote", "pre", "section", "article", "figcaption", "button", "nav", "x-y"),
)
UNSEEN = ("script", "style", "template", "p hidden", "select")

# Words with a mark that says whether they are to be seen, each used once.
texts = st.text(st.characters(categories=["Ll", "Lu", "Nd"]), min_size=1, max_size=8)


@st.composite
def trees(draw: st.DrawFn, depth: int = 0) -> str:
    """Return markup whose shown text is numbered words "s…" and unseen ones "u…"."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        choice = draw(st.integers(0, 5))
        if choice == 0 and depth < 4:
            tag = draw(st.sampled_from(TAGS))
            parts.append(f"<{tag}>{draw(trees(depth + 1))}</{tag}>")
        elif choice == 1:
            tag = draw(st.sampled_from(UNSEEN))
            parts.append(f"<{tag}>UNSEEN</{tag.split()[0]}>")
        elif choice == 2:
            parts.append("<br>")
        else:
            parts.append(f" {escape(draw(texts))} ")
    return "".join(parts)


def shown(markup: str) -> list[str]:
    page = open_page(Source("a.html", f"<html><body>{markup}".encode())).page
    words = " ".join(block.text for block in page.blocks).split()
    # The line between two cells is ours.
    return sorted(word for word in words if word != "|")


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Return numbered words in random markup, and the words."""
    markup = draw(trees())
    words: list[str] = []
    pieces = []
    for piece in markup.split(" "):
        if piece and "<" not in piece and ">" not in piece:
            words.append(f"w{len(words)}x")
            pieces.append(words[-1])
        else:
            pieces.append(piece)
    return " ".join(pieces), sorted(words)


@settings(deadline=None)
@given(st.binary(max_size=400), st.none() | st.text(max_size=12))
def test_any_bytes_are_decoded(data: bytes, declared: str | None) -> None:
    found = decode(data, declared)
    assert isinstance(found.text, str)
    assert "".encode(found.encoding) is not None


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    marked = "\ufeff" + text
    assert decode(marked.encode()).text == text


@settings(deadline=None)
@given(pages())
def test_blocks_hold_each_shown_word_once(page: tuple[str, list[str]]) -> None:
    markup, words = page
    assert shown(f"<p>ferry</p>{markup}") == sorted([*words, "ferry"])


@settings(deadline=None, max_examples=60)
@given(
    st.binary(max_size=300) | trees().map(str.encode),
    st.sampled_from([".html", ".txt"]),
)
def test_any_bytes_become_a_judged_page_or_a_sentence(data: bytes, suffix: str) -> None:
    try:
        opened = open_page(Source(f"page{suffix}", data))
    except OpenFailed as failure:
        sentence = str(failure)
    else:
        sentence = ""
    if sentence:
        assert sentence.startswith("Could not open")
        return
    verdicts = cleaning.clean(opened, {}, ENGLISH)
    assert list(verdicts) == [block.id for block in opened.page.blocks]
    assert all(block.text.strip() for block in opened.page.blocks)
