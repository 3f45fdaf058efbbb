"""The article pane: its actions, find in the text, and the mouse."""

from __future__ import annotations

from array import array

from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.ui import motion
from quoth.ui.find import Finder, Hits
from quoth.ui.layers import Stretches
from quoth.ui.widgets.article_page import NARROWEST, WIDEST
from quoth.ui.widgets.article_place import ArticlePlace

OVERLAP = 2
"""Rows that two pages share."""
WIDTH_STEP = 4
"""Cells by which the column grows and shrinks."""
_NO_HITS = Hits(array("q"), array("q"))


class ArticleView(ArticlePlace):
    """One article, with who said what, the reader's marks, and the place where the reader is.

    Takes no keys by itself: each ``do_…`` method is the action of that name, and takes the count
    that was typed before it, or None.
    """

    class FindChanged(Message, namespace="article_view"):
        """The search in the text has another hit, or another query."""

        def __init__(
            self, view: ArticleView, index: int | None, total: int, wrapped: bool, query: str
        ) -> None:
            super().__init__()
            self.view = view
            self.index = index
            """The current hit, counted from 0; None without one."""
            self.total = total
            self.wrapped = wrapped
            """Whether the way to this hit went over the end or the start of the text."""
            self.query = query
            """Empty when the search was cleared."""

    _finder: Finder | None = None
    _found: Hits = _NO_HITS
    _find_index: int | None = None
    _query = ""
    _origin: int | None = None
    """Where a search began, while what is found moves the place along."""

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; quotes, marks and hits of the last one go."""
        self._finder, self._found, self._find_index = None, _NO_HITS, None
        self._query, self._origin = "", None
        super().show(article, offset=offset)

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
        self._rows.reach(len(self.article.text))
        last = len(self._rows) - 1
        self._put(self._y_of(last), self._offset_of_row(last))

    def do_move_percent(self, count: int | None) -> None:
        """To so many hundredths of the text."""
        if count is None or not self._laid_out:
            return
        if count >= 100:
            self.do_move_bottom(None)
            return
        unseen = self._end - (self.bottom_offset - self.top_offset)
        offset = round(count / 100 * max(0, unseen))
        row = self._rows.text_row(self._rows.row_of(offset), 1)
        self._put(self._line_for_top(offset), self._offset_of_row(row))

    # ---- by meaning

    def do_paragraph_next(self, count: int | None) -> None:
        """To the next paragraph."""
        self._to(motion.paragraph_next(self._flow, self.position, count or 1))

    def do_paragraph_previous(self, count: int | None) -> None:
        """To the start of this paragraph, or of the one before."""
        self._to(motion.paragraph_previous(self._flow, self.position, count or 1))

    def do_sentence_next(self, count: int | None) -> None:
        """To the next sentence."""
        self._to(motion.sentence_next(self._flow, self.position, count or 1))

    def do_sentence_previous(self, count: int | None) -> None:
        """To the start of this sentence, or of the one before."""
        self._to(motion.sentence_previous(self._flow, self.position, count or 1))

    def do_quote_next(self, count: int | None) -> None:
        """To the next quote."""
        self._to_quote(self._quotes.next(self.position, self._current, count or 1))

    def do_quote_previous(self, count: int | None) -> None:
        """To the quote before."""
        self._to_quote(self._quotes.previous(self.position, self._current, count or 1))

    def _to(self, offset: int) -> None:
        self._go(offset, self._quotes.at(offset))

    def _to_quote(self, index: int | None) -> None:
        if index is not None:
            self._go(self._quotes.quotes[index].start, index)

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

    # ---- find

    def begin_find(self) -> None:
        """A new search is about to be typed: it begins at the current place."""
        self._origin = None

    def find(self, query: str, *, backward: bool = False) -> None:
        """Lights every place where ``query`` occurs and goes to the next one.

        Called again while the query is being typed, it begins where it first began.
        """
        if self._finder is None:
            self._finder = Finder(self.article.text)
        typing = self._origin is not None and self._at_hit()
        self._origin = self._origin if typing else self.position
        self._query = query
        self._found = self._finder.find(query)
        self._hits = Stretches(self._found.starts, self._found.ends, same=("hit",))
        assert self._origin is not None
        if not len(self._found):
            self._find_index = None
            self._hit = Stretches()
            self._go(self._origin, self._quotes.at(self._origin))
            self._tell_find(wrapped=False)
            return
        index, wrapped = self._found.index_from(self._origin, backward=backward)
        self._to_hit(index, wrapped=wrapped)

    def clear_find(self) -> None:
        """Puts out the lights of the search; ``n`` and ``N`` light them again no more."""
        self._query, self._found, self._find_index, self._origin = "", _NO_HITS, None, None
        self._hits = self._hit = Stretches()
        self._repaint()
        self._tell_find(wrapped=False)

    def do_find_next(self, count: int | None) -> None:
        """To the next hit, past the end on to the first."""
        self._find_on(count or 1)

    def do_find_previous(self, count: int | None) -> None:
        """To the hit before, past the start on to the last."""
        self._find_on(-(count or 1))

    def _find_on(self, by: int) -> None:
        total = len(self._found)
        if not total:
            return
        self._origin = None
        if self._at_hit():
            assert self._find_index is not None
            goal = self._find_index + by
        else:
            first, wrapped = self._found.index_from(self.position + (by > 0), backward=by < 0)
            goal = first + by - (1 if by > 0 else -1) + (total * (1 if by > 0 else -1)) * wrapped
        self._to_hit(goal % total, wrapped=not 0 <= goal < total)

    def _at_hit(self) -> bool:
        index = self._find_index
        return index is not None and self._found.starts[index] == self.position

    def _to_hit(self, index: int, *, wrapped: bool) -> None:
        span = Span(self._found.starts[index], self._found.ends[index])
        self._find_index = index
        self._hit = Stretches([span.start], [span.end], same=("hit-current",))
        self._to(span.start)
        self._tell_find(wrapped=wrapped)

    def _tell_find(self, *, wrapped: bool) -> None:
        self.post_message(
            self.FindChanged(self, self._find_index, len(self._found), wrapped, self._query)
        )

    # ---- mouse

    async def on_click(self, event: events.Click) -> None:
        """Puts the current place where the click was; two clicks select a word, three a sentence.

        Textual's own meaning of a double click, to select all, is of no use in an article.
        """
        event.prevent_default()
        offset = self._clicked(event)
        if offset is None:
            return
        if event.chain == 1:
            self._to(self.selected_span.start if self.selected_span else offset)
        elif event.chain == 2:
            self.select(motion.word_at(self.article.text, offset))
        else:
            self.select(motion.sentence_at(self._flow, offset))

    def _clicked(self, event: events.Click) -> int | None:
        widget, place = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        return place.x if widget is self and place is not None else None

    def select(self, span: Span) -> None:
        """Selects words as the mouse does."""
        start, end = Offset(span.start, 0), Offset(span.end, 0)
        self.screen.selections = {self: Selection(start, end)}
