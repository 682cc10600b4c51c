from dataclasses import fields
from pathlib import Path

import pytest

from facingpage.errors import StorageFailed
from facingpage.storage.settings import Settings, load_settings, save_settings


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACINGPAGE_HOME", str(tmp_path))
    return tmp_path / "settings" / "settings.json"


def test_without_a_file_there_are_defaults() -> None:
    assert load_settings() == Settings(reader_language="", theme="system")


def test_saved_settings_come_back() -> None:
    chosen = Settings(reader_language="pt", theme="dark", last_folder="home/ą\ud800")
    save_settings(chosen)
    assert load_settings() == chosen


def test_saving_leaves_one_file(file: Path) -> None:
    save_settings(Settings())
    save_settings(Settings(theme="light"))
    assert [p.name for p in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 20_000])
def test_a_damaged_file_gives_defaults_and_is_kept_aside(
    file: Path, damage: bytes
) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(damage)
    assert load_settings() == Settings()
    assert file.with_name("settings.json.damaged").read_bytes() == damage
    assert not file.exists()


def test_one_damaged_choice_leaves_the_others(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('{"theme": "pink", "reader_language": "pt"}')
    assert load_settings() == Settings(reader_language="pt")
    assert file.with_name("settings.json.damaged").exists()


def test_choices_of_a_newer_version_are_no_damage(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text('{"theme": "dark", "hologram": true}')
    assert load_settings() == Settings(theme="dark")
    assert file.exists()


def test_a_folder_that_cannot_be_written_is_named(file: Path) -> None:
    file.parent.write_text("in the way")
    with pytest.raises(StorageFailed, match="Could not save the settings"):
        save_settings(Settings())


def test_every_setting_has_a_help_text() -> None:
    assert all(field.metadata["help"].endswith(".") for field in fields(Settings))
