"""The sample page of ours, and what a reader would call its article."""

from pathlib import Path

import lxml.html

from facingpage.paths import resource_dir

FOLDER = resource_dir() / "samples"
HTML = FOLDER / "harbour_ferry.html"
TEXT = FOLDER / "harbour_ferry.txt"

# Where the sample's own markup says that the article is.
_ARTICLE = """
//h1 | //h2 | //*[@data-type="text" or @data-type="quote"]//p
| //figcaption | //ul[@class="story__list"]/li | //table//tr
"""


def article() -> list[str]:
    """Return the texts of the title and the article's blocks, in order."""
    tree = lxml.html.document_fromstring(HTML.read_bytes())
    found = tree.xpath(_ARTICLE)
    assert isinstance(found, list)
    blocks = []
    for element in found:
        assert isinstance(element, lxml.html.HtmlElement)
        cells = element.xpath("td | th") if element.tag == "tr" else [element]
        assert isinstance(cells, list)
        texts = [" ".join(str(cell.text_content()).split()) for cell in cells]
        blocks.append(" | ".join(texts))
    return blocks


def debris_of(path: Path) -> list[str]:
    """Return the lines of the scraped sample that are not the article."""
    lines = [line.removeprefix("- ") for line in path.read_text("utf-8").splitlines()]
    wanted = set(article())
    return [line for line in lines if line and line not in wanted]
