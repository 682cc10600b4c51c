"""Gets what a person asked for from the network: the only module that may.

Addresses are https, or on this very machine; redirections lead nowhere else. Sizes are
counted, and a download that broke off goes on where it was. Proxies are the system's.
"""

import contextlib
import http.client
import ipaddress
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import urlsplit

from facingpage import __version__
from facingpage.core.models import OfferPart
from facingpage.errors import ModelFailed

MOST_FILE_BYTES: Final = 1 << 30

_TIMEOUT_S: Final = 20.0
# Slower than this for a minute is no download any more.
_SLOW_AFTER_S: Final = 60.0
_SLOW_BYTES_PER_S: Final = 1024
_TOO_FAR: Final = 416
_MOST_REDIRECTIONS: Final = 5
_PIECE_BYTES: Final = 1 << 16


Check = Callable[[int], None]
"""Hears how many bytes are there; what it raises ends the download."""


def download(part: OfferPart, partial: Path, check: Check) -> None:
    """Download a file, from where an earlier attempt broke off if that is possible.

    Raises:
        ModelFailed: it cannot be got whole; what came so far stays.
    """
    most = part.size_bytes or MOST_FILE_BYTES
    tag = _read(tag_of(partial))
    begin = partial.stat().st_size if partial.exists() else 0
    # Without a digest only the server can say that it is still the same file.
    if begin >= most or not (part.sha256 or tag):
        begin = 0
    headers = {"Range": f"bytes={begin}-"} if begin else {}
    if begin and tag:
        headers["If-Range"] = tag
    try:
        _take(part, partial, headers, (begin, most), check)
    except ModelFailed as error:
        # Longer than what the server has now: it is another file by now.
        cause = error.__cause__
        if not (isinstance(cause, urllib.error.HTTPError) and cause.code == _TOO_FAR):
            raise
        partial.unlink()
        _take(part, partial, {}, (0, most), check)
    size = partial.stat().st_size
    if part.size_bytes and size != part.size_bytes:
        raise ModelFailed(
            f'"{part.name}" broke off after {size:,} of {part.size_bytes:,} bytes. '
            "What came so far is kept: try again to get the rest."
        )


def _take(
    part: OfferPart,
    partial: Path,
    headers: dict[str, str],
    limits: tuple[int, int],
    check: Check,
) -> None:
    """Write a file, or its rest; `limits` are where that begins, and the most."""
    begin, most = limits
    with _opened(part.url, headers) as response:
        is_rest = response.status == http.client.PARTIAL_CONTENT and (
            response.headers.get("Content-Range", "").startswith(f"bytes {begin}-")
        )
        if not is_rest:
            begin = 0
        tag_of(partial).write_text(_strong_tag(response), encoding="utf-8")
        # Not buffered: what is refused is refused as it is written.
        with partial.open("ab" if is_rest else "wb", buffering=0) as out:
            _pour(response, out, (begin, most), part.name, check)


def _pour(
    response: Any, out: IO[bytes], limits: tuple[int, int], name: str, check: Check
) -> None:
    """Write what comes, counted and timed. `limits` are where it begins, and the most.

    Raises:
        ModelFailed: it is more than it may be, or too slow.
    """
    size, most = limits
    begun, first = time.monotonic(), size
    with _network_faults(response.url):
        while piece := response.read1(_PIECE_BYTES):
            size += len(piece)
            if size > most:
                raise ModelFailed(
                    f'"{name}" is larger than it should be; it was not taken further.'
                )
            # Before it is written: what was stopped meanwhile changes no file.
            check(size)
            _write(out, piece, name)
            took = time.monotonic() - begun
            if took > _SLOW_AFTER_S and (size - first) / took < _SLOW_BYTES_PER_S:
                raise ModelFailed(
                    f"{host_of(response.url)} is too slow to get a model from. "
                    "What came so far is kept: try again later."
                )
        expected = response.length
    if expected:
        raise ModelFailed(
            f'"{name}" broke off with {expected:,} bytes to go. What came so far is '
            "kept: try again to get the rest."
        )


def _write(out: IO[bytes], piece: bytes, name: str) -> None:
    rest = memoryview(piece)
    try:
        while rest:
            rest = rest[out.write(rest) :]
    except OSError as error:
        # The disk's fault, not the server's.
        raise ModelFailed(
            f'Could not write "{name}": {error.strerror}. Make room and try again; '
            "what came so far is kept."
        ) from error


def get(url: str, most_bytes: int, check: Check) -> bytes:
    """Return what stands at an address.

    Raises:
        ModelFailed: it cannot be got, or is longer than it may be.
    """
    with _opened(url, {}) as response, _network_faults(url):
        pieces: list[bytes] = []
        size = 0
        while piece := response.read1(_PIECE_BYTES):
            size += len(piece)
            if size > most_bytes:
                raise ModelFailed(
                    f"The list of models at {host_of(url)} is far too long to be one."
                )
            check(size)
            pieces.append(piece)
    return b"".join(pieces)


@contextlib.contextmanager
def _network_faults(url: str) -> Any:
    try:
        yield
    except urllib.error.HTTPError as error:
        error.close()
        raise ModelFailed(
            f"{host_of(url)} answers {error.code} ({error.reason}). Try again later, "
            "or use another list of models."
        ) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        raise ModelFailed(
            f"Could not get models from {host_of(url)}: {why}. Check the connection, "
            "or import models from a file."
        ) from error


@contextlib.contextmanager
def _opened(url: str, headers: dict[str, str]) -> Any:
    check_address(url)
    request = urllib.request.Request(  # noqa: S310  # just checked
        url, headers={"User-Agent": f"facingpage/{__version__}", **headers}
    )
    with _network_faults(url):
        response = _opener(url).open(request, timeout=_TIMEOUT_S)
    with response:
        yield response


def _opener(url: str) -> urllib.request.OpenerDirector:
    """Return what opens an address: no files, no ftp; through the system's proxy."""
    proxies = {} if _is_near(url) else urllib.request.getproxies()
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(proxies),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        _Redirections(is_near=_is_near(url)),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


class _Redirections(urllib.request.HTTPRedirectHandler):
    """Follows a few, to https only, or on this machine where it began there."""

    max_redirections = _MOST_REDIRECTIONS

    def __init__(self, *, is_near: bool) -> None:
        self._is_near = is_near

    def redirect_request(
        self, req: urllib.request.Request, *rest: Any
    ) -> urllib.request.Request | None:
        """Refuse what leads from https, or from elsewhere to this machine."""
        target = rest[-1]
        if _is_near(target) and not self._is_near:
            raise ModelFailed(_leads_away(req.full_url))
        check_address(target)
        return super().redirect_request(req, *rest)


def check_address(url: str) -> None:
    """Refuse an address that is neither https nor on this machine.

    Raises:
        ModelFailed: it is another.
    """
    scheme, host = _parts(url)
    if not host or (scheme != "https" and (scheme != "http" or not _is_near(url))):
        raise ModelFailed(
            f'"{url[:200]}" is no address to get models from: it must begin with '
            "https://, or be a file."
        )


def _is_near(url: str) -> bool:
    """Return whether an address is on this very machine."""
    _, host = _parts(url)
    if host == "localhost":
        return True
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def is_url(place: str) -> bool:
    """Return whether a place is an address, not a file."""
    return "://" in place


def _leads_away(url: str) -> str:
    return (
        f"{host_of(url)} leads to an address that is not safe. Use another list of "
        "models."
    )


def host_of(url: str) -> str:
    """Return whose address it is, without names and passwords."""
    _, host = _parts(url)
    return urlsplit(url).netloc.rpartition("@")[2] if host else url[:200]


def _parts(url: str) -> tuple[str, str]:
    """Return an address's scheme and host; empty ones for what is no address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.scheme, parts.hostname or ""


def _strong_tag(response: Any) -> str:
    tag = response.headers.get("ETag", "")
    return "" if tag.startswith("W/") else tag


def tag_of(partial: Path) -> Path:
    """Return where a server's mark of a file is kept while it is not whole."""
    return partial.with_name(f"{partial.name}.tag")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
