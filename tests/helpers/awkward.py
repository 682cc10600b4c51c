"""Pages that are hard on a window: endless titles, words, rows, marks and lists."""

import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

_PROSE = "The harbour was quiet that morning, and the ferry left on time as usual. "
_MARKS = "\u0300\u0301\u0302\u0303\u0323\u0331"


def write_awkward(folder: Path, scale: float) -> list[Path]:
    """Write the pages into a folder and return them; sizes go with `scale`."""
    written = []
    for name, html in _pages(scale):
        path = folder / f"win_{name}.html"
        path.write_text(html, "utf-8", "surrogatepass")
        written.append(path)
    packed = folder / "win_many_pages.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(_times(10_000, scale)):
            title = f"Page {number} {'of a long title ' * 8}"
            archive.writestr(f"{number:05}.html", _page(f"<p>{_PROSE}", title))
    written.append(packed)
    return written


def ordinary(blocks: int) -> str:
    """Return a plain article of so many paragraphs, every tenth a heading."""
    parts = (
        f"<h2>Part {n}</h2>" if n % 10 == 0 else f"<p>{n}. {_PROSE * (1 + n % 4)}</p>"
        for n in range(blocks)
    )
    return _page("".join(parts), "An ordinary long page")


def varied(blocks: int) -> str:
    """Return such an article of which no sentence is like another: engines read all."""
    chance, words = random.Random(5), _PROSE.split()  # noqa: S311  # the same page on every run

    def sentence() -> str:
        return f"{' '.join(chance.choices(words, k=14)).capitalize()}. "

    parts = (
        f"<h2>{sentence()}</h2>"
        if n % 10 == 0
        else f"<p>{n}. {''.join(sentence() for _ in range(1 + n % 4))}</p>"
        for n in range(blocks)
    )
    return _page("".join(parts), "A long page that takes its time")


def _pages(scale: float) -> Iterator[tuple[str, str]]:
    many = _times(1_000_000, scale)
    text = f"<p>{_PROSE * 4}</p>"
    yield "title", _page(text, "word " * many)
    yield "title_one_word", _page(text, "w" * many)
    facts = (
        f"<meta name=author content='{'Name ' * many}'>"
        f"<meta property=og:site_name content='{'Site ' * many}'>"
        f"<link rel=canonical href='https://example.org/{'a' * many}'>"
    )
    yield "facts", _page(facts + text * 3)
    yield "heading", _page(f"<h1>{'Heading ' * many}</h1>{text}")
    yield "word", _page(f"<p>{'w' * many}</p>{text}")
    yield "marks", _page(f"<p>{('a' + _MARKS * 50) * (many // 300)}</p>{text}")
    yield (
        "marks_words",
        _page(f"<p>{('a' + _MARKS * 3 + ' ') * (many // 20)}</p>{text}"),
    )
    yield "bidi", _page(f"<p>{'אב 12 (cd) ' * (many // 11)}</p>{text}")
    yield (
        "bidi_marks",
        _page(
            f"<p>{(chr(0x202E) + 'אב' + chr(0x2067) + 'cd') * (many // 6)}</p>{text}"
        ),
    )
    yield "emoji", _page(f"<p>{'👩‍👩‍👧‍👦' * (many // 7)}</p>{text}")
    yield (
        "scripts",
        _page("<p>" + "aбΩ中あ한กعא" * (many // 9) + f"</p>{text}"),
    )
    yield "zero_width", _page(f"<p>{'a' + chr(0x200B) * 20}" * 3 + f"</p>{text}")
    yield "words_in_rows", _page(f"{f'<p>{_PROSE * 260}</p>' * _times(300, scale)}")
    yield "long_words_in_rows", _page(f"<p>{'w' * 19_000}</p>" * _times(300, scale))
    yield "code", _page(f"<pre>{'x = 1;' + chr(10)}" * (many // 20) + f"</pre>{text}")
    yield (
        "tables",
        _page(f"<table>{'<tr>' + '<td>cell' * 40 + '</tr>'}" * (many // 1000)),
    )
    yield "wide_row", _page(f"<table><tr>{'<td>c' * (many // 20)}</table>{text}")
    yield "links", _page(f"<p>{'<a href=/x>link</a> word ' * (many // 50)}</p>{text}")
    yield "dropped", _page(text + f"<p><a href=/{1}>More</a></p>" * (many // 50) + text)
    yield (
        "every_other_dropped",
        _page(f"{text}<ul><li><a href=/>More</a></ul>" * _times(5_000, scale)),
    )
    yield (
        "languages",
        _page(
            f"<p>{_PROSE}</p><p>Это обычный абзац текста.</p>" * _times(3_000, scale)
        ),
    )


def _page(body: str, title: str = "A hard page") -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<body><article><h1>{title[:80]}</h1><p>{_PROSE * 3}</p>{body}</article>"
    )


def _times(most: int, scale: float) -> int:
    return max(1, round(most * scale))
