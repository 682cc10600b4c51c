"""What a command says on standard error, to a person or to a program."""

import json
import shutil
from pathlib import Path
from typing import Any, TextIO

from facingpage.export import one_line
from facingpage.workers.host import Progress


class Reporter:
    """Says on standard error what is done and what went wrong."""

    def __init__(self, stream: TextIO | None, *, is_json: bool) -> None:
        self._stream = stream
        self._is_json = is_json
        self._is_terminal = stream is not None and stream.isatty()
        self._shown = 0
        self.place = (1, 1)

    def message(self, level: str, text: str, name: str = "") -> None:
        """Write a sentence on a line of its own."""
        if self._is_json:
            self._record(type="message", level=level, input=name, text=text)
        else:
            self._line(f"facingpage: {text}")

    def written(self, name: str, path: Path) -> None:
        """Say where an input's export is."""
        if self._is_json:
            self._record(type="written", input=name, path=str(path))
        elif self._is_terminal:
            self._line(f"{name} → {path}")

    def progress(self, name: str, step: Progress) -> None:
        """Show how far an input is, where somebody or something can read it."""
        number, of = self.place
        if self._is_json:
            self._record(
                type="progress", input=name, number=number, of=of, title=step.title,
                done=step.done, total=step.total, seconds_left=step.seconds_left,
            )  # fmt: skip
        elif self._is_terminal:
            counter = f"[{number}/{of}] " if of > 1 else ""
            share = f" {100 * step.done // step.total} %" if step.total else ""
            left = f", {step.seconds_left:.0f} s left" if step.seconds_left else ""
            self._show(f"{counter}{name}: {step.title}{share}{left}")

    def finished(self, done: int, failed: int) -> None:
        """Say how many inputs were done, where that is not plain already."""
        if self._is_json:
            self._record(type="finished", done=done, failed=failed)
        elif failed and done + failed > 1:
            self._line(f"facingpage: {failed} of {done + failed} inputs failed.")
        self._show("")

    def _record(self, **fields: Any) -> None:
        self._write(json.dumps(fields) + "\n")

    def _line(self, text: str) -> None:
        self._show("")
        self._write(f"{one_line(text)}\n")

    def _show(self, text: str) -> None:
        if not text and not self._shown:
            return
        text = one_line(text)[: shutil.get_terminal_size().columns - 1]
        self._write(f"\r{text.ljust(self._shown)}" + ("" if text else "\r"))
        self._shown = len(text)

    def _write(self, text: str) -> None:
        if self._stream is not None:
            encoding = self._stream.encoding or "utf-8"
            self._stream.write(text.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
