"""Files as browsers save them, made for tests."""

import base64


def make_mhtml(
    *parts: tuple[str, bytes],
    top: str = "Subject: Ferry\r\nDate: Tue, 3 Mar 2020 11:49:41 -0000\r\n",
    boundary: str = "----MultipartBoundary--abc----",
    is_closed: bool = True,
) -> bytes:
    """Return an MHTML file; each part is its headers and its body."""
    head = (
        f"From: <Saved by Blink>\r\n{top}MIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        f'\tboundary="{boundary}"\r\n\r\n\r\n'
    ).encode()
    made = [head]
    for headers, body in parts:
        made += [f"--{boundary}\r\n{headers}\r\n\r\n".encode(), body, b"\r\n"]
    return b"".join(made) + (f"--{boundary}--\r\n".encode() if is_closed else b"")


def html_part(
    body: str, *, headers: str = "", charset: str = "utf-8", coding: str = "base64"
) -> tuple[str, bytes]:
    """Return a part that is a page, coded as asked."""
    data = f"<html><body>{body}</body></html>".encode(charset)
    if coding == "base64":
        data = base64.encodebytes(data)
    named = f'Content-Type: text/html; charset="{charset}"'
    return f"{named}\r\nContent-Transfer-Encoding: {coding}{headers}", data
