"""Links as numbered notes: marks in the text, and their addresses at the end."""

from collections.abc import Iterable, Iterator

from facingpage.core.page import Block
from facingpage.export._content import Row


class Notes:
    """Numbers the addresses that kept blocks lead to, from 1, each once, in order."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._numbers: dict[str, int] = {}
        for row in rows:
            for link in row.block.links if row.is_kept else ():
                self._numbers.setdefault(link.url, len(self._numbers) + 1)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses in the order of their numbers."""
        return tuple(self._numbers)

    def pieces(
        self, block: Block, start: int = 0, end: int | None = None
    ) -> Iterator[tuple[str, int | None]]:
        """Yield a block's text, or a part, piece by piece, each with the note after it.

        What stands in a dropped block has no number and is no piece of its own.
        """
        end = len(block.text) if end is None else end
        at = start
        for link in block.links:
            number = self._numbers.get(link.url)
            if number is not None and at <= link.start < link.end <= end:
                yield block.text[at : link.end], number
                at = link.end
        if at < end:
            yield block.text[at:end], None
