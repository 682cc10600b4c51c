"""A parsed document as blocks that cover its visible text once, in reading order."""

from dataclasses import dataclass, field

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from facingpage.core.page import Block, BlockId, Kind
from facingpage.openers.elements import BLOCK, UNSHOWN, is_hidden, is_row, kind_of
from facingpage.openers.limits import Limits

_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
_CELL = "\x1f"


@dataclass(frozen=True, slots=True)
class Split:
    """The blocks of a document and where each came from.

    `linked` is the share of a block's characters that stand in links. `unshown_chars`
    is the text of `<noscript>` and hidden elements, left out. `depth` is the deepest
    nesting met. `is_whole` is False where the cap on blocks ended the walk.
    """

    blocks: tuple[Block, ...]
    nodes: dict[BlockId, HtmlElement]
    linked: dict[BlockId, float]
    unshown_chars: int
    depth: int
    is_whole: bool


@dataclass(slots=True)
class _Frame:
    """An open block element."""

    element: HtmlElement
    path: str
    kind: tuple[Kind, int]
    children: dict[str, int] = field(default_factory=dict)
    lines: int = 0


def split(
    root: HtmlElement,
    limits: Limits,
    *,
    with_hidden: bool = False,
    with_noscript: bool = False,
) -> Split:
    """Return the document's blocks; what a browser would not show is left out."""
    walk = _Walk(root, limits)
    unshown = UNSHOWN - {"noscript"} if with_noscript else UNSHOWN
    # While something holds an element's Python face, lxml need not make it anew.
    faces = list(root.iter())
    walker = iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    unshown_chars = depth = deepest = 0
    for event, element in walker:
        if event == "start":
            depth += 1
            deepest = max(deepest, depth)
            tag = element.tag
            if tag in unshown or (not with_hidden and is_hidden(element)):
                skipped = element
                if tag not in UNSHOWN or tag == "noscript":
                    unshown_chars += sum(len(t.strip()) for t in element.itertext())
                walker.skip_subtree()
                continue
            walk.enter(element, tag)
        else:
            depth -= 1
            if element is skipped:
                skipped = None
            else:
                walk.leave(element, element.tag)
            tail = element.tail
            if tail and element is not root:
                walk.add(tail)
        if len(walk.blocks) >= limits.max_blocks:
            break
    faces.clear()
    walk.flush()
    is_whole = len(walk.blocks) < limits.max_blocks
    blocks = tuple(walk.blocks[: limits.max_blocks])
    return Split(blocks, walk.nodes, walk.linked, unshown_chars, deepest, is_whole)


class _Walk:
    """Gathers runs of inline text and turns each into a block where a line ends."""

    def __init__(self, root: HtmlElement, limits: Limits) -> None:
        self.blocks: list[Block] = []
        self.nodes: dict[BlockId, HtmlElement] = {}
        self.linked: dict[BlockId, float] = {}
        self._limits = limits
        self._frames = [_Frame(root, "", (Kind.PARAGRAPH, 0))]
        self._pieces: list[str] = []
        self._linked_chars = 0
        self._links = 0
        self._after_link = False
        self._row: HtmlElement | None = None

    def enter(self, element: HtmlElement, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag == "a":
            # Menus set links side by side without a space between their words.
            if self._after_link:
                self._pieces.append(" ")
            self._links += 1
        elif self._row is not None:
            self._pieces.append(_CELL if tag in {"td", "th"} else " " * (tag in BLOCK))
        elif tag in BLOCK:
            self.flush()
            self._open(element)
            if tag == "tr" and is_row(element):
                self._row = element
        text = element.text
        if text:
            self.add(text)

    def leave(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._links -= 1
            self._after_link = bool(self._pieces)
        elif self._row is element:
            self.flush()
            self._row = None
            self._frames.pop()
        elif self._row is not None:
            self._pieces.append(" " * (tag in BLOCK))
        elif tag in BLOCK:
            self.flush()
            self._frames.pop()

    def add(self, text: str) -> None:
        self._pieces.append(text)
        self._after_link = False
        if self._links:
            self._linked_chars += len(text.strip())

    def flush(self) -> None:
        """Make a block of the text gathered since the last line ended, if any."""
        if not self._pieces:
            return
        raw = "".join(self._pieces)
        if not raw.isascii():
            raw = raw.translate(_INVISIBLE)
        linked_chars = self._linked_chars
        self._pieces.clear()
        self._linked_chars = 0
        self._after_link = False
        frame = self._frames[-1]
        kind, level = frame.kind
        if self._row is not None:
            cells = [" ".join(cell.split()) for cell in raw.split(_CELL)]
            text = " | ".join(filter(None, cells))
            kind, level = Kind.TABLE_ROW, 0
        elif kind is Kind.CODE:
            text = "\n".join(line.rstrip() for line in raw.splitlines()).strip("\n")
        else:
            text = " ".join(raw.split())
        if not text.strip():
            return
        frame.lines += 1
        path = frame.path if frame.lines == 1 else f"{frame.path}/line[{frame.lines}]"
        share = min(1.0, linked_chars / len(text))
        for piece in _portions(text, self._limits.max_block_chars):
            number = BlockId(len(self.blocks) + 1)
            self.blocks.append(Block(number, kind, piece, level, path))
            self.nodes[number] = frame.element
            self.linked[number] = share

    def _break(self) -> None:
        kind = self._frames[-1].kind[0]
        if kind is Kind.CODE and self._row is None:
            self._pieces.append("\n")
        elif kind is Kind.HEADING or self._row is not None:
            self._pieces.append(" ")
        else:
            self.flush()

    def _open(self, element: HtmlElement) -> None:
        outer = self._frames[-1]
        tag = element.tag
        name = tag
        if token := (element.get("class") or "").split(None, 1):
            name = f"{tag}.{token[0][:40]}"
        elif identity := element.get("id"):
            name = f"{tag}#{identity.split(' ')[0][:40]}"
        count = outer.children[tag] = outer.children.get(tag, 0) + 1
        if count > 1:
            name = f"{name}[{count}]"
        path = name if tag == "html" or not outer.path else f"{outer.path}/{name}"
        if tag == "html":
            path = ""
        self._frames.append(_Frame(element, path, kind_of(element, outer.kind)))


def _portions(text: str, most: int) -> list[str]:
    if len(text) <= most:
        return [text]
    portions = []
    while text:
        end = most
        if len(text) > most and (space := text.rfind(" ", most // 2, most)) > 0:
            end = space
        portions.append(text[:end])
        text = text[end:].lstrip()
    return portions
