"""The part of a sheet that scrolls where the screen is too low for all of it."""

from __future__ import annotations

from textual.containers import VerticalScroll


class ScrollPart(VerticalScroll, can_focus=False):
    """As high as what it holds, or as there is room; does the ``move.*`` actions."""

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

    def _by(self, rows: int) -> None:
        self.scroll_relative(y=rows, animate=False)

    @property
    def _page(self) -> int:
        return max(1, self.size.height - 1)

    def do_move_down(self, count: int | None) -> None:
        """A line down."""
        self._by(count or 1)

    def do_move_up(self, count: int | None) -> None:
        """A line up."""
        self._by(-(count or 1))

    def do_move_half_down(self, count: int | None) -> None:
        """Half of what is seen down."""
        self._by((count or 1) * max(1, self._page // 2))

    def do_move_half_up(self, count: int | None) -> None:
        """Half of what is seen up."""
        self._by(-(count or 1) * max(1, self._page // 2))

    def do_move_page_down(self, count: int | None) -> None:
        """What is seen down."""
        self._by((count or 1) * self._page)

    def do_move_page_up(self, count: int | None) -> None:
        """What is seen up."""
        self._by(-(count or 1) * self._page)

    def do_move_top(self, count: int | None) -> None:
        """To the top."""
        self.scroll_home(animate=False)

    def do_move_bottom(self, count: int | None) -> None:
        """To the end."""
        self.scroll_end(animate=False)
