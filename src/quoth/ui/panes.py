"""Text and sidebar side by side or one over the other: which is shown, which has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.row_list import RowList
from quoth.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.screen import Screen

    Base = Screen[None]
else:
    Base = object

BESIDE = 100
"""From this many columns the sidebar stands beside the text; below it lies over it."""
ROOMY = 112
"""Below this many columns the sidebar is narrow."""


class PaneActions(Base):
    """A mixin for the reader screen, which gives the view and the sidebar."""

    if TYPE_CHECKING:
        view: ArticleView
        sidebar: Sidebar

    sidebar_wanted: bool = True
    """Whether the reader wants the sidebar where there is room for it."""

    @property
    def sidebar_over(self) -> bool:
        """Whether the sidebar, when shown, lies over the text."""
        return self.size.width < BESIDE

    def place_sidebar(self) -> None:
        """Put the sidebar where the width allows it; an overlay stays only while it is used."""
        over = self.sidebar_over
        self.sidebar.set_class(over, "over")
        self.sidebar.set_class(self.size.width < ROOMY, "narrow")
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
