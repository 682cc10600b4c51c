"""The pictures of the page shown, as many as fit into a budget of memory."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QImage, QPixmap

from facingpage.core.page import BlockId
from facingpage.ui.wording import tr

MOST_HIGH_PX: Final = 360
"""How high a picture is drawn at most: what is above and below stays in sight."""

_BYTES_A_PIXEL: Final = 4
# A picture decoded for a narrower column is asked for anew, not drawn coarse.
_COARSE: Final = 0.75


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a picture: its size as saved, or why it is not shown."""

    width: int
    height: int
    problem: str = ""


class PictureStore:
    """Remembers each picture's size, so that its row keeps its height.

    Its pixels are let go of when they have long not been drawn, and asked for anew.
    """

    def __init__(self) -> None:
        """Have nothing, and show none."""
        self.is_on = False
        self.budget_bytes = 0
        self._known: dict[BlockId, Known] = {}
        self._pixels: OrderedDict[BlockId, QPixmap] = OrderedDict()
        self._used_bytes = 0

    def clear(self) -> None:
        """Forget the page's pictures: another is shown."""
        self._known.clear()
        self._pixels.clear()
        self._used_bytes = 0

    def put(self, block: BlockId, known: Known, image: QImage | None) -> bool:
        """Keep a picture or why there is none; return whether its row changes."""
        is_other = self._known.get(block) != known
        self._known[block] = known
        self._used_bytes -= _size(self._pixels.pop(block, None))
        if image is not None:
            self._pixels[block] = QPixmap.fromImage(image)
            self._used_bytes += _size(self._pixels[block])
        # What was just asked for is on screen, however little is allowed.
        while self._used_bytes > self.budget_bytes and len(self._pixels) > 1:
            _, oldest = self._pixels.popitem(last=False)
            self._used_bytes -= _size(oldest)
        return is_other

    def known(self, block: BlockId) -> Known | None:
        """Return what is known of a block's picture; None before it was read."""
        return self._known.get(block)

    def pixels(self, block: BlockId) -> QPixmap | None:
        """Return a block's picture to draw now; None while it is not at hand."""
        found = self._pixels.get(block)
        if found is not None:
            self._pixels.move_to_end(block)
        return found

    def lacks(self, block: BlockId, wide_px: int) -> bool:
        """Return whether to ask for a picture; it is drawn this wide at most."""
        known, found = self._known.get(block), self._pixels.get(block)
        if known is None or found is None:
            return known is None or not known.problem
        wanted = min(wide_px, known.width) * _COARSE
        # A tall picture is as wide as its height lets it be.
        is_tall = known.height * wide_px > known.width * MOST_HIGH_PX
        return found.width() < wanted and not is_tall

    def words(self, block: BlockId) -> str:
        """Return what stands in place of a picture; empty where there is one."""
        known = self._known.get(block)
        if known is None:
            return tr("Reading the picture…")
        return f"{known.problem[:1].upper()}{known.problem[1:]}"

    def shown_size(self, block: BlockId, wide_px: float) -> tuple[float, float] | None:
        """Return how large a picture is drawn in a column, in pixels of the window."""
        known = self._known.get(block)
        if known is None or known.problem:
            return None
        scale = min(1.0, wide_px / known.width, MOST_HIGH_PX / known.height)
        return max(known.width * scale, 1.0), max(known.height * scale, 1.0)


def _size(pixels: QPixmap | None) -> int:
    return pixels.width() * pixels.height() * _BYTES_A_PIXEL if pixels else 0
