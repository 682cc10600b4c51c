from pathlib import Path

import pytest

from facingpage import cleaning
from facingpage.cleaning import EVIDENCE, model
from facingpage.cleaning.evidence.base import Case, Columns
from facingpage.cleaning.facts import PageFacts, gather
from facingpage.core.opened import Opened
from facingpage.core.page import LanguageGuess, Verdict
from facingpage.openers import Source, open_page

ENGLISH = LanguageGuess("en", "sure")
STORY = [
    "The harbour council voted on Monday to rebuild the old wooden pier by spring.",
    "Divers found that half of the posts below the water line have rotted away.",
    "Until then the ferry to the northern islands will leave from the fish market.",
    "Shopkeepers along the quay fear that visitors will stay away for the summer.",
]


def verdicts(markup: str) -> dict[str, Verdict]:
    """Return the verdict on each text of a page."""
    opened = open_page(Source("page.html", markup.encode()))
    made = cleaning.clean(opened, {}, ENGLISH)
    return {block.text: made[block.id] for block in opened.page.blocks}


def evidence_of(opened: Opened) -> tuple[PageFacts, Columns]:
    """Return the facts of a page and every column of evidence."""
    facts = gather(opened, {}, ENGLISH, model.shipped("markup").leanings)
    return facts, model.measured(facts)


def page(body: str = "", *, before: str = "", after: str = "") -> str:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    return (
        "<html lang=en><head><title>Pier to be rebuilt by spring | Quay News</title>"
        f"</head><body>{before}<main><article><h1>Pier to be rebuilt by spring</h1>"
        f"{story}{body}</article></main>{after}</body></html>"
    )


def test_every_block_has_a_verdict_with_known_evidence() -> None:
    opened = open_page(Source("page.html", page("<p>Share</p>").encode()))
    made = cleaning.clean(opened, {}, ENGLISH)
    assert list(made) == [block.id for block in opened.page.blocks]
    certain = {"repeated", "furniture", "no-words", "other-script"}
    known = {evidence.id for evidence in EVIDENCE} | certain
    assert {verdict.evidence for verdict in made.values()} <= known


def test_the_story_and_its_title_are_kept() -> None:
    found = verdicts(page())
    assert all(found[text].kept for text in STORY)
    title = found["Pier to be rebuilt by spring"]
    assert (title.kept, title.reason) == (True, "the page's title")


@pytest.mark.parametrize(
    "other",
    ["Comments on: Pier to be rebuilt by spring", "Re: Pier to be rebuilt by spring"],
)
def test_a_heading_that_holds_the_title_is_none(other: str) -> None:
    # More is written below it, further down than one looks from the title.
    answers = "".join(f"<p>{text} {text}</p>" for text in STORY)
    between = "<ul>" + "<li>Quay" * 60 + "</ul>"
    markup = page(after=f"{between}<section><h3>{other}</h3>{answers}</section>")
    opened = open_page(Source("page.html", markup.encode()))
    facts, _ = evidence_of(opened)
    assert facts.title is not None
    assert facts.blocks[facts.title].text == "Pier to be rebuilt by spring"


def test_a_menu_above_the_story_is_dropped() -> None:
    menu = "<nav><ul><li><a href=/a>Harbour</a><li><a href=/b>Weather</a></ul></nav>"
    found = verdicts(page(before=menu))
    assert not found["Harbour"].kept
    assert not found["Weather"].kept


def test_readers_comments_are_dropped() -> None:
    comment = "<div class=comments><p>I never liked that pier much anyway.</p></div>"
    found = verdicts(page(after=comment))
    assert not found["I never liked that pier much anyway."].kept


@pytest.mark.parametrize("button", ["Subscribe", "Share", "Log in", "12 comments"])
def test_buttons_are_dropped(button: str) -> None:
    assert not verdicts(page(f"<p>{button}</p>"))[button].kept


def test_a_year_in_a_sentence_is_no_counter() -> None:
    line = "The pier had stood there since the storm of 1911 without repairs."
    assert verdicts(page(f"<p>{line}</p>"))[line].kept


def test_a_line_in_another_script_is_dropped() -> None:
    verdict = verdicts(page("<p>Заголовок материала</p>"))["Заголовок материала"]
    assert (verdict.kept, verdict.evidence) == (False, "other-script")


RUSSIAN = [
    "Совет гавани в понедельник решил к весне построить старый причал заново.",
    "Водолазы увидели, что половина свай ниже воды сгнила, и чинить их поздно.",
    "До тех пор паром на северные острова будет отходить от рыбного рынка.",
    "Лавочники на набережной боятся, что летом приезжих будет гораздо меньше.",
]


def russian(line: str, *, after: str = "") -> Verdict:
    """Return the verdict on a line amid a Russian story, or on the last of a page."""
    story = [f"<p>{text}</p>" for text in RUSSIAN]
    amid = "" if after else f"<p>{line}</p>"
    body = "".join((*story[:2], amid, *story[2:]))
    markup = f"<title>Причал</title><main><h1>Причал</h1>{body}</main>{after}"
    opened = open_page(Source("page.html", markup.encode()))
    made = cleaning.clean(opened, {}, LanguageGuess("ru", "sure"))
    return next(made[b.id] for b in opened.page.blocks if b.text == line)


def test_a_name_in_latin_letters_may_be_a_line_of_a_text_in_others() -> None:
    assert russian("Harbour Board of Quay").kept


@pytest.mark.parametrize("line", ["Harbour Board, порт", "Паром MS Queen Victoria"])
def test_a_line_of_two_scripts_is_not_in_another_one(line: str) -> None:
    verdict = russian(line)
    assert verdict.evidence != "other-script"
    assert verdict.reason != "written in another script than the page"


def test_a_menu_in_latin_letters_is_dropped_as_such() -> None:
    menu = "<footer><ul><li><a href=/>Board of the harbour</a></ul></footer>"
    verdict = russian("Board of the harbour", after=menu)
    assert (verdict.kept, verdict.evidence) == (False, "other-script")


def test_a_long_quotation_in_another_script_stays() -> None:
    quoted = (
        "Старый причал помнит ещё парусные суда, и каждый из нас хоть раз прыгал с "
        "него в воду, пока родители не видели, что мы делаем на самом краю."
    )
    verdict = verdicts(page(f"<p>{quoted}</p>"))[quoted]
    assert verdict.evidence != "other-script"


def test_a_lead_that_a_fuller_paragraph_repeats_is_dropped() -> None:
    lead = STORY[0]
    full = f"QUAY, March 3 (Own report) - {lead}"
    rest = "".join(f"<p>{text}</p>" for text in STORY[1:])
    markup = (
        f"<html><body><article><h1>Pier to be rebuilt</h1><p>{lead}</p><p>{full}</p>"
        f"{rest}</article></body></html>"
    )
    found = verdicts(markup)
    assert (found[lead].kept, found[lead].evidence) == (False, "repeated")
    assert found[full].kept


def test_an_empty_page_has_no_verdicts() -> None:
    opened = open_page(Source("page.txt", b"Words."))
    bare = Opened(
        type(opened.page)(opened.page.provenance, "", ()), opened.tree, opened.nodes
    )
    assert cleaning.clean(bare, {}, ENGLISH) == {}


def test_the_same_page_gets_the_same_verdicts() -> None:
    assert verdicts(page("<p>Share</p>")) == verdicts(page("<p>Share</p>"))


def test_evidence_ids_and_columns_stand_once() -> None:
    ids = [evidence.id for evidence in EVIDENCE]
    assert len(set(ids)) == len(ids)
    for evidence in EVIDENCE:
        assert len(set(evidence.columns)) == len(evidence.columns) > 0


def test_every_file_of_evidence_has_a_row() -> None:
    folder = Path(cleaning.__file__).parent / "evidence"
    files = {path.stem for path in folder.glob("*.py")}
    rows = {evidence.measure.__module__.rpartition(".")[2] for evidence in EVIDENCE}
    # What a piece of evidence is, sums for all, and the second pass's own.
    assert files - rows == {"__init__", "base", "windows", "context"}


@pytest.mark.parametrize("kept", [True, False])
def test_every_reason_is_fit_to_show(kept: bool) -> None:
    menu = "<nav><ul><li><a href=/a>Harbour</a><li><a href=/b>Weather</a></ul></nav>"
    markup = page(before=menu, after="<footer><p>2021</p><p>Share</p></footer>")
    facts, columns = evidence_of(open_page(Source("page.html", markup.encode())))
    for evidence in EVIDENCE:
        for index in range(len(facts.blocks)):
            reason = evidence.reason(Case(facts, columns, index, kept))
            assert reason
            assert reason[0].islower() or reason.startswith("JSON")
            assert not reason.endswith(".")


def test_the_bar_of_the_wayback_machine_is_dropped_for_what_it_is() -> None:
    about = (
        "This page was collected by a crawl that visits pages of news and keeps them."
    )
    bar = (
        f"<div id=wm-ipp-base style='display:block'><div id=wm-ipp><p>{about}</p></div>"
        "<div id=wm-ipp-print>The Wayback Machine - an address</div></div>"
    )
    found = verdicts(page(before=bar))
    for text in (about, "The Wayback Machine - an address"):
        assert found[text].evidence == "archive-bar"
        assert not found[text].kept
    assert all(found[text].kept for text in STORY)
