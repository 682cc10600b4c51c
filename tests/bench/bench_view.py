"""How fast the facing pages come up and scroll, and from a key to the paint after it.

    python3 dev.py bench view [BLOCKS…]

First the view alone with made-up pages of so many blocks. Then the real window with
pages of the most: keys are pressed from a thread of their own at the pace of a key held
down, or apart, each after a pause. Meanwhile drafts pour in, of a page whose sentences
are all alike; engines are at it, where each is another; or all is at rest. `drafts` is
how many the page got meanwhile. `own` is from the press to the end of the paint, less
the time for which the system gave the main thread no processor; `wall` is with it;
`work` is the main thread's processor time alone.
"""

import gc
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from facingpage.core.edits import SetKept
from facingpage.core.page import (
    Block,
    BlockId,
    Cleaned,
    Draft,
    Kind,
    LanguageGuess,
    Page,
    Provenance,
    Segment,
    Verdict,
)
from facingpage.core.review import Review
from facingpage.ui import theme
from facingpage.ui.facing_view import FacingView
from helpers import keys_in_view

_SIZES = (100, 1_000, 10_000)
_STEPS = 300
_STEP_PX = 120
_WIDTH, _HEIGHT = 1000, 900
_KINDS = (Kind.PARAGRAPH,) * 12 + (
    Kind.HEADING,
    Kind.LIST_ITEM,
    Kind.LIST_ITEM,
    Kind.QUOTE,
    Kind.TABLE_ROW,
    Kind.CAPTION,
)
_WORDS = {
    "en": "the harbour office opened again in spring and nine of old crews signed on "
    "for a season that nobody had thought would come while water stood high",
    "pt": "a capitania reabriu na primavera e nove das antigas tripulações inscreveram "
    "se para uma temporada em que ninguém acreditava enquanto água estava alta",
    "ru": "контора порта снова открылась весной и девять старых команд записались на "
    "сезон которого никто не ждал пока вода стояла высоко",
    "ar": "فتح مكتب الميناء أبوابه من جديد في الربيع وسجلت تسعة أطقم قديمة لموسم لم "
    "يتوقعه أحد بينما كان الماء مرتفعا",
    "zh": "港务局 春天 重新 开放 九个 老船队 报名 参加 没人 预料 到的 季节 水位 很高",
}


def made_review(blocks: int, seed: int = 4) -> Review:
    """Return a page of many kinds, lengths and scripts, every third block dropped."""
    chance = random.Random(seed)  # noqa: S311  # the same page on every run
    made, verdicts, guesses, drafts = [], {}, {}, {}
    for number in range(1, blocks + 1):
        block_id, kind = BlockId(number), chance.choice(_KINDS)
        code = chance.choices(("en", "ru", "ar", "zh"), (85, 5, 5, 5))[0]
        text = _sentence(chance, code, kind)
        made.append(Block(block_id, kind, text, 2 if kind is Kind.HEADING else 1))
        kept = number % 9 > 2
        verdicts[block_id] = Verdict(kept, "bench", "part of the article")
        guesses[block_id] = LanguageGuess(code, "sure")
        if kept:
            target = _sentence(chance, "pt", kind)
            segment = Segment(0, len(text), target)
            drafts[block_id] = Draft(code, "pt", "bench", (segment,))
    where = Provenance("0" * 64, "bench.html", 0, "html", "utf-8", "made up")
    page = Page(where, "A page", tuple(made))
    cleaned = Cleaned(page, LanguageGuess("en", "sure"), guesses, verdicts)
    return Review.of(cleaned, "pt").with_drafts(drafts)


def main(argv: Sequence[str] = ()) -> int:
    """Print a line a size: first paint, scrolling, an edit, memory."""
    sizes = [int(size) for size in argv] or list(_SIZES)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    theme.apply(app, theme.LIGHT)
    _warm_up(app)
    print("blocks  first paint  scroll p50    p95    p99   one edit  peel      memory")
    for size in sizes:
        review = made_review(size)
        gc.collect()
        before = _memory_mb()
        view = FacingView()
        view.resize(_WIDTH, _HEIGHT)
        start = time.perf_counter()
        view.set_review(review)
        view.show()
        view.viewport().repaint()
        first = _ms_since(start)
        _settle(app, 0.6)
        steps = sorted(_scrolled(view, app))
        edit = _edited(view, review)
        start = time.perf_counter()
        view.set_peeled(peeled=True)
        view.viewport().repaint()
        peel = _ms_since(start)
        grown = _memory_mb() - before
        cuts = statistics.quantiles(steps, n=100)
        p50, p95, p99 = cuts[49], cuts[94], cuts[98]
        print(
            f"{size:6}  {first:8.1f} ms  {p50:7.2f} {p95:6.2f} {p99:6.2f} ms  "
            f"{edit:5.2f} ms {peel:5.1f} ms  {grown:4.0f} MB of {_memory_mb():.0f}"
        )
        view.close()
        view.deleteLater()
        _settle(app, 0.05)
    for line in keys_in_view.measure(max(sizes)):
        print(line, flush=True)
    return 0


def _scrolled(view: FacingView, app: QApplication) -> Iterator[float]:
    """Yield the ms of every step down, then up, with all that follows from it."""
    bar = view.verticalScrollBar()
    for direction in (1, -1):
        for _ in range(_STEPS):
            start = time.perf_counter()
            bar.setValue(bar.value() + direction * _STEP_PX)
            app.processEvents()
            view.viewport().repaint()
            yield _ms_since(start)


def _edited(view: FacingView, review: Review) -> float:
    """Return the ms of showing one block dropped, then kept again: the longer one."""
    block = BlockId(len(review.page.blocks) // 2 // 9 * 9 + 5)
    edit, slowest = SetKept(block, kept=False), 0.0
    for kept in (False, True):
        edit = SetKept(block, kept=kept)
        review, _ = edit.apply(review)
        start = time.perf_counter()
        view.update_review(review, (block,))
        slowest = max(slowest, _ms_since(start))
    return slowest


def _warm_up(app: QApplication) -> None:
    """Load the fonts of every script and kind, which the program does once."""
    view = FacingView()
    view.resize(_WIDTH, _HEIGHT)
    view.set_review(made_review(60))
    view.show()
    for _ in _scrolled(view, app):
        pass
    view.close()
    view.deleteLater()


def _sentence(chance: random.Random, code: str, kind: Kind) -> str:
    words = _WORDS[code].split()
    is_short = kind in {Kind.HEADING, Kind.CAPTION}
    many = 8 if is_short else int(chance.paretovariate(1) * 14)
    text = " ".join(chance.choice(words) for _ in range(min(many, 220)))
    if kind is Kind.TABLE_ROW:
        return " | ".join((text[:20], text[20:40] or "1", text[40:60] or "2"))
    return text[:1].upper() + text[1:] + "."


def _settle(app: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        app.processEvents()


def _ms_since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def _memory_mb() -> float:
    """Return the resident memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text().splitlines()
    line = next(line for line in lines if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
