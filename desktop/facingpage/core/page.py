"""A page, its blocks, and what the machine says of each block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, NewType, cast

BlockId = NewType("BlockId", int)
"""A block's number on its page: 1 for the first, in reading order, given once."""

Sureness = Literal["sure", "likely", "unsure"]


class Kind(StrEnum):
    """What a block is on its page; stored, so never renamed."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_ROW = "table-row"
    CAPTION = "caption"
    CODE = "code"
    IMAGE = "image"


CELL_GAP: Final = " | "
"""What stands between two cells in a table row's text, and never inside a cell."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address that words of a block led to; to be read and copied, never opened.

    `start` and `end` are code-point offsets into the block's text. `url` is absolute:
    http, https or mailto.
    """

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a page's visible text; no two blocks share text on the page.

    `text` has no line breaks except in code, and is never empty; that of an image is
    what the page says of it to those who do not see it. `level` is 1 to 6 for a
    heading, the nesting depth (from 1) for a list item or quote, 1 for a table's row
    of column headers, else 0. `path` is where the block stood in the page's markup
    ("body/div.story/p[3]"), or "line 12" in plain text. Cells of a table row are
    joined by " | "; `columns` are their columns in the table, from 0, for empty cells
    are no text; () means one after the other. `links` are in order, never overlapping.
    """

    id: BlockId
    kind: Kind
    text: str
    level: int = 0
    path: str = ""
    links: tuple[Link, ...] = ()
    columns: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a page came from. Each `*_source` says in words how its value was learnt.

    `sha256` is of the file's bytes, in hex. `saved_at` and `published` are ISO 8601
    dates or date-times. `None` means the page does not tell.
    """

    sha256: str
    name: str
    size_bytes: int
    format: str
    encoding: str
    encoding_source: str
    url: str | None = None
    url_source: str | None = None
    saved_at: str | None = None
    saved_at_source: str | None = None
    author: str | None = None
    published: str | None = None
    site: str | None = None
    declared_language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page as blocks in reading order.

    `cut` is a sentence to show when some of the page's text could not be read, else
    None: text is never lost silently.
    """

    provenance: Provenance
    title: str
    blocks: tuple[Block, ...]
    cut: str | None = None

    def ids(self) -> Sequence[BlockId]:
        """Return the blocks' numbers: from 1, in reading order."""
        return cast("Sequence[BlockId]", range(1, len(self.blocks) + 1))


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page that a file of several holds.

    `key` finds it again in that file; it means something to its opener only, and is
    "" where the file is the page. `name` is what the page is called in messages
    ("crawl.warc.gz › example.org/news"). `saved_at` is ISO 8601.
    """

    key: str
    name: str
    title: str | None = None
    url: str | None = None
    saved_at: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the machine keeps a block, and why, in words for the annotator.

    `evidence` is the stable id of what weighed most ("link-list"); `reason` its plain
    words: lower case, no full stop. `doubtful` marks a close call. `zone` is
    `COMMENTS` for readers' comments under an article, else "".
    """

    kept: bool
    evidence: str
    reason: str
    doubtful: bool = False
    zone: str = ""


@dataclass(frozen=True, slots=True)
class LanguageSpan:
    """Words of a block in another language than the rest: a quotation.

    `start` and `end` are code-point offsets into the block's text.
    """

    start: int
    end: int
    code: str
    sure: Sureness


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language and how sure it is.

    `code` is ISO 639-1, with a script or region only where the text shows it
    ("sr-Latn"), or "und" where nothing is known. `spans`, in order and never
    overlapping, are what of a block is in another language.
    """

    code: str
    sure: Sureness
    spans: tuple[LanguageSpan, ...] = ()

    def at(self, start: int, end: int) -> "LanguageGuess":
        """Return the guess for words of the block: that of a span they stand in."""
        for span in self.spans:
            inside = min(end, span.end) - max(start, span.start)
            # A sentence has its quotation marks and its full stop beside the span.
            if inside >= 0.8 * (end - start):
                return LanguageGuess(span.code, span.sure)
        return self


@dataclass(frozen=True, slots=True)
class WordLink:
    """Words of a sentence and those of its translation that came of them.

    Both are spans of code points: into the sentence, and into its translation.
    """

    start: int
    end: int
    to_start: int
    to_end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a block and its machine translation.

    `start` and `end` are code-point offsets into the block's text. `text` is what
    stands in the translation: the source itself where it was passed through. `flags`
    are ids of `FLAG_WORDS`. `score` is the engine's own, the log-probability of the
    whole sentence: it ranks translations of one sentence, and tells no quality.
    `words` are counted from the segment's start.
    """

    start: int
    end: int
    text: str
    flags: tuple[str, ...] = ()
    score: float | None = None
    words: tuple[WordLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A block's machine translation: segments in source order, never overlapping.

    `source` and `target` are language codes; `engine` names engine and model
    ("firefox en-pt 1693087644"), several where one translates what another made: then
    `via` are the languages between. `made_at` is UTC in ISO 8601.
    """

    source: str
    target: str
    engine: str
    segments: tuple[Segment, ...]
    via: tuple[str, ...] = ()
    made_at: str = ""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A page and the machine's layers over it, as the page worker hands them out.

    Both maps hold every block of the page. `page_type` is an id of `PAGE_TYPES`; "" is
    not told. `fast` tells that it was cleaned without trafilatura, and that nobody
    looked at the languages of single blocks.
    """

    page: Page
    language: LanguageGuess
    guesses: Mapping[BlockId, LanguageGuess]
    verdicts: Mapping[BlockId, Verdict]
    page_type: str = ""
    fast: bool = False


COMMENTS: Final = "comments"
"""The zone of readers' comments; stored, so never renamed."""

PAGE_TYPES: Final[Mapping[str, str]] = {
    "article": "Article",
    "forum": "Forum thread",
    "product": "Product",
    "documentation": "Documentation",
    "listing": "List of pages",
}
"""What each type of page is called; the ids are stored, so never renamed."""

FLAG_WORDS: Mapping[str, str] = {
    "other-script": "not translated: written in another script than {source}",
    "other-language": "not translated: this is {language}, the model reads {source}",
    "quotation": "a quotation is not translated: another language than {source}",
    "as-is": "nothing to translate: taken over as it is",
    "in-target": "already in {target}: taken over as it is",
    "loop": "the engine repeated itself; the original stands here",
    "retried": "the engine repeated itself; second try without its word list",
    "reworded": "the model was given the currency's name or code instead of its sign",
    "cut": "too long for the engine: translated in pieces",
    "numbers": "check the numbers: one of the original is missing or changed",
    "currency": "check the currency: it is another than in the original",
    "dates": "check the date: its month or weekday is another than in the original",
    "times": "check the time: before noon on one side, after noon on the other",
    "units": "check the unit: a per cent sign or a measure is missing or another",
    "names": "check the names: one of the original is missing",
    "negation": 'check the sense: the original says "not", the translation does not',
    "brackets": "check the brackets and quotes: one is missing or does not close",
    "added": "check the brackets: the original has no such words",
    "trimmed": "the engine put words of its own in brackets: they were left out",
    "copied": "check that it is translated: most words are as in the original",
    "wrong-script": "check that it is {target}: most is in another script",
    "length": "check that all is there: much shorter or longer than the original",
    "lost": "check this: an address or a foreign word is missing or stands twice",
    "term": "check the terms: the glossary says otherwise than the translation",
    "term-put": "a term of the glossary was put in; the words around it may not agree",
    "term-form": "check the ending of a term: it was put in as the glossary has it",
    "memory": "from your translation memory: a person translated this sentence",
    "failed": "the engine failed on this sentence; the original stands here",
}
"""What each segment flag says to the reader; `{source}`, `{target}` and `{language}`,
the block's own, are names."""

QUIET_FLAGS: Final = frozenset({"as-is", "in-target", "memory", "term-put"})
"""The flags of what is taken over on purpose: true, but nothing to look into."""
