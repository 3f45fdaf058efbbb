"""A virtual list: rows are drawn when they come into view, so a hundred thousand cost nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

RowT = TypeVar("RowT")


class RowList(ScrollView, Generic[RowT], can_focus=True):
    """Rows of one height with a chosen one; subclasses draw a row and say what it is.

    Handles the ``move.*`` actions. Posts `Chosen` when the chosen row changes by the reader's
    hand and `Entered` on a click (the keyboard's ``select.enter`` is the subclass's).
    """

    ROW_HEIGHT: ClassVar[int] = 1
    KEY_CONTEXT: ClassVar[str] = "list"
    DEFAULT_CSS = """
    RowList { background: $q-background; scrollbar-size-vertical: 0; scrollbar-size-horizontal: 0; }
    """

    class Chosen(Message):
        """Another row was chosen."""

        def __init__(self, view: RowList[Any], row: Any) -> None:
            super().__init__()
            self.view = view
            self.row = row

        @property
        def control(self) -> RowList[Any]:
            """The list."""
            return self.view

    class Entered(Chosen):
        """A row was clicked or entered."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.rows: Sequence[RowT] = []
        self.cursor = 0

    # -- for subclasses

    def draw(self, row: RowT, line: int, width: int, chosen: bool) -> Text:
        """Line ``line`` of ``row`` as text of at most ``width`` cells."""
        raise NotImplementedError

    def selectable(self, row: RowT) -> bool:
        """Whether the cursor may stand on ``row``; headings and gaps say no."""
        return row is not None

    # -- rows

    @property
    def chosen(self) -> RowT | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def set_rows(self, rows: Sequence[RowT], *, cursor: int = 0) -> None:
        """Replace all rows; the cursor goes to the selectable row at or after ``cursor``."""
        self.rows = rows
        self.cursor = self._selectable_near(cursor, 1)
        self.virtual_size = Size(self.size.width, len(rows) * self.ROW_HEIGHT)
        self.refresh()
        self.call_after_refresh(self._keep_in_view)

    def choose(self, index: int, *, by_hand: bool = False) -> None:
        """Put the cursor on the selectable row nearest to ``index``."""
        direction = 1 if index >= self.cursor else -1
        found = self._selectable_near(index, direction)
        moved, self.cursor = found != self.cursor, found
        self._keep_in_view(near_top=not by_hand)
        if moved:
            self.refresh()
            if by_hand and self.chosen is not None:
                self.post_message(self.Chosen(self, self.chosen))

    def _selectable_near(self, index: int, direction: int) -> int:
        last = len(self.rows) - 1
        index = max(0, min(index, last))
        for step in (direction, -direction):
            place = index
            while 0 <= place <= last:
                if self.selectable(self.rows[place]):
                    return place
                place += step
        return index

    def _keep_in_view(self, near_top: bool = True) -> None:
        """Scroll to the cursor; a list that follows another pane shows its top if it can."""
        if self.rows and self.size.height:
            region = Region(0, self.cursor * self.ROW_HEIGHT, 1, self.ROW_HEIGHT)
            on_first_page = near_top and region.bottom <= self.size.height
            if on_first_page or self.cursor == self._selectable_near(0, 1):
                region = Region(0, 0, 1, 1)  # the heading above the first row is seen too
            self.scroll_to_region(region, animate=False, force=True)

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """One line of the visible part."""
        width = self.size.width
        index, line = divmod(y + self.scroll_offset.y, self.ROW_HEIGHT)
        base = self.rich_style
        if not 0 <= index < len(self.rows):
            return Strip.blank(width, base)
        text = self.draw(self.rows[index], line, width, index == self.cursor)
        text.no_wrap = True
        text.truncate(width, overflow="ellipsis", pad=True)
        return Strip(text.render(self.app.console), width).apply_style(base)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the chosen row visible in a window of another size."""
        self.virtual_size = Size(event.size.width, len(self.rows) * self.ROW_HEIGHT)
        self._keep_in_view()

    def on_focus(self) -> None:
        """The chosen row looks different with the focus."""
        self.refresh()

    def on_blur(self) -> None:
        """The chosen row looks different without the focus."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click chooses and enters a row."""
        index = (event.y + self.scroll_offset.y) // self.ROW_HEIGHT
        if 0 <= index < len(self.rows) and self.selectable(self.rows[index]):
            self.choose(index, by_hand=True)
            self.post_message(self.Entered(self, self.rows[index]))

    # -- actions

    def _move(self, rows: int) -> None:
        target = self.cursor
        step = 1 if rows > 0 else -1
        for _ in range(abs(rows)):
            place = target + step
            while 0 <= place < len(self.rows) and not self.selectable(self.rows[place]):
                place += step
            if not 0 <= place < len(self.rows):
                break
            target = place
        self.choose(target, by_hand=True)

    @property
    def _page(self) -> int:
        return max(1, self.size.height // self.ROW_HEIGHT - 1)

    def do_move_down(self, count: int | None) -> None:
        """One or ``count`` rows down."""
        self._move(count or 1)

    def do_move_up(self, count: int | None) -> None:
        """One or ``count`` rows up."""
        self._move(-(count or 1))

    def do_move_half_down(self, count: int | None) -> None:
        """Half a page down."""
        self.choose(self.cursor + (count or 1) * max(1, self._page // 2), by_hand=True)

    def do_move_half_up(self, count: int | None) -> None:
        """Half a page up."""
        self.choose(self.cursor - (count or 1) * max(1, self._page // 2), by_hand=True)

    def do_move_page_down(self, count: int | None) -> None:
        """A page down."""
        self.choose(self.cursor + (count or 1) * self._page, by_hand=True)

    def do_move_page_up(self, count: int | None) -> None:
        """A page up."""
        self.choose(self.cursor - (count or 1) * self._page, by_hand=True)

    def do_move_top(self, count: int | None) -> None:
        """To the first row, or to row ``count``."""
        self.choose((count or 1) - 1, by_hand=True)

    def do_move_bottom(self, count: int | None) -> None:
        """To the last row, or to row ``count``."""
        self.choose((count or len(self.rows)) - 1, by_hand=True)

    def do_move_percent(self, count: int | None) -> None:
        """To ``count`` percent of the list."""
        self.choose(len(self.rows) * min(count or 0, 100) // 100, by_hand=True)

    def do_select_enter(self, count: int | None) -> None:
        """Enter the chosen row."""
        if self.chosen is not None and self.selectable(self.chosen):
            self.post_message(self.Entered(self, self.chosen))
