"""The articles of the library, a line each; columns give way from the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.strip import Strip

from quoth.articles.library import Entry
from quoth.core.text import one_line
from quoth.ui.bindings import LIBRARY
from quoth.ui.widgets.groups import Styles
from quoth.ui.widgets.row_list import RowList

_SIGNS = {"unread": ("○", "muted"), "reading": ("◐", "accent"), "read": ("✓", "faint")}
_STAR = ("★", "accent")
_BROKEN = ("✗", "bad")
_LEAD = 6
"""Cells left of the title: the mark of the chosen row, the sign of the state, and space."""
_GAP = 3
_NARROWEST_TITLE = 30
_WIDEST_TITLE = 72
_WIDEST_OUTLET = 24


@dataclass(frozen=True, slots=True)
class Row:
    """An entry, cut and worded for its columns."""

    entry: Entry
    title: str
    cells: tuple[str, ...]
    """Outlet, date, words, quotes, notes, percent; empty where there is nothing to say."""


def date_words(entry: Entry, this_year: int | None) -> str:
    """``4 Mar``, and the year if it is another than ``this_year``."""
    day = entry.published
    if day is None:
        return ""
    return f"{day.day} {day:%b}" + (f" {day.year}" if day.year != this_year else "")


def row_of(entry: Entry, this_year: int | None) -> Row:
    """The row of ``entry``; dates of ``this_year`` go without the year."""
    reading = entry.state == "reading" and entry.percent
    cells = (
        one_line(entry.outlet or ""),
        date_words(entry, this_year),
        f"{entry.words:,} w" if entry.words is not None else "",
        f"❝ {entry.quotes:>2}" if entry.quotes else "",
        f"● {entry.notes}" if entry.notes else "",
        f"{entry.percent} %" if reading else "",
    )
    return Row(entry, " ".join(one_line(entry.title).split()), cells)


def columns_that_fit(width: int, title: int, columns: Sequence[int]) -> int:
    """How many of ``columns`` (widths in cells, left to right) stand beside a title.

    The title keeps 30 cells, or its own width ``title`` if that is less.
    """
    room = width - _LEAD - min(title, _NARROWEST_TITLE) - 1
    for number, column in enumerate(columns):
        room -= column + _GAP if column else 0
        if room < 0:
            return number
    return len(columns)


class LibraryList(RowList[Row]):
    """The list; `RowList.Entered` asks for an article. ``blank`` is drawn when it is empty."""

    KEY_CONTEXT: ClassVar[str] = LIBRARY

    def __init__(self, styles: Styles, blank: Callable[[], Text], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self._blank = blank
        self._title = 0
        self._columns: tuple[int, ...] = ()

    def show(self, entries: Sequence[Entry], *, chosen: str | None = None) -> None:
        """List ``entries``, the cursor on the one of path ``chosen``, else on the first."""
        years = (entry.published.year for entry in entries if entry.published)
        newest = max(years, default=None)
        rows = [row_of(entry, newest) for entry in entries]
        self._title = max((cell_len(row.title) for row in rows), default=0)
        cells = zip(*(row.cells for row in rows), strict=True)
        widths = [max(map(cell_len, column)) for column in cells]
        self._columns = (min(widths[0], _WIDEST_OUTLET), *widths[1:]) if widths else ()
        cursor = next((n for n, row in enumerate(rows) if row.entry.path == chosen), 0)
        self.set_rows(rows, cursor=cursor)

    def draw(self, row: Row, line: int, width: int, chosen: bool) -> Text:
        """Sign, title, and as many columns as fit."""
        entry = row.entry
        shown = columns_that_fit(width, self._title, self._columns)
        columns = self._columns[:shown]
        taken = _LEAD + sum(column + _GAP for column in columns if column) + 1
        room = max(1, min(self._title, _WIDEST_TITLE, width - taken))
        sign, role = _BROKEN if entry.problem else _STAR if entry.starred else _SIGNS[entry.state]
        text = Text.assemble(
            (" ▌ " if chosen else "   ", self.look("accent")),
            (f"{sign}  ", self.look(role)),
            (_fit(row.title, room), self.look(self._title_role(entry))),
        )
        if entry.problem:
            text.append(f"{' ' * _GAP}{one_line(entry.problem)}", self.look("warn"))
        else:
            self._append_columns(text, row, columns)
        if chosen:
            text.truncate(width, overflow="ellipsis", pad=True)
            text.stylize_before(self.look("surface"))
        return text

    def render_line(self, y: int) -> Strip:
        """One line of the visible part, or of what stands there when the list is empty."""
        if self.rows:
            return super().render_line(y)
        width = self.size.width
        lines = self._blank().split("\n", allow_blank=True)
        text = Text("   ") + lines[y - 1] if 0 < y <= len(lines) else Text()
        text.truncate(width, overflow="ellipsis", pad=True)
        return Strip(text.render(self.app.console), width).apply_style(self.rich_style)

    def _append_columns(self, text: Text, row: Row, columns: Sequence[int]) -> None:
        for number, (words, column) in enumerate(zip(row.cells, columns, strict=False)):
            if column:
                fitted = _fit(words, column) if number == 0 else words.rjust(column)
                role = "accent" if words.startswith("●") else "muted"
                text.append(" " * _GAP + fitted, self.look(role))

    @staticmethod
    def _title_role(entry: Entry) -> str:
        return "muted" if entry.state == "read" or entry.problem else "text"


def _fit(words: str, size: int) -> str:
    """``words`` cut or padded to ``size`` cells."""
    if cell_len(words) > size:
        words = set_cell_size(words, size - 1).rstrip() + "…"
    return set_cell_size(words, size)
