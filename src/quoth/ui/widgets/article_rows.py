"""The rows of the page: made where the reader is, so that no text is too long to be laid out."""

from __future__ import annotations

from textual.geometry import Size
from textual.timer import Timer
from textual.widget import Widget

from quoth.core.model import Article
from quoth.ui.reflow import Rows
from quoth.ui.widgets.article_page import TOP, ArticlePage

CHUNK = 200_000
"""Code points wrapped at a time while the rest of a long text is laid out: 5 ms of work."""
PAUSE = 0.01
"""Seconds between two such chunks, for keys and frames."""
REST = 0.2
"""Seconds without another width after which the first such chunk comes: while somebody drags at
the window, what is beyond the screen would be made in vain."""
FAR = 600_000
"""Code points that are not wrapped while the reader waits: about a frame and a half."""
BEFORE = 8_000
"""Code points above the place asked for from which the rows begin where it is far."""


class ArticleRows(ArticlePage):
    """Cuts rows for the width, from the top or, where that would take too long, from nearby.

    Rows that begin amid the text are counted from there. Meanwhile the rows from the top are made
    in chunks; they take over unseen when they have come as far as the screen, or at once when
    something asks for what lies above (`settle`).
    """

    _from_top: Rows | None = None
    """The rows from the top, while those on the screen begin further down."""
    _growing: Timer | None = None
    _placing = False
    """Whether scrolling is not the reader's, so that the current place need not come along."""

    def _open(self, article: Article) -> None:
        super()._open(article)
        self._from_top = None

    def _reflow(self) -> None:
        """Cuts the rows for the present width; what is beyond the screen follows in chunks."""
        self._cut = True
        if self._growing is not None:
            self._growing.stop()
        self._growing = self.set_timer(REST, self._grow_more, name="layout")
        self._turn_to(Rows(self._flow, self.column_cells))
        self._make_rows(self._top_anchor)
        self._repaint()

    def _turn_to(self, rows: Rows) -> None:
        """Makes ``rows``, which begin with the text, those of the page."""
        self._rows, self._from_top = rows, None
        self._front = self._masthead.lines(rows.width)
        title = self._masthead.title
        self._front_at = rows.row_of(title.end - 1) + 1 if title else 0

    def _make_rows(self, offset: int) -> None:
        """Has rows through ``offset`` and a screenful beyond it."""
        placing, self._placing = self._placing, True
        if offset < self._rows.begins:
            self.settle()
        if offset - self._rows.made > FAR:
            self._begin_near(offset)
        row = self._rows.row_of(offset)
        self._rows.reach_row(row + 2 * self.size.height)
        self._grow()
        self._placing = placing

    def _begin_near(self, offset: int) -> None:
        """Has rows that begin a little above ``offset``; an endless paragraph stays as it is."""
        start = self._flow.paragraph_at(offset - BEFORE).start
        if offset - start <= FAR:
            self._from_top = self._from_top or self._rows
            self._rows = Rows(self._flow, self._from_top.width, start)
            self._front, self._front_at = [], 0
            self._repaint()

    def settle(self) -> None:
        """Has the rows from the top, with the same line at the top of the screen."""
        whole = self._from_top
        if whole is None:
            return
        top, line = self.top_offset, self.scroll_offset.y
        line -= self._y_of(self._rows.row_of(top))
        whole.reach(self.bottom_offset)
        placing, self._placing = self._placing, True
        self._turn_to(whole)
        self._grow()
        self.scroll_to(y=max(0, self._y_of(whole.row_of(top)) + line), animate=False, force=True)
        self._repaint()
        self._placing = placing

    def _grow(self) -> None:
        height = self._y_of(len(self._rows)) + TOP
        # Quietly: the pane has no scroll bar, and a layout of the screen for each chunk would
        # hold up keys while nothing that is seen changes.
        self.set_reactive(Widget.virtual_size, Size(self.size.width, height))
        if self._growing is None and (self._from_top is not None or not self._rows.complete):
            self._growing = self.set_timer(PAUSE, self._grow_more, name="layout")

    def _grow_more(self) -> None:
        self._growing = None
        whole = self._from_top
        if whole is None:
            self._rows.reach_some(CHUNK)
        else:
            whole.reach_some(CHUNK)
            if whole.made > self.bottom_offset:
                self.settle()
        self._grow()
