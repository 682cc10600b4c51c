"""What a file system notes of where a file was fetched from, beside the file itself."""

import os
import re
import stat
from pathlib import Path
from typing import Final

_STREAM: Final = ":Zone.Identifier"
_ATTRIBUTE: Final = "user.xdg.origin.url"
_MOST_BYTES: Final = 8_192
_HOST = re.compile(rb"^HostUrl=(https?://\S{1,4000})", re.MULTILINE)
# Notes of mail programs and the like, which hand files on.
_TEXT = re.compile(r"https?://[^\s\x00-\x1f]{1,4000}")


def noted_address(path: Path) -> tuple[str, str] | None:
    """Return the address a file was fetched from and who noted it; None if nobody did.

    Windows notes it in a stream of the file, which other systems unpack to a file of
    that name beside it; browsers on Linux in an attribute.
    """
    data = _stream(path)
    if found := _HOST.search(data.replace(b"\0", b"")):
        return found[1].decode("utf-8", "replace"), "mark of the web (Zone.Identifier)"
    read = getattr(os, "getxattr", None)
    if read is None:
        return None
    try:
        noted = read(path, _ATTRIBUTE, follow_symlinks=False).decode("utf-8", "replace")
    except OSError:
        return None
    return (noted, "attribute of the file") if _TEXT.fullmatch(noted) else None


def _stream(path: Path) -> bytes:
    try:
        beside = path.with_name(path.name + _STREAM)
        if not stat.S_ISREG(beside.lstat().st_mode):
            return b""
        with beside.open("rb") as file:
            return file.read(_MOST_BYTES)
    except (OSError, ValueError):
        return b""
