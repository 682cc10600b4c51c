"""Pages of one made-up site for tests: each cleaned by itself."""

import hashlib
from collections.abc import Iterable, Mapping

from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    Kind,
    LanguageGuess,
    Page,
    Provenance,
    Verdict,
)

NOTICE = "All that is printed here may be read aloud, but only by the harbour master."
MENU = "Timetables, tickets, news of the harbour"
STORY = "body/div.story/p"
FOOT = "body/div.foot/p"


def make_block(number: int, text: str, path: str, kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(BlockId(number), kind, text, 0, path)


def make_verdict(
    *, kept: bool, doubtful: bool = False, evidence: str = "text", zone: str = ""
) -> Verdict:
    return Verdict(kept, evidence, "reads so", doubtful, zone)


def page_of(
    name: str,
    rows: Iterable[tuple[str, str, Verdict]],
    url: str | None = "https://www.harbour.example/news",
    kinds: Mapping[int, Kind] | None = None,
) -> Cleaned:
    """Return a page of these texts, each with its path and its verdict."""
    guess = LanguageGuess("en", "sure")
    blocks, verdicts = [], {}
    for number, (text, path, verdict) in enumerate(rows, 1):
        kind = (kinds or {}).get(number, Kind.PARAGRAPH)
        blocks.append(make_block(number, text, path, kind))
        verdicts[BlockId(number)] = verdict
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    origin = Provenance(sha256, f"{name}.html", 1, "html", "utf-8", "declared", url)
    page = Page(origin, name, tuple(blocks))
    return Cleaned(page, guess, dict.fromkeys(verdicts, guess), verdicts)


def story(name: str) -> tuple[str, ...]:
    """Return paragraphs that no other page has, much longer than the notice."""
    return (
        f"The {name} left at noon with her passengers and a cargo of tea for {name}.",
        f"By night the {name} had come to no harbour, though the sea was quite calm.",
        f"Two fishermen, says the owner of the {name}, saw her late off the cape.",
    )


def site_page(
    name: str, *, notice: Verdict | None = None, url: str | None = "https://a.example"
) -> Cleaned:
    """Return a page with a story of its own, the site's menu and its notice."""
    kept = make_verdict(kept=True)
    return page_of(
        name,
        [
            (MENU, "body/nav/p", make_verdict(kept=False)),
            *((text, STORY, kept) for text in story(name)),
            (NOTICE, FOOT, notice or make_verdict(kept=True, doubtful=True)),
        ],
        url,
    )
