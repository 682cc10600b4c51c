import pytest

from facingpage.errors import OpenFailed
from facingpage.openers import Source, find_document, list_pages, open_page
from helpers.archives import documents, keys, page_bytes, texts, zipped
from helpers.shared import shared_dir

ONE, TWO = page_bytes("The first page."), page_bytes("The second page.")


def rdf(**told: str) -> bytes:
    fields = "".join(f'<M:{k} R:resource="{v}"/>' for k, v in told.items())
    return (
        '<?xml version="1.0"?><R:RDF xmlns:M="http://maf.mozdev.org/metadata/rdf#"'
        ' xmlns:R="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<R:Description R:about="urn:root">{fields}</R:Description></R:RDF>'
    ).encode()


TAB = rdf(
    originalurl="http://example.com/news",
    title="The news",
    archivetime="Thu, 17 Sep 2020 15:52:05 GMT",
    indexfilename="page.htm",
)


def test_one_tab_is_one_page_with_its_origin() -> None:
    data = zipped({"1/index.rdf": TAB, "1/index.html": TWO, "1/page.htm": ONE})
    source = Source("a.maff", data)
    page = open_page(source).page
    assert [block.text for block in page.blocks] == ["The first page."]
    told = page.provenance
    assert (told.format, told.url) == ("maff", "http://example.com/news")
    assert told.saved_at == "2020-09-17T15:52:05+00:00"
    assert told.url_source == told.saved_at_source == "MAFF index.rdf"
    assert find_document(source).original == data


def test_each_tab_is_a_page() -> None:
    files = {"1/index.rdf": TAB, "1/page.htm": ONE, "2/index.rdf": rdf(title="Two")}
    source = Source("a.maff", zipped({**files, "2/index.html": TWO}))
    listed = list(list_pages(source))
    assert [entry.title for entry in listed] == ["The news", "Two"]
    assert [entry.name for entry in listed] == ["a.maff › 1", "a.maff › 2"]
    assert texts(source) == ["The first page.", "The second page."]
    assert [document.original for document in documents(source)] == [ONE, TWO]


@pytest.mark.parametrize(
    "described",
    [
        b"",
        b"no XML at all",
        rdf(indexfilename="gone.html"),
        rdf(indexfilename="../../../etc/passwd"),
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        rdf(archivetime="yesterday", originalurl=" "),
    ],
)
def test_a_bad_description_loses_no_page(described: bytes) -> None:
    source = Source("a.maff", zipped({"1/index.rdf": described, "1/index.html": ONE}))
    page = open_page(source).page
    assert [block.text for block in page.blocks] == ["The first page."]
    assert (page.provenance.url, page.provenance.saved_at) == (None, None)


def test_entities_are_neither_read_nor_multiplied() -> None:
    nested = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "loooooooooong"}">'
        for n in range(12)
    )
    bomb = TAB.decode().replace("<R:RDF", f"<!DOCTYPE R [{nested}]><R:RDF", 1)
    bomb = bomb.replace("The news", "&e11;")
    files = {"1/index.rdf": bomb.encode(), "1/page.htm": ONE, "1/index.html": ONE}
    (entry,) = list_pages(Source("a.maff", zipped(files)))
    assert len(entry.title or "") < 100


def test_a_tab_without_its_page_is_said() -> None:
    with pytest.raises(OpenFailed, match="none of the tabs"):
        keys(Source("a.maff", zipped({"1/index.rdf": TAB})))


def test_frames_of_a_tab_go_with_it() -> None:
    files = {"1/index.rdf": TAB, "1/page.htm": ONE, "1/in/frame.html": TWO}
    document = find_document(Source("a.maff", zipped(files)))
    assert document.parts["in/frame.html"].data == TWO


@pytest.mark.parametrize(
    ("files", "opened_as"),
    [
        ({"index.html": ONE, "picture.bmp": b"BM"}, "htz"),
        ({"index.html": ONE, "frames/inner.html": TWO}, "htz"),
    ],
)
def test_a_page_at_the_root_is_the_page(
    files: dict[str, bytes], opened_as: str
) -> None:
    data = zipped(files)
    document = find_document(Source("a.htz", data))
    assert (document.format, document.data) == (opened_as, ONE)
    assert document.original == data


def test_the_name_decides_where_pages_stand_beside_the_first() -> None:
    data = zipped({"index.html": ONE, "linked.html": TWO})
    assert keys(Source("a.htz", data)) == [""]
    assert keys(Source("a.zip", data)) == ["index.html", "linked.html"]


@pytest.mark.shared
@pytest.mark.parametrize("name", ["maff/*.maff", "htz/*.htz"])
def test_files_from_the_wild_open_with_their_text(name: str) -> None:
    paths = sorted((shared_dir() / "data/saved/dev").glob(name))
    if not paths:
        pytest.skip("no such files in ../shared")
    for path in paths:
        (document,) = documents(Source(path.name, path.read_bytes()))
        assert document.format == path.suffix[1:]
        assert b"</p>" in document.data
