"""The list of pages, as it is painted."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facingpage.ui.page_delegate import PageDelegate, _broken, _height_of
from facingpage.ui.page_line import PageLine

WIDTH = 200
TITLES = {
    "en": "Night ferries return to the old harbour of the town",
    "ar": "عودة العبارات الليلية إلى الميناء القديم في المدينة",
    "zh": "港口渡輪明年春天恢復夜航居民對此表示歡迎並期待已久",
    "th": "เรือข้ามฟากกลางคืนกลับมาที่ท่าเรือเก่าของเมืองในฤดูใบไม้ผลิ",
}


def painted(text: str, font: QFont, height: int, flags: int) -> QImage:
    image = QImage(WIDTH, 200, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QRect(0, 0, WIDTH, height), flags, text)
    painter.end()
    return image


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_no_line_of_a_title_is_cut_off(qtbot: QtBot, title: str) -> None:
    font = QFont()
    font.setPixelSize(13)
    shown = _broken(title, "#000000", font, 2, WIDTH)
    assert shown.text.count("\n") == 1
    whole = painted(shown.text, font, 200, int(Qt.TextFlag.TextDontClip))
    assert painted(shown.text, font, shown.height, 0) == whole


def test_rows_of_one_height_hold_higher_writing_too(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    delegate = PageDelegate(owner)
    delegate.is_uniform = True
    line = PageLine(TITLES["ar"], "", "Arabic", is_failed=False, done=None)
    assert _height_of(delegate._layouts(line, WIDTH)) <= delegate.uniform_height()
