"""The inspector spells what its reader can't, and reckons dates over."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facingpage.core.page import BlockId, LanguageGuess
from facingpage.core.review import Review
from facingpage.ui import legible
from facingpage.ui.inspector import BlockFacts
from helpers.facing import make_facing
from helpers.pages import make_page

PERSIAN = "در ۵ مرداد ۱۳۹۹ در تهران"


def reviewed(text: str, code: str, reader: str = "pt") -> Review:
    review = make_facing(make_page(text), guesses={1: LanguageGuess(code, "sure")})
    return review.with_target_language(reader)


def test_a_block_in_other_letters_is_spelled_with_its_dates(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    facts = BlockFacts(parent)
    facts.show_block(reviewed(PERSIAN, "fa"), BlockId(1))
    text = facts.text()
    assert "dr 5 mrdad 1399 dr thran" in text
    assert "2020-07-26 = ۵ مرداد ۱۳۹۹ (Persian)" in text
    facts.show_block(reviewed("Plain text.", "en"), BlockId(1))
    assert "mrdad" not in facts.text()


def test_a_reader_of_the_letters_needs_no_spelling() -> None:
    assert legible.in_latin(reviewed("Холмск", "ru", "uk"), BlockId(1)) == ""
    assert legible.in_latin(reviewed("Холмск", "ru"), BlockId(1)) == "Kholmsk"


def test_an_islamic_date_says_that_it_may_be_off_by_a_day() -> None:
    (line,) = legible.dates(reviewed("في 12 رمضان 1441", "ar"), BlockId(1))
    assert line.endswith("(Islamic, give or take a day)")


@pytest.mark.parametrize("count", [10, 14])
def test_of_many_dates_the_first_are_listed(count: int) -> None:
    lines = legible.dates(reviewed("۵ مرداد ۱۳۹۹، " * count, "fa"), BlockId(1))
    assert len(lines) == min(count, 11)
    assert (lines[-1] == "4 more") == (count == 14)
