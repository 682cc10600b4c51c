import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.errors import OpenFailed
from facingpage.openers import (
    Source,
    find_document,
    list_pages,
    open_page,
    read_document,
)
from helpers.archives import documents, keys, page_bytes, texts, zipped
from helpers.shared import shared_dir

CONTAINER = b"""<?xml version="1.0"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="OPS/book.opf"
 media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The book</dc:title><dc:creator>A. Writer</dc:creator>
<dc:creator>B. Writer</dc:creator><dc:language>de</dc:language>
<dc:date event="modification">2020-02-02</dc:date>
<dc:date event="publication">1946</dc:date></metadata>
<manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="t" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/chapter%20two.xhtml" media-type="application/xhtml+xml"/>
<item id="p" href="a.png" media-type="image/png"/>
</manifest>
<spine toc="t"><itemref idref="two"/><itemref idref="one"/><itemref idref="p"/>
<itemref idref="gone"/></spine></package>"""
NAV = b"""<html xmlns="http://www.w3.org/1999/xhtml"
 xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="page-list"><a href="text/one.xhtml#p7">7</a></nav>
<nav epub:type="toc"><ol><li><a href="text/one.xhtml">First <i>chapter</i></a></li>
<li><a href="text/chapter%20two.xhtml#top">Second chapter</a></li>
<li><a href="text/chapter%20two.xhtml#b">A part of it</a></li>
</ol></nav></body></html>"""
NCX = b"""<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
<navPoint><navLabel><text>One, says the NCX</text></navLabel>
<content src="text/one.xhtml"/><navPoint><navLabel><text>Two, says the NCX</text>
</navLabel><content src="text/chapter%20two.xhtml"/></navPoint></navPoint>
</navMap></ncx>"""
ONE = page_bytes("The first chapter.", "")
TWO = page_bytes("The second chapter.", "")
FILES = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": PACKAGE.encode(),
    "OPS/nav.xhtml": NAV,
    "OPS/toc.ncx": NCX,
    "OPS/text/one.xhtml": ONE,
    "OPS/text/chapter two.xhtml": TWO,
    "OPS/a.png": b"\x89PNG",
}


def short(name: str) -> str:
    return name.rpartition("/")[2].partition(".")[0].replace(" ", "_")


def book(**changed: bytes | None) -> Source:
    """Return a book with files changed or taken out, by their short names."""
    files = {
        name: data
        for name in FILES
        if (data := changed.get(short(name), FILES[name])) is not None
    }
    return Source("a.epub", zipped(files))


def test_chapters_are_pages_in_the_order_of_reading() -> None:
    source = book()
    assert keys(source) == ["OPS/text/chapter two.xhtml", "OPS/text/one.xhtml"]
    assert texts(source) == ["The second chapter.", "The first chapter."]
    assert [document.original for document in documents(source)] == [TWO, ONE]


@pytest.mark.parametrize(
    ("source", "titles"),
    [
        (book(), ["Second chapter", "First chapter"]),
        (book(nav=None), ["Two, says the NCX", "One, says the NCX"]),
        (book(nav=b"<html/>"), ["Two, says the NCX", "One, says the NCX"]),
        (book(nav=None, toc=b"no XML"), [None, None]),
    ],
)
def test_titles_come_from_the_table_of_contents(
    source: Source, titles: list[str | None]
) -> None:
    assert [entry.title for entry in list_pages(source)] == titles


def test_a_chapter_goes_by_its_own_title_not_the_books_in_its_markup() -> None:
    head = b"<html><head><title>The whole book</title></head>"
    body = b"<body><p>The first chapter.</p></body></html>"
    source = book(one=head + body)
    document = find_document(source, key="OPS/text/one.xhtml")
    assert read_document(document).page.title == "First chapter"


def test_names_are_the_titles() -> None:
    names = [entry.name for entry in list_pages(book())]
    assert names == ["a.epub › Second chapter", "a.epub › First chapter"]


def test_what_the_book_says_of_itself_is_kept() -> None:
    page = open_page(book()).page
    told = page.provenance
    assert page.title == "Second chapter"
    assert (told.format, told.author) == ("epub", "A. Writer, B. Writer")
    assert (told.published, told.declared_language) == ("1946", "de")


def test_a_date_that_stands_for_none_is_left_out() -> None:
    package = PACKAGE.replace("1946", "0101-01-01T00:00:00+00:00")
    package = package.replace("2020-02-02", "")
    assert open_page(book(book=package.encode())).page.provenance.published is None


def test_a_book_of_one_chapter_is_that_page() -> None:
    package = PACKAGE.replace('<itemref idref="one"/>', "").encode()
    source = book(book=package)
    assert keys(source) == [""]
    assert find_document(source).original == source.data


def test_a_cover_without_text_is_no_page() -> None:
    cover = (
        b'<html><head><title>Cover</title></head><body><img src="a.png"/></body></html>'
    )
    assert keys(book(one=cover)) == [""]


@pytest.mark.parametrize(
    "source",
    [
        book(book=b"<broken", nav=None),
        book(book=b"<package/>", nav=None),
        book(book=None, nav=None),
        book(container=b"<broken", book=None, nav=None),
    ],
)
def test_a_book_without_its_list_of_chapters_gives_its_pages(source: Source) -> None:
    assert texts(source) == ["The first chapter.", "The second chapter."]


def test_a_missing_chapter_is_named_behind_the_others() -> None:
    source = book(one=None)
    listed = list_pages(source)
    assert next(listed).title == "Second chapter"
    with pytest.raises(OpenFailed, match=r"missing or encrypted: OPS/text/one\.xhtml"):
        list(listed)


def encrypted(algorithm: str, *names: str) -> bytes:
    data = "".join(
        f'<EncryptedData><EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
        f'<CipherReference URI="{name}"/></CipherData></EncryptedData>'
        for name in names
    )
    return f"<encryption>{data}</encryption>".encode()


def locked(algorithm: str, *names: str) -> Source:
    files = {**FILES, "META-INF/encryption.xml": encrypted(algorithm, *names)}
    return Source("a.epub", zipped(files))


def test_a_protected_book_is_refused_as_such() -> None:
    source = locked(
        "http://www.w3.org/2001/04/xmlenc#aes128-cbc",
        "OPS/text/one.xhtml",
        "OPS/text/chapter%20two.xhtml",
    )
    with pytest.raises(OpenFailed, match=r"chapters are protected.*\(DRM\)"):
        keys(source)


def test_scrambled_fonts_do_not_lock_a_book() -> None:
    source = locked("http://www.idpf.org/2008/embedding", "OPS/font.otf")
    assert len(keys(source)) == 2


def test_a_book_without_chapters_says_so() -> None:
    with pytest.raises(OpenFailed, match="no chapter of the book is in it"):
        keys(book(nav=None, one=None, chapter_two=None, book=None))


def test_entities_are_not_read() -> None:
    leak = '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><package'
    package = PACKAGE.replace("<package", leak).replace("The book", "&x;")
    (first, _) = list_pages(book(book=package.encode(), nav=None, toc=None))
    assert "root" not in (first.title or "")


def test_the_declared_encoding_of_a_chapter_counts() -> None:
    words = "<p>Слова главы стоят здесь целиком.</p>"
    chapter = f'<?xml version="1.0" encoding="windows-1251"?><html><body>{words}'
    document = find_document(book(chapter_two=chapter.encode("cp1251")))
    assert document.charset == "windows-1251"
    page = read_document(document).page
    assert page.blocks[0].text == "Слова главы стоят здесь целиком."


def test_pictures_are_found_as_the_chapter_writes_them() -> None:
    document = find_document(book())
    assert document.parts["../a.png"].data == b"\x89PNG"
    assert document.parts["one.xhtml"].data == ONE


def test_a_book_is_told_without_its_first_file() -> None:
    source = Source(
        "a.zip", zipped({n: d for n, d in FILES.items() if n != "mimetype"})
    )
    assert len(keys(source)) == 2


@settings(max_examples=40)
@given(
    st.sampled_from(["container", "book", "nav", "toc", "one"]),
    st.lists(
        st.tuples(st.integers(0, 2_000), st.binary(max_size=4)), min_size=1, max_size=6
    ),
)
def test_no_change_in_a_book_gives_anything_but_a_sentence(
    name: str, changes: list[tuple[int, bytes]]
) -> None:
    changed = bytearray(next(d for n, d in FILES.items() if short(n) == name))
    for at, new in changes:
        changed[at : at + len(new)] = new
    opened: list[str] = []
    with contextlib.suppress(OpenFailed):
        opened = texts(book(**{name: bytes(changed)}))
    assert all(opened)


@pytest.mark.shared
def test_books_from_the_wild_open_with_title_and_language() -> None:
    paths = sorted((shared_dir() / "data/saved/dev/epub").glob("*.epub"))
    if not paths:
        pytest.skip("no books in ../shared")
    for path in paths:
        source = Source(path.name, path.read_bytes())
        found = [read_document(document).page for document in documents(source)]
        assert len(found) > 1
        assert all(page.provenance.declared_language for page in found)
        assert all(page.title for page in found)
