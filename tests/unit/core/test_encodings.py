import pytest

from facingpage.core import encodings


def test_every_common_encoding_can_be_read() -> None:
    assert all(encodings.is_known(name) for name in encodings.names())


@pytest.mark.parametrize("name", ["utf-7", "rot13", "idna", "unicode_escape", "\0", ""])
def test_what_is_no_encoding_of_pages_is_refused(name: str) -> None:
    assert not encodings.is_known(name)
