import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.page import BlockId, Draft, LanguageGuess, Segment
from facingpage.core.wire import WireError
from facingpage.workers.protocol import (
    BlockDrafted,
    Event,
    OpenRequest,
    Ready,
    Request,
    RequestFailed,
    StageBegun,
    TranslateRequest,
    read_message,
    write_message,
)
from helpers.pages import make_page

MESSAGES: list[Request | Event] = [
    OpenRequest("a.html", path="pages/a.html", want_source=True),
    OpenRequest("pasted", data_base64="aGk="),
    TranslateRequest(make_page("Hi \ud83d").blocks[0], LanguageGuess("en", "sure")),
    Ready("firefox"),
    StageBegun("cleaning"),
    BlockDrafted(BlockId(1), Draft("en", "pt", "x", (Segment(0, 2, "Oi\n"),))),
    RequestFailed('Could not open "a": it is empty.'),
]


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_is_one_line_and_comes_back_the_same(
    message: Request | Event,
) -> None:
    stream = io.BytesIO()
    write_message(stream, message)
    assert stream.getvalue().count(b"\n") == 1
    stream.seek(0)
    assert read_message(stream) == message
    assert read_message(stream) is None


@pytest.mark.parametrize(
    "line",
    [b"{}\n", b"[]\n", b'["fly", {}]\n', b"\xff\n", b"5\n", b'["ready", {}]\n'],
)
def test_a_line_that_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(WireError):
        read_message(io.BytesIO(line))


def test_a_line_cut_short_is_the_end() -> None:
    assert read_message(io.BytesIO(b'["ready", {"det')) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_json_value_breaks_the_reader(value: object) -> None:
    line = json.dumps(value).encode() + b"\n"
    with pytest.raises(WireError):
        read_message(io.BytesIO(line))
