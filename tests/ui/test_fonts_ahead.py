"""Reading fonts ahead: every file once, and nothing where there is no fontconfig."""

import threading
from pathlib import Path

import pytest

from facingpage.ui import fonts_ahead


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "fonts":
            thread.join(10)


@pytest.mark.parametrize("line", ["printf %s font", "exit 1"])
def test_each_family_is_asked_for_once(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "fc-match"
    program.write_text(f'#!/bin/sh\necho "$2" >> asked\n{line}\n')
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("shutil.which", lambda _: str(program))
    fonts_ahead.read_ahead(["Serif", "Sans", "Serif"])
    _wait()
    asked = (tmp_path / "asked").read_text().split()
    assert list(dict.fromkeys(asked)) == ["Serif", "Sans"]


def test_without_fontconfig_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    fonts_ahead.read_ahead(["Serif"])
    assert "fonts" not in {thread.name for thread in threading.enumerate()}
