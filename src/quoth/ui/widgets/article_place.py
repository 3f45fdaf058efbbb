"""Where the reader is in the article: the current place, the current quote, what is in view."""

from __future__ import annotations

from textual import events
from textual.message import Message

from quoth.core.model import Article, Extraction, Quote
from quoth.core.span import Span
from quoth.ui.flow import Setting
from quoth.ui.layers import Stretches
from quoth.ui.motion import QuoteMap, extent, sentence_at, word_to_light
from quoth.ui.paint import spot_layer
from quoth.ui.widgets.article_rows import FAR, ArticleRows

CONTEXT = 2
"""Rows kept around what is brought into view."""


class ArticlePlace(ArticleRows):
    """Keeps the current place in view, and the same words at the top whatever the width."""

    class PositionChanged(Message, namespace="article_view"):
        """The current place, the quote there, or the part in view is another."""

        def __init__(
            self, view: ArticlePlace, offset: int, percent: int, quote: Quote | None
        ) -> None:
            super().__init__()
            self.view = view
            self.offset = offset
            """Text offset of the current place."""
            self.percent = percent
            """How far the screen is through the text, 0 to 100."""
            self.quote = quote
            """The current quote."""

        @property
        def control(self) -> ArticlePlace:
            """The view that sent it."""
            return self.view

    _said: tuple[object, ...] = ()
    _line = 0
    """Line of the screen on which scrolling keeps the current place."""

    # ---- what others ask for

    def show(self, article: Article, *, offset: int = 0) -> None:
        """Shows another text from ``offset`` on; quotes, marks and hits of the last one go."""
        self._open(article)
        self._strips.clear()
        self._brush = None
        self._said = ()
        self._top_anchor = max(0, min(offset, len(article.text)))
        self.set_reactive(ArticlePlace.position, self._top_anchor)
        if self._laid_out:
            self._lay_out()

    def set_extraction(
        self,
        extraction: Extraction | None,
        quotes: QuoteMap | None = None,
        speech: Stretches | None = None,
    ) -> None:
        """Shows who said what; the place in the text stays.

        ``quotes`` and ``speech`` are made from the extraction where they are not given.
        """
        self._say(extraction, quotes, speech)
        self._current = self._quotes.at(self.position)
        self._tell()

    def go_to(
        self,
        offset: int,
        *,
        top: int | None = None,
        centre: bool = False,
        light: Span | None = None,
    ) -> None:
        """Moves the current place to ``offset`` and brings it into view.

        A quote that holds it becomes current and is brought into view whole. ``top``: what is
        first on the screen then, if that leaves the place in view. ``light``: the words that were
        gone to; without them the word at ``offset``, if the row does not tell it.
        """
        offset = max(0, min(offset, len(self.article.text)))
        if top is not None and self._laid_out:
            self._make_rows(top)
            self._place_scrolled(self._line_for_top(top))
        self._go(offset, self._quotes.at(offset), centre=centre, light=light)

    def go_to_quote(self, quote_id: str) -> bool:
        """Moves to the first word of a quote; False when there is no quote of that id."""
        for index, quote in enumerate(self._quotes.quotes):
            if quote.id == quote_id:
                self._go(quote.start, index)
                return True
        return False

    @property
    def current_quote(self) -> Quote | None:
        """The quote that the current place is in."""
        return None if self._current is None else self._quotes.quotes[self._current]

    @property
    def current_number(self) -> int | None:
        """The place of the current quote among all, in text order, counted from 1."""
        return None if self._current is None else self._current + 1

    def current_span(self) -> Span:
        """The current quote, from its first word to its last, else the current sentence."""
        quote = self.current_quote
        return quote.hull if quote else sentence_at(self._flow, self.position)

    # ---- layout

    def on_resize(self, event: events.Resize) -> None:
        """Another size of the pane: the rows are cut again where the width is another."""
        if self._laid_out:
            self._lay_out()

    def use(self, setting: Setting) -> None:
        """Sets the page anew, with the words that were at the top there again."""
        self.setting = self._flow.setting = setting
        self._cut = False
        if self._laid_out:
            self._lay_out()

    def _lay_out(self) -> None:
        """Cuts rows for this size, with the words that were at the top there again."""
        self._placing = True
        if not self._cut or self._rows.width != self.column_cells:
            self._reflow()
        self._make_rows(self._top_anchor)
        if 0 < self.position - self._top_anchor < FAR:
            self._make_rows(self.position)
        self._scroll_to_line(self._line_for_top(self._top_anchor))
        below = self._screen_line(self.position) - self.page_height + 1
        if below > 0:
            self._scroll_to_line(self.scroll_offset.y + below)
        self._placing = False
        self._repaint()
        self._carry()
        self._tell()

    def _line_for_top(self, offset: int) -> int:
        row = self._rows.row_of(offset)
        return 0 if offset <= self._flow.paragraph_at(0).start else self._y_of(row)

    def _screen_line(self, offset: int) -> int:
        """The line of the screen on which ``offset`` is drawn; outside it where it is not."""
        return self._y_of(self._rows.row_of(offset)) - self.scroll_offset.y

    # ---- moving

    def _go(
        self, offset: int, quote: int | None, *, centre: bool = False, light: Span | None = None
    ) -> None:
        self._current = quote
        self.position = offset
        self._spot = spot_layer(light or self._implied_spot())
        if self._laid_out:
            self._placing = True
            self._make_rows(offset)
            self._reveal(*self._wanted_rows(), centre=centre)
            here = self._rows.row_of(offset)
            self._reveal(here, here)  # of a quote higher than the screen, the place goes first
            self._placing = False
            self._line = self._screen_line(offset)
            self._top_anchor = self.top_offset
        else:
            self._top_anchor = offset
        self._repaint()
        self._tell()

    def _implied_spot(self) -> Span | None:
        """The word at the current place, unless a row or a quote begins there and shows it."""
        quote, at = self.current_quote, self.position
        if not self._laid_out or not len(self._rows) or (quote is not None and quote.start == at):
            return None
        row = self._rows.span(self._rows.row_of(at))
        return word_to_light(self.article.text, at) if row.holds(at) and at > row.start else None

    def _wanted_rows(self) -> tuple[int, int]:
        """First and last row to see: the quote with its cue and source, or the current row."""
        quote = self.current_quote
        row = self._rows.row_of(self.position)
        if quote is None:
            return row, row
        spans = extent(quote)
        first = self._rows.row_of(min(span.start for span in spans))
        last = self._rows.row_of(max(span.end for span in spans) - 1)
        # A source pages away is not worth losing the words over.
        if last - first >= self.page_height:
            first, last = self._here
        return first, last

    def _reveal(self, first: int, last: int, *, centre: bool = False) -> None:
        """Scrolls so that these rows are in view; not at all when they are."""
        top, height = self.scroll_offset.y, self.page_height
        start, end = self._y_of(first), self._y_of(last)
        if centre:
            line = (start + end + 1 - height) // 2
        elif start >= top and end < top + height:
            return
        elif end - start + 1 + CONTEXT >= height:
            line = start - (CONTEXT if height > 2 * CONTEXT else 0)
        else:
            line = min(start - CONTEXT, max(start - height // 3, end + CONTEXT + 1 - height))
        self._scroll_to_line(line)

    def _scroll_to_line(self, line: int) -> None:
        self._rows.reach_row(line + 2 * self.page_height)
        self._grow()
        self.scroll_to(y=max(0, line), animate=False, force=True)

    def _scroll_lines(self, lines: int) -> None:
        """Scrolls, the current place staying where it is on the screen; then moves it alone."""
        if not self._laid_out:
            return
        if lines < 0:
            self.settle()
        step = 1 if lines > 0 else -1
        before = self.scroll_offset.y
        self._place_scrolled(before + lines)
        rest = lines - (self.scroll_offset.y - before)
        row = self._rows.text_row(self._row_at(self.scroll_offset.y + self._line), step)
        if not 0 <= self._y_of(row) - self.scroll_offset.y < self.page_height:
            row = self._rows.text_row(row - step, -step)
        for _ in range(abs(rest)):
            if row + step < 0 or not self._rows.reach_row(row + step):
                break
            row = self._rows.text_row(row + step, step)
        self._stand(row)
        if rest:
            self._line = self._screen_line(self.position)

    def _stand(self, row: int) -> None:
        """Makes a row the current one: the quote that goes on in it, else one that begins."""
        span = self._rows.span(row) if len(self._rows) else Span(0, 0)
        offset, quote = span.start, self._quotes.at(span.start)
        if quote is None:
            quote = self._quotes.starting(span)
            offset = offset if quote is None else self._quotes.quotes[quote].start
        self._current = quote
        self.position = offset
        self._spot = spot_layer(None)
        self._top_anchor = self.top_offset
        self._repaint()
        self._tell()

    def _put(self, line: int, offset: int) -> None:
        """Makes ``line`` of the page the first on the screen, and ``offset`` the current place."""
        self._place_scrolled(line)
        self._go(offset, self._quotes.at(offset))

    def _place_scrolled(self, line: int) -> None:
        """Makes ``line`` of the page the first on the screen; the current place stays."""
        self._placing = True
        self._scroll_to_line(line)
        self._placing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The page was scrolled: the current place comes along when it would leave the screen."""
        super().watch_scroll_y(old_value, new_value)
        if not self._placing and round(old_value) != round(new_value):
            if new_value < old_value and new_value < self.page_height:
                self.settle()
            self._top_anchor = self.top_offset
            self._carry()
            self._tell()

    def _carry(self) -> None:
        if not len(self._rows):
            return
        y = self._screen_line(self.position)
        self._line = max(0, min(y, self.page_height - 1))
        if y != self._line:
            row = self._row_at(self.scroll_offset.y + self._line)
            self._stand(self._rows.text_row(row, 1 if y < 0 else -1))

    def _tell(self) -> None:
        if not self.is_attached or not self._laid_out:
            return
        quote = self.current_quote
        said = (self.position, self.percent, quote and quote.id, self.top_offset)
        if said != self._said:
            self._said = said
            # Not by way of the view: its new rows would be a frame before the foot's new words.
            self.screen.post_message(self.PositionChanged(self, self.position, self.percent, quote))
