"""Blocks that a person joined or cut: what of the saved page each is made of."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, cast

from facingpage.core.languages import UNDETERMINED, base
from facingpage.core.page import (
    Block,
    BlockId,
    LanguageGuess,
    LanguageSpan,
    Link,
    Page,
    Verdict,
)

MOST_PIECES: Final = 100_000
"""No page has more blocks than it was saved with and so many."""

_NO_VERDICT: Final = Verdict(kept=False, evidence="", reason="")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of a block as it was saved: code points, like a slice.

    `before` is what stands between it and the stretch before it, in a joined block.
    """

    block: BlockId
    start: int
    end: int
    before: str = ""


Stretches = tuple[Stretch, ...]
"""What a block is made of; () is a block that has no text of its own any more."""

MadeOf = Mapping[BlockId, Stretches]
"""Of each block that is not as it was saved, what it is made of."""

Guesses = Mapping[BlockId, LanguageGuess]
Verdicts = Mapping[BlockId, Verdict]


def of_block(page: Page, made_of: MadeOf, block: BlockId) -> Stretches:
    """Return what a block is made of, given the page as it was saved."""
    known = made_of.get(block)
    if known is not None:
        return known
    if not 1 <= block <= len(page.blocks):
        return ()
    return (Stretch(block, 0, len(page.blocks[block - 1].text)),)


def text_of(page: Page, stretches: Stretches) -> str:
    """Return the text that stretches of a saved page make."""
    return "".join(
        each.before + page.blocks[each.block - 1].text[each.start : each.end]
        for each in stretches
    )


def is_whole(page: Page, made_of: MadeOf) -> bool:
    """Return whether all text of a saved page is in one block each, and once there.

    Only blanks may be in none. What `made_of` names, the page has.
    """
    held: dict[BlockId, list[tuple[int, int]]] = {}
    for block, stretches in made_of.items():
        if block <= len(page.blocks):
            held.setdefault(block, [])
        for each in stretches:
            held.setdefault(each.block, []).append((each.start, each.end))
    for block, spans in held.items():
        text, at = page.blocks[block - 1].text, 0
        if block not in made_of:
            spans.append((0, len(text)))
        for start, end in sorted(spans):
            if start < at or text[at:start].strip():
                return False
            at = end
        if text[at:].strip():
            return False
    return True


def placed(stretches: Stretches) -> Iterator[tuple[Stretch, int]]:
    """Yield stretches with where each begins in the text that they make."""
    at = 0
    for each in stretches:
        at += len(each.before)
        yield each, at
        at += each.end - each.start


def together(
    page: Page, first: Stretches, second: Stretches, between: str
) -> Stretches:
    """Return what a block is made of that has the text of two.

    What stood together in the saved page does so again, with what was between it.
    """
    last, then = first[-1], second[0]
    gap = page.blocks[last.block - 1].text[last.end : then.start]
    if last.block == then.block and last.end <= then.start and not gap.strip():
        return (*first[:-1], replace(last, end=then.end), *second[1:])
    return (*first, replace(then, before=between), *second[1:])


def apart(
    page: Page, stretches: Stretches, at: int
) -> tuple[Stretches, Stretches] | None:
    """Return what two blocks are made of that meet at a place of the text of one.

    Blanks where they meet are of neither. None where nothing else is on one side.
    """
    first: list[Stretch] = []
    second: list[Stretch] = []
    for each, start in placed(stretches):
        end = start + each.end - each.start
        if start < at:
            first.append(replace(each, end=each.start + min(end, at) - start))
        if end > at:
            moved = max(at - start, 0)
            second.append(replace(each, start=each.start + moved))
    while first:
        last = _without_blanks(page, first.pop())
        if last is not None:
            first.append(last)
            break
    if not first or not second or not text_of(page, tuple(second)).strip():
        return None
    return tuple(first), (replace(second[0], before=""), *second[1:])


def _without_blanks(page: Page, stretch: Stretch) -> Stretch | None:
    text = page.blocks[stretch.block - 1].text[stretch.start : stretch.end].rstrip()
    return replace(stretch, end=stretch.start + len(text)) if text else None


def kept_short(page: Page, block: BlockId, stretches: Stretches) -> Stretches | None:
    """Return what a layer holds of a block: None where it is as it was saved."""
    return None if stretches == of_block(page, {}, block) else stretches


@dataclass(frozen=True, slots=True)
class Grouped:
    """A page as it was saved, and as its blocks are joined and cut.

    With it come the machine's layers over both. `gone` are the numbers that are no
    block any more, `order` the others as they are read, `holders` in which block the
    text is of one that is gone. A block made by cutting is numbered after those saved.
    """

    saved: Page
    made_of: MadeOf
    raw: tuple[Guesses, Verdicts, Verdicts]
    page: Page
    guesses: Guesses
    verdicts: Verdicts
    ruled: Verdicts
    gone: frozenset[BlockId]
    order: Sequence[BlockId]
    holders: Mapping[BlockId, BlockId]

    @classmethod
    def of(
        cls,
        page: Page,
        made_of: MadeOf,
        layers: tuple[Guesses, Verdicts, Verdicts],
        before: "Grouped | None" = None,
    ) -> "Grouped":
        """Group a page's blocks; of `before` what it made may stand for what it had.

        The layers are guesses, verdicts, and those of the rules for the site.
        """
        if before is not None:
            page = before.saved if page is before.page else page
            guesses, verdicts, ruled = before.raw
            layers = (
                guesses if layers[0] is before.guesses else layers[0],
                verdicts if layers[1] is before.verdicts else layers[1],
                ruled if layers[2] is before.ruled else layers[2],
            )
        if not made_of:
            ids = page.ids()
            return cls(page, made_of, layers, page, *layers, frozenset(), ids, {})
        return _grouped(page, made_of, layers)

    def is_of(
        self,
        page: Page,
        made_of: MadeOf,
        layers: tuple[Guesses, Verdicts, Verdicts],
    ) -> bool:
        """Return whether it is what these make."""
        guesses, verdicts, ruled = layers
        return (
            self.page is page
            and self.made_of is made_of
            and self.guesses is guesses
            and self.verdicts is verdicts
            and self.ruled is ruled
        )


def _grouped(
    page: Page, made_of: MadeOf, raw: tuple[Guesses, Verdicts, Verdicts]
) -> Grouped:
    saved = len(page.blocks)
    last = max(saved, *made_of)
    blocks = list(page.blocks)
    new = [BlockId(number) for number in range(saved + 1, last + 1)]
    blocks += [Block(number, page.blocks[0].kind, "") for number in new]
    guesses, verdicts, ruled = dict(raw[0]), dict(raw[1]), dict(raw[2])
    gone = {number for number in new if not made_of.get(number)}
    held: list[tuple[BlockId, int, BlockId]] = []
    for number, stretches in made_of.items():
        if not stretches:
            gone.add(number)
            blocks[number - 1] = replace(
                blocks[number - 1], text="", links=(), columns=()
            )
            continue
        lead = stretches[0].block
        like = page.blocks[lead - 1]
        blocks[number - 1] = replace(
            like,
            id=number,
            text=text_of(page, stretches),
            links=tuple(_links(page, stretches)),
        )
        guesses[number] = _guess(raw[0], stretches)
        if number > saved:
            verdicts[number] = raw[1][lead]
            if lead in raw[2]:
                ruled[number] = raw[2][lead]
        held += [(each.block, each.start, number) for each in stretches]
    for number in gone:
        if number > saved:
            guesses[number] = LanguageGuess(UNDETERMINED, "unsure")
            verdicts[number] = _NO_VERDICT
    return Grouped(
        page,
        made_of,
        raw,
        replace(page, blocks=tuple(blocks)),
        guesses,
        verdicts,
        ruled,
        frozenset(gone),
        _order(made_of, saved, frozenset(gone)),
        # Where its text is of several, that which begins it.
        {block: by for block, _, by in sorted(held, reverse=True) if block in gone},
    )


def _order(made_of: MadeOf, saved: int, gone: frozenset[BlockId]) -> Sequence[BlockId]:
    """Return the blocks that there are, by where their text begins."""
    order = list(cast("Sequence[BlockId]", range(1, saved + 1)))
    for block in sorted((b for b in gone if b <= saved), reverse=True):
        del order[block - 1]
    new: dict[BlockId, list[tuple[int, BlockId]]] = {}
    for number, made in made_of.items():
        if number > saved and made:
            new.setdefault(made[0].block, []).append((made[0].start, number))
    # From the last to the first: the numbers before are in order still.
    for block in sorted(new, reverse=True):
        at = bisect_right(order, block)
        order[at:at] = [number for _, number in sorted(new[block])]
    return tuple(order)


def _links(page: Page, stretches: Stretches) -> Iterator[Link]:
    for each, at in placed(stretches):
        for link in page.blocks[each.block - 1].links:
            start, end = max(link.start, each.start), min(link.end, each.end)
            if start < end:
                by = at - each.start
                yield replace(link, start=start + by, end=end + by)


def _guess(guesses: Guesses, stretches: Stretches) -> LanguageGuess:
    """Return the guess of the first with what is in other languages as quotations."""
    whole = guesses[stretches[0].block]
    spans: list[LanguageSpan] = []
    for each, at in placed(stretches):
        guess = guesses[each.block]
        is_other = base(guess.code) != base(whole.code) and guess.sure != "unsure"
        if is_other and guess.code != UNDETERMINED:
            end = at + each.end - each.start
            spans.append(LanguageSpan(at, end, guess.code, guess.sure))
            continue
        for span in guess.spans:
            start, end = max(span.start, each.start), min(span.end, each.end)
            if start < end:
                by = at - each.start
                spans.append(replace(span, start=start + by, end=end + by))
    return replace(whole, spans=tuple(spans))
