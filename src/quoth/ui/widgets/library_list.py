"""The articles of the library, a line each; columns give way from the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.text import Text
from textual.strip import Strip

from quoth.articles.library import Entry
from quoth.core.text import one_line
from quoth.ui.bindings import LIBRARY
from quoth.ui.keyscreen import LOADING, KeyScreen
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
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Measure:
    """Widths in cells that hold every entry seen: they only grow, so that no column jumps."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.title = 0
        self._widest = [0] * 5
        self._days: dict[int, int] = {}
        for entry in entries:
            self.add(entry)

    @property
    def year(self) -> int | None:
        """The newest year, whose dates go without it."""
        return max(self._days, default=None)

    @property
    def columns(self) -> tuple[int, ...]:
        """Of outlet, date, words, quotes, notes and percent; 0 for a column without words."""
        outlet, *counts = self._widest
        dates = (width + 5 * (year != self.year) for year, width in self._days.items())
        return (min(outlet, _WIDEST_OUTLET), max(dates, default=0), *counts)

    def add(self, entry: Entry) -> None:
        """Take another entry into account."""
        self.title = max(self.title, cell_len(entry.title))
        day = entry.published
        if day is not None:
            self._days[day.year] = max(self._days.get(day.year, 0), 5 + (day.day > 9))
        words = (entry.outlet or "", *_counts(entry))
        self._widest = list(map(max, self._widest, map(cell_len, words)))


def date_words(day: date | None, this_year: int | None) -> str:
    """``4 Mar``, and the year if it is another than ``this_year``."""
    if day is None:
        return ""
    return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if day.year != this_year else "")


def cells_of(entry: Entry, this_year: int | None) -> tuple[str, ...]:
    """Outlet, date, words, quotes, notes, percent; empty where there is nothing to say."""
    outlet = one_line(entry.outlet or "")
    return outlet, date_words(entry.published, this_year), *_counts(entry)


def _counts(entry: Entry) -> tuple[str, str, str, str]:
    return (
        f"{entry.words:,} w" if entry.words is not None else "",
        f"❝ {entry.quotes:>2}" if entry.quotes else "",
        f"● {entry.notes}" if entry.notes else "",
        f"{entry.percent} %" if entry.state == "reading" and entry.percent else "",
    )


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


class LibraryList(RowList[Entry]):
    """The list; `RowList.Entered` asks for an article. ``blank`` is drawn when it is empty."""

    KEY_CONTEXT: ClassVar[str] = LIBRARY

    def __init__(self, styles: Styles, blank: Callable[[], Text], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.look = styles
        self._blank = blank
        self._measure = Measure()

    def show(
        self, entries: Sequence[Entry], measure: Measure, *, chosen: str | None = None
    ) -> None:
        """List ``entries``, the cursor on the one of path ``chosen``, else on the first."""
        self._measure = measure
        cursor = next((n for n, entry in enumerate(entries) if entry.path == chosen), 0)
        self.set_rows(entries, cursor=cursor)

    def do_select_enter(self, count: int | None) -> None:
        """Asks for the article; keys wait for it from now on.

        The app, which hears of it by messages, would stop them behind those that follow at once.
        """
        if self.chosen is not None and isinstance(self.screen, KeyScreen):
            self.screen.expect(LOADING)
        super().do_select_enter(count)

    def draw(self, row: Entry, line: int, width: int, chosen: bool) -> Text:
        """Sign, title, and as many columns as fit."""
        widths = self._measure.columns
        widths = widths[: columns_that_fit(width, self._measure.title, widths)]
        taken = _LEAD + sum(column + _GAP for column in widths if column) + 1
        room = max(1, min(self._measure.title, _WIDEST_TITLE, width - taken))
        sign, role = _BROKEN if row.problem else _STAR if row.starred else _SIGNS[row.state]
        quiet = row.state == "read" or row.problem
        title = " ".join(one_line(row.title).split())
        text = Text.assemble(
            (" ▌ " if chosen else "   ", self.look("accent")),
            (f"{sign}  ", self.look(role)),
            (_fit(title, room), self.look("muted" if quiet else "text")),
        )
        if row.problem:
            text.append(f"{' ' * _GAP}{one_line(row.problem)}", self.look("warn"))
        else:
            self._append_columns(text, cells_of(row, self._measure.year), widths)
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

    def _append_columns(self, text: Text, cells: Sequence[str], widths: Sequence[int]) -> None:
        for number, (words, width) in enumerate(zip(cells, widths, strict=False)):
            if width:
                fitted = _fit(words, width) if number == 0 else words.rjust(width)
                role = "accent" if words.startswith("●") else "muted"
                text.append(" " * _GAP + fitted, self.look(role))


def _fit(words: str, size: int) -> str:
    """``words`` cut or padded to ``size`` cells."""
    if cell_len(words) > size:
        words = set_cell_size(words, size - 1).rstrip() + "…"
    return set_cell_size(words, size)
