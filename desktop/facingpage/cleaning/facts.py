"""What the whole page says of each of its blocks, gathered once for all evidence."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from lxml.html import HtmlElement

from facingpage.cleaning.article import article_text, letters, placed
from facingpage.cleaning.consent import consent_boxes
from facingpage.cleaning.outline import Floats, Ints, Outline, outline
from facingpage.cleaning.second import second_text
from facingpage.cleaning.vocabulary import Leanings, Summary, summary
from facingpage.core import languages
from facingpage.core.declared import Data, all_said, data_of
from facingpage.core.opened import Opened
from facingpage.core.page import Block, BlockId, Kind, LanguageGuess

# Writing without spaces has no words to count: two characters weigh as one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]")
_CLOSED = re.compile(r"[.!?…。！？؟।][\"'’”»“)\]\u2019]*$")
_WORD = re.compile(r"[^\W\d_]+")
# Of ASCII, what is no letter parts words.
_SMALL_WORDS: Final = bytes(
    ord(chr(c).lower()) if chr(c).isalpha() else ord(" ") for c in range(0x80)
).ljust(0x100)
# Most texts have letters of one script: what else may stand there has no letters.
_ONLY: Final = (
    ("Latn", re.compile(r"[^\x00-\u024f\u2000-\u206f]"), re.compile(r"[A-Za-z]")),
    (
        "Cyrl",
        re.compile(
            r"[^\x00-@\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u0400-\u0481\u048a-\u052f\u2000-\u206f]"
        ),
        re.compile(r"[а-я]"),
    ),
)
_COMMAS: Final = ",，、"
_PROSE_WORDS: Final = 10
_MOST_LETTERS: Final = 300
_SCRIPT_CHARS: Final = 200
_EAST_ASIAN: Final = frozenset({"Hani", "Kana", "Hang"})
# The bar an archive puts over the pages it hands out; no site names a part so.
_ARCHIVE_BAR: Final = frozenset({"wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"})
_TELLING: Final = frozenset(
    {"article", "aside", "figure", "footer", "form", "header", "main", "nav", "section"}
)
_TITLES: Final = ("og:title", "twitter:title")
_LIKE: Final = 0.4
_SAME: Final = 0.8
_NEARLY: Final = 0.1
# Shorter texts stand in a title by chance.
_SHORT: Final = 8
_BELOW: Final = 60


@dataclass(frozen=True)
class PageFacts:
    """One page as the evidence sees it; every list has one item a block, in page order.

    `tree` and `outline` are None for text without markup. `votes` is how much of each
    block stands in trafilatura's article, `second_votes` in resiliparse's, None where
    it was not asked. `keys` are the texts as their letters and digits only, `guesses`
    languages. `linked` is the share of a block's characters that stand in links.
    `leanings` tells how words of texts and of markup lean.
    """

    blocks: tuple[Block, ...]
    keys: tuple[str, ...]
    title_text: str
    tree: HtmlElement | None
    outline: Outline | None
    linked: Floats
    votes: Floats | None
    second_votes: Floats | None
    guesses: tuple[LanguageGuess, ...]
    language: LanguageGuess
    nodes: Mapping[BlockId, HtmlElement]
    leanings: Leanings | None

    @cached_property
    def data(self) -> Data:
        """What the page's JSON-LD says; nothing without markup."""
        return Data() if self.tree is None else data_of(self.tree)

    @cached_property
    def said(self) -> Mapping[str, str]:
        """What the page's `<meta>` elements say, by their names; nothing without."""
        return {} if self.tree is None else all_said(self.tree)

    @cached_property
    def unspaced(self) -> list[int]:
        """How many characters of writing without spaces each text has."""
        return [_unspaced(block.text) for block in self.blocks]

    @cached_property
    def words(self) -> list[list[str]]:
        """What stands between the spaces of each text."""
        return [block.text.split() for block in self.blocks]

    @cached_property
    def lengths(self) -> Floats:
        """How many words each text has."""
        counts = [
            _words(block.text, unspaced) if unspaced else len(words)
            for block, words, unspaced in zip(
                self.blocks, self.words, self.unspaced, strict=True
            )
        ]
        return np.array(counts, np.float32)

    @cached_property
    def commas(self) -> Floats:
        """How many commas each text has."""
        counts = [sum(map(block.text.count, _COMMAS)) for block in self.blocks]
        return np.array(counts, np.float32)

    @cached_property
    def wordings(self) -> list[list[str]]:
        """The words each text begins with, in small letters."""
        return [_wording(block.text[:_MOST_LETTERS]) for block in self.blocks]

    @cached_property
    def closed(self) -> Floats:
        """1 where a text ends like a sentence."""
        return np.array([is_closed(block.text) for block in self.blocks], np.float32)

    @cached_property
    def headings(self) -> Floats:
        """1 where a block is a heading."""
        return np.array([b.kind is Kind.HEADING for b in self.blocks], np.float32)

    @cached_property
    def prose(self) -> Floats:
        """1 where a block reads like running text."""
        rows = np.array([b.kind is Kind.TABLE_ROW for b in self.blocks])
        long = (self.lengths >= _PROSE_WORDS) & (
            (self.closed > 0) | (self.lengths > 3 * _PROSE_WORDS)
        )
        found = long & (self.headings == 0) & ~rows & (self.linked < 0.5)
        return np.asarray(found, np.float32)

    @cached_property
    def places(self) -> Floats:
        """The index of each block."""
        return np.arange(len(self.blocks), dtype=np.float32)

    @cached_property
    def heading_above(self) -> Ints:
        """The index of the last heading before each block, -1 where there is none."""
        found = np.where(self.headings > 0, np.arange(len(self.blocks)), -1)
        above = np.maximum.accumulate(np.concatenate(([-1], found[:-1])))
        return above.astype(np.int32)

    @cached_property
    def scripts(self) -> list[str | None]:
        """The ISO 15924 name of the script of most of each text's first letters."""
        return [
            _script(block.text) if words else None
            for block, words in zip(self.blocks, self.wordings, strict=True)
        ]

    @cached_property
    def own_scripts(self) -> frozenset[str]:
        """The scripts of most of the page and those its language is written with."""
        weights: Counter[str] = Counter()
        for script, length in zip(self.scripts, self.lengths.tolist(), strict=True):
            if script is not None:
                weights[script] += length
        most = max(weights, key=weights.__getitem__, default="")
        own = {most, *languages.scripts_of(self.language.code)}
        return frozenset(own | _EAST_ASIAN if own & _EAST_ASIAN else own)

    @cached_property
    def foreign(self) -> Floats:
        """1 where a text is mostly in another script than the page."""
        own = self.own_scripts
        found = [s is not None and s not in own for s in self.scripts]
        return np.array(found, np.float32)

    def is_all_foreign(self, index: int) -> bool:
        """Return whether a text has no letter of the page's scripts, but others."""
        if not self.foreign[index]:
            return False
        counts = languages.script_counts(self.blocks[index].text)
        return not self.own_scripts.intersection(counts)

    @cached_property
    def title(self) -> int | None:
        """The index of the block that is the page's title, if any."""
        likely = np.flatnonzero(self.title_likeness > _LIKE)
        if not len(likely):
            is_top = np.array([block.level == 1 for block in self.blocks])
            tops = np.flatnonzero(is_top & (self.headings > 0))
            return int(tops[0]) if len(tops) == 1 else None
        heads = likely[self.headings[likely] > 0]
        pool = heads if len(heads) else likely
        # "Re:", "Comments on" and the way here hold the title: they are none where
        # another is equal to it, or nearly so.
        alike = self.title_likeness[pool]
        most = float(alike.max())
        if most >= _SAME:
            pool = pool[alike >= (most - _NEARLY if most < 1 else most)]
        # Of several, the one with most prose below it is the article's.
        told = np.concatenate(([0.0], np.cumsum(self.lengths * self.prose)))
        below = told[np.minimum(pool + _BELOW, len(told) - 1)] - told[pool]
        return int(pool[int(np.argmax(below))])

    @cached_property
    def title_likeness(self) -> Floats:
        """How like each text is to what the page calls itself: 0 to 1."""
        own = {letters(self.title_text)}
        own |= {letters(self.said.get(name, "")) for name in _TITLES}
        own.discard("")
        found = [
            max([likeness(key, title) for title in own], default=0.0)
            if len(key) > _SHORT
            else float(key in own)
            for key in self.keys
        ]
        return np.array(found, np.float32)

    @cached_property
    def named(self) -> Summary | None:
        """How the names of each element of the outline lean; None if not known."""
        outline = self.outline
        if outline is None or self.leanings is None:
            return None
        elements = len(outline.parent)
        numbers = np.arange(elements, dtype=np.int32)
        owners = np.repeat(numbers, np.diff(outline.word_start))
        return summary(self.leanings.names(outline.words), owners, elements)

    @cached_property
    def name_means(self) -> list[float]:
        """The mean leaning of each element's names, 0 for unknown ones; [] if none."""
        return [] if self.named is None else np.nan_to_num(self.named.mean).tolist()

    @cached_property
    def names(self) -> list[str]:
        """What each element of the outline is called.

        By classes and id, else by a tag that says what a part is for; "" by neither.
        """
        if self.outline is None:
            return []
        each = zip(self.outline.tags, self.outline.called, strict=True)
        return [
            f"{classes} {identity}".strip() or (tag if tag in _TELLING else "")
            for tag, (identity, classes) in each
        ]

    @cached_property
    def archive_bar(self) -> frozenset[int]:
        """The indices of the blocks in the bar of the Wayback Machine."""
        if self.outline is None:
            return frozenset()
        called = enumerate(self.outline.called)
        bars = [number for number, (name, _) in called if name in _ARCHIVE_BAR]
        return frozenset(self.outline.within(bars).tolist())

    @cached_property
    def consent_notice(self) -> frozenset[int]:
        """The indices of the blocks of notices that ask for consent to cookies."""
        if self.outline is None:
            return frozenset()
        boxes = consent_boxes(self.outline)
        return frozenset(self.outline.within(boxes).tolist())


def gather(
    opened: Opened,
    guesses: Mapping[BlockId, LanguageGuess],
    language: LanguageGuess,
    leanings: Leanings | None,
    *,
    fast: bool = False,
) -> PageFacts:
    """Return what is known of a page; extractors run here, unless it must be fast."""
    blocks = opened.page.blocks
    keys = tuple(letters(block.text) for block in blocks)
    tree = opened.tree
    own_outline = None if tree is None else outline(blocks, opened.nodes)
    votes = second_votes = None
    if tree is not None and own_outline is not None and not fast:
        votes = _votes(keys, article_text(tree, blocks))
        second = second_text(tree, int(own_outline.depth.max()))
        second_votes = None if second is None else _votes(keys, second)
    return PageFacts(
        blocks=blocks,
        keys=keys,
        title_text=opened.page.title,
        tree=tree,
        outline=own_outline,
        linked=np.array([opened.linked.get(b.id, 0.0) for b in blocks], np.float32),
        votes=votes,
        second_votes=second_votes,
        guesses=tuple(guesses.get(block.id, language) for block in blocks),
        language=language,
        nodes=opened.nodes,
        leanings=leanings,
    )


def _votes(keys: Sequence[str], article: str | None) -> Floats:
    """Return how much of each text stands in an article; nothing if there is none."""
    shares = placed(keys, article) if article else [0.0] * len(keys)
    return np.array(shares, np.float32)


def is_closed(text: str) -> bool:
    """Return whether a text ends like a sentence."""
    return _CLOSED.search(text[-8:]) is not None


def word_count(text: str) -> int:
    """Return how many words a text has; two unspaced characters weigh as one."""
    return _words(text, _unspaced(text))


def _unspaced(text: str) -> int:
    return 0 if text.isascii() else len(_UNSPACED.findall(text))


def _words(text: str, unspaced: int) -> int:
    if not unspaced:
        return len(text.split())
    return len(_UNSPACED.sub(" ", text).split()) + unspaced // 2


def likeness(key: str, title: str) -> float:
    """Return how like two texts are, as `letters` makes them: 1 if they are equal."""
    if not key or not title:
        return 0.0
    if key == title:
        return 1.0
    if len(key) > _SHORT and (key in title or title in key):
        return min(len(key), len(title)) / max(len(key), len(title))
    return 0.0


def _wording(text: str) -> list[str]:
    if text.isascii():
        return text.encode().translate(_SMALL_WORDS).decode().split()
    # A letter may be two in small letters, one of them no letter, and a sigma is small
    # in another way where its word ends.
    small = text.lower()
    if len(small) == len(text) and "Σ" not in text:
        return _WORD.findall(small)
    return [word.lower() for word in _WORD.findall(text)]


def _script(text: str) -> str | None:
    if text.isascii():
        return "Latn"
    head = text[:_SCRIPT_CHARS]
    for script, others, letter in _ONLY:
        if letter.search(head) and not others.search(head):
            return script
    counts = languages.script_counts(head)
    return max(counts, key=counts.__getitem__, default=None)
