"""What pages of one site have in common, as hashes alone, and what that says of one.

A text that stands on several pages of a site is its furniture; and where the other
pages have their text, this one has its own: a site makes its pages by one template.
"""

import re
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final, Self
from urllib.parse import urlsplit

from facingpage.core.page import Block, BlockId, Cleaned, Kind, Page, Verdict

SITE: Final = "site"
"""The id of this evidence."""

MOST_PAGES: Final = 100
"""So many pages of a site are remembered: those learnt last."""

# Of a page with more those of the least hashes: the same ones on every page.
_MOST_TEXTS: Final = 2_000
_MOST_PLACES: Final = 500

# Pages of unknown sites with so many of their texts in common are of one.
_KIN: Final = 20
# One page alone may tell the same story, or be of the same rubric.
_LEAST: Final = 2
# Pages that have so much of their text in common are copies and say nothing of one
# another; but what nearly all pages of a site have is no sign of a copy.
_COPIED: Final = 0.3
_FEW: Final = 3
_NEARLY_ALL: Final = 0.8
# Shorter texts come again as headings and labels of the text.
_CHARS: Final = 35
# What was kept for sure goes only if it is longer, and on half of the pages.
_SURE_CHARS: Final = 70
_SURE_PAGES: Final = 3
_SURE_SHARE: Final = 0.5
# How much of what stands in one place is kept.
_DROPPED: Final = 0.1
_KEPT: Final = 0.7
_LOST: Final = 0.5

# What needed no weighing stays as it is, and so does what a page says twice.
_SURELY_KEPT: Final = frozenset({"title", "whole-document"})
_SURELY_DROPPED: Final = frozenset(
    {
        "printed-edge",
        "cache-notice",
        "archive-bar",
        "consent-notice",
        "no-words",
        "other-script",
        "cross-reference",
        "copyright",
        "credit",
        "disclosure",
        "furniture",
        "comment",
        "comment-rules",
        "repeated",
        "teaser",
    }
)
_NUMBERS: Final = re.compile(r"\[\d+\]|\d+")
_PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is remembered of a page; hashes have 64 bits.

    `texts` are the hashes of its texts. `places` are those of the places in the markup
    where blocks stand, `shares` how many percent of the letters there were kept.
    """

    texts: tuple[int, ...]
    places: tuple[int, ...]
    shares: bytes

    def packed(self) -> bytes:
        """Return it as bytes."""
        numbers = (len(self.texts), *self.texts, *self.places)
        return struct.pack(f"<{len(numbers)}Q", *numbers) + self.shares

    @classmethod
    def unpacked(cls, data: bytes) -> Self | None:
        """Return what `packed` gave; None where it is damaged."""
        try:
            (texts,) = struct.unpack_from("<Q", data)
            places, rest = divmod(len(data) - 8 * (1 + texts), 9)
            if rest or places < 0:
                return None
            numbers = struct.unpack_from(f"<{texts + places}Q", data, 8)
        except (struct.error, OverflowError):
            return None
        return cls(numbers[:texts], numbers[texts:], data[8 * (1 + len(numbers)) :])


def site_of(page: Page) -> str | None:
    """Return the site of a page, the host of its address; None where it has none."""
    try:
        host = urlsplit(page.provenance.url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def imprint(cleaned: Cleaned) -> Imprint:
    """Return what is to be remembered of a page, as it was cleaned by itself."""
    texts = sorted({_hash(block.text) for block in _texts(cleaned)})
    places = sorted(_kept_shares(cleaned).items())[:_MOST_PLACES]
    return Imprint(
        tuple(texts[:_MOST_TEXTS]),
        tuple(place for place, _ in places),
        bytes(int(_PERCENT * share) for _, share in places),
    )


def judged(
    cleaned: Cleaned, others: Iterable[Imprint], *, is_site_known: bool = True
) -> Cleaned:
    """Return a page with what the other pages of its site say of its blocks.

    The page is as it was cleaned by itself. With fewer than two others, copies of it
    left aside, it stays so. Where the site is not known, others may be of any: only
    those that have much of the same furniture count.
    """
    hashes = {block.id: _hash(block.text) for block in _texts(cleaned)}
    own = frozenset(hashes.values())
    shared = [(other, own.intersection(other.texts)) for other in others]
    if not is_site_known:
        shared = [pair for pair in shared if len(pair[1]) >= _KIN]
    is_copy = _copies(cleaned, hashes, [texts for _, texts in shared])
    apart = [pair for pair, copied in zip(shared, is_copy, strict=True) if not copied]
    if len(apart) < _LEAST:
        return cleaned
    site = _Site(apart)
    here = _kept_shares(cleaned)
    changed: dict[BlockId, Verdict] = {}
    for block in _texts(cleaned):
        verdict, text = cleaned.verdicts[block.id], hashes[block.id]
        place = _place(block.path)
        if not _can_change(verdict):
            continue
        if verdict.kept:
            if site.is_furniture(text, place, block, verdict):
                changed[block.id] = _furniture(site.times[text])
        elif here.get(place, 1) < _LOST and site.is_text(text, place):
            changed[block.id] = _text(len(site.shares[place]))
    return replace(cleaned, verdicts={**cleaned.verdicts, **changed})


class SiteMemory:
    """The imprints of pages by their sites; the oldest are forgotten."""

    def __init__(self, most_pages: int = 20_000) -> None:
        """Remember nothing yet, and never more pages than this."""
        self._most_pages = most_pages
        self._sites: dict[str, dict[str, Imprint]] = {}
        self._size = 0

    def learn(self, site: str, cleaned: Cleaned) -> None:
        """Remember a page, as it was cleaned by itself; once however often it comes."""
        pages = self._sites.pop(site, {})
        self._sites[site] = pages
        before = len(pages)
        pages.pop(cleaned.page.provenance.sha256, None)
        pages[cleaned.page.provenance.sha256] = imprint(cleaned)
        if len(pages) > MOST_PAGES:
            del pages[next(iter(pages))]
        self._size += len(pages) - before
        while self._size > self._most_pages:
            self._size -= len(self._sites.pop(next(iter(self._sites))))

    def others(self, site: str, cleaned: Cleaned) -> tuple[Imprint, ...]:
        """Return the imprints of the other pages of a site, the oldest first."""
        own = cleaned.page.provenance.sha256
        pages = self._sites.get(site, {})
        return tuple(each for name, each in pages.items() if name != own)


def _copies(
    cleaned: Cleaned,
    hashes: Mapping[BlockId, int],
    shared: Sequence[frozenset[int]],
) -> list[bool]:
    """Return for each other page whether it holds much of the text of this one."""
    times = Counter(text for texts in shared for text in texts)
    many = max(_FEW, _NEARLY_ALL * len(shared))
    sizes: Counter[int] = Counter()
    for block in _texts(cleaned):
        text = hashes[block.id]
        if cleaned.verdicts[block.id].kept and times[text] < many:
            sizes[text] += len(block.text)
    most = _COPIED * sizes.total()
    return [sum(map(sizes.__getitem__, texts)) > most for texts in shared]


class _Site:
    """What the other pages of a site say of texts and of places in its template."""

    def __init__(self, pages: Sequence[tuple[Imprint, frozenset[int]]]) -> None:
        """Make it of the pages' imprints, each with the texts that are also here.

        `times` tells how many pages have a text, `shares` how many percent of what
        stands in a place each page that has it keeps.
        """
        self.times: Counter[int] = Counter()
        self.shares: dict[int, list[int]] = defaultdict(list)
        self._pages = len(pages)
        for page, texts in pages:
            self.times.update(texts)
            for place, share in zip(page.places, page.shares, strict=True):
                self.shares[place].append(share)

    def is_furniture(
        self, text: int, place: int, block: Block, verdict: Verdict
    ) -> bool:
        """Return whether a block that is kept is the site's and not the page's."""
        pages = self.times[text]
        size = 0 if block.kind is Kind.HEADING else len(block.text)
        if not verdict.doubtful:
            is_often = pages >= max(_SURE_PAGES, _SURE_SHARE * self._pages)
            return is_often and size >= _SURE_CHARS
        if pages >= _LEAST and size >= _CHARS:
            return True
        kept = self._kept(place)
        return pages > 0 and kept is not None and kept <= _DROPPED

    def is_text(self, text: int, place: int) -> bool:
        """Return whether a text is this page's alone, where others have theirs."""
        kept = self._kept(place)
        return not self.times[text] and kept is not None and kept >= _KEPT

    def _kept(self, place: int) -> float | None:
        """Return how much is kept in a place; None where too few pages have it."""
        shares = self.shares.get(place, ())
        if len(shares) < _LEAST:
            return None
        return sum(shares) / len(shares) / _PERCENT


def _furniture(pages: int) -> Verdict:
    on = f"{pages} other pages" if pages > 1 else "another page"
    return Verdict(kept=False, evidence=SITE, reason=f"same text on {on} of this site")


def _text(pages: int) -> Verdict:
    reason = f"stands where {pages} other pages of this site have their text"
    return Verdict(kept=True, evidence=SITE, reason=reason, doubtful=True)


def _can_change(verdict: Verdict) -> bool:
    settled = _SURELY_KEPT if verdict.kept else _SURELY_DROPPED
    return not verdict.zone and verdict.evidence not in settled


def _kept_shares(cleaned: Cleaned) -> dict[int, float]:
    """Return how much of the letters in each place of the markup is kept."""
    kept: Counter[int] = Counter()
    whole: Counter[int] = Counter()
    for block in _texts(cleaned):
        verdict = cleaned.verdicts[block.id]
        place = _place(block.path)
        if place and not verdict.zone and verdict.evidence != "title":
            whole[place] += len(block.text)
            kept[place] += len(block.text) * verdict.kept
    return {place: kept[place] / size for place, size in whole.items()}


def _texts(cleaned: Cleaned) -> Iterator[Block]:
    return (block for block in cleaned.page.blocks if block.kind is not Kind.IMAGE)


def _place(path: str) -> int:
    """Return the hash of a place in a template; 0 where there is no markup."""
    # What stands in the fifth list item stands where the first does.
    place = _NUMBERS.sub("", path.partition("/line[")[0])
    return _hash(place) if "/" in place else 0


def _hash(text: str) -> int:
    data = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
