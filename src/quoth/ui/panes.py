"""Text and sidebar side by side or one over the other: which is shown, which has the focus."""

from __future__ import annotations

from typing import Any

from quoth.ui.reader_parts import ReaderParts
from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.row_list import RowList

NARROWEST = 24
"""Cells of the sidebar at the least; at the most it has half of the screen."""
SIDEBAR_STEP = 2
BESIDE = 100
"""From this many columns the sidebar stands beside the text; below it lies over it."""
ROOMY = 112
"""Below this many columns the sidebar is narrow."""


class PaneActions(ReaderParts):
    """A part of the reader screen."""

    sidebar_wanted: bool = True
    """Whether the reader wants the sidebar where there is room for it."""
    sidebar_cells: int | None = None
    """How wide the reader wants it; None as long as they have not said."""

    @property
    def sidebar_over(self) -> bool:
        """Whether the sidebar, when shown, lies over the text."""
        return self.size.width < BESIDE

    def place_sidebar(self) -> None:
        """Put the sidebar where the width allows it; an overlay stays only while it is used."""
        over = self.sidebar_over
        self.sidebar.set_class(over, "over")
        self.sidebar.set_class(self.size.width < ROOMY, "narrow")
        self._fit_sidebar()
        used = self.sidebar.who.has_focus or self.sidebar.quotes.has_focus
        self.sidebar.display = used or (self.sidebar_wanted and not over)

    def do_sidebar_toggle(self, count: int | None) -> None:
        """Show the sidebar, or hide it."""
        self.show_sidebar(not self.sidebar.display)

    def show_sidebar(self, shown: bool) -> None:
        """Show or hide it; over the text it takes the focus, hidden it gives it back."""
        over = self.sidebar_over
        self.sidebar.fill()
        self.sidebar_wanted = shown or over
        self.sidebar.display = shown
        if not shown:
            self.view.focus()
        elif over:
            self.sidebar.who.focus()

    def _fit_sidebar(self) -> None:
        """The width that was asked for, as far as there is room."""
        if self.sidebar_cells is not None:
            cells = max(NARROWEST, min(self.sidebar_cells, self.size.width // 2))
            self.sidebar.styles.width = self.sidebar.styles.min_width = cells

    def _widen_sidebar(self, by: int) -> None:
        self.show_sidebar(True)
        shown = self.sidebar.outer_size.width or self.sidebar_cells or NARROWEST
        self.sidebar_cells = max(NARROWEST, min(shown + by, self.size.width // 2))
        self._fit_sidebar()

    def do_sidebar_wider(self, count: int | None) -> None:
        """A wider sidebar, up to half of the screen."""
        self._widen_sidebar((count or 1) * SIDEBAR_STEP)

    def do_sidebar_narrower(self, count: int | None) -> None:
        """A narrower sidebar."""
        self._widen_sidebar(-(count or 1) * SIDEBAR_STEP)

    def _panes(self) -> list[ArticleView | RowList[Any]]:
        lists: list[RowList[Any]] = (
            [self.sidebar.who, self.sidebar.quotes] if self.sidebar.display else []
        )
        return [self.view, *lists]

    def _next_pane(self, step: int) -> None:
        self.sidebar.fill()
        panes = self._panes()
        here = next((i for i, pane in enumerate(panes) if pane.has_focus), 0)
        panes[(here + step) % len(panes)].focus()

    def do_pane_next(self, count: int | None) -> None:
        """To the next pane."""
        self._next_pane(1)

    def do_pane_previous(self, count: int | None) -> None:
        """To the previous pane."""
        self._next_pane(-1)

    def do_go_reader(self, count: int | None) -> None:
        """To the text."""
        self.view.focus()

    def do_go_who(self, count: int | None) -> None:
        """To the list of who is in it."""
        self.show_sidebar(True)
        self.sidebar.who.focus()

    def do_go_quotes(self, count: int | None) -> None:
        """To the list of quotes."""
        self.show_sidebar(True)
        self.sidebar.quotes.focus()

    def leave_list(self) -> None:
        """Back to the text; a sidebar that lies over it goes."""
        self.view.focus()
        if self.sidebar_over:
            self.show_sidebar(False)
