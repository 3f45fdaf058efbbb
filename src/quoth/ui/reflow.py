"""A text as rows for a column of some width: pure, and in offsets only.

`Rows` cuts the paragraphs of a `quoth.ui.flow.Flow`, from the top and only as far as somebody has
looked, so that ten megabytes are on the screen as soon as ten lines. A row is two integers, the
half-open span of its code points; an empty row between paragraphs is an empty span.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from quoth.core.model import Layer
from quoth.core.span import Span
from quoth.ui.flow import SET_IN, Block, Flow, holds
from quoth.ui.tables import Table
from quoth.ui.wrap import Cut, cells_of, wrap

SLAB = 16_384
"""Code points wrapped at a time, so that one endless line never holds up a frame."""
BLANK = re.compile("[ \n]")
"""What justification stretches."""

_RAGGED = ("code", "list", "table", "heading", "image")
"""Layers whose rows are never justified."""
_LOOSEST = 1.5
"""Blanks that justification may add to each one between words; a looser row stays ragged."""


class Dress(NamedTuple):
    """What is drawn beside the words of a row, and what stretches them."""

    indent: int = 0
    """Cells free on the left."""
    bars: tuple[int, ...] = ()
    """Which of them hold the thin line of a block quote."""
    picture: bool = False
    """Whether the words stand for a picture."""
    code: bool = False
    hyphen: bool = False
    """Whether a hyphen that is not in the text is drawn after the last letter."""
    spread: int = 0
    """Cells to add to the blanks between words."""
    tabs: tuple[int, ...] | None = None
    """Cells of each tab in a row of a table; None where tabs reach to the next stop."""
    rule: tuple[int, int] = (0, 0)
    """Where a thin line begins in an empty row, and its cells."""


PLAIN_ROW = Dress()
"""Nothing but its words."""


class Rows:
    """The rows of a flow at one width, made from the top as far as they are asked for.

    Or from the start of a paragraph: then what is above has no rows, and they are counted from
    there.
    """

    def __init__(self, flow: Flow, width: int, begins: int = 0) -> None:
        self.flow = flow
        self.begins = begins
        """Offset of the first row: 0, or where a paragraph begins."""
        self.width = max(1, width)
        """Cells of a row; at least 1."""
        self.complete = False
        """Whether the last row of the text has been made."""
        self._starts = array("q")
        self._ends = array("q")
        self._at = begins
        self._hyphens: set[int] = set()
        self._block = Block(begins, begins, 0, 0, 0)

    def __len__(self) -> int:
        """Rows made so far."""
        return len(self._starts)

    @property
    def made(self) -> int:
        """Offset up to which there are rows."""
        return self._at

    def span(self, row: int) -> Span:
        """The code points of a row that has been made; empty between paragraphs."""
        return Span(self._starts[row], self._ends[row])

    def row_of(self, offset: int) -> int:
        """The row that holds ``offset``, or the one before it; 0 in an empty text."""
        self.reach(offset)
        return max(0, bisect_right(self._starts, offset) - 1)

    def text_row(self, row: int, step: int) -> int:
        """The nearest row with words from ``row`` on, looking first in the direction ``step``."""
        self.reach_row(row)
        row = min(row, len(self) - 1)
        for direction in (step, -step):
            at = row
            while at >= 0 and (at < len(self) or self.reach_row(at)):
                if self._ends[at] > self._starts[at]:
                    return at
                at += direction
        return 0

    def reach(self, offset: int) -> None:
        """Make rows until one begins after ``offset``."""
        while not self.complete and (not self._starts or self._starts[-1] <= offset):
            self._advance()

    def reach_row(self, row: int) -> bool:
        """Make rows until ``row`` is one of them; False when the text ends before it."""
        while not self.complete and len(self) <= row:
            self._advance()
        return row < len(self)

    def reach_some(self, amount: int) -> None:
        """Make the rows of about ``amount`` code points more, fewer where rows are short."""
        goal, rows = self._at + amount, len(self) + amount // 32
        while not self.complete and self._at < goal and len(self) < rows:
            self._advance()

    def _advance(self) -> None:
        if self._at >= self._block.end:
            block = self.flow.block_after(self._block.end)
            if block is None:
                self.complete = True
                return
            self._begin(block)
        block, breaks = self._block, self.flow.setting.breaks
        if block.table:
            self._table_rows(block, block.table)
            return
        indent, first = self._capped(block.indent), self._capped(block.first)
        if breaks and holds(self.flow.layers_at(block.start), "code"):
            breaks = None
        slab = SLAB
        while True:
            end = min(block.end, self._at + slab)
            lead = first - indent if self._at == block.start else 0
            piece = self.flow.text[self._at : end]
            cut = wrap(piece, self.width - indent, first=lead, breaks=breaks)
            if end == block.end or len(cut.starts) > 1:
                break
            slab *= 2
        base = self._at
        if end < block.end:
            # The last row of a slab may go on in the next one.
            self._at = base + cut.starts.pop()
            cut.ends.pop()
        else:
            self._at = end
        self._add(cut, base)

    def _begin(self, block: Block) -> None:
        gap, table = block.gap, block.table
        if table and not gap and not self._beside(block) and self._block.end > table.span.start:
            gap = 1
        for _ in range(gap if self._starts else 0):
            self._starts.append(self._block.end)
            self._ends.append(self._block.end)
        self._block, self._at = block, block.start

    def _beside(self, block: Block) -> bool:
        """Whether the cells of a row of a table stand side by side, not one below the other."""
        return bool(block.table and block.table.fits(self.width - self._capped(block.indent)))

    def _table_rows(self, block: Block, table: Table) -> None:
        self._at = block.end
        if self._beside(block):
            self._starts.append(block.start)
            self._ends.append(block.end)
            return
        text, at, left = self.flow.text, block.start, self._capped(block.indent)
        for cell in text[block.start : block.end].split("\t"):
            words = cell.strip(" ")
            if words:
                cut = wrap(words, self.width - left, breaks=self.flow.setting.breaks)
                self._add(cut, at + cell.index(words))
            at += len(cell) + 1
            left = self._capped(block.indent + SET_IN)

    def _add(self, cut: Cut, base: int) -> None:
        self._starts.extend(map(base.__add__, cut.starts))
        self._ends.extend(map(base.__add__, cut.ends))
        if cut.hyphens:
            self._hyphens.update(map(base.__add__, cut.hyphens))

    def _capped(self, cells: int) -> int:
        """An indent that leaves two thirds of the column for words."""
        return min(cells, self.width // 3)

    # ---- what is drawn beside the words of a row

    def dress(self, row: int) -> Dress:
        """What belongs to a row that has been made, besides its words."""
        span = self.span(row)
        return self._worn(row, span) if span.length else self._bare(row)

    def _worn(self, row: int, span: Span) -> Dress:
        flow, text = self.flow, self.flow.text
        layers = flow.layers_of_line(span.start)
        indent = flow.indent_at(span.start)
        tabs: tuple[int, ...] | None = None
        table = flow.table_in(layers)
        if table and table.fits(self.width - self._capped(indent)):
            lead, *blanks = table.blanks(span.of(text))
            indent, tabs = indent + lead, tuple(blanks)
        elif table:
            line = text.rfind("\n", 0, span.start) + 1
            indent += SET_IN if text.find("\t", line, span.start) >= 0 else 0
        elif self._runs_in(row, span, layers):
            indent += SET_IN
        indent = indent if tabs is not None else self._capped(indent)
        return Dress(
            indent=indent,
            bars=tuple(bar for bar in flow.bars_of(layers) if bar < indent),
            picture=holds(layers, "image") and indent >= SET_IN and flow.begins(span.start),
            code=holds(layers, "code"),
            hyphen=span.end in self._hyphens,
            spread=0 if holds(layers, *_RAGGED) else self._spread(row, span, indent),
            tabs=tabs,
        )

    def _runs_in(self, row: int, span: Span, layers: Sequence[Layer]) -> bool:
        """Whether the first line of a paragraph begins here, without an empty row above."""
        if self.flow.setting.spacing or not row:
            return False
        before = self.span(row - 1)
        return before.length > 0 and self.flow.runs_in(before.end, span.start, layers)

    def _bare(self, row: int) -> Dress:
        """An empty row: within a block quote or code, below the head of a table, or a rule."""
        before, after = row - 1, row + 1
        while before > 0 and not self.span(before).length:
            before -= 1
        while self.reach_row(after) and not self.span(after).length:
            after += 1
        if after >= len(self):
            return PLAIN_ROW
        flow, end, start = self.flow, self.span(before).end, self.span(after).start
        above, below = flow.layers_of_line(end - 1), flow.layers_of_line(start)
        shared = [layer for layer in below if layer in above]
        indent = self._capped(sum(map(flow.cells_of_layer, shared)))
        rule = (0, 0)
        if flow.has_rule(end, start) and row == before + 2:
            rule = (self.width // 3, self.width - 2 * (self.width // 3))
        table = flow.table_in(shared)
        if table and holds(above, "thead") and table.fits(self.width - indent):
            rule = (indent, table.width)
        bars = tuple(bar for bar in flow.bars_of(shared) if bar < indent)
        return Dress(indent=indent, bars=bars, code=holds(shared, "code"), rule=rule)

    def _spread(self, row: int, span: Span, indent: int) -> int:
        """Blanks to add to a row so that it ends flush; none to the last of a paragraph."""
        words = span.of(self.flow.text)
        if not self.flow.setting.justify or "\t" in words or not self.reach_row(row + 1):
            return 0
        following = self.span(row + 1)
        if not following.length or not self.flow.goes_on(span.end, following.start):
            return 0
        hyphen = span.end in self._hyphens
        free = self.width - indent - hyphen - cells_of(words.replace("\n", " "))
        return free if 0 < free <= _LOOSEST * len(BLANK.findall(words)) else 0
