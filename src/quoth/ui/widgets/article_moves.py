"""What moves the reader through an article: by line, by page, by meaning; the column's width."""

from __future__ import annotations

from textual.message import Message

from quoth.ui import motion
from quoth.ui.widgets.article_page import NARROWEST, WIDEST
from quoth.ui.widgets.article_place import ArticlePlace

OVERLAP = 2
"""Rows that two pages share."""
WIDTH_STEP = 4
"""Cells by which the column grows and shrinks."""


class ArticleMoves(ArticlePlace):
    """The movements: each ``do_…`` takes the count that was typed before it, or None."""

    class NoQuote(Message, namespace="article_view"):
        """There is no quote that way."""

        def __init__(self, view: ArticleMoves, way: str) -> None:
            super().__init__()
            self.view = view
            self.way = way
            """``next`` or ``previous``."""

        @property
        def control(self) -> ArticleMoves:
            """The view that sent it."""
            return self.view

    class NumberFirst(Message, namespace="article_view"):
        """A percentage is asked for, and none was typed."""

    # ---- by line and by page

    def do_move_down(self, count: int | None) -> None:
        """A line down."""
        self._scroll_lines(count or 1)

    def do_move_up(self, count: int | None) -> None:
        """A line up."""
        self._scroll_lines(-(count or 1))

    def do_move_half_down(self, count: int | None) -> None:
        """Half a page down."""
        self._scroll_lines((count or 1) * max(1, self.page_height // 2))

    def do_move_half_up(self, count: int | None) -> None:
        """Half a page up."""
        self._scroll_lines(-(count or 1) * max(1, self.page_height // 2))

    def do_move_page_down(self, count: int | None) -> None:
        """A page down."""
        self._scroll_lines((count or 1) * max(1, self.page_height - OVERLAP))

    def do_move_page_up(self, count: int | None) -> None:
        """A page up."""
        self._scroll_lines(-(count or 1) * max(1, self.page_height - OVERLAP))

    def do_move_top(self, count: int | None) -> None:
        """To the top, or to the paragraph of that number."""
        if count is not None:
            self._to(motion.paragraph_number(self._flow, count))
            return
        self._put(0, self._flow.paragraph_at(0).start)

    def do_move_bottom(self, count: int | None) -> None:
        """To the end, or to the paragraph of that number."""
        if count is not None:
            self._to(motion.paragraph_number(self._flow, count))
            return
        self._make_rows(len(self.article.text))
        self._rows.reach(len(self.article.text))
        last = len(self._rows) - 1
        self._put(self._y_of(last), self._offset_of_row(last))

    def do_move_percent(self, count: int | None) -> None:
        """To so many hundredths of the text."""
        if count is None:
            self.post_message(self.NumberFirst())
            return
        if not self._laid_out or not len(self._rows):
            return
        if count >= 100:
            self.do_move_bottom(None)
            return
        offset = self._top_at(count)
        row = self._rows.text_row(self._rows.row_of(offset), 1)
        self._put(self._line_for_top(offset), self._offset_of_row(row))

    def _top_at(self, percent: int) -> int:
        """Where the page begins of which the head says ``percent``, wherever the page is now.

        How far that is hangs on how much of the text the page shows there, which is nearly the
        same a few rows on: three looks are enough.
        """
        offset = round(percent / 100 * self._end)
        for _ in range(3):
            self._make_rows(offset)
            last = self._row_at(self._line_for_top(offset) + self.page_height - 1)
            shown = self._rows.span(last).end - offset
            offset = round(percent / 100 * max(0, self._end - shown))
        self._make_rows(offset)
        return offset

    # ---- by meaning

    def do_paragraph_next(self, count: int | None) -> None:
        """To the next paragraph."""
        self._to(motion.paragraph_next(self._flow, self.position, count or 1))

    def do_paragraph_previous(self, count: int | None) -> None:
        """To the start of this paragraph, or of the one before."""
        self._to(motion.paragraph_previous(self._flow, self.position, count or 1))

    def do_sentence_next(self, count: int | None) -> None:
        """To the next sentence."""
        self._to_sentence(motion.sentence_next(self._flow, self.position, count or 1))

    def do_sentence_previous(self, count: int | None) -> None:
        """To the start of this sentence, or of the one before."""
        self._to_sentence(motion.sentence_previous(self._flow, self.position, count or 1))

    def do_quote_next(self, count: int | None) -> None:
        """To the next quote."""
        self._to_quote(self._quotes.next(self.position, self._current, count or 1), "next")

    def do_quote_previous(self, count: int | None) -> None:
        """To the quote before."""
        found = self._quotes.previous(self.position, self._current, count or 1)
        self._to_quote(found, "previous")

    def _to(self, offset: int) -> None:
        self._go(offset, self._quotes.at(offset))

    def _to_sentence(self, offset: int) -> None:
        # Several sentences may stand on one row: the first word tells which of them.
        word = motion.word_to_light(self.article.text, offset)
        self._go(offset, self._quotes.at(offset), light=word)

    def _to_quote(self, index: int | None, way: str) -> None:
        if index is not None:
            self._go(self._quotes.quotes[index].start, index)
        else:
            self.post_message(self.NoQuote(self, way))

    # ---- the line of the current place on the screen

    def do_line_middle(self, count: int | None) -> None:
        """The current line to the middle of the screen."""
        self._put_line(self.page_height // 2)

    def do_line_top(self, count: int | None) -> None:
        """The current line to the top of the screen."""
        self._put_line(0)

    def do_line_bottom(self, count: int | None) -> None:
        """The current line to the bottom of the screen."""
        self._put_line(self.page_height - 1)

    def _put_line(self, line: int) -> None:
        if not self._laid_out:
            return
        self._place_scrolled(self._y_of(self._rows.row_of(self.position)) - line)
        self._line = self._screen_line(self.position)
        self._top_anchor = self.top_offset
        self._tell()

    # ---- width of the column

    def do_width_wider(self, count: int | None) -> None:
        """A wider column, as far as the screen has room."""
        self._widen((count or 1) * WIDTH_STEP)

    def do_width_narrower(self, count: int | None) -> None:
        """A narrower column."""
        self._widen(-(count or 1) * WIDTH_STEP)

    def _widen(self, by: int) -> None:
        shown = self.column_cells
        if by > 0 and shown < self.column:
            return
        self.column = max(NARROWEST, min(WIDEST, min(shown, self.column) + by))
        if self._laid_out:
            self._lay_out()
