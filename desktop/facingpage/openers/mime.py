"""A MIME file to its parts, as browsers read it: no fault in it is the end of it.

The standard library's parser decodes by the standard and loses bytes where a browser's
file does not keep it: raw bytes in headers, letters cut in two, lines without an end.
"""

import binascii
import re
from dataclasses import dataclass, field
from typing import Final

from facingpage.openers.decode import codec_of, decode

_FIELD = re.compile(rb"([!-9;-~]{1,80})[ \t]*:[ \t]*([^\r\n]*)\r?(?:\n|\Z)")
_FOLDED = re.compile(rb"[ \t]++(?=\S)([^\r\n]*+)\r?(?:\n|\Z)")
_BLANK = re.compile(rb"[ \t]*\r?(?:\n|\Z)")
_DELIMITER = re.compile(rb"^--([^\r\n]{1,200})\r?$", re.MULTILINE)
_LOST_BOUNDARY = re.compile(
    rb"^--([^\r\n]{1,200}?)[ \t]{0,4}\r?\nContent-", re.MULTILINE
)
_PARAMETER = re.compile(r""";\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))""")
_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_BASE64: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t"
_NOT_BASE64: Final = bytes(set(range(256)) - set(_BASE64.strip()))
_FOREIGN = re.compile(rb"[^A-Za-z0-9+/=\s]")

MOST_PARTS: Final = 20_000
"""Parts of a file; what follows them is lost, and said to be."""

MOST_NESTED: Final = 50
"""Multiparts within one another."""

_MOST_FIELDS: Final = 1_000
_MOST_MULTIPARTS: Final = 200
_LONGEST_HEADER: Final = 20_000


@dataclass(frozen=True, slots=True)
class MimePart:
    """A part without parts of its own.

    `headers` are the first field of each name, names in lower case, values raw.
    `body` is as it stands in the file. `is_closed` is False where the file ended
    before a delimiter ended the part.
    """

    headers: dict[str, bytes]
    media_type: str
    parameters: dict[str, str]
    body: bytes
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class Mime:
    """A whole MIME file: its own headers and its parts in file order.

    `is_cut` is True where a limit left parts out.
    """

    headers: dict[str, bytes]
    media_type: str
    parameters: dict[str, str]
    parts: tuple[MimePart, ...]
    is_cut: bool = False


@dataclass(slots=True)
class _Walk:
    """What is open while the file is read from front to back."""

    data: bytes
    open: list[bytes] = field(default_factory=list)
    parts: list[MimePart] = field(default_factory=list)
    leaf: tuple[dict[str, bytes], str, dict[str, str], int] | None = None
    multiparts: int = 0
    is_cut: bool = False

    def begin(self, at: int) -> None:
        """Begin the part whose headers stand at an offset; deeper ones open with it."""
        for _ in range(MOST_NESTED):
            headers, at = read_headers(self.data, at)
            media_type, parameters = content_type(headers)
            if media_type.startswith("multipart/") and self._open(parameters, at):
                return
            # A mail within the mail: its headers begin where a text would.
            if media_type != "message/rfc822":
                self.leaf = (headers, media_type, parameters, at)
                return
        self.is_cut = True

    def _open(self, parameters: dict[str, str], at: int) -> bool:
        """Open a multipart; False where its boundary is nowhere, or a limit is met."""
        # Each search may read the file to its end.
        if len(self.open) >= MOST_NESTED or self.multiparts >= _MOST_MULTIPARTS:
            self.is_cut = True
            return False
        self.multiparts += 1
        boundary = parameters.get("boundary", "").rstrip().encode("latin-1", "replace")
        if not boundary or self.data.find(b"--" + boundary, at) < 0:
            # The boundary its first part shows goes for the one it names wrongly.
            shown = None if self.open else _LOST_BOUNDARY.search(self.data, at)
            if shown is None:
                return False
            boundary = shown[1]
        self.open.append(boundary)
        self.leaf = None
        return True

    def end(self, at: int, *, is_closed: bool = True) -> None:
        """End the part that is open, if any, before an offset."""
        if self.leaf is None:
            return
        headers, media_type, parameters, start = self.leaf
        body = self.data[start:at]
        if is_closed:
            # The line break before a delimiter belongs to the delimiter.
            body = body.removesuffix(b"\n").removesuffix(b"\r")
        self.parts.append(MimePart(headers, media_type, parameters, body, is_closed))
        self.leaf = None


def read_mime(data: bytes) -> Mime:
    """Return the parts of a MIME file; what is no MIME at all is one part."""
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    start = len(data) - len(data.lstrip(b"\xef\xbb\xbf\r\n\t "))
    headers, _ = read_headers(data, start)
    media_type, parameters = content_type(headers)
    walk = _Walk(data)
    walk.begin(start)
    for found in _DELIMITER.finditer(data, start):
        if not walk.open:
            break
        line = found[1].rstrip()
        is_end = line not in walk.open and line.endswith(b"--")
        name = line[:-2] if is_end else line
        if name not in walk.open:
            continue
        walk.end(found.start())
        # Those within it that were left open end with it.
        del walk.open[walk.open.index(name) + (not is_end) :]
        if len(walk.parts) >= MOST_PARTS:
            walk.is_cut = True
            walk.open.clear()
        elif not is_end:
            walk.begin(min(found.end() + 1, len(data)))
    walk.end(len(data), is_closed=not media_type.startswith("multipart/"))
    return Mime(headers, media_type, parameters, tuple(walk.parts), walk.is_cut)


def read_headers(data: bytes, at: int) -> tuple[dict[str, bytes], int]:
    """Return the fields at an offset, unfolded, and where the body begins."""
    headers: dict[str, bytes] = {}
    for _ in range(_MOST_FIELDS):
        found = _FIELD.match(data, at)
        if found is None:
            break
        at = found.end()
        pieces = [found[2]]
        while (folded := _FOLDED.match(data, at)) and len(pieces) < _MOST_FIELDS:
            pieces.append(folded[1])
            at = folded.end()
        headers.setdefault(found[1].decode("ascii").lower(), b" ".join(pieces).strip())
    if blank := _BLANK.match(data, at):
        at = blank.end()
    return headers, at


def content_type(headers: dict[str, bytes]) -> tuple[str, dict[str, str]]:
    """Return the media type in lower case, "text/plain" by default, and parameters."""
    value = headers.get("content-type", b"").decode("latin-1")
    media_type = value.partition(";")[0].strip().lower()
    parameters: dict[str, str] = {}
    for name, quoted, bare in _PARAMETER.findall(value[:10_000]):
        parameters.setdefault(name.lower(), (quoted or bare).strip(' \t"'))
    return media_type or "text/plain", parameters


def header_text(value: bytes, charset: str | None = None) -> str:
    """Return a header's text: encoded words joined before they are decoded.

    Browsers cut encoded words in the middle of a letter. Raw bytes beyond ASCII are
    read as UTF-8, else by `charset`, else as they look.
    """
    value = value[:_LONGEST_HEADER]
    text = value.decode("ascii") if value.isascii() else decode(value, charset).text
    pieces: list[str] = []
    held, held_codec = b"", ""
    done = 0
    for word in _WORD.finditer(text):
        gap = text[done : word.start()]
        # Language tags ("utf-8*en") say nothing of the bytes.
        codec = codec_of(word[1].partition("*")[0]) or "utf-8"
        raw = _word_bytes(word[2], word[3])
        if held and not gap.strip() and codec == held_codec:
            held += raw
        else:
            pieces.append(held.decode(held_codec, "replace") if held else "")
            pieces.append("" if held and not gap.strip() else gap)
            held, held_codec = raw, codec
        done = word.end()
    pieces.append(held.decode(held_codec, "replace") if held else "")
    pieces.append(text[done:])
    return " ".join("".join(pieces).split())


def decoded_body(part: MimePart) -> tuple[bytes, bool]:
    """Return a part's bytes, and whether its coding was sound."""
    coding = part.headers.get("content-transfer-encoding", b"").strip().lower()
    if coding == b"quoted-printable":
        return binascii.a2b_qp(part.body), True
    if coding == b"base64":
        return _base64(part.body)
    return part.body, True


def _word_bytes(kind: str, text: str) -> bytes:
    raw = text.encode("latin-1", "replace")
    if kind in "bB":
        return _base64(raw)[0]
    return binascii.a2b_qp(raw, header=True)


def _base64(body: bytes) -> tuple[bytes, bool]:
    if not _FOREIGN.search(body):
        letters = body.translate(None, b" \t\r\n\x0b\x0c")
        core = letters.rstrip(b"=")
        if b"=" not in core:
            return _quads(core), len(core) % 4 != 1
    # A damage stays in its line: each line but the last holds whole letters.
    pieces = []
    is_sound = True
    for line in body.splitlines():
        letters = line.translate(None, _NOT_BASE64)
        is_sound = is_sound and not _FOREIGN.search(line)
        if len(letters) % 4 and (foreign := _FOREIGN.search(line)):
            # Letters were lost with those that came in: what follows is aligned anew.
            head = line[: foreign.start()].strip()
            tail = line[len(line.rstrip(_BASE64)) :].strip()
            pieces.append(_quads(head[: len(head) // 4 * 4]))
            letters = tail[len(tail) % 4 :]
        pieces += [_quads(core) for core in letters.split(b"=") if core]
    return b"".join(pieces), is_sound


def _quads(letters: bytes) -> bytes:
    usable = len(letters) - (len(letters) % 4 == 1)
    return binascii.a2b_base64(letters[:usable] + b"=" * (-usable % 4))
