"""Files that are put there whole."""

import threading
from pathlib import Path

import pytest

from facingpage.paths import write_whole


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def test_a_file_that_two_write_at_once_is_one_of_theirs(folder: Path) -> None:
    path = folder / "settings.json"
    texts = [letter * 200_000 for letter in "abcd"]
    faults: list[OSError] = []

    def write(text: str) -> None:
        try:
            for _ in range(10):
                write_whole(path, text)
        except OSError as error:
            faults.append(error)

    threads = [threading.Thread(target=write, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    found = set()
    while any(thread.is_alive() for thread in threads):
        if path.exists():
            found.add(path.read_text())
    for thread in threads:
        thread.join()
    assert faults == []
    assert found <= set(texts)
    assert [each.name for each in folder.iterdir()] == ["settings.json"]


def test_a_file_that_cannot_be_put_there_leaves_nothing(folder: Path) -> None:
    (folder / "settings.json").mkdir()
    with pytest.raises(OSError, match="settings"):
        write_whole(folder / "settings.json", "{}")
    assert [each.name for each in folder.iterdir()] == ["settings.json"]
