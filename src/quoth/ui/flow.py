"""Where the paragraphs of a text are, and what stands around each: pure, and in offsets only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quoth.core.model import Layer
from quoth.core.segment import SAMPLE, measure_of, runs_on
from quoth.core.span import Span
from quoth.ui.layers import flatten
from quoth.ui.tables import Table
from quoth.ui.wrap import Breaks

SET_IN = 2
"""Cells by which block quotes, code and pictures are set in, and first lines without a gap."""

_BLACK = re.compile(r"\S")
_EMPTY_LINE = re.compile(r"\n[ \t]{0,80}\n")
_ITEM = re.compile(r"[•*·-] |\d{1,2}[.)] ")
_MARKER = re.compile(r"[•☐☑] |\d{1,9}\. ")
_SHAPING = ("heading", "blockquote", "list", "code", "table", "thead", "image")
_HEADS = ("title", "byline", "heading")
_ASIDE = 200
"""Code points on either side of words that are looked at for others on their line."""
_SHORT = 60
"""Code points of a line after which a single line feed is a line break, not a new paragraph."""


class Setting(NamedTuple):
    """How paragraphs are set."""

    justify: bool = False
    """Whether blanks are spread so that rows end flush."""
    breaks: Breaks | None = None
    """Where words may be hyphenated."""
    spacing: int = 1
    """Empty rows between paragraphs; with 0 their first lines are set in."""


AS_IS = Setting()
"""Ragged, unbroken, an empty row between paragraphs."""


class Block(NamedTuple):
    """One paragraph, or one line of a list, a table or of code."""

    start: int
    end: int
    gap: int
    """Empty rows that part it from what stands before."""
    indent: int
    """Cells to keep free on the left of its rows."""
    first: int
    """The same for its first row."""
    table: Table | None = None


class Flow:
    """Where the paragraphs of a text are, found near the place that is asked for."""

    def __init__(self, text: str, layers: Iterable[Layer] = (), setting: Setting = AS_IS) -> None:
        self.text = text
        self.setting = setting
        sample = text[:SAMPLE]
        self.measure = measure_of(text)
        """Cells of a text whose paragraphs were wrapped by hand, else 0."""
        empty = sum(1 for _ in _EMPTY_LINE.finditer(sample))
        self._spaced = empty > (sample.strip().count("\n") - 2 * empty)
        layers = list(layers)
        # Only markup has these layers; it parts paragraphs by two line feeds, lines by one.
        self._marked_up = any(layer.kind not in _HEADS for layer in layers)
        self._rules = sorted(layer.span.start for layer in layers if layer.kind == "rule")
        self._heads = sorted(layer.span.end for layer in layers if layer.kind in _HEADS)
        # Inline code stands inside a line; only code on lines of its own is set in.
        inline = ("code", "image")
        self._shaping = [
            layer
            for layer in layers
            if layer.kind in _SHAPING and (layer.kind not in inline or self._alone(layer.span))
        ]
        self._over = flatten(
            ((layer.span, (str(n),)) for n, layer in enumerate(self._shaping)), blend=True
        )
        self._unshaped = not self._shaping and not self._rules
        self._tables: dict[int, Table] = {}

    def layers_at(self, offset: int) -> list[Layer]:
        """The layers that shape the lines at ``offset``: the outermost first."""
        if not self._shaping:
            return []
        return [self._shaping[int(role)] for role in self._over.at(offset)]

    def has_rule(self, start: int, end: int) -> bool:
        """Whether a rule stands in ``[start, end]``."""
        at = bisect_left(self._rules, start)
        return at < len(self._rules) and self._rules[at] <= end

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
        layers = self.layers_at(start)
        if holds(layers, "code", "table"):
            # Blanks before the first word say where it stands.
            start = max(self._line_start(start), offset)
        end = self._line_end(start)
        while self.measure and end < len(text) and self._soft(end):
            end = self._line_end(end + 1)
        if text[end - 1].isspace():
            end = start + len(text[start:end].rstrip())
        if self._unshaped and self.setting.spacing == 1:
            return self._plain_block(offset, start, end)
        gap = self._gap(offset, start, layers) if offset else 0
        indent = self._indent(start, layers, first=False)
        first = self._indent(start, layers, first=True)
        if offset and not gap and self.runs_in(offset, start, layers):
            first += SET_IN
        return Block(start, end, gap, indent, first, self.table_in(layers))

    def _plain_block(self, offset: int, start: int, end: int) -> Block:
        """A block of a text without layers, in which megabytes are to be laid out at once."""
        text = self.text
        item = _ITEM.match(text, self._line_start(start))
        apart = start > offset + 1 and text.count("\n", offset, start) > 1
        gap = int(offset > 0 and (apart or not self._near(offset, start, (), ())))
        return Block(start, end, gap, len(item[0]) if item else 0, 0)

    def indent_at(self, offset: int) -> int:
        """Cells by which the row that starts at ``offset`` is set in, first lines apart."""
        start = self.paragraph_at(offset).start
        return self._indent(start, self.layers_at(start), first=offset <= start)

    def begins(self, offset: int) -> bool:
        """Whether a paragraph or a line of its own begins at ``offset``."""
        return offset <= self.paragraph_at(offset).start

    def layers_of_line(self, offset: int) -> list[Layer]:
        """The layers that shape the whole paragraph or line that holds ``offset``."""
        return self.layers_at(self.paragraph_at(offset).start) if self._shaping else []

    def bars_of(self, layers: Sequence[Layer]) -> tuple[int, ...]:
        """Cells of the indent in which the thin lines of block quotes stand, from its left."""
        found, at = [], 0
        for layer in layers:
            if layer.kind == "blockquote":
                found.append(at)
            at += self.cells_of_layer(layer)
        return tuple(found)

    def cells_of_layer(self, layer: Layer) -> int:
        """Cells by which a layer sets its rows in."""
        if layer.kind == "list":
            marker = _MARKER.match(self.text, layer.span.start)
            return len(marker[0]) if marker else SET_IN
        return SET_IN if layer.kind in ("blockquote", "code", "image") else 0

    def _indent(self, offset: int, layers: Sequence[Layer], *, first: bool) -> int:
        """Cells at the left of a row in these layers, ``first`` of its line or not."""
        cells = sum(self.cells_of_layer(layer) for layer in layers)
        inner = next((x for x in reversed(layers) if x.kind == "list"), None)
        if inner is not None:
            begins = first and self._line_start(offset) <= inner.span.start <= offset
            return cells - (self.cells_of_layer(inner) if begins else 0)
        item = None
        if not first and not holds(layers, "code"):
            item = _ITEM.match(self.text, self._line_start(offset))
        return cells + (len(item[0]) if item else 0)

    def _gap(self, end: int, start: int, layers: Sequence[Layer]) -> int:
        """Empty rows between a block that ended at ``end`` and the one from ``start``."""
        if self.has_rule(end, start):
            return 3
        before = self.layers_of_line(end - 1)
        level = _level(layers)
        if level:
            return 2 if level <= 2 else 1
        if _level(before) > 2 and not holds(layers, "code", "table", "blockquote", "image"):
            return 0
        if holds([layer for layer in layers if layer in before], "table"):
            return 1 if holds(before, "thead") and not holds(layers, "thead") else 0
        apart = start > end + 1 and self.text.count("\n", end, start) > 1
        if not apart and self._near(end, start, layers, before):
            return 0
        if self._prose(end, start, layers, before):
            return self.setting.spacing
        return 1

    def _prose(
        self, end: int, start: int, layers: Sequence[Layer], before: Sequence[Layer]
    ) -> bool:
        """Whether one paragraph follows another, neither of them a list, a head or code."""
        heads = self._heads
        at = bisect_left(heads, end)
        head = at < len(heads) and heads[at] <= start
        return list(layers) == list(before) and not head and not holds(layers, "code", "list")

    def runs_in(self, end: int, start: int, layers: Sequence[Layer]) -> bool:
        """Whether the paragraph from ``start``, in ``layers``, has its first line set in."""
        lines = self.text.count("\n", end, start)
        if self.setting.spacing or not lines:
            return False
        near = lines < 2 and self._near(end, start, layers, layers)
        return not near and self._prose(end, start, layers, self.layers_of_line(end - 1))

    def goes_on(self, end: int, start: int) -> bool:
        """Whether a row from ``start`` is of the same paragraph as the one that ends at ``end``."""
        newline = self.text.find("\n", end, start)
        return newline < 0 or bool(self.measure and self._soft(newline))

    def _near(self, end: int, start: int, layers: Sequence[Layer], before: Sequence[Layer]) -> bool:
        """Whether no empty row belongs between two lines that one line feed parts."""
        line = self._line_start(end)
        lists = holds(layers, "list") and holds(before, "list")
        code = holds([layer for layer in layers if layer in before], "code")
        items = _ITEM.match(self.text, line) and _ITEM.match(self.text, start)
        short = self._spaced and (self._marked_up or end - line <= _SHORT)
        return bool(self.measure or lists or code or items or short)

    def table_in(self, layers: Sequence[Layer]) -> Table | None:
        """The table among ``layers``, measured once."""
        layer = next((layer for layer in layers if layer.kind == "table"), None)
        if layer is None:
            return None
        table = self._tables.get(layer.span.start)
        if table is None:
            table = self._tables[layer.span.start] = Table.of(self.text, layer)
        return table

    def _alone(self, span: Span) -> bool:
        """Whether nothing else stands on the lines of ``span``, as far as one looks."""
        before = self.text[max(0, span.start - _ASIDE) : span.start].rpartition("\n")[2]
        after = self.text[span.end : span.end + _ASIDE].partition("\n")[0]
        return not before.strip() and not after.strip()

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


def _level(layers: Sequence[Layer]) -> int:
    """The level of the heading among ``layers``, 0 where there is none."""
    value = next((layer.value or "" for layer in layers if layer.kind == "heading"), None)
    return 0 if value is None else int(value) if value.isdecimal() else 2


def holds(layers: Sequence[Layer], *kinds: str) -> bool:
    """Whether a layer of one of ``kinds`` is among ``layers``."""
    return any(layer.kind in kinds for layer in layers)
