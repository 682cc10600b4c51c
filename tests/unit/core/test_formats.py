from facingpage.core.formats import format_words
from facingpage.openers import OPENERS


def test_every_opener_has_words_for_its_pages() -> None:
    assert all(format_words(row.id) != row.id for row in OPENERS)
