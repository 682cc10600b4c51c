"""A server on this machine that serves files, and misbehaves as it is told."""

import contextlib
import http.server
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass
class Served:
    """What an address answers. `cut` is how many bytes come before it breaks off.

    `ranges` tells whether rests are served; `pause_s` is between its pieces.
    """

    data: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: int | None = None
    ranges: bool = True
    pause_s: float = 0.0
    is_endless: bool = False


@dataclass
class Site:
    """A running server: its address, what it serves, and what it was asked."""

    url: str
    files: dict[str, Served] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """Run a server on the loopback address."""
    site = Site("")
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *args: _Handler(site, *args)
    )
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=lambda: server.serve_forever(0.01))
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(http.server.BaseHTTPRequestHandler):
    def __init__(self, site: Site, *args: object) -> None:
        self._site = site
        super().__init__(*args)  # type: ignore[arg-type]  # as the server hands them

    def do_GET(self) -> None:  # the library's name
        wanted = self.headers.get("Range")
        self._site.asked.append((self.path, wanted))
        served = self._site.files.get(self.path, Served(status=404))
        data, status = served.data, served.status
        begin = 0
        if wanted and served.ranges and self._is_same(served):
            begin = int(wanted.removeprefix("bytes=").removesuffix("-"))
            status = 206 if begin < len(data) else 416
        self.send_response(status)
        for name, value in served.headers.items():
            self.send_header(name, value)
        if status == 206:
            total = len(data)
            self.send_header("Content-Range", f"bytes {begin}-{total - 1}/{total}")
        if not served.is_endless:
            size = max(len(data) - begin, 0)
            self.send_header("Content-Length", str(size))
        self.end_headers()
        if status == 416:
            return
        with contextlib.suppress(OSError):
            self._send(served, data[begin : served.cut])

    def _is_same(self, served: Served) -> bool:
        mark = self.headers.get("If-Range")
        return mark is None or mark == served.headers.get("ETag")

    def _send(self, served: Served, data: bytes) -> None:
        send: Callable[[bytes], object] = self.wfile.write
        if served.is_endless:
            while True:
                send(bytes(1 << 16))
        for start in range(0, len(data), 1 << 14):
            send(data[start : start + (1 << 14)])
            if served.pause_s:
                time.sleep(served.pause_s)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # theirs
        """Say nothing."""
