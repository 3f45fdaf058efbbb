"""``/`` in the reader: words are asked for, lit while typed, and stepped through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quoth.core.text import one_line
from quoth.ui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from textual.screen import Screen

    from quoth.ui.widgets.find_bar import FindBar

    Base = Screen[None]
else:
    Base = object


class FindActions(Base):
    """A mixin for the reader screen, which gives the view and shows `found` in its foot."""

    if TYPE_CHECKING:
        view: ArticleView

        def expect_typing(self) -> None:
            """Hold keys until an input has the focus."""

        def show_state(self) -> None:
            """Draw the right part of the foot."""

    found: str = ""
    """What the foot says of the search; empty without one."""
    _before_find: int = 0

    def do_find_open(self, count: int | None) -> None:
        """Ask for words, and light them while they are typed."""
        self._before_find = self.view.position
        if self.finding:
            return
        self.view.begin_find()
        # Imported when it is first needed: the first page is painted without an input.
        from quoth.ui.widgets.find_bar import FindBar

        self.expect_typing()
        self.mount(FindBar(), before="Foot")

    # Named handlers: Textual collects decorated ones only from classes of its own.

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Light the words as they are typed."""
        if event.query:
            self.view.find(event.query)
        else:
            self.view.clear_find()
            self.view.go_to(self._before_find)

    def on_find_bar_kept(self, event: FindBar.Kept) -> None:
        """The hits stay lit for ``n`` and ``N``."""
        self._close_find()

    @property
    def finding(self) -> bool:
        """Whether words are being typed."""
        return bool(self.query("FindBar"))

    def drop_find(self) -> None:
        """Give the search up: back to where it began."""
        self.view.clear_find()
        self.view.go_to(self._before_find)
        self._close_find()

    def _close_find(self) -> None:
        self.query("FindBar").remove()
        self.view.focus()

    def on_article_view_find_changed(self, event: ArticleView.FindChanged) -> None:
        """Say which hit this is of how many."""
        if not event.query:
            self.found = ""
        elif event.index is not None:
            self.found = f"/{one_line(event.query)}  {event.index + 1} of {event.total}"
            self.found += "  from the other end" if event.wrapped else ""
        else:
            self.found = f"/{one_line(event.query)}  not found"
        self.show_state()
