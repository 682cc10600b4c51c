import base64
import binascii

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facingpage.openers.mime import (
    MOST_NESTED,
    MimePart,
    decoded_body,
    header_text,
    read_mime,
)

TWO = (
    b'Content-Type: multipart/related; boundary="b"\n\npreamble\n--b\n'
    b"Content-Type: text/html\n\nOne\n--b\nContent-Type: text/plain\n\nTwo\n--b--\n"
)


def bodies(data: bytes) -> list[bytes]:
    return [part.body for part in read_mime(data).parts]


def coded(coding: str, body: bytes) -> tuple[bytes, bool]:
    headers = {"content-transfer-encoding": coding.encode()}
    return decoded_body(MimePart(headers, "text/html", {}, body))


@pytest.mark.parametrize("line", [b"\n", b"\r\n", b"\r"])
def test_parts_are_split_at_any_line_end(line: bytes) -> None:
    assert bodies(TWO.replace(b"\n", line)) == [b"One", b"Two"]


def test_a_boundary_may_end_in_dashes() -> None:
    # Chrome's do, and look like the end of a shorter boundary.
    data = TWO.replace(b"--b--\n", b"--END\n").replace(b"--b\n", b"--b--\n")
    data = data.replace(b'"b"', b'"b--"').replace(b"--END", b"--b----")
    assert bodies(data) == [b"One", b"Two"]


def test_a_multipart_within_a_multipart_gives_its_parts_in_order() -> None:
    inner = (
        b"Content-Type: multipart/alternative; boundary=c\n\n--c\n\nA\n--c\n\nB\n--c--"
    )
    data = TWO.replace(b"Content-Type: text/plain\n\nTwo", inner)
    assert bodies(data) == [b"One", b"A", b"B"]


def test_a_part_ends_with_the_multipart_around_it() -> None:
    inner = b"Content-Type: multipart/alternative; boundary=c\n\n--c\n\nA"
    data = TWO.replace(b"Content-Type: text/html\n\nOne", inner)
    assert bodies(data) == [b"A", b"Two"]


def test_a_mail_within_a_mail_gives_its_parts() -> None:
    inner = (
        b"Content-Type: message/rfc822\n\nSubject: in\nContent-Type: text/html\n\nIn"
    )
    assert bodies(TWO.replace(b"Content-Type: text/html\n\nOne", inner)) == [
        b"In",
        b"Two",
    ]


def test_a_wrong_boundary_gives_way_to_the_one_that_is_there() -> None:
    assert bodies(TWO.replace(b'"b"', b'"other"')) == [b"One", b"Two"]


def test_a_file_that_ends_early_has_an_open_part() -> None:
    parts = read_mime(TWO[: TWO.index(b"wo\n--b--")]).parts
    assert [part.is_closed for part in parts] == [True, False]
    assert parts[-1].body == b"T"


def test_multiparts_nest_to_a_limit_and_no_deeper() -> None:
    depth = MOST_NESTED * 20
    data = b"".join(
        b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n" % (i, i)
        for i in range(depth)
    )
    mime = read_mime(data + b"Content-Type: text/html\n\ndeep\n")
    assert mime.is_cut


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"Ferry news", "Ferry news"),
        (b"=?utf-8?Q?Caf=C3=A9_am_See?=", "Café am See"),
        (b"=?utf-8?B?RsOkaHJl?= today", "Fähre today"),
        # Chrome cuts a letter's bytes in two.
        (b"=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9?=", "Café"),
        (b"=?utf-8?Q?a?= - =?utf-8?Q?b?=", "a - b"),
        (b"=?koi8-r?B?8MnS0w==?= =?utf-8?Q?=C3=A9?=", "Пирсé"),
        (b"=?no-such-set?Q?abc?=", "abc"),
        ("Überfahrt".encode(), "Überfahrt"),
        ("Причал закрыт".encode("cp1251"), "Причал закрыт"),
        (b"=?utf-8?Q?broken", "=?utf-8?Q?broken"),
    ],
)
def test_headers_are_read(raw: bytes, expected: str) -> None:
    assert header_text(raw, "windows-1251") == expected


@pytest.mark.parametrize(
    ("body", "expected", "is_sound"),
    [
        (b"RmVy\r\ncnk=\r\n", b"Ferry", True),
        (b"RmVycnk", b"Ferry", True),
        (b"RmVy!!cnk=", b"Ferry", False),
        # Two pieces, each with its own padding.
        (b"RmU=\r\ncnJ5", b"Ferry", True),
        (b"", b"", True),
    ],
)
def test_base64_gives_what_it_holds(
    body: bytes, expected: bytes, *, is_sound: bool
) -> None:
    assert coded("base64", body) == (expected, is_sound)


def test_a_damaged_line_of_base64_spoils_no_other() -> None:
    lines = base64.encodebytes(bytes(range(256))).splitlines()
    lines[1] = b"\xff" + lines[1][3:]
    found, is_sound = coded("base64", b"\n".join(lines))
    assert not is_sound
    assert found.endswith(bytes(range(114, 256)))


def test_quoted_printable_keeps_what_is_no_escape() -> None:
    assert coded("Quoted-Printable", b"a=3Db=\r\nc =ZZ =")[0].startswith(b"a=bc =ZZ")


@settings(deadline=None)
@given(st.lists(st.binary(max_size=60), max_size=5))
def test_parts_come_back_as_they_were_put_in(wanted: list[bytes]) -> None:
    pieces = [b"Content-Type: multipart/mixed; boundary=qq\r\n\r\n"]
    for data in wanted:
        coding = b"--qq\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        pieces.append(coding + binascii.b2a_base64(data) + b"\r\n")
    pieces.append(b"--qq--\r\n")
    found = [decoded_body(part)[0] for part in read_mime(b"".join(pieces)).parts]
    assert found == (wanted or [])


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(b"--b\n", b"--b--\n", b"--c\n", b"--c--\n", b"\n", b"=\n", b"x: y\n"),
                b"Content-Type: multipart/mixed; boundary=b\n",
                b"Content-Type: multipart/mixed; boundary=c\n",
                b"Content-Type: message/rfc822\n",
                b"Content-Transfer-Encoding: base64\n",
                b" folded\n",
            ]
        )
        | st.binary(max_size=8),
        max_size=30,
    )
)
def test_any_lines_are_read_to_their_end(lines: list[bytes]) -> None:
    for part in read_mime(b"".join(lines)).parts:
        assert isinstance(decoded_body(part)[0], bytes)
