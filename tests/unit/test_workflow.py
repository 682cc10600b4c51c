"""The stages of a page, in full and fast."""

import tarfile
from pathlib import Path

import pytest
import trafilatura

from facingpage.core.glance import Glance
from facingpage.core.page import Cleaned
from facingpage.openers import Source, find_document, find_source, list_pages
from facingpage.workflow import clean_page, glance
from helpers.archives import page_bytes, zipped
from helpers.pdfs import lines, pdf

PAGE = """<html lang=en><head><title>Pier to be rebuilt | Quay News</title></head><body>
<nav><ul><li><a href=/a>Harbour</a><li><a href=/b>Weather</a><li><a href=/c>Boats</a>
</ul></nav><main><article><h1>Pier to be rebuilt</h1>
<p>The harbour council voted on Monday to rebuild the old wooden pier by spring.</p>
<p>Divers found that half of the posts below the water line have rotted away.</p>
<p>Der Hafenmeister sagte, dass die Schäden an den Pfählen seit Jahren bekannt sind.</p>
<p>Until then the ferry will leave from the fish market, twice a day.</p>
</article></main><footer><p>© 2021 Quay News</p></footer></body></html>"""


def cleaned(*, fast: bool) -> Cleaned:
    document = find_document(Source("page.html", PAGE.encode()))
    *_, last = clean_page(document, fast=fast)
    assert isinstance(last, Cleaned)
    return last


def test_fast_asks_trafilatura_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(trafilatura, "extract", lambda *a, **_: asked.append(a))
    assert cleaned(fast=True).fast
    assert not asked
    assert not cleaned(fast=False).fast
    assert len(asked) == 1


def test_fast_has_a_verdict_and_a_true_reason_for_every_block() -> None:
    page = cleaned(fast=True)
    assert list(page.verdicts) == list(page.guesses) == list(page.page.ids())
    assert all(verdict.reason for verdict in page.verdicts.values())
    # Nothing is put down to what was not asked.
    assert "article" not in {verdict.evidence for verdict in page.verdicts.values()}
    kept = [b.text for b in page.page.blocks if page.verdicts[b.id].kept]
    assert "Harbour" not in kept
    assert kept[0] == "Pier to be rebuilt"
    assert len(kept) == 5


def test_fast_tells_the_pages_language_and_of_no_block_that_it_is_sure() -> None:
    page = cleaned(fast=True)
    assert page.language == cleaned(fast=False).language
    assert {guess.code for guess in page.guesses.values()} == {"en"}
    assert {guess.sure for guess in page.guesses.values()} == {"unsure"}
    assert "de" in {guess.code for guess in cleaned(fast=False).guesses.values()}


def test_a_glance_tells_what_the_cleaned_page_is_about(tmp_path: Path) -> None:
    path = tmp_path / "pier.html"
    told = '<link rel=canonical href="https://quay.example/pier">'
    told += '<meta property="article:published_time" content="2021-03-04">'
    path.write_text(PAGE.replace("</head>", f"{told}</head>"))
    document = find_document(Source("page.html", path.read_bytes()))
    *_, page = clean_page(document)
    assert isinstance(page, Cleaned)
    url = "https://quay.example/pier"
    origin = page.page.provenance
    seen = Glance(page.page.title, origin.site or "", url, "2021-03-04", "en")
    assert glance(path) == seen
    assert seen.language == page.language.code
    assert seen.title


def test_nothing_is_seen_of_what_holds_several_pages_or_is_slow_to_read(
    tmp_path: Path,
) -> None:
    several, slow = tmp_path / "two.zip", tmp_path / "slow.pdf"
    several.write_bytes(
        zipped({"a.html": page_bytes("One."), "b.html": page_bytes("Two.")})
    )
    slow.write_bytes(pdf(lines("The harbour council voted on Monday.")))
    assert glance(several) is None
    assert glance(slow) is None


def test_a_page_in_a_folder_is_seen_where_none_before_it_has_to_be_read(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.html", "b.html"):
        (folder / name).write_text(PAGE.replace("rebuilt", f"rebuilt as {name[0]}"))
    packed = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    (tmp_path / "pages.zip").write_bytes(zipped(packed))
    with tarfile.open(tmp_path / "pages.tar.gz", "w:gz") as archive:
        archive.add(folder, "pages")
    for name in ("pages", "pages.zip"):
        path = tmp_path / name
        entries = list(list_pages(find_source(path)))
        seen = [glance(path, key=entry.key) for entry in entries]
        assert [each and each.title for each in seen] == [
            "Pier to be rebuilt as a",
            "Pier to be rebuilt as b",
        ]
    path = tmp_path / "pages.tar.gz"
    _, second = list_pages(find_source(path))
    assert glance(path, key=second.key) is None
