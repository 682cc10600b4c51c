from pathlib import Path

import pytest

from facingpage.openers import letterpairs
from facingpage.openers.letterpairs import fit

CZECH = "Přívoz vyplouvá každé ráno v sedm hodin od jižního mola."


def test_a_text_fits_better_than_the_same_bytes_read_otherwise() -> None:
    nats, pairs = fit(CZECH)
    others = [
        CZECH.encode("cp1250").decode(code, "replace") for code in ("cp1252", "cp1254")
    ]
    assert pairs > 10
    assert all(nats > fit(other)[0] + 0.5 for other in others)


def test_plain_ascii_says_nothing() -> None:
    assert fit("The ferry leaves at seven.") == (0.0, 0)


def test_printers_signs_count_as_letters_do() -> None:
    assert fit("It’s late")[1] == 1


def test_without_profiles_nothing_fits_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    letterpairs._read.cache_clear()
    monkeypatch.setattr(letterpairs, "PROFILES_DIRECTORY", str(tmp_path / "none"))
    assert fit(CZECH)[0] == 0.0
    letterpairs._read.cache_clear()
