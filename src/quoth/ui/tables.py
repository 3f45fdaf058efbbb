"""The cells of a table in the text: how wide its columns are, and where each cell goes; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from quoth.core.model import Layer
from quoth.core.span import Span
from quoth.ui.wrap import cells_of

BETWEEN = 3
"""Cells between two columns."""
MEASURED = 200_000
"""Code points of the largest table whose columns are measured; others are shown cell by cell."""
MOST_CELLS = 50_000
"""The same in cells, those that short rows lack counted too."""
_NUMBER = re.compile(r"[-+−±~<>≈]?[$€£]?\s?\d[\d.,  ’]*\s?(?:%|[a-zA-Z]{1,3})?|[-–—]?")


@dataclass(frozen=True)
class Table:
    """Rows of cells, parted by line feeds and tabs, as they stand in the text."""

    span: Span
    widths: tuple[int, ...]
    """Cells of the widest cell of each column; empty for a table that is not measured."""
    right: tuple[bool, ...]
    """Which columns stand flush on the right."""

    @classmethod
    def of(cls, text: str, layer: Layer) -> Table:
        """The table under ``layer``, whose value has a letter for each column: ``l``, ``c``, ``r``.

        Where nothing is said of a column, numbers stand on the right.
        """
        if layer.span.length > MEASURED:
            return cls(layer.span, (), ())
        rows = [line.split("\t") for line in layer.span.of(text).split("\n")]
        if len(rows) * max(map(len, rows)) > MOST_CELLS:
            return cls(layer.span, (), ())
        columns = list(zip_longest(*rows, fillvalue=""))
        widths = tuple(max(cells_of(cell) for cell in column) for column in columns)
        said = (layer.value or "").ljust(len(columns))
        right = tuple(
            sign == "r" or (sign == " " and _numbers(column[1:]))
            for sign, column in zip(said, columns, strict=False)
        )
        return cls(layer.span, widths, right)

    def fits(self, width: int) -> bool:
        """Whether its columns stand side by side in ``width`` cells."""
        return bool(self.widths) and self.width <= width

    @property
    def width(self) -> int:
        """Cells of all columns and what parts them."""
        return sum(self.widths) + BETWEEN * (len(self.widths) - 1)

    def blanks(self, row: str) -> tuple[int, ...]:
        """Cells that are free before the first cell of ``row``, and for each of its tabs."""
        found: list[int] = []
        free = 0
        for index, cell in enumerate(row.split("\t")):
            rest = self.widths[index] - cells_of(cell)
            found.append(free + (rest if self.right[index] else 0))
            free = BETWEEN + (0 if self.right[index] else rest)
        return tuple(found)


def _numbers(cells: tuple[str, ...]) -> bool:
    return any(cells) and all(_NUMBER.fullmatch(cell.strip()) for cell in cells)
