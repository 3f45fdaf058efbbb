"""What scrolls by the keys that move in lists, and the part of a sheet that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll

if TYPE_CHECKING:
    from textual.widget import Widget

    Base = Widget
else:
    Base = object


class ScrollsByKeys(Base):
    """A mixin for a widget that scrolls: the ``move.*`` actions, where no row is chosen."""

    def _by(self, rows: int) -> None:
        self.scroll_relative(y=rows, animate=False)

    def _to(self, row: int) -> None:
        self.scroll_to(y=row, animate=False)

    @property
    def _page(self) -> int:
        return max(1, self.size.height - 1)

    def do_move_down(self, count: int | None) -> None:
        """Down by a line or ``count``."""
        self._by(count or 1)

    def do_move_up(self, count: int | None) -> None:
        """Up by a line or ``count``."""
        self._by(-(count or 1))

    def do_move_half_down(self, count: int | None) -> None:
        """Half a page down."""
        self._by((count or 1) * max(1, self.size.height // 2))

    def do_move_half_up(self, count: int | None) -> None:
        """Half a page up."""
        self._by(-(count or 1) * max(1, self.size.height // 2))

    def do_move_page_down(self, count: int | None) -> None:
        """A page down."""
        self._by((count or 1) * self._page)

    def do_move_page_up(self, count: int | None) -> None:
        """A page up."""
        self._by(-(count or 1) * self._page)

    def do_move_top(self, count: int | None) -> None:
        """To the first line, or to line ``count``."""
        self._to((count or 1) - 1)

    def do_move_bottom(self, count: int | None) -> None:
        """To the last line, or to line ``count``."""
        self._to((count or self.virtual_size.height) - 1)

    def do_move_percent(self, count: int | None) -> None:
        """To ``count`` percent of the lines."""
        self._to(self.virtual_size.height * min(count or 0, 100) // 100)


class ScrollPart(ScrollsByKeys, VerticalScroll, can_focus=False):
    """As high as what it holds, or as there is room: for sheets that the screen is too low for."""

    DEFAULT_CSS = """
    ScrollPart {
        height: auto; background: $q-surface;
        scrollbar-size-vertical: 1; scrollbar-color: $q-line; scrollbar-background: $q-surface;
        scrollbar-background-hover: $q-surface; scrollbar-background-active: $q-surface;
    }
    """

    def fit(self, rows: int) -> None:
        """Take at most so many rows."""
        self.styles.max_height = max(1, rows)
