"""The elements around the blocks as arrays, so that sums over them cost no loops."""

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from lxml.html import HtmlElement

from facingpage.core.page import Block, BlockId

Ints = npt.NDArray[np.integer[Any]]
Floats = npt.NDArray[np.floating[Any]]

_WORD: Final = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{3,}")
_NAMING: Final = frozenset(
    {"class", "id", "role", "itemprop", "data-type", "aria-label"}
)
_MOST_WORDS: Final = 12
_MOST_DEPTH: Final = 40


@dataclass(frozen=True, slots=True)
class Outline:
    """Elements that hold blocks, numbered so that an element stands after its parent.

    `parent` is -1 for the root. `own` is the element of each block. `chain_block` and
    `chain_element` pair each block with its element and all those around it, innermost
    first, `chain_step` counting from 0; `chain_start` is where a block's pairs begin,
    and where the last end.
    `called` are the id and classes of each element, as they are written.
    `words` are hashes of the words an element is named by, `word_start` where those of
    an element begin. `looks` is a number for the tag and classes of an element and
    its parent: blocks of one look were made by one line of a template.
    """

    tags: list[str]
    parent: Ints
    depth: Ints
    own: Ints
    chain_block: Ints
    chain_element: Ints
    chain_step: Ints
    chain_start: Ints
    called: list[tuple[str, str]]
    words: npt.NDArray[np.uint32]
    word_start: Ints
    looks: Ints

    def around(self, block: int) -> list[int]:
        """Return a block's element and those around it, innermost first."""
        start, end = self.chain_start[block : block + 2]
        found: list[int] = self.chain_element[start:end].tolist()
        return found

    def within(self, elements: Iterable[int]) -> Ints:
        """Return the blocks that stand in any of some elements, in order."""
        inside = np.zeros(len(self.parent), bool)
        inside[list(elements)] = True
        if not inside.any():
            return np.zeros(0, np.intp)
        for element, outer in enumerate(self.parent.tolist()):
            inside[element] |= outer >= 0 and inside[outer]
        return np.flatnonzero(inside[self.own])

    def sums(self, weights: Floats) -> Floats:
        """Return, for every element, the sum of a weight over the blocks in it."""
        return np.bincount(
            self.chain_element,
            weights=weights[self.chain_block],
            minlength=len(self.parent),
        ).astype(np.float32)


def outline(blocks: Sequence[Block], nodes: Mapping[BlockId, HtmlElement]) -> Outline:
    """Return the elements around blocks; each block has a node."""
    number: dict[HtmlElement, int] = {}
    tags: list[str] = []
    parent: list[int] = []
    depth: list[int] = []
    called: list[tuple[str, str]] = []
    words: list[int] = []
    word_start = [0]
    look_of: dict[tuple[str, str, int], int] = {}
    looks: list[int] = []
    known: dict[tuple[str, str], list[int]] = {}
    own: list[int] = []
    for block in blocks:
        fresh = []
        element: HtmlElement | None = nodes[block.id]
        while element is not None and element not in number:
            fresh.append(element)
            element = element.getparent()
        around = -1 if element is None else number[element]
        for step in reversed(fresh):
            place = len(tags)
            number[step] = place
            tag = step.tag if isinstance(step.tag, str) else ""
            tags.append(tag)
            parent.append(around)
            depth.append(depth[around] + 1 if around >= 0 else 0)
            attributes = dict(step.items())
            named = " ".join(
                [attributes[name] for name in attributes if name in _NAMING]
            )
            hashes = known.get((tag, named))
            if hashes is None:
                hashes = known[tag, named] = _hashes(tag, named)
            words.extend(hashes)
            word_start.append(len(words))
            classes = attributes.get("class", "")
            called.append((attributes.get("id", ""), classes))
            look = tag, classes, looks[around] if around >= 0 else -1
            looks.append(look_of.setdefault(look, len(look_of)))
            around = place
        own.append(around)
    parents = np.array(parent, np.int32)
    owns = np.array(own, np.int32)
    chained = _chained(owns, parents)
    is_there = chained >= 0
    chain_block, chain_step = np.nonzero(is_there)
    starts = np.zeros(len(own) + 1, np.int32)
    np.cumsum(is_there.sum(axis=1), out=starts[1:])
    return Outline(
        tags=tags,
        parent=parents,
        depth=np.array(depth, np.int32),
        own=owns,
        chain_block=chain_block.astype(np.int32),
        chain_element=chained[is_there],
        chain_step=chain_step.astype(np.int32),
        chain_start=starts,
        called=called,
        words=np.array(words, np.uint32),
        word_start=np.array(word_start, np.int32),
        looks=np.array(looks, np.int32),
    )


def _chained(own: Ints, parents: Ints) -> Ints:
    """Return each block's element and those around it, innermost first, then -1."""
    chained = [own]
    while (chained[-1] >= 0).any() and len(chained) <= _MOST_DEPTH:
        inner = chained[-1]
        chained.append(np.where(inner >= 0, parents[inner], -1))
    return np.stack(chained, axis=1)


def _hashes(tag: str, named: str) -> list[int]:
    """Return hashes of the words an element is called by; its tag is one of them."""
    found = dict.fromkeys(word.lower() for word in _WORD.findall(named))
    return [zlib.crc32(b"<" + tag.encode())] + [
        zlib.crc32(word.encode()) for word in list(found)[:_MOST_WORDS]
    ]
