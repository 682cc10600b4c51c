"""A page's pictures: found in what was saved with it, decoded when asked for.

Nothing is fetched, and no file is opened but the page's own and those saved with it.
"""

from collections.abc import Mapping
from typing import Final

from lxml.html import HtmlElement

from facingpage.core.opened import Opened
from facingpage.core.page import Block, BlockId, Kind
from facingpage.openers.document import Document, Part
from facingpage.openers.frames import names_of
from facingpage.openers.limits import Limits
from facingpage.openers.picture_sources import addresses_of, bytes_of, style_text
from facingpage.openers.pixels import Blank, Drawing, Pixels, Unshown, decode

_WEB: Final = ("http:", "https:", "ftp:", "//")

ON_THE_WEB: Final = "not in the saved file: it was left on the web"
NOT_SAVED: Final = "not in the saved file"
OUTSIDE: Final = "not read: it lies outside the saved page"


class Gallery:
    """The pictures of one page, held open so that each can be asked for.

    `opened` must be read with its `data:` addresses whole. `absent` is what to say of
    a picture that would lie beside the page, where what lay there is known to be gone.
    """

    def __init__(
        self, opened: Opened, document: Document, limits: Limits, absent: str = ""
    ) -> None:
        """Take a page; none of its pictures is looked for yet."""
        self._document = document
        self._limits = limits
        self._absent = absent
        self._nodes = opened.nodes
        self._blocks = [b for b in opened.page.blocks if b.kind is Kind.IMAGE]
        self._places = {block.id: n for n, block in enumerate(self._blocks)}
        self._css = "" if opened.tree is None else style_text(opened.tree)

    def picture(self, wanted: Block, most_px: tuple[int, int]) -> Pixels:
        """Return the picture of a block, no larger than `most_px` (width, height).

        Raises:
            Unshown: there is none, or none that is shown.
        """
        number = self._find(wanted)
        if number is None:
            raise Unshown("not found where the page has it now")
        # By its place and not by count: asked again, a picture is what it was.
        if self._places[number] >= self._limits.max_pictures:
            raise Unshown(
                f"the page holds more than {self._limits.max_pictures:,} pictures"
            )
        element = self._nodes.get(number)
        if element is None:
            raise Unshown(NOT_SAVED)
        return self._decoded(element, most_px)

    def _find(self, wanted: Block) -> BlockId | None:
        """Return the block's number in the page as it is read now.

        An older program, or another encoding, may have counted otherwise.
        """
        same = [b for b in self._blocks if b.id == wanted.id]
        same += [b for b in self._blocks if b.text == wanted.text]
        for block in same:
            if block.path == wanted.path:
                return block.id
        return next((b.id for b in same if b.text == wanted.text), None)

    def _decoded(self, element: HtmlElement, most_px: tuple[int, int]) -> Pixels:
        blank: Unshown | None = None
        drawing: Unshown | None = None
        problem: Unshown | None = None
        away = ""
        for address in addresses_of(element, self._css):
            try:
                data = self._bytes(address, element)
                if data is not None:
                    return decode(data, most_px, self._limits)
            except Blank as error:
                blank = blank or error
            # What stands for a picture until a script loads it is often a drawing.
            except Drawing as error:
                drawing = drawing or error
            except Unshown as error:
                problem = problem or error
            else:
                away = away or self._away_words(address, element)
        told = problem or (None if away else drawing or blank)
        raise told or Unshown(away or NOT_SAVED)

    def _bytes(self, address: str, element: HtmlElement) -> bytes | None:
        """Return what an address names, if it was saved with the page."""
        if address[:5].lower() == "data:":
            data = bytes_of(address, self._limits.max_picture_bytes)
            if data is None:
                raise Unshown("the picture is damaged")
            return data
        names = names_of(address, element, self._document)
        for parts in (self._document.parts, self._document.elsewhere):
            part = _first(parts, names)
            if part is not None:
                return part.data
        return None

    def _away_words(self, address: str, element: HtmlElement) -> str:
        names = names_of(address, element, self._document)
        low = address.lower()
        if low.startswith(_WEB):
            return ON_THE_WEB
        if "\\" in low or low.startswith("file:") or ":" in low.partition("/")[0]:
            return OUTSIDE
        if self._absent:
            return self._absent
        if any(name.lower().startswith(_WEB) for name in names):
            return ON_THE_WEB
        return NOT_SAVED


def _first(parts: Mapping[str, Part], names: tuple[str, ...]) -> Part | None:
    for name in names:
        try:
            return parts[name]
        except KeyError:
            continue
    return None
