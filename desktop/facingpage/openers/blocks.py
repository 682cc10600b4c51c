"""A parsed document as blocks that cover its visible text once, in reading order."""

from dataclasses import dataclass, field

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from facingpage.core.page import Block, BlockId, Kind
from facingpage.openers.anchors import Anchors, within
from facingpage.openers.cells import Grid, is_header, row_text
from facingpage.openers.elements import (
    BLOCK,
    STAND_INS,
    UNSHOWN,
    is_heading_tool,
    is_hidden,
    is_row,
    kind_of,
)
from facingpage.openers.limits import Limits
from facingpage.openers.pictures import picture_text
from facingpage.openers.portions import portions

_INVISIBLE_SIGNS = "\u00ad\u200b\u2060\ufeff"
_INVISIBLE = str.maketrans(dict.fromkeys(_INVISIBLE_SIGNS))
_CELL = "\x1f"


@dataclass(frozen=True, slots=True)
class Split:
    """The blocks of a document and where each came from.

    Links hold their addresses as the page writes them, any scheme among them.
    `linked` is the share of a block's characters that stand in links. `unshown_chars`
    is the text of `<noscript>`, `<noframes>` and hidden elements, left out. `depth` is
    the deepest nesting met. `is_whole` is False where the cap on blocks ended the walk.
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
    grid: Grid | None = None


@dataclass(slots=True)
class _Row:
    """An open row of data."""

    element: HtmlElement
    columns: list[int]
    level: int


def split(
    root: HtmlElement,
    limits: Limits,
    *,
    with_hidden: bool = False,
    with_noscript: bool = False,
) -> Split:
    """Return the document's blocks; what a browser would not show is left out."""
    walk = _Walk(root, limits)
    unshown = UNSHOWN - STAND_INS if with_noscript else UNSHOWN
    # While something holds an element's Python face, lxml need not make it anew.
    faces = list(root.iter())
    walker = iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    made = walk.blocks
    unshown_chars = depth = deepest = 0
    for event, element in walker:
        if event == "start":
            if len(made) >= limits.max_blocks:
                break
            depth += 1
            deepest = max(deepest, depth)
            tag = element.tag
            is_unshown = tag in unshown or (not with_hidden and is_hidden(element))
            if is_unshown or walk.is_tool(element):
                skipped = element
                if tag not in UNSHOWN or tag in STAND_INS:
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
    faces.clear()
    walk.flush()
    is_whole = len(made) < limits.max_blocks
    blocks = tuple(made[: limits.max_blocks])
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
        self._has_ink = False
        self._linked_chars = 0
        self._links = 0
        self._after_link = False
        self._row: _Row | None = None
        self._anchors = Anchors()
        self._images: list[tuple[HtmlElement, str]] = []

    def enter(self, element: HtmlElement, tag: str) -> None:
        if tag == "br":
            self._break()
        elif tag == "a":
            # Menus set links side by side without a space between their words.
            if self._after_link:
                self._pieces.append(" ")
            self._links += 1
            self._anchors.begin(element.get("href") or "", len(self._pieces))
        elif tag == "img":
            self._picture(element)
        elif self._row is not None:
            self._pieces.append(_CELL if tag in {"td", "th"} else " " * (tag in BLOCK))
        elif tag in BLOCK:
            self.flush()
            self._open(element)
            if tag == "tr":
                self._open_row(element)
        text = element.text
        if text:
            self.add(text)

    def is_tool(self, element: HtmlElement) -> bool:
        """Return whether an element stands in a heading and is none of its words."""
        return self._frames[-1].kind[0] is Kind.HEADING and is_heading_tool(element)

    def leave(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._links -= 1
            self._anchors.end(len(self._pieces))
            self._after_link = bool(self._pieces)
        elif self._row is not None and self._row.element is element:
            self.flush()
            self._row = None
            self._frames.pop()
        elif self._row is not None:
            self._pieces.append(" " * (tag in BLOCK))
        elif tag in BLOCK:
            self.flush()
            self._frames.pop()

    def add(self, text: str) -> None:
        if not self._has_ink:
            if not text.isspace():
                self._has_ink = True
            elif not self._pieces and self._frames[-1].kind[0] is not Kind.CODE:
                # Most white space stands between blocks, and no text begins with any.
                return
        self._pieces.append(text)
        self._after_link = False
        if self._links:
            self._linked_chars += len(text.strip())

    def flush(self) -> None:
        """Make a block of the text gathered since the last line ended, if any."""
        if self._has_ink:
            self._flush_text()
        elif self._pieces:
            self._drop_text()
        if self._images:
            for image, said in self._images:
                self._add_image(image, said)
            self._images.clear()

    def _drop_text(self) -> None:
        """Drop white space that stands between two blocks: most runs are no more."""
        self._anchors.drop()
        self._pieces.clear()
        self._linked_chars = 0
        self._after_link = False

    def _flush_text(self) -> None:
        raw = "".join(self._pieces)
        if not raw.isascii() and any(map(raw.__contains__, _INVISIBLE_SIGNS)):
            raw = raw.translate(_INVISIBLE)
            self._pieces = [piece.translate(_INVISIBLE) for piece in self._pieces]
        frame = self._frames[-1]
        kind, level = frame.kind
        columns: tuple[int, ...] = ()
        if self._row is not None:
            text, columns = row_text(raw.split(_CELL), self._row.columns)
            kind, level = Kind.TABLE_ROW, self._row.level
        elif kind is Kind.CODE:
            text = "\n".join(line.rstrip() for line in raw.splitlines()).strip("\n")
        else:
            text = " ".join(raw.split())
        is_row = self._row is not None
        links = self._anchors.take(self._pieces, text, is_row=is_row)
        linked_chars = self._linked_chars
        self._pieces.clear()
        self._linked_chars = 0
        self._after_link = self._has_ink = False
        if not text.strip():
            return
        frame.lines += 1
        path = frame.path if frame.lines == 1 else f"{frame.path}/line[{frame.lines}]"
        share = min(1.0, linked_chars / len(text))
        for start, piece in portions(text, self._limits.max_block_chars):
            number = BlockId(len(self.blocks) + 1)
            is_whole = len(piece) == len(text)
            inside = (
                tuple(links) if is_whole else within(links, start, start + len(piece))
            )
            own = columns if is_whole else ()
            self.blocks.append(Block(number, kind, piece, level, path, inside, own))
            self.nodes[number] = frame.element
            self.linked[number] = share

    def _picture(self, element: HtmlElement) -> None:
        """Note a picture, to stand after the text it is amid: that is one block."""
        # A row of pictures and words would end at each picture.
        said = None if self._row is not None else picture_text(element)
        if said is None:
            return
        self._images.append((element, said))
        if not self._has_ink:
            self.flush()

    def _add_image(self, element: HtmlElement, said: str) -> None:
        last = self.blocks[-1] if self.blocks else None
        # Pages that load pictures late hold each twice.
        if last is not None and last.kind is Kind.IMAGE and last.text == said:
            return
        number = BlockId(len(self.blocks) + 1)
        path = f"{self._frames[-1].path}/img"
        self.blocks.append(Block(number, Kind.IMAGE, said, 0, path))
        self.nodes[number] = element
        self.linked[number] = 0.0

    def _open_row(self, row: HtmlElement) -> None:
        # <tr> stands in <table> or, in it, in <tbody>.
        grids = (f.grid for f in self._frames[-2:-5:-1] if f.grid is not None)
        grid = next(grids, None)
        columns, is_reached = grid.next_row(row) if grid else ([], False)
        if is_row(row, least=1 if is_reached else 2):
            self._row = _Row(row, columns, int(is_header(row)))

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
        grid = Grid() if tag == "table" else None
        kind = kind_of(element, outer.kind)
        self._frames.append(_Frame(element, path, kind, grid=grid))
