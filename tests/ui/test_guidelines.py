"""Guidelines are drawn by ourselves: what looks like markup or an address is text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextFrame
from pytestqt.qtbot import QtBot

from facingpage.core.plain_markdown import Paragraph, Run, paragraphs
from facingpage.ui.guidelines import Guidelines

TEXT = """# Labels

Mark **every** name, `once`, in *all*
texts.

- persons
  - with titles
1. read
> quoted
---
```
a < b
```
"""


def test_the_few_looks_of_markdown_are_known() -> None:
    assert list(paragraphs(TEXT)) == [
        Paragraph("heading", (Run("Labels"),), 1),
        Paragraph(
            "paragraph",
            (
                Run("Mark "),
                Run("every", "bold"),
                Run(" name, "),
                Run("once", "code"),
                Run(", in "),
                Run("all", "italic"),
                Run(" texts."),
            ),
        ),
        Paragraph("item", (Run("persons"),), 1, "•"),
        Paragraph("item", (Run("with titles"),), 2, "•"),
        Paragraph("item", (Run("read"),), 1, "1."),
        Paragraph("quote", (Run("quoted"),)),
        Paragraph("rule", ()),
        Paragraph("code", (Run("a < b", "code"),)),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[site](http://x.example/)", "site (http://x.example/)"),
        ("![logo](file:///etc/passwd)", "logo (file:///etc/passwd)"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("<img src='x'><b>bold</b>", "<img src='x'><b>bold</b>"),
        ("**", "**"),
        ("#hash", "#hash"),
    ],
)
def test_links_become_text_and_all_else_stands_as_written(
    text: str, shown: str
) -> None:
    (only,) = paragraphs(text)
    assert "".join(run.text for run in only.runs) == shown


@given(st.text(alphabet="#*_`->[]()! \nabب1.", max_size=200))
def test_any_text_has_its_letters_left(text: str) -> None:
    kept = "".join(r.text + p.mark for p in paragraphs(text) for r in p.runs)
    for letter in "abب":
        assert kept.count(letter) == text.count(letter)


def test_a_long_hostile_text_is_read_in_time() -> None:
    for text in ("*" * 100_000, "[" * 100_000, "`a" * 60_000, "**a" * 50_000):
        assert list(paragraphs(text))


def test_nothing_is_markup_and_nothing_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    picture.write_bytes(b"\x89PNG\r\n")
    made = Guidelines(None)  # type: ignore[arg-type]  # by itself it is a window
    qtbot.addWidget(made)
    made.show_text(f"<img src='{picture}'>\n\n![a]({picture})\n\n<b>x</b>")
    text = made.toPlainText()
    assert f"<img src='{picture}'>" in text
    assert "<b>x</b>" in text
    assert "\ufffc" not in text
    assert made.document().rootFrame().childFrames() == list[QTextFrame]()
    made.show()
    made.grab()


def test_without_guidelines_it_says_how_to_get_some(qtbot: QtBot) -> None:
    made = Guidelines(None)  # type: ignore[arg-type]  # as above
    qtbot.addWidget(made)
    assert "Labels and guidelines" in made.toPlainText()
