from pathlib import Path

from facingpage.openers import (
    Document,
    Source,
    find_document,
    find_source,
    noting,
    read_document,
    with_kept,
)
from helpers.saved import html_part, make_mhtml


def complete(folder: Path) -> Path:
    page = folder / "ferry.html"
    page.write_bytes(
        b'<p>Before the frame.</p><iframe src="ferry_files/f.html"></iframe>'
        b'<img src="ferry_files/a.png" alt="A pier">'
    )
    (folder / "ferry_files").mkdir()
    (folder / "ferry_files" / "f.html").write_bytes("<p>Паром в семь.".encode("cp1251"))
    (folder / "ferry_files" / "a.png").write_bytes(b"\x89PNG")
    (folder / "ferry_files" / "never.html").write_bytes(b"<p>never named")
    return page


def texts(document: Document) -> list[str]:
    return [block.text for block in read_document(document).page.blocks]


def test_the_frames_that_were_read_make_the_same_page_without_their_folder(
    tmp_path: Path,
) -> None:
    document, notes = noting(find_document(find_source(complete(tmp_path))))
    before = texts(document)
    kept = notes.kept()
    assert [part.address for part in kept] == ["ferry_files/f.html"]
    alone = find_document(Source("ferry.html", document.original))
    assert "Паром в семь." not in texts(alone)
    assert texts(with_kept(alone, kept)) == before
    assert "Паром в семь." in before


def test_nothing_is_noted_of_a_file_that_holds_its_frames_itself() -> None:
    data = make_mhtml(
        html_part('<p>Around</p><iframe src="cid:f@x"></iframe>'),
        html_part("<p>Within</p>", headers="\r\nContent-ID: <f@x>"),
    )
    document, notes = noting(find_document(Source("a.mhtml", data)))
    assert "Within" in texts(document)
    assert notes.kept() == ()
