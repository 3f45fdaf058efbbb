"""A text as rows for a column of some width: pure, and in offsets only.

`Flow` says where the paragraphs are; `Rows` cuts them, from the top and only as far as somebody
has looked, so that ten megabytes are on the screen as soon as ten lines. A row is two integers,
the half-open span of its code points; an empty row between paragraphs is an empty span.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import get_character_cell_size, split_graphemes

from quoth.core.model import Layer
from quoth.core.segment import SAMPLE, measure_of, runs_on
from quoth.core.span import Span
from quoth.ui.layers import Roles, flatten

TAB = 8
"""Cells between tab stops, counted from the start of the row."""
SLAB = 16_384
"""Code points wrapped at a time, so that one endless line never holds up a frame."""

_BLACK = re.compile(r"\S")
_EMPTY_LINE = re.compile(r"\n[ \t]{0,80}\n")
_NOT_PLAIN = re.compile("[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]")
_ITEM = re.compile(r"[•*·-] |\d{1,2}[.)] ")
_HINGES = "-–—/"
_CLOSING = frozenset("”’\"')]}»›,.;:!?…、。，．」』）】")
_SET_IN = {"code": 2, "list": 2, "blockquote": 2}
_SHORT = 60
"""Code points of a line after which a single line feed is a line break, not a new paragraph."""


class Block(NamedTuple):
    """One paragraph, or one line of a list or of code."""

    start: int
    end: int
    gap: bool
    """Whether an empty row parts it from what stands before."""
    indent: int
    """Cells to keep free on its left."""


class Flow:
    """Where the paragraphs of a text are, found near the place that is asked for."""

    def __init__(self, text: str, layers: Iterable[Layer] = ()) -> None:
        self.text = text
        sample = text[:SAMPLE]
        self.measure = measure_of(text)
        """Cells of a text whose paragraphs were wrapped by hand, else 0."""
        empty = sum(1 for _ in _EMPTY_LINE.finditer(sample))
        self._spaced = empty > (sample.strip().count("\n") - 2 * empty)
        kept = [(layer.span, (layer.kind,)) for layer in layers if layer.kind in _SET_IN]
        # Inline code stands inside a line; only code on lines of its own is set in.
        self._kept = flatten(
            (k for k in kept if k[1] != ("code",) or self._alone(k[0])), blend=True
        )

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph that holds ``offset``, else the next one, else the last.

        Empty, at the end of the text, when all is white space.
        """
        text = self.text
        black = _BLACK.search(text, max(0, self._line_start(offset)))
        anchor = black.start() if black else self._last_black(len(text))
        if anchor < 0:
            return Span(len(text), len(text))
        if anchor < offset:
            anchor = min(offset, self._line_end(anchor))
        start, end = self._line_start(anchor), self._line_end(anchor)
        if self.measure:
            while start > 0 and self._soft(start - 1):
                start = self._line_start(start - 1)
            while end < len(text) and self._soft(end):
                end = self._line_end(end + 1)
        return Span(start, end).trimmed(text)

    def paragraph_after(self, span: Span) -> Span | None:
        """The paragraph after this one, None after the last."""
        black = _BLACK.search(self.text, span.end)
        return self.paragraph_at(black.start()) if black else None

    def paragraph_before(self, span: Span) -> Span | None:
        """The paragraph before this one, None before the first."""
        black = self._last_black(span.start)
        return self.paragraph_at(black) if black >= 0 else None

    def block_after(self, offset: int) -> Block | None:
        """The first block at or after ``offset``, which is where the one before it ended."""
        text = self.text
        black = _BLACK.search(text, offset)
        if black is None:
            return None
        start = black.start()
        roles = self._kept.at(start) if self._kept.starts else ()
        if "code" in roles:
            start = max(self._line_start(start), offset)
        end = self._line_end(start)
        while self.measure and end < len(text) and self._soft(end):
            end = self._line_end(end + 1)
        end = start + len(text[start:end].rstrip())
        apart = start > offset + 1 and text.count("\n", offset, start) > 1
        gap = offset > 0 and (apart or not self._near(offset, start, roles))
        return Block(start, end, gap, self._margin(start, roles, hang=True))

    def indent_at(self, offset: int) -> int:
        """Cells by which the row that starts at ``offset`` is set in."""
        first = not self.text[self._line_start(offset) : offset].strip()
        return self._margin(offset, self._kept.at(offset), hang=not first)

    def _margin(self, offset: int, roles: Roles, *, hang: bool) -> int:
        item = None
        if hang and "code" not in roles:
            item = _ITEM.match(self.text, self._line_start(offset))
        set_in = sum(_SET_IN[role] for role in roles) - (2 if "list" in roles else 0)
        return set_in + (len(item[0]) if item else 0)

    def _near(self, end: int, start: int, roles: Roles) -> bool:
        """Whether no empty row belongs between two lines that one line feed parts."""
        line = self._line_start(end)
        together = roles == self._kept.at(end - 1) and ("list" in roles or "code" in roles)
        items = _ITEM.match(self.text, line) and _ITEM.match(self.text, start)
        short = self._spaced and end - line <= _SHORT
        return bool(self.measure or together or items or short)

    def _alone(self, span: Span) -> bool:
        before = self.text[self._line_start(span.start) : span.start]
        return not before.strip() and not self.text[span.end : self._line_end(span.end)].strip()

    def _line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, max(0, offset)) + 1

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def _last_black(self, end: int) -> int:
        while end > 0:
            start = max(0, end - 4096)
            words = self.text[start:end].rstrip()
            if words:
                return start + len(words) - 1
            end = start
        return -1

    def _soft(self, newline: int) -> bool:
        start = self._line_start(newline)
        line = self.text[start:newline].rstrip()
        after = self.text[
            newline + 1 : min(newline + 1 + self.measure, self._line_end(newline + 1))
        ]
        return runs_on(line, after, self.measure)


class Rows:
    """The rows of a flow at one width, made from the top as far as they are asked for."""

    def __init__(self, flow: Flow, width: int) -> None:
        self.flow = flow
        self.width = max(1, width)
        """Cells of a row; at least 1."""
        self.complete = False
        """Whether the last row of the text has been made."""
        self._starts = array("q")
        self._ends = array("q")
        self._at = 0
        self._block = Block(0, 0, False, 0)

    def __len__(self) -> int:
        """Rows made so far."""
        return len(self._starts)

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
            if block.gap and self._starts:
                self._starts.append(self._block.end)
                self._ends.append(self._block.end)
            self._block, self._at = block, block.start
        width = max(1, self.width - self._block.indent)
        slab = SLAB
        while True:
            end = min(self._block.end, self._at + slab)
            starts, ends = wrap(self.flow.text[self._at : end], width)
            if end == self._block.end or len(starts) > 1:
                break
            slab *= 2
        base = self._at
        if end < self._block.end:
            # The last row of a slab may go on in the next one.
            self._at = base + starts.pop()
            ends.pop()
        else:
            self._at = end
        self._starts.extend(map(base.__add__, starts))
        self._ends.extend(map(base.__add__, ends))


def tab_stop(width: int) -> int:
    """Cells between tab stops in a column of ``width``: one cell where there is no room."""
    return TAB if width >= 3 * TAB else 1


def wrap(piece: str, width: int) -> tuple[list[int], list[int]]:
    """Starts and ends of the rows of one paragraph, in code points of ``piece``.

    No row is wider than ``width`` cells, unless one character alone is. What lies between two
    rows is white space only.
    """
    if "\n" in piece:
        piece = piece.replace("\n", " ")
    if "\t" not in piece and (piece.isascii() or not _NOT_PLAIN.search(piece)):
        return _wrap_plain(piece, width)
    return _wrap_cells(piece, width)


def _wrap_plain(piece: str, width: int) -> tuple[list[int], list[int]]:
    """`wrap` where each character is one cell."""
    starts: list[int] = []
    ends: list[int] = []
    start, size = 0, len(piece)
    wide_gap = max(8, width // 5)
    rfind = piece.rfind
    while size - start > width:
        limit = start + width
        cut = rfind(" ", start + 1, limit + 1)
        if cut < 0 or limit - cut > wide_gap:
            cut = _hinge(piece, start, cut, limit)
        starts.append(start)
        start = cut
        while piece[cut - 1] == " " and cut - 1 > starts[-1]:
            cut -= 1
        ends.append(cut)
        while start < size and piece[start] == " ":
            start += 1
    if start < size:
        starts.append(start)
        ends.append(max(start + 1, len(piece.rstrip(" "))))
    return starts, ends


def _hinge(piece: str, start: int, space: int, limit: int) -> int:
    """Where to cut when the last space leaves a hole: after a hyphen, dash or slash."""
    for at in range(limit - 1, max(space, start), -1):
        if piece[at] in _HINGES and piece[at - 1] not in _HINGES and piece[at + 1].isalnum():
            return at + 1
    return space if space > start and piece[start:space].strip() else limit


def _wrap_cells(piece: str, width: int) -> tuple[list[int], list[int]]:
    """`wrap` where characters may take no cell, two cells, or reach to the next tab stop."""
    starts: list[int] = []
    ends: list[int] = []
    tab = tab_stop(width)
    graphemes = graphemes_of(piece)
    white = [end == start + 1 and piece[start] in " \t" for start, end, _ in graphemes]
    at, count = 0, len(graphemes)
    while at < count:
        first, column, cut = at, 0, 0
        while at < count:
            start, _, cells = graphemes[at]
            if piece[start] == "\t":
                cells = tab - column % tab
            if at > first and (white[at] or _between(piece, graphemes[at - 1], start)):
                cut = at
            if column + cells > width and at > first:
                break
            column += cells
            at += 1
        if at < count and not all(white[first:cut]):
            at = cut
        start = graphemes[first][0]
        end = graphemes[at][0] if at < count else len(piece)
        starts.append(start)
        ends.append(max(start + 1, start + len(piece[start:end].rstrip(" \t"))))
        while at < count and white[at]:
            at += 1
    return starts, ends


def graphemes_of(piece: str) -> list[tuple[int, int, int]]:
    """Start, end and cells of each character with its marks; a tab stands by itself, one cell."""
    found: list[tuple[int, int, int]] = []
    base = 0
    for part in piece.split("\t"):
        if base:
            found.append((base - 1, base, 1))
        found += [(base + s, base + e, cells) for s, e, cells in split_graphemes(part)[0]]
        base += len(part) + 1
    return found


def _between(piece: str, before: tuple[int, int, int], start: int) -> bool:
    """Whether a row may end between two characters that no space parts: beside a wide one."""
    if piece[start] in _CLOSING:
        return False
    return before[2] == 2 or get_character_cell_size(piece[start]) == 2
