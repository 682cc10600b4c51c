"""Saved pages in four languages, and a host that opens them and makes up drafts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import Block, BlockId, Draft, LanguageGuess, Segment
from facingpage.translation.sentences import split
from facingpage.ui.models import Pairs, Way
from facingpage.workers.host import Drafted, Finished, Host, Listener, Ticket
from facingpage.workers.job import Job, Task
from facingpage.workers.lane import Lane

FAMILY: Final = "👩‍👩‍👧‍👦"
FLAG: Final = "🇪🇬"

LANGUAGES: Final = ("ar", "zh", "ru", "en")
PAIRS: Final[Pairs] = {
    (source, "pt"): Way() for source in (*LANGUAGES, "zh-Hans", "zh-Hant")
}

ARABIC: Final = (
    (
        f"قال الوزير {FAMILY} في القاهرة {FLAG} إن العبّارة الكهربائية الجديدة ستبدأ"
        " رحلاتها عبر الخليج صباح السبت. وأضاف أن الميناء سيبقى مفتوحًا طوال الأسبوع."
    ),
    (
        "نقلت العبّارة 212 راكبًا في يومها الأول، وتأخرت عشر دقائق بسبب الضباب الكثيف"
        " الذي غطّى الخليج منذ الفجر."
    ),
    (
        "وقال القبطان إن الركاب لم يتذمروا من الانتظار، وإن الفرقة الموسيقية واصلت"
        " العزف حتى رست السفينة في الميناء القديم."
    ),
)
CHINESE: Final = (
    (
        f"部长{FAMILY}在上海宣布，新的电动渡轮将于星期六上午九点首次横渡海湾。"
        "他说，港口整个星期都会开放。"
    ),
    (
        "渡轮第一天运送了二百一十二名乘客，由于黎明时分海湾上空浓雾弥漫，"
        "比原定时间晚了十分钟出发。"
    ),
    (
        "船长表示，乘客们没有抱怨等待，乐队一直演奏到船只停靠在旧港口为止，"
        "许多家庭在码头上等候。"
    ),
)
RUSSIAN: Final = (
    (
        "Министр сообщил в Мурманске, что новый электрический паром начнёт рейсы через"
        " залив в субботу утром. Он добавил, что порт будет открыт всю неделю."
    ),
    (
        "В первый день паром перевёз 212 пассажиров и опоздал на десять минут из-за"
        " густого тумана, который с рассвета стоял над заливом."
    ),
    (
        "Капитан рассказал, что пассажиры не жаловались на ожидание, а оркестр играл до"
        " тех пор, пока судно не причалило в старой гавани."
    ),
)
ENGLISH: Final = (
    (
        "The minister said in Halifax that the new electric ferry will begin to cross"
        " the bay on Saturday morning. She added that the harbour stays open all week."
    ),
    (
        "On its first day the ferry carried 212 passengers and was ten minutes late"
        " because of the thick fog that had lain over the bay since dawn."
    ),
    (
        "The captain said that no passenger minded the wait, and that the band went on"
        " playing until the ship lay at the quay of the old harbour."
    ),
)

_WORDS: Final = {
    "ar": (ARABIC, "العبّارة الجديدة", ("الرئيسية", "أخبار", "طقس"), "شارك هذا المقال"),
    "zh": (CHINESE, "新渡轮首航", ("首页", "新闻", "天气"), "分享这篇文章"),
    "ru": (RUSSIAN, "Новый паром", ("Главная", "Новости", "Погода"), "Поделиться"),
    "en": (ENGLISH, "The new ferry", ("Home", "News", "Weather"), "Share this story"),
}


def saved_page(
    language: str, *, site: str = "", day: int = 1, more: Iterable[str] = ()
) -> str:
    """Return a page as a browser saves it: menu, article, a box of links, footer."""
    texts, title, menu, share = _WORDS[language]
    side = "rtl" if language == "ar" else "ltr"
    links = "".join(
        f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(menu)
    )
    body = "".join(f"<p>{text}</p>" for text in (*texts, *more))
    where = f'<link rel="canonical" href="https://{site}/{language}">' if site else ""
    return (
        f'<!doctype html><html lang="{language}" dir="{side}"><head>'
        '<meta charset="utf-8">'
        f'<title>{title}</title>{where}<meta property="article:published_time"'
        f' content="2024-03-{day:02}T08:00:00Z"></head><body>'
        f'<nav class="menu"><ul>{links}</ul></nav><main><article><h1>{title}</h1>{body}'
        f'</article><div class="share"><a href="/share">{share}</a></div></main>'
        f"<footer><ul>{links}</ul><p>© 2024</p></footer></body></html>"
    )


def folder_of_pages(folder: Path) -> Path:
    """Write a page in each language into a new folder and return it."""
    folder.mkdir()
    # The first is the newest, and so the first of a list by date.
    for day, language in zip((5, 4, 3, 2), LANGUAGES, strict=True):
        page = saved_page(language, site=f"{language}.harbour.example", day=day)
        (folder / f"{language}.html").write_text(page, "utf-8")
    return folder


class DayHost(Host):
    """Opens and cleans pages in the real worker; drafts come from a table, at once.

    A sentence that is not in `known` is translated to itself in brackets.
    """

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        super().__init__(translation_workers=1)
        self.known = dict(known or {})
        self._made_up: set[Ticket] = set()

    def translate(
        self,
        pair: tuple[str, str],
        blocks: Iterable[Block],
        guesses: Mapping[BlockId, LanguageGuess],  # noqa: ARG002  # as Host has it
        listener: Listener,
        *,
        hints: Callable[[Block], Hints] = no_hints,  # noqa: ARG002  # as Host has it
        **_: str,
    ) -> Ticket:
        for block in blocks:
            parts = tuple(
                Segment(start, end, self._said(block.text[start:end]))
                for start, end in split(block.text, pair[0])
            )
            listener(Drafted(block.id, Draft(*pair, "firefox xx-yy 1", parts)))
        listener(Finished(is_cancelled=False))
        made = Ticket(Job(lambda _: None, _no_task, prepare=None), cast("Lane", None))
        self._made_up.add(made)
        return made

    def cancel(self, ticket: Ticket) -> None:
        if ticket not in self._made_up:
            super().cancel(ticket)

    def drop(self, ticket: Ticket, block: BlockId) -> None:
        if ticket not in self._made_up:
            super().drop(ticket, block)

    def prefer(self, ticket: Ticket, blocks: Sequence[BlockId]) -> None:
        if ticket not in self._made_up:
            super().prefer(ticket, blocks)

    def _said(self, sentence: str) -> str:
        return self.known.get(sentence, f"[{sentence}]")


def _no_task(key: int) -> Task:
    raise AssertionError(f"no worker asks for {key}")
