"""A page under review: machine layers, human layers, and which one wins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, pairwise
from operator import attrgetter

from facingpage.core.annotations import Decision, Note, Span
from facingpage.core.bounds import NO_BOUNDS, Bounds, paragraphs
from facingpage.core.grouping import Grouped, MadeOf
from facingpage.core.languages import UNDETERMINED, base, name
from facingpage.core.page import (
    CELL_GAP,
    COMMENTS,
    FLAG_WORDS,
    Block,
    BlockId,
    Cleaned,
    Draft,
    LanguageGuess,
    Page,
    Segment,
    Verdict,
    WordLink,
)
from facingpage.core.prints import Prints
from facingpage.core.spoken import PAGE, By, Spoken, Told
from facingpage.core.table import cells

_KEPT = attrgetter("kept")
_DOUBTFUL = attrgetter("doubtful")
_ZONE = attrgetter("zone")

# Between their sentences stands no space.
_UNSPACED = frozenset({"zh", "ja", "th"})

# Of a mask, the blocks it leaves out.
_OTHER = bytes([1, 0, *range(2, 256)])


@dataclass(frozen=True, slots=True)
class Target:
    """A person's translation of a span of a block: one segment, or several joined.

    `start` and `end` are code-point offsets into the block's text. `is_confirmed` says
    that the person vouches for it; with `is_machine` the words are those that the
    machine had made.
    """

    start: int
    end: int
    text: str
    is_confirmed: bool = False
    is_machine: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the translation as shown, with the source span it stands for.

    `is_edited` tells words of a person, `is_confirmed` those that one vouches for,
    whoever made them.
    """

    start: int
    end: int
    text: str
    flags: tuple[str, ...] = ()
    is_edited: bool = False
    words: tuple[WordLink, ...] = ()
    is_confirmed: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it stands as a person said: written, or confirmed as it was."""
        return self.is_edited or self.is_confirmed


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of blocks that no person decided: a byte a block, 1 or 0.

    `judged` are the machine's verdicts with those of the site's rules above them.
    """

    verdicts: Mapping[BlockId, Verdict]
    ruled: Mapping[BlockId, Verdict]
    judged: Mapping[BlockId, Verdict]
    kept: bytes
    doubtful: bytes
    comments: bytes

    @classmethod
    def of(
        cls,
        page: Page,
        verdicts: Mapping[BlockId, Verdict],
        ruled: Mapping[BlockId, Verdict],
    ) -> "_Said":
        """Go through the verdicts without a step of Python for each."""
        judged = {**verdicts, **ruled} if ruled else verdicts
        in_order = list(map(judged.__getitem__, page.ids()))
        return cls(
            verdicts,
            ruled,
            judged,
            bytes(map(_KEPT, in_order)),
            bytes(map(_DOUBTFUL, in_order)),
            bytes(map(COMMENTS.__eq__, map(_ZONE, in_order))),
        )


_UNSAID = _Said({}, {}, {}, b"", b"", b"")


@dataclass(frozen=True, slots=True)
class Review:
    """A page with everything known and decided about it. Never changed: see `with_…`.

    `drafts` and the targets shown are those of `target_language`. Human layers hold
    only what a person decided; `is_kept`, `target` and `language_of` say which layer
    wins. `spoken` are the languages that a person set, `site_spoken` those that follow
    from what they said of the page's site; `site_ruled` is what their rules for the
    site say of blocks where it is not what `verdicts` say. `labels` are ids of the
    project's scheme; `statuses` are told by `core.progress.state_of`. `marks` holds the
    page's mark under `PAGE`, `bookmarks` the names of bookmarks by their blocks.
    `bounds` is where a person says that parts of blocks begin, `made_of` which blocks
    they joined or cut. `page` has these so, and the machine's layers are of it: those
    cut off are numbered after all that were saved, and a number whose text went to
    another is `gone`: it has no text, and is neither kept nor dropped. `in_order` is
    how blocks are read, `as_saved` the page without any of it. `page_type` and `fast`
    are those of `Cleaned`; `prints` knows fingerprints of drafts.
    """

    page: Page
    language: LanguageGuess
    guesses: Mapping[BlockId, LanguageGuess]
    verdicts: Mapping[BlockId, Verdict]
    target_language: str
    drafts: Mapping[BlockId, Draft] = field(default_factory=dict)
    kept: Mapping[BlockId, bool] = field(default_factory=dict)
    targets: Mapping[tuple[BlockId, str], tuple[Target, ...]] = field(
        default_factory=dict
    )
    spoken: Spoken = field(default_factory=dict)
    labels: Mapping[BlockId, tuple[str, ...]] = field(default_factory=dict)
    spans: Mapping[BlockId, tuple[Span, ...]] = field(default_factory=dict)
    notes: Mapping[BlockId, tuple[Note, ...]] = field(default_factory=dict)
    statuses: Mapping[tuple[BlockId, str], Decision] = field(default_factory=dict)
    marks: Mapping[BlockId, str] = field(default_factory=dict)
    bookmarks: Mapping[BlockId, str] = field(default_factory=dict)
    site_spoken: Spoken = field(default_factory=dict)
    site_ruled: Mapping[BlockId, Verdict] = field(default_factory=dict)
    bounds: Mapping[BlockId, Bounds] = field(default_factory=dict)
    made_of: MadeOf = field(default_factory=dict)
    page_type: str = ""
    fast: bool = False
    prints: Prints = field(default_factory=Prints, repr=False, compare=False)
    _grouped: Grouped | None = field(default=None, repr=False, compare=False)
    _said: _Said = field(default=_UNSAID, repr=False, compare=False)
    _told: Told | None = field(default=None, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Go through the layers once: a review made of another one has them."""
        grouped = self._grouped
        given = self.guesses, self.verdicts, self.site_ruled
        if grouped is None or not grouped.is_of(self.page, self.made_of, given):
            grouped = Grouped.of(self.page, self.made_of, given, grouped)
            object.__setattr__(self, "_grouped", grouped)
            object.__setattr__(self, "page", grouped.page)
            object.__setattr__(self, "guesses", grouped.guesses)
            object.__setattr__(self, "verdicts", grouped.verdicts)
            object.__setattr__(self, "site_ruled", grouped.ruled)
        said = self._said
        if said.verdicts is not self.verdicts or said.ruled is not self.site_ruled:
            said = _Said.of(self.page, self.verdicts, self.site_ruled)
            object.__setattr__(self, "_said", said)
        layers = self.guesses, self.spoken, self.site_spoken
        if self._told is None or not self._told.is_of(*layers):
            told = Told.of(self.language, *layers, self._told)
            object.__setattr__(self, "_told", told)

    @classmethod
    def of(
        cls,
        cleaned: Cleaned,
        target_language: str,
        site_spoken: Spoken | None = None,
        site_ruled: Mapping[BlockId, Verdict] | None = None,
    ) -> "Review":
        """Return a review in which nobody has decided anything of the page yet."""
        return cls(
            cleaned.page,
            cleaned.language,
            cleaned.guesses,
            cleaned.verdicts,
            target_language,
            site_spoken=site_spoken or {},
            site_ruled=site_ruled or {},
            page_type=cleaned.page_type,
            fast=cleaned.fast,
        )

    def block(self, block: BlockId) -> Block:
        """Return a block by its number.

        Raises:
            KeyError: the page has no such block.
        """
        if not 1 <= block <= len(self.page.blocks):
            raise KeyError(block)
        return self.page.blocks[block - 1]

    def has(self, block: BlockId) -> bool:
        """Return whether there is a block of this number."""
        return 1 <= block <= len(self.page.blocks) and block not in self.gone

    def is_kept(self, block: BlockId) -> bool:
        """Return whether a block is in the article.

        The person decides, then their rules for the site, then the machine.
        """
        if not self.has(block):
            return False
        decided = self.kept.get(block)
        return self.judged[block].kept if decided is None else decided

    def is_dropped(self, block: BlockId) -> bool:
        """Return whether a block is left out: not where its text went to another."""
        return self.has(block) and not self.is_kept(block)

    def holder_of(self, block: BlockId) -> BlockId:
        """Return the block that has the text of one: itself, if it is not gone."""
        return self._groups.holders.get(block, block)

    @property
    def gone(self) -> frozenset[BlockId]:
        """The numbers of blocks whose text went to others."""
        return self._groups.gone

    @property
    def in_order(self) -> Sequence[BlockId]:
        """The blocks that there are, in reading order."""
        return self._groups.order

    @property
    def as_saved(self) -> Page:
        """The page as it was saved: the same object as long as nothing is regrouped."""
        return self._groups.saved

    @property
    def _groups(self) -> Grouped:
        if self._grouped is None:
            raise LookupError("a review has its page once it is made")
        return self._grouped

    def is_decided(self, block: BlockId) -> bool:
        """Return whether a person kept or dropped this block."""
        return block in self.kept

    def is_doubtful(self, block: BlockId) -> bool:
        """Return whether a block is a close call that no person has decided yet."""
        is_open = block not in self.kept and self.has(block)
        return is_open and self.judged[block].doubtful

    @property
    def judged(self) -> Mapping[BlockId, Verdict]:
        """The verdicts where nobody decided the block: the rules', then the machine's.

        Every block of the page has one.
        """
        return self._said.judged

    @property
    def mark(self) -> str | None:
        """Whether the person marked the page as relevant, by its stored name."""
        return self.marks.get(PAGE)

    def comments(self) -> tuple[BlockId, ...]:
        """Return the zone of readers' comments: its blocks in reading order."""
        zone = compress(self.page.ids(), self._said.comments)
        return tuple(block for block in zone if block not in self.gone)

    @property
    def page_language(self) -> LanguageGuess:
        """The language of the page: the person says it, then the machine."""
        return self._languages.page

    @property
    def languages(self) -> Mapping[BlockId, LanguageGuess]:
        """What `language_of` says of every block."""
        return self._languages.blocks

    def language_of(self, block: BlockId) -> LanguageGuess:
        """Return a block's language: the person says it, then the machine."""
        return self._languages.blocks[block]

    def language_by(self, block: BlockId = PAGE) -> By:
        """Return who told the language of a block, or that of the page."""
        return self._languages.by(block)

    def read_as(self, blocks: Iterable[BlockId]) -> list[str]:
        """Return the base codes of what blocks are translated from.

        A block whose language is unsure, or not known, is read as its page is.
        """
        told, page = self.languages, base(self.page_language.code)
        guesses = map(told.__getitem__, blocks)
        return [
            page if g.sure == "unsure" or g.code == UNDETERMINED else base(g.code)
            for g in guesses
        ]

    @property
    def _languages(self) -> Told:
        if self._told is None:
            raise LookupError("a review tells its languages once it is made")
        return self._told

    def is_edited(self, block: BlockId) -> bool:
        """Return whether a person wrote or corrected the translation now shown."""
        own = self.targets.get((block, self.target_language), ())
        return any(not target.is_machine for target in own)

    def has_own(self, block: BlockId) -> bool:
        """Return whether a person wrote or confirmed any of the translation shown."""
        return (block, self.target_language) in self.targets

    def is_confirmed(self, block: BlockId) -> bool:
        """Return whether a person confirmed every sentence of the translation shown."""
        own = self.targets.get((block, self.target_language), ())
        if not own or not all(target.is_confirmed for target in own):
            return False
        return all(part.is_confirmed for part in self.parts(block))

    def kept_blocks(self) -> tuple[Block, ...]:
        """Return the article: its blocks in reading order."""
        mask = self.kept_mask()
        if not self.made_of:
            return tuple(compress(self.page.blocks, mask))
        return tuple(self.page.blocks[b - 1] for b in self.in_order if mask[b - 1])

    def kept_mask(self) -> bytearray:
        """Return 1 for each block that `is_kept`, else 0."""
        mask = bytearray(self._said.kept)
        for block, is_kept in self.kept.items():
            if block <= len(mask):
                mask[block - 1] = is_kept
        return self._without_gone(mask)

    def dropped_mask(self) -> bytearray:
        """Return 1 for each block that `is_dropped`, else 0."""
        return self._without_gone(self.kept_mask().translate(_OTHER))

    def doubtful_mask(self) -> bytearray:
        """Return 1 for each block that `is_doubtful`, else 0."""
        mask = bytearray(self._said.doubtful)
        for block in self.kept:
            if block <= len(mask):
                mask[block - 1] = 0
        return self._without_gone(mask)

    def _without_gone(self, mask: bytearray) -> bytearray:
        for block in self.gone:
            mask[block - 1] = 0
        return mask

    def parts(self, block: BlockId) -> tuple[Part, ...]:
        """Return the translation's pieces in source order; empty when there is none."""
        own = self.targets.get((block, self.target_language), ())
        draft = self.drafts.get(block)
        if not own:
            # Code may have thousands, and a row is drawn with them.
            return tuple(
                _part(segment) for segment in (draft.segments if draft else ())
            )
        parts = [_own_part(target) for target in own]
        parts += [
            _part(segment)
            for segment in (draft.segments if draft else ())
            if not any(t.start < segment.end and segment.start < t.end for t in own)
        ]
        return tuple(sorted(parts, key=lambda part: part.start))

    def target(self, block: BlockId) -> str | None:
        """Return the translation shown beside a block; None when there is none yet."""
        parts = self.parts(block)
        return joined(parts, self.gaps(block, parts)) if parts else None

    def target_cells(self, block: BlockId) -> tuple[str, ...] | None:
        """Return the translation of each cell of a table row; None: there is none yet.

        A person's words that stand for several cells go to these if they are divided
        as the cells are, else to the first of them.
        """
        parts = self.parts(block)
        if not parts:
            return None
        own = cells(self.block(block))
        starts = [cell.start for cell in own]
        texts = [""] * len(own)
        for part, gap in zip(parts, self.gaps(block, parts), strict=True):
            first = max(bisect_right(starts, part.start) - 1, 0)
            held = range(first, max(bisect_left(starts, part.end), first + 1))
            pieces = part.text.split(CELL_GAP)
            if len(pieces) != len(held):
                pieces = [part.text]
            for number, piece in zip(held, pieces, strict=False):
                texts[number] += (gap if texts[number] else "") + piece
        return tuple(text.strip() for text in texts)

    def target_paragraphs(self, block: BlockId) -> tuple[tuple[int, int], ...]:
        """Return the spans of the translation shown that its paragraphs are.

        As many as the block has; empty ones where nothing stands for them. () where
        there is no translation.
        """
        own = paragraphs(self.block(block), self.bounds.get(block, NO_BOUNDS))
        parts = self.parts(block)
        if not parts:
            return ()
        edges, text = [0], ""
        for part, gap in zip(parts, self.gaps(block, parts), strict=True):
            while len(edges) < len(own) and part.start >= own[len(edges)][0]:
                edges.append(len(text) + (len(gap) if part.text else 0))
            text += gap + part.text if part.text else ""
        edges += [len(text)] * (len(own) + 1 - len(edges))
        before = len(text) - len(text.lstrip())
        whole = text.strip()
        spans = []
        for start, end in pairwise(max(edge - before, 0) for edge in edges):
            piece = whole[start:end]
            first = min(start + len(piece) - len(piece.lstrip()), len(whole))
            spans.append((first, first + len(piece.strip())))
        return tuple(spans)

    def flags(self, block: BlockId) -> tuple[str, ...]:
        """Return the distinct flags of the translation shown, in order."""
        draft = self.drafts.get(block)
        shown: Iterable[Part | Segment] = draft.segments if draft else ()
        if (block, self.target_language) in self.targets:
            shown = self.parts(block)
        return tuple(dict.fromkeys(flag for part in shown for flag in part.flags))

    def flag_words(self, block: BlockId, flag: str) -> str:
        """Return what a flag says of a block's translation; "" for an unknown one."""
        draft = self.drafts.get(block)
        source = draft.source if draft else self.page_language.code
        return FLAG_WORDS.get(flag, "").format(
            source=name(source),
            target=name(self.target_language),
            language=name(self.language_of(block).code),
        )

    def with_drafts(self, drafts: Mapping[BlockId, Draft]) -> "Review":
        """Return the review with more drafts; those of another language are ignored."""
        fitting = {
            block: draft
            for block, draft in drafts.items()
            if draft.target == self.target_language
        }
        return replace(self, drafts={**self.drafts, **fitting})

    def with_target_language(self, language: str) -> "Review":
        """Return the review for another reader's language, without its drafts."""
        return replace(self, target_language=language, drafts={})

    def gaps(self, block: BlockId, parts: Iterable[Part]) -> tuple[str, ...]:
        """Return what stands before each part in the translation: the source's gap."""
        source = self.block(block).text
        is_unspaced = not space_of(self.target_language)
        gaps, last = [], 0
        for part in parts:
            gap = source[last : part.start]
            if not last:
                gap = ""
            elif is_unspaced and CELL_GAP not in gap:
                gap = gap.replace(" ", "")
            gaps.append(gap or ("" if is_unspaced or not last else " "))
            last = part.end
        return tuple(gaps)


def space_of(language: str) -> str:
    """Return what stands between two sentences of a language: a space, or nothing."""
    return "" if base(language) in _UNSPACED else " "


def _own_part(target: Target) -> Part:
    return Part(
        target.start,
        target.end,
        target.text,
        is_edited=not target.is_machine,
        is_confirmed=target.is_confirmed,
    )


def _part(segment: Segment) -> Part:
    start, end, text = segment.start, segment.end, segment.text
    return Part(start, end, text, segment.flags, words=segment.words)


def joined(parts: Iterable[Part], gaps: Iterable[str]) -> str:
    """Return a translation of its parts and what stands before each."""
    pairs = zip(gaps, parts, strict=True)
    return "".join(gap + part.text for gap, part in pairs if part.text).strip()


def labels_on(review: Review) -> frozenset[str]:
    """Return the ids of all labels that blocks of a page, or words in them, have."""
    of_blocks = {label for own in review.labels.values() for label in own}
    of_words = {span.label for own in review.spans.values() for span in own}
    return frozenset(of_blocks | of_words)
