"""The laid-out rows of the facing pages: their heights, and where everything stands."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from facingpage.core.page import QUIET_FLAGS, Block, BlockId, Kind
from facingpage.core.progress import State, state_of
from facingpage.core.review import Review
from facingpage.ui import label_tags
from facingpage.ui.block_model import BlockModel
from facingpage.ui.columns import SIDE_BY_SIDE, Arrangement, columns_for
from facingpage.ui.folds import Row
from facingpage.ui.isolates import isolated
from facingpage.ui.label_tags import Tag
from facingpage.ui.span_strokes import Laid, laid_out, strokes_of
from facingpage.ui.typesetter import Piece, Side, Style, Typesetter, aligned
from facingpage.ui.wording import mark, tr
from facingpage.ui.words import flags_in_short

# Three screens of a tall monitor; about 15 kB each.
SHAPES_MAX: Final = 400
"""So many rows are laid out at most."""
_NOTE_GAP_PX: Final = 3
# From the baseline down to the lower edge of the gutter's marks.
_MARKS_PX: Final = 19
_CHIP_PX: Final = 18
_TAG_ROOM_PX: Final = 6
_BOX_PAD_PX: Final = 8
_PICTURE_GAP_PX: Final = 8
_PICTURE_EDGE_PX: Final = 12
# Drawn in a box that reaches out above and below the text.
_BOXED: Final = frozenset({Kind.CODE, Kind.IMAGE})
CHIP_MARK_PX: Final = 14
"""Room for the mark at a chip's end that says it opens something."""
RESTORE_WORD: Final = mark("Restore")


@dataclass(frozen=True, slots=True)
class Note:
    """Small words under a text (`y` from the row's top) or beside a dropped one."""

    piece: Piece
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class RowShape:
    """A row laid out; offsets are from the row's top left corner, in pixels."""

    row: Row
    height: int
    baseline: float = 0.0
    source: Side | None = None
    source_y: float = 0.0
    target: Side | None = None
    target_y: float = 0.0
    words: str = ""
    chip: str = ""
    chip_rect: QRectF | None = None
    flags: Note | None = None
    cut: Note | None = None
    picture_rect: QRectF | None = None
    picture_note: Note | None = None
    box_bottom: float = 0.0
    reason: str = ""
    reason_rect: QRectF | None = None
    restore_rect: QRect | None = None
    confirmed: tuple[tuple[float, float], ...] = ()
    is_split: bool = False
    is_edited: bool = False
    is_flagged: bool = False
    is_kept_by_person: bool = False
    is_doubtful: bool = False
    state: State = "draft"
    source_strokes: tuple[Laid, ...] = ()
    target_strokes: tuple[Laid, ...] = ()
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class _Picture:
    """Where a picture is drawn, or words for it; and where what is below begins."""

    rect: QRectF | None
    note: Note | None
    bottom: float


class RowShapes:
    """Lays out rows when they are asked for and forgets those long unseen."""

    def __init__(self, model: BlockModel, setter: Typesetter) -> None:
        self._model = model
        self._shapes: OrderedDict[tuple[BlockId, bool], RowShape] = OrderedDict()
        self._heights: dict[tuple[BlockId, bool], int] = {}
        self._width = 0
        self._arrangement = SIDE_BY_SIDE
        self.setter = setter
        self.columns = columns_for(900, setter.tokens, setter.measure_px)

    def set_width(self, width: int, arrangement: Arrangement = SIDE_BY_SIDE) -> bool:
        """Fit the columns into a width; return whether every row changed."""
        if (width, arrangement) == (self._width, self._arrangement):
            return False
        self._width, self._arrangement = width, arrangement
        before = self.columns
        self.columns = columns_for(
            width, self.setter.tokens, self.setter.measure_px, arrangement
        )
        # The right edge alone does not move what is laid out.
        is_other = replace(before, width=width, split=0) != replace(
            self.columns, split=0
        )
        if is_other:
            self.forget_all()
        return is_other

    @property
    def is_reason_below(self) -> bool:
        """Whether why a block is dropped stands under it: there is no right column."""
        return not (self.columns.is_both and self._model.has_targets)

    def set_typesetter(self, setter: Typesetter) -> None:
        """Lay out in other fonts from now on."""
        self.setter = setter
        width, self._width = self._width, 0
        self.set_width(width, self._arrangement)
        self.forget_all()

    def forget(self, row: Row) -> None:
        """Lay a row out anew when it is next asked for."""
        self._shapes.pop(row.key, None)
        self._heights.pop(row.key, None)

    def forget_all(self) -> None:
        """Lay every row out anew when it is next asked for."""
        self._shapes.clear()
        self._heights.clear()

    def is_exact(self, row: Row) -> bool:
        """Return whether a row's true height is known."""
        return row.is_fold or row.key in self._heights

    def estimate(self, row: Row) -> int:
        """Return a row's height: the true one if known, else about."""
        if row.is_fold:
            return self.setter.tokens.fold_px
        known = self._heights.get(row.key)
        if known is not None:
            return known
        model = self._model
        about = self.setter.estimate(
            model.block(row.first),
            self._estimate_width(),
            is_kept=model.is_kept(row.first),
        )
        if model.shows_picture(row.first):
            size = model.pictures.shown_size(row.first, self.picture_room(0))
            about += round(size[1] if size else self.setter.tokens.line_px)
        return about

    def height(self, row: Row) -> int:
        """Return a row's true height."""
        if row.is_fold:
            return self.setter.tokens.fold_px
        known = self._heights.get(row.key)
        return self.shape(row).height if known is None else known

    def shape(self, row: Row) -> RowShape:
        """Return a row laid out."""
        found = self._shapes.get(row.key)
        if found is not None and found.row == row:
            self._shapes.move_to_end(row.key)
            return found
        if row.is_fold:
            tall = self.setter.tokens.fold_px
            made = RowShape(row, tall, words=self._model.fold_words(row))
        elif self._model.is_kept(row.first):
            made = self._kept_shape(row)
        else:
            made = self._dropped_shape(row)
        self._shapes[row.key] = made
        self._heights[row.key] = made.height
        if len(self._shapes) > SHAPES_MAX:
            self._shapes.popitem(last=False)
        return made

    def _kept_shape(self, row: Row) -> RowShape:
        model, columns, review = self._model, self.columns, self._model.review
        if review is None:
            raise LookupError("no page is shown")
        block = model.block(row.first)
        style = self.setter.style(block)
        width = columns.source_width
        source, target = self._sides(review, block, style)
        lead = source or target
        if lead is None:
            raise LookupError("a row has a text")
        baseline = max(side.baseline for side in (source, target) if side)
        source_y = style.above_px + baseline - source.baseline if source else 0.0
        target_y = style.above_px + baseline - target.baseline if target else 0.0
        left = source_y + source.height if source else target_y + lead.height
        cut, chip_rect = None, None
        if source and source.hidden:
            words = tr(
                "… {hidden} more characters; copying takes them all",
                hidden=f"{source.hidden:,}",
            )
            cut = self._note(words, left, width)
            left = cut.y + cut.height
        picture = self._picture(block.id, left, style.indent_px, lead)
        left = picture.bottom
        chip = model.language_words(block.id) or ""
        if chip:
            left += _BOX_PAD_PX if block.kind in _BOXED else 0
            metrics = QFontMetricsF(self.setter.small_font)
            wide = min(metrics.horizontalAdvance(chip) + CHIP_MARK_PX + 16, width)
            chip_rect = QRectF(columns.source_x, left + 4, wide, _CHIP_PX)
            if lead.is_right_to_left:
                chip_rect.moveRight(columns.source_x + width)
            left += _CHIP_PX + 6
        tags, tall = self._tags(review, block.id, left, lead)
        left += tall
        strokes = strokes_of(review, model.scheme, block.id)
        flags, right = None, target_y + target.height if target else 0.0
        said = flags_in_short(model.flag_words(block.id)) if target else ""
        if said and not columns.has_source:
            # In one column they stand under what is in it.
            right = max(right, left)
        if said:
            right += _BOX_PAD_PX if block.kind in _BOXED else 0
            flags = self._note(said, right, columns.target_width)
            right = flags.y + flags.height
        is_flagged = target is not None and bool(
            set(review.flags(block.id)) - QUIET_FLAGS
        )
        marks = (
            review.is_edited(block.id),
            is_flagged,
            review.is_decided(block.id),
            review.is_doubtful(block.id),
        )
        least = style.above_px + baseline + _MARKS_PX - style.below_px
        return RowShape(
            row,
            round(max(left, right, least if any(marks) else 0) + style.below_px),
            style.above_px + baseline,
            source,
            source_y,
            target,
            target_y,
            chip=chip,
            chip_rect=chip_rect,
            flags=flags,
            cut=cut,
            picture_rect=picture.rect,
            picture_note=picture.note,
            box_bottom=picture.bottom,
            confirmed=_heights(target, model.confirmed(block.id)),
            is_split=bool(model.paragraphs(block.id)),
            is_edited=marks[0],
            is_flagged=marks[1],
            is_kept_by_person=marks[2],
            is_doubtful=marks[3],
            state=state_of(review, block.id),
            source_strokes=laid_out(source, strokes[0]),
            target_strokes=laid_out(target, strokes[1]),
            tags=tags,
        )

    def _tags(  # whose, then where
        self,
        review: Review,
        block: BlockId,
        top: float,
        side: Side,
        inset: float = 0.0,
    ) -> tuple[tuple[Tag, ...], float]:
        """Return the tags that stand under a text from here, and the room they take."""
        tags, tall = label_tags.placed(
            label_tags.items_of(review, self._model.scheme, block),
            QFontMetricsF(self.setter.small_font),
            QPointF(
                self.columns.source_x + (0 if side.is_right_to_left else inset),
                top + _TAG_ROOM_PX,
            ),
            self.columns.source_width - inset,
            is_right_to_left=side.is_right_to_left,
        )
        return tags, tall + _TAG_ROOM_PX if tags else 0.0

    def _sides(
        self, review: Review, block: Block, style: Style
    ) -> tuple[Side | None, Side | None]:
        """Return a kept block's text and its translation, as far as they are shown."""
        model, columns, text = self._model, self.columns, None
        if model.has_targets and columns.has_target:
            text = model.target_text(block.id)
        target = None
        if text:
            width, into = columns.target_width, review.target_language
            said = model.target_paragraphs(block.id)
            target = self.setter.side(text, style, block.kind, width, into, said)
        if not columns.has_source and target is not None:
            return None, target
        # What has no translation yet is read in its own language meanwhile.
        ink = style if columns.has_source else replace(style, ink="muted")
        code = review.language_of(block.id).code
        shown, width = model.source_text(block.id), columns.source_width
        own = model.paragraphs(block.id)
        source = self.setter.side(shown, ink, block.kind, width, code, own)
        return aligned(source, target) if target else (source, None)

    def _dropped_shape(self, row: Row) -> RowShape:
        model, columns = self._model, self.columns
        block = model.block(row.first)
        style = self.setter.style(block, is_kept=False)
        width = columns.source_width
        review = model.review
        code = review.language_of(block.id).code if review else ""
        source = self.setter.side(
            model.source_text(block.id), style, Kind.PARAGRAPH, width, code
        )
        reason = isolated(model.reason(block.id))
        metrics = QFontMetricsF(self.setter.small_font)
        button = round(metrics.horizontalAdvance(tr(RESTORE_WORD))) + 16
        bottom = style.above_px + source.height
        is_below = self.is_reason_below
        if is_below:
            x, top = columns.source_x + style.indent_px, bottom + 1.0
            bottom += 22
            room = width - style.indent_px
        else:
            x, room = columns.target_x, columns.target_width
            top = style.above_px + source.baseline - metrics.ascent() - 2
        picture = self._picture(block.id, bottom, style.indent_px, source)
        bottom = picture.bottom
        reason_width = min(metrics.horizontalAdvance(reason) + 2, room - button - 12)
        reason_rect = QRectF(x, top + 2, reason_width, metrics.height())
        restore_left = x + room - button if not is_below else x + reason_width + 12
        if columns.is_mirrored:
            right = x + room
            restore_left = right - reason_width - 12 - button if is_below else float(x)
            reason_rect.moveRight(right)
        restore = QRect(round(restore_left), round(top - 1), button, 21)
        tags: tuple[Tag, ...] = ()
        if review is not None:
            inset = style.indent_px
            tags, tall = self._tags(review, block.id, bottom, source, inset)
            bottom += tall
        is_doubtful = model.is_doubtful(block.id)
        least = source.baseline + _MARKS_PX - style.below_px if is_doubtful else 21
        return RowShape(
            row,
            round(max(bottom, style.above_px + max(least, 21)) + style.below_px),
            style.above_px + source.baseline,
            source,
            style.above_px,
            picture_rect=picture.rect,
            picture_note=picture.note,
            reason=reason,
            reason_rect=reason_rect,
            restore_rect=restore,
            is_doubtful=is_doubtful,
            source_strokes=laid_out(
                source, strokes_of(review, model.scheme, block.id)[0] if review else ()
            ),
            tags=tags,
        )

    def _picture(
        self, block: BlockId, top: float, inset: float, side: Side
    ) -> _Picture:
        """Return where a block's picture, or what is said of it, stands under a text.

        `inset` is how far it is from the column's edge where lines begin.
        """
        if not self._model.shows_picture(block):
            return _Picture(None, None, top)
        store, columns = self._model.pictures, self.columns
        room = self.picture_room(inset)
        size = store.shown_size(block, room)
        if size is None:
            note = self._note(store.words(block), top, round(room))
            return _Picture(None, note, note.y + note.height)
        left = columns.source_x + inset
        if side.is_right_to_left:
            left = columns.source_x + columns.source_width - inset - size[0]
        # On whole pixels, so that what was decoded to this size is drawn as it is.
        rect = QRectF(round(left), round(top + _PICTURE_GAP_PX), *map(round, size))
        return _Picture(rect, None, rect.bottom())

    def picture_room(self, inset: float) -> float:
        """Return how wide a picture may be in a column, in pixels."""
        return max(self.columns.source_width - inset - _PICTURE_EDGE_PX, 40)

    def _estimate_width(self) -> int:
        """Return the width of the column that will be the higher one."""
        columns = self.columns
        if self._model.has_targets:
            return min(columns.source_width, columns.target_width)
        return columns.source_width

    def _note(self, words: str, top: float, width: int) -> Note:
        piece = self.setter.note(isolated(words), width)
        tall = piece.layout.boundingRect().height()
        return Note(piece, top + _NOTE_GAP_PX, tall)


def _heights(
    side: Side | None, spans: Sequence[tuple[int, int]]
) -> tuple[tuple[float, float], ...]:
    """Return from where to where in a side the lines of spans reach, joined."""
    found: list[tuple[float, float]] = []
    for start, end in spans if side else ():
        first, _ = side.line_at(start) if side else (0.0, 0.0)
        last, tall = side.line_at(max(end - 1, start)) if side else (0.0, 0.0)
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last + tall))
        else:
            found.append((first, last + tall))
    return tuple(found)
